"""A cost that names its segment is that segment's; the others are spread by the hours."""

import pyarrow as pa
import pytest

import focale
from focale.kpi.figures import Measure, Table, Why
from tests.library.kpi.worlds import PROFILE, day, many

FIRST, LAST = day(1, year=2023), day(12, 31)


def paid(*rows):
    """rows: (amount, segment)."""
    return pa.table(
        {
            "from": [FIRST] * len(rows), "to": [LAST] * len(rows), "kind": ["sales"] * len(rows),
            "amount": [float(amount) for amount, _ in rows],
            "segment": [segment for _, segment in rows],
        }
    )  # fmt: skip


def told(costs, table=None, **options):
    options = {"segment_by": "source", **options}
    return focale.kpis(many() if table is None else table, costs=costs, **options)


def spent(found, measure=Measure.CAC):
    return {one.name: one.figure.beside["cost"] for one in found.of(measure).segments}


def test_a_named_cost_is_its_segments_own():
    alike = spent(told(paid((73_100, None))))
    found = told(paid((73_100, None), (7_310, "Fair")))  # spelt otherwise
    named = spent(found)
    assert named["site"] == pytest.approx(alike["site"])
    assert named["call"] == pytest.approx(alike["call"])
    assert named["fair"] - alike["fair"] == pytest.approx(found.named_costs)
    assert sum(named.values()) == pytest.approx(found.of(Measure.CAC).whole.beside["cost"])


def test_where_all_costs_are_named_no_key_is_needed():
    costs = paid((700, "fair"), (500, "site"), (300, "call"))
    found = told(costs, many(hours=None))
    part = found.named_costs / 1500
    assert spent(found) == pytest.approx(
        {"fair": 700 * part, "site": 500 * part, "call": 300 * part}
    )
    assert found.of(Measure.CAC).segments_why is None
    assert Table.EFFORT not in found.of(Measure.CAC).lacks


def test_where_some_are_not_a_key_is():
    found = told(paid((700, "fair"), (500, None)), many(hours=None)).of(Measure.CAC)
    assert found.segments == ()
    assert found.segments_why is Why.NO_KEY
    assert found.lacks == (Table.EFFORT, Table.PROFILE)


def test_inside_and_outside_share_the_cost_of_a_segment_by_its_own_hours():
    table = many()
    inside = pa.array([value == 60 for value in table["headcount"].to_pylist()])
    hours = pa.array([9.0 if one else 1.0 for one in inside.to_pylist()])
    table = table.set_column(table.column_names.index("hours"), "hours", hours)
    found = told(paid((1000, "fair")), table, profile=focale.read_profile(PROFILE))
    icp, outside, _ = found.of(Measure.CAC).groups
    fairs = [
        (one, hour) for one, hour, source in zip(
            inside.to_pylist(), hours.to_pylist(), table["source"].to_pylist(), strict=True
        ) if source == "fair"
    ]  # fmt: skip
    share = sum(hour for one, hour in fairs if one) / sum(hour for _, hour in fairs)
    cost = found.of(Measure.CAC).whole.beside["cost"]
    assert icp.beside["cost"] == pytest.approx(cost * share, rel=0.03)
    assert icp.beside["cost"] + outside.beside["cost"] == pytest.approx(cost)


def test_a_segment_that_is_not_told_is_spread_and_said():
    found = told(paid((500, "fair"), (300, "radio")))
    note = next(note for note in found.notices if note.code == "kpi_costs_elsewhere")
    assert (note.facts["amount"], note.facts["names"]) == (300, "radio")
    assert "kpi_costs_elsewhere" not in [
        note.code for note in told(paid((300, "radio")), segment_by=None).notices
    ]
