"""Events of a log to events of accounts: whose are they, and are they told already?"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from focale.desk.directory.events.days import add_days
from focale.desk.directory.imports.differences import own_of
from focale.desk.directory.imports.facts_file import Chunk
from focale.desk.directory.imports.identity import Spoken, directory_of, short_key
from focale.desk.directory.imports.inserted import insert
from focale.desk.directory.imports.telling import reject
from focale.desk.directory.models import Brought, Contact, Event, Import
from focale.desk.directory.privacy import refused

_GAPS = dict.fromkeys(map(ord, " .\u00a0\u202f"))
_What = tuple[str, datetime.datetime]
_START = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@dataclass
class Plan:
    """What the rows of a chunk will do. same: events that were told before."""

    new: list[dict[str, Any]] = field(default_factory=list)
    same: int = 0
    rejected: list[tuple[int, str]] = field(default_factory=list)


def plan_events(chunk: Chunk, came_with: Import) -> Plan:
    """Whose each event is, and which are new. Reads only."""
    plan = Plan()
    told = [_event(chunk, place, came_with) for place in range(chunk.size)]
    owners = _Owners(chunk, came_with)
    said = [*chunk.column("contact"), *chunk.column("address")]
    left_alone = refused(came_with.workspace, emails=said, phones=said)
    for event in told:
        if left_alone.has(event["contact"], event["address"]):
            event["detail"] = None  # the event counts; who it was is not kept
        event["contact_id"], event["company_id"] = owners.of(
            event.pop("contact"), event.pop("address"), event["account"]
        )
    there = _there(told, came_with)
    for event in told:
        row, account = event.pop("row"), event.pop("account")
        if event["company_id"] is None:
            plan.rejected.append((row, account or ""))
            continue
        what = (event["event"], event["at"])
        if there.get(event["key"], what) != what:
            event["key"] = _longer_key(event)
        if event["key"] in there:
            plan.same += 1
        else:
            there[event["key"]] = what
            plan.new.append(event)
    return plan


def take_events(plan: Plan, came_with: Import) -> Counter[str]:
    """Write a plan, inside the caller's transaction; how many events did what."""
    columns: dict[str, list[Any]] = {name: [event[name] for event in plan.new] for name in _KEPT}
    columns["came_with_id"] = [came_with.pk] * len(plan.new)
    insert(Event, came_with.workspace, columns, len(plan.new))
    add_days([Event(**event) for event in plan.new], came_with.workspace)
    rows, accounts = [row for row, _ in plan.rejected], [text for _, text in plan.rejected]
    counts = Counter(made=len(plan.new), same=plan.same)
    counts["rejected"] = reject(rows, "event_without_account", came_with, accounts)
    return +counts


_KEPT = (
    "key", "company_id", "contact_id", "event", "at", "known_at", "is_machine", "n", "source",
    "detail",
)  # fmt: skip


def _event(chunk: Chunk, place: int, came_with: Import) -> dict[str, Any]:
    said = {name: chunk.column(name)[place] for name in _COLUMNS}
    detail = {name: value for name, value in own_of(said["detail"]).items() if value is not None}
    if said["contact"] and said["contact"] != said["address"]:
        detail["contact"] = said["contact"]
    return {
        "row": said["row"], "key": short_key(said["key"]), "account": said["account"],
        "contact": said["contact"], "address": said["address"], "event": said["event"],
        "at": _moment(said["at"]), "is_machine": bool(said["is_machine"]),
        "known_at": _moment(said["known_at"]) if said["known_at"] else came_with.made_at,
        "n": min(max(int(said["n"] or 1), 1), 2_000_000_000), "source": said["source"],
        "detail": detail or None,
    }  # fmt: skip


_COLUMNS = (
    "row", "key", "account", "contact", "address", "event", "at", "known_at", "is_machine", "n",
    "source", "detail",
)  # fmt: skip


def _moment(microseconds: int) -> datetime.datetime:
    return _START + datetime.timedelta(microseconds=microseconds)


def _there(events: Iterable[dict[str, Any]], came_with: Import) -> dict[str, _What]:
    """The events that were told before: key -> what happened, and when."""
    wanted = {key for event in events for key in (event["key"], _longer_key(event))}
    found = Event.objects.of(came_with.workspace).filter(key__in=wanted)
    return {key: (event, at) for key, event, at in found.values_list("key", "event", "at")}


def _longer_key(event: dict[str, Any]) -> str:
    """A key for an event whose own is that of another event, of another tool."""
    told = f"{event['event']}|{event['at'].isoformat()}"
    return f"{event['key'][:180]}~{sha256(told.encode()).hexdigest()[:16]}"


class _Owners:
    """Whose the events of a chunk are."""

    def __init__(self, chunk: Chunk, came_with: Import) -> None:
        accounts = [str(one) for one in chunk.column("account") if one]
        spoken = {one: _account(one) for one in accounts}
        self._spoken = spoken
        self._companies = directory_of(list(spoken.values()), came_with, of_people=True)
        self._people = _people(chunk, came_with)

    def of(
        self, contact: str | None, address: str | None, account: str | None
    ) -> tuple[int | None, int | None]:
        """(contact, company) of an event; the account's own word first."""
        number, company = (
            self._people.get(contact or "") or self._people.get(address or "") or (None, None)
        )
        known = self._companies.employer(self._spoken[account]) if account else None
        if known is not None and known.is_removed:
            return None, None
        if known is not None and known.pk != company and company is not None:
            return None, known.pk  # the person works elsewhere: the log names the account
        return number, known.pk if known is not None else company


def _account(said: str) -> Spoken:
    """An account as a log names it: by key, SIREN or SIRET, domain or exact name."""
    digits = said.translate(_GAPS)
    is_number = digits.isdecimal() and len(digits) in (9, 14)  # a SIRET begins with the SIREN
    return Spoken(
        0, said, siren=digits[:9] if is_number else "",
        domain=said.lower() if "." in said else "", name=said,
    )  # fmt: skip


def _people(chunk: Chunk, came_with: Import) -> dict[str, tuple[int, int | None]]:
    """Key, alias or address -> the person and their company."""
    space = came_with.workspace
    said = {str(one) for name in ("contact", "address") for one in chunk.column(name) if one}
    if not said:
        return {}
    keys = {short_key(one): one for one in said}
    there, found = Contact.objects.of(space), dict[str, tuple[int, int | None]]()
    twice: set[str] = set()
    for number, email, company in (
        there.filter(email__in=said).order_by("pk").values_list("pk", "email", "company_id")
    ):
        if found.setdefault(email, (number, company))[1] != company:
            twice.add(email)
    for email in twice:
        del found[email]
    aliases = Brought.objects.of(space).filter(key__in=keys, contact__isnull=False)
    for key, number, company in aliases.values_list("key", "contact", "contact__company"):
        found[keys[key]] = (number, company)
    for key, number, company in there.filter(key__in=keys).values_list("key", "pk", "company_id"):
        found[keys[key]] = (number, company)
    return found
