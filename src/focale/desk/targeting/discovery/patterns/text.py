"""How does what is on the board become the text of a profile?

The criteria with their proof, then the story: deciders seen, pain points and answers of the
interviews; what nobody placed stays as hypotheses, in comments.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from focale.desk.targeting.discovery.interviews.selectors import Heard, heard
from focale.desk.targeting.discovery.patterns import wanted
from focale.desk.targeting.discovery.patterns.board import ASSUMPTION, MOST_OF_ASSUMPTION, board_of
from focale.desk.targeting.models import Discovery
from focale.discovery.pieces import Piece, key_of, label, quoted, text_of

MOST_OFFERED = 6  # hypotheses in comments
MOST_INTERVIEWS = 10


def draft_text(discovery: Discovery, name: str) -> str:
    """The text of the draft of a search that is ready."""
    found: dict[str, Any] = discovery.found or {"offered": {}}
    offered = found["offered"]
    board = board_of(discovery)
    pieces = [
        _piece(one.key, offered[one.key], one.points, one.proof, one.need) for one in board.criteria
    ]
    placed = {one.key for one in board.criteria}
    left = [
        _piece(key, one, MOST_OF_ASSUMPTION, ASSUMPTION, "")
        for key, one in offered.items()
        if key not in placed and one["proof"] == ASSUMPTION
    ][:MOST_OFFERED]
    keys = {piece.field for piece in (*pieces, *left)}
    asked, own = wanted.pieces(discovery)
    head = found.get("head") or ["", ""]
    return text_of(
        [*pieces, *asked], left, name=name, head=(head[0], head[1]),
        fields={key: type_ for key, type_ in found.get("fields", {}).items() if key in keys} | own,
        story=[*found.get("story", []), *story_of(heard(discovery.workspace))],
        remarks=[line for one in wanted.questions(discovery) for line in _wanted(one)],
    )  # fmt: skip


def _piece(key: str, one: dict[str, Any], points: int, proof: str, need: str) -> Piece:
    (fr, en), (why_fr, why_en) = one["label"], one["why"]
    return Piece(key, (fr, en), tuple(one["lines"]), points, proof, (why_fr, why_en), need)


def _wanted(one: Mapping[str, Any]) -> tuple[str, str]:
    words = one["words"]
    return (
        f"Manque, selon {one['n']} sur {one['of']} en séance terrain : {words}",
        f"Missing, say {one['n']} of {one['of']} in a field session: {words}",
    )


def story_of(told: Heard) -> list[str]:
    """Pain points with their counts, and the answers behind them, as a profile holds them."""
    lines: list[str] = []
    taken: set[str] = set()
    keys = {pain.point.pk: key_of(pain.point.label, taken) for pain in told.pains if pain.n}
    if keys:
        lines.append("pain_points:")
    for pain in told.pains:
        if not pain.n:
            continue
        words = label(pain.point.label, pain.point.label)
        why = label(f"{pain.n} clients interrogés sur {told.of}",
                    f"{pain.n} of {told.of} customers interviewed")  # fmt: skip
        lines += [
            f"  - id: {keys[pain.point.pk]}", f"    label: {words}", f"    seen_in: {pain.n}",
            f"    why: {why}",
        ]  # fmt: skip
    shown = told.interviews[:MOST_INTERVIEWS]
    if shown:
        lines.append("interviews:")
    for one in shown:
        lines.append(f"  - account_id: {quoted(one.customer or one.name)}")
        if one.on:
            lines.append(f"    on: {quoted(one.on.isoformat())}")
        for part in ("problem", "why_us", "value"):
            words = " ".join(getattr(one, part).split())
            if words:
                lines.append(f"    {part}: {quoted(words)}")
        mine = [keys[pk] for pk in one.points if pk in keys]
        if mine:
            lines.append(f"    pain_points: [{', '.join(mine)}]")
    return lines
