"""Attribution: who told whom, which words a statement lost on its way, and what may be one utterance told twice."""

from core.exhibits import strands
from pages._ui import attribution, empty, evidence, heading, ladder, reader, section, suspects, telling

seen = reader.current()
heading.show(seen, "Attribution: who told whom", telling.titled(seen))
told = telling.told(seen)
if len(told.links):
    chosen = attribution.chosen(told)
    as_chart = attribution.toolbar(seen, told, chosen)
    ladder.show(seen, told, chosen)
    attribution.show(seen, told, chosen, as_chart=as_chart)
    suspects.show(seen, told)
    section.notes(strands.notes(told))
else:
    empty.explain(seen.tables, "statements", lambda claims: claims["claim_id"].notna())
evidence.show()
