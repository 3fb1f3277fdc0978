"""Which blanks cost most: what SQL counts is what trying every answer on every account gives."""

import pyarrow as pa
import pytest

from focale import quality
from focale.scorecard.record import RecordScorer
from focale.scorecard.run import open_run
from focale.segment.blanks import blank_costs
from tests.library.segment.markets import DAY, NAMES, PROFILE, ROWS, accounts, profile

# A good and a bad answer for each field that a test profile reads.
ANSWERS = {
    "country": ("FR", "JP"), "kind": ("firm", "public"), "headcount": (40, 5),
    "naf": ("62.01Z", "10.11Z"), "technologies": (["HubSpot"], []), "domain": ("a.fr", None),
    "revenue_eur": (5e6, 0),
}  # fmt: skip
BLANK_ROWS = [
    *ROWS,
    ("all blank", "FR", None, None, None, None, None, None),
    ("two blank", "FR", "firm", None, None, ["HubSpot"], None, None),
    ("needs both", "FR", "firm", 40, None, None, None, None),
]
GATE_PASSES = PROFILE.replace("is: public, label", "is: public, if_blank: pass, label")


def costs_of(text=PROFILE, rows=BLANK_ROWS):
    with open_run(accounts(rows), profile(text), as_of=DAY) as run:
        return blank_costs(run)


def tried(text=PROFILE, rows=BLANK_ROWS):
    """Field -> (decides, surely), by scoring each undecided account with each answer."""
    scorer = RecordScorer(profile(text))
    found = {}
    for row in rows:
        facts = dict(zip(NAMES, row, strict=True))
        if scorer.score(facts, as_of=DAY)["verdict"] != "undecided":
            continue
        for field, answers in ANSWERS.items():
            passes = field == "kind" and text is GATE_PASSES  # a blank there is an answer
            if facts.get(field) is not None or field == "domain" or passes:
                continue
            ends = [
                scorer.score(facts | {field: answer}, as_of=DAY)["verdict"] != "undecided"
                for answer in answers
            ]
            before = found.setdefault(field, [0, 0])
            before[0] += any(ends)
            before[1] += all(ends)
    return {field: tuple(n) for field, n in found.items() if n[0]}


@pytest.mark.parametrize(
    "text",
    [
        PROFILE,
        GATE_PASSES,
        PROFILE.replace("mandatory: 2", "mandatory: 1"),
        PROFILE.replace("preferred: 1", "preferred: 0"),
        PROFILE.replace(
            "size:   {field: headcount, between: [30, 250],",
            "size:   {field: headcount, ramp: {from: 10, full: [30, 250], to: 500},",
        ),
        PROFILE.replace(
            "sector: {field: naf, starts_with: [\"62\"],",
            "sector: {any: [{field: naf, starts_with: [\"62\"]},"
            " {field: revenue_eur, at_least: 1e6}],",
        ),
        PROFILE.replace(
            "sector: {field: naf, starts_with: [\"62\"],",
            "sector: {not: {field: naf, starts_with: [\"62\"]},",
        ),
    ],
    ids=["plain", "gate passes", "one of two", "no preferred", "ramp", "either of two", "not"],
)  # fmt: skip
def test_a_field_decides_what_trying_its_answers_decides(text):
    costs = costs_of(text)
    counted = {one.field: (one.decides, one.surely) for one in costs.fields if one.decides}
    assert counted == tried(text)


def test_the_costliest_blank_comes_first_with_what_it_rests_on():
    costs = costs_of()
    first = costs.fields[0]
    assert (costs.scored, costs.undecided) == (len(BLANK_ROWS), 6)
    assert (first.field, first.criteria) == ("headcount", ("size",))
    assert first.blank >= first.blocks >= first.decides >= first.surely
    assert [one.decides for one in costs.fields] == sorted(
        (one.decides for one in costs.fields), reverse=True
    )
    assert costs.alone + costs.together == costs.undecided


def test_a_blank_outside_the_verdict_costs_points_only():
    [domain] = [one for one in costs_of().fields if one.field == "domain"] or [None]
    assert domain is None  # "known" is an answer, blank or not


def test_a_field_without_a_column_is_blank_everywhere():
    with open_run(accounts(BLANK_ROWS, without=("naf",)), profile(), as_of=DAY) as run:
        [naf] = [one for one in blank_costs(run).fields if one.field == "naf"]
    assert not naf.in_file
    assert naf.blank == len(BLANK_ROWS)


def test_the_market_that_nobody_knows_is_told():
    [country] = [one for one in costs_of().fields if one.field == "country"]
    assert country.outside == 1


def test_a_list_that_knows_everything_costs_nothing():
    rows = [row for row in ROWS if row[0] == "fits"]
    assert costs_of(rows=rows).fields == ()


def test_the_library_gives_both_in_one_answer():
    report = quality(accounts(BLANK_ROWS), profile(), as_of=DAY, segment_by="country")
    assert report.blanks.fields[0].field == "headcount"
    assert [segment.name for segment in report.quality.segments][:1] == ["FR"]
    alone = quality(pa.table({"id": ["a"]}))
    assert alone.blanks is None
