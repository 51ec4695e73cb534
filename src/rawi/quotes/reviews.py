"""Reviews of the press: sections, each under the name of the paper whose words it gives.

A line is nothing but the name, and the paragraph below says under what title the paper writes. From there on a verb in
the feminine without a subject is the paper's, and so are paragraphs in marks, up to the next such line.
"""

from itertools import pairwise

from rawi.arabic.letters import ARTICLE, HEH, WAW
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker
from rawi.quotes.frames import Frame
from rawi.quotes.known import find_known_kind, read_papers
from rawi.quotes.lexicon import has_kind, read_words
from rawi.quotes.pages import Page

_NAME_SIZE = 5  # tokens of a line that is nothing but a paper's name
_REACH = 60  # tokens of the paragraph below in which its title and the paper are told of
_FEWEST = 2  # sections of a review
_PRESS = "press"  # kind of a head word
_PAPER = "صحيفه"
_MEDIA = "media"
_HERS = HEH  # ends an adjective in the feminine
_TITLE = "عنوان"  # in all rubrics
_READ = ("body", "heading")
_MARK = '"'

Span = tuple[int, int]


def list_papers(analysis: Analysis) -> dict[int, Speaker]:
    """Return the papers of a review of the press, by the first token of the line that names each; none elsewhere.

    Args:
        analysis: the text of an article.
    """
    words = analysis.words
    if analysis.text.count(_TITLE) < _FEWEST:
        return {}
    ranges = [
        place
        for segment, place in zip(analysis.segments, analysis.ranges, strict=True)
        if segment.kind in _READ and place[0] < place[1]
    ]
    names = (_find_name(words, line, below) for line, below in pairwise(ranges))
    papers = {
        line[0]: _name_paper(analysis, line, name)
        for line, name in zip(ranges, names, strict=False)
        if name is not None
    }
    if len(papers) < _FEWEST:
        return {}
    others = {
        line[0]: _name_paper(analysis, line, line)
        for line in ranges
        if line[0] not in papers and _is_paper_like(analysis, line)
    }
    return papers | others


def _is_paper_like(analysis: Analysis, line: Span) -> bool:
    """Tell whether a line of a review holds nothing but a known paper, or a name that ends with a nationality: hers."""
    words = analysis.words[slice(*line)]
    if len(words) > _NAME_SIZE or not all(map(str.isalpha, words)):
        return False
    is_hers = len(words) > 1 and words[-1].endswith(_HERS) and words[-1] in load_demonyms()
    return is_hers or " ".join(words) in read_papers() or find_known_kind(analysis.raw(*line)) == _MEDIA


def _find_name(words: list[str], line: Span, below: Span) -> Span | None:
    """Return where a line that is nothing but the name of a paper is told in full; None where none is.

    Args:
        words: those of the article.
        line: the line.
        below: the paragraph below, which tells of a paper as of one.
    """
    if line[1] - line[0] > _NAME_SIZE or not all(map(str.isalpha, words[slice(*line)])):
        return None
    first = line[0] + has_kind(words[line[0]], _PRESS)
    near = words[below[0] : min(below[1], below[0] + _REACH)]
    if first == line[1] or words[first] not in near:
        return None
    place = below[0] + near.index(words[first])
    is_marked = words[place - 1] == _MARK
    before, last = words[place - 1 - is_marked], place + line[1] - first
    if has_kind(before, _PRESS) and words[place:last] == words[first : line[1]]:
        return place - 1 - is_marked, last + is_marked
    is_told = has_kind(before, _PRESS) or before.removeprefix(WAW) in read_words().printings
    return line if is_told or not read_words().rubrics.isdisjoint(near) else None


def _name_paper(analysis: Analysis, line: Span, name: Span) -> Speaker:
    words = frozenset((_PAPER, ARTICLE + _PAPER, *analysis.words[slice(*line)], *analysis.words[slice(*name)]))
    return Speaker(analysis.raw(*name), "organisation", None, "f", "s", _PAPER, words, True)


def is_printed(paper: Speaker, page: Page, frame: Frame) -> bool:
    """Tell whether a frame quotes the paper whose words a section gives.

    Args:
        paper: the paper.
        page: the paragraph of the frame.
        frame: the frame; it names the paper, or nobody by a verb in the feminine that stands in no marks.
    """
    if frame.source is not None:
        return paper.words.issuperset(word for word in page.words[slice(*frame.source)] if word != _MARK)
    if frame.cue.part != "verb" or (frame.cue.gender, frame.cue.number) != ("f", "s"):
        return False
    return page.find_outer(frame.first) is None
