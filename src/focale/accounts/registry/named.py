"""Which company does a row mean that has a name and a place, but no number?

A name alone is never enough. Sure is what has the very name, at the very place, and no rival: it
is filled in. Whatever looks like it goes to a person, with the candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from focale.accounts.registry.manifest import NAMES, Registry
from focale.accounts.registry.name_key import spoken_words, telling_words
from focale.accounts.registry.name_sql import (
    COMMON,
    count_homonyms,
    hold_asked,
    like_names,
    same_names,
)
from focale.accounts.repeats import ROW
from focale.accounts.values.company_name import company_name
from focale.accounts.values.place import country
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.territory import DEPARTEMENTS, FRANCE, departement_of_postcode

SURE, TO_CHECK = "sure", "to_check"
NEAR = 82.0
"""From which likeness (0-100) two names are worth a look."""

_SAME = 95.0  # a typing error in a long name
_LONG = 12  # letters
_TELLING = 0.92  # what the telling words alone are worth
_MOST_SHOWN = 5  # candidates of a row

_PLACES = ("postcode", "city", "departement", "")
"""How near two places are, best first."""

_CONFIDENCE = {"postcode": 0.99, "city": 0.98, "departement": 0.95, "": 0.6}


@dataclass(frozen=True)
class Candidate:
    """A company that a row may mean. likeness: of the names, 0-100. place: of `_PLACES`."""

    siren: int
    name: str
    city: str
    postcode: str
    likeness: float
    place: str
    is_active: bool
    is_exact: bool
    homonyms: int = 1

    @property
    def rank(self) -> tuple[object, ...]:
        """The most likely first."""
        return (
            not self.is_exact, _PLACES.index(self.place), not self.is_active, -self.likeness,
            self.siren,
        )  # fmt: skip


@dataclass(frozen=True)
class Named:
    """What a name and a place gave: row, as written, the candidates, the best first."""

    row: int
    name: str
    place: str
    candidates: tuple[Candidate, ...]
    confidence: str

    @property
    def share(self) -> float:
        """How sure, 0 to 1."""
        best = self.candidates[0]
        return round(_CONFIDENCE[best.place] * best.likeness / 100, 2)


@dataclass(frozen=True)
class _Asked:
    row: int
    name: str
    core: str
    departement: str
    postcode: str
    city: str


def find_named(
    session: Session, registry: Registry, table: str, columns: Mapping[str, Column], known: str
) -> list[Named]:
    """The rows of `table` that are not in the table `known`, as far as a name finds somebody.

    columns: field -> column; `name`, and `postcode`, `city`, `departement`, `country` as far as
    there. Rows of another country are passed over.
    """
    if "name" not in columns:
        return []
    asked = _asked(session, table, columns, known)
    if not asked:
        return []
    hold_asked(session, _table(asked))
    names = session.hold_files(registry.paths(NAMES), "registry_names").table
    found: dict[int, dict[int, Candidate]] = defaultdict(dict)
    homonyms = count_homonyms(session, names)
    by_row = {one.row: one for one in asked}
    _judge(session.rows(same_names(names)), by_row, found)
    answered = {row for row, them in found.items() if any(c.place for c in them.values())}
    for query in like_names(session, names, [row for row in by_row if row not in answered]):
        _judge(session.rows(query), by_row, found)
    return [
        _decided(by_row[row], candidates.values(), homonyms.get(row, 1))
        for row, candidates in sorted(found.items())
    ]


def _judge(
    rows: Iterable[tuple[Any, ...]],
    by_row: Mapping[int, _Asked],
    found: dict[int, dict[int, Candidate]],
) -> None:
    """Add to `found` those that may be meant: of each company the likeliest name and place."""
    for row, siren, *told in rows:
        judged = _judged(by_row[row], siren, *told)
        before = found[row].get(siren) if row in found else None
        if judged is not None and (before is None or judged.rank < before.rank):
            found[row][siren] = judged


# --- what is asked ----------------------------------------------------------------------


def _asked(session: Session, table: str, columns: Mapping[str, Column], known: str) -> list[_Asked]:
    parts = ("name", "departement", "postcode", "city", "country")
    read = [
        t.alias(t.cast(t.col(columns[part].name), "VARCHAR"), part)
        if part in columns
        else t.alias(t.cast(t.null(), "VARCHAR"), part)
        for part in parts
    ]
    query = t.select([t.col(ROW), *read], t.table(table))
    among = t.select([t.col(ROW)], t.table(known))
    there = t.not_null(t.col(columns["name"].name))
    query.set("where", t.where(t.both([there, t.negated(t.in_query(t.col(ROW), among))])))
    asked = []
    for row, name, departement, postcode, city, abroad in session.rows(query):
        core = company_name(name).core
        if not core or (abroad and country(abroad).value not in (None, *FRANCE)):
            continue  # nothing, nothing but a legal form, or another country's register
        code = _postcode(postcode)
        asked.append(
            _Asked(row, name, core, _departement(departement, code), code, town_of(city or ""))
        )
    return asked


_NAMED_DEPARTEMENTS = {fold(name): code for code, name in DEPARTEMENTS.items()}
_DIGITS = re.compile(r"\d+")
_TOWN_SIGNS = re.compile(r"[^a-z]+")
_AFTER_TOWN = re.compile(r" (?:cedex|\d).*$| (?:e|er|eme|ieme|arrondissement)$")


def _postcode(text: str | None) -> str:
    digits = "".join(_DIGITS.findall(text or ""))
    return digits.zfill(5) if 4 <= len(digits) <= 5 else ""


def _departement(text: str | None, postcode: str) -> str:
    """The code of a département as written, or else that of the postcode; "" for none."""
    word = fold(text or "").upper()
    code = word.zfill(2) if word.isdigit() else word
    if code in DEPARTEMENTS:
        return code
    named = _NAMED_DEPARTEMENTS.get(word.lower())
    if named is None and postcode:
        named = departement_of_postcode(postcode)
    return named or ""


def town_of(text: str) -> str:
    """A town as it is compared: no accents, signs, district, CEDEX; saint for st.

    >>> town_of("LYON 3EME"), town_of("St-Étienne CEDEX 1"), town_of("Saint Etienne")
    ('lyon', 'saint etienne', 'saint etienne')
    """
    word = _AFTER_TOWN.sub("", fold(text).replace("-", " ").replace("'", " "))
    words = _TOWN_SIGNS.sub(" ", _AFTER_TOWN.sub("", word)).split()
    return " ".join({"st": "saint", "ste": "sainte"}.get(word, word) for word in words)


def _table(asked: Sequence[_Asked]) -> pa.Table:
    return pa.table(
        {
            "row": pa.array([one.row for one in asked], pa.int64()),
            "name": pa.array([one.name for one in asked], pa.string()),
            "departement": pa.array([one.departement or None for one in asked], pa.string()),
            "postcode": pa.array([one.postcode or None for one in asked], pa.string()),
        }
    )


# --- who may be meant -------------------------------------------------------------------


def _judged(
    one: _Asked, siren: int, name: str, departement: str | None, postcode: str | None,
    city: str | None, is_active: bool,
) -> Candidate | None:  # fmt: skip
    from rapidfuzz import fuzz

    core = company_name(name).core
    is_exact = core == one.core or spoken_words(core) == spoken_words(one.core)
    likeness = 100.0 if is_exact else fuzz.token_sort_ratio(core, one.core)
    if not is_exact:
        telling = fuzz.token_sort_ratio(telling_words(core), telling_words(one.core))
        likeness = max(likeness, telling * _TELLING)
    if likeness < NEAR:
        return None
    place = ""
    if one.postcode and postcode == one.postcode:
        place = "postcode"
    elif one.city and city and town_of(city) == one.city:
        place = "city"
    elif one.departement and departement == one.departement:
        place = "departement"
    return Candidate(
        siren, name, city or "", postcode or "", likeness, place, bool(is_active), is_exact
    )


# --- who is meant -----------------------------------------------------------------------


def _decided(one: _Asked, candidates: Iterable[Candidate], homonyms: int) -> Named:
    ranked = sorted(candidates, key=lambda candidate: candidate.rank)
    best, others = ranked[0], ranked[1:]
    place = one.postcode or one.city or one.departement
    confidence = SURE if _is_sure(one, best, others, homonyms) else TO_CHECK
    return Named(one.row, one.name, place, tuple(ranked[:_MOST_SHOWN]), confidence)


def _is_slip(one: str, other: str) -> bool:
    """Whether two long names can be one, mistyped: as many words, the same digits."""
    return (
        len(one) >= _LONG
        and len(one.split()) == len(other.split())
        and _DIGITS.findall(one) == _DIGITS.findall(other)
    )


def _is_sure(one: _Asked, best: Candidate, others: Sequence[Candidate], homonyms: int) -> bool:
    """The very name at the very place, in business, and nobody else of that name there."""
    if not best.place or not best.is_active:
        return False
    nearly = best.likeness >= _SAME and _is_slip(one.core, company_name(best.name).core)
    if not (best.is_exact or nearly):
        return False
    if best.place == "departement" and homonyms > COMMON:
        return False
    rank = _PLACES.index(best.place)
    rivals = [
        other for other in others
        if other.is_active and _PLACES.index(other.place) <= rank
        and (other.is_exact or not best.is_exact)
    ]  # fmt: skip
    return not rivals
