"""How is a draft written, once it is settled what it holds? Criteria in, the text of a profile out.

Words and conditions come ready made, so that the text can be written where no table is read.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from focale.discovery.quorum import MANDATORY, PREFERRED, quorum_of
from focale.profile.write import write_profile

_HYPOTHESES = (
    "Hypothèses à cocher : ôtez le # devant celles que vous retenez, et placez-les sous criteria.",
    "Hypotheses to tick: take away the # before those that you keep, and move them under criteria.",
)


@dataclass(frozen=True)
class Piece:
    """One criterion, or a hypothesis.

    field: what its key is made of. label, why: (French, English). lines: its condition, as YAML.
    need: "mandatory" or "preferred"; "" for points alone, as a hypothesis that is only offered.
    """

    field: str
    label: tuple[str, str]
    lines: tuple[str, ...]
    points: int
    proof: str
    why: tuple[str, str]
    need: str = ""


def text_of(
    pieces: Sequence[Piece],
    hypotheses: Sequence[Piece] = (),
    *,
    name: str = "",
    head: tuple[str, str],
    fields: Mapping[str, str] | None = None,
    market: Sequence[str] = (),
    story: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> str:
    """The draft of a profile, in the form of the canonical writer.

    name: of the profile. head: its first comment, (French, English). fields: type of each column of
    one's own. market, story: lines of the profile. remarks: comments below the hypotheses.
    """
    lines = [
        f"# {head[0]}",
        f"# {head[1]}",
        f"profile: {slug(name) or 'profil-mesure'}",
        "version: 1",
        f"label: {label(name or 'Profil mesuré', name or 'Measured profile')}",
        "timezone: Europe/Paris",
    ]
    if fields:
        told = ", ".join(f"{quoted(field)}: {type_}" for field, type_ in sorted(fields.items()))
        lines.append(f"fields: {{{told}}}")
    lines += [*market, "criteria:"]
    taken: set[str] = set()
    for piece in pieces:
        lines += _criterion(piece, taken)
    many = sum(piece.need == MANDATORY for piece in pieces)
    some = min(1, sum(piece.need == PREFERRED for piece in pieces))
    lines.append(f"quorum: {{mandatory: {quorum_of(many)}, preferred: {some}}}")
    lines += ["review: {every_days: 90}", *story]
    if hypotheses or remarks:
        lines += ["", *(f"# {line}" for line in _HYPOTHESES if hypotheses)]
        for piece in hypotheses:
            lines += [f"# {line}" for line in _criterion(piece, taken)]
        lines += ["# " + re.sub(r"\s+", " ", line).strip() for line in remarks]
    return write_profile("\n".join(lines) + "\n", "draft")


def _criterion(piece: Piece, taken: set[str]) -> list[str]:
    """The lines of one criterion, or of a hypothesis."""
    lines = [f"  {key_of(piece.field, taken)}:", f"    label: {label(*piece.label)}"]
    lines += [f"    {line}" for line in piece.lines]
    if piece.need:
        lines.append(f"    need: {piece.need}")
    lines += [
        f"    points: {piece.points}",
        f"    proof: {piece.proof}",
        f"    why: {label(*piece.why)}",
    ]
    return lines


def key_of(field: str, taken: set[str]) -> str:
    """A key that no other criterion has; noted in `taken`."""
    key = slug(field).replace("-", "_")[:36] or "critere"
    key = key if key[0].isalpha() else f"c_{key}"
    found, n = key, 2
    while found in taken:
        found, n = f"{key}_{n}", n + 1
    taken.add(found)
    return found


def slug(words: str) -> str:
    """A name in small letters, digits and hyphens.

    >>> slug("Mes meilleurs clients (2026)")
    'mes-meilleurs-clients-2026'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:80]


def label(french: str, english: str) -> str:
    """Words in both languages, as YAML."""
    return f"{{fr: {quoted(french)}, en: {quoted(english)}}}"


def quoted(text: str) -> str:
    """A text, as YAML."""
    return json.dumps(text, ensure_ascii=False)
