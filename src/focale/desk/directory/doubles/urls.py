"""The addresses of doubles."""

from django.urls import path

from focale.desk.directory.doubles import views

urlpatterns = [
    path("data/doubles/", views.doubles, name="doubles"),
    path("data/doubles/<int:pk>/", views.double, name="double"),
    path("data/doubles/<int:pk>/merge/", views.merge, name="double_merge"),
    path("data/doubles/<int:pk>/undo/", views.unmerge, name="double_undo"),
    path("data/doubles/<int:pk>/apart/", views.apart, name="double_apart"),
    path("data/doubles/<int:pk>/again/", views.again, name="double_again"),
]
