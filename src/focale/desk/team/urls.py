"""The addresses of `team`."""

from django.urls import path

from focale.desk.team import views

urlpatterns = [
    path("", views.home, name="home"),
    path("enter/<str:token>/", views.enter, name="enter"),
    path("me/", views.me, name="me"),
]
