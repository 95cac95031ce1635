"""Values as YAML that a person would have written, and that reads back exactly."""

import json
import re
from collections.abc import Sequence

from core.curation.tokens import word_set

_PLAIN = re.compile(r"[A-Za-z][\w ,.%’–-]*[\w.%]|[A-Za-z]", re.ASCII)
_OTHER_TYPES = word_set("true false null yes no on off y n inf nan")
_BREAKING = re.compile("[\t\n\r\x85\u2028\u2029\ufeff]")


def scalar(value: str | float) -> str:
    """Plain where the words mean themselves, else quoted; a whole number without ".0"."""
    if not isinstance(value, str):
        return f"{value:.0f}" if value == int(value) and value < 1e15 else repr(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _OTHER_TYPES:
        return value
    if '"' in value and "'" not in value and not _BREAKING.search(value):
        return f"'{value}'"
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)


def folded(value: str, indent: int) -> str:
    """A folded block of one long line, as annotations keep their quotes; quoted where a block would change it."""
    if _BREAKING.search(value) or value != value.strip():
        return scalar(value)
    return f">-\n{' ' * indent}{value}"


def sequence(steps: Sequence[str | tuple[str, ...]]) -> str:
    """A list in one line: [western-officials, bbc]; joint sources in a list of their own."""
    return f"[{', '.join(sequence(step) if isinstance(step, tuple) else scalar(step) for step in steps)}]"


_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "\x7f\x85\u2028\u2029\ufeff"}
