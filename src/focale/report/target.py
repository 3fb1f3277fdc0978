"""From customers and a market to the accounts to prospect, in one call."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any

from focale.accounts.columns.given import Given
from focale.profile.document import Profile
from focale.report.target_folder import check_target_folder, write_target
from focale.segment.target import NUMBER, Target, targeted


def target(
    customers: Any,
    market: Any = None,
    best: int | str | Sequence[str] | None = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    deals: Any = None,
    contacts: Any = None,
    interviews: Any = None,
    facts: Any = None,
    profile: Profile | str | Path | None = None,
    mapping: Given = None,
    name: str = "",
    number: int = NUMBER,
    with_open_deals: bool = False,
    out: str | Path | None = None,
    force: bool = False,
    lang: str = "fr",
) -> Target:
    """The best customers, the profile that follows, and the accounts to prospect.

    The tables: as in `discover`. market: None compares with the other customers only, and lists
    nobody. number: how many accounts, at most. with_open_deals: those with an open deal too. out:
    a folder for the files (`report.target_folder`), written whole or not at all; force: over an
    earlier result. Close the answer, or use it as a context manager. Raises FocaleError.

    >>> import pyarrow as pa
    >>> rows = range(600)
    >>> market = pa.table(
    ...     {
    ...         "id": [f"c{n}" for n in rows],
    ...         "headcount": [80 if n % 20 in (0, 1, 2) else 3 for n in rows],
    ...         "naf": ["62.01Z" if n % 20 in (0, 3, 4) else "47.11B" for n in rows],
    ...     }
    ... )
    >>> with target(
    ...     market.take(list(range(0, 400, 10))),
    ...     market,
    ...     best=[f"c{n}" for n in range(0, 400, 20)],
    ...     number=5,
    ... ) as found:
    ...     print(found.outcome, found.accounts("en").column("id").to_pylist())
    listed ['c400', 'c420', 'c440', 'c460', 'c480']
    """
    folder = Path(out) if out is not None else None
    given = (customers, market, events, deals, contacts, interviews, facts, profile)
    if folder is not None:
        files = [Path(one) for one in given if isinstance(one, str | PurePath)]
        check_target_folder(folder, files, force=force, number=number)
    found = targeted(
        customers, market, best, events, as_of, deals=deals, contacts=contacts,
        interviews=interviews, facts=facts, profile=profile, mapping=mapping, name=name,
        number=number, with_open_deals=with_open_deals,
    )  # fmt: skip
    if folder is not None:
        label = PurePath(market).name if isinstance(market, str | PurePath) else ""
        write_target(found, folder, lang, market=label, number=number, force=force)
    return found
