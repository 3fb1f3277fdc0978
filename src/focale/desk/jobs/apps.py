"""Django's notice of this app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The app `jobs`."""

    name = "focale.desk.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Take the letters of the team to be sent."""
        from focale.desk.jobs.letters import take
        from focale.desk.team.letters import POST

        POST.append(take)
