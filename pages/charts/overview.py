"""The overview: how many, as stated; what clashes, or may, or is called contradictory; what is counted, and by whom."""

from core.wording.titles.how_many import overview_head
from pages._ui import changes, evidence, heading, reader, since, summary

seen = reader.current()
heading.show(seen, f"Contested Counts: who says how many, on whose word · {seen.tables.title}", overview_head)
summary.disputes(seen)
changes.show(seen, "overview")
since.show()
summary.ranges(seen)
summary.clashes(seen, "differ", "Clashes")
summary.clashes(seen, "may differ", "What may clash")
summary.contradictory(seen)
summary.sentences(seen)
evidence.show()
