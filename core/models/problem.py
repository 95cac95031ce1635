"""Something wrong in the corpus, said so that its author can mend it."""

from typing import NamedTuple


class Problem(NamedTuple):
    """Where (file relative to the corpus; line and column from 1), what was found, and what would be right."""

    file: str
    line: int
    column: int
    field: str
    value: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"
