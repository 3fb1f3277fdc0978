"""Files of the demo world, for tests that need a real market."""

from __future__ import annotations

from pathlib import Path

from focale.demo import write_world


def demo_market(folder: Path) -> tuple[Path, Path]:
    """The market of the demo as CSV, and a profile of it."""
    data = folder / "data"
    write_world(data)
    return data / "companies.csv", data / "profile.yaml"
