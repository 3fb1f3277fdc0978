"""`python -m focale.desk PART`: one part of the desk, all of it, or an act on the whole of it."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from focale.desk.orphan import end_with_parent
from focale.desk.surroundings import Surroundings, WrongSetting, read_surroundings

PARTS = (
    "serve", "web", "worker", "engine", "manage", "backup", "restore", "upgrade", "link", "token",
)  # fmt: skip


def main(typed: list[str] | None = None) -> int:
    """Run one part; the exit code."""
    given, rest = _parser().parse_known_args(typed)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        surroundings = read_surroundings()
    except WrongSetting as wrong:
        sys.stderr.write(f"focale: {wrong}\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "focale.desk.settings")
    if given.part in ("engine", "web", "worker"):
        end_with_parent()
    if given.part == "engine":
        from focale.desk.warm.server import serve as answer

        answer(surroundings)
        return 0
    if given.part == "manage":
        from django.core.management import execute_from_command_line

        execute_from_command_line(["focale.desk", *filter(None, [given.what]), *rest])
        return 0
    import django

    django.setup()
    return _part_or_act(given, surroundings)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="focale.desk")
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("what", nargs="?", default="")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--lang", choices=("fr", "en"), default="fr")
    parser.add_argument("--demo", type=Path)
    parser.add_argument("--owner", default="")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--workspace", "--space", default="")
    parser.add_argument("--name", default="")
    parser.add_argument("--scope", action="append", default=[])
    parser.add_argument("--days", type=int, default=90)
    return parser


def _part_or_act(given: argparse.Namespace, surroundings: Surroundings) -> int:
    from focale.desk.keeping.fault import DeskFault

    try:
        if given.part == "worker":
            from focale.desk.jobs.worker import WorkLoop

            WorkLoop().run()
            return 0
        if given.part == "web":
            from focale.desk.web import run_web

            run_web(given.host, given.port)
            return 0
        if given.part == "serve":
            from focale.desk.starting import serve

            return serve(
                surroundings, given.host, given.port,
                lang=given.lang, demo=given.demo, owner=given.owner,
            )  # fmt: skip
        return _act(given, surroundings)
    except DeskFault as fault:
        sys.stderr.write(f"focale: {fault.words(given.lang)}\n")
        return 1


def _act(given: argparse.Namespace, surroundings: Surroundings) -> int:
    from focale.desk.keeping import acts
    from focale.desk.keeping.people import link_for, token_for

    what = Path(given.what) if given.what else None
    if given.part == "backup":
        path = acts.back_up(surroundings, what)
        return _say(given, "backed_up", written=[str(path)], path=path)
    if given.part == "restore" and what is not None:
        aside = acts.restore(surroundings, what, force=given.force)
        said = _say(given, "restored", folder=surroundings.folder, aside=str(aside or ""))
        return said if aside is None or given.json else _say(given, "kept_aside", folder=aside)
    if given.part == "upgrade":
        kept = acts.upgrade(surroundings)
        if kept is None:
            return _say(given, "up_to_date", folder=surroundings.folder)
        return _say(given, "upgraded", folder=surroundings.folder, path=kept)
    if given.part == "token":
        text = token_for(
            given.what, workspace=given.workspace, name=given.name, scopes=given.scope,
            days=given.days,
        )  # fmt: skip
        return _say(given, "token_made", token=text)
    return _say(given, "open_here", path=link_for(given.what), host=given.host, port=given.port)


def _say(given: argparse.Namespace, code: str, **facts: Any) -> int:
    from focale.desk.keeping.fault import words

    if given.json:
        told = {name: value if isinstance(value, (int, list)) else str(value)
                for name, value in facts.items()}  # fmt: skip
        sys.stdout.write(json.dumps({"done": code, **told}, ensure_ascii=False) + "\n")
        return 0
    sys.stdout.write(words(code, given.lang, **facts) + "\n")
    if code == "open_here":
        sys.stdout.write(f"  http://{given.host}:{given.port}{facts['path']}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
