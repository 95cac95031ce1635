"""What the filters hide: clashes with what is shown, and the way to see them."""

from collections.abc import Collection, Sequence

import streamlit as st

from core.wording.choices import LISTS
from core.wording.markdown import escape
from core.wording.pairs.hidden import BOTH, KINDS, say_hidden, say_hidden_of, without_lists
from core.wording.sources.said import SaidBy
from pages._ui import reader
from pages._ui.reader import Seen

HELP = "Takes off the filters of articles, origins, their kinds and sides, and whose numbers. The clocks stay as set."


def show(
    seen: Seen,
    key: str,
    verdicts: Collection[str] = BOTH,
    kinds: Collection[str] = KINDS,
    topic: str | None = None,
) -> None:
    """How many clashes, or pairs that may clash, have one side here and one that the filters hide; or nothing."""
    if (whole := _whole(seen)) is None:
        return
    what = ("hidden", *verdicts, *kinds, topic)
    said = reader.once(seen, what, lambda: say_hidden(seen.view, whole.view, verdicts, kinds, topic))
    _line(said, key, list(LISTS))


def of_source(seen: Seen, said: SaidBy) -> None:
    """The same of what one source said; the filter of origins, which its page sets aside, stays as it is."""
    if (whole := _whole(seen)) is None:
        return
    words = reader.once(seen, ("hidden of", said.source), lambda: say_hidden_of(said, seen.view, whole.view))
    _line(words, "hidden-source", [name for name in LISTS if name != "origins"])


def _whole(seen: Seen) -> Seen | None:
    """What there would be without lists of choices; None where none is set."""
    whole = without_lists(seen.view.filters)
    return None if whole == seen.view.filters else reader.with_filters(whole)


def _line(said: str, key: str, lists: Sequence[str]) -> None:
    if said:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/filter_alt: {escape(said)}", width="content")
            st.button("Show them", key=key, on_click=_off, args=(lists,), type="tertiary", help=HELP)


def _off(lists: Sequence[str]) -> None:
    """Nothing is left out by these lists any more; for callbacks."""
    for name in lists:
        st.session_state[name] = []
