"""What happens when a workspace moves to another time zone? Its days are derived anew."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models.signals import post_save

from focale.desk.directory.events.jobs import derive_all
from focale.desk.directory.models import Event
from focale.desk.team.models import Workspace


def hear_of_zones() -> None:
    """Hear when the settings of a workspace are saved, in the transaction that saves them."""
    post_save.connect(_saved, sender=Workspace, dispatch_uid="event days of a time zone")


def _saved(instance: Workspace, update_fields: Collection[str] | None, **_: Any) -> None:
    if update_fields and "timezone" in update_fields and Event.objects.of(instance).exists():
        derive_all(instance)
