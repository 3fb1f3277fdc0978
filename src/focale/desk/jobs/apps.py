"""Django's notice of this app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The app `jobs`."""

    name = "focale.desk.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Bring its words and its notice, take the letters of the team to be sent."""
        from focale.desk.jobs.letters import take
        from focale.desk.jobs.notice import nobody_works
        from focale.desk.jobs.words import WORDS
        from focale.desk.pages.frame import NOTICES
        from focale.desk.pages.words import add
        from focale.desk.team.letters import POST

        add(WORDS)
        NOTICES.append(nobody_works)
        POST.append(take)
