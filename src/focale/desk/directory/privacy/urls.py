"""The addresses of personal data."""

from django.urls import path

from focale.desk.directory.privacy import views

urlpatterns = [
    path("data/privacy/", views.privacy, name="privacy"),
    path("data/privacy/refuse/", views.refuse, name="privacy_refuse"),
    path("data/privacy/informed/", views.informed, name="privacy_informed"),
    path("data/privacy/old/", views.old, name="privacy_old"),
    path("data/privacy/<int:pk>/", views.person, name="privacy_person"),
    path("data/privacy/<int:pk>/opt-out/", views.opt_out, name="privacy_opt_out"),
    path("data/privacy/<int:pk>/opt-in/", views.opt_in, name="privacy_opt_in"),
    path("data/privacy/<int:pk>/file/", views.take_out, name="privacy_file"),
    path("data/privacy/<int:pk>/erase/", views.let_go, name="privacy_erase"),
]
