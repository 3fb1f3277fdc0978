"""What does only the terminal say of a divided market?"""

from __future__ import annotations

SEGMENTS: dict[str, tuple[str, str]] = {
    "seg_stability_short": ("Stabilité", "Stability"),
}
