"""What is told of an entity: its name, English name, kind, role, country and aliases, from its forms."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.stories.known_names import find_known
from rawi.stories.name_reading import list_words, read_role
from rawi.stories.romanisation import romanise_name

# A form is as good as another one when it is used a fifth as often: the fullest of those is the name.
_USUAL_SHARE = 0.2
_COUNTED = 1_000  # uses of a form: as many tell which one is the most frequent
_LONGEST_NAME = 7  # words; longer forms are sentences that were not cut off


class EntityForm(NamedTuple):
    """A form in which articles name an entity, and how often; null where nobody says."""

    entity_id: str
    name: str
    kind: str | None
    role: str | None
    canonical: str | None
    country_code: str | None
    use_count: int


class Entity(NamedTuple):
    """A row of `entities`, and where the English name comes from."""

    entity_id: str
    name: str
    name_en: str | None
    kind: str | None
    role: str | None
    country_code: str | None
    aliases: list[str]
    basis: str | None


def describe_entities(forms: Iterable[EntityForm]) -> list[Entity]:
    """Return one row per entity.

    Args:
        forms: all forms of each entity, those of one entity together.
    """
    return [_describe(list(same)) for _, same in groupby(forms, key=lambda form: form.entity_id)]


def _describe(forms: Sequence[EntityForm]) -> Entity:
    canonical = min((form.canonical for form in forms if form.canonical), default=None)
    kind = _choose((form.kind, form.use_count) for form in forms)
    name = canonical or choose_name(forms, kind)
    name_en, basis = _find_english(name, canonical, kind)
    role = _choose((form.role, form.use_count) for form in forms)
    country = _choose((form.country_code, form.use_count) for form in forms)
    if country is None and role is not None:
        country = read_role(role)[1]
    aliases = sorted({form.name for form in forms} - {name})
    return Entity(forms[0].entity_id, name, name_en, kind, role, country, aliases, basis)


def _choose(values: Iterable[tuple[str | None, int]]) -> str | None:
    """Return the value that is used most, the lesser of two that are used equally often; each has its count."""
    counts: dict[str, int] = {}
    for value, count in values:
        if value:
            counts[value] = counts.get(value, 0) + min(count, _COUNTED)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def choose_name(forms: Sequence[EntityForm], kind: str | None) -> str:
    """Return the name among the forms: of a person the fullest that is used often, of others the most frequent.

    Args:
        forms: at least one.
        kind: of the entity; a role is no name of a person, nor a bare head one of a body, while there is another.
    """
    counts: Counter[str] = Counter()
    for form in forms:
        counts[form.name] += form.use_count
    sizes = {name: len(list_words(name)) for name in counts}
    named = [name for name in counts if 1 < sizes[name] <= _LONGEST_NAME] or list(counts)
    if kind != "person":
        return min(named, key=lambda name: (-counts[name], len(name), name))
    roles = {fold_text(form.role) for form in forms if form.role}
    named = [name for name in named if fold_text(name) not in roles] or named
    least = max(counts[name] for name in named) * _USUAL_SHARE
    return min((name for name in named if counts[name] >= least), key=lambda name: (-sizes[name], -counts[name], name))


def _find_english(name: str, canonical: str | None, kind: str | None) -> tuple[str | None, str | None]:
    """Return the English name and its basis: the table's, else for people one that is spelled from the Arabic."""
    known = find_known(tuple(list_words(canonical)), None) if canonical else None
    if known is not None and known.name_en:
        return known.name_en, "table"
    if kind != "person" or any(letter.isascii() and letter.isalpha() for letter in name):
        return None, None
    return romanise_name(name)
