"""How do files come in and go out? In: to the disk first, then into the store.

The part `file` of a multipart body is kept while the store is free for others; the operation then
notes what it is for, in its transaction. Where that is refused or fails the file goes again.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Annotated, Any

from django.http import FileResponse, Http404
from ninja import File
from ninja.files import UploadedFile

from focale.desk.api.v1.guard import Around, Called
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.directory.imports.forms import most_megabytes
from focale.desk.directory.uploads import kept_file
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.folders import place_of

Upload = Annotated[UploadedFile, File(description="CSV, XLSX, Parquet, JSON, ZIP ...")]
"""The part `file` of a body, for the description: its content is in `request.kept`."""
_NAME = 400  # signs


def sent_file(request: Called, name: str, label: str) -> FileResponse:
    """A file of the workspace, to be saved. Raises Http404 where it is not there."""
    try:
        file = place_of(SURROUNDINGS.folder, request.workspace.pk, name).open("rb")
    except (OSError, ValueError):
        raise Http404 from None
    return FileResponse(
        file, as_attachment=True, filename=label, content_type="application/octet-stream"
    )


def keeping(most: int = 0) -> Around:
    """What keeps the file of a request. most: bytes, default as many as an import may have."""

    @contextlib.contextmanager
    def kept(request: Any) -> Iterator[None]:
        upload = request.FILES.get("file")
        limit = most or most_megabytes() * 1_000_000
        if getattr(request, "too_large", False) or (upload and upload.size > limit):
            raise Problem(413, "file_too_large", most=limit // 1_000_000)
        if upload is None:
            raise unusable(say("wrong.missing"), "/file")
        if not upload.size:
            raise unusable(say("import.empty_file"), "/file")
        if len(upload.name or "") > _NAME:
            raise unusable(say("import.long_name"), "/file")
        with (
            contextlib.closing(upload),
            kept_file(upload, workspace=request.workspace) as request.kept,
        ):
            yield

    return kept
