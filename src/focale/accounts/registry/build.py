"""How do the stock files of the register become a registry, whole or not at all?

Each file is streamed once to typed facts on disk; then the registry is written range by range
of numbers. Memory depends on neither the size of the files nor their order.
"""

from __future__ import annotations

import datetime
import itertools
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlglot import exp

from focale.accounts.registry import range_sql
from focale.accounts.registry.folder import refuse_foreign, whole_folder
from focale.accounts.registry.layout import Stock, refuse_without_units, unfilled
from focale.accounts.registry.manifest import (
    COMPANIES,
    NAMES,
    SITES,
    Registry,
    StockRead,
    open_registry,
    write_manifest,
)
from focale.accounts.registry.range_sql import (
    COMPANIES_NOW,
    PART,
    SITES_IN,
    SITES_NOW,
    UNITS_IN,
    UNITS_NOW,
)
from focale.accounts.registry.stock_file import StockFile, open_stock_file, refuse_twice
from focale.accounts.registry.stock_sql import typed_query
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import Message, fault

RANGE_ROWS = 1_000_000
"""About how many companies or sites are held at once."""

_BIN = 100_000  # SIRENs
_END = 1_000_000_000  # above every SIREN
_DAYS_APART = 20  # the files of one month are made on one day
_KEYS = {Stock.UNITS: ("siren",), Stock.SITES: ("siren", "nic")}
_TABLES = {Stock.UNITS: UNITS_IN, Stock.SITES: SITES_IN}
_BAD_NUMBER = {Stock.UNITS: "registry_bad_siren", Stock.SITES: "registry_bad_siret"}

Step = Callable[[str, float], None]
"""Told of the step ("reading" a file or "writing") and of the share done, 0 to 1."""


@dataclass(frozen=True)
class Built:
    """The registry that was made, and what to know of it."""

    registry: Registry
    notices: tuple[Message, ...]


@dataclass
class _Loaded:
    """One stock file, on disk as typed facts. repeated: lines that a newer one says again."""

    file: StockFile
    kept: Path
    rows_in: int
    bad_numbers: int
    as_of: datetime.date | None
    repeated: int = 0
    ragged: int = field(default=0)

    def told(self) -> StockRead:
        left = {
            "registry_ragged": self.ragged,
            _BAD_NUMBER[self.file.stock]: self.bad_numbers,
            "registry_repeated": self.repeated,
        }
        left = {reason: count for reason, count in left.items() if count}
        kept = self.rows_in - sum(left.values())
        name = self.file.path.name
        return StockRead(name, self.file.stock.value, self.rows_in, kept, left, self.as_of)


def build_registry(
    stocks: Sequence[str | Path] | str | Path, out: str | Path, step: Step | None = None
) -> Registry:
    """Make a registry, a folder, of the official stock files of SIRENE, in any order.

    stocks: StockUniteLegale and StockEtablissement, CSV or Parquet, plain, .zip or .gz. out: the
    folder; an older registry there is replaced at the end, anything else is refused. Raises
    FocaleError; nothing is left behind then. What should be known of the files is warned of.
    """
    paths = [stocks] if isinstance(stocks, str | Path) else list(stocks)
    done = built([Path(path) for path in paths], Path(out), step)
    for notice in done.notices:
        warnings.warn(notice.words("en"), stacklevel=2)
    return done.registry


def built(paths: Sequence[Path], out: Path, step: Step | None = None) -> Built:
    """`build_registry`, with the notices."""
    tell = step or _unheard
    refuse_foreign(out)
    refuse_twice(paths)
    with whole_folder(out) as beside, Session() as session:
        files = [open_stock_file(path, session.folder) for path in paths]
        refuse_without_units(file.stock for file in files)
        loaded = [_load(session, file, place, tell) for place, file in enumerate(files)]
        for stock in {file.stock for file in files}:
            alike = [one for one in loaded if one.file.stock is stock]
            session.hold_files([one.kept for one in alike], _TABLES[stock])
        ranges = _ranges(session, has_sites=_has_sites(loaded))
        doubled = {stock: _count_repeated(session, loaded, stock, ranges) for stock in _KEYS}
        _write_parts(session, loaded, ranges, doubled, beside, tell)
        registry = _registry(session, loaded, beside)
        write_manifest(registry, beside)
    notices = [
        message for file in files for message in unfilled(file.stock, file.columns, file.path.name)
    ]
    notices += _days_apart(loaded) + ([] if _has_sites(loaded) else [Message("registry_no_sites")])
    return Built(open_registry(out), tuple(notices))


# --- one file ---------------------------------------------------------------------------


def _load(session: Session, file: StockFile, place: int, tell: Step) -> _Loaded:
    """Stream a file to typed facts on disk."""
    source, table = f"registry_stock_{place}", f"registry_typed_{place}"
    tell(file.path.name, 0.0)
    if file.parquet is not None:
        session.hold_parquet(file.parquet, source)
    else:
        session.hold_reader(file.reader(), source)
    query = typed_query(file.stock, file.used, source)
    query.expressions.append(t.alias(t.integer(place), PART))
    try:
        session.keep(query, table, file.path.name)
    except Exception:  # the engine wraps what went wrong in the file
        if file.failure is not None:
            raise file.failure from None
        raise
    finally:
        if file.parquet is None:
            session.let_go(source)
    if file.failure is not None:
        raise file.failure
    key = t.col(_KEYS[file.stock][-1])
    counts = [exp.Count(this=exp.Star()), exp.Count(this=key), exp.Max(this=t.col("updated_on"))]
    rows, numbered, as_of = session.rows(t.select(counts, t.table(table)))[0]
    if not numbered:
        raise fault("registry_nothing", path=file.path.name, rows=rows + file.ragged)
    kept = session.folder / f"{table}.parquet"
    return _Loaded(file, kept, rows + file.ragged, rows - numbered, as_of, ragged=file.ragged)


def _has_sites(loaded: Sequence[_Loaded]) -> bool:
    return any(one.file.stock is Stock.SITES for one in loaded)


# --- ranges -----------------------------------------------------------------------------


def _ranges(session: Session, *, has_sites: bool) -> list[tuple[int, int]]:
    """Ranges of SIRENs, each with about `RANGE_ROWS` lines of the longer table."""
    counts: dict[int, int] = {}
    for table in (UNITS_IN, *([SITES_IN] if has_sites else [])):
        bin_ = t.alias(t.whole_div(t.col("siren"), t.integer(_BIN)), "bin")
        query = t.select([bin_, t.alias(exp.Count(this=exp.Star()), "n")], t.table(table))
        query.set("where", t.where(t.not_null(t.col("siren"))))
        query.set("group", exp.Group(expressions=[t.col("bin")]))
        for number, lines in session.rows(query):
            counts[number] = max(counts.get(number, 0), lines)
    edges, inside = [0], 0
    for number in sorted(counts):
        if inside and inside + counts[number] > RANGE_ROWS:
            edges.append(number * _BIN)
            inside = 0
        inside += counts[number]
    edges.append(_END)
    return list(itertools.pairwise(edges))


def _count_repeated(
    session: Session, loaded: Sequence[_Loaded], stock: Stock, ranges: Sequence[tuple[int, int]]
) -> bool:
    """Whether numbers stand twice in the files of one kind; each file learns how many it lost."""
    alike = {place: one for place, one in enumerate(loaded) if one.file.stock is stock}
    if not alike:
        return False
    keys = _KEYS[stock]
    for low, high in ranges:
        if not _stand_twice(session, stock, low, high):
            continue
        kept = range_sql.newest(_TABLES[stock], low, high, keys)
        for source, sign in ((range_sql.within(_TABLES[stock], low, high), 1), (kept, -1)):
            query = t.select(
                [t.col(PART), exp.Count(this=exp.Star())],
                exp.Subquery(this=source, alias=exp.TableAlias(this=t.name("lines"))),
            )
            query.set("group", exp.Group(expressions=[t.col(PART)]))
            for place, lines in session.rows(query):
                alike[place].repeated += sign * lines
    _refuse_two_stocks(list(alike.values()))
    return any(one.repeated for one in alike.values())


def _stand_twice(session: Session, stock: Stock, low: int, high: int) -> bool:
    inner = t.select(
        [t.alias(exp.Count(this=exp.Star()), "n")],
        exp.Subquery(
            this=range_sql.within(_TABLES[stock], low, high),
            alias=exp.TableAlias(this=t.name("lines")),
        ),
    )
    inner.set("group", exp.Group(expressions=[t.col(key) for key in _KEYS[stock]]))
    most = t.select(
        [exp.Max(this=t.col("n"))],
        exp.Subquery(this=inner, alias=exp.TableAlias(this=t.name("groups"))),
    )
    return bool((session.rows(most)[0][0] or 0) > 1)


def _refuse_two_stocks(alike: Sequence[_Loaded]) -> None:
    """Parts of one stock share no number; two stocks of two months share nearly all."""
    for one in alike:
        usable = one.rows_in - one.ragged - one.bad_numbers
        others = [other for other in alike if other is not one]
        if others and one.repeated * 2 > usable:
            other = max(others, key=lambda o: o.as_of or datetime.date.min)
            raise fault(
                "registry_two_stocks", path=one.file.path.name, other=other.file.path.name,
                stock=one.file.stock.value, day=one.as_of or "?", other_day=other.as_of or "?",
            )  # fmt: skip


def _days_apart(loaded: Sequence[_Loaded]) -> list[Message]:
    dated = sorted((one for one in loaded if one.as_of), key=lambda one: str(one.as_of))
    if len(dated) < 2:
        return []
    first, last = dated[0], dated[-1]
    days = ((last.as_of or datetime.date.min) - (first.as_of or datetime.date.min)).days
    if days <= _DAYS_APART:
        return []
    facts = {
        "first": first.file.path.name, "first_day": first.as_of, "last": last.file.path.name,
        "last_day": last.as_of,
    }  # fmt: skip
    return [Message("registry_days_apart", facts=facts)]


# --- the registry -----------------------------------------------------------------------


def _write_parts(
    session: Session,
    loaded: Sequence[_Loaded],
    ranges: Sequence[tuple[int, int]],
    doubled: dict[Stock, bool],
    beside: Path,
    tell: Step,
) -> None:
    has_sites = _has_sites(loaded)
    for part in (COMPANIES, NAMES, *([SITES] if has_sites else [])):
        (beside / part).mkdir()
    for number, (low, high) in enumerate(ranges):
        tell("", number / len(ranges))
        name = f"{number:04d}.parquet"
        session.create(_lines(Stock.UNITS, low, high, doubled), UNITS_NOW)
        if has_sites:
            sites = _lines(Stock.SITES, low, high, doubled)
            session.create(range_sql.masked_sites(sites), SITES_NOW)
            session.write(range_sql.sites_query(), beside / SITES / name)
        session.create(range_sql.companies_query(has_sites), COMPANIES_NOW)
        session.write(range_sql.slim_query(), beside / COMPANIES / name)
        session.write(range_sql.names_query(has_sites), beside / NAMES / name)
    tell("", 1.0)


def _lines(stock: Stock, low: int, high: int, doubled: dict[Stock, bool]) -> exp.Select:
    table = _TABLES[stock]
    if doubled[stock]:
        return range_sql.newest(table, low, high, _KEYS[stock])
    return range_sql.within(table, low, high)


def _registry(session: Session, loaded: Sequence[_Loaded], beside: Path) -> Registry:
    table = session.hold_files(
        sorted((beside / COMPANIES).glob("*.parquet")), "registry_done"
    ).table
    ceased = t.case([(t.eq(t.col("state"), t.text("C")), t.integer(1))])
    masked = t.case([(t.negated(t.col("is_diffused")), t.integer(1))])
    counts = [exp.Count(this=node) for node in (exp.Star(), ceased, masked)]
    companies, gone, hidden = session.rows(t.select(counts, t.table(table)))[0]
    sources = tuple(one.told() for one in loaded)
    sites = sum(source.kept for source in sources if source.stock == Stock.SITES.value)
    days = [source.as_of for source in sources if source.as_of]
    today = datetime.datetime.now(ZoneInfo("Europe/Paris")).date()
    return Registry(
        beside, max(days, default=None), today, companies, gone, hidden, sites, sources, {}
    )  # fmt: skip


def _unheard(words: str, share: float) -> None:
    """Nobody listens to this progress."""
