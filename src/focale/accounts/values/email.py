"""Can this address be written to, and whose is it? Checked without the network.

What the text says only: its syntax, whether it is a role's, a mail service's or a throw-away one.
Whether the box exists is not asked.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from focale.accounts.values.cell import BLANK, Cell
from focale.accounts.values.domain import is_disposable, is_free_mail
from focale.glossary.mail_domains import FREE_MAIL, ROLE_NAMES

_PLAIN = re.compile(
    r"[a-z0-9_](?:[a-z0-9_%+-]|\.(?=[a-z0-9_])){0,62}[a-z0-9_]?"
    r"@(?:[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,60}\.)+(?:com|fr|net|org|eu|io|be|ch|de|uk|it|es|nl|lu)"
)  # fmt: skip
"""Addresses that need no closer look: a test holds them against the validator."""

_NEVER = ("example.com", "example.net", "example.org", ".test", ".invalid", ".localhost")
_WRAPPED = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_SEPARATORS = re.compile(r"\s*[;,|/]\s*|\s+(?:ou|et|or|and)\s+|\s+")
_AT = re.compile(
    r"\s*(?:\(at\)|\[at\]|\{at\}|\(arobase\)|\s+at\s+|\s+arobase\s+)\s*", re.IGNORECASE
)
_DOT = re.compile(r"\s*(?:\(dot\)|\[dot\]|\(point\)|\[point\])\s*", re.IGNORECASE)
_WELL_KNOWN = tuple(
    sorted(
        name for name in FREE_MAIL
        if name.split(".")[0] in ("gmail", "hotmail", "outlook", "yahoo", "wanadoo", "laposte")
    )
)  # fmt: skip
"""Those whose name is one letter off no company's: grange.fr and cloud.com are real sites."""


@dataclass(frozen=True, slots=True)
class AddressKind:
    """Whose an address is. role: nobody's in particular. free: at a mail service."""

    role: bool = False
    free: bool = False
    disposable: bool = False


@functools.lru_cache(maxsize=8192)
def email(text: str) -> Cell:
    """The address in lower case; of several, the first.

    doubt: "unreadable" (no value), "disposable_email", "misspelt_domain", "several_values".

    >>> email(" Jean.Dupont@Acme.FR ").value, email("Jean <j@acme.fr>").rule
    ('jean.dupont@acme.fr', 'email_form')
    >>> email("jean.dupont(at)acme").doubt, email("x@yopmail.com").doubt
    ('unreadable', 'disposable_email')
    """
    plain = text.strip().lower()
    if not plain:
        return BLANK
    several = False
    if not _PLAIN.fullmatch(plain) or plain.partition("@")[2].endswith(_NEVER):
        plain, several = _first(plain)
        if not plain:
            return Cell(None, "", "unreadable", 0.0)
    rule = "email_form" if plain != text else ""
    if several:
        return Cell(plain, rule, "several_values", 0.8)
    host = plain[plain.rfind("@") + 1 :]
    if 8 <= len(host) <= 13 and is_misspelt(host):
        return Cell(plain, rule, "misspelt_domain", 0.3)
    if is_disposable(host):
        return Cell(plain, rule, "disposable_email", 0.2)
    return Cell(plain, rule)


def _first(plain: str) -> tuple[str, bool]:
    """The first address in a text that is more than one plain address, and whether of several."""
    framed = _WRAPPED.search(plain)
    if framed:
        plain = framed[1]
    plain = plain.removeprefix("mailto:").split("?")[0]
    plain = _DOT.sub(".", _AT.sub("@", plain)).strip("<>\"'.,;:()[] \t\r\n\u200b\ufeff")
    parts = [part.strip("<>\"'.,;:()[]") for part in _SEPARATORS.split(plain)]
    found = [address for part in parts if "@" in part and (address := _valid(part))]
    if not found:
        return "", False
    if len(found) == 1 and len([part for part in parts if part]) > 1 and "@" not in parts[0]:
        # "jean .dupont@acme.fr" is one address spoilt by a space, not the address .dupont@.
        return "", False
    return found[0], len(dict.fromkeys(found)) > 1


def _valid(address: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        checked = validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return ""
    return checked.normalized.lower()


@functools.lru_cache(maxsize=8192)
def kind_of(address: str) -> AddressKind:
    """Whose an address that was read is.

    >>> kind_of("contact@acme.fr"), kind_of("jean@free.fr").free
    (AddressKind(role=True, free=False, disposable=False), True)
    """
    name, _, host = address.rpartition("@")
    role = name in ROLE_NAMES or name.replace(".", "") in ROLE_NAMES
    return AddressKind(role, is_free_mail(host), is_disposable(host))


def is_misspelt(host: str) -> bool:
    """Whether a domain is one letter off a well-known mail service.

    >>> is_misspelt("gmial.com"), is_misspelt("gmail.con"), is_misspelt("gmail.com")
    (True, True, False)
    >>> is_misspelt("gmx.com"), is_misspelt("fred.fr")
    (False, False)
    """
    if host in FREE_MAIL or not 8 <= len(host) <= 13:
        return False
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    found = extractOne(host, _WELL_KNOWN, scorer=OSA.distance, score_cutoff=1)
    if found is None:
        return False
    name, _, ending = host.partition(".")
    known, _, known_ending = found[0].partition(".")
    if name == known:  # gmail.con, not yahoo.ie
        return ending not in _ENDINGS and ending != known_ending
    return len(name) > 4


_ENDINGS = frozenset(
    "com fr net org eu be ch de at es it nl uk ca us in pl pt ie se dk no fi cz lu".split()
)
