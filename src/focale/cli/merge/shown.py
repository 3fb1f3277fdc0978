"""What do people and programs learn of a merge?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.duplicates.followers import REDIRECTED, STATES
from focale.accounts.duplicates.merge import Outcome
from focale.cli.screen import Screen


def merge_data(screen: Screen, done: Outcome, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale merge --json`."""
    return {
        "rows": rows_data(done),
        "clusters": done.clusters,
        "questions": {"yes": done.yes, "no": done.no, "open": done.open},
        "ids_replaced": done.ids,
        "followed": followed_data(done),
        "notices": screen.messages(done.notices),
        "written": [str(path) for path in written],
    }


def rows_data(done: Outcome) -> dict[str, int]:
    """What became of every line."""
    return {
        "read": done.rows_in, "written": done.rows_out, "merged": done.rows_merged,
        "rejected": done.rejected,
    }  # fmt: skip


def followed_data(done: Outcome) -> list[dict[str, Any]]:
    """The contacts, events and deals that follow."""
    return [
        {
            "rows_are": one.file.given.kind.value,
            "file": str(one.path),
            "column": one.file.column,
            "rows": {
                "read": one.file.rows_in, "written": one.file.rows_out,
                "rejected": one.file.rejected, **one.file.counts,
            },
            "repeats": one.file.repeats,
            "exceptions": str(one.look_at) if one.look_at else None,
        }
        for one in done.followed
    ]  # fmt: skip


def say_merge(
    screen: Screen, done: Outcome, folder: Path, written: Sequence[Path], *, people: bool
) -> None:
    """The balance, the counts, what follows, what is to be done."""
    say = screen.say
    screen.heading(say("merge_title"))
    say_sum(screen, done)
    counts = {
        "merge_clusters": done.clusters, "merge_yes": done.yes, "merge_no": done.no,
        "merge_open": done.open, "merge_ids": done.ids,
    }  # fmt: skip
    rows = [(f"  {say(key)}", say.whole(count)) for key, count in counts.items() if count]
    screen.table(rows, "lr")
    say_followed(screen, done)
    screen.notices(done.notices)
    if done.ids_path and not done.followed:
        kind = "contact" if people else "company"
        screen.points(say(f"merge_ids_use_{kind}", path=done.ids_path))
    screen.heading(say("written"))
    screen.paths(*written)
    screen.points(say("merge_undo", folder=folder))


def say_sum(screen: Screen, done: Outcome) -> None:
    """Lines in and out."""
    say = screen.say
    total = say("merge_sum", rows=say.whole(done.rows_in), out=say.whole(done.rows_out),
                merged=say.whole(done.rows_merged))  # fmt: skip
    lost = say("merge_rejected", n=say.whole(done.rejected)) if done.rejected else ""
    screen.points(f"{total} + {lost}" if lost else total)


def say_followed(screen: Screen, done: Outcome) -> None:
    """Each file that follows: its lines, by what became of them."""
    say = screen.say
    if not done.followed:
        return
    screen.heading(say("merge_followed"))
    for one in done.followed:
        counts = {**one.file.counts, "rejected": one.file.rejected}
        shown = [
            say(f"merge_{state}", n=say.whole(counts[state]))
            for state in (*STATES, "rejected")
            if counts[state] or state == REDIRECTED
        ]
        rows = say.whole(one.file.rows_in)
        screen.points(
            say("merge_follows", path=one.file.opened.found.label, rows=rows,
                parts=" + ".join(shown))
        )  # fmt: skip
