"""A published page, read as a browser would: elements, addresses, tables, and the text within each id."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

EMPTY = frozenset({"meta", "link", "img", "input", "wbr"})


@dataclass
class Read(HTMLParser):
    """What a page holds. `elements` are tags with the names of their attributes, in their order."""

    elements: list[tuple[str, ...]] = field(default_factory=list)
    attributes: list[tuple[str, str, str | None]] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    words: str = ""
    rows: dict[str, list[tuple[str | None, str | None, str]]] = field(default_factory=dict)
    """By row id: column, `data-value` and text of each cell."""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str | None]] = []
        self._columns: list[str | None] = []
        self._row: list[list[str | None]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.elements.append((tag, *held))
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in EMPTY:
            self._open.append((tag, held.get("id")))
        if held.get("id"):
            assert held["id"] not in self.texts, f"the id {held['id']} stands twice"
            self.texts[held["id"]] = ""
        if tag == "table":
            self._columns = []
        if tag == "th" and held.get("scope") == "col":
            self._columns.append(held.get("data-column"))
        if tag == "tr":
            self._row = []
        elif tag in ("td", "th") and self._row is not None:
            self._row.append([held.get("data-value"), ""])

    def handle_endtag(self, tag: str) -> None:
        opened, name = self._open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"
        if tag == "tr" and name and self._row is not None:
            cells = zip(self._columns, self._row, strict=True)
            self.rows[name] = [(column, value, text or "") for column, (value, text) in cells]

    def handle_data(self, data: str) -> None:
        self.words += data
        for _, name in self._open:
            if name:
                self.texts[name] += data
        if self._row and any(tag in ("td", "th") for tag, _ in self._open):
            self._row[-1][1] = f"{self._row[-1][1]}{data}"

    def addresses(self) -> list[str]:
        """What the page links to or loads."""
        return [value or "" for _, name, value in self.attributes if name in ("href", "src")]


def read(page: bytes) -> Read:
    """The page, whose elements must all be closed."""
    found = Read()
    found.feed(page.decode())
    found.close()
    assert not found._open, f"left open: {found._open}"
    return found


def pages(files: Mapping[str, bytes]) -> dict[str, Read]:
    """Every page of a site, by path."""
    return {path: read(content) for path, content in files.items() if path.endswith(".html")}


def target(page: str, address: str) -> tuple[str, str]:
    """The path and the place that an address on a page leads to."""
    parts = urlsplit(address)
    elsewhere = parts.scheme or parts.netloc or parts.path.startswith("/")
    assert not elsewhere, f"{page} leads elsewhere: {address}"
    path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)
