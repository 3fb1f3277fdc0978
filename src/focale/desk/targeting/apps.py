"""Django's notice of this app."""

from django.apps import AppConfig


class TargetingConfig(AppConfig):
    """The app `targeting`."""

    name = "focale.desk.targeting"
    label = "targeting"

    def ready(self) -> None:
        """Bring its words, its menu and its jobs."""
        from focale.desk.pages.frame import PLACES, Place
        from focale.desk.pages.words import add
        from focale.desk.targeting import jobs  # noqa: F401
        from focale.desk.targeting.words import WORDS

        add(WORDS)
        PLACES.append(Place("target", "nav.target", "profiles", 20, "target"))
