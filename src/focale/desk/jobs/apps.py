"""Django's notice of this app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The app `jobs`."""

    name = "focale.desk.jobs"
    label = "jobs"
