"""Which column of a log holds what: the event, its moment, the person, the message, the link?

By name, in French, in English and in the words of HubSpot and Salesforce; `--map` decides where
the names do not tell. Every choice is part of the answer, so that a wrong one is seen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.event_names import EVENT_NAMES
from focale.glossary.log_tables import OWNERS, WHAT, WHEN, WHO, LogTable
from focale.glossary.messages import FocaleError, Message, closest, fault, listed

_BETWEEN = re.compile(r"[^a-z0-9]+")

ROLES: dict[str, str] = {
    "id": "id|event id|activity id|engagement id|uuid|id evenement|identifiant|"
          "identifiant evenement|record id|message event id",
    "event": "event|event name|event type|evenement|type d evenement|nom de l evenement|"
             "activity type|type d activite|action|activity|activite|task subtype|task type|"
             "engagement type|hs activity type|type",
    "at": "at|timestamp|event time|event at|occurred at|occurredat|happened at|date heure|"
          "horodatage|event timestamp|hs timestamp|activity date time|start date time|"
          "start time|created|date time|datetime|event date|date evenement|"
          "date de l evenement|activity date|date d activite|date|created at|createdat|"
          "created date|hs createdate|date de creation|cree le",
    "known_at": "known at|received at|ingested at|connu le|recu le",
    "account_id": "account id|accountid|company id|companyid|id compte|id entreprise|"
                  "associated company id|compte|hubspot company id|account|company record id",
    "contact_id": "contact id|contactid|who id|whoid|person id|lead id|relation id|"
                  "id contact|contact|associated contact id|hubspot contact id|"
                  "contact record id|vid",
    "email": "email|e mail|email address|recipient|recipient email|to|adresse email|"
             "adresse e mail|mail|destinataire|contact email|courriel",
    "message": "message id|message|email id|email campaign id|campaign id|campaign|campagne|"
               "id campagne|emailcampaignid|email name|nom de l email|newsletter|broadcast id|"
               "sent by id|sentby id",
    "link": "link|url|clicked url|click url|link url|lien|lien clique|url cliquee|href|target|"
            "page url|page|page visitee",
    "agent": "user agent|useragent|agent|navigateur complet|ua",
    "sent_at": "delivered at|delivery time|sent at|send time|sent time|sent by created|"
               "date d envoi|envoye le|remis le|delivered on|sent on|date envoi",
    "machine": "machine|bot|is bot|isbot|robot|is machine|filtered event|filteredevent",
    "trap": "honeypot|trap|piege|hidden link|lien cache|pot de miel",
    "count": "count|nombre|occurrences|n|nb",
    "source": "source|channel|canal|origine|origin|portal|tool|outil",
    "value": "value|amount|montant|valeur|duration|duree|duration in minutes|"
             "call duration in seconds",
    "unit": "unit|unite|currency|devise",
    "attributes": "attributes|properties|attributs|proprietes|metadata|payload",
    "subject": "subject|objet|title|titre|sujet|email subject|hs email subject|page title",
    "deleted": "is deleted|isdeleted|fivetran deleted|deleted|supprime",
}  # fmt: skip
"""Role -> the header words that tell it, the surest first."""

_STRONG = frozenset(ROLES["event"].split("|")) - {"type", "action", "activity", "activite"}
_PREFIXES = ("property ", "properties ", "hs ", "sf ")
_MOMENT_OF = re.compile(r"(?:date |time |heure )?(.+?)(?: at| on| date| time| le)?")


@dataclass(frozen=True)
class LogColumns:
    """The columns of a log by their role.

    moments: for a log of one row a message, event -> the column with its moment. Then there is
    no event column. unused: columns that no role took, in order.
    """

    by_role: Mapping[str, Column]
    moments: Mapping[str, Column] = field(default_factory=dict)
    unused: tuple[str, ...] = ()

    def __contains__(self, role: str) -> bool:
        return role in self.by_role

    def get(self, role: str) -> Column | None:
        """The column of a role; None where there is none."""
        return self.by_role.get(role)


def header_words(name: str) -> str:
    """A header as plain words, to be compared.

    >>> header_words("property_hs_timestamp"), header_words("Date d'envoi")
    ('timestamp', 'date d envoi')
    """
    words = _BETWEEN.sub(" ", fold(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))).strip()
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words


def log_columns(
    session: Session,
    opened: Opened,
    mapping: Mapping[str, str],
    *,
    named: bool,
    known: LogTable | None = None,
    joined: Collection[str] = (),
) -> LogColumns:
    """The columns of a log. mapping: role -> column, as a person says.

    named: every row is one event that the caller names, so no event column is looked for. Of
    several columns that could be one role the first with any value is taken. known: the table of
    a CRM that it is. joined: columns of other tables, which count even where no line has a value.
    Raises FocaleError for a mapped column that is not there, or a log without an event or a
    moment: what is missing, and how to say it.
    """
    there = {name: Column(name, opened.found.columns[name]) for name in opened.names}
    words = {name: header_words(name) for name in there}
    empty = empty_columns(session, opened, words) - set(joined)
    found: dict[str, Column] = {}
    for role, given in mapping.items():
        found[role] = there[_mapped(opened, role, given)]
    if known is not None and "event" not in found and not named:
        best = [n for n in there if words[n] == known.event and n not in empty]
        found |= {"event": there[best[0]]} if best else {}
    taken = {column.name for column in found.values()}
    moments: dict[str, Column] = {}
    if "event" not in found and not named and not _STRONG & set(words.values()):
        moments = _moments({n: c for n, c in there.items() if n not in taken}, words)
    if len(moments) < 2:
        moments = {}
    taken |= {column.name for column in moments.values()}
    for role, synonyms in ROLES.items():
        if role in found or (role == "event" and (named or moments)) or (role == "at" and moments):
            continue
        for synonym in synonyms.split("|"):
            fits = [
                name
                for name, said in words.items()
                if said == synonym and name not in taken and name not in empty
            ]
            if fits:
                found[role] = there[fits[0]]
                taken.add(fits[0])
                break
    _check(opened, found, moments, known, named=named)
    return LogColumns(found, moments, tuple(name for name in there if name not in taken))


def _may_be_told(words: str) -> bool:
    return any(words in synonyms.split("|") for synonyms in ROLES.values())


def empty_columns(session: Session, opened: Opened, words: Mapping[str, str]) -> set[str]:
    """The columns that could have a role, without any value; none where the log has no row.

    words: column -> its header words.
    """
    names = [name for name, said in words.items() if _may_be_told(said)]
    if not names or not opened.rows_in:
        return set()
    counts: list[t.Node] = [
        exp.Count(this=t.call("nullif", t.call("trim", t.cast(t.col(name), "VARCHAR")), t.text("")))
        for name in names
    ]
    found = session.rows(t.select(counts, t.table(opened.found.table)))[0]
    return {name for name, n in zip(names, found, strict=True) if not n}


def _mapped(opened: Opened, role: str, given: str) -> str:
    if role not in ROLES:
        near = closest(role, ROLES) or list(ROLES)
        raise fault("no_log_role", role=role, near=listed(near, len(ROLES)))
    by_fold = {fold(name): name for name in reversed(opened.names)}
    name = given if given in opened.names else by_fold.get(fold(given))
    if name is None:
        near = closest(given, opened.names) or opened.names
        raise fault("no_column", path=opened.found.label, column=given, near=listed(near, 8))
    return name


def _moments(there: Mapping[str, Column], words: Mapping[str, str]) -> dict[str, Column]:
    """ "opened_at", "Clicked on", "Envoyé le" -> the event that happened then."""
    known = {synonym: event.name for event in EVENT_NAMES.values() for synonym in event.synonyms}
    known |= {name.replace("_", " "): name for name in EVENT_NAMES}
    found: dict[str, Column] = {}
    for name, column in there.items():
        said = _MOMENT_OF.fullmatch(words[name])
        is_moment = said is not None and said[1] != words[name]
        event = known.get(said[1]) if said is not None and is_moment else None
        if event is not None:
            found.setdefault(event, column)
    return found


def _check(
    opened: Opened,
    found: Mapping[str, Column],
    moments: Mapping[str, Column],
    table: LogTable | None,
    *,
    named: bool,
) -> None:
    label, there = opened.found.label, listed(opened.names, 12)
    lacks = []
    if "event" not in found and not named and not moments:
        lacks.append(WHAT)
    if "at" not in found and not moments:
        lacks.append(WHEN)
    if not any(role in found for role in OWNERS):
        lacks.append(WHO)
    told = _tables_needed(label, table, lacks) if table is not None else []
    if told:
        raise FocaleError(told)
    if lacks:
        raise fault(_FAULTS[lacks[0]], path=label, columns=there)


_FAULTS = {WHAT: "log_without_event", WHEN: "log_without_moment", WHO: "log_without_owner"}


def _tables_needed(label: str, table: LogTable, lacks: list[str]) -> list[Message]:
    """Which tables of the same system say what this one does not, one message each."""
    needs = dict(table.needs)
    by_table: dict[tuple[str, str], list[str]] = {}
    for lack in lacks:
        if lack in needs:
            by_table.setdefault(needs[lack], []).append(lack)
    messages = []
    for (tables, key), missing in by_table.items():
        words = Message(f"log_lacks_{missing[0]}")
        for more in missing[1:]:
            words = Message("log_lacks_or", facts={"one": words, "other": Message(
                f"log_lacks_{more}")})  # fmt: skip
        facts = {"path": label, "table": table.name, "system": table.system, "missing": words,
                 "tables": tables, "key": key}  # fmt: skip
        messages.append(Message("log_needs_table", facts=facts))
    return messages
