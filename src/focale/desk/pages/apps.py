"""Django's notice of this app."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The app `pages`."""

    name = "focale.desk.pages"
    label = "pages"

    def ready(self) -> None:
        """Bring its words."""
        from focale.desk.pages.catalogue import WORDS
        from focale.desk.pages.words import add

        add(WORDS)
