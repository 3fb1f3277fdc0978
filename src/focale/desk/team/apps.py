"""Django's notice of this app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TeamConfig(AppConfig):
    """The app `team`."""

    name = "focale.desk.team"
    label = "team"

    def ready(self) -> None:
        """Bring its words and its menu, watch who changes a second factor."""
        from focale.desk.pages.frame import PLACES, Place
        from focale.desk.pages.words import add
        from focale.desk.team import second_factor, tidying
        from focale.desk.team.lock import lock_tables
        from focale.desk.team.words import WORDS

        add(WORDS)
        PLACES.append(Place("settings", "nav.settings", "team", 90, "settings"))
        second_factor.watch()
        tidying.watch()
        post_migrate.connect(lock_tables, sender=self, dispatch_uid="second_lock")
