"""The cards of scores: the bar at the head, the lines behind it, who decides."""

from __future__ import annotations

import datetime
from typing import Any

from focale.criterion.condition import FieldTest, leaves_of
from focale.desk.directory.account.cards import CARDS, Card, Looked
from focale.desk.directory.account.selectors import contacts_of
from focale.desk.directory.models import Company, Contact
from focale.desk.pages.words import lang, say
from focale.desk.targeting.account.deciders import Map, decision_map, persona_of
from focale.desk.targeting.account.worded import change_words, lift_words
from focale.desk.targeting.aimed import aimed_at
from focale.desk.targeting.explained import explained, since_yesterday
from focale.desk.targeting.feedback.selectors import GATE, heard_of
from focale.desk.targeting.models import Profile, Version
from focale.desk.targeting.scoring import scorer_of
from focale.report.bars import HATCH
from focale.report.foreign import clean
from focale.report.lines_view import lines_view
from focale.report.voice import Voice
from focale.scorecard.lines import Explanation

BAR = 240  # pixels, as wide as in the mock


def _aimed(looked: Looked) -> tuple[Profile, Version, datetime.date] | None:
    """The profile whose scores are shown, the version and day that count; found once a page."""
    if "aimed" not in looked.kept:
        looked.kept["aimed"] = aimed_at(seen_by=looked.seen_by, as_of=looked.as_of)
    return looked.kept["aimed"]  # type: ignore[no-any-return]


def _explained(looked: Looked) -> Explanation | None:
    if "explained" not in looked.kept:
        aimed, row = _aimed(looked), looked.row
        found = None
        if aimed is not None and isinstance(row, Company):
            found = explained(row, aimed[1], aimed[2])
        looked.kept["explained"] = found
    return looked.kept["explained"]  # type: ignore[no-any-return]


class Shown:
    """An explanation as `score_bar` reads a score."""

    def __init__(self, columns: dict[str, Any]) -> None:
        self.points, self.high = columns["points"], columns["high"]
        self.tier, self.verdict = columns["tier"] or "", columns["verdict"]
        self.unknowns = columns["unknowns"].bit_count()


def bar_card(looked: Looked) -> dict[str, Any] | None:
    """The range bar, its verdict and band."""
    explanation = _explained(looked)
    if explanation is None:
        return None
    return {
        "score": Shown(explanation.columns), "width": BAR,
        "verdict": explanation.columns["verdict"], "band": explanation.columns["band"],
    }  # fmt: skip


def lines_card(looked: Looked) -> dict[str, Any] | None:
    """What the score is made of, what would lift it, why it moved."""
    explanation = _explained(looked)
    aimed = _aimed(looked)
    if explanation is None or aimed is None:
        return {"is_empty": True} if looked.as_of is None else None
    voice = Voice(lang())
    view = lines_view(explanation, voice)
    change = None
    if looked.as_of is None and isinstance(looked.row, Company):
        change = since_yesterday(looked.row, aimed[0], aimed[2], explanation)
    heard: dict[str, Any] = {}
    if looked.as_of is None and isinstance(looked.row, Company):
        heard = heard_of(looked.row, aimed[0], seen_by=looked.seen_by)
    names = [line.id for line in explanation.lines]
    names += [f"{GATE}{line.id}" for line in explanation.gates]
    rows = [
        {"view": line, "asked": asked, "field": field, "id": name, "heard": heard.get(name, ())}
        for line, (asked, field), name in zip(view.lines, _asked(explanation), names, strict=True)
    ]
    columns = explanation.columns
    return {
        "rows": rows, "hatch": HATCH, "profile": clean(aimed[0].name),
        "version": aimed[1].number, "day": aimed[2], "aimed": aimed[1].pk,
        "title": say(
            "explained.range" if columns["high"] > columns["points"] else "explained.proven",
            points=voice.score(columns["points"]), high=voice.score(columns["high"]),
        ),
        "lift": lift_words(explanation, voice), "clamped": view.clamped,
        "change": change_words(change, voice) if change else "",
        "account": looked.row, "slug": looked.seen_by.workspace.slug,
    }  # fmt: skip


def _asked(explanation: Explanation) -> list[tuple[bool, str]]:
    """Of each line: whether it is the first thing to ask, and the fact that one would type."""
    first = str(explanation.columns["next_fact"] or "")
    found = []
    for line in (*explanation.lines, *explanation.gates):
        leaves = leaves_of(line.condition)
        values = dict(line.values)
        open_ones = [
            leaf.field for leaf in leaves
            if isinstance(leaf, FieldTest) and values.get(leaf.field) in (None, "", [])
        ]  # fmt: skip
        field = open_ones[0] if line.state is None and open_ones else ""
        found.append((line.id in (first, first.removeprefix("gate:")), field))
    return found


def deciders_card(looked: Looked) -> dict[str, Any] | None:
    """Who decides, whom we know, who is missing."""
    row = looked.row
    if looked.as_of is not None or not isinstance(row, Company):
        return None
    people = contacts_of(row, seen_by=looked.seen_by)
    aimed = _aimed(looked)
    profile = scorer_of(aimed[1]).record.profile if aimed else None
    found: Map = decision_map(people, profile, lang())
    return {"map": found, "slug": looked.seen_by.workspace.slug, "n": len(people)}


def persona_card(looked: Looked) -> dict[str, Any] | None:
    """Which persona of the profile a person is, and how well they fit."""
    row = looked.row
    aimed = _aimed(looked)
    if aimed is None or not isinstance(row, Contact):
        return None
    profile = scorer_of(aimed[1]).record.profile
    if not profile.story.get("personas"):
        return None
    return {"fit": persona_of(row, profile, lang()), "profile": clean(aimed[0].name)}


def add() -> None:
    """Put the cards on the pages."""
    CARDS.extend(
        (
            Card("score", "head", 10, "targeting/account/_bar.html", bar_card, follows_facts=True),
            Card(
                "lines", "left", 10, "targeting/account/_lines.html", lines_card,
                follows_facts=True,
            ),
            Card("deciders", "right", 20, "targeting/account/_deciders.html", deciders_card),
            Card(
                "persona", "right", 20, "targeting/account/_persona.html", persona_card,
                follows_facts=True, page="contact",
            ),
        )
    )  # fmt: skip
