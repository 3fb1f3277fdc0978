"""Which files of the studio name people who are erased, and how do they read without them?

Tables are written anew, and take their place whole; lists of accounts can be made again, so that
those that name somebody go. The file as it was dropped goes where that was asked.
"""

from __future__ import annotations

from pathlib import Path

from focale.criterion.fold import fold
from focale.desk.directory.models import Company
from focale.desk.directory.privacy import erasing, texts
from focale.desk.directory.privacy.by_hand import FILES_TO_SEE, PAGES, Hand
from focale.desk.directory.privacy.on_disk import names_them, written_without
from focale.desk.directory.privacy.traces import Traces
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import (
    Interview,
    MarketAnswer,
    Proof,
    Question,
    Simulation,
    Table,
    TableRole,
)
from focale.desk.targeting.tables.services import let_go_of
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import place_of


def forget(workspace: Workspace, traces: Traces, *, whole: bool) -> int:
    """Take people out of the files of the studio; how many files named them.

    whole: the files as they were dropped go too, of those tables that named somebody.
    """
    changed = 0
    for table in Table.objects.of(workspace).order_by("pk"):
        facts = _place(workspace, table.facts)
        of_people = table.role == TableRole.CONTACTS
        changed += facts is not None and written_without(facts, traces, of_people=of_people)
        dropped = _place(workspace, table.file)
        if whole and dropped is not None and names_them(dropped, traces):
            let_go_of(workspace, table.file)
            Table.objects.of(workspace).filter(pk=table.pk).update(file="")
            changed += 1
    for made in Simulation.objects.of(workspace).exclude(file="").only("pk", "file"):
        place = _place(workspace, made.file)
        changed += place is not None and written_without(place, traces)
    lists = MarketAnswer.objects.of(workspace).filter(question=Question.LIST)
    for answer in lists.defer("text"):
        changed += _list_forgotten(answer, traces)
    return changed


def _place(workspace: Workspace, name: str) -> Path | None:
    place = place_of(SURROUNDINGS.folder, workspace.pk, name) if name else None
    return place if place is not None and place.is_file() else None


def files_to_see(workspace: Workspace, traces: Traces) -> list[Hand]:
    """The files that people gave the studio and that still name them."""
    found = []
    for table in Table.objects.of(workspace).exclude(file="").order_by("pk"):
        place = _place(workspace, table.file)
        if place is not None and names_them(place, traces):
            found.append(Hand("table", table.pk))
    for proof in Proof.objects.of(workspace).exclude(file="").order_by("pk"):
        place = _place(workspace, proof.file)
        told = names_them(place, traces) if place is not None else False
        if told or (told is None and proof.company_id in traces.companies):
            found.append(Hand("proof", proof.company_id, is_sure=bool(told)))
    return found


def _list_forgotten(answer: MarketAnswer, traces: Traces) -> bool:
    """The accounts of a list are written anew; its files for people go, they can be made again."""
    accounts = _place(answer.workspace, answer.files.get("accounts", ""))
    is_changed = accounts is not None and written_without(accounts, traces)
    shown = [name for form, name in answer.files.items() if form != "accounts"]
    places = [place for name in shown if (place := _place(answer.workspace, name)) is not None]
    if any(names_them(place, traces) for place in places):
        kept = {form: name for form, name in answer.files.items() if form == "accounts"}
        let_go_of(answer.workspace, *shown)
        MarketAnswer.objects.of(answer.workspace).filter(pk=answer.pk).update(files=kept)
        return True
    return is_changed


def company_of_interview(row: Interview) -> int | None:
    """The company that an interview was with: by its key in the file, else by its name."""
    companies = Company.everything.of(row.workspace)
    found = companies.filter(key=row.customer).first() if row.customer else None
    if found is None and row.name:
        named = companies.filter(folded__startswith=fold(row.name)[:100])[:20]
        found = next((one for one in named if fold(one.name) == fold(row.name)), None)
    return found.pk if found is not None else None


def register() -> None:
    """Bring what an erasure must know of the studio."""
    erasing.FORGET.append(forget)
    FILES_TO_SEE.append(files_to_see)
    texts.BESIDE["Interview"] = company_of_interview
    PAGES.update({
        "table": ("table", True), "proof": ("reference", True), "Interview": ("interview", True),
        "Judgement": ("session", True), "Feedback": ("account", True),
        "PlaybookVersion": ("playbook", True), "Proof": ("reference", True),
        "Decision": ("review", True),
    })  # fmt: skip
    erasing.LOOKED_AT.update({
        "Judgement": lambda row: row.session_id, "Feedback": lambda row: row.company_id,
        "PlaybookVersion": lambda row: row.playbook_id, "Proof": lambda row: row.company_id,
        "Decision": lambda row: row.review_id,
    })  # fmt: skip
