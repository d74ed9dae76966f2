"""Settings. Everything that differs between installations comes from environment variables (docs/operations.md)."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url

from guanxi.demo.sign_in import DEMO_EMAIL
from guanxi.identity.providers import parse_providers
from guanxi.webhooks.addresses import parse_networks

DATA_DIR = Path(os.environ.get("GUANXI_DATA_DIR", "data"))
DEBUG = False
SECURE = os.environ.get("GUANXI_SECURE_COOKIES", "0") == "1"


def _secret_key() -> str:
    """Return the key from the environment, else one made once and kept beside the database."""
    from_environment = os.environ.get("GUANXI_SECRET_KEY")
    if from_environment:
        return from_environment
    path = DATA_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text().strip()


def _database() -> dict[str, Any]:
    """Return SQLite in the data folder, or what DATABASE_URL names."""
    url = os.environ.get("DATABASE_URL")
    if url:
        parsed: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=300, conn_health_checks=True))
        engine = str(parsed["ENGINE"])
        parsed["ENGINE"] = "guanxi.core.db.postgresql" if "postgres" in engine else "guanxi.core.db.sqlite"
        if "postgres" in engine:
            parsed["STANDS"] = "all"  # see core.wall; what serves requests stands nowhere until it knows whose they are
            return parsed
    else:
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        parsed = {"ENGINE": "guanxi.core.db.sqlite", "NAME": DATA_DIR / "guanxi.sqlite3", "CONN_MAX_AGE": 300}
    parsed["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
    }
    return parsed


def _mail_server(text: str) -> dict[str, Any]:
    """Return Django's settings for ``smtp://user:password@host:587`` (STARTTLS) or ``smtps://…`` (TLS from the start).

    ``smtp+plain://`` is for a relay on this machine.
    """
    parts = urlsplit(text)
    return {
        "EMAIL_HOST": parts.hostname or "",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp",
    }


SECRET_KEY = _secret_key()
SEALING_KEYS = os.environ.get("GUANXI_SEALING_KEYS", "")
SEALING_KEY_FILE = DATA_DIR / "sealing_keys"  # made when it is first needed and no keys are in the environment
ALLOWED_HOSTS = os.environ.get("GUANXI_ALLOWED_HOSTS", "*").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("GUANXI_TRUSTED_ORIGINS", "").split(",") if origin]
ADDRESS = os.environ.get("GUANXI_ADDRESS", "").rstrip("/")
OIDC = parse_providers(os.environ.get("GUANXI_OIDC", ""))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("GUANXI_MAIL_FROM", "guanxi@localhost")
globals().update(_mail_server(os.environ.get("GUANXI_SMTP", "")))
PROXIES = int(os.environ.get("GUANXI_PROXIES", "0"))
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django_tasks",
    "django_tasks_db",
    "guanxi.core",
    "guanxi.throttling",
    "guanxi.changes",
    "guanxi.audit",
    "guanxi.workspaces",
    "guanxi.jobs",
    "guanxi.identity",
    "guanxi.files",
    "guanxi.webhooks",
    "guanxi.notices",
    "guanxi.directory",
    "guanxi.interactions",
    "guanxi.orgchart",
    "guanxi.opportunities",
    "guanxi.decisions",
    "guanxi.servicing",
    "guanxi.followups",
    "guanxi.visits",
    "guanxi.leads",
    "guanxi.marketing",
    "guanxi.stewardship",
    "guanxi.handover",
    "guanxi.timeline",
    "guanxi.network",
    "guanxi.suggestions",
    "guanxi.imports",
    "guanxi.privacy",
    "guanxi.portability",
]
MIDDLEWARE = [
    "guanxi.api.middleware.HeaderMiddleware",
    "guanxi.api.middleware.WallMiddleware",
    "guanxi.api.attempts.OriginMiddleware",
    "guanxi.api.middleware.ProblemMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
# Background work: the library's queue, in the same database, so that a job is there if and only if its cause is.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WEBHOOK_NETWORKS = parse_networks(os.environ.get("GUANXI_WEBHOOK_NETWORKS", ""))
JOB_LEASE = float(os.environ.get("GUANXI_JOB_LEASE", "60"))
ROOT_URLCONF = "guanxi.config.urls"
WSGI_APPLICATION = "guanxi.config.wsgi.application"
APPEND_SLASH = False
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "workspaces.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SESSION_ENGINE = "guanxi.identity.store"
SESSION_COOKIE_NAME = "guanxi_session"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "guanxi_csrf"
CSRF_COOKIE_SECURE = SECURE
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
CSRF_FAILURE_VIEW = "guanxi.api.failures.csrf_failure"
LANGUAGE_CODE = "en-us"  # the interface translates; the server speaks in codes
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"
# Where the contents of files lie: a folder (beside the database when nothing is named) or s3://bucket/prefix.
FILES = os.environ.get("GUANXI_FILES", "")
FILE_MAX_BYTES = int(os.environ.get("GUANXI_FILE_MAX_MB", "25")) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
# Who may open workspaces: everybody, those whom a member invites to, or nobody (then `guanxi workspace open` does).
REGISTRATION = os.environ.get("GUANXI_REGISTRATION", "open")
if REGISTRATION not in ("open", "invited", "closed"):
    raise ValueError("GUANXI_REGISTRATION is `open`, `invited` or `closed`")
DEMO = os.environ.get("GUANXI_DEMO", "0") == "1"
# The sign-in that is shown to everybody: nobody may lock the others out of it.
SHARED_SIGN_IN = DEMO_EMAIL if DEMO else ""
# The wheel carries the built browser side; a checkout builds it in its own folder.
_HERE = Path(__file__).resolve()
_BUILT = [_HERE.parents[1] / "web_dist", _HERE.parents[3] / "web" / "dist"]
WEB_DIST = Path(os.environ.get("GUANXI_WEB_DIST") or next((path for path in _BUILT if path.is_dir()), _BUILT[-1]))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": os.environ.get("GUANXI_LOG_LEVEL", "WARNING")},
}
