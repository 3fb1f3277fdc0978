"""Which profile follows from what was found? A draft that says of each criterion what it rests on.

It holds what was found, often two to four criteria. The rest of the method's three to five and
three or four is offered as hypotheses to tick, in comments at the end of the file: at most five
points, and never mandatory.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from focale.criterion.fold import fold
from focale.discovery.described import described, label_of, why_of
from focale.discovery.findings import NOT_OF_COMPANY, Pain, Person, Strength, Trait
from focale.discovery.inside import Aim
from focale.discovery.people import either_form
from focale.discovery.pieces import Piece, key_of, label, quoted, slug, text_of
from focale.discovery.search.cuts import days_of_years
from focale.discovery.search.pattern import Asks, Pattern
from focale.evidence.woe import points, weight_of_evidence
from focale.glossary.fields import FIELDS
from focale.glossary.trees import leaves
from focale.profile.keys import ROLES

MOST_MANDATORY, MOST_PREFERRED = 5, 4
MOST_HYPOTHESES = 6
LEAST_CRITERIA = 2  # one trait alone is no profile
SHARED_FROM = 2 / 3  # of the best, from which a criterion may be mandatory
HYPOTHESIS_POINTS = 5
WORTH = 1.2  # times as frequent as elsewhere, from which a hypothesis is worth a tick
LEAST_SEEN, MOST_PERSONAS = 2, 3  # best customers with a title; titles in a draft


@dataclass(frozen=True)
class Drafted:
    """The text of a profile, "" where nothing was found; and what may be added to it."""

    text: str
    criteria: tuple[Trait, ...] = ()
    hypotheses: tuple[Trait, ...] = ()


def need_of(trait: Trait) -> str:
    """mandatory: solid, shared by most of the best, not circular unless deals confirm it."""
    share = trait.hit.best.share or 0.0
    solid = trait.strength is Strength.SOLID and share >= SHARED_FROM
    return "mandatory" if solid and not trait.follows and not trait.is_event else "preferred"


def draft_of(
    traits: Sequence[Trait],
    name: str,
    best: int,
    as_of: datetime.date,
    against: str = "market",
    story: Sequence[str] = (),
    aim: Aim | None = None,
) -> Drafted:
    """The draft of what was found; its text is "" on noise.

    story: lines of `story_lines`. aim: the market that it keeps.
    """
    mandatory = [t for t in traits if t.is_criterion and need_of(t) == "mandatory"]
    preferred = [t for t in traits if t.is_criterion and need_of(t) == "preferred"]
    criteria = [*mandatory[:MOST_MANDATORY], *preferred[:MOST_PREFERRED]]
    if len(criteria) < LEAST_CRITERIA or not any(map(_is_firm, criteria)):
        return Drafted("")
    left = [trait for trait in traits if trait not in criteria and may_be_ticked(trait)]
    hypotheses = tuple(left[:MOST_HYPOTHESES])
    return Drafted(
        _text(criteria, hypotheses, name, best, as_of, against, story, aim),
        tuple(criteria), hypotheses,
    )  # fmt: skip


def _is_firm(trait: Trait) -> bool:
    """Solid, and no mere consequence of how the best were chosen: a draft has at least one."""
    return trait.strength is Strength.SOLID and not trait.follows


def may_be_ticked(trait: Trait) -> bool:
    """Whether a person may take it as a hypothesis."""
    hit = trait.hit
    is_more = hit.more and (hit.times is None or hit.times >= WORTH) and hit.best.hits >= 3
    says_more = not trait.echo_of and not trait.defines
    return is_more and says_more and trait.field not in NOT_OF_COMPANY


def _text(
    criteria: Sequence[Trait],
    hypotheses: Sequence[Trait],
    name: str,
    best: int,
    as_of: datetime.date,
    against: str,
    story: Sequence[str],
    aim: Aim | None,
) -> str:
    given = points([weight_of(trait) for trait in criteria])
    own = (dict(aim.fields) if aim else {}) | own_types((*criteria, *hypotheses))
    return text_of(
        [
            piece_of(trait, need_of(trait), worth, against)
            for trait, worth in zip(criteria, given, strict=True)
        ],
        [piece_of(trait, "", HYPOTHESIS_POINTS, against) for trait in hypotheses],
        name=name, head=head_words(best, as_of), fields=own, market=aim.lines if aim else (),
        story=story,
    )  # fmt: skip


_TYPES = {Asks.BETWEEN: "number", Asks.AGED: "date", Asks.FLAG: "flag", Asks.ITEM: "list"}
"""What a column of one's own must be declared as, so that it is read as it was here."""


def own_types(traits: Sequence[Trait]) -> dict[str, str]:
    """Type of each column of one's own that these traits ask."""
    return {
        trait.field: _TYPES[trait.pattern.asks]
        for trait in traits
        if trait.pattern.asks in _TYPES and trait.field not in FIELDS
    }


def head_words(best: int, as_of: datetime.date) -> tuple[str, str]:
    """The first comment of a draft: (French, English)."""
    return (
        f"Brouillon tiré des {best} meilleurs clients, au {as_of.isoformat()}. "
        "À relire avec les ventes.",
        f"Draft from the {best} best customers, as of {as_of.isoformat()}. To be read with sales.",
    )


def weight_of(trait: Trait) -> float:
    """What a trait says, shrunk: points are given in its proportion."""
    return max(weight_of_evidence(trait.hit.best, trait.hit.base.share or 0.0) or 0.0, 0.01)


def proof_of(trait: Trait) -> str:
    """What a criterion made of it rests on, in the words of a profile."""
    if not trait.is_found:
        return "assumption"
    is_sure = trait.strength is Strength.SOLID and not (trait.is_habit or trait.echo_of)
    return "measured" if is_sure else "plausible"


def piece_of(trait: Trait, need: str, worth: int, against: str) -> Piece:
    """A trait as a criterion; need "" for a hypothesis that is only offered."""
    return Piece(
        trait.field, label_of(trait.pattern), tuple(condition_lines(trait.pattern)), worth,
        proof_of(trait) if need else "assumption", why_of(trait, against), need,
    )  # fmt: skip


def story_lines(people: Sequence[Person], pains: Sequence[Pain]) -> list[str]:
    """The people to convince and the pain points seen among the best, as a profile holds them.

    >>> from focale.evidence.rates import Rate
    >>> story_lines((), [Pain("temps perdu", Rate(5, 8))])[1]
    '  - {id: temps_perdu, label: {fr: "temps perdu", en: "temps perdu"}, seen_in: 5}'
    """
    lines: list[str] = []
    taken: set[str] = set()
    known = [person for person in people if person.seen.hits >= LEAST_SEEN][:MOST_PERSONAS]
    if known:
        lines.append("personas:")
    for person in known:
        words = either_form(re.sub("[^a-z0-9 ]", ".", fold(person.words)))
        lines += [
            f"  - id: {key_of(person.words, taken)}",
            f"    label: {label(person.words, person.words)}",
            f"    titles: {{matches: {quoted(words)}}}",
        ]
        if person.role in ROLES:
            lines.append(f"    role: {person.role}")
    if pains:
        lines.append("pain_points:")
    for pain in pains:
        words = pain.id.replace("_", " ")
        told = f"label: {label(words, words)}, seen_in: {pain.seen.hits}"
        lines.append(f"  - {{id: {key_of(pain.id, taken)}, {told}}}")
    return lines


def condition_lines(pattern: Pattern) -> list[str]:
    """What a pattern asks, in the words of a profile.

    >>> condition_lines(Pattern("headcount", Asks.BETWEEN, 20.0, 249.0))
    ['field: "headcount"', 'between: [20, 249]']
    >>> condition_lines(Pattern("created_on", Asks.AGED, None, 5.0))
    ['field: "created_on"', 'within_days: 1825']
    >>> condition_lines(Pattern("created_on", Asks.AGED, 5.0, None))
    ['not: {field: "created_on", within_days: 1825}']
    """
    if pattern.asks is Asks.SEEN:
        days = f"within_days: {int(pattern.high or 0)}"
        return [f"event: {quoted(pattern.field)}", days, "absence: unknown"]
    head = f"field: {quoted(pattern.field)}"
    listed = ", ".join(quoted(word) for word in pattern.written)
    match pattern.asks:
        case Asks.BETWEEN:
            return [head, f"between: [{_number(pattern.low)}, {_number(pattern.high)}]"]
        case Asks.AGED:
            return _aged_lines(pattern, head)
        case Asks.PREFIX:
            if pattern.name:  # a whole section: also the divisions that this market does not have
                listed = ", ".join(
                    quoted(code) for code in leaves(pattern.field, pattern.name) or ()
                )
            return [head, f"starts_with: [{listed}]"]
        case Asks.ITEM:
            return [head, f"any_of: [{listed}]"]
        case Asks.FLAG:
            return [head, f"is: {pattern.values[0]}"]
        case _:
            if pattern.name:
                return [head, f"within: [{quoted(pattern.name)}]"]
            return [head, f"one_of: [{listed}]"]


def _aged_lines(pattern: Pattern, head: str) -> list[str]:
    """An age in whole years, as days before the day of the score."""
    young = old = ""
    if pattern.high is not None:
        young = f"within_days: {days_of_years(pattern.high) - 1}"
    if pattern.low is not None:
        old = f"not: {{{head}, within_days: {days_of_years(pattern.low) - 1}}}"
    if young and old:
        return ["all:", f"  - {{{head}, {young}}}", f"  - {{{old}}}"]
    return [head, young] if young else [old]


def _number(value: float | None) -> str:
    if value is None:
        return "null"
    return str(int(value)) if value == int(value) else repr(value)


__all__ = ["Drafted", "condition_lines", "described", "draft_of", "need_of", "slug"]
