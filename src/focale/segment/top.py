"""If we could prospect only N accounts, which ones, and why?

The best by verdict, then points, then fit, then what they could still reach, then id: the
same list at every run. Limits per column are kept, so that one city does not take it all.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
from sqlglot import exp

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given
from focale.accounts.contacts import Decides, Person, people_of
from focale.accounts.repeats import ROW
from focale.accounts.values.phone import spoken_phone
from focale.accounts.values.place import country
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import written
from focale.glossary.messages import closest, fault, listed
from focale.glossary.words import VERDICTS
from focale.profile.document import Criterion, Profile
from focale.scorecard.columns import points_column
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of, tell

SHOWN = ("name", "city", "departement", "country", "siren", "domain", "phone")
_FIRST_BATCH = 2_000


@dataclass(frozen=True)
class Pick:
    """One account of the list: where it stands, who to speak to, and why.

    row: its result columns and the shown fields. person: the contact to begin with.
    """

    rank: int
    row: dict[str, Any]
    profile: Profile
    person: Person | None = None

    @property
    def phone(self) -> str:
        """The company's number, as people read it; "" for none."""
        return self._spoken(self.row.get("phone"))

    @property
    def person_phone(self) -> str:
        """The number of the person, as people read it; "" for none."""
        return self._spoken(self.person.phone if self.person else None)

    def _spoken(self, written: object) -> str:
        text = "" if written is None else str(written).strip()
        if not text:
            return ""
        home = country(str(self.row.get("country") or "")).value
        return spoken_phone(text, home if isinstance(home, str) else "FR")

    def why(self, lang: str, most: int = 4) -> str:
        """The heaviest lines in words, then what to ask first."""
        return why_of(self.row, self.profile, lang, most)


def top(
    accounts: Any,
    profile: ProfileLike,
    n: int = 100,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    contacts: Any = None,
    at_most: Mapping[str, int] | None = None,
    mapping: Given = None,
    lang: str = "fr",
    out: str | Path | None = None,
) -> Any:
    """The best `n` accounts, as a table of the kind of `accounts` (Arrow for a path).

    at_most: column -> how many accounts may share one of its values; blanks are not limited.
    Disqualified accounts are never listed. out: write to this .parquet, .csv or .xlsx file
    instead; the answer is its path. Raises FocaleError, with every fault.

    >>> import pyarrow as pa
    >>> from focale.profile import read_profile
    >>> profile = read_profile(
    ...     "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 30, points: 10}"
    ... )
    >>> table = top(pa.table({"id": ["a", "b"], "headcount": [10, 40]}), profile, n=1)
    >>> table.column("id").to_pylist()
    ['b']
    """
    with open_run(
        accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
        mapping=mapping,
    ) as run:  # fmt: skip
        picks = picked(run, n, at_most or {}, contacts)
        if out is None:
            return in_kind(table_of(picks, lang), run.accounts.source.kind, accounts)
        known = len(run.notices)
        write_picks(run, picks, Path(out), lang)
        tell(run.notices[known:])
        return Path(out)


def picked(
    run: Run,
    n: int,
    at_most: Mapping[str, int] | None = None,
    contacts: Any = None,
    *,
    without: Collection[str] = frozenset(),
    decides: Decides | None = None,
) -> list[Pick]:
    """The best `n` accounts of an open run. n: at least 1.

    without: ids that are not listed. decides: whether a person is a decider, as in `people_of`.
    """
    if n < 1:
        raise ValueError(f"n is at least 1, got {n}")
    limits = dict(at_most or {})
    columns = {name: _column(run, name) for name in limits}
    taken: dict[str, Counter[str]] = {name: Counter() for name in limits}
    chosen: list[dict[str, Any]] = []
    for row in _ranked(run, n, columns):
        if row["id"] in without:
            continue
        keys = {name: fold(str(row[f"limit_{name}"] or "")) for name in limits}
        if any(key and taken[name][key] >= limits[name] for name, key in keys.items()):
            continue
        for name, key in keys.items():
            taken[name][key] += 1
        chosen.append(row)
        if len(chosen) == n:
            break
    people = people_of(run.session, contacts, [row["id"] for row in chosen], decides)
    profiles = {profile.name: profile for profile in run.profiles}
    return [
        Pick(rank, row, profiles[row["profile"]], people.get(row["id"]))
        for rank, row in enumerate(chosen, start=1)
    ]


def _column(run: Run, name: str) -> str:
    column = run.accounts.columns.get(name)
    if column is None:
        near = closest(name, run.accounts.columns) or list(run.accounts.columns)
        raise fault("no_column", path=run.accounts.label, column=name, near=listed(near, 8))
    return column.name


def _ranked(run: Run, n: int, limits: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Accounts from the best down, read in growing batches."""
    seen, size = 0, max(_FIRST_BATCH, 4 * n)
    while True:
        rows = run.session.arrow(_batch_sql(run, size, limits)).to_pylist()
        yield from rows[seen:]
        if len(rows) < size:
            return
        seen, size = len(rows), size * 8


def _batch_sql(run: Run, size: int, limits: Mapping[str, str]) -> str:
    """The first rows of the ranking, with the shown fields beside."""
    order = [
        exp.Ordered(
            this=t.case(
                [
                    (t.eq(t.col("verdict", "s"), t.text(word)), t.integer(place))
                    for place, word in enumerate(VERDICTS)
                ]
            )
        ),
        *(
            exp.Ordered(this=t.col(name, "s"), desc=True, nulls_first=False)
            for name in ("points", "fit", "high")
        ),
        exp.Ordered(this=t.col("id", "s")),
    ]
    columns = run.accounts.columns
    shown = [t.alias(t.col(columns[f].name, "a"), f) for f in SHOWN if f in columns]
    wanted = [t.alias(t.col(column, "a"), f"limit_{name}") for name, column in limits.items()]
    in_target = t.negated(t.eq(t.col("verdict"), t.text("disqualified")))
    first = t.select([exp.Star()], t.table("focale_results", "s"))
    first.set("where", t.where(t.both([t.col("best", "s"), in_target])))
    first.set("order", exp.Order(expressions=order))
    first.set("limit", t.limit(size))
    same = t.eq(
        t.cast(t.col(run.accounts.id_column, "a"), "VARCHAR"), t.col("id", "s")
    )  # fmt: skip
    query = t.select(
        [t.star("s"), *shown, *wanted],
        exp.Subquery(this=first, alias=exp.TableAlias(this=t.name("s"))),
        [t.left_join(t.table(run.accounts.table, "a"), same)],
    )
    query.set("order", exp.Order(expressions=[o.copy() for o in order]))
    return f"WITH focale_results AS ({run.sql()}) {written(query)}"


def why_of(row: Mapping[str, Any], profile: Profile, lang: str, most: int = 4) -> str:
    """The heaviest lines in words, then the penalties, then what to ask first."""

    def points(criterion: Criterion) -> Any:
        return row[points_column(criterion.id)]

    gained = sorted(
        (c for c in profile.criteria if points(c) > 0), key=lambda c: points(c), reverse=True
    )
    parts = [f"{c.label.words(lang)} {_shown(points(c), lang)}" for c in gained[:most]]
    lost = [c for c in profile.criteria if points(c) < 0]
    parts += [f"{c.label.words(lang)} {_shown(points(c), lang)}" for c in lost]
    text = ", ".join(parts) or ("aucun point acquis" if lang == "fr" else "no point yet")
    asked = row.get("next_fact")
    if asked:
        label = next((c.label.words(lang) for c in profile.criteria if c.id == asked), asked)
        text += f" · à demander : {label}" if lang == "fr" else f" · to ask: {label}"
    return text


def _shown(points: Any, lang: str) -> str:
    """Points rounded down to one decimal, without an empty one."""
    tenths = int(abs(points) * 10)
    sign = "-" if points < 0 else "+"
    whole, part = divmod(tenths, 10)
    return f"{sign}{whole}" + (f"{',' if lang == 'fr' else '.'}{part}" if part else "")


def write_picks(
    run: Run, picks: list[Pick], out: Path, lang: str, *, excel_fr: bool = False
) -> None:
    """Write the list to a .parquet, .csv or .xlsx file, whole or not at all.

    excel_fr: a .csv as French Excel opens it. run.notices tells what a cell could not hold.
    """
    found = run.session.hold_arrow(table_of(picks, lang), "focale_picks", "")
    query = t.select([t.star_except(ROW)], t.table(found.table))
    run.notices += run.session.write(query, out, excel_fr=excel_fr)


def table_of(picks: list[Pick], lang: str) -> pa.Table:
    """The list as a table: rank, account, place, score, contact, why.

    The same columns and types for every list, also an empty one; points as DECIMAL(9,3).
    """
    columns = {"rank": pa.array([pick.rank for pick in picks], pa.int64())}
    for name in ("id", *SHOWN, "profile", "verdict", "tier", "band"):
        columns[name] = _texts(pick.row.get(name) for pick in picks)
    for name in ("points", "low", "high", "fit"):
        columns[name] = pa.array([pick.row[name] for pick in picks], pa.decimal128(9, 3))
    columns["phone"] = _texts(pick.phone or pick.row.get("phone") for pick in picks)
    for name in ("name", "title", "phone", "email"):
        column = "contact" if name == "name" else f"contact_{name}"
        columns[column] = _texts(_of_person(pick, name) for pick in picks)
    columns["why"] = _texts(pick.why(lang) for pick in picks)
    columns["next_fact"] = _texts(pick.row["next_fact"] for pick in picks)
    return pa.table(columns)


def _of_person(pick: Pick, name: str) -> str | None:
    if pick.person is None:
        return None
    return pick.person_phone if name == "phone" else str(getattr(pick.person, name))


def _texts(values: Iterable[object]) -> pa.Array:
    return pa.array([None if value is None else str(value) for value in values], pa.string())
