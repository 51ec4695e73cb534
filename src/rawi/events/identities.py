"""Names and identifiers: what parties are called, by which keys they are the same, and what an event is called."""

from functools import cache, lru_cache

from rawi import schemas
from rawi.arabic.names import load_states, resolve_name
from rawi.events.drafts import Draft, Party
from rawi.events.folded import fold_name
from rawi.events.phrases import Phrase
from rawi.events.triggers import load_forms
from rawi.events.words import AGENT, DEMONYM, PATIENT, ROLE, list_class, load_exact, load_features

_ALEF = "\N{ARABIC LETTER ALEF}"
_ARTICLE = _ALEF + "\N{ARABIC LETTER LAM}"
_CACHE_SIZE = 65_536
_CODE = 2  # letters of an ISO code
_LONGEST_NAME = 12  # words; what is longer swallowed part of the sentence
_PARTY_FLAGS = AGENT | ROLE | DEMONYM
_SHORTEST = 4  # letters; shorter words are left as they are
_STATE_KEY_KINDS = frozenset(("state", "agent", "people", "role", "organisation", "person"))


def list_parties(phrases: tuple[Phrase, ...], others: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return phrases as parties, without repeats and without those that stand among `others` already.

    Args:
        phrases: in order of the text.
        others: parties of the other role; the same party cannot be both.
    """
    taken = {party.name for party in others}
    parties: dict[str, Party] = {}
    for phrase in phrases:
        keys = _list_keys(phrase)
        for name in (phrase.name, phrase.owner):
            if name and name not in taken:
                is_other = phrase.kind == "state" and name == phrase.owner  # both countries stand in one phrase
                parties.setdefault(name, Party(name, _list_state_keys(name) if is_other else keys))
    return tuple(parties.values())


def _list_state_keys(name: str) -> frozenset[str]:
    known = resolve_name(name)
    return frozenset((known.country_code,)) if known is not None and known.country_code else frozenset()


def _list_keys(phrase: Phrase) -> frozenset[str]:
    keys = set()
    body = resolve_name(phrase.owner) if phrase.owner else None
    if body is not None and body.kind in ("group", "organisation"):
        return frozenset((" ".join(fold_name(body.name)),))
    if phrase.state and phrase.kind in _STATE_KEY_KINDS:
        keys.add(phrase.state)
    if phrase.known is not None and phrase.known.kind != "state":
        keys.add(" ".join(fold_name(phrase.known.name)))
    if phrase.owner and phrase.state is None:
        keys.add(" ".join(fold_name(phrase.owner)))
    words = fold_name(phrase.name)
    if phrase.kind == "person" and words:
        keys.add(words[-1])
    elif not keys:
        keys.add(" ".join(_strip(word) for word in words[:2]))
    return frozenset(keys)


@lru_cache(maxsize=_CACHE_SIZE)
def is_sound_name(name: str | None) -> bool:
    """Tell whether a speaker's name can be somebody: no verb in it, and one word only when it is known as a party."""
    words = fold_name(name) if name else ()
    if not words or len(words) > _LONGEST_NAME:
        return False
    forms, features = load_forms(), load_features()
    if any(word in forms and forms[word][0].tense and not forms[word][0].tail for word in words):
        return False
    if len(words) > 1:
        return True
    return bool(features[words[0]].flags & _PARTY_FLAGS) or resolve_name(words[0]) is not None


@lru_cache(maxsize=_CACHE_SIZE)
def is_vague(name: str) -> bool:
    """Tell whether a party could be anybody of its kind: the forces, some persons, positions."""
    words = fold_name(name)
    if resolve_name(name) is not None:
        return False
    bare = " ".join(_strip(word) for word in words)
    if bare in _load_vague():
        return True
    flags = load_features()[words[0]].flags if len(words) == 1 else 0
    return bool(flags & (AGENT | PATIENT)) and not flags & (DEMONYM | ROLE)


@cache
def _load_vague() -> frozenset[str]:
    return frozenset(" ".join(_strip(word) for word in fold_name(entry)) for entry in list_class("vague"))


def is_code(key: str) -> bool:
    """Tell whether the key of a party is the code of a state."""
    return len(key) == _CODE and key.isupper()


def _strip(word: str) -> str:
    """Return a word without article and accusative ending, so that both mentions of one thing are alike."""
    bare = word[len(_ARTICLE) :] if word.startswith(_ARTICLE) and len(word) > _SHORTEST else word
    return bare[:-1] if bare.endswith(_ALEF) and len(bare) > _SHORTEST else bare


def name_state(code: str) -> Party:
    """Return a state as a party, by its ISO code."""
    return Party(load_states()[code].name, frozenset((code,)))


def name_speaker(speaker: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return a speaker as a party, with the keys of the phrases that stand for him."""
    keys = set(fold_name(speaker)[-1:])
    for party in parties:
        keys |= party.keys
    return (Party(speaker, frozenset(keys)),)


def is_document(party: Party) -> bool:
    """Tell whether a party only reports: a statement or a source accuses, but strikes nobody."""
    return not load_exact("document").isdisjoint(fold_name(party.name)[:1])


def identify_cluster(article_id: str, cluster: list[Draft]) -> str:
    """Return the identifier of a happening.

    Well-determined happenings get the same identifier in every article: type, mode, flag, country, an exact day and a
    first actor or recipient must be known. All others are their article's own.
    """
    lead = cluster[0]
    day = next(
        (d.when.start for d in cluster if d.when and d.when.precision == "day" and d.when.start == d.when.end), None
    )
    country = next((d.where.country_code for d in cluster if d.where.country_code), None)
    party = next((p.name for d in cluster for p in (*d.actors, *d.recipients)), None)
    mode = next((d.mode for d in cluster if d.mode), None)
    if day and country and party and mode:
        known = resolve_name(party)
        canonical = " ".join(fold_name(known.name if known else party))
        return schemas.hash_id("event", lead.event_type, mode, lead.aux or "happened", country, day, canonical)
    return schemas.hash_id("event", article_id, lead.event_type, lead.hit.first)
