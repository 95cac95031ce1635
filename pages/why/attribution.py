"""Attribution: who told whom, which words a statement lost on its way, and what may be one utterance told twice."""

from core.exhibits import strands
from pages._ui import attribution, empty, evidence, heading, ladder, reader, section, suspects, telling, travelled

seen = reader.current()
told = telling.told(seen)
chosen = attribution.chosen(told)
shown = travelled.shown(seen, told, chosen)
heading.show(seen, "Attribution: who told whom", telling.titled(seen))
if len(told.links):
    as_chart = attribution.toolbar(seen, told, shown, chosen)
    lit = attribution.lit(seen, told, chosen)
    ladder.show(seen, told, chosen, lit)
    attribution.show(seen, shown, lit, as_chart=as_chart)
    ladder.listed(seen, told)
    suspects.show(seen, told)
    section.notes(strands.notes(told, seen.tables))
else:
    empty.explain(seen.tables, "statements", lambda claims: claims["claim_id"].notna())
evidence.show()
