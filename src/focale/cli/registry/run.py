"""Builds the registry, and tells where every line of the stock files went."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.registry.build import Built, built
from focale.cli.outputs import check_outputs
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.glossary.messages import Message


def run(screen: Screen, stocks: Sequence[Path], out: Path) -> None:
    """Build, and tell."""
    if not out.is_dir():
        check_outputs((out,), stocks)
    with Work() as work:

        def step(file: str, share: float) -> None:
            key = "registry_reading" if file else "registry_writing"
            told = work.step(screen.say(key, file=file))
            if told is not None:
                told(share)

        done = built(stocks, out, step)
    if screen.as_json:
        screen.answer(_data(screen, done, out))
    else:
        _say(screen, done, out)


def _data(screen: Screen, done: Built, out: Path) -> dict[str, Any]:
    registry = done.registry
    return {
        "registry": str(out),
        "as_of": registry.as_of.isoformat() if registry.as_of else None,
        "made_on": registry.made_on.isoformat(),
        "companies": registry.companies,
        "ceased": registry.ceased,
        "masked": registry.masked,
        "sites": registry.sites,
        "files": [
            {
                "file": source.file,
                "stock": source.stock,
                "as_of": source.as_of.isoformat() if source.as_of else None,
                "rows": {"read": source.rows_in, "kept": source.kept},
                "left_out": dict(source.left_out),
            }
            for source in registry.sources
        ],
        "notices": screen.messages(done.notices),
        "written": [str(out)],
    }


def _say(screen: Screen, done: Built, out: Path) -> None:
    say, registry = screen.say, done.registry
    if registry.as_of is None:
        screen.heading(say("registry_title_undated", path=out))
    else:
        screen.heading(say("registry_title", path=out, day=say.day(registry.as_of)))
    screen.heading(say("registry_files"))
    for source in registry.sources:
        lost = sum(source.left_out.values())
        facts = {"rows": source.rows_in, "kept": source.kept, "lost": lost}
        counts = {name: say.whole(count) for name, count in facts.items()}
        screen.points(say("registry_sum", file=source.file, stock=source.stock, **counts))
        for reason, count in source.left_out.items():
            words = Message(reason).words(say.lang)
            screen.wrapped(
                say("reason_count", reason=words, n=say.whole(count)), "      ", "      "
            )
    screen.heading(say("registry_holds"))
    counts_ = {
        "companies": registry.companies, "ceased": registry.ceased, "masked": registry.masked,
        "sites": registry.sites,
    }  # fmt: skip
    rows = [(f"  {say(f'registry_{name}')}", say.whole(n)) for name, n in counts_.items()]
    screen.table(rows, "lr")
    screen.notices(done.notices)
    screen.show("")
    screen.wrapped(say("registry_next", path=out))
