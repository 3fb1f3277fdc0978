"""How are the customers and their attributes written, to be ticked by hand or used elsewhere?"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyarrow as pa

from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.discovery.club import Club, Tick
from focale.engine import Session
from focale.glossary.attributes import ATTRIBUTES

_WORDS = {True: ("oui", "yes"), False: ("non", "no"), None: ("", "")}


def tick_word(tick: Tick, lang: str) -> str:
    """Yes, no, or nothing.

    >>> tick_word(Tick(True), "fr"), tick_word(Tick(None), "en")
    ('oui', '')
    """
    return _WORDS[tick.has][0 if lang == "fr" else 1]


def grid_text(club: Club, lang: str) -> str:
    """The grid as CSV, the best first: what the file can tell is filled in, the rest is blank.

    Names that begin like a formula get an apostrophe, as in every CSV that is written.
    """
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    names = [ATTRIBUTES[code].fr if lang == "fr" else ATTRIBUTES[code].en for code in club.matter]
    writer.writerow(["id", "name", *names])
    for member in club.members:
        cells = [tick_word(member.ticks[code], lang) for code in club.matter]
        writer.writerow([_safe(member.id), _safe(member.name), *cells])
    return made.getvalue()


def _safe(text: str) -> str:
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def table_of(club: Club, lang: str) -> pa.Table:
    """One row a customer: rank, id, name, score, list, what it brings, its attributes."""
    members = club.members
    columns: dict[str, pa.Array] = {
        "rank": pa.array([member.rank for member in members], pa.int64()),
        "id": pa.array([member.id for member in members], pa.string()),
        "name": pa.array([member.name for member in members], pa.string()),
        "score": pa.array([member.score for member in members], pa.float64()),
        "list": pa.array([member.place for member in members], pa.string()),
        "proposed": pa.array([member.id in club.proposed for member in members], pa.bool_()),
    }
    for key in club.measures:
        if members and key in members[0].values:
            columns[key] = pa.array([member.values[key] for member in members], pa.float64())
    for code in club.matter:
        states = [member.ticks[code].has for member in members]
        columns[f"has_{code}"] = pa.array(states, pa.bool_())
    return pa.table(columns)


def write_club(club: Club, out: Path, lang: str) -> None:
    """Write the table to a .parquet, .csv or .xlsx file, whole or not at all."""
    with Session() as session:
        found = session.hold_arrow(table_of(club, lang), "focale_club", "")
        session.write(t.select([t.star_except(ROW)], t.table(found.table)), out)
