"""The addresses of Découverte."""

from focale.desk.targeting.discovery.best.urls import urlpatterns as best
from focale.desk.targeting.discovery.interviews.urls import urlpatterns as interviews
from focale.desk.targeting.discovery.patterns.urls import urlpatterns as patterns
from focale.desk.targeting.discovery.sessions.urls import urlpatterns as sessions

urlpatterns = [*best, *patterns, *interviews, *sessions]
