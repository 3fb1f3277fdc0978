"""The addresses of `targeting`."""

from django.urls import path

from focale.desk.targeting import views

urlpatterns = [
    path("accounts/", views.accounts, name="accounts"),
    path("target/profiles/", views.profiles, name="profiles"),
]
