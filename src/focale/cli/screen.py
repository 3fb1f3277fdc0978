"""How does a result look in a terminal of 80 columns, with or without colours?

The words are those of the page (`report`), a few more stand in `words`. Rich lays them out;
whatever comes from a file is cleaned first, so that it cannot steer the terminal.
"""

from __future__ import annotations

import functools
import re
import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focale.cli.failures import message_data, print_json, printable
from focale.cli.words import WORDS
from focale.glossary.messages import Message
from focale.glossary.plurals import agreed
from focale.glossary.typography import french_spaces
from focale.report.voice import Voice

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

SOLID, LIGHT, REST = "█", "░", "·"
_EIGHTHS = " ▏▎▍▌▋▊▉"
# Rich would break a line at a no-break space: it is held back while it lays the table out.
_HELD = {0xA0: 0xE0A0, 0x202F: 0xE02F}
_LOOSENED = {held: space for space, held in _HELD.items()}
_LAST_BLANKS = re.compile(r" +(?=\n)")


class Speaker(Voice):
    """The page's words, and those that only a terminal needs."""

    def __call__(self, key: str, **facts: object) -> str:
        if key not in WORDS:
            return super().__call__(key, **facts)
        text = WORDS[key][0 if self.lang == "fr" else 1]
        text = agreed(text, facts, self.lang)
        return (french_spaces(text) if self.lang == "fr" else text).format(**facts)

    def exact(self, thousandths: int) -> str:
        """Points to the last thousandth, so that lines can be added up.

        >>> Speaker("fr").exact(1_517), Speaker("en").exact(-10_000), Speaker("en").exact(50)
        ('1,517', '−10', '0.05')
        """
        units, rest = divmod(abs(thousandths), 1000)
        part = f"{rest:03d}".rstrip("0")
        comma = "," if self.lang == "fr" else "."
        return ("−" if thousandths < 0 else "") + f"{units}" + (f"{comma}{part}" if part else "")


class Screen:
    """Where a command tells its result: people or a program."""

    def __init__(self, lang: str, as_json: bool = False) -> None:
        self.lang = lang
        self.as_json = as_json
        self.say = Speaker(lang)

    @functools.cached_property
    def console(self) -> Console:
        """The terminal, or a pipe of 80 columns."""
        from rich.console import Console

        return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)

    def show(self, *parts: RenderableType) -> None:
        """Print parts, one after the other, without the blanks that end their lines."""
        for part in parts:
            with self.console.capture() as caught:
                self.console.print(printable(part) if isinstance(part, str) else part)
            sys.stdout.write(_LAST_BLANKS.sub("", caught.get()).translate(_LOOSENED))

    def heading(self, words: str, note: str = "") -> None:
        """A line above what follows, a blank one before it."""
        from rich.text import Text

        line = Text.assemble((printable(words), "bold"))
        if note:
            line.append(f"  {printable(note)}", "dim")
        self.show("", line)

    def points(self, *items: str, mark: str = "•") -> None:
        """Short texts, each behind a bullet, wrapped beside it."""
        for item in items:
            self.wrapped(item, f"  {mark} ", "    ")

    def paths(self, *paths: Path) -> None:
        """Files, to be copied as they stand."""
        self.show(*(f"  • {path}" for path in paths))

    def wrapped(self, words: str, first: str = "", others: str = "", style: str = "") -> None:
        """A text over as many lines as it needs; `first` and `others` stand before them."""
        from rich.text import Text

        lines = textwrap.wrap(
            self._typeset(words), width=self.console.width, initial_indent=first,
            subsequent_indent=others, break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip
        with self.console.capture() as caught:
            self.console.print(Text("\n".join(lines), style), soft_wrap=True)
        sys.stdout.write(caught.get())

    def _typeset(self, words: str) -> str:
        text = printable(words)
        return french_spaces(text) if self.lang == "fr" else text

    def table(
        self,
        rows: Iterable[Sequence[str]],
        align: str,
        head: Sequence[str] = (),
        *,
        tight: bool = False,
    ) -> None:
        """Cells in columns. align: one letter a column: l, r, w to wrap, W to wrap and grow.

        tight: no line below the head, and the columns closer.
        """
        typeset = [[self._typeset(cell).translate(_HELD) for cell in row] for row in rows]
        self.show(_table(typeset, align, head, tight))

    def answer(self, data: dict[str, Any]) -> None:
        """The JSON object of a program's question."""
        print_json(data)

    def messages(self, messages: Iterable[Message]) -> list[dict[str, object]]:
        """Messages as data, each once."""
        found = {str(data["text"]): data for data in (message_data(m, self.lang) for m in messages)}
        return list(found.values())

    def notices(self, messages: Iterable[Message]) -> None:
        """What the reader must know, each once."""
        texts = list(dict.fromkeys(self.say.message(message) for message in messages))
        if texts:
            self.heading(self.say("notices"))
            self.points(*texts)


def _table(
    rows: Sequence[Sequence[str]], align: str, head: Sequence[str], tight: bool
) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD if head and not tight else None, show_header=bool(head), pad_edge=False,
        padding=(0, 1), header_style="bold", show_edge=False, expand="W" in align,
    )  # fmt: skip
    for place, letter in enumerate(align):
        wraps = letter in "wW"
        table.add_column(
            Text(head[place]) if head else "",
            justify="right" if letter == "r" else "left",
            no_wrap=not wraps,
            overflow="fold" if wraps else "ellipsis",
            ratio=1 if letter == "W" else None,
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def range_signs(part: int, high: int, whole: int, width: int) -> str:
    """Signs for a range: solid to `part`, light to `high`, dots to `whole`; each end is cut.

    >>> range_signs(62, 81, 100, 10), range_signs(1, 1, 0, 3)
    ('██████░░··', '···')
    """
    if whole <= 0:
        return REST * width
    solid, light = (min(max(n, 0) * width // whole, width) for n in (part, high))
    return SOLID * solid + LIGHT * max(light - solid, 0) + REST * (width - max(light, solid))


def share_signs(part: int, whole: int, width: int) -> str:
    """Signs for a share, to the eighth of a sign; a small one is seen all the same.

    >>> share_signs(1, 2, 3), share_signs(1, 9999, 3), share_signs(0, 5, 3)
    ('█▌', '▏', '')
    """
    eighths = max(part * width * 8 // whole, 1) if part > 0 and whole > 0 else 0
    full, rest = divmod(eighths, 8)
    return (SOLID * full + _EIGHTHS[rest]).rstrip()
