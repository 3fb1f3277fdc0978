"""The addresses of webhooks, under Réglages."""

from django.urls import path

from focale.desk.api.hooks import views

urlpatterns = [
    path("settings/webhooks/", views.webhooks, name="webhooks"),
    path("settings/webhooks/<int:pk>/", views.webhook, name="webhook"),
    path("settings/webhooks/<int:pk>/secret/", views.secret, name="webhook_secret"),
    path("settings/webhooks/<int:pk>/<slug:act>/", views.act, name="webhook_act"),
    path("settings/webhooks/sent/<int:pk>/", views.delivery, name="webhook_delivery"),
    path("settings/webhooks/sent/<int:pk>/again/", views.again, name="webhook_again"),
]
