"""The addresses of Découverte."""

from focale.desk.targeting.discovery.best.urls import urlpatterns as best

urlpatterns = [*best]
