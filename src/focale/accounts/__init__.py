"""Which facts do we hold, and which lines could not be kept?

Opens files and tables of companies, contacts and events, checks them, and hands them to the
engine; what cannot be kept is listed with its line and reason, never dropped in silence. Imported
when first used: whoever only needs a value read does not load an engine.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from focale.accounts.events import Events, open_events
    from focale.accounts.facts import Accounts, open_accounts
    from focale.accounts.rejects import Reject, write_rejects

_PLACES = {
    "Accounts": "focale.accounts.facts",
    "Events": "focale.accounts.events",
    "Reject": "focale.accounts.rejects",
    "open_accounts": "focale.accounts.facts",
    "open_events": "focale.accounts.events",
    "write_rejects": "focale.accounts.rejects",
}

__all__ = [
    "Accounts",
    "Events",
    "Reject",
    "open_accounts",
    "open_events",
    "write_rejects",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
