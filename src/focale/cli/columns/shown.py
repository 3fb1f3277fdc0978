"""What does a terminal say of the columns of a file?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from focale.accounts.columns.belief import Belief, Level, Study
from focale.cli.screen import Screen
from focale.glossary.messages import Message
from focale.glossary.words import label
from focale.report.foreign import clean

_ROWS, _POINTS, _NAMES, _CLUES = 40, 12, 30, 4  # lines shown; the rest is counted
_COLUMN, _FIELD, _LEAST = 26, 24, 12  # widths


def say_columns(
    screen: Screen, study: Study, notices: Iterable[Message], written: Sequence[Path]
) -> None:
    """The rows, the columns with a field, what to look at, the others, what to do."""
    say = screen.say
    facts = {
        "looked": say.whole(study.looked), "rows": say.whole(study.rows_in),
        "n": say.whole(len(study.beliefs)),
    }  # fmt: skip
    screen.heading(clean(study.label))
    screen.wrapped(say("columns_looked", **facts), style="dim")
    _say_rows(screen, study)
    _say_fields(screen, [belief for belief in study.beliefs if belief.field])
    _say_open(screen, [b for b in study.beliefs if b.field and not b.is_sure])
    _say_kept(screen, [belief for belief in study.beliefs if not belief.field])
    _say_next(screen, study, written)
    screen.notices(notices)


def _say_rows(screen: Screen, study: Study) -> None:
    kind = label(study.rows.value, screen.lang)
    if not study.is_certain:
        screen.points(screen.say("columns_rows_unclear", kind=kind))
        return
    names = [_cut(name, 30) for name in study.why[:_CLUES]]
    why = ", ".join(names) + (" …" if len(study.why) > _CLUES else "")
    screen.points(screen.say("columns_rows", kind=kind, why=why))


def _say_fields(screen: Screen, beliefs: Sequence[Belief]) -> None:
    if not beliefs:
        return
    say = screen.say
    screen.heading(say("columns_title"))
    rows = [
        (
            f"  {_cut(belief.column, _COLUMN)}",
            _cut(_field(belief), _FIELD),
            _level(screen, belief),
            " | ".join(_cut(sample, 24) for sample in belief.values.samples)
            or say("columns_blank"),
        )
        for belief in beliefs[:_ROWS]
    ]
    head = (
        f"  {say('columns_head_column')}", say("columns_head_field"),
        say("columns_head_confidence"), say("columns_head_sample"),
    )  # fmt: skip
    used = sum(max(len(row[place]) for row in (head, *rows)) for place in range(3))
    room = max(screen.console.width - used - 2 * 3 - 1, _LEAST)
    screen.table([(*row[:3], _cut(row[3], room)) for row in rows], "llll", head, tight=True)
    if len(beliefs) > _ROWS:
        screen.points(say("columns_more", n=say.whole(len(beliefs) - _ROWS)))


def _field(belief: Belief) -> str:
    mapped = belief.mapped
    notes = [note for note in (mapped.unit, mapped.dates) if note and note not in ("%", "ymd")]
    return f"{belief.field} ({', '.join(notes)})" if notes else belief.field


def _level(screen: Screen, belief: Belief) -> str:
    number = f"{belief.confidence:.2f}"
    word = label(str(belief.level), screen.lang)
    return f"{word} {number.replace('.', ',') if screen.lang == 'fr' else number}"


def _say_open(screen: Screen, beliefs: Sequence[Belief]) -> None:
    if not beliefs:
        return
    say = screen.say
    screen.heading(say("columns_check"))
    between = " ; " if screen.lang == "fr" else "; "
    ordered = sorted(beliefs, key=lambda belief: (not belief.is_conflict, -belief.confidence))
    for belief in ordered[:_POINTS]:
        reasons = [clean(reason.words(screen.lang)) for reason in _doubts(belief)]
        if belief.others and all(reason.code != "column_unclear" for reason in belief.why):
            reasons.append(say("columns_or", others=", ".join(belief.others)))
        key = "columns_conflict" if belief.is_conflict else "columns_point"
        level = label(str(belief.level), screen.lang)
        facts = {"field": belief.field, "level": level, "why": between.join(reasons)}
        screen.points(say(key, column=_cut(belief.column, 40), **facts))
    if len(ordered) > _POINTS:
        screen.points(say("columns_more", n=say.whole(len(ordered) - _POINTS)))


_BORNE_OUT = frozenset({"column_named", "column_agree"})


def _doubts(belief: Belief) -> Sequence[Message]:
    """The reasons against; those for it where there are no others."""
    against = [reason for reason in belief.why if reason.code not in _BORNE_OUT]
    return against or belief.why


def _say_kept(screen: Screen, beliefs: Sequence[Belief]) -> None:
    if not beliefs:
        return
    say = screen.say
    screen.heading(say("columns_kept", n=say.whole(len(beliefs))))
    names = [_cut(belief.column, 30) or say("columns_blank") for belief in beliefs[:_NAMES]]
    more = len(beliefs) - _NAMES
    screen.points(", ".join(names) + (" …" if more > 0 else ""))


def _say_next(screen: Screen, study: Study, written: Sequence[Path]) -> None:
    say = screen.say
    levels = [belief.level for belief in study.beliefs]
    screen.show("")
    facts = {
        "sure": levels.count(Level.SURE), "likely": levels.count(Level.LIKELY),
        "check": levels.count(Level.CHECK), "none": levels.count(None),
    }  # fmt: skip
    screen.wrapped(say("columns_sum", **{key: say.whole(n) for key, n in facts.items()}))
    if not written:
        screen.wrapped(say("columns_next", file=clean(study.label)), style="dim")
        return
    screen.heading(say("written"))
    screen.paths(*written)
    screen.wrapped(say("columns_then", path=str(written[0])), style="dim")


def _cut(text: str, most: int) -> str:
    """A text of the file on one line, cut after `most` signs."""
    plain = " ".join(clean(text).split())
    return plain if len(plain) <= most else plain[: max(most - 1, 1)] + "…"
