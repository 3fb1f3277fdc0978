"""The addresses of `directory`."""

from django.urls import path

from focale.desk.directory import views

urlpatterns = [
    path("data/imports/", views.imports, name="imports"),
    path("data/imports/<int:pk>/", views.one_import, name="import"),
]
