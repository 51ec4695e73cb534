"""Lines that are nothing but mail addresses, account names, links or tags."""

import re

from rawi.documents.vocabulary import fold_name, list_role_words

_LONGEST = 90  # characters of a line of addresses
_LINK = re.compile(r"(?:https?://|www\.)[^\s\u0600-\u06ff]+")
_BARE_LINK = re.compile(r"[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,6}(?:/[\x21-\x7e]*)?")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|@[\w.]{2,}|[\w.+-]+@[\w-]+\.[\w.-]+|\[email.protected\](?:\s*/\*\s*\*/)?"
)
# An account or address as columns end with it: the sign may stand behind the name, blanks may stand in it.
_ACCOUNT = re.compile(r"(?:[A-Za-z0-9_.+-]*\s?@\s?[A-Za-z0-9_.-]+(?:\s(?:mail\.)?com\b)?|[A-Za-z0-9_.+-]{2,}@)")
_PHONE = re.compile(r"\+?\d[\d -]{4,}\d")
_LONGEST_CONTACT = 60  # characters
_MARKUP = re.compile(r"[A-Za-z-]+=\"[^\"]*\"\s*/?>")
_LEADING = re.compile(rf"(?:{_ADDRESS.pattern})+\s*", re.ASCII)
_LONGEST_TAG = 4  # words


def has_address(text: str) -> bool:
    """Tell whether a line holds a mail address, an account name or a link."""
    return _ADDRESS.search(text) is not None


def is_address(text: str) -> bool:
    """Tell whether a line is nothing but mail addresses and account names, with at most three words beside."""
    if len(text) > _LONGEST:
        return False
    rest, count = _ADDRESS.subn(" ", text)
    return count > 0 and len(fold_name(rest).split()) <= 3 and not is_link(text)


def is_link(text: str) -> bool:
    """Tell whether a line is nothing but a link, with at most four words beside."""
    if "http" not in text and "www." not in text:
        return text.isascii() and _BARE_LINK.fullmatch(text) is not None
    rest, count = _LINK.subn(" ", text)
    return count > 0 and len(fold_name(rest).split()) <= 4


def is_tag_list(text: str) -> bool:
    """Tell whether a line is nothing but hashtags, or short parts between at least two upright strokes."""
    if text[0] == "#":
        return all(word[0] == "#" for word in text.split())
    if "|" not in text:
        return False
    parts = text.split("|")
    return len(parts) > 2 and all(0 < len(part.split()) <= _LONGEST_TAG for part in parts)


def is_contact(text: str) -> bool:
    """Tell whether a line gives a writer's account, address or number and nothing but a word that says what it is."""
    if len(text) > _LONGEST_CONTACT:
        return False
    rest, count = _ACCOUNT.subn(" ", text)
    words = fold_name(rest).split()
    if count:
        return not words or (len(words) <= 2 and words[0] in list_role_words("contact"))
    return len(words) > 1 and words[0] in list_role_words("contact") and _PHONE.search(text) is not None


def is_markup(text: str) -> bool:
    """Tell whether a line begins with what is left of an HTML element."""
    return '="' in text and _MARKUP.match(text) is not None


def drop_leading_address(text: str) -> str:
    """Return a line without the addresses that it begins with, to which other words may be fused."""
    match = _LEADING.match(text) if "@" in text else None
    return text if match is None else text[match.end() :]
