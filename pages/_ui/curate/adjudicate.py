"""One difference of two annotators: both quotes in the text, the choice with its reason, and the log of decisions."""

from typing import Any

import streamlit as st

from core.curation.keeping.store import FileState
from core.curation.opinions import between
from core.curation.opinions.between import Both, QuotePlace
from core.curation.opinions.differences import RECORD
from core.loader import default_folder
from core.models import Decision
from core.models.second import Kept
from core.wording.curating import adjudication as words
from core.wording.curating.second import say_difference, say_field, say_value
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_count
from core.wording.record import known
from core.wording.rows import rows_of
from pages._ui import article, emphasis
from pages._ui.curate import filing, marked, outcome
from pages._ui.curate.filing import Saving
from pages._ui.rows import bullets

Row = dict[str, Any]
DIFFERENCE, TAKEN = "difference", "_second-taken"
BY = "second-by"
LEGEND = "A, underlined in blue: the first annotator. B, with a dashed orange line above: the second."


def passage(found: Both, row: Row) -> None:
    """Both quotes in the text, A and B; and what each recorded."""
    first, second = _id(row, "first"), _id(row, "second")
    places = between.passages(found, first, second)
    if not places:
        st.caption("Neither annotation has this record any more.")
        return
    text = found.document.text
    start, end = _window(text, [place.quote for place in places.values()])
    quotes: list[marked.Mark] = [(place.quote, f"{side}-quote", side) for side, place in places.items()]
    marks = [*quotes, *((place.words, side, side) for side, place in places.items())]
    pieces, label = marked.pieces(text, marks, (start, end)), "The words in the article, A and B"
    article.show(pieces, {}, key=f"passage-{name_of(row)}", label=label)
    st.caption(LEGEND)
    for side, column in zip(("first", "second"), st.columns(2), strict=True):
        with column:
            _side(found, row, side, places)


def decide(found: Both, row: Row, states: tuple[FileState, FileState]) -> None:
    """The choice, its reason, and the button that writes both files."""
    if known(row["kept"]):
        st.info(escape(f"Decided: {say_difference(row)}"))
        return
    key = f"decide {found.document.name} {name_of(row)}"
    _choice(found, row, f"{key} kept")
    st.text_area("Why? (needed)", key=f"{key} reason", height=80, persist_state="page")
    st.text_input("Who decides", key=BY, persist_state="session")
    st.button(
        "Decide",
        type=emphasis.main(),
        icon=":material/gavel:",
        help="Writes the reason beside the second annotation; the first one follows, the second keeps what it says.",
        on_click=_decide,
        args=(found.document.name, row, key, states),
    )


def _choice(found: Both, row: Row, key: str) -> None:
    """Whose reading stands, and which fields are decided on with it."""
    field, first, second = str(row["field"]), _id(row, "first"), _id(row, "second")
    st.radio(
        "Whose reading stands?",
        between.choices(field, first, second),
        index=None,
        format_func=lambda each: escape(words.say_choice(each, row)),
        key=key,
        persist_state="page",
    )
    if also := between.together(field, row, found.opinions.differences):
        st.caption(f"Decided together with it: {', '.join(map(say_field, also))}.")


def log(found: Both) -> None:
    """What was decided, with its reason; and the way back from the last decision of this session."""
    decided = found.opinions.differences[found.opinions.differences["kept"].notna()]
    count = say_count(len(decided), "decision")
    st.subheader(f"{count[0].upper()}{count[1:]} on record", anchor=False)
    bullets(map(say_difference, rows_of(decided)))
    taken: list[tuple[str, tuple[FileState, ...], tuple[str, ...]]] = st.session_state.get(TAKEN, [])
    if taken and taken[-1][0] == found.document.name:
        st.button("Take back the last decision", icon=":material/undo:", on_click=_take_back)


def _decision(row: Row, key: str) -> Decision | None:
    """The decision as it stands in the file, of what the controls hold now; None until choice and reason are given."""
    kept: Kept | None = st.session_state[f"{key} kept"]
    reason, by = ((st.session_state[name] or "").strip() for name in (f"{key} reason", BY))
    if kept is None or not reason:
        return None
    field = None if row["field"] == RECORD else row["field"]
    ids = {"first": _id(row, "first"), "second": _id(row, "second")}
    return Decision.model_validate({**ids, "field": field, "kept": kept, "reason": reason, "by": by or None})


def _decide(name: str, row: Row, key: str, started: tuple[FileState, FileState]) -> None:
    """Write the decision to the second annotation, and then the first as it follows from it."""
    if (decision := _decision(row, key)) is None:
        outcome.refuse("a decision needs a choice and a reason")
        return

    def make(now: tuple[FileState, ...]) -> tuple[str, ...]:
        second, first = now
        texts = between.decided(default_folder(), name, decision, first, second)
        return texts[1], texts[0]

    first, second = started
    before = (second.text, first.text)

    def done(written: tuple[FileState, ...]) -> None:
        st.session_state.setdefault(TAKEN, []).append((name, written, before))
        open_difference("")

    filing.save(Saving((second, first), make, "the decision, with its reason", done))


def _take_back() -> None:
    _, written, before = st.session_state[TAKEN][-1]

    def done(_: tuple[FileState, ...]) -> None:
        st.session_state[TAKEN].pop()
        outcome.done("Undo: done")

    filing.save(Saving(written, lambda _: before, "the decision taken back", done))


def _side(found: Both, row: Row, side: str, places: dict[str, QuotePlace]) -> None:
    """What one of the two recorded."""
    letter = {"first": "A", "second": "B"}[side]
    st.markdown(f"**{letter}** · {'first' if side == 'first' else 'second'} annotator")
    if side in places:
        st.markdown(f"{escape(quoted(found.document.text[slice(*places[side].quote)]))}")
    value = words.MARKS.get(str(row[f"{side}_value"]), say_value(row[f"{side}_value"]))
    st.markdown(f"{escape(say_field(str(row['field'])).capitalize())}: **{escape(value)}**")


def _window(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The paragraphs that hold all of these stretches."""
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def name_of(row: Row) -> str:
    """A difference by its name in the address."""
    return "|".join((_id(row, "first") or "", _id(row, "second") or "", str(row["field"])))


def _id(row: Row, side: str) -> str | None:
    return str(row[side]) if known(row[side]) else None


def open_difference(name: str) -> None:
    """Open a difference, or none; for callbacks."""
    if name:
        st.query_params[DIFFERENCE] = name
    else:
        st.query_params.pop(DIFFERENCE, None)
