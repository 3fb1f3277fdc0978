"""How tests drop a file, confirm its columns, and wait for what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from focale.desk.directory.models import Import
from tests.cast import Cast


class Importing:
    """Somebody who imports files into Mirelance, through the pages."""

    def __init__(self, cast: Cast, client: Client, work: Callable[[], None]) -> None:
        self.cast, self.client, self.work = cast, client, work
        self.base = f"/w/{cast.workspace.slug}/data/imports/"

    def drop(self, text: str | bytes, name: str = "clients.csv") -> Import:
        """Drop a file and have its columns looked at."""
        body = text if isinstance(text, bytes) else text.encode()
        answer = self.client.post(self.base, {"file": SimpleUploadedFile(name, body)})
        assert answer.status_code == 302, answer.content.decode()[-2000:]
        self.work()
        return Import.objects.of(self.cast.workspace).order_by("-id")[0]

    def post(self, found: Import, act: str, **told: Any) -> Any:
        """Post to one of the addresses of an import."""
        return self.client.post(f"{self.base}{found.pk}/{act}/", told)

    def page(self, found: Import, **asked: str) -> str:
        """The page of an import."""
        answer = self.client.get(f"{self.base}{found.pk}/", asked)
        assert answer.status_code == 200
        return str(answer.content.decode())

    def take(self, found: Import, **told: Any) -> Import:
        """Confirm the columns and wait."""
        answer = self.post(found, "start", **told)
        assert answer.status_code == 302, answer.content.decode()[-2000:]
        self.work()
        found.refresh_from_db()
        return found

    def __call__(self, text: str | bytes, name: str = "clients.csv", **told: Any) -> Import:
        """Drop a file, confirm its columns as they are believed, and wait."""
        return self.take(self.drop(text, name), **told)

    def undo(self, found: Import) -> Import:
        """Take an import back, and wait."""
        assert self.post(found, "undo").status_code == 302
        self.work()
        found.refresh_from_db()
        return found


@pytest.fixture
def importing(cast: Cast, signed_in: Callable[[Any], Client], work: Any, engine: None) -> Importing:
    """Sarah imports."""
    return Importing(cast, signed_in(cast.owner), work)
