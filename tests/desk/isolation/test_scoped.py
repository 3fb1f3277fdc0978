"""A query that does not say its workspace raises, whatever is asked of it, on every model."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery

from focale.desk.team.models import AuditEntry, Membership, User, Workspace
from focale.desk.team.scoped import NoWorkspace, Scoped, ScopedManager
from tests.desk.walk.world import scoped_models

DESK = Path(__file__).resolve().parents[3] / "src" / "focale" / "desk"


def _managers():
    return [
        (f"{model.__name__}.{manager.name}", manager)
        for model in scoped_models()
        for manager in model._meta.managers
    ]


async def _async(rows):
    return [row async for row in rows]


# What may be asked of a manager or a query; each must raise.
ASKED = {
    "all": lambda rows: list(rows.all()),
    "len": lambda rows: len(rows.filter(pk=1)),
    "bool": lambda rows: bool(rows.exclude(pk=1)),
    "repr": lambda rows: repr(rows.all()),
    "index": lambda rows: rows.all()[0],
    "slice": lambda rows: list(rows.order_by("pk")[:5]),
    "get": lambda rows: rows.get(pk=1),
    "first": lambda rows: rows.first(),
    "last": lambda rows: rows.last(),
    "latest": lambda rows: rows.latest("pk"),
    "earliest": lambda rows: rows.earliest("pk"),
    "count": lambda rows: rows.count(),
    "exists": lambda rows: rows.filter(Q(pk=1) | Q(pk=2)).exists(),
    "contains": lambda rows: rows.contains(rows.model(pk=1)),
    "aggregate": lambda rows: rows.aggregate(n=Count("pk")),
    "annotate": lambda rows: list(rows.annotate(n_of=Count("pk"))),
    "values": lambda rows: list(rows.values("pk")),
    "values_list": lambda rows: list(rows.values_list("pk", flat=True)),
    "distinct": lambda rows: list(rows.distinct()),
    "only": lambda rows: list(rows.only("pk")),
    "defer": lambda rows: list(rows.defer("workspace")),
    "select_related": lambda rows: list(rows.select_related("workspace")),
    "prefetch_related": lambda rows: list(rows.prefetch_related("workspace")),
    "select_for_update": lambda rows: list(rows.select_for_update()),
    "reverse": lambda rows: list(rows.order_by("pk").reverse()),
    "iterator": lambda rows: list(rows.iterator(10)),
    "aiterator": lambda rows: asyncio.run(_async(rows.aiterator())),
    "in_bulk": lambda rows: rows.in_bulk([1]),
    "none": lambda rows: list(rows.none()),
    "explain": lambda rows: rows.all().explain(),
    "raw": lambda rows: list(rows.raw("SELECT 1 AS id")),
    "str": lambda rows: str(rows.all().query),
    "update": lambda rows: rows.update(workspace=None),
    "delete": lambda rows: rows.all().delete(),
    "raw_delete": lambda rows: rows.all()._raw_delete("default"),
    "create": lambda rows: rows.create(),
    "bulk_create": lambda rows: rows.bulk_create([rows.model()]),
    "bulk_update": lambda rows: rows.bulk_update([rows.model(pk=1)], ["workspace"]),
    "get_or_create": lambda rows: rows.get_or_create(pk=1),
    "update_or_create": lambda rows: rows.update_or_create(pk=1),
    "union": lambda rows: list(rows.union(rows.all())),
    "intersection": lambda rows: list(rows.intersection(rows.all())),
    "difference": lambda rows: list(rows.difference(rows.all())),
    "or": lambda rows: list(rows.filter(pk=1) | rows.filter(pk=2)),
    "and": lambda rows: list(rows.filter(pk=1) & rows.filter(pk=2)),
    "xor": lambda rows: list(rows.filter(pk=1) ^ rows.filter(pk=2)),
    "inside a filter": lambda rows: list(User.objects.filter(pk__in=rows.values("pk"))),
    "inside Exists": lambda rows: list(User.objects.filter(Exists(rows.filter(pk=OuterRef("pk"))))),
    "inside Subquery": lambda rows: list(
        User.objects.annotate(n_of=Subquery(rows.filter(pk=OuterRef("pk")).values("pk")[:1]))
    ),
    "inside an update": lambda rows: User.objects.filter(pk__in=rows.values("pk")).update(name="x"),
    "inside a delete": lambda rows: User.objects.filter(pk__in=rows.values("pk")).delete(),
}


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ASKED)
def test_a_query_without_a_workspace_raises(asked):
    ran = []
    for name, manager in _managers():
        try:
            ASKED[asked](manager)
        except NoWorkspace:
            continue
        ran.append(name)
    assert ran == []


def test_nothing_that_a_query_can_do_is_left_out():
    """A method that Django adds must be thought about here."""
    made_of_others = {
        "as_manager", "using", "extra", "alias", "complex_filter", "dates", "datetimes",
        "resolve_expression", "filter", "exclude", "order_by", "of", "db", "query", "ordered",
    }  # fmt: skip
    public = {name for name in dir(models.QuerySet) if not name.startswith("_")}
    sync = {name for name in public if not (name.startswith("a") and name[1:] in public)}
    assert sync - set(ASKED) - made_of_others == set()


@pytest.mark.django_db
def test_days_and_moments_of_rows_are_refused_too():
    with pytest.raises(NoWorkspace):
        list(AuditEntry.objects.datetimes("at", "day"))
    with pytest.raises(NoWorkspace):
        list(AuditEntry.objects.dates("at", "day"))
    with pytest.raises(NoWorkspace):
        list(AuditEntry.objects.alias(one=F("pk")).order_by("one"))


def test_a_tied_query_runs_and_keeps_to_its_workspace(cast):
    mine, theirs = (
        AuditEntry.objects.create(workspace=space, act="x")
        for space in (cast.workspace, cast.other)
    )
    rows = AuditEntry.objects.of(cast.workspace)
    assert list(rows) == list(rows.iterator()) == [mine]
    assert rows.count() == rows.filter(pk__in=[mine.pk, theirs.pk]).count() == 1
    assert not rows.filter(pk=theirs.pk).exists()
    assert list(rows.union(rows.filter(pk=mine.pk))) == [mine]
    assert list(User.objects.filter(Exists(rows))) == list(User.objects.all())
    assert rows.filter(pk=theirs.pk).update(act="y") == rows.filter(pk=theirs.pk).delete()[0] == 0
    assert list(rows.of(cast.other)) == []


@pytest.mark.parametrize(
    "both",
    [
        lambda mine, theirs: mine | theirs,
        lambda mine, theirs: mine & theirs,
        lambda mine, theirs: mine ^ theirs,
        lambda mine, theirs: mine.union(theirs),
        lambda mine, theirs: mine.intersection(theirs),
        lambda mine, theirs: mine.difference(theirs),
        lambda mine, theirs: mine.union(AuditEntry.objects.all()),
    ],
)
def test_two_workspaces_are_never_in_one_query(cast, both):
    mine, theirs = (AuditEntry.objects.of(space) for space in (cast.workspace, cast.other))
    with pytest.raises(NoWorkspace):
        both(mine, theirs)


def test_a_row_stays_in_its_workspace(cast):
    rows = AuditEntry.objects.of(cast.workspace)
    row = AuditEntry.objects.create(workspace=cast.workspace, act="x")
    strange = AuditEntry(pk=row.pk, workspace=cast.other, act="x")
    for act in (
        lambda: rows.update(workspace=cast.other),
        lambda: rows.update(workspace_id=cast.other.pk),
        lambda: rows.create(workspace=cast.other, act="x"),
        lambda: rows.create(act="x"),
        lambda: rows.bulk_create([AuditEntry(workspace=cast.other, act="x")]),
        lambda: rows.bulk_update([strange], ["act"]),
        lambda: rows.bulk_update([row], ["workspace"]),
        lambda: AuditEntry.objects.bulk_create([AuditEntry(act="x")]),
    ):
        with pytest.raises(NoWorkspace):
            act()
    row.refresh_from_db()
    assert row.workspace == cast.workspace


def test_whatever_names_a_workspace_is_scoped_or_says_why_not():
    """Models that are read before a workspace is known, or outlive it."""
    not_scoped = {"Membership", "Link", "Job", "Token"}
    naming = {
        model.__name__
        for model in apps.get_models()
        if any(one.related_model is Workspace for one in model._meta.concrete_fields)
        and not issubclass(model, Scoped)
    }
    assert naming == not_scoped


def test_no_other_door_leads_to_rows_of_a_workspace():
    for model in scoped_models():
        assert all(isinstance(manager, ScopedManager) for manager in model._meta.managers), model
        for other in (*scoped_models(), User, Workspace, Membership):
            back = {one.related_model for one in other._meta.related_objects if not one.hidden}
            assert model not in back, f"{model.__name__}: related_name='+' toward {other.__name__}"


# Where SQL is run by hand, and how it is tied to a workspace.
BY_HAND = {
    "directory/imports/identity.py": "values that it was given; reads no row",
    "directory/imports/inserted.py": "INSERT with the workspace it is given",
    "directory/facts/rows.py": "UPDATE of rows by number, with their workspace",
    "jobs/hold.py": "how long a commit waits for the disk; reads no row",
    "targeting/jobs.py": "INSERT of scores with the workspace of the job",
    "directory/bulk/removing.py": "by number, with the workspace",
    "directory/search/index.py": "makes the index of words; reads no row",
    "directory/search/words.py": "numbers of rows by words, inside a tied query of the rows",
    "team/prepared.py": "SQL that Django wrote for a query that was tied; its values change",
    "directory/privacy/files.py": "a PRAGMA and the packing of an index; reads no row",
}
_HANDMADE = re.compile(r"\.cursor\(\)|\.raw\(|RawSQL|_base_manager|\.extra\(")


def test_sql_by_hand_stands_where_it_was_looked_at():
    free = ("team/scoped.py", "team/access.py", "team/lock.py", "keeping/", "warm/", "settings.py")
    found = {
        str(path.relative_to(DESK))
        for path in DESK.rglob("*.py")
        if "migrations" not in path.parts and _HANDMADE.search(path.read_text("utf-8"))
    }
    found = {name for name in found if not name.startswith(free)}
    assert found - set(BY_HAND) == set(), "say in BY_HAND how this SQL is tied to a workspace"
