"""Merges the doubles of a folder, and tells."""

from __future__ import annotations

from pathlib import Path

from focale.accounts.duplicates.folder import IDS
from focale.accounts.duplicates.merge import merge_folder
from focale.accounts.duplicates.record import read_record
from focale.cli.outputs import Form, check_outputs, check_table
from focale.cli.progress import Work
from focale.cli.screen import Screen


def run(screen: Screen, folder: Path, review: Path | None, out: Path, form: Form) -> None:
    """Merge, write the table, tell what became of every line."""
    check_table(out, form)
    record = read_record(folder)
    originals = [Path(file.path) for file in record.files]
    check_outputs([out, folder / IDS], [*originals, *([review] if review else [])])
    with Work() as work:
        work.step(screen.say("writing"))
        done = merge_folder(folder, out, review, excel_fr=form.excel_fr, lang=screen.lang)
    written = [out, *([done.ids_path] if done.ids_path else [])]
    if screen.as_json:
        screen.answer({
            "rows": {"read": done.rows_in, "written": done.rows_out, "merged": done.rows_merged},
            "clusters": done.clusters,
            "questions": {"yes": done.yes, "no": done.no, "open": done.open},
            "ids_replaced": done.ids,
            "notices": screen.messages(done.notices),
            "written": [str(path) for path in written],
        })  # fmt: skip
        return
    say = screen.say
    screen.heading(say("merge_title"))
    screen.points(
        say("merge_sum", rows=say.whole(done.rows_in), out=say.whole(done.rows_out),
            merged=say.whole(done.rows_merged))
    )  # fmt: skip
    counts = {
        "merge_clusters": done.clusters, "merge_yes": done.yes, "merge_no": done.no,
        "merge_open": done.open, "merge_ids": done.ids,
    }  # fmt: skip
    rows = [(f"  {say(key)}", say.whole(count)) for key, count in counts.items() if count]
    screen.table(rows, "lr")
    screen.notices(done.notices)
    if done.ids_path:
        screen.points(say(f"merge_ids_use_{'contact' if record.people else 'company'}",
                          path=done.ids_path))  # fmt: skip
    screen.heading(say("written"))
    screen.paths(*written)
    screen.points(say("merge_undo", folder=folder))
