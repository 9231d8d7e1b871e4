"""XML read into small elements, with bounds: no document type, no entities, no great depth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Element", "elements_of"]

DEEPEST = 200
"""Office files and debates nest some twenty elements in one another."""
MOST_ELEMENTS = 300_000
CHUNK = 65_536
LONGEST_TAG = 1_000_000
"""A tag, with its attributes, is read as a whole: so many bytes are not one of a record."""
_NONE: dict[str, str] = {}


@dataclass(slots=True)
class Element:
    """An element: its local name and namespace, attributes and children.

    An attribute with a namespace has it before its name, with a space between.
    """

    name: str
    space: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list["Element | str"])

    def elements(self, name: str | None = None) -> Iterator[Element]:
        """Yield the children of a name, or all that are elements."""
        for child in self.children:
            if isinstance(child, Element) and (name is None or child.name == name):
                yield child

    def descendants(self, name: str) -> Iterator[Element]:
        """Yield the elements of a name at any depth, in the order of the text."""
        for child in self.elements():
            if child.name == name:
                yield child
            yield from child.descendants(name)

    def first(self, *path: str) -> Element | None:
        """Return the first element at a path of names below this one."""
        found: Element | None = self
        for name in path:
            found = next(found.elements(name), None) if found else None
        return found

    def words(self) -> str:
        """Return all the text inside."""
        return "".join(
            child if isinstance(child, str) else child.words() for child in self.children
        )

    def attribute(self, name: str) -> str:
        """Return an attribute by its local name, whatever its namespace; empty if it is absent."""
        if name in self.attributes:
            return self.attributes[name]
        ending = f" {name}"
        return next((v for key, v in self.attributes.items() if key.endswith(ending)), "")


def elements_of(data: bytes | str, name: str, part: str = "the file") -> Element:
    """Return the root element of an XML document.

    Raises `BadInputError` for XML that is not well formed, declares a document type (whose
    entities can swell without bounds or name other files) or nests too deeply.
    """
    from xml.parsers import expat

    growing = _Growing(Place(name), part)
    # A text has been decoded, whatever encoding its first line names.
    encoding = "utf-8" if isinstance(data, str) else None
    parser = expat.ParserCreate(encoding, namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.text
    parser.StartDoctypeDeclHandler = growing.document_type
    encoded = data.encode("utf-8", "replace") if isinstance(data, str) else data
    try:
        for start in range(0, len(encoded), CHUNK):
            parser.Parse(encoded[start : start + CHUNK], False)
            growing.check_tag(start + CHUNK - parser.CurrentByteIndex)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None)
        raise BadInputError(
            f"{part} is not well-formed XML: {error}",
            place=Place(name, line),
            expected="a complete file",
            remedy="save or fetch the file again",
        ) from error
    return growing.root.children[0]  # pyright: ignore[reportReturnType]


class _Growing:
    """The tree as the parser's events make it grow."""

    def __init__(self, place: Place, part: str) -> None:
        self.root = Element("", "", {})
        self._open = [self.root]
        self._left = MOST_ELEMENTS
        self._names: dict[str, tuple[str, str]] = {}
        self._place = place
        self._part = part

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._left -= 1
        if self._left < 0:
            raise self._refused(f"has more than {MOST_ELEMENTS:,} elements")
        if len(self._open) > DEEPEST:
            raise self._refused(f"nests elements more than {DEEPEST} deep")
        space, local = self._split(name)
        element = Element(local, space, attributes or _NONE)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, name: str) -> None:
        del name
        self._open.pop()

    def text(self, words: str) -> None:
        self._open[-1].children.append(words)

    def document_type(self, *declaration: object) -> None:
        del declaration
        raise self._refused("declares a document type (DOCTYPE), which may hide other files in it")

    def check_tag(self, waiting: int) -> None:
        """Refuse a tag or comment that has not ended after so many bytes."""
        if waiting > LONGEST_TAG:
            raise self._refused("has a tag or comment of more than a megabyte")

    def _split(self, name: str) -> tuple[str, str]:
        found = self._names.get(name)
        if found is None:
            space, _, local = name.rpartition(" ")
            found = self._names[name] = (space, local)
        return found

    def _refused(self, problem: str) -> BadInputError:
        return BadInputError(
            f"{self._part} {problem}",
            place=self._place,
            expected="the record of one meeting",
            remedy="save the record as plain text",
        )
