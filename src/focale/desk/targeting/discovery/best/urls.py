"""The addresses of the choice of the best."""

from django.urls import path

from focale.desk.targeting.discovery.best import views

urlpatterns = [
    path("target/best/", views.best, name="best"),
    path("target/best/rank/", views.begin, name="best_rank"),
    path("target/best/matter/", views.matter, name="best_matter"),
    path("target/best/tick/", views.tick, name="best_tick"),
    path("target/best/choose/", views.choose, name="best_choose"),
]
