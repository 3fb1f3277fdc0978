"""Is the same profile always the same text, with every comment and every scalar kept?"""

import random
import re

import pytest
from hypothesis import given, strategies as st

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.profile.templates import template_names, template_text
from focale.profile.write import write_profile
from focale.yaml_tree import plain_data, read_tree
from tests.conformance.worlds import profiles, to_yaml

UNTIDY = """\

# A header of the file.

# About the version.
version: 3 # third
profile: "cible"
criteria:  # all of them

  # Size first.
  size: {points: 25, field: headcount, between: [30, 250],
     need: mandatory, # needed
     why: "14 of 18"}   # end
  norway:
    points: 0123
    # What it asks.
    one_of: [NO, 0123, 62.10, 12:30, 'it''s', "a\\tb"]
    field: naf # a code

    why: >-
       folded text
       on two lines
  # Tail of the criteria.

# About the gates.
gates:
- is: true  # already ours
  # About the field.
  field: customer
  id: ours
- {field: 'siren', id: h, missing: true} # short
  # Tail of the gates.
label: several
   lines of text
# The end.
"""
TIDY = """\
# A header of the file.

profile: "cible"
# About the version.
version: 3  # third
label: several lines of text

# About the gates.
gates:
  - id: ours
    # About the field.
    field: customer
    is: true  # already ours
  - {id: h, field: 'siren', missing: true}  # short
  # Tail of the gates.
criteria:  # all of them
  # Size first.
  size:  # end
    field: headcount
    between: [30, 250]
    need: mandatory  # needed
    points: 25
    why: "14 of 18"
  norway:
    field: naf  # a code
    # What it asks.
    one_of: [NO, 0123, 62.10, 12:30, 'it''s', "a\\tb"]
    points: 0123

    why: >-
      folded text
      on two lines
  # Tail of the criteria.
# The end.
"""


def data(text):
    """Return what a text says; order inside a mapping aside."""
    faults = []
    tree = plain_data(read_tree(text, "p", faults))
    assert faults == []
    return tree


def comments(text):
    return sorted(re.findall(r"# c\d+", text))


def test_keys_stand_in_order_and_comments_move_with_them():
    assert write_profile(UNTIDY) == TIDY
    assert write_profile(TIDY) == TIDY
    assert data(TIDY) == data(UNTIDY)


@pytest.mark.parametrize("name", template_names())
def test_a_template_is_written_as_it_stands(name):
    assert write_profile(template_text(name)) == template_text(name)


@pytest.mark.parametrize(
    "scalar",
    ["NO", "0123", "62.10", "12:30", "1e6", "1E+06", ".5", "~", "null", "'null'", '"\\u00e9"',
     "2024-02-29", "0o17", "0x1F", "1_000", ".inf", "yes", "=", "a#b", "'# no'", "été", "+5"],
)  # fmt: skip
def test_a_scalar_keeps_its_source_text(scalar):
    text = f"profile: p\ncriteria:\n  size: {{field: own, one_of: [{scalar}]}}\nlabel: {scalar}\n"
    written = write_profile(text)
    assert f"one_of: [{scalar}]" in written
    assert f"label: {scalar}\n" in written


def test_the_criteria_keep_their_order_for_it_has_a_meaning():
    text = "profile: p\ncriteria:\n  b: {points: 1, field: a, is: 1}\n  a: {event: x, points: 1}\n"
    assert list(data(write_profile(text))["criteria"]) == ["b", "a"]


def test_a_long_line_becomes_a_block_and_a_short_block_stays():
    words = ", ".join(f"technology{n}" for n in range(12))
    text = f"profile: p\ncriteria:\n  a: {{field: technologies, any_of: [{words}]}}\n"
    written = write_profile(text)
    assert max(map(len, written.splitlines())) <= 100
    assert "      - technology11\n" in written
    short = "profile: p\ncriteria:\n  a:\n    field: nps\n    is: 3\n"
    assert write_profile(short) == short


def test_line_ends_a_byte_order_mark_and_a_document_start_leave_no_trace():
    text = "profile: p\nlabel: x  # c\ncriteria: {}\n"
    assert write_profile("\ufeff---\r\n" + text.replace("\n", "\r\n")) == text


def test_what_is_no_plain_yaml_is_refused():
    for text in ("a: &x 1\n", "a: !!str 1\n", "a: 1\na: 2\n", "- a\n", "a: [\n"):
        with pytest.raises(FocaleError):
            write_profile(text)


def test_a_profile_with_faults_is_written_all_the_same():
    text = "profile: p\nversoin: 3\ncriteria:\n  size:\n"
    assert write_profile(text) == ("profile: p\ncriteria:\n  size: null\nversoin: 3\n")


@given(profiles())
def test_any_profile_means_the_same_once_written(document):
    text = to_yaml(document)
    written = write_profile(text)
    assert write_profile(written) == written
    before, after = read_profile(text), read_profile(written)
    assert [(c.id, c.condition, c.points) for c in after.criteria] == [
        (c.id, c.condition, c.points) for c in before.criteria
    ]
    assert (after.gates and after.gates[0].condition) == (
        before.gates and before.gates[0].condition
    )


# --- Any YAML at all: nests, styles, scalars of every kind, comments everywhere -----------------

SCALARS = ["a", "NO", "0123", "62.10", "12:30", "'it''s'", '"x\\ty # no"', "null", "~", "x y", "-1"]
KEYS = "fr en field points need id label why a b criteria gates size one_of profile version".split()
BODIES = ["x", "# not c", "  deep: x", "- y", 'a "q" b', ""]


class Untidy:
    """Writes a random document as untidily as YAML allows."""

    def __init__(self, seed):
        self.draw, self.count = random.Random(seed), 0

    def comment(self):
        self.count += 1
        return f"# c{self.count}"

    def chance(self, share):
        return self.draw.random() < share

    def node(self, depth, flow=False):
        kind = self.draw.random()
        if depth == 0 or kind < 0.4:
            return self.draw.choice(SCALARS)
        flow = flow or self.chance(0.4)
        size = self.draw.randint(0 if flow else 1, 4)
        if kind < 0.7:
            return flow, [self.node(depth - 1, flow) for _ in range(size)]
        keys = self.draw.sample(KEYS, size)
        return flow, {key: self.node(depth - 1, flow) for key in keys}

    def document(self):
        lines = []
        keys = self.draw.sample(KEYS, self.draw.randint(1, 4))
        self.junk(0, lines)
        self.block({key: self.node(3) for key in keys}, 0, lines)
        return "\n".join(lines) + "\n"

    def junk(self, indent, lines):
        while self.chance(0.25):
            column = self.draw.choice([indent, indent, 0, indent + 2, indent + 4])
            lines.append("" if self.chance(0.4) else " " * column + self.comment())

    def gap(self):
        if self.chance(0.15):
            return ("  " + self.comment() if self.chance(0.5) else "") + "\n" + " " * 40
        return " " if self.chance(0.3) else ""

    def flow(self, node):
        if isinstance(node, str):
            return node
        inside = node[1]
        if isinstance(inside, list):
            return "[" + self.gap() + ", ".join(self.flow(i) + self.gap() for i in inside) + "]"
        pairs = (f"{key}: {self.flow(value)}{self.gap()}" for key, value in inside.items())
        return "{" + self.gap() + ", ".join(pairs) + "}"

    def block(self, inside, indent, lines):
        pairs = (
            [("-", value) for value in inside]
            if isinstance(inside, list)
            else [(f"{key}:", value) for key, value in inside.items()]
        )
        for head, value in pairs:
            self.junk(indent, lines)
            self.entry(" " * indent + head, value, indent, lines)
        self.junk(indent, lines)

    def entry(self, head, value, indent, lines):
        beside = "  " + self.comment() if self.chance(0.3) else ""
        if isinstance(value, str):
            if self.chance(0.2):
                self.long_scalar(head, indent, beside, lines)
            else:
                lines.append(f"{head} {value}{beside}")
        elif value[0] or not value[1]:
            lines.extend(f"{head} {self.flow(value)}{beside}".split("\n"))
        else:
            lines.append(head + beside)
            self.block(value[1], indent + self.draw.choice([2, 2, 3, 4]), lines)

    def long_scalar(self, head, indent, beside, lines):
        style = self.draw.choice(["|", ">", "|-", ">-", "|+", ">+", '"', "plain", "'"])
        pad = " " * (indent + self.draw.choice([1, 2, 3, 6]))
        body = [pad + text if text else "" for text in self.draw.choices(BODIES, k=3)]
        if style[0] in "|>":
            lines.extend([f"{head} {style}{beside}", pad + "first", *body])
        elif style == "plain":
            lines.extend([f"{head} p", pad + "q", pad + f"z{beside}"])
        else:
            quoted = [line.replace('"', "").replace("'", "") for line in body]
            lines.extend([f"{head} {style}p", *quoted, f"{pad}z{style}{beside}"])


@given(st.integers(min_value=0))
def test_any_text_keeps_what_it_says_its_comments_and_then_never_changes(seed):
    text = Untidy(seed).document()
    written = write_profile(text)
    assert data(written) == data(text)
    assert comments(written) == comments(text)
    assert write_profile(written) == written
