"""Does the oracle say what the specification says? Cases computed by hand, sentence by sentence.

The oracle judges the engines, so nothing but `profile.md` may judge the oracle: every expected
value below was worked out on paper from the sentence that the test's name tells. [n] is an item of
"Exact meaning", [sn] of "Also settled".
"""

import math
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from ruamel.yaml import YAML

from tests.conformance.oracle import (
    Case,
    Truth,
    code_of,
    company_name_of,
    fold,
    judge,
    judge_all,
    judge_condition,
    maxima,
    outcomes_of,
    quorum_of,
    share_of,
    weight_at,
)
from tests.conformance.worlds import AFRESH, World, to_tables, to_yaml, worlds

DAY = date(2026, 11, 22)
MET, UNKNOWN, NOT_MET = Truth.MET, Truth.UNKNOWN, Truth.NOT_MET
NAN, INF = math.nan, math.inf
SIGNAL = {"event": "signal"}
FIELDS = {
    **dict.fromkeys("abcdefgh", "flag"),
    "text": "text",
    "code": "code",
    "number": "number",
    "day": "date",
    "list": "list",
}


# --- How cases are written ------------------------------------------------------------------------


def profile_of(criteria: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"profile": "p", "version": 1, "fields": FIELDS, "criteria": criteria, **more}


def flags(answers: str) -> dict[str, Any]:
    """Return an account from what is known of its flags: `a+ b- c?`."""
    values = {"+": True, "-": False, "?": None}
    return {"id": "x", **{answer[0]: values[answer[1]] for answer in answers.split()}}


def needs(mandatory: str = "", preferred: str = "") -> dict[str, Any]:
    """Return one criterion per flag, named like it."""
    groups = [*((flag, "mandatory") for flag in mandatory), *((f, "preferred") for f in preferred)]
    return {flag: {"field": flag, "is": True, "need": need} for flag, need in groups}


def ask(criteria: dict[str, Any], answers: str = "", **more: Any) -> dict[str, Any]:
    """Judge an account of flags; `events` may be given, by default there were none."""
    events, contacts = more.pop("events", []), more.pop("contacts", None)
    return judge(profile_of(criteria, **more), flags(answers), events, contacts, DAY)


def seen(days_ago: int = 0, name: str = "signal", **more: Any) -> dict[str, Any]:
    """Return an event some days before the as-of day, at noon."""
    at = datetime.combine(DAY - timedelta(days=days_ago), datetime.min.time()).replace(hour=12)
    return {"event": name, "at": at, **more}


def case_of(
    account: dict[str, Any] | None = None,
    events: Any = (),
    contacts: list[dict[str, Any]] | None = None,
    as_of: date = DAY,
    **more: Any,
) -> Case:
    return Case(profile_of({}, **more), account or {}, events, contacts, as_of)


def truth(condition: dict[str, Any], *args: Any, **more: Any) -> Truth:
    return judge_condition(case_of(*args, **more), condition)


def share(criterion: dict[str, Any], *args: Any, **more: Any) -> int | None:
    return share_of(case_of(*args, **more), criterion)


# --- Numbers [1] ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("points", "thousandths"),
    [
        ([1, 1, 1], [33334, 33333, 33333]),
        ([1, 2, 3], [16667, 33333, 50000]),
        ([3, 3, 1], [42857, 42857, 14286]),
        ([1] * 7, [14286] * 5 + [14285] * 2),
        ([0, 10], [0, 100000]),
        ([7.5, 2.5], [75000, 25000]),
        ([0.1, 0.2], [33333, 66667]),
        ([0.1, 0.2, 0.7], [10000, 20000, 70000]),
        ([3, -1], [100000, -33333]),
        ([40, -0.001], [100000, -3]),
        ([10, -20], [100000, -200000]),
        ([-1, 1, -2, 1, 1], [-33333, 33334, -66667, 33333, 33333]),
    ],
)
def test_positive_points_are_apportioned_to_100_000_thousandths(points, thousandths):
    assert maxima([Fraction(str(one)) for one in points]) == thousandths


def test_a_remainder_tie_goes_to_the_first_in_document_order_even_between_unequal_points():
    # Quotas 66666.67, 16666.67, 16666.67: two thousandths are left for three equal remainders.
    assert maxima([Fraction(4), Fraction(1), Fraction(1)]) == [66667, 16667, 16666]
    assert maxima([Fraction(1), Fraction(1), Fraction(4)]) == [16667, 16667, 66666]


@pytest.mark.parametrize(
    ("points", "thousandths"), [(7.5, 7500), (12.3455, 12346), (-12.3455, -12346), (150, 150000)]
)
def test_raw_points_are_kept_as_written_in_thousandths(points, thousandths):
    assert maxima([Fraction(str(points))], is_raw=True) == [thousandths]


def maxima_of(**criteria: Any) -> list[int]:
    scale = {"scale": criteria.pop("scale")} if "scale" in criteria else {}
    case = Case(profile_of(criteria, **scale), {}, [], None, DAY)
    return [outcome.maximum for outcome in outcomes_of(case)]


def test_a_need_without_points_counts_two_units_or_one():
    mandatory, preferred = needs("a")["a"], needs("", "b")["b"]
    assert maxima_of(a=mandatory, b=preferred) == [66667, 33333]
    assert maxima_of(a=mandatory, b={**preferred, "points": 8}) == [20000, 80000]
    assert maxima_of(scale="raw", a=mandatory, b=preferred) == [2000, 1000]


def test_points_each_weighs_its_cap_whatever_its_need():
    each = {**SIGNAL, "points_each": 5, "cap": 30, "need": "mandatory"}
    assert maxima_of(a=each, b={"field": "b", "is": True, "points": 10}) == [75000, 25000]


@pytest.mark.parametrize(("points", "line"), [(33.333, 16_667), (-33.333, -16_667)])
def test_half_a_thousandth_of_a_line_is_rounded_half_up_in_size(points, line):
    half = {"field": "number", "ramp": {"from": 0, "full": 2}, "points": points}
    profile = profile_of({"half": half, "rest": filler(50)}, scale="raw")
    assert judge(profile, {"id": "x", "number": 1}, [], None, DAY)["points_half"] == line


@pytest.mark.parametrize(
    ("written", "millionths"), [(0.0000025, 3), (0.333333, 333333), (0.3333335, 333334), (1, 10**6)]
)
def test_a_share_is_in_millionths_half_up(written, millionths):
    levels = [{"at_least": 0, "share": written}, {"at_least": 9, "share": 1}]
    assert share({"field": "number", "levels": levels}, {"number": 5}) == millionths


@pytest.mark.parametrize(
    ("answers", "points", "clamped"),
    [("a+ b+ c-", 100_000, -50_000), ("a- b- c+", 0, 30_000), ("a- b+ c+", 20_000, 0)],
)
def test_points_stay_between_0_and_100_and_the_difference_is_shown(answers, points, clamped):
    worth = {"a": 100, "b": 50, "c": -30}
    criteria = {flag: {"field": flag, "is": True, "points": p} for flag, p in worth.items()}
    result = ask(criteria, answers, scale="raw")
    assert (result["points"], result["points_clamp"]) == (points, clamped)


@pytest.mark.parametrize(
    ("points", "band"),
    [
        (69.999, "nurture"),
        (70, "handle_now"),
        (40, "nurture"),
        (39.999, "generic"),
        (0, "generic"),
    ],
)
def test_a_band_is_read_in_thousandths(points, band):
    criteria = {"a": {"field": "a", "is": True, "points": points}, "b": filler(100)}
    assert ask(criteria, "a+", scale="raw")["band"] == band


def filler(points: float) -> dict[str, Any]:
    """Return a criterion that is never met."""
    return {"field": "h", "known": True, "points": points}


# --- Text and codes [3] [4] [s3] [s19] ------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Éditeur", "editeur"),
        ("E\u0301diteur", "editeur"),
        ("\u00a0\t Lyon\u202f\n", "lyon"),
        ("a \u00a0 b", "a \u00a0 b"),
        ("\ufeffLyon\u200b ", "lyon"),
        ("Ly\u200bon", "ly\u200bon"),
        ("\x1cLyon\x1f", "\x1clyon\x1f"),
        ("ŒUVRE œuf ÆØ", "oeuvre oeuf aeo"),
        ("Straße ŁÓDŹ İı", "strasse lodz ii"),
        ("đÐ þÞ ŋŊ ſ ŉ ĸ ŀĿ ĳĲ ħĦ ŧŦ", "dd thth nn s n k ll ijij hh tt"),
        ("ÀÿÑçŠžŹ", "ayncszz"),
        ("x\u0302", "x"),
        ("ế", "ế"),
        ("e\u0302\u0301", "ế"),
        ("ΩMEGA", "Ωmega"),
        ("Șș", "Șș"),
        ("ẞ", "ẞ"),
        ("N°1 × 2²", "n°1 × 2²"),
        ("\u2160", "\u2160"),
    ],
)
def test_fold_is_nfc_trim_letters_marks_and_ascii_lower_and_nothing_else(raw, folded):
    assert fold(raw) == folded


@pytest.mark.parametrize(
    ("raw", "code"),
    [("58.29C", "5829C"), ("58 29 c", "5829C"), ("\u00a05829-C", "5829C"), ("é٤№1", "E1")],
)
def test_a_code_is_its_ascii_letters_and_digits_in_upper_case(raw, code):
    assert code_of(raw) == code


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Dupont SAS", "dupont"),
        ("S.A.S. Dupont", "dupont"),
        ("S.A Dupont s.a.r.l", "dupont"),
        ("SARL Dupont & Fils SA Ltd", "dupont fils"),
        ("Dupont SA Conseil", "dupont sa conseil"),
        ("SAS", "sas"),
        ("L'Œuvre-Été GmbH", "l oeuvre ete"),
        ("A. Dupont", "a dupont"),
        ("SASdupont", "sasdupont"),
        ("«»", ""),
    ],
)
def test_a_company_name_is_compared_without_its_legal_form(raw, name):
    assert company_name_of(raw) == name


@pytest.mark.parametrize(
    ("condition", "account", "expected"),
    [
        ({"field": "text", "is": "Été"}, {"text": " ETE\u00a0"}, MET),
        ({"field": "text", "is": "Été"}, {"text": "etes"}, NOT_MET),
        ({"field": "text", "is": "Été"}, {"text": "\u00a0\u202f"}, UNKNOWN),
        ({"field": "text", "is": "Été"}, {"text": None}, UNKNOWN),
        ({"field": "text", "is": "Été"}, {}, UNKNOWN),
        ({"field": "text", "none_of": ["x"]}, {"text": ""}, UNKNOWN),
        ({"field": "text", "none_of": ["x"]}, {"text": "X"}, NOT_MET),
        ({"field": "text", "one_of": ["x", "y"]}, {"text": "Y"}, MET),
        ({"field": "text", "known": True}, {"text": "\u0301"}, NOT_MET),
        ({"field": "text", "missing": True}, {"text": " "}, MET),
        ({"field": "text", "matches": "Sales|sdr"}, {"text": "VP SALES"}, MET),
        ({"field": "text", "matches": "^sales"}, {"text": "VP SALES"}, NOT_MET),
        ({"field": "text", "matches": "^É.$"}, {"text": "\u00a0éa "}, MET),
        ({"field": "text", "matches": "a.b"}, {"text": "A\nB"}, NOT_MET),
        ({"field": "text", "matches": "a$"}, {"text": "a\n\u0301"}, NOT_MET),
        ({"field": "text", "matches": "[$]$"}, {"text": "a$"}, MET),
        ({"field": "text", "name_is": "Dupont SA"}, {"text": "SARL DUPONT"}, MET),
        ({"field": "text", "name_is": "Dupont SA"}, {"text": "Dupont Fils"}, NOT_MET),
        ({"field": "text", "name_is": "Dupont SA"}, {"text": "---"}, UNKNOWN),
        ({"field": "text", "known": True}, {"text": "---"}, MET),
        ({"field": "code", "is": "58.29C"}, {"code": "5829c"}, MET),
        ({"field": "code", "is": "58.29C"}, {"code": ".-"}, UNKNOWN),
        ({"field": "code", "known": True}, {"code": ".-"}, NOT_MET),
        ({"field": "code", "starts_with": "58.2"}, {"code": "58 29 C"}, MET),
        ({"field": "code", "starts_with": ["62", "58.2"]}, {"code": "5829C"}, MET),
        ({"field": "code", "starts_with": "58.2"}, {"code": "58"}, NOT_MET),
        ({"field": "code", "within": "ouest"}, {"code": "44"}, MET),
        ({"field": "code", "within": ["est", "ouest"]}, {"code": "2a"}, MET),
        ({"field": "code", "within": "ouest"}, {"code": "44000"}, NOT_MET),
    ],
)
def test_text_and_codes_are_compared_whole_after_folding(condition, account, expected):
    territories = {"ouest": ["44", "35"], "est": ["2A"]}
    assert truth(condition, account, territories=territories) is expected


# --- Numbers, dates, flags, lists -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("test", "number", "expected"),
    [
        ({"between": [30, 250]}, 30, MET),
        ({"between": [30, 250]}, 250.0, MET),
        ({"between": [30, 250]}, math.nextafter(250, INF), NOT_MET),
        ({"between": [30, 250]}, math.nextafter(30, 0), NOT_MET),
        ({"between": [30, None]}, 1e308, MET),
        ({"between": [None, 250]}, -1, MET),
        ({"at_least": 0.3}, 0.1 + 0.2, MET),
        ({"at_least": 30}, 29.999, NOT_MET),
        ({"at_most": 30}, 30, MET),
        ({"at_most": 0.3}, 0.1 + 0.2, NOT_MET),
        ({"is": 0.3}, 0.1 + 0.2, NOT_MET),
        ({"is": 0}, -0.0, MET),
        ({"one_of": [1, 2]}, 2.0, MET),
        ({"none_of": [1, 2]}, 2.0, NOT_MET),
        ({"none_of": [1, 2]}, NAN, UNKNOWN),
        ({"at_least": 30}, NAN, UNKNOWN),
        ({"at_least": 30}, INF, UNKNOWN),
        ({"at_most": 30}, -INF, UNKNOWN),
        ({"known": True}, NAN, NOT_MET),
        ({"known": True}, INF, NOT_MET),
        ({"missing": True}, -INF, MET),
        ({"known": True}, 0, MET),
        ({"at_least": 0}, None, UNKNOWN),
    ],
)
def test_a_number_is_tested_in_double_and_nan_or_infinite_is_unknown(test, number, expected):
    assert truth({"field": "number", **test}, {"number": number}) is expected


@pytest.mark.parametrize(
    ("test", "day", "expected"),
    [
        ({"within_days": 1}, DAY, MET),
        ({"within_days": 1}, DAY - timedelta(days=1), MET),
        ({"within_days": 1}, DAY - timedelta(days=2), NOT_MET),
        ({"within_days": 1}, DAY + timedelta(days=1), NOT_MET),
        ({"within_days": 0}, DAY, MET),
        ({"next_days": 1}, DAY, MET),
        ({"next_days": 1}, DAY + timedelta(days=1), MET),
        ({"next_days": 1}, DAY + timedelta(days=2), NOT_MET),
        ({"next_days": 1}, DAY - timedelta(days=1), NOT_MET),
        ({"next_days": 1}, None, UNKNOWN),
        ({"is": "2024-02-29"}, date(2024, 2, 29), MET),
        ({"between": ["2024-02-29", None]}, date(2024, 2, 28), NOT_MET),
        ({"at_most": "2024-02-29"}, date(2024, 2, 29), MET),
        ({"is": "2026-11-22"}, datetime(2026, 11, 21, 23, 30, tzinfo=UTC), MET),
        ({"is": "2026-11-21"}, datetime(2026, 11, 21, 23, 30), MET),  # noqa: DTZ001
        ({"missing": True}, None, MET),
    ],
)
def test_a_date_window_has_both_ends_and_a_timestamp_is_its_local_date(test, day, expected):
    assert truth({"field": "day", **test}, {"day": day}) is expected


@pytest.mark.parametrize(
    ("wanted", "value", "expected"),
    [(True, True, MET), (True, False, NOT_MET), (False, False, MET), (False, None, UNKNOWN)],
)
def test_a_flag_is_true_false_or_unknown(wanted, value, expected):
    assert truth({"field": "a", "is": wanted}, {"a": value}) is expected


@pytest.mark.parametrize(
    ("items", "any_of", "all_of", "none_of", "known"),
    [
        (None, UNKNOWN, UNKNOWN, UNKNOWN, NOT_MET),
        ([], NOT_MET, NOT_MET, MET, MET),
        ([None, " "], NOT_MET, NOT_MET, MET, MET),
        (["SAP"], NOT_MET, NOT_MET, MET, MET),
        (["SAP", None], NOT_MET, NOT_MET, MET, MET),
        (["cafe crm", None], MET, NOT_MET, NOT_MET, MET),
        ([" Café CRM", "hubspot", "HubSpot"], MET, MET, NOT_MET, MET),
        (["Café"], NOT_MET, NOT_MET, MET, MET),
    ],
)
def test_a_list_is_unknown_only_when_null(items, any_of, all_of, none_of, known):
    wanted = ["Café CRM", "HubSpot"]
    tests = {"any_of": wanted, "all_of": wanted, "none_of": wanted, "known": True}
    truths = [
        truth({"field": "list", test: value}, {"list": items}) for test, value in tests.items()
    ]
    assert truths == [any_of, all_of, none_of, known]


# --- Grades [6] [s7] ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ramp", "shares"),
    [
        (
            {"from": 1, "full": [3, 30], "to": 60},
            {0: 0, 1: 0, 2: 0.5, 3: 1, 30: 1, 45: 0.5, 60: 0, 61: 0},
        ),
        ({"from": 0, "full": 3}, {-1: 0, 0: 0, 1: 0.333333, 2: 0.666667, 3: 1, 1e308: 1}),
        ({"full": 10, "to": 20}, {-1e308: 1, 10: 1, 15: 0.5, 20: 0, 21: 0}),
        ({"from": 0, "full": 10, "to": 20}, {5: 0.5, 10: 1, 15: 0.5}),
        ({"from": 0, "full": [10, 20]}, {5: 0.5, 10: 1, 25: 1}),
        ({"full": [10, 20], "to": 30}, {5: 1, 20: 1, 25: 0.5}),
        # 1.5 millionths, half up; as 1 - 0.9999985 a double would fall just short.
        ({"full": 0, "to": 1_000_000}, {999_998.5: 0.000002}),
        ({"from": 5, "full": 5}, {4.999: 0, 5: 1, 6: 1}),
        ({"full": 5, "to": 5}, {4: 1, 5: 1, 5.001: 0}),
        ({"from": 5, "full": [5, 9], "to": 9}, {4.9: 0, 5: 1, 9: 1, 9.1: 0}),
        ({"from": 0, "full": 1_000_000}, {0.5: 0.000001, 0.4999: 0, 1.5: 0.000002, 2.5: 0.000003}),
    ],
)
def test_a_ramp_rises_from_0_to_full_and_falls_to_0(ramp, shares):
    found = {v: share({"field": "number", "ramp": ramp}, {"number": v}) for v in shares}
    assert found == {value: round(part * 10**6) for value, part in shares.items()}


@pytest.mark.parametrize("number", [None, NAN, INF, -INF])
def test_a_grade_of_what_is_not_a_finite_number_is_unknown(number):
    assert share({"field": "number", "ramp": {"from": 0, "full": 1}}, {"number": number}) is None
    levels = [{"at_least": 0, "share": 1}]
    assert share({"field": "number", "levels": levels}, {"number": number}) is None


@pytest.mark.parametrize(
    ("number", "expected"), [(9, 0), (10, 500_000), (19, 500_000), (20, 10**6)]
)
def test_levels_hold_from_their_threshold_on(number, expected):
    levels = [{"at_least": 10, "share": 0.5}, {"at_least": 20, "share": 1}]
    assert share({"field": "number", "levels": levels}, {"number": number}) == expected


@pytest.mark.parametrize(
    ("number", "met_from", "halves"),
    [(4.99, None, 0), (5, None, 2), (5, 0.6, 0), (6, 0.6, 2), (9.99, 1, 0), (10, 1, 2)],
)
def test_a_grade_is_met_for_the_quorum_from_met_from(number, met_from, halves):
    extra = {} if met_from is None else {"met_from": met_from}
    ramp = {"field": "number", "ramp": {"from": 0, "full": 10}, "need": "mandatory", **extra}
    result = judge(profile_of({"ramp": ramp}), {"id": "x", "number": number}, [], None, DAY)
    assert result["icp_points"] == halves
    assert result["verdict"] == ("qualified" if halves else "disqualified")


# --- Events [7] [s6] [s18] ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days_ago", "window", "expected"),
    [
        (0, 90, MET),
        (90, 90, MET),
        (91, 90, NOT_MET),
        (-1, 90, NOT_MET),
        (0, 0, MET),
        (9999, None, MET),
    ],
)
def test_an_event_counts_while_its_age_is_in_the_window(days_ago, window, expected):
    window = {} if window is None else {"within_days": window}
    assert truth({**SIGNAL, **window}, events=[seen(days_ago)]) is expected


@pytest.mark.parametrize(
    ("at", "zone", "local"),
    [
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), "Europe/Paris", date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), "Europe/Paris", date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), "Europe/Paris", date(2026, 3, 30)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), "Europe/Paris", date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), "Europe/Paris", date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), "Europe/Paris", date(2026, 10, 26)),
        (datetime(2026, 3, 29, 3, 59, tzinfo=UTC), "America/New_York", date(2026, 3, 28)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), "UTC", date(2026, 3, 29)),
        (datetime(2026, 3, 29, 23, 59), "America/New_York", date(2026, 3, 29)),  # noqa: DTZ001
    ],
)
def test_the_day_of_an_event_is_local_to_the_profile(at, zone, local):
    event = [{"event": "signal", "at": at}]
    on_the_day = {**SIGNAL, "within_days": 0}
    assert truth(on_the_day, events=event, as_of=local, timezone=zone) is MET
    assert (
        truth(on_the_day, events=event, as_of=local - timedelta(days=1), timezone=zone) is NOT_MET
    )


def test_the_default_time_zone_is_paris():
    assert case_of().zone == ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("known_days_ago", "expected"), [(None, MET), (0, MET), (5, MET), (-1, NOT_MET)]
)
def test_what_was_not_known_on_the_as_of_date_does_not_exist_yet(known_days_ago, expected):
    known_at = None if known_days_ago is None else seen(known_days_ago)["at"]
    assert truth(SIGNAL, events=[seen(1, known_at=known_at)]) is expected


def test_the_future_does_not_exist_yet_even_when_it_was_announced():
    assert truth(SIGNAL, events=[seen(-1, known_at=seen(5)["at"])]) is NOT_MET


@pytest.mark.parametrize(
    ("count", "needed", "expected"),
    [
        (None, 1, MET),
        (None, 2, NOT_MET),
        (0, 2, NOT_MET),
        (0, 1, MET),
        (-3, 1, MET),
        (0.5, 1, MET),
        (1.9, 2, NOT_MET),
        (2.7, 2, MET),
        (2.7, 3, NOT_MET),
        (NAN, 1, MET),
        (3, 3, MET),
    ],
)
def test_a_count_that_is_blank_or_under_one_is_one_and_fractions_are_floored(
    count, needed, expected
):
    assert truth({**SIGNAL, "at_least": needed}, events=[seen(count=count)]) is expected


def test_at_least_compares_the_sum_of_counts():
    three = {**SIGNAL, "at_least": 3}
    assert truth(three, events=[seen(), seen(1, count=2)]) is MET
    assert truth(three, events=[seen(), seen(1)]) is NOT_MET


@pytest.mark.parametrize(
    ("ids", "total"),
    [(("e", "e"), 1), (("e", "E"), 2), (("e", "e "), 2), ((None, None), 2), (("", ""), 2)],
)
def test_a_repeated_id_counts_once_and_a_blank_id_is_never_a_repeat(ids, total):
    events = [seen(id=name) for name in ids]
    assert truth({**SIGNAL, "at_least": total}, events=events) is MET
    assert truth({**SIGNAL, "at_least": total + 1}, events=events) is NOT_MET


@pytest.mark.parametrize(
    "first", [seen(400, id="e"), seen(name="other", id="e"), seen(machine=True, id="e")]
)
def test_the_first_row_of_an_id_wins_before_any_filter(first):
    recent = {**SIGNAL, "within_days": 90}
    assert truth(recent, events=[first, seen(id="e")]) is NOT_MET
    assert truth(recent, events=[seen(id="e"), first]) is MET


@pytest.mark.parametrize(("machine", "expected"), [(None, MET), (False, MET), (True, NOT_MET)])
def test_a_machine_never_counts(machine, expected):
    assert truth(SIGNAL, events=[seen(machine=machine)]) is expected


def test_event_names_fold():
    assert truth({"event": "Levée "}, events=[seen(name="\u00a0LEVE\u0301E")]) is MET
    assert truth({"event": "Levée"}, events=[seen(name="levees")]) is NOT_MET


@pytest.mark.parametrize(
    ("contacts", "contact_id", "expected"),
    [
        ([{"id": "k", "tracking_consent": True}], "k", MET),
        ([{"id": "k", "tracking_consent": False}], "k", NOT_MET),
        ([{"id": "k", "tracking_consent": None}], "k", NOT_MET),
        ([{"id": "k"}, {"id": "k", "tracking_consent": True}], "k", NOT_MET),
        ([{"id": "k", "tracking_consent": True}], "K", NOT_MET),
        ([{"id": "k", "tracking_consent": True}], None, NOT_MET),
        (None, "k", NOT_MET),
    ],
)
def test_an_open_counts_only_with_consent_to_tracking(contacts, contact_id, expected):
    events = [seen(name="Email_Opened", contact_id=contact_id)]
    assert truth({"event": "email_opened"}, events=events, contacts=contacts) is expected


@pytest.mark.parametrize(
    ("age", "half_life", "weight"),
    [
        (0, 30, 1_000_000),
        (30, 30, 500_000),
        (15, 30, 707_107),
        (60, 30, 250_000),
        (210, 30, 7_812),
        (8, 1, 3_906),
        (20, 1, 1),
        (21, 1, 0),
        (400, 7.5, 0),
        (15, 7.5, 250_000),
    ],
)
def test_the_weight_of_an_age_halves_with_each_half_life_and_rounds_half_to_even(
    age, half_life, weight
):
    assert weight_at(age, half_life) == weight


EACH = {**SIGNAL, "points_each": 5, "cap": 10}


@pytest.mark.parametrize(
    ("criterion", "events", "expected"),
    [
        (EACH, [], 0),
        (EACH, [seen()], 500_000),
        (EACH, [seen(count=2)], 1_000_000),
        (EACH, [seen(400), seen(), seen()], 1_000_000),
        ({**EACH, "within_days": 30}, [seen(31), seen(30)], 500_000),
        ({**EACH, "half_life_days": 30}, [seen(0), seen(30)], 750_000),
        ({**EACH, "half_life_days": 30}, [seen(30)] * 3, 750_000),
        ({**EACH, "half_life_days": 30}, [seen(30, count=3)], 750_000),
        ({**EACH, "half_life_days": 30}, [seen(30)] * 5, 1_000_000),
        ({**SIGNAL, "points_each": 1, "cap": 3}, [seen()], 333_333),
        ({**SIGNAL, "points_each": 2, "cap": 3}, [seen()], 666_667),
        ({**SIGNAL, "points_each": 0.3, "cap": 7.5}, [seen()], 40_000),
        # W(210, 30) = 7812; 7812 / 8 = 976.5, half up.
        ({**SIGNAL, "points_each": 1, "cap": 8, "half_life_days": 30}, [seen(210)], 977),
    ],
)
def test_points_each_earns_up_to_its_cap_after_decay(criterion, events, expected):
    assert share(criterion, events=events) == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], 0),
        ([seen(30)], 500_000),
        ([seen(60), seen(30), seen(300)], 500_000),
        ([seen(-1), seen(30)], 500_000),
        ([seen(30), seen(30, count=5)], 500_000),
    ],
)
def test_points_with_a_half_life_earn_the_weight_of_the_youngest_event(events, expected):
    assert share({**SIGNAL, "points": 10, "half_life_days": 30}, events=events) == expected


@pytest.mark.parametrize(
    ("criterion", "share_seen"),
    [(SIGNAL, 10**6), (EACH, 500_000), ({**SIGNAL, "points": 5, "half_life_days": 30}, 10**6)],
)
def test_a_signal_that_nobody_watches_is_unknown_until_seen(criterion, share_seen):
    unwatched = {**criterion, "absence": "unknown", "within_days": 30}
    assert share(unwatched, events=[]) is None
    assert share(unwatched, events=[seen(31)]) is None
    assert share(unwatched, events=[seen(machine=True)]) is None
    assert share(unwatched, events=[seen(0)]) == share_seen
    assert share(criterion, events=[]) == 0
    assert share(criterion, events=None) is None


def test_some_but_too_few_of_an_unwatched_signal_is_not_met():
    three = {**SIGNAL, "at_least": 3, "absence": "unknown"}
    assert truth(three, events=[]) is UNKNOWN
    assert truth(three, events=[seen(), seen()]) is NOT_MET
    assert truth(three, events=[seen(), seen(count=2)]) is MET


def by(contact: str | None, count: int = 1) -> dict[str, Any]:
    return seen(contact_id=contact, count=count)


TEN = {**SIGNAL, "points_each": 1, "cap": 10}


@pytest.mark.parametrize(
    ("criterion", "events", "total", "greatest", "mean_of_three"),
    [
        (TEN, [], 0, 0, 0),
        (TEN, [by("k", 4)], 400_000, 400_000, 400_000),
        (TEN, [by("k", 4), by("l", 2)], 600_000, 400_000, 300_000),
        (TEN, [by("k", 4), by(None, 2), by("", 1)], 700_000, 400_000, 350_000),
        (TEN, [by("k", 4), by("l", 3), by("m", 3), by("n", 1)], 1_000_000, 400_000, 333_333),
        (TEN, [by("k", 20), by("l", 1)], 1_000_000, 1_000_000, 550_000),
        ({**TEN, "cap": 3}, [by("k"), by("l", 2)], 1_000_000, 666_667, 500_000),
        # (333333 + 1000000) / 2 = 666666.5, half up.
        ({**TEN, "cap": 3}, [by("k"), by("l", 3)], 1_000_000, 1_000_000, 666_667),
        ({**SIGNAL, "at_least": 2}, [by("k"), by("l")], 1_000_000, 0, 0),
        ({**SIGNAL, "at_least": 2}, [by("k", 2), by("l")], 1_000_000, 1_000_000, 500_000),
    ],
)
def test_contacts_roll_up_by_sum_max_or_the_mean_of_the_best_three(
    criterion, events, total, greatest, mean_of_three
):
    rollups = ({}, {"rollup": "sum"}, {"rollup": "max"}, {"rollup": "top3_mean"})
    shares = [share({**criterion, **rollup}, events=events) for rollup in rollups]
    assert shares == [total, total, greatest, mean_of_three]


def test_a_mean_of_three_makes_a_plain_signal_a_grade():
    signal = {**SIGNAL, "at_least": 2, "rollup": "top3_mean", "need": "preferred"}
    events = [by("k", 2), by("l")]
    assert ask({"s": signal}, events=events)["icp_points"] == 1
    assert ask({"s": {**signal, "met_from": 0.6}}, events=events)["icp_points"] == 0


# --- Nesting and range [8] ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "all_", "any_", "two"),
    [
        ("a+ b+ c+", MET, MET, MET),
        ("a+ b+ c?", UNKNOWN, MET, MET),
        ("a+ b+ c-", NOT_MET, MET, MET),
        ("a+ b? c?", UNKNOWN, MET, UNKNOWN),
        ("a+ b? c-", NOT_MET, MET, UNKNOWN),
        ("a+ b- c-", NOT_MET, MET, NOT_MET),
        ("a? b? c?", UNKNOWN, UNKNOWN, UNKNOWN),
        ("a? b? c-", NOT_MET, UNKNOWN, UNKNOWN),
        ("a? b- c-", NOT_MET, UNKNOWN, NOT_MET),
        ("a- b- c-", NOT_MET, NOT_MET, NOT_MET),
    ],
)
def test_nests_follow_kleenes_logic(answers, all_, any_, two):
    leaves = [{"field": flag, "is": True} for flag in "abc"]
    nests = [{"all": leaves}, {"any": leaves}, {"k_of": {"k": 2, "of": leaves}}]
    assert [truth(nest, flags(answers)) for nest in nests] == [all_, any_, two]
    opposite = {MET: NOT_MET, UNKNOWN: UNKNOWN, NOT_MET: MET}
    assert truth({"not": nests[0]}, flags(answers)) is opposite[all_]


@pytest.mark.parametrize(
    ("answers", "low", "points", "high"),
    [
        ("a+ b+ c-", 60_000, 60_000, 60_000),
        ("a+ b? c-", 40_000, 40_000, 60_000),
        ("a+ b? c?", 10_000, 40_000, 60_000),
        ("a? b? c?", 0, 0, 60_000),
        ("a? b? c+", 0, 0, 30_000),
    ],
)
def test_the_range_gives_every_unknown_its_worst_and_its_best(answers, low, points, high):
    worth = {"a": 40, "b": 20, "c": -30}
    criteria = {flag: {"field": flag, "is": True, "points": p} for flag, p in worth.items()}
    result = ask(criteria, answers, scale="raw")
    assert (result["low"], result["points"], result["high"]) == (low, points, high)


def test_each_end_of_the_range_is_clamped_on_its_own():
    worth = {"a": 90, "b": 40, "c": -50}
    criteria = {flag: {"field": flag, "is": True, "points": p} for flag, p in worth.items()}
    result = ask(criteria, "a+ b? c?", scale="raw")
    assert (result["low"], result["points"], result["high"]) == (40_000, 90_000, 100_000)


def test_the_line_of_an_unknown_is_zero_and_its_bit_is_set():
    result = ask(needs("abc"), "a? b+ c?")
    assert (result["points_a"], result["points_b"], result["unknowns"]) == (0, 33_333, 0b101)


# --- Sub-scores [9] [s1] [s12] --------------------------------------------------------------------


def test_fit_and_engagement_each_have_their_own_scale():
    criteria = {
        "a": {"field": "a", "is": True, "points": 30},
        "b": {"field": "b", "is": True, "points": 10},
        "s": {**SIGNAL, "points": 60},
        "n": {"any": [{"field": "a", "is": True}, SIGNAL], "points": 20},
    }
    result = ask(criteria, "a+ b-", scale="raw")
    assert (result["fit"], result["engagement"]) == (75_000, 25_000)
    # Apportioned to 25000, 8333, 50000, 16667: the sub-scores read those.
    result = ask(criteria, "a+ b-")
    assert (result["fit"], result["engagement"]) == (75_001, 25_000)


def test_a_sub_score_is_an_exact_ratio_rounded_half_up_and_negative_lines_count_in_it():
    worth = {"a": 33, "b": 31, "c": -1}
    criteria = {flag: {"field": flag, "is": True, "points": p} for flag, p in worth.items()}
    # 33/64 = 0.515625 -> 51562.5; (33 - 1)/64 = 0.5.
    assert ask(criteria, "a+ b- c-", scale="raw")["fit"] == 51_563
    assert ask(criteria, "a+ b- c+", scale="raw")["fit"] == 50_000
    assert ask(criteria, "a- b- c+", scale="raw")["fit"] == 0


def test_a_sub_score_is_blank_without_positive_maximum():
    criteria = {
        "s": {**SIGNAL, "points": 60},
        "a": {"field": "a", "is": True, "points": -10},
        "b": {"field": "b", "is": True, "points": 0},
    }
    result = ask(criteria, "a- b+", abm=0)
    assert (result["fit"], result["engagement"], result["tier"], result["abm"]) == (
        None,
        0,
        None,
        False,
    )


@pytest.mark.parametrize(
    ("criterion", "pillar"),
    [
        ({"field": "number", "at_least": 1}, "firmographic"),
        ({"field": "technologies", "any_of": ["SAP"]}, "technographic"),
        (SIGNAL, "behavioural"),
        ({"any": [{"field": "technologies", "any_of": ["SAP"]}, {"not": SIGNAL}]}, "behavioural"),
        (
            {
                "all": [
                    {"field": "a", "is": True},
                    {"not": {"field": "technologies", "known": True}},
                ]
            },
            "technographic",
        ),
        ({"all": [{"field": "a", "is": True}]}, "firmographic"),
        ({**SIGNAL, "pillar": "need"}, "need"),
    ],
)
def test_a_criterion_has_a_default_pillar(criterion, pillar):
    profile = profile_of({"c": {**criterion, "points": 10}})
    result = judge(profile, {"id": "x"}, [], None, DAY)
    pillars = {name: result[f"pillar_{name}"] for name in ("firmographic", "technographic")}
    pillars |= {name: result[f"pillar_{name}"] for name in ("behavioural", "need")}
    assert [name for name, score in pillars.items() if score is not None] == [pillar]


# --- Quorum and verdict [11] [s2] [s9] ------------------------------------------------------------


@pytest.mark.parametrize(
    ("mandatory", "preferred", "given", "expected"),
    [
        ("", "", {}, (0, 0)),
        ("a", "", {}, (1, 0)),
        ("ab", "c", {}, (2, 1)),
        ("abc", "de", {}, (3, 1)),
        ("abcd", "", {}, (3, 0)),
        ("abcde", "", {}, (4, 0)),
        ("abcdefgh", "", {}, (6, 0)),
        ("abcd", "ef", {"mandatory": 1}, (1, 1)),
        ("abcd", "ef", {"preferred": 2}, (3, 2)),
        ("abcd", "ef", {"mandatory": 0, "preferred": 0}, (0, 0)),
    ],
)
def test_the_default_quorum_is_three_quarters_rounded_up_and_one(
    mandatory, preferred, given, expected
):
    quorum = quorum_of(profile_of(needs(mandatory, preferred), quorum=given))
    assert (quorum["mandatory"], quorum["preferred"]) == expected


GATE = {"id": "g", "field": "g", "is": True}


@pytest.mark.parametrize(
    ("answers", "verdict", "why_not", "halves"),
    [
        ("a+ b+ c+ d- e+", "qualified", None, 7),
        ("a+ b+ c+ d+ e+", "qualified", None, 9),
        ("a+ b+ c+ d? e+", "qualified", None, 7),
        ("a+ b+ c? d- e+", "undecided", None, 5),
        ("a+ b+ c+ d- e?", "undecided", None, 6),
        ("a+ b+ c+ d- e-", "disqualified", "facts", 6),
        ("a+ b+ c- d- e+", "disqualified", "facts", 5),
        ("a? b? c? d- e?", "undecided", None, 0),
    ],
)
def test_a_verdict_counts_unknowns_as_not_met_then_as_met(answers, verdict, why_not, halves):
    result = ask(needs("abcd", "e"), answers)
    assert (result["verdict"], result["why_not"]) == (verdict, why_not)
    assert result["icp_points"] == halves


@pytest.mark.parametrize(
    ("answers", "if_blank", "verdict", "why_not"),
    [
        ("a+ g-", {}, "qualified", None),
        ("a+ g+", {}, "disqualified", "gate:g"),
        ("a- g+", {}, "disqualified", "gate:g"),
        ("a- g-", {}, "disqualified", "facts"),
        ("a+ g?", {}, "undecided", None),
        ("a+ g?", {"if_blank": "pass"}, "qualified", None),
        ("a+ g+", {"if_blank": "pass"}, "disqualified", "gate:g"),
        ("a- g?", {}, "disqualified", "facts"),
    ],
)
def test_a_met_gate_disqualifies_and_an_unknown_one_forbids_qualified(
    answers, if_blank, verdict, why_not
):
    result = ask(needs("a"), answers, gates=[{**GATE, **if_blank}])
    assert (result["verdict"], result["why_not"]) == (verdict, why_not)


def test_why_not_names_the_first_met_gate_in_document_order():
    gates = [{"id": name, "field": name, "is": True} for name in "bcd"]
    assert ask(needs("a"), "a+ b? c+ d+", gates=gates)["why_not"] == "gate:c"


HAPPENED = [seen()]


@pytest.mark.parametrize(
    ("condition", "answers", "events", "verdict"),
    [
        (SIGNAL, "a+", [], "waiting"),
        (SIGNAL, "a?", [], "waiting"),
        (SIGNAL, "a-", [], "disqualified"),
        (SIGNAL, "a+", HAPPENED, "qualified"),
        (SIGNAL, "a+", None, "undecided"),
        ({**SIGNAL, "absence": "unknown"}, "a+", [], "undecided"),
        (EACH, "a+", [], "waiting"),
        ({"any": [{"field": "b", "is": True}, SIGNAL]}, "a+ b-", [], "waiting"),
        ({"all": [{"field": "b", "is": True}, SIGNAL]}, "a+ b+", [], "waiting"),
        ({"all": [{"field": "b", "is": True}, SIGNAL]}, "a+ b-", [], "disqualified"),
        ({"all": [{"field": "b", "is": True}, SIGNAL]}, "a+ b?", [], "waiting"),
        ({"not": SIGNAL}, "a+", HAPPENED, "disqualified"),
        ({"not": SIGNAL}, "a+", [], "qualified"),
        ({"not": {"not": SIGNAL}}, "a+", [], "disqualified"),
        ({"all": [SIGNAL, {"not": {"event": "other"}}]}, "a+", [], "waiting"),
        ({"all": [SIGNAL, {"not": SIGNAL}]}, "a+", [], "waiting"),
    ],
)
def test_waiting_counts_event_leaves_outside_a_not_as_met(condition, answers, events, verdict):
    criteria = {**needs("a"), "s": {**condition, "need": "preferred"}}
    result = ask(criteria, answers, events=events)
    assert result["verdict"] == verdict
    assert result["why_not"] == {"waiting": "signal", "disqualified": "facts"}.get(verdict)


def test_an_event_criterion_as_a_gate_is_not_met_by_waiting_for_it():
    criteria = {**needs("a"), "s": {**SIGNAL, "need": "preferred"}}
    gate = {"id": "g", "event": "bankrupt"}
    assert ask(criteria, "a+", gates=[gate])["verdict"] == "waiting"
    assert ask(criteria, "a+", gates=[gate], events=[seen(name="bankrupt")])["why_not"] == "gate:g"


def test_the_market_never_changes_verdict_or_points():
    outside = [{"field": "a", "is": False}, {"field": "c", "is": True}]
    assert ask(needs("a"), "a+ c?", market=outside) == ask(needs("a"), "a+ c?")


# --- Band, tier, ABM [s13] ------------------------------------------------------------------------


def graded(points: float, **more: Any) -> dict[str, Any]:
    """Judge an account of so many raw points, all of them fit out of 100."""
    criteria = {"a": {"field": "a", "is": True, "points": points}, "b": filler(100 - points)}
    return ask(criteria, "a+", scale="raw", **more)


@pytest.mark.parametrize(
    ("points", "tiers", "tier"),
    [
        (70, None, "A"),
        (69.999, None, "B"),
        (40, None, "B"),
        (39.999, None, "C"),
        (80, {"A": 80}, "A"),
        (79, {"A": 80}, "B"),
        (10, {"A": 90, "B": 50, "C": 20}, "D"),
        (33.334, {"A": 33.334, "B": 33.333}, "A"),
    ],
)
def test_below_the_last_tier_comes_the_next_letter(points, tiers, tier):
    assert graded(points, **({"tiers": tiers} if tiers else {}))["tier"] == tier


@pytest.mark.parametrize(
    ("points", "abm", "is_abm"),
    [(90, {}, True), (89.999, {}, False), (50, {"abm": 50}, True), (49.999, {"abm": 50}, False)],
)
def test_abm_reads_fit(points, abm, is_abm):
    assert graded(points, **abm)["abm"] is is_abm


def test_tier_and_abm_read_fit_while_the_band_reads_points():
    criteria = {"a": {"field": "a", "is": True, "points": 30}, "s": {**SIGNAL, "points": 70}}
    result = ask(criteria, "a+")
    assert (result["band"], result["tier"], result["abm"]) == ("generic", "A", True)


def test_a_disqualified_account_is_generic_without_tier_or_abm():
    criteria = {**needs("a"), "b": {"field": "b", "is": True, "points": 98}}
    result = ask(criteria, "a- b+")
    assert result["points"] == 98_000
    assert (result["band"], result["tier"], result["abm"]) == ("generic", None, False)


# --- Next fact [12] [s10] -------------------------------------------------------------------------


def worth(points: float, flag: str, **more: Any) -> dict[str, Any]:
    return {"field": flag, "is": True, "points": points, **more}


NO_BANDS = {"handle_now": 100, "nurture": 99}  # out of reach in these cases


def test_nothing_is_asked_when_nothing_is_unknown_or_the_account_is_out():
    assert ask(needs("a"), "a+")["next_fact"] is None
    assert ask({**needs("a"), "b": worth(9, "b")}, "a- b?")["next_fact"] is None


def test_an_unknown_gate_is_asked_first_unless_blank_passes():
    criteria, passing = needs("ab"), {**GATE, "id": "f", "if_blank": "pass"}
    assert ask(criteria, "a+ b? g?", gates=[passing, GATE])["next_fact"] == "gate:g"
    assert ask(criteria, "a+ b? g?", gates=[passing])["next_fact"] == "b"
    assert ask(criteria, "a+ b+ g?", gates=[passing])["next_fact"] is None


def test_what_alone_changes_the_verdict_comes_before_bigger_points():
    criteria = {"c": worth(50, "c"), **needs("a", "b")}
    assert ask(criteria, "a+ b? c?")["next_fact"] == "b"  # its good outcome qualifies
    assert ask(criteria, "a? b+ c?")["next_fact"] == "a"
    bad_only = {"c": worth(50, "c"), **needs("ab"), "s": {**SIGNAL, "need": "preferred"}}
    assert ask(bad_only, "a? b+ c?")["next_fact"] == "a"  # waiting; its bad outcome disqualifies


def test_of_an_unreached_group_before_points_when_no_single_answer_decides():
    # Two of four mandatory needed, none known yet; the preferred group is reached by r.
    preferred = {"p": worth(90, "f", need="preferred"), "r": worth(5, "g", need="preferred")}
    criteria = {**preferred, **needs("abcd"), "q": worth(99, "e")}
    result = ask(criteria, "a? b? c? d- e? f? g+", quorum={"mandatory": 2})
    assert (result["verdict"], result["next_fact"]) == ("undecided", "a")


def test_an_unreached_group_matters_only_while_undecided():
    # Waiting for the signal; two of four mandatory needed, three unknown: no answer decides.
    criteria = {**needs("abcd"), "q": worth(10, "e"), "s": {**SIGNAL, "need": "preferred"}}
    result = ask(criteria, "a? b? c? d- e?", quorum={"mandatory": 2})
    assert (result["verdict"], result["next_fact"]) == ("waiting", "q")


def test_what_lifts_the_band_or_tier_comes_before_a_bigger_loss():
    criteria = {"loss": worth(-40, "a"), "gain": worth(10, "b"), "base": worth(65, "c")}
    criteria["rest"] = filler(25)
    result = ask(criteria, "a? b? c+", scale="raw")
    assert (result["points"], result["next_fact"]) == (65_000, "gain")
    # 55 + 10 lifts neither: the bigger stake wins.
    criteria |= {"base": worth(55, "c"), "rest": filler(35)}
    assert ask(criteria, "a? b? c+", scale="raw")["next_fact"] == "loss"


def test_a_tier_is_lifted_by_fit_alone():
    base = {"base": worth(30, "c"), "gain": worth(5, "b"), "rest": filler(15)}
    criteria = {"sign": {**SIGNAL, "points": 9, "absence": "unknown"}, **base}
    # Fit 30/50 = 60 %, with the gain 70 %: tier A. The signal is worth more and lifts nothing.
    assert ask(criteria, "b? c+", scale="raw")["next_fact"] == "gain"
    assert ask(criteria, "b? c+", scale="raw", tiers={"A": 71})["next_fact"] == "sign"


def test_a_band_is_lifted_by_points_alone():
    criteria = {"loss": worth(-40, "a"), "base": worth(65, "c"), "rest": filler(35)}
    criteria["signal"] = {**SIGNAL, "points": 5, "absence": "unknown"}
    assert ask(criteria, "a? c+", scale="raw")["next_fact"] == "signal"
    assert ask(criteria, "a? c+", scale="raw", bands=NO_BANDS)["next_fact"] == "loss"


def test_inside_a_class_the_largest_stake_then_document_order():
    criteria = {"a": worth(10, "a"), "b": worth(-20, "b"), "c": worth(20, "c"), "d": worth(70, "d")}
    assert ask(criteria, "a? b? c? d-", scale="raw", bands=NO_BANDS)["next_fact"] == "b"
    assert ask(criteria, "a? b- c? d-", scale="raw", bands=NO_BANDS)["next_fact"] == "c"
    thirds = {flag: worth(1, flag) for flag in "abc"}  # 33334, 33333, 33333
    assert ask(thirds, "a+ b? c?", bands=NO_BANDS, tiers={"A": 99})["next_fact"] == "b"


def test_a_bad_answer_today_does_not_rule_out_a_signal_tomorrow():
    # `s` makes the account wait whatever `n` is. `any`: a signal would still meet n. `all`: not.
    leaves = [{"field": "b", "is": True}, {"event": "other"}]
    common = {"s": {**SIGNAL, "need": "mandatory"}, "q": worth(9, "c")}
    any_, all_ = ({**common, "n": {nest: leaves, "need": "preferred"}} for nest in ("any", "all"))
    assert ask(any_, "b? c?")["verdict"] == ask(all_, "b? c?")["verdict"] == "waiting"
    assert ask(any_, "b? c?")["next_fact"] == "q"
    unknown_even_so = {
        **any_,
        "n": {**all_["n"], "all": [leaves[0], {**leaves[1], "absence": "unknown"}]},
    }
    assert ask(unknown_even_so, "b? c?")["next_fact"] == "n"


@pytest.mark.parametrize(
    ("nest", "answers", "next_field"),
    [
        ({"any": [worth(1, "b"), worth(1, "c")]}, "b- c?", "c"),
        ({"any": [{"not": worth(1, "b")}, worth(1, "c")]}, "b? c?", "b"),
        ({"any": [{**SIGNAL, "absence": "unknown"}, worth(1, "c")]}, "c?", "signal"),
        ({"all": [{"any": [worth(1, "b"), worth(1, "c")]}, worth(1, "d")]}, "b+ c? d?", "c"),
    ],
)
def test_in_a_nest_the_first_unknown_leaf_is_named(nest, answers, next_field):
    leaf_only = {key: strip(value) for key, value in nest.items()}
    result = ask({"n": {**leaf_only, "need": "mandatory"}}, answers)
    assert (result["next_fact"], result["next_field"]) == ("n", next_field)
    result = ask(needs("a"), f"a+ {answers}", gates=[{"id": "g", "not": {"not": leaf_only}}])
    assert (result["next_fact"], result["next_field"]) == ("gate:g", next_field)


def strip(value: Any) -> Any:
    """Return conditions without points."""
    if isinstance(value, list):
        return [strip(one) for one in value]
    return {
        key: strip(one) if key in ("any", "not") else one
        for key, one in value.items()
        if key != "points"
    }


def test_outside_a_nest_there_is_no_next_field():
    assert ask(needs("a"), "a?")["next_field"] is None
    assert ask(needs("a"), "a+ g?", gates=[GATE])["next_field"] is None


# --- Several profiles, tables, contacts [13] [15] [s15] -------------------------------------------


def test_a_result_has_exactly_these_columns():
    assert list(ask(needs("a"), "a+")) == (
        "id profile profile_version as_of verdict why_not points low high fit engagement"
        " pillar_firmographic pillar_technographic pillar_behavioural pillar_need icp_points band"
        " tier abm next_fact next_field unknowns points_a points_clamp"
    ).split()  # fmt: skip


def named(name: str, criteria: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**profile_of(criteria, **more), "profile": name}


@pytest.mark.parametrize(
    ("answers", "best"),
    [("a+ b+", "one"), ("a- b+", "two"), ("a? b?", "one"), ("a- b?", "two"), ("a- b-", "one")],
)
def test_the_best_profile_is_by_verdict_then_file_order(answers, best):
    profiles = [named("one", needs("a")), named("two", needs("b"))]
    rows = judge_all(profiles, [flags(answers)], [], None, DAY).rows
    assert [(row["profile"], row["best"]) for row in rows] == [
        ("one", best == "one"),
        ("two", best == "two"),
    ]


def test_profiles_are_scored_one_after_another():
    profiles = [named("one", needs("a")), named("two", needs("b"))]
    accounts = [{**flags("a- b+"), "id": "x"}, {**flags("a+ b-"), "id": "y"}]
    rows = judge_all(profiles, accounts, [], None, DAY).rows
    assert [(row["profile"], row["id"], row["best"]) for row in rows] == [
        ("one", "x", False), ("one", "y", True), ("two", "x", True), ("two", "y", False),
    ]  # fmt: skip


def test_between_equal_verdicts_the_best_profile_has_most_points():
    poor = named("poor", {"a": worth(30, "a"), "b": filler(70)})
    rich = named("rich", {"a": worth(31, "a"), "b": filler(69)})
    waiting = named("waiting", {"a": worth(100, "a"), "s": {**SIGNAL, "need": "mandatory"}})
    rows = judge_all([waiting, poor, rich], [flags("a+")], [], None, DAY).rows
    assert [row["profile"] for row in rows if row["best"]] == ["rich"]


def test_an_event_belongs_to_its_account_else_to_its_contacts():
    accounts = [{"id": "x"}, {"id": "y"}, {"id": "X"}]
    contacts = [{"id": "k", "account_id": "y"}, {"id": "k", "account_id": "x"}]
    signal = profile_of({"s": {**SIGNAL, "points": 1}})

    def reached(**owner: Any) -> list[object]:
        rows = judge_all([signal], accounts, [seen(**owner)], contacts, DAY).rows
        return [row["id"] for row in rows if row["points"]]

    assert reached(account_id="x") == ["x"]
    assert reached(account_id="x", contact_id="k") == ["x"]
    assert reached(account_id=None, contact_id="k") == ["y"]
    assert reached(account_id="", contact_id="k") == ["y"]
    assert reached(account_id="ghost", contact_id="k") == []
    assert reached(account_id="x ") == []
    assert reached(contact_id="K") == []


def test_a_repeated_event_is_dropped_over_the_whole_table():
    signal = profile_of({"s": {**SIGNAL, "points": 1}})
    events = [seen(id="e", account_id="ghost"), seen(id="e", account_id="x")]
    assert judge_all([signal], [{"id": "x"}], events, None, DAY).rows[0]["points"] == 0


def test_no_events_table_is_unknown_and_a_table_without_rows_for_the_account_is_not():
    signal = profile_of({"s": {**SIGNAL, "points": 1}})
    accounts = [{"id": "x"}]
    assert judge_all([signal], accounts, None, None, DAY).rows[0]["unknowns"] == 1
    assert judge_all([signal], accounts, [], None, DAY).rows[0]["unknowns"] == 0


def test_rejects_are_second_rows_blank_ids_and_events_without_a_time():
    accounts = [{"id": "x", "a": True}, {"id": None}, {"id": " "}, {"id": "x", "a": False}]
    contacts = [{"id": "k"}, {"id": "k"}, {"id": ""}]
    events = [seen(account_id="x"), {"event": "signal", "at": None, "account_id": "x"}]
    judged = judge_all([profile_of(needs("a"))], accounts, events, contacts, DAY)
    assert [(row["id"], row["verdict"]) for row in judged.rows] == [("x", "qualified")]
    assert [(reject.table, reject.row, reject.reason) for reject in judged.rejects] == [
        ("accounts", 1, "blank id"),
        ("accounts", 2, "blank id"),
        ("accounts", 3, "repeated id"),
        ("events", 1, "blank at"),
    ]


# --- On random worlds -----------------------------------------------------------------------------

a_few = settings(max_examples=40, deadline=None, derandomize=True, backend=AFRESH)


def judged_rows(world: World) -> list[dict[str, Any]]:
    return judge_all(world.profiles, world.accounts, world.events, world.contacts, world.as_of).rows


@a_few
@given(worlds())
def test_lines_and_clamp_sum_to_points_inside_the_range(world):
    for row in judged_rows(world):
        lines = [row[name] for name in row if name.startswith("points_") and name != "points_clamp"]
        assert row["points"] == sum(lines) + row["points_clamp"]
        assert 0 <= row["low"] <= row["points"] <= row["high"] <= 100_000
        if not row["unknowns"]:
            assert row["low"] == row["points"] == row["high"]


@a_few
@given(worlds())
def test_the_verdict_does_not_depend_on_points(world):
    def reweighed(profile: dict[str, Any]) -> dict[str, Any]:
        other = {name: {**one} for name, one in profile["criteria"].items()}
        for i, criterion in enumerate(other.values()):
            if criterion.get("points"):
                criterion["points"] *= i + 2
        return {**profile, "criteria": other}

    before = judged_rows(world)
    others = [reweighed(profile) for profile in world.profiles]
    after = judge_all(others, world.accounts, world.events, world.contacts, world.as_of).rows
    for name in ("verdict", "why_not", "icp_points", "unknowns"):
        assert [row[name] for row in before] == [row[name] for row in after]


@a_few
@given(worlds())
def test_one_profile_is_best_and_something_unknown_is_asked(world):
    rows = judged_rows(world)
    assert sum(row["best"] for row in rows) == len({row["id"] for row in rows})
    for row in rows:
        is_asked = row["next_fact"] is not None
        if row["verdict"] == "disqualified":
            assert not is_asked
        elif row["unknowns"]:
            assert is_asked


@a_few
@given(worlds(most_accounts=1, most_events=0))
def test_positive_maxima_sum_to_100_points(world):
    case = Case(world.profile, {}, [], None, world.as_of)
    positive = sum(max(outcome.maximum, 0) for outcome in outcomes_of(case))
    assert positive == 100_000 or world.profile.get("scale") == "raw"


@a_few
@given(worlds())
def test_a_world_is_the_same_in_yaml_and_in_arrow(world):
    assert YAML(typ="base", pure=True).load(to_yaml(world.profile)) == as_written(world.profile)
    for table, rows in zip(
        to_tables(world), (world.accounts, world.events, world.contacts), strict=True
    ):
        assert (table is None) == (rows is None)
        if table is not None:
            assert as_text(table.to_pylist()) == as_text(rows)


def as_text(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Return rows whose NaN equals NaN, and UTC equals UTC."""
    return [{name: str(value) for name, value in row.items()} for row in rows]


def as_written(value: Any) -> Any:
    """Return a document as a loader that types nothing reads it."""
    if isinstance(value, dict):
        return {key: as_written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_written(one) for one in value]
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)
