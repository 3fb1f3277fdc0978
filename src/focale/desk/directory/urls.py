"""The addresses of `directory`."""

from django.urls import include, path

urlpatterns = [
    path("", include("focale.desk.directory.account.urls")),
    path("", include("focale.desk.directory.bulk.urls")),
    path("", include("focale.desk.directory.doubles.urls")),
    path("", include("focale.desk.directory.enrichment.urls")),
    path("", include("focale.desk.directory.imports.urls")),
    path("", include("focale.desk.directory.exports.urls")),
    path("", include("focale.desk.directory.listing.urls")),
    path("", include("focale.desk.directory.privacy.urls")),
    path("", include("focale.desk.directory.search.urls")),
]
