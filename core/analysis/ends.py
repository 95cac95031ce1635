"""Which of very many numbers a small chart draws: the lowest and the highest, never one from between alone."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analysis.groups import ranks_of
from core.models.annotation import AMOUNTS

FEW = (3, 2, 1)
"""So many of the lowest, and as many of the highest, are drawn of each thing: the first of these that has room."""

Places = npt.NDArray[np.int_]


def at_each_end(sizes: Sequence[int], most: int) -> int:
    """How many of the lowest, and as many of the highest, of lists of these sizes come to `most` in all; at least 1."""
    fitting = (few for few in FEW if sum(min(size, 2 * few) for size in sizes) <= most)
    return next(fitting, FEW[-1])


def ends(marks: pd.DataFrame, few: int) -> Places:
    """The places of the marks that state the `few` lowest and the `few` highest amounts, from the lowest on; of all
    marks where there are no more than those.

    Every mark states an amount. Of equal ones, those that come first by their `claim_id`.
    """
    amounts, names = marks[list(AMOUNTS)].to_numpy(dtype=float), ranks_of(marks["claim_id"])
    lowest, highest = np.fmin.reduce(amounts, axis=1), np.fmax.reduce(amounts, axis=1)
    upwards = np.lexsort((names, highest, lowest))
    if len(marks) <= 2 * few:
        return upwards
    taken = np.union1d(upwards[:few], np.lexsort((names, -highest))[:few])
    return upwards[np.isin(upwards, taken)]
