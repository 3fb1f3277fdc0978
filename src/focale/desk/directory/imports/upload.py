"""How large may a file be that somebody drops? Told before it fills the disk."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from focale.desk import settings


class SizeGuard(FileUploadHandler):
    """Stops keeping a file as soon as it is larger than allowed; the request then says so."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass the piece on, while the file is not too large."""
        if start + len(raw_data) > settings.MOST_UPLOAD_BYTES:
            self.request.too_large = True  # type: ignore[union-attr]
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        """The next handler keeps it."""
        return None
