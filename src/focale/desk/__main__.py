"""`python -m focale.desk PART`: one part of the desk, or all of it."""

from __future__ import annotations

import argparse
import logging
import os
import sys

from focale.desk.surroundings import WrongSetting, read_surroundings


def main(words: list[str] | None = None) -> int:
    """Run one part; the exit code."""
    parser = argparse.ArgumentParser(prog="focale.desk")
    parser.add_argument("part", choices=["serve", "web", "worker", "engine", "manage"])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    given, rest = parser.parse_known_args(words)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        surroundings = read_surroundings()
    except WrongSetting as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "focale.desk.settings")
    if given.part == "engine":
        from focale.desk.warm.server import serve

        serve(surroundings)
    elif given.part == "worker":
        import django

        django.setup()
        from focale.desk.jobs.worker import WorkLoop

        WorkLoop().run()
    elif given.part == "web":
        from focale.desk.web import run_web

        run_web(given.host, given.port)
    elif given.part == "manage":
        from django.core.management import execute_from_command_line

        execute_from_command_line(["focale.desk", *rest])
    else:
        return _serve(given.host, given.port)
    return 0


def _serve(host: str, port: int) -> int:
    """Make the store ready, let the first owner in, run every part."""
    import django

    django.setup()
    from focale.desk.first_run import first_owner
    from focale.desk.processes import Desk
    from focale.desk.store import prepare

    prepare()
    token = first_owner("owner@localhost", "Focale")
    if token:
        sys.stdout.write(f"http://{host}:{port}/enter/{token}/\n")
        sys.stdout.flush()
    return Desk({}, host, port).run()


if __name__ == "__main__":
    sys.exit(main())
