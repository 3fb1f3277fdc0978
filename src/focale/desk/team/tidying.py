"""What is thrown away when its time is over? Sessions that ended: each sign-in sweeps some."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.models import Session
from django.utils import timezone

_AT_ONCE = 200  # rows, so that nobody's sign-in waits


def sweep(**_: Any) -> None:
    """Delete sessions that are over."""
    over = Session.objects.filter(expire_date__lt=timezone.now()).values_list("pk", flat=True)
    Session.objects.filter(pk__in=list(over[:_AT_ONCE])).delete()


def watch() -> None:
    """Sweep from now on."""
    user_logged_in.connect(sweep, dispatch_uid="focale-sweep")
