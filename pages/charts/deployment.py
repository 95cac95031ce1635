"""Deployment estimates: totals, additions and forecasts in lanes of their own, by the time they apply to."""

from functools import partial

import streamlit as st

from core.wording.pages import page_heading
from core.wording.titles.charted import say_charted
from core.wording.titles.findings import deployment_title
from pages._ui import changes, choice, empty, evidence, heading, marks, reader, section

seen = reader.current()
head = st.container()
row = section.bar()
with row:
    subject = choice.subject(seen, "deployment")
panels = marks.deployments(seen, subject)
rows = partial(marks.all_rows, seen, panels, "deployment")
with head:
    name = page_heading("deployment", seen.tables)
    heading.show(seen, name, deployment_title, subject, rows=rows if panels else None)
    changes.show(seen, f"deployment {subject}", rows if panels else lambda: seen.marks[:0])
if panels:
    marks.show(seen, panels, "deployment", row)
else:
    empty.explain(seen.tables, say_charted("deployment", seen.tables), lambda claims: claims["chart"] == "deployment")
evidence.show()
