"""What stands in the rows of Découverte of the walked world: an answer with our text in it."""

from __future__ import annotations

from typing import Any


def ranked(text: str, key: str) -> dict[str, Any]:
    """Customers as the engine ranks them."""
    member = {
        "id": key, "name": text, "rank": 1, "score": 1.0, "values": {"revenue": 900.0},
        "told": {"loyal": True}, "left": False,
    }  # fmt: skip
    return {
        "total": 1, "measures": ["revenue"], "told": ["loyal"], "notices": [], "proposed": [key],
        "members": [member],
    }  # fmt: skip


def found(text: str) -> dict[str, Any]:
    """What the best share: one pattern."""
    both = {"fr": text, "en": text}
    lines = {"fr": [text], "en": [text]}
    trait = {
        "key": "naf", "verdict": "distinctive", "strength": "solid", "more": True,
        "circular": False, "habit": False, "echo": False, "defines": False, "follows": False,
        "best": [9, 10], "base": [9, 100], "times": 10.0, "interval": [4.0, None], "name": both,
        "field": both, "words": both, "market": both, "notes": lines, "numbers": both,
        "others": None, "won": None,
    }  # fmt: skip
    offered = {
        "label": [text, text], "lines": ['field: "naf"', 'starts_with: ["62"]'],
        "why": [text, text], "weight": 2.0, "proof": "measured", "in_draft": "mandatory",
        "may": ["mandatory", "preferred"],
    }  # fmt: skip
    return {
        "as_of": "2026-11-02", "against": "market", "tried": 3, "best": 10, "customers": 20,
        "inside": 20, "market": 100, "base": 80, "nothing": "", "title": both, "pairs": lines,
        "more_pairs": lines, "people": lines, "traits": [trait], "offered": {"naf": offered},
        "own": None, "left": [{"why": "blank", "field": both, "words": both}], "notices": [both],
        "recall": None, "fields": {}, "story": [], "head": [text, text],
    }  # fmt: skip


def counts() -> dict[str, Any]:
    """How all stand to that pattern."""
    return {
        "fields": ["naf"], "best": [[1]], "left_out": [[1]], "market": [[[1], 9], [[0], 91]],
    }  # fmt: skip


def cases(text: str) -> list[dict[str, Any]]:
    """One deal of a session."""
    facts = [["Métier", text]]
    return [{"id": 1, "won": True, "facts": {"fr": facts, "en": facts}}]
