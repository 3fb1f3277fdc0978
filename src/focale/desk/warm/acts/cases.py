"""Which past deals are judged in a field session, and what may be shown of them?

Never a name, an identifier, an address, a day or an exact figure: bands, regions and trades only.
The outcome goes along for the end of the session; no participant is shown it before.
"""

from __future__ import annotations

import datetime
import itertools
import random
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from typing import Any

import numpy as np

from focale.accounts import Accounts, open_accounts
from focale.accounts.repeats import ROW
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion import tree as t
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows
from focale.discovery.deal_accounts import companies_of
from focale.discovery.outcomes import read_deals
from focale.engine import Session
from focale.glossary.fields import field_label
from focale.glossary.headcount_bands import band_name, band_of
from focale.glossary.naf import naf_name
from focale.glossary.territory import region_name, region_of
from focale.report.foreign import clean

LANGUAGES = ("fr", "en")
LEAST_FACTS = 3  # known of a company, below which nobody could judge it
_LONGEST = 60
_LABELS = {
    "naf": ("Métier", "Trade"), "created_on": ("Âge", "Age"), "departement": ("Région", "Region"),
}  # fmt: skip
_MONEY = (1e6, 5e6, 20e6, 50e6)
_PEOPLE = (1, 5, 15, 50)
_YEARS = (3, 10, 20)
Said = dict[str, list[tuple[str, str]]]


def draw_cases(
    rows: Rows, tables: Mapping[str, Given], today: str, seed: int, count: int = 10
) -> dict[str, Any]:
    """`count` deals, half won and half lost where there are enough; else accounts.

    tables: by role: customers, market, deals. Answers {"source", "cases"}: each case has "id",
    "won" (None of an account without a deal) and "facts" in both languages.
    """
    day = datetime.date.fromisoformat(today)
    draw = random.Random(seed)  # noqa: S311 - a fair choice, no secret
    with Session() as session, ExitStack() as names:
        accounts = []
        for role in ("market", "customers"):
            if role in tables:
                path = path_of(rows, tables[role])
                names.enter_context(called(path, str(tables[role].get("label") or "")))
                mapping = fields_of(tables[role]) or None
                accounts.append(open_accounts(session, path, mapping, as_of=day, table=role))
        won = {} if "deals" not in tables else _deals(session, rows, tables, accounts, names)
        order = _order(won, sum(one.kept for one in accounts), draw)
        cases = []
        for place in order[: count * 6]:
            told = _facts(accounts, place, day)
            if len(told["fr"]) >= LEAST_FACTS:
                cases.append({"id": place, "won": won.get(place), "facts": told})
            if len(cases) == count:
                break
    draw.shuffle(cases)
    return {"source": "deals" if won else "accounts", "cases": cases}


def _deals(
    session: Session, rows: Rows, tables: Mapping[str, Given], accounts: Sequence[Accounts],
    names: ExitStack,
) -> dict[int, bool]:  # fmt: skip
    """place of an account -> whether it signed; places count over all tables."""
    path = path_of(rows, tables["deals"])
    names.enter_context(called(path, str(tables["deals"].get("label") or "")))
    companies = companies_of(accounts)
    deals = read_deals(session, path, companies, np.arange(len(companies.same), dtype=np.int64))
    if deals is None:
        return {}
    lost = dict.fromkeys(deals.lost()[0].tolist(), False)
    found = lost | dict.fromkeys(deals.accounts("won")[0].tolist(), True)
    return {place: signed for place, signed in found.items() if place >= 0}


def _order(won: Mapping[int, bool], rows: int, draw: random.Random) -> list[int]:
    """Places, won and lost in turn; any accounts where there are no deals."""
    if not won:
        return draw.sample(range(rows), min(rows, 600))
    sides = [sorted(place for place, is_won in won.items() if is_won is side)
             for side in (True, False)]  # fmt: skip
    for side in sides:
        draw.shuffle(side)
    longest = max(len(side) for side in sides)
    return [side[n] for n in range(longest) for side in sides if n < len(side)]


def _facts(accounts: Sequence[Accounts], place: int, day: datetime.date) -> Said:
    for one in accounts:
        if place < one.kept:
            return _of_row(one, place, day)
        place -= one.kept
    return {lang: [] for lang in LANGUAGES}


def _of_row(accounts: Accounts, place: int, day: datetime.date) -> Said:
    known = {name: accounts.columns[name].name for name in _SHOWN if name in accounts.columns}
    if not known:
        return {lang: [] for lang in LANGUAGES}
    query = t.select(
        [t.alias(t.cast(t.col(column), "VARCHAR"), name) for name, column in known.items()],
        t.table(accounts.table),
    )
    order = accounts.session.arrow(t.select([t.col(ROW)], t.table(accounts.table)))[ROW]
    query.set("where", t.where(t.eq(t.col(ROW), t.integer(order[place].as_py()))))
    row = accounts.session.arrow(query).to_pylist()[0]
    return {lang: _said(row, lang, day) for lang in LANGUAGES}


def _said(row: Mapping[str, str | None], lang: str, day: datetime.date) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    for name, words in _SHOWN.items():
        raw = (row.get(name) or "").strip()
        try:
            said = "" if not raw or is_placeholder(raw, name) else words(raw, lang, day)
        except ValueError:
            said = ""
        label = _label(name, lang)
        if said and label not in {one for one, _ in told}:
            told.append((label, clean(said, _LONGEST)))
    return told


def _label(name: str, lang: str) -> str:
    if name in _LABELS:
        return _LABELS[name][0 if lang == "fr" else 1]
    words = field_label(name, lang)
    return words[:1].upper() + words[1:]


def _trade(raw: str, lang: str, _: datetime.date) -> str:
    """The division of a code: a trade that many share."""
    digits = "".join(one for one in raw if one.isdigit())[:2]
    return naf_name(digits, lang) if len(digits) == 2 else ""


def _people(raw: str, lang: str, _: datetime.date) -> str:
    return band_name(band_of(float(raw)), lang)


def _region(raw: str, lang: str, _: datetime.date) -> str:
    return region_name(region_of(raw), lang)


def _plain(raw: str, _lang: str, _day: datetime.date) -> str:
    return raw if len(raw) <= _LONGEST else ""


def _tools(raw: str, _lang: str, _day: datetime.date) -> str:
    parts = [part.strip(" []'\"") for part in re.split("[;|,]", raw)]
    return ", ".join(part for part in parts if part)


def _between(value: float, ends: Sequence[float], unit: str, lang: str) -> str:
    """In which band of these ends a value is."""
    under, over = ("moins de", "plus de") if lang == "fr" else ("under", "over")
    if value < ends[0]:
        return f"{under} {ends[0]:g} {unit}"
    if value >= ends[-1]:
        return f"{over} {ends[-1]:g} {unit}"
    low, high = next((a, b) for a, b in itertools.pairwise(ends) if a <= value < b)
    return f"{low:g} à {high:g} {unit}" if lang == "fr" else f"{low:g} to {high:g} {unit}"


def _money(raw: str, lang: str, _: datetime.date) -> str:
    return _between(float(raw) / 1e6, [end / 1e6 for end in _MONEY], "M€", lang)


def _sellers(raw: str, lang: str, _: datetime.date) -> str:
    return _between(float(raw), _PEOPLE, "personnes" if lang == "fr" else "people", lang)


def _age(raw: str, lang: str, day: datetime.date) -> str:
    years = (day - datetime.date.fromisoformat(raw[:10])).days / 365.25
    return _between(years, _YEARS, "ans" if lang == "fr" else "years", lang)


_SHOWN: dict[str, Callable[[str, str, datetime.date], str]] = {
    "naf": _trade, "sector": _plain, "kind": _plain, "business_model": _plain,
    "headcount": _people, "revenue_eur": _money, "sales_headcount": _sellers,
    "region": _plain, "departement": _region, "legal_form": _plain, "technologies": _tools,
    "created_on": _age,
}  # fmt: skip
"""What may be shown, and how; everything else stays hidden."""
