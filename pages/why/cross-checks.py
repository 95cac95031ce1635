"""Cross-checks: our arithmetic across statements, what holds each range up, and how firm the agreement is."""

from pages._ui import changes, crosschecks, empty, evidence, firmness, heading, reader, section

seen = reader.current()
heading.show(seen, "Cross-checks: our arithmetic", crosschecks.titled(seen))
changes.show(seen, "cross-checks")
if len(crosschecks.checks(seen)):
    crosschecks.show(seen)
else:
    empty.explain(seen.tables, "numbers to check against each other", crosschecks.could_be_checked)
section.notes(crosschecks.notes(seen))
if len(seen.view.statements):
    firmness.ranges_held(seen)
if len(seen.view.positions):
    firmness.agreement_held(seen)
evidence.show()
