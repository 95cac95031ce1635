"""How far each article has come, whether charts show it or not: its numbers, its matters, its second annotator."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from core.checks.files import SECOND
from core.curation.candidates.coverage import coverage
from core.curation.opinions.differences import RECORD
from core.curation.opinions.looked import HELD, NEVER, NOTHING_THERE, proposition_state
from core.curation.opinions.second import Opinions, compare
from core.curation.sheets.sheet import Sheet, read_sheet
from core.frames.columns import COUNT, TEXT, Row, frame
from core.loader import read_file, stems
from core.models import Corpus, Document, Vocabulary
from core.reading.plaintext import FaultError

CHARTED, DRAFT, PROBLEMS, UNREADABLE, BARE = "charted", "draft", "problems", "unreadable", "no annotation"
NONE, COMPARED, UNFINISHED = "none", "compared", "unfinished"

_OF_TEXT = ("number_words", "covered", "dismissed", "open", "claims", "positions")
_OF_MATTERS = ("held", "nothing_there", "never_looked_at")
_OF_SECOND = ("records_n", "records_agree", "fields_n", "fields_agree", "differences", "undecided")

PROGRESS = {
    **dict.fromkeys(("document", "state"), TEXT),
    **dict.fromkeys((*_OF_TEXT, *_OF_MATTERS, "problems", "set_aside"), COUNT),
    "second": TEXT,
    **dict.fromkeys(_OF_SECOND, COUNT),
    "next_open": COUNT,
}
"""`open` counts every number word that waits, recorded as undecided or not; `undecided` the differences of two
annotators on which nothing was decided; `next_open` is the place of the first open number, −1 where there is none."""


def progress(folder: Path | str, corpus: Corpus) -> pd.DataFrame:
    """One row an article, columns as in PROGRESS, by name. Nothing is counted of a file that cannot be read."""
    documents = {document.name: document for document in corpus.documents}
    opinions = _opinions_of(corpus)
    return frame((_row(folder, f"{stem}.txt", documents, corpus, opinions) for stem in stems(folder)), PROGRESS)


def _opinions_of(corpus: Corpus) -> dict[str, Opinions]:
    """The comparison with the second annotation, by the name of the text, wherever both can be compared."""
    documents = {document.name: document for document in corpus.documents}
    return {
        each.document: compare(first.annotation, each.annotation, first.text, corpus.vocabulary)
        for each in corpus.seconds
        if corpus.vocabulary and (first := documents.get(each.document))
    }


def _row(
    folder: Path | str,
    name: str,
    documents: Mapping[str, Document],
    corpus: Corpus,
    opinions: Mapping[str, Opinions],
) -> Row:
    stem = name.removesuffix(".txt")
    about = [problem for problem in corpus.problems if problem.file in (name, f"{stem}.yaml")]
    aside = sum(orphan.file == f"{stem}.yaml" for orphan in corpus.orphans)
    counted = _of_document(documents[name], corpus) if name in documents else _of_files(folder, stem, corpus.vocabulary)
    second = _second(folder, stem, opinions.get(name))
    return {"document": name, **counted, "problems": len(about), "set_aside": aside, **second}


def _of_document(document: Document, corpus: Corpus) -> Row:
    """What is counted of a sound article."""
    words = coverage(document)
    counts = Counter(words["status"])
    waiting = words.loc[words["status"] == "open", "start"]
    annotation = document.annotation
    states = [
        proposition_state(annotation, name) for name in (corpus.vocabulary.propositions if corpus.vocabulary else ())
    ]
    return {
        "state": CHARTED,
        "number_words": len(words),
        **{status: counts[status] for status in ("covered", "dismissed", "open")},
        **{"claims": len(annotation.claims), "positions": len(annotation.positions)},
        **_matters(Counter(states)),
        "next_open": int(waiting.iloc[0]) if len(waiting) else -1,
    }


def _of_files(folder: Path | str, stem: str, vocabulary: Vocabulary | None) -> Row:
    """What can be counted of an article that has problems, or is a draft."""
    try:
        text, annotation = (read_file(folder, f"{stem}.{ending}") for ending in ("txt", "yaml"))
    except FaultError:
        text, annotation = None, ""
    sheet = read_sheet(text, annotation or "{}") if text is not None else None
    if sheet is None or annotation == "":
        return {"state": UNREADABLE, **dict.fromkeys((*_OF_TEXT, *_OF_MATTERS), 0), "next_open": -1}
    return {
        "state": BARE if annotation is None else DRAFT if sheet.of("undecided") else PROBLEMS,
        **_of_sheet(sheet, vocabulary),
    }


def _of_sheet(sheet: Sheet, vocabulary: Vocabulary | None) -> Row:
    counts = Counter(number.state for number in sheet.numbers)
    coming = sheet.next_open()
    held = {item.record.get("proposition") for item in sheet.of("positions")}
    matters = vocabulary.propositions if vocabulary else ()
    states = [HELD if name in held else NOTHING_THERE if name in sheet.nothing_on else NEVER for name in matters]
    return {
        "number_words": len(sheet.numbers),
        **{"covered": counts["covered"], "dismissed": counts["dismissed"]},
        "open": counts["open"] + counts["undecided"],
        **{"claims": len(sheet.of("claims")), "positions": len(sheet.of("positions"))},
        **_matters(Counter(states)),
        "next_open": coming.start if coming else -1,
    }


def _matters(states: Counter[str]) -> Row:
    return {"held": states[HELD], "nothing_there": states[NOTHING_THERE], "never_looked_at": states[NEVER]}


def _second(folder: Path | str, stem: str, opinions: Opinions | None) -> Row:
    """What the second annotator has recorded; nothing is compared where either file has problems."""
    if opinions is None:
        try:
            there = read_file(folder, f"{stem}{SECOND}") is not None
        except FaultError:
            there = True
        return {"second": UNFINISHED if there else NONE, **dict.fromkeys(_OF_SECOND, 0)}
    rows, differences = opinions.agreement, opinions.differences
    whole = rows["field"] == RECORD
    fields = ~whole & (rows["of"] != "text")
    return {
        "second": COMPARED,
        **{"records_n": int(rows.loc[whole, "n"].sum()), "records_agree": int(rows.loc[whole, "agree"].sum())},
        **{"fields_n": int(rows.loc[fields, "n"].sum()), "fields_agree": int(rows.loc[fields, "agree"].sum())},
        **{"differences": len(differences), "undecided": int(differences["kept"].isna().sum())},
    }
