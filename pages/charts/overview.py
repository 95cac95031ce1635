"""The overview: what is counted here and by whom, what agrees, what clashes, what may only seem to, how fresh it is."""

from pages._ui import evidence, heading, reader, since, summary
from pages._ui.take import beside

seen = reader.current()
heading.show(seen, "Contested Counts: who says how many, on whose word", summary.title)
summary.metrics(seen)
summary.links()
since.show()
beside.buttons(seen, "overview", "overview")
summary.sentences(seen)
summary.clashes(seen, "differ", "Sure clashes")
summary.clashes(seen, "may differ", "What may only seem to clash")
evidence.show()
