"""The addresses of bulk acts and tags."""

from django.urls import path

from focale.desk.directory.bulk import views

urlpatterns = [
    path("accounts/bulk/", views.bulk, {"rows": "accounts"}, name="accounts_bulk"),
    path("contacts/bulk/", views.bulk, {"rows": "contacts"}, name="contacts_bulk"),
    path("accounts/acts/", views.acts, name="acts"),
    path("accounts/acts/<int:pk>/", views.one_act, name="act"),
    path("accounts/tags/", views.tags_page, name="tags"),
    path("accounts/tags/<int:pk>/", views.one_tag, name="tag"),
]
