"""`second`: how far second annotations agree with the first, and what is still to be decided."""

from collections.abc import Iterator
from pathlib import Path

import click
import pandas as pd

from core.commands.shared import corpus_argument, count, format_option, print_json, readable, records
from core.curation.opinions.second import Opinions, compare
from core.models import Corpus
from core.wording.curating.second import say_agreement, say_difference

NEVER_LEFT_OUT = ("number words", "propositions", "record")
"""What agreement is told of even where nothing could be compared."""

NO_SECOND = "no second annotation to compare: it is named NAME.second.yaml, beside NAME.txt and NAME.yaml"
SECONDS_ALONE = "nothing to compare: the first annotations have problems of their own. See: python -m core check"


@click.command(short_help="Compare second annotations with the first.")
@corpus_argument
@format_option("text", "json")
def second(corpus: Path, form: str) -> None:
    """Compare second annotations with the first, field by field, and list what is still to be decided."""
    loaded = readable(corpus)
    compared = list(_compared(loaded))
    if form == "json":
        print_json(second_opinions=[_as_json(file, opinions) for file, opinions in compared])
    elif not compared:
        print(SECONDS_ALONE if loaded.seconds else NO_SECOND)
    for file, opinions in compared if form == "text" else ():
        print(_as_text(file, opinions))


def _compared(corpus: Corpus) -> Iterator[tuple[str, Opinions]]:
    """The files of second annotations whose first is sound, each compared with it."""
    documents = {document.name: document for document in corpus.documents}
    for each in corpus.seconds:
        if corpus.vocabulary and (document := documents.get(each.document)):
            yield each.file, compare(document.annotation, each.annotation, document.text, corpus.vocabulary)


def _as_text(file: str, opinions: Opinions) -> str:
    differences, agreement = opinions.differences, opinions.agreement
    there = agreement[(agreement["n"] > 0) | agreement["field"].isin(NEVER_LEFT_OUT)]
    open_ones = _open(opinions)
    lines = [file, *(f"  {say_agreement(row)}" for _, row in there.iterrows())]
    lines += [f"  {count(len(differences), 'difference')}, {len(open_ones)} of them open", *_listed(open_ones)]
    return "\n".join(lines)


def _listed(differences: pd.DataFrame) -> Iterator[str]:
    yield from (f"    {say_difference(row)}" for _, row in differences.iterrows())


def _as_json(file: str, opinions: Opinions) -> dict[str, object]:
    return {"file": file, "agreement": records(opinions.agreement), "differences": records(opinions.differences)}


def _open(opinions: Opinions) -> pd.DataFrame:
    return opinions.differences[opinions.differences["kept"].isna()]
