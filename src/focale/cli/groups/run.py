"""Tells the groups of a file, and writes each line with its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.sources import open_sources
from focale.accounts.groups import Company, Group, Groups, groups_in, groups_table
from focale.cli.inputs import given_mapping
from focale.cli.outputs import Form, check_outputs, check_table
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.engine import Session
from focale.report.foreign import clean

_SHOWN, _NAMES = 10, 3


@dataclass(frozen=True)
class Given:
    """What the user gave, as written. columns: --mapping; mapping: --map, pair by pair."""

    file: Path
    columns: Path | None = None
    mapping: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        """Every file that is read."""
        return [path for path in (self.file, self.columns) if path is not None]


def run(screen: Screen, given: Given, out: Path | None, form: Form) -> None:
    """Read, write what is asked, and tell."""
    check_table(out, form)
    check_outputs([out], given.files())
    mapping = given_mapping(given.columns, given.mapping)
    with Work() as work, Session() as session:
        work.step(screen.say("reading"))
        sources = open_sources(session, [given.file], mapping, rows=RowKind.COMPANY)
        found = groups_in(sources)
        notices = list(sources.files[0].opened.notices)
        written = []
        if out is not None:
            notices += _write(session, groups_table(found), out, form)
            written.append(out)
    if screen.as_json:
        screen.answer({
            **groups_data(found),
            "notices": screen.messages(notices),
            "written": [str(path) for path in written],
        })  # fmt: skip
        return
    _say(screen, found, given.file)
    screen.notices(notices)
    if written:
        screen.heading(screen.say("written"))
        screen.paths(*written)


def _write(session: Session, table: pa.Table, out: Path, form: Form) -> list[Any]:
    from sqlglot import exp

    from focale.criterion import tree as t

    held = session.hold_arrow(table, "focale_groups", "groups")
    query = t.select([t.star_except("focale_row")], t.table(held.table))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("row"))]))
    return session.write(query, out, excel_fr=form.excel_fr)


def groups_data(found: Groups) -> dict[str, Any]:
    """The JSON object of `focale groups --json`."""
    return {
        "rows": found.rows,
        "groups": [_group(group) for group in found.groups],
        "alone": len(found.alone),
        "customers_known": found.customers_known,
        "white_space": [group.name for group in found.to_win],
        "hints": [
            {"domain": hint.domain, "companies": [_company(c) for c in hint.companies]}
            for hint in found.hints
        ],
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "siren": group.siren or None,
        "companies": len(group.companies),
        "sites": group.sites,
        "customers": [_company(company) for company in group.customers],
        "open": [_company(company) for company in group.open],
    }


def _company(company: Company) -> dict[str, Any]:
    account = company.account
    return {
        "row": account.number + 1,
        "id": account.id or None,
        "name": account.name or None,
        "siren": account.siren or None,
        "customer": company.customer,
        "sites": [site.number + 1 for site in company.sites],
        "again": [row.number + 1 for row in company.again],
    }


def _say(screen: Screen, found: Groups, file: Path) -> None:
    say = screen.say
    screen.heading(say("groups_title", file=clean(file.name)))
    companies = [*found.alone, *(c for group in found.groups for c in group.companies)]
    counts = {
        "groups_rows": found.rows,
        "groups_groups": len(found.groups),
        "groups_companies": len(companies) - len(found.alone),
        "groups_alone": len(found.alone),
        "groups_sites": sum(len(company.sites) for company in companies),
        "groups_again": sum(len(company.again) for company in companies),
    }
    screen.table([(f"  {say(key)}", say.whole(n)) for key, n in counts.items()], "lr")
    shown = found.to_win if found.customers_known else list(found.groups)
    if found.customers_known or not found.groups:
        screen.heading(say("groups_to_win"))
    else:
        screen.heading(say("groups_largest"))
    if not shown:
        screen.points(say("groups_no_room"))
    else:
        _say_groups(screen, shown[:_SHOWN])
    if not found.customers_known:
        screen.points(say("groups_no_customer"))
    if found.hints:
        screen.heading(say("groups_hints"))
        for hint in found.hints[:_NAMES]:
            names = " / ".join(clean(c.account.name or c.account.siren) for c in hint.companies[:4])
            screen.points(f"{clean(hint.domain)}{say('colon')}{names}")


def _say_groups(screen: Screen, groups: list[Group]) -> None:
    say = screen.say
    keys = ("groups_name", "groups_n", "groups_n_sites", "groups_bought", "groups_open")
    rows = [
        (
            f"  {clean(group.name)[:32]}", say.whole(len(group.companies)), say.whole(group.sites),
            say.whole(len(group.customers)), say.whole(len(group.open)),
        )
        for group in groups
    ]  # fmt: skip
    heads = [say(key) for key in keys]
    screen.table(rows, "lrrrr", [f"  {heads[0]}", *heads[1:]], tight=True)
    for group in groups[:_NAMES]:
        names = ", ".join(clean(c.account.name or c.account.siren) for c in group.open[:_NAMES])
        if group.customers and names:
            first = say("groups_first", names=names)
            screen.points(f"{clean(group.name)}{say('colon')}{first}")
