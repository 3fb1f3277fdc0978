"""What does the page say of a profile?

Its name, version and date, each criterion in words with its points, need, proof and reason, and
the rules that turn them into a verdict, a band and a tier.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.profile.describe import condition_words
from focale.profile.document import Criterion, Gate, Profile
from focale.report.bars import bar
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.scorecard.known import Readable
from focale.scorecard.plan import Plan

LONG = 400  # characters of a condition: code lists of sixty are shown, not endless ones


@dataclass(frozen=True)
class CriterionView:
    """One criterion in words. proof: the code word, "" where nothing is written."""

    label: str
    asks: str
    need: str
    need_words: str
    points: str
    bar: Markup
    proof: str
    proof_words: str
    why: str


@dataclass(frozen=True)
class ProfileView:
    """A profile in words. rules: (what, in words)."""

    name: str
    label: str
    version: str
    summary: str
    criteria: tuple[CriterionView, ...]
    rules: tuple[tuple[str, str], ...]
    left_out: str


def profile_view(plan: Plan, readable: Readable | None, voice: Voice) -> ProfileView:
    """The words of one profile. readable: what `on_known` left of it, if asked."""
    profile = plan.profile
    heaviest = max(term.size for term in plan.terms)
    return ProfileView(
        name=clean(profile.name),
        label=name_of(profile, voice),
        version=voice("version", version=voice.whole(profile.version)),
        summary=clean(profile.summary.words(voice.lang), most=LONG),
        criteria=tuple(
            _criterion(criterion, term.weight, heaviest, voice)
            for criterion, term in zip(profile.criteria, plan.terms, strict=True)
        ),
        rules=_rules(profile, voice),
        left_out=_left_out(readable, voice),
    )


def name_of(profile: Profile, voice: Voice) -> str:
    """What people call the profile."""
    return clean(profile.label.words(voice.lang)) or clean(profile.name)


def _criterion(criterion: Criterion, weight: int, heaviest: int, voice: Voice) -> CriterionView:
    proof = criterion.proof or ""
    return CriterionView(
        label=clean(criterion.label.words(voice.lang)),
        asks=_asks(condition_words(criterion.condition, voice.lang)),
        need=criterion.need or "points_only",
        need_words=voice.label(criterion.need or "points_only"),
        points=voice.points(weight),
        bar=bar(abs(weight), heaviest, "lost" if weight < 0 else "solid"),
        proof=proof,
        proof_words=voice.label(proof) if proof else voice("no_proof"),
        why=clean(criterion.why.words(voice.lang), most=LONG),
    )


def _asks(words: str) -> str:
    return clean(words, most=LONG)


def _rules(profile: Profile, voice: Voice) -> tuple[tuple[str, str], ...]:
    """(what, in words): the market, the gates, the quorum, bands and tiers."""
    market = voice("and").join(
        _asks(condition_words(condition, voice.lang)) for condition in profile.market
    )
    gates = " · ".join(_gate(gate, voice) for gate in profile.gates)
    handling = voice(
        "handling",
        now=voice.points(profile.bands.handle_now),
        nurture=voice.points(profile.bands.nurture),
    )
    rules = [
        (voice("rule_market"), market or voice("everything")),
        (voice("rule_gates"), gates),
        (voice("rule_qualified"), _quorum(profile, voice)),
        (voice("rule_handling"), handling),
        (voice("rule_tiers"), _tiers(profile, voice)),
    ]
    return tuple((what, words) for what, words in rules if words)


def _gate(gate: Gate, voice: Voice) -> str:
    asks = _asks(condition_words(gate.condition, voice.lang))
    words = f"{clean(gate.label.words(voice.lang))} ({asks})"
    return f"{words} {voice('blank_passes')}" if gate.blank_passes else words


def _quorum(profile: Profile, voice: Voice) -> str:
    there = [criterion.need for criterion in profile.criteria]
    quorum = profile.quorum
    kind = {
        (True, True): "quorum_both",
        (True, False): "quorum_mandatory",
        (False, True): "quorum_preferred",
        (False, False): "quorum_none",
    }[bool(quorum.mandatory), bool(quorum.preferred)]
    return voice(
        kind,
        mandatory=quorum.mandatory,
        preferred=quorum.preferred,
        of_mandatory=there.count("mandatory"),
        of_preferred=there.count("preferred"),
    )


def _tiers(profile: Profile, voice: Voice) -> str:
    tiers = ", ".join(
        voice("tier_from", tier=letter, n=voice.points(least)) for letter, least in profile.tiers
    )
    return voice(
        "tiers_words", tiers=tiers, lowest=profile.lowest_tier(), abm=voice.points(profile.abm)
    )


def _left_out(readable: Readable | None, voice: Voice) -> str:
    if readable is None or not readable.left_out:
        return ""
    share = voice.share(int(readable.coverage * 1_000_000), 1_000_000)
    return voice("left_out", criteria=clean(", ".join(readable.left_out), most=LONG), share=share)
