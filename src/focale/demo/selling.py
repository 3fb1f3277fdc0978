"""Which meetings and touches filled the weeks of the sales team?

Meetings are held nine times in ten inside the planted ICP, eight in ten outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from focale.demo import plan
from focale.demo.company import Company
from focale.demo.draw import day_between, stream, working_day
from focale.demo.leads import Lead, Touch, touch

HELD = {True: 0.92, False: 0.82}
_IN_VAIN = 0.06  # leads without a meeting for which one was planned all the same


@dataclass(slots=True)
class Meeting:
    """One planned meeting, held or not. deal_id: "" before the deal."""

    company: Company
    lead_id: str
    deal_id: str
    at: date
    held: bool
    owner: str
    id: str = ""


def make_meetings(seed: int, leads: list[Lead]) -> list[Meeting]:
    """Every meeting in order."""
    rng = stream(seed, "meetings")
    meetings = []
    for lead in leads:
        shown = HELD[lead.inside]
        if lead.meeting_on:
            if rng.random() > shown:
                missed = max(lead.created_on, lead.meeting_on - timedelta(rng.randint(2, 9)))
                meetings.append(Meeting(lead.company, lead.id, "", missed, False, lead.owner))
            meetings.append(Meeting(lead.company, lead.id, "", lead.meeting_on, True, lead.owner))
        elif rng.random() < _IN_VAIN:
            meetings.append(Meeting(lead.company, lead.id, "", lead.created_on, False, lead.owner))
        if lead.deal is not None:
            last = lead.deal.closed_on or plan.REFERENCE_DATE
            for _ in range(rng.randint(1, 3)):
                at = max(
                    lead.deal.created_on, working_day(day_between(rng, lead.deal.created_on, last))
                )
                held = rng.random() < shown
                meetings.append(
                    Meeting(lead.company, lead.id, lead.deal.id, at, held, lead.owner)
                )  # fmt: skip
    meetings.sort(key=lambda one: (one.at, one.lead_id, one.deal_id, one.held))
    for number, meeting in enumerate(meetings, 1):
        meeting.id = f"m{number:04d}"
    return meetings


def make_touches(seed: int, leads: list[Lead]) -> list[Touch]:
    """Every touch in order: those of the lead, then as many of the deal as the deal tells."""
    rng = stream(seed, "deal touches")
    touches = []
    for lead in leads:
        touches += lead.worked
        if lead.deal is None:
            continue
        last = lead.deal.closed_on or plan.REFERENCE_DATE
        for _ in range(lead.deal.touches):
            one = touch(rng, lead, day_between(rng, lead.deal.created_on, last))
            one.deal_id = lead.deal.id
            touches.append(one)
    return sorted(touches, key=lambda one: (one.at, one.lead_id, one.deal_id, one.channel))
