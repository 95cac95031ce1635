"""The fullest telling of a statement is the one that stands first on its ladder."""

from dataclasses import replace

from hypothesis import given

from core.analysis.ways.drift import ladders
from core.exports.tellings import fullest_first, tellings_of
from core.frames import tables
from core.models import Corpus, Document
from tests.strategies import corpora


def losing(document: Document) -> Document:
    """The same with words lost in every other claim."""
    held = document.annotation.claims
    claims = tuple(each.model_copy(update={"lost": ("so far",) * (place % 2)}) for place, each in enumerate(held))
    return replace(document, annotation=document.annotation.model_copy(update={"claims": claims}))


@given(corpora())
def test_the_fullest_is_the_first_rung(tiny: Corpus) -> None:
    told = replace(tiny, documents=tuple(map(losing, tiny.documents)))
    rungs = ladders(tables(told).claims)
    first = rungs[rungs["rung"] == 0].set_index("statement_id")["record_id"].to_dict()
    tellings = tellings_of(told.documents)
    assert {name: fullest_first(each)[0].claim.id for name, each in tellings.items() if len(each) > 1} == first
