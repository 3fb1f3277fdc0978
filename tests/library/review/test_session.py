"""A field session: do people agree among themselves, and with the profile?"""

import pyarrow as pa
import pytest

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.review.feedback import read_feedback
from focale.review.history import read_history
from focale.review.session import read_session
from focale.review.sheet import sheet_rows, ten_deals
from focale.review.tables import Period, Tables
from tests.library.review.worlds import AS_OF, PROFILE, SINCE, world


@pytest.fixture(scope="module")
def history():
    companies, deals = world()
    return read_history(Tables(deals=deals, market=companies), read_profile(PROFILE), AS_OF)


def test_ten_deals_half_of_them_won_show_no_name_and_no_outcome(history):
    rows = ten_deals(history, "p")
    assert len(set(rows.tolist())) == 10
    assert history.won[rows].sum() == 5
    assert (history.at.verdict[rows] == "qualified").sum() >= 4
    assert ten_deals(history, "p").tolist() == rows.tolist()
    head, body = sheet_rows(history, "fr", "p")
    assert head == ["affaire", "effectif", "technologies", "ville", "effectif commercial",
                    "juge 1", "juge 2", "ce qui manque"]  # fmt: skip
    assert len(body) == 10
    assert not any("Compagnie" in cell or cell in ("won", "lost") for row in body for cell in row)


def judged(history, *people):
    rows = ten_deals(history, "p")
    deals = [f"d{row}" for row in rows]
    says = (history.at.verdict[rows] == "qualified").tolist()
    columns = {}
    for number, wrong in enumerate(people):
        mine = [not word if place in wrong else word for place, word in enumerate(says)]
        columns[f"juge {number + 1}"] = ["oui" if word else "non" for word in mine]
    return pa.table({"affaire": deals, **columns, "ce qui manque": ["budget"] * 2 + [""] * 8})


def test_people_who_see_what_the_profile_sees(history):
    found = read_session(judged(history, (), ()), history)
    assert found.agreement.kappa == 1
    assert found.agreement.interval.low < 0.7  # ten deals prove little
    assert (found.with_profile.hits, found.with_profile.n) == (10, 10)
    assert found.apart == ()
    assert found.missing == (("budget", 2),)


def test_three_people_and_a_deal_on_which_the_majority_differs(history):
    found = read_session(judged(history, (0,), (0, 3), (5,)), history)
    assert found.agreement.raters == 3
    assert [one.deal for one in found.apart] == [f"d{ten_deals(history, 'p')[0]}"]
    assert found.each["juge 2"].hits == 8
    assert found.split == ()


def test_two_people_divided_are_told_and_have_no_majority(history):
    found = read_session(judged(history, (0,), ()), history)
    assert len(found.split) == 1
    assert found.with_profile.n == 9


def test_one_row_a_judgement_reads_the_same(history):
    wide = judged(history, (0,), (3,))
    rows = [(row["affaire"], name, row[name]) for row in wide.to_pylist()
            for name in ("juge 1", "juge 2")]  # fmt: skip
    long = pa.table({name: [row[i] for row in rows]
                     for i, name in enumerate(("deal", "person", "judgement"))})  # fmt: skip
    one, two = read_session(wide, history), read_session(long, history)
    assert (one.agreement, one.apart, one.split) == (two.agreement, two.apart, two.split)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (pa.table({"affaire": ["d1"], "juge 1": ["oui"]}), "at least two people"),
        (pa.table({"x": ["d1"], "juge 1": ["oui"]}), "deal_id"),
    ],
)
def test_what_cannot_be_read_says_what_is_missing(history, table, words):
    with pytest.raises(FocaleError) as refusal:
        read_session(table, history)
    assert words in refusal.value.words("en")


def test_what_is_neither_yes_nor_no_and_unknown_deals_are_told(history):
    table = pa.table({"deal": ["x", "y", "z"], "a": ["yes", "no", "perhaps"], "b": ["yes"] * 3,
                      "c": ["no", "no", "yes"]})  # fmt: skip
    found = read_session(table.append_column("d", pa.array(["yes", "yes", "no"])), history)
    assert [one.code for one in found.notices] == ["session_no_deal"]
    assert set(found.people) == {"b", "c", "d"}  # "perhaps" makes a a column of remarks


# --- feedback -----------------------------------------------------------------------------


def heard(**columns):
    return read_feedback(pa.table(columns), read_profile(PROFILE), Period(SINCE, AS_OF))


def test_remarks_are_read_in_either_language_and_the_rest_is_told():
    found = heard(
        account=["a", "b", "c", "d"], criterion=["size", "Ville", "phone", "CRM"],
        right_or_wrong=["right", "wrong", "wrong", "hm"], answered=["yes", "no", "yes", "yes"],
    )  # fmt: skip
    assert {one.criterion: (one.wrong.hits, one.wrong.n) for one in found.opinions} == {
        "size": (0, 1), "city": (1, 1),
    }  # fmt: skip
    assert [one.code for one in found.notices] == ["feedback_unknown", "feedback_unread"]
    assert found.unanswered == 1


def test_remarks_of_another_quarter_do_not_count_but_wait_for_an_answer():
    found = heard(compte=["a", "b"], critere=["size", "size"], avis=["faux", "faux"],
                  repondu=["", "oui"], date=["2026-01-05", "2026-12-31"])  # fmt: skip
    assert (found.in_period, found.unanswered, found.late) == (0, 1, 1)


def test_a_file_without_a_criterion_is_refused():
    with pytest.raises(FocaleError, match="criterion"):
        heard(compte=["a"], avis=["faux"])
