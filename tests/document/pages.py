"""A page read back by Python's own parser: its elements, their text, and what was left open."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}


@dataclass
class Element:
    """An element with its attributes; `text` is all the text in it."""

    name: str
    attributes: dict[str, str | None]
    parts: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(p if isinstance(p, str) else p.text for p in self.parts)

    def all(self, name: str, **wanted: str) -> list[Element]:
        """Every element of a name within this one; `class_="x"` asks for a class."""
        found: list[Element] = []
        for part in self.parts:
            if isinstance(part, Element):
                if part.name == name and part.has(wanted):
                    found.append(part)
                found += part.all(name, **wanted)
        return found

    def inner(self) -> list[Element]:
        """Every element within this one."""
        own = [part for part in self.parts if isinstance(part, Element)]
        return [*own, *(deeper for part in own for deeper in part.inner())]

    def has(self, wanted: dict[str, str]) -> bool:
        return all(
            value in (self.attributes.get(key.rstrip("_")) or "").split()
            for key, value in wanted.items()
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice"
        element = Element(tag, dict(attrs))
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"{tag} closes {self.open[-1].name}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def read_page(page: str) -> Element:
    """Return the page's root; fails where an element is not closed in its place."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert [element.name for element in reader.open] == ["root"]
    return reader.root
