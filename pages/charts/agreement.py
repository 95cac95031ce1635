"""Source agreement: which origins agree, clash or cannot be compared, in numbers and on yes/no matters."""

import streamlit as st

from core.wording.choices import MATTERS
from core.wording.titles.findings import agreement_title, positions_title
from pages._ui import changes, empty, evidence, heading, hidden, matrices, reader, section

seen = reader.current()
view = seen.view
head = st.container()
on_matters = matrices.which() == MATTERS
with head:
    finding, rows = (positions_title, lambda: view.positions) if on_matters else (agreement_title, None)
    heading.show(seen, "Source agreement", finding, rows=rows)
    changes.show(seen, finding.__name__, rows)
    hidden.show(seen, "hidden-agreement", kinds=("position",) if on_matters else ("quantity", "position"))
if on_matters and len(view.positions):
    matrices.matters(seen)
elif not on_matters and len(view.agreement):
    matrices.agreement(seen)
else:
    empty.explain(seen.tables, "origins to compare", lambda claims: claims["claim_id"].notna())
section.notes(matrices.notes(view, on_matters=on_matters))
evidence.show()
