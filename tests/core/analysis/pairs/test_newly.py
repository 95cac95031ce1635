"""What a later view brings: exactly the verdicts that listing both views would show as new."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.analysis.pairs.newly import new_verdicts
from core.analysis.pairs.tally import ALIKE
from core.filters import Filters
from core.frames import tables
from core.models import Corpus
from core.view import View, view
from tests.builders import claim, corpus, document
from tests.core.analysis.test_clock import PUBLISHED, publish
from tests.strategies import corpora

KEYS = ["kind", "topic", "left", "right", "verdict"]
DAYS = st.dates(date(2025, 1, 30), date(2025, 3, 2))


def listed(seen: View) -> set[tuple[str, ...]]:
    rows = seen.compared.listed()
    return set(rows.loc[rows["verdict"].isin(ALIKE), KEYS].itertuples(index=False, name=None))


@given(corpora(), st.lists(st.sampled_from(PUBLISHED), min_size=3, max_size=3), st.tuples(DAYS, DAYS))
def test_new_verdicts_are_those_that_were_not_listed_before(
    tiny: Corpus, published: list[str], days: tuple[date, date]
) -> None:
    dated = tables(publish(tiny, published))
    before, after = (view(dated, Filters(known_by=day)) for day in sorted(days))
    fresh = listed(after) - listed(before)
    assert new_verdicts(before.compared, after.compared) == Counter(row[-1] for row in fresh)


def test_a_telling_that_changes_a_number_changes_its_verdicts() -> None:
    told = corpus(
        document("a.txt", claim("lead", best=900, statement="s", role="lead"), published="2025-02-01"),
        document("b.txt", claim("other", best=900, attribution=("gur",)), published="2025-02-01"),
        document("c.txt", claim("quote", best=300, statement="s", role="quote"), published="2025-02-08"),
    )
    before, after = (view(tables(told), Filters(known_by=date(2025, 2, day))) for day in (2, 9))
    assert before.compared.verdicts() == {"agree": 1}
    assert new_verdicts(before.compared, after.compared) == {"differ": 1}
    assert new_verdicts(after.compared, after.compared) == {}
