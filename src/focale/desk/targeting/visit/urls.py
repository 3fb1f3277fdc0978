"""The address of Départ."""

from django.urls import path

from focale.desk.targeting.visit import views

urlpatterns = [
    path("target/", views.studio, name="studio"),
    path("target/sample/<slug:what>/", views.sample, name="studio_sample"),
]
