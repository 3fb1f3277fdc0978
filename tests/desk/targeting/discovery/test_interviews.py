"""What customers say: three answers each, tied to pain points, counted by customer."""

from __future__ import annotations

import pytest

from focale.desk.targeting.discovery.interviews import services
from focale.desk.targeting.discovery.interviews.selectors import heard
from focale.desk.targeting.discovery.interviews.services import Answers
from focale.desk.targeting.discovery.patterns.text import draft_text
from focale.desk.targeting.models import Interview, PainPoint
from focale.profile import read_profile
from tests.desk.targeting.discovery.conftest import ranked_choice
from tests.desk.targeting.discovery.tables import kept

HERE = "/w/mirelance/target/interviews/"


def said(answer) -> str:
    text = answer.content.decode().replace("&#x27;", "'").replace("\u202f", " ")
    return text.replace("\xa0", " ")


def note(cast, name: str, *new: str, **more) -> Interview:
    told = Answers(name, problem="Trop lent", new=new, **more)
    return services.note(told, workspace=cast.workspace, by=cast.sales)


def test_without_an_interview_the_page_teaches_how_many(cast, signed_in):
    page = said(signed_in(cast.viewer).get(HERE))
    assert "Interrogez 5 à 10 de vos meilleurs clients" in page
    assert "Noter un entretien" not in page, "a viewer notes nothing"


def test_an_interview_is_noted_with_its_three_answers_and_its_pain_points(cast, signed_in):
    ranked_choice(cast.workspace, kept(cast.workspace, "customers", ("id",), []))
    client = signed_in(cast.sales)
    given = {
        "name": "maison corvel 3", "on": "2026-11-03", "problem": "Des relances oubliées",
        "why_us": "La simplicité", "value": "2 jours gagnés", "new": "relances, temps perdu",
    }  # fmt: skip
    page = said(client.post(HERE, given, follow=True))
    assert "Entretien noté et compté" in page
    assert "Irritants, sur 1 client interrogé" in page
    one = Interview.objects.of(cast.workspace).get()
    assert one.customer == "c0003", "the customer of the table"
    assert one.by == cast.sales
    assert set(PainPoint.objects.of(cast.workspace).values_list("label", flat=True)) == {
        "relances", "temps perdu",
    }  # fmt: skip
    assert "premiers mots, pas encore une mesure" in page


def test_a_customer_interviewed_twice_counts_once(cast):
    note(cast, "Acier Duval", "temps perdu")
    note(cast, "ACIER DUVAL", "temps perdu", "prix")
    note(cast, "Bois Morel", "Temps perdu")
    note(cast, "Cire Noël")
    told = heard(cast.workspace)
    assert told.of == 3
    assert {pain.point.label: pain.n for pain in told.pains} == {"temps perdu": 2, "prix": 1}
    assert told.untagged == 1
    assert told.is_few


def test_an_interview_is_corrected_taken_out_and_brought_back(cast, signed_in):
    one = note(cast, "Acier Duval", "prix")
    point = PainPoint.objects.of(cast.workspace).get()
    client = signed_in(cast.sales)
    assert "Trop lent" in said(client.get(f"{HERE}{one.pk}/"))
    client.post(f"{HERE}{one.pk}/", {"name": "Acier Duval", "value": "ROI 4", "points": point.pk})
    one.refresh_from_db()
    assert (one.problem, one.value, one.points) == ("", "ROI 4", [point.pk])
    assert "ne compte plus" in said(client.post(f"{HERE}{one.pk}/out/", follow=True))
    assert heard(cast.workspace).of == 0
    client.post(f"{HERE}{one.pk}/back/")
    assert heard(cast.workspace).of == 1


def test_two_pain_points_of_the_same_words_become_one(cast, signed_in):
    note(cast, "Acier Duval", "relances oubliées", "oubli des relances")
    note(cast, "Bois Morel", "oubli des relances")
    point = PainPoint.objects.of(cast.workspace).get(label="oubli des relances")
    client = signed_in(cast.manager)
    client.post(f"/w/mirelance/target/pain/{point.pk}/", {"label": "Relances  oubliées"})
    told = heard(cast.workspace)
    assert [(pain.point.label, pain.n) for pain in told.pains] == [("relances oubliées", 2)]
    assert signed_in(cast.sales).post(
        f"/w/mirelance/target/pain/{point.pk}/", {"label": "x"}
    ).status_code == 403  # fmt: skip


@pytest.mark.parametrize(
    ("given", "words"),
    [({"name": "Acier Duval"}, "au moins une des trois réponses"),
     ({"problem": "x"}, "obligatoire"), ({"name": "A", "problem": "x", "on": "hier"}, "date"),
     ({"name": "A", "problem": "x", "points": "999"}, ""),
     ({"name": "A", "problem": "x" * 4_001}, "")],
)  # fmt: skip
def test_what_is_no_interview_is_refused_in_words(cast, signed_in, given, words):
    answer = signed_in(cast.sales).post(HERE, given)
    assert answer.status_code == 422
    assert words in said(answer)
    assert not Interview.objects.of(cast.workspace).exists()


def test_the_interviews_of_a_file_are_taken_once(transactional_db, cast, engine, work, signed_in):
    ranked_choice(cast.workspace, kept(cast.workspace, "customers", ("id",), []))
    head = ("account_id", "problem", "why_us", "value", "pain_points", "date")
    rows = [
        ("c0001", "Trop lent", "", "10 h gagnées", "temps_perdu;prix", "2026-10-02"),
        ("c0002", "", "La reprise", "", "temps_perdu", ""),
    ]
    kept(cast.workspace, "interviews", head, rows, "entretiens.csv")
    client = signed_in(cast.manager)
    assert "Reprendre les entretiens de entretiens.csv" in said(client.get(HERE))
    for _ in range(2):
        client.post(f"{HERE}take/")
        work()
    told = heard(cast.workspace)
    assert len(told.interviews) == 2
    first = Interview.objects.of(cast.workspace).get(line=1)
    assert (first.name, first.problem, first.why_us) == ("Maison Corvel 1", "Trop lent", "")
    assert first.value == "10 h gagnées"
    assert {pain.point.label: pain.n for pain in told.pains} == {"temps perdu": 2, "prix": 1}


def test_the_profile_tells_the_story_with_its_counts(cast, searched):
    for n in range(6):
        note(
            cast, f"Client {n}", "temps perdu", *(["prix"] if n < 2 else []), why_us="Simple : oui"
        )
    text = draft_text(searched, "Nos clients")
    profile = read_profile(text)
    pains = {one["label"]["fr"]: one for one in profile.story["pain_points"]}
    assert int(pains["temps perdu"]["seen_in"]) == 6
    assert pains["prix"]["why"]["fr"] == "2 clients interrogés sur 6"
    assert len(profile.story["interviews"]) == 6


def test_another_workspace_has_its_own_words(cast, signed_in):
    note(cast, "Acier Duval", "prix")
    one = Interview.objects.of(cast.workspace).get()
    client = signed_in(cast.stranger)
    assert client.get(f"/w/concurrent/target/interviews/{one.pk}/").status_code == 404
    assert "Acier Duval" not in said(client.get("/w/concurrent/target/interviews/"))
    point = PainPoint.objects.of(cast.workspace).get()
    client.post("/w/concurrent/target/interviews/", {"name": "B", "value": "x", "points": point.pk})
    assert not Interview.objects.of(cast.other).exists()


def test_in_english_every_word_is_english(cast, signed_in):
    note(cast, "Acier Duval", "price")
    cast.manager.language = "en"
    cast.manager.save()
    page = said(signed_in(cast.manager).get(HERE))
    assert "Pain points, of 1 customer interviewed" in page
    assert "Irritants" not in page
