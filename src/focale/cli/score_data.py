"""What does a program learn of a scored market?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from focale.accounts.rejects import by_reason
from focale.cli.scored import Scored
from focale.cli.screen import Screen
from focale.glossary.messages import Message
from focale.scorecard.run import Run
from focale.scorecard.summary import Summary
from focale.scorecard.warehouse_run import WarehouseRun


def score_data(screen: Screen, scored: Scored, notices: Iterable[Message]) -> dict[str, Any]:
    """The JSON object of `focale score --json`."""
    run, first = scored.run, scored.summaries[0]
    return {
        "accounts": run.accounts.label,
        "as_of": run.as_of.isoformat(),
        "rows": {"read": first.rows_in, "scored": first.scored, "rejected": first.rejected},
        "log": _log(run),
        "events": _events(run),
        "rejects": dict(by_reason(run.rejects)),
        "profiles": [profile_data(summary, run) for summary in scored.summaries],
        "best": scored.best or None,
        "notices": screen.messages(notices),
        "written": [str(path) for path in scored.written],
    }


def profile_data(summary: Summary, run: Run | WarehouseRun) -> dict[str, Any]:
    """The counts of one profile."""
    kept, readable = summary.kept, run.coverage.get(summary.profile)
    return {
        "profile": summary.profile,
        "version": summary.version,
        "verdicts": summary.verdicts,
        "bands": summary.bands,
        "tiers": summary.tiers,
        "market": {
            "accounts": kept.market,
            "unknown_outside": kept.outside_unknown,
            "kept": kept.qualified,
            "kept_share": _share(kept.share),
            "possible": kept.possible,
            "possible_share": _share(kept.possible_share),
            "target": [0.2, 0.3],
            "alarm": kept.is_too_wide,
        },
        "unknown": summary.unknown,
        "known_shares": {name: _share(share) for name, share in summary.known_shares.items()},
        "left_out": list(readable.left_out) if readable else [],
        "coverage": _share(readable.coverage) if readable else None,
    }


def _share(share: float | None) -> float | None:
    return None if share is None else round(share, 6)


def _log(run: Run) -> dict[str, int] | None:
    if run.accounts.log_rows is None:
        return None
    lost = sum(reject.whole for reject in run.accounts.rejects)
    return {"read": run.accounts.log_rows, "rejected": lost}


def _events(run: Run) -> dict[str, int] | None:
    if run.events is None:
        return None
    return {
        "read": run.events.rows_in,
        "repeated": run.events.repeated,
        "rejected": sum(reject.whole for reject in run.events.rejects),
    }
