"""What should the author look at again, though nothing is wrong?

Source: the method's 3 to 5 mandatory and 3 or 4 preferred criteria, its 100 points, its
quarterly review, and two of its fatal mistakes: built on assumptions, static.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from focale.criterion.condition import (
    Condition,
    FieldTest,
    Known,
    Missing,
    has_event,
    leaves_of,
)
from focale.glossary.fields import FIELDS
from focale.glossary.messages import Message, closest, listed
from focale.glossary.shares import whole_percent
from focale.profile.document import Criterion, Profile

MANDATORY = range(3, 6)
PREFERRED = range(3, 5)
STALE_AFTER_DAYS = 183


def advice(profile: Profile) -> list[Message]:
    """What `focale profile check` warns of, in the order of the file; empty when all is well.

    >>> from focale.profile.templates import template
    >>> [message.code for message in advice(template("saas"))]
    ['assumptions']
    """
    found = [
        *_points(profile),
        *_counts(profile),
        *_assumptions(profile),
        *_gates(profile),
        *_fields(profile),
        *_review(profile),
        *_bands(profile),
    ]
    return sorted(found, key=lambda message: message.line)


def _message(profile: Profile, code: str, line: int = 0, **facts: object) -> Message:
    return Message(code, profile.source, line, facts)


def _positive(profile: Profile) -> list[Criterion]:
    return [criterion for criterion in profile.criteria if criterion.weight > 0]


def _points(profile: Profile) -> Iterator[Message]:
    total = sum((criterion.weight for criterion in _positive(profile)), Decimal(0))
    if total != 100 and any(criterion.points is not None for criterion in profile.criteria):
        code = "raw_points_not_100" if profile.raw_scale else "points_not_100"
        yield _message(profile, code, total=_plain(total))


def _plain(number: Decimal) -> str:
    """A number without exponent or idle zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _counts(profile: Profile) -> Iterator[Message]:
    for need, advised in (("mandatory", MANDATORY), ("preferred", PREFERRED)):
        count = sum(criterion.need == need for criterion in profile.criteria)
        if count not in advised:
            yield _message(profile, f"{need}_count", count=count)


def _assumptions(profile: Profile) -> Iterator[Message]:
    unproven = [c for c in _positive(profile) if c.proof in (None, "assumption")]
    if not unproven:
        return
    share = _share(unproven, profile)
    names = listed([criterion.id for criterion in unproven], 8)
    yield _message(profile, "assumptions", share=whole_percent(share), criteria=names)


def _share(some: list[Criterion], profile: Profile) -> Fraction:
    whole = sum((Fraction(c.weight) for c in _positive(profile)), Fraction(0))
    return sum((Fraction(c.weight) for c in some), Fraction(0)) / whole


def _gates(profile: Profile) -> Iterator[Message]:
    for gate in profile.gates:
        fields = _blank_fields(gate.condition)
        if fields and not gate.blank_passes:
            yield _message(profile, "gate_blank", gate.line, id=gate.id, field=listed(fields))


def _blank_fields(condition: Condition) -> list[str]:
    """The fields whose blank makes a condition unknown."""
    tests = [leaf for leaf in leaves_of(condition) if isinstance(leaf, FieldTest)]
    fields = [test.field for test in tests if not isinstance(test.test, Known | Missing)]
    return list(dict.fromkeys(fields))


def _fields(profile: Profile) -> Iterator[Message]:
    known = {**FIELDS, **profile.fields}
    for field, line in _first_uses(profile).items():
        if field in known:
            continue
        near = closest(field, known)
        if near:
            facts = {"field": field, "near": listed(near)}
            yield _message(profile, "undeclared_field_near", line, **facts)
        else:
            yield _message(profile, "undeclared_field", line, field=field)


def _first_uses(profile: Profile) -> dict[str, int]:
    """Field -> line of the gate or criterion that first reads it; 0 for the market."""
    places: list[tuple[Condition, int]] = [
        *((condition, 0) for condition in profile.market),
        *((gate.condition, gate.line) for gate in profile.gates),
        *((criterion.condition, criterion.line) for criterion in profile.criteria),
    ]
    uses: dict[str, int] = {}
    for condition, line in places:
        for leaf in leaves_of(condition):
            if isinstance(leaf, FieldTest):
                uses[leaf.field] = uses.get(leaf.field) or line
    return uses


def _review(profile: Profile) -> Iterator[Message]:
    review = profile.story.get("review")
    days = review.get("every_days") if isinstance(review, dict) else None
    if days is None:
        yield _message(profile, "no_review")
    elif int(str(days)) > STALE_AFTER_DAYS:
        yield _message(profile, "rare_review", days=days)


def _bands(profile: Profile) -> Iterator[Message]:
    """Whether facts alone can reach the first band; a profile of events only is meant so."""
    facts = [c for c in _positive(profile) if not has_event(c.condition)]
    if not facts:
        return
    if profile.raw_scale:
        most = min(sum((Fraction(c.weight) for c in facts), Fraction(0)), Fraction(100))
    else:
        most = _share(facts, profile) * 100
    if most * 1000 < profile.bands.handle_now:
        threshold = _plain(Decimal(profile.bands.handle_now) / 1000)
        yield _message(
            profile, "unreachable_bands", most=_floor(most), threshold=threshold
        )  # fmt: skip


def _floor(points: Fraction) -> str:
    """Points rounded down to one decimal: 69.99 never shows as 70."""
    return _plain(Decimal(int(points * 10)) / 10)
