"""What is done to many rows is recorded, and taken back whole; what cannot come back is named."""

from __future__ import annotations

import datetime
import html

import pytest
from django.utils import timezone

from focale.desk.directory.bulk import services, tags
from focale.desk.directory.bulk.removing import KEPT
from focale.desk.directory.facts import take_values
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.models import (
    BulkAct,
    BulkKind,
    BulkLine,
    BulkState,
    Company,
    Contact,
    Fact,
    ListName,
    Tagged,
)
from focale.desk.jobs.models import Job
from focale.desk.team.models import AuditEntry
from tests.desk.directory.listing import worlds

ADDRESS = "/w/mirelance/accounts/bulk/"
DAY = datetime.date(2026, 11, 27)


@pytest.fixture
def world(cast):
    rows = worlds.companies(cast.workspace, 30, [cast.owner, cast.sales])
    worlds.people(cast.workspace, rows, 25)
    cast.workspace.rows = rows
    return cast


def snapshot(space):
    """Everything that bulk acts may change."""
    fields = ("pk", "key", "owner_id", "city", "headcount", "own", "removed_at")
    return (
        list(Company.everything.of(space).order_by("pk").values(*fields)),
        list(Contact.everything.of(space).order_by("pk").values("pk", "key", "removed_at")),
        sorted(Tagged.objects.of(space).values_list("tag", "company")),
    )


def begin(world, kind, given, **how):
    by = world.member(world.manager)
    return services.begin(kind, ListName.ACCOUNTS, given, by=by, **how)


def done_and_undone(world, kind, given, work=None, **how):
    before = snapshot(world.workspace)
    act = begin(world, kind, given, **how)
    if work:
        work()
    act = BulkAct.objects.of(world.workspace).get(pk=act.pk)
    after = snapshot(world.workspace)
    assert act.state == BulkState.DONE
    assert after != before
    services.undo(act, by=world.manager)
    if work:
        work()
    act = BulkAct.objects.of(world.workspace).get(pk=act.pk)
    assert act.state == BulkState.UNDONE
    assert snapshot(world.workspace) == before
    assert act.left == []
    return act


def test_every_kind_of_act_is_undone_whole(world):
    picked = [row.pk for row in world.workspace.rows[:20]]
    tag = worlds.tag(world.workspace, "salon", world.workspace.rows[:5])
    for kind, given in (
        (BulkKind.OWNER, {"owner": world.sales.pk}),
        (BulkKind.OWNER, {"owner": None}),
        (BulkKind.TAG, {"tag": tag.pk}),
        (BulkKind.UNTAG, {"tag": tag.pk}),
        (BulkKind.FIELD, {"field": "city", "value": "Brest"}),
        (BulkKind.FIELD, {"field": "rang", "value": "77"}),
        (BulkKind.REMOVE, {}),
    ):
        done_and_undone(world, kind, given, numbers=picked)


def test_only_rows_that_change_are_counted(world):
    rows = world.workspace.rows
    tag = worlds.tag(world.workspace, "salon", rows[:5])
    act = begin(world, BulkKind.TAG, {"tag": tag.pk}, numbers=[row.pk for row in rows[:8]])
    assert act.total == 3
    services.undo(act, by=world.manager)
    assert Tagged.objects.of(world.workspace).filter(tag=tag).count() == 5


def test_rows_of_another_workspace_are_passed_over(world):
    stranger = Company.objects.create(workspace=world.other, key="x", name="X")
    act = begin(world, BulkKind.REMOVE, {}, numbers=[stranger.pk])
    assert act.total == 0
    stranger.refresh_from_db(from_queryset=Company.everything.of(world.other))
    assert stranger.removed_at is None


def test_a_large_act_is_done_by_a_job_and_undone_by_another(world, work):
    worlds.companies(world.other, 3, [])
    more = [
        Company(workspace=world.workspace, key=f"M{n}", name=f"M{n}", folded=f"m{n}")
        for n in range(1_200)
    ]
    Company.objects.bulk_create(more)
    act = done_and_undone(world, BulkKind.REMOVE, {}, work, found=read_filter("and(name.starts.M)"))
    assert act.total == 1_200
    assert Company.everything.of(world.other).filter(removed_at__isnull=False).count() == 0


def test_a_job_that_dies_between_chunks_does_every_row_once(world, work, monkeypatch):
    Company.objects.bulk_create(
        Company(workspace=world.workspace, key=f"M{n}", name=f"M{n}", folded=f"m{n}")
        for n in range(1_200)
    )
    tag = worlds.tag(world.workspace, "tous", [])
    act = begin(world, BulkKind.TAG, {"tag": tag.pk}, found=read_filter("name.starts.M"))
    calls = []
    really = services.do

    def dies(act_, numbers):
        calls.append(len(numbers))
        if len(calls) == 2:
            really(act_, numbers)
            raise RuntimeError("the power went out")
        return really(act_, numbers)

    monkeypatch.setattr(services, "do", dies)
    work()
    assert BulkLine.objects.of(world.workspace).filter(act=act).count() == 500
    Job.objects.update(not_before=timezone.now())
    work()
    act = BulkAct.objects.of(world.workspace).get(pk=act.pk)
    assert (act.state, act.total) == (BulkState.DONE, 1_200)
    assert Tagged.objects.of(world.workspace).filter(tag=tag).count() == 1_200


def test_undo_leaves_what_somebody_changed_since_and_says_so(world):
    first, second = world.workspace.rows[:2]
    Company.objects.of(world.workspace).update(owner=world.sales)
    act = begin(world, BulkKind.OWNER, {"owner": world.owner.pk}, numbers=[first.pk, second.pk])
    Company.objects.of(world.workspace).filter(pk=first.pk).update(owner=world.manager)
    services.undo(act, by=world.manager)
    owners = dict(Company.objects.of(world.workspace).values_list("pk", "owner"))
    assert (owners[first.pk], owners[second.pk]) == (world.manager.pk, world.sales.pk)
    assert act.left == [{"row": first.pk, "why": "bulk.left.changed_since"}]


def test_undo_of_a_field_keeps_a_later_edit_of_a_person(world):
    row = world.workspace.rows[0]
    city = row.city
    act = begin(world, BulkKind.FIELD, {"field": "city", "value": "Brest"}, numbers=[row.pk])
    take_values(
        {row.pk: {"city": "Quimper"}}, workspace=world.workspace, source="", at=DAY,
        by=world.sales,
    )  # fmt: skip
    services.undo(act, by=world.manager)
    row.refresh_from_db(from_queryset=Company.objects.of(world.workspace))
    assert row.city == "Quimper" != city
    assert act.left == [{"row": row.pk, "why": "bulk.left.changed_since"}]


def test_a_field_that_was_set_wins_over_machines_until_it_is_undone(world):
    row = world.workspace.rows[0]
    act = begin(world, BulkKind.FIELD, {"field": "headcount", "value": 99.0}, numbers=[row.pk])
    take_values({row.pk: {"headcount": 5}}, workspace=world.workspace, source="SIRENE", at=DAY)
    row.refresh_from_db(from_queryset=Company.objects.of(world.workspace))
    assert row.headcount == 99
    services.undo(act, by=world.manager)
    row.refresh_from_db(from_queryset=Company.objects.of(world.workspace))
    assert row.headcount == 5
    assert Fact.objects.of(world.workspace).filter(company=row, is_human=True).exists()


def test_a_deleted_company_is_gone_from_everywhere_and_frees_its_key(world, signed_in):
    row = next(row for row in world.workspace.rows if row.name.startswith("Société b"))
    person = Contact.objects.create(
        workspace=world.workspace, company=row, key="pp", last_name="Unique", folded="unique"
    )
    act = begin(world, BulkKind.REMOVE, {}, numbers=[row.pk])
    client = signed_in(world.sales)
    assert client.get(f"/w/mirelance/accounts/{row.pk}/").status_code == 404
    assert b"Unique" not in client.get("/w/mirelance/contacts/").content
    assert b"Unique" not in client.get("/w/mirelance/search/", {"q": "uniq"}).content
    again = Company.objects.create(workspace=world.workspace, key=row.key, name="Neuve")
    services.undo(act, by=world.manager)
    assert {"row": row.pk, "why": "bulk.left.key_taken"} in act.left
    assert not Company.objects.of(world.workspace).filter(pk=row.pk).exists()
    assert Contact.everything.of(world.workspace).get(pk=person.pk).removed_at is not None
    again.delete()


def test_what_was_deleted_is_destroyed_after_thirty_days(world, work):
    row = world.workspace.rows[0]
    begin(world, BulkKind.REMOVE, {}, numbers=[row.pk])
    from focale.desk.directory.bulk.jobs import destroy_of_the_day

    destroy_of_the_day(world.workspace, DAY)
    work()
    assert Company.everything.of(world.workspace).filter(pk=row.pk).exists()
    Company.everything.of(world.workspace).filter(pk=row.pk).update(
        removed_at=timezone.now() - KEPT - datetime.timedelta(hours=1)
    )
    destroy_of_the_day(world.workspace, DAY)
    work()
    assert not Company.everything.of(world.workspace).filter(pk=row.pk).exists()


def test_the_bar_of_the_list_acts_and_offers_to_undo(world, signed_in):
    client = signed_in(world.sales)
    rows = [row for row in world.workspace.rows if row.owner_id != world.sales.pk][:3]
    answer = client.post(
        ADDRESS, {"do": "owner", "owner": "me", "which": "picked", "pick": [r.pk for r in rows]}
    )
    shown = html.unescape(client.get(answer["Location"]).content.decode())
    assert "3 comptes réattribués" in " ".join(shown.split())
    act = BulkAct.objects.of(world.workspace).get()
    undone = client.post(f"/w/mirelance/accounts/acts/{act.pk}/", {"back": "sort=name"})
    assert "sort=name" in undone["Location"]
    assert "Action annulée" in html.unescape(client.get(undone["Location"]).content.decode())
    assert AuditEntry.objects.of(world.workspace).filter(act="bulk.undone").count() == 1


def test_the_whole_filter_is_the_filter_of_the_page(world, signed_in):
    client = signed_in(world.marketing)
    client.post(
        ADDRESS,
        {"do": "tag", "tag": "Nantais", "which": "whole", "back": "f=place.in.44&sort=name"},
    )
    tagged = set(Tagged.objects.of(world.workspace).values_list("company", flat=True))
    there = Company.objects.of(world.workspace).filter(departement="44")
    assert tagged == set(there.values_list("pk", flat=True)) != set()


@pytest.mark.parametrize(
    "given",
    [
        {"do": "tag", "tag": "x", "which": "picked"},
        {"do": "tag", "tag": "", "pick": "ROW"},
        {"do": "owner", "owner": "999999", "pick": "ROW"},
        {"do": "owner", "owner": "STRANGER", "pick": "ROW"},
        {"do": "field", "field": "owner_id", "value": "1", "pick": "ROW"},
        {"do": "field", "field": "removed_at", "value": "1", "pick": "ROW"},
        {"do": "field", "field": "headcount", "value": "beaucoup", "pick": "ROW"},
        {"do": "untag", "tag": "inconnue", "pick": "ROW"},
        {"do": "explode", "pick": "ROW"},
        {"do": "tag", "tag": "x", "which": "whole", "back": "f=password.is.x"},
        {"do": "remove", "which": "whole", "back": "f=and(broken"},
        {"do": "tag", "tag": "x", "pick": "1' OR 1=1"},
    ],
)
def test_what_cannot_be_done_changes_nothing(world, signed_in, given):
    filled = {"ROW": world.workspace.rows[0].pk, "STRANGER": world.stranger.pk}
    before = snapshot(world.workspace)
    answer = signed_in(world.marketing).post(
        ADDRESS, {k: filled.get(v, v) for k, v in given.items()}
    )
    assert answer.status_code == 302
    assert snapshot(world.workspace) == before
    assert not BulkAct.objects.of(world.workspace).exists()


def test_a_seller_deletes_nothing_and_a_stranger_reaches_nothing(world, signed_in):
    row = world.workspace.rows[0]
    signed_in(world.sales).post(ADDRESS, {"do": "remove", "pick": row.pk})
    assert Company.objects.of(world.workspace).filter(pk=row.pk).exists()
    act = begin(world, BulkKind.OWNER, {"owner": None}, numbers=[row.pk])
    for method in ("get", "post"):
        answer = getattr(signed_in(world.stranger), method)(f"/w/mirelance/accounts/acts/{act.pk}/")
        assert answer.status_code == 404
        answer = getattr(signed_in(world.stranger), method)(
            f"/w/concurrent/accounts/acts/{act.pk}/"
        )
        assert answer.status_code == 404


def test_people_are_acted_on_likewise(world, signed_in):
    people = list(Contact.objects.of(world.workspace)[:3])
    client = signed_in(world.marketing)
    client.post(
        "/w/mirelance/contacts/bulk/",
        {"do": "field", "field": "title", "value": "DG", "pick": [one.pk for one in people]},
    )
    titles = Contact.objects.of(world.workspace).filter(pk__in=[one.pk for one in people])
    assert set(titles.values_list("title", flat=True)) == {"DG"}
    act = BulkAct.objects.of(world.workspace).get()
    services.undo(act, by=world.marketing)
    assert list(titles.order_by("pk").values_list("title", flat=True)) == [o.title for o in people]
    client.post("/w/mirelance/contacts/bulk/", {"do": "remove", "pick": people[0].pk})
    assert not Contact.objects.of(world.workspace).filter(pk=people[0].pk).exists()


def test_tags_are_made_once_whatever_the_case(world):
    made = tags.make_tag("  Salon  été ", workspace=world.workspace, by=world.sales)
    assert made.name == "Salon été"
    again = tags.make_tag("SALON ETE", workspace=world.workspace, by=world.sales)
    assert again.pk == made.pk


def test_a_tag_is_renamed_removed_and_brought_back_with_its_accounts(world, signed_in):
    tag = worlds.tag(world.workspace, "salon", world.workspace.rows[:4])
    client, address = signed_in(world.sales), f"/w/mirelance/accounts/tags/{tag.pk}/"
    client.post(address, {"act": "rename", "name": "Salon 2026"})
    assert "Salon 2026" in client.get("/w/mirelance/accounts/tags/").content.decode()
    gone = client.post(address, {"act": "remove"})
    assert "supprimée" in client.get(gone["Location"]).content.decode()
    assert "Salon 2026" not in client.get("/w/mirelance/accounts/").content.decode()
    client.post(address, {"act": "bring_back"})
    listed = client.get("/w/mirelance/accounts/", {"f": f"tag.any.{tag.pk}"})
    assert listed.content.count(b"data-row") == 4


def test_two_tags_cannot_have_one_name(world):
    first = tags.make_tag("Salon", workspace=world.workspace, by=world.sales)
    other = tags.make_tag("Foire", workspace=world.workspace, by=world.sales)
    with pytest.raises(tags.TagTaken):
        tags.rename_tag(other, "salon", by=world.sales)
    tags.remove_tag(first, by=world.sales)
    tags.rename_tag(other, "Salon", by=world.sales)
    assert [tag.name for tag in tags.tags(seen_by=world.member(world.sales))] == ["Salon"]


def test_merged_tags_part_again(world):
    rows = world.workspace.rows
    old = worlds.tag(world.workspace, "foire", rows[:6])
    new = worlds.tag(world.workspace, "salon", rows[4:9])
    before = snapshot(world.workspace)
    act = tags.merge_tags(old, new, by=world.member(world.sales))
    assert [tag.name for tag in tags.tags(seen_by=world.member(world.sales))] == ["salon"]
    assert Tagged.objects.of(world.workspace).filter(tag=new).count() == 9
    services.undo(BulkAct.objects.of(world.workspace).get(pk=act.pk), by=world.sales)
    assert snapshot(world.workspace) == before
    names = [tag.name for tag in tags.tags(seen_by=world.member(world.sales))]
    assert names == ["foire", "salon"]
