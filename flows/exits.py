"""What a process that ran a flow says when it ends: nothing.

DuckDB's binding lists, as the very last thing, what Python did not give back to it, a screen full; once Great
Expectations has validated a column that is never empty. Prefect may run the flow in a process of its own making, with
exit handlers that come after any of ours; so this does not rely on one.
"""

import os
import sys
from collections.abc import Callable


class _Silence:
    """Closes stderr when Python clears its modules: after all exit handlers, and before the bindings are unloaded."""

    # Bound here, since modules are empty by then.
    def __del__(
        self,
        open_file: Callable[[str, int], int] = os.open,
        replace: Callable[[int, int], int] = os.dup2,
        null: str = os.devnull,
        flags: int = os.O_WRONLY,
        is_finalizing: Callable[[], bool] = sys.is_finalizing,
    ) -> None:
        if is_finalizing():
            replace(open_file(null, flags), 2)


_silence = _Silence()
