"""The addresses of the field sessions."""

from django.urls import path

from focale.desk.targeting.discovery.sessions import views

urlpatterns = [
    path("target/sessions/", views.sessions, name="sessions"),
    path("target/sessions/<int:pk>/", views.session, name="session"),
    path("target/sessions/<int:pk>/<slug:act>/", views.decide, name="session_decide"),
]
