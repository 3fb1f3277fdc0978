"""How far accounts are apart, which fields go together, who stands for all."""

from itertools import combinations, product

import numpy as np
import pytest
from scipy.stats import chi2_contingency

from focale.segment.clusters.distance import between, known_share, scales_of
from focale.segment.clusters.forms import Feature, Form, apart
from focale.segment.clusters.medoids import grouping_in
from focale.segment.clusters.redundant import same_questions
from focale.segment.clusters.together import _independent, themes_together

NAN = np.nan


@pytest.mark.parametrize(
    ("form", "one", "other", "expected"),
    [
        (Form.PLACE, [0.2], [0.5], 0.3),
        (Form.PLACE, [NAN], [0.5], NAN),
        (Form.PATH, [[3]], [[3]], 0),
        (Form.PATH, [[1, 4]], [[1, 5]], 0.5),  # the same section, another division
        (Form.PATH, [[1, 4]], [[2, 7]], 1),
        (Form.PATH, [[1, -1]], [[1, 5]], 0),  # nothing says that the division differs
        (Form.PATH, [[1, -1]], [[2, 5]], 1),
        (Form.PATH, [[-1, -1]], [[2, 5]], NAN),
        (Form.ITEMS, [3], [6], 2 / 3),  # {a, b} and {b, c}
        (Form.ITEMS, [3], [3], 0),
        (Form.ITEMS, [0], [3], NAN),
    ],
)  # fmt: skip
def test_two_values_are_so_far_apart(form, one, other, expected):
    types = {Form.PLACE: np.float32, Form.PATH: np.int32, Form.ITEMS: np.uint64}
    found = apart(form, np.array(one, types[form]), np.array(other, types[form]))
    assert found.item() == pytest.approx(expected, abs=1e-6, nan_ok=True)


def words(name, codes, theme=None):
    return Feature(name, theme or name, Form.PATH, np.array(codes, np.int32)[:, None])


def test_a_blank_is_neither_like_nor_unlike():
    fields = [words("a", [0, 0, 1, 1, -1]), words("b", [0, 1, 0, 1, 0])]
    distances = between(fields, fields, scales_of(fields))
    like, unlike = distances[0, 0], distances[0, 3]
    assert like < distances[4, 0] < unlike
    assert known_share(fields, scales_of(fields)).tolist() == [1, 1, 1, 1, 0.5]


def test_fields_on_one_question_share_one_weight():
    once = [words("a", [0, 0, 1, 1]), words("b", [0, 1, 0, 1])]
    twice = [words("a", [0, 0, 1, 1]), words("a2", [0, 0, 1, 1], "a"), once[1]]
    assert between(once, once, scales_of(once)) == pytest.approx(
        between(twice, twice, scales_of(twice))
    )


def test_no_swap_of_a_medoid_helps_any_more():
    rng = np.random.default_rng(4)
    for _ in range(15):
        points = rng.random((14, 2))
        distances = np.linalg.norm(points[:, None] - points[None], axis=2).astype(np.float32)
        found = grouping_in(distances, 3, np.ones(14, bool))

        def total(medoids, distances=distances):
            return distances[:, list(medoids)].min(axis=1).sum()

        assert found.total == pytest.approx(total(found.medoids))
        for out, new in product(range(3), range(14)):
            swapped = [*np.delete(found.medoids, out), new]
            assert found.total <= total(swapped) * 1.001
        assert found.total <= 1.1 * min(map(total, combinations(range(14), 3)))


def test_who_knows_little_stands_for_nobody():
    distances = np.ones((6, 6), np.float32) - np.eye(6, dtype=np.float32)
    may_lead = np.array([False, True, False, False, True, False])
    assert set(grouping_in(distances, 2, may_lead).medoids.tolist()) == {1, 4}


def test_independence_is_judged_as_scipy_does():
    rng = np.random.default_rng(1)
    one, other = rng.integers(0, 4, 400), rng.integers(0, 3, 400)
    table = np.bincount(one * 3 + other, minlength=12).reshape(4, 3)
    assert _independent(one, other) == pytest.approx(chi2_contingency(table, correction=False)[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [([0] * 60, [0, 1] * 30), ([-1] * 60, [0, 1] * 30), ([0, 1] * 10, [0, 1] * 10)],
)
def test_too_little_says_nothing_of_independence(one, other):
    assert _independent(np.array(one), np.array(other)) is None


def test_only_fields_that_go_with_another_are_kept():
    rng = np.random.default_rng(3)
    a = rng.integers(0, 3, 300)
    b = np.where(rng.random(300) < 0.6, a, rng.integers(0, 3, 300))
    fields = [words("a", a), words("b", b), words("alone", rng.integers(0, 3, 300))]
    assert themes_together(fields) == {"a", "b"}


def test_a_finer_form_of_a_field_is_the_same_question():
    rng = np.random.default_rng(3)
    city = rng.integers(0, 40, 600)
    numbers = rng.random(600).astype(np.float32)
    fields = [
        words("city", city), words("area", city // 10), words("other", rng.integers(0, 4, 600)),
        Feature("turnover", "turnover", Form.PLACE, numbers),
        words("class", np.searchsorted([0.3, 0.6], numbers)),
        Feature("staff", "staff", Form.PLACE, numbers**2),
    ]  # fmt: skip
    themes = {feature.name: feature.theme for feature in same_questions(fields)}
    assert themes["city"] == themes["area"]
    assert themes["turnover"] == themes["class"] == themes["staff"]
    assert len(set(themes.values())) == 3


def test_groups_with_few_values_are_no_finer_form_of_each_other():
    codes = np.repeat(np.arange(3), 100)
    themes = {f.theme for f in same_questions([words("stack", codes), words("sector", codes)])}
    assert themes == {"stack", "sector"}
