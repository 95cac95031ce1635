"""The wording of what the page counts: the patterns of `core.wording`, with places for numbers and names.

Tests hold them against what `core.wording` says of the same choices, word by word.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from core.analysis.clock import NO, PERHAPS
from core.exports.site.data.things import THINGS
from core.figures.agreement import SIGNS, WORDS
from core.figures.legends import SAID_IN_PRINT
from core.figures.positions import WORDED
from core.figures.taken import BACK, WAS_OTHER
from core.figures.taken import SIGNS as STANCE_SIGNS
from core.filters import Filters
from core.frames import Tables
from core.view import view
from core.wording.labels import REPLACED, STANCES, VERDICTS
from core.wording.names import quoted
from core.wording.numbers import say_number, say_share
from core.wording.pages import PAGE_OF, say_nothing_on
from core.wording.pairs.against import MORE, MOST, SAID_OF_TWO
from core.wording.pairs.agreeing import NAMELESS, ONE_NAMELESS, SOME_NAMELESS
from core.wording.pairs.comparisons import CLASHES_FIRST
from core.wording.safe.sentence import FORMS
from core.wording.steps.clock import UNPUBLISHED
from core.wording.titles.matters import and_of_any
from core.wording.titles.notes import hedge_note
from core.wording.titles.spread import IN_WORDS, NOT_YET

MIDPOINT = ". No midpoint"
"""Where, in the note on hedges, the rules end."""


SAID: Mapping[str, str] = {
    "and": " and ",
    "more": "{n} more",
    "names_nobody": " and {n} that names nobody",
    "name_nobody": " and {n} that name nobody",
    "is_silent": " ({n} more is only said to be silent)",
    "are_silent": " ({n} more are only said to be silent)",
    "nobody_named": "{articles}, nobody named",
    "reach": "{articles}, {origins}{nobody}",
    "reach_both": "{articles}, {claims} ({n} with yes/no matters){nobody}",
    "reach_matters": "{articles}, {origins} on yes/no matters{nobody}",
    **{verb: f"{{n}} {verb}" for verb in ("agrees", "agree", "clashes", "clash")},
    "may": "{n} may clash",
    "nameless": NAMELESS,
    "one_nameless": ONE_NAMELESS,
    "some_nameless": SOME_NAMELESS,
    "all_estimates": "all estimates",
    "all_unsure": "if of the same time",
    "some_unsure": "{n} of them only if of the same time",
    "all_in_words": IN_WORDS,
    "some_in_words": f"{{n}} of them {IN_WORDS}",
    "all_unpublished": NOT_YET,
    "some_unpublished": f"{{n}} of them {NOT_YET}",
    "doubts": " ({doubts})",
    "share": "{n} of {things}",
    "share_all": "all {things}",
    **{f"share_only_{one}": say_share(1, 1, one) for one in ("statement", "claim")},
    "unpublished": f" {NOT_YET.capitalize()}: {{share}}.",
    "pair_perhaps": f" {NOT_YET.capitalize()}: {{origins}}.",
    "one_pair": "the one pair that can be compared {verb}",
    "both_pairs": "both pairs that can be compared {verb}",
    "all_pairs": "all {n} pairs that can be compared {verb}",
    "of_pairs": "of {n} pairs that can be compared, {verdicts}",
    "spread": "from {low} to {high}",
    "of_one_statement": " of one statement",
    "of_statements": " of {statements}",
    "more_words": ", and {n} more in words",
    "of_further": " (of {statements})",
    "of_no_other": " (of no other statement)",
    "of_one_further": " (of one more statement)",
    "of_each": "{count} of {quantity} each",
    "once_of_each": "{count}, {quantity} each",
    "runs": "{count} run {spread}",
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
    "no_positions": "No source takes a position on a yes/no matter here",
    "on_matters": "On {n} of {matters}{any}",
    "only_silent": "{origins} on {matters}{any}",
    "none": "none",
    "no_opposed": "{on} does one source affirm what another denies",
    "opposed": "{on} one source affirms what another denies: {named}",
    "counted_nothing": "Counted here: nothing.",
    "by_origin": "Counted by origin: {statements} of {origins}, from {claims} in {articles};"
    " an utterance that several articles carry counts once.{unpublished}{caution}",
    "as_reported": "Counted as reported: {claims} in {articles}, which {are} {statements} of {origins};"
    " an utterance counts as often as it is reported.{unpublished}{caution}",
    "caution": " Where the text names nobody, the number may repeat another one here:"
    " that the two agree confirms nothing.",
    "hidden_one": "1 claim is hidden because its source withdrew it.",
    "hidden": "{n} claims are hidden because their source withdrew them.",
    "marked_one": "1 claim is marked as withdrawn: it is set against nothing.",
    "marked": "{n} claims are marked as withdrawn: they are set against nothing.",
    "held": "Counted: {positions} of {origins} on {matters}, each once, however many articles carry it."
    " A blank says that no position is recorded: neither silence nor denial.",
    "never_compared": "{count} never compared with another: {names}.",
    "n_rule": "n is the number of pairs that agree or clash. A blank says that two origins were never compared.",
    "band": "{word} is read as {low} to {high}",
    "chosen": "Chosen: {choices}.",
    "sources": "From {articles}: {names}.",
    "asides": SAID_OF_TWO,
    "asides_more": MORE,
    "blank_compared": "blank: never compared.",
    "blank_held": "blank: none recorded.",
    "cell_n": "n = {n}",
    "perhaps": UNPUBLISHED[PERHAPS],
    "replaced": REPLACED,
    "perhaps_by": f"{UNPUBLISHED[PERHAPS].capitalize()} by {{day}}",
    "not_by": f"{UNPUBLISHED[NO].capitalize()} by {{day}}",
}


def words(tables: Tables) -> dict[str, Any]:
    """All wording that the script fills in or shows as it is."""
    return {
        "things": {name: dict(pattern) for name, pattern in THINGS.items()},
        "said": dict(SAID),
        "verdicts": VERDICTS,
        "order": list(CLASHES_FIRST),
        "signs": SIGNS,
        "cells": WORDS,
        "stances": STANCE_SIGNS,
        "stance_labels": STANCES,
        "printed": SAID_IN_PRINT,
        "back": [BACK, WAS_OTHER],
        "worded": WORDED,
        "forms": FORMS,
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
