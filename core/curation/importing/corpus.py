"""A corpus from what was exported: what was gathered, held against the texts and checked. No disk.

Nothing comes of it unless everything is sound but for numbers that wait for a decision.
"""

import re
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from core.anchors import AnchorError, anchor, occurrences
from core.checks import check_document
from core.curation.candidates.numbers import number_words
from core.curation.candidates.selecting import selector
from core.curation.editing.whole import yaml_text
from core.curation.importing.gathered import NOT_TOLD, Found, Gathered, ImportRefusedError, Quoted, Raw
from core.curation.keeping.names import UnsafeNameError, checked_name, checked_stem
from core.models import Problem, Vocabulary
from core.models.annotation import Anchor

SECTIONS = ("claims", "positions", "dismissed", "undecided")
_FIELD = re.compile(r"(\w+)\[(\d+)\]\.?(.*)", re.DOTALL)
_WAITS = re.compile(r"undecided\[\d+\]\.number")


class Draft(NamedTuple):
    """The values of one annotation, and where each of its records came from: by section and index."""

    values: Raw
    places: Mapping[tuple[str, int], Found]


def corpus_files(gathered: Gathered, texts: Mapping[str, str], vocabulary: Vocabulary) -> dict[str, str]:
    """The texts and annotations of the corpus, by file name. `texts`: what articles there are, by file name.

    Raises ImportRefusedError with everything that is wrong.
    """
    drafts, complaints = annotated(gathered, texts)
    files: dict[str, str] = {}
    for name, draft in drafts.items():
        annotation = yaml_text(draft.values)
        problems = check_document(name, texts[name], annotation, vocabulary).problems
        complaints += [_told(problem, draft) for problem in problems if not _WAITS.fullmatch(problem.field)]
        files |= {name: texts[name], f"{name.removesuffix('.txt')}.yaml": annotation}
    if complaints:
        raise ImportRefusedError(complaints)
    return files


def annotated(gathered: Gathered, texts: Mapping[str, str]) -> tuple[dict[str, Draft], list[str]]:
    """The annotation of each text, in the order of a corpus; and all complaints on the way."""
    complaints = list(gathered.complaints)
    records: dict[str, list[Found]] = {}
    wholes: dict[str, Raw] = {}
    for written, found in gathered.by_document().items():
        try:
            name = _text_of(written, found, texts)
        except UnsafeNameError as error:
            complaints += [f"{each.where}: {error}" for each in found] or [f"document {written[:80]!r}: {error}"]
            continue
        records.setdefault(name, []).extend(found)
        wholes[name] = gathered.whole.get(written) or wholes.get(name, {})
    drafts = {name: _draft(wholes[name], records[name], texts[name], complaints) for name in sorted(records)}
    return drafts, complaints


def _text_of(written: str, records: list[Found], texts: Mapping[str, str]) -> str:
    """The text of that name, with or without another ending; else the one that alone holds all quotes of others.

    Raises UnsafeNameError where there is none, or it would leave the folder.
    """
    stem = written.rpartition(".")[0] or written
    named = next((name for name in (written, f"{written}.txt", f"{stem}.txt") if name in texts), None)
    if named:
        checked_stem(checked_name(named).removesuffix(".txt"))
        return named
    quotes = [found.quoted.exact for found in records if found.section == "undecided"]
    holding = [name for name, text in texts.items() if all(quote and quote in text for quote in quotes)]
    if quotes and len(quotes) == len(records) and len(holding) == 1:
        return holding[0]
    raise UnsafeNameError(f"there is no text {written[:80]!r} among those given; add it, or correct the name")


def _draft(whole: Raw, records: list[Found], text: str, complaints: list[str]) -> Draft:
    sections: dict[str, list[Raw]] = {section: [] for section in SECTIONS}
    places: dict[tuple[str, int], Found] = {}
    for found in records:
        try:
            selected = _selected(found.quoted, text)
        except AnchorError as error:
            complaints.append(f"{found.where}{found.part('quote')}: {error}")
            continue
        places[found.section, len(sections[found.section])] = found
        is_bare = found.section == "undecided" and "number" not in found.record
        waiting = {"number": _number_in(selected["quote"])} if is_bare else {}
        sections[found.section].append({**waiting, **found.record, **selected})
    header = {"document": whole.get("document", {"published": dict(NOT_TOLD)})}
    return Draft({**header, **{name: items for name, items in sections.items() if items}, **whole}, places)


def _selected(quoted: Quoted, text: str) -> Raw:
    """Quote, prefix and suffix that select the words in the text. Raises AnchorError where they do not stand there."""
    exact = text[slice(*quoted.span)] if quoted.exact is None and quoted.span else quoted.exact
    if quoted.span and text[slice(*quoted.span)] != exact:
        start, end = quoted.span
        found = f"the text has {text[start:end][:80]!r} from {start} to {end}, not the quote"
        raise AnchorError(f"{found}; give the text that was annotated, or leave the offsets out")
    if quoted.is_own or not exact or not exact.strip():
        return {} if exact is None else {"quote": exact}
    starts = list(islice(occurrences(exact, text), 2))
    if len(starts) == 1 and (quoted.span is None or starts[0] == quoted.span[0]):
        return {"quote": exact}
    return dict(selector(text, *(quoted.span or anchor(_anchor(quoted, exact), text))))


def _anchor(quoted: Quoted, exact: str) -> Anchor:
    context = {"prefix": quoted.prefix, "suffix": quoted.suffix}
    return Anchor(quote=exact, **{name: words for name, words in context.items() if words.strip()})


def _number_in(quote: str) -> str:
    """The first number word that stands once in the quote, else all of the quote."""
    words = (word.words for word in number_words(quote))
    return next((word for word in words if len(list(islice(occurrences(word, quote), 2))) == 1), quote)


def _told(problem: Problem, draft: Draft) -> str:
    """A problem of the annotation, told of the file that it was imported from."""
    located = _FIELD.fullmatch(problem.field)
    found = draft.places.get((located[1], int(located[2]))) if located else None
    if located is None or found is None:
        return f"{problem.file.removesuffix('.yaml')}, {problem.field or 'document'}: {problem.message}"
    return f"{found.where}{found.part(located[3])}: {problem.message}"
