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
    "BestChoice", "BestTick", "Discovery", "DiscoveryState", "FieldSession", "Interview",
    "Judgement", "PainPoint",
    "Because", "Grouping", "GroupingState", "MayCite", "Playbook", "PlaybookVersion", "Proof",
    "Segment", "SegmentChange", "SegmentKind", "SegmentMember", "SegmentMove", "TierPlan",
    "AnswerState", "MarketAnswer", "Question",
    "Decision", "DecisionKind", "Dirty", "Draft", "DraftStep", "Feedback", "Measure", "Opinion",
    "Planned", "Profile", "Review", "ReviewState", "Run", "Score", "Simulation",
    "SimulationState", "Table", "TableRole", "TableState", "Trial", "TrialKind", "TrialState",
    "Version",
]  # fmt: skip
