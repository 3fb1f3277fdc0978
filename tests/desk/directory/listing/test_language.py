"""A filter is a text: the same for the same filter, short, and nothing strange gets in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from focale.desk.directory.listing.language import (
    DEEPEST,
    EVERYTHING,
    FilterFault,
    Group,
    Test as Condition,
    read_filter,
    written,
)

_WORDS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True).filter(lambda w: w not in ("and", "or"))
_FIELDS = st.one_of(
    _WORDS,
    st.builds("account:{}".format, _WORDS),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).map(
        lambda name: f"own:{name}"
    ),
)
_VALUES = st.text(st.characters(exclude_categories=("Cs",)), max_size=20).map(str.strip)
_TESTS = st.builds(Condition, _FIELDS, _WORDS, st.lists(_VALUES, max_size=3).map(tuple))
_FILTERS = st.recursive(
    _TESTS,
    lambda inside: st.builds(
        Group, st.sampled_from(("and", "or")), st.lists(inside, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


@settings(max_examples=120, deadline=None)
@given(st.builds(Group, st.sampled_from(("and", "or")), st.lists(_FILTERS, max_size=3).map(tuple)))
def test_what_is_written_is_read_back_the_same(found):
    text = written(found)
    if depth(found) > DEEPEST:
        return
    assert read_filter(text) == found
    assert written(read_filter(text)) == text


def depth(part):
    return 1 + max(map(depth, part.parts), default=0) if isinstance(part, Group) else 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("and(", "filter.unreadable"),
        ("and(city.is.a)x", "filter.unreadable"),
        ("city", "filter.unreadable"),
        ("city.", "filter.unreadable"),
        (";DROP TABLE x", "filter.unreadable"),
        ("and(and(and(and(and(and(city.is.a))))))", "filter.too_deep"),
        (f"and({','.join(['city.known'] * 61)})", "filter.too_many"),
        (f"naf.in.({','.join(['62'] * 201)})", "filter.too_many_values"),
        ("city.is." + "a" * 6_000, "filter.too_long"),
        ('city.is."never closed', "filter.unreadable"),
    ],
)
def test_a_text_that_is_no_filter_is_refused_with_its_place(text, code):
    with pytest.raises(FilterFault) as told:
        read_filter(text)
    assert told.value.code == code


@pytest.mark.parametrize("text", ["", "  ", "and()"])
def test_nothing_asked_is_everything(text):
    assert read_filter(text) == EVERYTHING


def test_a_filter_stays_short_enough_to_be_sent_to_a_colleague():
    text = "and(naf.in.(J,62),or(headcount.ge.50,tier.in.A),owner.in.me)"
    assert written(read_filter(text)) == text
