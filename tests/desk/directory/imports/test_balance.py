"""Whatever a file holds, each of its rows is counted once, and undoing it leaves what was there."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from focale.desk.directory.models import Company, Import

pytestmark = pytest.mark.django_db(transaction=True)

_CELLS = {
    "id": ("", "A", "B", "C"),
    "siren": ("", "732829320", "552100554", "123"),
    "siret": ("", "73282932000074", "73282932000082"),
    "domain": ("", "acier.fr", "bois.fr", "gmail.com"),
    "name": ("", "Acier", "ACIER", "Bois", "N/A"),
    "city": ("", "Nantes", "Lyon"),
    "headcount": ("", "10", "20", "beaucoup"),
    "Libre": ("", "=1+1", "x"),
}
_ROWS = st.lists(st.tuples(*(st.sampled_from(cells) for cells in _CELLS.values())), max_size=9)
_COLUMNS = st.sets(st.sampled_from(list(_CELLS)), min_size=2).map(sorted)


def _file(columns, rows):
    places = [list(_CELLS).index(name) for name in columns]
    lines = [columns, *([row[place] for place in places] for row in rows)]
    return "\n".join(";".join(line) for line in lines) + "\n"


def _fields(columns):
    return {f"field_{n}": name for n, name in enumerate(columns) if name != "Libre"}


def _there(cast):
    return sorted(
        Company.objects.of(cast.workspace).values_list(
            "key", "name", "siren", "siret", "domain", "city", "headcount", "own__Libre"
        ),
        key=str,
    )


@settings(
    max_examples=6, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(files=st.lists(st.tuples(_COLUMNS, _ROWS.filter(bool)), min_size=1, max_size=3))
def test_every_row_is_counted_once_and_undone_whole(cast, importing, files):
    before, done = [_there(cast)], []
    for columns, rows in files:
        if columns == ["Libre", "city"] or not set(columns) - {"Libre"}:
            continue
        found = importing(_file(columns, rows), kind="companies", **_fields(columns))
        if found.state == "failed":  # nothing in it but blanks
            continue
        assert found.state == "done"
        counts = found.balance["counts"]
        assert found.balance["rows_in"] == len(rows)
        assert sum(counts.values()) == len(rows), counts
        done.append(found)
        before.append(_there(cast))
        made = Company.objects.of(cast.workspace).filter(came_with=found).count()
        assert made == counts["made"]
    for found in reversed(done):
        assert _there(cast) == before.pop()
        importing.undo(found)
    assert _there(cast) == before.pop()
    Import.objects.of(cast.workspace).delete()
