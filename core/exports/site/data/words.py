"""The wording of what the page counts: the patterns of `core.wording`, with places for numbers and names.

Tests hold them against what `core.wording` says of the same choices, word by word.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from core.analysis.clock import NO, PERHAPS
from core.exports.site.data.matrix_words import matrix_words
from core.exports.site.data.things import THINGS, with_place
from core.filters import Filters
from core.frames import Tables
from core.view import view
from core.wording import acts
from core.wording.inferred import BOTH
from core.wording.labels import REPLACED, VERDICTS
from core.wording.names import quoted
from core.wording.numbers import say_number, say_share
from core.wording.pages import PAGE_OF, say_nothing_on
from core.wording.pairs.agreeing import ALL_ECHO, NAMELESS, ONE_NAMELESS, SOME_ECHO, SOME_NAMELESS
from core.wording.pairs.comparisons import CLASHES_FIRST, COUNTS_PAIRS
from core.wording.pairs.of_two import MORE, MOST, SAID_OF_TWO
from core.wording.pairs.one_side import ONE_OF_THEM, ONE_SIDED, SOME_OF_THEM
from core.wording.safe.sentence import CITED, FORMS
from core.wording.sides import NOT_NAMED
from core.wording.steps.clock import UNPUBLISHED
from core.wording.titles import spread
from core.wording.titles.disputes import AGAINST
from core.wording.titles.findings import ALONE, NO_POSITIONS
from core.wording.titles.matters import and_of_any
from core.wording.titles.notes import AS_OFTEN, CAUTION, NOTHING_COUNTED, ONCE_EACH, hedge_note, say_withdrawn_claims
from core.wording.titles.reach import say_nobody, say_silent
from core.wording.titles.stated import CLASHING

MIDPOINT = ". No midpoint"
"""Where, in the note on hedges, the rules end."""

SAID: Mapping[str, str] = {
    "and": " and ",
    "or": " or ",
    "more": "{n} more",
    "names_nobody": with_place(say_nobody(1), 1),
    "name_nobody": with_place(say_nobody(2)),
    "is_silent": with_place(say_silent(1), 1),
    "are_silent": with_place(say_silent(2)),
    "nobody_named": "{articles}, nobody named",
    "reach": "{articles}, {origins}{nobody}",
    "reach_both": "{articles}, {claims} ({n} with yes/no matters){nobody}",
    "reach_matters": "{articles}, {origins} on yes/no matters{nobody}",
    **{verb: f"{{n}} {verb}" for verb in ("agrees", "agree", "clashes", "clash")},
    "may": "{n} may clash",
    "nameless": NAMELESS,
    "one_nameless": ONE_NAMELESS,
    "some_nameless": SOME_NAMELESS,
    "one_sided": ONE_SIDED,
    "one_one_sided": ONE_OF_THEM,
    "some_one_sided": SOME_OF_THEM,
    "all_estimates": spread.ALL_ESTIMATES,
    "both_estimates": spread.BOTH_ESTIMATES,
    "all_unsure": spread.SAME_TIME,
    "some_unsure": f"{{n}} of them only {spread.SAME_TIME}",
    "all_in_words": spread.IN_WORDS,
    "some_in_words": f"{{n}} of them {spread.IN_WORDS}",
    "all_unpublished": spread.NOT_YET,
    "some_unpublished": f"{{n}} of them {spread.NOT_YET}",
    "doubts": " ({doubts})",
    "share": "{n} of {things}",
    "share_all": "all {things}",
    **{f"share_{n}_{one}": say_share(n, n, one) for n in (1, 2) for one in ("statement", "claim")},
    "unpublished": f" {spread.NOT_YET.capitalize()}: {{share}}.",
    "pair_perhaps": f" {spread.NOT_YET.capitalize()}: {{origins}}.",
    "one_pair": spread.ONE_PAIR,
    **{f"that {verdict}": f" that{words}" for verdict, words in CLASHING.items()},
    **{f"alone {verdict}": words for verdict, words in ALONE.items()},
    "both_pairs": "both pairs that can be compared {verb}",
    "all_pairs": "all {n} pairs that can be compared {verb}",
    "of_pairs": "of {n} pairs that can be compared, {verdicts}",
    **{"spread": spread.FROM_TO, "either": spread.EITHER, "ends": spread.ENDS},
    "of_one_statement": " of one statement",
    "of_statements": " of {statements}",
    "more_words": ", and {n} more in words",
    "of_further": " (of {statements})",
    "of_no_other": " (of no other statement)",
    "of_one_further": " (of one more statement)",
    "of_each": "{count} of {quantity} each",
    "once_of_each": "{count}, {quantity} each",
    "against": ": {sides}",
    "between_sides": AGAINST,
    "clashing": "{clashes} ({about})",
    "all_echo": ALL_ECHO,
    "some_echo": SOME_ECHO,
    "spread_in": "{spread} in {count}",
    "of_one": "{count} of {quantities}",
    "once": "{count}, {quantities}",
    "each_once": "{count}: {quantities}",
    "no_rivals": "{count} that cannot be compared: {quantities}",
    "kept_apart": "{what} kept apart",
    "title": "{heading}: {clauses}",
    "no_facts": "{subject}: {what}, and no number of what happened",
    "for_subject": "{nothing} for {subject}",
    "none_compared": "No two origins can be compared here{pairs}",
    "without_verdict": "; {pairs} without a verdict",
    "not_compared": "; {pairs} of two origins cannot be compared",
    "numbers": "Numbers: {said}{rest}",
    "numbers_apart": "Numbers: {none}",
    "positions": "Positions{any}: {said}{rest}",
    "positions_apart": "Positions{any}: {none}",
    "one_apart": "the one pair cannot be compared",
    "all_apart": "none of {pairs} can be compared",
    "any_time": and_of_any(Filters(as_of=date.min)),
    "any_subject": and_of_any(Filters(subjects=("any",))),
    "any_of_both": and_of_any(Filters(as_of=date.min, subjects=("any",))),
    "no_positions": NO_POSITIONS,
    "on_matters": "On {n} of {matters}{any}",
    "only_silent": "{origins} on {matters}{any}",
    "none": "none",
    "no_opposed": "{on} does one source affirm what another denies",
    "opposed": "{on} one source affirms what another denies: {named}",
    "counted_nothing": NOTHING_COUNTED,
    "by_origin": "Counted by origin: {statements} of {origins}, from {claims} in {articles};"
    f" {ONCE_EACH}.{{unpublished}}{{caution}}",
    "as_reported": "Counted as reported: {claims} in {articles}, which {are} {statements} of {origins};"
    f" {AS_OFTEN}.{{unpublished}}{{caution}}",
    "caution": f" {CAUTION}",
    "hidden_one": say_withdrawn_claims(1, hidden=True),
    "hidden": with_place(say_withdrawn_claims(2, hidden=True)),
    "marked_one": say_withdrawn_claims(1, hidden=False),
    "marked": with_place(say_withdrawn_claims(2, hidden=False)),
    "held": "Counted: {positions} of {origins} on {matters}, each once, however many articles carry it."
    f" {NOT_NAMED}.",
    "never_compared": "{count} never compared with another: {names}.",
    "not_in_rows": "{count} cannot be compared with any other: {names}.",
    "n_rule": f"{COUNTS_PAIRS}. A blank says that two origins were never compared.",
    "band": "{word} is read as {low} to {high}",
    "chosen": "Chosen: {choices}.",
    "sources": "From {articles}: {names}.",
    "asides": SAID_OF_TWO,
    "asides_more": MORE,
    "blank_compared": "blank: never compared.",
    "cell_n": "n = {n}",
    "perhaps": UNPUBLISHED[PERHAPS],
    "replaced": REPLACED,
    "perhaps_by": f"{UNPUBLISHED[PERHAPS].capitalize()} by {{day}}",
    "not_by": f"{UNPUBLISHED[NO].capitalize()} by {{day}}",
}

ACTS: Mapping[str, str] = {
    "evidence": acts.EVIDENCE,
    "article": acts.ARTICLE,
    "reset": acts.RESET,
    "withdrawn": acts.SHOW_WITHDRAWN,
}


def words(tables: Tables) -> dict[str, Any]:
    """All wording that the script fills in or shows as it is."""
    return {
        "things": {name: dict(pattern) for name, pattern in THINGS.items()},
        "said": dict(SAID),
        "acts": dict(ACTS),
        "verdicts": VERDICTS,
        "order": list(CLASHES_FIRST),
        "bounds": list(spread.BOUNDS),
        **matrix_words(),
        "forms": FORMS,
        "cited": CITED,
        "both": BOTH,
        "most_asides": MOST,
        "nothing": {chart: say_nothing_on(chart, tables) for chart in PAGE_OF},
        "hedges": _hedges(tables),
        "definitions": {row["measure"]: f"{row['label']}: {row['definition']}" for row in _rows(tables)},
    }


def _rows(tables: Tables) -> list[dict[Any, Any]]:
    return tables.measures.to_dict("records")


def _hedges(tables: Tables) -> dict[str, Any]:
    """How hedges are read: what is always said, and the band of each vague word, said where a claim uses it."""
    start, end = hedge_note(view(replace(tables, claims=tables.claims[:0]), Filters())).split(MIDPOINT)
    bands = zip(*(tables.readings[name] for name in ("reading", "low", "high")), strict=True)
    said = {
        word: SAID["band"].format(word=quoted(word), low=say_number(low), high=say_number(high))
        for word, low, high in bands
    }
    return {"start": start, "end": f"{MIDPOINT}{end}", "bands": said}
