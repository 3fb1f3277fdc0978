"""A version is tried on leads; the page says the answer in words first, and what it stands on."""

import re
from html import unescape

import pytest

from focale.desk.directory.privacy.texts import clear, text_fields
from focale.desk.directory.privacy.traces import Named, Traces
from focale.desk.targeting.models import Table, TableRole, Trial, TrialKind, TrialState
from focale.desk.team.models import AuditEntry
from tests.desk.payloads.test_stored import danger
from tests.desk.targeting.proof.leads import lead_rows, published, table

PAGE = "/w/mirelance/target/validation/"


@pytest.fixture
def client(cast, signed_in):
    return signed_in(cast.marketing)


def _text(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace("\u202f", " ").replace(
        "\xa0", " "
    )  # fmt: skip


def _chosen(client, page=PAGE, **more):
    """The form as it stands, with what is chosen otherwise."""
    html = client.get(page).content.decode()
    form = re.search(
        r"<form method=\"post\" action=\"[^\"]*/target/[^\"]*\">.*?</form>", html, re.S
    )
    given = {}
    for name, options in re.findall(r"<select name=\"(\w+)\"[^>]*>(.*?)</select>", form[0], re.S):
        values = re.findall(r"<option value=\"([^\"]*)\"( selected)?", options)
        given[name] = next((value for value, is_on in values if is_on), values[0][0])
    return {**given, **more}


def _tried(client, work, page=PAGE, **more):
    answer = client.post(page, _chosen(client, page, **more))
    assert answer.status_code == 302, _text(answer.content.decode())[:3000]
    work()
    return client.get(answer["Location"]).content.decode()


@pytest.mark.django_db
def test_the_answer_comes_first_in_words_with_what_it_stands_on(cast, client, work, engine_here):
    profile = published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(900, inside=0.4, outside=0.05))
    page = _tried(client, work)
    text = _text(page)
    assert text.index("Oui : ce profil convertit mieux") < text.index("Hors ICP")
    assert "au moins 2 fois mieux" in text
    assert re.search(r"signés sur \d+ leads : .* intervalle à 95 %", text)
    assert page.count('role="tooltip"') == 4
    assert "Ce que ce résultat suppose" in text
    assert "Palier de la méthode" in text
    assert "Les statistiques" in text
    assert '<svg class="curves' in page
    assert danger(page) == []
    assert not re.search(r"--[a-z]+ ", text), "options of the command line"
    trial = Trial.objects.of(cast.workspace).get()
    assert (trial.state, trial.version) == (TrialState.DONE, profile.published)
    assert trial.answer["statements"][0]["verdict"] == "yes"
    assert trial.answer["leads"]["read"] == 900
    entry = AuditEntry.objects.of(cast.workspace).filter(act="profile.tried.validation").get()
    assert (entry.about, entry.after) == ("Cible v1", "leads.csv")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("lang", "verdict", "wait"),
    [
        ("fr", "Trop tôt pour conclure", r"Encore [\d ]+ à [\d ]+ leads, soit \d+ à \d+ mois"),
        ("en", "Too early to conclude", r"\d+ to [\d,]+ more leads, that is \d+ to \d+ months"),
    ],
)
def test_too_few_leads_are_said_with_how_many_more(
    cast, client, work, engine_here, lang, verdict, wait
):
    published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(70, inside=0.2, outside=0.15))
    cast.marketing.language = lang
    cast.marketing.save()
    client.cookies["focale_language"] = lang
    text = _text(_tried(client, work))
    assert verdict in text
    assert re.search(wait, text), text


@pytest.mark.django_db
def test_nobody_signed_is_said_and_is_no_no(cast, client, work, engine_here):
    published(cast.workspace, cast.owner)
    rows = lead_rows(300, inside=0, outside=0, is_won=False)
    table(cast.workspace, TableRole.LEADS, rows)
    text = _text(_tried(client, work))
    assert "Trop tôt pour conclure" in text
    assert "aucune ligne gagnée" in text or "Aucune ligne gagnée" in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("gone", "fr", "en"),
    [
        ("created_on", "« Colonne de la création »", '"Column of the creation"'),
        ("outcome", "« Colonne de l'issue »", '"Column of the outcome"'),
    ],
)
def test_columns_that_are_missing_are_told_by_the_names_of_the_form(
    cast, client, work, engine_here, gone, fr, en
):
    published(cast.workspace, cast.owner)
    rows = lead_rows(60, inside=0.4, outside=0.1)
    kept = [{k: v for k, v in row.items() if k not in (gone, "closed_on")} for row in rows]
    table(cast.workspace, TableRole.LEADS, kept, label="mes leads.csv")
    text = _text(_tried(client, work))
    trial = Trial.objects.of(cast.workspace).get()
    assert trial.state == TrialState.FAILED
    assert "Ce calcul n'a pas pu se faire." in text.replace("’", "'").replace("&#x27;", "'")
    assert fr in trial.trouble["fr"].replace("\xa0", " ").replace("\u202f", " ")
    assert en in trial.trouble["en"]
    assert "mes leads.csv" in trial.trouble["fr"]
    assert "--" not in trial.trouble["fr"] + trial.trouble["en"]
    # What was chosen stands there to be mended, the fields open.
    again = client.get(PAGE).content.decode()
    assert '<details class="more" open>' in again


@pytest.mark.django_db
def test_own_words_for_won_and_lost_are_taken(cast, client, work, engine_here):
    published(cast.workspace, cast.owner)
    rows = lead_rows(200, inside=0.5, outside=0.1)
    for row in rows:
        row["sort"] = "Youpi" if row.pop("outcome") == "won" else "Bof"
    table(cast.workspace, TableRole.LEADS, rows)
    _tried(client, work, outcome="sort", won="Youpi, ", lost="Bof", horizon_days="60")
    trial = Trial.objects.of(cast.workspace).get()
    assert trial.how == {"outcome": "sort", "won": ["Youpi"], "lost": ["Bof"], "horizon_days": 60}
    assert trial.answer["horizon_days"] == 60
    assert trial.state == TrialState.DONE


@pytest.mark.django_db
def test_a_trial_that_failed_is_mended_from_what_was_given(cast, client, work, engine_here):
    published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(60, inside=0.4, outside=0.1))
    page = _tried(client, work, outcome="nothing", won="Youpi, Gagné", since="2025-02-01")
    assert re.search(r'name="outcome" value="nothing"', page)
    assert re.search(r'name="won" value="Youpi, Gagné"', page)
    assert re.search(r'name="since" value="2025-02-01"', page)


@pytest.mark.django_db
def test_deals_are_not_asked_where_the_leads_say_who_signed(cast, client):
    published(cast.workspace, cast.owner)
    rows = lead_rows(9, inside=1, outside=0)
    table(cast.workspace, TableRole.DEALS, rows)
    told = [{"column": "outcome", "field": "outcome"}]
    table(cast.workspace, TableRole.LEADS, rows, columns=told)
    assert _chosen(client)["closed"] == ""
    Table.objects.of(cast.workspace).update(columns=None)
    assert _chosen(client)["closed"] != ""


@pytest.mark.django_db
def test_without_leads_or_profile_the_page_teaches(cast, client):
    assert "publié" in _text(client.get(PAGE).content.decode())
    published(cast.workspace, cast.owner)
    text = _text(client.get(PAGE).content.decode())
    assert "fichier de leads" in text
    assert client.post(PAGE, {}).status_code == 422
    assert not Trial.objects.of(cast.workspace).exists()


@pytest.mark.django_db
def test_a_result_says_when_it_is_out_of_date(cast, client, work, engine_here):
    profile = published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(120, inside=0.4, outside=0.1))
    assert "plus à jour" not in _tried(client, work)
    published(cast.workspace, cast.owner, number=2, profile=profile)
    table(cast.workspace, TableRole.LEADS, lead_rows(9, inside=1, outside=0), label="juin.csv")
    text = _text(client.get(PAGE).content.decode())
    assert "la version 2 est publiée depuis" in text
    assert "Un fichier plus récent est là : juin.csv" in text


@pytest.mark.django_db
def test_a_table_of_another_workspace_cannot_be_chosen(cast, client):
    published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(9, inside=1, outside=0))
    other = Table.objects.create(
        workspace=cast.other, role=TableRole.LEADS, label="x", state="ready", file="x"
    )
    assert client.post(PAGE, _chosen(client, rows=str(other.pk))).status_code == 422


@pytest.mark.django_db
def test_who_may_only_look_reads_and_starts_nothing(cast, signed_in):
    published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(9, inside=1, outside=0))
    reader = signed_in(cast.sales)
    page = reader.get(PAGE)
    assert page.status_code == 200
    assert '<form method="post" action="/w/mirelance/target/' not in page.content.decode()
    assert reader.post(PAGE, {}).status_code == 403


@pytest.mark.django_db
def test_names_in_a_file_stay_text(cast, client, work, engine_here):
    published(cast.workspace, cast.owner)
    rows = lead_rows(200, inside=0.4, outside=0.2)
    for row in rows:
        row["lead_id"] = f"<script>{row['lead_id']}</script>"
        row["source"] = '"><img src=x onerror=zq9x()>'
        row["lost_reason"] = "<b onclick=x>{{ 1 }}</b>"
    table(cast.workspace, TableRole.LEADS, rows, label="<i>leads</i>.csv")
    page = _tried(client, work)
    assert danger(page) == []
    assert "&lt;script&gt;" in page
    assert Trial.objects.of(cast.workspace).filter(kind=TrialKind.VALIDATION).count() == 1


@pytest.mark.django_db
def test_whoever_is_erased_is_in_no_result_either(cast, client, work, engine_here):
    published(cast.workspace, cast.owner)
    rows = lead_rows(200, inside=0.4, outside=0.2)
    for row in rows:
        row["lead_id"] = f"{row['lead_id']}.claire@acier.example"
        row["lost_reason"] = "Claire d'Arc ne veut pas"
    table(cast.workspace, TableRole.LEADS, rows)
    _tried(client, work)
    trial = Trial.objects.of(cast.workspace).get()
    before = f"{trial.told}{trial.answer}"
    assert "d'Arc" in before
    traces = Traces([Named("Claire", "d'Arc", emails=["L1.claire@acier.example"], phones=[])])
    assert set(clear(trial, text_fields(Trial), traces)) == {"answer", "told"}
    after = f"{trial.told}{trial.answer}"
    assert "d'Arc" not in after
    assert "'L1.claire@acier.example'" not in after
    assert "ne veut pas" in after


@pytest.mark.django_db
def test_a_file_of_many_losses_makes_no_endless_row(cast, client, work, engine_here):
    published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, lead_rows(2_400, inside=0.05, outside=0.05))
    page = _text(_tried(client, work))
    answer = Trial.objects.of(cast.workspace).get().answer
    assert len(answer["lost_inside"]) == 1_000
    assert answer["lost_inside_count"] > 1_000
    assert f"{answer['lost_inside_count']:,} perdus".replace(",", " ") in page


@pytest.mark.django_db
def test_what_was_known_only_afterwards_predicts_nothing_where_a_log_of_facts_is_read(
    cast, client, work, engine_here
):
    """Most companies that signed have grown since: on their day half were of the right size."""
    leads = lead_rows(240, inside=0.4, outside=0.4)
    companies = [
        {"id": lead["company"], "sector": lead["sector"],
         "headcount": "120" if number % 10 < (7 if lead["outcome"] == "won" else 3) else "12"}
        for number, lead in enumerate(leads)
    ]  # fmt: skip
    log = [
        {"account_id": lead["company"], "field": "headcount", "value": lead["headcount"],
         "at": "2024-01-01"} for lead in leads
    ]  # fmt: skip
    for lead in leads:
        lead["account_id"] = lead["company"]
        del lead["headcount"], lead["sector"]
    published(cast.workspace, cast.owner)
    table(cast.workspace, TableRole.LEADS, leads)
    table(cast.workspace, TableRole.MARKET, companies, "marché.csv")
    flattered = unescape(_text(_tried(client, work)))
    assert "Oui : ce profil convertit mieux" in flattered
    assert "Les faits des sociétés sont ceux d'aujourd'hui" in flattered
    table(cast.workspace, TableRole.FACTS, log, "journal.csv")
    honest = unescape(_text(_tried(client, work)))
    assert "que suit « journal.csv » sont ceux du jour de l'affaire" in honest
    assert "ceux d'aujourd'hui : ce que l'on n'a su" not in honest
    trial = Trial.objects.of(cast.workspace).order_by("-pk").first()
    assert trial.facts.label == "journal.csv"
    assert trial.answer["statements"][0]["verdict"] != "yes"
    groups = trial.answer["groups"].values()
    assert [group["leads"] for group in groups][:2] == [118, 118]
