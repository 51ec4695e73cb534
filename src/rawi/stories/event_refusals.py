"""Links that were refused because an article tells as two what another one tells as one, each on a day of its own.

Who tells of a visit on Saturday and of a meeting on Monday, and who tells of a visit on Monday, disagree about the
visit though its two days are two events. So these links are kept: conflicts are looked for among them.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from rawi.stories.event_clusters import Pairs
from rawi.stories.happenings import TOLD

_TEXTS = ("event_a", "event_b", "happening_a", "happening_b", "mention_a", "mention_b")
_FIELDS: list[tuple[str, pa.DataType]] = [
    *((name, pa.string()) for name in _TEXTS),
    ("score", pa.float64()),
    ("reason", pa.string()),
]
REFUSALS = pa.schema(_FIELDS)


def list_refusals(
    happenings: pa.Table, articles: Sequence[int], links: Pairs, event_ids: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """Yield the refused links of happenings whose days differ, as rows of `REFUSALS`; the lesser happening first.

    Args:
        happenings: those that were divided into events.
        articles: a number for the article of each.
        links: between happenings of two articles.
        event_ids: the event of each happening.
    """
    names = ("happening_id", "day_basis", "mention_ids")
    ids, bases, mentions = (list[Any](happenings[name].to_pylist()) for name in names)
    told = set(zip(event_ids, articles, strict=True))
    for pair in sorted(links):
        low, high = sorted(pair, key=ids.__getitem__)
        link = links[pair]
        is_refused = event_ids[low] != event_ids[high] and link.day_distance and bases[low] == bases[high] == TOLD
        if is_refused and ((event_ids[low], articles[high]) in told or (event_ids[high], articles[low]) in told):
            places = (low, high)
            yield (
                *(column[place] for column in (event_ids, ids) for place in places),
                *(mentions[place][0] for place in places),
                link.score,
                link.describe(),
            )
