"""At equal effort: only leads of one source, owner and quarter are compared, and per touch."""

import numpy as np
import pytest

from bench.worlds import leads as worlds
from focale.evidence.incidence import Outcome
from focale.kpi.validation.effort import Basis, Part, at_equal_effort, leading
from focale.kpi.validation.leads import Group, Leads


def cells(*rows, touches=None):
    """Leads of (source, group, signed, not signed), all created in one quarter."""
    source, group, won = [], [], []
    for name, where, signed, others in rows:
        source += [name] * (signed + others)
        group += [where] * (signed + others)
        won += [True] * signed + [False] * others
    n = len(won)
    spent = None if touches is None else np.array([touches[place] for place in group], float)
    made = Leads(
        group=np.array(group, np.int8),
        outcome=np.where(won, Outcome.WON, Outcome.LOST).astype(np.int8),
        created=np.full(n, np.datetime64("2026-01-05")),
        closed=np.full(n, np.datetime64("2026-02-05")),
        source=np.array(source, dtype=object),
        touches=spent,
    )
    return made, np.array(won)


BY_SOURCE = (
    ("recommandation", Group.ICP, 20, 60), ("recommandation", Group.OUTSIDE, 5, 15),
    ("salon", Group.ICP, 1, 19), ("salon", Group.OUTSIDE, 4, 76),
)  # fmt: skip


def test_a_gap_that_comes_from_the_source_is_told():
    found = at_equal_effort(*cells(*BY_SOURCE))
    (one,) = found
    assert one.parts == (Part.SOURCE,)
    assert one.crude == pytest.approx(21 / 100 / (9 / 100))
    assert one.ratio.estimate == pytest.approx(1.0)
    assert leading(found) is one


ALONE = (
    ("a", Group.ICP, 40, 160), ("a", Group.OUTSIDE, 20, 180),
    ("b", Group.ICP, 60, 90), ("c", Group.OUTSIDE, 5, 95),
)  # fmt: skip


def test_the_crude_ratio_that_the_page_shows_gives_way_when_equal_effort_promises_less():
    """Leads that nobody can be compared with stand in the crude ratio alone."""
    found = at_equal_effort(*cells(*ALONE))
    (one,) = found
    assert one.crude == pytest.approx(2.0)
    assert one.ratio.estimate == pytest.approx(2.0)
    whole = (100 / 350) / (25 / 300)
    assert leading(found, whole) is one
    # Where equal effort promises more, only the same leads are compared.
    assert leading(found, 1.5) is None


def test_a_gap_that_is_there_in_every_source_leaves_the_crude_ratio_in_front():
    made = cells(
        ("a", Group.ICP, 20, 80), ("a", Group.OUTSIDE, 10, 90),
        ("b", Group.ICP, 10, 40), ("b", Group.OUTSIDE, 5, 45),
    )  # fmt: skip
    (one,) = at_equal_effort(*made)
    assert one.ratio.estimate == pytest.approx(2.0)
    assert leading((one,)) is None


def test_signatures_are_counted_per_touch():
    made = cells(
        ("a", Group.ICP, 24, 76), ("a", Group.OUTSIDE, 10, 90),
        touches={Group.ICP: 6.0, Group.OUTSIDE: 2.5},
    )  # fmt: skip
    found = {one.basis: one for one in at_equal_effort(*made)}
    assert found[Basis.TOUCHES].per_unit == (pytest.approx(0.04), pytest.approx(0.04))
    assert found[Basis.TOUCHES].ratio.estimate == pytest.approx(1.0)
    assert leading(tuple(found.values())).basis is Basis.TOUCHES


@pytest.mark.parametrize("touches", [np.nan, 0.0])
def test_unknown_effort_tells_nothing(touches):
    made = cells(("a", Group.ICP, 5, 5), ("a", Group.OUTSIDE, 2, 8),
                 touches={Group.ICP: touches, Group.OUTSIDE: 3.0})  # fmt: skip
    assert [one.basis for one in at_equal_effort(*made)] == []


def test_coarser_strata_are_taken_where_the_finest_leave_nobody_to_compare_with():
    rng = np.random.default_rng(1)
    made = worlds.leads(
        rng, 300, source=worlds.words(rng, ["a", "b"], 300),
        owner=np.array([f"vendeur {n}" for n in range(300)], dtype=object),
    )  # fmt: skip
    (one,) = at_equal_effort(made, made.won)
    assert Part.OWNER not in one.parts
    assert one.comparable >= 0.5


def test_one_group_alone_has_no_ratio():
    made, won = cells(("a", Group.ICP, 5, 5), ("b", Group.ICP, 5, 5))
    assert all(one.ratio.estimate is None for one in at_equal_effort(made, won))
