"""The addresses of exports."""

from django.urls import path

from focale.desk.directory.exports import views

urlpatterns = [
    path("data/exports/", views.exports, name="exports"),
    path("data/exports/<int:pk>/file/", views.one_file, name="export-file"),
]
