"""How many doubles are found, how many are right, and how long does it take?

    python -m bench.duplicates                     # 100,000 companies, and the public sets
    python -m bench.duplicates --rows 1000000      # a million
    python -m bench.duplicates --commands          # the commands whole, from file to folder

Truth is a pair: two records of one entity. Automatic: pairs within the clusters that are merged
without asking. With the list: besides, the pairs between two clusters that a right question
links, as if a person answered every question rightly. One default for companies and one for
people; nothing is set for a file but which column is which.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from bench.dirty_companies import dirty_companies
from bench.measure import peak_mb
from focale.accounts.duplicates.found import find_doubles

SETS = Path(os.environ.get("FOCALE_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))
Columns = Mapping[str, pa.Array]


@dataclass(frozen=True)
class Given:
    """Records as columns, the entity of each, and whether they are people."""

    columns: Columns
    truth: Sequence[object]
    people: bool = False


@dataclass(frozen=True)
class Found:
    """Pairs: true ones, those merged, those of them right; questions, and right ones."""

    true: int
    merged: int
    right: int
    questions: int
    right_questions: int
    with_list: int
    seconds: float

    @property
    def precision(self) -> float:
        """Of the pairs merged, how many are right, 0 to 1."""
        return self.right / self.merged if self.merged else 1.0

    @property
    def recall(self) -> float:
        """Of the true pairs, how many are merged."""
        return self.right / self.true

    @property
    def recall_with_list(self) -> float:
        """Of the true pairs, how many are merged or follow from a right answer."""
        return (self.right + self.with_list) / self.true

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def measured(given: Given) -> Found:
    """Find the doubles and hold them against the truth."""
    started = time.perf_counter()
    doubles = find_doubles(given.columns, people=given.people)
    seconds = time.perf_counter() - started
    truth = np.unique([str(entity) for entity in given.truth], return_inverse=True)[1]
    sizes = doubles.sizes
    both = np.unique(np.stack([doubles.labels, truth]), axis=1, return_counts=True)[1]
    asked = np.flatnonzero(~doubles.automatic)
    links, labels = doubles.links, doubles.labels
    good = asked[truth[links.a[asked]] == truth[links.b[asked]]]
    wanted = {int(label) for at in good for label in (labels[links.a[at]], labels[links.b[at]])}
    members: dict[int, Counter[int]] = defaultdict(Counter)
    for at in np.flatnonzero(np.isin(labels, list(wanted))):
        members[int(labels[at])][int(truth[at])] += 1
    follow = 0
    for at in good:
        one, other = members[int(labels[links.a[at]])], members[int(labels[links.b[at]])]
        follow += sum(one[entity] * other[entity] for entity in one)
    return Found(
        true=_pairs(np.bincount(truth)), merged=_pairs(sizes), right=_pairs(both),
        questions=len(asked), right_questions=len(good), with_list=follow, seconds=seconds,
    )  # fmt: skip


def _pairs(sizes: np.ndarray) -> int:  # type: ignore[type-arg]
    return int((sizes.astype(np.int64) * (sizes - 1) // 2).sum())


# --- the public sets --------------------------------------------------------------------


def french_companies(sets: Path) -> Given:
    """The distinct (SIREN, name) of the index égalité, SIREN hidden: name, region, département."""
    path = sets / "fr_companies" / "index_egalite.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    records = {(row["SIREN"], row["Raison Sociale"]): row for row in rows}
    named = {"name": "Raison Sociale", "region": "Région", "departement": "Département"}
    return Given(_columns(list(records.values()), named), [siren for siren, _ in records])


def restaurants(sets: Path) -> Given:
    """Fodor's and Zagat's restaurants: name, address, town, phone."""
    rows = _rows(sets / "dedupe_dev" / "restaurant.csv")
    named = {"name": "name", "address": "addr", "city": "city", "phone": "phone"}
    return Given(_columns(rows, named), [row["class"] for row in rows])


def chicago(sets: Path) -> Given:
    """Early childhood sites of nine files: name, address, postcode, phone, fax, website."""
    rows = _rows(sets / "dedupe_dev" / "chicago_early_childhood_with_true_ids.csv")
    named = {"name": "Site name", "address": "Address", "postcode": "Zip", "phone": "Phone",
             "fax": "Fax", "website": "Website"}  # fmt: skip
    return Given(_columns(rows, named), [row["True Id"] for row in rows])


def febrl(sets: Path, number: int) -> Given:
    """Synthetic people: names, address, day of birth, a number of their own."""
    rows = _rows(sets / "dedupe_dev" / f"febrl_dataset{number}.csv")
    named = {
        "first_name": "given_name", "last_name": "surname", "street_number": "street_number",
        "address": "address_1", "address_2": "address_2", "city": "suburb",
        "postcode": "postcode", "region": "state", "birth_date": "date_of_birth",
        "person_number": "soc_sec_id",
    }  # fmt: skip
    return Given(_columns(rows, named), [row["rec_id"].split("-")[1] for row in rows], people=True)


PUBLIC: dict[str, Callable[[Path], Given]] = {
    "French companies": french_companies,
    "restaurants": restaurants,
    "Chicago": chicago,
    "FEBRL 1": lambda sets: febrl(sets, 1),
    "FEBRL 3": lambda sets: febrl(sets, 3),
}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, skipinitialspace=True)
        return [{name.strip(): value for name, value in row.items()} for row in rows]


def _columns(rows: Sequence[Mapping[str, str]], named: Mapping[str, str]) -> Columns:
    return {
        field: pa.array([(row.get(column) or "").strip() or None for row in rows], pa.string())
        for field, column in named.items()
    }


def generated(rows: int, *, without: Sequence[str] = ()) -> Given:
    """A generated file of companies, one row in five a dirty double."""
    dirty = dirty_companies(rows)
    table = dirty.table()
    chosen = [n for n in table.column_names if n not in ("id", "siren", *without)]
    return Given({name: table[name] for name in chosen}, dirty.truth)


@dataclass(frozen=True)
class Ran:
    """A command from its start to its end. cpu: seconds of all processors together."""

    wall: float
    cpu: float
    peak_mb: float


def ran(*words: object) -> Ran:
    """Run `focale` with these words in a process of its own."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "focale", *map(str, words), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{words[0]} ended with {process.returncode}")
    return Ran(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def whole_commands(rows: int, folder: Path) -> dict[str, Ran]:
    """Dedupe, merge with as many contacts, and dedupe again over every question answered no."""
    table = dirty_companies(rows).table()
    companies, contacts, found = folder / "c.csv", folder / "p.csv", folder / "d"
    pacsv.write_csv(table, companies)
    people = {"contact_id": pa.array(range(len(table))), "account_id": table["id"],
              "last_name": table["name"]}  # fmt: skip
    pacsv.write_csv(pa.table(people), contacts)
    first = ran("dedupe", companies, "--out", found)
    merged = ran("merge", found, "--out", folder / "m.parquet", "--contacts", contacts)
    lines = (found / "review.csv").read_text("utf-8-sig").split("\n")
    answered = [line.replace(",,", ",no,", 1) for line in lines[1:]]
    (found / "review.csv").write_text("\n".join([lines[0], *answered]), "utf-8")
    again = ran("dedupe", companies, "--out", found)
    return {"dedupe": first, "merge, contacts redirected": merged,
            "dedupe again, answers carried over": again}  # fmt: skip


def told(name: str, found: Found) -> str:
    """One line of the report."""
    return (
        f"{name:34s} precision {found.precision:.4f}  recall {found.recall:.4f}  "
        f"F1 {found.f1:.4f}  with the list {found.recall_with_list:.4f}  "
        f"questions {found.questions} ({found.right_questions} right)  {found.seconds:.1f} s"
    )


def main() -> None:
    """Measure, and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--commands", action="store_true", help="only the commands, whole")
    asked = parser.parse_args()
    if asked.commands:
        with tempfile.TemporaryDirectory() as folder:
            for name, one in whole_commands(asked.rows, Path(folder)).items():
                print(f"{name:36s} {one.wall:.1f} s, processors {one.cpu:.1f} s, "
                      f"{one.peak_mb:.0f} MB", flush=True)  # fmt: skip
        print(f"{asked.rows:,} rows; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        return
    if SETS.is_dir():
        for name, given in PUBLIC.items():
            print(told(name, measured(given(SETS))), flush=True)
    for without in ((), ("phone", "website", "email", "address")):
        name = f"generated {asked.rows:,}" + (", name and place only" if without else "")
        print(told(name, measured(generated(asked.rows, without=without))), flush=True)
    print(
        f"peak memory {peak_mb():.0f} MB; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )


if __name__ == "__main__":
    main()
