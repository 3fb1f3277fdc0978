"""Who is qualified, what to do now and where to invest: how are these thresholds read?

Source: the method's three quarters of the mandatory criteria and one preferred, its bands at
70 and 40 points, its tiers and its ABM from 90.
"""

from __future__ import annotations

from decimal import Decimal

from focale.glossary.messages import listed
from focale.glossary.words import NEEDS
from focale.profile.desk import Desk
from focale.profile.document import Bands, Quorum
from focale.profile.keys import MAX_CRITERIA, TIER_LETTERS, names
from focale.yaml_tree import Entries, Scalar, Tree, shown

HANDLE_NOW, NURTURE, ABM = 70_000, 40_000, 90_000  # thousandths of a point
TIERS = (("A", 70_000), ("B", 40_000))


def read_quorum(root: Entries, desk: Desk) -> Quorum:
    """How many of each need; three quarters rounded up and one where nothing is said."""
    there = _needs(root.get("criteria"))
    wanted = {
        "mandatory": -(-there["mandatory"] * 3 // 4),
        "preferred": min(there["preferred"], 1),
    }
    node = desk.mapping(root.get("quorum"), "quorum", names("quorum"))
    for need in NEEDS:
        value = None if node is None else node.get(need)
        count = None if value is None else desk.whole(value, need, 0, MAX_CRITERIA)
        if value is None or count is None:
            continue
        if count > there[need]:
            facts = {"need": need, "count": count, "most": there[need]}
            desk.fault("quorum_too_high", value.line, **facts)
        wanted[need] = count
    return Quorum(wanted["mandatory"], wanted["preferred"])


def _needs(criteria: Tree | None) -> dict[str, int]:
    """How many criteria say each need, those with a fault included."""
    block = criteria.entries if isinstance(criteria, Entries) else ()
    said = [value.get("need") for _, value in block if isinstance(value, Entries)]
    words = [need.text for need in said if isinstance(need, Scalar)]
    return {need: words.count(need) for need in NEEDS}


def read_bands(node: Tree | None, desk: Desk) -> Bands:
    """From how many points an account is handled now or nurtured."""
    block = desk.mapping(node, "bands", names("bands"))
    if block is None:
        return Bands(HANDLE_NOW, NURTURE)
    high = read_threshold(block.get("handle_now"), "handle_now", HANDLE_NOW, desk)
    low = read_threshold(block.get("nurture"), "nurture", NURTURE, desk)
    if high < low:
        desk.fault("thresholds_disorder", block.line, what="bands")
    return Bands(high, low)


def read_tiers(node: Tree | None, desk: Desk) -> tuple[tuple[str, int], ...]:
    """(letter, fit from which), best first."""
    block = desk.mapping(node, "tiers")
    if block is None:
        return TIERS
    tiers = tuple(
        (key.text, read_threshold(value, key.text, 0, desk)) for key, value in block.entries
    )
    letters = [letter for letter, _ in tiers]
    if not letters or letters != list(TIER_LETTERS)[: len(letters)]:
        desk.fault("tier_letters", block.line, written=shown(listed(letters, 12)))
    falling = [threshold for _, threshold in tiers]
    if falling != sorted(set(falling), reverse=True):
        desk.fault("thresholds_disorder", block.line, what="tiers")
    return tiers


def read_threshold(node: Tree | None, what: str, otherwise: int, desk: Desk) -> int:
    """A threshold in thousandths."""
    value = None if node is None else desk.exact(node, what)
    if node is None or value is None:
        return otherwise
    if not 0 <= value <= 100:
        desk.fault("threshold_range", node.line, what=shown(what), written=shown(f"{value:f}"))
        return otherwise
    if value != value.quantize(Decimal("0.001")):
        desk.fault("threshold_decimals", node.line, what=shown(what), written=shown(f"{value:f}"))
    return int(value * 1000)
