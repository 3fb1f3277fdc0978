"""The queries whose texts are kept, and how they are kept: tests/golden/sql.

`FOCALE_REWRITE_GOLDEN=1 pytest tests/library/engine/test_dialects.py` writes them again, on
purpose: look at the difference before it is committed.
"""

import datetime
import functools
import hashlib
import re
from pathlib import Path

from focale.profile import load_profile
from focale.profile.document import Profile
from focale.scorecard.query_text import Query, Tables, query_of

GOLDEN = Path(__file__).parents[2] / "golden" / "sql"
TEMPLATES = Path(__file__).parents[3] / "src" / "focale" / "profile" / "templates"
DAY = datetime.date(2026, 9, 30)
PROFILES = {
    "saas": TEMPLATES / "saas.yaml",
    "every-condition": GOLDEN / "every-condition.yaml",
}
LONGEST = 100  # signs of a text in a kept query

_TEXT = re.compile(r"'(?:[^'\\]|''|\\.)*'")


@functools.cache
def profile_of(name: str) -> Profile:
    return load_profile(PROFILES[name])


@functools.cache
def golden_query(name: str, dialect: str) -> Query:
    return query_of(profile_of(name), dialect, Tables("accounts", "events", "contacts"), as_of=DAY)


def kept(text: str) -> str:
    """The text as it is kept: of very long ones the beginning, the length and a digest."""

    def cut(found: re.Match[str]) -> str:
        whole = found[0]
        if len(whole) <= LONGEST:
            return whole
        digest = hashlib.sha256(whole.encode()).hexdigest()[:12]
        return f"{whole[:40]} ... {len(whole)} signs, {digest}'"

    return _TEXT.sub(cut, text)
