"""Do the accounts of a workspace fall into groups of like ones, and into which?"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pyarrow as pa
from sqlglot import exp

from focale.desk.warm.acts.score import COMPANIES, companies_with
from focale.desk.warm.cells import has_column
from focale.desk.warm.store import Rows
from focale.glossary.fields import FIELDS
from focale.report.segments_view import SegmentsView, segments_view
from focale.report.voice import Voice
from focale.segment.segments import segments

_NO_TRAIT = frozenset({
    "name", "siren", "siret", "vat", "domain", "website", "email", "phone", "linkedin", "address",
    "parent_siren", "customer", "nps", "source", "updated_on", "group",
})  # fmt: skip
"""What names a company, or says what it is to us."""
_LOOKED_AT, _MOST_OWN = 300, 20
_LANGS = ("fr", "en")


def group_companies(rows: Rows, wanted: int | None, file: str) -> dict[str, Any]:
    """Look for groups; who goes with which is written into `file` (Arrow: company, place, -1 for
    none). wanted: how many groups; None: as many as hold, often none.

    Answers the groups in words, or in words why there are none. Raises FocaleError.
    """
    typed = [name for name in FIELDS if has_column(name) and name not in _NO_TRAIT]
    table = companies_with(rows, typed, _own_names(rows))
    kept = [
        name for name in table.column_names
        if name == "id" or table[name].null_count < table.num_rows
    ]  # fmt: skip
    found = segments(table.select(kept), groups=wanted)
    clusters = found.clusters
    view: dict[str, SegmentsView] = {lang: segments_view(found, Voice(lang)) for lang in _LANGS}
    labels = clusters.labels if clusters.groups else np.full(len(found.ids), -1, np.int8)
    placed = pa.table({"company": found.ids.cast(pa.int64()), "place": pa.array(labels, pa.int8())})
    with (
        pa.OSFile(str(rows.place(file)), "wb") as out,
        pa.ipc.new_file(out, placed.schema) as writer,
    ):
        writer.write_table(placed)
    return {
        "accounts": clusters.accounts, "looked_at": clusters.looked_at,
        "unplaced": clusters.unplaced, "wanted": wanted, "why_one": clusters.why_one,
        "title": {lang: one.title for lang, one in view.items()},
        "answer": {lang: one.answer for lang, one in view.items()},
        "alike": [{lang: view[lang].alike[n] for lang in _LANGS}
                  for n in range(len(view["fr"].alike))],
        "fields": {lang: one.fields for lang, one in view.items()},
        "groups": [
            {
                "number": group.number, "accounts": group.accounts, "stability": group.stability,
                "name": {lang: view[lang].groups[n].name for lang in _LANGS},
                "sure": {lang: view[lang].groups[n].sure for lang in _LANGS},
                "share": {lang: view[lang].groups[n].share for lang in _LANGS},
                "traits": [
                    {lang: [view[lang].groups[n].traits[at].words,
                            view[lang].groups[n].traits[at].shares] for lang in _LANGS}
                    for at in range(len(view["fr"].groups[n].traits))
                ],
                "example": group.example,
            }
            for n, group in enumerate(clusters.groups)
        ],
    }  # fmt: skip


def _own_names(rows: Rows) -> list[str]:
    """Facts of the team's own that some accounts have."""
    some = rows.read(COMPANIES, ["own"], exp.true(), limit=_LOOKED_AT)
    names: dict[str, None] = {}
    for text in some["own"].cast(pa.string()).to_pylist():
        names.update(dict.fromkeys(json.loads(text or "{}")))
    return sorted(name for name in names if name not in FIELDS)[:_MOST_OWN]
