"""Which accounts of a market are to be prospected first, and what does each lack?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from focale.criterion import tree as t
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.known_people import with_known_people
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.profile import read_profile
from focale.report.voice import Voice
from focale.segment.deciders import decides_by
from focale.segment.prospecting import Prospecting, deciders_of, prospecting
from focale.segment.prospects import Prospect, missing_words, prospects_table

LANGUAGES = ("fr", "en")
_SHOWN = ("id", "name", "city", "departement", "country", "siren", "domain")
_FORMS = {"csv": False, "csv_fr": True, "xlsx": False}  # form -> as French Excel opens it
_MADE = re.compile(r"[0-9a-f]{8}-\d+")
_PERSON = ("first_name", "last_name", "title", "role", "phone", "email")


def market_list(
    rows: Rows,
    profile: str,
    market: Given,
    day: str,
    customers: Given | None = None,
    deals: Given | None = None,
    contacts: Given | None = None,
    events: Given | None = None,
    number: int = 100,
    at_most: Mapping[str, int] | None = None,
    with_open_deals: bool = False,
    people: str = "",
    refused: Mapping[str, int] | None = None,
    lang: str = "fr",
) -> dict[str, Any]:
    """The accounts of a market to prospect by a profile, and the list as files.

    number: how many. at_most: field -> how many accounts may share one of its values; a field that
    the market does not have is left aside. people: the file of contacts without those who refused,
    refused: account -> how many of them. lang: of the words in the files. Answers the accounts in
    order, how many were left out and why, and the names of the files by form; "accounts" and
    "people" hold what an import takes in.
    """
    read = read_profile(profile)

    def path(table: Given | None) -> Any:
        return path_of(rows, table) if table else None

    with (
        called(path_of(rows, market), str(market["label"])),
        prospecting(
            path(market), read, customers=path(customers), deals=path(deals),
            contacts=path(contacts), people=rows.place(people) if people else None,
            events=path(events), mapping=fields_of(market) or None,
            as_of=datetime.date.fromisoformat(day), number=number,
            at_most=_limits(rows, market, at_most or {}), with_open_deals=with_open_deals,
            sirens=_known_customers(rows),
        ) as from_files,
    ):  # fmt: skip
        decides = decides_by(deciders_of(read))
        found, refusing = with_known_people(from_files, rows, decides, refused or {})
        kept = found.size.kept
        return {
            "accounts": [_account(one, refusing) for one in found.prospects],
            "left_out": {"customers": len(found.customers), "in_deal": len(found.in_deal)},
            "market": kept.market, "qualified": kept.qualified, "possible": kept.possible,
            "rows": found.size.rows_in,
            "has_contacts": contacts is not None or any(one.pick.person for one in found.prospects),
            **_files(found, rows, lang),
            "notices": {
                spoken: [Voice(spoken).message(one) for one in found.notices[:12]]
                for spoken in LANGUAGES
            },
        }  # fmt: skip


def _limits(rows: Rows, market: Given, asked: Mapping[str, int]) -> dict[str, int]:
    """The limits whose column is there. Tables that were cleaned are Parquet files of ours."""
    if not asked:
        return {}
    names = set(pq.read_schema(path_of(rows, market)).names) | set(fields_of(market))
    return {name: most for name, most in asked.items() if name in names}


def _known_customers(rows: Rows) -> set[str]:
    """The SIRENs of the customers that the directory knows."""
    from sqlglot import exp

    is_customer = exp.column("customer", quoted=True).eq(exp.true())
    found = rows.read("directory_company", ["siren"], is_customer)
    return {siren for siren in found["siren"].to_pylist() if siren}


def _account(one: Prospect, refusing: Mapping[str, int]) -> dict[str, Any]:
    pick, row = one.pick, one.pick.row
    person = pick.person
    return {
        **{name: _text(row.get(name)) for name in _SHOWN},
        "rank": pick.rank, "points": _thousandths(row["points"]),
        "high": _thousandths(row["high"]), "tier": row["tier"] or "",
        "unknowns": int(row["unknowns"]).bit_count(), "verdict": row["verdict"],
        "readiness": one.readiness.value,
        "missing": {lang: missing_words(one, lang) for lang in LANGUAGES},
        "why": {lang: pick.why(lang) for lang in LANGUAGES},
        "person": person.name if person else "", "title": person.title if person else "",
        "email": person.email if person else "",
        "refused": refusing.get(str(row["id"]), 0),
        "phone": one.phone, "is_switchboard": bool(one.phone and not pick.person_phone),
    }  # fmt: skip


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _thousandths(points: Decimal | float) -> int:
    return int(Decimal(str(points)) * 1000)


def _files(found: Prospecting, rows: Rows, lang: str) -> dict[str, Any]:
    """The files by form, and the columns of those that an import takes in."""
    if not found.prospects:
        return {"files": {}, "columns": {}}
    session = found.run.session
    names: dict[str, str] = {}
    table = prospects_table(found.prospects, lang)
    held = session.hold_arrow(table, "focale_prospects", "")
    query = t.select([t.col(column) for column in table.column_names], t.table(held.table))
    for form, is_french in _FORMS.items():
        name = new_name(f".{form.partition('_')[0]}")
        session.write(query.copy(), rows.place(name), excel_fr=is_french)
        names[form] = name
    names["accounts"] = new_name(".parquet")
    accounts, people = _plain(found.rows()), _people(found)
    if _are_made([one.pick.row["id"] for one in found.prospects]):
        accounts, people = (
            accounts.drop_columns([found.run.accounts.id_column]),
            people.drop_columns(["account_id"]),
        )
    pq.write_table(accounts, rows.place(names["accounts"]), compression="zstd")
    if people.num_rows:
        names["people"] = new_name(".parquet")
        pq.write_table(people, rows.place(names["people"]), compression="zstd")
    columns = {"accounts": accounts.column_names, "people": people.column_names}
    return {"files": names, "columns": columns}


def _are_made(ids: list[str]) -> bool:
    """Whether the identifiers are those that `keep_table` makes for a file without any."""
    return bool(ids) and all(_MADE.fullmatch(one) for one in ids)


def _plain(table: pa.Table) -> pa.Table:
    """Without dictionaries, which not every reader of the file knows."""
    columns = {
        name: table[name].combine_chunks().dictionary_decode()
        if pa.types.is_dictionary(table[name].type) else table[name]
        for name in table.column_names
    }  # fmt: skip
    return pa.table(columns)


def _people(found: Prospecting) -> pa.Table:
    """The people to begin with, one row each."""
    mine = [one.pick for one in found.prospects if one.pick.person is not None]
    columns: dict[str, list[str | None]] = {"account_id": [str(pick.row["id"]) for pick in mine]}
    for name in ("name", "siren", "domain"):
        told = [_text(pick.row.get(name)) or None for pick in mine]
        columns["company" if name == "name" else name] = told
    for name in _PERSON:
        columns[name] = [getattr(pick.person, name) or None for pick in mine]
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})
