"""Which parts of an event have a name of their own?

Source: the events of `docs/commands/README.md`. An event is one row: who, what, when.
"""

from __future__ import annotations

from focale.glossary.fields import Field, FieldType

_T = FieldType
EVENT_FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("id", _T.TEXT, "identifiant de l'événement", "event id", many=True),
        Field("account_id", _T.TEXT, "identifiant du compte", "account id", many=True),
        Field("contact_id", _T.TEXT, "identifiant du contact", "contact id", many=True),
        Field("email", _T.TEXT, "e-mail", "e-mail", many=True),
        Field("event", _T.TEXT, "événement", "event"),
        Field("at", _T.DATE, "date de l'événement", "date of the event"),
        Field("known_at", _T.DATE, "connu le", "known on"),
        Field("count", _T.NUMBER, "nombre", "count"),
        Field("machine", _T.FLAG, "fait par une machine", "made by a machine"),
        Field("url", _T.TEXT, "adresse (URL)", "URL", many=True),
        Field("user_agent", _T.TEXT, "navigateur (user agent)", "user agent"),
        Field("ip", _T.TEXT, "adresse IP", "IP address", many=True),
    )
}
"""The fields of a log of events, one row each."""
