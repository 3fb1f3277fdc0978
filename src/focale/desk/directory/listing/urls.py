"""The addresses beside the lists."""

from django.urls import path

from focale.desk.directory.listing import views

_ACCOUNTS, _CONTACTS = {"rows": "accounts"}, {"rows": "contacts"}

urlpatterns = [
    path("accounts/filter/", views.filter_page, _ACCOUNTS, name="accounts_filter"),
    path("contacts/filter/", views.filter_page, _CONTACTS, name="contacts_filter"),
    path("accounts/columns/", views.columns_page, _ACCOUNTS, name="accounts_columns"),
    path("contacts/columns/", views.columns_page, _CONTACTS, name="contacts_columns"),
    path("accounts/views/", views.save_view, _ACCOUNTS, name="accounts_views"),
    path("contacts/views/", views.save_view, _CONTACTS, name="contacts_views"),
    path("accounts/views/<int:pk>/", views.change_view, name="saved_view"),
]
