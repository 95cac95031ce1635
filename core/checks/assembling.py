"""The texts of all files of a corpus to the corpus: each file by itself, then what only shows with all at hand."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from core.checks.briefings import Known, Text, check_briefings
from core.checks.corpus import check_corpus
from core.checks.document import CheckedDocument, check_document
from core.checks.files import SECOND, alone, by_use, extra_file, missing_vocabulary
from core.checks.once import OneLoad
from core.checks.seconds import CheckedSecond, check_second, check_seconds
from core.checks.vocabulary import VOCABULARY_FILE, CheckedVocabulary, check_vocabulary
from core.models import Corpus, Problem


@dataclass(frozen=True, slots=True)
class Files:
    """The names of the files of a corpus, in their order, and how the text of each is read."""

    names: Collection[str]
    text_of: Callable[[str], Text]


def assembled(files: Files, once: OneLoad) -> Corpus:
    """The corpus that these files make, with every problem in them; nothing is checked that `once` knows."""
    named, vocabulary = by_use(files.names), _vocabulary(files, once)
    firsts = [_document(files, stem, vocabulary, once) for stem in named.stems]
    seconds = [_second(files, name, vocabulary, once) for name in named.seconds]
    documents, of_firsts = check_corpus(firsts)
    compared, of_seconds = check_seconds(seconds, firsts)
    read = {name: files.text_of(name) for name in named.briefings}
    briefings, of_briefings = check_briefings(read, Known(vocabulary, named.stems, documents))
    orphans = [orphan for first in firsts for orphan in first.orphans]
    orphans += [orphan for second in seconds for orphan in second.orphans]
    extra = map(extra_file, named.extra)
    problems = sorted((*vocabulary.problems, *extra, *of_firsts, *of_seconds, *of_briefings))
    return Corpus(vocabulary.vocabulary, documents, tuple(problems), compared, tuple(orphans), briefings)


def _vocabulary(files: Files, once: OneLoad) -> CheckedVocabulary:
    if VOCABULARY_FILE not in files.names:
        return once(_no_vocabulary, (missing_vocabulary(),))
    text, problems = files.text_of(VOCABULARY_FILE)
    return once(_no_vocabulary, problems) if text is None else once(check_vocabulary, text)


def _no_vocabulary(problems: tuple[Problem, ...]) -> CheckedVocabulary:
    return CheckedVocabulary(None, frozenset(), problems)


def _document(files: Files, stem: str, vocabulary: CheckedVocabulary, once: OneLoad) -> CheckedDocument:
    """One pair of files; where one is missing or cannot be read, the other is checked alone."""
    article, annotation = f"{stem}.txt", f"{stem}.yaml"
    text, unread_text = _member(files, article, annotation)
    yaml_text, unread_yaml = _member(files, annotation, article)
    checked = once(_checked_document, article, text, yaml_text, vocabulary)
    unread = (*unread_text, *unread_yaml)
    return replace(checked, problems=(*unread, *checked.problems)) if unread else checked


def _checked_document(
    article: str, text: str | None, yaml_text: str | None, vocabulary: CheckedVocabulary
) -> CheckedDocument:
    return check_document(article, text, yaml_text, vocabulary.vocabulary, vocabulary.left_out)


def _second(files: Files, name: str, vocabulary: CheckedVocabulary, once: OneLoad) -> CheckedSecond:
    """One second annotation with its text, whose own problems are told with the first."""
    article = f"{name.removesuffix(SECOND)}.txt"
    yaml_text, unread = _member(files, name, article)
    text = files.text_of(article)[0] if article in files.names else None
    checked = once(_checked_second, article, text, yaml_text, vocabulary)
    return replace(checked, problems=(*unread, *checked.problems)) if unread else checked


def _checked_second(
    article: str, text: str | None, yaml_text: str | None, vocabulary: CheckedVocabulary
) -> CheckedSecond:
    return check_second(article, text, yaml_text, vocabulary.vocabulary, vocabulary.left_out)


def _member(files: Files, name: str, partner: str) -> Text:
    """The text of one file of a pair. Where its partner is missing, that is its problem."""
    if name not in files.names:
        return None, ()
    text, problems = files.text_of(name)
    if partner in files.names:
        return text, problems
    return text, (alone(name, partner), *problems)
