"""Where does each address lead? Every route has a rule; a test walks them all."""

from django.urls import include, path

from focale.desk.pages import faults

urlpatterns = [
    path("api/v1/", include("focale.desk.api.v1.urls")),
    path("", include("focale.desk.team.urls")),
    path("w/<slug:workspace>/", include("focale.desk.jobs.urls")),
    path("w/<slug:workspace>/", include("focale.desk.directory.urls")),
    path("w/<slug:workspace>/", include("focale.desk.targeting.urls")),
    path("w/<slug:workspace>/", include("focale.desk.api.urls")),
]
handler404 = faults.not_found
handler403 = faults.not_allowed
handler429 = faults.too_many  # allauth's: too many tries
handler500 = faults.broken
