"""The addresses of drafts."""

from django.urls import path

from focale.desk.targeting.editor import deciding, simulation_views, views

urlpatterns = [
    path("target/drafts/new/", views.begin_new, name="draft_new"),
    path("target/drafts/<int:pk>/", views.draft, name="draft"),
    path("target/drafts/<int:pk>/counts/", views.counts, name="draft_counts"),
    path("target/drafts/<int:pk>/edit/", views.edit, name="draft_edit"),
    path("target/drafts/<int:pk>/text/", views.text, name="draft_text"),
    path("target/drafts/<int:pk>/merge/<int:step>/", views.merge, name="draft_merge"),
    path("target/drafts/<int:pk>/step/<slug:way>/", views.step, name="draft_step"),
    path("target/drafts/<int:pk>/changes/", deciding.diff, name="draft_diff"),
    path("target/planned/<int:pk>/cancel/", deciding.cancel, name="planned_cancel"),
    path("target/simulations/<int:pk>/", simulation_views.simulation, name="simulation"),
    path(
        "target/simulations/<int:pk>/accounts.csv",
        simulation_views.accounts,
        name="simulation_accounts",
    ),
    path("target/profiles/<int:pk>/diff/", deciding.versions, name="profile_diff"),
    path("target/profiles/<int:pk>/draft/", views.begin, name="draft_begin"),
]
