"""The addresses of `jobs`."""

from django.urls import path

from focale.desk.jobs import views

urlpatterns = [
    path("data/jobs/", views.jobs, name="jobs"),
    path("data/jobs/<int:pk>/<slug:act>/", views.decide, name="job_decide"),
]
