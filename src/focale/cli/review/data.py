"""What does a program learn of a review?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.evidence.agreement import Agreement
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.profile.document import Profile
from focale.report.validation_data import interval_data, number
from focale.review.backtest import Backtest, Side
from focale.review.customers import Customer
from focale.review.door import Review
from focale.review.file import Decision
from focale.review.proposals import Proposal


def review_data(screen: Screen, found: Review, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale review --json`."""
    return {
        "profile": found.profile.name,
        "profile_version": found.profile.version,
        "since": found.period.since.isoformat(),
        "as_of": found.period.as_of.isoformat(),
        "because": found.because or None,
        "proposals": [_proposal(screen, one) for one in found.proposals],
        "together": None if found.together is None else _backtest(found.together),
        "mistakes": [
            {"mistake": one.code, "made": one.state.value, "words": one.words.words(screen.say)}
            for one in found.mistakes
        ],
        "new_customers": _newcomers(found),
        "departures": _churns(found),
        "market": _drift(found),
        "criteria": [
            {
                "id": one.criterion.id,
                "met": rate_data(one.whole.a), "unmet": rate_data(one.whole.b),
                "times": ratio_data(one.whole), "first_half": ratio_data(one.first),
                "second_half": ratio_data(one.second),
                "wears_out": one.strength.value if one.strength else None,
                "holds": one.works, "adds_nothing": one.does_nothing,
            }
            for one in found.aged
        ],
        "feedback": _feedback(found),
        "session": _session(found),
        "lacking": list(found.lacking),
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def applied_data(old: Profile, new: Profile, decision: Decision, out: Path) -> dict[str, Any]:
    """The JSON object of `focale review --apply --json`."""
    return {
        "profile": new.name, "from_version": old.version, "version": new.version,
        "accepted": [one.id for one in decision.accepted], "refused": list(decision.refused),
        "written": [str(out)],
    }  # fmt: skip


def rate_data(rate: Rate) -> dict[str, Any]:
    """A rate, with its interval."""
    return {"n": rate.n, "hits": rate.hits, "share": number(rate.share),
            "interval": interval_data(rate.wilson())}  # fmt: skip


def ratio_data(ratio: RateRatio) -> dict[str, Any]:
    """A ratio, with its interval; an infinite one has no estimate."""
    estimate = ratio.estimate
    if estimate == float("inf"):
        estimate = None
    return {"estimate": number(estimate), "interval": interval_data(ratio.interval())}


def _proposal(screen: Screen, one: Proposal) -> dict[str, Any]:
    return {
        "id": one.id, "kind": one.kind, "words": one.words.words(screen.say),
        "strength": one.strength.value, "advised": one.is_advised,
        "evidence": [line.words(screen.say) for line in one.evidence],
        "change": one.change,
        "backtest": None if one.backtest is None else _backtest(one.backtest),
    }  # fmt: skip


def _backtest(test: Backtest) -> dict[str, Any]:
    told = test.difference
    return {
        "verdict": test.verdict.value, "deals": test.deals, "excluded": test.excluded,
        "auc_before": None if told is None else number(told.first.value),
        "auc_after": None if told is None else number(told.second.value),
        "difference": None if told is None else number(told.difference),
        "interval": None if told is None else interval_data(told.interval()),
        "old": _side(test.old), "new": _side(test.new),
        "entering": rate_data(test.entering), "leaving": rate_data(test.leaving),
    }  # fmt: skip


def _side(side: Side) -> dict[str, Any]:
    parts = {"inside": side.inside, "outside": side.outside, "undecided": side.open,
             "best_customers_kept": side.best, "market_kept": side.market}  # fmt: skip
    return {name: rate_data(rate) for name, rate in parts.items()}


def _customer(one: Customer) -> dict[str, Any]:
    return {
        "id": one.account, "name": one.name,
        "signed_on": one.signed.isoformat() if one.signed else None,
        "left_on": one.left.isoformat() if one.left else None,
        "verdict": one.verdict or None, "unmet": one.unmet(),
    }  # fmt: skip


def _newcomers(found: Review) -> dict[str, Any] | None:
    new = found.newcomers
    if new is None:
        return None
    return {"total": new.total, "ranked_by": new.by, "inside": rate_data(new.inside),
            "undecided": new.undecided, "best": [_customer(one) for one in new.best]}  # fmt: skip


def _churns(found: Review) -> dict[str, Any] | None:
    left = found.churns
    if left is None:
        return None
    return {
        "left": [_customer(one) for one in left.left], "inside": rate_data(left.inside),
        "outside": rate_data(left.outside), "unknown": rate_data(left.unknown),
        "times": ratio_data(left.ratio),
    }  # fmt: skip


def _drift(found: Review) -> dict[str, Any] | None:
    drift = found.drift
    if drift is None:
        return None
    moved = {one.criterion: strength.value for one, strength in drift.moved()}
    return {
        "companies": drift.companies, "kept_before": rate_data(drift.kept_before),
        "kept_after": rate_data(drift.kept_after),
        "criteria": [
            {"id": one.criterion, "known_on_both": one.both, "before": number(one.before.share),
             "after": number(one.after.share), "gained": one.gained, "lost": one.lost,
             "p": number(one.p), "moved": moved.get(one.criterion)}
            for one in drift.drifts
        ],
    }  # fmt: skip


def _feedback(found: Review) -> dict[str, Any] | None:
    told = found.feedback
    if told is None:
        return None
    return {
        "total": told.total, "in_period": told.in_period, "unanswered": told.unanswered,
        "late": told.late,
        "criteria": [
            {"id": one.criterion, "wrong": rate_data(one.wrong),
             "strength": one.strength.value if one.strength else None}
            for one in told.opinions
        ],
    }  # fmt: skip


def _agreement(told: Agreement | None) -> dict[str, Any] | None:
    if told is None:
        return None
    return {"deals": told.n, "people": told.raters, "agree": number(told.seen),
            "kappa": number(told.kappa), "interval": interval_data(told.interval)}  # fmt: skip


def _session(found: Review) -> dict[str, Any] | None:
    told = found.session
    if told is None:
        return None
    return {
        "people": list(told.people), "deals": told.deals, "agreement": _agreement(told.agreement),
        "with_profile": rate_data(told.with_profile), "profile": _agreement(told.profile),
        "apart": [
            {"deal": one.deal, "yes": one.yes.hits, "of": one.yes.n,
             "profile_says": one.profile_says, "won": one.won}
            for one in told.apart
        ],
        "divided": list(told.split),
        "missing": [{"words": words, "count": n} for words, n in told.missing],
    }  # fmt: skip
