"""The next version of a profile: only points, proofs and the version change."""

import pytest

from focale.discovery.weigh.version import next_version
from focale.glossary.messages import FocaleError
from focale.profile.read import read_profile

TEXT = """
# written by Inès
profile: p
version: 3
criteria:
  # the size matters most
  size: {field: headcount, between: [30, 250], need: mandatory, points: 25, proof: plausible}
  sector:
    field: naf
    starts_with: ["62"]
    need: mandatory   # no points of its own
    why: {fr: "14 des 18"}
  visits: {event: page_viewed_pricing, points_each: 5, cap: 10, half_life_days: 30}
"""


def test_points_and_proofs_change_and_the_rest_stays():
    text = next_version(
        TEXT, {"size": 31, "sector": 12, "visits": 20}, ["size", "sector"], ["Why."]
    )
    assert text.startswith("# Why.\n")
    assert "# written by Inès" in text
    assert "# the size matters most" in text
    assert "# no points of its own" in text
    old, new = read_profile(TEXT), read_profile(text)
    assert new.version == 4
    assert [float(c.weight) for c in new.criteria] == [31, 12, 20]
    assert [c.proof for c in new.criteria] == ["measured", "measured", None]
    assert [c.condition for c in new.criteria][:2] == [c.condition for c in old.criteria][:2]


def test_a_profile_without_a_version_becomes_the_second():
    text = next_version("profile: p\ncriteria:\n  a: {field: x, is: y, points: 5}", {}, [], [])
    assert read_profile(text).version == 2


def test_the_next_version_is_written_as_the_writer_writes():
    once = next_version(TEXT, {"size": 31}, [], ["Why."])
    from focale.profile.write import write_profile

    assert write_profile(once) == once


def test_what_is_no_yaml_is_refused():
    with pytest.raises(FocaleError):
        next_version("profile: [", {}, [], [])
