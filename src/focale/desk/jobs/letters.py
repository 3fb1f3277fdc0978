"""How do the letters of `team` leave? One job each, tried again while the mail server is away.

A letter may arrive twice when the machine stops between the server's yes and ours; its link works
once all the same.
"""

from __future__ import annotations

import datetime
import logging
import smtplib
import uuid
from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone

from focale.desk.jobs import services
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.team.letters import Letter, notice, of_link
from focale.desk.team.models import Link
from focale.desk.team.services.links import mailed_reset, token_for_mail

log = logging.getLogger(__name__)
_LONGEST_WAIT = datetime.timedelta(minutes=30)


def take(given: dict[str, Any]) -> None:
    """Queue a letter, in the transaction of its act."""
    services.enqueue("letter", key=f"letter:{uuid.uuid4()}", workspace=None, **given)


@kind("letter")
def send(hold: Hold) -> bool:
    """Write the letter and give it to the mail server."""
    link, letter = _written(hold.given)
    if letter is None:
        return False
    try:
        with hold.while_waiting():
            EmailMessage(letter.subject, letter.body, to=[letter.to]).send()
    except (OSError, smtplib.SMTPException) as error:
        tries = hold.job.attempts
        log.warning("letter %s not taken (%s), try %s", hold.job.pk, type(error).__name__, tries)
        wait = min(datetime.timedelta(seconds=5 * 2**tries), _LONGEST_WAIT)
        services.put_back(hold.job, {"code": "mail_away"}, wait=wait, costs=1)
        return False
    with hold.step():
        if link is not None:
            Link.objects.filter(pk=link.pk).update(mailed_at=timezone.now())
    return False


def _written(given: dict[str, Any]) -> tuple[Link | None, Letter | None]:
    if "link" in given:
        link = Link.objects.select_related("user", "workspace", "made_by").filter(
            pk=given["link"], used_at=None, until__gt=timezone.now()
        ).first()  # fmt: skip
        return (link, of_link(link, token_for_mail(link), given["base"])) if link else (None, None)
    if "forgot" in given:
        found = mailed_reset(given["forgot"])
        return (found[0], of_link(*found, given["base"])) if found else (None, None)
    return None, notice(given["name"], given["to"], given["lang"])
