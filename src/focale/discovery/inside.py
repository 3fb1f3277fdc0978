"""Which companies are inside the market that a profile aims at?

Only what its `market:` says: whatever else it asks is what discovery is to find out.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.columns.given import Given
from focale.criterion import tree as t
from focale.criterion.condition import FieldTest, leaves_of
from focale.glossary.messages import Message, fault
from focale.profile.document import Profile
from focale.profile.read import read_profile
from focale.scorecard.run import open_run
from focale.scorecard.several import with_steps
from focale.yaml_tree import Entries, Items, load_text, read_tree

Flags = npt.NDArray[np.bool_]
_CARRIED = ("territories", "market")


@dataclass(frozen=True)
class Aim:
    """A profile with a market. lines: that market, as the draft repeats it; fields: name -> type,
    of its own fields that the market asks."""

    profile: Profile
    lines: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Inside:
    """market: of each company of the market, whether it is inside. customers: likewise of each
    customer; one of whom nothing is known is inside."""

    market: Flags
    customers: Flags


def aim_of(given: Profile | str | Path) -> Aim:
    """The market of a profile, or of its file.

    Raises FocaleError for a file with faults, or a profile without `market:`.
    """
    text = "" if isinstance(given, Profile) else load_text(Path(given))
    profile = given if isinstance(given, Profile) else read_profile(text, Path(given).name)
    if not profile.market:
        raise fault("profile_no_market", profile.source or profile.name)
    asked = {
        leaf.field
        for condition in profile.market
        for leaf in leaves_of(condition)
        if isinstance(leaf, FieldTest)
    }
    fields = {name: type_.value for name, type_ in profile.fields.items() if name in asked}
    return Aim(profile, _lines(text, profile.source), fields)


def _lines(text: str, source: str) -> tuple[str, ...]:
    """The lines of a profile that say its market."""
    if not text:
        return ()
    faults: list[Message] = []
    root = read_tree(text, source, faults)
    found: list[str] = []
    for key in _CARRIED:
        node = root.get(key)
        if isinstance(node, Items | Entries):
            written = text[node.span.start : node.span.end].rstrip()
            found += [f"{key}:", *(" " * (node.span.column + 1) + written).split("\n")]
    return tuple(_even(found))


def _even(lines: list[str]) -> list[str]:
    """The lines below a key moved as the first one was."""
    found, moved = [], ""
    for line in lines:
        if line and not line.startswith(" ") and line.rstrip(":") in _CARRIED:
            found.append(line)
            moved = ""
        elif not moved:
            found.append(line)
            moved = " "
        else:
            found.append(moved + line)
    return found


def inside_of(
    aim: Aim, market: Any, customers: Any, ids: tuple[pa.Array, pa.Array], matched: pa.Array,
    *, events: Any = None, contacts: Any = None, as_of: datetime.date, mapping: Given = None,
    customers_mapping: Given = None,
) -> Inside:  # fmt: skip
    """Who is inside. ids: of the rows of the market, and of the customers. matched: the row of the
    market of each customer, NULL for none.

    A customer that the market does not hold is judged by its own row. Raises FocaleError as scoring
    does, and where nobody is inside.
    """
    sure, _ = _judged(aim, market, ids[0], events, contacts, as_of, mapping)
    if not sure.any():
        raise fault("market_empty", path=aim.profile.source or aim.profile.name, size=len(sure))
    own = np.ones(len(ids[1]), bool)
    alone = np.asarray(matched.is_null())
    if alone.any():
        inside, unknown = _judged(aim, customers, ids[1], None, None, as_of, customers_mapping)
        own = inside | unknown
    row = matched.fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64)
    return Inside(sure, np.where(alone, own, sure[row]))


def _judged(
    aim: Aim, accounts: Any, ids: pa.Array, events: Any, contacts: Any, as_of: datetime.date,
    mapping: Given,
) -> tuple[Flags, Flags]:  # fmt: skip
    """(inside, unknown) of each id."""
    with open_run(
        accounts, aim.profile, events=events, contacts=contacts, as_of=as_of, mapping=mapping
    ) as run:
        names = ("id", "in_market", "market_unknown")
        query = t.select([t.col(name) for name in names], t.table("scored"))
        found = run.session.arrow(with_steps(run.queries[0], query))
    place = pc.index_in(ids, value_set=found["id"].combine_chunks())

    def flags(name: str) -> Flags:
        return np.asarray(pc.fill_null(found[name].combine_chunks().take(place), False), bool)

    return flags("in_market"), flags("market_unknown")
