"""How must the bytes of a text file be read? One look at all of them.

Nothing is guessed from the first lines alone: a file of ASCII whose last line is Windows-1252 is
a Windows-1252 file. Where most lines are UTF-8 and some are not, each is read as what it is.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from focale.accounts.files.encoding import encoding_of, is_known, mark_of, wide_encoding
from focale.glossary.messages import fault, listed

CHUNK = 1 << 20
_LONGEST = 64 << 20
"""A line longer than this is decoded in pieces."""
_SAMPLE = 256_000
_MIXED_FROM = 0.02
"""Share of sound UTF-8 among the lines beyond ASCII from which a file is UTF-8 with strangers."""
_MOST_NULS = 0.3
"""Share of zeros from which bytes are no text: in texts they are slips."""
_USUAL_STRANGERS, _MANY = ("cp1252", "iso8859-15"), 20
"""Lines of other encodings are taken for such only where they are many; few are broken UTF-8."""
_GUARD_STARTS = tuple(sign + b"'" for sign in (b",", b";", b"\t", b"|", b"\n", b"\r", b'"'))


@dataclass(frozen=True)
class Survey:
    """What the bytes of a file are.

    encoding: of the text. mark: bytes before it. strange: how many lines are not UTF-8 though
    others are, and first_strange the first of them; they are read as `other`, or as broken
    UTF-8 where that is "". holds_nul: U+0000 stands somewhere. holds_guards: a cell may begin
    with an apostrophe.
    """

    encoding: str
    mark: int = 0
    other: str = ""
    strange: int = 0
    first_strange: int = 0
    holds_nul: bool = False
    holds_guards: bool = False

    @property
    def needs_copy(self) -> bool:
        """Whether the engine, which reads UTF-8, needs another copy."""
        return self.encoding != "utf-8" or bool(self.other)


def survey(path: Path, told: str = "", label: str = "") -> Survey:
    """Look through the whole file. told: the encoding that the user names.

    Raises FocaleError where the encoding stays in doubt.
    """
    label = label or path.name
    with path.open("rb") as stream:
        start = stream.read(CHUNK)
    marked, length = mark_of(start)
    if told:
        if not is_known(told):
            raise fault("unknown_encoding_name", path=label, written=told)
        told = codecs.lookup(told).name
        length = length if marked == told or marked.startswith(told) else 0
        marked = marked if length else told
    wide = marked if marked.startswith("utf-") and marked != "utf-8" else ""
    wide = wide or ("" if marked else wide_encoding(start[:65_536]))
    if wide:
        text = Survey(wide, length)
        nul = any("\0" in part for part in decoded(path, text))
        return Survey(wide, length, holds_nul=nul, holds_guards=True)
    nul, guards, is_utf8 = _look_through(path)
    if start.count(0) > _MOST_NULS * len(start):
        raise fault("no_text", label, 1)
    if marked and marked != "utf-8":
        return Survey(marked, length, holds_nul=nul, holds_guards=guards)
    if is_utf8:
        return Survey("utf-8", length, holds_nul=nul, holds_guards=guards)
    return _other(path, length, nul, guards, label)


def _look_through(path: Path) -> tuple[bool, bool, bool]:
    """Whether there is U+0000, a cell that may be guarded, and nothing but UTF-8."""
    nul, guards, is_utf8 = False, False, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    before = b"\n"
    for chunk in chunks(path):
        nul = nul or b"\0" in chunk
        if not guards:
            guards = any(start in chunk for start in _GUARD_STARTS)
            guards = guards or (chunk[:1] == b"'" and before in b',;\t|\n\r"')
        before = chunk[-1:]
        if is_utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                is_utf8 = False
    if is_utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            is_utf8 = False
    return nul, guards, is_utf8


def _other(path: Path, mark: int, nul: bool, guards: bool, label: str) -> Survey:
    sound = strange = first = 0
    sample = bytearray()
    line = 0
    for part in _whole_lines(path):
        if part.isascii():
            line += part.count(b"\n")
            continue
        for written in part.splitlines(keepends=True):
            line += written.endswith(b"\n")
            if written.isascii():
                continue
            try:
                written.decode("utf-8")
                sound += 1
            except UnicodeDecodeError:
                strange += 1
                first = first or line + (not written.endswith(b"\n"))
                if len(sample) < _SAMPLE:
                    sample += written[:_SAMPLE]
    verdict = encoding_of(bytes(sample))
    if sound < max(1, _MIXED_FROM * (sound + strange)):
        if not verdict.encoding:
            shown = [f"{name} « {word} »" for name, word in verdict.readings.items() if word]
            code = "unknown_encoding" if shown else "no_text"
            example = next(iter(verdict.readings), "cp1252")
            raise fault(code, label, first, path=label, readings=listed(shown), example=example)
        return Survey(verdict.encoding, mark, holds_nul=nul, holds_guards=guards)
    is_likely = verdict.encoding in _USUAL_STRANGERS or strange >= _MANY
    return Survey("utf-8", mark, verdict.encoding * is_likely, strange, first, nul, guards)


# --- bytes and texts ----------------------------------------------------------------------


def chunks(path: Path) -> Iterator[bytes]:
    """The bytes of a file, a piece at a time."""
    with path.open("rb") as stream:
        yield from iter(lambda: stream.read(CHUNK), b"")


def _whole_lines(path: Path) -> Iterator[bytes]:
    """The same bytes, no line cut in two but those that are longer than memory should hold."""
    held = b""
    for chunk in chunks(path):
        cut = chunk.rfind(b"\n") + 1
        if not cut and len(held) < _LONGEST:
            held += chunk
            continue
        cut = cut or len(chunk)
        yield held + chunk[:cut]
        held = chunk[cut:]
    if held:
        yield held


def decoded(path: Path, found: Survey) -> Iterator[str]:
    """The text of a file, a piece at a time, without its mark; signs that are none as U+FFFD."""
    if found.other:
        for number, part in enumerate(_whole_lines(path)):
            yield _line_by_line(part[found.mark :] if number == 0 else part, found.other)
        return
    decoder = codecs.getincrementaldecoder(found.encoding)("replace")
    for number, chunk in enumerate(chunks(path)):
        yield decoder.decode(chunk[found.mark :] if number == 0 else chunk)
    yield decoder.decode(b"", final=True)


def _line_by_line(part: bytes, other: str) -> str:
    try:
        return part.decode("utf-8")
    except UnicodeDecodeError:
        lines = part.split(b"\n")
    return "\n".join(_either(line, other) for line in lines)


def _either(line: bytes, other: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(other, "replace")


def written_as_utf8(path: Path, found: Survey, copy: Path) -> int:
    """Write the text as UTF-8; the answer is how many signs could not be read."""
    lost = 0
    with copy.open("w", encoding="utf-8", newline="") as stream:
        for part in decoded(path, found):
            lost += part.count("\ufffd")
            stream.write(part)
    return lost
