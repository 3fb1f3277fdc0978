"""The operations, by what they are about."""

from ninja import Router

from focale.desk.api.v1.routers import (
    about,
    accounts,
    beside,
    best,
    bulk,
    contacts,
    discovery,
    duplicates,
    editor,
    enrichment,
    exports,
    family,
    feedback,
    hooks,
    house,
    imports,
    interviews,
    lists,
    market,
    members,
    personal,
    plans,
    playbooks,
    profiles,
    references,
    reviews,
    score,
    segments,
    sessions,
    tables,
    tiers,
    trials,
)

ROUTERS: list[tuple[str, Router]] = [
    ("", one.router)
    for one in (
        about, score, accounts, beside, family, contacts, personal, bulk, imports, exports,
        duplicates, enrichment, lists, profiles, editor, plans, segments, members, tiers,
        playbooks, references, feedback, reviews, tables, best, discovery, interviews, sessions,
        trials, market, hooks, house,
    )
]  # fmt: skip
"""Neighbours add theirs here; all before the addresses are read."""
