"""What an article that is not on the charts yet will be called there."""

from typing import Any

from core.checks.records import HEADER
from core.checks.standins import stand_in
from core.curation.sheets.sheet import Sheet
from core.frames.rows import document_label
from core.models import Annotation, Document, Header


def label_to_come(name: str, sheet: Sheet) -> str:
    """The label that charts will have for the text of this file name: its title as printed, else its first words."""
    title = sheet.header.get("title")
    given: dict[str, Any] = {"title": title} if isinstance(title, str) and title.strip() else {}
    header, _ = stand_in(Header, given, HEADER, ())
    if not isinstance(header, Header):
        raise TypeError(f"the header {given!r} has no stand-in; it should be words")
    return document_label(Document(name, sheet.text, Annotation(document=header)))
