"""How does the desk look? Makes its pictures for the README and the guide from the demo market.

    python docs/images/desk.py

Starts a whole desk on the fictional market in a temporary folder and takes its pages in chromium
(needs playwright, of the development requirements). The market is seeded; dates are of today.
"""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SIZE = {"width": 1280, "height": 800}
LANGUAGES = {"fr": ("bureau", "fr-FR"), "en": ("desk", "en-GB")}
PAGES = {"fr": ("comptes", "compte", "import"), "en": ("accounts", "account", "import")}
STUDIO = {
    "fr": {"target/discovery/": "decouverte", "target/prospects/": "prospects",
           "target/validation/": "validation", "target/market/": "marche"},
    "en": {"target/discovery/": "discovery", "target/prospects/": "prospects",
           "target/validation/": "validation", "target/market/": "market"},
}  # fmt: skip
DRAFT = {"fr": "profil", "en": "profile"}


def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory(prefix="focale-pictures-") as name:
        folder = Path(name)
        focale = [sys.executable, "-m", "focale"]
        subprocess.run([*focale, "demo", str(folder / "demo")], check=True, capture_output=True)
        for lang in LANGUAGES:
            _in_language(lang, folder)


def _in_language(lang: str, folder: Path) -> None:
    data, port = folder / lang, _free_port()
    words = ["-m", "focale", "desk", "--data", str(data), "--demo", str(folder / "demo")]
    process = subprocess.Popen(
        [sys.executable, *words, "--port", str(port), "--lang", lang],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        link = _link_of(process)
        _wait_for_jobs(data)
        _take(lang, link)
    finally:
        process.terminate()
        process.wait(30)


def _link_of(process: subprocess.Popen[str]) -> str:
    for line in process.stdout or ():
        if "/enter/" in line:
            return line.strip()
    raise SystemExit("the desk did not start")


def _wait_for_jobs(data: Path, most: float = 900) -> None:
    """Until no job is left but those of another day."""
    until, idle = time.monotonic() + most, 0
    while time.monotonic() < until and idle < 5:
        time.sleep(1)
        with sqlite3.connect(f"file:{data / 'desk.sqlite3'}?mode=ro", uri=True) as store:
            busy = "SELECT count(*) FROM jobs_job WHERE state IN ('queued', 'running') "
            (left,) = store.execute(busy + "AND not_before <= datetime('now')").fetchone()
        idle = 0 if left else idle + 1


def _take(lang: str, link: str) -> None:
    from playwright.sync_api import sync_playwright

    stem, locale = LANGUAGES[lang]
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(viewport=SIZE, locale=locale).new_page()
        page.goto(link)
        page.locator("main button.go").click()
        page.wait_for_url("**/accounts/**")
        accounts, account, imports = PAGES[lang]
        _picture(page, f"{stem}-{accounts}.png")
        page.locator("main a.name").first.click()
        page.wait_for_load_state()
        _picture(page, f"{stem}-{account}.png")
        base = page.url.split("/accounts/")[0]
        page.goto(f"{base}/data/imports/1/")
        _picture(page, f"{stem}-{imports}.png")
        for address, name in STUDIO[lang].items():
            page.goto(f"{base}/{address}")
            _picture(page, f"{stem}-{name}.png")
        page.goto(f"{base}/target/profiles/1/")
        page.locator("form[action$='/draft/'] button").first.click()
        page.locator("#counts .gauge").first.wait_for()
        _picture(page, f"{stem}-{DRAFT[lang]}.png")
        browser.close()


def _picture(page: Any, name: str) -> None:
    page.wait_for_timeout(300)
    page.screenshot(path=HERE / name)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


if __name__ == "__main__":
    main()
