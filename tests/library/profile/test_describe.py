"""Does a condition read like the method, in French and in English, as its author wrote it?"""

import pytest
from hypothesis import given

from focale.glossary.fields import FieldType
from focale.profile import read_profile
from focale.profile.describe import condition_words, day_words, number_words
from tests.conformance.worlds import profiles, to_yaml


def condition(body):
    """Return the only condition of a profile with a field and a territory of its own."""
    return read_profile(
        "profile: p\nfields: {growth: number}\nterritories: {Grand Ouest: [44]}\n"
        f"criteria:\n  c: {{{body}, points: 1}}\n"
    ).criteria[0].condition  # fmt: skip


SENTENCES = [
    ("field: headcount, between: [30, 250]",
     "effectif entre 30 et 250", "headcount between 30 and 250"),
    ("field: revenue_eur, at_least: 3e6",
     "chiffre d'affaires (€) d'au moins 3 000 000", "revenue (€) of at least 3,000,000"),
    ("field: growth, at_most: -0.5", "growth d'au plus -0,5", "growth of at most -0.5"),
    ("field: created_on, between: [2020-01-01, 2024-02-29]",
     "date de création du 01/01/2020 au 29/02/2024",
     "created on from 1 Jan 2020 to 29 Feb 2024"),
    ("field: created_on, at_least: 2020-01-01",
     "date de création à partir du 01/01/2020", "created on from 1 Jan 2020 on"),
    ("field: created_on, at_most: 2020-01-01",
     "date de création jusqu'au 01/01/2020", "created on up to 1 Jan 2020"),
    ("field: created_on, within_days: 90",
     "date de création dans les 90 derniers jours", "created on within the last 90 days"),
    ("field: created_on, next_days: 1",
     "date de création dans le prochain jour", "created on within the next day"),
    ("field: created_on, within_days: 0",
     "date de création le jour même", "created on on the day itself"),
    ('field: naf, starts_with: ["58.2", "62", "63"]',
     "code NAF commence par 58.2, 62 ou 63", "NAF code begins with 58.2, 62 or 63"),
    ("field: naf, within: J", "code NAF dans J", "NAF code within J"),
    ("field: departement, within: [Bretagne, grand ouest]",
     "département dans Bretagne ou grand ouest",
     "département within Bretagne or grand ouest"),
    ("field: country, one_of: [FR, gb, DE]", "pays : FR, gb ou DE", "country: FR, gb or DE"),
    ("field: sector, is: Éditeur de logiciel",
     "secteur : Éditeur de logiciel", "sector: Éditeur de logiciel"),
    ("field: domain, none_of: [a.example, b.example]",
     "domaine autre que a.example ou b.example", "domain other than a.example or b.example"),
    ("field: customer, is: true", "client : oui", "customer: yes"),
    ("field: headcount, is: 1e3", "effectif : 1 000", "headcount: 1,000"),
    ("field: name, name_is: [SARL Dupont]",
     "nom : SARL Dupont (forme juridique à part)", "name: SARL Dupont (legal form aside)"),
    ("field: name, matches: '^SAS '",
     "nom contient la forme « ^SAS  »", 'name holds the form "^SAS "'),
    ("field: technologies, any_of: [Salesforce, HubSpot]",
     "technologies : au moins une parmi Salesforce, HubSpot",
     "technologies: at least one of Salesforce, HubSpot"),
    ("field: technologies, all_of: [SAP, Sage]",
     "technologies : toutes parmi SAP, Sage", "technologies: all of SAP, Sage"),
    ("field: technologies, none_of: [SAP, Sage]",
     "technologies : aucune parmi SAP, Sage", "technologies: none of SAP, Sage"),
    ("field: siren, known: true", "SIREN : valeur connue", "SIREN: known"),
    ("field: siren, missing: true", "SIREN : valeur inconnue", "SIREN: not known"),
    ("field: revenue_eur, ramp: {from: 1e6, full: [3e6, 30e6], to: 60e6}",
     "chiffre d'affaires (€) : tous les points de 3 000 000 à 30 000 000, en proportion depuis "
     "1 000 000 et jusqu'à 60 000 000",
     "revenue (€): all the points from 3,000,000 to 30,000,000, in proportion from 1,000,000 "
     "and up to 60,000,000"),
    ("field: nps, ramp: {from: 0, full: 50}",
     "NPS : tous les points dès 50, en proportion depuis 0",
     "NPS: all the points from 50 on, in proportion from 0"),
    ("field: nps, ramp: {full: 50, to: 50}",
     "NPS : tous les points jusqu'à 50", "NPS: all the points up to 50"),
    ("field: nps, ramp: {from: 10, full: 50, to: 90}",
     "NPS : tous les points à 50, en proportion depuis 10 et jusqu'à 90",
     "NPS: all the points at 50, in proportion from 10 and up to 90"),
    ("field: nps, levels: [{at_least: 10, share: 0.5}, {at_least: 50, share: 1}]",
     "NPS : 50 % dès 10, tous les points dès 50",
     "NPS: 50 % from 10 on, all the points from 50 on"),
    ("event: job_posted_sdr, within_days: 90, absence: unknown",
     "offre d'emploi SDR publiée : au moins une fois dans les 90 derniers jours, inconnu si rien "
     "n'a été vu",
     "SDR job posted: at least once within the last 90 days, unknown when none was seen"),
    ("event: Démo, at_least: 3", "Démo : au moins 3 fois", "Démo: at least 3 times"),
    ("event: demo, half_life_days: 1",
     "demo : au moins une fois, moitié chaque jour", "demo: at least once, halved every day"),
    ("event: demo, within_days: 30, rollup: max",
     "demo : au moins une fois dans les 30 derniers jours, meilleur contact seulement",
     "demo: at least once within the last 30 days, best contact only"),
    ("not: {field: country, is: FR}", "pas (pays : FR)", "not (country: FR)"),
    ("all: [{field: country, one_of: [FR, DE]}, {field: headcount, at_least: 30}]",
     "(pays : FR ou DE) et (effectif d'au moins 30)",
     "(country: FR or DE) and (headcount of at least 30)"),
    ("any: [{field: country, is: FR}, {event: demo}]",
     "(pays : FR) ou (demo : au moins une fois)", "(country: FR) or (demo: at least once)"),
    ("k_of: {k: 2, of: [{event: a}, {event: b}, {event: c}]}",
     "au moins 2 parmi (a : au moins une fois) ; (b : au moins une fois) ; (c : au moins une fois)",
     "at least 2 of (a: at least once); (b: at least once); (c: at least once)"),
    ("any: [{field: country, is: FR}]", "pays : FR", "country: FR"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "french", "english"), SENTENCES)
def test_a_condition_reads_like_the_method(body, french, english):
    found = condition(body)
    assert condition_words(found, "fr").replace("\u202f", " ") == french
    assert condition_words(found, "en") == english


def test_points_for_each_event_are_told_with_their_limits():
    profile = read_profile(
        "profile: p\ncriteria:\n"
        "  a: {event: page_viewed_pricing, points_each: 5, cap: 10, half_life_days: 30}\n"
        "  b: {event: b, points_each: 1, cap: 2.5, within_days: 7, rollup: top3_mean}\n"
    )
    a, b = (criterion.condition for criterion in profile.criteria)
    assert condition_words(a, "fr") == (
        "page des prix vue : 5 points par événement, 10 au plus, moitié tous les 30 jours"
    )
    assert condition_words(a, "en") == (
        "pricing page viewed: 5 points per event, 10 at most, halved every 30 days"
    )
    assert condition_words(b, "fr") == (
        "b : 1 point par événement, 2,5 au plus, dans les 7 derniers jours, "
        "moyenne des 3 meilleurs contacts"
    )
    assert condition_words(b, "en") == (
        "b: 1 point per event, 2.5 at most, within the last 7 days, mean of the 3 best contacts"
    )


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (0.0, "0", "0"),
        (-1234.5, "-1\u202f234,5", "-1,234.5"),
        (0.1, "0,1", "0.1"),
        (60e6, "60\u202f000\u202f000", "60,000,000"),
        (1e22, "1e+22", "1e+22"),
    ],
)
def test_a_number_is_grouped_as_the_language_does(number, french, english):
    assert (number_words(number, "fr"), number_words(number, "en")) == (french, english)


def test_the_first_and_the_last_day_are_days_too():
    assert day_words(1, "fr") == "01/01/0001"
    assert day_words(3_652_059, "en") == "31 Dec 9999"


@given(profiles())
def test_every_condition_has_words(document):
    for found in read_profile(to_yaml(document)).conditions():
        for lang in ("fr", "en"):
            words = condition_words(found, lang)
            assert words
            assert not words.endswith((".", ",", " "))
            assert "None" not in words


def test_an_undeclared_field_reads_the_same_once_its_column_is_known():
    profile = read_profile("profile: p\ncriteria:\n  c: {field: own, is: Élan, points: 1}\n")
    typed = profile.typed({"own": FieldType.TEXT})
    assert condition_words(profile.criteria[0].condition, "fr") == "own : Élan"
    assert condition_words(typed.criteria[0].condition, "fr") == "own : Élan"
