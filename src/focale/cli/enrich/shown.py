"""What does a terminal say of an enriched file?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.accounts.registry.enrich import Enriched
from focale.cli.screen import Screen, share_signs
from focale.glossary.fields import field_label
from focale.report.foreign import clean
from focale.report.market import FEW

_BAR, _EXAMPLES = 16, 3


def say_enriched(screen: Screen, done: Enriched, written: Sequence[Path]) -> None:
    """Who was found, what the register says of them, what was filled, what to look at."""
    say = screen.say
    file = clean(Path(done.opened.found.label).name)
    screen.heading(say("enrich_title", file=file, rows=say.whole(done.rows)))
    facts = {"label": done.registry.label, "companies": say.whole(done.registry.companies)}
    screen.wrapped(say("enrich_registry", **facts), style="dim")
    _say_found(screen, done)
    _say_states(screen, done)
    _say_fields(screen, done)
    _say_candidates(screen, done)
    screen.notices(done.notices)
    screen.heading(say("written"))
    if written:
        screen.paths(*written)
    else:
        screen.points(say("enrich_no_out"))


def _say_found(screen: Screen, done: Enriched) -> None:
    say = screen.say
    counts = {
        **done.found, "check": len(done.to_check), "absent": done.absent, "clash": done.clash,
        "none": done.unnamed,
    }  # fmt: skip
    screen.heading(say("enrich_found"))
    rows = [
        (
            f"  {say(f'enrich_by_{how}')}", say.whole(count), _share(screen, count, done.rows),
            share_signs(count, done.rows, _BAR),
        )
        for how, count in counts.items()
        if count
    ]  # fmt: skip
    screen.table(rows, "lrrl")


def _say_states(screen: Screen, done: Enriched) -> None:
    say = screen.say
    states = {
        "ceased": done.ceased, "closed": done.closed, "moved": done.moved, "masked": done.masked,
    }  # fmt: skip
    if not any(states.values()):
        return
    screen.heading(say("enrich_states"))
    screen.table(
        [
            (f"  {say(f'enrich_state_{name}')}", say.whole(count))
            for name, count in states.items()
            if count
        ],
        "lr",
    )


def _say_fields(screen: Screen, done: Enriched) -> None:
    say, rows = screen.say, done.rows
    told = [f for f in done.fillings if (f.before or f.after or f.conflicts)]
    if not told:
        return
    screen.heading(say("enrich_fields"))
    screen.table(
        [
            (
                f"  {field_label(filling.field, say.lang)}",
                _share(screen, filling.before, rows) or say.whole(filling.before),
                _share(screen, filling.after, rows) or say.whole(filling.after),
                say.whole(filling.filled),
                say.whole(filling.conflicts) if filling.conflicts else "",
            )
            for filling in told
        ],
        "lrrrr",
        ["", *(say(f"enrich_{word}") for word in ("before", "after", "filled", "differ"))],
        tight=True,
    )


def _say_candidates(screen: Screen, done: Enriched) -> None:
    say = screen.say
    if not done.to_check:
        return
    screen.heading(say("enrich_candidates"))
    for one in done.to_check[:_EXAMPLES]:
        best = one.candidates[0]
        screen.points(
            say(
                "enrich_candidate", name=clean(one.name), place=clean(one.place) or "?",
                candidate=clean(best.name), city=clean(best.city) or "?",
                siren=f"{best.siren:09d}", gone="" if best.is_active else say("enrich_gone"),
            )
        )  # fmt: skip


def _share(screen: Screen, part: int, whole: int) -> str:
    return screen.say.share(part, whole) if whole >= FEW else ""
