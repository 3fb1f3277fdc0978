"""What happened at each company, and how often on which day?

`Event` is the log, each thing once; `EventDay` is derived from it and is what scores read.

    log_event("call", workspace=w, company=c, by=hugo)     one thing that happened now
    take_events(events, workspace=w)                       many, from a file or a connector
    withdraw_events(found, workspace=w)                    taken back, as if never told
    derive_again([company], workspace=w)                   after a merge, a move of a person
"""

from focale.desk.directory.events.days import derive_again
from focale.desk.directory.events.services import (
    TakenEvents,
    log_event,
    take_events,
    withdraw_events,
)

__all__ = ["TakenEvents", "derive_again", "log_event", "take_events", "withdraw_events"]
