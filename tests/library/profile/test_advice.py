"""What should an author look at again? The words stand in `told.txt`; here, when and why."""

import pytest

from focale.profile import read_profile
from focale.profile.advice import advice
from focale.profile.templates import template

HEAD = "profile: p\nreview: {every_days: 90}\n"


def codes(text):
    return [message.code for message in advice(read_profile(text))]


def of_points(*points, extra=""):
    """Return a profile of proven criteria with these points."""
    needs = ["mandatory"] * 3 + ["preferred"] * (len(points) - 3)
    lines = [
        f"  c{n}: {{field: nps, at_least: {n}, need: {need}, points: {worth}, proof: measured}}\n"
        for n, (need, worth) in enumerate(zip(needs, points, strict=True))
    ]
    return HEAD + extra + "criteria:\n" + "".join(lines)


def test_a_profile_as_the_method_wants_it_gets_no_advice():
    assert codes(of_points(20, 20, 20, 15, 15, 10)) == []


@pytest.mark.parametrize(
    ("points", "found"),
    [
        ((20, 20, 20, 15, 15, 10), []),
        ((20, 20, 20, 15, 15, 10.5), ["points_not_100"]),
        ((33.3, 33.3, 33.4, 0, 0, 0), []),
    ],
)
def test_points_are_worth_a_look_when_they_do_not_sum_to_100(points, found):
    assert codes(of_points(*points)) == found


def test_a_total_is_told_without_idle_zeros_or_exponent():
    found = advice(read_profile(of_points(20, "2e1", "20.50", 15, 15, 10)))
    assert found[0].facts == {"total": "100.5"}


def test_points_that_nobody_wrote_need_not_sum_to_100():
    lines = "".join(
        f"  c{n}: {{field: nps, at_least: {n}, need: {need}, proof: measured}}\n"
        for n, need in enumerate(["mandatory"] * 3 + ["preferred"] * 3)
    )
    profile = read_profile(HEAD + "criteria:\n" + lines)
    assert advice(profile) == []
    assert [int(criterion.weight) for criterion in profile.criteria] == [2, 2, 2, 1, 1, 1]


@pytest.mark.parametrize("mandatory", range(8))
def test_the_method_advises_three_to_five_mandatory_criteria(mandatory):
    lines = [f"  m{n}: {{field: nps, is: {n}, need: mandatory}}\n" for n in range(mandatory)]
    lines.append("  p: {field: nps, is: 9, need: preferred}\n")
    found = codes(HEAD + "criteria:\n" + "".join(lines))
    assert ("mandatory_count" in found) is (mandatory not in (3, 4, 5))
    assert "preferred_count" in found


@pytest.mark.parametrize(
    ("gate", "is_advised"),
    [
        ("field: domain, one_of: [a]", True),
        ("field: domain, one_of: [a], if_blank: pass", False),
        ("field: domain, known: true", False),
        ("event: demo", False),
        ("any: [{field: domain, missing: true}, {field: city, is: Lyon}]", True),
    ],
)
def test_a_gate_on_a_field_that_may_be_blank_is_worth_a_look(gate, is_advised):
    text = of_points(20, 20, 20, 15, 15, 10, extra=f"gates: [{{id: g, {gate}}}]\n")
    assert ("gate_blank" in codes(text)) is is_advised


def test_a_blank_that_disqualifies_names_only_the_fields_that_can():
    text = of_points(
        20, 20, 20, 15, 15, 10,
        extra="gates: [{id: g, any: [{field: siren, missing: true}, {field: city, is: Lyon}]}]\n",
    )  # fmt: skip
    assert advice(read_profile(text))[0].facts == {"id": "g", "field": "city"}


def test_an_undeclared_field_is_told_once_where_it_first_stands():
    text = (
        of_points(20, 20, 20, 15, 15, 10) + "  z: {field: qqq, is: 1, points: 0, proof: measured}\n"
    )
    text += "  y: {not: {field: qqq, is: 2}, points: 0, proof: measured}\n"
    found = advice(read_profile(text))
    assert [(message.code, message.line) for message in found] == [("undeclared_field", 10)]
    declared = text.replace("criteria:", "fields: {qqq: number}\ncriteria:")
    assert advice(read_profile(declared)) == []


@pytest.mark.parametrize(
    ("review", "found"),
    [("{every_days: 90}", []), ("{every_days: 183}", []), ("{every_days: 184}", ["rare_review"]),
     ("{owner: x}", ["no_review"])],
)  # fmt: skip
def test_a_profile_that_nobody_reviews_for_six_months_is_stale(review, found):
    text = of_points(20, 20, 20, 15, 15, 10).replace("{every_days: 90}", review)
    assert codes(text) == found


@pytest.mark.parametrize(
    ("threshold", "scale", "most"),
    [(70, "share", None), (70.1, "share", "70"), (70, "raw", None), (71, "raw", "70")],
)
def test_facts_alone_should_reach_the_first_band(threshold, scale, most):
    text = of_points(
        20, 20, 20, 10, 0, 0, extra=f"bands: {{handle_now: {threshold}}}\nscale: {scale}\n"
    )
    text += "  e: {event: demo, points: 30, proof: measured}\n"
    found = advice(read_profile(text))
    assert [message.facts.get("most") for message in found] == ([most] if most else [])


def test_templates_are_assumptions_and_say_so():
    for name in ("saas", "agency"):
        found = advice(template(name))
        assert [message.code for message in found] == ["assumptions"]
        assert found[0].facts["share"] == 100
