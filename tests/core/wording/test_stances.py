"""A stance with the printed words for how sure it is, wherever one is told."""

import pandas as pd
import pytest

from core.checks.quotes import misplaced_quotes
from core.wording.claims import say_claim_with_bases
from core.wording.evidence.facts import say_meant
from core.wording.evidence.said import say_what
from core.wording.inferred import say_holder
from core.wording.pairs.sides import with_reading
from core.wording.rows import rows_of
from core.wording.stances import say_modality, say_stance, say_times_told, say_who_spoke
from core.wording.ways.attribution import say_told
from tests.builders import claim, position
from tests.core.wording.tiny import seen

SURE = position("p", "uncertain", certainty="probably", quote="He will probably be there.")


def told() -> pd.Series:
    return seen(SURE).positions.iloc[0]


@pytest.mark.parametrize(
    ("certainty", "words"), [("probably", "uncertain, “probably”"), (None, "uncertain"), ("", "uncertain")]
)
def test_a_stance_with_its_words(certainty: str | None, words: str) -> None:
    assert say_stance("uncertain", certainty) == words


def test_how_a_number_is_meant_with_its_words() -> None:
    assert say_modality({"modality": "estimated", "certainty": "likely"}) == "an estimate, “likely”"
    assert say_modality({"modality": "asserted", "certainty": None}) == "asserted"
    shown = seen(claim("c", best=300, certainty="reportedly", term="losses"))
    (row,) = rows_of(shown.statements)
    assert (
        say_claim_with_bases(row, shown.tables)
        == "Killed, North Korean troops: 300 people, “reportedly”, as of 1 February 2025 (NIS)"
    )
    assert with_reading(row) == "300 people (NIS, “reportedly”, as of 1 February 2025, read as 270 to 330)"
    assert say_meant(row) == "a plain number; asserted, “reportedly”"


def test_who_holds_it() -> None:
    tables = seen(SURE).tables
    assert say_holder(told(), tables) == "NIS (“probably”)"
    inferred = {**told(), "attribution_basis": "inferred"}
    assert say_holder(inferred, tables) == "NIS (“probably”, attribution inferred)"
    assert say_holder({**inferred, "certainty": None}, tables) == "NIS (attribution inferred)"
    assert say_holder({**inferred, "certainty": None, "attribution_basis": "stated"}, tables) == "NIS"
    assert say_told(told(), tables) == "NIS: “They were withdrawn in January” (uncertain, “probably”)"
    assert say_what(told(), tables) == "Uncertain, “probably”: They were withdrawn in January"


@pytest.mark.parametrize(
    ("certainty", "found"),
    [("probably", []), (None, []), ("perhaps", ["certainty 'perhaps' does not stand in the quote; copy it verbatim"])],
)
def test_the_words_stand_in_the_quote(certainty: str | None, found: list[str]) -> None:
    number = claim("c", stated="300", best=300, as_of=None, quote="There were probably 300.")
    for record in (SURE, number):
        said = record.model_copy(update={"certainty": certainty})
        problems = misplaced_quotes({("records", 0): said}, said.quote)
        assert [problem.message for problem in problems] == found


@pytest.mark.parametrize(
    ("stances", "words"),
    [
        ([("nis", "affirms")], "What 1 origin said on 1 yes/no matter"),
        ([("nis", "affirms"), ("gur", "declined")], "What 2 origins said on 1 yes/no matter"),
        (
            [("nis", "affirms"), ("gur", "silent"), ("bbc", "silent")],
            "What 1 origin said on 1 yes/no matter; 2 sources are said to be silent on 1 yes/no matter",
        ),
        ([("nis", "silent")], "1 source is said to be silent on 1 yes/no matter"),
    ],
)
def test_who_is_silent_is_not_counted_among_those_who_spoke(stances: list[tuple[str, str]], words: str) -> None:
    held = seen(*(position(name, stance, attribution=(name,)) for name, stance in stances)).positions
    assert say_who_spoke(held) == words


def test_a_silence_is_told_and_never_said() -> None:
    assert say_times_told(2, "denies") == "said 2 times"
    assert say_times_told(2, "silent") == "told 2 times"
