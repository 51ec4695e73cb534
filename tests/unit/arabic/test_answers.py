"""Answers: found once, given again."""

from rawi.arabic.answers import by_word, once


def test_what_takes_no_argument_is_found_at_the_first_call_only() -> None:
    calls: list[int] = []

    @once
    def find() -> frozenset[str]:
        calls.append(1)
        return frozenset({"قلم"})

    assert not calls
    assert find() is find()
    assert len(calls) == 1


def test_each_word_is_asked_once() -> None:
    asked: list[str] = []

    @by_word
    def measure(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [measure(word) for word in ("قلم", "كتاب", "قلم")] == [3, 4, 3]
    assert asked == ["قلم", "كتاب"]
