"""Who must not be contacted, without keeping who that is?

Each address and number is kept as its HMAC-SHA256 with the secret of the installation, apart for
each workspace: the list tells whether an address is on it, and nothing else.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db import transaction
from django.utils import timezone

from focale.desk.directory.models import Contact, OptOut
from focale.desk.directory.privacy.spelling import email_of, phone_of
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

EMAIL, PHONE = "email", "phone"
_SPELLED = {EMAIL: email_of, PHONE: phone_of}
_ASKED_AT_ONCE = 500


@dataclass(frozen=True)
class Refused:
    """Of the addresses and numbers that were asked about, those that must not be contacted."""

    emails: frozenset[str]
    phones: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.emails or self.phones)

    def has(self, *texts: object) -> bool:
        """Whether one of these addresses or numbers is refused."""
        return any(text in self.emails or text in self.phones for text in texts if text)


def refused(
    workspace: Workspace,
    *,
    emails: Iterable[str | None] = (),
    phones: Iterable[str | None] = (),
) -> Refused:
    """Which of these, in whatever spelling, stand on the list of refusals of a workspace."""
    if not OptOut.objects.of(workspace).exists():
        return Refused(frozenset(), frozenset())
    spelled: dict[str, set[tuple[str, str]]] = {}
    for what, texts in ((EMAIL, emails), (PHONE, phones)):
        for text in texts:
            digest = digest_of(workspace, what, text) if text else ""
            if text and digest:
                spelled.setdefault(digest, set()).add((what, text))
    wanted, hits = sorted(spelled), set[str]()
    for start in range(0, len(wanted), _ASKED_AT_ONCE):
        part = wanted[start : start + _ASKED_AT_ONCE]
        found = OptOut.objects.of(workspace).filter(digest__in=part)
        hits |= set(found.values_list("digest", flat=True))
    texts_of = {one for digest in hits for one in spelled[digest]}
    return Refused(
        frozenset(text for what, text in texts_of if what == EMAIL),
        frozenset(text for what, text in texts_of if what == PHONE),
    )


def digest_of(workspace: Workspace, what: str, text: str) -> str:
    """What the list keeps of an address or a number; "" for what is none."""
    spelled = _SPELLED[what](str(text))
    if not spelled:
        return ""
    told = f"{workspace.pk}|{what}|{spelled}".encode()
    return hmac.new(_key(), told, hashlib.sha256).hexdigest()


@lru_cache(maxsize=1)
def _key() -> bytes:
    return hmac.new(SURROUNDINGS.secret.encode(), b"focale refusals", hashlib.sha256).digest()


def made_with() -> str:
    """Tells the secret of today from another one, without telling it."""
    return hmac.new(_key(), b"which secret", hashlib.sha256).hexdigest()[:8]


def count_of(workspace: Workspace) -> int:
    """How many addresses and numbers are on the list."""
    return OptOut.objects.of(workspace).count()


def lost_count(workspace: Workspace) -> int:
    """How many were made with another secret of the installation: they protect nobody now."""
    return OptOut.objects.of(workspace).exclude(made_with=made_with()).count()


# --- who refuses ------------------------------------------------------------------------


@dataclass(frozen=True)
class Reach:
    """An address or a number of a person. shared: others have it too, so that it is not theirs."""

    what: str
    text: str
    shared: bool = False


def reaches_of(contact: Contact) -> list[Reach]:
    """How a person can be reached; what people of other names or the company have too is shared."""
    told = [(EMAIL, contact.email), (PHONE, contact.mobile), (PHONE, contact.phone)]
    others = Contact.objects.of(contact.workspace).exclude(pk=contact.pk)
    strangers = others.exclude(last_name__iexact=contact.last_name)
    company = contact.company
    found: list[Reach] = []
    for what, text in dict.fromkeys(told):
        if not text:
            continue
        fields = ("email",) if what == EMAIL else ("phone", "mobile")
        shared = any(strangers.filter(**{name: text}).exists() for name in fields)
        shared |= company is not None and text in (company.email, company.phone)
        found.append(Reach(what, text, shared))
    return found


def put_on_list(workspace: Workspace, reaches: Iterable[Reach], *, by: User | None) -> int:
    """Put addresses on the list, inside the caller's transaction; how many are new on it."""
    digests = {
        digest: one.what
        for one in reaches
        if not one.shared and (digest := digest_of(workspace, one.what, one.text))
    }
    there = set(
        OptOut.objects.of(workspace).filter(digest__in=digests).values_list("digest", flat=True)
    )
    new = [
        OptOut(workspace=workspace, what=what, digest=digest, made_with=made_with(), by=by)
        for digest, what in digests.items()
        if digest not in there
    ]
    OptOut.objects.bulk_create(new, batch_size=100)
    return len(new)


@transaction.atomic
def opt_out(contact: Contact, *, by: User) -> None:
    """A person does not want to be contacted: note it, and remember their own addresses."""
    workspace = contact.workspace
    marked = Contact.objects.of(workspace).filter(pk=contact.pk, opted_out_at__isnull=True)
    if not marked.update(opted_out_at=timezone.now(), changed_at=timezone.now()):
        return
    put_on_list(workspace, reaches_of(contact), by=by)
    audit.record(
        "contact.opted_out", workspace=workspace, by=by, subject="contact", subject_id=contact.pk
    )


@transaction.atomic
def opt_in(contact: Contact, *, by: User) -> None:
    """Undo `opt_out`: a mistake, or the person came back to us."""
    workspace = contact.workspace
    marked = Contact.objects.of(workspace).filter(pk=contact.pk, opted_out_at__isnull=False)
    if not marked.update(opted_out_at=None, changed_at=timezone.now()):
        return
    digests = [digest_of(workspace, one.what, one.text) for one in reaches_of(contact)]
    OptOut.objects.of(workspace).filter(digest__in=[one for one in digests if one]).delete()
    audit.record(
        "contact.opted_in", workspace=workspace, by=by, subject="contact", subject_id=contact.pk
    )


@transaction.atomic
def refuse_addresses(text: str, *, workspace: Workspace, by: User) -> tuple[int, list[str]]:
    """Put typed addresses and numbers on the list, one a line; (taken, lines that are neither).

    People who bear one of them are marked at once.
    """
    lines = [line.strip() for line in lines_of(text)]
    reaches, unread = [], []
    for line in filter(None, lines):
        what = EMAIL if "@" in line or email_of(line) else PHONE
        if digest_of(workspace, what, line):
            reaches.append(Reach(what, line))
        else:
            unread.append(line)
    put_on_list(workspace, reaches, by=by)
    mark_refused(workspace, reaches)
    if reaches:
        audit.record(
            "refusals.added", workspace=workspace, by=by, subject="refusals", after=len(reaches)
        )
    return len(reaches), unread


def lines_of(text: str) -> list[str]:
    """The lines of a text; addresses may also be parted by semicolons."""
    return [part for line in text.splitlines() for part in line.split(";")]


def mark_refused(workspace: Workspace, reaches: Iterable[Reach]) -> None:
    """Mark the people who bear one of these addresses or numbers."""
    wanted = {
        EMAIL: {email_of(one.text) for one in reaches if one.what == EMAIL},
        PHONE: {phone_of(one.text) for one in reaches if one.what == PHONE},
    }
    found = Contact.objects.of(workspace).filter(opted_out_at__isnull=True)
    numbers = [
        pk
        for pk, email, phone, mobile in found.values_list("pk", "email", "phone", "mobile")
        if (email and email_of(email) in wanted[EMAIL])
        or (phone and wanted[PHONE] and phone_of(phone) in wanted[PHONE])
        or (mobile and wanted[PHONE] and phone_of(mobile) in wanted[PHONE])
    ]
    for start in range(0, len(numbers), _ASKED_AT_ONCE):
        Contact.objects.of(workspace).filter(pk__in=numbers[start : start + _ASKED_AT_ONCE]).update(
            opted_out_at=timezone.now()
        )
