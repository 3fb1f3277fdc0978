"""`focale top`: if one could prospect only so many accounts, which ones, and why?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.cli.inputs import Inputs, by_field, limits_of
from focale.cli.options import By
from focale.cli.outputs import PLAIN, Form, check_outputs, check_table
from focale.cli.progress import Work
from focale.cli.screen import LIGHT, SOLID, Screen, range_signs
from focale.glossary.messages import Message, fault
from focale.report.foreign import clean
from focale.report.list_view import bar_of
from focale.scorecard.run import Run
from focale.segment.top import Pick, picked, write_picks

_BAR = 10
_SIGNED = re.compile(r" (?=[+-][0-9])")  # the points of a line stay beside its name
_WIDE = 140  # columns from which an account fits one line
_FIELDS = ("id", "name", "city", "departement", "country", "siren", "domain", "phone", "profile",
           "verdict", "tier", "band")  # fmt: skip
_CONTACT = ("name", "title", "role", "phone", "email")
_POINTS = ("points", "low", "high", "fit")


@dataclass(frozen=True)
class Wanted:
    """How many, with which limits, by what, and where to."""

    number: int = 100
    at_most: tuple[str, ...] = ()
    by: By = By.POINTS
    out: Path | None = None
    form: Form = PLAIN


def run(screen: Screen, inputs: Inputs, wanted: Wanted) -> None:
    """Choose the accounts, write them if asked, and tell."""
    if wanted.by is By.VALUE:
        raise fault("value_needs_weights")
    limits = limits_of(wanted.at_most)
    check_table(wanted.out, wanted.form)
    check_outputs((wanted.out,), inputs.files())
    with Work() as work:
        work.step(screen.say("reading"))
        with inputs.opened() as opened:
            work.step(screen.say("scoring"))
            picks = picked(opened, wanted.number, by_field(limits, opened), inputs.contacts)
            if wanted.out is not None:
                _write_list(screen, opened, picks, wanted.out, wanted.form)
    if screen.as_json:
        screen.answer(top_data(screen, opened, picks, wanted.out))
        return
    say_top(screen, opened, picks, wanted.number)
    screen.notices(opened.notices)
    if wanted.out is not None:
        screen.heading(screen.say("written"))
        screen.paths(wanted.out)


def _write_list(screen: Screen, run: Run, picks: list[Pick], out: Path, form: Form) -> None:
    if form.tool is None:
        write_picks(run, picks, out, screen.lang, excel_fr=form.excel_fr)
        return
    from focale.segment.crm_file import write_picks_for

    write_picks_for(form.tool, run, picks, out, screen.lang)


def say_top(screen: Screen, run: Run, picks: Sequence[Pick], wanted: int) -> None:
    """The list, one account after the other."""
    say = screen.say
    if not picks:
        screen.wrapped(say("top_none"))
        return
    facts = {"source": clean(Path(run.accounts.label).name), "day": say.day(run.as_of)}
    screen.heading(say.count("top_title", len(picks), **facts))
    screen.wrapped(say("top_legend", solid=SOLID, light=LIGHT), style="dim")
    screen.show("")
    say_picks(screen, picks)
    if len(picks) < wanted:
        screen.show("")
        screen.wrapped(say("top_fewer", n=say.whole(len(picks))))


def say_picks(screen: Screen, picks: Sequence[Pick]) -> None:
    """Each account: rank, range, tier, who and where; whom to call there, and why.

    One line where the terminal is wide enough, else a second one, indented.
    """
    width = len(str(picks[-1].rank)) if picks else 1
    for pick in picks:
        first, second = pick_words(screen, pick, width)
        whole = f"{first} · {second}"
        indent = " " * (width + 2)
        if len(whole) <= screen.console.width or screen.console.width >= _WIDE:
            screen.wrapped(whole, others=indent)
        else:
            screen.wrapped(first, others=indent)
            screen.wrapped(second, indent, indent, "dim")


def pick_words(screen: Screen, pick: Pick, width: int) -> tuple[str, str]:
    """Who and how good; whom to call, and why."""
    row, bar = pick.row, bar_of(pick.row, pick.profile)
    low, high = screen.say.score(bar.points), screen.say.score(bar.high)
    points = low if bar.high == bar.points else screen.say("to_range", points=low, high=high)
    signs = range_signs(bar.points, bar.high, 100_000, _BAR)
    who = [clean(row.get("name"), 60) or clean(row["id"], 40), _place(row)]
    head = f"{pick.rank:>{width}}  {points:<6} {signs} {row['tier'] or '–'}  "
    first = head + " · ".join(filter(None, who))
    why = _SIGNED.sub("\u00a0", clean(pick.why(screen.lang), 400))
    return first, " · ".join(filter(None, (_person(pick), why)))


def _place(row: Mapping[str, Any]) -> str:
    city, departement = clean(row.get("city"), 60), clean(row.get("departement"), 20)
    return f"{city} ({departement})" if city and departement else city or departement


def _person(pick: Pick) -> str:
    person = pick.person
    if person is None:
        return ""
    parts = (
        clean(person.name, 60),
        clean(person.title, 60),
        clean(pick.person_phone or person.email, 80),
    )
    return ", ".join(filter(None, parts))


def top_data(screen: Screen, run: Run, picks: Sequence[Pick], out: Path | None) -> dict[str, Any]:
    """The JSON object of `focale top --json`."""
    notices: Sequence[Message] = run.notices
    return {
        "accounts": run.accounts.label,
        "as_of": run.as_of.isoformat(),
        "top": [account_data(screen, pick) for pick in picks],
        "notices": screen.messages(notices),
        "written": [str(out)] if out else [],
    }


def account_data(screen: Screen, pick: Pick) -> dict[str, Any]:
    """One account of a list, for programs."""
    return {
        "rank": pick.rank,
        **{name: pick.row[name] for name in _FIELDS if name in pick.row},
        **{name: _number(pick.row[name]) for name in _POINTS},
        "abm": pick.row["abm"],
        "next_fact": pick.row["next_fact"],
        "contact": _contact(pick),
        "why": pick.why(screen.lang),
    }


def _contact(pick: Pick) -> dict[str, str] | None:
    if pick.person is None:
        return None
    return {name: getattr(pick.person, name) for name in _CONTACT}


def _number(points: Any) -> float | None:
    return None if points is None else float(points)
