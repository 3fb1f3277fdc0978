"""What is kept of companies, people, facts, events, files, lists and refusals?"""

from focale.desk.directory.models.beside import Attachment, Note, Tag, Tagged
from focale.desk.directory.models.cared import (
    Double,
    DoubleState,
    Enrichment,
    EnrichmentState,
    Erasure,
    OptOut,
)
from focale.desk.directory.models.carried import (
    Brought,
    Export,
    Import,
    ImportKind,
    ImportReject,
    ImportState,
)
from focale.desk.directory.models.happened import Event, EventDay
from focale.desk.directory.models.known import Company, Contact, Fact, LivingManager
from focale.desk.directory.models.lists import (
    BulkAct,
    BulkKind,
    BulkLine,
    BulkState,
    ListChoice,
    ListName,
    SavedView,
)
from focale.desk.directory.models.moved import Move

__all__ = [
    "Attachment", "Brought", "BulkAct", "BulkKind", "BulkLine", "BulkState", "Company", "Contact",
    "Double", "DoubleState", "Enrichment", "EnrichmentState", "Erasure", "Event", "EventDay",
    "Export", "Fact", "Import", "ImportKind", "ImportReject", "ImportState", "ListChoice",
    "ListName", "LivingManager", "Move", "Note", "OptOut", "SavedView", "Tag", "Tagged",
]  # fmt: skip
