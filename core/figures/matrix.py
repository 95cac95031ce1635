"""The two matrices of the page on source agreement: origins by origins, and origins by propositions."""

from core.figures.agreement import agreement_alt, agreement_matrix
from core.figures.positions import position_alt, position_matrix

__all__ = ["agreement_alt", "agreement_matrix", "position_alt", "position_matrix"]
