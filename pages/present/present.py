"""Present: a briefing on the whole screen, one step after another, by keyboard or by a presenter's remote."""

from pages._ui.present import stage

stage.show()
