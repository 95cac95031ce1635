"""What a telling is said to have lost or added: words that can be found where they were lost, or were added."""

from collections.abc import Iterator, Mapping, Sequence

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
        others = [other for other in tellings[utterance.statement] if other is not utterance]
        elsewhere = [_where_it_may_stand(other, utterance, texts) for other in others]
        for index, words in enumerate(utterance.record.lost):
            if wrong := _not_lost(words, utterance.record.quote, elsewhere):
                yield utterance.finding(("lost", index), f"lost {shown(words)} {wrong}", words)
        for index, words in enumerate(utterance.record.added):
            if wrong := _not_added(words, utterance.record.quote, [other.record.quote for other in others]):
                yield utterance.finding(("added", index), f"added {shown(words)} {wrong}", words)


def _where_it_may_stand(other: Utterance, utterance: Utterance, texts: Mapping[str, str]) -> str:
    return other.record.quote if other.file is utterance.file else texts[other.file.name]


def _not_lost(words: str, quote: str, elsewhere: Sequence[str]) -> str | None:
    """What is wrong with words that are said to be lost, or None."""
    if not elsewhere:
        return ALONE
    if words in quote:
        return "still stands in this telling's own quote; take it out, or quote less"
    if not any(words in text for text in elsewhere):
        return "stands in no other telling of this statement; copy it verbatim from the fullest one"
    return None


def _not_added(words: str, quote: str, others: Sequence[str]) -> str | None:
    """What is wrong with words that are said to be added, or None."""
    if not others:
        return ALONE
    if words not in quote:
        return "does not stand in this telling's own quote; copy it verbatim"
    if all(words in other for other in others):
        return "stands in every other telling as well; take it out"
    return None
