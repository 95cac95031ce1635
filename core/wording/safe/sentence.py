"""The safe sentence: one sentence of a statement, a position or several of them, ready to paste, or why there is none.

It says who said it and who passed it on, the hedge, the number as it was stated, the measure, whose, when, how many
origins stand behind it, what others say of it, what its articles set against it, and where to read it.
Nothing in it is our arithmetic: no sum, no share, no midpoint, no bound that nobody stated.
"""

from collections.abc import Iterator, Sequence

from core.analysis.pairs.comparison import pair_of
from core.analysis.rules.verdicts import AGREE, DIFFER, DISPUTED, MAY_DIFFER
from core.models.annotation import LOOKS_AHEAD
from core.view import View
from core.wording.articles import article_row, say_article
from core.wording.names import measure_label, quoted, say_list, subject_label, subject_named
from core.wording.pairs.against import say_against
from core.wording.pairs.agreeing import ONE_TIME
from core.wording.pairs.sides import Pair, directed, for_which_time
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.number import clause, short_clause
from core.wording.safe.origins import say_behind
from core.wording.safe.otherwise import as_told, documents_cited, fullest, say_otherwise
from core.wording.safe.position import held_clause, held_refusal
from core.wording.safe.short import short_number, short_position
from core.wording.safe.standing import standing
from core.wording.safe.views import say_missing, whole
from core.wording.safe.words import Refusal, SafeSentence, flat, mentioned, pointer, printed, sentence
from core.wording.titles.spread import say_verdicts

__all__ = ["CITED", "FORMS", "MOST", "SHORT", "WHOLE", "Refusal", "SafeSentence", "safe_sentence", "short_sentence"]

MOST = 6
"""So many statements at most are told in one sentence."""

SHORT, WHOLE = FORMS = ("Short", "With its context")
"""What the two forms of a sentence are called: the one to be said aloud, and the one to be pasted."""

CITED = "Articles that it cites"
"""What stands above these where the sentence has only their numbers."""

OF_TWO = {AGREE: "the two overlap", DIFFER: "the two clash", MAY_DIFFER: "the two may clash"}


def safe_sentence(view: View, ids: Sequence[str], *, withdrawn: bool = False) -> SafeSentence | Refusal:
    """The sentence for these statements, claims or positions, by id, in the order given.

    A claim stands for its statement, whose fullest telling keeps the hedge that a headline dropped. What was withdrawn
    is told, and told to be so, only where it is asked for with `withdrawn`. The view's clocks decide what is told, and
    none of its filters: see `core.wording.safe.views`.
    """
    view = whole(view, ids, withdrawn=withdrawn)
    numbers, positions = _statements(view, ids), _positions(view, ids)
    if refusal := _refusal(view, ids, numbers, positions, withdrawn=withdrawn):
        return Refusal(refusal)
    told = list(held_clause(positions, view) if positions else _of_numbers(numbers, view))
    documents = [*documents_cited(positions or numbers, view.tables), *mentioned(told, view.tables)]
    return sentence(*told, end=pointer(documents, view.tables))


def short_sentence(view: View, ids: Sequence[str], *, withdrawn: bool = False) -> SafeSentence | Refusal:
    """What of the sentence can be said aloud in few words; a refusal where only the whole of it is safe."""
    view = whole(view, ids, withdrawn=withdrawn)
    numbers, positions = _statements(view, ids), _positions(view, ids)
    if refusal := _refusal(view, ids, numbers, positions, withdrawn=withdrawn):
        return Refusal(refusal)
    if len(numbers) + len(positions) > 1:
        return Refusal("several at once have no short form")
    return short_number(numbers[0], view) if numbers else short_position(positions[0], view)


def _statements(view: View, ids: Sequence[str]) -> list[Record]:
    """The statements that are named, each once: by their own id, or by that of a claim."""
    told = view.claims.loc[view.claims["claim_id"].isin(list(ids)), ["claim_id", "statement_id"]]
    owner = dict(told.itertuples(index=False, name=None))
    rows = _by_id(view, [*ids, *owner.values()])
    order = dict.fromkeys(name if name in rows else owner.get(name, name) for name in ids)
    return [rows[name] for name in order if name in rows]


def _by_id(view: View, names: Sequence[str]) -> dict[str, Record]:
    found = view.statements[view.statements["statement_id"].isin(list(names))]
    return {row["statement_id"]: row for row in rows_of(found)}


def _positions(view: View, ids: Sequence[str]) -> list[Record]:
    """The positions that are named, each once: by their statement's id, or by that of one of its tellings."""
    told = view.tables.positions[view.tables.positions["position_id"].isin(list(ids))]
    exact = set(told[["statement_id", "proposition"]].itertuples(index=False, name=None))
    held = view.positions[view.positions["statement_id"].isin([*ids, *told["statement_id"]])]
    rows = [fullest(row, view.tables) for row in rows_of(held)] if len(held) else []
    return [row for row in rows if row["statement_id"] in ids or (row["statement_id"], row["proposition"]) in exact]


def _refusal(view: View, ids: Sequence[str], numbers: list[Record], positions: list[Record], *, withdrawn: bool) -> str:
    """Why no sentence would be safe; empty where one is."""
    found = {name for row in numbers for name in (row["statement_id"], *row["claim_ids"].split())}
    found |= {name for row in positions for name in (row["statement_id"], *row["position_ids"].split())}
    if not ids:
        return "nothing is selected"
    if missing := [name for name in ids if name not in found]:
        return say_missing(missing[0], view)
    if numbers and positions:
        return "numbers and positions are told apart: select the one or the other"
    if len(numbers) + len(positions) > MOST:
        return f"more than {MOST} at once make no sentence to paste: select fewer"
    if positions:
        return held_refusal(positions)
    return next(_faults(numbers, _altered(view, ids, numbers), withdrawn=withdrawn), "")


def _faults(numbers: Sequence[Record], altered: Iterator[str], *, withdrawn: bool) -> Iterator[str]:
    """Whatever would make the sentence say more than was said."""
    yield from altered
    for column, many in (("measure", "measures"), ("subject", "subjects"), ("counts", "ways of counting")):
        kinds = sorted({row[column] for row in numbers})
        if len(kinds) > 1:
            yield f"numbers of several {many} ({say_list(kinds)}) are no rival answers: select those of one"
    if len({row["modality"] in LOOKS_AHEAD for row in numbers}) > 1:
        yield "a forecast beside a count would read as one: select the one or the other"
    for row in numbers:
        if row["modality"] == "conditional" and not known(row["condition"]):
            yield f"{row['statement_id']} holds under a condition only, and which one is not recorded"
        if row["retracted"] and not withdrawn:
            yield f"{row['statement_id']} was withdrawn by its source: ask for it as withdrawn"


def _altered(view: View, ids: Sequence[str], numbers: Sequence[Record]) -> Iterator[str]:
    """Claims that tell the number of their statement as another measure's, or of another force."""
    told = view.claims[view.claims["claim_id"].isin(list(ids))]
    full = {row["statement_id"]: row for row in numbers}
    for claim in rows_of(told[["claim_id", "statement_id", "document", "measure", "subject"]]):
        row = full[claim["statement_id"]]
        for column, say in (("measure", measure_label), ("subject", subject_label)):
            given, fullest = say(claim[column], view.tables), say(row[column], view.tables)
            if claim[column] != row[column]:
                article = say_article(article_row(claim["document"], view.tables))
                yield f"{article} tells as {quoted(given)} what the fullest telling has as {quoted(fullest)}"


def _of_numbers(numbers: Sequence[Record], view: View) -> Iterator[str]:
    if len(numbers) > 1:
        yield from _several(numbers, view)
        return
    yield clause(as_told(numbers[0], view.tables), view)
    yield from say_otherwise(numbers, view.tables)
    yield from standing(numbers[0], view)
    yield from say_against(numbers, view.tables)


def _several(numbers: Sequence[Record], view: View) -> Iterator[str]:
    """Each of them with its own hedge and time, then how they relate, then how many origins they are of."""
    first, names = numbers[0], [row["statement_id"] for row in numbers]
    whose = flat(subject_named(first["subject"], view.tables))
    matter = f"{printed(measure_label(first['measure'], view.tables))} for {whose}"
    opening, *others = (short_clause(as_told(row, view.tables), view) for row in numbers)
    yield f"on {matter}: {opening}"
    yield from others
    sure = all(row["covers_certain"] for row in numbers)
    yield _say_two(numbers, view, sure=sure) if len(names) == 2 else _say_all(names, view, sure=sure)
    yield say_behind(numbers, view.tables, alike=set(view.compared.verdicts_among(names)) <= {AGREE})
    yield from say_otherwise(numbers, view.tables)
    yield from say_against(numbers, view.tables)


def _say_two(numbers: Sequence[Record], view: View, *, sure: bool) -> str:
    one, other = numbers
    (pair,) = pair_of(view.statements, one["statement_id"], other["statement_id"]).to_dict("records")
    if pair["reason"] == DISPUTED:
        when = for_which_time(*directed(Pair(one, other, float("nan"), view.tables), "disputes"))
        return f"the one disputes the other in so many words{f', {when}' if when else ''}"
    related = OF_TWO.get(pair["verdict"], f"the two cannot be set against each other ({pair['reason']})")
    return f"{related}{ONE_TIME}" if pair["verdict"] == AGREE and not sure else related


def _say_all(names: Sequence[str], view: View, *, sure: bool) -> str:
    counts = view.compared.verdicts_among(names)
    related = say_verdicts(counts) or "no two of them can be compared"
    return f"{related}{ONE_TIME}" if counts.get(AGREE, 0) and not sure else related
