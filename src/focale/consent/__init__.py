"""May we call or write to this person?

In France calling a consumer needs consent since 11 August 2026; calling a company about its
business does not. What a file holds can only hint at it: nothing here is legal advice.
"""

from focale.consent.consumers import (
    CALLS_NEED_CONSENT_SINCE,
    calls_need_consent,
    is_consumer_address,
    is_personal_phone,
)

__all__ = [
    "CALLS_NEED_CONSENT_SINCE",
    "calls_need_consent",
    "is_consumer_address",
    "is_personal_phone",
]
