"""The addresses of the interviews."""

from django.urls import path

from focale.desk.targeting.discovery.interviews import views

urlpatterns = [
    path("target/interviews/", views.interviews, name="interviews"),
    path("target/interviews/take/", views.take_file, name="interviews_take"),
    path("target/interviews/<int:pk>/", views.interview, name="interview"),
    path("target/interviews/<int:pk>/<slug:act>/", views.take_out, name="interview_out"),
    path("target/pain/<int:pk>/", views.point, name="pain_point"),
]
