"""In which encoding is a text written that is not UTF-8?

Western encodings are told by what people write in French and its neighbours: which signs stand
in words, and whether capitals stand where capitals may. Others by charset-normalizer, and only
where one reading stands out. What stays in doubt is asked, never guessed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NAMES = {
    "cp1252": "Windows-1252", "iso8859-15": "Latin-9", "mac_roman": "Mac Roman",
    "cp850": "DOS (cp850)", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-8": "UTF-8",
    "utf-32": "UTF-32",
}  # fmt: skip
"""Codec -> how people know it; others go by the codec's own name."""

_WESTERN = ("cp1252", "iso8859-15", "mac_roman", "cp850")
_LETTERS = frozenset("àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿß")
_LETTERS_UP = frozenset("ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜÝŸ")
_SYMBOLS = frozenset("«»“”„‘’–—…€£$°§·•™®©²³¹ºª½¼¾±×÷µ\u00a0\u202f¿¡†‰‹›¨´´¬¥\u00ad")
_INSIDE_WORDS = frozenset("’‘·\u00ad")
_ENOUGH = 0.9
"""Share of the signs beyond ASCII that must read well."""
_LEAD = 0.05
_MOST_ACCENTS = 0.6
"""Share of accented letters in the words that have some: more is another alphabet."""
_MOST_CONTROLS = 0.01
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
_CLEAR_LEAD = 10.0  # points of charset-normalizer's coherence


@dataclass(frozen=True)
class Verdict:
    """The encoding, "" where it stays in doubt; then the readings to choose from: codec -> word."""

    encoding: str
    readings: dict[str, str]


def name_of(encoding: str) -> str:
    """How people know an encoding.

    >>> name_of("cp1252"), name_of("cp1251")
    ('Windows-1252', 'cp1251')
    """
    return NAMES.get(encoding, encoding)


def is_known(encoding: str) -> bool:
    """Whether a codec of texts has this name."""
    try:
        return bool(codecs.lookup(encoding)._is_text_encoding)
    except (LookupError, AttributeError):
        return False


def mark_of(start: bytes) -> tuple[str, int]:
    """The encoding that a byte order mark tells, and the mark's length; "" without one.

    >>> mark_of(bytes([0xFF, 0xFE, 0x41, 0x00]))
    ('utf-16-le', 2)
    """
    marks = (
        (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    )  # fmt: skip
    return next(((name, len(mark)) for mark, name in marks if start.startswith(mark)), ("", 0))


def wide_encoding(start: bytes) -> str:
    """UTF-16 without a mark shows by a zero in nearly every second byte; "" when it does not.

    >>> wide_encoding("nom;ville".encode("utf-16-be")), wide_encoding(b"nom;ville")
    ('utf-16-be', '')
    """
    pairs = len(start) // 2
    if pairs < 2:
        return ""
    even, odd = start[: 2 * pairs : 2].count(0) / pairs, start[1 : 2 * pairs : 2].count(0) / pairs
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.05 else ""


def encoding_of(sample: bytes) -> Verdict:
    """The encoding of lines that are not UTF-8. sample: such lines, some hundred KB at most.

    >>> encoding_of("Société;Hôtel de l'Étoile".encode("cp850")).encoding
    'cp850'
    """
    texts = dict(_readings(sample, _WESTERN))
    scores = {name: _western_share(text) for name, text in texts.items()}
    good = sorted((n for n in scores if scores[n] >= _ENOUGH), key=lambda n: -scores[n])
    if good:
        rivals = [n for n in good[1:] if scores[good[0]] - scores[n] < _LEAD]
        if good[0] == _WESTERN[0] or all(texts[good[0]] == texts[n] for n in rivals):
            return Verdict(good[0], {})
        return Verdict("", {n: _odd_word(texts[n]) for n in (good[0], *rivals)})
    if _is_binary(sample):
        return Verdict("", {})
    return _by_statistics(sample, texts)


def _readings(sample: bytes, encodings: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in encodings:
        try:
            yield name, sample.decode(name)
        except UnicodeDecodeError:
            continue


def _is_binary(sample: bytes) -> bool:
    return len(_CONTROL.findall(sample.decode("latin-1"))) > _MOST_CONTROLS * len(sample)


def _western_share(text: str) -> float:
    """Share of the signs beyond ASCII that stand where a Western writer puts them, 0-1."""
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        return 0.0
    good = signs = 0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        place = found.start()
        signs += 1
        good += _stands_well(text, place)
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    letters = sum(map(len, words))
    accents = sum(1 for word in words for sign in word if sign > "\x7f")
    if letters > 12 and accents > _MOST_ACCENTS * letters:
        return 0.0
    return good / signs if signs else 0.0


def _stands_well(text: str, place: int) -> bool:
    sign = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if sign in _LETTERS:
        return not (before.isupper() and after.isupper())
    if sign in _LETTERS_UP:
        return not before.islower()
    if sign in _INSIDE_WORDS:
        return True
    return sign in _SYMBOLS and not (before.isalpha() and after.isalpha())


def _reads_well(text: str) -> bool:
    """No symbol inside a word, no capital after a small letter: what a wrong reading shows."""
    for found in re.finditer(r"[^\x00-\x7f]", text):
        place = found.start()
        sign, before = found[0], text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        if sign.isalpha():
            if sign.isupper() and before.islower():
                return False
        elif before.isalpha() and after.isalpha() and sign not in _INSIDE_WORDS:
            return False
    return True


def _by_statistics(sample: bytes, western: dict[str, str]) -> Verdict:
    from charset_normalizer import from_bytes

    found = [match for match in from_bytes(sample[:50_000]) if _reads_well(str(match))]
    found = [match for match in found if match.encoding not in ("ascii", "utf_8")]
    best: dict[str, tuple[float, float, str]] = {}
    for match in found:
        told = (match.percent_chaos, -match.percent_coherence, match.encoding)
        best.setdefault(str(match), told)
    ranked = sorted((*told, text) for text, told in best.items())
    if not ranked:
        return Verdict("", {name: _odd_word(text) for name, text in western.items()})
    chaos, coherence, name, text = ranked[0]
    rivals = [
        (other, words) for noise, sense, other, words in ranked[1:]
        if noise - chaos < 1 and sense - coherence < _CLEAR_LEAD
    ]  # fmt: skip
    if rivals or chaos > 5:
        shown = [(name, text), *rivals]
        return Verdict("", {other: _odd_word(words) for other, words in shown[:4]})
    return Verdict(name, {})


def _odd_word(text: str) -> str:
    """The first word of a text that is not plain ASCII."""
    return next((w[:24] for w in re.findall(r"[^\s;,|\"]+", text) if not w.isascii()), "")
