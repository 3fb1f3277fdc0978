"""What does the desk read from its surroundings, once, and does it make sense?

Every setting is an environment variable `FOCALE_DESK_...`; `DATABASE_URL` chooses PostgreSQL.
A wrong one ends the start with a sentence that names it and shows an example.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

_LEAST_ENGINE = 512_000_000  # bytes
_LONGEST_SOCKET = 100  # bytes that the path of a Unix socket may have, everywhere


class WrongSetting(ValueError):
    """A setting that cannot be used; the words say which, and give an example."""


@dataclass(frozen=True)
class MailServer:
    """Who takes our mail. security: "starttls" (smtp:), "tls" (smtps:) or "none" (smtp: ?tls=no).

    sender: the address in From.
    """

    host: str
    port: int
    user: str
    password: str
    security: str
    sender: str


@dataclass(frozen=True)
class Surroundings:
    """Where the desk lives and how it is reached.

    folder: the data folder, whole and only. database: Django's description of the store.
    hosts: names under which the desk answers. secure: served by https, behind a proxy that says
    so. secret: signs sessions and links. mail: None where links are only shown on the screen.
    registry: the folder that `focale registry build` made, from which companies are completed.
    api_rate: requests a minute that each API key may send. hooks_allowed: hosts, or host:port, of
    this network to which webhooks may go all the same. engine_memory: bytes that the engine may
    hold; 0 for most of what the machine has.
    """

    folder: Path
    database: dict[str, Any]
    hosts: tuple[str, ...]
    secure: bool
    secret: str
    debug: bool = False
    mail: MailServer | None = None
    registry: Path | None = None
    api_rate: int = 600
    hooks_allowed: tuple[str, ...] = ()
    engine_memory: int = 0

    @property
    def engine_socket(self) -> Path:
        """Where the engine process listens; elsewhere where the folder's own path is too long."""
        path = self.folder / "engine.sock"
        if len(os.fsencode(path)) <= _LONGEST_SOCKET:
            return path
        name = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"focale-{os.getuid()}-{name}.sock"

    @property
    def engine_key(self) -> Path:
        """The file with the key that a caller of the engine must know."""
        return self.folder / "engine.key"

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is one file in the folder."""
        return bool(self.database["ENGINE"].endswith("sqlite3"))


def read_surroundings(given: Mapping[str, str] = os.environ) -> Surroundings:
    """The surroundings of this process. Raises WrongSetting.

    Makes the data folder and its secret when they are not there.
    """
    folder = Path(given.get("FOCALE_DESK_DATA", "focale-desk")).expanduser().resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        secret = given.get("FOCALE_DESK_SECRET") or _kept_secret(folder / "secret.key")
    except OSError as error:
        raise WrongSetting(
            f"FOCALE_DESK_DATA={folder}: {error.strerror or error}. "
            "Name a folder that may be written, for example FOCALE_DESK_DATA=~/focale"
        ) from None
    return Surroundings(
        folder=folder,
        database=_database(given.get("DATABASE_URL", ""), folder),
        hosts=tuple(_words(given.get("FOCALE_DESK_HOSTS", "localhost 127.0.0.1 [::1]"))),
        secure=_flag(given, "FOCALE_DESK_SECURE"),
        secret=secret,
        debug=_flag(given, "FOCALE_DESK_DEBUG"),
        mail=_mail(given.get("FOCALE_DESK_MAIL_URL", "")),
        registry=_registry(given.get("FOCALE_DESK_REGISTRY", "")),
        api_rate=_whole(given, "FOCALE_DESK_API_RATE", 600),
        hooks_allowed=_hosts(given.get("FOCALE_DESK_HOOKS_ALLOWED", "")),
        engine_memory=_bytes(given, "FOCALE_DESK_ENGINE_MEMORY"),
    )


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


def _hosts(text: str) -> tuple[str, ...]:
    found = tuple(word.lower() for word in _words(text))
    for word in found:
        if set(word) & set("/@*?#"):
            raise WrongSetting(
                f"FOCALE_DESK_HOOKS_ALLOWED={word!r} is no host (example: "
                "FOCALE_DESK_HOOKS_ALLOWED=crm.lan,10.0.0.5:8080)"
            )
    return found


def _flag(given: Mapping[str, str], name: str) -> bool:
    value = given.get(name, "0")
    if value not in ("0", "1"):
        raise WrongSetting(f"{name}={value!r} is neither 0 nor 1 (example: {name}=1)")
    return value == "1"


def _whole(given: Mapping[str, str], name: str, default: int) -> int:
    value = given.get(name) or str(default)
    if not (value.isascii() and value.isdecimal() and 0 < int(value) <= 1_000_000):
        raise WrongSetting(f"{name}={value!r} is no number from 1 to 1000000 (example: {default})")
    return int(value)


_UNITS = {"MB": 1_000_000, "GB": 1_000_000_000}


def _bytes(given: Mapping[str, str], name: str) -> int:
    """A size such as "4GB"; 0 for none."""
    value = given.get(name, "").upper().replace(" ", "")
    number, unit = value[:-2], value[-2:]
    if not value:
        return 0
    if unit not in _UNITS or not (number.isascii() and number.isdecimal() and len(number) < 7):
        raise WrongSetting(f"{name}={given[name]!r} is no size (example: {name}=4GB)")
    size = int(number) * _UNITS[unit]
    if size < _LEAST_ENGINE:
        raise WrongSetting(f"{name}={given[name]!r} is too little; the engine needs 512MB or more")
    return size


def _kept_secret(path: Path) -> str:
    """The secret in the file, made at the first start and never shown."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(descriptor, "w") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    return secret


def _registry(text: str) -> Path | None:
    if not text:
        return None
    folder = Path(text).expanduser().resolve()
    if not folder.is_dir():
        raise WrongSetting(
            f"FOCALE_DESK_REGISTRY={folder}: no such folder. Name one that `focale registry "
            "build` made, for example FOCALE_DESK_REGISTRY=~/sirene"
        )
    return folder


def _mail(url: str) -> MailServer | None:
    if not url:
        return None
    example = "smtp://user:password@mail.example.com:587?from=focale@example.com"
    try:
        found = urlsplit(url)
        port = found.port
    except ValueError:
        raise WrongSetting(f"FOCALE_DESK_MAIL_URL is no address (example: {example})") from None
    options = dict(parse_qsl(found.query))
    if found.scheme not in ("smtp", "smtps") or not found.hostname:
        raise WrongSetting(
            f"FOCALE_DESK_MAIL_URL begins with {found.scheme or 'nothing'!r}; the desk sends by "
            f"smtp or smtps (example: {example})"
        )
    if "@" not in options.get("from", ""):
        raise WrongSetting(f"FOCALE_DESK_MAIL_URL names no sender (example: {example})")
    if options.get("tls", "yes") not in ("yes", "no"):
        raise WrongSetting("FOCALE_DESK_MAIL_URL: tls is yes or no (example: ?from=...&tls=no)")
    security = "tls" if found.scheme == "smtps" else "starttls"
    if options.get("tls") == "no":
        security = "none"
    return MailServer(
        host=found.hostname,
        port=port or {"tls": 465, "starttls": 587, "none": 25}[security],
        user=unquote(found.username or ""),
        password=unquote(found.password or ""),
        security=security,
        sender=options["from"],
    )


def _database(url: str, folder: Path) -> dict[str, Any]:
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "desk.sqlite3",
            "TEST": {"NAME": folder / "desk.sqlite3"},
            "CONN_MAX_AGE": 600,  # opening one costs as much as the rest of a short request
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA synchronous=FULL; PRAGMA cache_size=-32000;",
            },
        }
    found = urlsplit(url)
    if found.scheme not in ("postgres", "postgresql"):
        raise WrongSetting(
            f"DATABASE_URL begins with {found.scheme or 'nothing'!r}; the desk knows postgresql "
            "(example: postgresql://user:password@host:5432/focale), or SQLite without the setting"
        )
    options = dict(parse_qsl(found.query))
    host, port = options.pop("host", ""), options.pop("port", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(found.path.removeprefix("/")),
        "USER": unquote(found.username or ""),
        "PASSWORD": unquote(found.password or ""),
        "HOST": host or unquote(found.hostname or ""),
        "PORT": port or str(found.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
