"""The tables behind events: every row can be compiled, every frame has a rule, no type is made up."""

import re

import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.events.arguments import _RULES
from rawi.events.triggers import load_forms
from rawi.events.words import list_class, load_class
from rawi.rooms import find_room
from tests.properties.test_events_hold import TYPES


def test_every_frame_has_a_rule():
    assert {row["frame"] for row in read_reference("event_triggers")} <= set(_RULES)


def test_types_and_confidences_are_in_range():
    for row in read_reference("event_triggers"):
        assert row["type"] in TYPES, row
        assert 0 < float(row["confidence"]) <= 1, row
        assert row["pos"] in {"verb", "noun", "participle", "phrase"}, row


def test_modes_are_those_that_the_gate_allows():
    """A mode that the gate does not know would set every mention of its trigger aside."""
    check = (find_room("sql") / "checks" / "event_modes.sql").read_text(encoding="utf-8")
    rows = re.findall(r"\('([A-Z]+)', \d, \[([^\]]*)\]\)", check)
    allowed = {kind: {"", *re.findall("'([^']+)'", modes)} for kind, modes in rows}
    assert set(allowed) == TYPES
    triggers = [(row["type"], row["mode"]) for row in read_reference("event_triggers")]
    rules = [(row["event_type"], row["mode"]) for row in read_reference("event_modes")]
    assert {(kind, mode) for kind, mode in (*triggers, *rules) if mode not in allowed[kind]} == set()


def test_every_class_that_a_trigger_names_exists():
    for row in read_reference("event_triggers"):
        for part in (*row["need"].split("|"), *row["veto"].split("|")):
            if part.startswith("@"):
                assert list_class(part[1:]), row


@pytest.mark.parametrize("word", ["قصفت", "وقصفت", "سيقصف", "بقصف", "للهجوم", "هجماتهم", "متهما", "والتقى"])
def test_inflected_forms_are_known(word):
    assert fold_text(word) in load_forms()


@pytest.mark.parametrize("word", ["وزارة", "طالبا", "قاتل"])
def test_forms_that_are_other_words_are_left_out(word):
    assert fold_text(word) not in load_forms()


def test_classes_hold_their_words_with_what_is_attached():
    words = load_class("violent").words
    assert {"الجيش", "والجيش", "بالجيش", "للجيش", "جيش"} <= words
