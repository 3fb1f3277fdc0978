"""What is found in public sets whose truth is known: one default for companies, one for people.

A pair is two records of one entity. Of the French companies the records are the 5,570 distinct
(SIREN, name); name, region and département are read, the SIREN is hidden. 113 of the 2,262 true
pairs have a name that is a legal form alone ("SAS"), about as many changed their name altogether:
nothing but the SIREN could bring them together.
"""

import pytest

from bench import duplicates as bench

ASKED = {
    # precision and recall of what is merged, recall with the questions
    "French companies": (0.97, 0.76, 0.86),
    "restaurants": (0.91, 0.97, 0.97),
    "Chicago": (0.92, 0.87, 0.95),
    "FEBRL 1": (0.999, 0.97, 0.999),
    "FEBRL 3": (0.999, 0.96, 0.998),
}
F1 = {"restaurants": 0.93, "Chicago": 0.90, "FEBRL 1": 0.98, "FEBRL 3": 0.98}


@pytest.mark.parametrize("name", bench.PUBLIC)
def test_the_doubles_of_a_public_set_are_found(shared_data, name):
    sets = shared_data("fr_companies").parent
    shared_data("dedupe_dev")
    found = bench.measured(bench.PUBLIC[name](sets))
    precision, recall, with_list = ASKED[name]
    assert found.precision >= precision
    assert found.recall >= recall
    assert found.recall_with_list >= with_list
    assert found.f1 >= F1.get(name, 0)


def test_a_question_of_the_french_list_is_worth_asking(shared_data):
    found = bench.measured(bench.french_companies(shared_data("fr_companies").parent))
    assert found.right_questions / found.questions > 0.38


def test_the_doubles_of_a_generated_file_are_found():
    found = bench.measured(bench.generated(20_000))
    assert found.precision >= 0.98
    assert found.recall >= 0.90
    assert found.recall_with_list >= 0.96


def test_two_siren_are_never_merged_in_a_generated_file():
    dirty = bench.dirty_companies(5_000, sirens=0.5)
    table = dirty.table()
    columns = {name: table[name] for name in table.column_names if name != "id"}
    labels = bench.find_doubles(columns).labels
    seen = {}
    for label, siren in zip(labels.tolist(), table["siren"].to_pylist(), strict=True):
        if siren:
            seen.setdefault(label, set()).add(siren)
    assert max(map(len, seen.values())) == 1
