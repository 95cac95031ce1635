"""Relations between claims: they lead to what exists, not to themselves, and not in a circle."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from core.checks.circles import circles
from core.checks.document import CheckedDocument
from core.checks.phrases import suggestion
from core.checks.utterance import NAMING, Located, Utterance
from core.reading.places import Path

NEVER_CIRCULAR = ("revises", "retracts", "part_of", "share_of", "derived_from")


def known_names(documents: Collection[CheckedDocument]) -> Mapping[str, str]:
    """What relations may name, claims and positions before statements, and the statement that is meant.

    Those of documents that do not load count as far as they could be read.
    """
    named: dict[str, str] = {}
    for each in documents:
        named.update(zip(each.written.statement_of.values(), each.written.statement_of.values(), strict=True))
    for each in documents:
        named.update(each.written.statement_of)
    return named


def broken_relations(
    utterances: Iterable[Utterance], statement_of: Mapping[str, str], some_are_unread: bool
) -> Iterator[Located]:
    """Targets that are no claim, position or statement, or the very statement that relates to them.

    `statement_of`: the known names, as here and below.
    """
    for utterance in utterances:
        for below, target in _targets(utterance, NAMING):
            if target not in statement_of:
                message = _missing(str(below[0]), target, statement_of.keys(), some_are_unread)
                yield utterance.finding(below, message, target)
            elif statement_of[target] == utterance.statement:
                message = f"{below[0]} names '{target}', which is this same statement; name another, or take it out"
                yield utterance.finding(below, message, target)


def circular_relations(utterances: Sequence[Utterance], statement_of: Mapping[str, str]) -> Iterator[Located]:
    """Relations that come back to where they began: reported once a circle, where it is first entered."""
    for relation in NEVER_CIRCULAR:
        edges: dict[str, dict[str, tuple[Utterance, Path]]] = {}
        for utterance in utterances:
            for below, target in _targets(utterance, (relation,)):
                if statement_of.get(target, utterance.statement) != utterance.statement:
                    edges.setdefault(utterance.statement, {}).setdefault(statement_of[target], (utterance, below))
        for circle in circles(edges):
            utterance, below = edges[circle[0]][circle[1]]
            message = f"{relation} goes in a circle, {_trail(circle)}; take one of these relations out"
            yield utterance.finding(below, message, circle[1])


def _targets(utterance: Utterance, relations: Sequence[str]) -> Iterator[tuple[Path, str]]:
    for relation in relations:
        for index, target in enumerate(getattr(utterance.record, relation, ())):
            yield (relation, index), target


def _missing(relation: str, target: str, known: Collection[str], some_are_unread: bool) -> str:
    found = f"{relation} names '{target}', which is no claim, position or statement of this corpus"
    unless = "; it may be in an article that could not be loaded: mend that first" if some_are_unread else ""
    return found + (f"{unless}{suggestion(target, known)}" or "; correct it, or take it out")


def _trail(circle: Sequence[str]) -> str:
    names = [f"'{name}'" for name in circle]
    return " → ".join(names if len(names) <= 8 else [*names[:7], "…", names[-1]])
