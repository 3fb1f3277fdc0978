"""Reads a log, writes what is asked, and tells where every row went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from focale.accounts.activity.log import ActivityLog, open_log
from focale.accounts.activity.machines import Rules
from focale.accounts.activity.reading import Asked, given_names
from focale.accounts.activity.tables import write_events, write_quarantine
from focale.accounts.rejects import write_rejects
from focale.cli.events.data import events_data
from focale.cli.events.shown import say_events
from focale.cli.failures import wrong_usage
from focale.cli.inputs import mapping_of, numbers_of
from focale.cli.outputs import beside, check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.engine import Session
from focale.glossary.messages import Message, listed


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    log: Path
    contacts: Path | None = None
    beside: tuple[Path, ...] = ()
    profile: Path | None = None
    event: str | None = None
    names: tuple[str, ...] = ()
    mapping: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    readmit: Path | None = None
    zone: str | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (self.log, self.contacts, *self.beside, self.profile, self.readmit)
        return [path for path in given if path is not None]


@dataclass(frozen=True)
class Wanted:
    """The files to write."""

    out: Path | None = None
    quarantine: Path | None = None
    rejects: Path | None = None

    @property
    def rejects_path(self) -> Path | None:
        """Where rejects go: as said, else beside the events."""
        return beside(self.out, self.rejects, "rejects")


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Read, judge, write what is asked, and tell."""
    names, rules = names_of(given.names), rules_of(given.rules)
    mapping = mapping_of(given.mapping)
    if given.zone is not None:
        _check_zone(given.zone)
    check_table(wanted.out)
    check_table(wanted.quarantine)
    check_outputs((wanted.out, wanted.quarantine, wanted.rejects_path), given.files())
    listened, zone = _of_profile(given.profile)
    asked = Asked(given.event or "", given_names(names), listened, given.zone or zone)
    with Work() as work, Session() as session:
        work.step(screen.say("reading"))
        log = open_log(
            session, given.log, given.contacts, beside=given.beside, asked=asked,
            mapping=mapping, rules=rules, readmit=given.readmit,
        )  # fmt: skip
        log.notices += _absent(log, listened)
        written = _write(screen, work, log, wanted)
    if screen.as_json:
        screen.answer(events_data(screen, log, written))
    else:
        say_events(screen, log, written)


def _write(screen: Screen, work: Work, log: ActivityLog, wanted: Wanted) -> list[Path]:
    written = []
    if wanted.out is not None:
        write_events(log, wanted.out, work.step(screen.say("writing")))
        written.append(wanted.out)
    if wanted.quarantine is not None:
        write_quarantine(log, wanted.quarantine, screen.lang)
        written.append(wanted.quarantine)
    rejects = wanted.rejects_path if log.rejects else None
    if rejects is not None:
        with whole(rejects) as path:
            write_rejects(log.rejects, path, screen.lang)
        written.append(rejects)
    return written


def names_of(pairs: Sequence[str]) -> dict[str, str]:
    """What the file says -> event. The last "=" parts them: a name may hold one.

    >>> names_of(["Clic lettre=email_clicked"])
    {'Clic lettre': 'email_clicked'}
    """
    names: dict[str, str] = {}
    for pair in pairs:
        written, equals, event = (part.strip() for part in pair.rpartition("="))
        if not (written and equals and event):
            raise wrong_usage("event_pair_shape", written=pair)
        names[written] = event
    return names


def rules_of(pairs: Sequence[str]) -> Rules:
    """The thresholds, those given in place of the usual ones.

    >>> rules_of(["burst_links=5"]).burst_links
    5
    """
    known = [field.name for field in fields(Rules)]
    found = numbers_of(pairs, known, 999_999, "rule_shape")
    try:
        return Rules(**found)
    except ValueError as error:
        raise wrong_usage("rule_shape", written=str(error), known=", ".join(known)) from None


def _check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise wrong_usage("no_zone", written=zone) from None


def _of_profile(path: Path | None) -> tuple[tuple[str, ...], str]:
    """The events that a profile asks for, as it writes them, and its time zone."""
    if path is None:
        return (), "Europe/Paris"
    from focale.profile import load_profile

    profile = load_profile(path)
    names = dict.fromkeys(test.written or test.event for test in profile.event_tests())
    return tuple(names), profile.timezone


def _absent(log: ActivityLog, listened: Sequence[str]) -> list[Message]:
    absent = [name for name in listened if name not in log.events]
    if not absent:
        return []
    facts = {"events": listed(absent, 12), "example": absent[0]}
    return [Message("profile_events_absent", facts=facts)]
