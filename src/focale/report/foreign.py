"""Which part of a text from a file may stand on a page?

Names, cities and addresses come from files that anybody may have written. The templates escape
them; here they lose what no reader wants: control characters, marks that turn the writing
direction, ten thousand letters. A telephone or e-mail link is made only of what looks like one.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DROPPED = ("Cc", "Cs")  # controls, and halves of characters that UTF-8 cannot write
_READ_AT_MOST = 10  # times what is kept: a cell of many megabytes is not read to its end

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")  # no-break spaces stay: they keep numbers whole
_MAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._+'-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
)
_PHONE = re.compile(r"\+?[0-9](?:[ .()/\u00a0\u202f-]{0,2}[0-9]){5,14}")


def clean(value: object, most: int = 120) -> str:
    """The text on one line, at most `most` characters, without controls or direction marks.

    >>> clean("  Ac\\u202eme \\n SAS\\x00"), clean("abcdef", most=4), clean(None)
    ('Acme SAS', 'abc…', '')
    """
    if value is None:
        return ""
    kept = [
        character
        for character in str(value)[: most * _READ_AT_MOST]
        if character.isspace()
        or not (character in _TURNING or unicodedata.category(character) in _DROPPED)
    ]
    text = _SPACES.sub(" ", "".join(kept)).strip()
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def phone_link(written: str) -> str | None:
    """The `tel:` address of a number, or None for anything else.

    >>> phone_link("01 99 00 12 34"), phone_link("+33 (0)1 99.00"), phone_link("javascript:1")
    ('tel:0199001234', 'tel:+33019900', None)
    """
    if not _PHONE.fullmatch(written):
        return None
    return "tel:" + re.sub(r"[^+0-9]", "", written)


def mail_link(written: str) -> str | None:
    """The `mailto:` address of an e-mail address, or None for anything else.

    >>> mail_link("anne.duval@acier.example"), mail_link("a@b.c?subject=x"), mail_link("x")
    ('mailto:anne.duval@acier.example', None, None)
    """
    if not _MAIL.fullmatch(written) or ".." in written:
        return None
    return "mailto:" + quote(written, safe="@._+-")
