"""What was each lead worth on the day it was created, by what was known then?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.columns.given import Given
from focale.accounts.facts import TABLE
from focale.criterion import reading, tree as t
from focale.criterion.bands import with_bands
from focale.criterion.condition import FieldTest, NextDays, WithinDays, leaves_of
from focale.engine import Session
from focale.glossary.messages import Message, closest, listed
from focale.profile.document import Profile
from focale.scorecard.columns import points_column
from focale.scorecard.creation.cases import (
    MET,
    UNKNOWN,
    UNMET,
    AtCreation,
    Cases,
    Floats,
    Sources,
    States,
)
from focale.scorecard.creation.facts import Known, known_facts
from focale.scorecard.creation.happened import CASE_DAY, moved_events
from focale.scorecard.run import Run, open_run
from focale.scorecard.several import results_of


def judged_at_creation(
    profile: Profile,
    cases: Cases,
    sources: Sources | None = None,
    mapping: Given = None,
    *,
    label: str = "accounts",
) -> AtCreation:
    """Every case through the profile, as known on its day.

    label: what messages call the table of the cases.
    Raises FocaleError as scoring does.
    """
    return judged_each((profile,), cases, sources, mapping, label=label)[0]


def judged_each(
    profiles: Sequence[Profile],
    cases: Cases,
    sources: Sources | None = None,
    mapping: Given = None,
    *,
    label: str = "accounts",
) -> list[AtCreation]:
    """The same through several profiles of one time zone, everything read once.

    Their names differ. Raises FocaleError as scoring does.
    """
    given, zone = sources or Sources(), profiles[0].timezone
    fields = with_bands(test.field for profile in profiles for test in profile.field_tests())
    known = known_facts(cases, given, fields, zone, mapping)
    columns = _moved_days(profiles, cases, dict(known.columns))
    ids = pc.cast(pa.array(np.arange(len(cases)), pa.int64()), pa.string())
    table = pa.table({"id": ids, **columns})
    events, contacts, told = None, None, list(known.notices)
    if given.events is not None and any(True for p in profiles for _ in p.event_tests()):
        events, contacts, more = moved_events(cases, given, profiles)
        told += more
    with open_run(table, profiles, events=events, contacts=contacts, as_of=CASE_DAY) as run:
        told += [notice for notice in run.notices if notice.code != "facts_of_file"]
        names = [*cases.facts.column_names, *known.others]
        return _answers(run, known, [_called(n, label, known.label, names) for n in told])


def _called(notice: Message, label: str, companies: str, names: Sequence[str]) -> Message:
    """The same notice, about the files that the user gave and not about a table of ours.

    A field that no file has is told of all of them. names: their columns.
    """
    if notice.facts.get("path") != TABLE:
        return notice
    facts = {**notice.facts, "path": label}
    if notice.code == "absent_field":
        facts["path"] = listed([label, companies]) if companies else label
        near = closest(str(facts["field"]), dict.fromkeys(names)) or list(dict.fromkeys(names))
        if near:
            facts["near"] = listed(near, 8)
    return replace(notice, facts=facts)


def _moved_days(
    profiles: Sequence[Profile], cases: Cases, columns: dict[str, pa.ChunkedArray]
) -> dict[str, pa.ChunkedArray]:
    """The fields that are tested against the day itself, moved like the events."""
    relative = {
        leaf.field
        for profile in profiles
        for condition in profile.conditions()
        for leaf in leaves_of(condition)
        if isinstance(leaf, FieldTest) and isinstance(leaf.test, WithinDays | NextDays)
    }
    for name in relative & columns.keys():
        with Session() as session:
            held = session.hold_arrow(pa.table({"v": columns[name]}), "moved", "")
            day = reading.day(t.col("v"), held.columns["v"], profiles[0].timezone)
            days = session.arrow(t.select([t.alias(day, "d")], t.table("moved")))["d"]
        shift = (CASE_DAY - datetime.date(1970, 1, 1)).days - cases.day.astype(
            "datetime64[D]"
        ).astype(np.int64)
        moved = pc.add(days.cast(pa.int32()).cast(pa.int64()), pa.array(shift))
        columns[name] = moved.cast(pa.int32()).cast(pa.date32())
    return columns


def _answers(run: Run, known: Known, told: list[Message]) -> list[AtCreation]:
    """Each profile by a query of its own: one query of all costs more than all of them."""
    return [
        _answer(run, number, run.session.arrow(results_of((query,))), known, told)
        for number, query in enumerate(run.queries)
    ]


def _answer(
    run: Run, number: int, scored: pa.Table, known: Known, told: list[Message]
) -> AtCreation:
    scored = scored.take(pc.sort_indices(scored["id"].cast(pa.int64())))
    profile, plan = run.profiles[number], run.plans[number]
    unknowns = scored["unknowns"].to_numpy()
    met: dict[str, States] = {}
    share: dict[str, Floats] = {}
    for place, (criterion, term) in enumerate(zip(profile.criteria, plan.terms, strict=True)):
        line = scored[points_column(criterion.id)].cast(pa.float64()).to_numpy()
        part = np.abs(line) / (term.size / 1000) if term.size else np.zeros(len(line))
        share[criterion.id] = np.clip(part, 0.0, 1.0)
        states = np.where(part * 1_000_000 >= criterion.met_from - 0.5, MET, UNMET)
        states[(unknowns >> place) & 1 == 1] = UNKNOWN
        met[criterion.id] = states.astype(np.int8)
    return AtCreation(
        profile=profile,
        verdict=np.array(scored["verdict"].cast(pa.string()).to_pylist(), dtype=object),
        why_not=np.array(scored["why_not"].cast(pa.string()).to_pylist(), dtype=object),
        points=scored["points"].cast(pa.float64()).to_numpy(),
        met=met,
        share=share,
        todays=tuple(known.todays),
        facts=pa.table(dict(known.columns)),
        own=dict(known.own),
        notices=tuple(told),
    )
