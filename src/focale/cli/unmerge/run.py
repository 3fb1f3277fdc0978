"""Gives back the originals, or takes clusters apart, and tells."""

from __future__ import annotations

from pathlib import Path

from focale.accounts.duplicates.folder import IDS
from focale.accounts.duplicates.merge import Outcome
from focale.accounts.duplicates.undo import unmerge_all, unmerge_clusters
from focale.cli.merge.run import written_files
from focale.cli.merge.shown import followed_data, rows_data, say_followed, say_sum
from focale.cli.outputs import Form, check_outputs, check_table
from focale.cli.screen import Screen
from focale.glossary.messages import fault


def run(screen: Screen, folder: Path, clusters: tuple[int, ...], out: Path, form: Form) -> None:
    """The original files in a folder; with clusters, the merged table without these."""
    done: Outcome | None
    if clusters:
        check_table(out, form)
        check_outputs([out, folder / IDS], [])
        done = unmerge_clusters(folder, clusters, out, excel_fr=form.excel_fr, lang=screen.lang)
        written = written_files(done, out)
    else:
        if out.exists() and not out.is_dir():
            raise fault("cannot_write", path=str(out), problem="--out FOLDER")
        written, done = unmerge_all(folder, out), None
    if screen.as_json:
        answer: dict[str, object] = {"clusters": list(clusters)}
        if done is not None:
            answer |= {"rows": rows_data(done), "followed": followed_data(done)}
        screen.answer({**answer, "written": [str(path) for path in written]})
        return
    say = screen.say
    if done is not None:
        screen.heading(say("unmerge_apart", numbers=", ".join(map(str, clusters))))
        say_sum(screen, done)
        say_followed(screen, done)
        screen.notices(done.notices)
        screen.heading(say("written"))
    else:
        screen.heading(say("unmerge_title"))
    screen.paths(*written)
