"""What must never happen, whatever the corpus: rules of the whole view, on generated corpora."""

from hypothesis import given

from core.filters import Filters
from core.frames import JOINT, tables
from core.models import Claim, Corpus, Document, Position
from core.view import View, view
from tests.builders import claim, corpus, document
from tests.strategies import corpora

MIRRORED = str.maketrans("abcdefghijklmnopqrstuvwxyz0123456789", "zyxwvutsrqponmlkjihgfedcba9876543210")


def seen(tiny: Corpus) -> View:
    return view(tables(tiny), Filters())


def verdicts(shown: View, *named: str) -> set[tuple[frozenset[str], str, frozenset[str]]]:
    """Each pair, whichever way round, with its verdict and matter; only those of the named verdicts, if any."""
    rows = shown.comparisons[["left", "right", "verdict", "topic"]].itertuples(index=False)
    pairs = {(frozenset((left, right)), verdict, frozenset(topic.split(JOINT))) for left, right, verdict, topic in rows}
    return {pair for pair in pairs if not named or pair[1] in named}


@given(corpora())
def test_a_verdict_is_the_same_whichever_of_the_two_comes_first(tiny: Corpus) -> None:
    """Of two ids the other one comes first once both are mirrored; each record is a statement of its own."""
    straight, turned = (corpus(*(renamed(source, ids) for source in tiny.documents)) for ids in ({}, MIRRORED))
    mirrored = {
        (frozenset(name.translate(MIRRORED) for name in pair), verdict, topic)
        for pair, verdict, topic in verdicts(seen(turned))
    }
    assert mirrored == verdicts(seen(straight))


@given(corpora())
def test_a_document_that_links_to_nothing_takes_no_clash_with_it_that_makes_another(tiny: Corpus) -> None:
    loose = corpus(
        *tiny.documents, document("z.txt", claim("z-new", low=5_000.0, attribution=("gur",)), claim("z-old", best=7.0))
    )
    clashes = verdicts(seen(tiny), "differ")
    assert clashes <= verdicts(seen(loose), "differ")
    for source in tiny.documents:
        if not linked(source, tiny):
            rest = corpus(*(other for other in tiny.documents if other is not source))
            assert verdicts(seen(rest), "differ") <= clashes


@given(corpora())
def test_a_retraction_takes_its_figure_away_and_nothing_else(tiny: Corpus) -> None:
    taken = [record for source in tiny.documents for record in source.annotation.claims][:1]
    back = claim("z-back", hedge="none", retracts=tuple(record.id for record in taken), measure="territory")
    after = seen(corpus(*tiny.documents, document("z.txt", back)))
    gone = {record.statement or record.id for record in taken}
    assert set(after.statements["statement_id"]) == (set(seen(tiny).statements["statement_id"]) | {"z-back"}) - gone


def linked(source: Document, tiny: Corpus) -> bool:
    """Whether a statement of the document is told in another one, too."""
    held = {other.name: {said(record) for record in records(other)} for other in tiny.documents}
    return any(held[source.name] & held[name] for name in held if name != source.name)


def records(source: Document) -> tuple[Claim | Position, ...]:
    return (*source.annotation.claims, *source.annotation.positions)


def said(record: Claim | Position) -> str:
    return record.statement or record.id


def renamed(source: Document, ids: dict[int, int]) -> Document:
    """The document with other ids, and no statement told twice."""
    changed = ({"id": record.id.translate(ids), "statement": None} for record in records(source))
    return document(
        source.name, *(record.model_copy(update=new) for record, new in zip(records(source), changed, strict=True))
    )
