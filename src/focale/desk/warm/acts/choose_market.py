"""Which companies of the register are of these sectors, places and sizes? They become a market.

Living companies that may be shown, by their head office. Nothing is read but the register of this
installation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
from sqlglot import exp

from focale.accounts.registry.manifest import COMPANIES, Registry, open_registry
from focale.criterion import tree as t
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session
from focale.engine.confined import confined_to
from focale.glossary.legal_forms import form_of_insee, insee_label
from focale.glossary.messages import fault
from focale.glossary.territory import DEPARTEMENTS, region_name, region_of
from focale.glossary.trees import leaves

MOST = 1_500_000  # companies of one market


def count_register(
    rows: Rows, sectors: Sequence[str] = (), departements: Sequence[str] = (),
    bands: Sequence[str] = (),
) -> dict[str, Any]:  # fmt: skip
    """How many companies that would be, and of which day the register is.

    sectors: sections, divisions or codes of the NAF; departements, bands: codes. None of a kind:
    all of them.
    """
    registry = _registry(rows)
    with confined_to(rows.folder, registry.folder), Session() as session:
        table = session.hold_files(registry.paths(COMPANIES), "registry_companies").table
        query = t.select([exp.Count(this=exp.Star())], t.table(table))
        query.set("where", t.where(_chosen(sectors, departements, bands)))
        return {"rows": session.rows(query)[0][0], "label": registry.label, "most": MOST}


def choose_market(
    rows: Rows, sectors: Sequence[str] = (), departements: Sequence[str] = (),
    bands: Sequence[str] = (),
) -> dict[str, Any]:  # fmt: skip
    """Those companies as a table of the studio. Raises FocaleError for none, or for too many."""
    registry = _registry(rows)
    with confined_to(rows.folder, registry.folder), Session() as session:
        table = session.hold_files(registry.paths(COMPANIES), "registry_companies").table
        where = _chosen(sectors, departements, bands)
        count = t.select([exp.Count(this=exp.Star())], t.table(table))
        count.set("where", t.where(where.copy()))
        found = session.rows(count)[0][0]
        if not found or found > MOST:
            code = "market_choice_large" if found else "market_choice_empty"
            raise fault(code, path=registry.label, count=found, most=MOST)
        _hold_words(session, table)
        name = new_name(".parquet")
        session.write(_facts(table, where), rows.place(name))
        balance = {
            "rows_in": found, "kept": found, "rejected": {}, "merged": {}, "changed": {},
            "filled": {}, "doubtful": {}, "columns": [], "files": {}, "notices": [],
        }  # fmt: skip
        return {"facts": name, "rows": found, "label": registry.label, "balance": balance}


def _registry(rows: Rows) -> Registry:
    folder = rows.surroundings.registry
    if folder is None:
        raise fault("registry_absent", path="FOCALE_DESK_REGISTRY")
    return open_registry(folder)


def _chosen(sectors: Sequence[str], departements: Sequence[str], bands: Sequence[str]) -> t.Node:
    wanted: list[t.Node] = [
        t.eq(t.col("state"), t.text("A")),
        t.coalesce(t.col("is_diffused"), t.boolean(False)),
        t.not_null(t.col("name")),
    ]
    codes = [code.replace(".", "") for one in sectors for code in leaves("naf", one) or (one,)]
    if codes:
        naf = t.call("replace", t.col("naf"), t.text("."), t.text(""))
        starts = [t.call("starts_with", naf.copy(), t.text(code)) for code in codes]
        wanted.append(t.coalesce(t.either(starts), t.boolean(False)))
    for column, values in (("departement", departements), ("headcount_band", bands)):
        if values:
            wanted.append(t.inside(t.col(column), [t.text(one) for one in values]))
    return t.both(wanted)


def _hold_words(session: Session, table: str) -> None:
    """Legal forms and regions in words."""
    codes = session.spellings(table, "legal_code", 100_000) or []
    forms = [form_of_insee(code) or insee_label(code, "fr") for code in codes]
    session.hold_arrow(
        pa.table({"code": pa.array(codes, pa.string()), "form": pa.array(forms, pa.string())}),
        "market_forms", "market_forms",
    )  # fmt: skip
    regions = [region_name(region_of(code), "fr") for code in DEPARTEMENTS]
    known = {"code": pa.array(list(DEPARTEMENTS)), "region": pa.array(regions, pa.string())}
    session.hold_arrow(pa.table(known), "market_regions", "market_regions")


def _facts(table: str, where: t.Node) -> exp.Select:
    """The companies under the names of the fields, by SIREN."""
    siren = t.call("lpad", t.cast(t.col("siren", "c"), "VARCHAR"), t.integer(9), t.text("0"))
    nic = t.call("lpad", t.cast(t.col("head_nic", "c"), "VARCHAR"), t.integer(5), t.text("0"))
    siret = t.case([(
        t.not_null(t.col("head_nic", "c")),
        t.call("concat_ws", t.text(""), siren.copy(), nic),
    )])  # fmt: skip
    values: dict[str, t.Node] = {
        "id": siren.copy(),
        "name": t.col("name", "c"),
        "siren": siren,
        "siret": siret,
        **{one: t.col(one, "c") for one in ("naf", "headcount_band", "size_class", "created_on")},
        "legal_form": t.call("nullif", t.col("form", "l"), t.text("")),
        "establishments": t.col("open_sites", "c"),
        **{one: t.col(one, "c") for one in ("address", "postcode", "city", "departement")},
        "region": t.col("region", "g"),
        "country": t.case([(t.is_null(t.col("foreign_country", "c")), t.text("FR"))]),
    }
    joins = [
        t.left_join(
            t.table("market_forms", "l"), t.eq(t.col("code", "l"), t.col("legal_code", "c"))
        ),
        t.left_join(
            t.table("market_regions", "g"), t.eq(t.col("code", "g"), t.col("departement", "c"))
        ),
    ]
    mine = t.select([exp.Star()], t.table(table))
    mine.set("where", t.where(where))
    source = exp.Subquery(this=mine, alias=exp.TableAlias(this=t.name("c")))
    query = t.select([t.alias(node, name) for name, node in values.items()], source, joins)
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("siren", "c"))]))
    return query
