"""How is Django set up for the desk? Read once from the surroundings; nothing else decides."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from focale.desk.surroundings import read_surroundings

SURROUNDINGS = read_surroundings()
HERE = Path(__file__).parent

SECRET_KEY = SURROUNDINGS.secret
DEBUG = SURROUNDINGS.debug
ALLOWED_HOSTS = list(SURROUNDINGS.hosts)
DATABASES = {"default": SURROUNDINGS.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "focale.desk.urls"
WSGI_APPLICATION = "focale.desk.wsgi.application"
SITE_NAME = "Focale"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "focale.desk.pages",
    "focale.desk.team",
    "focale.desk.jobs",
    "focale.desk.directory",
    "focale.desk.targeting",
    "focale.desk.api",
    # after ours, so that our templates are found first
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "focale.desk.api.door.ApiDoor",  # programs go no further
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "focale.desk.pages.refused.RefusedForms",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "focale.desk.team.language.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "csp.context_processors.nonce",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "focale.desk.pages.frame.frame",
                "focale.desk.team.frame.people",
            ],
            "builtins": ["focale.desk.pages.templatetags.desk"],
        },
    }
]

# --- people ---------------------------------------------------------------------------------
AUTH_USER_MODEL = "team.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "focale.desk.team.adapter.Adapter"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
# Who guesses is paused for some minutes: by address of the account, and by address of the browser.
ACCOUNT_RATE_LIMITS = {
    "login_failed": "20/5m/ip,5/5m/key",
    "reset_password": "20/5m/ip,5/5m/key",
    "open_link": "30/5m/ip",
    "invite": "60/10m/user",
    "change_password": "5/5m/user",
    "change_email": "5/10m/user",
}
# Behind a proxy, which adds the browser's address to X-Forwarded-For as its last entry.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SURROUNDINGS.secure else 0
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "focale.desk.team.second_factor.Adapter"
MFA_TOTP_ISSUER = "Focale"
MFA_TOTP_TOLERANCE = 1  # one step of 30 s, for clocks that differ
# Browsers offer passkeys by https, and by http on this machine alone; the name is checked anyway.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SURROUNDINGS.secure
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "desk_cache",
        # Few enough and guessing at many addresses would push out the count of one of them.
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}

# --- mail -----------------------------------------------------------------------------------
MAIL = SURROUNDINGS.mail
DESK_MAIL = MAIL is not None
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_TIMEOUT = 20
if MAIL is not None:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.security == "starttls", MAIL.security == "tls"
    DEFAULT_FROM_EMAIL = MAIL.sender

# --- words ----------------------------------------------------------------------------------
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- what a browser may do --------------------------------------------------------------------
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SURROUNDINGS.secure
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "focale.desk.pages.faults.csrf"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if SURROUNDINGS.secure else 0
if SURROUNDINGS.secure:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in SURROUNDINGS.hosts]
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# --- files ----------------------------------------------------------------------------------
STATIC_URL = "/static/"
# The drawings of the library look here as on its own pages.
STATICFILES_DIRS = [("report", HERE.parent / "report" / "styles")]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
FILE_UPLOAD_TEMP_DIR = None
MOST_UPLOAD_BYTES = 500_000_000
FILE_UPLOAD_HANDLERS = [
    "focale.desk.directory.imports.upload.SizeGuard",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_PERMISSIONS = 0o600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["out"], "level": "INFO"},
    "loggers": {
        "django.server": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},  # a refused page's address may hold a link's token
    },
}
