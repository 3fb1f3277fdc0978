"""Gives back the originals, or takes clusters apart, and tells."""

from __future__ import annotations

from pathlib import Path

from focale.accounts.duplicates.folder import IDS
from focale.accounts.duplicates.merge import unmerge_all, unmerge_clusters
from focale.cli.outputs import Form, check_outputs, check_table
from focale.cli.screen import Screen
from focale.glossary.messages import fault


def run(screen: Screen, folder: Path, clusters: tuple[int, ...], out: Path, form: Form) -> None:
    """The original files in a folder; with clusters, the merged table without these."""
    if clusters:
        check_table(out, form)
        check_outputs([out, folder / IDS], [])
        done = unmerge_clusters(folder, clusters, out, excel_fr=form.excel_fr, lang=screen.lang)
        rows = {"read": done.rows_in, "written": done.rows_out, "merged": done.rows_merged}
        written = [out, *([done.ids_path] if done.ids_path else [])]
    else:
        if out.exists() and not out.is_dir():
            raise fault("cannot_write", path=str(out), problem="--out FOLDER")
        written, rows = unmerge_all(folder, out), None
    if screen.as_json:
        answer: dict[str, object] = {"clusters": list(clusters)}
        if rows is not None:
            answer["rows"] = rows
        screen.answer({**answer, "written": [str(path) for path in written]})
        return
    say = screen.say
    if rows is not None:
        screen.heading(say("unmerge_apart", numbers=", ".join(map(str, clusters))))
        screen.points(
            say("merge_sum", rows=say.whole(rows["read"]), out=say.whole(rows["written"]),
                merged=say.whole(rows["merged"]))
        )  # fmt: skip
        screen.heading(say("written"))
    else:
        screen.heading(say("unmerge_title"))
    screen.paths(*written)
