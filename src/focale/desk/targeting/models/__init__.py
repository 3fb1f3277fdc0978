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
from focale.desk.targeting.models.playbooks import MayCite, Playbook, PlaybookVersion, Proof
from focale.desk.targeting.models.scored import Dirty, Profile, Run, Score, Version
from focale.desk.targeting.models.segments import (
    Because,
    Grouping,
    GroupingState,
    Segment,
    SegmentChange,
    SegmentKind,
    SegmentMember,
    SegmentMove,
    TierPlan,
)
from focale.desk.targeting.models.tables import Table, TableRole, TableState

__all__ = [
    "Because", "Grouping", "GroupingState", "MayCite", "Playbook", "PlaybookVersion", "Proof",
    "Segment", "SegmentChange", "SegmentKind", "SegmentMember", "SegmentMove", "TierPlan",
    "Decision", "DecisionKind", "Feedback", "Measure", "Opinion", "Review", "ReviewState",
    "Dirty", "Draft", "DraftStep", "Planned", "Profile", "Run", "Score", "Simulation",
    "SimulationState", "Table", "TableRole", "TableState", "Version",
]  # fmt: skip
