"""The value of a YAML text under work, read once: page, edit and verification ask for the same few texts."""

from functools import lru_cache

from core.reading.plaintext import Fault
from core.reading.yamltext import Value, read


@lru_cache(maxsize=8)
def value_of(yaml_text: str) -> tuple[Value, tuple[Fault, ...]]:
    """As `core.reading.yamltext.read` gives it. It is shared: never change it in place."""
    return read(yaml_text)
