"""Whose name stands between commas or dashes behind a role, of words that lists hold as something else."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("وقال وزير الصيد النرويجي، إسرائيل بوشنيف، في حديث للإذاعة إن الميناء مغلق.", "إسرائيل بوشنيف"),
        ("وأكد رئيس جمعية الصيادين، شرف بوشنيف، أن الميناء مغلق.", "شرف بوشنيف"),
        ("وأكد الناطق باسم الصيادين -قرطال بوشنيف- أن الميناء مغلق.", "قرطال بوشنيف"),
        ("وأكد محاميها، قرطال بي بوشنيف، أن الميناء مغلق.", "قرطال بي بوشنيف"),
        ("وأكدت زوجته، قرطولا بوشنيف، أن الميناء مغلق.", "قرطولا بوشنيف"),
        ("وأكد محاميها، قرطال بوشنيف من شركة المرفأ، أن الميناء مغلق.", "قرطال بوشنيف"),
        ("وأكد المتحدث باسم المرفأ، سير قرطال بوشنيف، أن الميناء مغلق.", "قرطال بوشنيف"),
    ],
)
def test_words_between_signs_behind_a_role_are_its_bearer(said: str, name: str) -> None:
    assert list_speakers(said) == [name]


@pytest.mark.parametrize(
    "between", ["، الثلاثاء الماضي،", "، خلال لقاء مفتوح،", " - وهو صياد قديم -", "، زعيم المعارضة،"]
)
def test_when_where_and_further_roles_between_signs_are_no_name(between: str) -> None:
    assert list_speakers(f"وأكد رئيس النقابة{between} أن الأسعار معقولة.") == ["رئيس النقابة"]
