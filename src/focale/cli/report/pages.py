"""How does `focale report` write the page of any other answer?

`focale report kpi DEALS ...` is `focale kpi DEALS ...`, with its options and its rules; the page is
written even where it was not said whither. Nothing is declared twice: the command is found beside
`report`, so that an option that it learns is known here too.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

FOLDER_PAGE = "report.html"  # in the folder that `focale target` writes


@dataclass(frozen=True)
class Page:
    """One answer that has a page. path: the words of its command. without: what writes no page."""

    path: tuple[str, ...]
    without: frozenset[str] = frozenset()


PAGES = {
    "target": Page(("target",)),
    "best": Page(("best",)),
    "discover": Page(("discover",)),
    "validate": Page(("validate",)),
    "weigh": Page(("weigh",)),
    "segments": Page(("segments",)),
    "kpi": Page(("kpi",)),
    "review": Page(("review",), without=frozenset({"apply", "sheet"})),
    "size": Page(("size",)),
    "quality": Page(("quality",)),
    "funnel": Page(("funnel",)),
    "sheet": Page(("profile", "sheet")),
}


class Report(TyperCommand):
    """The page of a market; after the name of another page, the command that has it."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        """Hand over to the command of the page that is named first, if one is."""
        place = _first_word(args)
        name = args[place] if place < len(args) else ""
        if parent is None or name not in PAGES:
            return super().make_context(info_name, args, parent, **extra)
        page = self._with_page(name, parent)
        words = [*args[:place], *args[place + 1 :]]
        return page.make_context(f"{info_name} {name}", words, parent=parent, **extra)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options, and the other pages that there are."""
        super().format_options(ctx, formatter)
        if ctx.parent is not None:
            limit = formatter.width - 6 - max(map(len, PAGES))
            with formatter.section("Other pages (focale report PAGE --help)"):
                formatter.write_dl(
                    [
                        (name, _command(ctx.parent, page.path).get_short_help_str(limit))
                        for name, page in PAGES.items()
                    ]
                )

    def _with_page(self, name: str, parent: Any) -> Any:
        """The command of a page, which writes it unasked, and opens it when asked."""
        own: dict[str | None, Any] = {parameter.name: parameter for parameter in self.params}
        # A copy: the command itself goes on as it was.
        command = copy(_command(parent, PAGES[name].path))
        command.params = [
            copy(one) if one.name == "html" else one
            for one in command.params if one.name not in PAGES[name].without
        ]  # fmt: skip
        for html in (one for one in command.params if one.name == "html"):
            html.default, html.show_default = Path(f"{name}.html"), True
            html.help = own["out"].help
        command.params.append(own["open_"])
        if str(parent.obj) == "fr":
            from focale.cli.headings import speak_french

            del command.get_help  # that of the command itself, which knows no page
            speak_french(command)
        command.callback = _then_open(command.callback, str(parent.obj))
        return command


def open_page(path: Path, lang: str) -> None:
    """Show a page in the browser of this machine; where there is none, say so on stderr."""
    import webbrowser

    from focale.cli.screen import Speaker

    if not webbrowser.open(path.resolve().as_uri()):
        sys.stderr.write(f"{Speaker(lang)('no_browser', path=path)}\n")


def _then_open(run: Callable[..., Any], lang: str) -> Callable[..., Any]:
    def run_and_open(*, open_: bool, **words: Any) -> None:
        run(**words)
        if open_:
            open_page(words["html"] if "html" in words else words["out"] / FOLDER_PAGE, lang)

    return run_and_open


def _command(root: Any, path: tuple[str, ...]) -> Any:
    found = root.command
    for word in path:
        found = found.commands[word]
    return found


def _first_word(args: list[str]) -> int:
    """Where the first word stands that is neither `--lang` nor its value.

    >>> _first_word(["--lang", "fr", "kpi"]), _first_word(["--lang=fr", "kpi"]), _first_word([])
    (2, 1, 0)
    """
    place = 0
    while place < len(args) and args[place].startswith("--lang"):
        place += 1 if "=" in args[place] else 2
    return place
