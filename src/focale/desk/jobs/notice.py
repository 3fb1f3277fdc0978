"""Does work wait that nobody does? Then every page says so."""

from __future__ import annotations

import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import is_anybody_working
from focale.desk.pages.frame import Notice
from focale.desk.pages.words import say

_LONG = datetime.timedelta(seconds=10)  # a worker that starts takes jobs sooner


def nobody_works(request: HttpRequest) -> Notice | None:
    """The notice of a workspace whose jobs wait while no worker runs."""
    workspace = getattr(request, "workspace", None)
    if workspace is None or is_anybody_working():
        return None
    now = timezone.now()
    waiting = Job.objects.filter(
        workspace=workspace, state__in=(State.QUEUED, State.RUNNING), not_before__lt=now - _LONG
    ).count()
    if not waiting:
        return None
    address = reverse("jobs", args=[workspace.slug])
    return Notice(say("jobs.none_works", n=waiting), address, say("jobs.see"))
