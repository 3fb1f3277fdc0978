"""From contacts to qualified prospects: every row once, kept or in the pool with its reason."""

import datetime

import pyarrow as pa
import pytest

from focale import FocaleError, funnel
from focale.segment.losses import COMPANY_REASONS, CONTACT_REASONS, ComeBack
from tests.library.segment.markets import DAY, accounts, profile

GOOD, BAD = "p@acme.fr", "p(at)acme"


def contacts(rows, names="contact_id account_id email phone"):
    columns = names.split()
    return pa.table(
        {name: pa.array([row[n] for row in rows], pa.string()) for n, name in enumerate(columns)}
    )


def of(people, **options):
    given = {"companies": accounts(), "as_of": DAY, **options}
    return funnel(people, profile(), **given)


def reasons(found):
    """Key of the row -> (step, reason), of the pool."""
    first = found.pool.column_names[0]
    return {row[first]: (row["step"], row["reason"]) for row in found.pool.to_pylist()}


PEOPLE = [
    # contact, account, e-mail, phone -> step and reason; None for who is kept
    (("kept", "fits", GOOD, None), None),
    (("by phone", "fits", BAD, "01 40 20 50 50"), None),
    (("no way", "fits", None, None), ("reachable", "no_address")),
    (("filler", "fits", "n/a", ""), ("reachable", "bad_address")),
    (("wrong", "fits", BAD, "12345"), ("reachable", "bad_address")),
    (("throw-away", "fits", "x@yopmail.com", None), ("reachable", "bad_address")),
    (("same mail", "fits", " P@ACME.FR", None), ("reachable", "repeated_contact")),
    (("nowhere", None, "n@gmail.com", None), ("known_company", "no_company")),
    (("elsewhere", "??", "e@other.fr", None), ("known_company", "unknown_company")),
    (("abroad", "outside", "o@outside.fr", None), ("in_market", "outside_market")),
    (("who knows", "nobody knows", "w@who.fr", None), ("in_market", "market_unknown")),
    (("public", "public", "m@mairie.fr", None), ("qualified", "gate")),
    (("small", "too small", "s@small.fr", None), ("qualified", "criteria")),
    (("no size", "size unknown", "u@size.fr", None), ("qualified", "undecided")),
]


def test_each_contact_is_kept_or_lost_for_the_first_reason_that_holds():
    found = of(contacts([row for row, _ in PEOPLE]))
    expected = {row[0]: place for row, place in PEOPLE if place is not None}
    assert reasons(found) == expected
    assert [row["contact_id"] for row in found.kept.to_pylist()] == ["kept", "by phone"]


def test_every_row_stands_once_and_the_steps_add_up():
    found = of(contacts([row for row, _ in PEOPLE]))
    assert found.rows == len(PEOPLE) == found.kept.num_rows + found.pool.num_rows
    left = found.rows
    for step in found.steps:
        left -= step.lost
        assert step.kept == left
    assert [step.code for step in found.steps] == [
        "read", "reachable", "known_company", "in_market", "qualified",
    ]  # fmt: skip
    assert [step.companies for step in found.steps] == [6, 6, 6, 4, 1]


def test_the_day_to_come_back_depends_on_the_reason():
    found = of(contacts([row for row, _ in PEOPLE]))
    days = {row["reason"]: row["come_back_on"] for row in found.pool.to_pylist()}
    after = {reason: day and (day - DAY).days for reason, day in days.items()}
    assert after == {
        "no_address": 30, "bad_address": 30, "repeated_contact": None, "no_company": 30,
        "unknown_company": 30, "outside_market": 365, "market_unknown": 30, "gate": 365,
        "criteria": 365, "undecided": 30,
    }  # fmt: skip


def test_the_days_can_be_changed():
    people = contacts([("p", "size unknown", GOOD, None)])
    found = of(people, come_back=ComeBack(unknown=7))
    [row] = found.pool.to_pylist()
    assert row["come_back_on"] == DAY + datetime.timedelta(days=7)
    with pytest.raises(ValueError, match="waiting goes from 0 to 3650 days, got 4000"):
        ComeBack(waiting=4000)


def test_who_waits_for_a_signal_comes_back_after_ninety_days():
    text = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60}
  hire: {event: job_posted, within_days: 90, need: mandatory, points: 40}
"""
    events = pa.table({"account_id": ["b"], "event": ["job_posted"], "at": ["2026-09-01"]})
    companies = pa.table({"id": ["a", "b"], "headcount": [40, 40]})
    found = funnel(
        contacts([("p", "a", GOOD, None), ("q", "b", "q@b.fr", None)]), profile(text),
        companies, events, DAY,
    )  # fmt: skip
    [row] = found.pool.to_pylist()
    assert (row["reason"], row["come_back_on"]) == ("waiting", datetime.date(2026, 12, 29))
    assert found.kept.column("contact_id").to_pylist() == ["q"]


def test_what_to_find_is_told_in_words():
    people = contacts([("p", "size unknown", GOOD, None)])
    for lang, words, why in (("fr", "Taille", "à compléter : une info manque"),
                             ("en", "Size", "undecided: a fact is missing")):  # fmt: skip
        [row] = of(people, lang=lang).pool.to_pylist()
        assert (row["to_find"], row["why"]) == (words, why)
    [loss] = of(people).steps[-1].losses
    assert loss.asked == {"size": 1}


def test_a_gate_is_named():
    [row] = of(contacts([("p", "public", GOOD, None)]), lang="fr").pool.to_pylist()
    assert row["why"] == "éliminatoire : Organisme public"


def test_who_said_no_never_comes_back():
    people = contacts([("p", "fits", GOOD, "oui"), ("q", "fits", "q@acme.fr", "non")],
                      "contact_id account_id email opted_out")  # fmt: skip
    found = of(people)
    [row] = found.pool.to_pylist()
    assert (row["reason"], row["come_back_on"]) == ("opted_out", None)


def test_a_company_is_found_by_siren_or_domain_where_the_contact_has_no_account():
    companies = pa.table({
        "id": ["a", "b", "c", "d"], "siren": ["732829320", None, None, None],
        "domain": [None, "https://www.beta.fr/x", "twice.fr", "twice.fr"],
        "headcount": [40, 40, 40, 40],
    })  # fmt: skip
    text = (
        "profile: p\ncriteria:\n  s: {field: headcount, at_least: 30, need: mandatory, points: 1}"
    )
    people = contacts(
        [("by siren", "732 829 320", "x@gmail.com"), ("by mail", None, "y@beta.fr"),
         ("of two", None, "z@twice.fr"), ("of none", None, "t@nobody.fr")],
        "contact_id siren email",
    )  # fmt: skip
    found = funnel(people, profile(text), companies, as_of=DAY)
    assert {row["contact_id"]: row["company"] for row in found.kept.to_pylist()} == {
        "by siren": "a", "by mail": "b",
    }  # fmt: skip
    assert reasons(found) == {
        "of two": ("known_company", "unknown_company"),
        "of none": ("known_company", "unknown_company"),
    }


# --- companies alone --------------------------------------------------------------------


def test_companies_alone_have_a_funnel_of_their_own():
    names = "id name siren postcode country kind headcount naf technologies".split()
    firm = ("FR", "firm", 40, "62.01Z", ["HubSpot"])
    rows = [
        ("kept", "Alpha SAS", "732829320", "44000", *firm),
        ("same siren", "Alpha", "732 829 320", "75001", *firm),
        ("same name", "Beta SARL", None, "44000", *firm),
        ("again", "BÊTA", None, "44000", *firm),
        ("elsewhere", "Beta", None, "69001", *firm),
        ("nobody", "n/a", "12", None, *firm),
        ("kept", "Gamma", None, "1", *firm),
        (None, "Delta", None, "2", *firm),
        ("abroad", "Epsilon", None, "3", "JP", *firm[1:]),
        ("public", "Zeta", None, "4", "FR", "public", *firm[2:]),
        ("small", "Eta", None, "5", "FR", "firm", 5, *firm[3:]),
    ]
    table = pa.table({name: [row[n] for row in rows] for n, name in enumerate(names)})
    found = funnel(table, profile(), as_of=DAY)
    assert [step.code for step in found.steps] == [
        "read", "valid", "distinct", "in_market", "not_ruled_out", "qualified",
    ]  # fmt: skip
    lost = [(row["name"], row["step"], row["reason"]) for row in found.pool.to_pylist()]
    assert lost == [
        ("Alpha", "distinct", "repeated_company"), ("BÊTA", "distinct", "repeated_company"),
        ("n/a", "valid", "unidentified"), ("Gamma", "distinct", "repeated_id"),
        ("Delta", "valid", "blank_id"), ("Epsilon", "in_market", "outside_market"),
        ("Zeta", "not_ruled_out", "gate"), ("Eta", "qualified", "criteria"),
    ]  # fmt: skip
    assert found.kept.column("id").to_pylist() == ["kept", "same name", "elsewhere"]
    assert found.rows == len(rows)


def test_sites_with_a_siret_of_their_own_are_two_places_to_prospect():
    rows = {
        "id": ["a", "b"], "name": ["Alpha", "Alpha"], "siren": ["732829320"] * 2,
        "siret": ["73282932000074", "73282932000017"], "country": ["FR"] * 2,
        "headcount": [40, 40], "naf": ["62.01Z"] * 2, "technologies": [["HubSpot"]] * 2,
    }  # fmt: skip
    found = funnel(pa.table(rows), profile(), as_of=DAY)
    assert "repeated_company" not in [row["reason"] for row in found.pool.to_pylist()]


def test_a_line_that_cannot_be_read_is_in_the_pool_with_its_text(tmp_path):
    many = "".join(f"p{n},fits,p{n}@acme.fr\n" for n in range(1200))
    path = tmp_path / "c.csv"
    path.write_text(f"contact_id,account_id,email\n{many}too,many,cells,here\n", "utf-8")
    found = of(path)
    unread = [row for row in found.pool.to_pylist() if row["reason"] == "unreadable_row"]
    assert found.rows == found.kept.num_rows + found.pool.num_rows == 1201
    if unread:  # a reader that mends the line keeps it instead
        assert (unread[0]["line"], unread[0]["step"]) == (1202, "reachable")


# --- wrong input, and every reason ------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "code"),
    [("contact_id account_id", "funnel_without_address"),
     ("contact_id phone", "funnel_without_company")],
)  # fmt: skip
def test_contacts_without_address_or_company_are_refused_with_the_cure(names, code):
    row = ["01 40 20 50 50" if name == "phone" else "x" for name in names.split()]
    with pytest.raises(FocaleError) as refused:
        of(contacts([row], names))
    assert [message.code for message in refused.value.messages] == [code]
    assert "--map" in refused.value.words("fr")


def test_people_without_their_companies_are_refused():
    people = contacts(
        [("p", "a", "Ann", "Duval", GOOD)], "contact_id account_id first_name last_name email"
    )
    with_a_field = people.append_column("headcount", pa.array([40]))
    for given, code in ((people, "people_no_companies"), (with_a_field, "funnel_needs_companies")):
        with pytest.raises(FocaleError) as refused:
            funnel(given, profile(), as_of=DAY)
        assert [message.code for message in refused.value.messages] == [code]
        assert "--companies FILE" in str(refused.value)
    assert refused.value.words("fr").startswith("accounts : ces lignes sont des personnes.")


def test_every_reason_has_words_and_a_step():
    from focale.glossary.wordings import WORDINGS
    from focale.segment.losses import COMPANY_STEPS, CONTACT_STEPS

    for known, steps in ((CONTACT_REASONS, CONTACT_STEPS), (COMPANY_REASONS, COMPANY_STEPS)):
        assert {f"lost_{name}" for name in known} <= set(WORDINGS)
        places = [steps.index(reason.step) for reason in known.values()]
        assert set(places) <= set(range(1, len(steps)))


def test_columns_of_the_file_keep_their_names():
    people = contacts([("p", "too small", GOOD, "mine")], "contact_id account_id email reason")
    [row] = of(people).pool.to_pylist()
    assert (row["reason"], row["focale_reason"]) == ("mine", "criteria")


def test_the_answer_is_of_the_kind_given():
    found = of(contacts([("p", "fits", GOOD, None)]).to_pandas())
    assert type(found.kept).__module__.startswith("pandas")
