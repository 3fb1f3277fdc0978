"""The rows of a file that became nothing, line by line, as a CSV that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from focale.accounts.rejects import harmless
from focale.desk.directory.imports.selectors import rejects_of
from focale.desk.directory.models import Import
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.folders import place_of

_HEAD = ("file", "line", "row", "column", "lost", "reason", "value")
_PIECE = 64 * 1024


def reject_lines(found: Import, lang: str) -> Iterator[bytes]:
    """Those found while the file was read, then those found while its rows were taken in."""
    yield b"\xef\xbb\xbf"  # so that Excel reads it as UTF-8
    name = found.files.get(f"rejects_{lang}")
    if name:
        with place_of(SURROUNDINGS.folder, found.workspace_id, name).open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    else:
        yield _line(_HEAD)
    label = harmless(found.label)
    for row in rejects_of(found).iterator(chunk_size=2_000):
        why = say(f"import.reason.{row.reason}", in_lang=lang)
        yield _line([label, "", row.row, harmless(row.column), "row", why, harmless(row.value)])


def _line(cells: Iterable[object]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()
