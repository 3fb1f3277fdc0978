"""What is every account worth, in a file or in the caller's own kind of table?"""

from __future__ import annotations

import datetime
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given
from focale.engine.session import Progress
from focale.engine.spark_cluster import SparkCluster, is_spark_frame
from focale.glossary.messages import FocaleError, Message, fault
from focale.profile import load_profile
from focale.profile.document import Profile
from focale.scorecard.run import Run, open_run
from focale.scorecard.warehouse_run import open_warehouse_run

ProfileLike = Profile | str | Path


def profiles_of(profile: ProfileLike | Sequence[ProfileLike]) -> tuple[Profile, ...]:
    """Profiles from profiles or paths, one or several.

    Raises ValueError for an empty sequence, FocaleError with the faults of every file, and for
    two profiles of one name.
    """
    listed = [profile] if isinstance(profile, Profile | str | Path) else list(profile)
    if not listed:
        raise ValueError("at least one profile is needed")
    found: list[Profile] = []
    faults: list[Message] = []
    for given in listed:
        try:
            found.append(given if isinstance(given, Profile) else load_profile(given))
        except FocaleError as error:
            faults += error.messages
    twice = [name for name, n in Counter(profile.name for profile in found).items() if n > 1]
    faults += [Message("profile_twice", facts={"name": name}) for name in twice]
    if faults:
        raise FocaleError(faults)
    return tuple(found)


def score(
    accounts: Any,
    profile: ProfileLike | Sequence[ProfileLike],
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    contacts: Any = None,
    mapping: Given = None,
    out: str | Path | None = None,
) -> Any:
    """Score every account against one or several profiles.

    accounts, events, contacts: a path (CSV, Parquet), or an Arrow, pandas or Polars table,
    or a DuckDB relation. The answer is of the kind of `accounts`; an Arrow table for a path.
    A Spark DataFrame is scored in Spark: the answer is one too, not computed yet, in no order,
    its rows not looked at beforehand (an id that is there twice is scored twice).
    One row per account and profile, in the order of the accounts; columns as
    `scorecard.columns.result_columns`; points as DECIMAL(9,3). as_of: default today.
    mapping: field -> column, where names differ, or a mapping, or the path of its file. out:
    write to this .parquet, .csv or .xlsx file instead, with bounded memory; the answer is its
    path.

    Rows without an id of their own are left out: `open_run` tells which. Raises FocaleError
    with every fault in the profile or the data.

    >>> import pyarrow as pa
    >>> from focale.profile import read_profile
    >>> profile = read_profile(
    ...     "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 30, points: 10}"
    ... )
    >>> table = score(pa.table({"id": ["a", "b"], "headcount": [40, None]}), profile)
    >>> table.select(["id", "points", "high"]).to_pylist()[1]
    {'id': 'b', 'points': Decimal('0.000'), 'high': Decimal('100.000')}
    """
    if is_spark_frame(accounts):
        return _in_spark(accounts, profiles_of(profile), events, contacts, as_of, mapping, out)
    with open_run(
        accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
        mapping=mapping,
    ) as run:  # fmt: skip
        if out is None:
            return in_kind(scored_table(run), run.accounts.source.kind, accounts)
        known = len(run.notices)
        write_scores(run, Path(out))
        tell(run.notices[known:])
        return Path(out)


def _in_spark(
    accounts: Any,
    profiles: tuple[Profile, ...],
    events: Any,
    contacts: Any,
    as_of: datetime.date | None,
    mapping: Given,
    out: str | Path | None,
) -> Any:
    """The scores of a Spark DataFrame, in its session, where nothing is run or set for it.

    events, contacts: DataFrames of that session too, or Parquet. out: a folder of Parquet,
    computed now.
    """
    if out is not None and Path(out).suffix.lower() != ".parquet":
        raise fault("unknown_format", path=str(out), known=".parquet")
    cluster = SparkCluster(accounts.sparkSession)
    given = {"accounts": accounts, "events": events, "contacts": contacts}
    held = {name: cluster.hold(s, name) for name, s in given.items() if s is not None}
    run = open_warehouse_run(
        cluster, held["accounts"], profiles, events=held.get("events"),
        contacts=held.get("contacts"), as_of=as_of, mapping=mapping, checked=False,
    )  # fmt: skip
    if out is None:
        return cluster.kept_frame(run.results())
    run.write_parquet(Path(out))
    cluster.close()
    return Path(out)


def scored_table(run: Run, progress: Progress | None = None) -> pa.Table:
    """Every result column as an Arrow table."""
    return run.session.arrow(run.sql(), progress)


def write_scores(
    run: Run, out: Path, progress: Progress | None = None, *, excel_fr: bool = False
) -> None:
    """Write every result column to a .parquet, .csv or .xlsx file, whole or not at all.

    excel_fr: a .csv as French Excel opens it. run.notices tells what a cell could not hold.
    """
    run.notices += run.session.write(run.sql(for_file=True), out, progress, excel_fr=excel_fr)


def tell(notices: Sequence[Message]) -> None:
    """Warn the caller of a function of the library, who sees no run."""
    for notice in notices:
        warnings.warn(notice.words("en"), stacklevel=3)
