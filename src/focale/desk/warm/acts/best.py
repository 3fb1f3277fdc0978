"""Which customers bring most, and what does their table tell of the ten attributes?"""

from __future__ import annotations

import datetime
from typing import Any

from focale.desk.warm.acts.called import called, renamed
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows
from focale.discovery.club import Member, best

MOST = 1_000  # customers told, the best first
_LANGUAGES = ("fr", "en")


def best_customers(rows: Rows, customers: Given, today: str) -> dict[str, Any]:
    """All ten attributes of each, as far as the table tells; who is proposed, by rank."""
    path, label = path_of(rows, customers), str(customers.get("label") or "")
    day = datetime.date.fromisoformat(today)
    with called(path, label):
        club = best(path, None, day, mapping=fields_of(customers) or None, unranked=True)
    return {
        "as_of": today,
        "total": len(club.members),
        "measures": list(club.measures),
        "columns": dict(club.measures),
        "told": list(club.told),
        "proposed": list(club.proposed),
        "members": [_member(member) for member in club.members[:MOST]],
        "notices": [
            {lang: renamed(one, path, label).words(lang) for lang in _LANGUAGES}
            for one in club.notices
            if one.code != "few_best"
        ],
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "id": member.id,
        "name": member.name,
        "rank": member.rank,
        "score": member.score,
        "values": {key: value for key, value in member.values.items() if value is not None},
        "told": {code: tick.has for code, tick in member.ticks.items() if tick.has is not None},
        "left": member.left,
    }
