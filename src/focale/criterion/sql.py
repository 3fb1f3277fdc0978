"""How does a condition read as SQL, on a whole table?

Every test gives TRUE, FALSE or NULL (unknown), every grade a share in millionths or NULL.
Two lowerings make it fast. A column with few distinct values is read once for each value,
in a small table that the query joins back. A free text or a list is compared with the
profile's words as they are first; only what could fold to one of them is folded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from focale.criterion import condition as c, reading, tree as t
from focale.criterion.bands import BAND, by_band
from focale.criterion.fold import LEGAL_FORMS
from focale.criterion.pattern import read_pattern, write_pattern
from focale.glossary.fields import ColumnKind, FieldType, is_many_valued

NormalForm = Callable[[], t.Node]
Vocabulary = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Column:
    """One column of the accounts table: its name there and what it holds."""

    name: str
    kind: ColumnKind


@dataclass(frozen=True)
class Clock:
    """The day a score is of (an ordinal) and the zone in which days are counted."""

    as_of: int
    zone: str


def is_dictionary(test: c.FieldTest, column: Column) -> bool:
    """Whether the test is read from a table of the column's distinct values."""
    return (
        test.type in (FieldType.TEXT, FieldType.CODE)
        and column.kind is ColumnKind.TEXT
        and not is_many_valued(test.field)
    )


def field_test(
    test: c.FieldTest,
    column: Column,
    clock: Clock,
    raw: NormalForm,
    vocabulary: Vocabulary | None = None,
) -> t.Node:
    """A test or grade on one field; `raw` makes the node of the column.

    vocabulary: of a list column, folded word -> its spellings in the data, when known.

    Boolean for a test, whole number of millionths for a grade, NULL when unknown.
    """
    if test.type is None:
        raise ValueError(f"the type of {test.field} is not settled")

    def normal() -> t.Node:
        return reading.value(raw(), test.type, column.kind, clock.zone)  # type: ignore[arg-type]

    if isinstance(test.test, c.Known | c.Missing):
        known = _is_known(test.type, column, raw, normal)
        return known if isinstance(test.test, c.Known) else t.negated(known)
    if test.type is FieldType.LIST:
        return _list_test(test.test, normal, vocabulary)
    if test.type is FieldType.TEXT:
        return _text_test(test.test, lambda: reading.text_or_code(raw(), column.kind))
    return of_value(test.test, normal, clock)


def band_test(test: c.FieldTest, code: Callable[[c.FieldTest], t.Node]) -> t.Node | None:
    """What the size band tells of a test on the headcount; None where it tells nothing.

    code: makes the node of a test on the code of the band.
    """
    by_state: dict[int, list[c.Value]] = {}
    for band, state in by_band(test).items():
        by_state.setdefault(int(state), []).append(band)
    if not by_state:
        return None
    is_grade = c.is_graded(test)
    return t.case(
        [
            (code(c.FieldTest(BAND, FieldType.CODE, c.OneOf(tuple(codes)))),
             t.integer(state) if is_grade else t.boolean(bool(state)))
            for state, codes in by_state.items()
        ]
    )  # fmt: skip


def _is_known(type_: FieldType, column: Column, raw: NormalForm, normal: NormalForm) -> t.Node:
    """Whether there is a value, never NULL; most texts show it by their first sign."""
    if column.kind is not ColumnKind.TEXT or type_ not in (FieldType.TEXT, FieldType.CODE):
        return t.not_null(normal())
    begins = (
        reading.is_printable(raw())
        if type_ is FieldType.TEXT
        else _begins_with(raw, _LETTERS_AND_DIGITS)
    )
    return t.case(
        [(t.is_null(raw()), t.boolean(False)), (begins, t.boolean(True))],
        t.not_null(normal()),
    )


def of_value(test: c.Test, value: NormalForm, clock: Clock) -> t.Node:
    """A test on a value in its normal form."""
    match test:
        case c.OneOf(values):
            return t.inside(value(), [_literal(v) for v in values])
        case c.NoneOf(values):
            return t.negated(t.inside(value(), [_literal(v) for v in values]))
        case c.Between(low, high):
            return _between(value, low, high)
        case c.StartsWith(prefixes):
            return t.either([t.call("starts_with", value(), t.text(p)) for p in prefixes])
        case c.Matches(pattern):
            written = write_pattern(read_pattern(pattern))
            return t.call("regexp_matches", value(), t.text(written))
        case c.WithinDays(days):
            return _day_range(value, clock.as_of - days, clock.as_of)
        case c.NextDays(days):
            return _day_range(value, clock.as_of, clock.as_of + days)
        case c.Ramp():
            return _share(value, _ramp(test, value))
        case c.Levels(steps):
            branches = [(t.ge(value(), t.double(v)), t.integer(s)) for v, s in reversed(steps)]
            return t.case([(t.is_null(value()), t.null()), *branches], t.integer(0))
        case _:
            raise TypeError(f"{type(test).__name__} needs a text or a list")


def _literal(value: c.Value) -> t.Node:
    if isinstance(value, bool):
        return t.boolean(value)
    if isinstance(value, float):
        return t.double(value)
    return t.day(value) if isinstance(value, int) else t.text(value)


def _between(value: NormalForm, low: float | None, high: float | None) -> t.Node:
    parts = []
    if low is not None:
        parts.append(t.ge(value(), _literal(low)))
    if high is not None:
        parts.append(t.le(value(), _literal(high)))
    return t.both(parts)


def _day_range(value: NormalForm, first: int, last: int) -> t.Node:
    return t.both([t.ge(value(), t.day(first)), t.le(value(), t.day(last))])


def _ramp(ramp: c.Ramp, value: NormalForm) -> t.Node:
    """The share as a DOUBLE, the operations in the order the specification gives."""
    branches: list[tuple[t.Node, t.Node]] = []
    zero, one = t.double(0), t.double(1)
    if ramp.start is not None and ramp.full_low is not None:
        rising = t.div(
            t.sub(value(), t.double(ramp.start)), t.double(ramp.full_low - ramp.start)
        )  # fmt: skip
        below = t.lt(value(), t.double(ramp.full_low))
        if ramp.start < ramp.full_low:
            branches.append((t.le(value(), t.double(ramp.start)), zero.copy()))
            branches.append((below, rising))
        else:
            branches.append((below, zero.copy()))
    if ramp.end is not None and ramp.full_high is not None:
        falling = t.div(t.sub(t.double(ramp.end), value()), t.double(ramp.end - ramp.full_high))
        if ramp.full_high < ramp.end:
            branches.append((t.ge(value(), t.double(ramp.end)), zero.copy()))
            branches.append((t.lt(t.double(ramp.full_high), value()), falling))
        else:
            branches.append((t.lt(t.double(ramp.end), value()), zero))
    return t.case(branches, one)


def _share(value: NormalForm, share: t.Node) -> t.Node:
    """floor(x * 1e6 + 0.5) as a whole number; NULL where the value is unknown."""
    scaled = t.total([t.mul(share, t.double(c.FULL)), t.double(0.5)])
    whole = t.cast(t.call("floor", scaled), "INT")
    return t.case([(t.not_null(value()), whole)])


def _text_test(test: c.Test, raw: NormalForm) -> t.Node:
    match test:
        case c.OneOf(values):
            return _folds_to(raw, tuple(str(v) for v in values))
        case c.NoneOf(values):
            return t.negated(_folds_to(raw, tuple(str(v) for v in values)))
        case c.NameIs(names):
            found = t.inside(reading.company_name(raw()), [t.text(name) for name in names])
            initials = {name[0] for name in names} | {form[0] for form in LEGAL_FORMS}
            ruled_out = _begins_otherwise(raw, initials, _LETTERS_AND_DIGITS)
            return found if ruled_out is None else t.case([(ruled_out, t.boolean(False))], found)
        case c.Matches(pattern):
            written = write_pattern(read_pattern(pattern))
            plain = t.call("nullif", reading.folded(raw()), t.text(""))
            return t.call("regexp_matches", plain, t.text(written))
        case _:
            raise TypeError(f"{type(test).__name__} is no test of a text")


_PRINTABLE = frozenset(chr(point) for point in range(0x21, 0x7F))
_LETTERS_AND_DIGITS = frozenset(sign for sign in _PRINTABLE if sign.isalnum())


def _folds_to(raw: NormalForm, words: tuple[str, ...]) -> t.Node:
    """Whether a raw text folds to one of the words; NULL when it is blank."""
    exact = reading.is_word(raw(), words)
    ruled_out = _begins_otherwise(raw, {word[0] for word in words}, _PRINTABLE)
    if ruled_out is None:
        return exact
    return t.case([(t.is_null(raw()), t.null()), (ruled_out, t.boolean(False))], exact)


def _begins_otherwise(raw: NormalForm, initials: set[str], plain: frozenset[str]) -> t.Node | None:
    """Whether the first sign of a raw text already rules every word out.

    Folding leaves the `plain` signs (ASCII) at the beginning of a text as they are, case
    aside; so only texts that begin like a word, with a space or outside ASCII need folding.
    None when that rules nothing out.
    """
    if not all(initial.isascii() for initial in initials):
        return None
    wanted = {form for initial in initials for form in (initial, initial.upper())} & plain
    if wanted == plain:
        return None
    begins_plain = _begins_with(raw, plain)
    if not wanted:
        return begins_plain
    like_a_word = t.inside(_first_sign(raw), [t.integer(ord(sign)) for sign in sorted(wanted)])
    return t.both([begins_plain, t.negated(like_a_word)])


def _begins_with(raw: NormalForm, signs: frozenset[str]) -> t.Node:
    """Whether the first sign of a raw text is one of these; NULL for NULL."""
    spans: list[tuple[int, int]] = []
    for point in sorted(map(ord, signs)):
        if spans and spans[-1][1] == point - 1:
            spans[-1] = (spans[-1][0], point)
        else:
            spans.append((point, point))
    return t.either(
        [
            t.both(
                [t.ge(_first_sign(raw), t.integer(low)), t.le(_first_sign(raw), t.integer(high))]
            )
            for low, high in spans
        ]
    )


def _first_sign(raw: NormalForm) -> t.Node:
    """The code point of the first sign: cheaper to compare than the text itself."""
    return t.call("ord", raw())


def _list_test(test: c.Test, items: NormalForm, vocabulary: Vocabulary | None) -> t.Node:
    def has_any(words: tuple[str, ...]) -> t.Node:
        if vocabulary is None:
            return _has_any(items, words)
        return _has_spelling(items, [raw for word in words for raw in vocabulary.get(word, ())])

    match test:
        case c.AnyOf(words):
            return has_any(words)
        case c.NoneOf(values):
            return t.negated(has_any(tuple(str(value) for value in values)))
        case c.AllOf(words):
            return t.both([has_any((word,)) for word in words])
        case _:
            raise TypeError(f"{type(test).__name__} is no test of a list")


def _has_spelling(items: NormalForm, spellings: Sequence[str]) -> t.Node:
    """Whether a list holds one of these raw texts; NULL for no list."""
    found = [
        t.call("list_contains", items(), t.text(raw)) for raw in dict.fromkeys(spellings)
    ]  # fmt: skip
    return t.either(found) if found else t.case([(t.not_null(items()), t.boolean(False))])


_NO, _YES, _LATIN, _OTHER = range(4)


def _has_any(items: NormalForm, words: tuple[str, ...]) -> t.Node:
    """Whether a list holds one of the words; NULL for no list.

    Item by item, each way only for the lists that need it: an engine prepares every pattern
    inside a lambda anew for each batch, so the common way has none.
    """

    def said(read: t.Node, answer: int) -> t.Node:
        return t.call("list_contains", t.mapped(items(), "w", read), t.integer(answer))

    def item() -> t.Node:
        return t.col("w")

    ruled_out = _begins_otherwise(item, {word[0] for word in words}, _PRINTABLE)
    blank_or_no = [(t.is_null(item()), t.integer(_NO))]
    if ruled_out is not None:
        blank_or_no.append((ruled_out, t.integer(_NO)))
    lowered = t.inside(t.call("lower", item()), [t.text(word) for word in words])
    plain = t.case(
        [
            *blank_or_no,
            (reading.is_plain(item()), t.case([(lowered, t.integer(_YES))], t.integer(_NO))),
        ],
        t.integer(_LATIN),
    )
    latin = t.case(
        [
            *((when.copy(), then.copy()) for when, then in blank_or_no),
            (reading.is_latin(item()), _answer(reading.is_word_in_latin(item(), words))),
        ],
        t.integer(_OTHER),
    )
    other = _answer(reading.is_word(item(), words))
    beyond = t.case(
        [(said(latin, _YES), t.boolean(True))],
        t.case([(said(latin.copy(), _OTHER), said(other, _YES))], t.boolean(False)),
    )
    return t.case(
        [
            (t.is_null(items()), t.null()),
            (said(plain, _YES), t.boolean(True)),
            (said(plain.copy(), _LATIN), beyond),
        ],
        t.boolean(False),
    )


def _answer(is_word: t.Node) -> t.Node:
    return t.case([(is_word, t.integer(_YES))], t.integer(_NO))


def kleene(node: c.Condition, leaf: Callable[[c.FieldTest | c.EventTest], t.Node]) -> t.Node:
    """A nest of conditions as three-valued SQL; `leaf` makes the node of a leaf."""
    match node:
        case c.All(parts):
            return t.both([kleene(part, leaf) for part in parts])
        case c.Any(parts):
            return t.either([kleene(part, leaf) for part in parts])
        case c.Not(part):
            return t.negated(kleene(part, leaf))
        case c.KOf(k, parts):
            return _k_of(k, [kleene(part, leaf) for part in parts])
        case _:
            return leaf(node)


def _k_of(k: int, parts: list[t.Node]) -> t.Node:
    """TRUE if met >= k, FALSE if met + unknown < k, else NULL."""
    met = t.total([t.case([(part, t.integer(1))], t.integer(0)) for part in parts])
    open_ = t.total(
        [
            t.case([(t.coalesce(part.copy(), t.boolean(True)), t.integer(1))], t.integer(0))
            for part in parts
        ]
    )
    return t.case(
        [
            (t.ge(met, t.integer(k)), t.boolean(True)),
            (t.lt(open_, t.integer(k)), t.boolean(False)),
        ]
    )
