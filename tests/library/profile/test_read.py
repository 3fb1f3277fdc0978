"""What does a profile file say? Every scalar keeps its text; every fault is told at once."""

import time
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given

from focale.criterion import condition as c
from focale.glossary.fields import FieldType
from focale.glossary.messages import FocaleError
from focale.profile import Bands, Label, Quorum, read_profile
from focale.scorecard.score import score
from tests.conformance.worlds import profiles, to_yaml

HEAD = "profile: p\n"


def read(body):
    """Return the only criterion of a profile."""
    return read_profile(f"{HEAD}criteria:\n  c: {{{body}}}\n").criteria[0]


def codes_of(text):
    """Return (line, code) of every fault of a text."""
    with pytest.raises(FocaleError) as refusal:
        read_profile(text)
    return [(message.line, message.code) for message in refusal.value.messages]


def test_what_is_not_written_has_the_default_of_the_method():
    profile = read_profile(f"{HEAD}criteria:\n  size: {{field: headcount, is: 3, points: 1}}\n")
    assert (profile.version, profile.timezone, profile.abm) == (1, "Europe/Paris", 90_000)
    assert profile.bands == Bands(handle_now=70_000, nurture=40_000)
    assert profile.tiers == (("A", 70_000), ("B", 40_000))
    assert profile.label == Label("p", "p")
    assert profile.criteria[0].label == Label("size", "size")
    assert profile.criteria[0].met_from == 500_000
    assert not profile.raw_scale


@pytest.mark.parametrize(
    ("mandatory", "preferred", "written", "quorum"),
    [
        (0, 1, "", Quorum(0, 1)),
        (1, 0, "", Quorum(1, 0)),
        (4, 3, "", Quorum(3, 1)),
        (5, 0, "", Quorum(4, 0)),
        (4, 3, "quorum: {mandatory: 2}", Quorum(2, 1)),
        (4, 3, "quorum: {preferred: 3}", Quorum(3, 3)),
        (4, 3, "quorum: {mandatory: 0, preferred: 0}", Quorum(0, 0)),
    ],
)
def test_qualified_takes_three_quarters_of_the_mandatory_and_one_preferred(
    mandatory, preferred, written, quorum
):
    needs = ["mandatory"] * mandatory + ["preferred"] * preferred
    lines = [f"  c{n}: {{field: nps, at_least: {n}, need: {need}}}" for n, need in enumerate(needs)]
    assert read_profile("\n".join([HEAD + "criteria:", *lines, written])).quorum == quorum


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("field: country, is: NO", c.OneOf(("NO",))),
        ("field: country, one_of: [NO, fr]", c.OneOf(("NO", "FR"))),
        ("field: country, one_of: FR", c.OneOf(("FR",))),
        ("field: postcode, is: 01000", c.OneOf(("01000",))),
        ("field: naf, is: 62.10", c.OneOf(("6210",))),
        ("field: sector, is: 12:30", c.OneOf(("12:30",))),
        ("field: sector, is: 'null'", c.OneOf(("null",))),
        ("field: sector, none_of: [Été, ŒUVRES]", c.NoneOf(("ete", "oeuvres"))),
        ("field: customer, is: true", c.OneOf((True,))),
        ("field: headcount, is: 1e3", c.OneOf((1000.0,))),
        ("field: headcount, between: [30, null]", c.Between(30.0, None)),
        ("field: headcount, between: [~, 250]", c.Between(None, 250.0)),
        ("field: headcount, at_least: '30'", c.Between(30.0, None)),
        ("field: headcount, at_most: -.5", c.Between(None, -0.5)),
        ("field: created_on, at_least: 2024-02-29", c.Between(738_945, None)),
        ("field: created_on, within_days: 90", c.WithinDays(90)),
        ("field: created_on, next_days: 0", c.NextDays(0)),
        ('field: naf, starts_with: ["58.2", 62]', c.StartsWith(("582", "62"))),
        ("field: naf, within: [J, k]", c.StartsWith(tuple("58 59 60 61 62 63 64 65 66".split()))),
        ("field: departement, within: Bretagne", c.OneOf(("22", "29", "35", "56"))),
        ("field: country, within: [dach, Benelux]", c.OneOf(("DE", "AT", "CH", "BE", "NL", "LU"))),
        ("field: name, matches: '^Sté'", c.Matches("^Sté")),
        ("field: name, name_is: [SARL Dupont]", c.NameIs(("dupont",))),
        ("field: technologies, any_of: [Salesforce, HubSpot]", c.AnyOf(("salesforce", "hubspot"))),
        ("field: technologies, all_of: SAP", c.AllOf(("sap",))),
        ("field: technologies, none_of: [SAP]", c.NoneOf(("sap",))),
        ("field: siren, known: true", c.Known()),
        ("field: siren, missing: true", c.Missing()),
        ("field: headcount, ramp: {from: 10, full: 20}", c.Ramp(10, 20, 20, None)),
        ("field: headcount, ramp: {full: 20, to: 30}", c.Ramp(None, 20, 20, 30)),
        ("field: nps, ramp: {from: 1e1, full: [3e1, 5e1], to: 60}", c.Ramp(10, 30, 50, 60)),
        ("field: headcount, ramp: {from: 5, full: [5, 5], to: 5}", c.Ramp(5, 5, 5, 5)),
        (
            "field: headcount, levels: [{at_least: 10, share: 0.333333}, {at_least: 50, share: 1}]",
            c.Levels(((10.0, 333_333), (50.0, 1_000_000))),
        ),
    ],
)  # fmt: skip
def test_a_test_is_typed_by_its_field(condition, expected):
    assert read(f"{condition}, points: 1").condition.test == expected


@pytest.mark.parametrize(
    ("test", "type_"),
    [
        ("starts_with: A", FieldType.CODE),
        ("matches: a", FieldType.TEXT),
        ("any_of: [a]", FieldType.LIST),
        ("at_least: 3", FieldType.NUMBER),
        ("between: [2024-01-01, null]", FieldType.DATE),
        ("between: [2024-01-01, 3]", FieldType.NUMBER),
        ("within_days: 3", FieldType.DATE),
        ("ramp: {from: 1, full: 2}", FieldType.NUMBER),
        ("is: 3", None),
        ("known: true", None),
    ],
)
def test_an_undeclared_field_takes_the_type_that_its_test_implies(test, type_):
    text = f"{HEAD}criteria:\n  c: {{field: own, {test}, points: 1}}\n"
    if test == "between: [2024-01-01, 3]":
        assert codes_of(text) == [(3, "value_of_type")]
    else:
        assert read_profile(text).criteria[0].condition.type is type_


def test_a_declared_field_has_its_type_and_a_territory_its_codes():
    profile = read_profile(
        f"{HEAD}fields: {{badge: code, growth: number}}\n"
        'territories: {Grand Ouest: ["44", 35], logiciel: [58.29C, "62"]}\n'
        "criteria:\n"
        "  badge: {field: badge, is: a-1, points: 1}\n"
        "  growth: {field: growth, is: 0.1, points: 1}\n"
        "  west: {field: departement, within: grand-ouest, points: 1}\n"
        "  soft: {field: naf, within: logiciel, points: 1}\n"
    )
    tests = [criterion.condition.test for criterion in profile.criteria]
    assert tests == [
        c.OneOf(("A1",)),
        c.OneOf((0.1,)),
        c.OneOf(("44", "35")),
        c.StartsWith(("5829C", "62")),
    ]
    assert profile.fields == {"badge": FieldType.CODE, "growth": FieldType.NUMBER}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("event: Démo, need: preferred", c.EventTest("demo")),
        ("event: demo, within_days: 90, at_least: 2, need: preferred", c.EventTest("demo", 90, 2)),
        (
            "event: demo, points_each: 2.5, cap: 10, half_life_days: 30",
            c.EventTest("demo", points_each="2.5", cap="10", half_life_days=30.0),
        ),
        (
            "event: demo, absence: unknown, rollup: max, points: 3",
            c.EventTest("demo", absent_is_unknown=True, rollup="max"),
        ),
    ],
)
def test_an_event_says_when_how_often_and_for_how_many_points(written, expected):
    assert read(written).condition == expected


def test_points_each_weighs_its_cap():
    assert read("event: demo, points_each: 2.5, cap: 7.5").points == Decimal("7.5")


def test_conditions_nest():
    size = "{field: headcount, at_least: 30}"
    demo = "{event: demo}"
    parts = f"{{all: [{size}, {demo}]}}, {{not: {size}}}, {{k_of: {{k: 1, of: [{demo}]}}}}"
    nested = read(f"any: [{parts}], points: 1").condition
    one = c.FieldTest("headcount", FieldType.NUMBER, c.Between(30.0, None))
    two = c.EventTest("demo")
    assert nested == c.Any((c.All((one, two)), c.Not(one), c.KOf(1, (two,))))


@pytest.mark.parametrize(
    ("condition", "pillar"),
    [
        ("field: headcount, is: 3", "firmographic"),
        ("field: technologies, any_of: [a]", "technographic"),
        ("event: demo", "behavioural"),
        ("any: [{field: technologies, any_of: [a]}, {event: demo}]", "behavioural"),
        ("field: headcount, is: 3, pillar: need", "need"),
    ],
)
def test_a_criterion_belongs_to_a_pillar(condition, pillar):
    assert read(f"{condition}, points: 1").pillar == pillar


def test_what_people_read_is_kept_as_written():
    test = read("field: naf, starts_with: ['58.2', 62], points: 1").condition
    assert (test.word, test.written) == ("starts_with", ("58.2", "62"))
    assert test == c.FieldTest("naf", FieldType.CODE, c.StartsWith(("582", "62")))
    assert hash(test) == hash(c.FieldTest("naf", FieldType.CODE, c.StartsWith(("582", "62"))))
    assert read("event: Démo, points: 1").condition.written == "Démo"


def test_a_column_gives_its_type_and_what_is_written_stays():
    profile = read_profile(f"{HEAD}criteria:\n  c: {{field: own, one_of: [A 1, é], points: 1}}\n")
    typed = profile.typed({"own": FieldType.CODE}).criteria[0].condition
    assert typed == c.FieldTest("own", FieldType.CODE, c.OneOf(("A1", "E")))
    assert typed.written == ("A 1", "é")
    with pytest.raises(ValueError, match="A 1"):
        profile.typed({"own": FieldType.NUMBER})


def test_every_fault_of_a_file_is_told_at_once_in_the_order_of_the_lines():
    text = """\
profile: Ma Cible
versoin: 3
market:
  - {field: country, one_off: [FR]}
gates:
  - {id: a, field: customer, is: oui}
  - {id: a, field: customer, is: true}
criteria:
  size:
    field: headcount
    between: [250, 30]
    need: obligatory
    points: 1_000
    points: 3
  Sector: {field: naf, points: 5}
  ok: {field: headcount, at_least: 3, need: mandatory}
quorum: {mandatory: 4}
tiers: {A: 40, B: 70}
review: 90
"""
    assert codes_of(text) == [
        (1, "bad_name"),
        (2, "unknown_key_near"),
        (4, "unknown_key_near"),
        (4, "no_test"),
        (6, "value_of_type"),
        (7, "id_twice"),
        (11, "between_reversed"),
        (12, "wants_word"),
        (13, "wants_number"),
        (14, "yaml_duplicate_key"),
        (15, "bad_id"),
        (15, "no_test"),
        (17, "quorum_too_high"),
        (18, "thresholds_disorder"),
        (19, "wants_mapping"),
    ]


PENALTIES = "".join(
    f"  n{n}: {{field: headcount, at_least: {n}, points: PENALTY}}\n" for n in range(61)
)


def weighing(gain, penalty, scale="share"):
    """Return a profile of one criterion that gives points and sixty-one that take them away."""
    gains = f"  g: {{field: nps, at_least: 0, {gain}}}\n"
    return f"{HEAD}scale: {scale}\ncriteria:\n{gains}{PENALTIES.replace('PENALTY', penalty)}"


@pytest.mark.parametrize(
    ("gain", "penalty", "scale"),
    [
        ("points: 1", "-100", "share"),
        ("points: 100", "-10000", "share"),
        ("points: 0.001", "-0.1", "share"),
        ("need: mandatory", "-200", "share"),
        ("need: preferred", "-1e2", "share"),
        ("points: 1", "-10000", "raw"),
        ("points: 10000", "-10000", "raw"),
    ],
)
def test_the_heaviest_penalties_fit_into_the_columns_of_a_score(gain, penalty, scale):
    profile = read_profile(weighing(gain, penalty, scale))
    companies = pa.table({"id": ["all", "none", "?"], "headcount": [99, -1, None], "nps": [5] * 3})
    scores = score(companies, profile)
    lost = -profile.criteria[1].points
    if scale == "share":
        lost = lost * 100 / profile.criteria[0].weight
    assert lost <= 10_000
    assert scores["points_n60"].to_pylist() == [-lost, 0, 0]
    full = scores["points_g"].to_pylist()[0]
    assert scores["points_clamp"].to_pylist()[0] == 61 * lost - full
    assert scores["low"].to_pylist()[2] == 0


@pytest.mark.parametrize(
    ("gain", "penalty"),
    [
        ("points: 1", "-100.0000000001"),
        ("points: 0.001", "-1"),
        ("need: mandatory", "-201"),
        ("points: 99", "-10000"),
    ],
)
def test_a_penalty_out_of_proportion_is_refused_on_its_line(gain, penalty):
    lines = [(line, "penalty_too_large") for line in range(5, 66)]
    assert codes_of(weighing(gain, penalty)) == lines
    assert read_profile(weighing(gain, penalty, "raw")).criteria[1].points == Decimal(penalty)


def test_penalties_are_weighed_once_all_criteria_are_known():
    text = weighing("points: 1", "-101").replace("{field: nps, at_least: 0", "{field: nps, is: x")
    assert codes_of(text) == [(4, "value_of_type")]


def test_a_cap_weighs_no_more_than_points_do():
    assert read("event: demo, points_each: 1, cap: 10000").points == 10_000
    text = f"{HEAD}criteria:\n  c:\n    event: demo\n    points_each: 1\n    cap: 10000.5\n"
    assert codes_of(text) == [(6, "points_range")]


def test_lines_are_those_of_the_file_whatever_its_line_ends():
    text = "profile: p\n\n# note\ncriteria:\n  size: {field: headcount,\n    is: 3, points: x}\n"
    assert codes_of(text) == [(6, "wants_number")]
    assert codes_of(text.replace("\n", "\r\n")) == [(6, "wants_number")]
    assert codes_of("\ufeff" + text) == [(6, "wants_number")]


@pytest.mark.parametrize(
    "written",
    [".inf", "-.INF", ".nan", "NaN", "inf", "1_000", "1 000", "1,5", "0x10", "1e999", "١"],
)
def test_only_plain_numbers_are_numbers(written):
    assert codes_of(f"{HEAD}criteria:\n  c: {{field: nps, is: 3, points: '{written}'}}\n") == [
        (3, "wants_number")
    ]
    assert codes_of(f"{HEAD}criteria:\n  c: {{field: nps, is: '{written}', points: 1}}\n") == [
        (3, "value_of_type")
    ]


@pytest.mark.parametrize("written", ["1e-300000000", "0." + "0" * 60 + "1", "1" * 50])
def test_a_number_that_would_fill_the_memory_is_refused_at_once(written):
    begun = time.perf_counter()
    assert codes_of(f"{HEAD}criteria:\n  c: {{field: nps, is: 3, points: {written}}}\n") == [
        (3, "wants_number")
    ]
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    "written", ["2024-W05-1", "20240229", "2023-02-29", "29/02/2024", "2024-2-9"]
)
def test_only_iso_days_are_days(written):
    assert codes_of(
        f"{HEAD}criteria:\n  c: {{field: created_on, at_least: {written}, points: 1}}\n"
    ) == [(3, "value_of_type")]


@pytest.mark.parametrize("written", ["yes", "True", "1", "oui"])
def test_a_flag_is_true_or_false(written):
    assert codes_of(f"{HEAD}criteria:\n  c: {{field: customer, is: {written}, points: 1}}\n") == [
        (3, "value_of_type")
    ]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "Europe", "", "a" * 5000])
def test_a_time_zone_never_opens_another_file(name):
    assert codes_of(
        f"{HEAD}timezone: '{name}'\ncriteria:\n  c: {{field: nps, is: 3, points: 1}}\n"
    ) in (
        [(2, "no_such_timezone")],
        [(2, "wants_text")],
    )


def test_a_long_text_is_cut_in_a_message():
    with pytest.raises(FocaleError) as refusal:
        read_profile(HEAD + "k" * 100_000 + ": 3\ncriteria:\n  c: {field: nps, is: 3, points: 1}\n")
    assert len(refusal.value.words("fr")) < 800


def test_faults_without_number_are_told_only_so_many_times():
    text = HEAD + "criteria:\n  c: {field: nps, is: 3, points: 1}\n"
    text += "".join(f"k{n}: 3\n" for n in range(5_000))
    assert len(codes_of(text)) == 500


@given(profiles())
def test_every_profile_of_the_conformance_suite_is_read(document):
    profile = read_profile(to_yaml(document))
    assert [criterion.id for criterion in profile.criteria] == list(document["criteria"])
    assert len(profile.gates) == len(document.get("gates", ()))
    assert len(profile.market) == len(document.get("market", ()))
    for criterion in profile.criteria:
        written = document["criteria"][criterion.id]
        assert criterion.need == written.get("need")
        if "points" in written:
            assert criterion.points == Decimal(str(written["points"]))
