"""Django's notice of this app."""

from django.apps import AppConfig


class TeamConfig(AppConfig):
    """The app `team`."""

    name = "focale.desk.team"
    label = "team"

    def ready(self) -> None:
        """Bring its words."""
        from focale.desk.pages.words import add
        from focale.desk.team.words import WORDS

        add(WORDS)
