"""The addresses of accounts and people."""

from django.urls import path

from focale.desk.directory.account.views import beside, facts, pages, placing

urlpatterns = [
    path("accounts/<int:pk>/", pages.account, name="account"),
    path("accounts/<int:pk>/timeline/", pages.account_timeline, name="account_timeline"),
    path("accounts/<int:pk>/fact/", facts.account_fact, name="account_fact"),
    path("accounts/<int:pk>/notes/", beside.account_note, name="account_note"),
    path("accounts/<int:pk>/files/", beside.account_files, name="account_files"),
    path("accounts/<int:pk>/owner/", beside.account_owner, name="account_owner"),
    path("accounts/<int:pk>/head/", placing.account_head, name="account_head"),
    path("accounts/<int:pk>/tag/", beside.account_tag, name="account_tag"),
    path("accounts/<int:pk>/untag/", beside.account_untag, name="account_untag"),
    path("contacts/<int:pk>/", pages.contact, name="contact"),
    path("contacts/<int:pk>/timeline/", pages.contact_timeline, name="contact_timeline"),
    path("contacts/<int:pk>/fact/", facts.contact_fact, name="contact_fact"),
    path("contacts/<int:pk>/notes/", beside.contact_note, name="contact_note"),
    path("contacts/<int:pk>/company/", placing.contact_company, name="contact_company"),
    path("accounts/moves/<int:pk>/undo/", placing.move_bring, name="move_bring"),
    path("accounts/facts/<int:pk>/back/", facts.fact_take_back, name="fact_take_back"),
    path("accounts/facts/<int:pk>/again/", facts.fact_bring, name="fact_bring"),
    path("accounts/notes/<int:pk>/remove/", beside.note_remove, name="note_remove"),
    path("accounts/notes/<int:pk>/again/", beside.note_bring, name="note_bring"),
    path("accounts/files/<int:pk>/", beside.attachment, name="attachment"),
    path("accounts/files/<int:pk>/remove/", beside.file_remove, name="file_remove"),
    path("accounts/files/<int:pk>/again/", beside.file_bring, name="file_bring"),
]
