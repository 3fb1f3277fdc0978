"""Which companies belong together, where have they bought, and where not yet?

SIRET says the company, SIREN the company itself, the SIREN of the head or the name of the group
say the group. Of the rows of one company, one is the account and the others are its sites. A
shared domain or VAT number is told as a hint, and joins nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
from sqlglot import exp

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given
from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates import forms
from focale.accounts.duplicates.sources import Sources, open_sources
from focale.accounts.values.company_name import company_name
from focale.accounts.values.flag import flag
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import fault

HEAD, COMPANY, SITE, AGAIN, ALONE = "head", "company", "site", "again", "alone"
"""What a row is: head of a group, company of one, site of a company, the same company or site
once more (see `focale dedupe`), or a company without a group."""

_READ = (
    "id", "name", "siren", "siret", "vat", "parent_siren", "group", "customer", "domain",
    "website", "email", "headcount",
)  # fmt: skip
_TELLING = ("siren", "siret", "parent_siren", "group")


@dataclass(frozen=True)
class Row:
    """One row as it stands. number: from 0. customer: None when nobody knows."""

    number: int
    id: str
    name: str
    siren: str
    siret: str
    parent: str
    group: str
    customer: bool | None
    domain: str
    known: int


@dataclass(frozen=True)
class Company:
    """A company: the row that is the account, and the rows of its sites."""

    account: Row
    sites: tuple[Row, ...] = ()
    again: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All its rows, the account first."""
        return (self.account, *self.sites, *self.again)

    @property
    def customer(self) -> bool | None:
        """Whether any of its rows is a customer; None when no row says."""
        said = [row.customer for row in self.rows if row.customer is not None]
        return any(said) if said else None


@dataclass(frozen=True)
class Group:
    """Companies that belong together. head: the one at the top, when it is in the file."""

    name: str
    siren: str
    companies: tuple[Company, ...]
    head: Company | None = None

    @property
    def customers(self) -> list[Company]:
        """Where they have bought already."""
        return [company for company in self.companies if company.customer]

    @property
    def open(self) -> list[Company]:
        """Where they have not bought yet, or nobody knows: the white space."""
        return [company for company in self.companies if not company.customer]

    @property
    def sites(self) -> int:
        """How many sites beside the accounts."""
        return sum(len(company.sites) for company in self.companies)


@dataclass(frozen=True)
class Hint:
    """Companies of several groups, or of none, that share a domain: perhaps one group."""

    domain: str
    companies: tuple[Company, ...]


@dataclass(frozen=True)
class Groups:
    """All groups of a file. alone: companies without one. customers_known: a column says it."""

    groups: tuple[Group, ...]
    alone: tuple[Company, ...]
    hints: tuple[Hint, ...]
    rows: int
    customers_known: bool
    sources: Sources | None = field(default=None, compare=False)

    @property
    def to_win(self) -> list[Group]:
        """Groups that have bought somewhere and not everywhere, the largest room first."""
        mixed = [group for group in self.groups if group.customers and group.open]
        return sorted(mixed, key=lambda group: (-len(group.open), group.name))


def groups_in(sources: Sources) -> Groups:
    """The groups of one opened file. Raises FocaleError when no column tells any."""
    rows = _rows(sources)
    companies = _companies(rows)
    parents = _heads(companies)
    members: dict[str, list[Company]] = defaultdict(list)
    alone = []
    for company, key in zip(companies, parents, strict=True):
        if key:
            members[key].append(company)
        else:
            alone.append(company)
    groups = []
    for key, inside in members.items():
        if len(inside) > 1 or key[:5] == "siren" or inside[0].account.group:
            groups.append(_group(key, inside))
        else:
            alone += inside
    known = any(row.customer is not None for row in rows)
    found = sorted(groups, key=lambda group: (-len(group.companies), group.name))
    return Groups(tuple(found), tuple(alone), _hints(found, alone), len(rows), known, sources)


def _rows(sources: Sources) -> list[Row]:
    (file,) = sources.files
    names = {c.field: c.column for c in file.mapping.columns if c.field and not c.ignored}
    if not any(name in names for name in _TELLING):
        raise fault("groups_nothing", path=file.opened.found.label)
    held = [name for name in _READ if name in names]
    nodes = [t.alias(t.cast(t.col(names[name]), "VARCHAR"), name) for name in held]
    query = t.select(nodes, t.table(file.opened.found.table))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("focale_row"))]))
    cells = {name: col.to_pylist() for name, col in _columns(sources.session.arrow(query))}
    siret = forms.sirets(_texts(cells, "siret", file.rows))
    siren = forms.sirens(_texts(cells, "siren", file.rows))
    vat = forms.sirens(_texts(cells, "vat", file.rows))
    parent = forms.sirens(_texts(cells, "parent_siren", file.rows))
    texts = {name: _texts(cells, name, file.rows) for name in _READ}
    return [
        Row(
            number=at,
            id=texts["id"][at],
            name=texts["name"][at],
            siren=siren[at] or siret[at][:9] or vat[at],
            siret=siret[at],
            parent=parent[at],
            group=texts["group"][at].strip(),
            customer=_customer(texts["customer"][at]),
            domain=_domain(texts, at),
            known=sum(bool(values[at]) for values in texts.values()),
        )
        for at in range(file.rows)
    ]


def _columns(table: pa.Table) -> Iterable[tuple[str, pa.ChunkedArray]]:
    return zip(table.column_names, table.columns, strict=True)


def _texts(cells: Mapping[str, Sequence[str | None]], name: str, rows: int) -> list[str]:
    return [text or "" for text in cells.get(name, [None] * rows)]


def _customer(text: str) -> bool | None:
    value = flag(text, "customer").value if text else None
    return value if isinstance(value, bool) else None


def _domain(texts: Mapping[str, Sequence[str]], at: int) -> str:
    for name, read in (("domain", forms.domain), ("website", forms.domain),
                       ("email", forms.domain_of_email)):  # fmt: skip
        if found := read(texts[name][at]):
            return found
    return ""


def _companies(rows: Sequence[Row]) -> list[Company]:
    """The rows by SIREN; a row without one is a company of its own."""
    by_siren: dict[str, list[Row]] = {}
    for row in rows:
        by_siren.setdefault(row.siren or f"row {row.number}", []).append(row)
    return [_company(own) for own in by_siren.values()]


def _company(rows: Sequence[Row]) -> Company:
    """The account is the row of the company itself (no SIRET), else the fullest one."""
    account = min(rows, key=lambda row: (bool(row.siret), -row.known, row.number))
    seen = {account.siret}
    sites: list[Row] = []
    again: list[Row] = []
    for row in rows:
        if row is account:
            continue
        (sites if row.siret and row.siret not in seen else again).append(row)
        seen.add(row.siret)
    return Company(account, tuple(sites), tuple(again))


def _heads(companies: Sequence[Company]) -> list[str]:
    """The group of each company: the SIREN at the top, else the name of the group; "" for none."""
    parent = {c.account.siren: _first(c, "parent") for c in companies if c.account.siren}
    is_parent = {head for head in parent.values() if head}
    keys = []
    for company in companies:
        siren = company.account.siren
        above = _first(company, "parent")
        if above or siren in is_parent:
            keys.append(f"siren {_top(above or siren, parent)}")
        else:
            keys.append("")
    named: dict[str, str] = {}
    for company, key in zip(companies, keys, strict=True):
        name = _key_of_name(_first(company, "group"))
        if key and name:
            named.setdefault(name, key)
    for at, company in enumerate(companies):
        name = _key_of_name(_first(company, "group"))
        if not keys[at] and name:
            keys[at] = named.get(name, f"name {name}")
    return keys


def _first(company: Company, what: str) -> str:
    return next((value for row in company.rows if (value := str(getattr(row, what)))), "")


def _top(siren: str, parent: Mapping[str, str]) -> str:
    """The top of the chain; of a chain that bites its tail, where it was met again."""
    seen = set()
    while siren not in seen and parent.get(siren) and parent[siren] != siren:
        seen.add(siren)
        siren = parent[siren]
    return min(seen) if siren in seen else siren


def _key_of_name(name: str) -> str:
    return company_name(name).core if name else ""


def _group(key: str, companies: Sequence[Company]) -> Group:
    siren = key[6:] if key.startswith("siren ") else ""
    head = next((c for c in companies if siren and c.account.siren == siren), None)
    told = next((name for c in companies if (name := _first(c, "group"))), "")
    name = told or (head.account.name if head else "") or companies[0].account.name
    return Group(name, siren, tuple(companies), head)


def _hints(groups: Sequence[Group], alone: Sequence[Company]) -> tuple[Hint, ...]:
    """Domains that companies of several groups share."""
    shared: dict[str, dict[str, Company]] = defaultdict(dict)
    for number, group in enumerate(groups):
        for company in group.companies:
            if domain := _first(company, "domain"):
                shared[domain].setdefault(f"group {number}", company)
    for number, company in enumerate(alone):
        if (domain := _first(company, "domain")) and company.account.siren:
            shared[domain].setdefault(f"alone {number}", company)
    found = [Hint(d, tuple(own.values())) for d, own in sorted(shared.items()) if len(own) > 1]
    return tuple(found)


def groups_table(found: Groups) -> pa.Table:
    """One line a row of the file, in its order: its group, what it is there, who has bought."""
    lines: dict[int, tuple[object, ...]] = {}
    for number, group in enumerate(found.groups, 1):
        counts = (len(group.companies), len(group.customers), len(group.open))
        for company in group.companies:
            first = HEAD if company is group.head else COMPANY
            _lines(lines, company, (number, group.name, group.siren or None), first, counts)
    for company in found.alone:
        _lines(lines, company, (None, None, None), ALONE, (None, None, None))
    names = (
        "row", "id", "name", "siren", "siret", "group", "group_name", "group_siren", "role",
        "account_row", "customer", "company_customer", "white_space", "group_companies",
        "group_customers", "group_open",
    )  # fmt: skip
    kinds = (
        pa.int64(), pa.string(), pa.string(), pa.string(), pa.string(), pa.int64(), pa.string(),
        pa.string(), pa.string(), pa.int64(), pa.bool_(), pa.bool_(), pa.bool_(), pa.int64(),
        pa.int64(), pa.int64(),
    )  # fmt: skip
    columns = list(zip(*(lines[at] for at in sorted(lines)), strict=True)) or [()] * len(names)
    arrays = [pa.array(list(column), kind) for column, kind in zip(columns, kinds, strict=True)]
    return pa.table(dict(zip(names, arrays, strict=True)))


def _lines(
    lines: dict[int, tuple[object, ...]],
    company: Company,
    group: tuple[object, object, object],
    first: str,
    counts: tuple[object, object, object],
) -> None:
    bought = company.customer
    room = bool(counts[1]) and not bought if counts[0] is not None else None
    roles = {company.account.number: first} | {row.number: SITE for row in company.sites}
    for row in company.rows:
        lines[row.number] = (
            row.number + 1, row.id or None, row.name or None, row.siren or None,
            row.siret or None, *group, roles.get(row.number, AGAIN), company.account.number + 1,
            row.customer, bought, room, *counts,
        )  # fmt: skip


def groups(source: Any, mapping: Given = None) -> Any:
    """Companies, their sites and their groups, one line a row, in the kind that was given.

    source, mapping: as for `focale.dedupe`. Raises FocaleError when no column tells a group.

    >>> rows = pa.table(
    ...     {
    ...         "name": ["Lorne", "Lorne Nord"],
    ...         "siren": ["732829320", "552100554"],
    ...         "parent_siren": [None, "732829320"],
    ...         "customer": ["oui", "non"],
    ...     }
    ... )
    >>> groups(rows).select(["role", "white_space"]).to_pylist()
    [{'role': 'head', 'white_space': False}, {'role': 'company', 'white_space': True}]
    """
    with Session() as session:
        sources = open_sources(session, [source], mapping, rows=RowKind.COMPANY)
        table = groups_table(groups_in(sources))
        return in_kind(table, sources.files[0].opened.kind, source)
