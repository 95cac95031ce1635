"""Several numbers that are no claim, dismissed at once."""

from collections.abc import Collection

from core.curation.forms.beginning import dismissal_beginning
from core.curation.sheets.deciding import About, RecordEdit, SeveralEdits
from core.curation.sheets.sheet import Number, Sheet


def dismissed_at_once(sheet: Sheet, starts: Collection[int], reason: str) -> SeveralEdits:
    """The numbers that begin at these places (code points), each dismissed with this reason."""
    return SeveralEdits(tuple(_dismissal(sheet, each, reason) for each in sheet.numbers if each.start in starts))


def words_of(sheet: Sheet, number: Number) -> str:
    """What a dismissal of the number quotes: it, with a few words around it."""
    return str(dismissal_beginning(sheet.text, (number.start, number.end)).record["quote"])


def _dismissal(sheet: Sheet, number: Number, reason: str) -> RecordEdit:
    record = {**dismissal_beginning(sheet.text, (number.start, number.end)).record, "reason": reason}
    return RecordEdit("dismissed", record, About("undecided", number.item.name) if number.item else None)
