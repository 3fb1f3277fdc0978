"""What does a program learn of a log of events?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from focale.accounts.activity.log import ActivityLog
from focale.accounts.activity.tables import reason_words
from focale.cli.screen import Screen
from focale.glossary.event_names import event_label
from focale.glossary.messages import Message


def events_data(screen: Screen, log: ActivityLog, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale events --json`."""
    lang = screen.lang
    columns = {role: column.name for role, column in log.columns.by_role.items()}
    columns |= {event: column.name for event, column in log.columns.moments.items()}
    return {
        "log": log.source.found.label,
        "rows": asdict(log.balance),
        "accounts": log.accounts,
        "contacts": log.contacts,
        "from": None if log.first is None else log.first.isoformat(),
        "to": None if log.last is None else log.last.isoformat(),
        "columns": columns,
        "columns_unused": list(log.columns.unused),
        "names": [asdict(one) for one in log.names],
        "events": [
            {"event": event, "label": event_label(event, lang), "kept": kept, "quarantined": aside}
            for event, (kept, aside) in log.events.items()
        ],
        "quarantine": [
            {"reason": reason, "count": n, "text": reason_words(log, reason, lang)}
            for reason, n in log.reasons.items()
        ],
        "rules": asdict(log.rules),
        "rejected": [
            {"reason": reason, "count": n, "text": Message(reason).words(lang)}
            for reason, n in log.rejected.items()
        ],
        "notices": screen.messages(log.notices),
        "written": [str(path) for path in written],
    }
