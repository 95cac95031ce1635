"""A corpus as loaded: its vocabulary, its sound documents, and every problem found on the way."""

from dataclasses import dataclass

from core.models.annotation import Annotation
from core.models.problem import Problem
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
class Corpus:
    """`vocabulary` is None only when it could not be read at all; then there are no documents either."""

    vocabulary: Vocabulary | None
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
