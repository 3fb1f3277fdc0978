"""The addresses of customers as proofs."""

from django.urls import path

from focale.desk.targeting.alike import views

urlpatterns = [
    path("target/references/", views.references, name="references"),
    path("target/references/<int:pk>/", views.reference, name="reference"),
    path("target/references/<int:pk>/file/", views.file, name="reference_file"),
    path("accounts/<int:pk>/alike/", views.account_alike, name="account_alike"),
]
