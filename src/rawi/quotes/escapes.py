"""Escaped quotation marks: `&#34;` and the like that a site left in its text stand for a mark of several tokens."""

from rawi.arabic.tokens import Analysis

AMPERSAND = "&"
_FORMS = (["#", "34", ";"], ["quot", ";"], ["#", "8220", ";"], ["#", "8221", ";"])
_SPACES = " \t\u00a0\n\r"
_BLANK = ""


def replace_escapes(analysis: Analysis, first: int, last: int) -> tuple[list[str], dict[int, tuple[int, int]]]:
    """Return the article's words with each escaped mark of a paragraph as one mark and blanks.

    The mark stands next to the quoted words: at the last token of an opening escape, the first of a closing one.

    Args:
        analysis: the article, cut up.
        first: first token of the paragraph.
        last: token behind its last one.

    Returns:
        The words (a copy), and for each mark the code points in the text where its escape begins and ends.
    """
    words, extents = list(analysis.words), {}
    for index in range(first, last):
        if words[index] != AMPERSAND:
            continue
        for form in _FORMS:
            stop = index + 1 + len(form)
            if stop <= last and analysis.words[index + 1 : stop] == form:
                start, end = analysis.starts[index], analysis.ends[stop - 1]
                is_opening = start == 0 or analysis.text[start - 1] in _SPACES or analysis.text[start - 1] in "(:"
                place = stop - 1 if is_opening else index
                words[index:stop] = [_BLANK] * (stop - index)
                words[place] = '"'
                extents[place] = (start, end)
    return words, extents
