"""Django's notice of this app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "focale.desk.api"
    label = "api"

    def ready(self) -> None:
        """Bring its words and its pages under Réglages."""
        from focale.desk.api.words import WORDS
        from focale.desk.pages.words import add
        from focale.desk.team.frame import SETTINGS, SettingsPage
        from focale.desk.team.roles import May

        add(WORDS)
        SETTINGS.append(SettingsPage("settings.api_keys", "api_keys", May.SEE, 60))
