"""The operations, by what they are about."""

from ninja import Router

from focale.desk.api.v1.routers import (
    about,
    accounts,
    contacts,
    duplicates,
    enrichment,
    exports,
    feedback,
    hooks,
    house,
    imports,
    lists,
    profiles,
    score,
    segments,
    studio,
)

ROUTERS: list[tuple[str, Router]] = [
    ("", one.router)
    for one in (
        about, score, accounts, contacts, imports, exports, duplicates, enrichment, lists,
        profiles, segments, feedback, studio, hooks, house,
    )
]  # fmt: skip
"""Neighbours add theirs here; all before the addresses are read."""
