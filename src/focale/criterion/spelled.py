"""Which spellings of a column meet a test?

A column of few distinct texts is read once, its texts are judged here, and a query then only
looks each row's text up among them: no text is folded in the query, and no table is joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from focale.criterion import condition as c, python, tree as t

MAX_SPELLINGS = 5_000
"""Distinct texts up to which a column is judged beforehand."""


@dataclass(frozen=True)
class Judged:
    """The spellings of a column by what a test makes of them."""

    met: tuple[str, ...]
    missed: tuple[str, ...]
    unknown: tuple[str, ...]


def judged(test: c.FieldTest, spellings: Iterable[str], zone: str) -> Judged:
    """What a test of a text or a code makes of each spelling.

    >>> from focale.glossary.fields import FieldType
    >>> is_french = c.FieldTest("country", FieldType.CODE, c.OneOf(("FR",)))
    >>> judged(is_french, ["FR", "fr", "DE", " "], "UTC")
    Judged(met=('FR', 'fr'), missed=('DE',), unknown=(' ',))
    """
    judge = _judge(test, zone)
    found: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for spelling in spellings:
        found[judge(spelling)].append(spelling)
    return Judged(tuple(found[True]), tuple(found[False]), tuple(found[None]))


def _judge(test: c.FieldTest, zone: str) -> Callable[[str], bool | None]:
    to = python.Function(zone)
    answer = python.field_test(test, to)
    body = "\n".join(f"    {line}" for line in (*to.lines, f"return {answer}"))
    names = {"_none_of": python.none_of, **to.names}
    text = f"def judge(raw):\n    get = {{{test.field!r}: raw}}.get\n{body}\n"
    exec(compile(text, "<spelled>", "exec"), names)  # noqa: S102
    return names["judge"]  # type: ignore[return-value]


def spelled_test(
    test: c.FieldTest, spellings: Sequence[str], zone: str, raw: Callable[[], t.Node]
) -> t.Node:
    """The test over a column whose every text is among these spellings.

    Looked up among the shorter of the met and the missed ones. Boolean, NULL when unknown.
    """
    found = judged(test, spellings, zone)
    is_null = t.is_null(raw())
    if isinstance(test.test, c.Known | c.Missing):
        missing = found.met if isinstance(test.test, c.Missing) else found.missed
        blank = t.either([is_null, among(missing, raw)]) if missing else is_null
        return blank if isinstance(test.test, c.Missing) else t.negated(blank)
    if len(found.met) <= len(found.missed):
        answer = among(found.met, raw)
    else:
        answer = t.negated(among(found.missed, raw))
    unknown = t.either([is_null, among(found.unknown, raw)]) if found.unknown else is_null
    return t.case([(unknown, t.null())], answer)


def among(words: Sequence[str], raw: Callable[[], t.Node]) -> t.Node:
    """Whether a text is one of these; of NULL, no."""
    if not words:
        return t.boolean(False)
    return t.call("is_one_of", raw(), *(t.text(word) for word in words))
