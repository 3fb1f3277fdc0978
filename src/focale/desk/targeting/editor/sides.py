"""How do two texts of a profile stand side by side, as a manager reads them?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from focale.desk.pages.words import lang, said_code, say
from focale.glossary.messages import FocaleError
from focale.profile import Profile, read_profile
from focale.profile.describe import condition_words
from focale.profile.write import write_profile


@dataclass(frozen=True)
class Side:
    """One place on both sides; "" where it is not there. kind: "same", "added", "removed",
    "changed".
    """

    label: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        """What became of it."""
        if self.before == self.after:
            return "same"
        return "added" if not self.before else "removed" if not self.after else "changed"


@dataclass(frozen=True)
class Line:
    """One line of the two texts, "" where one has none. kind as of `Side`."""

    before: str
    after: str
    kind: str


def sides_of(old: str, new: str) -> list[Side]:
    """Every place of either text, in the order of the new one; none where one has faults."""
    try:
        before = dict(_places(read_profile(old))) if old else {}
        after = dict(_places(read_profile(new)))
    except FocaleError:
        return []
    order = [*after, *(place for place in before if place not in after)]
    return [
        Side(label, before.get((key, label), ""), after.get((key, label), ""))
        for key, label in order
    ]


def _places(profile: Profile) -> Iterator[tuple[tuple[str, str], str]]:
    spoken = lang()
    yield ("label", say("draft.place.identity")), profile.label.words(spoken) or profile.name
    market = " ; ".join(condition_words(one, spoken) for one in profile.market)
    yield ("market", say("draft.place.market")), market
    for gate in profile.gates:
        asks = condition_words(gate.condition, spoken)
        yield (f"gate:{gate.id}", gate.label.words(spoken) or gate.id), asks
    for one in profile.criteria:
        told = [condition_words(one.condition, spoken)]
        if one.need:
            told.append(said_code(one.need))
        if one.points is not None:
            told.append(say("draft.points_n", points=f"{one.points.normalize():f}"))
        yield (one.id, one.label.words(spoken) or one.id), " · ".join(told)
    quorum, bands = profile.quorum, profile.bands
    yield (
        ("quorum", say("draft.place.quorum")),
        say("draft.quorum_n", mandatory=quorum.mandatory, preferred=quorum.preferred),
    )
    yield (
        ("bands", say("draft.place.bands")),
        f"{said_code('handle_now')} {bands.handle_now / 1000:g} · "
        f"{said_code('nurture')} {bands.nurture / 1000:g}",
    )
    tiers = " · ".join(f"{letter} {least / 1000:g}" for letter, least in profile.tiers)
    yield ("tiers", say("draft.place.tiers")), tiers
    yield ("abm", say("draft.place.abm")), f"{profile.abm / 1000:g}"


def lines_of(old: str, new: str, around: int = 2) -> list[Line]:
    """The lines that differ, with some around them; a line of dots between two stretches."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Line] = []
    for number, group in enumerate(matcher.get_grouped_opcodes(around)):
        if number:
            found.append(Line("…", "…", "gap"))
        for tag, i1, i2, j1, j2 in group:
            found += _stretch(before[i1:i2], after[j1:j2], tag)
    return found


def _stretch(left: list[str], right: list[str], tag: str) -> Iterator[Line]:
    for n in range(max(len(left), len(right))):
        one = left[n] if n < len(left) else ""
        two = right[n] if n < len(right) else ""
        kind = "same" if tag == "equal" else ""
        yield Line(
            one,
            two,
            kind or ("added" if n >= len(left) else "removed" if n >= len(right) else "changed"),
        )


def _lines(text: str) -> list[str]:
    if not text:
        return []
    try:
        return write_profile(text).rstrip("\n").split("\n")
    except FocaleError:
        return text.rstrip("\n").split("\n")
