"""What a telling is said to have lost or added: words that can be found where they were lost, or were added."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.checks.phrases import shown
from core.checks.utterance import Located, Utterance

ALONE = "but no other record tells this statement; give both the same 'statement', or take the words out"


def untraceable_drift(utterances: Sequence[Utterance], texts: Mapping[str, str]) -> Iterator[Located]:
    """Words `lost` that this telling has, or that no other has; words `added` that it lacks, or that all others have.

    `texts`: the article of each annotation file. Lost words may stand in another telling's quote, or anywhere in its
    article where that is another one.
    """
    tellings: dict[str, list[Utterance]] = {}
    for utterance in utterances:
        tellings.setdefault(utterance.statement, []).append(utterance)
    for utterance in utterances:
        if utterance.record.lost or utterance.record.added:
            yield from _findings(utterance, tellings[utterance.statement], texts)


def _findings(utterance: Utterance, tellings: Sequence[Utterance], texts: Mapping[str, str]) -> Iterator[Located]:
    """Looks through the other tellings only as far as it must: most words are found in the first."""
    alone, quote = len(tellings) == 1, utterance.record.quote
    for index, words in enumerate(utterance.record.lost):
        elsewhere = (_where_it_may_stand(other, utterance, texts) for other in tellings if other is not utterance)
        if wrong := ALONE if alone else _not_lost(words, quote, elsewhere):
            yield utterance.finding(("lost", index), f"lost {shown(words)} {wrong}", words)
    for index, words in enumerate(utterance.record.added):
        others = (other.record.quote for other in tellings if other is not utterance)
        if wrong := ALONE if alone else _not_added(words, quote, others):
            yield utterance.finding(("added", index), f"added {shown(words)} {wrong}", words)


def _where_it_may_stand(other: Utterance, utterance: Utterance, texts: Mapping[str, str]) -> str:
    return other.record.quote if other.file is utterance.file else texts[other.file.name]


def _not_lost(words: str, quote: str, elsewhere: Iterable[str]) -> str | None:
    """What is wrong with words that are said to be lost, or None."""
    if words in quote:
        return "still stands in this telling's own quote; take it out, or quote less"
    if not any(words in text for text in elsewhere):
        return "stands in no other telling of this statement; copy it verbatim from the fullest one"
    return None


def _not_added(words: str, quote: str, others: Iterable[str]) -> str | None:
    """What is wrong with words that are said to be added, or None."""
    if words not in quote:
        return "does not stand in this telling's own quote; copy it verbatim"
    if all(words in other for other in others):
        return "stands in every other telling as well; take it out"
    return None
