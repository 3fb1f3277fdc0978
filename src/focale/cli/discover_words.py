"""Which words does only the terminal say of `focale discover` and `focale best`?"""

from __future__ import annotations

DISCOVER: dict[str, tuple[str, str]] = {
    "discovering": ("Recherche de ce qui les distingue", "Looking for what distinguishes them"),
    "best_more_one": (
        "et {n} autre ; tous avec --html, --out ou --json",
        "and {n} more; all of them with --html, --out or --json",
    ),
    "best_more_many": (
        "et {n} autres ; tous avec --html, --out ou --json",
        "and {n} more; all of them with --html, --out or --json",
    ),
    "disc_mark": ("›", "›"),
    "discover_not_written": (
        "{path} n'est pas écrit : il n'y a pas de brouillon.",
        "{path} is not written: there is no draft.",
    ),
}
