"""Which reading of a word is meant, and whether the words around it bear it out."""

from functools import cache

from rawi.arabic.number_lexicon import load_number_lexicon
from rawi.events.flags import is_denied
from rawi.events.phrase_text import load_trigger_verbs
from rawi.events.triggers import Form, Hit, is_joined_form
from rawi.events.words import AGENT, MARK, NUMBER, ROLE, VERB, list_class, load_class, load_exact, load_features

_ANNOUNCED = 8  # tokens between announcing and the noun that says what
_CONTENT_REACH = 16  # tokens that the content of a demand, refusal or threat may take
_MASDAR_FRAMES = frozenset(("of_patient", "of_either"))
_FOR = "\N{ARABIC LETTER LAM}"
_AND = "\N{ARABIC LETTER WAW}"
_AIM_REACH = 8
_TAKING = frozenset(("REQUEST", "REJECT", "THREATEN", "AGREE"))
_DEEDS = frozenset(("COERCE", "RETREAT", "AID", "MOBILIZE", "SANCTION"))
_TOPICAL = frozenset(("RETREAT", "CONSULT", "AID", "SANCTION", "CONCEDE"))
_SOFT = _TOPICAL | {"SUPPORT", "AGREE", "REQUEST", "REJECT", "ACCUSE"}
_TOPIC_REACH = 2  # tokens between what people speak about and the word that says so
_PAST_REACH = 7  # tokens between a withdrawal and the year in which it was
_YEAR_DIGITS = 4
_SUBJECT_REACH = 6  # tokens between a verb and what its subject does
_ORDER_REACH = 6  # tokens between an order, its subject included, and what is ordered
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟"))
_ASIDE_MARKS = frozenset(("،", ","))  # after which a feminine participle is no verbal noun of the same letters


def list_choices(words: list[str], first: int, start: int, forms: tuple[Form, ...]) -> list[Form]:
    """Return the readings of a trigger in the order in which they are to be tried.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        start: first token of the trigger.
        forms: its readings, the surest first.
    """
    best = choose_form(words, first, start, forms)
    if best is None:
        return []
    kind = bool(best.tense)
    choices = [best, *(form for form in forms if form is not best and bool(form.tense) == kind)]
    if best.tense != "imperfect" or start == first or words[start - 1] not in load_exact("relative"):
        return choices
    states = load_lemmas("state_verb")
    return [form for form in choices if form.trigger.lemma not in states]


def choose_form(words: list[str], first: int, start: int, forms: tuple[Form, ...]) -> Form | None:
    """Return the reading of a trigger that fits its place; null when none does.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        start: first token of the trigger.
        forms: its readings, the surest first.
    """
    previous = words[start - 1] if start > first else ""
    is_nominal = previous in load_exact("nominal") or previous in load_class("governor").words
    verbs = [form for form in forms if form.tense]
    nouns = [form for form in forms if not form.tense]
    if words[start] in load_exact("after_comma"):
        is_aside = previous in _ASIDE_MARKS
        return next((form for form in verbs if form.tense == "participle"), None) if is_aside else None
    tense = verbs[0].tense if verbs else ""
    if (tense == "participle" or (tense == "perfect" and not nouns)) and _is_count(previous):
        return None  # so many accused or students, not: accusing, demanded
    if verbs and nouns and previous and load_features()[previous].flags & NUMBER:
        return nouns[0]  # 302 requests, not: requested
    if verbs and verbs[0].has_pronoun and any(not form.has_pronoun for form in nouns):
        return next(form for form in nouns if not form.has_pronoun)
    if verbs and verbs[0].tense == "perfect" and not nouns and _follows_verb(previous):
        return None
    if verbs and not nouns:
        return None if is_nominal and verbs[0].trigger.pos == "verb" and verbs[0].tense == "perfect" else verbs[0]
    if nouns and not verbs:
        return nouns[0]
    if nouns and not load_class("announcer").words.isdisjoint(words[max(first, start - _ANNOUNCED) : start]):
        return nouns[0]
    if verbs[0].tense == "perfect" and _is_masdar_place(words, first, start, previous, is_owned=verbs[0].has_pronoun):
        return nouns[0]
    marked = [form for form in nouns if form.particle or form.is_definite]
    if is_nominal or (marked and len(marked) == len(nouns)):
        return nouns[0]
    return verbs[0]


def _is_masdar_place(words: list[str], first: int, start: int, previous: str, *, is_owned: bool) -> bool:
    """Tell whether a verbal noun fits a place better than a perfect that is written alike.

    After a finite verb no second one stands. A perfect with an object pronoun opens a clause, or its subject follows.
    """
    links = load_exact("subject_link")
    if not is_owned:
        is_month = start > 1 and bool(load_features()[words[start - 2]].flags & NUMBER)  # March is written: practised
        if is_month or not previous or previous in links:
            return False
        return _is_finite(previous) or _is_in_clause(words, first, start)
    if not previous or previous in links or previous in _load_openers():
        return False
    if start + 1 == len(words):
        return True
    feature = load_features()[words[start + 1]]
    is_subject = bool(feature.flags & (AGENT | ROLE)) and not feature.cut
    return not is_subject and all(name.cut for name in feature.starts)


def _is_in_clause(words: list[str], first: int, start: int) -> bool:
    """Tell whether the clause has its verb already, and only the subject stands between: the state goes on to back."""
    if is_joined_form(words[start]) or (start + 1 < len(words) and load_features()[words[start + 1]].flags & NUMBER):
        return False
    openers, links = _load_openers(), load_exact("subject_link")
    for index in range(start - 1, max(first, start - _SUBJECT_REACH) - 1, -1):
        word = words[index]
        if _is_finite(word) and word not in links:
            before = words[index - 1] if index > first else ""
            return before not in load_exact("relative") and before not in load_exact("verb_opener")
        if (
            not openers.isdisjoint((word, word.removeprefix(_AND)))
            or word in links
            or load_features()[word].flags & MARK
        ):
            return False
    return False


def _is_finite(word: str) -> bool:
    return bool(load_features()[word].flags & VERB) or word in load_trigger_verbs()


@cache
def _load_openers() -> frozenset[str]:
    """Return the words after which a clause with a verb in front begins."""
    return load_exact("relative") | load_exact("that") | load_exact("clause_start") | load_exact("verb_opener")


def _is_count(word: str) -> bool:
    """Tell whether a word is a number, but no year."""
    is_number = bool(word) and (bool(load_features()[word].flags & NUMBER) or word in load_exact("spelled"))
    return is_number and not (len(word) == _YEAR_DIGITS and word.startswith(("19", "20")))


def _follows_verb(previous: str) -> bool:
    """Tell whether a verb stands right before: then what follows is a verbal noun, not a second verb."""
    return (
        bool(load_features()[previous].flags & VERB) and previous not in load_exact("subject_link")
        if previous
        else False
    )


@cache
def load_lemmas(name: str) -> frozenset[str]:
    """Return the members of a class of `event_words.csv` that are lemmas of triggers, as written there."""
    return frozenset(list_class(name))


@cache
def _load_purposes() -> frozenset[str]:
    return load_class("purpose").words


def is_content(words: list[str], first: int, hits: list[Hit], index: int) -> bool:
    """Tell whether a trigger is only what another one demands, refuses, threatens or promises.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        hits: the triggers of the sentence in order.
        index: which of them.
    """
    hit = hits[index]
    form = hit.form
    if form.tense in ("perfect", "future", "participle"):
        return False
    previous = words[hit.first - 1] if hit.first > first else ""
    if form.is_definite and previous in load_exact("after_event"):
        return False  # after the attack: it points back to what happened
    if form.tense == "" and _is_topic(words, first, hit):
        return True
    if form.tense == "" and (previous in _load_purposes() or _is_unreal(words, first, hit, previous)):
        return True
    if form.tense == "imperfect" and previous not in load_exact("that"):
        return False
    for earlier in reversed(hits[:index]):
        if hit.first - earlier.last > _CONTENT_REACH:
            break
        between = words[earlier.last : hit.first]
        if not _BREAKS.isdisjoint(between) or not load_exact("announcing").isdisjoint(between):
            break
        kind = earlier.form.trigger
        if is_order(earlier, hit):
            return False
        if kind.event_type in _TAKING and kind.frame in (
            "speak",
            "promise",
            "adj",
            "speak_noun",
            "of_actor",
            "must",
            "warn",
        ):
            return True
    return False


def _is_topic(words: list[str], first: int, hit: Hit) -> bool:
    """Tell whether a noun is only what people speak about, may do or fail to get: on the reopening of a crossing."""
    event_type = hit.form.trigger.event_type
    before = words[max(first, hit.first - _TOPIC_REACH) : hit.first]
    is_topic = event_type in _TOPICAL and not load_exact("topic").isdisjoint(before)
    is_abstract = event_type in _SOFT and not load_exact("abstract").isdisjoint(before)
    return (is_topic or is_abstract) and _BREAKS.isdisjoint(before)


def is_order(hit: Hit, content: Hit) -> bool:
    """Tell whether a trigger is what somebody who can do so orders: then it is what happens, not the order."""
    is_told = hit.form.trigger.lemma in load_lemmas("order") and hit.form.trigger.event_type == "REQUEST"
    is_deed = content.form.trigger.event_type in _DEEDS or content.form.trigger.mode == "investigate"
    return is_told and is_deed and not content.form.tense and content.first - hit.last <= _ORDER_REACH


def _is_unreal(words: list[str], first: int, hit: Hit, previous: str) -> bool:
    """Tell whether a verbal noun only names an aim or a topic: in order to free, the talk about a withdrawal."""
    form = hit.form
    before = words[max(first, hit.first - _AIM_REACH) : hit.first]
    is_aid = form.trigger.event_type == "AID"
    if form.particle == _FOR and not form.is_definite and (is_aid or form.trigger.frame in _MASDAR_FRAMES):
        return load_class("future").words.isdisjoint(before)
    if form.trigger.event_type == "RETREAT" and form.trigger.mode == "withdraw" and form.trigger.pos != "verb":
        if is_denied(words, first, hit.first):
            return False
        if not load_exact("past_word").isdisjoint(words[hit.last : hit.last + _PAST_REACH]):
            return False
        if previous in load_exact("intent"):
            return False  # an announced withdrawal
        if not load_exact("after_event").isdisjoint(before) or not load_class("announcer").words.isdisjoint(before):
            return False
        return previous not in load_class("light_actor").words
    return False


def is_toll_noun(hit: Hit) -> bool:
    """Tell whether a trigger is only a word for the dead or injured, which tells no more than how many there were."""
    return hit.form.trigger.lemma in load_lemmas("toll_noun")


def drop_loose_tolls(words: list[str], first: int, hits: list[Hit]) -> list[Hit]:
    """Return triggers without the dead and injured that no number counts, or that another trigger tells of.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        hits: the triggers of the sentence in order.
    """
    if not any(map(is_toll_noun, hits)):
        return hits
    if any(hit.form.trigger.event_type == "ASSAULT" and not is_toll_noun(hit) for hit in hits):
        return [hit for hit in hits if not is_toll_noun(hit)]
    return [hit for hit in hits if not is_toll_noun(hit) or _is_numbered(words, first, hit)]


def _is_numbered(words: list[str], first: int, hit: Hit) -> bool:
    """Tell whether a number stands right before an indefinite trigger, or its form says two."""
    lexicon = load_number_lexicon()
    if hit.form.is_definite:
        return False
    if words[hit.first] in lexicon.duals:
        return True
    before = words[hit.first - 1] if hit.first > first else ""
    number = lexicon.words.get(before)
    return before[:1].isdigit() or (number is not None and number.kind != "part")
