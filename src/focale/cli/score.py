"""`focale score`: what is every company of a file worth, and what does the market look like?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from focale.accounts.rejects import write_rejects
from focale.cli.inputs import Inputs, Tables
from focale.cli.outputs import Form, check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.score_data import score_data
from focale.cli.score_words import say_score
from focale.cli.scored import Scored, Wanted
from focale.cli.screen import Screen
from focale.scorecard.run import Run
from focale.scorecard.score import write_scores
from focale.scorecard.summary import Summary, best_counts, summarise

if TYPE_CHECKING:
    from focale.segment.top import Pick


def run(screen: Screen, inputs: Inputs, wanted: Wanted, tables: Tables = Tables()) -> None:  # noqa: B008
    """Score, write what is asked, and tell; elsewhere, when tables of a database are meant."""
    if tables.are_meant:
        from focale.cli import score_elsewhere

        score_elsewhere.run(screen, inputs, wanted, tables)
        return
    check_table(wanted.out, wanted.form)
    check_outputs((wanted.out, wanted.html, wanted.rejects_path), inputs.files())
    with Work() as work:
        work.step(screen.say("reading"))
        with inputs.opened() as opened:
            scored = scored_and_written(screen, work, opened, inputs, wanted)
    notices = [
        *scored.run.notices,
        *inputs.notices(),
        *(notice for summary in scored.summaries for notice in summary.notices()),
    ]
    if screen.as_json:
        screen.answer(score_data(screen, scored, notices))
    else:
        say_score(screen, scored, notices)


def scored_and_written(
    screen: Screen,
    work: Work,
    run: Run,
    inputs: Inputs,
    wanted: Wanted,
    picks: Sequence[Pick] | None = None,
) -> Scored:
    """Count, and write the files asked for. picks: the list of the page, if already chosen."""
    scoring = screen.say("scoring")
    summaries = summarise(run, work.step(scoring))
    best = best_counts(run, work.step(scoring)) if len(run.profiles) > 1 else {}
    written: list[Path] = []
    if wanted.out is not None:
        _write_table(screen, work, run, wanted.out, wanted.form)
        written.append(wanted.out)
    if wanted.html is not None:
        _write_page(screen, run, inputs, wanted.html, summaries, picks)
        written.append(wanted.html)
    rejects = wanted.rejects_path if run.rejects else None
    if rejects is not None:
        with whole(rejects) as path:
            write_rejects(run.rejects, path, screen.lang)
        written.append(rejects)
    return Scored(run, summaries, best, tuple(written), rejects)


def _write_table(screen: Screen, work: Work, run: Run, out: Path, form: Form) -> None:
    progress = work.step(screen.say("writing"))
    if form.tool is None:
        write_scores(run, out, progress, excel_fr=form.excel_fr)
        return
    from focale.segment.crm_file import write_scores_for

    write_scores_for(form.tool, run, out, screen.lang, progress)


def _write_page(
    screen: Screen,
    run: Run,
    inputs: Inputs,
    html: Path,
    summaries: list[Summary],
    picks: Sequence[Pick] | None,
) -> None:
    from focale.report.page import score_page

    page = score_page(
        run, screen.lang, contacts=inputs.contacts, summaries=summaries, picks=picks
    )  # fmt: skip
    with whole(html) as path:
        path.write_text(page, encoding="utf-8", newline="\n")
