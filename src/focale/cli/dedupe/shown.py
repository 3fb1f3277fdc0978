"""What does a terminal say of the doubles in files?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from focale.accounts.duplicates.deduped import Deduped, review_table, words_of_reasons
from focale.accounts.duplicates.folder import REVIEW
from focale.accounts.duplicates.reasons import confidence, reasons_of
from focale.cli.dedupe.data import conflicts
from focale.cli.screen import Screen
from focale.report.foreign import clean

_EXAMPLES = 5
_NAMES = 4  # of one cluster
_NAMED = ("name", "full_name", "first_name", "last_name")


def say_dedupe(screen: Screen, found: Deduped, out: Path | None, written: Sequence[Path]) -> None:
    """How many, some of them with the reasons, what to do next."""
    say = screen.say
    kind = "contact" if found.sources.people else "company"
    screen.heading(say(f"dedupe_title_{kind}", n=say.whole(found.sources.rows)))
    _say_counts(screen, found)
    if not found.clusters and not len(found.review):
        screen.points(say("dedupe_none"))
    _say_clusters(screen, found)
    _say_questions(screen, found)
    screen.notices(found.notices)
    if found.clusters or len(found.review):
        _say_next(screen, found, out)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_next(screen: Screen, found: Deduped, out: Path | None) -> None:
    say = screen.say
    screen.heading(say("dedupe_next"))
    if out is None:
        screen.points(say("dedupe_no_out"))
        return
    if found.unanswered:
        screen.points(say("dedupe_next_review", path=out / REVIEW))
    target = "fusion.csv" if screen.lang == "fr" else "merged.csv"
    screen.show(f"  • focale merge {out} --out {target}")


def _say_counts(screen: Screen, found: Deduped) -> None:
    say = screen.say
    rejected = sum(len(file.opened.rejects) for file in found.sources.files)
    counts = {
        "dedupe_read": found.sources.rows + rejected,
        "dedupe_rejected": rejected,
        "dedupe_clusters": len(found.clusters),
        "dedupe_goes_in": found.records_merged,
        "dedupe_left": found.sources.rows - found.records_merged,
        "dedupe_questions": found.unanswered,
        "dedupe_filled": len(found.record.filled),
        "dedupe_conflicts": conflicts(found),
    }
    always = ("dedupe_read", "dedupe_left")
    rows = [
        (f"  {say(key)}", say.whole(count))
        for key, count in counts.items()
        if count or key in always
    ]
    screen.table(rows, "lr")


def _say_clusters(screen: Screen, found: Deduped) -> None:
    say, links = screen.say, found.doubles.links
    if not found.clusters:
        return
    screen.heading(say("dedupe_surest"))
    start = {file.number: file.start for file in found.sources.files}
    held = {name: found.sources.column(name) for name in _NAMED}
    columns = {name: column for name, column in held.items() if column is not None}
    for cluster in found.clusters[:_EXAMPLES]:
        records = [start[number] + row for number, row in cluster.places]
        inside = set(records)
        best = max(
            (at for at in _automatic(found) if int(links.a[at]) in inside),
            key=lambda at: float(links.bits[at]),
        )
        told = [
            _named({name: column[record].as_py() for name, column in columns.items()})
            for record in records
        ]
        shown = " / ".join(clean(name) for name in dict.fromkeys(told[:_NAMES]))
        why = words_of_reasons(reasons_of(links, best), say.lang)
        screen.points(say("dedupe_cluster_line", number=cluster.number, names=shown, why=why))


def _named(cells: Mapping[str, str | None]) -> str:
    """What a company or a person is called: the whole name, else first and last name."""
    whole = cells.get("name") or cells.get("full_name")
    parts = (cells.get("first_name"), cells.get("last_name"))
    return whole or " ".join(filter(None, parts)) or "?"


def _automatic(found: Deduped) -> list[int]:
    return [at for at, is_sure in enumerate(found.doubles.automatic.tolist()) if is_sure]


def _say_questions(screen: Screen, found: Deduped) -> None:
    say, links = screen.say, found.doubles.links
    shown = min(found.unanswered, _EXAMPLES)
    if not shown:
        return
    screen.heading(say("dedupe_to_judge"))
    rows = review_table(found, say.lang, shown).to_pylist()
    for row, at in zip(rows, found.review[:shown].tolist(), strict=True):
        one, other = (
            _named({name: row.get(f"{name}_{side}") for name in _NAMED}) for side in (1, 2)
        )
        share = say.share(int(confidence(links.bits[at]) * 1_000_000), 1_000_000)
        why = words_of_reasons(reasons_of(links, at), say.lang)
        screen.points(
            say("dedupe_question_line", one=clean(one), other=clean(other), share=share, why=why)
        )
