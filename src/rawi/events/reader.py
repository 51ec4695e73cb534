"""Reading one article for events, sentence by sentence, with what left-out subjects, places and times point back to."""

from collections import Counter
from functools import cache

from rawi.arabic.letters import HEH, PEOPLE_ENDINGS
from rawi.arabic.numbers import find_numbers
from rawi.arabic.tokens import Sentence
from rawi.documents.article import Article
from rawi.events.agreement import read_verb
from rawi.events.arguments import find_arguments
from rawi.events.borrowing import borrow_actors
from rawi.events.chunks import Chunker
from rawi.events.claims import assign_claims, list_claimants
from rawi.events.clauses import AGENTIVE, Arguments, Clause, find_start, join_counted
from rawi.events.contexts import list_contexts
from rawi.events.drafts import Draft, Found, Party, When
from rawi.events.flags import has_condition, is_announced, is_historical, read_flag, settle_type
from rawi.events.folded import fold_name
from rawi.events.identities import is_document, is_sound_name, list_parties, name_speaker, name_state
from rawi.events.inference import complete_sentence
from rawi.events.modes import find_mode
from rawi.events.noun_arguments import list_demonym_states
from rawi.events.objects import find_holder
from rawi.events.occasions import Occasion, Occasions
from rawi.events.phrases import Phrase
from rawi.events.readings import is_content, is_order, is_toll_noun, load_lemmas
from rawi.events.referents import find_earlier_subject, find_last_party, find_referent
from rawi.events.settings import Calendar, Moment
from rawi.events.signs import list_signs
from rawi.events.sources import Sources, Speech
from rawi.events.spots import Spot
from rawi.events.subjects import begins_clause, is_subject_open
from rawi.events.tallies import attach_tallies
from rawi.events.topics import Topics
from rawi.events.triggers import Hit, is_joined_form
from rawi.events.whereabouts import count_countries, find_whereabouts
from rawi.events.words import MARK, PLACE_HEAD, list_class, load_exact, load_features

_VERBAL = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_CIVIL = _VERBAL | {"CONSULT", "AID", "COOPERATE"}
_SPEAKING_FRAMES = frozenset(("speak", "promise", "warn", "adj", "must", "blame", "demand"))
_BACKING = frozenset(("SUPPORT", "AGREE"))
_NATIONAL_FRAMES = frozenset(("of_actor", "of_both", "meet_noun", "visit_noun", "of_either", "sign_noun"))
_MEETING_FRAMES = frozenset(("meet", "meet_noun"))
_SIDES = 2  # a meeting has at least so many
_IMPERSONAL_FRAMES = frozenset(("demand", "must"))
_MUTUAL_FRAMES = frozenset(("of_both", "meet_noun", "sign_noun"))
_PLACE_REACH, _HEAD_REACH = 5, 3  # tokens between taking or freeing and what was taken or freed
_FLOOR = 0.35  # with less, more mentions are wrong than right
_SURE = 0.85  # what an opinion piece tells with less is left out
_THEM = "\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}"  # places are never they
_BESIDE = 4  # tokens between a verb of saying and its own time
_BORROWED = 0.75  # factor on the confidence of a mention whose only party was named before it
_ONE_SIDED, _NO_SIDED = 0.9, 0.7  # factors on the confidence of a mention with only one party, or none


def may_tell(spots: list[Spot], topics: Topics) -> bool:
    """Tell whether any trigger of an article may lead to a mention worth keeping.

    Nothing makes a mention surer than its trigger, and a civil type stays one whatever flag it takes.

    Args:
        spots: where its triggers stand.
        topics: what it is about.
    """
    triggers = (hit.form.trigger for spot in spots for hit in spot.hits)
    return any(_is_worth(topics, trigger.event_type, trigger.confidence) for trigger in triggers)


def _is_worth(topics: Topics, event_type: str, confidence: float) -> bool:
    """Tell whether a mention is worth keeping in an article of this kind."""
    if confidence < (_SURE if topics.is_opinion else _FLOOR):
        return False
    return not (topics.is_local and event_type in _CIVIL)


class Reader:
    """Reads one article and remembers who acted, where and when, for the sentences that leave it out."""

    __slots__ = (
        "_analysis",
        "_article",
        "_calendar",
        "_chunker",
        "_claims",
        "_countries",
        "_last_actors",
        "_last_person",
        "_now",
        "_occasions",
        "_sources",
        "_topics",
    )

    def __init__(self, article: Article, sources: Sources, calendar: Calendar, topics: Topics) -> None:
        """Begin an article.

        Args:
            article: what to read.
            sources: its quotes.
            calendar: its time expressions.
            topics: what it is about.
        """
        self._article = article
        self._analysis = article.analysis
        self._sources = sources
        self._calendar = calendar
        self._topics = topics
        self._chunker = Chunker(self._analysis, sources.list_people())
        self._now = article.published_date or calendar.find_latest()
        self._occasions = Occasions(self._analysis, sources, calendar, self._now)
        self._claims: list[tuple[int, Party]] = []
        self._countries: Counter[str] = Counter()
        self._last_actors: tuple[Party, ...] = ()
        self._last_person: tuple[Party, ...] = ()

    @property
    def main_country(self) -> str | None:
        """The country that the sentences with events speak of most; null before reading or when they name none."""
        return self._countries.most_common(1)[0][0] if self._countries else None

    def read(self, spots: list[Spot]) -> list[Draft]:
        """Return the drafts of the whole article, in order of the text.

        Args:
            spots: where it may tell of events.
        """
        drafts: list[Draft] = []
        for number, sentence, hits in spots:
            drafts += self._read_sentence(number, sentence, hits)
        return assign_claims(drafts, self._claims)

    def _read_sentence(self, number: int, sentence: Sentence, hits: list[Hit]) -> list[Draft]:
        words, first, last = self._analysis.words, sentence.first, sentence.last
        moments, skipped = self._calendar.list_tokens(self._analysis, first, last)
        numbers = find_numbers(self._analysis, first, last)
        counted = frozenset(token for found in numbers for token in range(found.first, found.last))
        barriers = frozenset(token for hit in hits for token in range(hit.first, hit.last))
        phrases = self._chunker.list_phrases(find_start(words, first, last), last, barriers)
        phrases = join_counted(phrases, words, counted)
        clause = Clause(words, first, last, phrases, skipped, number, counted)
        count_countries(clause.phrases, self._countries)
        self._claims += [(number, party) for party in list_claimants(clause)[:1]]
        people = [phrase for phrase in clause.phrases if phrase.kind == "person"]
        drafts = []
        order: Hit | None = None
        for index, hit in enumerate(hits):
            if hit.form.trigger.frame == "deny" or is_content(words, first, hits, index):
                continue
            if index + 1 < len(hits) and is_order(hit, hits[index + 1]):
                order = hit
                continue
            draft = self._draft(clause, hit, moments, order)
            order = None
            if draft is not None and _is_worth(self._topics, draft.event_type, draft.confidence):
                drafts.append(draft)
        drafts = complete_sentence(drafts)
        if people:
            self._last_person = list_parties((people[0],), ())
        return attach_tallies(self._analysis, clause, numbers, drafts)

    def _draft(self, clause: Clause, hit: Hit, moments: list[Moment], order: Hit | None) -> Draft | None:
        arguments = find_arguments(clause, hit)
        quote = self._sources.find_quote(self._analysis.starts[hit.first])
        (actors, way), (recipients, met) = self._find_parties(clause, hit, arguments, quote, order)
        if not _has_needed_place(clause, hit):
            return None
        points_back = hit.form.is_definite or hit.form.has_pronoun or is_toll_noun(hit)
        is_named = points_back and hit.form.trigger.pos != "phrase"
        is_borrowed = not actors and not recipients and not is_named
        if is_borrowed:
            actors, way = borrow_actors(clause, hit, quote), "borrowed"
            if not actors and not points_back:
                return None
        when = self._occasions.find(Occasion(clause, hit, moments, actors, quote))
        if self._is_told_past(when, moments, hit):
            when = None
        settled = self._settle(clause, hit, when)
        if settled is None:
            return None
        event_type, mode, aux = settled
        if event_type == "ASSAULT" and aux == "future" and _speaks_of_himself(quote, actors):
            event_type, mode, aux = "THREATEN", "violence", None
        if arguments.actors or (actors and hit.form.tense):
            self._last_actors = actors
        share = 1.0 if actors and recipients else _ONE_SIDED if actors or recipients else _NO_SIDED
        return Draft(
            hit,
            clause.number,
            (self._analysis.starts[clause.first], self._analysis.ends[clause.last - 1]),
            event_type,
            mode,
            aux,
            actors,
            recipients,
            find_whereabouts(clause, hit, arguments.recipients),
            when,
            (),
            list_contexts(clause, hit),
            quote.quote_id if quote else None,
            points_back and not arguments.actors and not arguments.recipients,
            round(hit.form.trigger.confidence * (_BORROWED if is_borrowed else share), 3),
            list_signs(hit, way, arguments.actors) if actors else (),
            list_signs(hit, met, arguments.recipients) if recipients else (),
            clause,
        )

    def _find_parties(
        self, clause: Clause, hit: Hit, arguments: Arguments, quote: Speech | None, order: Hit | None
    ) -> tuple[Found, Found]:
        """Return the actors and recipients of a mention; who ordered it acts when it names nobody who does."""
        named = self._name_actors(clause, hit, arguments, quote)
        actors, way = _add_side(clause, hit, named.parties), named.way or "side"
        if not actors and order is not None:
            actors, way = self._name_actors(clause, order, find_arguments(clause, order), quote).parties, "order"
        if hit.form.trigger.event_type not in _VERBAL:
            actors = tuple(party for party in actors if not is_document(party))
        if not actors:
            way = "nation"
        actors = self._add_nationality(clause, hit, actors)
        holder = find_holder(clause, hit.last) if hit.form.trigger.lemma in load_lemmas("winning") else ()
        recipients, met = list_parties(holder or arguments.recipients, actors), "own"
        if arguments.has_pronoun_recipient and not recipients:
            taken, met = {party.name for party in actors}, "person"
            person = () if _means_many(clause, hit) else self._last_person
            recipients = tuple(party for party in person if party.name not in taken)
        return Found(actors, way if actors else ""), Found(recipients, met if recipients else "")

    def _is_told_past(self, when: When | None, moments: list[Moment], hit: Hit) -> bool:
        """Tell whether a time long past belongs to what somebody speaks of, and not to the speaking."""
        is_verb = bool(hit.form.tense) and hit.form.trigger.event_type in _VERBAL
        if when is None or not is_verb or not is_historical((when.start, when.end), self._now):
            return False
        return not _is_beside(when, moments, hit)

    def _settle(self, clause: Clause, hit: Hit, when: When | None) -> tuple[str, str | None, str | None] | None:
        """Return type, mode and flag of a mention; null when it tells of nothing."""
        event_type = hit.form.trigger.event_type
        day = (when.start, when.end) if when else None
        aux = read_flag(clause.words, clause.first, hit, day, self._now)
        if aux is None and event_type == "THREATEN" and has_condition(clause.words, clause.first, clause.last, hit):
            aux = "hypothetical"
        mode = find_mode(clause.words, clause.first, clause.last, hit)
        if event_type == "RETREAT" and mode == "ceasefire" and is_announced(clause.words, clause.first, hit):
            return "CONCEDE", None, None
        if aux == "negation" and event_type in _BACKING and not hit.form.tense:
            return None  # the lack of a promise refuses nothing
        return settle_type(event_type, mode, aux)

    def _name_actors(self, clause: Clause, hit: Hit, arguments: Arguments, quote: Speech | None) -> Found:
        """Return the actors of a mention: named in its sentence, the speaker of its quote, or who acted before."""
        trigger, start = hit.form.trigger, self._analysis.starts[hit.first]
        is_speaking = trigger.frame in _SPEAKING_FRAMES
        if is_speaking and trigger.event_type in _VERBAL:
            cue = self._sources.find_cue(start, self._analysis.ends[hit.last - 1])
            if cue is not None and cue.speaker and is_sound_name(cue.speaker):
                own = list_parties(arguments.actors, ())
                keys = {key for party in own for key in party.keys}
                last = fold_name(cue.speaker)[-1:]
                accused = {key for party in list_parties(arguments.recipients, ()) for key in party.keys}
                if (not own and accused.isdisjoint(last)) or not keys.isdisjoint(last):
                    return Found(name_speaker(cue.speaker, own), "cue")
        speaker = quote.speaker if quote is not None and is_sound_name(quote.speaker) else None
        if arguments.actors:
            is_ours = trigger.frame in _MEETING_FRAMES and (hit.form.person == 1 or _is_told_of_himself(clause, hit))
            ours = name_speaker(speaker, ()) if speaker and is_ours else ()  # we met them: who speaks is a side
            return Found((*ours, *list_parties(arguments.actors, ours)), "own")
        if hit.form.person == 1:
            return Found(name_speaker(speaker, ()), "we") if speaker else Found()
        is_impersonal = trigger.frame in _IMPERSONAL_FRAMES
        if not arguments.is_zero or trigger.pos == "noun":
            return Found()
        if not is_impersonal and not is_subject_open(clause, hit.last):
            return Found()
        if speaker and is_speaking and (is_impersonal or hit.first == clause.first):
            return Found(name_speaker(speaker, ()), "speaker")
        previous = clause.words[hit.first - 1] if hit.first > clause.first else ""
        asked = read_verb(clause.words, hit)
        if previous in load_exact("circumstantial") and (
            meant := find_referent(clause, hit.first - 1, AGENTIVE - {"state"}, asked)
        ):
            return Found(list_parties(meant, ()), "meant")  # while he demands: whoever was named last
        if previous in load_exact("pronoun_subject") and speaker:
            return Found(name_speaker(speaker, ()), "speaker")
        if previous in load_exact("relative") or not begins_clause(clause, hit):
            return Found()  # what the clause is about was no party
        if hit.form.tense == "participle" and is_speaking and (voice := self._find_voice(clause, hit)):
            return Found(name_speaker(voice, ()), "voice")
        find_earlier = find_last_party if hit.form.tense == "participle" else find_earlier_subject
        earlier = find_earlier(clause, hit.first, asked) if hit.form.tense else ()
        if earlier and trigger.frame != "patient":
            return Found(list_parties(_leave_meant(earlier, arguments), ()), "earlier")
        if is_speaking:
            floor = self._sources.find_floor(start)
            if floor is not None and floor.speaker and is_sound_name(floor.speaker):
                return Found(name_speaker(floor.speaker, ()), "floor")
        if trigger.pos in ("verb", "participle") and trigger.frame != "patient":
            return Found(self._last_actors, "last")
        return Found()

    def _find_voice(self, clause: Clause, hit: Hit) -> str | None:
        """Return who speaks in a sentence that a participle goes on with: said X, calling for calm."""
        word = clause.words[hit.first]
        is_open = hit.first > clause.first and bool(load_features()[clause.words[hit.first - 1]].flags & MARK)
        if word.endswith(PEOPLE_ENDINGS) or (word.endswith(HEH) and not is_open):
            return None  # an adjective: those accused, a supporting party
        floor = self._sources.find_floor(self._analysis.starts[hit.first])
        if floor is None or floor.cue_start < self._analysis.starts[clause.first] or not is_sound_name(floor.speaker):
            return None
        return floor.speaker

    @staticmethod
    def _add_nationality(clause: Clause, hit: Hit, actors: tuple[Party, ...]) -> tuple[Party, ...]:
        frame = hit.form.trigger.frame
        if frame not in _NATIONAL_FRAMES or hit.form.trigger.pos not in ("noun", "phrase"):
            return actors
        states = list_demonym_states(clause, hit)
        wanted = states if frame in _MUTUAL_FRAMES else states[:1]
        known = {key for party in actors for key in party.keys}
        return (*actors, *(name_state(code) for code in wanted if code not in known))


def _means_many(clause: Clause, hit: Hit) -> bool:
    """Tell whether the pronoun on a trigger stands for several: their martyrdom is not that of one person."""
    return any(word.endswith(_THEM) for word in clause.words[hit.first : hit.last + 1])


def _leave_meant(earlier: tuple[Phrase, ...], arguments: Arguments) -> tuple[Phrase, ...]:
    """Return who was named earlier without whom the pronoun on the verb means, unless that is all."""
    meant = arguments.recipients if arguments.has_pronoun_recipient else ()
    return tuple(phrase for phrase in earlier if phrase not in meant) or earlier


def _is_told_of_himself(clause: Clause, hit: Hit) -> bool:
    """Tell whether a pronoun stands for who met somebody, and nobody named before it: said that he met X."""
    if hit.form.trigger.frame != "meet" or hit.first == clause.first:
        return False
    return clause.words[hit.first - 1] in load_exact("pronoun_subject") and not find_earlier_subject(
        clause, hit.first - 1
    )


def _is_beside(when: When | None, moments: list[Moment], hit: Hit) -> bool:
    """Tell whether a time stands before a trigger or right after it, and so says when it was."""
    own = [moment.first for moment in moments if moment.when == when] or [moment.first for moment in moments]
    return not own or any(first < hit.first or first - hit.last <= _BESIDE for first in own)


def _add_side(clause: Clause, hit: Hit, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the sides of a meeting with the subject of the sentence, when the verb names only the other one."""
    if hit.form.trigger.frame not in _MEETING_FRAMES:
        return actors
    goes_on = hit.form.trigger.frame == "meet" and is_joined_form(clause.words[hit.first])
    if not goes_on and (len(actors) >= _SIDES or hit.form.is_definite):
        return actors
    if hit.form.trigger.frame == "meet_noun" and not actors:
        return actors
    end = hit.first
    if end > clause.first and clause.words[end - 1] in load_exact("pronoun_subject"):
        end -= 1  # that he will meet: he stands before
    side = list_parties(find_earlier_subject(clause, end), ())
    known = {key for party in actors for key in party.keys}
    return (*(party for party in side if not party.keys & known), *actors)


@cache
def _load_placed() -> frozenset[str]:
    return frozenset(list_class("needs_place"))


def _has_needed_place(clause: Clause, hit: Hit) -> bool:
    """Tell whether a place follows a trigger that means nothing without one: taking, freeing, storming."""
    if hit.form.trigger.lemma not in _load_placed():
        return True
    if hit.form.has_pronoun:
        return not clause.words[hit.first].endswith(_THEM)
    if any(p.place and 0 <= p.first - hit.last <= _PLACE_REACH for p in clause.phrases):
        return True
    features, things = load_features(), load_exact("thing")
    following = [features[word] for word in clause.words[hit.last : hit.last + _HEAD_REACH]]
    return any(feature.flags & PLACE_HEAD or feature.stem in things for feature in following)


def _speaks_of_himself(quote: Speech | None, actors: tuple[Party, ...]) -> bool:
    """Tell whether who will do it is who says so: an announced attack is a threat."""
    speaker = fold_name(quote.speaker)[-1:] if quote and quote.speaker else ()
    return bool(speaker) and any(speaker[0] in party.keys for party in actors)
