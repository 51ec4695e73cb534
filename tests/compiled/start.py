"""Run Rawi with its compiled modules; `build/compiled/rawi` puts their folder on the path and starts this."""

import sys

from tests.compiled.modules import explain_absence

if __name__ == "__main__":
    if (reason := explain_absence()) is not None:
        sys.exit(f"rawi: {reason}")
    from rawi.cli import main

    sys.argv[0] = "rawi"
    sys.exit(main())
