"""How does a desk start: refuse what would go wrong, make what is missing, say where it answers?"""

from __future__ import annotations

import socket
import sys
from pathlib import Path

from focale.desk.first_run import first_owner, first_token
from focale.desk.jobs.services import free_held
from focale.desk.keeping import form
from focale.desk.keeping.fault import DeskFault, words
from focale.desk.keeping.form import Form
from focale.desk.keeping.lock import alone
from focale.desk.processes import Desk
from focale.desk.surroundings import Surroundings
from focale.desk.team.lock import open_because


def serve(
    surroundings: Surroundings,
    host: str,
    port: int,
    *,
    lang: str,
    demo: Path | None = None,
    owner: str = "",
) -> int:
    """Run the desk until a signal; the exit code. Raises DeskFault before anything is started.

    demo: a folder made by `focale demo`, whose market is loaded into a new desk. owner: the address
    of the owner of a new desk, whose account is made at once; without it, whoever opens the printed
    link makes theirs.
    """
    with alone(surroundings.folder):
        _refuse_taken(host, port)
        if form.form_of_store()[0] is Form.NONE:
            form.bring_forward()
        form.refuse_other_forms(surroundings.folder)
        if surroundings.is_sqlite:  # nobody else may hold a job of this folder
            free_held()
        token = _first_token(demo, owner, lang)
        address = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"  # noqa: S104
        desk = Desk({}, host, port)
        desk.when_it_answers = lambda: _tell(address, token, lang)
        return desk.run()


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError:
            raise DeskFault("port_taken", host=host, port=port) from None


def _first_token(demo: Path | None, owner: str, lang: str) -> str | None:
    if demo is None:
        return first_owner(owner, "Focale", lang) if owner else first_token()
    from focale.desk.demo_data import demo_token

    return demo_token(demo, lang)


def _tell(address: str, token: str | None, lang: str) -> None:
    lines = [words("running", lang, address=address)]
    if token:
        lines += [words("open_here", lang), f"  {address}/enter/{token}/"]
    reason, role = open_because()
    if reason:
        lines.append(words(f"lock_{reason}", lang, role=role))
    lines.append(words("stop_by", lang))
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
