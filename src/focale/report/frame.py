"""What do all pages share: where templates and style sheets lie, and what a page may load?

Nothing of the engine is imported here: the desk draws with the same templates and styles.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined


def content_security_policy(*names: str) -> str:
    """The policy that the page carries; send the same one as a header when serving it.

    names: the style sheets of the page. The page of a run has "page.css", as when none is given.

    >>> content_security_policy().split("; ")[0]
    "default-src 'none'"
    """
    digest = hashlib.sha256(style_sheet(*names).encode()).digest()
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{base64.b64encode(digest).decode()}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


@cache
def style_sheet(*names: str) -> str:
    """The one style sheet, exactly as it stands between the `<style>` tags."""
    wanted = names or ("page.css",)
    bars = ("bars.css",) if "page.css" in wanted else ()
    styles = files("focale.report").joinpath("styles")
    return "".join(
        styles.joinpath(part).read_text("utf-8") for part in ("base.css", *bars, *wanted)
    )


@cache
def environment() -> Environment:
    """Where the templates of every page are found; whatever they show is escaped."""
    return Environment(
        loader=PackageLoader("focale.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
