"""What does the page say of the leads that went against the profile?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from focale.kpi.validation.door import Validation
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.scorecard.creation.cases import MET, UNMET

_LATEST = 12  # leads that are named
_REASONS = 6


@dataclass(frozen=True)
class MissedView:
    """One side of what the profile missed: how many, why, and the latest."""

    title: str
    why: str
    reasons: tuple[tuple[str, str], ...]
    latest: tuple[str, ...]


def won_outside(found: Validation, voice: Voice) -> MissedView:
    """The won outside, each by what kept it out: what excludes, else the criteria that it lacked.

    Of the mandatory ones, and of the preferred ones, where fewer were met than the profile asks.
    """
    rows = _rows(found, found.tried.misplaced.won_outside)
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(_kept_out(found, row, voice) or (voice("missed_other"),))
    return MissedView(
        voice.count("val_won_outside", len(rows)), voice("val_won_outside_words"),
        _counted(counts, len(rows), voice), tuple(_names(found, rows)),
    )  # fmt: skip


def _kept_out(found: Validation, row: int, voice: Voice) -> list[str]:
    """What kept one row outside the profile, in words."""
    at, profile = found.at_creation, found.profile
    why = str(at.why_not[row] or "")
    if why.startswith("gate:"):
        gate = next((g for g in profile.gates if g.id == why.removeprefix("gate:")), None)
        label = gate.label.words(voice.lang) if gate is not None else ""
        return [voice("missed_gate", name=voice.written(label or why.removeprefix("gate:"), 60))]
    words = []
    wanted = {"mandatory": profile.quorum.mandatory, "preferred": profile.quorum.preferred}
    for need, count in wanted.items():
        asked = [c for c in profile.criteria if c.need == need and c.weight >= 0]
        if sum(at.met[c.id][row] == MET for c in asked) >= count:
            continue
        for criterion in asked:
            if at.met[criterion.id][row] == UNMET:
                name = voice.written(criterion.label.words(voice.lang) or criterion.id, 60)
                words.append(name if need == "mandatory" else voice("missed_preferred", name=name))
    return words


def lost_inside(found: Validation, voice: Voice) -> MissedView:
    """The lost inside, by the reasons given."""
    rows = _rows(found, found.tried.misplaced.lost_inside)
    counts = Counter(
        {
            voice.written(reason, 60) if reason else voice("reason_unknown"): count
            for reason, count in found.tried.misplaced.lost_reasons
        }
    )
    return MissedView(
        voice.count("val_lost_inside", len(rows)), voice("val_lost_inside_words"),
        _counted(counts, len(rows), voice), tuple(_names(found, rows)),
    )  # fmt: skip


def _counted(counts: Counter[str], whole: int, voice: Voice) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, f"{voice.whole(count)} · {voice.share(count, whole)}")
        for name, count in counts.most_common(_REASONS)
    )


def _rows(found: Validation, places: tuple[int, ...]) -> list[int]:
    row = found.tried.sample.judged.row
    return [] if row is None else [int(row[place]) for place in places]


def _names(found: Validation, rows: list[int]) -> list[str]:
    """Of the latest ones, the id of the lead, else of its account, else its row."""
    ledger = found.ledger
    for role in ("lead_id", "deal_id", "account_id"):
        if ledger.has(role):
            column = ledger.column(role)
            return [clean(column[row].as_py() or "", 40) for row in rows[:_LATEST]]
    return [str(ledger.column("row")[row].as_py()) for row in rows[:_LATEST]]
