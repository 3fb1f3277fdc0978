"""The addresses of what the best share."""

from django.urls import path

from focale.desk.targeting.discovery.patterns import views

urlpatterns = [
    path("target/discovery/", views.discovery, name="discovery"),
    path("target/discovery/look/", views.look, name="discovery_look"),
    path("target/discovery/put/", views.put, name="discovery_put"),
    path("target/discovery/over/", views.start_over, name="discovery_over"),
    path("target/discovery/unwant/", views.unwant, name="discovery_unwant"),
    path("target/discovery/criterion/", views.criterion, name="discovery_criterion"),
    path("target/discovery/draft/", views.write_draft, name="discovery_draft"),
]
