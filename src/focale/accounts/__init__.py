"""Which facts do we hold, and which lines could not be kept?

Opens files and tables of companies, contacts and events, checks them, and hands them to the
engine; what cannot be kept is listed with its line and reason, never dropped in silence.
"""

from focale.accounts.events import Events, open_events
from focale.accounts.facts import Accounts, open_accounts
from focale.accounts.rejects import Reject, write_rejects

__all__ = [
    "Accounts",
    "Events",
    "Reject",
    "open_accounts",
    "open_events",
    "write_rejects",
]
