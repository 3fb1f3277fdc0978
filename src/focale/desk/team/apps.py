"""Django's notice of this app."""

from django.apps import AppConfig


class TeamConfig(AppConfig):
    """The app `team`."""

    name = "focale.desk.team"
    label = "team"

    def ready(self) -> None:
        """Bring its words and its menu, watch who changes a second factor."""
        from focale.desk.pages.frame import PLACES, Place
        from focale.desk.pages.words import add
        from focale.desk.team.second_factor import watch
        from focale.desk.team.words import WORDS

        add(WORDS)
        PLACES.append(Place("settings", "nav.settings", "team", 90, "settings"))
        watch()
