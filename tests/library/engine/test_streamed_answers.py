"""An answer that comes while it is found is the one that comes by way of the disk."""

import duckdb
import pyarrow as pa
import pytest

from focale.engine import Session
from focale.glossary.messages import FocaleError

ROWS = 9_000
COLUMNS = {
    "text": "CASE WHEN i % 7 = 0 THEN NULL ELSE 'é' || i END",
    "number": "i / 7.0",
    "whole": "CAST(i AS INTEGER)",
    "day": "DATE '2025-01-01' + CAST(i AS INTEGER)",
    "moment": "TIMESTAMP '2025-01-01' + to_seconds(i)",
    "instant": "TIMESTAMPTZ '2025-01-01 00:00:00+00' + to_seconds(i)",
    "flag": "i % 2 = 0",
    "list": "[CAST(i AS VARCHAR), NULL]",
    "word": "CAST(['a', 'b'][1 + i % 2] AS ENUM('a', 'b'))",
    "huge": "CAST(i AS HUGEINT)",
    "exact": "CAST(i AS DECIMAL(9, 2))",
    "span": "to_days(CAST(i AS INTEGER))",
    "second": "CAST(TIMESTAMP '2025-01-01' AS TIMESTAMP_S)",
    "nothing": "NULL",
    "inside": "{'a': i}",
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_comes_as_it_does_by_way_of_the_disk(name):
    query = f'SELECT i, {COLUMNS[name]} AS "{name}" FROM range({ROWS}) r(i)'
    with Session() as session:
        with session.batches(query) as kept:
            by_file = pa.Table.from_batches(kept.iter_batches(), kept.schema_arrow)
        with session.streamed(query, 4_096) as reader:
            pieces = list(reader)
            directly = pa.Table.from_batches(pieces, reader.schema)
    bare = directly.schema.remove_metadata()
    assert [column.type for column in bare] == [column.type for column in by_file.schema]
    assert directly.equals(by_file.cast(bare))
    assert len(pieces) > 1


BROKEN = "SELECT CASE WHEN i = 8500 THEN error('broken') ELSE 'x' END AS a FROM range(9000) r(i)"
GREEDY = (
    "SELECT a, list(b) AS x FROM (SELECT i % 5 AS a, 'a text of some length' || i AS b "
    "FROM range(3000000) r(i)) GROUP BY a"
)


@pytest.mark.parametrize(("query", "memory", "kind", "said"), [
    (BROKEN, None, duckdb.InvalidInputException, "broken"),
    (GREEDY, "20MB", FocaleError, "FOCALE_MEMORY"),
])  # fmt: skip
def test_a_fault_in_the_middle_is_told_and_the_session_goes_on(query, memory, kind, said):
    with Session(memory) as session:
        with pytest.raises(kind, match=said), session.streamed(query, 2_048) as reader:
            for _ in reader:
                pass
        assert session.rows("SELECT 1") == [(1,)]
