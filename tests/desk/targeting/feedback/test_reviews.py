"""A review reads tables and remarks, is decided proposal by proposal, and ends on record."""

from __future__ import annotations

import pytest

from focale.desk.targeting import services as profiles
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.feedback import selectors, services
from focale.desk.targeting.models import Decision, Draft, Review, ReviewState
from focale.desk.team.models import AuditEntry
from tests.desk.targeting.feedback.worlds import PROFILE, account, table_of
from tests.library.review.worlds import world

HERE = "/w/mirelance/target/reviews/"
FOUND = {
    "words": {
        lang: {"title": "2 changements", "parts": [], "reused": "", "together": None}
        for lang in ("fr", "en")
    },
    "notices": [], "lacking": ["market"],
    "proposals": [
        {
            "id": name, "kind": "feedback", "strength": "likely", "rival": "", "is_advised": True,
            "counts": True, "change": {"criteria": {"crm": {"points": points}}},
            "history": {"fr": f"CRM : {points}", "en": f"CRM: {points}"},
            "words": {
                lang: {"what": f"CRM à {points}", "strength": "probable", "evidence": ["9 sur 11"],
                       "tests": ["rien à essayer"], "rows": []}
                for lang in ("fr", "en")
            },
        }
        for name, points in (("one", 15), ("two", 20))
    ],
}  # fmt: skip


def said(answer) -> str:
    text = answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")
    return text.replace("&#x27;", "'")


@pytest.fixture
def profile(cast):
    return profiles.publish(PROFILE, workspace=cast.workspace, by=cast.manager).profile


@pytest.fixture
def review(cast, profile) -> Review:
    """A review that waits for decisions, as the engine left it."""
    made = services.begin_review(profile, by=cast.manager)
    Review.objects.of(cast.workspace).filter(pk=made.pk).update(state=ReviewState.OPEN, found=FOUND)
    return selectors.one_review(made.pk, seen_by=cast.member(cast.manager))


def test_one_review_of_a_profile_at_a_time(cast, signed_in, profile):
    client = signed_in(cast.marketing)
    first = client.post(HERE, {"profile": profile.pk})
    second = client.post(HERE, {"profile": profile.pk})
    assert first.headers["Location"] == second.headers["Location"]
    assert Review.objects.of(cast.workspace).count() == 1


def test_who_may_not_aim_sees_a_review_and_decides_nothing(cast, signed_in, profile, review):
    client = signed_in(cast.sales)
    assert client.post(HERE, {"profile": profile.pk}).status_code == 403
    page = said(client.get(f"{HERE}{review.pk}/"))
    assert "CRM à 15" in page
    assert 'name="kind"' not in page
    taken = client.post(f"{HERE}{review.pk}/decide/", {"proposal": "one", "kind": "taken"})
    assert taken.status_code == 403


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"kind": "taken"}, ("taken", "")),
        ({"kind": "refused", "why": "Trop tôt"}, ("refused", "Trop tôt")),
        ({"kind": "refused", "why": ""}, None),
        ({"kind": "later"}, ("later", "")),
        ({"kind": "perhaps"}, None),
    ],
)
def test_each_proposal_is_taken_refused_with_a_reason_or_put_off(
    cast, signed_in, review, sent, kept
):
    client = signed_in(cast.marketing)
    answer = client.post(
        f"{HERE}{review.pk}/decide/", {"proposal": "one", **sent}, headers={"HX-Request": "true"}
    )
    found = Decision.objects.of(cast.workspace).values_list("kind", "why").first()
    assert found == kept
    if sent == {"kind": "refused", "why": ""}:
        assert "Dites pourquoi vous refusez" in said(answer)
    if kept:
        assert "1 sur 2" in said(answer)  # the step above is told too


def test_a_decision_can_be_changed_until_the_end(cast, review):
    services.decide(review, "one", "refused", why="Non", by=cast.manager)
    services.decide(review, "one", "taken", by=cast.owner)
    one = Decision.objects.of(cast.workspace).get()
    assert (one.kind, one.why, one.by) == ("taken", "", cast.owner)


def test_an_unknown_proposal_is_not_found(cast, signed_in, review):
    answer = signed_in(cast.marketing).post(
        f"{HERE}{review.pk}/decide/", {"proposal": "three", "kind": "taken"}
    )
    assert answer.status_code == 404


def test_a_review_does_not_end_before_everything_is_decided(cast, signed_in, review):
    services.decide(review, "one", "later", by=cast.manager)
    page = signed_in(cast.marketing).post(f"{HERE}{review.pk}/end/", {"why": "Fini"})
    assert "1 proposition attend une décision" in said(page)
    page = signed_in(cast.marketing).post(f"{HERE}{review.pk}/end/", {"why": ""})
    assert "Dites en une phrase pourquoi" in said(page)
    review.refresh_from_db(from_queryset=Review.objects.of(cast.workspace))
    assert review.state == ReviewState.OPEN


def test_a_review_may_end_without_change_and_keeps_its_record(cast, signed_in, review):
    services.decide(review, "one", "refused", why="Les affaires disent le contraire",
                    by=cast.marketing)  # fmt: skip
    services.decide(review, "two", "later", by=cast.marketing)
    page = signed_in(cast.manager).post(
        f"{HERE}{review.pk}/end/", {"why": "Trimestre calme"}, follow=True
    )
    for words in ("La revue s'est terminée sans changement", "Malik Diop", "Trimestre calme",
                  "Les affaires disent le contraire", "Refusé", "Reporté"):  # fmt: skip
        assert words in said(page)
    assert not Draft.objects.of(cast.workspace).exists()
    acts = AuditEntry.objects.of(cast.workspace).values_list("act", flat=True)
    assert {"review.begun", "review.ended"} <= set(acts)
    with pytest.raises(services.NotOpen):
        services.decide(review, "one", "taken", by=cast.manager)


def test_a_review_that_is_given_up_leaves_room_for_another(cast, signed_in, profile, review):
    page = signed_in(cast.marketing).post(f"{HERE}{review.pk}/leave/", follow=True)
    assert "Revue abandonnée" in said(page)
    assert services.begin_review(profile, by=cast.manager).pk != review.pk
    again = signed_in(cast.marketing).post(f"{HERE}{review.pk}/leave/", follow=True)
    assert "n'est plus ouverte" in said(again)


def test_remarks_are_answered_in_the_review_one_by_one(cast, signed_in, profile, review):
    one = services.give_feedback(
        account(cast.workspace), profile.published, "size", opinion="wrong", text="Filiale",
        by=cast.sales,
    )  # fmt: skip
    client = signed_in(cast.marketing)
    assert "Filiale" in said(client.get(f"{HERE}{review.pk}/"))
    page = client.post(
        f"/w/mirelance/target/feedback/{one.pk}/answer/",
        {"answer": "On comptera le groupe.", "review": review.pk}, follow=True,
    )  # fmt: skip
    assert "Chaque retour a sa réponse." in said(page)
    assert selectors.guided(review, seen_by=cast.member(cast.manager)).answered == 1


@pytest.mark.django_db(transaction=True)
def test_from_tables_and_remarks_to_a_draft_that_keeps_the_comments(
    cast, signed_in, engine, work, profile
):
    companies, deals = world()
    table_of(cast.workspace, "market", companies, "marché.csv")
    table_of(cast.workspace, "deals", deals, "affaires.csv")
    one = services.give_feedback(
        account(cast.workspace), profile.published, "city", opinion="wrong", text="Non",
        by=cast.sales,
    )  # fmt: skip
    client = signed_in(cast.marketing)
    client.post(HERE, {"profile": profile.pk, "since": "2026-06-30"})
    review = Review.objects.of(cast.workspace).get()
    assert "Lecture des clients" in said(client.get(f"{HERE}{review.pk}/"))
    work()
    page = said(client.get(f"{HERE}{review.pk}/"))
    assert "CRM s'use : 30 → 15 points" in page
    assert "Ce que dit le terrain" in page
    assert "« CRM s'use : 30 → 15 points » change le même endroit" in page
    assert " --" not in page.split("<main")[1]  # nothing to type in a terminal
    review.refresh_from_db(from_queryset=Review.objects.of(cast.workspace))
    for found in review.found["proposals"]:
        kind = "taken" if found["id"] == "crm-worn" else "later"
        client.post(f"{HERE}{review.pk}/decide/", {"proposal": found["id"], "kind": kind})
    client.post(f"/w/mirelance/target/feedback/{one.pk}/answer/", {"answer": "Vu."})
    page = client.post(f"{HERE}{review.pk}/end/", {"why": "Le CRM ne distingue plus"}, follow=True)
    assert "Les changements acceptés sont dans le brouillon" in said(page)
    draft = Draft.objects.of(cast.workspace).get()
    assert draft.origin == "review"
    assert "# Le nôtre." in draft.text
    assert "# depuis 2024" in draft.text
    assert "points: 15" in draft.text
    assert "Le CRM ne distingue plus" in draft.text  # the justification goes into the history
    assert profile.published.text == PROFILE  # nothing is published


@pytest.mark.django_db(transaction=True)
def test_two_changes_of_one_place_are_refused_in_words(cast, signed_in, engine, review):
    for name in ("one", "two"):
        services.decide(review, name, "taken", by=cast.manager)
    page = signed_in(cast.marketing).post(f"{HERE}{review.pk}/end/", {"why": "Tout"})
    assert "ne peuvent pas aller ensemble" in said(page)
    assert not Draft.objects.of(cast.workspace).exists()


@pytest.mark.django_db(transaction=True)
def test_changes_go_into_the_draft_that_is_being_written(cast, engine, profile, review):
    put_draft(
        PROFILE.replace("points: 40", "points: 45"), workspace=cast.workspace, by=cast.owner,
        profile=profile,
    )  # fmt: skip
    services.decide(review, "one", "taken", by=cast.manager)
    services.decide(review, "two", "later", by=cast.manager)
    services.end_review(review, why="Usé", by=cast.manager)
    draft = Draft.objects.of(cast.workspace).get()
    assert "points: 45" in draft.text
    assert "points: 15" in draft.text
