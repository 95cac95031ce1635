"""What pairs show, and how many do so only if they are of one time, or were published by then: wherever they count."""

import pandas as pd

from core.analysis.clock import YES, Clocked, unsure_counts
from core.analysis.pairs.tally import about, verdicts_in
from core.analysis.rules.verdicts import AGREE
from core.analysis.ways.chains import NOBODY_NAMED, REACHED, UNNAMED
from core.view import View
from core.wording.numbers import say_number
from core.wording.pairs.of_two import of_two
from core.wording.pairs.one_side import are_of_one_side, say_one_side
from core.wording.titles.spread import say_verdicts

NAMELESS = "wherever two agree, a side names nobody"
ONE_NAMELESS = "1 of those that agree has a side that names nobody"
SOME_NAMELESS = "{n} of those that agree have a side that names nobody"
"""What is added where agreement may be repetition: of all pairs that agree, or of some."""

ALL_ECHO, SOME_ECHO = "what agrees may be one voice", "{n} of the {of} that agree may be one voice"
"""The same in short, for whatever reason."""

ONE_TIME = ", so far as they are of the same time"
"""What is added where it is not sure that two numbers are of one time."""


def say_between(view: View, *kinds: str, of: str = "") -> str:
    """What the pairs of two origins show, of all kinds or of quantities or positions; empty where none is compared.

    Where they are `of` one kind, and that is to be told, it is the name of that kind: "numbers".
    """
    unsure_ones, in_words = (0, 0) if kinds == ("position",) else (unsure(view), view.compared.in_words())
    counts = view.compared.between_origins(*kinds)
    return say_verdicts(counts, unsure_ones, unpublished(view, *kinds), in_words, of=of)


def say_nameless(view: View, *kinds: str, topic: str | None = None) -> str:
    """How many of the pairs that agree have a side that names nobody, and so may repeat the other, and how many are of
    two origins of one side; empty where none.

    Of all kinds, or of quantities or positions; of all pairs, or of those about one measure or proposition.
    """
    agree = [_NAMELESS[kind](view, topic) for kind in kinds or _NAMELESS]
    every, named = (sum(each) for each in zip(*agree, strict=True))
    own = say_one_side(view, kinds or [*_NAMELESS], topic) if named else ""
    return "; ".join(filter(None, [_say_nameless(every, every - named), own]))


def _say_nameless(every: int, nameless: int) -> str:
    if not nameless:
        return ""
    some = SOME_NAMELESS if nameless > 1 else ONE_NAMELESS
    return NAMELESS if nameless == every else some.format(n=say_number(nameless))


def _agreeing_numbers(view: View, topic: str | None) -> tuple[int, int]:
    """How many pairs agree, and in how many of these both sides name somebody."""
    if topic is None:
        return _agreeing(view, view.compared.numbers)
    counts, rows = view.compared.of_numbers, view.statements
    every = int(counts.loc[(counts["topic"] == topic) & (counts["verdict"] == AGREE), "n"].sum())
    named = rows.loc[(rows["measure"] == topic) & (rows["origin_kind"] != NOBODY_NAMED), "statement_id"]
    return every, view.compared.verdicts_among(named).get(AGREE, 0) if every else 0


def _agreeing_positions(view: View, topic: str | None) -> tuple[int, int]:
    if topic is None:
        both, numbers = (_agreeing(view, pairs) for pairs in (view.agreement, view.compared.numbers))
        return both[0] - numbers[0], both[1] - numbers[1]
    stances = view.compared.stances
    own = (stances.rows["proposition"] == topic).to_numpy(dtype=bool)
    named = own & ~stances.rows["origin"].isin(_nobody(view)).to_numpy(dtype=bool)
    every, sure = (verdicts_in(stances.counts(among)).get(AGREE, 0) for among in (own, named))
    return every, sure


def _agreeing(view: View, pairs: pd.DataFrame) -> tuple[int, int]:
    """The same of the agreement of origins, in which every two of them stand twice."""
    nobody = _nobody(view)
    named = ~(pairs["left_origin"].isin(nobody) | pairs["right_origin"].isin(nobody))
    return int(pairs["agree"].sum()) // 2, int(pairs.loc[named, "agree"].sum()) // 2


def echoes(view: View) -> frozenset[frozenset[str]]:
    """Every two origins who agree and may be one voice: one has no name, both are of one side, or one echoes.

    A group without a name may have its word from whoever agrees with it, as sentences to paste say, too.
    """
    return view.once("echoes", lambda: _echoes(view))


def _echoes(view: View) -> frozenset[frozenset[str]]:
    agree, nameless = view.agreement[view.agreement["agree"] > 0], _nameless(view)
    both = map(frozenset, zip(agree["left_origin"].tolist(), agree["right_origin"].tolist(), strict=True))
    told = {frozenset(each.origins) for each in of_two(view.tables) if each.echoes}
    own = zip(both, are_of_one_side(agree, view), strict=True)
    return frozenset(ends for ends, one_side in own if one_side or ends & nameless or ends in told)


def say_echoes(view: View) -> str:
    """How many of the pairs that agree may be one account told twice; empty where none may."""
    pairs, found = view.agreement, echoes(view)
    every = view.compared.between_origins().get(AGREE, 0)
    ends = map(frozenset, zip(pairs["left_origin"].tolist(), pairs["right_origin"].tolist(), strict=True))
    own = sum(n for both, n in zip(ends, pairs["agree"].tolist(), strict=True) if both in found) // 2
    if not own:
        return ""
    return ALL_ECHO if own == every else SOME_ECHO.format(n=say_number(own), of=say_number(every))


def _nobody(view: View) -> pd.Series:
    """The origins of whom the texts name nobody."""
    sources = view.tables.sources
    return sources.loc[sources["kind"] == NOBODY_NAMED, "source"]


def _nameless(view: View) -> set[str]:
    """The origins that have no name: of nobody whom a text names, groups without a name, and several such jointly."""
    own = pd.concat([rows[[*REACHED]] for rows in (view.statements, view.positions)])
    return set(own.loc[own["origin_kind"].isin((NOBODY_NAMED, *UNNAMED)), "origin"])


_NAMELESS = {"quantity": _agreeing_numbers, "position": _agreeing_positions}


def unpublished(view: Clocked, *kinds: str, topic: str | None = None) -> dict[str, int]:
    """n of each verdict on pairs that rest on what was perhaps not yet published by the chosen day.

    Of all kinds, or of quantities or positions; of all pairs, or of those about one measure or proposition.
    """
    counts = about(unsure_counts(view), topic)
    return verdicts_in(counts[counts["kind"].isin(kinds)] if kinds else counts)


def unpublished_among(view: Clocked, statements: pd.DataFrame, counts: dict[str, int]) -> dict[str, int]:
    """The same of the pairs of these statements, of which there are so many with each verdict."""
    if "statement_known" not in statements or (surely := statements["statement_known"] == YES).all():
        return {}
    sure = view.compared.verdicts_among(statements.loc[surely, "statement_id"])
    return {verdict: n - sure.get(verdict, 0) for verdict, n in counts.items()}


def unsure(view: Clocked, topic: str | None = None) -> int:
    """How many pairs of numbers, of all or about one measure, agree only if they are of one time.

    Positions are on one matter, which has its own time.
    """
    numbers, rows = view.compared.of_numbers, view.statements
    if topic is not None:
        numbers, rows = numbers[numbers["topic"] == topic], rows[rows["measure"] == topic]
    return unsure_among(view, rows, int(numbers.loc[numbers["verdict"] == AGREE, "n"].sum()))


def unsure_among(view: Clocked, statements: pd.DataFrame, agree: int) -> int:
    """How many of the pairs of these statements that agree, which are so many, do so only if they are of one time."""
    sure = statements["covers_certain"].astype(bool)
    if not agree or sure.all():
        return 0
    return agree - view.compared.verdicts_among(statements.loc[sure, "statement_id"]).get(AGREE, 0)
