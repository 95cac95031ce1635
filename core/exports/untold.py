"""Of what nothing can be said, files say nothing: no basis where nobody is named, no certainty of a missing time."""

import pandas as pd

from core.analysis.ways.chains import NOBODY_NAMED
from core.exports.csvs import INFERRED, NO_BASIS
from core.frames.columns import FLAG

BASIS, CERTAIN = "attribution_basis", "_certain"


def untold(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame as files have it: `none` for an attribution to nobody, empty where there is no time to be sure of."""
    times = [name for name in map(str, frame) if name.endswith(CERTAIN) and frame[name].dtype == FLAG]
    told = {
        name: frame[name].astype(pd.BooleanDtype()).mask(frame[name.removesuffix(CERTAIN)].isna()) for name in times
    }
    if BASIS in frame and "origin_kind" in frame:
        nobody = (frame["origin_kind"] == NOBODY_NAMED) & (frame[BASIS] == INFERRED)
        told[BASIS] = frame[BASIS].mask(nobody, NO_BASIS)
    return frame.assign(**told)


def told_again(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame as it was before: that nobody is named is an inference of whoever annotated."""
    return frame.assign(**{BASIS: frame[BASIS].replace(NO_BASIS, INFERRED)}) if BASIS in frame else frame
