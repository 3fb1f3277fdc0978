"""Which texts of a column are plainly valid? All at once.

Nearly every name, address, number and amount of a long list has one of a few usual shapes that the
reader of `focale clean` surely accepts. Those are told here by patterns, with the value that the
reader would give; whatever has another shape is left to it. Tests hold both ways equal.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.cleaning.codes import Mask, valid_french_vats, valid_sirens, valid_sirets
from focale.accounts.cleaning.column import plain_ids
from focale.accounts.cleaning.reader import EMAILS, PHONES, Reader, Shape


@dataclass(frozen=True)
class Plain:
    """The texts that are plainly valid, and the value of each of them; other values say nothing."""

    valid: Mask
    values: pa.Array


Check = Callable[[pa.Array, Mask], Plain]
"""Of texts, and whether each row is in France or nowhere: what is plain. NULL never is."""

_FRENCH_NUMBER = r"^(?:0|\+33 ?|00 ?33 ?)[1-9](?:[ .-]?[0-9]{2}){4}$"
_ENDINGS = "com|fr|net|org|eu|io|be|ch|de|uk|it|es|nl|lu"
_ADDRESS = (
    r"^[a-z0-9_]+(?:[.+-][a-z0-9_]+)*@(?P<host>(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?:"
    + _ENDINGS
    + "))$"
)
_ODD_HOST = (
    r"^(?:tests?|example|exemple|e?mail|domaine?|aaa|abc|xx?|xxx|toto|azerty|asdf|none|na|no|null|"
    r"noemail|nomail|inconnu|unknown)\.|example\.(?:com|net|org)$"
)
_SITE = (
    r"^(?:https?://)?(?:www\.)?(?P<own>[a-z0-9]+(?:-[a-z0-9]+)*\.(?:fr|com|net|org|eu))"
    r"(?:[/?#][!-~]*)?$"
)
_LONGEST_LABEL = 60
_MISSPELT_LENGTHS = (8, 13)
_POSTCODE = "^(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}$"
_SPACE = "[ \u00a0\u202f]"
_WHOLE = f"(?:[1-9][0-9]{{0,14}}|[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}}){{1,4}})"
_NUMBER = f"^{_WHOLE}$"
_AMOUNT = f"^{_WHOLE}(?:[.,][0-9]{{1,2}})?(?:{_SPACE}?(?:[kKM]?€|[kKM]|EUR|euros?))?$"
_LINK = "^https?://[!-~]+$"


def check_of(reader: Reader, *, values: bool) -> Check | None:
    """How a column is looked through; None where nothing is told at once.

    values: whether the values are asked for, not only whether they are valid.
    """
    field = reader.field
    by_shape = _BY_SHAPE.get(reader.shape)
    if by_shape is not None:
        return by_shape
    if field in PHONES:
        return _phones
    if field in EMAILS:
        return _emails
    if field in ("website", "domain"):
        return _sites
    if field == "postcode":
        return lambda texts, _: Plain(_matching(texts, _POSTCODE), texts)
    if reader.shape is Shape.NUMBER:
        pattern = _AMOUNT if field.endswith("_eur") else _NUMBER
        return lambda texts, _: Plain(_matching(texts, pattern), texts)
    if reader.takes_words:
        return _links if values else _worded
    return None


_BY_SHAPE: dict[Shape, Check] = {
    Shape.SIREN: lambda texts, _: Plain(valid_sirens(texts), texts),
    Shape.SIRET: lambda texts, _: Plain(valid_sirets(texts), texts),
    Shape.VAT: lambda texts, _: Plain(valid_french_vats(texts), texts),
    Shape.ID: lambda texts, _: Plain(_mask(plain_ids(texts)), texts),
}


def _mask(found: pa.Array) -> Mask:
    return np.array(pc.fill_null(found, False), dtype=bool)


def _matching(texts: pa.Array, pattern: str) -> Mask:
    return _mask(pc.match_substring_regex(texts, pattern))


def _phones(texts: pa.Array, at_home: Mask) -> Plain:
    from focale.accounts.values.phone import FICTION, french_plan

    digits = pc.replace_substring_regex(texts, "[^0-9]+", "")
    national = pc.utf8_slice_codeunits(digits, -9)
    fits = at_home & _matching(texts, _FRENCH_NUMBER)
    known = _matching(national, f"^(?:{french_plan().pattern})$")
    odd = _matching(national, f"^(?:{'|'.join(FICTION)}|3{{9}})")  # +33 3...: one digit, a filler
    return Plain(fits & known & ~odd, texts)


def _emails(texts: pa.Array, _: Mask) -> Plain:
    from focale.accounts.values.email import is_misspelt

    plain = pc.ascii_lower(texts)
    hosts = _part(plain, _ADDRESS, "host")
    short = _mask(pc.less_equal(pc.binary_length(plain), _LONGEST_LABEL))
    odd = _matching(hosts, _ODD_HOST) | _among(hosts, _throw_away())
    length = pc.binary_length(hosts)
    least, most = _MISSPELT_LENGTHS
    near = pc.and_(pc.greater_equal(length, least), pc.less_equal(length, most))
    asked = pc.unique(hosts.filter(near)).to_pylist()
    misspelt = pa.array([host for host in asked if is_misspelt(host)], pa.string())
    return Plain(_mask(pc.is_valid(hosts)) & short & ~odd & ~_among(hosts, misspelt), plain)


def _sites(texts: pa.Array, _: Mask) -> Plain:
    own = _part(pc.ascii_lower(texts), _SITE, "own")
    short = _mask(pc.less_equal(pc.binary_length(own), _LONGEST_LABEL))
    return Plain(_mask(pc.is_valid(own)) & short & ~_among(own, _nobodys()), own)


def _links(texts: pa.Array, _: Mask) -> Plain:
    return Plain(_matching(texts, _LINK), texts)


def _worded(texts: pa.Array, _: Mask) -> Plain:
    """Texts with a word that stands in no filler and in no legal form: nothing else matters."""
    words = pc.ascii_split_whitespace(pc.ascii_lower(texts))
    each = words.flatten()
    says = _matching(each, "^[a-z]{2,}$") & ~_among(each, _empty_words())
    rows = np.asarray(pc.list_parent_indices(words))[says]
    found = np.zeros(len(texts), dtype=bool)
    found[rows] = True
    return Plain(found, texts)


def _part(texts: pa.Array, pattern: str, name: str) -> pa.Array:
    """What a group of a pattern holds; NULL where the text does not fit."""
    return pc.struct_field(pc.extract_regex(texts, pattern), name)


def _among(texts: pa.Array, listed: pa.Array) -> Mask:
    return _mask(pc.is_in(texts, value_set=listed, skip_nulls=True))


@functools.cache
def _throw_away() -> pa.Array:
    from focale.accounts.values.domain import disposable_domains

    return pa.array(sorted(disposable_domains()), pa.string())


@functools.cache
def _nobodys() -> pa.Array:
    """Sites that are no company's own, and those where the list of suffixes has a rule below."""
    from focale.accounts.values.domain import disposable_domains, suffix_rules
    from focale.glossary.mail_domains import FREE_MAIL, SHARED_SITES

    ruled = {".".join(rule.split(".")[-2:]) for rule in suffix_rules()}
    return pa.array(sorted(ruled | disposable_domains() | FREE_MAIL | set(SHARED_SITES)))


@functools.cache
def _empty_words() -> pa.Array:
    """Words that stand in a filler or in a legal form."""
    from focale.accounts.values.placeholder import FILLERS
    from focale.glossary.legal_forms import SPELLINGS

    of_fillers = {word for filler in FILLERS for word in filler.split()}
    return pa.array(sorted(of_fillers | {word for form in SPELLINGS for word in form}))
