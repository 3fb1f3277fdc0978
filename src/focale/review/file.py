"""How are proposals written so that a person can decide, and how is the decision applied?

A YAML file, one entry a proposal, `accept: no` until somebody writes yes. What is accepted becomes
the next version of the profile, with what changed and why in its history.
"""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from focale.glossary.messages import FocaleError, Message, closest, fault, listed
from focale.profile.document import Profile
from focale.profile.read import read_profile
from focale.profile.revise import Written, flow, revised
from focale.report.voice import Voice
from focale.review.door import Review
from focale.review.proposals import Proposal
from focale.review.said import said
from focale.review.tested import backtest_lines
from focale.review.variant import changed_text, clashes
from focale.yaml_tree import Entries, Items, Scalar, Tree, read_tree

YES = ("yes", "oui", "true", "y", "o", "ok")
NO = ("no", "non", "false", "n", "", "null", "~")
_KEYS = ("id", "accept", "what", "strength", "advice", "evidence", "backtest", "change", "history")


@dataclass(frozen=True)
class Accepted:
    """One proposal that somebody accepted. history: its line for the profile, fr and en."""

    id: str
    change: Mapping[str, Any]
    history: Mapping[str, str]


@dataclass(frozen=True)
class Decision:
    """What a file of proposals says. refused: ids of the proposals not accepted."""

    profile: str
    version: int
    on: datetime.date
    because: Mapping[str, str] | str
    accepted: tuple[Accepted, ...]
    refused: tuple[str, ...]


def proposals_text(review: Review, lang: str, names: tuple[str, str] = ("", "")) -> str:
    """The file of proposals. names: of the profile's file and of this one, for its first lines."""
    voice = Voice(lang, typeset=False)
    profile, own = names
    head = voice("yam_head", profile=profile or "PROFIL", file=own or "FICHIER")
    lines = [
        *(f"# {line}" for line in _wrapped(head)),
        f"profile: {review.profile.name}",
        f"version: {review.profile.version}",
        f"since: {review.period.since.isoformat()}",
        f"on: {review.period.as_of.isoformat()}",
    ]
    if review.because:
        lines.append(f"because: {flow(review.because)}")
    if not review.proposals:
        return "\n".join([*lines, "proposals: []"]) + "\n"
    lines.append("proposals:")
    for one in review.proposals:
        lines += ["", *_entry(one, voice)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, width: int = 98) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False)


def _entry(one: Proposal, voice: Voice) -> list[str]:
    advice = voice("rev_advised" if one.is_advised else "rev_not_advised")
    return [
        f"  - id: {flow(one.id)}",
        "    accept: no",
        f"    what: {flow(one.words.words(voice))}",
        f"    strength: {flow(voice(f'str_{one.strength.value}'))}",
        f"    advice: {flow(advice)}",
        "    evidence:",
        *(f"      - {flow(line.words(voice))}" for line in one.evidence),
        "    backtest:",
        *(f"      - {flow(line)}" for line in backtest_lines(one, voice)),
        "    change:",
        *_mapping(one.change, 6),
        f"    history: {flow(_history(one))}",
    ]


def _mapping(value: Mapping[str, Any], indent: int) -> list[str]:
    lines = []
    for key, inner in value.items():
        if isinstance(inner, Mapping) and key not in ("label", "why", "ramp"):
            lines += [f"{' ' * indent}{key}:", *_mapping(inner, indent + 2)]
        else:
            lines.append(f"{' ' * indent}{key}: {flow(inner)}")
    return lines


def _history(one: Proposal) -> dict[str, str]:
    """The line that the profile keeps of a change, in both languages."""
    found = {}
    for lang in ("fr", "en"):
        voice = Voice(lang, typeset=False)
        why = one.evidence[0].words(voice) if one.evidence else ""
        tests = backtest_lines(one, voice)[0].rstrip(".")
        found[lang] = said(
            "his_change", words=one.words.words(voice),
            strength=voice(f"str_{one.strength.value}"),
            why=why if why.endswith(".") else why + ".", tested=tests[:1].upper() + tests[1:],
        ).words(voice)  # fmt: skip
    return found


# --- the decision -------------------------------------------------------------------------


def read_decision(text: str, source: str) -> Decision:
    """What somebody decided. Raises FocaleError with every fault of the file."""
    faults: list[Message] = []
    root = read_tree(text, source, faults, "proposals")
    name, version, on = (_text(root.get(key)) for key in ("profile", "version", "on"))
    day = None
    try:
        day = datetime.date.fromisoformat(on)
    except ValueError:
        faults.append(Message("proposals_day", source, root.line_of("on"), {"written": on or "—"}))
    if not version.isdecimal():
        faults.append(Message("proposals_version", source, root.line_of("version"),
                              {"written": version or "—"}))  # fmt: skip
    items = root.get("proposals")
    accepted, refused = [], []
    for item in items.items if isinstance(items, Items) else ():
        if not isinstance(item, Entries):
            faults.append(Message("proposals_entry", source, item.line))
            continue
        one = _decided(item, source, faults)
        if one is None:
            refused.append(_text(item.get("id")))
        else:
            accepted.append(one)
    if faults or day is None:
        raise FocaleError(sorted(faults, key=lambda message: message.line))
    because = root.get("because")
    return Decision(
        name, int(version), day, _text(because) if because is not None else "",
        tuple(accepted), tuple(refused),
    )  # fmt: skip


def _decided(item: Entries, source: str, faults: list[Message]) -> Accepted | None:
    for key, _ in item.entries:
        if key.text not in _KEYS:
            near = closest(key.text, _KEYS) or _KEYS
            facts = {"key": key.text, "near": listed(near, 3)}
            faults.append(Message("unknown_key_near", source, key.line, facts))
    word = _text(item.get("accept")).strip().lower()
    if word not in (*YES, *NO):
        line = item.line_of("accept")
        faults.append(Message("proposals_accept", source, line, {"written": word}))
    if word not in YES:
        return None
    change, name = item.get("change"), _text(item.get("id")) or "?"
    if not isinstance(change, Entries) or not change.entries:
        faults.append(Message("proposals_change", source, item.line, {"id": name}))
        return None
    history = item.get("history")
    words = {}
    if isinstance(history, Entries):
        words = {key.text: _text(value) for key, value in history.entries}
    return Accepted(name, _values(change), words or {"fr": name, "en": name})


def next_version(
    text: str, decision: Decision, lang: str, source: str = "profile"
) -> tuple[str, Profile]:
    """The next version of a profile, and what it reads as.

    Raises FocaleError when nothing was accepted, the proposals are of another profile or version,
    two of them touch one place, or the result is no profile.
    """
    profile = read_profile(text, source)
    if (decision.profile, decision.version) != (profile.name, profile.version):
        raise fault(
            "proposals_other", source, name=profile.name, version=profile.version,
            other=decision.profile, other_version=decision.version,
        )  # fmt: skip
    if not decision.accepted:
        raise fault("proposals_none")
    found = clashes([(one.id, one.change) for one in decision.accepted])
    if found:
        raise FocaleError([
            Message("proposals_clash", facts={"one": a, "other": b, "where": where})
            for a, b, where in found
        ])  # fmt: skip
    number = profile.version + 1
    entry: dict[str, Any] = {"version": number, "on": decision.on.isoformat()}
    if decision.because:
        entry["because"] = decision.because
    entry["changes"] = [dict(one.history) for one in decision.accepted]
    comment = Voice(lang, typeset=False)("his_comment", version=number, day=decision.on.isoformat())
    new = changed_text(text, [one.change for one in decision.accepted], source)
    new = revised(new, {"version": number, "history": [entry]}, [comment], source)
    return new, read_profile(new, source)


def _text(node: Tree | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _values(tree: Entries) -> dict[str, Any]:
    return {key.text: _value(value) for key, value in tree.entries}


def _value(tree: Tree) -> Any:
    if isinstance(tree, Entries):
        return _values(tree)
    if isinstance(tree, Items):
        return [_value(item) for item in tree.items]
    if tree.is_null:
        return None
    return Written(tree.text) if tree.plain else tree.text


__all__ = ["Accepted", "Decision", "next_version", "proposals_text", "read_decision"]
