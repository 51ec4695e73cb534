"""Lines that are nothing but mail addresses, account names, links or tags."""

import re

from rawi.documents.vocabulary import fold_name

_LONGEST = 90  # characters of a line of addresses
_LINK = re.compile(r"(?:https?://|www\.)[^\s\u0600-\u06ff]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@[\w.]{2,}|[\w.+-]+@[\w-]+\.[\w.-]+|\[email.protected\]")
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
        return False
    rest, count = _LINK.subn(" ", text)
    return count > 0 and len(fold_name(rest).split()) <= 4


def is_tag_list(text: str) -> bool:
    """Tell whether a line is nothing but hashtags, or short parts between at least two upright strokes."""
    if text[0] == "#":
        return all(word[0] == "#" for word in text.split())
    parts = text.split("|")
    return len(parts) > 2 and all(0 < len(part.split()) <= _LONGEST_TAG for part in parts)
