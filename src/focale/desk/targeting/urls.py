"""The addresses of `targeting`."""

from django.urls import path

from focale.desk.targeting import views
from focale.desk.targeting.alike.urls import urlpatterns as alike
from focale.desk.targeting.discovery.urls import urlpatterns as discovery
from focale.desk.targeting.editor.urls import urlpatterns as editor
from focale.desk.targeting.feedback.urls import urlpatterns as feedback
from focale.desk.targeting.listed import views as listed
from focale.desk.targeting.market.urls import urlpatterns as market
from focale.desk.targeting.playbooks.urls import urlpatterns as playbooks
from focale.desk.targeting.proof.urls import urlpatterns as proof
from focale.desk.targeting.segments.urls import urlpatterns as segments
from focale.desk.targeting.tables.urls import urlpatterns as tables
from focale.desk.targeting.visit.urls import urlpatterns as visit

urlpatterns = [
    *visit,
    *tables,
    *market,
    *segments,
    *playbooks,
    *alike,
    *proof,
    path("accounts/", listed.accounts, name="accounts"),
    *feedback,
    *editor,
    *discovery,
    path("contacts/", listed.contacts, name="contacts"),
    path("target/profiles/", views.profiles, name="profiles"),
    path("target/profiles/new/", views.new_profile, name="new_profile"),
    path("target/profiles/<int:pk>/", views.one_profile, name="profile"),
    path("target/profiles/<int:pk>/versions/<int:number>/", views.version, name="version"),
    path(
        "target/profiles/<int:pk>/versions/<int:number>/again/",
        views.publish_again,
        name="publish_again",
    ),
    path("target/profiles/<int:pk>/<slug:act>/", views.decide, name="profile_decide"),
]
