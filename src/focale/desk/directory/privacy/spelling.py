"""Which address, which number is this, however it is written?

Two spellings of one address must meet: who refused under one is not to be reached under another.
In doubt two spellings are one, for that only means that somebody is left in peace.
"""

from __future__ import annotations

import re
import unicodedata

from focale.accounts.values.phone import phone

_WRAPPED = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_AT = re.compile(r"\s*[(\[{]\s*(?:at|arobase)\s*[)\]}]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|point)\s*[)\]}]\s*", re.IGNORECASE)
_GOOGLE = ("gmail.com", "googlemail.com")
_FEWEST_DIGITS = 6  # of what may be a telephone number


def email_of(text: str) -> str:
    """One spelling for an e-mail address; "" for what is none.

    >>> email_of("Claire Morel <Claire.Morel+salon@GMAIL.com >"), email_of("claire.morel")
    ('clairemorel@gmail.com', '')
    """
    plain = _visible(text)
    wrapped = _WRAPPED.search(plain)
    plain = wrapped[1] if wrapped else plain
    plain = _DOT.sub(".", _AT.sub("@", plain)).casefold().removeprefix("mailto:")
    plain = plain.partition("?")[0].strip(" \t\r\n'\"<>;,.")
    name, at, domain = plain.rpartition("@")
    name, domain = name.strip().partition("+")[0], _ascii_domain(domain.strip())
    if not (at and name and "." in domain) or re.search(r"\s", name + domain):
        return ""
    if domain in _GOOGLE:
        name, domain = name.replace(".", ""), _GOOGLE[0]
    return f"{name}@{domain}"


def phone_of(text: str) -> str:
    """One spelling for a telephone number; "" for what is none.

    >>> phone_of("06.12.34.56.78"), phone_of("0033 (0)6 12 34 56 78"), phone_of("non")
    ('+33612345678', '+33612345678', '')
    """
    plain = _visible(text)
    plain = re.sub(r"^(?:tel|callto|sms):/{0,2}", "", plain.strip(), flags=re.IGNORECASE)
    found = phone(plain.partition(";")[0] if plain.startswith("+") else plain).value
    if found:
        return str(found)
    digits = "".join(sign for sign in plain if sign.isdecimal())
    return digits.lstrip("0") if len(digits) >= _FEWEST_DIGITS else ""


def _visible(text: str) -> str:
    """The text without invisible signs, full-width letters and digits as plain ones."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf").strip()


def _ascii_domain(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain
