"""What holds a range up, in sentences."""

from core.analysis.standing import with_standing
from core.analysis.support import ends_of, ranges
from core.models import Claim
from core.wording.support import say_end
from tests.builders import claim
from tests.core.wording.tiny import seen


def sentences(*claims: Claim) -> list[str]:
    view = seen(*claims)
    held = with_standing(ranges(view.statements), view.tables)
    return [say_end(end, held, view.tables) for _, end in ends_of(held).iterrows()]


def test_each_end_says_who_sets_it_and_what_is_left_without() -> None:
    found = sentences(
        claim("a", best=300, hedge="about"),
        claim("b", low=1_000, attribution=("gur",)),
        claim("c", best=800, attribution=("unattributed",)),
    )
    when = "as of 1 February 2025, by a source whose side is not known"
    assert found == [
        f"Killed, North Korean troops: the lowest number is set by about 300 (NIS, {when});"
        " without it 2 statements are left, from 800 to at least 1,000 (1 article, 1 origin and 1 that names nobody).",
        f"Killed, North Korean troops: the highest number is set by at least 1,000 (GUR, {when}), which has no upper"
        " end; without it 2 statements are left, from about 300 to 800 (1 article, 1 origin and 1 that names nobody).",
    ]


def test_one_is_left_and_none() -> None:
    two = sentences(claim("a", best=300), claim("b", best=900, attribution=("gur",)))
    assert two[0].endswith("; without it 1 statement is left, 900 (1 article, 1 origin).")
    alone = "Killed, North Korean troops: the only number is 300 (NIS, as of 1 February 2025, by a source whose side is"
    assert sentences(claim("a", best=300)) == [f"{alone} not known); nothing else can be compared with it."] * 2
