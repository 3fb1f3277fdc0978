"""What does a page lead to: which links, which forms with which fields?"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

CSV = "Nom;SIREN\nAcier Duval;732829320\n"


@dataclass
class Form:
    """A form as a browser would send it."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """What is posted."""
        sent: dict[str, Any] = dict(self.fields)
        for name in self.files:
            sent[name] = SimpleUploadedFile("clients.csv", CSV.encode())
        return sent


class _Read(HTMLParser):
    def __init__(self, at: str) -> None:
        super().__init__()
        self.at = at
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.loose: dict[str, Form] = {}
        self._form: Form | None = None
        self._named: dict[str, Form] = {}
        self._select = ""
        self._area = ""

    def _to(self, address: str) -> str:
        return urljoin(self.at, address)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in told:
            self.links.append(self._to(told["href"]))
        if "hx-get" in told:
            self.links.append(self._to(told["hx-get"]))
        for name in ("hx-post", "hx-put", "hx-delete", "hx-patch"):
            if name in told:
                self.forms.append(Form(self._to(told[name]), name[3:].upper()))
        if tag == "form":
            self._form = Form(
                self._to(told.get("action") or self.at), told.get("method", "get").upper()
            )
            self.forms.append(self._form)
            if "id" in told:
                self._named[told["id"]] = self._form
        form = self._named.get(told.get("form", ""), self._form)
        if tag == "button" and "formaction" in told and form is not None:
            to = self._to(told["formaction"])
            self.forms.append(Form(to, told.get("formmethod", form.method).upper(), form.fields))
        name = told.get("name", "")
        if form is None or not name:
            return
        if tag == "input" and told.get("type") == "file":
            form.files.append(name)
        elif tag in ("input", "button"):
            form.fields.setdefault(name, []).append(told.get("value", "on"))
        elif tag == "textarea":
            form.fields.setdefault(name, []).append("")
            self._area = name
        elif tag == "select":
            form.fields.setdefault(name, [])
            self._select = name

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area and self._form is not None:
            self._form.fields[self._area] = [data.strip()]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def option(self, value: str) -> None:
        if self._select and self._form is not None:
            self._form.fields[self._select].append(value)


class _WithOptions(_Read):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "option":
            self.option(dict(attrs).get("value") or "")
            return
        super().handle_starttag(tag, attrs)


def read_page(text: str, at: str) -> _Read:
    """The links and forms of a page."""
    found = _WithOptions(at)
    found.feed(text)
    return found


def body_of(answer: Any) -> bytes:
    """All that came back, streamed or not."""
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


@dataclass
class Crawled:
    """What somebody can reach: addresses that answered with a page, and the forms on them."""

    pages: dict[str, int] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)


def crawl(client: Client, start: list[str], *, under: str, most: int = 400) -> Crawled:
    """Follow every link under an address; one address for each path and set of parameters."""
    client.raise_request_exception = False
    found, waiting, seen, forms = Crawled(), list(start), set[str](), set[str]()
    while waiting and len(found.pages) < most:
        address = waiting.pop(0)
        split = urlsplit(address)
        mark = f"{split.path}?{'&'.join(sorted(p.split('=')[0] for p in split.query.split('&')))}"
        if mark in seen or not split.path.startswith(under) or split.netloc:
            continue
        seen.add(mark)
        answer = client.get(address)
        body = body_of(answer)
        found.pages[address] = answer.status_code
        found.bodies[address] = body
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            if answer.status_code in (301, 302):
                waiting.append(answer.headers["Location"])
            continue
        page = read_page(body.decode(), address)
        waiting += page.links
        for form in page.forms:
            key = f"{form.method} {form.action} {sorted(form.fields)}"
            if key not in forms and form.action.startswith(under):
                forms.add(key)
                found.forms.append(form)
    return found
