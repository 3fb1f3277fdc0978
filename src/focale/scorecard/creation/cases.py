"""Which leads are to be judged, and what came of judging each on the day it was created?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from focale.accounts.columns.given import Given
from focale.glossary.messages import Message
from focale.profile.document import Profile

Days = npt.NDArray[np.datetime64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
States = npt.NDArray[np.int8]

MET, UNMET, UNKNOWN = 1, 0, -1


@dataclass(frozen=True)
class Cases:
    """Leads or deals, one row each, with what their own file said of them at creation.

    day: of creation. facts: the columns of the file that hold facts, as many rows. account: ids
    of the companies, NULL where unknown; None when the file names none.
    """

    day: Days
    facts: pa.Table
    account: pa.Array | None = None

    def __len__(self) -> int:
        return len(self.day)


@dataclass(frozen=True)
class AtCreation:
    """Every case through one profile, as known on its day.

    verdict, why_not: codes, as a score has them. points: 0 to 100. met: criterion -> MET, UNMET
    or UNKNOWN; share: criterion -> 0 to 1, 0 where unknown. todays: fields whose value is that of
    today, for want of a dated one. facts: the fields that the profile reads, one column each.
    own: those of them that the file of the cases holds itself -> their column there.
    """

    profile: Profile
    verdict: npt.NDArray[np.object_]
    why_not: npt.NDArray[np.object_]
    points: Floats
    met: dict[str, States]
    share: dict[str, Floats]
    todays: tuple[str, ...] = ()
    facts: pa.Table = field(default_factory=lambda: pa.table({}))
    own: dict[str, str] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Sources:
    """What else tells what was known: each a file or a frame, or None.

    companies: as known today; mapping: the names of their columns; is_shared: these are of other
    tables too, and only those serve that this one has. facts: a log of facts, with dates. events,
    contacts: as scoring takes them.
    """

    companies: Any = None
    facts: Any = None
    events: Any = None
    contacts: Any = None
    mapping: Given = None
    is_shared: bool = False
