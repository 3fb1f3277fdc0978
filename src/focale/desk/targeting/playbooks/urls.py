"""The addresses of playbooks."""

from django.urls import path

from focale.desk.targeting.playbooks import views

urlpatterns = [
    path("target/playbooks/", views.playbooks, name="playbooks"),
    path("target/playbooks/<int:pk>/", views.playbook, name="playbook"),
    path("target/playbooks/<int:pk>/edit/", views.edit, name="playbook_edit"),
    path("target/playbooks/<int:pk>/act/", views.act, name="playbook_act"),
    path(
        "target/playbooks/<int:pk>/versions/<int:number>/", views.version, name="playbook_version"
    ),
    path("accounts/<int:pk>/playbook/", views.account_playbook, name="account_playbook"),
]
