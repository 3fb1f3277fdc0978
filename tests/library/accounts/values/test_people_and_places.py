"""Phones, e-mails, domains, places, days, flags and lists: what each spelling says."""

import datetime
import random

import phonenumbers
import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings, strategies as st
from publicsuffixlist import PublicSuffixList

from focale.accounts.values.day import day, order_of
from focale.accounts.values.domain import domain, domain_of_email, registrable
from focale.accounts.values.email import email, kind_of
from focale.accounts.values.flag import flag
from focale.accounts.values.phone import phone, phone_kind
from focale.accounts.values.place import (
    city,
    country,
    departement,
    departement_of,
    postcode,
    region,
    region_of_departement,
)
from focale.accounts.values.placeholder import is_placeholder
from focale.accounts.values.technologies import items
from focale.glossary.territory import DEPARTEMENTS


@pytest.mark.parametrize(("written", "value", "doubt"), [
    ("06 12 34 56 78", "+33612345678", ""), ("+33 (0)1 40 20 50 50", "+33140205050", ""),
    ("0033612345678", "+33612345678", ""), ("01.40.20.50.50", "+33140205050", ""),
    ("Tél : 01 40 20 50 50", "+33140205050", ""), ("33140205050", "+33140205050", ""),
    ("612345678", "+33612345678", "leading_zero"), ("612345678.0", "+33612345678", "leading_zero"),
    ("6.12345678E8", "+33612345678", "leading_zero"),
    ("0692 12 34 56", "+262692123456", ""), ("0590 82 00 00", "+590590820000", ""),
    ("01 40 20 50 50 poste 12", "+33140205050", "extension"),
    ("01 40 20 50 50 / 06 11 11 11 11", "+33140205050", "several_values"),
    ("3949", "3949", "short_number"), ("06 39 98 00 00", "+33639980000", "fiction_number"),
    ("+1 415 555 2671", "+14155552671", ""), ("01 99", None, "no_such_number"),
    ("1-800-FLOWERS", None, "unreadable"), ("voir Jean", None, "unreadable"), ("", None, ""),
])  # fmt: skip
def test_a_phone_becomes_the_number_that_one_dials(written, value, doubt):
    cell = phone(written)
    assert (cell.value, cell.doubt) == (value, doubt)


def test_a_phone_is_read_as_at_home_in_the_country_of_its_row():
    assert phone("030 901820", "DE").value == "+4930901820"
    assert phone("02 12 34 56 78", "BE").doubt == "phone_country"
    kinds = {"+33612345678": "mobile", "+33140205050": "fixed", "+33800123456": "service",
             "3949": "short", "": ""}  # fmt: skip
    assert {number: phone_kind(number) for number in kinds} == kinds


_SHAPES = (
    "0{}{}{}{}{}{}{}{}{}", "0{} {}{} {}{} {}{} {}{}", "0{}.{}{}.{}{}.{}{}.{}{}",
    "+33{}{}{}{}{}{}{}{}{}", "+33 {} {}{} {}{} {}{} {}{}", "+33 0{}{}{}{}{}{}{}{}{}",
    "0033{}{}{}{}{}{}{}{}{}", "+33 (0){} {}{} {}{} {}{} {}{}", "0{}-{}{}-{}{}-{}{}-{}{}",
)  # fmt: skip


def test_the_short_way_of_french_numbers_is_that_of_the_plan():
    draw = random.Random(4)
    for _ in range(4000):
        written = draw.choice(_SHAPES).format(*(draw.randrange(10) for _ in range(9)))
        cell = phone(written)
        if cell.doubt == "fiction_number" or str(cell.value).startswith(("+262", "+59")):
            continue
        try:
            parsed = phonenumbers.parse(written.replace("(0)", ""), "FR")
        except phonenumbers.NumberParseException:
            assert cell.value is None, written
            continue
        valid = phonenumbers.is_valid_number(parsed)
        form = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        assert cell.value == (form if valid else None), written


@pytest.mark.parametrize(("written", "value", "doubt"), [
    (" Jean.Dupont@Acme.FR ", "jean.dupont@acme.fr", ""), ("mailto:j@acme.fr", "j@acme.fr", ""),
    ("Jean <J@acme.fr>", "j@acme.fr", ""), ("j(at)acme.fr", "j@acme.fr", ""),
    ("a@acme.fr; b@acme.fr", "a@acme.fr", "several_values"),
    ("x@yopmail.com", "x@yopmail.com", "disposable_email"),
    ("j@gmial.com", "j@gmial.com", "misspelt_domain"),
    ("j@gmail.con", "j@gmail.con", "misspelt_domain"),
    ("j@grange.fr", "j@grange.fr", ""), ("jean .dupont@acme.fr", None, "unreadable"),
    ("j@acme", None, "unreadable"), ("j@acme..fr", None, "unreadable"),
    ("@acme.fr", None, "unreadable"),
    ("élodie@acme.fr", "élodie@acme.fr", ""), ("", None, ""),
])  # fmt: skip
def test_an_address_is_read_without_the_network(written, value, doubt):
    cell = email(written)
    assert (cell.value, cell.doubt) == (value, doubt)


def test_an_address_tells_whose_it_is():
    assert [kind_of(a).role for a in ("contact@acme.fr", "jean@acme.fr")] == [True, False]
    assert [kind_of(a).free for a in ("j@orange.fr", "j@acme.fr")] == [True, False]


_LOCAL = st.text("abz09._%+-", min_size=1, max_size=12)
_HOST = st.text("abz09.-", min_size=1, max_size=14)


@settings(max_examples=300)
@given(_LOCAL, _HOST, st.sampled_from(["fr", "com", "io", "example", "test", "x"]))
def test_the_short_way_of_addresses_is_that_of_the_validator(local, host, ending):
    written = f"{local}@{host}.{ending}"
    try:
        valid = validate_email(written, check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        return
    assert email(written).value == valid


@pytest.mark.parametrize(("written", "value", "doubt"), [
    ("https://www.Acme.co.uk/fr?x=1", "acme.co.uk", ""), ("acme.fr", "acme.fr", ""),
    ("WWW.ACME.FR", "acme.fr", ""), ("jean@mail.acme.fr", "acme.fr", ""),
    ("http://acme.fr:8080/", "acme.fr", ""), ("mairie.paris.gouv.fr", "paris.gouv.fr", ""),
    ("linkedin.com/company/acme", None, "shared_site"), ("jean@gmail.com", None, "free_mail"),
    ("yopmail.com", None, "disposable_email"), ("Acme SARL", None, "unreadable"),
    ("co.uk", None, "unreadable"), ("", None, ""),
])  # fmt: skip
def test_a_domain_is_the_companys_own(written, value, doubt):
    cell = domain(written)
    assert (cell.value, cell.doubt) == (value, doubt)


def test_the_short_way_of_domains_is_that_of_the_suffix_list():
    suffixes = PublicSuffixList(accept_unknown=False)
    draw = random.Random(2)
    names = ["acme", "gouv", "com", "co", "asso", "blogspot", "github", "a-b", "tm", "nom", "eu"]
    endings = ["fr", "com", "net", "org", "eu", "io", "uk", "co.uk", "be", "de", "it", "es"]
    for _ in range(2000):
        host = f"{draw.choice(names)}.{draw.choice(endings)}"
        assert registrable(host) == (suffixes.privatesuffix(host) or ""), host
    assert domain_of_email("jean@gmail.com") == ""


@pytest.mark.parametrize(("written", "order", "value", "doubt"), [
    ("2025-03-12", "", (2025, 3, 12), ""), ("25/03/2025", "", (2025, 3, 25), ""),
    ("12/03/2025", "dmy", (2025, 3, 12), ""), ("12/03/2025", "mdy", (2025, 12, 3), ""),
    ("12/03/2025", "", (2025, 3, 12), "ambiguous_date"), ("12.03.2025", "", (2025, 3, 12), ""),
    ("12/03/25", "dmy", (2025, 3, 12), ""), ("31/12/99", "", (1999, 12, 31), ""),
    ("12 mars 2025", "", (2025, 3, 12), ""), ("1er avril 2024", "", (2024, 4, 1), ""),
    ("mercredi 12 mars 2025", "", (2025, 3, 12), ""), ("12-mars-25", "", (2025, 3, 12), ""),
    ("March 3, 2025", "", (2025, 3, 3), ""), ("20250312", "", (2025, 3, 12), ""),
    ("12/03/2025 à 14h35", "dmy", (2025, 3, 12), ""), ("45631", "", (2024, 12, 5), ""),
    ("2025-03-12T23:30:00Z", "", (2025, 3, 13), ""), ("2025-03-12 14:35", "", (2025, 3, 12), ""),
    ("mars 2021", "", (2021, 3, 1), "day_unknown"), ("2015", "", (2015, 1, 1), "day_unknown"),
    ("T3 2024", "", (2024, 7, 1), "day_unknown"), ("1900-01-01", "", (1900, 1, 1), "default_date"),
    ("31/02/2021", "", None, "unreadable"), ("bientôt", "", None, "unreadable"), ("", "", None, ""),
])  # fmt: skip
def test_a_day_is_read_as_its_column_writes_days(written, order, value, doubt):
    cell = day(written, order)
    assert (cell.value, cell.doubt) == (value and datetime.date(*value), doubt)


@pytest.mark.parametrize(("cells", "order"), [
    (["25/03/2025", "01/02/2025"], "dmy"), (["03/25/2025"], "mdy"), (["01/02/2025"], ""),
    (["25/03/2025", "03/25/2025"], ""), (["2025-03-25"], "ymd"), ([], ""),
])  # fmt: skip
def test_a_column_tells_the_order_of_its_days(cells, order):
    assert order_of(cells) == order


@pytest.mark.parametrize(("written", "code"), [
    ("France", "FR"), ("FRA", "FR"), ("États-Unis", "US"), ("Royaume-Uni", "GB"), ("UK", "GB"),
    ("Allemagne", "DE"), ("Germany", "DE"), ("Korea, Republic of", "KR"), ("Pays-Bas", "NL"),
    ("Côte d’Ivoire", "CI"), ("France (FR)", "FR"), ("Guadeloupe", "GP"), ("Atlantide", None),
])  # fmt: skip
def test_a_country_is_known_by_its_names_in_both_languages(written, code):
    assert country(written).value == code
    assert country("NC").doubt == "placeholder_or_value"


@pytest.mark.parametrize(("written", "code"), [
    ("75", "75"), ("1", "01"), ("2a", "2A"), ("Nord", "59"), ("59 - Nord", "59"),
    ("Seine Saint Denis (93)", "93"), ("974", "974"), ("44300", "44"), ("Val-d'Oise", "95"),
    ("12 rue", None), ("Bayern", None),
])  # fmt: skip
def test_a_departement_is_known_by_code_name_and_postcode(written, code):
    assert departement(written).value == code


@pytest.mark.parametrize(("written", "name", "rule"), [
    ("ile de france", "Île-de-France", "region_name"),
    ("PACA", "Provence-Alpes-Côte d'Azur", "region_name"),
    ("Alsace", "Grand Est", "region_old"), ("11", "Île-de-France", "region_name"),
    ("Occitanie / Pyrénées-Méditerranée", "Occitanie", "region_name"), ("Bretagne", "Bretagne", ""),
    ("Bayern", "Bayern", ""),
])  # fmt: skip
def test_a_region_is_that_of_today(written, name, rule):
    cell = region(written)
    assert (cell.value, cell.rule) == (name, rule)


@pytest.mark.parametrize(("written", "land", "value", "doubt"), [
    ("75001", "", "75001", ""), ("75 001", "FR", "75001", ""), ("F-75008", "FR", "75008", ""),
    ("1000", "FR", "01000", "leading_zero"), ("1000", "BE", "1000", ""),
    ("1000", "", "1000", "unknown_place"),
    ("75008 Paris", "FR", "75008", ""), ("sw1a 1aa", "GB", "SW1A 1AA", ""),
    ("99999", "FR", "99999", "unknown_place"),
])  # fmt: skip
def test_a_zero_is_given_back_to_a_french_postcode_only(written, land, value, doubt):
    cell = postcode(written, land)
    assert (cell.value, cell.doubt) == (value, doubt)


@pytest.mark.parametrize(("written", "name"), [
    ("PARIS CEDEX 08", "Paris"), ("LYON 3EME", "Lyon"), ("44000 NANTES", "Nantes"),
    ("AIX-EN-PROVENCE", "Aix-en-Provence"), ("L'ISLE D'ABEAU", "L'Isle d'Abeau"), ("Y", "Y"),
    ("Villeneuve d'Ascq", "Villeneuve d'Ascq"),
])  # fmt: skip
def test_a_town_is_written_as_people_write_it(written, name):
    assert city(written).value == name
    assert city(name).rule == ""


def test_the_departements_and_regions_are_those_of_the_public_lists(shared_data):
    import json

    folder = shared_data("fr_reference")
    names = json.loads((folder / "departements.json").read_text(encoding="utf-8"))
    assert {code: names[code] for code in DEPARTEMENTS} == DEPARTEMENTS
    assert all(departement(code).value == code for code in names)
    regions = json.loads((folder / "regions.json").read_text(encoding="utf-8"))
    assert {region(code).value for code in regions} == set(regions.values())
    inside = json.loads((folder / "dep_to_reg.json").read_text(encoding="utf-8"))
    assert {region_of_departement(code) for code in inside} == set(regions.values())
    assert departement_of("98800") == "988"


def test_the_bands_thresholds_and_naf_codes_are_those_of_the_public_lists(shared_data):
    import csv
    import json

    from focale.accounts.values.naf import naf
    from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_name
    from focale.glossary.size_thresholds import SIZE_THRESHOLDS

    folder = shared_data("fr_reference")
    bands = json.loads((folder / "tranches-effectifs.json").read_text(encoding="utf-8"))
    assert set(bands) == set(HEADCOUNT_BANDS)
    for code, words in bands.items():
        if code not in ("NN", "00"):
            assert band_name(code, "fr").replace("\u202f", " ") == words
    with (folder / "lme_categories_entreprises.csv").open(encoding="utf-8") as stream:
        rows = {row["categorie"]: row for row in csv.DictReader(stream)}
    for name, key in (("TPE", "MIC"), ("PME", "PME"), ("ETI", "ETI")):
        columns = ("effectif_max_exclu", "chiffre_affaires_max_eur", "total_bilan_max_eur")
        assert SIZE_THRESHOLDS[name] == tuple(int(rows[key][column]) for column in columns)
    codes = json.loads((folder / "codes-NAF.json").read_text(encoding="utf-8"))
    assert all(naf(code).value == code and not naf(code).rule for code in codes)


@pytest.mark.parametrize(("written", "field", "value"), [
    ("Oui", "", True), ("x", "", True), ("non", "", False), ("Client", "customer", True),
    ("Prospect", "customer", False), ("Client", "", None), ("?", "", None),
])  # fmt: skip
def test_a_flag_is_read_from_words(written, field, value):
    assert flag(written, field).value is value


@pytest.mark.parametrize(("written", "found"), [
    ("Salesforce; HubSpot ;salesforce", ("Salesforce", "HubSpot")),
    ('["SAP", "Sage"]', ("SAP", "Sage")),
    ("SAP, Sage", ("SAP", "Sage")), ("[]", ()),
    ("Microsoft (Azure, Office)", ("Microsoft (Azure, Office)",)),
    ("n/a", None), ("", None),
])  # fmt: skip
def test_a_list_holds_each_item_once(written, found):
    assert items(written).value == found


@pytest.mark.parametrize(("written", "field", "blank"), [
    ("Select", "", True), ("n/a", "", True), (" - ", "", True), ("Inconnu", "name", True),
    ("--None--", "", True), ("#N/A", "", True), ("null", "", True), ("Non renseigné", "", True),
    ("0000", "siren", True), ("0000", "postcode", True), ("0", "city", True), ("0", "nps", False),
    ("0", "headcount", False), ("0", "customer", False), ("00", "headcount_band", False),
    ("NN", "headcount_band", False), ("NC", "name", True), ("NC", "country", False),
    ("NA", "country", False), ("Null", "last_name", False), ("test@test.com", "email", True),
    ("Test", "name", True), ("0000Z", "naf", True), ("0000-00-00", "created_on", True),
    ("aucune", "legal_form", True), ("sans réponse", "lost_reason", False),
    ("[]", "technologies", False),
    ("1111", "phone", True), ("33333", "postcode", False), ("Acme", "name", False), ("", "", True),
    ("Y", "city", False), ("000", "id", False),
])  # fmt: skip
def test_what_is_a_blank_depends_on_the_field(written, field, blank):
    assert is_placeholder(written, field) is blank


@settings(max_examples=60)
@given(st.text(max_size=14))
def test_no_text_is_too_odd(text):
    for read in (
        phone,
        email,
        domain,
        day,
        flag,
        items,
        country,
        departement,
        region,
        postcode,
        city,
    ):
        assert 0 <= read(text).confidence <= 1
    assert is_placeholder(text, "name") in (True, False)
