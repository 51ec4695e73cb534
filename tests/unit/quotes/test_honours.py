"""Whom "his excellency" and the like mean."""

import pytest

from tests.unit.quotes.articles import list_speakers

CASES = [
    pytest.param(
        "رفع معالي وزير المياه المهندس ناصر بن حمد الراشد الشكر للملك فهد بن سالم الحداد على دعمه. وقال معاليه إن"
        " السد جاهز.",
        ["ناصر بن حمد الراشد"],
        id="who opens the sentence with the honour, not whom he thanks",
    ),
    pytest.param(
        "عزى صاحب السمو الأمير سعد بن راشد أمير الواحة والد الفقيد خالد بن ماجد العتيبي. وأكد سموه أن الحادث مؤلم.",
        ["سعد بن راشد"],
        id="not the dead man's father",
    ),
    pytest.param(
        "افتتح المعرض أمس بحضور معالي أمين المدينة سامي بن علي الخطيب والمدير كمال نصار. وأوضح معاليه أن الدخول مجاني.",
        ["سامي بن علي الخطيب"],
        id="whose presence is told, where nobody opens a sentence",
    ),
    pytest.param(
        "قال سماحة الشيخ حسن بن عمر الصباغ إن الصيام بدأ. وقال صاحب السمو الأمير سعد بن راشد إن السوق جاهزة. وأضاف"
        " سماحته أن الصلاة في الساحة.",
        ["حسن بن عمر الصباغ", "سعد بن راشد", "حسن بن عمر الصباغ"],
        id="who spoke last bears another honour",
    ),
    pytest.param(
        "وصل فضيلة الشيخ ماجد بن فهد النعيمي أمس. وأوضح فضيلته أن الزيارة تستمر أسبوعا.",
        ["ماجد بن فهد النعيمي"],
        id="sheikh, of whom nothing has been quoted",
    ),
    pytest.param(
        "قال صاحب الجلالة الملك حسن بن عمر الصباغ إن الصيام بدأ. وقال الأمير سعد بن راشد إن السوق جاهزة. وأضاف"
        " جلالته أن الصلاة في الساحة.",
        ["حسن بن عمر الصباغ", "سعد بن راشد", "حسن بن عمر الصباغ"],
        id="king, where a prince spoke last",
    ),
    pytest.param(
        "ألقى معالي الوزير ناصر الراشد كلمة في مكتب معالي الوزير كمال نصار. وأوضح معاليه أن الدخول مجاني.",
        ["ناصر الراشد"],
        id="who acts, not whose office it is",
    ),
    pytest.param(
        "زار سامي الخطيب الميناء أمس. وأوضح معاليه أن الدخول مجاني.",
        ["سامي الخطيب"],
        id="whoever is named before, where nobody is told of with the honour",
    ),
    pytest.param(
        "أعلن معالي الوزير أن سامي الخطيب سيحضر. وأوضح معاليه أن الدخول مجاني.",
        ["الوزير", "الوزير"],
        id="not who is named in what the minister says",
    ),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_honour_leads_to_who_bears_it(text: str, speakers: list[str]) -> None:
    assert list_speakers(text) == speakers
