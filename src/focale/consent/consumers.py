"""Which numbers and addresses are probably a private person's?

Source: the French law on unsolicited calls, in force since 11 August 2026: a consumer is called
only after prior consent. A mobile of somebody who is linked to no company, and an address at a
public mail service, are hints. Nothing tells a private landline from a small company's.
"""

from __future__ import annotations

import datetime

from focale.glossary.mail_domains import FREE_MAIL

CALLS_NEED_CONSENT_SINCE = datetime.date(2026, 8, 11)

_FRENCH_MOBILES = ("+336", "+337", "+262639", "+262692", "+262693", "+590690", "+590691",
                   "+594694", "+596696", "+596697")  # fmt: skip


def is_personal_phone(number: str, *, has_company: bool) -> bool:
    """Whether a number in E.164 is a French mobile of somebody linked to no company.

    >>> is_personal_phone("+33612345678", has_company=False)
    True
    >>> is_personal_phone("+33612345678", has_company=True)
    False
    >>> is_personal_phone("+33140205050", has_company=False)
    False
    """
    return not has_company and number.startswith(_FRENCH_MOBILES)


def is_consumer_address(address: str, *, has_company: bool) -> bool:
    """Whether an address is at a public mail service, of somebody linked to no company.

    >>> is_consumer_address("jean@wanadoo.fr", has_company=False)
    True
    >>> is_consumer_address("jean@acme.fr", has_company=False)
    False
    """
    return not has_company and address.rpartition("@")[2] in FREE_MAIL


def calls_need_consent(number: str, *, has_company: bool, on: datetime.date) -> bool:
    """Whether the person must have agreed before being called on that day.

    >>> calls_need_consent("+33612345678", has_company=False, on=datetime.date(2026, 8, 10))
    False
    >>> calls_need_consent("+33612345678", has_company=False, on=datetime.date(2026, 8, 11))
    True
    """
    return on >= CALLS_NEED_CONSENT_SINCE and is_personal_phone(number, has_company=has_company)
