"""All data of the site's script as one tree that JSON can hold."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pandas as pd

from core.analysis.rules.verdicts import VERDICTS
from core.exports.site.data.charts import SUPERSEDED, WITHDRAWN, charts
from core.exports.site.data.choices import clocks, offered, states_of, superseded_ever
from core.exports.site.data.drawing import SIZES
from core.exports.site.data.matters import held, holdings, matters
from core.exports.site.data.pairs import PairForm, Unit, compared_alike, named_claims, pairs
from core.exports.site.data.records import records
from core.exports.site.data.told import headings, subjects, subjects_named, told
from core.exports.site.data.variants import Variants, variants
from core.exports.site.data.words import words
from core.exports.site.links import links
from core.exports.site.sentences import SafeSentences
from core.frames import Tables
from core.wording.pages import PAGE_OF, page_heading
from core.wording.pairs.of_two import of_two

OF_BOTH = ("statement_id", "document", "origin", "origin_kind", "origin_side", "origin_label")
OF_CLAIMS = ("claim_id", *OF_BOTH, "subject", "chart")
OF_POSITIONS = ("position_id", *OF_BOTH, "proposition")


def bundle(sentences: SafeSentences, *, texts: bool) -> dict[str, Any]:
    """What can be chosen, the records and clocks that decide it, and what is drawn, said and counted of the rest."""
    tables, leading = sentences.view.tables, links(sentences.view)
    found = variants(tables)
    states = states_of(found, tables)
    return {
        **_chosen(tables),
        **_named(found, tables),
        **charts(tables, found, states),
        **_compared(_numbers(found, states, tables), tables),
        "records": records(sentences, leading, texts=texts),
        "sources": dict(leading.sources),
        "words": words(tables),
    }


def _chosen(tables: Tables) -> dict[str, Any]:
    """What can be chosen, and the columns that decide it."""
    return {
        "choices": offered(tables),
        "clocks": clocks(tables),
        "claims": _columns(tables.claims, OF_CLAIMS),
        "positions": _columns(tables.positions, OF_POSITIONS),
    }


def _named(found: Variants, tables: Tables) -> dict[str, Any]:
    """What is told of each variant, and what measures and subjects are called."""
    return {
        "variants": told(found, tables),
        "headings": headings(found, tables),
        "headings_of_pages": {page: page_heading(page, tables) for page in PAGE_OF.values()},
        "subjects": subjects(tables),
        "subjects_named": subjects_named(tables),
        "measures": list(tables.measures["measure"]),
        "sizes": SIZES,
    }


def _compared(numbers: list[Unit], tables: Tables) -> dict[str, Any]:
    """What is set side by side, positions numbered after the numbers, and the verdict of every pair."""
    positions = held(tables, first=1 + max((max(unit.numbers) for unit in numbers), default=-1))
    return {
        "numbers": [_unit(unit) for unit in numbers],
        "held": [_unit(unit) for unit in positions],
        "matters": matters(tables),
        "holdings": holdings(tables),
        "asides": [each._asdict() for each in of_two(tables)],
        "pairs": pairs(tables, [*numbers, *positions]),
        "verdicts": list(VERDICTS),
    }


def _columns(records: pd.DataFrame, names: Sequence[str]) -> dict[str, list[str]]:
    """The records by column, which takes less room than by row."""
    return {name: records[name].tolist() for name in names}


def _numbers(found: Variants, states: Sequence[Sequence[str]], tables: Tables) -> list[Unit]:
    """Every statement with its forms: each variant as it stands, and as withdrawn or superseded where it ever is."""
    named = named_claims(tables.claims)
    by_origin = found.rows[found.by_origin]
    alike, replaced = compared_alike(by_origin, named), superseded_ever(tables)
    forms: dict[str, list[tuple[PairForm, tuple[Any, ...]]]] = {}
    for place, name in enumerate(by_origin["statement_id"]):
        able = WITHDRAWN in states[place], name in replaced
        for flags in product(*((False, True) if each else (False,) for each in able)):
            forms.setdefault(name, []).append((PairForm(found.claims[place], *flags), (*alike[place], *flags)))
    return list(_numbered(forms))


def _numbered(forms: dict[str, list[tuple[PairForm, tuple[Any, ...]]]]) -> Iterator[Unit]:
    """Units, with one number for all forms of a statement that are compared alike."""
    first = 0
    for name, own in forms.items():
        numbers = {key: first + number for number, key in enumerate(dict.fromkeys(key for _, key in own))}
        yield Unit(name, "", tuple(form for form, _ in own), tuple(numbers[key] for _, key in own))
        first += len(numbers)


def _unit(unit: Unit) -> dict[str, Any]:
    """By the places of its tellings, joined, "w" where it was withdrawn, "s" where superseded: its form's number."""
    keys = [f"{' '.join(map(str, form.places))}{_marks(form)}" for form in unit.forms]
    return {"name": unit.name, "matter": unit.matter, "forms": dict(zip(keys, unit.numbers, strict=True))}


def _marks(form: PairForm) -> str:
    return f"{WITHDRAWN if form.withdrawn else ''}{SUPERSEDED if form.superseded else ''}"
