"""The figures to reach: at least 95 % of the columns right, none confidently wrong."""

import csv

import pytest

import focale
from tests.library.accounts.columns.truth import (
    DROPCONTACT,
    ELSEWHERE,
    HUBSPOT,
    OTHERS,
    SALESFORCE,
)

FILES = (
    {f"hubspot_fivetran/{name}.csv": truth for name, truth in HUBSPOT.items()}
    | {f"salesforce_fivetran/{name}.csv": truth for name, truth in SALESFORCE.items()}
    | {f"{name}.csv": truth for name, truth in OTHERS.items()}
)


def judged(path, truth):
    """Return (right, wrong, confidently wrong) columns of one file."""
    right, wrong, confident = [], [], []
    for belief in focale.columns(path).beliefs:
        wanted = truth.get(belief.column, "-").split("|")
        is_right = (belief.field or "-") in wanted
        if "-" not in wanted:
            (right if is_right else wrong).append((path.name, belief.column, belief.field))
        if not is_right and belief.is_sure:
            confident.append((path.name, belief.column, belief.field))
    return right, wrong, confident


def all_judged(files):
    found = [judged(path, truth) for path, truth in files]
    return tuple([entry for part in parts for entry in part] for parts in zip(*found, strict=True))


def test_the_columns_of_public_crm_exports_are_understood(shared_data, tmp_path):
    folder = shared_data("crm_exports")
    there = {str(path.relative_to(folder)) for path in folder.rglob("*.csv")}
    assert there == set(FILES), "say in truth.py what the new file holds"
    with (folder / "dropcontact_fields.csv").open(encoding="utf-8") as listed:
        headers = [row["field"] for row in csv.DictReader(listed)]
    answer = tmp_path / "dropcontact.csv"
    answer.write_text(",".join(headers) + "\n", "utf-8")
    files = [(folder / name, truth) for name, truth in FILES.items()]
    right, wrong, confident = all_judged([*files, (answer, DROPCONTACT)])
    assert confident == []
    assert len(right) + len(wrong) > 240
    assert len(right) / (len(right) + len(wrong)) >= 0.95, wrong


@pytest.mark.parametrize("name", ELSEWHERE)
def test_other_public_files_are_never_confidently_wrong(shared_data, name):
    folder, _, file = name.partition("/")
    right, wrong, confident = judged(shared_data(folder) / file, ELSEWHERE[name])
    assert confident == []
    assert len(wrong) <= len(right) // 9, wrong
