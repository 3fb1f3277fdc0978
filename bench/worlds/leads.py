"""Worlds of leads whose truth is known: what the profile is worth, and what only looks like it."""

from __future__ import annotations

import numpy as np

from focale.evidence.incidence import Outcome
from focale.kpi.validation.leads import Group, Leads

END = np.datetime64("2026-09-30")
START = np.datetime64("2024-10-01")


def leads(
    rng,
    n=500,
    *,
    inside=0.3,
    base=0.10,
    ratio=1.0,
    group=None,
    chance=None,
    created=None,
    cycle=None,
    **columns,
):
    """n leads, the share `inside` in the profile, who sign `ratio` times as often as `base`.

    group, chance (of signing), created, cycle (days to the outcome): given instead of drawn.
    """
    group = np.where(rng.random(n) < inside, Group.ICP, Group.OUTSIDE) if group is None else group
    if chance is None:
        chance = np.where(group == Group.ICP, base * ratio, base)
    if created is None:
        created = np.sort(START + rng.integers(0, 700, n).astype("timedelta64[D]"))
    if cycle is None:
        cycle = 1 + rng.gamma(2, 30, n).astype(int)
    won = rng.random(n) < chance
    closed = created + np.asarray(cycle).astype("timedelta64[D]")
    is_open = closed > END
    return Leads(
        group=np.asarray(group, np.int8),
        outcome=np.where(is_open, Outcome.OPEN, np.where(won, Outcome.WON, Outcome.LOST)).astype(
            np.int8
        ),
        created=created,
        closed=np.where(is_open, np.datetime64("NaT"), closed),
        row=np.arange(n),
        **columns,
    )


def words(rng, choices, n):
    """A column of texts."""
    return rng.choice(choices, n).astype(object)


def unequal_touches(rng, n=500):
    """The profile gets six touches, the others two and a half; each touch is worth the same."""
    group = np.where(rng.random(n) < 0.3, Group.ICP, Group.OUTSIDE)
    touches = 1 + np.where(group == Group.ICP, rng.poisson(5, n), rng.poisson(1.5, n))
    chance = 1 - (1 - 0.04) ** touches
    return leads(rng, n, group=group, chance=chance, touches=touches.astype(float))


def unequal_sources(rng, n=500):
    """The profile comes from the better source, and is worth nothing by itself."""
    group = np.where(rng.random(n) < 0.3, Group.ICP, Group.OUTSIDE)
    is_better = rng.random(n) < np.where(group == Group.ICP, 0.8, 0.2)
    chance = np.where(is_better, 0.25, 0.06)
    source = np.where(is_better, "recommandation", "salon").astype(object)
    owner = words(rng, ["Inès", "Marc"], n)
    return leads(rng, n, group=group, chance=chance, source=source, owner=owner)


def unequal_filling(rng, n=500, *, told=True):
    """Records are completed when a lead signs; the profile itself is worth nothing.

    told: whether the share of known facts is given too.
    """
    won = rng.random(n) < 0.10
    fits = rng.random(n) < 0.3
    known = rng.random((n, 4)) < np.where(won, 0.95, 0.3)[:, None]
    met = rng.random((n, 4)) < np.where(fits, 0.95, 0.3)[:, None]
    inside = (known & met).sum(axis=1) >= 3
    may = (~known | met).sum(axis=1) >= 3
    group = np.where(inside, Group.ICP, np.where(may, Group.OPEN, Group.OUTSIDE))
    filled = known.mean(axis=1) if told else None
    return leads(rng, n, group=group, chance=won.astype(float), known=filled)


def older_inside(rng, n=500):
    """Those inside came earlier and had more time; given time, all sign alike, slowly."""
    day = np.sort(rng.integers(0, 700, n))
    group = np.where(rng.random(n) < np.where(day < 350, 0.6, 0.1), Group.ICP, Group.OUTSIDE)
    created = START + day.astype("timedelta64[D]")
    cycle = 60 + rng.gamma(3, 60, n).astype(int)
    return leads(rng, n, group=group, chance=np.full(n, 0.2), created=created, cycle=cycle)
