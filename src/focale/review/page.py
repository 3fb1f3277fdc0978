"""How does a room of people read a review, or a month, without Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.glossary.messages import Message
from focale.report import bars
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.voice import Voice
from focale.review.door import Review
from focale.review.proposals import Proposal
from focale.review.tested import backtest_lines, reused_words, tried_lines, tried_rows
from focale.review.view import Part, parts_of, title_of

STYLES = ("page.css", "size.css", "evidence.css", "review.css")


@dataclass(frozen=True)
class Decision:
    """One proposal as the page shows it."""

    id: str
    words: str
    strength: str
    strength_word: str
    is_advised: bool
    evidence: tuple[str, ...]
    tests: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]


def review_page(review: Review, lang: str) -> str:
    """The page of a review. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    label = voice.written(review.profile.label.words(voice.lang) or review.profile.name)
    period = voice(
        "rev_period", since=voice.day(review.period.since), as_of=voice.day(review.period.as_of)
    )
    tags = [label, voice("version", version=review.profile.version), period]
    if review.because:
        tags.append(voice("rev_because", because=voice.written(review.because)))
    together = review.together
    return page_of(
        voice, title_of(review, voice),
        voice("rev_purpose", name=label, days=voice.whole(review.period.days)),
        tags, parts_of(review, voice), review.notices,
        decisions=[_decision(one, voice) for one in review.proposals],
        together=None if together is None else (
            tried_lines(together, voice), tried_rows(together, voice)
        ),
        formula=voice("rev_formula"), decides=True, reused=reused_words(review, voice),
    )  # fmt: skip


def page_of(
    voice: Voice, title: str, purpose: str, tags: list[str], parts: list[Part],
    notices: tuple[Message, ...], *, decisions: list[Decision] | None = None,
    together: tuple[list[str], list[tuple[str, str, str]]] | None = None, formula: str = "",
    decides: bool = False, reused: str = "",
) -> str:  # fmt: skip
    """A page of parts, those to be decided first."""
    return (
        environment()
        .get_template("review.html")
        .render(
            voice=voice, lang=voice.lang, policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH, title=title, purpose=purpose, tags=tags, parts=parts,
            notices=list(dict.fromkeys(voice.message(message) for message in notices)),
            decisions=decisions or [], together=together, formula=formula, decides=decides,
            reused=reused,
        )
    )  # fmt: skip


def _decision(one: Proposal, voice: Voice) -> Decision:
    rows = () if one.backtest is None or not one.counts else tuple(tried_rows(one.backtest, voice))
    return Decision(
        one.id, one.words.words(voice), one.strength.value, voice(f"str_{one.strength.value}"),
        one.is_advised, tuple(line.words(voice) for line in one.evidence),
        tuple(backtest_lines(one, voice)), rows,
    )  # fmt: skip
