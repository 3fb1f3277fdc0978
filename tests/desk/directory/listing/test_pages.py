"""The lists as one meets them: filters, views, columns, pages, without JavaScript and with it."""

from __future__ import annotations

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from focale.desk.directory.listing.lists import COLUMNS
from focale.desk.directory.models import Company, Contact, ListChoice, ListName, SavedView
from tests.desk.directory.listing import worlds

ACCOUNTS, CONTACTS = "/w/mirelance/accounts/", "/w/mirelance/contacts/"
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def world(cast):
    rows = worlds.companies(cast.workspace, 130, [cast.owner, cast.sales])
    worlds.people(cast.workspace, rows, 120)
    worlds.tag(cast.workspace, "salon", rows[:20])
    worlds.scores(cast.workspace, rows)
    return cast


def text_of(response):
    return " ".join(html.unescape(response.content.decode()).split())


def test_the_first_page_shows_fifty_and_leads_on_without_an_end(world, signed_in):
    client = signed_in(world.viewer)
    page, seen = client.get(ACCOUNTS), []
    for _ in range(3):
        seen += re.findall(r'data-open href="[^"]*/accounts/(\d+)/"', page.content.decode())
        following = re.search(r'rel="next" href="([^"]+)"', page.content.decode())
        if following is None:
            break
        page = client.get(ACCOUNTS + html.unescape(following[1]))
    assert len(seen) == len(set(seen)) == 130
    assert "101 à 130 sur 130" in text_of(page)


def test_a_bar_leads_to_what_it_is_made_of(world, signed_in):
    client = signed_in(world.viewer)
    for address in (ACCOUNTS, CONTACTS):
        found = re.findall(
            r'<a class="why" href="(/w/mirelance/accounts/\d+/)#why"><svg class="rb"',
            client.get(address).content.decode(),
        )
        assert len(found) >= 40  # some people are at no company


def test_who_refused_to_be_contacted_is_marked(world, signed_in):
    client = signed_in(world.viewer)
    mark = '<span class="tag">Ne pas contacter</span>'
    assert mark not in client.get(CONTACTS).content.decode()
    person = Contact.objects.of(world.workspace).order_by("folded", "pk").first()
    Contact.objects.of(world.workspace).filter(pk=person.pk).update(opted_out_at=timezone.now())
    assert client.get(CONTACTS).content.decode().count(mark) == 1


def test_more_than_a_thousand_are_not_counted(cast, signed_in):
    worlds.companies(cast.workspace, 1_050, [cast.owner])
    assert "1 à 50 sur 1 000+" in text_of(signed_in(cast.sales).get(ACCOUNTS))
    english = signed_in(cast.sales).get(ACCOUNTS, {"f": "headcount.known"})
    assert "sur 1 000+" not in text_of(english)


@pytest.mark.parametrize("address", [ACCOUNTS, CONTACTS])
@pytest.mark.parametrize(
    "asked",
    ["", "?f=and(tag.known,headcount.ge.0)", "?sort=-entered",
     "?f=or(naf.in.J,and(place.in.bretagne,owner.in.me))"],
)  # fmt: skip
def test_a_page_costs_at_most_thirty_queries(world, signed_in, address, asked):
    client = signed_in(world.manager)
    if address == CONTACTS:
        for name in ("tag", "headcount", "naf", "place", "owner"):
            asked = asked.replace(f"{name}.", f"account:{name}.")
    client.get(address + asked)
    with CaptureQueriesContext(connection) as made:
        page = client.get(address + asked)
    assert page.status_code == 200
    assert len(made) <= 30, [query["sql"][:120] for query in made]


@pytest.mark.parametrize("address", [ACCOUNTS, CONTACTS])
def test_no_column_asks_row_by_row(world, signed_in, address):
    """What a page leaves unread, because no column shows it, is not asked for either."""
    rows = "accounts" if address == ACCOUNTS else "contacts"
    client = signed_in(world.manager)
    for column in [*COLUMNS[ListName(rows)], "own:maturite"]:
        with CaptureQueriesContext(connection) as made:
            assert client.get(address, {"col": column}).status_code == 200
        assert len(made) <= 30, column


def test_quick_filters_keep_what_was_built_and_make_one_address(world, signed_in):
    client = signed_in(world.sales)
    page = client.get(
        ACCOUNTS, {"quick": "1", "f": "and(headcount.ge.12)", "tier": ["A", "B"], "mine": "1"}
    )
    assert "Effectif ≥ 12" in text_of(page)
    assert "Priorité : A, B" in text_of(page)
    assert "Suivi par : moi" in text_of(page)
    swapped = client.get(ACCOUNTS, {"quick": "1", "tier": "A"}, **HTMX)
    assert swapped["HX-Push-Url"] == ACCOUNTS + "?f=and%28tier.in.A%29"
    assert b"<html" not in swapped.content


def test_a_condition_is_removed_by_a_link(world, signed_in):
    client = signed_in(world.sales)
    page = client.get(ACCOUNTS, {"f": "and(headcount.ge.12,tier.in.A)"})
    link = re.search(r'href="([^"]+)" aria-label="Retirer : Effectif', text_of(page))
    again = client.get(ACCOUNTS + link[1])
    assert "Effectif ≥" not in text_of(again)
    assert "Priorité : A" in text_of(again)


def test_nested_conditions_are_built_with_a_form_alone(world, signed_in):
    client = signed_in(world.sales)
    address = ACCOUNTS + "filter/"
    given = {"built": "1", "j.r": "and"}
    page = client.get(address, given | {"do": "test:r"})
    assert 'name="c.r-0"' in page.content.decode()
    given |= {"c.r-0": "headcount", "o.r-0": "ge", "v.r-0": "50"}
    page = client.get(address, given | {"do": "group:r"})
    assert 'name="j.r-1"' in page.content.decode()
    given |= {"j.r-1": "or", "c.r-1-0": "tier", "o.r-1-0": "in", "v.r-1-0": ["A", "B"]}
    page = client.get(address, given | {"do": "test:r-1"})
    assert 'name="c.r-1-1"' in page.content.decode()
    given |= {"c.r-1-1": "customer", "o.r-1-1": "yes", "naf": "J", "apply": "1"}
    applied = client.get(address, given)
    assert applied.status_code == 302
    said = text_of(client.get(applied["Location"]))
    assert "Effectif ≥ 50" in said
    assert "(Priorité : A, B ou Client : oui)" in said
    assert "Secteur : J Information et communication" in said
    dropped = client.get(address, given | {"apply": "", "do": "drop:r-1"})
    assert 'name="j.r-1"' not in dropped.content.decode()


def test_a_condition_that_is_not_whole_is_told_and_applied_to_nothing(world, signed_in):
    page = signed_in(world.sales).get(
        ACCOUNTS + "filter/",
        {"built": "1", "c.r-0": "headcount", "o.r-0": "ge", "v.r-0": "beaucoup", "apply": "1"},
    )
    assert page.status_code == 200
    assert "« beaucoup » n'est pas un nombre" in text_of(page).replace("\u202f", " ").replace(
        "\u00a0", " "
    )
    assert 'value="beaucoup"' in page.content.decode()


def test_communes_of_a_departement_can_be_chosen(world, signed_in):
    client = signed_in(world.sales)
    page = client.get(ACCOUNTS + "filter/", {"open": "44", "do": "open", "built": "1"})
    towns = set(
        Company.objects.of(world.workspace).filter(departement="44").values_list("city", flat=True)
    )
    assert "Saint-Étienne" in towns
    assert 'value="44/saint-etienne"' in page.content.decode()


def test_a_view_is_saved_shared_renamed_removed_and_brought_back(world, signed_in):
    client, colleague = signed_in(world.sales), signed_in(world.marketing)
    back = "f=and%28tier.in.A%29&sort=name"
    made = client.post(ACCOUNTS + "views/", {"name": "Mes A", "back": back, "is_shared": "on"})
    view = SavedView.objects.of(world.workspace).get()
    assert (view.filter, view.sort) == ("and(tier.in.A)", "name")
    assert "Mes A" in text_of(colleague.get(ACCOUNTS))
    assert "Priorité : A" in text_of(colleague.get(made["Location"]))
    address = f"{ACCOUNTS}views/{view.pk}/"
    client.post(address, {"act": "rename", "name": "Les A"})
    assert "Les A" not in text_of(colleague.get(ACCOUNTS))  # no longer shared
    gone = client.post(address, {"act": "remove"})
    shown = client.get(gone["Location"])
    assert "Vue « Les A » supprimée" in text_of(shown)
    client.post(address, {"act": "bring_back"})
    assert "Les A" in text_of(client.get(ACCOUNTS))


def test_a_view_of_somebody_else_is_out_of_reach(world, signed_in):
    signed_in(world.sales).post(ACCOUNTS + "views/", {"name": "Privée", "back": ""})
    view = SavedView.objects.of(world.workspace).get()
    for other in (world.viewer, world.owner):
        changed = signed_in(other).post(f"{ACCOUNTS}views/{view.pk}/", {"act": "remove"})
        assert changed.status_code == 404
    assert signed_in(world.stranger).get(f"{ACCOUNTS}?view={view.pk}").status_code == 404


def test_a_list_opens_with_the_view_that_its_person_chose(world, signed_in):
    client = signed_in(world.sales)
    client.post(ACCOUNTS + "views/", {"name": "Petits", "back": "f=headcount.le.50"})
    view = SavedView.objects.of(world.workspace).get()
    client.post(f"{ACCOUNTS}views/{view.pk}/", {"act": "open_with"})
    assert "Effectif ≤ 50" in text_of(client.get(ACCOUNTS))
    assert "Effectif ≤ 50" not in text_of(client.get(ACCOUNTS, {"f": "and()"}))
    client.post(f"{ACCOUNTS}views/{view.pk}/", {"act": "open_plain"})
    assert "Effectif ≤ 50" not in text_of(client.get(ACCOUNTS))


def test_columns_are_a_persons_choice_and_own_fields_may_be_among_them(world, signed_in):
    client = signed_in(world.sales)
    client.post(ACCOUNTS + "columns/", {"col": ["own:rang", "revenue_eur", "password", "tags"]})
    chosen = ListChoice.objects.of(world.workspace).get()
    assert chosen.columns == ["own:rang", "revenue_eur", "tags"]
    page = text_of(client.get(ACCOUNTS))
    assert ">rang</th>" in page.replace("Rang", "rang")
    assert "Chiffre d'affaires" in page
    assert (
        "Effectif"
        not in text_of(client.get(ACCOUNTS, {"col": "tags"}))
        .split("<tbody>")[0]
        .split("<thead>")[1]
    )


def test_without_a_company_the_page_says_how_to_begin(cast, signed_in):
    client = signed_in(cast.sales)
    assert "Déposez un fichier de sociétés" in text_of(client.get(ACCOUNTS))
    assert "Déposez un fichier de personnes" in text_of(client.get(CONTACTS))


def test_a_viewer_sees_no_way_to_change_anything(world, signed_in):
    page = signed_in(world.viewer).get(ACCOUNTS)
    assert b'name="pick"' not in page.content
    assert signed_in(world.viewer).post(ACCOUNTS + "bulk/", {"do": "tag"}).status_code == 403


def test_the_pages_speak_english(world, signed_in):
    world.sales.language = "en"
    world.sales.save()
    said = text_of(signed_in(world.sales).get(ACCOUNTS, {"f": "and(headcount.ge.12,tier.not.A)"}))
    assert "Headcount ≥ 12" in said
    assert "Tier: not A" in said
