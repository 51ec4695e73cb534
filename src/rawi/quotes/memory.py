"""Memory: who has spoken so far in an article, and whom a later mention of him means."""

from rawi.arabic.letters import ARTICLE, WAW
from rawi.arabic.misprints import differ_by_letter
from rawi.arabic.names import load_demonyms
from rawi.quotes.agreement import Speaker, add_article, is_compatriot, is_foreign, is_other_office, loosen
from rawi.quotes.lexicon import Head, is_title_word, read_given_names, read_states, read_words
from rawi.quotes.shapes import NAMED

_CAPACITY = 200  # speakers; more are told of by no article that is one
_OWNER = "\N{ARABIC LETTER SAD}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER HAH}\N{ARABIC LETTER BEH}"
_UNMANNED = ("organisation", "group", "document")
_SHORT = 3  # letters; prepositions and the like, which say nothing of whether a name is there
_LONG = 5_000  # tokens; of a longer text the places of all words are noted in one walk
_MOST_PLACES = 60  # of a word
_LEAST_MISSPELT = 5  # letters of a surname that can be misspelt
_RECENT = 6  # speakers back, who may be meant
_ISSUERS = 6  # speakers back to look for who issued "the statement"


def _tells_state(speaker: Speaker | None) -> bool:
    """Tell whether a state or nationality has been told of a speaker."""
    return speaker is not None and any(word in read_states() or word in load_demonyms() for word in speaker.words)


def _is_plain(words: frozenset[str]) -> bool:
    """Tell whether nobody's name is among words."""
    return all(
        is_title_word(word) or len(word) <= _SHORT or not word.isalpha() or word in load_demonyms() for word in words
    )


def _may_be_body(speaker: Speaker) -> bool:
    """Tell whether a speaker is a body, or an unlisted feminine name of one word without title, as a firm's."""
    is_bare = speaker.kind == "person" and speaker.gender == "f" and len(speaker.key) == 1 and speaker.role is None
    return speaker.kind == "organisation" or (is_bare and speaker.key[0] not in read_given_names())


def _add_known(speaker: Speaker, earlier: Speaker) -> Speaker:
    """Return a speaker with what was known of him before."""
    return speaker._replace(
        role=speaker.role or earlier.role,
        head=speaker.head or earlier.head,
        words=speaker.words | earlier.words,
        key=speaker.key or earlier.key,
        titles=speaker.titles | earlier.titles,
    )


def _is_near(word: str, other: str) -> bool:
    """Tell whether two surnames begin alike and differ by one letter."""
    is_close = -2 < len(word) - len(other) < 2 and word[0] == other[0] and word != other
    return is_close and differ_by_letter(*sorted((word, other)))


def _index_places(words: list[str]) -> dict[str, list[int]]:
    """Return the first places of every word, so that a text of megabytes is not walked once for each of its words."""
    index: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places = index.setdefault(word, [])
        if len(places) < _MOST_PLACES:
            places.append(place)
    return index


def _find_places(words: list[str], word: str) -> list[int]:
    """Return the first places of a word."""
    places: list[int] = []
    index = -1
    try:
        while len(places) < _MOST_PLACES:
            index = words.index(word, index + 1)
            places.append(index)
    except ValueError:
        return places
    return places


class Memory:
    """The speakers of one article, each once, in the order in which they spoke last."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._names: dict[str, Speaker] = {}
        self._known: list[Speaker] = []
        self._surnames: dict[str, Speaker] = {}
        self._places: dict[str, list[int]] = {}

    def remember(self, speaker: Speaker) -> None:
        """Make a speaker the most recent one; what was known of him before is kept."""
        earlier = self._names.get(speaker.name)
        if earlier is not None:
            self._known.remove(earlier)
            speaker = speaker if speaker is earlier else _add_known(speaker, earlier)
        elif len(self._known) == _CAPACITY:
            forgotten = self._known.pop(0)
            del self._names[forgotten.name]
            self._forget_surname(forgotten)
        self._names[speaker.name] = speaker
        self._known.append(speaker)
        if earlier is not None and earlier.key[-1:] != speaker.key[-1:]:
            self._forget_surname(earlier)
        if len(speaker.key) > 1:
            self._surnames[speaker.key[-1]] = speaker

    def _forget_surname(self, speaker: Speaker) -> None:
        """Leave the surname of a speaker who is no longer known to whoever bore it before him."""
        if len(speaker.key) > 1 and self._surnames.get(speaker.key[-1]) is speaker:
            del self._surnames[speaker.key[-1]]
            bearers = [other for other in self._known if len(other.key) > 1 and other.key[-1] == speaker.key[-1]]
            self._surnames.update((other.key[-1], other) for other in bearers)

    def list_recent(self) -> list[Speaker]:
        """Return who has spoken, the last one first."""
        return self._known[: -_RECENT - 1 : -1]

    def list_known(self) -> list[Speaker]:
        """Return everybody who has spoken, the last one first."""
        return self._known[::-1]

    def find_person(self, gender: str) -> Speaker | None:
        """Return the last person, of that gender if one is given."""
        persons = (s for s in reversed(self._known) if s.kind == "person")
        return next((s for s in persons if not gender or s.gender == gender), None)

    def find_many(self) -> Speaker | None:
        """Return the last speakers that "these" can mean."""
        return next((s for s in reversed(self._known) if s.number == "p" and s.kind != "document"), None)

    def find_press(self, gender: str = "") -> Speaker | None:
        """Return the last news outlet that passed something on, of a gender if one is given."""
        papers = (speaker for speaker in reversed(self._known) if speaker.is_press)
        return next((paper for paper in papers if not gender or paper.gender in ("", gender)), None)

    def match_surname(self, word: str) -> Speaker | None:
        """Return the last person quoted whose surname a word is."""
        return self._surnames.get(word)

    def match_misspelt(self, word: str) -> Speaker | None:
        """Return the only person quoted whose surname is spelled one letter otherwise, or None."""
        if len(word) < _LEAST_MISSPELT:
            return None
        near = [each for each in self._known if len(each.key) > 1 and _is_near(word, each.key[-1])]
        return near[0] if len(near) == 1 else None

    def match_person(self, words: tuple[str, ...]) -> Speaker | None:
        """Return the last person quoted whose name ends with the same word and holds the other words."""
        for speaker in reversed(self._known):
            if len(words) == 1 and speaker.key:
                if words[0] in (speaker.key[-1], speaker.key[0]):
                    return speaker
                continue
            is_close = len(words) > 1 or len(speaker.words) == 1
            is_named = speaker.kind == "person" or (speaker.kind == "organisation" and not speaker.head)
            if is_close and is_named and speaker.words.issuperset(words):
                return speaker
        return None

    def match_words(self, word: str) -> Speaker | None:
        """Return the last speaker whose phrase holds a word, with or without article or conjunction."""
        stem = word.removeprefix(ARTICLE)
        forms = {word, stem, WAW + stem, WAW + word} if word.startswith(ARTICLE) else {word}
        return next((speaker for speaker in reversed(self._known) if forms & speaker.words), None)

    def match_title(self, head: Head, seen: frozenset[str], size: int) -> Speaker | None:
        """Return the earlier speaker of whom a role or body with the same head word was told."""
        best, best_score = None, 0
        for order, speaker in enumerate(self._known):
            if (speaker.head == head.lemma or head.lemma in speaker.titles) and speaker.number == head.number:
                is_subset = seen <= speaker.words | add_article(speaker.words)
                score = 1000 * len(seen & speaker.words) + order + 1
                if (is_subset or (size == 1 and head.is_definite)) and score > best_score:
                    best, best_score = speaker, score
        return best

    def find_repeated(self, head: Head) -> Speaker | None:
        """Return the last single person, named or not, of a gender: whom "the speaker" and "the same source" mean.

        Where nobody unnamed has been quoted, "the source" is also a body or document that spoke last; sources told in
        another number are "the source" too, where nobody agrees.
        """
        if head.kind == "anonymous" and head.number == "s" and self._known and not self._has_source():
            last = self._known[-1]
            if last.kind in _UNMANNED and not last.is_press:
                return last
        kinds = ("anonymous",) if head.kind == "anonymous" and self._has_source() else ("person", "anonymous")
        persons = (s for s in reversed(self._known) if s.kind in kinds and s.number == "s" and head.number == "s")
        found = next((s for s in persons if s.gender in ("", head.gender)), None)
        if found is None and head.kind == "anonymous":
            return next((s for s in reversed(self._known) if s.head == head.lemma), None)
        return found

    def find_resumed(self, head: Head, seen: frozenset[str]) -> Speaker | None:
        """Return who spoke last, when he is named and can be whom a role means with which somebody goes on."""
        last = self._known[-1] if self._known else None
        if last is None or not last.key or last.gender != head.gender or is_other_office(last.head, head.lemma):
            return None
        return last if is_compatriot(last.words, seen) else None

    def _has_source(self) -> bool:
        """Tell whether somebody unnamed has been quoted, whom "the source" means before anybody named."""
        return any(s.kind == "anonymous" for s in self._known)

    def find_described(self, head: Head) -> Speaker | None:
        """Return the last anonymous speaker who was described by a role: a leading source, then "the leader"."""
        if not head.is_definite or head.kind != "person":
            return None
        return next((s for s in reversed(self._known) if s.kind == "anonymous" and head.lemma in s.words), None)

    def guess_head(self, head: Head, seen: frozenset[str]) -> Speaker | None:
        """Return the last speaker whom a role, body or paper can mean of which nothing was told before."""
        best = None
        if head.is_definite and head.kind != "person":
            kinds = ("anonymous",) if head.kind == "anonymous" else ("organisation", "group")
            best = next((s for s in reversed(self._known) if s.kind in kinds and seen <= loosen(s.words)), None)
        elif (
            head.kind == "person"
            and (head.is_definite or head.lemma == _OWNER)
            and head.number == "s"
            and _is_plain(seen)
        ):
            candidates = (s for s in reversed(self._known) if s.kind == "person" and s.gender == head.gender)
            best = next(candidates, None)
            is_sole = sum(s.kind == "person" for s in self._known) == 1 and not _tells_state(best)
            if best is not None and best.head != head.lemma and not (is_sole or is_compatriot(best.words, seen)):
                return None
            is_other = NAMED in seen or (best is not None and is_other_office(best.head, head.lemma))
            if best is not None and (is_other or is_foreign(best.words, seen)):
                return None
        return best

    def find_wider(self, head: Head) -> Speaker | None:
        """Return the last body quoted whom a noun of wider meaning takes up: "the firm", of one known by name alone."""
        if head.lemma not in read_words().wides:
            return None
        last = next((s for s in reversed(self._known) if _may_be_body(s) and not s.is_press), None)
        if last is None or last.number != "s" or not last.words.isdisjoint(read_states()):
            return None
        last = last if last.kind == "organisation" else last._replace(kind="organisation", key=())
        return last if last.head == "" or last.head in read_words().wides else None

    def list_places(self, word: str) -> list[int]:
        """Return the first places of a word; each word is looked for once."""
        places = self._places.get(word)
        if places is not None:
            return places
        if len(self._words) > _LONG:
            self._places = self._places or _index_places(self._words)
            return self._places.get(word, [])
        places = self._places[word] = _find_places(self._words, word)
        return places

    def find_named(self, gender: str) -> Speaker | None:
        """Return the last person quoted by name, of that gender if one is given."""
        return next((s for s in reversed(self._known) if s.key and gender in ("", s.gender)), None)

    def find_told(self, gender: str, words: frozenset[str]) -> Speaker | None:
        """Return the last person quoted by name of whom one of some words is told, of that gender if one is given."""
        named = (s for s in reversed(self._known) if s.key and gender in ("", s.gender))
        return next((s for s in named if not words.isdisjoint(s.words)), None)

    def find_issuer(self, lemma: str) -> Speaker | None:
        """Return whose "the statement" is: that of an earlier document, else of the last body or person quoted.

        What was found out may be what the paper says that spoke last.
        """
        alike = (s for s in reversed(self._known) if s.kind == "document" and s.head == lemma)
        same = next((s for s in alike if s.number == "s"), None)
        if same is None and self._known and self._known[-1].is_press and lemma in read_words().reports:
            return self._known[-1]
        others = [s for s in reversed(self._known) if not s.is_press][:_ISSUERS]
        issuer = next((s for s in others if s.kind in ("organisation", "group")), None)
        if others and others[0].kind == "anonymous":
            issuer = others[0]
        return same or issuer or (others[0] if others else None)
