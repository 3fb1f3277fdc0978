"""How does the text of a draft change, so that nobody's work is lost?"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from focale.desk.targeting.models import Draft, DraftStep, Profile, Version
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

LONGEST = 400_000  # signs of a text; the longest profile that we saw has 9,000
SETTLED = "settled"  # origin of a text put aside that was put together with the others
KEPT_STEPS = 200  # of one draft; older ones cannot be brought back


class Changed(Exception):
    """Somebody else changed the draft meanwhile.

    draft: as it is now. step: the text that was given, put aside; None where nothing was given.
    """

    def __init__(self, draft: Draft, step: DraftStep | None = None) -> None:
        super().__init__(f"draft {draft.pk} is at revision {draft.revision}")
        self.draft, self.step = draft, step


def put_draft(
    text: str,
    *,
    workspace: Workspace,
    by: User | None,
    profile: Profile | None = None,
    revision: int | None = None,
    origin: str = "",
) -> Draft:
    """Make this text the draft of a profile: the next step of the one there is, or a new one.

    profile: None for the profile to be. revision: of the draft that the text was written on;
    None writes over whatever is there, which can be taken back. origin: what wrote it, such as
    "discovery". A text with faults is kept too: the editor tells them.
    Raises Changed when somebody changed it since `revision`; the text is kept aside.
    """
    try:
        return _put(text, workspace, by, profile, revision, origin)
    except _Stale as stale:
        step = _put_aside(stale.draft, text, stale.revision, by=by, origin=origin)
        raise Changed(stale.draft, step) from None


class _Stale(Exception):
    def __init__(self, draft: Draft, revision: int) -> None:
        super().__init__(draft.pk)
        self.draft, self.revision = draft, revision


@transaction.atomic
def _put(
    text: str, workspace: Workspace, by: User | None, profile: Profile | None,
    revision: int | None, origin: str,
) -> Draft:  # fmt: skip
    text = _kept(text)
    if profile is None:  # of two who begin at once, the second finds the draft of the first
        Workspace.objects.select_for_update().get(pk=workspace.pk)
    else:
        Profile.objects.of(workspace).select_for_update().get(pk=profile.pk)
    draft = _open(workspace, profile)
    if draft is None:
        return _begun(text, workspace, by, profile, origin)
    if revision is not None and revision != draft.revision and draft.text != text:
        raise _Stale(draft, revision)
    return draft if draft.text == text else _stepped(draft, text, by=by, origin=origin)


def _kept(text: str) -> str:
    """The text as it is kept: with plain line ends, and no NUL, which a store does not take."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "")[:LONGEST]


def _open(workspace: Workspace, profile: Profile | None) -> Draft | None:
    found = Draft.objects.of(workspace).filter(left_at=None, profile=profile)
    return found.select_for_update().first()


def _begun(
    text: str, workspace: Workspace, by: User | None, profile: Profile | None, origin: str
) -> Draft:
    based_on: Version | None = None
    if profile is not None:
        profile.refresh_from_db(fields=["published"], from_queryset=Profile.objects.of(workspace))
        based_on = profile.published
    draft = Draft.objects.create(
        workspace=workspace, profile=profile, text=text, by=by, origin=origin[:40],
        based_on=based_on,
    )  # fmt: skip
    if based_on is not None and based_on.text != text:  # undoing leads back to what is published
        _note(draft, based_on.text, by=based_on.by, origin="version")
        draft.revision = 2
        draft.save(update_fields=["revision"])
        _note(draft, text, by=by, origin=origin, undo_to=1)
    else:
        _note(draft, text, by=by, origin=origin)
    audit.record(
        "draft.begun", workspace=workspace, by=by, subject="draft", subject_id=draft.pk,
        about=profile.name if profile is not None else "",
    )  # fmt: skip
    return draft


def _stepped(
    draft: Draft, text: str, *, by: User | None, origin: str,
    undo_to: int | None = None, redo_to: int | None = None, is_back: bool = False,
) -> Draft:  # fmt: skip
    if not is_back:
        undo_to = draft.revision
    draft.text, draft.by, draft.at, draft.origin = text, by, timezone.now(), origin[:40]
    draft.revision += 1
    draft.save(update_fields=["text", "by", "at", "origin", "revision"])
    _note(draft, text, by=by, origin=origin, undo_to=undo_to, redo_to=redo_to)
    old = DraftStep.objects.of(draft.workspace).filter(
        draft=draft, revision__lt=draft.revision - KEPT_STEPS
    )
    old.delete()
    return draft


def _note(
    draft: Draft, text: str, *, by: User | None, origin: str,
    undo_to: int | None = None, redo_to: int | None = None,
) -> DraftStep:  # fmt: skip
    return DraftStep.objects.create(
        workspace=draft.workspace, draft=draft, revision=draft.revision, text=text, by=by,
        origin=origin[:40], undo_to=undo_to, redo_to=redo_to,
    )  # fmt: skip


@transaction.atomic
def _put_aside(
    draft: Draft, text: str, revision: int, *, by: User | None, origin: str
) -> DraftStep:
    return DraftStep.objects.create(
        workspace=draft.workspace, draft=draft, revision=revision, text=_kept(text), by=by,
        origin=origin[:40], is_aside=True,
    )  # fmt: skip


def put_merged(
    draft: Draft, text: str, aside: DraftStep, *, revision: int | None, by: User | None
) -> Draft:
    """Two texts put together are the next step; what was put aside is settled.

    Raises Changed when the draft changed once more since the person chose.
    """
    with transaction.atomic():
        held = _held(draft)
        if revision is not None and held.revision != revision:
            raise Changed(held)
        DraftStep.objects.of(draft.workspace).filter(pk=aside.pk).update(origin=SETTLED)
        text = _kept(text)
        return held if held.text == text else _stepped(held, text, by=by, origin="merge")


def text_at(draft: Draft, revision: int) -> str:
    """The text that a revision had; that of today for one that is kept no longer."""
    if revision == draft.revision:
        return draft.text
    steps = DraftStep.objects.of(draft.workspace).filter(draft=draft, is_aside=False)
    found = steps.filter(revision=revision).first()
    return found.text if found is not None else draft.text


@transaction.atomic
def undo(draft: Draft, *, by: User | None) -> Draft:
    """Take the last change back, by whomever it was; nothing where none is left."""
    return _moved(draft, "undo_to", by=by)


@transaction.atomic
def redo(draft: Draft, *, by: User | None) -> Draft:
    """Bring back what was taken back."""
    return _moved(draft, "redo_to", by=by)


def _moved(draft: Draft, way: str, *, by: User | None) -> Draft:
    held = _held(draft)
    steps = DraftStep.objects.of(draft.workspace).filter(draft=draft, is_aside=False)
    here = steps.filter(revision=held.revision).first()
    to = getattr(here, way, None) if here is not None else None
    there = steps.filter(revision=to).first() if to is not None else None
    if here is None or there is None:
        return held
    redo_to = here.revision if way == "undo_to" else there.redo_to
    return _stepped(
        held, there.text, by=by, origin=way.removesuffix("_to"), undo_to=there.undo_to,
        redo_to=redo_to, is_back=True,
    )  # fmt: skip


def _held(draft: Draft) -> Draft:
    """The draft as it stands now, nobody else's until the transaction ends."""
    found = Draft.objects.of(draft.workspace).select_related("workspace")
    return found.select_for_update(of=("self",)).get(pk=draft.pk)


@transaction.atomic
def give_up(draft: Draft, *, by: User | None) -> None:
    """Write no more on this draft; it can be taken up again."""
    held = _held(draft)
    if held.left_at is None:
        held.left_at = timezone.now()
        held.save(update_fields=["left_at"])
        audit.record(
            "draft.given_up", workspace=held.workspace, by=by, subject="draft",
            subject_id=held.pk,
        )  # fmt: skip
