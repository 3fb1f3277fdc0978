"""The addresses of the studio's files."""

from django.urls import path

from focale.desk.targeting.tables import views

urlpatterns = [
    path("target/tables/", views.tables, name="tables"),
    path("target/tables/history/", views.take_history, name="tables_history"),
    path("target/tables/<int:pk>/", views.one_table, name="table"),
    path("target/tables/<int:pk>/preview/", views.preview, name="table_preview"),
    path("target/tables/<int:pk>/start/", views.start, name="table_start"),
    path("target/tables/<int:pk>/files/<slug:role>/", views.one_file, name="table_file"),
    path("target/tables/<int:pk>/<slug:act>/", views.decide, name="table_decide"),
]
