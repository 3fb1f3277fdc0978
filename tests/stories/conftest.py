"""The stories are told through the door: one demo, made once by `focale demo`."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.terminal import Answer, focale


@dataclass(frozen=True)
class Demo:
    """The answer of `focale demo`, and the folder that it wrote."""

    answer: Answer
    folder: Path

    @property
    def given(self) -> list[object]:
        """The demo's files, as one types them."""
        data = self.folder / "data"
        return [
            data / "companies.parquet", "--profile", data / "profile.yaml",
            "--events", data / "events.parquet", "--contacts", data / "contacts.parquet",
            "--as-of", "2026-09-30",
        ]  # fmt: skip


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("story") / "demo"
    return Demo(focale("demo", folder, "--lang", "fr"), folder)
