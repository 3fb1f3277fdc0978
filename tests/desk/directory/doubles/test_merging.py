"""Two companies become one as the preview said, and two again to the last byte."""

import datetime

import pytest
from django.apps import apps

from focale.desk.directory.doubles import jobs, merging
from focale.desk.directory.doubles.joined import GOES, STAYS, cells_of, which_stays
from focale.desk.directory.events.services import log_event
from focale.desk.directory.facts import take_values
from focale.desk.directory.models import (
    Attachment,
    Company,
    Contact,
    Double,
    Event,
    EventDay,
    Fact,
    Note,
    Tag,
    Tagged,
)
from focale.desk.team.scoped import Scoped

DAY, LATER = datetime.date(2026, 5, 1), datetime.date(2030, 1, 1)
_ASIDE = {"AuditEntry", "Double", "Dirty"}


def company(cast, key, name, **more):
    return Company.objects.create(workspace=cast.workspace, key=key, name=name, **more)


def pair(cast, one, other):
    low, high = sorted((one, other), key=lambda row: row.pk)
    return Double.objects.create(
        workspace=cast.workspace, one=low, other=high, reasons=["why_same_domain"], confidence=0.97
    )


def two(cast):
    """Two records of one company, with something of every kind on the second."""
    space = cast.workspace
    one = company(
        cast, "duval", "Acier Duval", siren="732829320", city="Lille", headcount=120, own={"a": 1}
    )
    other = company(
        cast, "duval-2", "ACIER DUVAL SAS", domain="duval.fr", city="Lille", headcount=150,
        own={"b": 2}, owner=cast.sales, technologies=["SAP"],
        created_on=datetime.date(1987, 4, 2),
    )  # fmt: skip
    contact = Contact.objects.create(workspace=space, company=other, key="p", last_name="Morel")
    take_values({other.pk: {"revenue_eur": 5e6}}, workspace=space, source="x", at=DAY)
    take_values({one.pk: {"headcount": 130}}, workspace=space, source="y", at=LATER)
    log_event("page_viewed", workspace=space, contact=contact, n=2)
    log_event("page_viewed", workspace=space, company=one)
    Note.objects.create(workspace=space, company=other, text="Budget voté")
    Attachment.objects.create(workspace=space, company=other, label="a.pdf", file="x", size=1)
    for name, rows in (("vip", (one, other)), ("salon", (other,))):
        tag = Tag.objects.create(workspace=space, name=name)
        for row in rows:
            Tagged.objects.create(workspace=space, tag=tag, company=row)
    company(cast, "site", "Acier Duval Lens", head=other)
    return one, other


def fresh(cast, row):
    return Company.everything.of(cast.workspace).get(pk=row.pk)


def all_rows(cast):
    """Every row of the workspace, but for the trail and the pair itself."""
    return {
        model.__name__: sorted(
            getattr(model, "everything", model.objects).of(cast.workspace).values_list(),
            key=repr,
        )
        for model in apps.get_models()
        if issubclass(model, Scoped) and model.__name__ not in (*_ASIDE, "EventDay")
    } | {
        "days": sorted(
            EventDay.objects.of(cast.workspace).values_list(
                "company", "contact", "event", "day", "n"
            ),
            key=repr,
        )
    }  # fmt: skip


def test_all_that_hung_on_the_one_that_goes_is_on_the_one_that_stays(cast):
    one, other = two(cast)
    merging.merge(pair(cast, one, other), stays=one.pk, choices={}, by=cast.owner)
    space, kept = cast.workspace, fresh(cast, one)

    assert fresh(cast, other).merged_into_id == one.pk
    for model, n in ((Contact, 1), (Event, 2), (Note, 1), (Attachment, 1), (Tagged, 2)):
        assert model.objects.of(space).filter(company=one).count() == n, model
    assert not Contact.objects.of(space).filter(company=other).exists()
    assert Company.objects.of(space).get(key="site").head_id == one.pk
    assert sum(EventDay.objects.of(space).filter(company=one).values_list("n", flat=True)) == 3
    assert (kept.name, kept.headcount, kept.domain, kept.revenue_eur) == (
        "Acier Duval", 130.0, "duval.fr", 5e6,
    )  # fmt: skip
    assert (kept.own, kept.technologies, kept.owner) == ({"a": 1, "b": 2}, ["SAP"], cast.sales)


@pytest.mark.parametrize("choices", [
    {}, {"headcount": GOES, "name": GOES}, {"domain": STAYS}, {"city": GOES, "b": STAYS},
])  # fmt: skip
@pytest.mark.parametrize("swapped", [False, True])
def test_the_preview_is_the_result(cast, choices, swapped):
    one, other = two(cast)
    stays, goes = (other, one) if swapped else (one, other)
    told = {
        cell.field: cell.result for cell in cells_of(fresh(cast, stays), fresh(cast, goes), choices)
    }
    merging.merge(pair(cast, one, other), stays=stays.pk, choices=choices, by=cast.owner)
    nobody = company(cast, "x", "")
    for row in (merged := fresh(cast, stays), nobody):
        row.workspace = cast.workspace
    now = {cell.field: cell.stays for cell in cells_of(merged, nobody)}
    assert now == {name: value for name, value in told.items() if value is not None}


@pytest.mark.parametrize("swapped", [False, True])
def test_undoing_restores_every_row_to_the_last_byte(cast, swapped):
    one, other = two(cast)
    double = pair(cast, one, other)
    before = all_rows(cast)
    stays = other if swapped else one
    merging.merge(double, stays=stays.pk, choices={"headcount": GOES}, by=cast.owner)
    assert all_rows(cast) != before
    merging.unmerge(double, by=cast.owner)
    assert all_rows(cast) == before
    assert Double.objects.of(cast.workspace).get().state == "waiting"


def test_what_came_after_the_merge_stays_with_the_one_that_stayed(cast):
    one, other = two(cast)
    double = pair(cast, one, other)
    merging.merge(double, stays=one.pk, choices={}, by=cast.owner)
    Note.objects.create(workspace=cast.workspace, company=one, text="Depuis")
    take_values(
        {one.pk: {"headcount": 999}}, workspace=cast.workspace, source="", at=DAY, by=cast.sales
    )
    merging.unmerge(double, by=cast.owner)
    notes = Note.objects.of(cast.workspace).filter(company=one)
    assert (fresh(cast, one).headcount, notes.count()) == (999.0, 1)
    assert fresh(cast, other).headcount == 150.0


def test_what_was_chosen_holds_against_the_next_file(cast):
    one, other = two(cast)
    merging.merge(pair(cast, one, other), stays=one.pk, choices={"headcount": GOES}, by=cast.owner)
    take_values(
        {one.pk: {"headcount": 20}}, workspace=cast.workspace, source="z",
        at=LATER,
    )  # fmt: skip
    assert fresh(cast, one).headcount == 150.0


def test_two_sirens_are_never_merged(cast, signed_in):
    one = company(cast, "a", "Brume", siren="732829320")
    other = company(cast, "b", "Brume", siren="552100554")
    double = pair(cast, one, other)
    with pytest.raises(merging.CannotMerge, match="two_sirens"):
        merging.merge(double, stays=one.pk, choices={}, by=cast.owner)
    client = signed_in(cast.owner)
    page = client.get(f"/w/mirelance/data/doubles/{double.pk}/").content.decode()
    assert "Deux SIREN différents" in page
    assert "/merge/" not in page
    answer = client.post(f"/w/mirelance/data/doubles/{double.pk}/merge/", {"stays": one.pk})
    assert answer.status_code == 409
    assert fresh(cast, other).merged_into_id is None


def test_merges_are_undone_in_their_order(cast):
    one, other = two(cast)
    third = company(cast, "c", "Duval")
    first, second = pair(cast, one, other), pair(cast, one, third)
    merging.merge(first, stays=one.pk, choices={}, by=cast.owner)
    merging.merge(second, stays=third.pk, choices={}, by=cast.owner)
    with pytest.raises(merging.CannotMerge, match="cannot_undo_later"):
        merging.unmerge(first, by=cast.owner)
    merging.unmerge(second, by=cast.owner)
    merging.unmerge(first, by=cast.owner)
    assert fresh(cast, other).merged_into_id is None
    with pytest.raises(merging.CannotMerge, match="gone"):
        merging.merge(Double(workspace=cast.workspace, pk=first.pk, one=one, other=other),
                      stays=999, choices={}, by=cast.owner)  # fmt: skip


def test_half_of_another_address_is_not_filled_in(cast):
    one = company(cast, "a", "Brume", city="Lille", postcode="59000")
    other = company(cast, "b", "Brume", city="Lyon", address="1 rue X", phone="+33472000000")
    result = {cell.field: cell.result for cell in cells_of(one, other)}
    assert (result["city"], result.get("address"), result["phone"]) == (
        "Lille", None, "+33472000000",
    )  # fmt: skip
    assert which_stays(one, other) is other


def test_pages_show_the_pair_and_merge_and_undo(cast, signed_in):
    one, other = two(cast)
    double = pair(cast, one, other)
    client, path = signed_in(cast.marketing), f"/w/mirelance/data/doubles/{double.pk}/"
    assert "même domaine" in client.get("/w/mirelance/data/doubles/").content.decode()
    page = client.post(path, {"stays": one.pk, "f:headcount": other.pk}).content.decode()
    assert "<strong>150</strong>" in page
    client.post(f"{path}merge/", {"stays": one.pk, "f:headcount": other.pk})
    assert fresh(cast, one).headcount == 150.0
    assert "Annuler la fusion" in client.get(path).content.decode()
    assert client.get(f"/w/mirelance/accounts/{other.pk}/").status_code == 302
    client.post(f"{path}undo/")
    assert fresh(cast, one).headcount == 130.0
    assert signed_in(cast.sales).post(f"{path}merge/").status_code == 403


@pytest.mark.django_db(transaction=True)
def test_the_search_finds_them_and_remembers_what_was_told_apart(cast, engine, work):
    space = cast.workspace
    a = company(cast, "1", "Acier Duval", domain="duval.fr", city="Lille", postcode="59000")
    b = company(cast, "2", "ACIER DUVAL SAS", domain="duval.fr", city="LILLE", postcode="59000")
    company(cast, "3", "Brume", siren="732829320", domain="brume.fr")
    company(cast, "4", "Brume", siren="552100554", domain="brume.fr")
    jobs.search(space, by=cast.owner)
    work()
    [found] = Double.objects.of(space)
    assert {found.one_id, found.other_id} == {a.pk, b.pk}
    assert found.is_sure
    assert "why_same_domain" in found.reasons

    merging.tell_apart(found, by=cast.owner)
    jobs.search(space, by=cast.owner)
    work()
    assert [row.state for row in Double.objects.of(space)] == ["apart"]
    merging.ask_again(found, by=cast.owner)
    Company.objects.of(space).filter(pk=b.pk).update(name="Tout autre", domain="", city="Nice")
    jobs.search(space, by=cast.owner)
    work()
    assert not Double.objects.of(space).exists()


def test_facts_moved_keep_their_source(cast):
    one, other = two(cast)
    merging.merge(pair(cast, one, other), stays=one.pk, choices={}, by=cast.owner)
    told = Fact.objects.of(cast.workspace).filter(company=one, field="revenue_eur")
    assert [fact.source for fact in told] == ["x"]
