"""The operations, by what they are about."""

from ninja import Router

from focale.desk.api.v1.routers import about, score

ROUTERS: list[tuple[str, Router]] = [
    ("", about.router),
    ("", score.router),
]
"""Apps and neighbours add theirs here; all before the addresses are read."""
