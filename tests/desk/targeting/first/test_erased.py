"""Whoever is erased is named by no file of the studio either."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.desk.directory.privacy.traces import Named, Traces
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import MarketAnswer, Table
from focale.desk.targeting.tables.erasing import files_to_see, forget
from focale.desk.warm.folders import new_name, place_of

CLAIRE = Named("Claire", "Morel", emails=["claire@acier.example"], phones=["+33612345678"])


def _table(space, role, columns):
    name, source = new_name(".parquet"), new_name(".csv")
    pq.write_table(pa.table(columns), place_of(SURROUNDINGS.folder, space.pk, name))
    said = "Acier Duval" if role == "market" else "Claire;Morel"
    place_of(SURROUNDINGS.folder, space.pk, source).write_text(f"nom;x\n{said}\n")
    return Table.objects.create(
        workspace=space, role=role, state="ready", label=role, file=source, facts=name
    )


def _rows(table):
    return pq.read_table(place_of(SURROUNDINGS.folder, table.workspace_id, table.facts)).to_pylist()


@pytest.mark.django_db
def test_people_who_are_erased_leave_the_files_of_the_studio(cast):
    space = cast.workspace
    people = _table(space, "contacts", {
        "account_id": ["a", "a", "b"], "first_name": ["Claire", "Paul", "Claire"],
        "last_name": ["MOREL", "Petit", "Durand"], "email": ["", "", ""],
    })  # fmt: skip
    said = _table(space, "interviews", {
        "account_id": ["a"], "text": ["Claire Morel (06 12 34 56 78) veut un devis"],
    })  # fmt: skip
    other = _table(space, "market", {"id": ["a"], "name": ["Acier"], "headcount": [12]})
    before = other.facts, place_of(SURROUNDINGS.folder, space.pk, other.facts).read_bytes()
    listed = new_name(".csv")
    place_of(SURROUNDINGS.folder, space.pk, listed).write_text("a,claire@acier.example\n")
    answer = MarketAnswer.objects.create(
        workspace=space, question="list", state="ready", mark="0", text="", files={"csv": listed}
    )

    seen = {(hand.what, hand.pk) for hand in files_to_see(space, Traces([CLAIRE]))}
    assert seen == {("table", people.pk), ("table", said.pk)}, "what would stay is told"
    assert forget(space, Traces([CLAIRE]), whole=True) == 5
    assert files_to_see(space, Traces([CLAIRE])) == []
    assert [row["last_name"] for row in _rows(people)] == ["Petit", "Durand"]
    assert "Morel" not in str(_rows(said))
    assert "devis" in str(_rows(said))
    assert place_of(SURROUNDINGS.folder, space.pk, other.facts).read_bytes() == before[1]
    assert Table.objects.of(space).get(pk=people.pk).file == ""
    assert Table.objects.of(space).get(pk=other.pk).file == other.file
    assert MarketAnswer.objects.of(space).get(pk=answer.pk).files == {}
    assert not place_of(SURROUNDINGS.folder, space.pk, listed).exists()
    assert forget(space, Traces([CLAIRE]), whole=True) == 0
