"""What does a draft say, place by place, as its page shows it?

Read from the tree of the text, so that one place with a fault leaves the others readable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from focale.desk.pages.words import lang, said_code, say
from focale.desk.targeting.editor.inputs import in_two
from focale.desk.targeting.editor.places import HEADS, Path, written_path
from focale.desk.targeting.editor.reading import Reading
from focale.glossary.fields import FieldType
from focale.profile import Profile
from focale.profile.conditions import read_condition
from focale.profile.describe import condition_words
from focale.profile.desk import Desk
from focale.profile.edit import at
from focale.profile.keys import PLACES
from focale.profile.phrases import colon
from focale.yaml_tree import Entries, Items, Scalar, Tree

_KEYS = {
    key.name: (key.fr, key.en)
    for place in ("persona", "pain_point", "interview", "revision", "review", "quorum", "bands")
    for key in PLACES[place]
}
_LONGEST = 240  # signs of a place in words
_LISTS = ("personas", "pain_points", "interviews", "history")


@dataclass
class Row:
    """One place in its section.

    asks: what it says, in words. faults: those on its lines. more: path of a part to be, of a nest.
    """

    path: Path
    label: str
    asks: str = ""
    need: str = ""
    points: str = ""
    faults: list[str] = field(default_factory=list)
    children: list[Row] = field(default_factory=list)
    can_move: bool = True
    can_go: bool = True
    more: Path | None = None
    bar_id: str = ""

    @property
    def at(self) -> str:
        """Its path, as an address carries it."""
        return written_path(self.path)

    @property
    def more_at(self) -> str:
        """The path of a part to be, as an address carries it."""
        return written_path(self.more) if self.more else ""

    @property
    def key(self) -> str:
        """The id of a criterion or the last step of its path."""
        return str(self.path[-1])


@dataclass
class Section:
    """One part of the page. more: path of an item to be, None where there is none."""

    name: str
    rows: list[Row]
    more: Path | None = None

    @property
    def more_at(self) -> str:
        """The path of an item to be, as an address carries it."""
        return written_path(self.more) if self.more else ""


def sections_of(reading: Reading) -> list[Section]:
    """The sections of the page of a draft; none for what is no YAML."""
    tree = reading.tree
    if tree is None:
        return []
    marks = {message.line: message.words(lang()) for message in reversed(reading.faults)}
    page = _Page(tree, reading.profile, marks)
    return [
        page.group("identity"),
        page.listed("market"),
        page.listed("gates"),
        page.criteria(),
        page.rules(),
        page.own("fields"),
        page.own("territories"),
        page.group("value"),
        *(page.listed(name) for name in _LISTS),
        page.single("review"),
    ]


@dataclass
class _Page:
    tree: Entries
    profile: Profile | None
    marks: Mapping[int, str]

    def listed(self, name: str) -> Section:
        """A list of mappings: conditions, personas."""
        node = self.tree.get(name)
        rows = [
            self._row((name, place), item, _named(item, place))
            for place, item in enumerate(node.items if isinstance(node, Items) else ())
        ]
        if name == "gates":
            for row, item in zip(rows, node.items if isinstance(node, Items) else (), strict=True):
                row.bar_id = bar_id(f"gate:{_text(item, 'id')}")
        return Section(name, rows, (name, len(rows)))

    def criteria(self) -> Section:
        """The criteria, in their order."""
        node = self.tree.get("criteria")
        entries = node.entries if isinstance(node, Entries) else ()
        rows = []
        for key, value in entries:
            row = self._row(("criteria", key.text), value, _label(value) or key.text)
            row.need, row.points = _text(value, "need"), _text(value, "points")
            if not row.points:
                row.points = _text(value, "cap")
            row.faults = self._faults(key.line, value)
            row.bar_id = bar_id(key.text)
            rows.append(row)
        return Section("criteria", rows, ("criteria", "+"))

    def rules(self) -> Section:
        """Quorum, bands, tiers and ABM: from what on an account counts."""
        rows = []
        for name in ("quorum", "bands", "tiers", "abm"):
            path: Path = ("@abm",) if name == "abm" else (name,)
            asks = self._flat(self.tree.get(name)) or self._default(name)
            rows.append(self._plain(path, name, asks))
        return Section("rules", rows)

    def own(self, name: str) -> Section:
        """A mapping with the author's own keys."""
        return Section(name, [self._plain((name,), name, self._flat(self.tree.get(name)))])

    def single(self, name: str) -> Section:
        """One small mapping."""
        return Section(name, [self._plain((name,), name, self._flat(self.tree.get(name)))])

    def group(self, name: str) -> Section:
        """Some plain keys of the profile itself."""
        if name == "identity":
            texts = [_label(self.tree) or _text(self.tree, "profile")]
            summary = self.tree.get("summary")
            texts += [_one_of_two(summary)] if summary is not None else []
            asks = " · ".join(text for text in texts if text)
        else:
            asks = self._flat(self.tree.get(name))
        return Section(name, [self._plain((f"@{name}",), name, asks)])

    def _plain(self, path: Path, name: str, asks: str) -> Row:
        node = self.tree.get(str(path[0]).removeprefix("@"))
        line = self.tree.line_of(str(path[0]).removeprefix("@"))
        faults = [] if node is None else self._faults(line, node)
        return Row(
            path, say(f"draft.place.{name}"), asks, faults=faults, can_move=False, can_go=False
        )

    def _row(self, path: Path, node: Tree, label: str) -> Row:
        row = Row(path, label, self._asks(node), faults=self._faults(node.line, node))
        row.children = list(self._children(path, node))
        row.more = _more_of(path, node)
        return row

    def _children(self, path: Path, node: Tree) -> Iterator[Row]:
        """The parts of a nest, each with a form of its own."""
        for inner, item in parts_of(node):
            here = (*path, *inner)
            child = self._row(here, item, "")
            child.can_go = inner != ("not",)
            child.can_move = isinstance(inner[-1], int)  # the first unknown one is asked first
            yield child

    def _asks(self, node: Tree) -> str:
        if not isinstance(node, Entries):
            return ""
        if not any(key.text in HEADS for key, _ in node.entries):
            return self._flat(node)
        if self.profile is not None or self.marks:
            desk = Desk("", territories=self._territories(), fields=self._fields())
            condition = read_condition(node, desk, "criterion" if _is_criterion(node) else "gate")
            if condition is not None:
                return condition_words(condition, lang())
        return ""

    def _territories(self) -> dict[str, tuple[str, ...]]:
        node = self.tree.get("territories")
        if not isinstance(node, Entries):
            return {}
        return {
            key.text: tuple(one.text for one in value.items if isinstance(one, Scalar))
            for key, value in node.entries
            if isinstance(value, Items)
        }

    def _fields(self) -> dict[str, FieldType]:
        return dict(self.profile.fields) if self.profile is not None else {}

    def _faults(self, line: int, node: Tree) -> list[str]:
        last = max(line, node.span.last_line)
        return [words for at_line, words in self.marks.items() if line <= at_line <= last]

    def _flat(self, node: Tree | None) -> str:
        """A value in a few words, as it is written."""
        if node is None:
            return ""
        if isinstance(node, Scalar):
            return "" if node.is_null else node.text
        if isinstance(node, Items):
            return " · ".join(filter(None, (self._flat(item) for item in node.items)))
        if {key.text for key, _ in node.entries} <= {"fr", "en"}:
            return _one_of_two(node)
        told = [
            _told(key.text, self._flat(value))
            for key, value in node.entries
            if key.text not in ("id", "label")
        ]
        text = " · ".join(filter(None, told))
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    def _default(self, name: str) -> str:
        """What counts where nothing is written."""
        read = self.profile
        if read is None:
            return ""
        told = {
            "quorum": say(
                "draft.quorum_n", mandatory=read.quorum.mandatory, preferred=read.quorum.preferred
            ),
            "bands": f"{said_key('handle_now')}{colon(lang())}{read.bands.handle_now / 1000:g} · "
            f"{said_key('nurture')}{colon(lang())}{read.bands.nurture / 1000:g}",
            "tiers": " · ".join(f"{letter} {least / 1000:g}" for letter, least in read.tiers),
            "abm": f"{read.abm / 1000:g}",
        }
        return say("draft.default", value=told[name])


def bar_id(name: str) -> str:
    """The id of the element that shows the counts of a criterion, or of a gate as "gate:id"."""
    return f"bar-{name.replace(':', '-')}"


def said_key(name: str) -> str:
    """What people call a key of the file; one of the author's own keeps its name."""
    return _KEYS.get(name, (name, name))[0 if lang() == "fr" else 1]


def _told(key: str, value: str) -> str:
    """One key and its value as people say it."""
    if not value:
        return ""
    if key in ("seen_in", "every_days") and value.isdecimal():
        return say(f"draft.told.{key}", n=int(value))
    if key == "matches":
        return say("draft.told.matches", value=value)
    if key == "role":
        return said_code(value)
    return f"{said_key(key)}{colon(lang())}{value}"


def parts_of(node: Tree) -> Iterator[tuple[Path, Tree]]:
    """The conditions directly inside a condition, with the path from it."""
    if not isinstance(node, Entries):
        return
    for name in ("all", "any"):
        inner = node.get(name)
        if isinstance(inner, Items):
            for place, item in enumerate(inner.items):
                yield (name, place), item
    of = at(node, ("k_of", "of"))
    if isinstance(of, Items):
        for place, item in enumerate(of.items):
            yield ("k_of", "of", place), item
    negated = node.get("not")
    if negated is not None:
        yield ("not",), negated


def _more_of(path: Path, node: Tree) -> Path | None:
    """Where one more condition of a nest would stand; None for what is no list of them."""
    for inner in (("all",), ("any",), ("k_of", "of")):
        there = at(node, inner)
        if isinstance(there, Items):
            return (*path, *inner, len(there.items))
    return None


def _named(item: Tree, place: int) -> str:
    return _label(item) or _text(item, "id") or _one_of_two(
        item.get("because") if isinstance(item, Entries) else None
    ) or _text(item, "account_id") or ""  # fmt: skip


def _label(node: Tree) -> str:
    return _one_of_two(node.get("label")) if isinstance(node, Entries) else ""


def _one_of_two(node: Tree | None) -> str:
    fr, en = in_two(node)
    return (fr or en) if lang() == "fr" else (en or fr)


def _text(node: Tree, key: str) -> str:
    value = node.get(key) if isinstance(node, Entries) else None
    return value.text if isinstance(value, Scalar) and not value.is_null else ""


def _is_criterion(node: Entries) -> bool:
    return node.get("id") is None and node.get("if_blank") is None
