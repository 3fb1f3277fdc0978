"""Django's notice of this app."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """The app `directory`."""

    name = "focale.desk.directory"
    label = "directory"

    def ready(self) -> None:
        """Bring its words, its menu and its jobs."""
        from focale.desk.directory.imports import jobs  # noqa: F401
        from focale.desk.directory.words import WORDS
        from focale.desk.pages.frame import PLACES, Place
        from focale.desk.pages.words import add

        add(WORDS)
        PLACES.append(Place("accounts", "nav.accounts", "accounts", 10, "accounts"))
        PLACES.append(Place("data", "nav.data", "imports", 30, "data"))
