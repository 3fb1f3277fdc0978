"""A playbook is written by parts, versioned, shared by two who write at once, read in a call."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from focale.desk.targeting.models import Playbook, PlaybookVersion, SegmentKind
from focale.desk.targeting.playbooks import services
from focale.desk.targeting.playbooks.parts import PARTS, PartKind, tidied
from focale.desk.targeting.playbooks.selectors import for_account, whole_of
from focale.desk.targeting.playbooks.starts import STARTS, start
from focale.desk.targeting.segments import services as segments

SPACE = "mirelance"


@pytest.fixture
def general(cast):
    return services.begin(cast.workspace, by=cast.manager, parts={"angle": "pour tous"})


def address(name, *args):
    return reverse(name, args=[SPACE, *args])


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", STARTS)
def test_a_template_fills_parts_of_their_kind(name, lang):
    parts = start(name, lang)
    assert tidied(parts) == parts
    for part in PARTS:
        value = parts.get(part.name)
        if value is not None and part.kind is PartKind.PAIRS:
            assert all(len(pair) == 2 for pair in value)
    assert {"persona", "problems", "questions", "objections", "metric"} <= set(parts)


def test_each_missing_part_comes_from_the_next_playbook(cast, segment, company, general):
    services.begin(
        cast.workspace, segment=segment, by=cast.manager, parts={"persona": "le directeur d'usine"}
    )
    services.begin(cast.workspace, tier="A", by=cast.manager, parts={"cadence": "chaque semaine"})
    found = for_account([segment], "A", cast.workspace)
    by_name = {one.part.name: one for one in (*found.in_call, *found.rest)}
    assert by_name["persona"].source == ""
    assert by_name["cadence"].source == "Priorité A"
    assert by_name["angle"].source == "Tous les comptes"
    assert found.names[0] == "Industrie"
    other = for_account([], "B", cast.workspace)
    assert [one.text for one in other.in_call] == ["pour tous"]


def test_a_playbook_is_written_with_the_form_and_counted(cast, general, signed_in):
    client = signed_in(cast.marketing)
    answer = client.post(
        address("playbook_edit", general.pk),
        {
            "base": "1", "persona": "DAF", "questions": "Qui ?\n\nQuand ?\n", "angle": "pour tous",
            "objections.said": ["Trop cher", "", "Plus tard"],
            "objections.answer": ["Que coûte l'attente ?", "", "Quand ?"],
            "channels": ["phone", "fax"], "owner": cast.manager.pk, "review_on": "2027-03-31",
            "parts": "{}", "number": "99",
        },
    )  # fmt: skip
    assert answer.status_code == 302
    version = PlaybookVersion.objects.of(cast.workspace).get(number=2)
    assert version.parts == {
        "persona": "DAF", "angle": "pour tous", "questions": ["Qui ?", "Quand ?"],
        "objections": [["Trop cher", "Que coûte l'attente ?"], ["Plus tard", "Quand ?"]],
        "channels": ["phone"],
    }  # fmt: skip
    general = Playbook.objects.of(cast.workspace).select_related("workspace", "version").get()
    assert (whole_of(general).filled, whole_of(general).of) == (7, 21)


def test_two_editors_lose_nothing(cast, general, signed_in):
    services.save(general, {"angle": "la leur", "offer": "leur offre"}, base=1, by=cast.owner)
    mine = {"base": "1", "angle": "la mienne", "persona": "ma persona"}
    answer = signed_in(cast.manager).post(address("playbook_edit", general.pk), mine)
    said = answer.content.decode()
    assert answer.status_code == 409
    assert "Sarah Benali a enregistré la version 2" in said
    for text in ("la mienne", "la leur", "ma persona", "leur offre", 'name="base" value="2"'):
        assert text in said
    assert PlaybookVersion.objects.of(cast.workspace).count() == 2


def test_an_earlier_version_comes_back_as_the_next(cast, general, signed_in):
    services.save(general, {"angle": "autre"}, base=1, by=cast.owner)
    client = signed_in(cast.manager)
    client.post(address("playbook_version", general.pk, 1))
    last = PlaybookVersion.objects.of(cast.workspace).order_by("-number")[0]
    assert (last.number, last.parts, last.back_to) == (3, {"angle": "pour tous"}, 1)
    assert "reprend la version 1" in client.get(
        address("playbook", general.pk)
    ).content.decode().replace("\xa0", " ")


def test_nothing_changed_makes_no_version(cast, general):
    services.save(general, {"angle": "pour tous", "offer": "  "}, base=1, by=cast.owner)
    assert PlaybookVersion.objects.of(cast.workspace).count() == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"persona": "x" * 4_001}, "raccourcissez"),
        ({"questions": "\n".join("abcdefghijklmnopqrstuvwxyz")}, "gardez les meilleures"),
        ({"review_on": "demain"}, "2027-03-31"),
        ({"problems.said": ["x"] * 13, "problems.answer": []}, "gardez les plus utiles"),
    ],
)
def test_what_is_too_long_is_told_and_kept(cast, general, signed_in, given, words):
    answer = signed_in(cast.manager).post(
        address("playbook_edit", general.pk), {"base": "1", **given}
    )
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert PlaybookVersion.objects.of(cast.workspace).count() == 1


def test_a_seller_reads_it_at_the_account_and_writes_none(
    cast, company, segment, general, signed_in
):
    client = signed_in(cast.sales)
    page = client.get(reverse("account", args=[SPACE, company.pk])).content.decode()
    assert address("account_playbook", company.pk) in page
    assert address("account_alike", company.pk) in page
    with CaptureQueriesContext(
        connection,
    ) as asked:
        card = client.get(
            address("account_playbook", company.pk), headers={"HX-Request": "true"}
        ).content.decode()
    assert "pour tous" in card
    assert "Industrie" in card
    assert "<html" not in card
    assert len(asked) <= 12
    assert client.post(address("playbook_edit", general.pk), {"base": "1"}).status_code == 403
    assert client.post(address("playbooks"), {"target": "all"}).status_code == 403


def test_a_playbook_of_another_workspace_is_not_there(cast, signed_in):
    theirs = services.begin(cast.other, by=cast.stranger, parts={"angle": "secret"})
    client = signed_in(cast.owner)
    assert client.get(address("playbook", theirs.pk)).status_code == 404
    segment = segments.make("x", SegmentKind.LIST, workspace=cast.other, by=cast.stranger)
    client.post(address("playbooks"), {"target": f"segment:{segment.pk}"})
    assert not Playbook.objects.of(cast.workspace).exists()


def test_taken_away_and_brought_back(cast, general, signed_in):
    client = signed_in(cast.manager)
    answer = client.post(address("playbook_act", general.pk), {"do": "remove"}, follow=True)
    assert "Annuler" in answer.content.decode()
    assert for_account([], "", cast.workspace) is None
    client.post(address("playbook_act", general.pk), {"do": "bring_back"})
    assert for_account([], "", cast.workspace) is not None
