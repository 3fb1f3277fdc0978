"""What does the page say of the main job: how far it went, the three groups, what comes next?"""

from __future__ import annotations

from dataclasses import dataclass

from focale.discovery.find import FEWEST
from focale.report.discovery_view import DiscoveryView, discovery_view
from focale.report.foreign import clean
from focale.report.list_view import ListView, list_view
from focale.report.size_view import SizeView, size_view
from focale.report.voice import Voice
from focale.segment.prospects import Readiness, grouped
from focale.segment.target import Outcome, Target

_OF_CUSTOMERS = 2  # counts that need no market: the best, and all customers
EXPLAINED_FIRST = 10
"""Accounts of the list that can be opened, line by line."""


@dataclass(frozen=True)
class ReadyView:
    """One of the three groups: its name, how many, what it means."""

    name: str
    number: str
    words: str


@dataclass(frozen=True)
class TargetView:
    """All that is said beside the findings. lead: how far it went, and what it rests on.

    next: what to do now. facts: counts, by their names. left_out: who is not in the list, and why.
    """

    title: str
    lead: tuple[str, ...]
    next: tuple[str, ...]
    best_words: str
    facts: tuple[tuple[str, str], ...]
    groups: tuple[ReadyView, ...]
    deciders: str
    left_out: tuple[str, ...]
    found: DiscoveryView
    size: SizeView | None


def target_view(target: Target, voice: Voice, number: int | None = None) -> TargetView:
    """The words of one answer. number: how many accounts were asked for."""
    found = discovery_view(target.findings, voice)
    listed = target.outcome is Outcome.LISTED
    size = None
    if target.run is not None and target.size is not None:
        size = size_view(target.size, target.run.plans[0], voice)
    return TargetView(
        _title(target, found, voice), _lead(target, voice, number), _next(target, voice),
        voice("tgt_best_words_rule" if target.findings.rule else "tgt_best_words"),
        found.facts if target.has_market else found.facts[:_OF_CUSTOMERS],
        _groups(target, voice) if listed else (), _deciders(target, voice) if listed else "",
        left_out(target, voice), found, size,
    )  # fmt: skip


def _title(target: Target, found: DiscoveryView, voice: Voice) -> str:
    best = voice.whole(len(target.findings.customers.best))
    if target.outcome is Outcome.LISTED:
        return voice.count("tgt_title_listed", len(target.prospects), best=best)
    return voice("tgt_title_empty", best=best) if target.outcome is Outcome.EMPTY else found.title


def _lead(target: Target, voice: Voice, number: int | None) -> tuple[str, ...]:
    """How far the job went, and how much to trust it."""
    said, best = [], len(target.findings.customers.best)
    if target.outcome is Outcome.EMPTY:
        said.append(voice("tgt_empty_words"))
    if not target.has_market:
        said.append(voice("tgt_no_market_words"))
    if target.outcome is Outcome.NOTHING:
        said.append(voice("tgt_nothing_words"))
    elif not target.findings.draft:
        said.append(voice("tgt_no_draft_words"))
    if target.outcome is Outcome.LISTED and number and len(target.prospects) < number:
        facts = {"n": voice.whole(len(target.prospects)), "wanted": voice.whole(number)}
        said.append(voice("tgt_fewer", **facts))
    if target.findings.draft and best < FEWEST:
        said.append(voice("tgt_careful", best=voice.whole(best)))
    return tuple(dict.fromkeys(said))


def _next(target: Target, voice: Voice) -> tuple[str, ...]:
    """What to do now."""
    keys: list[str] = []
    if target.findings.draft and target.has_market:
        keys.append("tgt_draft_not_proof")
    if not target.has_market:
        keys += ["tgt_get_market_1", "tgt_get_market_2", "tgt_get_market_3"]
    if not target.findings.draft:
        keys += ["tgt_help_best", "tgt_help_facts", "tgt_help_interviews", "tgt_help_ticked"]
    return tuple(voice(key) for key in keys)


def group_name(readiness: Readiness, voice: Voice) -> str:
    """What a group of accounts is called."""
    return voice(f"tgt_{readiness}")


def _groups(target: Target, voice: Voice) -> tuple[ReadyView, ...]:
    return tuple(
        ReadyView(group_name(one, voice), voice.whole(len(mine)), voice(f"tgt_{one}_words"))
        for one, mine in grouped(target.prospects).items()
    )


def _deciders(target: Target, voice: Voice) -> str:
    if not target.has_contacts:
        return voice("tgt_no_contacts")
    titles = [clean(one.words, 60) for one in target.findings.people if one.role == "decider"]
    return (
        voice("tgt_deciders", titles=", ".join(titles)) if titles else voice("tgt_deciders_plain")
    )


def left_out(target: Target, voice: Voice) -> tuple[str, ...]:
    """Who of the market is not in the list, and why."""
    if target.run is None:
        return ()
    said = []
    if target.customers:
        said.append(voice.count("tgt_out_customers", len(target.customers)))
    if target.in_deal:
        said.append(voice.count("tgt_out_deals", len(target.in_deal)))
    if "siren" in target.run.accounts.columns:
        said.append(voice("tgt_one_each"))
    return tuple(said)


def target_list(target: Target, voice: Voice) -> ListView | None:
    """The list in its three groups; None without one. The run is still open."""
    if target.run is None or not target.prospects:
        return None
    groups = grouped(target.prospects)
    headed = {
        voice("tgt_group", name=group_name(one, voice), n=voice.whole(len(mine))): [
            prospect.pick for prospect in mine
        ]
        for one, mine in groups.items()
        if mine
    }
    return list_view(
        target.run, [prospect.pick for mine in groups.values() for prospect in mine], voice,
        at_most=None, has_contacts=target.has_contacts, explain_first=EXPLAINED_FIRST,
        grouped=headed,
    )  # fmt: skip
