"""What does a program learn of a funnel?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.segment.funnel import USUAL, Funnel, loss_words


def funnel_data(screen: Screen, found: Funnel, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale funnel --json`."""
    kept, whole = USUAL[found.kind]
    return {
        "file": found.source.found.label,
        "of": found.kind,
        "profile": found.run.profiles[0].name,
        "as_of": found.as_of.isoformat(),
        "rows": {"read": found.rows, "kept": found.kept, "pool": found.pool},
        "kept_share": round(found.kept / found.rows, 6) if found.rows else None,
        "usual_share": kept / whole,
        "steps": [
            {
                "step": step.code,
                "kept": step.kept,
                "companies": step.companies,
                "lost": step.lost,
                "losses": [
                    {
                        "reason": loss.reason,
                        "gate": loss.detail.removeprefix("gate:") or None,
                        "count": loss.count,
                        "text": loss_words(found, loss, screen.lang),
                        "come_back_on": None
                        if loss.come_back_on is None
                        else loss.come_back_on.isoformat(),
                        "to_ask": loss.asked,
                    }
                    for loss in step.losses
                ],
            }
            for step in found.steps
        ],
        "come_back_days": asdict(found.come_back),
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }
