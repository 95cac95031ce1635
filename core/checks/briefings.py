"""Briefings: every step by itself, and every id in it held against the corpus.

An id that is gone leaves its briefing as it is, so that its author can be shown the step and mend it; a briefing that
is not written as one is left out.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, get_args

from core.checks.files import BRIEFINGS
from core.checks.findings import Finding, YamlFile
from core.checks.phrases import listed, suggestion
from core.checks.records import not_a, outline
from core.checks.references import BAD_ENTRY, reading_id
from core.checks.shape import validated
from core.checks.vocabulary import CheckedVocabulary
from core.models import Briefing, Document, NamedBriefing, Problem, Step
from core.models.annotation import Attributed, members
from core.models.base import Words
from core.models.vocabulary import NOBODY, Counts, SourceKind, Vocabulary
from core.reading.places import Path
from core.reading.yamltext import Value, read

Text: TypeAlias = tuple[str | None, tuple[Problem, ...]]
"""The text of a file, or None and why it cannot be read."""

PAGES_OF: Mapping[str, tuple[str, ...]] = {
    "subject": ("deployment", "casualties"),
    "matters": ("agreement",),
    "lit": ("attribution",),
    "alike": ("attribution",),
    "all_strands": ("attribution",),
    "verdicts": ("comparisons",),
    "topic": ("comparisons",),
    "document": ("documents",),
}
"""The fields of a step's state that only some pages have."""

_KINDS = {
    "documents": "article",
    "kinds": "kind of origin",
    "sides": "side of origin",
    "origins": "origin",
    "subjects": "subject",
    "readings": "vague word",
    "subject": "subject",
    "lit": "statement",
    "topic": "measure or matter",
    "document": "article",
}
"""What the ids of each field of a step's state are ids of."""


@dataclass(frozen=True)
class Known:
    """What briefings may name: the vocabulary's ids, the articles that lie there, and what the sound ones say."""

    checked: CheckedVocabulary
    stems: Sequence[str]
    documents: Sequence[Document]

    def ids(self, step: Step) -> Mapping[str, Collection[str]]:
        """The ids that each field of the step's state may hold; fields of which nothing can be said are left out."""
        words = self.checked.vocabulary
        panels = {"panel": _panels(words)} if words is not None and step.page == "casualties" else {}
        return self._everywhere | panels

    @cached_property
    def _everywhere(self) -> dict[str, Collection[str]]:
        words = self.checked.vocabulary
        articles = dict.fromkeys(("documents", "document"), self._articles)
        articles["kinds"] = [*get_args(SourceKind), "joint"]
        if words is None:
            return dict(articles)
        subjects = dict.fromkeys(("subjects", "subject"), words.subjects)
        matters = {"topic": [*words.measures, *words.propositions], "readings": words.readings}
        sides = map(words.sides_of, self._spoke)
        origins = {"origins": [*words.sources, *_joint(self._spoke)], "sides": [*words.sides, NOBODY, *_joint(sides)]}
        return articles | subjects | matters | origins | self._statements

    @property
    def _articles(self) -> list[str]:
        return [f"{stem}.txt" for stem in self.stems]

    @cached_property
    def _records(self) -> list[Attributed]:
        notes = [document.annotation for document in self.documents]
        return [record for note in notes for record in (*note.claims, *note.positions)]

    @property
    def _statements(self) -> dict[str, Collection[str]]:
        """Nothing can be said of a statement while an article does not load: it may stand there."""
        if len(self.documents) < len(self.stems):
            return {}
        return {"lit": [record.statement or record.id for record in self._records]}

    @property
    def _spoke(self) -> list[tuple[str, ...]]:
        """The sources with which each record begins."""
        return [members(record.attribution[0]) for record in self._records]


def _joint(spoke: Iterable[Sequence[str]]) -> dict[str, None]:
    """Those of several, joined as in the tables."""
    return dict.fromkeys(" + ".join(each) for each in spoke if len(each) > 1)


def _panels(words: Vocabulary) -> list[str]:
    losses = [name for name, each in words.measures.items() if each.chart == "losses"]
    return [f"{measure} {counts}" for measure in losses for counts in get_args(Counts)]


def check_briefings(texts: Mapping[str, Text], known: Known) -> tuple[tuple[NamedBriefing, ...], tuple[Problem, ...]]:
    """The briefings of a corpus by the names of their files, and every problem in them."""
    briefings: list[NamedBriefing] = []
    problems: list[Problem] = []
    for file, (text, unread) in texts.items():
        found, wrong = _check_briefing(file, text, known) if text is not None else (None, unread)
        briefings += [found] if found else []
        problems += wrong
    return tuple(briefings), tuple(problems)


def _check_briefing(file: str, text: str, known: Known) -> tuple[NamedBriefing | None, tuple[Problem, ...]]:
    """The briefing in the text of briefings/NAME.yaml, or None where it is not written as one; and every problem."""
    value, faults = read(text)
    yaml = YamlFile(file, text)
    if value is None and faults:
        return None, yaml.faults(faults)
    title, steps, findings = _parts(value)
    sound = not findings and not faults
    briefing = Briefing(title=title, steps=tuple(steps.values())) if sound and title else None
    named = NamedBriefing(_name_of(file), file, briefing) if briefing else None
    findings += [finding for path, step in steps.items() for finding in _of_step(path, step, known)]
    return named, tuple(sorted((*yaml.faults(faults), *yaml.problems(findings))))


def _name_of(file: str) -> str:
    """The name of the briefing in briefings/NAME.yaml."""
    return file.removeprefix(BRIEFINGS).removesuffix(".yaml")


def _parts(value: Value) -> tuple[str | None, dict[Path, Step], list[Finding]]:
    """Title, the sound steps by their paths, and what is wrong with the others."""
    fields, findings = outline(value, Briefing)
    title: str | None = None
    if "title" in fields:
        title, wrong = validated(Words, fields["title"], ("title",))
        findings += wrong
    items = fields.get("steps", [])
    if "steps" in fields and (not isinstance(items, list) or not items):
        findings.append(not_a(items, ("steps",), "a list of at least one step, each begun with '- '"))
    return title, _steps(items, findings), findings


def _steps(items: Value, findings: list[Finding]) -> dict[Path, Step]:
    steps: dict[Path, Step] = {}
    for index, item in enumerate(items if isinstance(items, list) else ()):
        path: Path = ("steps", index)
        step, wrong = validated(Step, item, path)
        findings += wrong
        steps |= {path: step} if step else {}
    return steps


def _of_step(path: Path, step: Step, known: Known) -> Iterator[Finding]:
    """Ids that the corpus does not have, and choices that the page does not offer."""
    for field in step.shown.model_fields_set:
        below = (*path, "shown", field)
        pages = PAGES_OF.get(field, (step.page,))
        if step.page not in pages:
            message = f"the page {step.page} has no '{field}'; take it out, or show the page {' or '.join(pages)}"
            yield Finding(below, message, field, at_key=True)
    held = known.ids(step)
    for below, field, name in _named(step):
        if field in held and name not in held[field]:
            yield _unknown((*path, "shown", *below), field, name, held[field], known)


def _named(step: Step) -> Iterator[tuple[Path, str, str]]:
    """Each id of a step's state: its path, its field and itself."""
    for field in (*_KINDS, "panel"):
        match getattr(step.shown, field):
            case str(name):
                yield (field,), field, name
            case tuple(names):
                yield from (((field, index), field, name) for index, name in enumerate(names))
            case dict(entries):
                yield from (((field, name), field, name) for name in entries)


def _unknown(path: Path, field: str, name: str, held: Collection[str], known: Known) -> Finding:
    if (reading_id(name) if field == "readings" else name) in known.checked.left_out:
        advice = BAD_ENTRY
    else:
        advice = suggestion(name, held) or f"; the corpus has {listed(held) or 'none'}"
    return Finding(path, f"unknown {_KINDS.get(field, field)} '{name}'{advice}", name, at_key=field == "readings")
