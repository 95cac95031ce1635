"""The article under work, with the state of each of its numbers: by colour, by frame, and in words."""

from collections.abc import Callable, Iterable
from itertools import pairwise

import streamlit as st

from core.analysis.evidence import CLAIM, POSITION, STATED, Piece
from core.curation.candidates.spans import Span
from core.curation.sheets.sheet import Number, Sheet
from core.models import Vocabulary
from core.wording.curating.pages import STATES, say_number_word
from core.wording.markdown import escape
from core.wording.numbers import say_number
from pages._ui import article

PART = 30_000
"""So many characters of a long text are shown at a time."""

LEGEND = (
    "In solid orange frames: numbers that wait for your decision. In dashed frames: numbers that are no claim. On "
    "colour: claims. Double underlined: numbers that a time accounts for. Dotted underlined: positions."
)

Mark = tuple[Span, str, str]
"""A stretch of the text, the layer it lies in, and its name in the address."""


def show(
    text: str,
    marks: list[Mark],
    records: dict[str, dict[str, str]],
    *,
    key: str,
    label: str,
    selected: str = "",
    on_pick: Callable[[str], None] | None = None,
    on_select: Callable[[int, int], None] | None = None,
) -> None:
    """The text with these marks; a long one a part at a time, first the part that holds what is selected."""
    place = next((span[0] for span, _, name in marks if name == selected), 0)
    start, end = _part(parts(text), place, f"{key}-part-{selected}")
    drawn = pieces(text, marks, (start, end))
    article.show(
        drawn,
        _named(drawn, records),
        key=f"{key}-{start}",
        label=label,
        selected=selected,
        on_pick=on_pick,
        on_select=on_select,
        offset=start,
        tall=True,
    )


def _named(drawn: Iterable[Piece], records: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The records that these pieces name."""
    named = dict.fromkeys(name for piece in drawn for _, name in piece.covers)
    return {name: records[name] for name in named if name in records}


def marks_of(sheet: Sheet) -> list[Mark]:
    """What is recorded, dismissed, and still to decide, each by its name in the address."""
    claims = [(item.quote, CLAIM, f"claims:{item.name}") for item in sheet.of("claims")]
    stated = [(item.words, STATED, f"claims:{item.name}") for item in sheet.of("claims")]
    held = [(item.quote, POSITION, f"positions:{item.name}") for item in sheet.of("positions")]
    recorded = [(span, layer, name) for span, layer, name in (*claims, *held, *stated) if span]
    return recorded + [mark for number in sheet.numbers for mark in _number_marks(number)]


def records_of(sheet: Sheet, vocabulary: Vocabulary) -> dict[str, dict[str, str]]:
    """What the browser needs to name each mark: its label, its title, and its colour."""
    hues, found = article.colours(vocabulary.measures), {}
    for item in sheet.of("claims"):
        measure = str(item.record.get("measure"))
        named = vocabulary.measures[measure].label if measure in vocabulary.measures else measure
        found[f"claims:{item.name}"] = {"label": named, "title": named, "colour": hues.get(measure, "gray")}
    for item in sheet.of("positions"):
        matter = str(item.record.get("proposition"))
        named = vocabulary.propositions[matter].short if matter in vocabulary.propositions else matter
        found[f"positions:{item.name}"] = {"label": named, "title": f"Position: {named}", "colour": "blue"}
    numbers = {f"number:{number.start}": number for number in sheet.numbers}
    return found | {
        name: {"label": "", "title": f"{STATES[number.state]}{_why(number)}", "colour": ""}
        for name, number in numbers.items()
    }


def number_list(sheet: Sheet) -> dict[str, str]:
    """Every number by its name in the address, in words: the way to them without a mouse."""
    return {f"number:{number.start}": say_number_word(number, sheet.text) for number in sheet.numbers}


def parts(text: str) -> list[Span]:
    """The text in stretches of about PART characters, cut at line ends where there are any."""
    edges = [0]
    while len(text) - edges[-1] > PART:
        cut = text.rfind("\n", edges[-1] + 1, edges[-1] + PART) + 1
        edges.append(cut if cut > edges[-1] else edges[-1] + PART)
    return list(pairwise([*edges, max(len(text), 1)]))


def pieces(text: str, marks: Iterable[Mark], window: Span) -> list[Piece]:
    """The window of the text, cut wherever a mark begins or ends; joined, the pieces are that stretch again."""
    start, end = window
    inside = sorted((mark for mark in marks if mark[0][0] < end and mark[0][1] > start), key=_widest_first)
    edges = sorted({start, end, *(min(max(edge, start), end) for span, _, _ in inside for edge in span)})
    covers: dict[int, list[tuple[str, str]]] = {edge: [] for edge in edges}
    for (first, last), layer, name in inside:
        for edge in edges[edges.index(max(first, start)) : edges.index(min(last, end))]:
            covers[edge].append((layer, name))
    return [Piece(text[left:right], tuple(covers[left])) for left, right in pairwise(edges)]


def legend() -> None:
    """What frames and colours mean."""
    st.caption(escape(LEGEND))


def _number_marks(number: Number) -> list[Mark]:
    """None for the number of a claim, which is marked by what the claim states."""
    stated = number.item and number.item.section == "claims" and number.item.words
    if number.state == "covered" and stated and stated[0] <= number.start and number.end <= stated[1]:
        return []
    return [((number.start, number.end), number.state, f"number:{number.start}")]


def _why(number: Number) -> str:
    reason = number.item.record.get("reason") if number.item and number.state == "dismissed" else None
    return f": {reason}" if reason else ""


def _widest_first(mark: Mark) -> int:
    return mark[0][0] - mark[0][1]


def _part(spans: list[Span], place: int, key: str) -> Span:
    """The part that is shown: the only one, or the one that the reader chooses, first that which holds `place`."""
    if len(spans) == 1:
        return spans[0]
    first = next(index for index, (_, end) in enumerate(spans) if place < end)
    chosen = st.selectbox(
        "Part of the text",
        range(len(spans)),
        index=first,
        format_func=lambda index: f"part {say_number(index + 1)} of {say_number(len(spans))}",
        key=key,
        filter_mode="contains",
    )
    return spans[chosen if chosen is not None else first]
