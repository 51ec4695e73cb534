"""Settings: the events at which one speaks, and the documents that are quoted as if they spoke."""

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE, LAM
from rawi.arabic.reference import read_reference

# "To" with the first word of a paper's name, which else means an island, a language, an eye, and the word behind it.
PAIRED_LISTENERS = {"للجزيره": "نت", "للعربيه": "نت", "للشرق": "الاوسط", "لعين": "اليوم"}


@once
def read_events() -> dict[str, tuple[str, ...]]:
    """Return folded words of events at which one speaks, and how the word behind has to begin for them to be such."""
    events: dict[str, tuple[str, ...]] = {}
    for row in read_reference("speech_events"):
        word, adjective = fold_text(row["word"]), fold_text(row["adjective"])
        for form in (word, ARTICLE + word):
            events[form] = (*events.get(form, ()), adjective)
    return events


@once
def read_press_events() -> dict[str, str]:
    """Return those of the events that can be held for the press, and the channel that they then are."""
    rows = [row for row in read_reference("speech_events") if row["press"]]
    return {prefix + fold_text(row["word"]): row["press"] for row in rows for prefix in ("", ARTICLE)}


@once
def read_document_words() -> dict[str, str]:
    """Return folded words of documents that tell of a channel only where they are quoted, and that channel."""
    rows = read_reference("document_words")
    return {prefix + fold_text(row["word"]): row["channel"] for row in rows for prefix in ("", ARTICLE, LAM)}
