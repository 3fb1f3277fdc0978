"""How are tags made, renamed, merged, deleted and brought back?"""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Count
from django.utils import timezone

from focale.criterion.fold import fold
from focale.desk.directory.bulk import services
from focale.desk.directory.listing.language import Group, Test
from focale.desk.directory.models import BulkAct, BulkKind, ListName, Tag, Tagged
from focale.desk.team import audit
from focale.desk.team.models import Membership, User, Workspace
from focale.desk.team.scoped import ScopedQuerySet


class TagTaken(ValueError):
    """Another tag has this name already."""


def tags(*, seen_by: Membership) -> ScopedQuerySet[Tag]:
    """The tags of the team, by name."""
    return Tag.objects.of(seen_by.workspace).filter(removed_at__isnull=True).order_by("name")


def counts(*, seen_by: Membership) -> dict[int, int]:
    """How many accounts carry each tag, deleted ones that can come back included."""
    carried = Tagged.objects.of(seen_by.workspace).order_by()
    return dict(carried.values_list("tag").annotate(n=Count("pk")))


@transaction.atomic
def make_tag(name: str, *, workspace: Workspace, by: User) -> Tag:
    """The tag of this name, made when it is not there. Case and accents do not tell tags apart."""
    name = " ".join(name.split())[:60]
    there = same_name(name, workspace)
    if there is not None:
        return there
    _free(name, workspace)
    tag = Tag.objects.create(workspace=workspace, name=name)
    _record("tag.made", tag, by)
    return tag


def same_name(name: str, workspace: Workspace) -> Tag | None:
    """The living tag that is called so, in whatever case."""
    living = Tag.objects.of(workspace).filter(removed_at__isnull=True)
    return next((tag for tag in living if fold(tag.name) == fold(name)), None)


def _free(name: str, workspace: Workspace) -> None:
    """A deleted tag makes way for a new one of its name."""
    Tag.objects.of(workspace).filter(name=name, removed_at__isnull=False).delete()


@transaction.atomic
def rename_tag(tag: Tag, name: str, *, by: User) -> None:
    """Call a tag otherwise. Raises TagTaken."""
    name, before = " ".join(name.split())[:60], tag.name
    there = same_name(name, tag.workspace)
    if there is not None and there.pk != tag.pk:
        raise TagTaken(name)
    _free(name, tag.workspace)
    tag.name = name
    try:
        with transaction.atomic():
            tag.save(update_fields=["name"])
    except IntegrityError:
        raise TagTaken(name) from None
    _record("tag.renamed", tag, by, before=before, after=name)


@transaction.atomic
def remove_tag(tag: Tag, *, by: User) -> None:
    """Delete a tag; it can be brought back, on the accounts that carried it."""
    tag.removed_at = timezone.now()
    tag.save(update_fields=["removed_at"])
    _record("tag.removed", tag, by)


@transaction.atomic
def bring_tag_back(tag: Tag, *, by: User) -> None:
    """Undo `remove_tag`."""
    tag.removed_at = None
    tag.save(update_fields=["removed_at"])
    _record("tag.brought_back", tag, by)


@transaction.atomic
def merge_tags(tag: Tag, into: Tag, *, by: Membership) -> BulkAct:
    """Put `into` on all accounts that carry `tag`, and delete `tag`. Undone like any bulk act."""
    carried = Group("and", (Test("tag", "any", (str(tag.pk),)),))
    act = services.begin(
        BulkKind.MERGE_TAG, ListName.ACCOUNTS, {"tag": into.pk, "merged": tag.pk}, by=by,
        found=carried,
    )  # fmt: skip
    remove_tag(tag, by=by.user)
    return act


def _record(act: str, tag: Tag, by: User, **more: object) -> None:
    audit.record(
        act, workspace=tag.workspace, by=by, subject="tag", subject_id=tag.pk, about=tag.name,
        **more,
    )  # fmt: skip
