"""Who refused is left in peace, however their address is written, and whoever brings it again."""

import datetime

import pytest

from focale.desk.directory.models import Contact, Import, ImportReject, OptOut
from focale.desk.directory.privacy import refusals, refused
from focale.desk.directory.privacy.spelling import email_of, phone_of
from tests.desk.directory.privacy.people import NUMBER, claire, dropped, duval

EMAILS = [
    "claire.morel@duval-acier.fr", " Claire.Morel@DUVAL-ACIER.FR ",
    "mailto:claire.morel@duval-acier.fr",
    "Claire Morel <claire.morel@duval-acier.fr>", "claire.morel+salon@duval-acier.fr",
    "claire.morel(at)duval-acier.fr", "claire.morel [arobase] duval-acier [point] fr",
    "claire.morel@duval-acier.fr.", "\u200bclaire.morel@duval\u00adacier.fr".replace("\u00ad", "-"),
    "ｃｌａｉｒｅ.morel@duval-acier.fr", "'claire.morel@duval-acier.fr'",
    "claire.morel@duval-acier.fr?subject=x",
]  # fmt: skip
PHONES = [
    "+33612345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "0612345678",
    "0033612345678", "+33 (0)6 12 34 56 78", "00 33 6 12 34 56 78", "612345678", "tel:+33612345678",
    "06\u00a012\u202f34 56 78", "Mobile : 06 12 34 56 78", "０６１２３４５６７８", "06/12/34/56/78",
    "33612345678", "612345678.0",
]  # fmt: skip


@pytest.mark.parametrize("written", EMAILS)
def test_an_address_is_one_in_any_spelling(written):
    assert email_of(written) == "claire.morel@duval-acier.fr"


@pytest.mark.parametrize("written", PHONES)
def test_a_number_is_one_in_any_spelling(written):
    assert phone_of(written) == "+33612345678"


@pytest.mark.parametrize("text", ["", "claire", "@", "a@b", "a b@c.fr", "x@@", "n.c."])
def test_what_is_no_address_is_none(text):
    assert email_of(text) == ""


@pytest.mark.parametrize(("one", "other"), [
    ("c.morel@x.fr", "cmorel@x.fr"), ("claire@x.fr", "claire@y.fr"),
    ("claire@x.fr", "claire@x.com"),
])  # fmt: skip
def test_other_addresses_stay_others(one, other):
    assert email_of(one) != email_of(other)


def test_gmail_knows_no_dots():
    assert email_of("c.l.morel+x@googlemail.com") == email_of("clmorel@gmail.com")


def test_an_accented_domain_is_one_with_its_ascii_form():
    assert email_of("a@société.fr") == email_of("a@xn--socit-esab.fr")


def test_the_list_tells_in_any_spelling_and_holds_no_address(cast):
    taken, unread = refusals.refuse_addresses(
        f"{EMAILS[0]}\n{PHONES[2]}; bonjour", workspace=cast.workspace, by=cast.owner
    )
    found = refused(cast.workspace, emails=[*EMAILS, "paul@x.fr"], phones=[*PHONES, "0140205050"])

    assert (taken, unread) == (2, ["bonjour"])
    assert found.emails == frozenset(EMAILS)
    assert found.phones == frozenset(PHONES)
    for row in OptOut.objects.of(cast.workspace).values():
        text = str(row)
        assert "morel" not in text
        assert "612345678" not in text
    assert not refused(cast.other, emails=EMAILS, phones=PHONES)


def test_two_workspaces_keep_other_fingerprints_of_one_address(cast):
    one, other = (
        refusals.digest_of(space, "email", EMAILS[0]) for space in (cast.workspace, cast.other)
    )
    assert one != other


def test_the_switchboard_of_a_company_is_not_refused_with_one_person(cast):
    company = duval(cast)
    person = claire(cast, company)
    claire(cast, company, key="p2", first_name="Paul", last_name="Roy", email="p@d.fr", mobile="")
    refusals.opt_out(person, by=cast.sales)

    assert [reach.text for reach in refusals.reaches_of(person) if reach.shared] == [NUMBER]
    assert not refused(cast.workspace, phones=[NUMBER])
    assert refused(cast.workspace, phones=["06 12 34 56 78"])
    refusals.opt_in(person, by=cast.owner)
    assert not refused(cast.workspace, phones=["06 12 34 56 78"])


def test_typed_refusals_mark_those_who_bear_them(cast):
    person = claire(cast, duval(cast))
    refusals.refuse_addresses(
        "CLAIRE.MOREL@duval-acier.fr", workspace=cast.workspace, by=cast.owner
    )
    person.refresh_from_db(from_queryset=Contact.objects.of(cast.workspace))
    assert person.opted_out_at is not None


def test_refusals_of_another_secret_are_told(cast, signed_in):
    refusals.refuse_addresses("a@b.fr", workspace=cast.workspace, by=cast.owner)
    OptOut.objects.of(cast.workspace).update(made_with="00000000")
    page = signed_in(cast.owner).get("/w/mirelance/data/privacy/").content.decode()
    assert "FOCALE_DESK_SECRET" in page


@pytest.mark.django_db(transaction=True)
def test_a_file_does_not_bring_somebody_back_who_refused(cast, signed_in, engine, work):
    refusals.refuse_addresses(
        "06.12.34.56.78\nlea@brume.fr", workspace=cast.workspace, by=cast.owner
    )

    file = (
        "Prénom;Nom;E-mail;Mobile;Société\n"
        "Claire;Morel;c.m@duval-acier.fr;+33 6 12 34 56 78;Duval\n"
        "Léa;Brun;Lea@BRUME.fr;;Brume\nPaul;Roy;paul@roy.fr;;Roy\n"
    )
    pk = dropped(signed_in(cast.owner), file, "contacts", work)
    names = list(Contact.objects.of(cast.workspace).values_list("last_name", flat=True))
    rejects = ImportReject.objects.of(cast.workspace).filter(came_with=pk)
    found = Import.objects.of(cast.workspace).get(pk=pk)

    assert names == ["Roy"]
    assert list(rejects.order_by("row").values_list("row", "reason", "value")) == [
        (1, "opted_out", ""), (2, "opted_out", ""),
    ]  # fmt: skip
    assert found.balance["counts"]["rejected"] == 2


def test_only_those_who_may_govern_open_the_pages(cast, signed_in):
    person = claire(cast, duval(cast))
    for user, status in ((cast.manager, 200), (cast.marketing, 403), (cast.sales, 403)):
        client = signed_in(user)
        for path in ("", "old/", f"{person.pk}/", f"{person.pk}/erase/"):
            assert client.get(f"/w/mirelance/data/privacy/{path}").status_code == status
    assert (
        signed_in(cast.sales).post(f"/w/mirelance/data/privacy/{person.pk}/opt-out/").status_code
        == 302
    )
    assert (
        signed_in(cast.viewer).post(f"/w/mirelance/data/privacy/{person.pk}/opt-out/").status_code
        == 403
    )


def test_ground_and_days_are_edited_and_win(cast, signed_in):
    person = claire(cast, duval(cast))
    answer = signed_in(cast.manager).post(
        f"/w/mirelance/data/privacy/{person.pk}/",
        {"source": "Salon Global Industrie", "obtained_on": "2026-03-05",
         "legal_basis": "legitimate_interest", "informed_on": "2026-03-20", "reached_us_on": ""},
    )  # fmt: skip
    person.refresh_from_db(from_queryset=Contact.objects.of(cast.workspace))
    assert answer.status_code == 302
    assert person.source == "Salon Global Industrie"
    assert person.informed_on == datetime.date(2026, 3, 20)
    wrong = signed_in(cast.manager).post(
        f"/w/mirelance/data/privacy/{person.pk}/", {"obtained_on": "hier"}
    )
    assert wrong.status_code == 422
    assert "Ce n&#x27;est pas une date" in wrong.content.decode()


def test_the_people_of_an_import_are_told_at_once_and_it_can_be_undone(cast, signed_in):
    made = Import.objects.create(
        workspace=cast.workspace, label="salon.csv", file="", kind="contacts", state="done"
    )
    person = claire(cast, duval(cast), came_with=made)
    kept = claire(
        cast, None, came_with=made, key="p2", email="k@x.fr", informed_on=datetime.date(2025, 1, 2)
    )
    answer = signed_in(cast.owner).post(
        "/w/mirelance/data/privacy/informed/", {"of": made.pk, "day": "2026-05-04"}
    )
    of = Contact.objects.of(cast.workspace)
    assert of.get(pk=person.pk).informed_on == datetime.date(2026, 5, 4)
    assert of.get(pk=kept.pk).informed_on == datetime.date(2025, 1, 2)
    signed_in(cast.owner).post(answer.headers["Location"], {"undo": "1"})
    assert of.get(pk=person.pk).informed_on is None


def test_a_list_may_leave_out_who_refused(cast, signed_in):
    gone = claire(cast, duval(cast))
    claire(cast, None, key="p2", first_name="Paul", last_name="Roy", email="p@d.fr")
    refusals.opt_out(gone, by=cast.sales)
    client, path = signed_in(cast.sales), "/w/mirelance/contacts/"
    for op, name, other in (("no", "Roy", "Morel"), ("yes", "Morel", "Roy")):
        page = client.get(path, {"f": f"opted_out.{op}"}).content.decode()
        assert name in page
        assert other not in page


def test_who_refused_is_not_offered_to_be_called(cast, signed_in):
    person = claire(cast, duval(cast))
    address = f"/w/mirelance/contacts/{person.pk}/"
    client = signed_in(cast.owner)
    assert 'href="tel:' in client.get(address).content.decode()
    refusals.opt_out(person, by=cast.sales)
    page = client.get(address).content.decode()
    assert 'href="tel:' not in page
    assert 'href="mailto:' not in page
