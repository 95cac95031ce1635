"""W3C Web Annotations back to records: our own whole, those of others as quotes that wait for a decision.

Read are a single annotation, a list of them, a page, or a collection whose pages are embedded in it.
https://www.w3.org/TR/annotation-model/
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from core.curation.importing.gathered import Found, Gathered, Quoted, Raw
from core.exports.webannotations import SECTIONS

WHOLE = "document"
_KEYS = (*SECTIONS, WHOLE)


class Item(NamedTuple):
    """One annotation, and its JSON path in the file."""

    where: str
    annotation: Raw


class WrongAnnotationError(ValueError):
    """One annotation cannot be imported: at which JSON path below it, and why."""


def gather(text: str) -> Gathered:
    """Everything that the file holds. A document is named by the last part of its address until it meets the texts."""
    gathered = Gathered()
    try:
        content = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        gathered.complaints.append(f"$: this is no JSON that can be read ({error}); export it again")
        return gathered
    for item in _items(content, "$", gathered.complaints):
        try:
            _keep(item, gathered)
        except WrongAnnotationError as error:
            gathered.complaints.append(f"{item.where}{error}")
    return gathered


def _items(content: Any, where: str, complaints: list[str]) -> Iterator[Item]:
    match content:
        case list():
            for index, each in enumerate(content):
                yield from _items(each, f"{where}[{index}]", complaints)
        case {"first": dict() as page}:
            yield from _items(page, f"{where}.first", complaints)
        case {"items": list() as items, **others}:
            yield from _items(items, f"{where}.items", complaints)
            if "next" in others:
                yield from _items(others["next"], f"{where}.next", complaints)
        case {"target": _}:
            yield Item(where, content)
        case _:
            found = (
                f"an object with {', '.join(map(str, content))[:100]}" if isinstance(content, dict) else repr(content)
            )
            advice = "write an annotation, a list of them, or a page or collection that holds them itself"
            complaints.append(f"{where}: found {found[:120]}; {advice}")


def _keep(item: Item, gathered: Gathered) -> None:
    """Add what one annotation holds. Raises WrongAnnotationError."""
    body = item.annotation.get("body")
    own = _own(body)
    source, selectors = _target(item.annotation["target"])
    document = _file_name(source)
    if own is None:
        record: Raw = {"kind": _comments(item.annotation)}
        gathered.records.append(
            Found(document, "undecided", record, _quoted(selectors, False), item.where, _whole_item)
        )
        return
    kind, record = own
    if kind == WHOLE:
        gathered.whole[document] = record
    else:
        quoted = _quoted(selectors, True)
        gathered.records.append(Found(document, SECTIONS[kind], record, quoted, f"{item.where}.body.value", _field))


def _own(body: Any) -> tuple[str, Raw] | None:
    """Kind and content of a body that `core.exports.webannotations` wrote; None for another's."""
    match body:
        case {"format": "application/json", "value": str() as value}:
            pass
        case _:
            return None
    try:
        content = json.loads(value)
    except (ValueError, RecursionError):
        return None
    match content:
        case dict() if len(content) == 1:
            (kind, record), *_ = content.items()
            return (kind, record) if kind in _KEYS and isinstance(record, dict) else None
    return None


def _target(target: Any) -> tuple[str, list[Raw]]:
    """The address of the document, and every selector, also those that refine others. Raises WrongAnnotationError."""
    match target:
        case str():
            return target, []
        case [single]:
            return _target(single)
        case {"source": str() as source, **others}:
            return source, list(_selectors(others.get("selector")))
        case {"source": {"id": str() as source}, **others}:
            return source, list(_selectors(others.get("selector")))
    raise WrongAnnotationError(".target: found none that has one source; write a source and its selector")


def _selectors(selector: Any) -> Iterator[Raw]:
    match selector:
        case list():
            for each in selector:
                yield from _selectors(each)
        case dict():
            yield selector
            yield from _selectors(selector.get("refinedBy"))


def _quoted(selectors: list[Raw], is_own: bool) -> Quoted:
    """How the selectors say where the words stand. Raises WrongAnnotationError where none of them does."""
    by_type = {str(selector.get("type")): selector for selector in reversed(selectors)}
    words, place = by_type.get("TextQuoteSelector", {}), by_type.get("TextPositionSelector", {})
    exact, span = words.get("exact"), (place.get("start"), place.get("end"))
    is_span = all(type(offset) is int for offset in span)
    if not isinstance(exact, str) and not is_span:
        advice = "give it a TextQuoteSelector or a TextPositionSelector, or take the annotation out"
        raise WrongAnnotationError(f".target.selector: found {', '.join(by_type) or 'none'}; {advice}")
    prefix, suffix = (str(words.get(name) or "") for name in ("prefix", "suffix"))
    return Quoted(exact, prefix, suffix, span if is_span else None, is_own)  # type: ignore[arg-type]  # two whole numbers


def _comments(annotation: Raw) -> str:
    """What somebody else says of the quote, in their words."""
    bodies = annotation.get("body", annotation.get("bodyValue", []))
    told = [_words(body) for body in (bodies if isinstance(bodies, list) else [bodies])]
    words = "; ".join(word for word in told if word.strip())
    return f"noted by somebody else: {words}" if words else "marked by somebody else"


def _words(body: Any) -> str:
    match body:
        case str():
            return body
        case {"value": str() as value} | {"id": str() as value} | {"source": str() as value}:
            return value
    return ""


def _file_name(source: str) -> str:
    """The last part of an address, as a file would be named: `https://x.org/news/a%20b.txt?y#z` is `a b.txt`."""
    try:
        path = urlsplit(source).path
    except ValueError:
        path = source
    return unquote(path.rstrip("/").rpartition("/")[2]) or source


def _field(field: str) -> str:
    return f", field {field}" if field else ""


def _whole_item(field: str) -> str:
    return ""
