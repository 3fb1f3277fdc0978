"""The addresses of `api` that people open: under Réglages. Those of programs stand in `v1`."""

from __future__ import annotations

from django.urls import path

from focale.desk.api.hooks.urls import urlpatterns as hooks
from focale.desk.api.keys import views

urlpatterns = [
    *hooks,
    path("settings/api/", views.keys, name="api_keys"),
    path("settings/api/<int:pk>/revoke/", views.revoke, name="api_key_revoke"),
    path("settings/api/openapi.json", views.description, name="api_description"),
]
