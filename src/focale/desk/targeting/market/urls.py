"""The addresses of the market and of the accounts to prospect."""

from django.urls import path

from focale.desk.targeting.market import views

urlpatterns = [
    path("target/market/", views.market, name="market"),
    path("target/market/choose/", views.choose_market, name="choose_market"),
    path("target/prospects/", views.prospects, name="prospects"),
    path("target/prospects/<int:pk>/", views.prospect_list, name="prospect_list"),
    path("target/prospects/<int:pk>/files/<slug:form>/", views.prospect_file, name="prospect_file"),
    path("target/prospects/<int:pk>/take/", views.prospect_take, name="prospect_take"),
]
