"""`focale profile`: start, check, compare and read the text file that holds the ideal customer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import typer

from focale.cli.failures import WRONG_DATA, message_data, print_json
from focale.cli.outputs import check_outputs, whole
from focale.cli.screen import Screen
from focale.glossary.messages import FocaleError, Message, fault
from focale.profile.document import Profile
from focale.profile.read import load_profile


def new(screen: Screen, template: str, out: Path | None, *, force: bool) -> None:
    """Write a template to a file that is not there yet."""
    from focale.profile.templates import template_text

    text = template_text(template)
    path = out or Path(f"{template}.yaml")
    if os.path.lexists(path) and not path.is_dir() and not force:
        raise fault("profile_exists", path=str(path))
    check_outputs((path,), ())
    with whole(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
    if screen.as_json:
        screen.answer({"template": template, "written": [str(path)]})
    else:
        screen.wrapped(screen.say("profile_written", path=path))


@dataclass(frozen=True)
class _Checked:
    """One file: its profile, or the faults in it."""

    path: Path
    profile: Profile | None = None
    faults: Sequence[Message] = ()
    advice: Sequence[Message] = field(default=())


def check(screen: Screen, files: Sequence[Path]) -> None:
    """Tell every fault and every piece of advice of every file; exit code 1 after a fault."""
    checked = [_advised(_read(path)) for path in files]
    faults = [message for one in checked for message in one.faults]
    if screen.as_json:
        data: dict[str, Any] = {"profiles": [_check_data(one, screen.lang) for one in checked]}
        if faults:
            data["error"] = {"messages": screen.messages(faults)}
        screen.answer(data)
    else:
        for one in checked:
            if one.profile is not None:
                screen.wrapped(screen.say("profile_ok", file=one.path))
                shown = [replace(message, file="") for message in one.advice]
                screen.points(*(message.words(screen.lang) for message in shown))
    if faults and screen.as_json:
        raise typer.Exit(WRONG_DATA)
    if faults:
        raise FocaleError(faults)


def _read(path: Path) -> _Checked:
    try:
        return _Checked(path, load_profile(path))
    except FocaleError as error:
        return _Checked(path, faults=error.messages)


def _advised(read: _Checked) -> _Checked:
    from focale.profile.advice import advice

    return read if read.profile is None else replace(read, advice=advice(read.profile))


def _check_data(one: _Checked, lang: str) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "ok": one.profile is not None,
        "profile": one.profile.name if one.profile else None,
        "version": one.profile.version if one.profile else None,
        "faults": [message_data(message, lang) for message in one.faults],
        "advice": [message_data(message, lang) for message in one.advice],
    }


def diff(screen: Screen, old: Path, new: Path) -> None:
    """What changes from one profile to another, in sentences."""
    from focale.profile.diff import compare

    before, after = _both(old, new)
    comparison = compare(before, after)
    heading, *sentences = comparison.words(screen.lang)
    if screen.as_json:
        screen.answer(
            {
                "old": {"profile": before.name, "version": before.version},
                "new": {"profile": after.name, "version": after.version},
                "heading": heading,
                "changes": [
                    {
                        "part": change.part,
                        "kind": change.kind,
                        "id": change.id or None,
                        "text": change.words(screen.lang),
                    }
                    for change in comparison.changes
                ],
            }
        )
        return
    screen.wrapped(heading, style="bold")
    screen.points(*sentences)


def _both(old: Path, new: Path) -> tuple[Profile, Profile]:
    """Two profiles; the faults of both at once."""
    checked = [_read(old), _read(new)]
    faults = [message for one in checked for message in one.faults]
    before, after = (one.profile for one in checked)
    if before is None or after is None:
        raise FocaleError(faults)
    return before, after


def show(screen: Screen, file: Path) -> None:
    """A profile in words: what it asks, of how much weight, and what follows."""
    from focale.report.profile_view import ProfileView, profile_view
    from focale.scorecard.plan import plan_of

    profile = load_profile(file)
    # Fields that no column types yet are read as texts: only their words are shown.
    view: ProfileView = profile_view(plan_of(profile), None, screen.say)
    if screen.as_json:
        screen.answer(_show_data(profile, view))
        return
    say = screen.say
    screen.heading(view.label)
    screen.wrapped(f"{view.name}, {view.version}", style="dim")
    if view.summary:
        screen.wrapped(view.summary)
    screen.show("")
    rows = [
        (f"{shown.label}\n  {shown.need_words}", shown.asks, shown.points, shown.proof_words)
        for shown in view.criteria
    ]
    screen.table(rows, "wWrw", [say("criterion"), say("asks"), say("points"), say("proof_short")])
    screen.show("")
    for what, words in view.rules:
        screen.wrapped(f"{what}{say('colon')}{words}", "  • ", "    ")


def _show_data(profile: Profile, view: Any) -> dict[str, Any]:
    return {
        "profile": profile.name,
        "version": profile.version,
        "label": view.label,
        "summary": view.summary or None,
        "criteria": [
            {
                "id": criterion.id,
                "label": shown.label,
                "asks": shown.asks,
                "need": criterion.need,
                "points": None if criterion.points is None else float(criterion.points),
                "proof": criterion.proof,
                "why": shown.why or None,
            }
            for criterion, shown in zip(profile.criteria, view.criteria, strict=True)
        ],
        "rules": [words for _, words in view.rules],
    }


def schema() -> None:
    """The JSON Schema on stdout."""
    from focale.profile.schema import json_schema

    print_json(json_schema())
