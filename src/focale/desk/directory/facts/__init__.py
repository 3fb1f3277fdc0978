"""Which values were told of a company or a person, by whom, and which of them count?

    taken = take_values({company.pk: {"headcount": 120}}, workspace=w, source="SIRENE",
                        at=day, came_with=the_import)     # 500 rows a transaction
    take_values({contact.pk: {"title": "DAF"}}, ..., by=user, kind=CONTACTS)
    while withdraw(the_import): ...                       # one chunk a call
    values_as_of(company, day)

Inside a job: call `take_values` and `withdraw` inside `with hold.step(...)`. Whoever wants to
hear of changed companies appends a callable to `changed`.
"""

from focale.desk.directory.facts.hooks import changed
from focale.desk.directory.facts.kinds import COMPANIES, CONTACTS, Kind, is_unknown
from focale.desk.directory.facts.past import values_as_of
from focale.desk.directory.facts.services import Taken, take_values
from focale.desk.directory.facts.undo import bring_back, choose_again, take_back, withdraw
from focale.desk.directory.facts.winners import Told, winner

__all__ = [
    "COMPANIES", "CONTACTS", "Kind", "Taken", "Told", "bring_back", "changed", "choose_again",
    "is_unknown", "take_back", "take_values", "values_as_of", "winner", "withdraw",
]  # fmt: skip
