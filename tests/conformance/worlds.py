"""On which worlds must every engine agree? Random profiles, markets and histories, full of edges.

Source: the profile file as `profile.md` describes it. A world is one profile with the tables it is
read against; its accounts and events are drawn around the profile's own literals, so that every
threshold, window and spelling is touched from both sides.

`worlds()` draws all of it; `to_yaml` writes a profile as a person would, `to_tables` gives Arrow.
"""

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, cycle
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pyarrow as pa
from hypothesis import strategies as st
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, HypothesisProvider

from tests.conformance.oracle import GLOSSARY, has_event, leaves_of, maxima, weight_of

Document = dict[str, Any]
Row = dict[str, Any]
Strategy = st.SearchStrategy[Any]

OWN_FIELDS = {
    "growth": "number",
    "renewed_on": "date",
    "listed": "flag",
    "badge": "code",
    "motto": "text",
    "labels": "list",
}
KINDS = {**GLOSSARY, **OWN_FIELDS}

TEXTS = [
    "Lyon",
    "Saint-Étienne",
    "Bœuf & Cie",
    "ŁÓDŹ",
    "Straße",
    "Ωmega",
    "İstanbul",
    "Ĳmuiden",
    "Iași",
]
NAMES = ["Dupont", "Été & Fils", "Société Générale", "Müller Söhne", "3M", "Ærø Line"]
LITERALS: dict[str, list[Any]] = {
    "name": NAMES,
    "city": TEXTS,
    "sector": ["Logiciel", "Conseil", "Santé", "Œuvres sociales"],
    "domain": ["lagrowthmachine.com", "exemple.fr", "café.fr"],
    "motto": TEXTS,
    "naf": ["58.2", "62", "63", "58.29C", "62.01Z", "70.22Z"],
    "country": ["FR", "GB", "DE", "BE"],
    "departement": ["44", "35", "2A", "01", "974"],
    "postcode": ["44000", "01000", "20 167", "SW1A 1AA"],
    "siren": ["552 100 554", "732829320"],
    "badge": ["A-1", "A-12", "b2", "0123"],
    "headcount": [0, 9, 10, 30, 49.5, 50, 250, 4999, 5000],
    "revenue_eur": [0, 1e6, 2e6, 3e6, 30e6, 60e6, 0.1, 1234567.89],
    "nps": [-100, -10, 0, 0.5, 30, 100],
    "growth": [-0.25, 0, 0.1, 0.3, 0.7, 1, 2.5],
    "created_on": ["2024-02-29", "2020-01-01", "2025-12-31", "2026-03-29"],
    "renewed_on": ["2024-02-29", "2026-10-25", "2028-02-29"],
    "technologies": ["Salesforce", "HubSpot", "SAP", "Café CRM", "C++"],
    "labels": ["B Corp", "Qualité", "ISO 9001"],
}
TERRITORIES: dict[str, dict[str, list[str]]] = {
    "departement": {"ouest": ["44", "35"], "corse": ["2A", "2B"], "outre_mer": ["971", "974"]},
    "country": {"dach": ["DE", "AT", "CH"], "benelux": ["BE", "NL", "LU"]},
    "naf": {"logiciel": ["58.29C", "62.01Z"]},
    "postcode": {"nantes": ["44000", "44100"]},
}
PATTERNS = [
    "sales|sdr",
    "^(vp|head) ",
    "^Été",
    "[a-f]{2,3}$",
    "l[yi]on",
    "Saint[- ]",
    "^.{1,5}$",
    "o+[^a-m]",
    "(s|t){2}",
    "[.](fr|com)$",
    "Œ",
    "^Ω?mega$",
    "ș",
]
EVENTS = [
    "job_posted_sdr",
    "page_viewed_pricing",
    "email_opened",
    "Levée de fonds",
    "demo_requested",
]
CRITERIA = (
    "size sector country revenue crm hiring pricing bounced city2 growth tech need_a need_b last"
).split()  # fmt: skip
POINTS = [1, 2, 3, 5, 7.5, 10, 15, 20, 25, 33.3, 0.5, 12.345, 100, 0.001]
# 2500 makes a single millionth of a share visible in the line of a grade, where the scale is raw.
GRADE_POINTS = [*POINTS, *[2500] * 5]
MET_FROM = [0.5, 0.25, 0.333333, 0.75, 0.750001, 1, 0.000001]
THRESHOLDS = [
    0,
    0.001,
    14.286,
    25,
    33.333,
    33.334,
    40,
    49.999,
    50,
    50.001,
    66.667,
    70,
    90,
    99.999,
    100,
]
WINDOWS = [0, 1, 7, 30, 90, 365, 366]
HALF_LIVES = [1, 7, 30, 90.5]
ZONES = ["Europe/Paris", "America/New_York", "UTC"]
AS_OF = [
    date(2026, 11, 22),
    date(2026, 3, 29),
    date(2026, 3, 30),
    date(2026, 10, 25),
    date(2026, 10, 26),
    date(2026, 11, 1),
    date(2026, 3, 9),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2025, 3, 1),
    date(2027, 1, 1),
]
EDGE_DAYS = [
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2026, 3, 8),
    date(2026, 11, 1),
    date(2024, 2, 29),
]
EDGE_TIMES = [
    time(0, 0),
    time(0, 0, 0, 1),
    time(1, 30),
    time(2, 0),
    time(2, 30),
    time(2, 30, fold=1),
    time(3, 0),
    time(12, 0),
    time(23, 59, 59, 999_999),
]


def one_of(*values: Any) -> Strategy:
    """Draw one of these values; the first is the simplest."""
    return st.sampled_from(values)


def either(*strategies: Strategy) -> Strategy:
    """Draw from one of these, each as likely; `st.one_of` would count the branches inside them."""
    return st.integers(0, len(strategies) - 1).flatmap(strategies.__getitem__)


def some_of(values: Sequence[Any], most: int = 4) -> Strategy:
    """Draw a list of distinct values, one at least."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


# --- Conditions -----------------------------------------------------------------------------------


def fields_of(kind: str) -> list[str]:
    """Return the fields of one type; `id` is no field to test."""
    return [name for name, its_kind in KINDS.items() if its_kind == kind and name != "id"]


def ends_of(values: Sequence[Any]) -> Strategy:
    """Draw the two ends of `between`, in order, one of them perhaps open."""
    both = st.lists(st.sampled_from(values), min_size=2, max_size=2).map(sorted)
    open_low = st.sampled_from(values).map(lambda high: [None, high])
    open_high = st.sampled_from(values).map(lambda low: [low, None])
    return either(both, open_low, open_high)


def questions_on(name: str) -> Strategy:
    """Draw one test that the field's type knows, as a one-entry mapping."""
    kind = KINDS[name]
    always = [one_of({"known": True}, {"missing": True})]
    if kind == "flag":
        return either(one_of({"is": True}, {"is": False}), *always)
    values = LITERALS[name]
    if kind == "list":
        wanted = ("any_of", "all_of", "none_of")
        return either(*(entry(test, some_of(values)) for test in wanted), *always)
    one, several = st.sampled_from(values), some_of(values)
    tests = [entry("is", one), entry("one_of", several), entry("none_of", several), *always]
    if kind == "text":
        tests += [entry("matches", st.sampled_from(PATTERNS))] * 2
    if name == "name":
        tests += [names_tests()] * 5
    if kind == "code":
        tests += [entry("starts_with", either(one, several)), *within_tests(name)]
    if kind in ("number", "date"):
        tests += [entry("between", ends_of(values)), entry("at_least", one), entry("at_most", one)]
    if kind == "date":
        windows = st.sampled_from(WINDOWS)
        tests += [entry("within_days", windows), entry("next_days", windows)]
    return either(*tests)


def entry(key: str, values: Strategy) -> Strategy:
    """Draw a mapping with one entry."""
    return values.map(lambda value: {key: value})


def names_tests() -> Strategy:
    """Draw a company-name test, written with or without a legal form."""
    forms = ["{}", "{} SAS", "S.A.R.L. {}", "{} S.A."]
    return entry("name_is", st.builds(str.format, st.sampled_from(forms), st.sampled_from(NAMES)))


def within_tests(name: str) -> list[Strategy]:
    """Draw a territory test where the field has territories."""
    territories = list(TERRITORIES.get(name, ()))
    if not territories:
        return []
    return [entry("within", either(st.sampled_from(territories), some_of(territories, most=2)))]


def field_conditions() -> Strategy:
    """Draw an ungraded test on one field."""

    def of_field(name: str) -> Strategy:
        return questions_on(name).map(lambda test: {"field": name, **test})

    kinds = ("number", "text", "name", "code", "list", "date", "flag")
    fields = [["name"] if kind == "name" else fields_of(kind) for kind in kinds]
    return either(*(either(*map(of_field, names)) for names in fields))


# Most signals are watched everywhere: not seen is no.
UNWATCHED = st.sampled_from([{}] * 4 + [{"absence": "unknown"}])


def event_conditions() -> Strategy:
    """Draw an event that is met or not, as it may stand anywhere."""
    event = st.fixed_dictionaries(
        {"event": st.sampled_from(EVENTS)},
        optional={"within_days": st.sampled_from(WINDOWS), "at_least": st.integers(1, 4)},
    )
    return st.builds(dict.__or__, event, UNWATCHED)


FIELD_CONDITIONS = field_conditions()
EVENT_CONDITIONS = event_conditions()
LEAVES = either(FIELD_CONDITIONS, EVENT_CONDITIONS)


@st.composite
def nests(draw: st.DrawFn, depth: int = 3, leaves: Strategy = LEAVES) -> Document:
    """Draw a nest of at most `depth` levels above its leaves."""
    kind = draw(one_of("all", "any", "k_of", "not", "not"))
    inside = leaves if depth == 1 else either(leaves, leaves, nests(depth - 1, leaves))
    if kind == "not":
        return {"not": draw(inside)}
    children = draw(st.lists(inside, min_size=1, max_size=4))
    if kind == "k_of":
        return {"k_of": {"k": draw(st.integers(1, len(children))), "of": children}}
    return {kind: children}


NESTS = nests()
FIELD_NESTS = nests(leaves=FIELD_CONDITIONS)


# --- Criteria -------------------------------------------------------------------------------------

NEEDS = one_of("mandatory", "preferred")


def stakes_of(points: Sequence[float]) -> Strategy:
    """Draw what a criterion weighs: points and a need, one of them, a loss, or nothing at all."""
    positive = st.sampled_from(points)
    return either(
        st.fixed_dictionaries({"need": NEEDS, "points": positive}),
        st.fixed_dictionaries({"need": NEEDS, "points": positive}),
        st.fixed_dictionaries({"need": NEEDS}),
        st.fixed_dictionaries({"points": positive}),
        st.fixed_dictionaries({"points": positive.map(lambda gain: -gain)}),
        st.fixed_dictionaries({"points": st.just(0)}, optional={"need": NEEDS}),
    )


STAKES, GRADE_STAKES = stakes_of(POINTS), stakes_of(GRADE_POINTS)
NEEDED = st.fixed_dictionaries({"need": NEEDS}, optional={"points": st.sampled_from(POINTS)})
NOTES = st.fixed_dictionaries(
    {},
    optional={
        "pillar": one_of("firmographic", "technographic", "behavioural", "need"),
        "label": st.just({"fr": "Taille : « œuvre »", "en": "Size"}),
    },
)


@st.composite
def ramps(draw: st.DrawFn, name: str) -> Document:
    """Draw a ramp on one field: any side open, scalar or wide top, steps where ends coincide."""
    ends = sorted(draw(st.lists(st.sampled_from(LITERALS[name]), min_size=4, max_size=4)))
    is_wide, sides = draw(st.booleans()), draw(one_of("from", "to", "both"))
    ramp: Document = {"full": ends[1:3] if is_wide else ends[1]}
    if sides != "to":
        ramp["from"] = ends[0]
    if sides != "from":
        ramp["to"] = ends[3]
    return ramp


@st.composite
def levels(draw: st.DrawFn, name: str) -> list[Document]:
    """Draw increasing levels that end with a share of 1."""
    starts = sorted(draw(some_of(LITERALS[name])))
    below = [0.1, 0.25, 0.333333, 0.5, 0.7500005, 0.9]
    size = len(starts) - 1
    shares = draw(st.lists(st.sampled_from(below), min_size=size, max_size=size, unique=True))
    return [
        {"at_least": start, "share": share}
        for start, share in zip(starts, [*sorted(shares), 1], strict=True)
    ]


def grades() -> Strategy:
    """Draw a graded test on a number."""

    def of_field(name: str) -> Strategy:
        test = either(entry("ramp", ramps(name)), entry("levels", levels(name)))
        return test.map(lambda grade: {"field": name, **grade})

    return either(*map(of_field, fields_of("number")))


GRADED = {"met_from": st.sampled_from(MET_FROM)}
WATCHED = {
    "within_days": st.sampled_from(WINDOWS),
    "rollup": one_of("max", "top3_mean", "sum"),
}
EACH = st.fixed_dictionaries(
    {
        "event": st.sampled_from(EVENTS),
        "points_each": one_of(5, 1, 2.5, 0.3, 20, 700),
        "cap": one_of(10, 5, 7.5, 1, 3000),
    },
    optional={"half_life_days": st.sampled_from(HALF_LIVES), "need": NEEDS, **WATCHED, **GRADED},
)
FADING = st.fixed_dictionaries(
    {"event": st.sampled_from(EVENTS), "half_life_days": st.sampled_from(HALF_LIVES)},
    optional={**WATCHED, **GRADED},
)
SIGNALS = st.fixed_dictionaries(
    {"event": st.sampled_from(EVENTS)}, optional={**WATCHED, "at_least": st.integers(1, 4)}
)
# One signal per contact: a mean of three makes it a grade.
TEAMS = st.fixed_dictionaries(
    {"event": st.sampled_from(EVENTS), "at_least": st.integers(1, 3), "need": NEEDS},
    optional={"points": st.sampled_from(GRADE_POINTS)},
)
TEAM_ROLLUPS = either(
    st.just({"rollup": "max"}),
    st.fixed_dictionaries({"rollup": st.just("top3_mean")}, optional=GRADED),
)
GRADES = st.builds(dict.__or__, grades(), st.fixed_dictionaries({}, optional=GRADED))


def staked(conditions: Strategy, stakes: Strategy = STAKES) -> Strategy:
    """Draw a condition with what it weighs."""
    return st.builds(dict.__or__, conditions, stakes)


KINDS_OF_CRITERIA = {
    "fact": staked(FIELD_CONDITIONS),
    "must": staked(FIELD_CONDITIONS, NEEDED),
    "nest": staked(NESTS),
    "hope": staked(NESTS, NEEDED),
    "grade": staked(GRADES, GRADE_STAKES),
    "signal": staked(staked(SIGNALS), UNWATCHED),
    "team": staked(staked(TEAMS, TEAM_ROLLUPS), UNWATCHED),
    "fading": staked(staked(FADING, GRADE_STAKES), UNWATCHED),
    "each": staked(EACH, UNWATCHED),
}


def criteria_of(kinds: Sequence[str]) -> Strategy:
    """Draw a criterion of one of these kinds, perhaps with a label or a pillar of its own."""
    return st.builds(dict.__or__, either(*(KINDS_OF_CRITERIA[kind] for kind in kinds)), NOTES)


# --- Profiles -------------------------------------------------------------------------------------


def gates() -> Strategy:
    """Draw eliminating conditions, few enough that some accounts survive."""
    condition = either(FIELD_CONDITIONS, FIELD_CONDITIONS, FIELD_NESTS, NESTS, EVENT_CONDITIONS)
    blank = st.fixed_dictionaries({}, optional={"if_blank": st.just("pass")})
    gate = st.builds(dict.__or__, condition, blank)
    return st.sampled_from([0] * 6 + [1, 1, 2, 3]).flatmap(
        lambda size: st.lists(gate, min_size=size, max_size=size)
    )


GATES = gates()


def falling_thresholds(names: Sequence[str], points: Sequence[float]) -> Strategy:
    """Draw one threshold per name, strictly falling."""
    size = len(names)
    values = st.lists(st.sampled_from(points), min_size=size, max_size=size, unique=True)
    return values.map(lambda each: dict(zip(names, sorted(each, reverse=True), strict=True)))


def reachable_points(criteria: Mapping[str, Document], is_raw: bool) -> list[float]:
    """Return points and sub-scores that an account can have to the last thousandth."""
    maximum = maxima([weight_of(criterion) for criterion in criteria.values()], is_raw)
    tops = [max(top, 0) for top in maximum]
    facts = [top for top, one in zip(tops, criteria.values(), strict=True) if not has_event(one)]
    sums = [*tops, *accumulate(tops)]
    shares = [math.floor(100_000 * top / sum(facts) + 0.5) for top in facts if sum(facts)]
    return [round(one / 1000, 3) for one in sums + shares if one <= 100_000]


def settings_of(points: Sequence[float]) -> Strategy:
    """Draw the optional keys of a profile; thresholds are among these points."""
    return st.fixed_dictionaries(
        {},
        optional={
            "timezone": st.sampled_from(ZONES),
            "label": st.just({"fr": "Éditeurs « SaaS »", "en": "SaaS"}),
            "market": st.lists(FIELD_CONDITIONS, min_size=1, max_size=2),
            "bands": falling_thresholds(["handle_now", "nurture"], points),
            "tiers": st.integers(1, 4).flatmap(
                lambda size: falling_thresholds("ABCD"[:size], points)
            ),
            "abm": st.sampled_from(points),
        },
    )


@st.composite
def profiles(draw: st.DrawFn, name: str = "p1") -> Document:
    """Draw a valid profile of 1 to 14 criteria."""
    size = draw(either(st.integers(1, 5), st.integers(1, 14)))
    # Few kinds at a time: what is rare among all kinds together is then common in some profiles.
    criterion = criteria_of(draw(some_of(list(KINDS_OF_CRITERIA), most=5)))
    drawn = [draw(criterion) for _ in range(size)]
    criteria = dict(zip(CRITERIA, within_decimals(with_positive_weight(drawn)), strict=False))
    is_raw = draw(one_of(False, False, True))
    points = sorted({*THRESHOLDS, *reachable_points(criteria, is_raw)})
    document: Document = {"profile": name, "version": draw(st.integers(1, 9))}
    document |= {"scale": "raw"} if is_raw else {}
    document |= draw(settings_of(points))
    eliminating = [{"id": f"g{i}", **gate} for i, gate in enumerate(draw(GATES), start=1)]
    document |= {"gates": eliminating} if eliminating else {}
    document["criteria"] = criteria
    quorum = draw(quorums(criteria))
    document |= {"quorum": quorum} if quorum else {}
    return document | declarations(document)


def with_positive_weight(criteria: list[Document]) -> list[Document]:
    """Return the criteria, the first made positive when none is: else the profile is a fault."""
    if any(weight_of(criterion) > 0 for criterion in criteria):
        return criteria
    return [{**criteria[0], "points": 10}, *criteria[1:]]


def within_decimals(criteria: list[Document]) -> list[Document]:
    """Return the criteria, no loss above 100 times all gains: DECIMAL(9,3) must hold the lines."""
    weights = [weight_of(criterion) for criterion in criteria]
    gains = sum(weight for weight in weights if weight > 0)
    return [
        {**criterion, "points": -0.05} if weight < -100 * gains else criterion
        for criterion, weight in zip(criteria, weights, strict=True)
    ]


def quorums(criteria: Mapping[str, Document]) -> Strategy:
    """Draw a quorum: none, one half of it, or both, never more than exist."""
    needs = [criterion.get("need") for criterion in criteria.values()]
    each = {group: st.integers(0, needs.count(group)) for group in ("mandatory", "preferred")}
    return st.fixed_dictionaries({}, optional=each)


def conditions_in(profile: Mapping[str, Any]) -> Iterator[Document]:
    """Yield every leaf condition of a profile."""
    tops = [*profile.get("gates", ()), *profile.get("market", ()), *profile["criteria"].values()]
    for top in tops:
        for leaf in leaves_of(top):
            yield dict(leaf)


def declarations(profile: Document) -> Document:
    """Return the blocks that declare the profile's own fields and territories."""
    used = {leaf["field"] for leaf in conditions_in(profile) if "field" in leaf}
    own = {name: kind for name, kind in OWN_FIELDS.items() if name in used}
    places = [leaf["field"] for leaf in conditions_in(profile) if "within" in leaf]
    territories = {name: codes for place in places for name, codes in TERRITORIES[place].items()}
    blocks = {"fields": own, "territories": territories}
    return {key: block for key, block in blocks.items() if block}


# --- Values around the profile's own literals -----------------------------------------------------


def literals_in(value: Any) -> list[Any]:
    """Return all scalars inside a literal."""
    if isinstance(value, dict):
        return [one for inner in value.values() for one in literals_in(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in literals_in(inner)]
    return [] if value is None else [value]


TESTS = (
    "is one_of none_of between at_least at_most starts_with within any_of all_of ramp levels "
    "name_is"
).split()  # fmt: skip


def literals_of(profiles: Sequence[Document], name: str) -> list[Any]:
    """Return the literals that the profiles hold against one field, in a stable order."""
    found: dict[Any, None] = {}
    for profile in profiles:
        for leaf in conditions_in(profile):
            if leaf.get("field") == name:
                tests = [leaf[test] for test in TESTS if test in leaf]
                found.update(dict.fromkeys(literals_in(tests)))
    return list(found)


def numbers_near(literals: Sequence[float]) -> list[float]:
    """Return each literal, its neighbours, and places between any two of them."""
    ends = sorted(set(map(float, literals)))
    parts = (0.25, 1 / 3, 0.4999995, 0.5, 0.5000005, 0.7, 0.999999)
    between = [low + (high - low) * part for low, high in pairs(ends) for part in parts]
    beside = [near for end in ends for near in (end, *neighbours(end), end - 1, end + 1)]
    return [*beside, *between]


def pairs(ends: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Yield each end with the next two above it."""
    for i, low in enumerate(ends):
        for high in ends[i + 1 : i + 3]:
            yield low, high


def neighbours(number: float) -> tuple[float, float]:
    """Return the doubles just below and just above."""
    return math.nextafter(number, -math.inf), math.nextafter(number, math.inf)


def spellings(text: str) -> list[str]:
    """Return ways to write the same text, and a few that are another text."""
    same = [text, text.upper(), text.lower(), unicodedata.normalize("NFD", text)]
    spaced = [f"\u00a0{text}\t", f" {text}\u202f", f"\u2009{text.upper()}\n"]
    other = [f"{text}s", text[:-1], text.replace(" ", "  "), f"x {text}", f"{text}\u0301"]
    return [*same, *spaced, *other]


def names_near(name: str) -> list[str]:
    """Return company names that are the same company, or nearly."""
    forms = ["{} SAS", "{} S.A.S.", "S.A. {}", "SARL {} Ltd", "{}-GmbH", "{} Saas", "«{}», Inc."]
    return [*spellings(name), *(form.format(name) for form in forms), name.upper() + "\u00a0SASU"]


def codes_near(code: str) -> list[str]:
    """Return spellings of a code, its children and its parent."""
    bare = re.sub("[^A-Za-z0-9]", "", code)
    spaced = " ".join(re.findall("..?", bare))
    same = [
        code,
        bare,
        bare.lower(),
        spaced,
        f"\u00a0{code}",
        f"{bare[:2]}.{bare[2:]}",
        f"{code}٤№",
    ]
    return [*same, f"{code}9C", f"{bare}Z", bare[:-1], f"0{bare}"]


def days_near(day: date, reach: int = 1) -> list[date]:
    """Return a day and its neighbours."""
    return [day + timedelta(days=shift) for shift in range(-reach, reach + 1)]


def windows_in(profiles: Sequence[Document], name: str | None) -> list[int]:
    """Return the window lengths that the profiles use on one date field, or (None) on events."""
    leaves = [leaf for profile in profiles for leaf in conditions_in(profile)]
    mine = [leaf for leaf in leaves if leaf.get("field") == name]
    return sorted(
        {leaf[key] for leaf in mine for key in ("within_days", "next_days") if key in leaf}
    )


def days_of_interest(
    profiles: Sequence[Document], as_of: date, name: str | None = None
) -> list[date]:
    """Return the days around the as-of date, the ends of all windows and the clock changes."""
    windows = windows_in(profiles, name)
    shifts = [0, *windows, *(-days for days in windows if name)]
    near = [day for days in shifts for day in days_near(as_of - timedelta(days=days))]
    return [*near, *(day for edge in EDGE_DAYS for day in days_near(edge))]


def moments_of(days: Sequence[date], zone: str, is_aware: bool) -> list[datetime]:
    """Return times at the edges of these days, in local time or in UTC."""
    local = [datetime.combine(day, at) for day in days for at in EDGE_TIMES]
    if not is_aware:
        return [moment.replace(fold=0) for moment in local]
    return [moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for moment in local]


def zone_of(profile: Document) -> str:
    """Return the name of the profile's time zone."""
    return str(profile.get("timezone", "Europe/Paris"))


# --- Accounts -------------------------------------------------------------------------------------

ODD_NUMBERS = [0.0, -0.0, math.nan, math.inf, -math.inf, 1e308, -1.0]
ODD_TEXTS = [
    "",
    " ",
    "\u00a0\u202f",
    "\t\n",
    "\u0301",
    "-",
    "a\nb",
    "Lyon\n\u0301",
    "Sales Ops\u00a0",
    "VP Sdr",
]
WHOLE = 2**53


@dataclass(frozen=True)
class Column:
    """A column of a table: its Arrow type and what may stand in it."""

    type: pa.DataType
    values: Strategy


def with_blanks(values: Sequence[Any]) -> Strategy:
    """Draw one of these values, now and then a blank."""
    return st.sampled_from([None] * max(1, len(values) // 16) + list(values))


def with_rare_blanks(values: Sequence[Any]) -> Strategy:
    """Draw one of these values, a blank one time in fifty."""
    return st.sampled_from([*values, *[None] * (len(values) // 50)])


def sparse(column: Column) -> Column:
    """Return the same column, two thirds blank."""
    return Column(column.type, either(st.none(), st.none(), column.values))


def text_column(literals: Sequence[str], kind: str) -> Column:
    """Return a column of texts or codes around the literals."""
    variants = {"code": codes_near, "name": names_near, "text": spellings}[kind]
    near = [spelling for literal in literals for spelling in variants(literal)]
    others = ["FR", "44", "é1", "٤4"] if kind == "code" else TEXTS
    return Column(pa.string(), with_blanks([*near, *near, *others, *ODD_TEXTS]))


def number_column(literals: Sequence[float], is_whole: bool) -> Column:
    """Return a column of whole numbers or doubles around the literals."""
    near = numbers_near(literals)
    if is_whole:
        whole = [int(number) for number in near if abs(number) < WHOLE]
        return Column(pa.int64(), with_blanks([*whole, 0, 1, -1, 10**15]))
    return Column(pa.float64(), with_blanks([*near, *ODD_NUMBERS]))


def date_column(days: Sequence[date], zone: str, clock: str) -> Column:
    """Return a column of dates, of local times or of UTC times."""
    if clock == "date":
        return Column(pa.date32(), with_blanks(days))
    is_aware = clock == "utc"
    kind = pa.timestamp("us", tz="UTC") if is_aware else pa.timestamp("us")
    return Column(kind, with_blanks(moments_of(days, zone, is_aware)))


def list_column(literals: Sequence[str]) -> Column:
    """Return a column of lists: NULL, empty, with NULL, blank and repeated items."""
    items = [*(one for text in literals for one in spellings(text)), None, "", " ", "Odoo"]
    lists = st.lists(st.sampled_from(items), max_size=4)
    return Column(pa.list_(pa.string()), either(st.none(), *[lists] * 6))


def account_column(
    profiles: Sequence[Document], name: str, as_of: date, layout: Mapping[str, Any]
) -> Column:
    """Return the column of one field, drawn around what the profiles ask of it."""
    kind, literals = KINDS[name], literals_of(profiles, name)
    if kind in ("text", "code"):
        codes = [code for one in literals for code in TERRITORIES.get(name, {}).get(one, [one])]
        return text_column(codes, "name" if name == "name" else kind)
    if kind == "number":
        return number_column(literals, name in layout["whole"])
    if kind == "date":
        days = [day for literal in literals for day in days_near(date.fromisoformat(literal))]
        days += days_of_interest(profiles, as_of, name)
        return date_column(days, zone_of(profiles[0]), layout["clock"])
    if kind == "list":
        return list_column(literals)
    return Column(pa.bool_(), one_of(None, True, True, False, False))


SIZE_BANDS = [None, "", "NN", "00", "01", "3", "11", "12", " 21 ", "31", "32", "51", "52", "53",
              "99", "nn"]  # fmt: skip
LAYOUTS = st.fixed_dictionaries(
    {
        "whole": st.lists(one_of("headcount", "revenue_eur", "nps"), max_size=2, unique=True),
        "clock": one_of("date", "naive", "utc"),
        "sparse": st.lists(one_of(False, False, True), min_size=3, max_size=3),
        "absent": st.sampled_from([0] * 9 + [1]),
        "banded": one_of(False, True),
    }
)
ID_TWISTS = ["plain"] * 25 + ["repeated", "blank", "upper", "spaced"]


def account_columns(
    profiles: Sequence[Document], as_of: date, layout: Mapping[str, Any]
) -> dict[str, Column]:
    """Return the columns of an accounts table: the fields asked for, now and then one short."""
    leaves = [leaf for profile in profiles for leaf in conditions_in(profile)]
    used = dict.fromkeys(leaf["field"] for leaf in leaves if "field" in leaf)
    kept = list(used)[layout["absent"] :]
    columns = {name: account_column(profiles, name, as_of, layout) for name in kept}
    if "headcount" in used and layout["banded"]:
        kept.append("headcount_band")
        columns["headcount_band"] = Column(pa.string(), st.sampled_from(SIZE_BANDS))
    is_sparse = dict(zip(kept, cycle(layout["sparse"]), strict=False))
    return {name: sparse(one) if is_sparse[name] else one for name, one in columns.items()}


def tables_of(row: Strategy, sizes: Strategy) -> Strategy:
    """Draw that many rows; `st.lists` alone favours short tables."""
    return sizes.flatmap(lambda size: st.lists(row, min_size=size, max_size=size))


@st.composite
def accounts(draw: st.DrawFn, columns: Mapping[str, Column], most: int = 25) -> list[Row]:
    """Draw the rows of an accounts table; a few repeat an id, have none, or differ by a sign."""
    cells = {name: column.values for name, column in columns.items()}
    row = st.fixed_dictionaries({"id": st.sampled_from(ID_TWISTS), **cells})
    rows = draw(tables_of(row, st.integers(min(5, most), most)))
    return [{**row, "id": account_id(row["id"], i)} for i, row in enumerate(rows)]


def account_id(twist: str, i: int) -> str | None:
    """Return the id of the i-th account."""
    before = f"a{i - 1}"
    twisted = {"repeated": before, "blank": None, "upper": before.upper(), "spaced": f"{before} "}
    return twisted.get(twist, f"a{i}")


# --- Events and contacts --------------------------------------------------------------------------

CONTACTS = ["k1", "k2", "k3", "k4", "k5"]
COUNTS = [None, 1, 2, 3, 0, -2, 10]
ODD_COUNTS = [0.5, 1.9, 2.7, math.nan]


def event_names(profiles: Sequence[Document]) -> list[str]:
    """Return spellings of the events that the profiles know, and one they do not."""
    leaves = [leaf for profile in profiles for leaf in conditions_in(profile)]
    used = dict.fromkeys(leaf["event"] for leaf in leaves if "event" in leaf)
    plain = [name for name in used for _ in range(12)]
    twisted = [name.upper() for name in used] + [f"\u00a0{name} " for name in used]
    return [*plain, *twisted, *spellings("Levée de fonds")[:6], "other", "email_opened"]


def whole_counts() -> Column:
    """Return a column of counts as most files have it."""
    return Column(pa.int64(), st.sampled_from(COUNTS))


def odd_counts() -> Column:
    """Return a column of counts that went through a spreadsheet."""
    as_doubles = [None if count is None else float(count) for count in COUNTS + ODD_COUNTS]
    return Column(pa.float64(), st.sampled_from(as_doubles))


def event_columns(
    profiles: Sequence[Document], as_of: date, account_ids: Sequence[Any], layout: Mapping[str, Any]
) -> dict[str, Column]:
    """Return the columns of an events table; the optional ones stand where the layout says."""
    is_aware, days = layout["is_aware"], days_of_interest(profiles, as_of)
    moment = pa.timestamp("us", tz="UTC") if is_aware else pa.timestamp("us")
    moments = moments_of(days, zone_of(profiles[0]), is_aware)
    recent = moments_of(days_near(as_of - timedelta(days=2), 3), zone_of(profiles[0]), is_aware)
    count = whole_counts() if layout["is_whole_count"] else odd_counts()
    # The first accounts get most of it: some histories must be long.
    owners = [*account_ids, *list(account_ids[:3]) * 6, None, "", "ghost"]
    ids = [None, "", account_ids[0]] if layout["is_by_contact"] else owners
    optional = {
        "contact_id": Column(pa.string(), one_of(None, *CONTACTS, "", "nobody")),
        "id": Column(pa.string(), one_of(None, "", " ", *(f"e{i}" for i in range(30)), "E1")),
        "machine": Column(pa.bool_(), one_of(None, False, False, False, True)),
        "count": count,
        "known_at": Column(moment, either(st.none(), st.sampled_from(moments + recent))),
    }
    return {
        "account_id": Column(pa.string(), st.sampled_from(ids)),
        "event": Column(pa.string(), st.sampled_from(event_names(profiles))),
        "at": Column(moment, with_rare_blanks([*moments * 2, *recent * 4])),
        **{name: column for name, column in optional.items() if name not in layout["without"]},
    }


OPTIONAL = ["known_at", "machine", "id", "count", "contact_id"]
EVENT_LAYOUTS = st.fixed_dictionaries(
    {
        "is_aware": st.booleans(),
        "is_whole_count": st.booleans(),
        "without": st.lists(st.sampled_from(OPTIONAL), max_size=3, unique=True),
        "is_by_contact": st.sampled_from([False] * 3 + [True]),
    }
)


def event_tables(columns: Mapping[str, Column], most: int = 80) -> Strategy:
    """Draw the rows of an events table; each table has one kind of clock."""
    cells = {name: column.values for name, column in columns.items()}
    sizes = st.sampled_from([size for size in (0, 1, 10, 20, 40, 60, 80) if size <= most])
    return tables_of(st.fixed_dictionaries(cells), sizes)


CONTACT_TYPES = {"id": pa.string(), "account_id": pa.string(), "tracking_consent": pa.bool_()}


def contact_tables(account_ids: Sequence[Any]) -> Strategy:
    """Draw the rows of a contacts table; a few repeat an id or belong to nobody."""
    row = st.fixed_dictionaries(
        {
            "id": one_of(*CONTACTS, None),
            "account_id": st.sampled_from([*account_ids, *account_ids[:3], None, "ghost"]),
            "tracking_consent": one_of(True, True, False, None, None),
        }
    )
    return tables_of(row, st.sampled_from([0, 2, 4, 8]))


# --- Worlds ---------------------------------------------------------------------------------------

# Hypothesis likes to repeat parts of an example inside the next: of 200 worlds about 80 are then
# new, and half of them small. The same provider under another name draws each world afresh;
# failures are still made small. Use it as `@settings(backend=AFRESH, ...)`.
AFRESH = "afresh"
AVAILABLE_PROVIDERS[AFRESH] = HypothesisProvider


@dataclass(frozen=True)
class World:
    """A profile, the tables it is read against, and the day."""

    profile: Document
    accounts: list[Row]
    events: list[Row] | None
    contacts: list[Row] | None
    as_of: date
    account_types: dict[str, pa.DataType] = field(repr=False)
    event_types: dict[str, pa.DataType] = field(repr=False)
    rivals: list[Document] = field(default_factory=list)

    @property
    def profiles(self) -> list[Document]:
        """All profiles, the first one first."""
        return [self.profile, *self.rivals]


@st.composite
def worlds(draw: st.DrawFn, most_accounts: int = 25, most_events: int = 80) -> World:
    """Draw a whole world; one in five has several profiles."""
    profile, as_of = draw(profiles()), draw(st.sampled_from(AS_OF))
    rivals = [draw(profiles(f"p{i + 2}")) for i in range(draw(st.sampled_from([0] * 8 + [1, 2])))]
    everyone = [profile, *rivals]
    columns = account_columns(everyone, as_of, draw(LAYOUTS))
    rows = draw(accounts(columns, most_accounts))
    ids = [row["id"] for row in rows if row["id"] is not None] or ["a0"]
    happened = event_columns(everyone, as_of, ids, draw(EVENT_LAYOUTS))
    has_events = draw(st.sampled_from([True] * 7 + [False]))
    has_contacts = draw(st.sampled_from([True] * 3 + [False]))
    return World(
        profile=profile,
        accounts=rows,
        events=draw(event_tables(happened, most_events)) if has_events else None,
        contacts=draw(contact_tables(ids)) if has_contacts else None,
        as_of=as_of,
        account_types={"id": pa.string(), **types_of(columns)},
        event_types=types_of(happened),
        rivals=rivals,
    )


def types_of(columns: Mapping[str, Column]) -> dict[str, pa.DataType]:
    """Return the declared schema of a table."""
    return {name: column.type for name, column in columns.items()}


# --- Out: YAML and Arrow --------------------------------------------------------------------------


class Tables(NamedTuple):
    """The tables of a world."""

    accounts: pa.Table
    events: pa.Table | None
    contacts: pa.Table | None


def to_tables(world: World) -> Tables:
    """Return the world's tables with their declared types, whatever stands in the rows."""
    return Tables(
        to_table(world.accounts, world.account_types),
        None if world.events is None else to_table(world.events, world.event_types),
        None if world.contacts is None else to_table(world.contacts, CONTACT_TYPES),
    )


def to_table(rows: Sequence[Row], types: Mapping[str, pa.DataType]) -> pa.Table:
    """Return rows as an Arrow table of these columns."""
    return pa.Table.from_pylist(list(rows), schema=pa.schema(list(types.items())))


def to_yaml(profile: Mapping[str, Any]) -> str:
    """Return the profile as a YAML document: one line per gate and per criterion.

    >>> print(to_yaml({"profile": "p", "criteria": {"size": {"between": [30, None]}}}), end="")
    profile: "p"
    criteria:
      size: {between: [30, null]}
    """
    lines: list[str] = []
    for key, value in profile.items():
        if isinstance(value, dict) and value:
            lines += [f"{key}:", *(f"  {inner}: {flow(one)}" for inner, one in value.items())]
        elif isinstance(value, list) and value:
            lines += [f"{key}:", *(f"  - {flow(one)}" for one in value)]
        else:
            lines.append(f"{key}: {flow(value)}")
    return "\n".join(lines) + "\n"


def flow(value: Any) -> str:
    """Return a value in flow style: strings quoted, numbers and flags plain."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(map(quoted, value)) + '"'
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return repr(value)


def quoted(letter: str) -> str:
    """Return one letter as it stands between double quotes."""
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\u{ord(letter):04X}"
