"""What is kept of profiles, scores, and the tables that a target is found in?"""

from focale.desk.targeting.models.scored import Dirty, Profile, Run, Score, Version
from focale.desk.targeting.models.tables import Table, TableRole, TableState

__all__ = [
    "Dirty", "Profile", "Run", "Score", "Table", "TableRole", "TableState", "Version",
]  # fmt: skip
