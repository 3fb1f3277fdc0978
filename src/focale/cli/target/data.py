"""What does a program learn of the main job?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.cli.discover.data import discovery_data
from focale.cli.screen import Screen
from focale.cli.top import account_data
from focale.report.target_view import target_view
from focale.segment.prospects import grouped
from focale.segment.target import Target


def target_data(
    screen: Screen, found: Target, folder: Path, written: Sequence[Path]
) -> dict[str, Any]:
    """The JSON object of `focale target --json`."""
    told = target_view(found, screen.say)
    groups = grouped(found.prospects)
    return {
        "outcome": found.outcome.value,
        "said": [told.title, *told.lead],
        "next": list(told.next),
        "folder": str(folder),
        "accounts": len(found.prospects),
        "readiness": {one.value: len(mine) for one, mine in groups.items()},
        "left_out": {"customers": len(found.customers), "open_deals": len(found.in_deal)},
        "list": [
            {
                "readiness": one.readiness.value, "missing": one.missing.value or None,
                "call": one.phone or None,
                **account_data(screen, one.pick),
            }
            for one in found.prospects
        ],
        "discovery": discovery_data(screen, found.findings, ()),
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip
