"""Of what nothing can be said, a file says nothing; read back, a frame is as it was."""

import pandas as pd

from core.exports.csvs import from_csv, to_csv
from core.exports.untold import told_again, untold
from core.frames import columns, tables
from tests.builders import claim, one


def test_nobody_named_is_no_inference_and_no_time_is_never_uncertain() -> None:
    nobody = claim("c1", attribution=("unattributed",), attribution_basis="inferred", best=3)
    named = claim("c2", attribution=("gur",), attribution_basis="inferred", best=4, said="2025-01")
    claims = tables(one(nobody, named)).claims
    written = untold(claims)
    assert list(written["attribution_basis"]) == ["none", "inferred"]
    assert written["said_certain"].isna().tolist() == [True, False]
    read = told_again(from_csv(to_csv(written), columns.CLAIMS))
    pd.testing.assert_frame_equal(read, claims)
