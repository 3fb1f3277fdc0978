"""What had happened at each lead's company by the day the lead was created?

Scoring counts days back from one day. So each lead gets the events of its company with their
days moved by as much as lies between its creation and that one day: nothing else changes.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.events import event_day_query, open_events
from focale.engine import Session
from focale.glossary.messages import Message
from focale.profile.document import Profile
from focale.scorecard.creation.cases import Cases, Sources
from focale.scorecard.run import since

CASE_DAY = datetime.date(2024, 1, 1)
"""The one day on which all cases are scored; any would do."""


def moved_events(
    cases: Cases, sources: Sources, profiles: Sequence[Profile]
) -> tuple[pa.Table, pa.Table | None, list[Message]]:
    """The events of each case, those of the future of the case left out; the contacts; notices.

    account_id: number of the case as text. at: days are moved so that CASE_DAY is the case's own.
    """
    days = cases.day.astype("datetime64[D]").astype(np.int64)
    with Session() as session:
        opened = open_events(session, sources.events, sources.contacts)
        first, last = _ends(days)
        ends = [since(profile, first) for profile in profiles]
        oldest = None if None in ends else min(end for end in ends if end is not None)
        query = event_day_query(opened, profiles[0].timezone, last, oldest, with_known=True)
        raw = session.arrow(query)
    account = pa.array([], pa.string()) if cases.account is None else cases.account
    asked = pa.table(
        {
            "account": account.cast(pa.string()),
            "case": pa.array(np.arange(len(account)), pa.int64()),
        }
    )
    raw = raw.append_column("row", pa.array(np.arange(raw.num_rows), pa.int64()))
    pairs = asked.join(raw.select(["account", "row"]), "account", join_type="inner")
    case, row = pairs["case"].to_numpy(), pairs["row"].to_numpy()
    on = raw["day"].cast(pa.int32()).to_numpy().astype(np.int64)[row]
    known = pc.coalesce(raw["known"], raw["day"]).cast(pa.int32()).to_numpy()[row]
    counts = (on <= days[case]) & (known <= days[case])
    case, row, on = case[counts], row[counts], on[counts]
    moved = on - days[case] + (CASE_DAY - datetime.date(1970, 1, 1)).days
    contact = raw["contact"].take(pa.array(row))
    events = pa.table(
        {
            "account_id": pa.array(case, pa.int64()).cast(pa.string()),
            "contact_id": contact,
            "event": raw["event"].take(pa.array(row)),
            "at": pa.array(moved.astype(np.int32), pa.int32()).cast(pa.date32()),
            "count": raw["n"].take(pa.array(row)),
        }
    )
    return events, _consenting(contact), list(opened.notices)


def _ends(days: npt.NDArray[np.int64]) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of the cases; events must have exact days only between them."""
    if not len(days):
        return CASE_DAY, CASE_DAY
    return _day(int(days.min())), _day(int(days.max()))


def _day(number: int) -> datetime.date:
    return datetime.date(1970, 1, 1) + datetime.timedelta(days=number)


def _consenting(contact: pa.ChunkedArray) -> pa.Table | None:
    """The contacts of the events kept: openings without consent are already left out."""
    names = pc.drop_null(pc.unique(contact))
    if not len(names):
        return None
    return pa.table(
        {
            "contact_id": names,
            "account_id": names,
            "tracking_consent": pa.array(np.ones(len(names), dtype=bool)),
        }
    )
