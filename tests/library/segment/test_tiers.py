"""Tiers by points or by capacity."""

import numpy as np
import pyarrow as pa
import pytest

from focale.glossary.messages import FocaleError
from focale.glossary.words import VERDICTS
from focale.segment.clusters.measures import Scores
from focale.segment.tiers import tiered, tiers_written

LINES = [  # id, verdict, points, fit, high
    ("a", "qualified", 80.0, 80.0, 90.0),
    ("b", "qualified", 64.1, 70.0, 80.0),
    ("c", "undecided", 90.0, 90.0, 95.0),
    ("d", "disqualified", 99.0, 99.0, 99.0),
    ("e", "qualified", 64.1, 70.0, 80.0),
    ("f", "qualified", 20.0, 30.0, 30.0),
]
IDS = pa.array([line[0] for line in LINES])
SCORES = Scores(
    np.array([VERDICTS.index(line[1]) for line in LINES], np.int8),
    *(np.array([line[n] for line in LINES]) for n in (2, 3, 4)),
)


def of(found):
    names = [tier.name for tier in found.tiers]
    return {id_: names[n] if n >= 0 else "" for id_, n in zip("abcdef", found.places, strict=True)}


def test_a_cut_off_takes_who_stands_on_it_and_never_who_is_disqualified():
    found = tiered(SCORES, IDS, {"A": 80, "B": 64.1}, by_capacity=False)
    assert of(found) == {"a": "A", "b": "B", "c": "A", "d": "", "e": "B", "f": ""}
    assert (found.rest, found.out) == (1, 1)
    assert [tier.lowest for tier in found.tiers] == [80.0, 64.1]


def test_capacity_takes_the_best_and_tells_who_has_as_many_points_outside():
    found = tiered(SCORES, IDS, {"A": 2, "B": 1, "C": 5}, by_capacity=True)
    assert of(found) == {"a": "A", "b": "A", "c": "C", "d": "", "e": "B", "f": "B"} or of(
        found
    ) == {"a": "A", "b": "A", "e": "B", "f": "C", "c": "C", "d": ""}
    assert [tier.accounts for tier in found.tiers] == [2, 1, 2]
    assert [tier.tied for tier in found.tiers] == [1, 0, 0]
    assert found.rest == 0


def test_a_tier_for_which_nobody_is_left_is_empty():
    found = tiered(SCORES, IDS, {"A": 5, "B": 3}, by_capacity=True)
    assert [(tier.accounts, tier.lowest) for tier in found.tiers][1] == (0, None)


@pytest.mark.parametrize(
    ("written", "by_capacity", "french", "english"),
    [
        ("A=80", False, "n'est pas de la forme NOM:NOMBRE", "has not the form NAME:NUMBER"),
        ("A:80,A:60", False, "ce nom est donné deux", "given twice"),
        ("", True, "n'est pas de la forme", "has not the form"),
        ("A:60,B:80", False, "baissent de l'une à l'autre ; reçu A:60, B:80", "fall from one"),
        ("A:120", False, "vont de 100 à 0", "go from 100 to 0"),
        ("A:2.5", True, "nombre entier de comptes", "whole number of accounts"),
        ("A:0", True, "au moins 1", "at least 1"),
    ],
)  # fmt: skip
def test_tiers_that_cannot_be_meant_are_told(written, by_capacity, french, english):
    with pytest.raises(FocaleError) as told:
        tiers_written(written, by_capacity=by_capacity)
    message = told.value.messages[0]
    assert french in message.words("fr").replace("\u00a0", " ").replace("\u202f", " ")
    assert english in message.words("en")
