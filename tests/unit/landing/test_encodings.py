"""Bytes to text: what is decided, what is repaired, and what is refused."""

import pytest

from rawi.landing.encodings import decode_bytes, read_text
from rawi.landing.repairs import find_suspicion, repair_text

SHORT = "زار الوفد المدرسة الجديدة في الحي القديم"  # 40 characters
LONG = f"{SHORT}، ثم التقى المدير والمعلمين.\nوقالت مديرة التربية: «سنبني مدرسة ثانية».\n" * 30

ENCODINGS = [
    ("utf-8", "utf-8"),
    ("utf-8-sig", "utf-8-sig"),
    ("utf-16", "utf-16"),
    ("utf-16-le", "utf-16-le"),
    ("utf-16-be", "utf-16-be"),
    ("utf-32", "utf-32"),
    ("utf-32-le", "utf-32-le"),
    ("utf-32-be", "utf-32-be"),
    ("cp1256", "cp1256"),
    ("iso-8859-6", "iso-8859-6"),
    ("cp720", "cp720"),
]


@pytest.mark.parametrize(("encoding", "named"), ENCODINGS)
@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
def test_encodings_are_recognised(text: str, encoding: str, named: str) -> None:
    text = text.encode(encoding, "ignore").decode(encoding)
    decoding = read_text(text.encode(encoding))
    assert (decoding.text, decoding.encoding, decoding.repair) == (text, named, None)


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize(("code_page", "named"), [("latin-1", "latin-1"), ("cp1256", "cp1256")])
def test_utf8_read_wrongly_is_repaired(text: str, code_page: str, named: str) -> None:
    decoding = read_text(text.encode().decode(code_page).encode())
    assert (decoding.text, decoding.repair) == (text, f"UTF-8 once read as {named}")


@pytest.mark.parametrize("code_page", ["latin-1", "cp1256"])
def test_presentation_forms_read_wrongly_are_repaired(code_page: str) -> None:
    text = "\ufedf\ufee0\ufea0\ufeb4\ufead \ufe8d\ufedf\ufea0\ufeaa\ufef3\ufeaa للمدينة كلها"
    assert read_text(text.encode().decode(code_page).encode()).text == text


def test_utf8_read_as_cp1252_is_repaired_with_the_bytes_that_have_no_character() -> None:
    wrong = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in LONG.encode())
    assert wrong != LONG.encode().decode("latin-1")
    assert repair_text(wrong) == (LONG, "UTF-8 once read as cp1252")


def test_text_read_wrongly_twice_is_repaired() -> None:
    wrong = SHORT.encode().decode("latin-1").encode().decode("latin-1")
    assert repair_text(wrong) == (SHORT, "UTF-8 once read as latin-1; UTF-8 once read as latin-1")


def test_windows_1256_read_as_latin_is_repaired() -> None:
    wrong = LONG.encode("cp1256").decode("cp1252")
    assert repair_text(wrong) == (LONG, "Windows-1256 once read as latin-1")


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("a &amp; b", "a & b"),
        ("&quot;نعم&quot;", '"نعم"'),
        ("&amp;quot;نعم&amp;quot;", '"نعم"'),
        ("&#1602;&#x627;", "قا"),
        ("&#0; &nosuchname; &notit; & &x", "&#0; &nosuchname; &notit; & &x"),
        ("&#xD800; &#55296;", "&#xD800; &#55296;"),
    ],
)
def test_entities_are_replaced(given: str, plain: str) -> None:
    assert repair_text(given) == (plain, None if given == plain else "HTML entities replaced")


@pytest.mark.parametrize("text", ["", "plain", LONG, "Ça va à Málaga, où l'été est là.", "ظ ط ظط", "R&D; AT&T"])
def test_right_text_stays(text: str) -> None:
    assert repair_text(text) == (text, None)
    assert find_suspicion(text) is None


def test_european_text_in_latin_is_read() -> None:
    text = "Le président a été reçu à Alger où il a prononcé un discours."
    decoding = decode_bytes(text.encode("cp1252"))
    assert (decoding.text, decoding.encoding) == (text, "cp1252")


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (b"\x00\x01\x02\x03" * 50, ["binary", "NUL"]),
        (b"\xff\xfe\x00", ["utf-16", "does not fit"]),
        (b"\xef\xbb\xbf\xff", ["utf-8", "does not fit"]),
        (bytes(range(128, 256)) * 3, ["not UTF-8", "0x80"]),
        ("نص سليم ".encode() * 20 + b"\xff\xfe\xfa", ["not UTF-8", "0xFF"]),
    ],
)
def test_what_cannot_be_decided_is_refused_with_what_was_seen(data: bytes, parts: list[str]) -> None:
    decoding = read_text(data)
    assert decoding.text is None
    assert decoding.reason is not None
    assert all(part in decoding.reason for part in parts), decoding.reason


def test_rivals_are_named() -> None:
    decoding = read_text(b"\xc7\xc7\xc7\xc7 \xc7\xc7\xc7 \xc7\xc8")
    assert decoding.text is not None or "it may be" in str(decoding.reason)
