"""Learning whom a role without a name means: python -m tests.learning.referents FILE.parquet

Reads the judged quotes whose source is a role, prints how often cross-validation chooses the right one, and writes
`seeds/reference/referent_weights.csv` anew. A choice is a softmax over the candidates of a source.
"""

import sys
from pathlib import Path

from rawi.arabic.folding import fold_text
from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.quotes.cues import Cue
from rawi.quotes.extraction import read_quotes
from rawi.quotes.referents import PROPOSED, Referent, Source, list_signs
from rawi.quotes.resolution import Resolver
from rawi.quotes.roles import Roles
from rawi.quotes.speakers import Discourse
from rawi.rooms import find_room
from tests.learning.antecedents import Choice, Named, cross_validate, format_rows, learn_choices, read_choices
from tests.learning.quote_examples import find_judged, is_same, read_quote_judgements

_HELD = 20.0  # how much signs are held back: there are few choices, and rules know much
_MISSED = 0.1  # what a source counts whose right referent is no candidate: it teaches what speaks for itself

_HEADER = """\
# Whom a role without a name means: how much each sign says for a candidate. Origin:
# learned for this project by `make learn` from quotes that careful readers judged in articles of the corpus
# (tests/learning/quote_judgements.csv); not kept by hand. sign: what is told of the candidate, see
# rawi.quotes.referents; with the kind of source in front it counts only there. weight: log odds that the sign adds.
sign,weight
"""


class Recorder(Roles):
    """Roles that note whom each of them can mean, by its first token."""

    def __init__(self, analysis: Analysis, discourse: Discourse) -> None:
        super().__init__(analysis, discourse.memory, discourse.turns)
        self.notes: dict[int, Named] = {}
        self._discourse = discourse

    def list_referents(self, source: Source, proposal: Referent) -> list[Referent]:
        """Return whom a role can mean, and note it."""
        found, named = super().list_referents(source, proposal), []
        role = source.first, source.last
        for each in found:
            speaker = self._discourse.read_referent(each, role, source.head, _ANY)
            name = self._analysis.raw(*role) if speaker is None else speaker.name
            named.append((name, list_signs(source.form, source.case, each.traits)))
        self.notes[source.first] = named
        return found


_ANY = Cue("", "verb", "say", True, True, frozenset(), 3, "", "", False, False)


class Reader(Resolver):
    """A resolver with a discourse that takes notes."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.recorder = Recorder(analysis, self._discourse)
        self._discourse.roles = self.recorder


def judge_article(article: Article, rows: list[dict[str, str]]) -> list[Choice]:
    """Return the judged choices of one article.

    Args:
        article: the article.
        rows: what was judged of it.
    """
    reader = Reader(article.analysis)
    quotes, found = read_quotes(article, reader), []
    for row in rows:
        quote = find_judged(article.analysis, quotes, (int(row["start"]), int(row["end"])))
        if row["verdict"] != "ok" or quote is None or quote.frame is None or quote.frame.source is None:
            continue
        places = range(*quote.frame.source)
        note = next((reader.recorder.notes[place] for place in places if place in reader.recorder.notes), None)
        choice = judge_choice(article.article_id, note, row) if note is not None else None
        found += [choice] if choice is not None else []
    return found


def judge_choice(article_id: str, named: Named, row: dict[str, str]) -> Choice | None:
    """Return a choice with what a reader found right; None when he could not tell.

    Args:
        article_id: the article.
        named: name and signs of every candidate, the source itself the first one.
        row: what was judged.

    Where one candidate has exactly the right name, others that share words with it are wrong.
    """
    verdict = row["speaker_verdict"]
    right = row["speaker"] if verdict == "ok" else row["speaker_right"]
    if verdict not in ("ok", "wrong", "missing") or not right or right == "-":
        return None
    is_right = [fold_text(name) == fold_text(right) for name, _ in named]
    if not any(is_right):
        is_right = [is_same(name, right) and (verdict == "ok" or name != row["speaker"]) for name, _ in named]
        longest = max((len(name) for (name, _), each in zip(named, is_right, strict=True) if each), default=0)
        is_right = [each and len(name) == longest for (name, _), each in zip(named, is_right, strict=True)]
    signs = [each for _, each in named]
    if any(is_right):
        return Choice(article_id, signs, is_right, 1.0, True)
    return Choice(article_id, signs, [True] + [False] * (len(named) - 1), _MISSED, False)


def print_report(choices: list[Choice]) -> None:
    """Print what cross-validation says."""
    found = cross_validate(choices, PROPOSED, _HELD)
    right = sum(choice.is_open and choice.is_right[number] for choice, number in zip(choices, found, strict=True))
    rules = sum(any(map(_is_proposed_right, choice.signs, choice.is_right)) for choice in choices if choice.is_open)
    among = sum(choice.is_open for choice in choices)
    print(f"{len(choices)} roles without a name: {right} right, {rules} by rules alone, {among} among candidates")


def _is_proposed_right(signs: list[str], is_right: bool) -> bool:
    return is_right and PROPOSED in signs


def main() -> int:
    """Learn the weights and write the table."""
    choices = read_choices(Path(sys.argv[1]), read_quote_judgements(), judge_article)
    print_report(choices)
    path = find_room("seeds") / "reference" / "referent_weights.csv"
    path.write_text(_HEADER + format_rows(learn_choices(choices, PROPOSED, _HELD)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
