"""Retractions and revisions: only who said a number takes it back or updates it, and never with an older one."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from core.checks.chronology import surely
from core.checks.document import CheckedDocument
from core.checks.phrases import listed
from core.checks.utterance import Located, Utterance
from core.models import Claim, Position
from core.models.annotation import members

UPDATES = {"retracts": "take it back", "revises": "update it"}
"""The relations that only the source itself can have to what it said."""


def tellings(utterances: Collection[Utterance], documents: Collection[CheckedDocument]) -> dict[str, list[Utterance]]:
    """What these retract or revise, by the name that they give: the record of that id, else all of that statement."""
    due = {name for each in utterances for relation in UPDATES for name in getattr(each.record, relation, ())}
    found: dict[str, list[Utterance]] = {}
    for each in documents if due else ():
        if not due.isdisjoint(each.said.statement_of) or not due.isdisjoint(each.said.statement_of.values()):
            for told in each.said.all:
                for name in due & {told.record.id, told.statement}:
                    found.setdefault(name, []).append(told)
    return {name: [each for each in told if each.record.id == name] or told for name, told in found.items()}


def unfounded_updates(utterances: Sequence[Utterance], told: Mapping[str, Sequence[Utterance]]) -> Iterator[Located]:
    """Retractions and revisions of what another source said, and revisions that are surely of an earlier moment.

    An origin of several sources is the same as another where they share one. `told`: as `tellings` gives it.
    """
    for utterance in utterances:
        for relation in UPDATES:
            for index, target in enumerate(getattr(utterance.record, relation, ())):
                named = [each for each in told.get(target, ()) if each.statement != utterance.statement]
                if named and (
                    wrong := _foreign(utterance, relation, named[0]) or _outdated(utterance, relation, named)
                ):
                    yield utterance.finding((relation, index), f"{relation} names '{target}'{wrong}", target)


def _foreign(utterance: Utterance, relation: str, named: Utterance) -> str:
    """What is wrong where the two origins share no source, or nothing."""
    ours, theirs = _origin(utterance.record), _origin(named.record)
    if not set(ours).isdisjoint(theirs):
        return ""
    found = f", which is from {listed(theirs)}, and this is from {listed(ours)}"
    advice = f"only the source that said it can {UPDATES[relation]}: to contradict another's number, use disputes"
    return f"{found}; {advice}"


def _outdated(utterance: Utterance, relation: str, named: Sequence[Utterance]) -> str:
    """What is wrong with a revision that is surely as of an earlier time than what it revises, or nothing."""
    ours, theirs = _as_of(utterance.record), [as_of for each in named if (as_of := _as_of(each.record))]
    if relation != "revises" or not ours or not theirs or not all(_is_before(ours, each) for each in theirs):
        return ""
    found = f", which is as of {theirs[0]}, and this is as of {ours}"
    return f"{found}; let the later number revise the earlier one, or correct a time"


def _is_before(ours: str, theirs: str) -> bool:
    ends, begins = surely(ours)[1], surely(theirs)[0]
    return ends is not None and begins is not None and ends < begins


def _as_of(record: Claim | Position) -> str | None:
    return record.as_of.edtf if isinstance(record, Claim) and record.as_of else None


def _origin(record: Claim | Position) -> tuple[str, ...]:
    return members(record.attribution[0])
