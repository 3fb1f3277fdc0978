"""Who of a file of contacts, or of a list, must not be contacted?

The list of refusals holds fingerprints alone: only the desk can ask it, so that the rows of those
who refused are left out before the engine chooses whom to call; and a list that was made before
somebody refused is made again before anybody fetches it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from focale.desk.directory.privacy import Refused, refused
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import MarketAnswer, Table
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import new_name, place_of

_EMAILS, _PHONES = ("email",), ("phone", "mobile")
_BATCH = 50_000


@contextmanager
def people_without(workspace: Workspace, contacts: Table | None) -> Iterator[dict[str, Any]]:
    """What the engine is told of the contacts: a file without those who refused, and how many
    refused at each account. Nothing where nobody did. The file goes at the end."""
    place = _place(workspace, contacts.facts) if contacts is not None else None
    if place is None or not place.is_file():
        yield {}
        return
    name, counts = new_name(".parquet"), Counter[str]()
    kept = place_of(SURROUNDINGS.folder, workspace.pk, name)
    try:
        with pq.ParquetFile(place) as file, pq.ParquetWriter(kept, file.schema_arrow) as writer:
            for batch in file.iter_batches(_BATCH):
                gone = _refusing(batch, workspace)
                counts.update(_accounts(batch, gone))
                left = batch.filter(pa.array([not one for one in gone])) if any(gone) else batch
                writer.write_table(pa.Table.from_batches([left]))
        yield {"people": name, "refused": dict(counts)} if counts else {}
    finally:
        kept.unlink(missing_ok=True)


def _place(workspace: Workspace, name: str) -> Any:
    return place_of(SURROUNDINGS.folder, workspace.pk, name) if name else None


def _texts(batch: pa.RecordBatch, names: Sequence[str]) -> list[list[str]]:
    there = [name for name in names if name in batch.schema.names]
    return [[str(one or "") for one in batch.column(name).to_pylist()] for name in there]


def _refusing(batch: pa.RecordBatch, workspace: Workspace) -> list[bool]:
    emails, phones = _texts(batch, _EMAILS), _texts(batch, _PHONES)
    asked = refused(
        workspace, emails={text for column in emails for text in column},
        phones={text for column in phones for text in column},
    )  # fmt: skip
    if not asked:
        return [False] * batch.num_rows
    return [asked.has(*row) for row in zip(*emails, *phones, strict=True)]


def _accounts(batch: pa.RecordBatch, gone: Sequence[bool]) -> Iterator[str]:
    if "account_id" in batch.schema.names and any(gone):
        ids = batch.column("account_id").to_pylist()
        yield from (str(one) for one, is_gone in zip(ids, gone, strict=True) if is_gone and one)


def safe(found: MarketAnswer) -> MarketAnswer:
    """A list as it may be shown and fetched now, in memory: whoever refused since it was made is
    not in it, and its files that name them are not there."""
    accounts = (found.result or {}).get("accounts", [])
    asked = refused(
        found.workspace, emails={one.get("email") or "" for one in accounts},
        phones={one.get("phone") or "" for one in accounts},
    )  # fmt: skip
    if asked and found.result is not None:
        found.result = {**found.result, "accounts": [_safe(one, asked) for one in accounts]}
        found.files = {form: name for form, name in found.files.items() if form == "accounts"}
        setattr(found, "is_overtaken", True)  # noqa: B010 - somebody refused since
    return found


def _safe(one: dict[str, Any], asked: Refused) -> dict[str, Any]:
    if not asked.has(one.get("email"), one.get("phone")):
        return one
    nobody = {"person": "", "title": "", "email": "", "phone": "", "is_switchboard": False}
    return {**one, **nobody, "refused": one.get("refused", 0) + 1}
