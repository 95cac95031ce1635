"""What is fuzzed: whatever reads a corpus, each with what it promises of any bytes. A target raises where it breaks it.

Beside `python -m benchmarks.fuzzing`. Where FUZZED is set and atheris is installed, it watches which lines are reached.
"""

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from functools import cache
from types import ModuleType

from edtf.parser.edtf_exceptions import EDTFParseException

from benchmarks.servers import ROOT


def _atheris() -> ModuleType | None:
    try:
        import atheris  # noqa: PLC0415  # where it is installed
    except ImportError:
        return None
    guide: ModuleType = atheris
    return guide


GUIDE = _atheris() if os.environ.get("FUZZED") else None
with GUIDE.instrument_imports(include=["core"]) if GUIDE else nullcontext():
    from core import times
    from core.checks import check_document
    from core.curation.candidates.coverage import coverage
    from core.curation.candidates.numbers import number_words
    from core.curation.drafting.drafts import draft
    from core.curation.drafting.receiving import received
    from core.filters import Filters
    from core.frames import Tables, tables
    from core.loader import load_contents
    from core.models import Vocabulary
    from core.reading.places import Places
    from core.reading.yamltext import read
    from core.view import view

SEEDS = ROOT / "seeds"
REFUSED = "refused"
REFUSALS = (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError)
"""How the library refuses: by its own error, or by falling over."""


def words(data: bytes) -> None:
    """Number words lie in the text as they say, one behind the other."""
    text, last = data.decode(errors="replace"), 0
    for word in number_words(text):
        assert last <= word.start < word.end <= len(text), word
        assert text[word.start : word.end] == word.words, word
        last = word.end


def yaml(data: bytes) -> None:
    """YAML is read to its end, or there is a fault with its place."""
    text = data.decode(errors="replace")
    value, faults = read(text)
    assert all(fault.line > 0 and fault.column > 0 and fault.message for fault in faults)
    assert value is not None or faults or not text.strip() or read(text) == (None, ())
    if value is not None:
        Places(text)


def dates(data: bytes) -> None:
    """Dates are read as the library reads them, or refused with a sentence."""
    value = data.decode(errors="replace")
    try:
        times.parse(value)
    except ValueError as error:
        if not str(error):
            raise AssertionError("refused without a word") from error
    plain = _outcome(times._plain_span, value)
    if plain is not None and len(value) <= times.LONGEST:
        assert plain == _outcome(times._bounds, value) or (plain == REFUSED and _holds_no_date(value)), value


def annotation(data: bytes) -> None:
    """An annotation of a sound article loads as far as it is sound, and is framed, covered and compared."""
    _loaded({"a.yaml": data})


def vocabulary(data: bytes) -> None:
    """A vocabulary beside a sound article: the same."""
    _loaded({"vocabulary.yaml": data})


def article(data: bytes) -> None:
    """An article whose annotation was sound: the same, and each quote stands where it is said to stand."""
    unsigned = re.sub(rb"(?m)^  sha256: .*\n", b"", sound_files()["a.yaml"])
    framed = _loaded({"a.txt": data, "a.yaml": unsigned})
    for text, rows in ((framed.texts.get("a.txt", ""), each) for each in (framed.claims, framed.positions)):
        assert [text[start:end] for start, end in zip(rows["start"], rows["end"], strict=True)] == [*rows["quote"]]


def drafted(data: bytes) -> None:
    """A text that somebody brings is refused with a sentence; or its draft reads, and lacks nothing but decisions."""
    brought = received(data)
    if brought.refused is not None:
        assert brought.refused.endswith("."), brought.refused
        return
    words = _vocabulary()
    wrong = check_document("a.txt", brought.kept, draft(brought.kept, words), words).problems
    assert all(each.field == "document.published.edtf" or each.field.startswith("undecided[") for each in wrong), wrong


TARGETS: Mapping[str, tuple[Callable[[bytes], None], str]] = {
    "words": (words, "*.txt"),
    "yaml": (yaml, "*.yaml"),
    "dates": (dates, ""),
    "annotation": (annotation, "00*.yaml"),
    "vocabulary": (vocabulary, "vocabulary.yaml"),
    "article": (article, "*.txt"),
    "draft": (drafted, "*.txt"),
}
"""What is fuzzed, and the files that ship from which it begins."""


def _outcome(reading: Callable[[str], times.DaySpan | None], value: str) -> times.DaySpan | str | None:
    try:
        return reading(value)
    except REFUSALS:
        return REFUSED


def _holds_no_date(value: str) -> bool:
    """A set in which stands what the library alone would refuse: 29 February of any year, or a year 0000."""
    return value.startswith("[") and REFUSED in [_outcome(times._bounds, each) for each in re.findall(r"[\d-]+", value)]


@cache
def sound_files() -> dict[str, bytes]:
    """A corpus of the first article that ships."""
    stem = next(iter(sorted(SEEDS.glob("0*.txt")))).stem
    named = {"a.txt": f"{stem}.txt", "a.yaml": f"{stem}.yaml", "vocabulary.yaml": "vocabulary.yaml"}
    return {name: (SEEDS / file).read_bytes() for name, file in named.items()}


@cache
def _vocabulary() -> Vocabulary | None:
    return load_contents(_nowhere(), sound_files(), lambda: None).vocabulary


@cache
def _nowhere() -> str:
    return tempfile.mkdtemp(prefix="empty-corpus-")


def _loaded(instead: Mapping[str, bytes]) -> Tables:
    """The frames of a sound corpus with one other file, of which every problem has a place and a sentence."""
    corpus = load_contents(_nowhere(), {**sound_files(), **instead}, lambda: None)
    assert all(each.message and each.line > 0 and each.column > 0 for each in corpus.problems), corpus.problems
    framed = tables(corpus)
    for document in corpus.documents:
        coverage(document)
    assert len(view(framed, Filters()).statements) <= len(framed.claims) + len(framed.positions)
    return framed
