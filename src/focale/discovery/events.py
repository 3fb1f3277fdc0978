"""Which events may be a trait of a company, and when was each last seen?"""

from __future__ import annotations

import datetime
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.events import make_event_day, open_events
from focale.criterion import tree as t
from focale.discovery.asked import Left
from focale.discovery.facts import ZONE, Facts
from focale.discovery.search.fields import WITHIN_DAYS, of_events
from focale.discovery.search.question import Question
from focale.engine import Session
from focale.glossary.event_names import EVENT_NAMES
from focale.glossary.messages import FocaleError
from focale.glossary.words import EVENT_DAY

SIGNALS = frozenset(
    {"job_posted", "job_posted_sdr", "funds_raised", "executive_hired", "organisation_changed",
     "new_offer"}
)  # fmt: skip
"""Events that happen at a company whether it knows us or not."""
MOST_EVENTS = 200


def event_questions(
    session: Session, events: Any, facts: Facts, as_of: datetime.date, contacts: Any = None
) -> list[Question]:
    """One question for each kind of event that is no dealing with us.

    What a customer does with us (opens, visits, calls) says that it is a customer: it is left out,
    and told in `facts.left`. contacts: read only where the events name no account.
    """
    try:
        opened = open_events(session, events)
    except FocaleError as error:
        is_ownerless = any(one.code == "events_without_owner" for one in error.messages)
        if contacts is None or not is_ownerless:
            raise
        opened = open_events(session, events, contacts)
    since = as_of - datetime.timedelta(days=max(WITHIN_DAYS))
    make_event_day(opened, ZONE, as_of, since)
    last = t.alias(exp.Max(this=t.col("day")), "day")
    query = t.select([t.col("account"), t.col("event"), last], t.table(EVENT_DAY))
    query.set(
        "where",
        t.where(t.both([t.le(t.col("day"), t.day(as_of.toordinal())),
                        t.ge(t.col("day"), t.day(since.toordinal()))])),
    )  # fmt: skip
    query.set("group", exp.Group(expressions=[t.col("account"), t.col("event")]))
    seen = session.arrow(query)
    questions = []
    names = pc.unique(seen["event"]).to_pylist()
    for name in sorted(one for one in names if one)[:MOST_EVENTS]:
        if name in EVENT_NAMES and name not in SIGNALS:
            facts.left.append(Left(name, "ours"))
            continue
        mine = seen.filter(pc.equal(seen["event"], name))
        questions.append(of_events(name, _ages(mine, facts, as_of)))
    return questions


def _ages(seen: pa.Table, facts: Facts, as_of: datetime.date) -> Any:
    """Days since the last event of each row; NaN where there was none."""
    today = as_of.toordinal() - datetime.date(1970, 1, 1).toordinal()
    accounts = seen["account"].combine_chunks() if seen.num_rows else pa.array([], pa.string())
    place = pc.index_in(facts.ids, value_set=accounts, skip_nulls=True)
    rows = place.fill_null(-1).to_numpy(zero_copy_only=False)
    days = seen["day"].cast(pa.date32()).cast(pa.int32()).to_numpy()
    ages = np.append(today - days.astype(np.float64), np.nan)
    return ages[rows]
