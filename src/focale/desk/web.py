"""How does the desk answer browsers? Gunicorn: two processes, some threads each."""

from __future__ import annotations

from typing import Any

from gunicorn.app.base import BaseApplication

WORKERS = 2  # at 50 ms of Python a page, ten people at once need both cores
THREADS = 4


class Web(BaseApplication):  # type: ignore[misc]
    """The desk under gunicorn."""

    def __init__(self, host: str, port: int) -> None:
        self._bind = f"{host}:{port}"
        super().__init__()

    def load_config(self) -> None:
        """Settings: nothing is read from files or the command line."""
        settings = {
            "bind": self._bind, "worker_class": "gthread", "workers": WORKERS, "threads": THREADS,
            "timeout": 120, "graceful_timeout": 10, "accesslog": None, "loglevel": "warning",
            "control_socket_disable": True,
        }  # fmt: skip
        for name, value in settings.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """The application, with every route read: a first visitor waits for none of them."""
        from django.core.wsgi import get_wsgi_application
        from django.urls import get_resolver

        application = get_wsgi_application()
        _ = get_resolver().url_patterns
        return application


def run_web(host: str, port: int) -> None:
    """Answer until ended."""
    Web(host, port).run()
