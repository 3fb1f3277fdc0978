"""A place that takes no file is told by its cause, without the name of the part file."""

from pathlib import Path

import duckdb
import pytest

from focale.engine.troubles import is_stopped, telling, wrong_setting
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


def test_a_setting_stopped_by_ctrl_c_is_no_wrong_setting():
    with pytest.raises(KeyboardInterrupt):
        wrong_setting("threads", "2", RuntimeError("Query interrupted"))
    told = wrong_setting("threads", "'x'", duckdb.InvalidInputException("no number"))
    assert told is not None
    assert "FOCALE_THREADS" in told.words("en")
    assert wrong_setting("lock_configuration", "true", duckdb.Error("other")) is None


@pytest.mark.parametrize("error", [RuntimeError("Query"), ValueError("Query interrupted")])
def test_no_other_error_is_taken_for_ctrl_c(error):
    assert not is_stopped(error)
