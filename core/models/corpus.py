"""A corpus as loaded: its vocabulary, its sound documents, and every problem found on the way."""

from dataclasses import dataclass

from core.models.annotation import Annotation
from core.models.briefing import Briefing
from core.models.problem import Problem
from core.models.second import SecondAnnotation
from core.models.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Document:
    """One article: file name of the text, the text itself, its annotation.

    Quotes are anchored again where they are needed (`core.anchors`): they were checked when the corpus was loaded.
    """

    name: str
    text: str
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Second:
    """A second annotation of the text `document` (STEM.txt), from `file` (STEM.second.yaml). No chart uses it.

    It may still have undecided numbers: those its author has not looked at.
    """

    document: str
    file: str
    annotation: SecondAnnotation


@dataclass(frozen=True, slots=True)
class Orphan:
    """A record that is set aside since its text has changed: its words stand there no more, or it hangs on such a one.

    `document` is the text's file name, `file` the annotation's; `section` and `index` say where in it. `id` and
    `statement` (the id, where it shares none) are None for a dismissed number. `why` is a sentence without its full
    stop; `lost`: whether its own words are gone; `suggestion`: the words of the text that are most like its quote, for
    a person to judge, or None.
    """

    document: str
    file: str
    section: str
    index: int
    id: str | None
    statement: str | None
    quote: str
    why: str
    lost: bool
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class NamedBriefing:
    """A briefing, with its name (the stem of its file) and its file within the corpus: briefings/NAME.yaml.

    Ids in it may be gone from the corpus: then that is among the problems.
    """

    name: str
    file: str
    briefing: Briefing


@dataclass(frozen=True, slots=True)
class Corpus:
    """`vocabulary` is None only when it could not be read at all; then there are no documents either.

    `documents` are what charts are made of: without `orphans`, and never from `seconds`. `briefings` in the order of
    their names.
    """

    vocabulary: Vocabulary | None
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    seconds: tuple[Second, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    briefings: tuple[NamedBriefing, ...] = ()
