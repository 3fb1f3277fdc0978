"""Does work wait that nobody does? Then every page says so."""

from __future__ import annotations

import datetime
import time

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import is_anybody_working
from focale.desk.pages.frame import Notice
from focale.desk.pages.words import say

_LONG = datetime.timedelta(seconds=10)  # a worker that starts takes jobs sooner


_KNOWN_SECONDS = 5.0
_known_until = [0.0]  # by the clock of this process


def _somebody_works() -> bool:
    """Whether a worker was heard of lately; a yes is believed for some seconds."""
    if time.monotonic() < _known_until[0]:
        return True
    is_so = is_anybody_working()
    if is_so:
        _known_until[0] = time.monotonic() + _KNOWN_SECONDS
    return is_so


def nobody_works(request: HttpRequest) -> Notice | None:
    """The notice of a workspace whose jobs wait while no worker runs."""
    workspace = getattr(request, "workspace", None)
    if workspace is None or _somebody_works():
        return None
    now = timezone.now()
    waiting = Job.objects.filter(
        workspace=workspace, state__in=(State.QUEUED, State.RUNNING), not_before__lt=now - _LONG
    ).count()
    if not waiting:
        return None
    address = reverse("jobs", args=[workspace.slug])
    return Notice(say("jobs.none_works", n=waiting), address, say("jobs.see"))
