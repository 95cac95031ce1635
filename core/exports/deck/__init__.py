"""A briefing as slides: native charts, tables and shapes that can be edited, with all that must travel along."""

from core.exports.deck.slides import deck

__all__ = ["deck"]
