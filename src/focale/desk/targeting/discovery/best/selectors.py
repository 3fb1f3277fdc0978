"""Which choice of the best customers counts now?"""

from __future__ import annotations

from focale.desk.targeting.discovery.best.grid import Grid, grid_of
from focale.desk.targeting.models import BestChoice, BestTick, TableRole
from focale.desk.targeting.tables import selectors as tables
from focale.desk.team.models import Membership


def newest_choice(*, seen_by: Membership) -> BestChoice | None:
    """The choice among the newest table of customers; None before these were ranked."""
    table = tables.newest(TableRole.CUSTOMERS, seen_by=seen_by)
    if table is None:
        return None
    found = BestChoice.objects.of(seen_by.workspace).select_related("table", "by", "workspace")
    return found.filter(table=table).first()


def grid(choice: BestChoice, *, seen_by: Membership) -> Grid | None:
    """What the grid of this choice shows; None until the customers were ranked."""
    return grid_of(choice, list(BestTick.objects.of(seen_by.workspace).filter(choice=choice)))
