"""How is a token made, known again, and taken back?

Its text is shown once. What is kept is a keyed hash: fast, for a token cannot be guessed; keyed
with the secret of the installation, so that whoever writes to the store alone makes none.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import hmac
import secrets
import string
import zlib
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from focale.desk.api.models import Token
from focale.desk.api.scopes import scopes_for
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import Membership
from focale.desk.team.prepared import Prepared, Value

BEGINS = "focale_"
_SIGNS = string.digits + string.ascii_letters
_RANDOM, _SUM = 43, 6  # signs: 256 bits, and a sum by which scanners know a leaked one
_SHOWN = 6  # signs of the random part by which people recognise it
LONGEST_LIFE = datetime.timedelta(days=3 * 366)
_USED_STEP = datetime.timedelta(seconds=60)


class WrongToken(ValueError):
    """A token that cannot be made so. code: a key of the words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def new_text() -> str:
    """A token that nobody guesses.

    >>> len(new_text()), is_written_well(new_text()), is_written_well("focale_x")
    (56, True, False)
    """
    random = "".join(secrets.choice(_SIGNS) for _ in range(_RANDOM))
    return f"{BEGINS}{random}{_sum_of(random)}"


def is_written_well(text: str) -> bool:
    """Whether a text can be a token at all: asked before the store is."""
    random = text[len(BEGINS) : -_SUM]
    return (
        text.startswith(BEGINS) and len(random) == _RANDOM and text.isascii()
        and hmac.compare_digest(text[-_SUM:], _sum_of(random))
    )  # fmt: skip


def _sum_of(random: str) -> str:
    left, signs = zlib.crc32(random.encode()), []
    for _ in range(_SUM):
        left, place = divmod(left, len(_SIGNS))
        signs.append(_SIGNS[place])
    return "".join(signs)


def hashed(text: str) -> str:
    """How a token is kept."""
    return hashlib.blake2b(text.encode(), key=_key(), digest_size=32).hexdigest()


@functools.lru_cache(maxsize=1)
def _key() -> bytes:
    return hmac.new(SURROUNDINGS.secret.encode(), b"focale tokens", hashlib.sha256).digest()


@transaction.atomic
def make_token(
    name: str, scopes: Iterable[str], *, by: Membership, until: datetime.datetime | None
) -> tuple[Token, str]:
    """A token of a member, and its text, which is never shown again. Raises WrongToken.

    until: when it ends; at most three years from now.
    """
    allowed = {one.name for one in scopes_for(by.role)}
    chosen = sorted(set(scopes))
    if not chosen or not set(chosen) <= allowed:
        raise WrongToken("token.refused.scopes")
    now = timezone.now()
    if until is None or not now < until <= now + LONGEST_LIFE:
        raise WrongToken("token.refused.until")
    text = new_text()
    token = Token.objects.create(
        workspace=by.workspace, member=by, name=name.strip()[:120], hash=hashed(text),
        prefix=text[: len(BEGINS) + _SHOWN], scopes=chosen, until=until,
    )  # fmt: skip
    audit.record(
        "token.made", workspace=by.workspace, by=by.user, subject="token", subject_id=token.pk,
        about=f"{token.name} ({token.prefix}…)", after={"scopes": chosen},
    )  # fmt: skip
    return token, text


@transaction.atomic
def revoke(token: Token, *, by: Membership) -> None:
    """Let a token open nothing any more, from now on."""
    mine = Token.objects.filter(pk=token.pk, workspace=by.workspace, revoked_at=None)
    if mine.update(revoked_at=timezone.now()):
        audit.record(
            "token.revoked", workspace=by.workspace, by=by.user, subject="token",
            subject_id=token.pk, about=f"{token.name} ({token.prefix}…)",
        )  # fmt: skip


_BY_HASH: Prepared[Token] = Prepared(
    lambda told: Token.objects.filter(hash=told).select_related("member__user", "workspace"),
    Value(Token._meta.get_field("hash"), "the hash of no token"),
)


def known_token(text: str) -> Token | None:
    """The token of this text, with its member, where it may be used now. One query."""
    if not is_written_well(text):
        return None
    token = _BY_HASH.first(hashed(text))
    now = timezone.now()
    if token is None or token.revoked_at or (token.until and token.until <= now):
        return None
    member = token.member
    if not (member.is_active and member.user.is_active):
        return None
    if token.used_at is None or token.used_at < now - _USED_STEP:
        Token.objects.filter(pk=token.pk).update(used_at=now)
    member.workspace = token.workspace
    return token
