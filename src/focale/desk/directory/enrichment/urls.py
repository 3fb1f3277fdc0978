"""The addresses of enrichment."""

from django.urls import path

from focale.desk.directory.enrichment import views

urlpatterns = [
    path("data/enrich/", views.enrichment, name="enrichment"),
    path("data/enrich/<int:pk>/take/", views.take, name="enrichment_take"),
]
