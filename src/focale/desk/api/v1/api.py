"""The interface for programs as a whole: its routers, its refusals, its parser."""

from __future__ import annotations

from ninja import NinjaAPI

from focale.desk.api.v1 import described, faults
from focale.desk.api.v1.parser import StrictParser
from focale.desk.api.v1.routers import ROUTERS

ABOUT = """Everything that the desk knows and does, for other programs.

Send a key made under *Settings → API keys* as `Authorization: Bearer focale_…`. A key reads and
writes in one workspace, within its scopes and within the role of whoever made it. Refusals are
problem details (RFC 9457), in French or English as `Accept-Language` asks. Lists come in pages:
send `next_cursor` as `cursor`. Send an `Idempotency-Key` with whatever changes something, and you
may send it again until you get an answer: it is done once."""

api = NinjaAPI(
    title="Focale", version="1", description=ABOUT, openapi_url=None, docs_url=None,
    urls_namespace="api-v1", parser=StrictParser(),
)  # fmt: skip
faults.take_over(api)
for prefix, router in ROUTERS:
    api.add_router(prefix, router)
described.WHOLE[:] = [api]
