"""What does a terminal say of a cleaned file?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from focale.accounts.cleaning.balance import FieldBalance
from focale.accounts.cleaning.run import Cleaned
from focale.accounts.columns.mapping import RowKind
from focale.accounts.columns.rows import FIELDS_OF
from focale.cli.clean_words import FLAGS
from focale.cli.screen import Screen
from focale.glossary.fields import field_label
from focale.glossary.messages import Message, listed
from focale.glossary.words import label
from focale.report.foreign import clean

_MOST, _KEPT = 30, 12  # fields and kept columns shown
_FIELD, _COLUMN = 20, 16  # signs of a field and of a column, so that a line keeps to 80


def say_clean(
    screen: Screen,
    done: Cleaned,
    exceptions: Path | None,
    written: Sequence[Path],
    out: Path | None,
) -> None:
    """The rows, the columns, what was changed and is doubtful, what was written."""
    say, balance = screen.say, done.balance
    source = clean(Path(done.opened.found.label).name)
    screen.heading(say("clean_title", source=source, n=say.whole(balance.kept)))
    kind = label(done.mapping.rows.value, screen.lang)
    screen.wrapped(say("clean_kind", kind=kind), style="dim")
    _say_rows(screen, done)
    _say_fields(screen, list(balance.fields.values()), done.mapping.rows)
    kept = [c.column for c in done.mapping.columns if not c.field and not c.ignored]
    if kept:
        names = [clean(name)[:40] for name in kept]
        screen.points(say("clean_kept_columns", columns=listed(names, _KEPT)))
    for title, prefix, counts in (
        ("clean_changed", "rule_", balance.changed),
        ("clean_filled", "rule_", balance.filled),
        ("clean_doubtful", "doubt_", balance.doubtful),
    ):
        _say_counts(screen, title, prefix, counts)
    if balance.changed or balance.doubtful:
        screen.points(say("clean_where", path=exceptions) if exceptions else say("clean_how"))
    screen.notices([*done.opened.notices, *done.notices])
    if written:
        screen.heading(say("written"))
        screen.paths(*written)
    if out is not None:
        screen.wrapped(say("clean_next", path=out), style="dim")


def _say_rows(screen: Screen, done: Cleaned) -> None:
    say, balance = screen.say, done.balance
    counts = {
        "rows": balance.rows_in,
        "kept": balance.kept,
        "merged": balance.merged.total(),
        "rejected": balance.rejected.total(),
    }
    screen.heading(say("rows_title"))
    screen.points(say("clean_rows", **{name: say.whole(n) for name, n in counts.items()}))
    for code, n in (*balance.merged.most_common(), *balance.rejected.most_common()):
        words = say("reason_count", reason=Message(code).words(screen.lang), n=say.whole(n))
        screen.points(words, mark="-")


def _say_fields(screen: Screen, fields: Sequence[FieldBalance], rows_are: RowKind) -> None:
    say = screen.say
    screen.heading(say("clean_fields"))
    rows = [
        (
            f"  {_cut(clean(field_name(own.field, rows_are, screen.lang)), _FIELD)}",
            _cut(_origin(screen, own, rows_are), _COLUMN),
            say.whole(own.known), _number(screen, own.changed), _number(screen, own.filled),
            _number(screen, own.doubtful),
        )
        for own in fields[:_MOST]
    ]  # fmt: skip
    names = ("field", "column", "known", "changed", "filled", "doubtful")
    head = [say(f"clean_head_{name}") for name in names]
    screen.table(rows, "lwrrrr", [f"  {head[0]}", *head[1:]], tight=True)


def field_name(name: str, rows_are: RowKind, lang: str) -> str:
    """What people call a field, in a file of such rows.

    >>> field_name("phone", RowKind.CONTACT, "en"), field_name("maturity", RowKind.COMPANY, "en")
    ('phone', 'maturity')
    """
    field = FIELDS_OF[rows_are].get(name)
    if name in FLAGS:
        return FLAGS[name][0 if lang == "fr" else 1]
    if field is None:
        return field_label(name, lang)
    return field.fr if lang == "fr" else field.en


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _origin(screen: Screen, own: FieldBalance, rows_are: RowKind) -> str:
    if own.column:
        return clean(own.column)
    words = [field_name(name, rows_are, screen.lang) for name in own.filled_from]
    return screen.say("clean_from", fields=", ".join(words)) if words else ""


def _number(screen: Screen, n: int) -> str:
    return screen.say.whole(n) if n else ""


def _say_counts(screen: Screen, title: str, prefix: str, counts: Counter[str]) -> None:
    say = screen.say
    screen.heading(say(title), "" if counts else say("clean_none"))
    if counts:
        rows = [
            ("", Message(prefix + code).words(screen.lang), say.whole(n))
            for code, n in counts.most_common()
        ]
        screen.table(rows, "lwr")  # the first: a margin, of lines that wrap too
