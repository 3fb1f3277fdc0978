"""A company's name: what tells it from others, and its legal form."""

import json

import pytest

from focale.accounts.values.company_name import company_name
from focale.glossary.legal_forms import LEGAL_FORMS, Family, family_of, form_of_insee, insee_label


@pytest.mark.parametrize(
    ("written", "core", "form"),
    [
        ("SARL Les Ateliers-Morvan", "les ateliers morvan", "SARL"),
        ("LES ATELIERS MORVAN S.A.R.L.", "les ateliers morvan", "SARL"),
        ("Les Ateliers Morvan, S.à.r.l.", "les ateliers morvan", "SARL"),
        ("DUVAL S A S", "duval", "SAS"),
        ("Société par actions simplifiée Duval", "duval", "SAS"),
        ("Duval (SAS)", "duval", "SAS"),
        ("DUVAL SAS (Nord)", "duval nord", "SAS"),
        ("Morvan GmbH & Co. KG", "morvan", "GmbH & Co. KG"),
        ("Kavelin Sp. z o.o.", "kavelin", "Sp. z o.o."),
        ("Spa de Lorne", "spa de lorne", ""),
        ("Association L'Étoile", "etoile", "Association"),
        ("L ETOILE", "etoile", ""),
        ("Ets Morvan & Cie", "etablissements morvan et compagnie", ""),
        ("STE DES EAUX", "societe des eaux", ""),
        ("Lycée STE Marthe", "lycee sainte marthe", ""),
        ("A.B.C. Transports", "abc transports", ""),
        ("Éts. Saint-Albrec", "etablissements saint albrec", ""),
        ("St Albrec", "saint albrec", ""),
        ("Joe's Garage", "joes garage", ""),
        ("3V", "3v", ""),
    ],
)
def test_a_name_is_the_same_however_its_form_is_written(written, core, form):
    name = company_name(written)
    assert (name.core, name.legal_form) == (core, form)


@pytest.mark.parametrize(
    "written", ["SAS", "S.A.", "Société anonyme", "ASSOCIATION", "  ", "-", ""]
)
def test_a_legal_form_alone_is_no_name(written):
    assert company_name(written).core == ""


def test_the_spelling_is_tidied_and_its_case_left_alone():
    assert company_name("  « Morvan   et FILS » ; ").display == "Morvan et FILS"


@pytest.mark.parametrize(
    ("code", "form"),
    [("5710", "SAS"), ("5499", "SARL"), ("5599", "SA"), ("5202", "SNC"), ("6540", "SCI"),
     ("5485", "SELARL"), ("9220", "Association"), ("9300", "Fondation"), ("7210", ""), ("", "")],
)  # fmt: skip
def test_an_insee_code_gives_the_short_form(code, form):
    assert form_of_insee(code) == form


def test_bodies_of_one_family_are_told_from_others():
    assert family_of("SAS") is family_of("5499") is Family.COMPANY
    assert family_of("Association") is family_of("9230") is Family.ASSOCIATION
    assert family_of("7344") is Family.PUBLIC
    assert family_of("inconnue") is None


def test_each_form_has_a_name_in_both_languages():
    assert all(form.fr and form.en for form in LEGAL_FORMS.values())


def test_each_code_of_the_register_has_a_label(shared_data):
    codes = json.loads((shared_data("fr_reference") / "natures-juridiques.json").read_text("utf-8"))
    assert [code for code in codes if not insee_label(code, "fr")] == []
    forms = {code: form_of_insee(code) for code in codes}
    assert forms["5499"] == "SARL"
    wrong = {
        code: (form, words)
        for code, words in codes.items()
        if (form := forms[code]) in ("SARL", "SA", "SAS", "SNC") and not _begins(words, form)
    }
    assert wrong == {}


def _begins(words: str, form: str) -> bool:
    name = LEGAL_FORMS[form].fr.lower()
    said = words.lower()
    public = ("fonds à forme sociétale", "safer anonyme", "hlm anonyme")
    return form.lower() in said.split() or name in said or any(word in said for word in public)
