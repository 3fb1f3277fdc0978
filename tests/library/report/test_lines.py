"""Each line of an explanation shows the value that was read, and what became of it."""

import datetime

import pytest

from focale.criterion.condition import All, Any, EventTest, FieldTest, Known
from focale.profile import read_profile
from focale.profile.document import Label
from focale.report.lines_view import lines_view, values_words
from focale.report.list_view import bar_of, ticks_of
from focale.report.voice import Voice
from focale.scorecard.explain import explained
from focale.scorecard.lines import Line
from focale.scorecard.run import open_run
from tests.library.report.conftest import AS_OF, NORTH, SOUTH, companies, events

MIDNIGHT = datetime.datetime(2024, 2, 29, 23, 59, tzinfo=datetime.UTC)
SEEN = EventTest("page_viewed", written="Page_Viewed")


def line(condition, *values, **other):
    usual = {"need": None, "state": True, "points": 5000, "most": 5000, "why": Label()}
    return Line(id="x", label=Label(fr="X"), condition=condition, values=values, **(usual | other))


@pytest.mark.parametrize(
    ("field", "value", "french", "english"),
    [
        ("headcount", 1200, "1\u202f200", "1,200"),
        ("revenue_eur", 1234.5, "1\u202f234,5\u00a0€", "1,234.5\u00a0€"),
        ("growth_pct", -3, "−3\u202f%", "−3\u202f%"),
        ("customer", True, "oui", "yes"),
        ("customer", False, "non", "no"),
        ("created_on", datetime.date(2024, 2, 29), "29/02/2024", "29 Feb 2024"),
        ("created_on", MIDNIGHT, "29/02/2024", "29 Feb 2024"),
        ("naf", "62.01Z", "62.01Z", "62.01Z"),
        ("naf", None, "inconnu", "unknown"),
        ("naf", "  ", "inconnu", "unknown"),
        ("headcount", float("nan"), "inconnu", "unknown"),
        ("headcount", float("inf"), "inconnu", "unknown"),
        ("technologies", [], "liste vide", "empty list"),
        ("technologies", ["a", None, "b"], "a, b", "a, b"),
        (
            "technologies", list("abcdefghij"),
            "a, b, c, d, e, f, g, h, et 2 de plus", "a, b, c, d, e, f, g, h, and 2 more",
        ),
    ],
)  # fmt: skip
def test_a_value_is_written_as_people_write_it(field, value, french, english):
    read = line(FieldTest(field, None, Known()), (field, value))
    assert (values_words(read, Voice("fr")), values_words(read, Voice("en"))) == (french, english)


@pytest.mark.parametrize(
    ("seen", "french", "english"),
    [
        (None, "aucun événement fourni", "no events given"),
        ((0, None), "jamais vu", "never seen"),
        ((1, datetime.date(2026, 9, 1)), "1 fois, le 01/09/2026", "once, on 1 Sep 2026"),
        (
            (1500, datetime.date(2026, 9, 1)),
            "1\u202f500 fois, la dernière le 01/09/2026", "1,500 times, last on 1 Sep 2026",
        ),
    ],
)  # fmt: skip
def test_events_are_told_with_their_number_and_last_day(seen, french, english):
    read = line(SEEN, ("page_viewed", seen))
    assert (values_words(read, Voice("fr")), values_words(read, Voice("en"))) == (french, english)


def test_several_values_stand_behind_their_names():
    nest = Any(
        (All((FieldTest("headcount", None, Known()), SEEN)), FieldTest("own", None, Known()))
    )
    read = line(nest, ("headcount", 3), ("page_viewed", (0, None)), ("own", "x"))
    assert values_words(read, Voice("fr")) == (
        "effectif\u00a0: 3 · page vue\u00a0: jamais vu · own\u00a0: x"
    )
    assert values_words(read, Voice("en")) == "headcount: 3 · page viewed: never seen · own: x"


@pytest.fixture(scope="module")
def opened():
    """`opened(id)` is the explanation of one account of the small market, as the page shows it."""
    with open_run(companies(), read_profile(NORTH), events=events(), as_of=AS_OF) as run:
        yield lambda account, lang="en": lines_view(explained(run, account), Voice(lang))


def test_what_the_lines_show_sums_to_the_total(opened):
    view = opened("a1")
    shown = [line.points.replace("−", "-") for line in view.lines if line.most]
    assert sum(map(float, shown)) == float(view.total) == 83


def test_an_unknown_line_is_a_question_mark_and_hatched(opened):
    line = next(line for line in opened("a2").lines if line.label == "Sales tool")
    assert (line.state, line.points, line.most) == ("unknown", "?", "25")
    assert "bar-open" in line.bar


def test_a_gate_says_whether_it_rules_out(opened):
    outcomes = {account: opened(account).lines[-1].outcome for account in ("a1", "a2", "a5")}
    assert outcomes == {
        "a1": "does not rule out", "a2": "does not rule out", "a5": "rules out",
    }  # fmt: skip


def test_what_would_lift_the_account_is_said():
    with open_run(companies(), read_profile(SOUTH), as_of=AS_OF) as run:
        view = lines_view(explained(run, "a3"), Voice("en"))
    assert view.changes == (
        "From 60 to 100 points, depending on 1 missing fact.",
        'Tier A is one fact away: if "Size" is confirmed, 100 points.',
        "To ask first: Size.",
    )


def test_a_sum_beyond_a_hundred_is_told():
    text = "profile: p\nscale: raw\ncriteria:\n" + "".join(
        f"  c{n}: {{field: headcount, at_least: 1, points: 60}}\n" for n in range(2)
    )
    with open_run(companies(), read_profile(text), as_of=AS_OF) as run:
        view = lines_view(explained(run, "a1"), Voice("en"))
    assert view.clamped == "The lines sum to 120; a score goes from 0 to 100."


def test_the_rule_is_marked_at_the_thresholds_of_the_profile():
    text = NORTH + "bands: {handle_now: 65, nurture: 35.5}\nabm: 65\n"
    assert ticks_of(read_profile(text)) == (35_500, 65_000)


def test_a_bar_is_made_of_decimals_without_losing_a_thousandth():
    row = {"points": 69.999, "high": 70.001, "tier": "B", "unknowns": 5, "verdict": "undecided"}
    bar = bar_of(row, read_profile(NORTH))
    assert (bar.points, bar.high, bar.missing, bar.out) == (69_999, 70_001, 2, False)
