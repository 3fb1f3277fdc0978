"""What do all records say, read once and as numbers?

One object for the records of all files together: names and addresses as words, everything else
as codes. Built from columns of text that bear the names of the glossary's fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa

from focale.accounts.duplicates import forms
from focale.accounts.duplicates.area_numbers import with_areas_named
from focale.accounts.duplicates.codes import (
    NONE,
    Coded,
    Ints,
    Longs,
    blank,
    coded,
    distinct,
    either,
    joined,
    recoded,
    spellings,
    together,
)
from focale.accounts.duplicates.words import Words, word_lists
from focale.accounts.values.company_name import folded_name_words
from focale.criterion.fold import folds
from focale.glossary.generic_words import IN_ADDRESSES, IN_NAMES
from focale.glossary.territory import departement_of_postcode
from focale.glossary.transliteration import in_latin

Columns = Mapping[str, pa.ChunkedArray | pa.Array]

LEVELS = ("postcode", "city", "departement", "region")
"""The levels of a place, from fine to coarse."""

_ADDRESS = ("street_number", "address", "address_2")
_PHONES = ("phone", "phone_2", "mobile", "company_phone", "fax")
_FRENCH_POSTCODE = re.compile(r"\d{5}")


@dataclass(frozen=True)
class TextField:
    """A field of words. codes: the number of each record's text, -1 for blank."""

    codes: Ints
    texts: list[str]
    words: Words


@dataclass(frozen=True)
class Records:
    """All records; `rows` of them. Every array of codes has one entry a record.

    written: the SIREN as it is written, also where it fails its check. first: a person's first
    name, where it is known which of the names it is. letters: those of a company's name, "latin"
    or "other"; names are compared in Latin ones.
    """

    rows: int
    name: TextField
    address: TextField
    employer: TextField
    places: dict[str, Coded]
    codes: dict[str, list[Coded]]
    siren: Coded
    siret: Coded
    written: Coded
    form: Coded
    family: Coded
    first: Coded
    letters: Coded

    @cached_property
    def area(self) -> Longs:
        """The number of the département, or of the level known that is nearest to one."""
        for level in ("departement", "postcode", "city", "region"):
            if self.places[level].known:
                city = self.places["city"].codes
                return distinct(_told_by(city, self.places[level].codes))
        return np.full(self.rows, NONE, np.int64)

    def setting(self) -> Longs:
        """Where a name stands: the area of a company, the company of a person."""
        for codes in (*(own[0].codes for own in [self.codes.get("account_id")] if own),
                      self.employer.codes):  # fmt: skip
            if (codes >= 0).any():
                return distinct(codes)
        return self.area


def _told_by(finer: Ints, codes: Ints) -> Ints:
    """The codes, where blank that which most records of the same finer place have.

    >>> _told_by(np.array([0, 0, 0, 1]), np.array([7, 7, -1, -1])).tolist()
    [7, 7, 7, -1]
    """
    both = (finer >= 0) & (codes >= 0)
    if not both.any() or (codes >= 0).all():
        return codes
    pairs, counts = np.unique(np.stack([finer[both], codes[both]]), axis=1, return_counts=True)
    order = np.argsort(counts, kind="stable")
    usual = np.full(int(finer.max()) + 2, NONE, np.int32)
    usual[pairs[0][order]] = pairs[1][order]
    return np.where(codes >= 0, codes, usual[finer]).astype(np.int32)


def read_records(columns: Columns, *, people: bool = False) -> Records:
    """Read the columns, all of one length; names that mean nothing here are passed over."""
    reader = _Reader(columns)
    siren, siret = reader.identifiers()
    nobody, places = blank(reader.rows), reader.places()
    if people:
        (name, first), form, letters = reader.person_names(), nobody, nobody
    else:
        (name, form, letters), first = reader.company_names(places), nobody
    return Records(
        rows=reader.rows,
        name=name,
        address=reader.addresses(),
        employer=reader.employers() if people else reader.nothing(),
        places=places,
        codes=reader.person_codes() if people else reader.company_codes(),
        siren=siren,
        siret=siret,
        written=either(siren, reader.written()),
        form=form,
        family=recoded(form, [forms.family(code) for code in form.values]),
        first=first,
        letters=letters,
    )


class _Reader:
    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self.rows = len(next(iter(columns.values())))

    def one(self, read: Callable[[str], str], name: str) -> Coded:
        return self.many(forms.each(read), name)

    def many(self, read: Callable[[list[str]], list[str]], name: str) -> Coded:
        column = self._columns.get(name)
        return blank(self.rows) if column is None else coded(column, read)

    def phones(self, *names: str) -> list[Coded]:
        """The columns that are there, numbered together."""
        found = [self.many(forms.phones, name) for name in names if name in self._columns]
        return together(found) if found else [blank(self.rows)]

    def nothing(self) -> TextField:
        return TextField(np.full(self.rows, NONE, np.int32), [], Words([]))

    def company_names(self, places: Mapping[str, Coded]) -> tuple[TextField, Coded, Coded]:
        """The names, the legal form, and the letters of the names."""
        told = self.one(forms.legal_form, "legal_form")
        if "name" not in self._columns:
            return self.nothing(), told, blank(self.rows)
        codes, texts = spellings(self._columns["name"])
        core_of, form_of, letters_of = [], [], []
        for text in folds(texts):
            words, short = folded_name_words(text) if text else ([], "")
            form_of.append(short)
            written = " ".join(words)
            core = in_latin(written)
            letters_of.append(("latin" if core == written else "other") if core else "")
            core_of.append("" if core[:1].isdigit() and all(map(str.isdigit, words)) else core)
        named = recoded(Coded(codes, texts), core_of)
        named = with_areas_named(named, places["departement"])
        form = either(told, recoded(Coded(codes, texts), form_of))
        words_of = Words(word_lists(named.values), IN_NAMES, runs=True)
        letters = recoded(Coded(codes, texts), letters_of)
        return TextField(named.codes, named.values, words_of), form, letters

    def person_names(self) -> tuple[TextField, Coded]:
        """The whole names, and the first names."""
        first, last = self.one(forms.plain, "first_name"), self.one(forms.plain, "last_name")
        whole = joined(first, last)
        if "full_name" in self._columns:
            codes, texts = spellings(self._columns["full_name"])
            told = [forms.names(text) if text else ("", "") for text in texts]
            whole = either(whole, recoded(Coded(codes, texts), [name for name, _ in told]))
            first = either(first, recoded(Coded(codes, texts), [name for _, name in told]))
        words = Words(word_lists(whole.values))
        return TextField(whole.codes, whole.values, words), first

    def employers(self) -> TextField:
        name = self.one(forms.employer, "company")
        return TextField(
            name.codes, name.values, Words(word_lists(name.values), IN_NAMES, runs=True)
        )

    def addresses(self) -> TextField:
        parts = [self.many(forms.addresses, name) for name in _ADDRESS if name in self._columns]
        if not parts:
            return self.nothing()
        whole = parts[0]
        for part in parts[1:]:
            whole = joined(whole, part)
        return TextField(whole.codes, whole.values, Words(word_lists(whole.values), IN_ADDRESSES))

    def places(self) -> dict[str, Coded]:
        postcode = self.one(forms.code, "postcode")
        areas = [
            departement_of_postcode(code).lower() if _FRENCH_POSTCODE.fullmatch(code) else ""
            for code in postcode.values
        ]
        return {
            "postcode": postcode,
            "city": self.one(forms.city, "city"),
            "departement": either(self.one(forms.area, "departement"), recoded(postcode, areas)),
            "region": self.one(forms.plain, "region"),
        }

    def company_codes(self) -> dict[str, list[Coded]]:
        site = either(self.one(forms.domain, "domain"), self.one(forms.domain, "website"))
        own = self.one(forms.domain_of_email, "email")
        return {
            "phone": self.phones(*_PHONES),
            "domain": [either(site, own)],
            "email": [self.one(forms.email, "email")],
            "created_on": [self.one(forms.day, "created_on")],
            "country": [self.one(forms.country, "country")],
        }

    def person_codes(self) -> dict[str, list[Coded]]:
        return {
            "email": [self.one(forms.personal_email, "email")],
            "phone": self.phones("phone", "phone_2"),
            "mobile": [self.many(forms.phones, "mobile")],
            "account_id": [self.one(forms.number, "account_id")],
            "linkedin": [self.one(forms.profile, "linkedin")],
            "birth_date": [self.one(forms.day, "birth_date")],
            "person_number": [self.one(forms.number, "person_number")],
        }

    def written(self) -> Coded:
        """What is meant for a SIREN, right or wrong."""
        return either(self.one(forms.nine_digits, "siren"), self.one(forms.nine_digits, "siret"))

    def identifiers(self) -> tuple[Coded, Coded]:
        """SIREN, also from SIRET and VAT number, and SIRET."""
        siret = self.many(forms.sirets, "siret")
        within = recoded(siret, [value[:9] for value in siret.values])
        siren = either(self.many(forms.sirens, "siren"), within)
        return either(siren, self.many(forms.sirens, "vat")), siret
