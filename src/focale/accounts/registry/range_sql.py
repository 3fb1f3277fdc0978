"""Which rows does a registry hold for one range of numbers?

A registry is written range by range: each is joined and sorted in memory, so that no sort of the
whole country is ever needed, in whatever order the stock files come.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from focale.accounts.registry.name_key import core_of, first_letters, last_letters, telling_of
from focale.criterion import tree as t

UNITS_IN, SITES_IN = "registry_units", "registry_sites"
UNITS_NOW = "registry_units_now"
COMPANIES_NOW, SITES_NOW = "registry_companies_now", "registry_sites_now"
PART = "part"
_NAMES = ("name", "acronym", "usual_1", "usual_2", "usual_3")
_SIGNS = ("sign_1", "sign_2", "sign_3", "sign_4")
_PLACE = ("departement", "postcode", "city")


def within(source: str, low: int, high: int) -> exp.Select:
    """The lines of a table whose SIREN is from low to below high."""
    query = t.select([exp.Star()], t.table(source))
    query.set("where", t.where(_in_range(low, high)))
    return query


def newest(source: str, low: int, high: int, keys: Sequence[str]) -> exp.Select:
    """Those lines, of every key the one that INSEE changed last; the first file wins a tie."""
    order = exp.Order(
        expressions=[
            exp.Ordered(this=t.col("updated_on"), desc=True, nulls_first=False),
            exp.Ordered(this=t.col(PART)),
        ]
    )
    place = exp.Window(
        this=exp.RowNumber(), partition_by=[t.col(key) for key in keys], order=order
    )  # fmt: skip
    numbered = t.select([exp.Star(), t.alias(place, "said_before")], t.table(source))
    numbered.set("where", t.where(_in_range(low, high)))
    query = t.select([t.star_except("said_before")], _named(numbered, "numbered"))
    query.set("where", t.where(t.eq(t.col("said_before"), t.integer(1))))
    return query


def masked_sites(sites: exp.Select) -> exp.Select:
    """The sites; those of a company that may not be shown are not shown either."""
    shown = t.coalesce(t.col("is_diffused", "u"), t.boolean(True))
    masked = ("address", "postcode", *_SIGNS)
    kept = ("siren", "nic", "is_head", "state", "closed_on", "city", "departement")
    columns: list[t.Node] = [t.col(name, "s") for name in (*kept, "foreign_country")]
    both = t.both([t.col("is_diffused", "s"), shown])
    columns.append(t.alias(both, "is_diffused"))
    columns += [t.alias(t.case([(shown.copy(), t.col(name, "s"))]), name) for name in masked]
    join = t.left_join(t.table(UNITS_NOW, "u"), t.eq(t.col("siren", "u"), t.col("siren", "s")))
    return t.select(columns, _named(sites, "s"), [join])


def companies_query(has_sites: bool) -> exp.Select:
    """One row for each company, with the place of its head office, by SIREN."""
    columns: list[t.Node] = [
        t.col(name, "u")
        for name in (
            "siren", "name", "is_diffused", "state", "ceased_on", "created_on", "legal_code",
            "naf", "naf_2025", "headcount_band", "headcount_year", "size_class", "size_year",
        )
    ]  # fmt: skip
    if not has_sites:
        blank = ("address", *_PLACE[1:], "departement", "foreign_country", "head_state")
        columns += [t.col("head_nic", "u")]
        columns += [t.alias(t.cast(t.null(), "VARCHAR"), name) for name in blank]
        columns += [t.alias(t.cast(t.null(), "INT"), "open_sites")]
        return _by(t.select([*columns, *_others()], t.table(UNITS_NOW, "u")), "siren")
    open_ = t.case([(t.eq(t.col("state"), t.text("A")), t.col("nic"))])
    heads = t.case([(t.col("is_head"), t.col("nic"))])
    told = t.select(
        [
            t.col("siren"),
            t.alias(t.cast(exp.Count(this=open_), "INT"), "open_sites"),
            t.alias(exp.Max(this=heads), "head_nic"),
        ],
        t.table(SITES_NOW),
    )
    told.set("group", exp.Group(expressions=[t.col("siren")]))
    head = t.coalesce(t.col("head_nic", "u"), t.col("head_nic", "n"))
    columns += [t.alias(head, "head_nic")]
    columns += [t.col(name, "s") for name in ("address", *_PLACE, "foreign_country")]
    columns += [t.alias(t.col("state", "s"), "head_state"), t.col("open_sites", "n")]
    joins = [
        t.left_join(_named(told, "n"), t.eq(t.col("siren", "n"), t.col("siren", "u"))),
        t.left_join(
            t.table(SITES_NOW, "s"),
            t.both(
                [
                    t.eq(t.col("siren", "s"), t.col("siren", "u")),
                    t.eq(t.col("nic", "s"), head.copy()),
                ]
            ),
        ),
    ]
    return _by(t.select([*columns, *_others()], t.table(UNITS_NOW, "u"), joins), "siren")


def slim_query() -> exp.Select:
    """The companies without the other names, which only the table of names keeps."""
    return t.select(
        [exp.Star(except_=[t.name(name) for name in _NAMES[1:]])], t.table(COMPANIES_NOW)
    )


def sites_query() -> exp.Select:
    """One row for each site, by SIREN and number."""
    columns = (
        "siren", "nic", "is_head", "is_diffused", "state", "closed_on", "address", "postcode",
        "city", "departement", "foreign_country",
    )  # fmt: skip
    return _by(t.select([t.col(name) for name in columns], t.table(SITES_NOW)), "siren", "nic")


def names_query(has_sites: bool) -> exp.Expr:
    """One row for each name of a company at each place where it has an open site.

    Columns: siren, name as written, departement, postcode, city, is_active, is_head, the keys.
    """
    parts = [_names_of(COMPANIES_NOW, [name]) for name in _NAMES]
    if has_sites:
        parts.append(_elsewhere())
        parts += [_signs(sign) for sign in _SIGNS]
    union: exp.Expr = parts[0]
    for part in parts[1:]:
        union = exp.Union(this=union, expression=part, distinct=False)
    query = keyed(union, ("siren", "name", *_PLACE, "is_active", "is_head"))
    return _by(query, "siren")


def keyed(told: exp.Expr, columns: Sequence[str]) -> exp.Select:
    """These columns of a query with a `name`, and its keys; names without a key left out.

    core: folded, legal form aside. telling: without common words. first, last: the first letters
    of its first and of its last word.
    """
    cored = t.select([exp.Star(), t.alias(core_of(t.col("name")), "core")], _named(told, "told"))
    telling = t.select(
        [exp.Star(), t.alias(telling_of(t.col("core")), "telling")], _named(cored, "cored")
    )
    keys: list[t.Node] = [
        t.col("core"), t.col("telling"),
        t.alias(first_letters(t.col("telling")), "first"),
        t.alias(last_letters(t.col("telling")), "last"),
    ]  # fmt: skip
    query = t.select([*(t.col(name) for name in columns), *keys], _named(telling, "keyed"))
    query.set("where", t.where(t.negated(t.eq(t.col("core"), t.text("")))))
    return query


def _names_of(table: str, names: Sequence[str]) -> exp.Select:
    query = t.select(
        [
            t.col("siren"),
            *(t.alias(t.col(name), "name") for name in names),
            *(t.col(name) for name in _PLACE),
            t.alias(t.eq(t.col("state"), t.text("A")), "is_active"),
            t.alias(t.boolean(True), "is_head"),
        ],
        t.table(table),
    )
    query.set("where", t.where(t.not_null(t.col(names[0]))))
    return query


def _elsewhere() -> exp.Select:
    """The names of companies at their other open sites, once for each postcode."""
    on = t.eq(t.col("siren", "c"), t.col("siren", "s"))
    query = t.select(
        [
            t.col("siren", "c"), t.col("name", "c"),
            *(t.col(name, "s") for name in _PLACE),
            t.alias(t.eq(t.col("state", "c"), t.text("A")), "is_active"),
            t.alias(t.boolean(False), "is_head"),
        ],
        t.table(SITES_NOW, "s"),
        [exp.Join(this=t.table(COMPANIES_NOW, "c"), on=on)],
    )  # fmt: skip
    is_other = t.negated(t.eq(t.col("nic", "s"), t.coalesce(t.col("head_nic", "c"), t.integer(-1))))
    is_open = t.eq(t.col("state", "s"), t.text("A"))
    query.set("where", t.where(t.both([is_open, is_other, t.not_null(t.col("name", "c"))])))
    query.set("distinct", exp.Distinct())
    return query


def _signs(sign: str) -> exp.Select:
    """What is written above the door of an open site."""
    query = t.select(
        [
            t.col("siren"),
            t.alias(t.col(sign), "name"),
            *(t.col(name) for name in _PLACE),
            t.alias(t.boolean(True), "is_active"),
            t.alias(t.col("is_head"), "is_head"),
        ],
        t.table(SITES_NOW),
    )
    is_open = t.eq(t.col("state"), t.text("A"))
    query.set("where", t.where(t.both([is_open, t.not_null(t.col(sign))])))
    return query


def _others() -> list[t.Node]:
    """The other names."""
    return [t.col(name, "u") for name in _NAMES[1:]]


def _in_range(low: int, high: int) -> t.Node:
    return t.both([t.ge(t.col("siren"), t.integer(low)), t.lt(t.col("siren"), t.integer(high))])


def _named(query: exp.Expr, short: str) -> exp.Subquery:
    return exp.Subquery(this=query, alias=exp.TableAlias(this=t.name(short)))


def _by(query: exp.Select, *keys: str) -> exp.Select:
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(key)) for key in keys]))
    return query
