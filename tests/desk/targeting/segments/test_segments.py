"""A rule is looked at before it is saved; its members follow, and each move says why."""

from __future__ import annotations

import datetime
import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from focale.desk.directory.doubles import merging
from focale.desk.directory.facts import take_values
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.models import BulkAct, Company, Double
from focale.desk.jobs.clock import due_at_midnight
from focale.desk.targeting.models import (
    Because,
    Segment,
    SegmentChange,
    SegmentKind,
    SegmentMember,
    SegmentMove,
)
from focale.desk.targeting.segments import services
from focale.desk.targeting.segments.membership import move
from focale.desk.targeting.segments.rules import Rule, RuleFault, read_rule, scope_for
from focale.desk.targeting.segments.selectors import of_companies
from focale.desk.targeting.segments.why import why

SPACE = "mirelance"


@pytest.fixture
def market(cast):
    """Ten companies of 10 to 100 people, every second one in Nantes."""
    return [
        Company.objects.create(
            workspace=cast.workspace, key=f"c{n}", name=f"Société {n}", folded=f"societe {n}",
            headcount=10.0 * n, departement="44" if n % 2 else "69",
        )
        for n in range(1, 11)
    ]  # fmt: skip


@pytest.fixture
def large(cast, market, work):
    """The segment of those of 50 people and more."""
    made = services.make(
        "Grands", SegmentKind.RULES, workspace=cast.workspace, by=cast.manager,
        rule=Rule(read_filter("and(headcount.ge.50)")),
    )  # fmt: skip
    work()
    return made


def address(name, *args):
    return reverse(name, args=[SPACE, *args])


def inside(segment) -> set[str]:
    found = SegmentMember.objects.of(segment.workspace).filter(segment=segment)
    return set(found.values_list("company__key", flat=True))


def told(segment) -> list[SegmentChange]:
    return list(SegmentChange.objects.of(segment.workspace).filter(segment=segment).order_by("pk"))


def sent(**more):
    return {
        "name": "Nantes", "note": "", "j.r": "and", "c.r-0": "headcount", "o.r-0": "ge",
        "v.r-0": "50", **more,
    }  # fmt: skip


def test_a_rule_is_saved_once_it_was_looked_at(cast, market, signed_in, work):
    client = signed_in(cast.manager)
    page = address("segment_rule_new")
    unseen = client.post(page, sent(act="save"))
    assert "6 comptes" in unseen.content.decode()
    assert not Segment.objects.of(cast.workspace).exists()
    looked = re.search(r'name="looked" value="(\w+)"', unseen.content.decode())[1]
    other = client.post(page, sent(act="save", looked=looked, **{"v.r-0": "90"}))
    assert "2 comptes" in other.content.decode()  # what was looked at is not what was sent
    saved = client.post(page, sent(act="save", looked=looked))
    assert saved.status_code == 302
    work()
    made = Segment.objects.of(cast.workspace).get()
    assert inside(made) == {f"c{n}" for n in range(5, 11)}
    assert [(one.because, one.came, one.went) for one in told(made)] == [(Because.MADE, 6, 0)]
    assert not SegmentMove.objects.of(cast.workspace).exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"c.r-0": "", "j.r": "and"}, "Ajoutez au moins une condition"),
        ({"c.r-0": "owner", "o.r-0": "in", "v.r-0": "me"}, "nommez la personne"),
        ({"c.r-0": "segment", "o.r-0": "any", "v.r-0": "1"}, "dépendre d&#x27;un autre segment"),
        ({"name": ""}, "Donnez un nom"),
        ({"v.r-0": "beaucoup"}, "beaucoup"),
        ({"conditions": "- {field: headcount, at_most: beaucoup}"}, "ligne 1"),
        ({"conditions": "- {field: headcount}"}, "ligne 1"),
        ({"conditions": "headcount >= 50"}, "ligne 1"),
        ({"conditions": "- {" * 2_000}, "4"),
    ],
)
def test_a_rule_that_cannot_be_used_says_why(cast, market, signed_in, given, words):
    answer = signed_in(cast.manager).post(address("segment_rule_new"), sent(act="look", **given))
    assert answer.status_code == 422
    assert words in answer.content.decode().replace("\xa0", " ").replace("\u202f", " ")


def test_two_who_change_one_rule_are_told(cast, large, signed_in):
    client = signed_in(cast.manager)
    page = address("segment_rule", large.pk)
    mine = sent(revision="1", **{"v.r-0": "80"})
    looked = re.search(
        r'name="looked" value="(\w+)"', client.post(page, {**mine, "act": "look"}).content.decode()
    )[1]
    services.change_rule(
        large, Rule(read_filter("and(headcount.ge.20)")), by=cast.owner, revision=1
    )
    answer = client.post(page, {**mine, "act": "save", "looked": looked})
    assert "pendant que vous écriviez" in answer.content.decode()
    large.refresh_from_db(from_queryset=Segment.objects.of(cast.workspace))
    assert large.filter == "and(headcount.ge.20)"
    revision = re.search(r'name="revision" value="(\d+)"', answer.content.decode())[1]
    again = client.post(page, {**mine, "revision": revision, "act": "save", "looked": looked})
    assert again.status_code == 302


def test_a_fact_moves_an_account_at_once_and_says_which(cast, large, market):
    small = market[0]
    take_values(
        {small.pk: {"headcount": 70}}, workspace=cast.workspace, source="t", by=cast.sales,
        at=datetime.date(2026, 11, 1),
    )  # fmt: skip
    assert "c1" in inside(large)
    change = told(large)[-1]
    assert (change.because, change.detail, change.came, change.went) == ("facts", "headcount", 1, 0)
    move = SegmentMove.objects.of(cast.workspace).get()
    assert (move.company_id, move.is_in, move.change_id) == (small.pk, True, change.pk)
    take_values(
        {small.pk: {"headcount": 3}}, workspace=cast.workspace, source="t", by=cast.sales,
        at=datetime.date(2026, 11, 1),
    )  # fmt: skip
    assert "c1" not in inside(large)
    assert told(large)[-1].went == 1


def test_many_changes_are_followed_by_a_job_once(cast, large, market, work):
    rows = {one.pk: {"headcount": 500} for one in market} | {
        Company.objects.create(workspace=cast.workspace, key=f"n{n}", headcount=1.0).pk: {
            "headcount": 60
        }
        for n in range(30)
    }
    with time_machine.travel(datetime.datetime.now(datetime.UTC), tick=True) as clock:
        take_values(rows, workspace=cast.workspace, source="t", at=datetime.date(2100, 1, 1))
        assert len(inside(large)) == 6
        clock.shift(datetime.timedelta(seconds=5))
        work()
        assert len(inside(large)) == 40
        assert [(one.because, one.came) for one in told(large)[1:]] == [("facts", 34)]
        work()
    assert len(told(large)) == 2


def test_a_day_moves_what_depends_on_days(cast, market, work):
    made = services.make(
        "Récents", SegmentKind.RULES, workspace=cast.workspace, by=cast.manager,
        rule=Rule(read_filter("and(entered.last.3)")),
    )  # fmt: skip
    work()
    assert len(inside(made)) == 10
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=5)
    with time_machine.travel(later, tick=True):
        due_at_midnight()
        due_at_midnight()
        work()
    assert inside(made) == set()
    assert [(one.because, one.went) for one in told(made)[1:]] == [("day", 10)]


def test_a_rule_that_changed_moves_its_members_and_names_them(cast, large, work, signed_in):
    services.change_rule(
        large, Rule(read_filter("and(headcount.ge.90)")), by=cast.owner, revision=1
    )
    work()
    assert inside(large) == {"c9", "c10"}
    change = told(large)[-1]
    assert (change.because, change.came, change.went, change.by) == ("rule", 0, 4, cast.owner)
    page = signed_in(cast.viewer).get(address("segment", large.pk)).content.decode()
    assert "la règle a changé" in page
    assert "Société 5" in page


def test_the_first_segment_in_order_counts(cast, large, market, work, signed_in):
    nantes = services.make(
        "Nantes", SegmentKind.RULES, workspace=cast.workspace, by=cast.manager,
        rule=Rule(read_filter("and(place.in.44)")),
    )  # fmt: skip
    work()
    both = next(one for one in market if one.key == "c7")
    assert of_companies([both.pk], cast.workspace)[both.pk].first == large
    client = signed_in(cast.manager)
    client.post(address("segment_act", nantes.pk), {"do": "up"})
    assert of_companies([both.pk], cast.workspace)[both.pk].first == nantes
    listed = client.get(address("accounts"), {"f": f"and(first_segment.in.{large.pk})"})
    assert "Société 8" in listed.content.decode()
    assert "Société 7" not in listed.content.decode()
    none = client.get(address("accounts"), {"f": "and(first_segment.in.none)", "col": "segment"})
    assert "Société 2" in none.content.decode()
    shown = client.get(address("accounts"), {"f": f"and(segment.any.{large.pk})", "col": "segment"})
    assert "Nantes +1" in shown.content.decode()


def test_why_says_each_condition_and_what_is_unknown(cast, market):
    rule = read_rule(
        'and(headcount.ge.50,or(place.in.44,own:niveau.is."élevé"),revenue_eur.ge.1000)', "",
        scope_for(cast.workspace), "fr",
    )  # fmt: skip
    made = services.make("x", SegmentKind.RULES, workspace=cast.workspace, by=None, rule=rule)
    found = why(made, market[5], scope_for(cast.workspace))  # 60 people, not in Nantes
    assert not found.is_in
    assert [(line.state, line.depth) for line in found.lines] == [
        (True, 0), (False, 0), (False, 1), (None, 1), (None, 0),
    ]  # fmt: skip
    assert found.lines[0].value == "60"


def test_conditions_of_a_profile_are_judged_line_by_line(cast, market):
    rule = read_rule(
        "", "- {field: headcount, between: [50, 90]}\n- {field: technologies, any_of: [Sage]}",
        scope_for(cast.workspace), "fr",
    )  # fmt: skip
    made = services.make("x", SegmentKind.RULES, workspace=cast.workspace, by=None, rule=rule)
    lines = why(made, market[5], scope_for(cast.workspace)).lines
    assert [line.state for line in lines] == [True, None]


def test_accounts_are_picked_into_a_list_in_bulk_and_that_is_undone(cast, market, signed_in):
    client = signed_in(cast.manager)
    picks = [one.pk for one in market[:3]]
    client.post(
        reverse("accounts_bulk", args=[SPACE]),
        {"back": "", "which": "picked", "pick": picks, "do": "segment", "segment": "Salon"},
    )
    made = Segment.objects.of(cast.workspace).get(name="Salon")
    assert inside(made) == {"c1", "c2", "c3"}
    assert [(one.because, one.came, one.by) for one in told(made)] == [("picked", 3, cast.manager)]
    act = BulkAct.objects.of(cast.workspace).get()
    client.post(reverse("act", args=[SPACE, act.pk]))
    assert inside(made) == set()
    seller = signed_in(cast.sales)
    seller.post(address("account_segments", picks[0]), {"segment": made.pk})
    assert inside(made) == {"c1"}
    refused = seller.post(
        reverse("accounts_bulk", args=[SPACE]),
        {"back": "", "which": "picked", "pick": picks, "do": "segment", "segment": "Autre"},
        follow=True,
    )
    assert "Aucune liste" in refused.content.decode()


def test_a_segment_taken_away_comes_back_counted_anew(cast, large, market, signed_in, work):
    client = signed_in(cast.manager)
    client.post(address("segment_act", large.pk), {"do": "remove"})
    assert client.get(address("segment", large.pk)).status_code == 404
    Company.objects.of(cast.workspace).filter(key="c1").update(headcount=99)
    gone = client.get(address("segments"), {"gone": large.pk})
    assert "Annuler" in gone.content.decode()
    client.post(address("segment_act", large.pk), {"do": "bring_back"})
    work()
    assert "c1" in inside(large)


@pytest.mark.parametrize("who", ["sales", "viewer", "marketing"])
def test_only_who_aims_changes_a_segment(cast, large, signed_in, who):
    client = signed_in(getattr(cast, who))
    assert client.get(address("segment_rule", large.pk)).status_code == 200
    may = client.post(address("segment_act", large.pk), {"do": "remove"}).status_code != 403
    large.refresh_from_db(from_queryset=Segment.objects.of(cast.workspace))
    assert (large.removed_at is not None) is may
    assert may is (who == "marketing")


def test_the_accounts_of_a_segment_are_exported(cast, large, signed_in):
    from focale.desk.directory.models import Export

    signed_in(cast.owner).post(address("segment_export", large.pk), {"form": "xlsx"})
    made = Export.objects.of(cast.workspace).get()
    assert made.given == {"f": f"and(segment.any.{large.pk})"}


def test_a_rule_for_me_is_refused_whoever_asks(cast, market):
    with pytest.raises(RuleFault):
        read_rule("and(owner.in.me)", "", scope_for(cast.workspace), "fr")


def test_a_picked_account_that_is_merged_leaves_its_place_to_the_one_that_stays(cast, market):
    one, other = market[:2]
    made = services.make("Salon", SegmentKind.LIST, workspace=cast.workspace, by=cast.manager)
    move(made, [other.pk], [], Because.PICKED, by=cast.manager)
    double = Double.objects.create(workspace=cast.workspace, one=one, other=other)
    merging.merge(double, stays=one.pk, choices={}, by=cast.owner)
    assert "c1" in inside(made)
    assert of_companies([one.pk], cast.workspace)[one.pk].first == made
    double.refresh_from_db(from_queryset=Double.objects.of(cast.workspace))
    merging.unmerge(double, by=cast.owner)
    assert inside(made) == {"c2"}


def test_a_page_full_of_changes_asks_the_store_at_most_30_times(cast, market, large, signed_in):
    ids = [one.pk for one in market]
    for n in range(12):  # two come and two leave each time
        here, gone = ids[n % 2 : 4 : 2], ids[(n + 1) % 2 : 4 : 2]
        move(large, here, gone if n else [], Because.PICKED, by=cast.manager)
    client = signed_in(cast.owner)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(address("segment", large.pk))
    assert len(page.context["told"]) == 8
    assert all(one.came and one.went for one in page.context["told"])
    assert len(asked) <= 30, len(asked)
