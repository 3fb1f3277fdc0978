"""What does the page say of the best customers, trait by trait?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from focale.discovery.asked import Left
from focale.discovery.described import described, label_of
from focale.discovery.draft import need_of
from focale.discovery.findings import NOT_OF_COMPANY, Findings, Trait, Verdict
from focale.discovery.search.run import Hit
from focale.evidence.rates import Rate
from focale.glossary.event_names import EVENT_NAMES
from focale.glossary.fields import field_label
from focale.profile import read_profile
from focale.report.bars import kept_chart
from focale.report.drawings.lift_bars import lift_bar
from focale.report.evidence_figures import decimal, p_words, percent, range_words, times_words
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.scorecard.kept import Kept

_LEAST_P = 0.0005  # what 2,000 redraws can tell
SHOWN_PAIRS = 5
"""Pairs that are shown at once; the others are one click away."""


@dataclass(frozen=True)
class TraitView:
    """One trait. times: with its range, "" where it is rarer. notes: what must be known of it."""

    name: str
    best: str
    share: str
    market: str
    times: str
    verdict: str
    strength: str
    notes: tuple[str, ...]
    numbers: str
    bar: Markup


@dataclass(frozen=True)
class CriterionView:
    """One criterion of the draft, or a hypothesis."""

    name: str
    asks: str
    need: str
    points: str
    why: str
    proof: str


@dataclass(frozen=True)
class DraftView:
    """The draft, in words."""

    criteria: tuple[CriterionView, ...]
    hypotheses: tuple[str, ...]
    kept: Markup
    kept_words: str
    recall: str
    recall_words: str
    filtered: tuple[str, ...]


@dataclass(frozen=True)
class DiscoveryView:
    """All that is said. nothing: what to do where nothing was found, "" else."""

    title: str
    nothing: str
    facts: tuple[tuple[str, str], ...]
    facts_words: tuple[str, ...]
    rule: str
    names: tuple[str, ...]
    traits_words: str
    market: str
    found: tuple[TraitView, ...]
    echoes: tuple[TraitView, ...]
    following: tuple[TraitView, ...]
    others: tuple[TraitView, ...]
    pairs: tuple[str, ...]
    more_pairs: tuple[str, ...]
    own_words: str
    own: tuple[str, ...]
    draft: DraftView | None
    no_draft: str
    people: tuple[str, ...]
    pains: tuple[str, ...]
    left: tuple[str, ...]


def discovery_view(found: Findings, voice: Voice) -> DiscoveryView:
    """The words and bars of what was found."""
    many, who = len(found.distinct), found.customers
    best = voice.whole(len(who.best))
    none = "disc_title_none" if found.against == "market" else "disc_title_none_others"
    title = voice.count("disc_title", many, best=best) if many else voice(none, best=best)
    is_market = found.against == "market"
    pairs = _pairs(found, voice)

    def told(traits: Iterable[Trait]) -> tuple[TraitView, ...]:
        return tuple(_trait(trait, found, voice) for trait in traits)

    return DiscoveryView(
        title=title,
        nothing="" if many else voice(_nothing(found)),
        facts=_facts(found, voice),
        facts_words=_facts_words(found, voice),
        rule=voice("disc_rule", rule=clean(found.rule, 80)) if found.rule else "",
        names=tuple(clean(n, 60) for n in map(_name, who.best_names, who.best)),
        traits_words=voice("disc_traits_words" if is_market else "disc_traits_words_others"),
        market=voice("disc_col_market" if is_market else "disc_col_others"),
        found=told(found.distinct),
        echoes=told(trait for trait in found.found if trait.echo_of),
        following=told(found.following),
        others=told(trait for trait in found.traits if not trait.hit.is_found),
        pairs=pairs[:SHOWN_PAIRS],
        more_pairs=pairs[SHOWN_PAIRS:],
        own_words=voice("disc_own_words", n=voice.whole(who.total - len(who.best)))
        if found.own is not None else "",
        own=_own(found, voice),
        draft=_draft(found, voice) if found.draft else None,
        no_draft=voice("disc_no_draft") if many and not found.draft else "",
        people=_people(found, voice),
        pains=tuple(
            voice.count("disc_pain_line", pain.seen.hits, of=voice.whole(pain.seen.n),
                        pain=clean(pain.id.replace("_", " "), 60))
            for pain in found.pains
        ),
        left=tuple(_left(one, voice) for one in found.left),
    )  # fmt: skip


def _nothing(found: Findings) -> str:
    return "disc_none_words_following" if found.following else "disc_none_words"


def _name(name: str, key: str) -> str:
    return name or key


def _facts(found: Findings, voice: Voice) -> tuple[tuple[str, str], ...]:
    who = found.customers
    return (
        (voice("disc_best"), voice.whole(len(who.best))),
        (voice("disc_customers"), voice.whole(who.total)),
        (voice("disc_inside"), voice.whole(who.inside)),
        (voice("disc_base"), voice.whole(who.base)),
    )


def _facts_words(found: Findings, voice: Voice) -> tuple[str, ...]:
    """Of which day the facts are: how many of the signature, how many present ones only."""
    if found.then is None:
        return (voice("disc_facts_today"),)
    lines = [
        voice(f"disc_facts_{name}", then=voice.whole(values.then), total=voice.whole(values.total),
              now=voice.whole(values.now))
        for name, values in zip(("customers", "deals"), found.then, strict=True)
        if values.total
    ]  # fmt: skip
    return (*lines, voice("disc_facts_then"))


def _trait(trait: Trait, found: Findings, voice: Voice) -> TraitView:
    best, base = trait.hit.best, trait.hit.base
    market = _share(base, voice)
    pattern = clean(_capital(described(trait.pattern, voice.lang)), 120)
    times = ""
    if trait.hit.more and trait.times is not None:
        times = times_words(trait.times, voice)
        ends = range_words(trait.times_interval, voice)
        times = f"{times} ({ends})" if ends else times
    elif not trait.hit.more:
        times = voice("disc_rarer" if found.against == "market" else "disc_rarer_others")
    facts = {"hits": voice.whole(best.hits), "n": voice.whole(best.n)}
    bar = Markup("")
    if best.share is not None and base.share is not None:
        words = voice("disc_bar_words", market=market, **facts)
        bar = lift_bar(best.share, best.wilson(), base.share, words, found=trait.is_found)
    return TraitView(
        pattern, voice("disc_of", **facts), _share(best, voice), market, times,
        voice(f"disc_verdict_{trait.verdict}"),
        "" if trait.verdict is Verdict.CIRCULAR else voice(f"disc_strength_{trait.strength}"),
        _notes(trait, found, voice), _numbers(trait.hit, voice), bar,
    )  # fmt: skip


def _share(rate: Rate, voice: Voice) -> str:
    return voice.share(rate.hits, rate.n) if rate.n else "–"


def _notes(trait: Trait, found: Findings, voice: Voice) -> tuple[str, ...]:
    notes = []
    others, won = trait.others, trait.won
    if trait.verdict is Verdict.CIRCULAR:
        notes.append(voice("disc_follows"))
    elif trait.is_found and others is not None:
        facts = {"hits": voice.whole(others.there.hits), "n": voice.whole(others.there.n)}
        if trait.is_habit:
            notes.append(voice("disc_habit", **facts))
        elif others.tells:
            notes.append(voice("disc_others_yes", **facts))
    if trait.is_found and won is not None and won.here.n and won.there.n:
        key = "disc_won_yes" if won.tells else "disc_won_no"
        notes.append(voice(key, won=_share(won.here, voice), lost=_share(won.there, voice)))
    if trait.is_circular and trait.is_found:
        notes.append(voice("disc_circular"))
    if trait.echo_of:
        notes.append(voice("disc_echo", field=field_name(trait.echo_of, voice)))
    echoes = [one for one in found.found if one.echo_of == trait.field]
    if echoes and not trait.echo_of:
        words = " ; " if voice.lang == "fr" else "; "
        told = words.join(clean(described(one.pattern, voice.lang), 80) for one in echoes)
        notes.append(voice("disc_echoed", traits=told))
    if trait.is_found and trait.field in NOT_OF_COMPANY:
        notes.append(voice("disc_not_company"))
    return tuple(notes)


def _numbers(hit: Hit, voice: Voice) -> str:
    q = 1.0 if hit.q is None else hit.q
    smallest = f"{hit.smallest:.1e}" if hit.smallest < _LEAST_P else decimal(hit.smallest, "en", 4)
    return voice(
        "disc_numbers_words", p=p_words(hit.p, voice.lang), q=decimal(q, voice.lang, 3),
        smallest=smallest.replace(".", "," if voice.lang == "fr" else "."),
    )  # fmt: skip


def _pairs(found: Findings, voice: Voice) -> tuple[str, ...]:
    """Pairs of criteria that stand: those of habits and echoes say nothing new.

    First those that add most: shared by most of the best, then rarest among the others.
    """
    kept = {trait.field for trait in found.criteria}
    told = [
        (pair, pair.inside) for pair in found.pairs
        if pair.inside is not None and pair.is_found and {pair.field, pair.inside.field} <= kept
    ]  # fmt: skip
    told.sort(key=lambda both: -_added(both[0]))
    lines = []
    for pair, half in told:
        lines.append(voice(
            "disc_pair", first=_capital(described(half.pattern, voice.lang)),
            second=described(pair.pattern, voice.lang), hits=voice.whole(pair.best.hits),
            n=voice.whole(pair.best.n), market=_share(pair.base, voice),
        ))  # fmt: skip
    return tuple(lines)


def _added(pair: Hit) -> float:
    """What a second trait adds to the first: by how much its share grows, surely.

    The low end of its share among the best, less its share of the others, both inside the first.
    """
    surely = pair.best.wilson()
    return (surely.low if surely else 0.0) - (pair.base.share or 0.0)


def _own(found: Findings, voice: Voice) -> tuple[str, ...]:
    if found.own is None:
        return ()
    told = [
        f"{_capital(described(hit.pattern, voice.lang))}{voice('colon_said')}"
        f"{voice('disc_of', hits=voice.whole(hit.best.hits), n=voice.whole(hit.best.n))}, "
        f"{voice('disc_of', hits=voice.whole(hit.base.hits), n=voice.whole(hit.base.n))}"
        for hit in found.own.found
        if hit.field not in found.circular
    ]
    return tuple(told) or (voice("disc_own_none"),)


def _draft(found: Findings, voice: Voice) -> DraftView:
    profile = read_profile(found.draft)
    by_label = {label_of(trait.pattern)[0]: trait for trait in found.criteria}
    criteria = []
    for one in profile.criteria:
        trait = by_label.get(one.label.fr)
        criteria.append(CriterionView(
            one.label.words(voice.lang),
            _capital(described(trait.pattern, voice.lang)) if trait else "",
            voice(f"disc_need_{need_of(trait)}") if trait else "",
            voice("disc_points", points=voice.whole(int(one.points or 0))),
            voice.written(one.why.words(voice.lang)),
            voice(f"disc_strength_{trait.strength}") if trait else "",
        ))  # fmt: skip
    kept, kept_words = Markup(""), ""
    if found.selected is not None and found.selected.market:
        one_kept = found.selected
        kept = kept_chart(Kept(one_kept.market, 0, one_kept.qualified, one_kept.possible), voice)
        kept_words = voice(
            "disc_kept_words", share=voice.share(one_kept.qualified, one_kept.market),
            n=voice.whole(one_kept.qualified), market=voice.whole(one_kept.market),
            possible=voice.share(one_kept.possible, one_kept.market),
        )  # fmt: skip
    recall, recall_words = "", ""
    if found.recall is not None:
        rate = found.recall.kept
        recall = voice("disc_recall", hits=voice.whole(rate.hits), n=voice.whole(rate.n))
        interval = rate.wilson()
        if interval is not None:
            recall_words = voice(
                "disc_recall_words", low=percent(interval.low, voice),
                high=percent(interval.high, voice), open=voice.whole(found.recall.open),
            )  # fmt: skip
    return DraftView(
        tuple(criteria),
        tuple(_capital(described(one.pattern, voice.lang)) for one in found.hypotheses),
        kept, kept_words, recall, recall_words,
        tuple(voice.message(message) for message in found.filtered),
    )  # fmt: skip


def _people(found: Findings, voice: Voice) -> tuple[str, ...]:
    lines = []
    for person in found.people:
        role = voice(f"disc_role_{person.role}") if person.role in _ROLES else ""
        lines.append(voice(
            "disc_people_line", title=clean(person.words, 60), role=role,
            hits=voice.whole(person.seen.hits), n=voice.whole(person.seen.n),
        ))  # fmt: skip
    return tuple(lines)


_ROLES = ("decider", "prescriber")


def _left(one: Left, voice: Voice) -> str:
    why = voice(f"disc_left_{one.why}", **one.facts)
    return f"{_capital(field_name(one.field, voice))}{voice('colon_said')}{why}"


def field_name(field: str, voice: Voice) -> str:
    """What people call a field or an event; a column of one's own keeps its header."""
    event = EVENT_NAMES.get(field)
    if event is not None:
        return event.fr if voice.lang == "fr" else event.en
    return clean(field_label(field, voice.lang), 60)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
