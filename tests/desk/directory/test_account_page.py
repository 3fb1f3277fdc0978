"""One account on one page: what it is worth and why, what is known, who decides, what happened."""

from __future__ import annotations

import datetime
import html
import re

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from focale.desk.directory.account import services
from focale.desk.directory.account.purging import purge_removed_files
from focale.desk.directory.account.timeline import timeline
from focale.desk.directory.events import derive_again
from focale.desk.directory.facts import take_values
from focale.desk.directory.models import (
    Attachment,
    Company,
    Contact,
    Event,
    EventDay,
    Fact,
    Import,
    Note,
    Tag,
)
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.explained import explained
from focale.desk.targeting.models import Profile, Run, Score, Version
from focale.desk.warm.folders import place_of

NOW = datetime.datetime(2026, 11, 20, 10, tzinfo=datetime.UTC)
PROFILE = """
profile: cible
version: 1
label: {fr: Cible, en: Target}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, between: [30, 250], need: mandatory, points: 50}
  crm: {label: {fr: CRM compatible}, field: technologies, any_of: [salesforce, hubspot], need: preferred, points: 30}
  pricing: {label: {fr: Page tarifs}, event: page_viewed_pricing, points_each: 5, cap: 20, half_life_days: 30}
tiers: {A: 70, B: 40}
personas:
  - {id: dc, label: {fr: Direction commerciale}, titles: {matches: "directeur.* commercial"}, role: decider, points: 30}
  - {id: dsi, label: {fr: DSI}, titles: {matches: "dsi|systemes d.information"}, role: prescriber, points: 15}
"""  # noqa: E501


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def company(cast) -> Company:
    came = Import.objects.create(workspace=cast.workspace, label="salon.csv", file="x")
    return Company.objects.create(
        workspace=cast.workspace, key="C1", name="Acier Duval", folded="acier duval",
        headcount=80.0, city="Nantes", sector="métallurgie", siren="732829320", came_with=came,
        entered_at=NOW - datetime.timedelta(days=60), own={"cloud d'ici/là": "AWS"},
    )  # fmt: skip


@pytest.fixture
def aimed(cast, company) -> Profile:
    """A profile is published and its run is whole."""
    space = cast.workspace
    profile = Profile.objects.create(workspace=space, name="Cible")
    version = Version.objects.create(
        workspace=space, profile=profile, number=1, text=PROFILE,
        published_at=NOW - datetime.timedelta(days=30),
    )  # fmt: skip
    run = Run.objects.create(workspace=space, version=version, day=NOW.date(), whole_at=NOW)
    profile.published, profile.run = version, run
    profile.save()
    return profile


def page(client, company, query=""):
    address = reverse("account", args=[company.workspace.slug, company.pk])
    return client.get(address + query)


def words(response) -> str:
    """What one reads, without tags."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))
    return " ".join(text.split())


def test_the_page_says_what_the_account_is_worth_and_why(cast, signed_in, company, aimed):
    EventDay.objects.create(
        workspace=cast.workspace, company=company, event="page_viewed_pricing",
        day=NOW.date(), n=2,
    )  # fmt: skip
    said = words(page(signed_in(cast.sales), company))
    assert "60 points prouvés, jusqu'à 90" in said
    assert "Taille 80" in said
    assert "CRM compatible inconnu" in said or "première question à poser" in said
    assert "Priorité A à 1 fait près." in said
    assert "Si « CRM compatible » se confirme" in said
    assert "métallurgie · Nantes" in said


def test_in_english_the_page_speaks_english(cast, signed_in, company, aimed):
    cast.sales.language = "en"
    cast.sales.save()
    said = words(page(signed_in(cast.sales), company))
    assert "50 points proven, up to 100" in said
    assert "Everything that happened" in said


def test_without_a_profile_the_page_says_what_to_do(cast, signed_in, company):
    assert "Publiez un profil" in words(page(signed_in(cast.sales), company))


def test_the_page_takes_few_queries(cast, signed_in, company, aimed, django_assert_max_num_queries):
    client = signed_in(cast.sales)
    for n in range(30):
        Contact.objects.create(workspace=cast.workspace, key=f"P{n}", company=company, title="DSI")
        Note.objects.create(workspace=cast.workspace, company=company, text="x", by=cast.owner)
    page(client, company)
    with django_assert_max_num_queries(30):
        assert page(client, company).status_code == 200


def edit(client, company, field, value, **headers):
    address = reverse("account_fact", args=[company.workspace.slug, company.pk])
    return client.post(address, {"field": field, "value": value}, headers=headers)


def fresh(company):
    return Company.objects.of(company.workspace).get(pk=company.pk)


def test_an_edited_fact_wins_and_shows_its_source_and_history(cast, signed_in, company, aimed):
    client = signed_in(cast.sales)
    response = edit(client, company, "headcount", "300")
    assert response.status_code == 302
    assert fresh(company).headcount == 300.0
    said = words(page(client, company))
    assert "0 point prouvé" in said
    assert "saisi par Hugo Mercier · 20/11/2026" in said
    take_values(
        {company.pk: {"headcount": 90}}, workspace=cast.workspace, source="SIRENE", at=NOW.date()
    )
    assert fresh(company).headcount == 300.0


def test_an_edit_in_place_brings_the_new_score_at_once(cast, signed_in, company, aimed):
    answer = edit(
        signed_in(cast.sales), company, "technologies", "HubSpot; SAP", **{"HX-Request": "true"}
    )
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert 'id="card-lines" hx-swap-oob="innerHTML"' in shown
    assert "80 points prouvés" in words(answer)
    assert 'id="timeline" hx-swap-oob="true"' in shown


def test_the_page_and_the_lists_say_the_same_score(cast, signed_in, company, aimed):
    edit(signed_in(cast.sales), company, "technologies", "HubSpot")
    stored = Score.objects.of(cast.workspace).get(run=aimed.run, company=company)
    shown = explained(fresh(company), aimed.published, aimed.run.day)
    assert shown is not None
    assert (shown.columns["points"], shown.columns["high"]) == (stored.points, stored.high)
    assert shown.columns["tier"] == stored.tier == "A"


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("headcount", "1 200", 1200.0), ("revenue_eur", "3,5 M€", 3_500_000.0),
        ("siren", "732 829 320", "732829320"), ("customer", "true", True),
        ("created_on", "2001-02-03", datetime.date(2001, 2, 3)), ("city", "  Brest ", "Brest"),
        ("technologies", "sap; hubspot", ["sap", "hubspot"]), ("headcount", "", None),
        ("phone", "01 99 00 12 34", "+33199001234"),
    ],
)  # fmt: skip
def test_a_fact_is_read_as_an_import_reads_it(cast, signed_in, company, field, typed, kept):
    assert edit(signed_in(cast.sales), company, field, typed).status_code == 302
    assert getattr(fresh(company), field) == kept


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("siren", "123", "Exemple"), ("headcount", "beaucoup", "Exemple"),
        ("created_on", "hier", "Exemple"), ("name", "x" * 241, "241 signes"),
        ("email", "pas une adresse", "Exemple"),
    ],
)  # fmt: skip
def test_what_is_no_such_value_is_refused_with_an_example(
    cast, signed_in, company, field, typed, told
):
    answer = edit(signed_in(cast.sales), company, field, typed)
    assert answer.status_code == 422
    assert told in words(answer)
    assert Fact.objects.of(cast.workspace).count() == 0


def test_a_fact_of_the_teams_own_is_edited_whatever_its_name(cast, signed_in, company):
    name = "cloud d'ici/là"
    client = signed_in(cast.sales)
    assert edit(client, company, name, "OVH").status_code == 302
    assert fresh(company).own == {name: "OVH"}
    address = reverse("account_fact", args=[cast.workspace.slug, company.pk])
    assert "OVH" in words(client.get(address, {"field": name}))


@pytest.mark.parametrize("field", ["", "id", "owner", "workspace", "own", "key", "a\x07b"])
def test_columns_that_are_no_facts_are_not_edited(cast, signed_in, company, field):
    assert edit(signed_in(cast.sales), company, field, "1").status_code == 404
    assert fresh(company).key == "C1"


def test_an_edit_is_taken_back_and_the_taking_back_too(cast, signed_in, company):
    client = signed_in(cast.sales)
    edit(client, company, "city", "Brest")
    fact = Fact.objects.of(cast.workspace).get(is_human=True)
    back = client.post(reverse("fact_take_back", args=[cast.workspace.slug, fact.pk]))
    assert back.url.endswith(f"?retire=fact-{fact.pk}")
    assert fresh(company).city == "Nantes"
    assert "saisie retirée" in words(client.get(back.url))
    client.post(reverse("fact_bring", args=[cast.workspace.slug, fact.pk]))
    assert fresh(company).city == "Brest"


def test_a_viewer_reads_and_writes_nothing(cast, signed_in, company):
    client = signed_in(cast.viewer)
    shown = page(client, company).content.decode()
    assert "Modifier" not in shown
    assert 'name="text"' not in shown
    for route in ("account_fact", "account_note", "account_files", "account_owner", "account_tag"):
        answer = client.post(reverse(route, args=[cast.workspace.slug, company.pk]), {"text": "x"})
        assert answer.status_code == 403, route


def test_a_stranger_finds_nothing(cast, signed_in, company):
    Note.objects.create(workspace=cast.workspace, company=company, text="x")
    client = signed_in(cast.stranger)
    assert page(client, company).status_code == 404
    foreign = reverse("account", args=["concurrent", company.pk])
    assert client.get(foreign).status_code == 404


# --- the past -------------------------------------------------------------------------------


def test_the_page_shows_the_account_as_of_a_past_day(cast, signed_in, company, aimed):
    edit(signed_in(cast.sales), company, "headcount", "300")
    said = words(page(signed_in(cast.sales), company, "?le=2026-11-19"))
    assert "tel qu'il était connu le 19 novembre 2026" in said
    assert "50 points prouvés" in said
    assert "Effectif 80 salon.csv · 21/09/2026" in said
    assert "Modifier" not in said
    assert "Hugo Mercier" not in said.partition("Tout ce qui s'est passé")[2]
    early = words(page(signed_in(cast.sales), company, "?le=2026-01-01"))
    assert "n'était pas encore connu le 1er janvier 2026" in early
    assert page(signed_in(cast.sales), company, "?le=demain").status_code == 404
    assert "Vous voyez" not in words(page(signed_in(cast.sales), company, "?le=2027-01-01"))


def test_why_did_it_change_since_yesterday_in_one_line(cast, signed_in, company, aimed):
    client = signed_in(cast.sales)
    assert "depuis hier" not in words(page(client, company))
    edit(client, company, "technologies", "HubSpot")
    said = words(page(client, company))
    assert "+30 depuis hier, de B à A : CRM compatible : HubSpot (+30)." in said


def content(response) -> bytes:
    """What is in a file that was fetched."""
    found = b"".join(response.streaming_content)
    for close in response._resource_closers:  # response.close() would end the test's connection
        close()
    return found


def happened(company, days_ago, times=1):
    """Visits of the prices, as the log and the days tell them."""
    at = NOW - datetime.timedelta(days=days_ago)
    space = company.workspace
    Event.objects.create(
        workspace=space, key=f"v{days_ago}", company=company, event="page_viewed_pricing", at=at,
        known_at=at, n=times,
    )  # fmt: skip
    derive_again([company.pk], workspace=space)


def test_time_alone_moves_a_score_and_the_line_says_so(cast, signed_in, company, aimed):
    happened(company, 10)
    assert "depuis hier" not in words(page(signed_in(cast.sales), company))  # by less than 0.1
    happened(company, 1, times=3)
    said = words(page(signed_in(cast.sales), company)).replace("\u2212", "-")
    found = re.search(r"-0,\d depuis hier : Page tarifs : le temps passe \(-0,\d\)\.", said)
    assert found is not None


def test_an_event_moves_a_score_and_the_line_says_how_often(cast, signed_in, company, aimed):
    happened(company, 10)
    happened(company, 0)
    said = words(page(signed_in(cast.sales), company))
    assert "depuis hier : Page tarifs : 2 fois, la dernière le 20/11/2026 (+4,9)." in said


def test_a_new_version_is_the_one_reason_of_all_it_moves(cast, signed_in, company, aimed):
    newer = Version.objects.create(
        workspace=cast.workspace, profile=aimed, number=2, published_at=NOW,
        text=PROFILE.replace("points: 50", "points: 30").replace("points: 30}", "points: 50}"),
    )  # fmt: skip
    run = Run.objects.create(workspace=cast.workspace, version=newer, day=NOW.date(), whole_at=NOW)
    aimed.published, aimed.run = newer, run
    aimed.save()
    said = words(page(signed_in(cast.sales), company))
    assert "depuis hier" in said
    assert ": nouvelle version du profil." in said
    past = words(page(signed_in(cast.sales), company, "?le=2026-11-19"))
    assert "version 1, au 19/11/2026" in past


# --- beside -----------------------------------------------------------------------------------


def test_a_note_is_written_removed_and_brought_back(cast, signed_in, company):
    client = signed_in(cast.sales)
    slug = cast.workspace.slug
    client.post(reverse("account_note", args=[slug, company.pk]), {"text": "Budget <b>voté</b>"})
    assert "Budget &lt;b&gt;voté&lt;/b&gt;" in page(client, company).content.decode()
    note = Note.objects.of(cast.workspace).get()
    gone = client.post(reverse("note_remove", args=[slug, note.pk]))
    said = client.get(gone.url)
    assert "La note est supprimée." in words(said)
    assert "Budget" not in words(said)
    client.post(reverse("note_bring", args=[slug, note.pk]))
    assert "Budget" in words(page(client, company))
    empty = client.post(reverse("account_note", args=[slug, company.pk]), {"text": "  "})
    assert empty.status_code == 422


def test_a_file_is_kept_fetched_as_an_attachment_and_removed(cast, signed_in, company, settings):
    client = signed_in(cast.sales)
    slug = cast.workspace.slug
    evil = SimpleUploadedFile("../../dévis <script>.html", b"<script>1</script>", "text/html")
    client.post(reverse("account_files", args=[slug, company.pk]), {"file": evil})
    file = Attachment.objects.of(cast.workspace).get()
    assert file.label == "dévis <script>.html"
    answer = client.get(reverse("attachment", args=[slug, file.pk]))
    assert content(answer) == b"<script>1</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    gone = client.post(reverse("file_remove", args=[slug, file.pk]))
    assert "Le fichier est supprimé." in words(client.get(gone.url))
    assert client.get(reverse("attachment", args=[slug, file.pk])).status_code == 404
    client.post(reverse("file_bring", args=[slug, file.pk]))
    back = client.get(reverse("attachment", args=[slug, file.pk]))
    assert content(back) == b"<script>1</script>"


def test_a_removed_file_leaves_the_disk_once_it_cannot_come_back(cast, signed_in, company):
    client, slug = signed_in(cast.sales), cast.workspace.slug
    for name in ("devis.pdf", "plan.pdf"):
        given = {"file": SimpleUploadedFile(name, b"secret")}
        client.post(reverse("account_files", args=[slug, company.pk]), given)
    file, kept = Attachment.objects.of(cast.workspace).order_by("pk")
    place = place_of(SURROUNDINGS.folder, cast.workspace.pk, file.file)
    client.post(reverse("file_remove", args=[slug, file.pk]))
    assert purge_removed_files(cast.workspace) == 0
    long_ago = timezone.now() - datetime.timedelta(days=31)
    Attachment.objects.of(cast.workspace).filter(pk=file.pk).update(removed_at=long_ago)
    assert place.exists()
    assert purge_removed_files(cast.workspace) == 1
    assert not place.exists()
    assert list(Attachment.objects.of(cast.workspace)) == [kept]
    assert place_of(SURROUNDINGS.folder, cast.workspace.pk, kept.file).exists()


def test_a_file_too_large_is_refused_and_leaves_nothing(cast, signed_in, company, monkeypatch):
    monkeypatch.setattr("focale.desk.directory.account.forms.MOST_BYTES", 10)
    answer = signed_in(cast.sales).post(
        reverse("account_files", args=[cast.workspace.slug, company.pk]),
        {"file": SimpleUploadedFile("a.pdf", b"x" * 11)},
    )
    assert answer.status_code == 422
    assert "Compressez-le" in words(answer)
    assert Attachment.objects.of(cast.workspace).count() == 0


def test_a_full_disk_is_told_and_leaves_nothing(cast, signed_in, company, monkeypatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    address = reverse("account_files", args=[cast.workspace.slug, company.pk])
    answer = signed_in(cast.sales).post(address, {"file": SimpleUploadedFile("a.pdf", b"x")})
    assert answer.status_code == 422
    assert "disque du serveur est plein" in words(answer)
    assert Attachment.objects.of(cast.workspace).count() == 0
    nothing = signed_in(cast.sales).post(address, {})
    assert "Choisissez un fichier" in words(nothing)


def test_tags_and_the_owner_change(cast, signed_in, company):
    client, slug = signed_in(cast.sales), cast.workspace.slug
    client.post(reverse("account_tag", args=[slug, company.pk]), {"name": "salon 2026"})
    client.post(reverse("account_tag", args=[slug, company.pk]), {"name": "salon 2026"})
    client.post(reverse("account_owner", args=[slug, company.pk]), {"owner": cast.owner.pk})
    said = words(page(client, company))
    assert "salon 2026" in said
    assert "suivi par Sarah Benali" in said
    client.post(reverse("account_untag", args=[slug, company.pk]), {"name": "salon 2026"})
    assert Tag.objects.of(cast.workspace).count() == 1
    client.post(reverse("account_owner", args=[slug, company.pk]), {"owner": cast.stranger.pk})
    assert fresh(company).owner == cast.owner
    client.post(reverse("account_owner", args=[slug, company.pk]), {"owner": ""})
    assert fresh(company).owner is None


def test_the_group_its_subsidiaries_and_sites_are_linked(cast, signed_in, company):
    space = cast.workspace
    head = Company.objects.create(
        workspace=space, key="H", name="Groupe Telmont", siren="552100554"
    )
    company.parent_siren = "552100554"
    company.save()
    Company.objects.create(workspace=space, key="S", name="Site de Brest", siren="732829320")
    Company.objects.create(workspace=space, key="F", name="Duval Outils", parent_siren="732829320")
    Company.objects.create(workspace=cast.other, key="F", name="Ailleurs", parent_siren="732829320")
    said = words(page(signed_in(cast.sales), company))
    assert "Appartient à Groupe Telmont" in said
    assert "Filiales Duval Outils" in said
    assert "Autres établissements Site de Brest" in said
    assert "Ailleurs" not in said
    head.parent_siren = company.siren  # a ring in the file does not hang the page
    head.save()
    assert page(signed_in(cast.sales), company).status_code == 200


def test_the_map_of_deciders_shows_whom_one_misses(cast, signed_in, company, aimed):
    person = Contact.objects.create(
        workspace=cast.workspace, key="P1", company=company, first_name="Paul", last_name="Giraud",
        title="Directeur commercial France",
    )  # fmt: skip
    Contact.objects.create(
        workspace=cast.workspace, key="P2", company=company, last_name="Roche", title="Comptable"
    )
    said = words(page(signed_in(cast.sales), company))
    assert "Qui décide Paul Giraud Directeur commercial France · décideur" in said
    assert "DSI prescripteur · personne encore" in said
    assert "Autres contacts Roche Comptable" in said
    address = reverse("contact", args=[cast.workspace.slug, person.pk])
    shown = words(signed_in(cast.sales).get(address))
    assert "Persona Direction commerciale · décideur" in shown
    Contact.objects.of(cast.workspace).filter(pk=person.pk).update(opted_out_at=NOW)
    refused = page(signed_in(cast.sales), company)
    assert "Paul Giraud Ne pas contacter Directeur commercial" in words(refused)
    assert 'id="why"' in refused.content.decode()  # where the bar of a list leads


# --- the timeline ------------------------------------------------------------------------------


def test_one_timeline_tells_everything_and_is_paged(cast, signed_in, company, aimed):
    space = cast.workspace
    for n in range(60):
        Event.objects.create(
            workspace=space, key=f"e{n}", company=company, event="call_held",
            at=NOW - datetime.timedelta(days=n % 7, minutes=n // 14),
        )  # fmt: skip
    services.add_note(company, "Projet CRM", by=cast.sales)
    services.edit_fact(company, "city", "Brest", by=cast.sales)
    newer = Import.objects.create(workspace=space, label="maj.csv", file="y")
    take_values(
        {company.pk: {"naf": "62.01Z", "headcount": 90}}, workspace=space, source="", at=NOW.date(),
        came_with=newer,
    )  # fmt: skip
    run = Run.objects.create(
        workspace=space, version=aimed.published, day=NOW.date() - datetime.timedelta(days=1),
        whole_at=NOW - datetime.timedelta(days=1),
    )  # fmt: skip
    Score.objects.create(
        workspace=space, run=run, company=company, verdict="qualified", points=10_000,
        low=10_000, high=80_000, tier="C",
    )  # fmt: skip
    member = cast.member(cast.sales)
    seen, mark = [], ""
    for _ in range(20):
        part = timeline(company, seen_by=member, mark=mark)
        seen += part.entries
        mark = part.next_mark
        if not mark:
            break
    assert len(seen) == len({(entry.place, entry.pk) for entry in seen}) == 66
    assert [entry.at for entry in seen] == sorted((entry.at for entry in seen), reverse=True)
    kinds = {entry.kind for entry in seen}
    assert kinds == {"event", "note", "edit", "update", "entered", "score"}
    said = {entry.words for entry in seen}
    assert "Ville : Brest" in {text.replace("\xa0", " ") for text in said}
    client = signed_in(cast.sales)
    first = page(client, company).content.decode()
    more = re.search(r'hx-get="([^"]+timeline/\?apres=[^"]+)"', first)
    assert more is not None
    assert words(client.get(more[1], headers={"HX-Request": "true"})).count("Appel tenu") == 25
    assert "Appel tenu" in words(client.get(more[1]))


@pytest.mark.parametrize(
    ("detail", "told"),
    [
        ({"poste": "SDR", "contact": "p1", "vide": ""}, "poste : SDR"),
        ({"attributes": '{"poste": "SDR", "ville": "Brest"}'}, "poste : SDR · ville : Brest"),
        ("lu deux fois", "lu deux fois"),
        ('{"a": ' * 3000, '{"a": {"a":'),
        ({"a": {"b": {"c": {"d": {"e": 1}}}}}, "{'d'"),
        (None, "Page vue"),
    ],
)
def test_what_a_file_says_of_an_event_is_read_as_words(cast, signed_in, company, detail, told):
    Event.objects.create(
        workspace=cast.workspace, key="e", company=company, event="page_viewed", at=NOW,
        detail=detail,
    )  # fmt: skip
    assert told in words(page(signed_in(cast.sales), company))


def test_a_merged_account_leads_to_the_one_it_became(cast, signed_in, company):
    gone = Company.objects.create(
        workspace=cast.workspace, key="M", name="Doublon", merged_into=company, removed_at=NOW
    )
    answer = page(signed_in(cast.sales), gone)
    assert answer.url == reverse("account", args=[cast.workspace.slug, company.pk])
