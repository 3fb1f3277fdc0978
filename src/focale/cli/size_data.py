"""What does a program learn of the size of a market?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.glossary.messages import Message
from focale.report.market import state_of
from focale.scorecard.kept import GOOD_KEPT
from focale.scorecard.run import Run
from focale.segment.parts import Part, Split
from focale.segment.size import MarketSize, Step
from focale.segment.size_table import part_name


def size_data(
    screen: Screen,
    run: Run,
    size: MarketSize,
    notices: Iterable[Message],
    written: Sequence[Path],
) -> dict[str, Any]:
    """The JSON object of `focale size --json`."""
    kept, lang = size.kept, screen.lang
    splits = {"sectors": size.sectors, "territory": size.territory, "sizes": size.sizes}
    return {
        "accounts": run.accounts.label,
        "profile": size.profile,
        "version": size.version,
        "as_of": size.as_of.isoformat(),
        "rows": {"read": size.rows_in, "scored": size.scored, "rejected": size.rejected},
        "market": {
            "accounts": kept.market,
            "outside": size.outside,
            "unknown_outside": kept.outside_unknown,
            "kept": kept.qualified,
            "kept_share": _share(kept.share),
            "possible": kept.possible,
            "possible_share": _share(kept.possible_share),
            "target": list(GOOD_KEPT),
            "alarm": kept.is_too_wide,
            "state": state_of(kept).removeprefix("kept_"),
        },
        "verdicts": size.verdicts,
        "funnel": [_step(step, kept.market, lang) for step in size.funnel],
        **{name: _split(split, lang) for name, split in splits.items()},
        "notices": screen.messages(notices),
        "written": [str(path) for path in written],
    }


def _step(step: Step, market: int, lang: str) -> dict[str, Any]:
    counts = {
        "met": step.met, "dropped": step.dropped, "unknown": step.unknown,
        "possible": step.possible,
    }  # fmt: skip
    shares = {f"{name}_share": _share(n / market if market else None) for name, n in counts.items()}
    label = step.label.words(lang)
    return {"kind": step.kind, "id": step.id, "label": label, **counts, **shares}


def _split(split: Split | None, lang: str) -> dict[str, Any] | None:
    if split is None:
        return None
    return {
        "fields": list(split.fields),
        "parts": [_part(part, lang) for part in split.parts],
        "apart": [_part(part, lang) for part in split.apart],
    }


def _part(part: Part, lang: str) -> dict[str, Any]:
    return {
        "level": part.level,
        "key": part.key or None,
        "name": part_name(part, lang),
        "total": part.total,
        "qualified": part.qualified,
        "undecided": part.undecided,
        "kept_share": _share(part.share),
        "inside": [_part(inner, lang) for inner in part.inside],
    }


def _share(share: float | None) -> float | None:
    return None if share is None else round(share, 6)
