"""The addresses of `api` that people open: under Réglages. Those of programs stand in `v1`."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
