"""What one saved step did to an annotation, in a few words."""

from core.curation.sheets.sheet import Sheet
from core.wording.names import quoted, say_list, some

_ONE = {"claims": "claim", "positions": "position", "dismissed": "dismissal"}


def say_difference(before: Sheet | None, after: Sheet | None) -> str:
    """What one step from a state of the annotation to another does, in a few words."""
    if before is None or after is None:
        return "the whole file"
    changes = [_change(before, after, section, one) for section, one in _ONE.items()]
    header = ["the article's own record"] if before.header != after.header else []
    listed = ["the matters without a position"] if before.nothing_on != after.nothing_on else []
    return say_list(some([each for change in changes for each in change] + header + listed, 3) or ["comments or order"])


def _change(before: Sheet, after: Sheet, section: str, one: str) -> list[str]:
    old, new = ({item.name: item.record for item in sheet.of(section)} for sheet in (before, after))
    changed = [name for name in new if name in old and old[name] != new[name]]
    steps = {"added": [n for n in new if n not in old], "taken out": [n for n in old if n not in new]}
    told = {**steps, "changed": changed}
    return [f"{one} {_named(names, new | old)} {verb}" for verb, names in told.items() if names]


def _named(names: list[str], records: dict[str, dict[str, object]]) -> str:
    words = [str(records[name].get("stated") or records[name].get("quote")) for name in names]
    return say_list(some([quoted(each if len(each) <= 40 else f"{each[:39]}…") for each in words], 2))
