"""Which domain is a company's own, from its site or from an address?

Free-mail, throw-away and shared sites (social networks, directories) are nobody's own domain.
Source of where a company's part begins: the public suffix list.
"""

from __future__ import annotations

import functools
import re
from importlib import resources

from focale.accounts.values.cell import BLANK, Cell
from focale.glossary.mail_domains import FREE_MAIL, SHARED_SITES

_PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_USUAL = re.compile(
    r"(?:https?://)?(?:www\.)?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.(?:fr|com|net|org|eu))/?"
)
_SCHEME = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?(?:/|\\)*", re.IGNORECASE)
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")


@functools.lru_cache(maxsize=8192)
def domain(text: str) -> Cell:
    """The registrable domain of a site, an address or a bare domain, in lower case.

    Accents stay as people write them. doubt: "free_mail", "shared_site" (the domain is left
    out), "disposable_email", "unreadable".

    >>> domain("https://www.Acme.co.uk/fr?x=1").value, domain("acme.fr").rule
    ('acme.co.uk', '')
    >>> domain("jean@gmail.com").doubt, domain("linkedin.com/company/acme").doubt
    ('free_mail', 'shared_site')
    """
    usual = _USUAL.fullmatch(text)
    host = usual[1] if usual else host_of(text)
    if not host:
        return Cell(None, "", "unreadable", 0.0) if text.strip() else BLANK
    own = registrable(host)
    if not own:
        return Cell(None, "", "unreadable", 0.0)
    if is_free_mail(own):
        return Cell(None, "", "free_mail", 0.0)
    if own in SHARED_SITES:
        return Cell(None, "", "shared_site", 0.0)
    if is_disposable(own):
        return Cell(None, "", "disposable_email", 0.0)
    return Cell(own, "domain_form" if own != text else "")


def domain_of_email(address: str) -> str:
    """The company's domain in an address; "" where it is a mail service's or cannot be told.

    >>> domain_of_email("m.morvan@mail.ateliers-morvan.fr"), domain_of_email("m@wanadoo.fr")
    ('ateliers-morvan.fr', '')
    """
    own = registrable(address[address.rfind("@") + 1 :]) if "@" in address else ""
    return "" if own in FREE_MAIL or own in SHARED_SITES or is_disposable(own) else own


def host_of(text: str) -> str:
    """The host in a site's address, in lower case; "" when there is none.

    >>> host_of("HTTP://user@www.acme.fr:8080/a"), host_of("Acme SARL")
    ('www.acme.fr', '')
    """
    plain = text.strip().lower()
    if _PLAIN.fullmatch(plain):
        return plain
    plain = _SCHEME.sub("", plain, count=1)
    plain = re.split(r"[/?#\\]", plain, maxsplit=1)[0]
    plain = plain[plain.rfind("@") + 1 :]
    plain = re.sub(r":\d*$", "", plain).strip().strip(".,;")
    if "xn--" in plain:
        plain = _unicode(plain)
    labels = plain.split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels):
        return ""
    return plain


def _unicode(host: str) -> str:
    import idna

    try:
        return idna.decode(host)
    except (idna.IDNAError, UnicodeError):
        return host


_PLAIN_ENDINGS = frozenset("fr com net org eu io be ch de it es nl lu info biz pro".split())
"""Suffixes below which no rule has a wildcard."""


@functools.cache
def suffix_rules() -> frozenset[str]:
    """Every suffix of the list, as it stands there."""
    import publicsuffixlist

    listed = resources.files(publicsuffixlist) / "public_suffix_list.dat"
    lines = (line.strip() for line in listed.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("//"))


@functools.lru_cache(maxsize=8192)
def registrable(host: str) -> str:
    """The part of a host that somebody registered; "" for a bare suffix or an unknown one.

    >>> registrable("shop.acme.com"), registrable("acme.gouv.fr"), registrable("co.uk")
    ('acme.com', 'acme.gouv.fr', '')

    Names below "example", which RFC 2606 keeps for documents, are read as those of a fictional
    company: the demo is made of them.

    >>> registrable("www.acme.example")
    'acme.example'
    """
    plain_ending = host.count(".") == 1 and host.partition(".")[2] in _PLAIN_ENDINGS
    if plain_ending and host not in suffix_rules():
        return host  # nearly all of them; a test holds both ways equal
    found = _suffixes().privatesuffix(host)
    if not found and host.endswith(".example"):
        return ".".join(host.split(".")[-2:])
    return str(found) if found else ""


@functools.cache
def _suffixes():  # type: ignore[no-untyped-def] # a class that is imported where used
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)


def is_free_mail(domain_name: str) -> bool:
    """Whether anybody can have an address there.

    >>> is_free_mail("wanadoo.fr"), is_free_mail("acme.fr")
    (True, False)
    """
    return domain_name in FREE_MAIL


def is_disposable(domain_name: str) -> bool:
    """Whether it is a service of throw-away addresses.

    >>> is_disposable("yopmail.com"), is_disposable("acme.fr")
    (True, False)
    """
    return domain_name in disposable_domains()


@functools.cache
def disposable_domains() -> frozenset[str]:
    """Every service of throw-away addresses."""
    from disposable_email_domains import blocklist

    return frozenset(blocklist) - FREE_MAIL
