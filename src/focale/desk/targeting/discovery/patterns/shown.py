"""How is each pattern shown under each of the three contrasts: words first, numbers behind?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.patterns.bars import Reach, axis, bar, reach_of, scale_for
from focale.desk.targeting.discovery.patterns.board import ASSUMPTION, Board
from focale.discovery.quorum import MANDATORY, PREFERRED
from focale.glossary.shares import share_words

MARKET, OTHERS, WON = "market", "others", "won"
CONTRASTS = (MARKET, OTHERS, WON)
FEWEST_FOR_SHARE = 5
"""Cases below which no percentage is said."""


@dataclass(frozen=True)
class Row:
    """One pattern. group: "found", "echo", "circular" or "other". may: where it may be placed."""

    key: str
    name: str
    group: str
    drawn: Markup
    counts: str
    times: str
    verdict: str
    strength: str
    is_sure: bool
    marks: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    numbers: tuple[str, ...]
    need: str
    may: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """All rows of one contrast, on one scale. lacks: what to say where nobody can compare."""

    contrast: str
    rows: tuple[Row, ...]
    axis: Markup
    lacks: str

    def of(self, group: str) -> tuple[Row, ...]:
        """One group of rows."""
        return tuple(row for row in self.rows if row.group == group)

    @property
    def groups(self) -> list[tuple[str, str, tuple[Row, ...]]]:
        """(group, its title, its rows), as they stand on the page."""
        return [
            (group, say(f"discovery.group.{group}"), self.of(group))
            for group in ("found", "echo", "circular", "other")
            if self.of(group)
        ]


def chart(found: Mapping[str, Any], contrast: str, board: Board) -> Chart:
    """The rows of one contrast."""
    traits = [one for one in found["traits"] if contrast == MARKET or one[contrast]]
    if contrast != MARKET and not traits:
        return Chart(contrast, (), Markup(""), say(f"discovery.lacks.{contrast}"))
    reaches = {one["key"]: _reach(one, contrast) for one in traits}
    scale = scale_for(reaches.values())
    placed = {one.key: one.need for one in board.criteria}
    rows = []
    for one in traits:
        verdict, strength, is_sure = _verdict(one, contrast)
        counts, times = _counts(one, contrast, found["against"]), _times(one, contrast)
        name = one["name"][lang()]
        spoken = say("discovery.bar", name=name, times=times or "–", counts=counts, verdict=verdict)
        kind = "firm" if is_sure else "unsure"
        rows.append(Row(
            one["key"], name, _group(one), bar(scale, reaches[one["key"]], spoken, kind), counts,
            times, verdict, strength, is_sure, _marks(one), tuple(one["notes"][lang()]),
            _numbers(one, contrast), placed.get(one["key"], ""),
            tuple(found["offered"].get(one["key"], {}).get("may", ())),
        ))  # fmt: skip
    return Chart(contrast, tuple(rows), axis(scale, lang()), "")


def _reach(one: Mapping[str, Any], contrast: str) -> Reach:
    if contrast == MARKET:
        return reach_of(one["times"], one["interval"])
    return reach_of(one[contrast]["times"], one[contrast]["interval"])


def _group(one: Mapping[str, Any]) -> str:
    if one["verdict"] == "circular":
        return "circular"
    if one["verdict"] != "distinctive":
        return "other"
    return "echo" if one["echo"] else "found"


def _counts(one: Mapping[str, Any], contrast: str, against: str) -> str:
    if contrast == MARKET:
        hits, n = one["best"]
        side = "market" if against == "market" else "others"
        return say(f"discovery.counts.{side}", hits=hits, n=n, share=one["market"][lang()])
    here, there = one[contrast]["here"], one[contrast]["there"]
    return say(
        f"discovery.counts.of_{contrast}", hits=here[0], n=here[1], other=there[0], of=there[1]
    )


def _times(one: Mapping[str, Any], contrast: str) -> str:
    told = one["words"] if contrast == MARKET else one[contrast]["words"]
    return str(told[lang()])


def _verdict(one: Mapping[str, Any], contrast: str) -> tuple[str, str, bool]:
    """(verdict, how firmly, whether it is drawn firmly)."""
    if contrast == MARKET:
        strength = "" if one["verdict"] == "circular" else say(f"discovery.is.{one['strength']}")
        is_found = one["verdict"] == "distinctive"
        return say(f"discovery.verdict.{one['verdict']}"), strength, is_found
    told = one[contrast]
    high = told["interval"][1] if told["interval"] else None
    if told["tells"]:
        firm = "solid" if told["confirms"] else "likely"
        return say(f"discovery.verdict.{contrast}.yes"), say(f"discovery.is.{firm}"), True
    if high is not None and high < 1:
        return say(f"discovery.verdict.{contrast}.less"), "", False
    if contrast == OTHERS and one["habit"]:
        return say("discovery.verdict.others.habit"), "", False
    return say("discovery.verdict.early"), "", False


def _marks(one: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """(mark, why) of what must not be overlooked; "" where the notes of the library say it."""
    found = []
    if one["circular"]:
        key = "defines" if one["defines"] else "follows" if one["follows"] else "confirmed"
        found.append((say("discovery.mark.circular"), say(f"discovery.circular.{key}")))
    if one["habit"] and one["verdict"] == "distinctive":
        found.append((say("discovery.mark.habit"), ""))
    if one["echo"]:
        found.append((say("discovery.mark.echo"), ""))
    if not one["more"]:
        found.append((say("discovery.mark.rarer"), say("discovery.rarer")))
    return tuple(found)


def _numbers(one: Mapping[str, Any], contrast: str) -> tuple[str, ...]:
    """The statistics of a line."""
    hits, n = one["best"]
    lines = [say("discovery.n.best", share=share_of(hits, n), hits=hits, n=n)]
    if contrast == MARKET:
        hits, n = one["base"]
        lines.append(say("discovery.n.base", share=share_words(hits, n, lang()), hits=hits, n=n))
        lines.append(one["numbers"][lang()])
        return tuple(lines)
    told = one[contrast]
    for side in ("here", "there"):
        hits, n = told[side]
        lines.append(say(f"discovery.n.{contrast}.{side}", share=share_of(hits, n), hits=hits, n=n))
    if told["p"] is not None:
        lines.append(say("discovery.n.p", p=_p(told["p"])))
    return tuple(lines[1:])


def share_of(hits: int, n: int) -> str:
    """A share in per cent; the bare counts where it would stand on fewer than 5 cases."""
    if n < FEWEST_FOR_SHARE:
        return say("discovery.too_few_cases", n=n)
    return share_words(hits, n, lang())


def _p(value: float) -> str:
    written = "< 0.001" if value < 0.001 else f"{value:.3f}"
    return written.replace(".", ",") if lang() == "fr" else written


@dataclass(frozen=True)
class Placed:
    """One criterion of the board."""

    key: str
    name: str
    counts: str
    points: int
    is_given: bool
    proof: str
    proof_words: str
    is_guess_mandatory: bool


def placed(board: Board, found: Mapping[str, Any], need: str) -> list[Placed]:
    """The criteria of one zone of the board."""
    by_key = {one["key"]: one for one in found["traits"]}
    shown = []
    for one in board.of(need):
        trait = by_key[one.key]
        hits, n = trait["best"]
        shown.append(Placed(
            one.key, trait["name"][lang()], say("discovery.n_of", hits=hits, n=n), one.points,
            one.is_given, one.proof, say(f"discovery.proof.{one.proof}"),
            one.proof == ASSUMPTION and need == MANDATORY,
        ))  # fmt: skip
    return shown


def guesses(board: Board, found: Mapping[str, Any]) -> list[tuple[str, str, str, bool, bool]]:
    """(key, name, counts, ticked, circular) of the hypotheses that a person may tick."""
    by_key = {one["key"]: one for one in found["traits"]}
    placed_now = {one.key for one in board.criteria}
    shown = []
    for key, one in found["offered"].items():
        if one["proof"] != ASSUMPTION or PREFERRED not in one["may"]:
            continue
        hits, n = by_key[key]["best"]
        counts = say("discovery.n_of", hits=hits, n=n)
        is_circular = by_key[key]["circular"]
        shown.append((key, by_key[key]["name"][lang()], counts, key in placed_now, is_circular))
    return shown
