"""Casualty claims: one panel for each measure and way of counting, rows grouped by origin, one side at a time."""

from functools import partial

import streamlit as st

from core.wording.pages import page_heading
from core.wording.titles.charted import say_charted
from core.wording.titles.findings import casualties_title
from pages._ui import changes, choice, empty, evidence, heading, marks, reader, section

seen = reader.current()
head = st.container()
row = section.bar()
with row:
    subject = choice.subject(seen, "losses")
panels = marks.losses(seen, subject)
rows = partial(marks.all_rows, seen, panels, "casualties")
with head:
    name = page_heading("casualties", seen.tables)
    heading.show(seen, name, casualties_title, subject, rows=rows if panels else None)
    changes.show(seen, f"casualties {subject}", rows if panels else lambda: seen.marks[:0])
if panels:
    marks.show(seen, panels, "casualties", row)
else:
    empty.explain(seen.tables, say_charted("losses", seen.tables), lambda claims: claims["chart"] == "losses")
evidence.show()
