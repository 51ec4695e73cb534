"""The word lists that steer the reading of attributions, folded and compiled once per process.

What a word is good for stands in `seeds/reference`; this module only turns the tables into sets and dictionaries of
folded words.
"""

from dataclasses import dataclass, fields
from typing import Any, TypeVar

from rawi.arabic.answers import by_word, once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, ARTICLE, BEH, HEH, LAM, NOON, PRONOUNS, TEH, WAW, YEH
from rawi.arabic.reference import read_reference
from rawi.quotes.settings import PAIRED_LISTENERS, read_events

_PRESENT_SIZE = 5  # letters; shorter feminine forms in the present look like nouns
BODY_HEADS = frozenset(("organisation", "group", "press"))  # kinds of head words that name a body
PERSON_HEADS = ("person", "anonymous")  # kinds of head words that tell of a person, behind which a name can stand
_YEH_NOON, _WAW_NOON, _ALEF_NOON = YEH + NOON, WAW + NOON, ALEF + NOON
_NOUN_ENDINGS = ("ين", "ان", "ات")  # duals and plurals

_Value = TypeVar("_Value")


def spread_table(table: dict[str, _Value]) -> dict[str, _Value]:
    """Return a table in which words that it does not hold, as most words of a text are, are found missing sooner.

    Once a key has been no text, Python keeps the hashes beside the keys: no other word need be looked at.
    """
    spread: dict[Any, Any] = {None: None}
    spread.update(table)
    del spread[None]
    return spread


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """What a head word says of the noun phrase that it opens.

    Attributes:
        kind: person, organisation, press, group, anonymous or document.
        gender: `m` or `f`.
        number: `s`, `d` or `p`.
        is_definite: whether the article was written.
        lemma: the singular without article, folded.
    """

    kind: str
    gender: str
    number: str
    is_definite: bool
    lemma: str


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The folded word lists, by use; see `seeds/reference/quote_words.csv` for what each class means.

    A field is called by the plural of its class there.
    """

    complementisers: frozenset[str]
    governors: frozenset[str]
    relatives: frozenset[str]
    times: frozenset[str]
    adverbs: frozenset[str]
    boundaries: frozenset[str]
    prepositions: frozenset[str]
    lookalikes: frozenset[str]
    addressings: frozenset[str]
    settings: frozenset[str]
    listeners: frozenset[str]
    negations: frozenset[str]
    links: frozenset[str]
    asides: frozenset[str]
    namings: frozenset[str]
    particles: frozenset[str]
    periods: frozenset[str]
    spans: frozenset[str]
    selfnames: frozenset[str]
    demonstratives: frozenset[str]
    honorifics: frozenset[str]
    relays: frozenset[str]
    offices: frozenset[str]
    nobodies: frozenset[str]
    titles: frozenset[str]
    wholes: frozenset[str]
    measures: frozenset[str]
    standards: frozenset[str]
    connectives: frozenset[str]
    calls: frozenset[str]
    blessings: frozenset[str]
    crowds: frozenset[str]
    teams: frozenset[str]
    bonds: frozenset[str]
    avowals: frozenset[str]
    impersonals: frozenset[str]
    courtesies: frozenset[str]
    kin: frozenset[str]
    consequences: frozenset[str]
    shares: frozenset[str]
    repeats: frozenset[str]
    homographs: frozenset[str]
    issues: frozenset[str]
    informs: frozenset[str]
    mutes: frozenset[str]
    events: frozenset[str]
    conditionals: frozenset[str]
    noun_leads: frozenset[str]
    refusals: frozenset[str]
    disclosures: frozenset[str]
    continuations: frozenset[str]
    resumptions: frozenset[str]
    eponyms: frozenset[str]
    questions: frozenset[str]
    transitives: frozenset[str]
    subordinates: frozenset[str]
    occurrences: frozenset[str]
    directorates: frozenset[str]
    worths: frozenset[str]
    standings: frozenset[str]
    addressees: frozenset[str]
    noun_lemmas: frozenset[str]
    role_lemmas: frozenset[str]
    royals: frozenset[str]
    ordinals: frozenset[str]
    turns: frozenset[str]
    sides: frozenset[str]
    missives: frozenset[str]
    remarks: frozenset[str]
    posts: frozenset[str]
    wides: frozenset[str]
    makings: frozenset[str]
    issuings: frozenset[str]
    releases: frozenset[str]
    reports: frozenset[str]
    findings: frozenset[str]
    publishings: frozenset[str]
    audiences: frozenset[str]
    rubrics: frozenset[str]
    printings: frozenset[str]
    callings: frozenset[str]
    charges: frozenset[str]
    concerns: frozenset[str]
    allies: frozenset[str]
    namesakes: frozenset[str]
    powers: frozenset[str]
    realms: frozenset[str]
    generics: frozenset[str]
    burdens: frozenset[str]
    regions: frozenset[str]
    upkeeps: frozenset[str]
    quests: frozenset[str]
    legations: frozenset[str]
    voices: frozenset[str]
    portfolios: frozenset[str]
    attributes: frozenset[str]
    feminines: frozenset[str]
    renewals: frozenset[str]
    tellers: frozenset[str]
    starters: frozenset[str]


@once
def read_words() -> Words:
    """Return the function words, folded, one set per class."""
    found: dict[str, set[str]] = {_name_class(field.name): set() for field in fields(Words)}
    for row in read_reference("quote_words"):
        found[row["class"]].add(fold_text(row["word"]))
    return Words(**{field.name: frozenset(found[_name_class(field.name)]) for field in fields(Words)})


def _name_class(field: str) -> str:
    """Return the class in the table whose words a field holds: the singular of its name."""
    return field.removesuffix("ies") + "y" if field.endswith("ies") else field.removesuffix("s")


@once
def read_given_names() -> dict[str, str]:
    """Return given names with their gender, `m` or `f`."""
    return spread_table({fold_text(row["name"]): row["gender"] for row in read_reference("given_names")})


@once
def read_surnames() -> frozenset[str]:
    """Return surnames with the article that would otherwise pass for common nouns."""
    return frozenset(fold_text(row["surname"]) for row in read_reference("surnames"))


@once
def read_seats() -> dict[str, str]:
    """Return folded capitals with the body that speaks from there."""
    return {fold_text(row["seat"]): row["speaker"] for row in read_reference("seats")}


@once
def read_masdars() -> frozenset[str]:
    """Return verbal nouns in the construct, and with every attached pronoun."""
    forms: set[str] = set()
    for row in read_reference("masdars"):
        word = fold_text(row["masdar"])
        stem = word[:-1] + TEH if word.endswith(HEH) else word
        forms.update(stem + pronoun if pronoun else word for pronoun in ("", *PRONOUNS))
        forms.add(ARTICLE + word)
    return frozenset(forms)


@once
def read_months() -> frozenset[str]:
    """Return the names of months of one word that are no first names."""
    names = (fold_text(row["form"]) for row in read_reference("months"))
    return frozenset(name for name in names if " " not in name and name not in read_given_names())


@once
def read_channels() -> dict[str, str]:
    """Return folded channel words, with the prefixes that they take, and their channel."""
    channels: dict[str, str] = {}
    for row in read_reference("channels"):
        word, owned = fold_text(row["word"]), row["owned"]
        for form in [*_list_owned(word if owned else ""), *([word] if owned != "only" else [])]:
            for prefix in ("", BEH, LAM):
                channels.setdefault(prefix + form, row["channel"])
        if owned != "only" and not word.startswith(ARTICLE) and row["channel"] != "interview":
            channels.setdefault(ARTICLE + word, row["channel"])
    return channels


def _list_owned(word: str) -> list[str]:
    """Return the forms of a noun with a pronoun of the third person written on, none for an empty one."""
    stem = word[:-1] + TEH if word.endswith(HEH) else word
    return [stem + pronoun for pronoun in PRONOUNS] if word else []


def strip_listener(word: str) -> str:
    """Return what stands behind the preposition li- written on to a folded word, without the article in it."""
    return word[2:] if word.startswith(LAM + LAM) else word[1:]


def strip_prefix(word: str) -> str:
    """Return a word without the preposition or conjunction written on to it, with the article that li- hides."""
    return ARTICLE + word[2:] if word.startswith(LAM + LAM) else word[1:]


@once
def list_channel_words() -> frozenset[str]:
    """Return every word that may tell of a channel: channels, events, li- alone, and li- written on to a listener."""
    joined = {prefix + word for prefix in (LAM, LAM + LAM) for word in read_words().listeners}
    listeners = {word for word in joined if strip_listener(word) in read_words().listeners}
    return frozenset({LAM, *read_channels(), *read_events(), *PAIRED_LISTENERS, *listeners})


@once
def list_crowds() -> frozenset[str]:
    """Return the words that tell how many or what kind of a team those are of whom the word behind them tells."""
    return read_words().crowds | read_words().teams


def _list_plurals(word: str, broken: str) -> list[tuple[str, str]]:
    """Return the plural and dual forms of a head word with their number."""
    forms = [(broken, "p")] if broken else [(word + _WAW_NOON, "p"), (word + _YEH_NOON, "p"), (word + WAW, "p")]
    forms.append((word + _ALEF_NOON, "d"))
    if broken:
        forms.append((broken[:-2] + _YEH_NOON, "p") if broken.endswith(_WAW_NOON) else (word + _YEH_NOON, "d"))
    if word.endswith(HEH):
        forms.append((word[:-1] + ALEF + TEH, "p"))
        stem = word[:-1] + TEH
        forms += [(stem + end, "d") for end in (_ALEF_NOON, _ALEF_NOON[0], _YEH_NOON, YEH)]
    return forms


@once
def read_heads() -> dict[str, Head]:
    """Return every form of the head words, with and without article and conjunction."""
    rows = [(fold_text(row["word"]), row) for row in read_reference("source_heads")]
    bodies = {word for word, row in rows if row["kind"] != "person"}  # an institution is no foundress
    heads: dict[str, Head] = {}
    for word, row in rows:
        kind = row["kind"]
        forms = [
            (word, "s", row["gender"]),
            *((form, number, row["gender"]) for form, number in _list_plurals(word, fold_text(row["plural"]))),
        ]
        if kind == "person" and row["gender"] == "m" and word + HEH not in bodies:
            forms.append((word + HEH, "s", "f"))
        for form, number, gender in forms:
            heads.setdefault(form, Head(kind, gender, number, False, word))
            heads.setdefault(ARTICLE + form, Head(kind, gender, number, True, word))
    return spread_table(heads)


@by_word
def is_personal_title(word: str) -> bool:
    """Tell whether a folded word is a single person's title, as one that stands beside a name."""
    head = read_heads().get(word)
    return head is not None and (head.kind, head.number) == ("person", "s")


@once
def read_finite_verbs() -> frozenset[str]:
    """Return common verbs, third person singular, which end a noun phrase."""
    forms: set[str] = set()
    for row in read_reference("finite_verbs"):
        word = fold_text(row["word"])
        forms.add(word)
        if row["tense"] == "past":
            stem = word[:-1] if word.endswith((ALEF, YEH)) else word
            forms.add(stem + TEH)
        elif len(word) >= _PRESENT_SIZE:
            forms.add(TEH + word[1:])
    return frozenset(forms - read_given_names().keys())


@by_word
def is_common_noun(word: str) -> bool:
    """Tell whether a folded word without article is a common noun that cannot speak, in the singular or not."""
    if word in read_words().shares or word in read_heads() or word in read_given_names():
        return False
    nouns = _read_common_nouns()
    return word in nouns or (word.endswith(_NOUN_ENDINGS) and word[:-2] in nouns)


@once
def _read_common_nouns() -> frozenset[str]:
    names = {row["name"] for row in read_reference("name_spellings")}
    return frozenset(fold_text(row["word"]) for row in read_reference("common_nouns")) - names


@once
def read_modifiers() -> frozenset[str]:
    """Return words, without article, that stand in titles and names of bodies, never in a person's name."""
    words = {fold_text(row["word"]) for row in read_reference("source_modifiers")}
    words |= {fold_text(row["word"]) for row in read_reference("common_nouns")}
    return frozenset(words - read_given_names().keys())


@once
def read_states() -> frozenset[str]:
    """Return the one-word names of states and their capitals."""
    names = (fold_text(row[column]) for row in read_reference("states") for column in ("name", "capital"))
    return frozenset(name for name in names if name and " " not in name)


@once
def _read_place_words() -> frozenset[str]:
    """Return the first words of place names, which close a title and are no names of persons."""
    first = {fold_text(row["name"]).split()[0] for row in read_reference("places") if row["trigger"] == ""}
    for row in read_reference("states"):
        first.update(fold_text(name).split()[0] for name in (row["name"], row["capital"]) if name)
    return frozenset(word for word in first - read_given_names().keys() if not word.startswith(ARTICLE))


@once
def read_towns() -> frozenset[str]:
    """Return the names of places and states of one word without article."""
    names = {fold_text(row["name"]) for row in read_reference("places") if row["trigger"] == ""} | read_states()
    return frozenset(name for name in names if " " not in name and not name.startswith(ARTICLE))


def has_kind(word: str, kind: str) -> bool:
    """Tell whether a folded word is a head word of a kind, see `Head`."""
    head = read_heads().get(word)
    return head is not None and head.kind == kind


@once
def _read_title_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words of titles and bodies, and those of them that can stand behind li- or wa-, and behind bi-."""
    known = read_heads().keys() | read_masdars()
    joined = known | read_modifiers()
    whole = (joined | read_words().demonstratives | _read_place_words()) - read_surnames()
    return frozenset(whole), frozenset(joined), frozenset(known)


@by_word
def is_title_word(word: str) -> bool:
    """Tell whether a folded word belongs to titles and bodies rather than to a person's name."""
    whole, joined, known = _read_title_words()
    if word in whole:
        return True
    if word in read_surnames():
        return False
    if word.startswith(ARTICLE):
        stem, modifiers = word[2:], read_modifiers()
        return stem in modifiers or stem.removesuffix(HEH) in modifiers or stem.endswith(YEH + HEH)
    if word.startswith((WAW, LAM, BEH)) and len(word) > 3:
        prefix, rest = word[0], word[1:]
        if rest in (known if prefix == BEH else joined):
            return True
        if rest.startswith(ARTICLE) or (prefix == LAM and rest.startswith(LAM)):
            return True
    return word.endswith(HEH) and word[:-1] in read_modifiers()
