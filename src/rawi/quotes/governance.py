"""Governance: nouns that a preposition or another noun governs, so that no verb has them as its subject."""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, FEH, FROM, LAM, WAW
from rawi.quotes.boundaries import is_given
from rawi.quotes.candidates import list_verbs
from rawi.quotes.lexicon import is_common_noun, read_heads, read_masdars, read_words
from rawi.quotes.pages import Page
from rawi.quotes.shapes import NAMED

_FEMININE = "\N{ARABIC LETTER TEH MARBUTA}"  # as written: no verb ends with it
_MANY = "ات"
_MANY_SIZE = 5  # letters; shorter words with such an ending are verbs too
_ISSUED_SIZE = 3  # tokens of the word for issued with its preposition
_PREFIXES = "بلك"  # prepositions written on to a noun
_OTHER, _SIDES = ("اخر", "اخري"), ("جهه", "ناحيه")


def is_governed(page: Page, first: int, last: int) -> bool:
    """Tell whether a preposition or noun governs a definite noun phrase; an indefinite one its own clause may follow.

    Args:
        page: the paragraph.
        first: first token of the phrase.
        last: token behind it.
    """
    if first == page.first:
        return False
    before = page.words[first - 1].removeprefix(WAW)
    if page.words[first] in _OTHER:
        return _may_annex(before)  # in another sense
    if before == FROM and page.words[first] in _SIDES:
        return True  # on the other hand
    if not any(word.startswith(ARTICLE) for word in page.words[first:last]):
        return False
    if _is_issuer(page, first):
        return False  # a document says what its issuer says
    if is_annexed(page, first):
        return True
    return before in read_words().prepositions and _is_thing(page, first)


def _is_issuer(page: Page, first: int) -> bool:
    """Tell whether somebody has made the document told of right before him: a report of the ministry, issued by it."""
    words = page.words[max(page.first, first - _ISSUED_SIZE) : first]
    if not read_words().issuings.isdisjoint(words):
        return True
    is_owned = words[-1].startswith(LAM) and len(words) > 1
    head = read_heads().get(words[-2] if is_owned else words[-1].lstrip(FEH + WAW))
    return head is not None and head.kind == "document"


def _is_thing(page: Page, first: int) -> bool:
    """Tell whether a noun phrase is that of a body or thing, or of somebody whose head word has the article."""
    if page.words[first].startswith(ARTICLE):
        return True
    head = read_heads().get(page.words[first])
    return not is_given(page, first) and (head is None or head.kind != "person")


def is_annexed(page: Page, first: int) -> bool:
    """Tell whether a noun phrase completes the noun right before it: the remarks of the minister, to form a cabinet.

    Args:
        page: the paragraph.
        first: first token of the phrase, behind that of the paragraph.
    """
    before = page.words[first - 1]
    if before == NAMED or not _may_annex(before):
        return False
    if is_given(page, first):
        return _is_noun(before)
    return _is_noun(before) or page.analysis.text[page.analysis.ends[first - 1] - 1] == _FEMININE


@by_word
def _may_annex(word: str) -> bool:
    """Tell whether another noun may complete a word: it has no article and is no verb nor function word."""
    vocabulary = read_words()
    if not word.isalpha() or word.startswith((ARTICLE, WAW + ARTICLE)) or word in list_verbs():
        return False
    return not (word in vocabulary.boundaries or word in vocabulary.adverbs or word in vocabulary.times)


@by_word
def _is_noun(word: str) -> bool:
    """Tell whether a word is a noun however it is written: a head word, a verbal one, one with a preposition."""
    bare = word.removeprefix(WAW)
    if bare.endswith(_MANY) and len(bare) >= _MANY_SIZE:
        return True
    rest = bare[1:] if bare[:1] in _PREFIXES else ""
    return rest in read_masdars() or is_common_noun(rest)
