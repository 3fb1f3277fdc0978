"""Which words does only the terminal say of `focale weigh`?"""

from __future__ import annotations

WEIGH = {
    "weigh_not_written": (
        "{path} n'est pas écrit : aucune version n'est proposée.",
        "{path} is not written: no version is proposed.",
    ),
}
