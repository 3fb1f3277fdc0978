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
from focale.desk.targeting.models.found import (
    BestChoice,
    BestTick,
    Discovery,
    DiscoveryState,
    FieldSession,
    Interview,
    Judgement,
    PainPoint,
)
from focale.desk.targeting.models.market import AnswerState, MarketAnswer, Question
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
from focale.desk.targeting.models.trials import Trial, TrialKind, TrialState

__all__ = [
    "AnswerState", "Because", "BestChoice", "BestTick", "Decision", "DecisionKind", "Dirty",
    "Discovery", "DiscoveryState", "Draft", "DraftStep", "Feedback", "FieldSession", "Grouping",
    "GroupingState", "Interview", "Judgement", "MarketAnswer", "MayCite", "Measure", "Opinion",
    "PainPoint", "Planned", "Playbook", "PlaybookVersion", "Profile", "Proof", "Question", "Review",
    "ReviewState", "Run", "Score", "Segment", "SegmentChange", "SegmentKind", "SegmentMember",
    "SegmentMove", "Simulation", "SimulationState", "Table", "TableRole", "TableState", "TierPlan",
    "Trial", "TrialKind", "TrialState", "Version",
]  # fmt: skip
