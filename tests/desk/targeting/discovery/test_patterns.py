"""What the best share: searched once, shown under three contrasts, placed by people, drafted."""

from __future__ import annotations

import pytest

from focale.desk.jobs.models import Job
from focale.desk.targeting.discovery.patterns import services
from focale.desk.targeting.discovery.patterns.bars import Reach, bar, scale_for
from focale.desk.targeting.discovery.patterns.board import board_of
from focale.desk.targeting.discovery.patterns.text import draft_text
from focale.desk.targeting.models import Discovery, DiscoveryState, Draft
from focale.desk.team.models import AuditEntry
from focale.profile import read_profile
from tests.desk.targeting.discovery.conftest import ranked_choice
from tests.desk.targeting.discovery.tables import HEAD, kept, studio

HERE = "/w/mirelance/target/discovery/"


def said(answer) -> str:
    text = answer.content.decode().replace("&#x27;", "'").replace("\u202f", " ")
    return text.replace("\xa0", " ")


def fresh(discovery: Discovery) -> Discovery:
    return Discovery.objects.of(discovery.workspace).select_related("workspace").get()


@pytest.mark.parametrize(
    ("tables", "words"),
    [((), "la table de vos clients"), (("customers",), "un marché à qui les comparer"),
     (("customers", "market"), "Classez d'abord vos clients")],
)  # fmt: skip
def test_what_is_lacking_is_said_and_nothing_is_searched(cast, signed_in, tables, words):
    for role, table in studio(cast.workspace).items():
        if role not in tables:
            table.delete()
    client = signed_in(cast.manager)
    assert words in said(client.get(HERE))
    assert words in said(client.post(f"{HERE}look/", follow=True))
    assert not Job.objects.filter(kind="discover").exists()


def test_a_search_runs_as_a_job_with_its_progress_and_is_kept(
    transactional_db, cast, engine, work, signed_in
):
    tables = studio(cast.workspace)
    choice = ranked_choice(cast.workspace, tables["customers"])
    choice.chosen = [f"c{n:04d}" for n in range(16)]
    choice.save()
    client = signed_in(cast.marketing)
    assert "Chercher ce qu'ils partagent" in said(client.get(HERE))
    client.post(f"{HERE}look/")
    client.post(f"{HERE}look/")
    assert Discovery.objects.of(cast.workspace).count() == 1, "the same search is one search"
    assert "Recherche en cours" in said(client.get(HERE))
    assert 'id="looking"' in said(client.get(HERE, HTTP_HX_REQUEST="true"))
    work()
    found = fresh(choice)
    assert found.state == DiscoveryState.READY
    assert {"headcount", "naf", "technologies"} <= set(found.found["offered"])
    left = {one["field"]["fr"]: one["why"] for one in found.found["left"]}
    assert left["Effectif commercial"] == "not_comparable", (
        "blank for many, and for none of the best"
    )
    page = said(client.get(HERE))
    assert "distinguent vos 16 meilleurs clients" in page
    assert "Ces réponses ne sont plus à jour" not in page

    choice.chosen = [f"c{n:04d}" for n in range(15)]
    choice.save()
    assert "le choix des meilleurs a changé" in said(client.get(HERE))
    studio(cast.workspace)["customers"].delete()
    page = said(client.get(HERE))
    assert "le marché a changé" in page
    assert "la table des affaires a changé" in page


def test_what_cannot_be_searched_is_told_in_words(transactional_db, cast, engine, work, signed_in):
    tables = studio(cast.workspace)
    ranked_choice(cast.workspace, tables["customers"])
    tables["market"].delete()
    kept(cast.workspace, "market", HEAD, [])
    client = signed_in(cast.manager)
    client.post(f"{HERE}look/")
    work()
    page = said(client.get(HERE))
    assert Discovery.objects.of(cast.workspace).get().state == DiscoveryState.FAILED
    assert "market.csv" in page
    assert 'role="alert"' in page


def test_verdicts_come_in_words_and_figures_are_one_click_away(cast, searched, signed_in):
    page = said(signed_in(cast.viewer).get(HERE))
    assert "distinctif" in page
    assert "solide" in page
    assert page.index("distinctif") < page.index("rang parmi les tirages")
    assert "<details" in page[: page.index("rang parmi les tirages")]
    assert "16 / 16 · marché" in page
    assert "conditions essayées, corrigées" in page


@pytest.mark.parametrize(
    ("contrast", "words"),
    [("market", "clients ôtés"), ("others", "fait un très bon client"), ("won", "convertit"),
     ("odd", "clients ôtés")],
)  # fmt: skip
def test_each_contrast_says_what_it_compares(cast, searched, signed_in, contrast, words):
    page = said(signed_in(cast.viewer).get(f"{HERE}?contrast={contrast}"))
    assert words in page


def test_a_contrast_that_lacks_its_table_says_which(cast, searched, signed_in):
    for trait in searched.found["traits"]:
        trait["won"] = trait["others"] = None
    searched.save()
    client = signed_in(cast.viewer)
    assert "ajoutez la table des affaires" in said(client.get(f"{HERE}?contrast=won"))
    assert "Trop peu d'autres clients" in said(client.get(f"{HERE}?contrast=others"))


def test_circular_and_not_comparable_fields_are_marked_and_told_why(cast, searched, signed_in):
    found = searched.found
    one = next(trait for trait in found["traits"] if trait["key"] == "headcount")
    one |= {"verdict": "circular", "strength": "hypothesis", "circular": True, "follows": True}
    found["offered"]["headcount"] |= {"may": ["preferred"], "proof": "assumption"}
    searched.placed = {}
    searched.save()
    client = signed_in(cast.manager)
    page = said(client.get(HERE))
    assert "Circulaire : suit de la façon dont vous avez choisi" in page
    assert "Jamais obligatoire d'ici là" in page
    assert "non comparable : rempli à 100 % chez les meilleurs" in page
    client.post(f"{HERE}put/", {"put": "mandatory:headcount"})
    assert fresh(searched).placed == {}, "never mandatory before deals confirm it"
    client.post(f"{HERE}put/", {"put": "preferred:headcount"})
    assert fresh(searched).placed == {"headcount": "preferred"}


def test_a_pattern_is_moved_by_a_button_without_any_script(cast, searched, signed_in):
    client = signed_in(cast.marketing)
    answer = client.post(f"{HERE}put/", {"put": "preferred:naf"}, follow=True)
    assert "est préférentiel" in said(answer)
    assert fresh(searched).placed["naf"] == "preferred"
    client.post(f"{HERE}put/", {"put": ":naf"})
    assert "naf" not in fresh(searched).placed
    acts = AuditEntry.objects.of(cast.workspace).filter(act="discovery.placed")
    assert list(acts.order_by("id").values_list("before", "after")) == [
        ("mandatory", "preferred"), ("preferred", ""),
    ]  # fmt: skip


def test_with_script_the_board_comes_back_and_says_what_was_done(cast, searched, signed_in):
    answer = signed_in(cast.manager).post(
        f"{HERE}put/?contrast=won", {"put": "preferred:naf"}, HTTP_HX_REQUEST="true"
    )
    page = said(answer)
    assert 'hx-swap-oob="true"' in page
    assert 'id="patterns"' in page
    assert "?contrast=won" in page


def test_what_is_kept_is_counted_as_the_library_scores(cast, searched, answer):
    board = board_of(searched)
    assert board.is_as_found
    assert board.best.total == 16
    assert board.market.total == 500
    services.place(searched, "naf", "", by=cast.manager)
    wider = board_of(fresh(searched))
    assert not wider.is_as_found
    assert wider.market.kept + wider.market.open >= board.market.kept
    assert wider.left_out is not None


def test_assumptions_get_five_points_at_most_and_a_person_gives_the_others(
    cast, searched, signed_in
):
    guess = next(k for k, one in searched.found["offered"].items() if one["proof"] == "assumption")
    client = signed_in(cast.manager)
    client.post(f"{HERE}put/", {"tick": guess})
    placed = {one.key: one for one in board_of(fresh(searched)).criteria}
    assert placed[guess].need == "preferred"
    assert placed[guess].points <= 5
    given = {"tick": guess, f"points-{guess}": "5", "points-naf": "35"}
    client.post(f"{HERE}put/", given)
    assert {one.key: one.points for one in board_of(fresh(searched)).criteria}["naf"] == 35
    too_many = client.post(
        f"{HERE}put/", {"tick": guess, f"points-{guess}": "20"}, HTTP_HX_REQUEST="true"
    )
    assert "5 points au plus pour ce critère" in said(too_many)
    client.post(f"{HERE}put/", {})
    assert guess not in fresh(searched).placed


@pytest.mark.parametrize(
    "given",
    [{"put": "mandatory:nothing"}, {"put": "gate:naf"}, {"put": "naf"}, {"put": "x" * 900},
     {"tick": "naf"}, {"points-naf": "-4"}, {"points-naf": "many"}, {"points-naf": "400"}],
)  # fmt: skip
def test_what_is_no_place_of_the_board_changes_nothing(cast, searched, signed_in, given):
    before = fresh(searched)
    guesses = [k for k, v in before.placed.items()
               if before.found["offered"][k]["proof"] == "assumption"]  # fmt: skip
    answer = signed_in(cast.manager).post(f"{HERE}put/", {"tick": guesses, **given}, follow=True)
    assert 'class="message error"' in said(answer)
    now = fresh(searched)
    assert (now.placed, now.points) == (before.placed, before.points)


def test_the_draft_says_its_proof_and_goes_to_the_editor(cast, searched, signed_in):
    client = signed_in(cast.manager)
    answer = client.post(f"{HERE}draft/", {"name": "Nos éditeurs"}, follow=True)
    assert "Brouillon rédigé" in said(answer)
    draft = Draft.objects.of(cast.workspace).get()
    profile = read_profile(draft.text)
    assert profile.name == "nos-editeurs"
    assert draft.origin == "discovery"
    by_id = {one.id: one for one in profile.criteria}
    assert by_id["naf"].proof == "measured"
    assert "16 des 16 meilleurs clients" in by_id["naf"].why.words("fr")
    assert sum(one.points for one in profile.criteria) == 100


def test_nothing_placed_is_no_draft_and_a_strange_profile_is_refused(cast, searched, signed_in):
    client = signed_in(cast.manager)
    answer = client.post(f"{HERE}draft/", {"name": "x", "profile": "987654"}, follow=True)
    assert "Ce profil n'existe plus" in said(answer)
    searched.placed = {}
    searched.save()
    answer = client.post(f"{HERE}draft/", {"name": "x"}, follow=True)
    assert "Placez au moins un motif" in said(answer)
    assert not Draft.objects.of(cast.workspace).exists()


def test_what_people_settled_is_carried_to_the_next_search(cast, searched, answer):
    found = searched.found
    assert services.first_placed(found, None) == searched.placed
    assert services.first_placed(found, searched) == searched.placed
    services.place(searched, "naf", "preferred", by=cast.manager)
    assert services.first_placed(found, fresh(searched))["naf"] == "preferred"
    services.start_over(fresh(searched), by=cast.manager)
    assert board_of(fresh(searched)).is_as_found


def test_who_may_not_aim_reads_everything_and_moves_nothing(cast, searched, signed_in):
    client = signed_in(cast.sales)
    page = said(client.get(HERE))
    assert 'name="put"' not in page
    assert 'draggable="true"' not in page
    assert client.post(f"{HERE}put/", {"put": ":naf"}).status_code == 403
    assert "naf" in fresh(searched).placed


def test_nobody_elses_search_is_found(cast, searched, signed_in):
    client = signed_in(cast.stranger)
    assert client.get(HERE).status_code == 404
    assert client.post("/w/concurrent/target/discovery/put/", {"put": ":naf"}).status_code == 404


def test_in_english_every_word_is_english(cast, searched, signed_in):
    cast.manager.language = "en"
    cast.manager.save()
    for contrast in ("market", "others", "won"):
        page = said(signed_in(cast.manager).get(f"{HERE}?contrast={contrast}"))
        assert "traits distinguish your 16 best customers" in page
        for french in ("Obligatoire", "marché", "meilleurs", "trop tôt", "Hypothèses"):
            assert french not in page


def test_a_bar_says_in_words_what_it_draws():
    scale = scale_for([Reach(3.0, 1.5, 6.0), Reach(12.0, 4.0, None)])
    assert scale.most == 16.0
    drawn = bar(scale, Reach(12.0, 4.0, None), "12 fois", "firm")
    assert "<title>12 fois</title>" in drawn
    assert "style=" not in drawn
    assert bar(scale, Reach(None, None, None), "–", "unsure").count("ratio-line") == 0


def test_a_draft_holds_what_nobody_placed_as_comments(searched):
    searched.wanted = [{"words": "a un DSI\nvoleur: 1", "n": 2, "of": 3}]
    searched.save()
    text = draft_text(fresh(searched), "")
    assert "Hypothèses à cocher" in text
    assert "# Manque, selon 2 sur 3 en séance terrain : a un DSI voleur: 1" in text
    read_profile(text)


def test_a_page_asks_little_of_the_store(cast, searched, signed_in, django_assert_max_num_queries):
    ranked_choice(cast.workspace, kept(cast.workspace, "customers", ("id",), []))
    client = signed_in(cast.manager)
    for address in (HERE, "/w/mirelance/target/best/", "/w/mirelance/target/interviews/"):
        with django_assert_max_num_queries(30):
            assert client.get(address).status_code == 200
