"""How is a search asked for, and how do people settle what the draft holds?"""

from __future__ import annotations

from typing import Any

from django.db import transaction

from focale.desk.jobs.services import enqueue
from focale.desk.targeting.discovery.patterns import wanted
from focale.desk.targeting.discovery.patterns.board import (
    ASSUMPTION,
    MOST_OF_ASSUMPTION,
    board_of,
    drafted,
)
from focale.desk.targeting.discovery.patterns.selectors import Ready
from focale.desk.targeting.discovery.patterns.text import draft_text
from focale.desk.targeting.discovery.working import is_working
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import Discovery, DiscoveryState, Draft, Profile
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.folders import new_name
from focale.discovery.quorum import PREFERRED

MOST_POINTS = 100
FEWEST = 8
"""Best customers below which the words are careful."""


class NotOffered(ValueError):
    """A pattern that the search does not offer for this place."""


class TooManyPoints(ValueError):
    """More points than a criterion may have. most: how many it may."""

    def __init__(self, most: int) -> None:
        super().__init__(f"at most {most}")
        self.most = most


@transaction.atomic
def look(now: Ready, *, workspace: Workspace, by: User) -> Discovery:
    """Search by a job; a search of the same that runs already is that one."""
    given = now.given
    running = Discovery.objects.of(workspace).filter(state=DiscoveryState.LOOKING)
    for one in running.order_by("-id")[:5]:
        if one.given == given and is_working(workspace, "discover", one.pk):
            return one
    running.update(state=DiscoveryState.FAILED)
    made = Discovery.objects.create(
        workspace=workspace, by=by, given=given, progress=new_name(".txt")
    )
    enqueue("discover", key=f"discover:{made.pk}", workspace=workspace, by=by, id=made.pk)
    audit.record(
        "discovery.asked", workspace=workspace, by=by, subject="discovery", subject_id=made.pk,
        after={"best": len(now.best)},
    )  # fmt: skip
    return made


def first_placed(found: dict[str, Any], before: Discovery | None) -> dict[str, str]:
    """What the draft of a new answer holds: what people had settled before, else what was found."""
    if before is None or not before.found or before.placed == drafted(before.found):
        return drafted(found)
    offered = found["offered"]
    return {key: need for key, need in before.placed.items() if need in _may(offered.get(key))}


def _may(one: dict[str, Any] | None) -> list[str]:
    return [] if one is None else list(one["may"])


@transaction.atomic
def place(discovery: Discovery, key: str, need: str, *, by: User) -> Discovery:
    """Make a pattern mandatory or preferred, or "" take it out.

    Raises NotOffered for a pattern that this search does not offer, or not for that.
    """
    held = _held(discovery)
    offered = (held.found or {}).get("offered", {})
    if key not in offered or (need and need not in offered[key]["may"]):
        raise NotOffered(key)
    before = held.placed.get(key, "")
    held.placed = {name: one for name, one in held.placed.items() if name != key}
    if need:
        held.placed[key] = need
    _settled(held, by, f"{offered[key]['label'][0]}", before, need)
    return held


@transaction.atomic
def tick(discovery: Discovery, keys: list[str], *, by: User) -> Discovery:
    """Of the hypotheses, hold these as preferred and no others."""
    held = _held(discovery)
    offered = (held.found or {}).get("offered", {})
    guesses = {key for key, one in offered.items() if one["proof"] == ASSUMPTION}
    if set(keys) - guesses:
        raise NotOffered(sorted(set(keys) - guesses)[0])
    before = {key for key in guesses if key in held.placed}
    if before == set(keys):
        return held
    kept = {key: need for key, need in held.placed.items() if key not in guesses - set(keys)}
    held.placed = {**dict.fromkeys(keys, "preferred"), **kept}
    _settled(held, by, "", sorted(before), sorted(keys))
    return held


@transaction.atomic
def give_points(discovery: Discovery, points: dict[str, int], *, by: User) -> Discovery:
    """Give criteria their points; what is as suggested stays so.

    Raises NotOffered for a pattern that is not placed, TooManyPoints for more than 100, or more
    than 5 of an assumption.
    """
    held = _held(discovery)
    now = {one.key: one for one in board_of(held).criteria}
    given = dict(held.points)
    for key, worth in points.items():
        if key not in now:
            raise NotOffered(key)
        most = MOST_OF_ASSUMPTION if now[key].proof == ASSUMPTION else MOST_POINTS
        if not 0 <= worth <= most:
            raise TooManyPoints(most)
        if worth != now[key].points:
            given[key] = worth
    if given != held.points:
        before, held.points = held.points, given
        held.save(update_fields=["points"])
        _noted(held, by, "discovery.points", "", before, given)
    return held


@transaction.atomic
def start_over(discovery: Discovery, *, by: User) -> Discovery:
    """Back to the draft that was found."""
    held = _held(discovery)
    before = {"placed": held.placed, "points": held.points}
    held.placed, held.points = drafted(held.found or {"offered": {}}), {}
    held.save(update_fields=["placed", "points"])
    _noted(held, by, "discovery.placed", "", before, held.placed)
    return held


@transaction.atomic
def want(discovery: Discovery, remarks: list[dict[str, Any]], *, by: User) -> Discovery:
    """Hold what sales found missing: {words, of, n}, once each."""
    held = _held(discovery)
    words = {one["words"] for one in remarks}
    before = {one["words"]: one for one in held.wanted}
    fresh = [{**before.get(one["words"], {}), **one} for one in remarks]
    held.wanted = [*(one for one in held.wanted if one["words"] not in words), *fresh][:30]
    held.save(update_fields=["wanted"])
    _noted(held, by, "discovery.wanted", "", None, [one["words"] for one in remarks])
    return held


@transaction.atomic
def want_no_more(discovery: Discovery, words: str, *, by: User) -> Discovery:
    """Let go of one of these."""
    held = _held(discovery)
    held.wanted = [one for one in held.wanted if one["words"] != words]
    held.save(update_fields=["wanted"])
    _noted(held, by, "discovery.wanted", "", [words], None)
    return held


@transaction.atomic
def make_criterion(
    discovery: Discovery, words: str, *, field: str, value: str, by: User
) -> Discovery:
    """Make a criterion of what sales found missing. field, value: as `wanted.made`.

    A pattern that the search offers is placed on the board as preferred. Raises NoCriterion with
    what is wrong, NotOffered for words that nobody holds.
    """
    held = _held(discovery)
    if not any(one["words"] == words for one in held.wanted):
        raise NotOffered(words)
    told = wanted.made(held, words, field, value)
    _turned(held, words, told, by)
    if told.get("key") and told["key"] not in held.placed:
        held = place(held, told["key"], PREFERRED, by=by)
    return held


@transaction.atomic
def keep_as_question(discovery: Discovery, words: str, *, by: User) -> Discovery:
    """Let what was made a criterion be a question of the draft again."""
    held = _held(discovery)
    _turned(held, words, None, by)
    return held


def _turned(held: Discovery, words: str, told: dict[str, Any] | None, by: User) -> None:
    before = next((one.get("criterion") for one in held.wanted if one["words"] == words), None)
    held.wanted = [
        {**{name: cell for name, cell in one.items() if name != "criterion"},
         **({"criterion": told} if told else {})} if one["words"] == words else one
        for one in held.wanted
    ]  # fmt: skip
    held.save(update_fields=["wanted"])
    said = [None if one is None else one["said"]["fr"] for one in (before, told)]
    _noted(held, by, "discovery.criterion", words[:120], *said)


@transaction.atomic
def write_draft(discovery: Discovery, *, name: str, profile: Profile | None, by: User) -> Draft:
    """Hand what is on the board to the editor, as the draft of a profile."""
    held = _held(discovery)
    text = draft_text(held, name)
    draft = put_draft(text, workspace=held.workspace, by=by, profile=profile, origin="discovery")
    _noted(held, by, "discovery.drafted", name, None, {"criteria": len(held.placed)})
    return draft


def _held(discovery: Discovery) -> Discovery:
    found = Discovery.objects.of(discovery.workspace).select_related("workspace")
    return found.select_for_update(of=("self",)).get(pk=discovery.pk)


def _settled(held: Discovery, by: User, about: str, before: object, after: object) -> None:
    held.points = {key: worth for key, worth in held.points.items() if key in held.placed}
    held.save(update_fields=["placed", "points"])
    _noted(held, by, "discovery.placed", about, before, after)


def _noted(held: Discovery, by: User, act: str, about: str, before: object, after: object) -> None:
    audit.record(
        act, workspace=held.workspace, by=by, subject="discovery", subject_id=held.pk,
        about=about, before=before, after=after,
    )  # fmt: skip
