"""What does one say of a proposal that was tried on later deals?"""

from __future__ import annotations

from focale.report.evidence_figures import decimal, rate_words
from focale.report.voice import Voice
from focale.report.weigh_view import signed
from focale.review.backtest import Backtest, Side
from focale.review.door import Review
from focale.review.proposals import Proposal
from focale.review.said import said


def backtest_lines(one: Proposal, voice: Voice) -> list[str]:
    """The verdict, then what it rests on."""
    if not one.counts:
        return [voice("back_none")]
    if one.backtest is None:
        return [voice("back_no_history")]
    return tried_lines(one.backtest, voice)


def tried_lines(test: Backtest, voice: Voice) -> list[str]:
    """The verdict on old against new, the difference of their ranking, who comes and goes."""
    lines = [voice(f"back_{test.verdict.value}")]
    told = test.difference
    if told is not None:
        ends = told.interval()
        lines.append(
            voice(
                "back_auc", before=decimal(told.first.value, voice.lang, 3),
                after=decimal(told.second.value, voice.lang, 3),
                gap=signed(told.difference, voice.lang), low=signed(ends.low, voice.lang),
                high=signed(ends.high, voice.lang), n=voice.whole(test.deals),
            )
        )  # fmt: skip
    lines.append(
        said(
            "back_moves", come=test.entering.n, won_in=test.entering.hits, go=test.leaving.n,
            won_out=test.leaving.hits,
        ).words(voice)
    )  # fmt: skip
    if test.excluded:
        lines.append(said("back_excluded", n=test.excluded).words(voice))
    return lines


def tried_rows(test: Backtest, voice: Voice) -> list[tuple[str, str, str]]:
    """Measure, today, with the change."""
    sides = (test.old, test.new)
    measures = {
        "back_inside": [rate_words(side.inside, voice) for side in sides],
        "back_outside": [rate_words(side.outside, voice) for side in sides],
        "back_best": [_kept(side, voice) for side in sides],
        "back_market": [_market(side, voice) for side in sides],
    }
    return [(voice(key), old, new) for key, (old, new) in measures.items()]


def _kept(side: Side, voice: Voice) -> str:
    if not side.best.n:
        return "–"
    return said("rev_of", k=side.best.hits, n=side.best.n).words(voice)


def _market(side: Side, voice: Voice) -> str:
    return voice.share(side.market.hits, side.market.n) if side.market.n else "–"


def reused_words(review: Review, voice: Voice) -> str:
    """How many deals of the test served at the review before; "" where nothing was tried."""
    history = review.history
    if history is None or not any(one.backtest is not None for one in review.proposals):
        return ""
    seen = len(history.tried_before(review.period.since))
    return voice("rev_reused", n=voice.whole(len(history.later)), seen=voice.whole(seen))
