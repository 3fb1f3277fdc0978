"""How is a sentence kept until one knows in which language it is read?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.profile.document import Label
from focale.report.evidence_figures import plain_times, range_words
from focale.report.figures import MINUS
from focale.report.voice import Voice


@dataclass(frozen=True)
class Said:
    """A key of the wordings, and the facts that its words name.

    Facts are kept as they are: a count, a day, a rate, an interval, a label, another `Said`.
    """

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def words(self, voice: Voice) -> str:
        """The sentence in one language.

        >>> Said("rev_of", {"k": 3, "n": 1200}).words(Voice("en"))
        '3 of 1,200'
        """
        facts = {name: _shown(fact, voice) for name, fact in self.facts.items()}
        return voice(self.key, **facts)

    def label(self) -> Label:
        """The sentence in both languages, as it is written in a profile."""
        return Label(
            fr=self.words(Voice("fr", typeset=False)), en=self.words(Voice("en", typeset=False))
        )


def said(key: str, **facts: Any) -> Said:
    """A sentence to come."""
    return Said(key, facts)


def _shown(fact: Any, voice: Voice) -> object:
    match fact:
        case Said():
            return fact.words(voice)
        case Label():
            return voice.written(fact.words(voice.lang))
        case bool() | str():
            return fact
        case int():
            return voice.whole(fact)
        case float():
            sign = MINUS if fact < 0 else ""
            return sign + plain_times(abs(round(fact, 1)), voice.lang)
        case datetime.date():
            return voice.day(fact)
        case Rate():
            return "–" if not fact.n else voice.share(fact.hits, fact.n)
        case Interval():
            return range_words(fact, voice)
        case None:
            return "–"
    return fact


def share_interval(rate: Rate, voice: Voice) -> str:
    """The Wilson interval of a rate in per cent; "" when nobody tried.

    >>> share_interval(Rate(5, 10), Voice("en"))
    '23.7% to 76.3%'
    """
    interval = rate.wilson()
    if interval is None:
        return ""
    low, high = (voice.share(round(end * 1_000_000), 1_000_000) for end in
                 (interval.low, interval.high))  # fmt: skip
    return voice("from_to", low=low, high=high)
