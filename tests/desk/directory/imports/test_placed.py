"""A file moves nobody whom the team placed by hand."""

import pytest

from focale.desk.directory.account import placing
from focale.desk.directory.models import Company, Contact


@pytest.mark.django_db(transaction=True)
def test_a_file_moves_nobody_who_was_placed_by_hand_until_it_is_taken_back(cast, importing):
    importing("id;Raison sociale\nA;Acier Duval\nB;Bois Martin\n")
    text = "contact_id;account_id;Prénom;Nom;Fonction\nP1;A;Anne;Roux;{}\n"
    importing(text.format("Acheteuse"), kind="contacts")
    there = Company.objects.of(cast.workspace)
    acier, bois = there.get(key="A"), there.get(key="B")
    anne = Contact.objects.of(cast.workspace).get(key="P1")
    move = placing.move_person(anne, bois, by=cast.sales)
    placing.choose_head(bois, acier, by=cast.sales)

    later = importing(text.format("Directrice"), kind="contacts")
    importing("id;Raison sociale;SIREN tête de groupe\nB;Bois Martin;552100554\n")
    found = Contact.objects.of(cast.workspace).get(key="P1")
    assert (found.company_id, found.title) == (bois.pk, "Directrice")
    assert there.get(key="B").head_id == acier.pk
    importing.undo(later)
    assert Contact.objects.of(cast.workspace).get(key="P1").company_id == bois.pk

    placing.take_move_back(move, by=cast.sales)
    importing(text.replace(";A;", ";B;").format("Directrice"), kind="contacts")
    assert Contact.objects.of(cast.workspace).get(key="P1").company_id == bois.pk
