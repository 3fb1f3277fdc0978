"""The addresses of Validation, Poids and the sheet."""

from django.urls import path

from focale.desk.targeting.proof import sheet_views, views

urlpatterns = [
    path("target/validation/", views.validations, name="validations"),
    path("target/validation/<int:pk>/", views.validation, name="validation"),
    path("target/weights/", views.weightings, name="weightings"),
    path("target/weights/<int:pk>/", views.weighting, name="weighting"),
    path("target/weights/<int:pk>/take/", views.take, name="weighting_take"),
    path("target/sheet/", sheet_views.main_sheet, name="sheets"),
    path("target/sheet/<int:pk>/", sheet_views.sheet, name="sheet"),
    path("target/sheet/<int:pk>/<int:number>/", sheet_views.sheet, name="sheet_version"),
    path(
        "target/sheet/<int:pk>/<int:number>/markdown/", sheet_views.markdown, name="sheet_markdown"
    ),
]
