"""What a column is believed to be: header and values are heard, nothing is decided in silence."""

import datetime

import pyarrow as pa
import pytest

import focale
from focale.accounts.columns import believe
from focale.accounts.columns.belief import Level
from focale.accounts.columns.mapping import RowKind
from focale.accounts.source import open_source
from focale.engine import Session


def studied(columns):
    """Return the study of a table: header -> values, repeated to the longest."""
    longest = max(len(values) for values in columns.values())
    table = pa.table(
        {name: pa.array([values[n % len(values)] for n in range(longest)])
         for name, values in columns.items()}
    )  # fmt: skip
    return focale.columns(table)


def fields_of(columns):
    """Return (field, level) of each column."""
    return [(b.field, b.level and b.level.value) for b in studied(columns).beliefs]


def codes_of(study, column):
    belief = next(belief for belief in study.beliefs if belief.column == column)
    return [reason.code for reason in belief.why]


NAMES = ["Alpha Conseil", "Bêta SAS", "Gamma"]
SIRENS = ["732829320", "303 265 045", "356000000"]
DAYS = [datetime.date(1999, 3, 25), None, datetime.date(2001, 2, 1)]
SIRETS = ["73282932000074", "35600000049837"]

# Headers that no list of ours was written from. field "-": none; sure ones are marked "!".
INVENTED = {
    "accounting software": {
        "N° Tiers": ("!id", ["C1", "C2", "C3"]), "Intitulé": ("name", NAMES),
        "Adresse 1": ("!address", ["1 rue A", "2 rue B", "3 rue C"]),
        "Code Postal": ("!postcode", ["69001", "01000", "38000"]),
        "Ville": ("!city", ["Lyon", "Bourg", "Grenoble"]),
        "Téléphone": ("!phone", ["04 78 00 00 01", "04 74 00 00 02"]),
        "N° Siret": ("!siret", SIRETS), "Code APE": ("!naf", ["62.01Z", "1071C", "4520A"]),
        "Encours autorisé": ("-", ["1000", "2000"]),
    },
    "trade fair": {
        "Exposant": ("!name", NAMES), "Stand": ("-", ["A12", "B3"]), "Hall": ("-", ["1", "2"]),
        "Pays": ("!country", ["France", "Belgique", "Suisse"]),
        "Site internet": ("!website", ["www.a.fr", "b.com", "https://c.ch"]),
        "Secteurs d'activité": ("!sector", ["Logiciels", "Conseil"]),
        "Effectif": ("!headcount_band", ["50-99", "10 à 19", "250 et plus"]),
        "CA (M€)": ("!revenue_eur", ["1,5", "12", "3,25"]),
    },
    "visitors": {
        "Civilité": ("!civility", ["M.", "Mme"]), "NOM": ("!last_name", ["DUPONT", "MARTIN"]),
        "Prénom": ("!first_name", ["Jean", "Anne"]), "Société": ("!company", NAMES),
        "Fonction": ("!title", ["DG", "DAF"]), "Mail pro": ("!email", ["a@b.fr", "c@d.fr"]),
        "Tél. portable": ("!mobile", ["06 39 98 01 02", "07 00 00 00 01"]),
        "Tél. direct": ("!phone", ["01 99 00 01 02", "02 61 91 01 02"]),
        "CP": ("!postcode", ["75001", "69002"]), "Commentaires": ("-", ["x", "y"]),
        "Opt-in": ("!tracking_consent", ["oui", "non"]),
    },
    "leads": {
        "Lead Name": ("!full_name", ["Ann Lee", "Bob Ray"]), "Account Name": ("!company", NAMES),
        "Work e-mail": ("!email", ["a@b.com", "c@d.com"]),
        "Lifecycle Stage": ("!lifecycle", ["Lead", "Customer"]),
        "Number of Employees": ("!headcount", ["10", "20"]),
        "Annual Revenue": ("revenue_eur", ["1000000", "250000"]),
        "State/Region": ("!region", ["Bretagne", "Occitanie"]),
        "Zip code": ("!postcode", ["35000"]), "Contact owner": ("!owner", ["Zoé", "Yann"]),
        "Create Date": ("!created_on", ["2024-01-01"]),
    },
    "deals": {
        "Nom de l'affaire": ("!name", ["Lot 1", "Lot 2"]), "Client": ("company", NAMES),
        "Montant HT (k€)": ("!amount_eur", ["10", "20,5"]), "Étape": ("!stage", ["Négo", "Gagné"]),
        "Date de clôture prévue": ("closed_on", ["31/12/2025"]),
        "Commercial": ("!owner", ["Zoé", "Yann"]), "Probabilité (%)": ("!probability_pct", ["10"]),
        "Motif de perte": ("!lost_reason", ["prix", ""]),
        "Créée le": ("!created_on", ["25/02/2025"]),
    },
    "register": {
        "siren": ("!siren", ["732829320"]), "nic": ("-", ["00074"]),
        "denominationUniteLegale": ("!name", NAMES), "prenom1UniteLegale": ("-", [""]),
        "nomUniteLegale": ("-", [""]), "categorieJuridiqueUniteLegale": ("!legal_form", ["5710"]),
        "activitePrincipaleUniteLegale": ("!naf", ["62.01Z"]),
        "trancheEffectifsUniteLegale": ("!headcount_band", ["NN", "01", "11"]),
        "categorieEntreprise": ("!size_class", ["PME", "ETI"]),
        "dateCreationUniteLegale": ("!created_on", ["1985-01-01", "1999-02-01"]),
        "etatAdministratifUniteLegale": ("-", ["A", "C"]),
        "libelleCommuneEtablissement": ("!city", ["PARIS"]),
    },
    "look-alikes": {
        "SIREN": ("!siren", SIRENS), "Raison sociale": ("!name", NAMES),
        "Montant levé (M€)": ("-", ["1,5", "3"]), "Valorisation": ("-", ["10", "20"]),
        "CA prévisionnel": ("-", ["100000"]), "Effectif IT": ("-", ["3"]),
        "Capital social": ("-", ["10000"]), "Résultat net": ("-", ["1"]), "Score": ("-", ["3"]),
        "Email du dirigeant": ("-", ["a@b.fr"]), "Ville du concurrent": ("-", ["Lyon"]),
        "Client final": ("-", ["Zeta"]), "Pays d'export": ("-", ["Italie"]),
        "Nom du concurrent": ("-", ["Zeta"]), "Nombre de véhicules": ("-", ["3"]),
    },
}  # fmt: skip


@pytest.mark.parametrize("name", INVENTED)
def test_headers_that_nobody_wrote_down_are_understood(name):
    columns = INVENTED[name]
    found = fields_of({header: values for header, (_, values) in columns.items()})
    told = {
        header: ("!" if level == "sure" else "") + (field or "-")
        for header, (field, level) in zip(columns, found, strict=True)
    }
    assert told == {header: truth for header, (truth, _) in columns.items()}


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        (("Raison sociale", "SIREN"), "company"),
        (("Prénom", "Nom", "Société"), "contact"),
        (("Contact", "Fonction", "E-mail", "Entreprise"), "contact"),
        (("Dénomination", "SIREN", "Code NAF", "Dirigeant", "Qualité du dirigeant"), "company"),
        (("Record ID", "Company name", "Lifecycle Stage", "Lead Status", "Industry"), "company"),
        (("Lead Name", "Job Title", "Account Name", "Industry", "Revenue"), "contact"),
        (("Deal Name", "Amount", "Deal Stage"), "deal"),
        (("Montant", "Date de clôture", "Compte"), "deal"),
        (("account_id", "event", "at"), "event"),
        (("contact_id", "timestamp", "type"), "event"),
        (("account_id", "field", "value", "at"), "event"),
        (("Date", "SIREN", "Événement"), "event"),
        (("Raison sociale", "Événement", "Date"), "event"),
        (("Raison sociale", "Effectif", "Événement", "Date"), "company"),
        (("Prénom", "Nom", "Événement", "Date"), "contact"),
        (("contact_id", "deal_id"), "deal"),
        (("foo", "bar"), "company"),
    ],
)
def test_the_headers_tell_what_a_row_is(headers, kind):
    study = studied({header: ["x"] for header in headers})
    assert study.rows.value == kind
    assert study.is_certain is (headers not in (("foo", "bar"), ("contact_id", "deal_id")))


def test_a_siren_header_above_sirets_is_a_contradiction_and_not_applied():
    study = studied({"Raison sociale": NAMES, "SIREN": SIRETS, "Effectif": ["5"]})
    belief = study.beliefs[1]
    assert (belief.is_conflict, belief.level, belief.others) == (True, Level.CHECK, ("siret",))
    assert study.mapping().column_of("siren") is None
    assert belief.why[-1].words("fr") == (
        "les valeurs disent autre chose : 100 % ressemblent à siret (ainsi « 73282932000074 »)"
    )


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        # One holds the field, the other is told.
        ({"Téléphone": ["01 99 00 12 34"], "Tél. 2": ["06 39 98 01 01"], "SIREN": SIRENS},
         [("phone", "sure"), ("phone", "to check"), ("siren", "sure")]),
        # Of two equals, none.
        ({"Ville": ["Lyon"], "Commune": ["Lyon"], "SIREN": SIRENS},
         [("city", "to check"), ("city", "to check"), ("siren", "sure")]),
        # The latest year.
        ({"CA 2022 (k€)": ["1 200"], "CA 2023 (k€)": ["1 300"], "SIREN": SIRENS},
         [("revenue_eur", "to check"), ("revenue_eur", "sure"), ("siren", "sure")]),
        # Phone and mobile are two fields of a person.
        ({"First name": ["Ann"], "Last name": ["Lee"], "Phone": ["+33 1 99 00 12 34"],
          "Mobile": ["+33 6 39 98 01 01"]},
         [("first_name", "sure"), ("last_name", "sure"), ("phone", "sure"), ("mobile", "sure")]),
        # A person's or a company's name?
        ({"Name": ["Ann Lee", "Bob Ray"], "City": ["Lyon"]},
         [("name", "to check"), ("city", "sure")]),
        ({"Name": NAMES, "SIREN": SIRENS, "Effectif": ["5", "7", "9"]},
         [("name", "sure"), ("siren", "sure"), ("headcount", "sure")]),
        ({"Name": ["Jean Dupont", "Anne Martin"], "SIREN": SIRENS[:2], "Effectif": ["5", "7"]},
         [("name", "to check"), ("siren", "sure"), ("headcount", "sure")]),
        # A country that is none.
        ({"Country": ["EMEA", "North", "South"], "SIREN": SIRENS},
         [("country", "likely"), ("siren", "sure")]),
        # The same word for a number and a band, for a code and its name.
        ({"Effectif": ["12", "130"], "SIREN": SIRENS[:2]},
         [("headcount", "sure"), ("siren", "sure")]),
        ({"Activité": ["62.01Z", "70.22Z"], "SIREN": SIRENS[:2]},
         [("naf", "likely"), ("siren", "sure")]),
        ({"Client": ["oui", "non"], "SIREN": SIRENS, "Ville": ["Lyon"]},
         [("customer", "likely"), ("siren", "sure"), ("city", "sure")]),
        # Identifiers come once.
        ({"ID": ["1", "1", "2"], "SIREN": SIRENS, "Ville": ["Lyon"]},
         [("id", "to check"), ("siren", "sure"), ("city", "sure")]),
    ],
)  # fmt: skip
def test_what_could_be_two_things_is_told_and_not_decided(columns, expected):
    assert fields_of(columns) == expected


@pytest.mark.parametrize(
    ("header", "values", "unit", "level"),
    [
        ("CA (k€)", ["1 200", "850,5"], "kEUR", "sure"),
        ("CA HT en milliers d'euros", ["1200"], "kEUR", "sure"),
        ("Chiffre d'affaires (M€)", ["1,5"], "MEUR", "sure"),
        ("Chiffre d'affaires", ["1 250 000", "800 000"], "", "sure"),
        ("CA", ["1,5 M€", "250 k€"], "", "sure"),
        ("Chiffre d'affaires", ["120", "80"], "", "likely"),
        ("Revenue", ["1200000"], "", "likely"),
        ("Revenue (M$)", ["1.5"], "MUSD", "likely"),
        ("Revenue (EUR)", ["1200000"], "EUR", "sure"),
        ("revenue_eur", ["1200000"], "EUR", "sure"),
    ],
)
def test_the_unit_of_revenue_comes_from_header_or_values_or_is_asked(header, values, unit, level):
    study = studied({header: values, "SIREN": SIRENS, "Ville": ["Lyon"]})
    belief = study.beliefs[0]
    assert (belief.field, belief.mapped.unit, belief.level.value) == ("revenue_eur", unit, level)


@pytest.mark.parametrize(
    ("values", "dates", "level"),
    [
        (["25/03/1999", "01/02/1998"], "dmy", "sure"),
        (["03/25/1999", "01/02/1998"], "mdy", "sure"),
        (["1999-03-25"], "ymd", "sure"),
        (["01/02/1999", "03/04/1998"], "dmy", "likely"),
    ],
)
def test_the_order_of_days_comes_from_the_values_or_is_asked(values, dates, level):
    study = studied({"Date de création": values, "SIREN": SIRENS, "Effectif": ["5"]})
    assert (study.beliefs[0].mapped.dates, study.beliefs[0].level.value) == (dates, level)


def test_how_numbers_and_lists_are_written_is_told():
    study = studied(
        {"SIREN": SIRENS, "CA (k€)": ["1 200,5", "850"], "Technologies": ["SAP; Sage", "Odoo"]}
    )
    assert (study.beliefs[1].mapped.decimal, study.beliefs[2].mapped.separator) == (",", ";")


def test_a_name_that_always_comes_back_is_a_category():
    ages = [str(20 + n) for n in range(60)]
    study = studied({"age": ages, "job": ["cook", "clerk"], "contact": ["telephone", "mobile"]})
    belief = study.beliefs[2]
    assert (belief.field, belief.level, belief.is_conflict) == ("full_name", Level.CHECK, True)
    assert study.mapping().column_of("full_name") is None
    assert belief.why[-1].words("fr") == (
        "les mêmes valeurs reviennent sans cesse : des catégories plutôt que des noms"
    )
    twice = studied({"Prénom": ["Ann", "Bob"], "Contact": [f"Ann Lee{n // 2}" for n in range(60)]})
    assert twice.beliefs[1].is_sure


def test_values_alone_are_never_sure():
    emails = [f"p{n}@exemple{n}.fr" for n in range(20)]
    study = studied({"Raison sociale": NAMES, "SIREN": SIRENS, "xyz": emails})
    belief = study.beliefs[2]
    assert belief.field == "email"
    assert belief.level is not Level.SURE
    assert belief.why[0].code == "column_values"


def test_encrypted_values_bear_nothing_out():
    hashes = ["9e107d9d372bb6826bd81d3542a419d6", "e4d909c290d0fb1ca068ffaddf22cbd0"]
    study = studied({"First Name": ["Ann"], "Last Name": ["Lee"], "Email": hashes})
    assert study.beliefs[2].level is Level.LIKELY
    assert "column_opaque" in codes_of(study, "Email")


def test_a_header_without_values_is_believed():
    study = focale.columns(pa.table({"SIREN": pa.array([], pa.string())}))
    assert (study.beliefs[0].field, study.beliefs[0].level) == ("siren", Level.SURE)


def test_typed_columns_are_believed_too():
    table = pa.table(
        {"siren": SIRENS, "headcount": [1, 2, 3], "created_on": DAYS,
         "technologies": [["SAP"], [], None], "revenue_eur": [1.5, 2.5, None]}
    )  # fmt: skip
    study = focale.columns(table)
    assert [belief.field for belief in study.beliefs] == table.column_names
    assert all(belief.is_sure for belief in study.beliefs)


def test_a_very_wide_table_is_looked_at_in_few_rows():
    table = pa.table({f"c{n}": ["a"] * 50 for n in range(3_000)})
    study = focale.columns(table)
    assert (study.looked, study.rows_in, len(study.beliefs)) == (50, 50, 3_000)


@pytest.mark.parametrize("kind", [None, RowKind.COMPANY], ids=["told", "asked"])
@pytest.mark.parametrize(
    ("names", "level"),
    [(["Acier SAS", "Le Bois", "Café du Port"], Level.SURE), (["Anne Roux"] * 3, Level.CHECK)],
)
def test_a_plain_name_beside_a_siren_is_that_of_the_company(kind, names, level):
    table = pa.table({"Nom": names, "SIREN": SIRENS})
    with Session() as session:
        study = believe.studied(session, open_source(session, table, "t"), kind)
    assert [one.field for one in study.beliefs] == ["name", "siren"]
    assert study.beliefs[0].level is level
