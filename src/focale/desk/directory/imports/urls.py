"""The addresses of imports."""

from django.urls import path

from focale.desk.directory.imports import views

urlpatterns = [
    path("data/imports/", views.imports, name="imports"),
    path("data/imports/<int:pk>/", views.one_import, name="import"),
    path("data/imports/<int:pk>/preview/", views.preview, name="import-preview"),
    path("data/imports/<int:pk>/start/", views.start, name="import-start"),
    path("data/imports/<int:pk>/again/", views.again, name="import-again"),
    path("data/imports/<int:pk>/resume/", views.resume, name="import-resume"),
    path("data/imports/<int:pk>/undo/", views.undo, name="import-undo"),
    path("data/imports/<int:pk>/mapping/", views.mapping_file, name="import-mapping"),
    path("data/imports/<int:pk>/rejects/", views.rejects, name="import-rejects"),
    path("data/imports/<int:pk>/files/<slug:role>/", views.one_file, name="import-file"),
]
