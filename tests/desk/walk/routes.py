"""Which addresses does the desk answer, under which rule, and how is each one written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, get_resolver
from django.urls.resolvers import RoutePattern

from focale.desk.team.access import RULE

# What an argument may be that is no number: by its name. A number is the number of any row of the
# world, for all of them have the same one (`world.Space.base`).
WORDS: dict[str, tuple[str, ...]] = {
    "way": ("undo", "redo"),
    "role": ("source", "exceptions", "aside"),
    "field": ("name", "headcount"),
    "what": ("accounts", "contacts"),
    "rows": ("accounts", "contacts"),
    "form": ("csv", "xlsx"),
    "token": ("0" * 43,),
}
_ELSE = ("name", "accounts")


@dataclass(frozen=True)
class Route:
    """One address of the resolver."""

    pattern: str
    name: str
    rule: Any
    view: Any = field(repr=False)
    converters: tuple[tuple[str, str], ...] = ()

    @property
    def is_of_a_workspace(self) -> bool:
        """Whether the workspace stands in the address."""
        return "workspace" in dict(self.converters)

    def addresses(self, slug: str, base: int) -> Iterator[str]:
        """Addresses of this route for the rows of a workspace: one for each word that fits."""
        found = [self.pattern]
        for name, kind in self.converters:
            if name == "workspace":
                words: tuple[str, ...] = (slug,)
            elif kind == "IntConverter":
                words = (str(base),)
            elif kind == "UUIDConverter":
                words = (f"00000000-0000-4000-8000-{base:012d}",)
            else:
                words = WORDS.get(name, _ELSE)
            mark = re.compile(rf"<(?:\w+:)?{name}>")
            found = [mark.sub(word, one) for one in found for word in words]
        return iter([f"/{one}" for one in found])


def routes() -> list[Route]:
    """Every route of the resolver, whoever brought it."""
    return list(_walked(get_resolver(), "", ()))


def _walked(resolver: Any, before: str, converters: tuple[tuple[str, str], ...]) -> Iterator[Route]:
    for one in resolver.url_patterns:
        assert isinstance(one.pattern, RoutePattern), f"{before}{one.pattern}: write it with path()"
        named = (
            *converters,
            *((name, type(kind).__name__) for name, kind in one.pattern.converters.items()),
        )
        if isinstance(one, URLPattern):
            rule = getattr(one.callback, RULE, None)
            yield Route(f"{before}{one.pattern}", one.name or "", rule, one.callback, named)
        else:
            yield from _walked(one, f"{before}{one.pattern}", named)


def workspace_routes() -> list[Route]:
    """Those of a workspace."""
    return [route for route in routes() if route.is_of_a_workspace]
