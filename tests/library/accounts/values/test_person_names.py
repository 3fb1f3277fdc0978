"""A person's name: civility, first name, last name, and what is unsure."""

import pytest

from focale.accounts.values.person_name import person_name


@pytest.mark.parametrize(
    ("written", "civility", "first", "last"),
    [
        ("M. DUPONT Jean-Marc", "M.", "Jean-Marc", "Dupont"),
        ("Dupont, Marie", "", "Marie", "Dupont"),
        ("Marie DE LA TOUR", "", "Marie", "de La Tour"),
        ("Mme le GOFF Anne", "Mme", "Anne", "Le Goff"),
        ("DURAND Sophie", "", "Sophie", "Durand"),
        ("durand sophie", "", "Sophie", "Durand"),
        ("SOPHIE DURAND", "", "Sophie", "Durand"),
        ("Durand Anne Sophie", "", "Anne Sophie", "Durand"),
        ("Dr. Paul-Henri d'ORVANE", "Dr", "Paul-Henri", "d'Orvane"),
        ("MARIE-LAURE VAN DEN BERG", "", "Marie-Laure", "van den Berg"),
        ("O'BRIEN Patrick", "", "Patrick", "O'Brien"),
        ("J.P. Morel", "", "J.P.", "Morel"),
        ("Mr John Smith PhD", "M.", "John", "Smith"),
        ("Melle Aude Vérin", "Mme", "Aude", "Vérin"),
    ],
)
def test_first_and_last_name_are_told_apart(written, civility, first, last):
    name = person_name(written)
    assert (name.civility, name.first, name.last, name.doubt) == (civility, first, last, "")


@pytest.mark.parametrize(
    ("written", "doubt", "last"),
    [
        ("Quenelin Torvat", "name_order_unsure", "Torvat"),
        ("Martin Bernard", "name_order_unsure", "Bernard"),
        ("Vérin", "name_one_word", "Vérin"),
        ("M. et Mme Vérin", "name_several_people", "Vérin"),
        ("contact@exemple.fr", "name_not_a_name", "contact@exemple.fr"),
        ("06 12 34 56 78", "name_not_a_name", "06 12 34 56 78"),
    ],
)
def test_what_nothing_tells_is_said_to_be_unsure(written, doubt, last):
    name = person_name(written)
    assert (name.doubt, name.last) == (doubt, last)


def test_nothing_is_no_name_and_no_doubt():
    assert person_name("  ") == person_name("")
    assert person_name("").doubt == ""
