"""Times said aloud: the month of a day that is not known."""

import pytest

from core.wording.safe.months import in_months


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("[2025-02-03..2025-02-07]", "2025-02"),
        ("[2025-01-27..2025-02-06]", "[..2025-02-06]"),
        ("[..2025-02-07]", "[..2025-02-07]"),
        ("[2025-02-13,2025-02-20]", "[2025-02-13,2025-02-20]"),
        ("2025-02-07", "2025-02-07"),
    ],
)
def test_of_a_day_that_is_not_known_the_month_is_enough(edtf: str, told: str) -> None:
    assert in_months(edtf) == told
