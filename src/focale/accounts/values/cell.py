"""How is what a cell says told: its value, the rule that changed it, what is doubtful in it?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, read.

    value: normalised, of its field's type; None when the cell is blank or cannot be read.
    rule: the code of the rule that changed what was written; "" when nothing changed. doubt:
    the code of what should be looked at; "" for nothing. confidence: 0 to 1.
    """

    value: object = None
    rule: str = ""
    doubt: str = ""
    confidence: float = 1.0


BLANK = Cell()
"""A cell that says nothing."""
