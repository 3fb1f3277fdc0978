"""How is it said that a column is not to be trusted?"""

from __future__ import annotations

from focale.discovery.weigh.leaks import Leak, Sign
from focale.report.evidence_figures import decimal, percent
from focale.report.foreign import clean
from focale.report.voice import Voice


def leak_words(leak: Leak, voice: Voice) -> str:
    """Why a column is not to be trusted."""
    facts = {
        "column": clean(leak.column, 60), "won": percent(leak.won_filled, voice),
        "lost": percent(leak.lost_filled, voice),
    }  # fmt: skip
    if leak.sign is Sign.TOO_WELL:
        return voice("leak_too_well", auc=decimal(leak.amount, voice.lang, 2), **facts)
    if leak.sign is Sign.DATED_AFTER:
        return voice("leak_dated_after", share=percent(leak.amount, voice), **facts)
    return voice(f"leak_{leak.sign.value}", **facts)
