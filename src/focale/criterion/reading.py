"""How is one column read, by its field type, in SQL?

The counterpart of `values`: every expression gives the normal form, NULL for unknown. The
functions named here are DuckDB's.
"""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Sequence

from focale.criterion import tree as t
from focale.criterion.clock import FIRST_DAY, LAST_DAY, shifts
from focale.criterion.fold import (
    DECOMPOSED,
    LEGAL_FORMS,
    LETTERS,
    LOST_BY_ENGINES,
    MARK_CLASS,
    WHITESPACE,
)
from focale.criterion.values import ISO_INSTANT, ISO_MOMENT
from focale.glossary.fields import FALSE_WORDS, TRUE_WORDS, ColumnKind, FieldType

_ASCII_SPACES = "".join(c for c in WHITESPACE if c.isascii())
_LATIN_SPACES = "".join(c for c in WHITESPACE if ord(c) < 0x180)
_NOT_EASY = "[^\\x00-\\x7F" + "\x85\xa0" + "".join(sorted(DECOMPOSED)) + "]"
_DOUBLE = "".join(letter for letter, word in LETTERS.items() if len(word) > 1)
_NOT_SINGLE = f"[^\\x00-\\x{{17F}}]|[{_DOUBLE}]"
_SPACE_CLASS = r"[\t-\r \x{85}\x{A0}]"
_NUMBER = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def is_plain(node: t.Node) -> t.Node:
    """Whether a text is ASCII without outer spaces: folding is lowering."""
    return t.both(
        [
            is_printable(node),
            t.eq(t.call("strlen", node.copy()), t.call("length", node.copy())),
            is_printable(t.call("right", node.copy(), t.integer(1))),
        ]
    )


def folded(node: t.Node) -> t.Node:
    """The folded text of a text node; '' when nothing is left.

    Plain ASCII and easily decomposed letters take the engine's own functions; the rest the
    published table. A test proves the ways equal.
    """
    return t.case(
        [
            (is_plain(node.copy()), t.call("lower", node.copy())),
            (
                t.negated(t.call("regexp_matches", node.copy(), t.text(_NOT_EASY))),
                t.call(
                    "lower", t.call("strip_accents", _trimmed(node.copy(), _LATIN_SPACES))
                ),
            ),
        ],
        _folded_by_table(node.copy()),
    )  # fmt: skip


def is_word(node: t.Node, words: Sequence[str]) -> t.Node:
    """Whether a raw text folds to one of the words; NULL when it is blank.

    One pattern tells most texts apart from every word, another holds every spelling of the
    words in Latin-1 and Latin Extended-A. What neither decides is folded. Many words are no
    pattern: they are looked up among the folded texts.
    """
    folded_word = t.inside(
        _blank_is_null(_folded_by_table(node)), [t.text(word) for word in words]
    )  # fmt: skip
    if sum(map(len, words)) > _LONGEST_SPELLED:
        plain = t.inside(t.call("lower", node.copy()), [t.text(word) for word in words])
        return t.case([(is_plain(node.copy()), plain)], folded_word)
    branches = [
        (_is_spelled(node.copy(), words), t.boolean(True)),
        (is_latin(node.copy()), _false_or_blank(node.copy())),
    ]
    if all(word.isascii() for word in words):
        other = t.both([is_printable(node.copy()), t.negated(_resembles(node.copy(), words))])
        branches.insert(0, (other, t.boolean(False)))
    return t.case(branches, folded_word)


def is_printable(node: t.Node) -> t.Node:
    """Whether a text begins with a printable ASCII sign, and so is not blank."""
    first = t.call("ord", node)
    return t.both([t.ge(first, t.integer(0x21)), t.le(first.copy(), t.integer(0x7E))])


_NOT_ASCII = r"[^\x00-\x7F]"
_MADE_BY_NFC = (
    ";`"  # these, and letters, can come of signs outside ASCII; others only of themselves
)


def _resembles(node: t.Node, words: Sequence[str]) -> t.Node:
    """Whether a text may fold to one of the ASCII words; FALSE is certain, TRUE is not.

    Its ASCII signs must be those of the word, in order; any letter may be missing and any
    sign outside ASCII may stand anywhere. The text must begin with a printable sign.
    """
    patterns = []
    for word in words:
        signs = [_letter_pattern(sign) + _NOT_ASCII + "*" for sign in word]
        patterns.append("".join(signs))
    loose = f"(?:{'|'.join(patterns)})(?:{_SPACE_CLASS}|{_NOT_ASCII})*"
    return t.call("regexp_full_match", node, t.text(loose))


def _letter_pattern(sign: str) -> str:
    written = f"[\\x{{{ord(sign):X}}}\\x{{{ord(sign.upper()):X}}}]"
    return written + "?" if sign.isalpha() or sign in _MADE_BY_NFC else written


_LONGEST_SPELLED = 2000
"""Signs of all words together, up to which they make one pattern."""


def is_latin(node: t.Node) -> t.Node:
    """Whether every sign of a text is below U+0180 and folds to one sign at most."""
    return t.negated(t.call("regexp_matches", node, t.text(_NOT_SINGLE)))


def is_word_in_latin(node: t.Node, words: Sequence[str]) -> t.Node:
    """`is_word` for a text that `is_latin`."""
    return t.case(
        [(_is_spelled(node, words), t.boolean(True))], _false_or_blank(node.copy())
    )  # fmt: skip


def _is_spelled(node: t.Node, words: Sequence[str]) -> t.Node:
    """Whether a text is a spelling of one of the words in Latin letters, spaces aside."""
    spellings = "|".join(_spellings(word) for word in words)
    spelled = f"{_SPACE_CLASS}*(?:{spellings}){_SPACE_CLASS}*"
    return t.call("regexp_full_match", node, t.text(spelled))


def _false_or_blank(node: t.Node) -> t.Node:
    """FALSE; NULL for a text of Latin spaces only."""
    blank = t.call("regexp_full_match", node, t.text(f"{_SPACE_CLASS}*"))
    return t.case([(blank, t.null())], t.boolean(False))


@functools.lru_cache(maxsize=4096)
def _spellings(word: str) -> str:
    """Every spelling of a folded word in Latin-1 and Latin Extended-A, as a pattern."""
    return "".join(
        "[" + "".join(f"\\x{{{ord(c):X}}}" for c in _SAME.get(sign, sign)) + "]" for sign in word
    )


def _same_letters() -> dict[str, str]:
    same = {chr(n): chr(n) + chr(n).upper() for n in range(ord("a"), ord("z") + 1)}
    for letter, word in LETTERS.items():
        if len(word) == 1:
            same[word] += letter
    return same


_SAME = _same_letters()


def _trimmed(node: t.Node, signs: str) -> t.Node:
    return t.call("trim", node, t.text(signs))


def _folded_by_table(node: t.Node) -> t.Node:
    kept = t.call("replace", node, t.text(LOST_BY_ENGINES), t.text(""))
    whole = _trimmed(t.call("nfc_normalize", kept), WHITESPACE)
    plain: t.Node = t.call(
        "regexp_replace", whole, t.text(f"[{MARK_CLASS}]"), t.text(""), t.text("g")
    )
    single = {letter: word for letter, word in LETTERS.items() if len(word) == 1}
    plain = t.call(
        "translate",
        plain,
        t.text("".join(single) + _CAPITALS),
        t.text("".join(single.values()) + _CAPITALS.lower()),
    )
    for letter, word in LETTERS.items():
        if len(word) > 1:
            plain = t.call("replace", plain, t.text(letter), t.text(word))
    return plain


def _blank_is_null(node: t.Node) -> t.Node:
    return t.call("nullif", node, t.text(""))


def code(node: t.Node) -> t.Node:
    """The normal form of a code, from raw text; NULL when blank."""
    plain = t.case(
        [
            (
                t.call("regexp_full_match", node.copy(), t.text("[0-9A-Z]+")),
                node.copy(),
            )
        ],
        t.call(
            "upper",
            t.call("regexp_replace", folded(node), t.text("[^a-z0-9]"), t.text(""), t.text("g")),
        ),
    )  # fmt: skip
    return _blank_is_null(plain)


def company_name(node: t.Node) -> t.Node:
    """The company name, legal form aside, from raw text; NULL when blank."""
    word = t.col("w")
    words = t.call("regexp_split_to_array", folded(node), t.text("[^a-z0-9.]+"))
    read = t.case(
        [
            (
                t.call("regexp_full_match", word, t.text(r"(?:[a-z]\.)+[a-z]?")),
                t.call("replace", word.copy(), t.text("."), t.text("")),
            )
        ],
        t.call("replace", word.copy(), t.text("."), t.text(" ")),
    )
    joined = t.call("array_to_string", t.mapped(words, "w", read), t.text(" "))
    spaced = t.call(
        "trim", t.call("regexp_replace", joined, t.text(" +"), t.text(" "), t.text("g"))
    )
    forms = "(?:" + "|".join(sorted(LEGAL_FORMS)) + ")"
    ended = t.call("regexp_replace", spaced, t.text(f"(?: {forms})+$"), t.text(""))
    return _blank_is_null(
        t.call("regexp_replace", ended, t.text(f"^(?:{forms} )+"), t.text(""))
    )  # fmt: skip


def text_or_code(node: t.Node, kind: ColumnKind) -> t.Node:
    """A raw text node of a column; whole numbers are written in digits."""
    return t.cast(node, "VARCHAR") if kind is ColumnKind.WHOLE else node


def number(node: t.Node, kind: ColumnKind) -> t.Node:
    """A finite DOUBLE; NULL for NaN, an infinity or a text that is no number."""
    if kind is ColumnKind.WHOLE:
        return t.cast(node, "DOUBLE")
    if kind is ColumnKind.TEXT:
        plain = folded(node)
        is_number = t.call("regexp_full_match", plain, t.text(_NUMBER))
        node = t.case([(is_number, t.try_cast(plain.copy(), "DOUBLE"))])
    else:
        node = t.cast(node, "DOUBLE")
    return t.case([(t.call("isfinite", node), node.copy())])


def day(
    node: t.Node,
    kind: ColumnKind,
    zone: str,
    span: tuple[datetime.date, datetime.date] = (FIRST_DAY, LAST_DAY),
) -> t.Node:
    """A DATE; an instant becomes the local day of `zone`, exact inside `span`."""
    if kind is ColumnKind.INSTANT:
        return local_day(node, zone, *span)
    if kind is not ColumnKind.TEXT:
        return t.case([(t.call("finite_day", node), t.cast(node.copy(), "DATE"))])
    plain = folded(node)
    return t.case(
        [
            (
                t.call("regexp_full_match", plain, t.text(ISO_MOMENT)),
                t.try_cast(t.call("left", plain.copy(), t.integer(10)), "DATE"),
            ),
            (
                t.call("regexp_full_match", plain.copy(), t.text(ISO_INSTANT)),
                _day_of_instant(
                    t.try_cast(t.call("upper", plain.copy()), "TIMESTAMPTZ"), zone, span
                ),
            ),
        ]
    )  # fmt: skip


def _day_of_instant(node: t.Node, zone: str, span: tuple[datetime.date, datetime.date]) -> t.Node:
    """The local day of an instant that is long to write: written once, not at every change."""
    days = t.mapped(t.call("list_value", node), "w", local_day(t.col("w"), zone, *span))
    return t.call("list_extract", days, t.integer(1))


def local_day(
    node: t.Node,
    zone: str,
    first: datetime.date = FIRST_DAY,
    last: datetime.date = LAST_DAY,
) -> t.Node:
    """The local DATE of an instant, exact between two days; NULL for an infinity."""
    utc = t.call("epoch_us", node.copy())
    changes = shifts(zone, first, last)
    offset: t.Node = t.integer(changes[-1][1] * 1_000_000)
    if len(changes) > 1:
        branches = [
            (t.lt(utc.copy(), t.integer(second * 1_000_000)), t.integer(before * 1_000_000))
            for (_, before), (second, _) in itertools.pairwise(changes)
        ]
        offset = t.case(branches, offset)
    local = t.call("day_of_us", t.total([utc, offset]))
    return t.case([(t.call("finite_day", node), local)])


def flag(node: t.Node, kind: ColumnKind) -> t.Node:
    """TRUE or FALSE, also from words; NULL for anything else."""
    if kind is ColumnKind.FLAG:
        return node
    word = t.cast(node, "VARCHAR") if kind is ColumnKind.WHOLE else folded(node)
    return t.case(
        [
            (t.inside(word, [t.text(w) for w in TRUE_WORDS]), t.boolean(True)),
            (t.inside(word.copy(), [t.text(w) for w in FALSE_WORDS]), t.boolean(False)),
        ]
    )


def items(node: t.Node, kind: ColumnKind) -> t.Node:
    """A list of raw texts; NULL for a blank cell, empty for "[]"."""
    if kind is ColumnKind.LIST:
        return node
    whole = folded(node)
    several = t.call("regexp_matches", node.copy(), t.text("[;|]"))
    return t.case(
        [
            (t.eq(whole, t.text("")), t.null()),
            (t.eq(whole.copy(), t.text("[]")), t.cast_to_list(t.call("list_value"))),
            (several, t.call("regexp_split_to_array", node.copy(), t.text("[;|]"))),
        ],
        t.call("string_split", node.copy(), t.text(",")),
    )


def value(node: t.Node, type_: FieldType, kind: ColumnKind, zone: str) -> t.Node:
    """The normal form of a column of any kind: what a test of `type_` looks at.

    Lists come as raw texts, not folded: their tests fold item by item.
    """
    match type_:
        case FieldType.TEXT:
            return _blank_is_null(folded(text_or_code(node, kind)))
        case FieldType.CODE:
            return code(text_or_code(node, kind))
        case FieldType.NUMBER:
            return number(node, kind)
        case FieldType.DATE:
            return day(node, kind, zone)
        case FieldType.FLAG:
            return flag(node, kind)
        case FieldType.LIST:
            return items(node, kind)
