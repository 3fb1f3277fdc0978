"""The files: which, how many rows, the same bytes, the same content in both formats."""

import csv
import datetime
import json
import os
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

from focale.demo import make_world

BOTH = (
    "companies", "customers", "contacts", "events", "deals", "leads", "meetings", "touches",
    "contracts", "targets", "costs",
)  # fmt: skip
OTHERS = {"interviews.csv", "facts_log.parquet", "profile.yaml", "truth.json"}


def test_every_file_is_there_and_no_other(folder):
    expected = {f"{name}.{kind}" for name in BOTH for kind in ("csv", "parquet")} | OTHERS
    assert {path.name for path in folder.iterdir()} == expected


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("companies", 12_000, 12_000),
        ("customers", 40, 40),
        ("contacts", 8_000, 10_000),
        ("events", 55_000, 65_000),
        ("deals", 900, 900),
        ("interviews", 8, 8),
        ("facts_log", 3_600, 6_000),
        ("leads", 2_000, 2_600),
        ("meetings", 2_500, 3_500),
        ("touches", 12_000, 18_000),
        ("contracts", 120, 170),
        ("targets", 72, 72),
        ("costs", 180, 180),
    ],
)
def test_each_table_has_its_size(world, name, least, most):
    assert least <= world.tables()[name].num_rows <= most


def test_the_same_seed_gives_the_same_bytes_in_another_process(folder, tmp_path):
    code = "import sys; from pathlib import Path; from focale.demo import write_world; "
    code += "write_world(Path(sys.argv[1]))"
    # Another hash seed: no order may come from a set or from hash().
    surroundings = os.environ | {"PYTHONHASHSEED": "42", "TZ": "Pacific/Auckland"}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=surroundings)
    for path in folder.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_another_seed_gives_another_world(world):
    other = make_world(7)
    assert other.companies.column("name").to_pylist() != world.companies.column("name").to_pylist()
    assert other.companies.num_rows == 12_000


def cell(text, type_):
    """Read a CSV cell back, by the Arrow type of its column."""
    if text == "":
        return None
    name = str(type_)
    if name.startswith("list"):
        return [] if text == "[]" else text.split(";")
    if name.startswith("timestamp"):
        assert text.endswith("Z")
        return datetime.datetime.fromisoformat(text)
    if name.startswith("date"):
        return datetime.date.fromisoformat(text)
    return {"int64": int, "double": float, "bool": {"true": True, "false": False}.get}.get(
        name, str
    )(text)


@pytest.mark.parametrize("name", BOTH)
def test_csv_and_parquet_say_the_same(folder, name):
    table = pq.read_table(folder / f"{name}.parquet")
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == table.column_names
    for position, column in enumerate(table.schema):
        read = [cell(line[position], column.type) for line in lines]
        assert read == table.column(column.name).to_pylist(), column.name


def test_customers_carry_the_columns_and_cells_of_companies(companies, customers):
    by_id = {row["id"]: row for row in companies}
    for customer in customers:
        company = by_id[customer["id"]]
        assert {name: customer[name] for name in company} == company


def test_the_truth_file_is_the_truth(folder, world):
    assert json.loads((folder / "truth.json").read_text("utf-8")) == world.truth


def test_who_is_best_stands_in_no_table(world):
    for name, table in world.tables().items():
        assert not [column for column in table.column_names if "best" in column], name


def test_the_room_needs_no_pandas_and_no_database(tmp_path):
    code = "import sys, focale.demo; print({'pandas', 'duckdb'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
