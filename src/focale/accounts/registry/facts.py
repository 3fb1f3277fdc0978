"""Which facts does the register give of a company, and as which values?

Never more than the register says: a band without a number of people gives no headcount, and a
company of which INSEE presumes that it has no employee has no band.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
from sqlglot import exp

from focale.accounts.registry.manifest import COMPANIES, SITES, Registry
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.legal_forms import form_of_insee, insee_label
from focale.glossary.territory import DEPARTEMENTS, region_name, region_of

FACTS = "registry_facts"
"""The table that `find_facts` makes: one row for each row of the file whose company is known."""

_COMPANIES, _SITES = "registry_wanted_companies", "registry_wanted_sites"


@dataclass(frozen=True)
class Filled:
    """A field that the register fills. is_place: filled together with the others, or not at all.

    is_compared: whether a value that differs is told.
    """

    field: str
    is_place: bool = False
    is_compared: bool = True


FILLED: tuple[Filled, ...] = (
    Filled("siren", is_compared=False),
    Filled("siret", is_compared=False),
    Filled("naf"),
    Filled("headcount_band"),
    Filled("legal_form"),
    Filled("size_class"),
    Filled("created_on"),
    Filled("establishments", is_compared=False),
    Filled("address", is_place=True, is_compared=False),
    Filled("postcode", is_place=True),
    Filled("city", is_place=True),
    Filled("departement", is_place=True),
    Filled("region", is_place=True),
    Filled("country", is_place=True),
)
"""In the order in which new columns stand."""

OWN: tuple[str, ...] = (
    "registry_match", "registry_confidence", "registry_siren", "registry_name", "registry_state",
    "registry_ceased_on", "registry_site_state", "registry_head_siret", "registry_headcount_year",
    "registry_naf_2025", "registry_source",
)  # fmt: skip
"""Columns that only enriching writes; a file that has them gets them anew."""


def find_facts(session: Session, registry: Registry, matches: str) -> None:
    """Make `FACTS` for the rows of the table `matches`: focale_row, siren, nic, how, confidence."""
    wanted = t.select([t.col("siren")], t.table(matches))
    wanted.set("distinct", exp.Distinct())
    session.create(wanted, "registry_wanted")
    companies = _held(session, registry, COMPANIES)
    session.create(
        t.select(
            [t.star("c")],
            t.table(companies, "c"),
            [_inner(t.table("registry_wanted", "w"), [("siren", "c", "w")])],
        ),
        _COMPANIES,
    )
    has_sites = bool(registry.paths(SITES)) and _has_sites(session, matches)
    if has_sites:
        sites = _held(session, registry, SITES)
        pairs = t.select([t.col("siren"), t.col("nic")], t.table(matches))
        pairs.set("distinct", exp.Distinct())
        pairs.set("where", t.where(t.not_null(t.col("nic"))))
        session.create(pairs, "registry_wanted_nics")
        on = [("siren", "s", "w"), ("nic", "s", "w")]
        join = _inner(t.table("registry_wanted_nics", "w"), on)
        session.create(t.select([t.star("s")], t.table(sites, "s"), [join]), _SITES)
    _hold_words(session)
    session.create(_facts_query(matches, registry.label, has_sites), FACTS)


def _held(session: Session, registry: Registry, part: str) -> str:
    return session.hold_files(registry.paths(part), f"registry_{part}").table


def _has_sites(session: Session, matches: str) -> bool:
    return bool(session.rows(t.select([exp.Count(this=t.col("nic"))], t.table(matches)))[0][0])


def _inner(source: t.Node, keys: Sequence[tuple[str, str, str]]) -> exp.Join:
    on = [t.eq(t.col(name, left), t.col(name, right)) for name, left, right in keys]
    return exp.Join(this=source, on=t.both(on))


def _hold_words(session: Session) -> None:
    """Legal forms and regions in words, for the codes that the register gives here."""
    codes = session.spellings(_COMPANIES, "legal_code", 100_000) or []
    forms = [form_of_insee(code) or insee_label(code, "fr") for code in codes]
    table = {"code": pa.array(codes, pa.string()), "form": pa.array(forms, pa.string())}
    session.hold_arrow(pa.table(table), "registry_forms", "registry_forms")
    regions = [region_name(region_of(code), "fr") for code in DEPARTEMENTS]
    table = {
        "code": pa.array(list(DEPARTEMENTS), pa.string()),
        "region": pa.array(regions, pa.string()),
    }
    session.hold_arrow(pa.table(table), "registry_regions", "registry_regions")


def _facts_query(matches: str, label: str, has_sites: bool) -> exp.Select:
    place, joins = _places(has_sites)
    abroad = place["foreign_country"]
    siren = t.call("lpad", t.cast(t.col("siren", "c"), "VARCHAR"), t.integer(9), t.text("0"))
    head = _siret(siren, t.col("head_nic", "c"))
    departement = t.case([(t.not_null(t.col("region", "g")), t.col("code", "g"))])
    values: dict[str, t.Node] = {
        "siren": siren.copy(),
        "siret": head,
        **{name: t.col(name, "c") for name in ("naf", "headcount_band", "size_class")},
        "created_on": t.col("created_on", "c"),
        "legal_form": t.call("nullif", t.col("form", "l"), t.text("")),
        "establishments": t.call("nullif", t.col("open_sites", "c"), t.integer(0)),
        **{name: place[name] for name in ("address", "postcode", "city")},
        "departement": departement,
        "region": t.col("region", "g"),
        "country": t.case(
            [(t.is_null(place["city"].copy()), t.null()), (t.not_null(abroad), t.null())],
            t.text("FR"),
        ),
    }  # fmt: skip
    own: dict[str, t.Node] = {
        "registry_match": t.col("how", "m"),
        "registry_confidence": t.col("confidence", "m"),
        "registry_siren": siren.copy(),
        "registry_name": t.col("name", "c"),
        "registry_state": _state(t.col("state", "c"), "A", "C", ("active", "ceased")),
        "registry_ceased_on": t.col("ceased_on", "c"),
        "registry_site_state": place["state"],
        "registry_head_siret": head.copy(),
        "registry_headcount_year": t.col("headcount_year", "c"),
        "registry_naf_2025": t.col("naf_2025", "c"),
        "registry_source": t.text(label),
    }
    columns = [t.col(ROW, "m"), t.alias(t.col("is_diffused", "c"), "is_diffused")]
    columns += [t.alias(values[filled.field], f"r_{filled.field}") for filled in FILLED]
    columns += [t.alias(own[name], name) for name in OWN]
    return t.select(columns, t.table(matches, "m"), joins)


def _places(has_sites: bool) -> tuple[dict[str, t.Node], list[exp.Join]]:
    """The place of a row, of its own site where it names one, and the joins that give it."""
    parts = ("address", "postcode", "city", "foreign_country", "departement")
    joins = [_inner(t.table(_COMPANIES, "c"), [("siren", "m", "c")])]
    place: dict[str, t.Node] = {name: t.col(name, "c") for name in parts}
    place["state"] = t.cast(t.null(), "VARCHAR")
    if has_sites:
        on = t.both([t.eq(t.col(name, "m"), t.col(name, "s")) for name in ("siren", "nic")])
        joins.append(t.left_join(t.table(_SITES, "s"), on))
        # A closed site is no address to write to: the head office's is.
        known = t.coalesce(t.eq(t.col("state", "s"), t.text("A")), t.boolean(False))
        place = {
            name: t.case([(known.copy(), t.col(name, "s"))], t.col(name, "c")) for name in parts
        }
        place["state"] = _state(t.col("state", "s"), "A", "F", ("open", "closed"))
    joins.append(
        t.left_join(
            t.table("registry_forms", "l"), t.eq(t.col("code", "l"), t.col("legal_code", "c"))
        )
    )
    code = place["departement"].copy()
    joins.append(t.left_join(t.table("registry_regions", "g"), t.eq(t.col("code", "g"), code)))
    return place, joins


def _siret(siren: t.Node, nic: t.Node) -> t.Node:
    padded = t.call("lpad", t.cast(nic, "VARCHAR"), t.integer(5), t.text("0"))
    written = t.call("concat_ws", t.text(""), siren, padded)
    return t.case([(t.not_null(nic.copy()), written)])


def _state(node: t.Node, yes: str, no: str, words: tuple[str, str]) -> t.Node:
    return t.case(
        [
            (t.eq(node, t.text(yes)), t.text(words[0])),
            (t.eq(node.copy(), t.text(no)), t.text(words[1])),
        ]
    )
