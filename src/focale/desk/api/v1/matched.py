"""Did somebody change this since the program read it? Told by an ETag, asked for by If-Match."""

from __future__ import annotations

import datetime
from typing import Any

from focale.desk.api.v1.problems import Problem

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def etag_of(row: Any) -> str:
    """What the facts of a company or a person are now."""
    return f'"{row.pk}-{(row.changed_at - _EPOCH) // datetime.timedelta(microseconds=1)}"'


def refuse_changed(request: Any, row: Any) -> None:
    """Raise Problem where the caller read something older. row: held by this transaction."""
    asked = request.headers.get("If-Match")
    if asked is None or asked.strip() == "*":
        return
    if etag_of(row) not in [one.strip() for one in asked.split(",")]:
        raise Problem(412, "changed", headers={"ETag": etag_of(row)})
