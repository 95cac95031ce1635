"""What the YAML parser complains of, in words that say what would be right."""

import re

from yaml import MarkedYAMLError
from yaml.error import Mark

from core.reading.plaintext import Fault

_TAB_IN_INDENT = re.compile(r"^[ \-]*(\t)")
_ADVICE = {
    "tab character": "found a tab in the indentation; indent with spaces, not tabs",
    "mapping values are not allowed": "found a second ': ' in one line, or a line indented too far;"
    " put text that holds ': ' in quotation marks",
    "cannot start any token": "found a character that may not begin a value; put the text in quotation marks",
    "alphabetic or numeric": "found & or * at the start of a value; put the text in quotation marks",
    "expected comment or line break": "found > or | at the start of a value; put the text in quotation marks",
    "could not find expected ':'": "found a key without ': ' after it; write 'key: value', or indent the text further",
    "did not find expected key": "found no key where one is due; check the indentation, and that text which begins"
    " with a quotation mark also ends with it",
    "did not find expected '-'": "found no '- ' where the next item of a list is due; check the indentation",
    "unexpected end of stream": "found the end of the file inside quotation marks; close the mark opened",
    "document indicator": "found '---' or '...' inside quotation marks; close the mark opened",
    "unknown escape": "found an unknown escape after \\; write \\\\ for a backslash, or use single quotation marks",
    "expected ',' or": "found no comma or closing bracket where one is due; close the bracket opened",
    "document start": "found text after the end of the document; keep one YAML document in a file",
    "incompatible YAML document": "found another version of YAML; leave the %YAML line out",
}


def syntax_fault(error: MarkedYAMLError, text: str) -> Fault:
    """The parser's complaint with its place; a tab in the indentation is named as such."""
    lines = text.split("\n")
    line, column = _mark(error.problem_mark)
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    tab = _TAB_IN_INDENT.match(lines[line])
    if tab and tab.start(1) <= column:
        return Fault(line + 1, tab.start(1) + 1, _ADVICE["tab character"])
    return Fault(line + 1, column + 1, _advice(error))


def _advice(error: MarkedYAMLError) -> str:
    complaint = str(error.problem)
    advice = next((advice for words, advice in _ADVICE.items() if words in complaint), None)
    if advice is None:
        return f"this is no valid YAML ({complaint}); check indentation, colons and quotation marks"
    if advice.endswith("opened"):
        return f"{advice} in line {_mark(error.context_mark)[0] + 1}"
    return advice


def _mark(mark: Mark | None) -> tuple[int, int]:
    """Line and column from 0; the parser gives both marks with every complaint that needs them."""
    return (mark.line, mark.column) if mark else (0, 0)
