"""Does a pattern match what regular expressions match, in time linear in the text?"""

import re
import time

import duckdb
import pytest
from hypothesis import given, strategies as st

from focale.criterion.fold import fold
from focale.criterion.pattern import (
    MAX_REMEMBERED,
    Matcher,
    PatternFault,
    read_pattern,
    write_pattern,
)

ATOMS = st.sampled_from(["a", "b", "c", ".", "[ab]", "[^a]", "[a-c]", "[]a]", "[^]b]", "[a-]"])
ENDS = st.sampled_from(["^", "$", r"\.", r"\$", "()"])
TIMES = st.sampled_from(["*", "+", "?", "{2}", "{0,2}", "{1,}", "{0}", "{3}"])
TEXTS = st.lists(st.text("abc.$\n]-", max_size=7), min_size=1, max_size=40)


def wider(inner):
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}|{two[1]})"),
        st.tuples(inner, TIMES).map(lambda part: f"({part[0]}){part[1]}"),
        st.tuples(ATOMS, TIMES).map("".join),
    )


def is_readable(pattern):
    """Return whether a pattern is inside the subset: all but the likes of (^)*."""
    try:
        read_pattern(pattern)
    except PatternFault:
        return False
    return True


PATTERNS = st.recursive(ATOMS | ENDS, wider, max_leaves=12).filter(is_readable)


def matches(pattern, text):
    return Matcher(read_pattern(pattern))(fold(text))


def as_python(pattern):
    """Return the pattern for `re`: `$` is the very end, not before a last line break."""
    return re.sub(r"(\\.)|\$", lambda found: found[1] or r"\Z", pattern)


@given(PATTERNS, TEXTS)
def test_a_pattern_matches_what_python_and_duckdb_match(pattern, texts):
    tree = read_pattern(pattern)
    matcher, theirs = Matcher(tree), re.compile(as_python(pattern))
    ours = [matcher(text) for text in texts]
    assert ours == [theirs.search(text) is not None for text in texts]
    connection = duckdb.connect()
    rows = connection.execute(
        "SELECT regexp_matches(x, $pattern) FROM (SELECT unnest($texts) AS x)",
        {"pattern": write_pattern(tree), "texts": texts},
    ).fetchall()
    assert ours == [found for (found,) in rows]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("sales|sdr", "Head of Sales", True),
        ("^Été", "été indien", True),
        ("^e\u0301te\u0301$", "Été", True),  # a pattern typed on a Mac
        ("Œuvre", "oeuvres sociales", True),
        ("[É]t", "été", True),
        ("[à-ç]", "b", True),
        ("[.](fr|com)$", "exemple.fr", True),
        ("a{2,3}", "a", False),
        ("^$", "", True),
        ("x", "", False),
        ("a.a", "a\na", False),
        ("a[^b]a", "a\na", True),
        ("ș", "ș", True),
    ],
)
def test_a_pattern_reads_folded_text(pattern, text, found):
    assert matches(pattern, text) is found


@pytest.mark.parametrize(
    ("pattern", "code", "at"),
    [
        (r"\w+", "pattern_unsupported", 1),
        (r"a\b", "pattern_unsupported", 2),
        ("(?i)a", "pattern_unsupported", 1),
        ("(?=a)", "pattern_unsupported", 1),
        ("a*?", "pattern_unsupported", 3),
        ("a++", "pattern_unsupported", 3),
        ("*a", "pattern_unsupported", 1),
        ("a)", "pattern_unsupported", 2),
        ("[[:alpha:]]", "pattern_unsupported", 2),
        ("[ß]", "pattern_unsupported", 2),
        ("a}", "pattern_unsupported", 2),
        ("a{,3}", "pattern_bad_repeat", 2),
        ("a{x}", "pattern_bad_repeat", 2),
        ("a{3,1}", "pattern_bad_repeat", 2),
        ("a{1000}", "pattern_bad_repeat", 2),
        ("^*", "pattern_repeats_nothing", 1),
        ("(a", "pattern_unclosed", 1),
        ("[a", "pattern_unclosed", 1),
        ("[z-a]", "pattern_bad_range", 1),
        ("a\\", "pattern_ends_early", 3),
        ("(a{99}){99}", "pattern_too_large", 1),
        ("a" * 2000, "pattern_too_large", 1),
        ("(" * 60 + "a" + ")" * 60, "pattern_too_large", 52),
    ],
)
def test_a_pattern_outside_the_subset_is_refused_with_its_place(pattern, code, at):
    with pytest.raises(PatternFault) as refusal:
        read_pattern(pattern)
    assert (refusal.value.code, refusal.value.at) == (code, at)


HOSTILE = [
    "(a+)+$",
    "(a|a)*$",
    "(a*)*b",
    "(x+x+)+y",
    "(a|aa)+$",
    "(.*)(.*)(.*)(.*)[^a]$",
    "^(a?){60}a{60}$",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_hostile_pattern_takes_time_in_proportion_to_the_text(pattern):
    matcher = Matcher(read_pattern(pattern))

    def seconds(length):
        text = "a" * length + "!"
        begun = time.perf_counter()
        matcher(text)
        return time.perf_counter() - begun

    seconds(1_000)
    # Backtracking would need 2 to the power of the length; four times the text, at most a few
    # times as long (measured beside each other, the lesser of three).
    short = min(seconds(10_000) for _ in range(3))
    long = min(seconds(40_000) for _ in range(3))
    assert long < 40 * short + 0.05


def test_a_matcher_forgets_before_it_fills_the_memory():
    matcher = Matcher(read_pattern("[ab]*a[ab]{400}b"))
    signs = "abbabaaabbbababbaab"
    matcher("".join(signs[n * n % 19] for n in range(4_000)))
    assert matcher._remembered <= MAX_REMEMBERED + 1_000


@pytest.mark.parametrize(
    "pattern", ["[^a]{498}", "(.{30}){30}", "[à-ÿ]{900}", "[^a]{2,998}", "([a-zé]{10}){80}"]
)
def test_the_largest_patterns_still_run_in_duckdb(pattern):
    written = write_pattern(read_pattern(pattern))
    assert duckdb.execute("SELECT regexp_matches('b', ?)", [written]).fetchall() == [(False,)]
