"""What does a program learn of the doubles in files?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.duplicates.deduped import Deduped, review_table
from focale.accounts.duplicates.reasons import confidence, reasons_of
from focale.cli.screen import Screen
from focale.glossary.messages import Message

_MOST = 200  # clusters and questions in the answer; the folder has all


def dedupe_data(screen: Screen, found: Deduped, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale dedupe --json`."""
    files = found.sources.files
    return {
        "rows_are": "contact" if found.sources.people else "company",
        "files": [
            {"number": file.number, "file": file.label, "rows": file.rows,
             "rejected": len(file.opened.rejects)}
            for file in files
        ],
        "rows": {
            "read": sum(file.opened.rows_in for file in files),
            "compared": found.sources.rows,
            "rejected": sum(len(file.opened.rejects) for file in files),
            "merged": found.records_merged,
            "left": found.sources.rows - found.records_merged,
        },
        "clusters": len(found.clusters),
        "questions": len(found.review),
        "answers": {
            "carried": int(found.judged.stands.sum()),
            "anew": int((~found.judged.stands).sum()),
            "gone": found.judged.gone,
        },
        "conflicts": conflicts(found),
        "first_clusters": _clusters(screen, found),
        "first_questions": _questions(screen, found),
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def conflicts(found: Deduped) -> int:
    """Cells of the records that stay where another record says something else."""
    return sum(bool(kept.others) for one in found.merged.survivors for kept in one.kept)


def _clusters(screen: Screen, found: Deduped) -> list[dict[str, Any]]:
    told = zip(found.clusters[:_MOST], found.merged.survivors[:_MOST], strict=True)
    return [
        {
            "cluster": cluster.number,
            "records": [{"file": number, "row": row + 1} for number, row in cluster.places],
            "stays": [
                {
                    "field": kept.column, "value": kept.value,
                    "why": Message(kept.why).words(screen.lang),
                    "others": list(dict.fromkeys(kept.others.values())),
                }
                for kept in one.kept
            ],
        }
        for cluster, one in told
    ]  # fmt: skip


def _questions(screen: Screen, found: Deduped) -> list[dict[str, Any]]:
    links = found.doubles.links
    table = review_table(found, screen.lang, _MOST).to_pylist()
    return [
        {
            "question": row["question"],
            "confidence": confidence(links.bits[at]),
            "why": [
                {"code": code, "text": Message(code).words(screen.lang)}
                for code in reasons_of(links, at)
            ],
            **{name: row[name] for name in row if name.endswith(("_1", "_2"))},
        }
        for row, at in zip(table, found.review[:_MOST].tolist(), strict=True)
    ]
