"""A page as a test reads it: its elements in order, with attributes, text and place."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

INLINE = {"bdi", "b", "wbr", "abbr"}  # beside them, no space
VOID = {"meta", "link", "br", "img", "input", "wbr", "hr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    inside: tuple[str, ...]
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return re.sub(r"[ \n]+", " ", "".join(self.texts)).strip()


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.mistakes: list[str] = []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.mistakes.append(f"<{tag}> has an attribute twice")
        self._part(tag)
        element = Element(tag, dict(attrs), tuple(e.tag for e in self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1].tag != tag:
            self.mistakes.append(f"</{tag}> closes {self.open[-1].tag if self.open else 'nothing'}")
            return
        self.open.pop()
        self._part(tag)

    def _part(self, tag):
        if tag not in INLINE:
            self.handle_data(" ")

    def handle_data(self, data):
        for element in self.open:
            element.texts.append(data)


def read(page: str) -> list[Element]:
    """Every element; fails on tags that do not close in order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.mistakes == []
    assert reader.open == []
    return reader.elements


def visible_text(page: str) -> str:
    """What people read, style sheet aside."""
    return next(e for e in read(page) if e.tag == "body").text
