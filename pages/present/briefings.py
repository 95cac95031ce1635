"""Briefings: each a list of views with a headline; put in order, reworded, presented and handed out from here."""

import streamlit as st

from core.briefings import writing
from core.loader import default_folder
from core.wording.markdown import escape
from pages._ui.present import editing, saving, steps

with st.container(gap="xxsmall"):
    st.caption("Briefings")
    head = st.container()
named = editing.choose()
state = writing.opened(default_folder(), named.name) if named else None
with head:
    st.title(escape(editing.title(named)), anchor=False)
saving.told()
if named and state:
    editing.toolbar(named, state)
    steps.show(named, state)
else:
    editing.nothing()
editing.beginning()
