"""A workspace that holds one row of every model there is, with a text of ours in every text field.

Generic over models: a model that is added tomorrow is filled too. All rows of a workspace have the
same number (`Space.base`), so that a number in an address hits whatever it is the number of.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Link, LinkKind, Membership, User, Workspace
from focale.desk.team.roles import Role
from focale.desk.team.scoped import Scoped
from focale.desk.warm.folders import place_of
from tests.desk.walk import found

PROFILE = """
profile: cible
label: {{fr: {label}, en: {label}}}
summary: {{fr: {label}, en: {label}}}
criteria:
  size: {{label: {{fr: {label}, en: {label}}}, field: headcount, between: [30, 250], points: 60}}
  sector: {{field: sector, one_of: [{label}], points: 40}}
"""
_NOW = datetime.datetime(2026, 11, 2, 9, 30, tzinfo=datetime.UTC)

# Which text to write in a field: model, field, most signs that fit.
Texts = Callable[[str, str, int], str]


def secret_texts(secret: str) -> Texts:
    """The secret, and where it stands."""

    def text(model: str, name: str, most: int) -> str:
        return f"{secret} {model}.{name}"[:most]

    return text


@dataclass
class Space:
    """One workspace of the world."""

    workspace: Workspace
    owner: User
    base: int
    text: Texts
    rows: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, label: str) -> Any:
        return self.rows[label]


def scoped_models() -> list[type[Scoped]]:
    """Every model whose rows belong to one workspace."""
    return [model for model in apps.get_models() if issubclass(model, Scoped)]


def filled(workspace: Workspace, owner: User, base: int, text: Texts) -> Space:
    """The workspace with a row of each model."""
    space = Space(workspace, owner, base, text)
    workspace.name = text("Workspace", "name", 120)
    workspace.save()
    _people(space)
    for model in scoped_models():
        _made(space, model)
    _closed_circles(space)
    _job(space)
    return space


def _people(space: Space) -> None:
    person = User.objects.create(
        pk=space.base, email=f"{space.base}@{space.workspace.slug}.test",
        name=space.text("User", "name", 120),
    )  # fmt: skip
    Membership.objects.create(
        pk=space.base, workspace=space.workspace, user=person, role=Role.VIEWER
    )
    Link.objects.create(
        pk=space.base, kind=LinkKind.INVITE, token_hash=f"{space.base:064d}",
        email=f"asked{space.base}@{space.workspace.slug}.test", workspace=space.workspace,
        role=Role.VIEWER, made_by=space.owner, until=timezone.now() + datetime.timedelta(days=7),
    )  # fmt: skip


def _job(space: Space) -> None:
    from focale.desk.jobs.models import Job, State

    Job.objects.create(
        pk=space.base, workspace=space.workspace, kind="study", key=f"world:{space.base}",
        given={"id": space.base}, result={"text": space.text("Job", "result", 200)},
        trouble={"words": {lang: space.text("Job", "trouble", 200) for lang in ("fr", "en")}},
        state=State.PARKED,
    )  # fmt: skip


def _made(space: Space, model: type[Scoped]) -> Any:
    label = model.__name__
    if label in space.rows:
        return space.rows[label]
    space.rows[label] = None  # a circle ends here, and is closed once everything is there
    values = {
        one.name: _value(space, model, one)
        for one in model._meta.concrete_fields
        if not one.primary_key
    }
    values["pk"] = space.base
    row = model(**values)
    row.save(force_insert=True)
    space.rows[label] = row
    return row


def _closed_circles(space: Space) -> None:
    for label, row in space.rows.items():
        for one in row._meta.concrete_fields:
            other = one.related_model.__name__ if one.is_relation else ""
            if other in space.rows and getattr(row, one.attname) is None and not _stays_null(one):
                if space.rows[other] is row:
                    continue
                setattr(row, one.name, space.rows[other])
                row.save(update_fields=[one.name])
        special = _SPECIAL.get(label)
        if special:
            special(space, row)


def _stays_null(one: Any) -> bool:
    """What would take a row out of sight."""
    return one.name.startswith(("removed", "merged", "undone", "withdrawn", "left", "gone"))


def _value(space: Space, model: type[Scoped], one: Any) -> Any:
    given = _GIVEN.get(f"{model.__name__}.{one.name}", _GIVEN.get(one.name))
    if given is not None:
        return given(space) if callable(given) else given
    if one.is_relation:
        return _related(space, one)
    if one.choices:
        return one.choices[0][0]
    return _plain(space, model, one)


def _related(space: Space, one: Any) -> Any:
    other = one.related_model
    if other is Workspace:
        return space.workspace
    if other is User:
        return None if _stays_null(one) else space.owner
    if one.null or not issubclass(other, Scoped):
        return None
    return _made(space, other)


def _plain(space: Space, model: type[Scoped], one: Any) -> Any:
    if isinstance(one, models.TextField):
        return space.text(model.__name__, one.name, 2_000)
    if isinstance(one, models.CharField):
        most = one.max_length or 200
        return space.text(model.__name__, one.name, most) if most >= 30 else ""
    if isinstance(one, models.JSONField):
        return None if one.null else one.get_default()
    if isinstance(one, models.BooleanField):
        return None if one.null else bool(one.get_default())
    if isinstance(one, models.DateTimeField):
        return None if one.null else _NOW
    if isinstance(one, models.DateField):
        return None if one.null else _NOW.date()
    if isinstance(one, models.FloatField):
        return 42.0
    if isinstance(one, models.IntegerField):
        return 1
    if isinstance(one, models.UUIDField):
        return one.get_default()
    raise AssertionError(f"{model.__name__}.{one.name}: say in world.py what stands in it")


def _file(space: Space) -> str:
    """A file of ours in the folder of the workspace, which holds the text."""
    name = f"{space.base:032x}.csv"
    place = place_of(SURROUNDINGS.folder, space.workspace.pk, name)
    body = space.text("a file", "text", 2_000)
    place.write_text(f"Nom\n{body}\n", "utf-8")
    return name


def _token(space: Space) -> Any:
    """A token of a program, made by the member of this number."""
    from focale.desk.api.models import Token

    return Token.objects.get_or_create(
        pk=space.base, workspace=space.workspace, member_id=space.base,
        defaults={
            "name": space.text("Token", "name", 120), "prefix": space.text("Token", "prefix", 20),
            "hash": f"{space.base:064d}",
        },
    )[0]  # fmt: skip


def _own(space: Space) -> dict[str, str]:
    return {"maturite": space.text("own", "maturite", 80)}


def _said(space: Space) -> dict[str, Any]:
    return {"name": space.text("AuditEntry", "before", 80)}


def _study(space: Space) -> dict[str, Any]:
    sample = space.text("Import", "study", 80)
    belief = {
        "mapped": {"field": "name", "type": "text"}, "is_sure": True, "level": "certain",
        "confidence": 0.9, "others": ["city"], "is_conflict": False,
        "why": {lang: [sample] for lang in ("fr", "en")},
    }  # fmt: skip
    return {
        "rows": 1, "kind": "companies", "rows_are": "company", "is_certain": True,
        "headers": "0" * 64, "head": _file(space),
        "columns": [{"column": sample, "sample": [sample]}],
        "kinds": {name: [belief] for name in ("companies", "contacts", "events")},
        "notices": [{"fr": sample, "en": sample}],
    }  # fmt: skip


def _review(space: Space) -> dict[str, Any]:
    """What the engine said of a review."""
    told = space.text("Review", "found", 80)
    table = {"head": [told], "rows": [[told]]}
    part = {"id": "new", "title": told, "lines": [told], "notes": [told], "table": table}
    words = {"title": told, "parts": [part], "reused": told, "together": None}
    what = {"what": told, "strength": told, "evidence": [told], "tests": [told, told],
            "rows": [[told, told, told]]}  # fmt: skip
    return {
        "words": dict.fromkeys(("fr", "en"), words), "lacking": ["deals"],
        "notices": [dict.fromkeys(("fr", "en"), told)],
        "proposals": [
            {"id": "one", "kind": "worn", "strength": "solid", "rival": "", "is_advised": True,
             "counts": True, "change": {}, "history": {}, "words": {"fr": what, "en": what}},
        ],
    }  # fmt: skip


def _in_both(space: Space, name: str) -> dict[str, str]:
    return {lang: space.text("Feedback", name, 80) for lang in ("fr", "en")}


def _answered(space: Space, waiting: Any) -> None:
    """A second remark, which was answered."""
    fields = {one.name: getattr(waiting, one.name) for one in waiting._meta.concrete_fields}
    type(waiting)(**{**fields, "id": space.base + 1, "answered_at": _NOW}).save(force_insert=True)


def _groups(space: Space) -> dict[str, Any]:
    said = dict.fromkeys(("fr", "en"), space.text("Grouping", "found", 80))
    group = {
        "number": 1, "accounts": 1, "stability": 0.9, "example": "1", "name": said, "sure": said,
        "share": said, "traits": [{"fr": [said["fr"], ""], "en": [said["en"], ""]}],
    }  # fmt: skip
    return {
        "accounts": 1, "looked_at": 1, "unplaced": 0, "wanted": None, "why_one": "",
        "title": said, "answer": said, "alike": [said], "fields": said, "groups": [group],
    }  # fmt: skip


def _playbook_parts(space: Space) -> dict[str, Any]:
    text = space.text("PlaybookVersion", "parts", 80)
    return {
        "persona": text, "problems": [[text, text]], "questions": [text], "channels": ["phone"],
        "offer": text,
    }  # fmt: skip


def _words(space: Space, name: str) -> dict[str, str]:
    return {lang: space.text("Trial", name, 80) for lang in ("fr", "en")}


def _tried(space: Space) -> dict[str, Any]:
    """What a validation tells, its drawn parts left out: no person writes them."""
    text = space.text("Trial", "told", 60)
    rate = {"name": text, "leads": "9", "signed": "3", "words": "33 %", "share": "33 %"}
    told = {
        "title": text, "needed": text, "cause": text, "band": "", "sample": text, "horizon": "",
        "groups_words": text, "formula": text, "more": {"low": "10", "high": "20"},
        "times": "2 fois", "times_range": "1 à 4", "rates": [rate] * 3, "parts": {},
        "notices": [text],
    }  # fmt: skip
    return {"fr": told, "en": told}


_GROUP = {"leads": 9, "signed": 3}
_VALIDATED = {
    "as_of": "2026-10-31", "leads": {"judged": 9}, "statements": [{"verdict": "yes"}] * 2,
    "groups": dict.fromkeys(("icp", "outside", "to_complete"), _GROUP),
}  # fmt: skip


def _table_study(space: Space) -> dict[str, Any]:
    study = _study(space)
    return {**study, "kinds": {"customers": study["kinds"]["companies"]}}


def _market_list(space: Space) -> dict[str, Any]:
    text = space.text("MarketAnswer", "result", 60)
    account = {
        **dict.fromkeys(("name", "city", "departement", "country", "domain", "person", "title",
                         "email"), text),
        "id": "1", "siren": "732829320", "rank": 1, "points": 62_000, "high": 81_000, "tier": "B",
        "unknowns": 1, "verdict": "qualified", "readiness": "ready", "phone": "01 23 45 67 89",
        "is_switchboard": True, "missing": {"fr": text, "en": text},
        "why": {"fr": text, "en": text},
    }  # fmt: skip
    return {
        "accounts": [account], "left_out": {"customers": 1, "in_deal": 1}, "market": 10,
        "qualified": 2, "possible": 3, "rows": 12, "has_contacts": True,
        "columns": {"accounts": ["name"], "people": ["last_name"]},
        "notices": {"fr": [text], "en": [text]},
    }  # fmt: skip


def _market_size(space: Space, listed: Any) -> None:
    """A second answer: how large the market is."""
    text = space.text("MarketAnswer", "size", 60)
    part = {"level": "", "code": "", "name": text, "total": "1", "qualified": "1", "bar": "",
            "undecided": "0", "share": "", "opens": text, "inside": []}  # fmt: skip
    figure = {"number": "1", "share": ""}
    said = {
        "kept": {"share": "20 %", "state": text, "is_warning": False, "advice": text,
                 "words": text, "possible": text, "notes": [text], "chart": ""},
        "verdicts": [{"words": text, "number": "1", "share": "", "bar": ""}], "rows": text,
        "conditions": text, "funnel_note": text, "map": None, "notices": [text],
        "funnel": [{"label": text, "kind": text, "bar": "", "left": figure, "dropped": figure,
                    "unknown": figure, "possible": figure}],
        "regions": [part], "sectors": [part | {"inside": [part]}], "sizes": None,
    }  # fmt: skip
    fields = {one.name: getattr(listed, one.name) for one in listed._meta.concrete_fields}
    type(listed)(
        **{**fields, "id": space.base + 1, "question": "size", "result": {"fr": said, "en": said}}
    ).save(force_insert=True)  # fmt: skip


def _a_market(space: Space, waiting: Any) -> None:
    """A second table, which was read: the market."""
    fields = {one.name: getattr(waiting, one.name) for one in waiting._meta.concrete_fields}
    type(waiting)(
        **{
            **fields, "id": space.base + 1, "role": "market", "state": "ready", "rows": 1,
            "columns": [{"column": "Nom", "field": "name"}], "facts": _file(space),
            "balance": {"rows_in": 1, "kept": 1, "rejected": {}, "merged": {}, "files": {}},
        }
    ).save(force_insert=True)  # fmt: skip


_GIVEN: dict[str, Any] = {
    "BestChoice.ranked": lambda space: found.ranked(
        space.text("BestChoice", "ranked", 80), f"c{space.base}"
    ),
    "BestChoice.matter": lambda space: ["loyal"],
    "BestTick.customer": lambda space: f"c{space.base}",
    "BestTick.attribute": "willing",
    "Discovery.state": "ready",
    "Discovery.progress": "",
    "Discovery.found": lambda space: found.found(space.text("Discovery", "found", 80)),
    "Discovery.counts": lambda space: found.counts(),
    "Discovery.placed": lambda space: {"naf": "mandatory"},
    "Discovery.wanted": lambda space: [
        {"words": space.text("Discovery", "wanted", 80), "n": 2, "of": 3}
    ],
    "FieldSession.cases": lambda space: found.cases(space.text("FieldSession", "cases", 80)),
    "Judgement.number": 1,
    "file": _file,
    "own": _own,
    "Company.technologies": lambda space: [space.text("Company", "technologies", 60)],
    "Company.customer": True,
    "Company.country": "FR",
    "Company.departement": "59",
    "Company.headcount": 120.0,
    "Company.siren": "732829320",
    "Contact.role": "decider",
    "AuditEntry.before": _said,
    "AuditEntry.after": lambda space: {"name": space.text("AuditEntry", "after", 80)},
    "AuditEntry.act": "company.edited",
    "Fact.field": "name",
    "Fact.contact": lambda space: None,
    "Fact.value": lambda space: space.text("Fact", "value", 80),
    "Fact.is_human": True,
    "Event.event": "page_viewed",
    "Event.detail": lambda space: {"page": space.text("Event", "detail", 80)},
    "EventDay.event": "page_viewed",
    "ImportReject.reason": "row_without_key",
    "Import.study": _study,
    "Import.kind": "companies",
    "Import.files": lambda space: {
        "head": _file(space), "exceptions": _file(space), "aside": _file(space),
    },
    "Export.what": "accounts",
    "Export.form": "csv",
    "Export.until": lambda space: timezone.now() + datetime.timedelta(days=1),
    "Export.done_at": _NOW,
    "SavedView.filter": "",
    "SavedView.sort": "",
    "SavedView.is_shared": True,
    "BulkAct.filter": "",
    "BulkAct.kind": "tag",
    "BulkAct.state": "done",
    "BulkAct.given": lambda space: {"tag": space.base, "name": space.text("BulkAct", "given", 40)},
    "BulkLine.row": lambda space: space.base,
    "Segment.filter": "and(headcount.ge.1)",
    "Segment.conditions": "- {field: headcount, at_least: 1}",
    "Segment.counted_at": _NOW,
    "TierPlan.asked": lambda space: [["A", 70]],
    "TierPlan.counted_at": _NOW,
    "TierPlan.found": lambda space: {
        "tiers": [{"name": "A", "asked": 70, "accounts": 1, "lowest": 70.0, "tied": 0}],
        "rest": 0, "out": 0,
    },
    "Grouping.state": "ready",
    "Grouping.found": _groups,
    "PlaybookVersion.parts": _playbook_parts,
    "Proof.link": "https://exemple.test/cas",
    "Proof.may": "named",
    "Trial.state": "done",
    "Trial.done_at": _NOW,
    "Trial.told": _tried,
    "Trial.said": lambda space: _words(space, "said"),
    "Trial.answer": _VALIDATED,
    "Version.text": lambda space: PROFILE.format(label=_in_yaml(space)),
    "Draft.text": lambda space: PROFILE.format(label=_in_yaml(space)),
    "DraftStep.text": lambda space: PROFILE.format(label=_in_yaml(space)),
    "DraftStep.is_aside": True,
    "Planned.text": lambda space: PROFILE.format(label=_in_yaml(space)),
    "Simulation.text": lambda space: PROFILE.format(label=_in_yaml(space)),
    "Version.published_at": _NOW,
    "Table.study": _table_study,
    "MarketAnswer.question": "list",
    "MarketAnswer.state": "ready",
    "MarketAnswer.text": lambda space: PROFILE.format(label=_in_yaml(space)),
    "MarketAnswer.given": lambda space: {
        "tables": {}, "number": 1, "profile": space.text("MarketAnswer", "given", 60),
    },
    "MarketAnswer.result": _market_list,
    "MarketAnswer.files": lambda space: {"csv": _file(space), "xlsx": _file(space)},
    "Answer.token": _token,
    "Run.day": lambda space: timezone.now().date(),
    "Run.whole_at": _NOW,
    "Run.read_at": _NOW,
    "Review.state": "open",
    "Review.found": _review,
    "Decision.proposal": "one",
    "Feedback.criterion": "size",
    "Feedback.label": lambda space: _in_both(space, "label"),
    "Feedback.said": lambda space: _in_both(space, "said"),
    "Measure.kept": {"market": 100, "qualified": 62, "possible": 70},
    "Measure.customers_by": {"size": [0, 20]},
    "Score.verdict": "qualified",
    "Score.points": 62_000,
    "Score.low": 62_000,
    "Score.high": 81_000,
    "Score.band": "handle_now",
    "Score.tier": "B",
    "Score.why_not": "",
    "Score.next_fact": "headcount",
}  # fmt: skip


def _in_yaml(space: Space) -> str:
    text = space.text("Version", "text", 60).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _of_a_person(space: Space, fact: Any) -> None:
    """A second fact, of the person: one fact is of a company or of a person, never of both."""
    type(fact).objects.of(space.workspace).filter(pk=fact.pk).update(contact=None)
    type(fact)(
        pk=space.base + 1, workspace=space.workspace, contact=space["Contact"], field="title",
        value=space.text("Fact", "value", 80), at=_NOW.date(), by=space.owner, is_human=True,
        source=space.text("Fact", "source", 80),
    ).save(force_insert=True)  # fmt: skip


def _an_import_done(space: Space, waiting: Any) -> None:
    """A second import, which ended: its balance is shown."""
    fields = {one.name: getattr(waiting, one.name) for one in waiting._meta.concrete_fields}
    done = type(waiting)(
        **{
            **fields, "id": space.base + 1, "state": "done", "done_at": _NOW,
            "balance": {
                "rows_in": 3, "kept": 1, "rejected": {"row_repeated": 1}, "merged": {},
                "counts": {"made": 1, "changed": 0, "same": 0, "merged": 0, "rejected": 2},
                "changed": {}, "filled": {}, "doubtful": {},
                "columns": [
                    {"field": "name", "column": space.text("Import", "balance", 60), "known": 1,
                     "changed": 0, "filled": 0, "doubtful": 0},
                ],
                "notices": [{lang: space.text("Import", "notice", 60) for lang in ("fr", "en")}],
            },
        }
    )  # fmt: skip
    done.save(force_insert=True)
    failed = type(waiting)(
        **{
            **fields, "id": space.base + 2, "state": "failed",
            "trouble": {lang: space.text("Import", "trouble", 90) for lang in ("fr", "en")},
        }
    )  # fmt: skip
    failed.save(force_insert=True)


def _a_note_of_a_person(space: Space, note: Any) -> None:
    note.contact = None
    note.save(update_fields=["contact"])
    type(note)(
        pk=space.base + 1, workspace=space.workspace, contact=space["Contact"], by=space.owner,
        text=space.text("Note", "text", 2_000),
    ).save(force_insert=True)  # fmt: skip


def _trials_of_each_kind(space: Space, done: Any) -> None:
    """A weighing whose points wait to be taken over, and a trial that failed."""
    fields = {one.attname: getattr(done, one.attname) for one in done._meta.concrete_fields}
    text = space.text("Trial", "told", 60)
    told = {
        "title": text, "allowed": text, "pull": "", "test": [text], "rule": text,
        "bands_words": text, "periods": text, "counted": text, "formula": text,
        "names": {"size": text}, "notes": {"size": text}, "parts": {}, "notices": [text],
    }  # fmt: skip
    taken = {
        "points": {"size": 70.0}, "measured": ["size"], "why": {"fr": ["x"], "en": ["x"]},
        "moved": {"fr": {"size": "x"}, "en": {"size": "x"}},
    }  # fmt: skip
    criteria = [{"id": "size", "before": 60.0, "after": 70.0}]
    weighed = {
        "kind": "weights", "told": {"fr": told, "en": told},
        "answer": {"as_of": "2026-10-31", "criteria": criteria, "next": taken},
    }  # fmt: skip
    failed = {"state": "failed", "trouble": _words(space, "trouble"), "told": None, "answer": None}
    for number, other in enumerate((weighed, failed), start=1):
        type(done)(**{**fields, **other, "id": space.base + number}).save(force_insert=True)


_SPECIAL: dict[str, Callable[[Space, Any], None]] = {
    "Trial": _trials_of_each_kind,
    "Feedback": _answered,
    "Fact": _of_a_person,
    "Import": _an_import_done,
    "MarketAnswer": _market_size,
    "Table": _a_market,
    "Note": _a_note_of_a_person,
}
