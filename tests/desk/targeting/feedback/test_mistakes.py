"""Each of the four fatal mistakes: its measure, its threshold, who is told, and when nobody is."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.desk.jobs.models import Job
from focale.desk.targeting import services as profiles
from focale.desk.targeting.feedback import jobs, services
from focale.desk.targeting.feedback.mistakes import NO, UNKNOWN, YES, mistakes_of
from focale.desk.targeting.models import Feedback, Measure, Review, ReviewState, Table, Version
from tests.desk.targeting.feedback.worlds import PROFILE, account, days_ago, market, table_of

SOLID = PROFILE.replace("proof: assumption", "proof: measured")


@pytest.fixture
def used(cast):
    """The profile in use, every criterion with its proof."""
    return profiles.publish(SOLID, workspace=cast.workspace, by=cast.manager).profile


def states(profile, cast) -> dict[str, str]:
    found = mistakes_of(profile, seen_by=cast.member(cast.manager))
    return {one.code: one.state for one in found}


def counted(profile, cast, **kept) -> Measure:
    table = Table.objects.create(workspace=cast.workspace, role="market", state="ready", label="m")
    return Measure.objects.create(
        workspace=cast.workspace, version=profile.published, market=table, kept=kept
    )


def test_where_data_lacks_nothing_is_claimed(used, cast):
    assert states(used, cast) == {
        "wide": UNKNOWN, "assumed": NO, "static": NO, "deaf": UNKNOWN,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("qualified", "possible", "state", "words"),
    [
        (50, 50, NO, "50 % du marché gardé : 50 sur 100"),
        (51, 60, YES, "51 % du marché gardé : 51 sur 100"),
        (20, 90, NO, "jusqu'à 90 %"),
        (25, 30, NO, "25 % du marché gardé"),
    ],
)
def test_too_wide_is_more_than_half_of_the_market(used, cast, qualified, possible, state, words):
    counted(used, cast, market=100, qualified=qualified, possible=possible)
    wide = mistakes_of(used, seen_by=cast.member(cast.manager))[0]
    assert wide.state == state
    assert words in wide.measure.replace("\u202f", " ").replace("\xa0", " ")


def test_half_a_company_too_many_never_reads_as_half(used, cast):
    counted(used, cast, market=100_000, qualified=50_001, possible=50_001)
    wide = mistakes_of(used, seen_by=cast.member(cast.manager))[0]
    assert wide.state == YES
    assert wide.measure.startswith("50,1")


def test_a_market_that_is_used_no_longer_says_nothing(used, cast):
    counted(used, cast, market=100, qualified=90, possible=90)
    Table.objects.of(cast.workspace).update(left_at=days_ago(0))
    assert states(used, cast)["wide"] == UNKNOWN


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (lambda text: text, NO),  # city 10 of 100 points
        (lambda text: text.replace("points: 10", "points: 35"), YES),
        (lambda text: text.replace("one_of: [Lyon]", "one_of: [Lyon], need: mandatory"), YES),
    ],
)
def test_assumptions_weigh_by_their_points_or_by_their_need(cast, change, state):
    text = SOLID.replace("points: 10, proof: measured", "points: 10, proof: assumption")
    profile = profiles.publish(change(text), workspace=cast.workspace, by=None).profile
    assert states(profile, cast)["assumed"] == state


def test_what_customers_show_goes_before_what_the_profile_says(used, cast):
    one = counted(used, cast, market=100, qualified=20, possible=20)
    Measure.objects.of(cast.workspace).filter(pk=one.pk).update(
        customers_by={"size": [0, 18], "crm": [4, 18], "city": [0, 3], "team": [9, 18]}
    )
    assumed = mistakes_of(used, seen_by=cast.member(cast.manager))[1]
    assert assumed.state == YES
    assert "Taille" in assumed.measure
    assert "Ville" not in assumed.measure  # too few are known to say so


@pytest.mark.parametrize(("days", "state"), [(180, NO), (181, YES)])
def test_static_is_more_than_180_days_without_a_review(used, cast, days, state):
    Version.objects.of(cast.workspace).update(published_at=days_ago(days))
    assert states(used, cast)["static"] == state


def test_a_review_ends_being_static_and_so_does_the_history_of_the_profile(used, cast):
    Version.objects.of(cast.workspace).update(published_at=days_ago(400))
    assert states(used, cast)["static"] == YES
    today = datetime.datetime.now(datetime.UTC).date()
    Review.objects.create(
        workspace=cast.workspace, profile=used, version=used.published, until=today,
        since=today - datetime.timedelta(days=90), state=ReviewState.ENDED,
    )  # fmt: skip
    assert states(used, cast)["static"] == NO
    Review.objects.of(cast.workspace).update(state=ReviewState.LEFT)
    assert states(used, cast)["static"] == YES
    told = f"{SOLID}history:\n  - {{version: 1, on: {today}, changes: [Revue]}}\n"
    again = profiles.publish(told, workspace=cast.workspace, by=None, profile=used)
    assert states(again.profile, cast)["static"] == NO


@pytest.mark.parametrize(("days", "state"), [(30, NO), (31, YES)])
def test_deaf_is_a_remark_unanswered_for_more_than_30_days(used, cast, days, state):
    one = services.give_feedback(
        account(cast.workspace), used.published, "size", opinion="wrong", text="x", by=cast.sales
    )
    Feedback.objects.of(cast.workspace).update(on=one.on - datetime.timedelta(days=days))
    assert states(used, cast)["deaf"] == state
    one.refresh_from_db(from_queryset=Feedback.objects.of(cast.workspace))
    services.answer_feedback(one, "Vu.", by=cast.manager)
    assert states(used, cast)["deaf"] == NO


def test_the_notice_stands_in_the_studio_alone_and_for_those_who_aim_alone(used, cast, signed_in):
    counted(used, cast, market=100, qualified=90, possible=90)
    told = "1 erreur fatale dans le profil"

    def notice(who, page: str) -> bool:
        body = signed_in(who).get(f"/w/mirelance/{page}").content.decode()
        return told in body.replace("\xa0", " ").replace("\u202f", " ")

    assert notice(cast.marketing, "target/profiles/")
    assert not notice(cast.sales, "target/profiles/")
    assert not notice(cast.viewer, "target/profiles/")
    assert not notice(cast.marketing, "accounts/")
    assert not notice(cast.marketing, "target/feedback/")  # where they are shown in full


def test_nothing_is_said_where_nothing_is_wrong(used, cast, signed_in):
    page = signed_in(cast.owner).get("/w/mirelance/target/profiles/").content.decode()
    assert "erreur fatale" not in page


@pytest.mark.django_db(transaction=True)
def test_each_version_is_counted_once_on_each_market(cast, engine, work):
    profile = profiles.publish(SOLID, workspace=cast.workspace, by=cast.manager).profile
    table_of(cast.workspace, "market", market(100, large=62))
    table_of(cast.workspace, "customers", market(10, large=0))
    today = datetime.datetime.now(datetime.UTC).date()
    for _ in range(2):
        jobs.measure_what_is_new(cast.workspace, today)
        work()
    assert Job.objects.filter(kind="measure").count() == 1
    one = Measure.objects.of(cast.workspace).get()
    assert one.kept == {"market": 100, "qualified": 62, "possible": 62}
    assert one.customers_by == {
        "size": [0, 10], "crm": [10, 10], "city": [5, 10], "team": [10, 10],
    }  # fmt: skip
    found = states(profile, cast)
    assert (found["wide"], found["assumed"]) == (YES, YES)
    happened = {
        "account_id": ["c1"],
        "event": ["demo_requested"],
        "at": [datetime.datetime.now(datetime.UTC)],
    }
    events = table_of(cast.workspace, "events", pa.table(happened))
    for _ in range(2):
        jobs.measure_what_is_new(cast.workspace, today)
        work()
    assert Job.objects.filter(kind="measure").count() == 2
    newest = Measure.objects.of(cast.workspace).order_by("-id")[0]
    assert newest.trouble is None
    assert newest.kept["beside"] == {"events": events.pk}


@pytest.mark.django_db(transaction=True)
def test_a_market_that_cannot_be_read_is_said_so_and_not_tried_for_ever(cast, engine, work):
    profile = profiles.publish(SOLID, workspace=cast.workspace, by=cast.manager).profile
    table = table_of(cast.workspace, "market", market(5))
    Table.objects.of(cast.workspace).filter(pk=table.pk).update(facts="0" * 32 + ".parquet")
    today = datetime.datetime.now(datetime.UTC).date()
    for _ in range(2):
        jobs.measure_what_is_new(cast.workspace, today)
        work()
    assert Measure.objects.of(cast.workspace).get().trouble is not None
    wide = mistakes_of(profile, seen_by=cast.member(cast.manager))[0]
    assert wide.state == UNKNOWN
    assert "n'a pas pu être lu" in wide.measure
