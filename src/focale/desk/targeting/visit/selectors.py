"""At which of the four steps is a workspace?"""

from __future__ import annotations

from focale.desk.targeting.discovery.best.selectors import newest_choice
from focale.desk.targeting.market.selectors import aim
from focale.desk.targeting.models import TableRole, TableState
from focale.desk.targeting.tables.selectors import latest
from focale.desk.team.models import Membership

STEPS = (1, 2, 3, 4)
DROP, CONFIRM, BEST, FOUND = STEPS


def step_of(*, seen_by: Membership) -> int:
    """The step that is next: drop, confirm, tick the best, see who they are and whom to call."""
    if aim(seen_by=seen_by) is not None:
        return FOUND
    table = latest(TableRole.CUSTOMERS, seen_by=seen_by)
    if table is None:
        return DROP
    if table.state != TableState.READY:
        return CONFIRM
    choice = newest_choice(seen_by=seen_by)
    return FOUND if choice is not None and choice.chosen is not None else BEST
