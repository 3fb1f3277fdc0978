"""What do the pages of the interface for programs say? Each topic brings its own table."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {}
