"""How do the pages look? Makes the pictures of the README and of the guide from the demo market.

    python docs/images/make.py

Needs chromium. The market is fictional and seeded: the pages are the same wherever this runs, the
pictures are the same up to the fonts of the machine.
"""

import datetime
import shutil
import subprocess
import tempfile
from pathlib import Path

from focale.demo import write_world
from focale.profile import load_profile
from focale.report.market_report import market_report
from focale.report.target_page import target_page
from focale.scorecard.run import open_run
from focale.segment.target import targeted

HERE = Path(__file__).resolve().parent
AS_OF = datetime.date(2026, 9, 30)  # the demo market's today
SIZE = (1200, 1330)
PICTURES = {
    "report.png": ("report", "en", "light"),
    "rapport.png": ("report", "fr", "light"),
    "target.png": ("target", "en", "light"),
    "cible.png": ("target", "fr", "light"),
    "target-dark.png": ("target", "en", "dark"),
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pages(folder: Path) -> dict[tuple[str, str], Path]:
    """(kind, language) -> the page of the demo market."""
    files = write_world(folder)
    return {**_reports(files, folder), **_targets(files, folder)}


def _reports(files: dict[str, Path], folder: Path) -> dict[tuple[str, str], Path]:
    with open_run(
        files["companies.parquet"],
        load_profile(files["profile.yaml"]),
        events=files["events.parquet"],
        contacts=files["contacts.parquet"],
        as_of=AS_OF,
    ) as run:
        return {
            ("report", lang): _written(
                market_report(run, lang, contacts=files["contacts.parquet"]),
                folder / f"report.{lang}.html",
            )
            for lang in ("fr", "en")
        }


def _targets(files: dict[str, Path], folder: Path) -> dict[tuple[str, str], Path]:
    with targeted(
        files["customers.parquet"], files["companies.parquet"], None, files["events.parquet"],
        AS_OF, deals=files["deals.parquet"], contacts=files["contacts.parquet"],
        interviews=files["interviews.csv"],
    ) as found:  # fmt: skip
        return {
            ("target", lang): _written(
                target_page(found, lang, "companies.parquet"), folder / f"target.{lang}.html"
            )
            for lang in ("fr", "en")
        }


def _written(page: str, path: Path) -> Path:
    path.write_text(page, encoding="utf-8", newline="\n")
    return path


def shoot(page: Path, picture: Path, scheme: str, user: Path) -> None:
    """The top of the page as a picture."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise SystemExit(f"none of {', '.join(BROWSERS)} is installed: install chromium first")
    width, height = SIZE
    subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--hide-scrollbars", "--disable-background-networking", f"--user-data-dir={user}",
            f"--blink-settings=preferredColorScheme={0 if scheme == 'dark' else 1}",
            f"--window-size={width},{height}", f"--screenshot={picture}", page.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip


def main() -> None:
    """Write every picture beside this file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = pages(folder)
        for picture, (kind, lang, scheme) in PICTURES.items():
            shoot(made[kind, lang], HERE / picture, scheme, folder / "user")


if __name__ == "__main__":
    main()
