"""The one door to the YAML parser: PyYAML's events with yamlcore's YAML 1.2 rules for plain scalars."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeAlias

from yaml import ScalarNode
from yamlcore import CCoreLoader

Event: TypeAlias = Any
"""An event of `yaml.events`; the published types leave out most of their attributes."""

TEXT_TAG = "tag:yaml.org,2002:str"
_CORE_SCHEMA = CCoreLoader("")
_FIRST_OF_NO_TEXT = frozenset(_CORE_SCHEMA.yaml_implicit_resolvers)
"""With which characters plain scalars begin that may be no text; among them none at all."""


def events(text: str) -> Callable[[], Event]:
    """A function that gives the next event of the text. It raises yaml.MarkedYAMLError at wrong syntax."""
    following: Callable[[], Event] = CCoreLoader(text).get_event
    following()
    return following


def place_of(event: Event) -> tuple[int, int]:
    """Line and column, from 1, where the event begins."""
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def plain_tag(text: str) -> str:
    """The tag of a plain scalar in the YAML 1.2 core schema: str, int, float, bool or null."""
    if text[:1] not in _FIRST_OF_NO_TEXT:
        return TEXT_TAG
    return str(_CORE_SCHEMA.resolve(ScalarNode, text, (True, False)))


@lru_cache(maxsize=16384)
def plain_value(text: str) -> bool | int | float | str | None:
    """What a plain scalar means in the YAML 1.2 core schema."""
    if text[:1] not in _FIRST_OF_NO_TEXT:
        return text
    if text.isascii() and text.isdecimal():
        return int(text)
    tag = plain_tag(text)
    value: bool | int | float | str | None = _CORE_SCHEMA.yaml_constructors[tag](_CORE_SCHEMA, ScalarNode(tag, text))
    return value
