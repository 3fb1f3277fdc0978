"""What is told of the quality of a list and of a funnel: faults and notices.

One entry a code: (French, English), read through `wordings`.
"""

from __future__ import annotations

QUALITY: dict[str, tuple[str, str]] = {
    "columns_not_judged": (
        "{path} : {count} colonne(s) au-delà de {most} n'ont pas été jugées. Gardez celles qui "
        "servent.",
        "{path}: {count} column(s) beyond {most} were not judged. Keep those of use.",
    ),
}
