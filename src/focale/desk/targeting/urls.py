"""The addresses of `targeting`."""

from django.urls import path

from focale.desk.targeting import views
from focale.desk.targeting.listed import views as listed

urlpatterns = [
    path("accounts/", listed.accounts, name="accounts"),
    path("contacts/", listed.contacts, name="contacts"),
    path("target/profiles/", views.profiles, name="profiles"),
]
