"""Whether two values of a YAML text say the same."""

from itertools import takewhile

from core.reading.yamltext import Value


def same(one: Value, other: Value) -> bool:
    """Whether two values are the same for a reader: 300 is 300.0, but true is not 1. The order of keys is nothing."""
    if one is not other and isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if one is not other and isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one is other or (one == other and isinstance(one, bool) == isinstance(other, bool))


def same_from_start(old: list[Value], new: list[Value]) -> int:
    """How many values are the same from the start."""
    return sum(1 for _ in takewhile(lambda pair: same(*pair), zip(old, new, strict=False)))
