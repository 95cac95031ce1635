"""One value as YAML on one line, as a person would write it: quoted only where it would else be read as another."""

import re
import unicodedata
from functools import lru_cache

from core.models.base import LARGEST
from core.reading.events import plain_value
from core.reading.yamltext import Value, read

WIDTH = 120
"""Columns of a line that is not a verbatim quote."""

_EDGES = re.compile(r"^\s|\s$")
_PLAIN = re.compile(r"[^\W_][\w ,.;()'\u2019\u201c\u201d/\u2013-]{0,200}")
_PLAIN_IN_BRACKETS = re.compile(r"[^\W_][\w -]{0,200}")
_ONE_WORD = re.compile(r"[\w.-]+")
"""Texts whose marks mean nothing to YAML: bare, unless one word alone reads as a number, true, false or null."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_MEANT_ELSEWHERE = ("=", "<<")
"""Words that readers of YAML 1.1 take for instructions."""

_JOINERS = "\u200c\u200d"
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")


def inline(value: Value, in_brackets: bool = False) -> str:
    """A value without line breaks. `in_brackets`: within [ ], where commas and brackets mean something."""
    match value:
        case float():
            return _number(value)
        case str():
            simple = _simple(value, in_brackets)
            return escaped(value) if simple is None else simple
        case list():
            return f"[{', '.join(inline(item, True) for item in value)}]"
        case dict():
            return "{" + ", ".join(f"{key_text(key)}: {inline(item, True)}" for key, item in value.items()) + "}"
    return _number(value)


@lru_cache(maxsize=4096)
def key_text(key: str) -> str:
    """A key: the bare words, or in double quotation marks."""
    bare = _is_bare(key, True) and _reads(f"{key}: x", {key: "x"}) and _reads(f"[{{{key}: x}}]", [{key: "x"}])
    return key if bare else escaped(key)


def in_simple_marks(text: str) -> str | None:
    """Bare, else in quotation marks that it does not itself hold; None when it holds both kinds, or what is unseen."""
    return _simple(text, False)


def escaped(text: str) -> str:
    """In double quotation marks, with escapes for line breaks, for control characters, and for what cannot be seen."""
    return '"' + "".join(_escape(character) for character in text) + '"'


def is_unseen(character: str) -> bool:
    """Whether an editor would hide it: controls, zero width, direction marks. Joiners within words are none of them."""
    return unicodedata.category(character) in _UNSEEN and character not in _JOINERS


def holds_unseen(text: str) -> bool:
    """Whether any of its characters is unseen. What Python calls printable is not."""
    return not text.isprintable() and any(map(is_unseen, set(text)))


def _number(value: float | None) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(int(value)) if abs(value) <= LARGEST and value == int(value) else repr(value)


@lru_cache(maxsize=4096)
def _simple(text: str, in_brackets: bool) -> str | None:
    if holds_unseen(text):
        return None
    if _is_bare(text, in_brackets):
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else None


def _is_bare(text: str, in_brackets: bool) -> bool:
    """Whether the reader takes the bare words for this text wherever they may stand."""
    if not text or text in _MEANT_ELSEWHERE or _EDGES.search(text) or holds_unseen(text):
        return False
    if (_PLAIN_IN_BRACKETS if in_brackets else _PLAIN).fullmatch(text):
        return not _ONE_WORD.fullmatch(text) or plain_value(text) == text
    if in_brackets:
        return _reads(f"[{text}, x]", [text, "x"])
    return _reads(f"k: {text}\n", {"k": text}) and _reads(f"- {text}\n", [text])


def _reads(yaml_text: str, value: Value) -> bool:
    return read(yaml_text) == (value, ())


def _escape(character: str) -> str:
    code = ord(character)
    if character in _ESCAPES or not is_unseen(character):
        return _ESCAPES.get(character, character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
