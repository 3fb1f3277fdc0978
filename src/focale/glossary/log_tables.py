"""Which tables of a CRM does a log come in, what do they not say themselves, and where is it?

HubSpot and Salesforce keep what happened, when and of whom in tables of their own. Sources: the
tables of Fivetran's connectors for HubSpot and Salesforce, and Salesforce's object reference
(Task, Event, TaskRelation, EventRelation, Opportunity). Version 1, November 2026.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

WHAT, WHEN, WHO = "event", "at", "who"
"""What an event needs: its name, its moment, its owner."""

OWNERS = ("account_id", "contact_id", "email")
"""The roles that say who."""


@dataclass(frozen=True)
class LogTable:
    """A table of a CRM, recognised by its columns.

    has, one_of, lacks: header words (lower case, one space) that are all there, of which one is
    there, of which none is. every: the event of each line, where no column says it. event: the
    column that says it best. needs: what an event needs -> (the tables that say it, their column).
    """

    name: str
    system: str
    has: frozenset[str]
    one_of: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    every: str = ""
    event: str = ""
    needs: tuple[tuple[str, tuple[str, str]], ...] = ()

    def fits(self, words: Collection[str]) -> bool:
        """Whether a table with these headers is this one."""
        there = frozenset(words)
        return (
            self.has <= there
            and (not self.one_of or bool(self.one_of & there))
            and not self.lacks & there
        )


@dataclass(frozen=True)
class Link:
    """How a line of a log finds its line in another table.

    log, other: words of the two columns. log_has, other_has: words of which one must stand in
    that table. gives: the roles that the other table may fill; () for all.
    """

    log: str
    other: str
    log_has: frozenset[str] = frozenset()
    other_has: frozenset[str] = frozenset()
    gives: tuple[str, ...] = ()


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split("|") if word.strip())


_EMAIL_EVENT = ("email_event", "id")
_MAIL_NEEDS = ((WHAT, _EMAIL_EVENT), (WHEN, _EMAIL_EVENT), (WHO, _EMAIL_EVENT))
_PEOPLE_OF = ("engagement_contact / engagement_company", "engagement_id")
_DETAILS_OF = (
    "engagement_call / engagement_meeting / engagement_email / engagement_task / engagement_note",
    "engagement_id",
)
_OWNED = "contact id|company id|recipient|email|who id|account id"


def _mail(name: str, one_of: str, every: str, lacks: str = "") -> LogTable:
    return LogTable(
        f"email_event_{name}", "HubSpot", _words("id"), _words(one_of),
        _words(f"{_OWNED}|created|type|event|{lacks}"), every=every, needs=_MAIL_NEEDS,
    )  # fmt: skip


def _engagement(name: str, one_of: str, every: str, event: str = "type") -> LogTable:
    return LogTable(
        f"engagement_{name}", "HubSpot", _words("engagement id"), _words(one_of), _words(_OWNED),
        every=every, event=event, needs=((WHO, _PEOPLE_OF),),
    )  # fmt: skip


LOG_TABLES: tuple[LogTable, ...] = (
    LogTable(
        "engagement_contact", "HubSpot", _words("engagement id|contact id"),
        lacks=_words("timestamp|start time|created at"), event="engagement type",
        needs=((WHEN, _DETAILS_OF), (WHAT, _DETAILS_OF)),
    ),
    LogTable(
        "engagement_company", "HubSpot", _words("engagement id|company id"),
        lacks=_words("timestamp|start time|created at"), event="engagement type",
        needs=((WHEN, _DETAILS_OF), (WHAT, _DETAILS_OF)),
    ),
    LogTable(
        "engagement_deal", "HubSpot", _words("engagement id|deal id"), lacks=_words(_OWNED),
        event="engagement type",
        needs=((WHEN, _DETAILS_OF), (WHO, _PEOPLE_OF), (WHAT, _DETAILS_OF)),
    ),
    _engagement("meeting", "start time|meeting outcome|meeting start time|meeting title",
                "MEETING"),
    _engagement("task", "task type|task subject|task status|task body", "TASK"),
    _engagement("email", "email subject|email text|email html|email direction|email status",
                "EMAIL"),
    _engagement("note", "note body", "NOTE"),
    _engagement("call", "call duration|call disposition|call direction|call status|call body",
                "CALL"),
    _engagement("*", "timestamp|createdate|created at|type", ""),
    LogTable(
        "engagement", "HubSpot", _words("id|type"), _words("portal id|active|last updated"),
        _words(f"{_OWNED}|engagement id|timestamp|created at"),
        needs=((WHEN, _DETAILS_OF), (WHO, _PEOPLE_OF)),
    ),
    LogTable(
        "engagement", "HubSpot", _words("id|type|portal id"), lacks=_words(_OWNED),
        needs=((WHO, _PEOPLE_OF), (WHEN, _DETAILS_OF)),
    ),
    _mail("click", "url|link", "CLICK", lacks="engagement id"),
    _mail("open", "duration", "OPEN", lacks="url"),
    _mail("bounce", "status", "BOUNCE", lacks="subject|url|priority|subscriptions"),
    _mail("dropped", "drop reason|drop message", "DROPPED"),
    _mail("sent", "reply to|bcc", "SENT"),
    _mail("delivered", "smtp id", "DELIVERED"),
    _mail("deferred", "attempt", "DEFERRED"),
    _mail("status_change", "subscriptions|portal subscription status", ""),
    _mail("*", "user agent|browser|ip address", ""),
    LogTable(
        "Task", "Salesforce", _words("id"), _words("task subtype|activity date|call type"),
        _words("who id|account id|activity date time|event subtype"),
        needs=((WHO, ("TaskRelation", "TaskId")),),
    ),
    LogTable(
        "Event", "Salesforce", _words("id"), _words("event subtype|activity date time"),
        _words("who id|account id"), needs=((WHO, ("EventRelation", "EventId")),),
    ),
)  # fmt: skip
"""The surest first."""

_PEOPLE = ("contact_id", "account_id", "event")
_RELATION = ("contact_id", "account_id")

LINKS: tuple[Link, ...] = (
    Link("engagement id", "engagement id", gives=_PEOPLE,
         other_has=_words("contact id|company id")),
    Link("engagement id", "engagement id"),
    Link("id", "engagement id", _words("type|portal id"), _words("contact id|company id"),
         gives=_PEOPLE),
    Link("id", "engagement id", _words("type|portal id")),
    Link("engagement id", "id", other_has=_words("portal id|last updated|active")),
    Link("id", "task id", other_has=_words("relation id|account id"), gives=_RELATION),
    Link("id", "event id", _words("event subtype|activity date time|start date time"),
         _words("relation id|account id"), gives=_RELATION),
    Link("what id", "id", other_has=_words("stage name|close date|is won"), gives=("account_id",)),
    Link("id", "id", other_has=_words("recipient|email campaign id|sent by id|filtered event")),
    Link("id", "id", _words("recipient|email campaign id|sent by id|filtered event"),
         _words("url|user agent|duration|smtp id|drop reason|reply to|status|response")),
)  # fmt: skip
"""Which columns tie two tables, the surest first."""


def log_table(words: Collection[str]) -> LogTable | None:
    """The table of a CRM that has these headers; None for any other.

    >>> log_table(["id", "url", "user agent"]).name
    'email_event_click'
    >>> log_table(["date", "client"]) is None
    True
    """
    return next((table for table in LOG_TABLES if table.fits(words)), None)


def link_of(log: Collection[str], other: Collection[str]) -> Link | None:
    """How the lines of a log find theirs in another table; None where nothing ties the two.

    >>> link_of(["id", "url"], ["id", "recipient", "created"]).other
    'id'
    """
    for link in LINKS:
        if link.log not in log or link.other not in other:
            continue
        if link.log_has and not link.log_has & frozenset(log):
            continue
        if link.other_has and not link.other_has & frozenset(other):
            continue
        return link
    return None
