"""Somebody says of a criterion that it does not fit; it is answered; they read the answer."""

from __future__ import annotations

import pytest

from focale.desk.directory.models import Company
from focale.desk.targeting import services as profiles
from focale.desk.targeting.feedback import services
from focale.desk.targeting.models import Feedback
from focale.desk.team.models import AuditEntry
from tests.desk.targeting.feedback.worlds import PROFILE, account

HERE = "/w/mirelance/target/feedback/"


@pytest.fixture
def version(cast):
    return profiles.publish(PROFILE, workspace=cast.workspace, by=cast.manager)


def said(answer) -> str:
    text = answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")
    return text.replace("&#x27;", "'")


def given(counting, **more) -> dict[str, object]:
    return {"criterion": "size", "version": counting.pk, "opinion": "wrong",
            "text": "12 personnes, mais 40 M€ de chiffre d'affaires", **more}  # fmt: skip


def test_a_remark_is_kept_with_its_account_criterion_version_and_the_facts_of_then(
    cast, signed_in, version
):
    company = account(cast.workspace)
    page = signed_in(cast.sales).post(
        f"/w/mirelance/accounts/{company.pk}/feedback/", given(version), follow=True
    )
    assert "Merci : votre avis sera lu à la prochaine revue" in said(page)
    kept = Feedback.objects.of(cast.workspace).get()
    assert (kept.company, kept.version, kept.criterion) == (company, version, "size")
    assert (kept.opinion, kept.by, kept.state) == ("wrong", cast.sales, "not_met")
    assert kept.said == {"fr": "12", "en": "12"}
    assert (kept.points, kept.most) == (0, 40_000)
    Company.objects.of(cast.workspace).update(headcount=400.0)
    page = signed_in(cast.viewer).get(f"/w/mirelance/accounts/{company.pk}/")
    assert "12 personnes, mais 40 M€" in said(page)
    assert "attend une réponse" in said(page)
    assert AuditEntry.objects.of(cast.workspace).filter(act="feedback.given").count() == 1


def test_the_form_stands_on_each_line_for_those_who_work_and_never_in_the_past(
    cast, signed_in, version
):
    company = account(cast.workspace)
    here = f"/w/mirelance/accounts/{company.pk}/"
    assert said(signed_in(cast.sales).get(here)).count('name="opinion" value="wrong"') == 5
    assert 'name="opinion"' not in said(signed_in(cast.viewer).get(here))
    assert 'name="opinion"' not in said(signed_in(cast.sales).get(f"{here}?le=2026-01-01"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text": ""}, "Dites pourquoi en une phrase"),
        ({"text": " "}, "Dites pourquoi en une phrase"),
        ({"text": "x" * 2_001}, "gardez l'essentiel en 2 000 caractères"),
        ({"opinion": "perhaps"}, "Ce formulaire est incomplet"),
        ({"criterion": "gone"}, "Ce critère n'est plus dans le profil affiché"),
        ({"version": "x"}, "Ce formulaire est incomplet"),
        ({"version": 0}, "Ce formulaire est incomplet"),
    ],
)
def test_what_cannot_be_used_is_told_and_not_kept(cast, signed_in, version, change, told):
    company = account(cast.workspace)
    page = signed_in(cast.sales).post(
        f"/w/mirelance/accounts/{company.pk}/feedback/", given(version, **change),
        follow=True,
    )  # fmt: skip
    assert told in said(page)
    assert not Feedback.objects.of(cast.workspace).exists()


def test_a_gate_and_a_right_criterion_can_be_spoken_of_too(cast, version):
    company = account(cast.workspace)
    gate = services.give_feedback(
        company, version, "gate:rival", opinion="right", text="Bien vu", by=cast.sales
    )
    assert gate.label == {"fr": "Concurrent", "en": "Rival"}
    assert (gate.state, gate.most) == ("met", 0)


def test_a_version_of_another_workspace_is_not_found(cast, signed_in, version):
    other = profiles.publish(PROFILE, workspace=cast.other, by=cast.stranger)
    company = account(cast.workspace)
    answer = signed_in(cast.sales).post(
        f"/w/mirelance/accounts/{company.pk}/feedback/", given(other)
    )
    assert answer.status_code == 404


def test_remarks_are_listed_by_criterion_those_that_wait_first(cast, signed_in, version):
    company = account(cast.workspace)
    for text, criterion, opinion in (
        ("un", "size", "wrong"), ("deux", "size", "right"), ("trois", "city", "wrong"),
    ):  # fmt: skip
        services.give_feedback(
            company, version, criterion, opinion=opinion, text=text, by=cast.sales
        )
    services.answer_feedback(
        Feedback.objects.of(cast.workspace).get(criterion="city"), "D'accord.", by=cast.manager
    )
    page = said(signed_in(cast.viewer).get(HERE))
    assert page.index("Taille</a>") < page.index("Ville</a>")
    assert "1 sur 2" in page
    assert "trois" not in page  # answered
    assert "trois" in said(signed_in(cast.viewer).get(f"{HERE}?criterion=city"))


def test_a_criterion_that_left_the_profile_keeps_its_name(cast, signed_in, version):
    company = account(cast.workspace)
    services.give_feedback(company, version, "city", opinion="wrong", text="non", by=cast.sales)
    without = PROFILE.replace("  city: ", "  place: ").replace("Ville", "Lieu")
    profiles.publish(without, workspace=cast.workspace, by=cast.manager, profile=version.profile)
    page = said(signed_in(cast.viewer).get(HERE))
    assert "Ville</a>" in page
    assert "plus dans le profil" in page


def test_whoever_gave_it_is_told_of_the_answer_until_they_read_it(cast, signed_in, version):
    company = account(cast.workspace)
    one = services.give_feedback(
        company, version, "size", opinion="wrong", text="Trop petit", by=cast.sales
    )
    seller, accounts = signed_in(cast.sales), "/w/mirelance/accounts/"
    assert "réponse à vos avis" not in said(seller.get(accounts))
    answered = signed_in(cast.marketing).post(
        f"{HERE}{one.pk}/answer/", {"answer": "Vrai : on regardera le chiffre d'affaires."}
    )
    assert answered.status_code == 302
    assert "1 réponse à vos avis vous attend." in said(seller.get(accounts))
    assert "réponse à vos avis" not in said(signed_in(cast.manager).get(accounts))
    assert "on regardera le chiffre" in said(seller.get(f"{accounts}{company.pk}/"))
    mine = said(seller.get(f"{HERE}mine/"))
    assert "on regardera le chiffre" in mine
    seller.post(f"{HERE}mine/read/")
    assert "réponse à vos avis" not in said(seller.get(accounts))


def test_an_answer_needs_words_and_the_right_to_aim(cast, signed_in, version):
    one = services.give_feedback(
        account(cast.workspace), version, "size", opinion="wrong", text="Non", by=cast.sales
    )
    assert signed_in(cast.sales).post(f"{HERE}{one.pk}/answer/", {"answer": "x"}).status_code == 403
    page = signed_in(cast.manager).post(f"{HERE}{one.pk}/answer/", {"answer": ""}, follow=True)
    assert "Écrivez une réponse" in said(page)
    one.refresh_from_db(from_queryset=Feedback.objects.of(cast.workspace))
    assert one.answered_at is None


def test_what_was_said_of_a_merged_account_stands_on_the_one_it_became(cast, signed_in, version):
    gone = account(cast.workspace)
    services.give_feedback(gone, version, "size", opinion="wrong", text="Filiale", by=cast.sales)
    kept = Company.objects.create(workspace=cast.workspace, key="kept", name="Duval Groupe")
    Company.everything.of(cast.workspace).filter(pk=gone.pk).update(merged_into=kept)
    assert "Filiale" in said(signed_in(cast.sales).get(f"/w/mirelance/accounts/{kept.pk}/"))


def test_without_a_profile_the_page_says_how_to_begin(cast, signed_in):
    assert "Publiez un profil" in said(signed_in(cast.viewer).get(HERE))
