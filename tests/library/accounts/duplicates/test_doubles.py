"""Which records are taken for one, which are asked about, and which are kept apart."""

import pyarrow as pa
import pytest

import focale

SIREN, OTHER_SIREN, WRONG_SIREN = "732829320", "552100554", "552100555"
# Firms that resemble nobody: a file of two lines would say too little of what is common.
OTHERS = [
    ("Quavelin Optique", "Brest"), ("Tarnosse Fils", "Metz"), ("Yversac Bois", "Lille"),
    ("Grandrieux Vins", "Dijon"), ("Zéphilune", "Tours"), ("Aulteroche", "Rouen"),
]  # fmt: skip


def companies(*rows, **more):
    """A table of companies: the rows given, and others."""
    names = ("name", "city")
    table = {name: [row.get(name) for row in rows] for name in dict.fromkeys(
        [*names, *(key for row in rows for key in row)]
    )}  # fmt: skip
    for name, values in table.items():
        place = names.index(name) if name in names else None
        values += [None if place is None else other[place] for other in OTHERS]
    return pa.table({name: pa.array(values, pa.string()) for name, values in table.items()})


def outcome(*rows):
    """ "merged", "asked" or "apart": what becomes of the first two rows."""
    found = focale.dedupe(companies(*rows))
    if any({(1, 0), (1, 1)} <= set(cluster) for cluster in found.record.clusters):
        return "merged"
    pairs = {frozenset(question) for question in found.record.questions}
    return "asked" if frozenset({(1, 0), (1, 1)}) in pairs else "apart"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SARL Morvan Transports", "TRANSPORTS MORVAN"),
        ("Établissements Morvanel", "ETS MORVANEL SAS"),
        ("Saint-Albrec Menuiserie", "ST ALBREC MENUISERIE"),
        ("Pharma Dom Lorne", "PHARMADOM LORNE"),
        ("Clarivrane Logiciels", "Clarivrane Logicels"),
        ("Kalidorel", "Kalidorel France"),
        ("Société Kalidorel", "Kalidorel"),
        ("Morvandieu & Fils", "MORVANDIEU ET FILS"),
        ("Ateliers L'Orbieu", "ATELIERS L ORBIEU"),
    ],
)
def test_one_name_typed_in_two_ways_in_one_town_is_one_company(one, other):
    assert outcome({"name": one, "city": "Nantes"}, {"name": other, "city": "NANTES"}) == "merged"


@pytest.mark.parametrize("name", ["SAS", "SA", "S.A.R.L.", "Association", "Société anonyme"])
def test_a_legal_form_alone_joins_nobody(name):
    row = {"name": name, "city": "Nantes"}
    assert outcome(row, row) == "apart"


@pytest.mark.parametrize(
    ("one", "other", "becomes"),
    [
        ("Institut de Radiovision et de Sûreté Nautique", "IRSN", "merged"),
        ("Union pour l'emploi des gardiens du Velay", "UPEGV", "merged"),
        ("Association pour l'emploi des gardiens du Velay", "APEGV", "merged"),
        ("Société anonyme de la Brasserie des Aulnes", "SABA", "merged"),
        ("Immobilière 3F", "I3F", "asked"),
        ("Rocanelle Distribution", "Rocadis", "merged"),
        ("Capio la Croix du Sud Velay", "CAPIOLACROIXDUSUDVELAY", "merged"),
        ("Rocanelle Transports", "Rocadis", "apart"),
    ],
)
def test_a_name_is_known_by_its_initials_and_its_beginnings(one, other, becomes):
    here = {"city": "Nantes"}
    got = outcome({"name": one, **here}, {"name": other, **here})
    assert got == becomes or (got, becomes) == ("merged", "asked")


def test_initials_in_another_departement_are_somebody_elses():
    one = {"name": "Institut de Radiovision et de Sûreté Nautique", "departement": "44"}
    assert outcome(one, {"name": "IRSN", "departement": "44"}) == "merged"
    assert outcome(one, {"name": "IRSN", "departement": "69"}) == "apart"


@pytest.mark.parametrize("name", ["CPAM 92", "CPAM92", "C.P.A.M. des Hauts-de-Seine"])
def test_the_number_of_its_own_departement_is_a_place(name):
    whole = {"name": "Caisse primaire d'assurance maladie des Hauts-de-Seine", "postcode": "92000"}
    assert outcome(whole, {"name": name, "postcode": "92000"}) == "merged"


def test_the_number_of_another_departement_stays_a_number():
    rows = [{"name": name, "postcode": "44000"} for name in ("Club 92", "Club Hauts-de-Seine")]
    assert outcome(*rows) != "merged"


def test_a_record_with_a_legal_form_for_a_name_is_never_merged():
    others = [{"name": f"SAS {name}", "departement": str(10 + place % 60)}
              for place, (name, _) in enumerate(OTHERS * 20)]  # fmt: skip
    for other, becomes in (("SNC Kalidorel", "asked"), ("SARL Kalidorel", "apart")):
        rows = [{"name": name, "departement": "95"} for name in ("SNC", other)]
        assert outcome(*rows, *others) == becomes


def test_a_name_that_stands_in_many_towns_joins_nobody():
    towns = ["Nantes", "Nancy", "Nice", "Nîmes", "Niort"]
    rows = [{"name": "Distribution de boissons", "city": town} for town in towns]
    found = focale.dedupe(companies(*rows))
    assert (found.merged, found.record.questions) == (0, ())


@pytest.mark.parametrize(
    ("siren", "other", "becomes"),
    [
        (SIREN, SIREN, "merged"),
        (SIREN, None, "merged"),
        (SIREN, OTHER_SIREN, "apart"),
        (SIREN, WRONG_SIREN, "asked"),
        (f"{SIREN}00074", f"{SIREN[:3]} {SIREN[3:6]} {SIREN[6:]}", "merged"),
    ],
)
def test_two_siren_are_never_one_company(siren, other, becomes):
    row = {"name": "Kalidorel Conseil", "city": "Nantes", "phone": "02 40 11 22 33"}
    assert outcome({**row, "siren": siren}, {**row, "siren": other}) == becomes


def test_no_chain_of_links_brings_two_siren_together():
    row = {"name": "Kalidorel Conseil", "city": "Nantes", "phone": "02 40 11 22 33"}
    found = focale.dedupe(companies({**row, "siren": SIREN}, row, {**row, "siren": OTHER_SIREN}))
    assert [len(cluster) for cluster in found.record.clusters] == [2]
    assert not any({(1, 0), (1, 2)} <= set(cluster) for cluster in found.record.clusters)


def test_two_sites_of_one_company_are_asked_about():
    row = {"name": "Kalidorel Conseil", "city": "Nantes"}
    one, other = {**row, "siret": f"{SIREN}00074"}, {**row, "siret": f"{SIREN}00082"}
    assert outcome(one, other) == "asked"
    found = focale.dedupe(companies(one, other, {**row, "siren": SIREN}))
    assert found.merged == 0


@pytest.mark.parametrize(
    ("more", "other"),
    [
        ({"phone": "02 40 11 22 33"}, {"phone": "+33 (0)2.40.11.22.33"}),
        ({"website": "https://www.kalidorel.fr/contact"}, {"email": "info@kalidorel.fr"}),
        ({"address": "12, bd. de la Gare"}, {"address": "12 boulevard de la gare"}),
    ],
)
def test_a_phone_a_domain_or_an_address_makes_up_for_a_poor_name(more, other):
    one = {"name": "Kalidorel Conseil", "city": "Nantes", **more}
    two = {"name": "KALIDOREL C.", "city": "Nantes", **other}
    assert outcome(one, two) == "merged"


def test_a_mail_service_is_no_domain_of_ones_own():
    rows = [
        {"name": "Kalidorel", "email": "a@gmail.com"}, {"name": "Morvanel", "email": "b@gmail.com"},
    ]  # fmt: skip
    assert outcome(*rows) == "apart"


def test_the_same_phone_does_not_make_one_company_of_two_names():
    rows = [{"name": name, "phone": "02 40 11 22 33"} for name in ("Kalidorel", "Morvanel")]
    assert outcome(*rows) in ("asked", "apart")


def test_two_branches_of_one_group_are_not_merged():
    rows = [{"name": f"Kalidorel {town}", "city": town} for town in ("Nantes", "Nancy")]
    assert outcome(*rows) in ("asked", "apart")


def test_numbered_firms_are_not_merged():
    rows = [{"name": f"Clinique Kalidorel {n}", "city": "Nantes"} for n in (2, 3)]
    assert outcome(*rows) in ("asked", "apart")


def test_an_association_and_a_company_of_one_name_are_not_merged():
    rows = [{"name": name, "city": "Nantes"} for name in ("Association Kalidorel", "Kalidorel SA")]
    assert outcome(*rows) == "asked"


@pytest.mark.parametrize(
    ("lang", "why"),
    [("en", "same phone, nearly the same name, same town"),
     ("fr", "même téléphone, nom proche, même ville")],
)  # fmt: skip
def test_each_link_says_why_and_how_sure_it_is(lang, why):
    one = {"name": "Clarivrane Logiciels", "city": "Nantes", "phone": "0240112233"}
    two = {**one, "name": "Clarivrane Logicels"}
    links = focale.dedupe(companies(one, two), lang=lang).links.to_pylist()
    assert [(link["why"], link["confidence"] > 0.9) for link in links] == [(why, True)]


# --- people -----------------------------------------------------------------------------

PERSON = {"first_name": "Aude", "last_name": "Vérinel", "company": "Kalidorel"}


def people(*rows):
    names = (
        "first_name", "last_name", "full_name", "company", "email", "mobile", "phone", "account_id",
    )  # fmt: skip
    others = [
        {"first_name": first, "last_name": last, "company": company}
        for first, last, company in (
            ("Paul", "Tarnosse", "Morvanel"), ("Léa", "Yversac", "Zéphilune"),
            ("Marc", "Grandrieux", "Aulteroche"), ("Inès", "Quavelin", "Yversac Bois"),
        )
    ]  # fmt: skip
    listed = [*rows, *others]
    return pa.table({n: pa.array([row.get(n) for row in listed], pa.string()) for n in names})


def fate(*rows):
    found = focale.dedupe(people(*rows), rows="contact")
    if found.record.clusters:
        return "merged"
    return "asked" if found.record.questions else "apart"


@pytest.mark.parametrize(
    ("other", "becomes"),
    [
        ({"first_name": "AUDE", "last_name": "VERINEL"}, "merged"),
        ({"first_name": "Verinel", "last_name": "Aude"}, "merged"),
        ({"company": "SAS Kalidorel"}, "merged"),
        ({"company": "Morvanel"}, "asked"),
        ({"first_name": "Audrey"}, "asked"),
        ({"first_name": "Paul", "last_name": "Dormont"}, "apart"),
    ],
)
def test_a_person_of_one_name_at_one_company_is_one_and_who_moved_is_asked_about(other, becomes):
    got = fate(PERSON, {**PERSON, **other})
    assert got == becomes or (becomes == "asked" and got == "apart")
    assert got != "merged" or becomes == "merged"


@pytest.mark.parametrize("own", [{"email": "aude@exemple-perso.fr"}, {"mobile": "06 12 34 56 78"}])
def test_what_is_a_persons_own_follows_to_the_next_company(own):
    assert fate({**PERSON, **own}, {**PERSON, **own, "company": "Morvanel"}) == "merged"


def test_an_address_of_many_is_no_persons_own():
    rows = [
        {**PERSON, "email": "contact@kalidorel.fr"},
        {"first_name": "Paul", "last_name": "Dormont", "email": "contact@kalidorel.fr"},
    ]
    assert fate(*rows) == "apart"


COUPLE = {
    "last_name": "Vérinel", "company": "Kalidorel", "account_id": "ACC-000123",
    "phone": "02 40 11 22 33",
}  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [("Vincent", "Claire"), ("Jean", "Marc"), ("Marie-Claire", "Sophie")]
)
def test_two_first_names_at_one_account_are_two_people(one, other):
    assert fate({**COUPLE, "first_name": one}, {**COUPLE, "first_name": other}) == "apart"
    whole = {name: value for name, value in COUPLE.items() if name != "last_name"}
    names = [{**whole, "full_name": f"{first} VÉRINEL"} for first in (one, other)]
    assert fate(*names) == "apart"


def test_no_third_record_brings_two_first_names_together():
    rows = [{**COUPLE, "first_name": first} for first in ("Vincent", "V.", "Claire")]
    found = focale.dedupe(people(*rows), rows="contact")
    assert not any({(1, 0), (1, 2)} <= set(cluster) for cluster in found.record.clusters)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vincent", "V."), ("Frédéric", "Fred"), ("Robert", "Bob"), ("Sébastien", "Bastien"),
        ("Jean-Pierre", "Pierre"), ("Stéphane", "Stephan"), ("Vincent", "Vincnet"),
    ],
)  # fmt: skip
def test_one_first_name_in_two_ways_is_still_seen(one, other):
    assert fate({**COUPLE, "first_name": one}, {**COUPLE, "first_name": other}) != "apart"


@pytest.mark.parametrize("own", [{"email": "verinel@exemple-perso.fr"}, {"mobile": "0612345678"}])
def test_two_first_names_with_one_address_are_asked_about(own):
    rows = [{**COUPLE, **own, "first_name": first} for first in ("Vincent", "Claire")]
    found = focale.dedupe(people(*rows), rows="contact", lang="fr")
    assert (found.record.clusters, len(found.record.questions)) == ((), 1)
    assert "prénoms différents" in found.review["why"].to_pylist()[0]


# --- names that are not in Latin letters -------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "stranger"),
    [
        ("Γιώργος Παππάς Εκδόσεις", "ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ ΕΚΔΟΣΕΙΣ", "Ελαιώνας Καλαμάτας"),
        ("Северная Верфь", "СЕВЕРНАЯ ВЕРФЬ", "Южный Завод"),
        ("אבני ירושלים", "אַבְנֵי ירושלים", "מגדל השמש"),
        ("شركة النخيل", "شركة النخـيل", "مصنع البحر"),
    ],
)
def test_a_name_in_other_letters_is_known_again(one, other, stranger):
    here = {"city": "Nantes"}
    assert outcome({"name": one, **here}, {"name": other, **here}) == "merged"
    assert outcome({"name": one, **here}, {"name": stranger, **here}) == "apart"


@pytest.mark.parametrize(
    ("one", "other", "stranger"),
    [
        ("Северная Верфь", "Severnaya Verf", "Yuzhny Zavod"),
        ("ООО Северная Верфь", "OOO Severnaya Verf", "Yuzhny Zavod"),
        ("Παππάς Εκδόσεις", "PAPPAS EKDOSEIS SA", "Elaionas Kalamatas"),
        ("Київська Цукерня", "Kyivska Tsukernya", "Yuzhny Zavod"),
    ],
)
def test_a_name_in_other_letters_is_asked_about_and_never_merged(one, other, stranger):
    here = {"city": "Nantes", "phone": "02 40 11 22 33", "website": "kalidorel.fr"}
    assert outcome({"name": one, **here}, {"name": other, **here}) == "asked"
    assert outcome({"name": one, "city": "Nantes"}, {"name": other, "city": "Nantes"}) == "asked"
    assert outcome({"name": one, "city": "Nantes"}, {"name": stranger, "city": "Nantes"}) == "apart"


def test_one_siren_joins_what_is_written_in_other_letters():
    rows = [{"name": name, "siren": SIREN} for name in ("Северная Верфь", "Severnaya Verf")]
    assert outcome(*rows) == "merged"


@pytest.mark.parametrize(
    ("lang", "why"), [("en", "written in other letters"), ("fr", "écrit en d'autres lettres")]
)
def test_a_question_says_that_names_are_in_other_letters(lang, why):
    rows = [{"name": name, "city": "Nantes"} for name in ("Северная Верфь", "Severnaya Verf")]
    assert why in focale.dedupe(companies(*rows), lang=lang).review["why"].to_pylist()[0]


def test_a_person_in_other_letters_is_known_again():
    rows = [{**COUPLE, "last_name": last, "first_name": "Γιώργος"} for last in ("Παππάς", "ΠΑΠΠΑΣ")]
    assert fate(*rows) == "merged"
