"""How are people erased everywhere, so that what the team counts still adds up?

First every text of the workspace is gone through and loses them, then every file; then their events
lose whom they were of, and the people themselves go with their facts and notes; at the end, where
that was asked, the files of the imports that brought them. What only a person can judge is listed.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from focale.desk.directory.events import derive_again
from focale.desk.directory.facts import COMPANIES, choose_again
from focale.desk.directory.facts.hooks import tell
from focale.desk.directory.models import (
    Attachment,
    Brought,
    Company,
    Contact,
    Erasure,
    Event,
    Fact,
    Import,
    ImportState,
    Note,
)
from focale.desk.directory.privacy.by_hand import FILES_TO_SEE, PAGES, Hand, with_more
from focale.desk.directory.privacy.files import (
    delete_files,
    leave_no_words,
    write_over_what_is_deleted,
)
from focale.desk.directory.privacy.kept_files import files_to_see, forget_files
from focale.desk.directory.privacy.people import files_of, named
from focale.desk.directory.privacy.refusals import put_on_list, reaches_of
from focale.desk.directory.privacy.texts import (
    clear,
    emptied,
    rows_of,
    searched_models,
    text_fields,
)
from focale.desk.directory.privacy.traces import Traces, is_nothing_else
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

FORGET: list[Callable[..., int]] = []
"""Apps above whose files may name people: each takes them out of its own, and says of how many.

Called as `forget(workspace, traces, whole=...)`; again where this was interrupted.
"""
LOOKED_AT: dict[str, Callable[[Any], int | None]] = {}
"""Name of a model -> the number that its page is opened with, where it is not the row's own."""
_SAID = frozenset(
    "note text problem why_us value reason missing answer why parts summary sentence".split()
)
"""Columns in which people write freely: a family name alone there is looked at by a person."""

READ = 1_000  # rows looked at before the worker is heard of again
TURN = 1.0  # seconds of them
CHUNK = 100  # people of one transaction


@transaction.atomic
def erase(
    people: Collection[int],
    *,
    workspace: Workspace,
    by: User | None,
    why: str = "asked",
    refuses: bool = True,
    deletes_files: bool = False,
) -> Erasure:
    """Erase people: they are out of sight at once, and gone everywhere when the job ends.

    refuses: remember their addresses as refused, so that no file brings them back.
    deletes_files: the files of the imports that brought them go too.
    """
    made = Erasure.objects.create(
        workspace=workspace, why=why, by=by, options={"refuse": refuses, "files": deletes_files}
    )
    numbers = sorted(set(people))
    marked = 0
    for start in range(0, len(numbers), 500):
        part = Contact.everything.of(workspace).filter(
            pk__in=numbers[start : start + 500], erased_with__isnull=True
        )
        if refuses:
            for one in part.select_related("company"):
                one.workspace = workspace
                put_on_list(workspace, reaches_of(one), by=by)
        marked += part.update(erased_with=made, removed_at=timezone.now(), removed_with=None)
    Erasure.objects.of(workspace).filter(pk=made.pk).update(people=marked)
    made.people = marked
    enqueue("erase", key=f"erase:{made.pk}", workspace=workspace, by=by, erasure=made.pk)
    audit.record(
        "contact.erased" if why == "asked" else "contacts.purged", workspace=workspace, by=by,
        subject="erasure", subject_id=made.pk, after={"people": marked},
    )  # fmt: skip
    return made


_KNOWN: dict[tuple[Any, ...], Traces] = {}


def traces_of(erasure: Erasure) -> Traces:
    """What is looked for: the people who are erased together. The last ones are kept at hand."""
    workspace = erasure.workspace
    which = (workspace.pk, erasure.pk, erasure.made_at)
    if which in _KNOWN:
        return _KNOWN[which]
    _KNOWN.clear()
    people = list(
        Contact.everything.of(workspace).filter(erased_with=erasure).select_related("company")
    )
    return _KNOWN.setdefault(which, Traces(named(people, workspace)))


@kind("erase")
def go_on(hold: Hold) -> bool:
    """A turn of looking through one table, or a chunk of the people themselves."""
    erasure = (
        Erasure.objects.of(hold.workspace)
        .select_related("workspace", "by")
        .get(pk=hold.given["erasure"])
    )
    write_over_what_is_deleted()
    searched = searched_models()
    table = int(hold.cursor.get("table", 0))
    if table < len(searched):
        _search_turn(hold, erasure, searched)
        return True
    if "files" not in hold.cursor:
        _files_of_others(hold, erasure)
        return True
    if _people(hold, erasure):
        return True
    _ended(hold, erasure)
    leave_no_words()
    return False


def _search_turn(hold: Hold, erasure: Erasure, searched: Sequence[type[models.Model]]) -> None:
    traces, until = traces_of(erasure), time.monotonic() + TURN
    table, last = int(hold.cursor.get("table", 0)), int(hold.cursor.get("last", 0))
    while table < len(searched) and time.monotonic() < until:
        model = searched[table]
        rows = list(rows_of(model, hold.workspace).filter(pk__gt=last).order_by("pk")[:READ])
        fields = text_fields(model)
        changed = [(row, names) for row in rows if (names := clear(row, fields, traces))]
        doubtful = [hand for row in rows if (hand := _to_see(row, fields, traces)) is not None]
        table, last = (table, rows[-1].pk) if rows else (table + 1, 0)
        if changed or doubtful or not rows:
            with hold.step(table=table, last=last):
                _write(model, changed, hold, erasure)
                _note_by_hand(erasure, doubtful)


def _to_see(row: models.Model, fields: Sequence[Any], traces: Traces) -> Hand | None:
    """A row that was gone through and may still mean one of them."""
    what = type(row).__name__
    if what not in PAGES or isinstance(row, Company):
        return None
    told = [getattr(row, field.attname) for field in fields if field.attname in _SAID]
    if not any(traces.may_name(one) for one in told if one):
        return None
    if isinstance(row, Note):
        of_contact = Hand("note_of_contact", row.contact_id, is_sure=False)
        return of_contact if row.contact_id else Hand(what, row.company_id, is_sure=False)
    return Hand(what, LOOKED_AT.get(what, _own_number)(row), is_sure=False)


def _own_number(row: Any) -> int:
    return int(row.pk)


def _note_by_hand(erasure: Erasure, more: Sequence[Hand]) -> None:
    if more:
        erasure.by_hand = with_more(erasure.by_hand, more)
        found = Erasure.objects.of(erasure.workspace).filter(pk=erasure.pk)
        found.update(by_hand=erasure.by_hand)


def _files_of_others(hold: Hold, erasure: Erasure) -> None:
    """Take the people out of the files, also those of the apps above; tell what is to be seen."""
    traces, whole, space = traces_of(erasure), bool(erasure.options.get("files")), hold.workspace
    with hold.while_waiting():
        changed = sum(forget(space, traces, whole=whole) for forget in (forget_files, *FORGET))
        seen = [one for find in (files_to_see, *FILES_TO_SEE) for one in find(space, traces)]
        seen += [
            Hand("Company", company.pk)
            for company in Company.everything.of(space).filter(pk__in=traces.companies)
            if traces.names(company.name, company.pk)
        ]
    with hold.step(files=changed):
        erasure.counts = {**erasure.counts, "files": erasure.counts.get("files", 0) + changed}
        Erasure.objects.of(space).filter(pk=erasure.pk).update(counts=erasure.counts)
        _note_by_hand(erasure, seen)


def _write(
    model: type[models.Model],
    changed: Sequence[tuple[Any, list[str]]],
    hold: Hold,
    erasure: Erasure,
) -> None:
    """Write what changed, inside the step."""
    counts: Counter[str] = Counter(erasure.counts)
    again: set[tuple[int, str]] = set()
    for row, names in changed:
        if isinstance(row, Fact) and is_nothing_else(row.value):
            again.add((row.company_id or 0, row.field))
            row.delete()
        elif isinstance(row, Attachment) and "label" in names:
            delete_files(hold.workspace, [row.file])
            row.delete()
        else:
            emptied(row, names)
            row.save(update_fields=names)
        counts[model.__name__] += 1
    if again:
        choose_again(COMPANIES, hold.workspace, again)
    if model is Company:
        tell(hold.workspace, [row.pk for row, _ in changed])
    if changed:
        erasure.counts = dict(counts)
        Erasure.objects.of(hold.workspace).filter(pk=erasure.pk).update(counts=erasure.counts)


# --- the people themselves --------------------------------------------------------------


def _people(hold: Hold, erasure: Erasure) -> bool:
    """Let go of a chunk of people; whether there were any."""
    mine = Contact.everything.of(hold.workspace).filter(erased_with=erasure)
    numbers = list(mine.order_by("pk").values_list("pk", flat=True)[:CHUNK])
    if not numbers:
        return False
    files = files_of(hold.workspace, numbers, whole=bool(erasure.options.get("files")))
    delete_files(hold.workspace, [name for roles in files.values() for name in roles.values()])
    with hold.step(done=hold.job.done + len(numbers), total=erasure.people):
        events = Event.objects.of(hold.workspace).filter(contact__in=numbers)
        companies = sorted(set(events.values_list("company_id", flat=True)) - {None})
        counts = Counter(erasure.counts)
        counts["Event"] += events.update(contact=None, detail=None)
        for name, found in (("Fact", Fact), ("Note", Note), ("Brought", Brought)):
            counts[name] += found.objects.of(hold.workspace).filter(contact__in=numbers).delete()[0]
        Contact.everything.of(hold.workspace).filter(pk__in=numbers).delete()
        derive_again(companies, workspace=hold.workspace)
        counts["files"] += _forget_files(hold.workspace, files)
        erasure.counts = dict(counts)
        Erasure.objects.of(hold.workspace).filter(pk=erasure.pk).update(counts=erasure.counts)
    return True


def _forget_files(workspace: Workspace, files: dict[int, dict[str, str]]) -> int:
    """Imports lose their files, and the samples that were shown of their columns."""
    ended = (ImportState.DONE, ImportState.UNDONE, ImportState.FAILED)
    for one in Import.objects.of(workspace).filter(pk__in=list(files)):
        gone = files[one.pk]
        one.file = "" if "file" in gone else one.file
        one.files = {role: name for role, name in one.files.items() if role not in gone}
        one.study = None if one.state in ended else one.study
        one.save(update_fields=["file", "files", "study"])
    return sum("file" in gone for gone in files.values())


def _ended(hold: Hold, erasure: Erasure) -> None:
    with hold.step():
        ended = Erasure.objects.of(hold.workspace).filter(pk=erasure.pk, done_at__isnull=True)
        ended.update(done_at=timezone.now())
