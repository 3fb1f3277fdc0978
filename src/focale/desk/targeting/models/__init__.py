"""What is kept of profiles, scores, and the tables that a target is found in?"""

from focale.desk.targeting.models.drafts import (
    Draft,
    DraftStep,
    Planned,
    Simulation,
    SimulationState,
)
from focale.desk.targeting.models.feedback import (
    Decision,
    DecisionKind,
    Feedback,
    Measure,
    Opinion,
    Review,
    ReviewState,
)
from focale.desk.targeting.models.scored import Dirty, Profile, Run, Score, Version
from focale.desk.targeting.models.tables import Table, TableRole, TableState

__all__ = [
    "Decision", "DecisionKind", "Feedback", "Measure", "Opinion", "Review", "ReviewState",
    "Dirty", "Draft", "DraftStep", "Planned", "Profile", "Run", "Score", "Simulation",
    "SimulationState", "Table", "TableRole", "TableState", "Version",
]  # fmt: skip
