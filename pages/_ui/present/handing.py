"""What goes with a briefing: its slides, its handout, the speaker's notes, and the link that presents it again."""

from functools import partial
from urllib.parse import urlencode, urljoin, urlsplit

import streamlit as st

from core.exports.deck import deck
from core.exports.handout import handout
from core.frames import Tables
from core.models.briefing import Briefing
from core.wording.here import SEND_BRIEFING, is_here, say_link
from pages._ui.present import notes

SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PAPER = "application/pdf"


def buttons(name: str, briefing: Briefing, tables: Tables) -> None:
    """Slides and handout, made when they are asked for, the notes in a tab of their own, and the link.

    `name` is that of the briefing's file. On paper, which others read, stands no address that only this machine has.
    """
    address = base(st.context.url)
    printed = "" if is_here(address) else address
    for label, make, ending, mime, icon, linked in (
        ("Slides (.pptx)", deck, "pptx", SLIDES, ":material/co_present:", address),
        ("Handout (.pdf)", handout, "pdf", PAPER, ":material/description:", printed),
    ):
        st.download_button(
            label,
            partial(make, tables, briefing, address=linked),
            file_name=f"{name}.{ending}",
            mime=mime,
            on_click="ignore",
            icon=icon,
            key=f"{name}-{ending}",
        )
    st.link_button("Notes for the speaker", link(address, name, notes_only=True), icon=":material/notes:")
    with st.popover("Link", icon=":material/link:"):
        st.code(link(address, name), language=None, wrap_lines=True)
        if told := say_link(address, SEND_BRIEFING):
            st.caption(told)


def base(url: str | None) -> str:
    """The address of the dashboard, from that of any of its pages; empty where it is not known."""
    return urljoin(url, ".").rstrip("/") if url and urlsplit(url).scheme in ("http", "https") else ""


def link(address: str, name: str, *, notes_only: bool = False) -> str:
    """The address that presents a briefing from its first step; relative where that of the dashboard is not known.

    `notes_only`: that of the notes to it.
    """
    asked = {"briefing": name} | ({notes.ASKED: "1"} if notes_only else {})
    return urljoin(f"{address}/" if address else "", f"present?{urlencode(asked)}")
