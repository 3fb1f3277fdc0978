"""A place that takes no file is told by its cause, without the name of the part file."""

from pathlib import Path

import duckdb
import pytest

from focale.engine.troubles import telling
from focale.glossary.messages import FocaleError


def test_only_the_cause_of_a_failed_write_is_told():
    engine = duckdb.connect()
    place = Path("/nowhere/facts.csv")
    with pytest.raises(FocaleError) as told, telling("", place):
        engine.execute("COPY (SELECT 1) TO '/nowhere/.facts.csv.1.part'")
    assert told.value.messages[0].words("en") == (
        "/nowhere/facts.csv: cannot be written (No such file or directory). Choose another "
        "folder or free some space; nothing was written."
    )
