"""Django's notice of this app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "focale.desk.api"
    label = "api"

    def ready(self) -> None:
        """Bring its words and its pages under Réglages."""
        from focale.desk.api.hooks import jobs, notices, outbox  # noqa: F401
        from focale.desk.api.words import WORDS
        from focale.desk.directory.facts import hooks as of_facts
        from focale.desk.pages.words import add
        from focale.desk.targeting import hooks as of_scores
        from focale.desk.team.frame import SETTINGS, SettingsPage
        from focale.desk.team.roles import May

        add(WORDS)
        notices.add()
        of_facts.fields_moved.append(outbox.fields_moved)
        of_scores.scores_wanted.append(outbox.wants_scores)
        of_scores.rescored.append(outbox.rescored)
        of_scores.flipped.append(outbox.flipped)
        of_scores.still_read.append(outbox.still_read)
        SETTINGS.append(SettingsPage("settings.webhooks", "webhooks", May.GOVERN, 70))
        SETTINGS.append(SettingsPage("settings.api_keys", "api_keys", May.SEE, 60))
