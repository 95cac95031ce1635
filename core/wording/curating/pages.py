"""The sentences of the pages on which articles are added and edited, and the names of the fields of their forms."""

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.curation.forms.times import Shape
from core.curation.sheets.sheet import Number, Sheet, WordState
from core.models import Problem, Vocabulary
from core.models.vocabulary import Proposition
from core.wording.names import quoted, say_list, some
from core.wording.numbers import say_count, say_number
from core.wording.stances import say_stance

SHAPES: dict[Shape, str] = {
    "none": "not given",
    "date": "a day, a month or a year",
    "stretch": "a stretch of time, from … to …",
    "from": "from then on, its end not known",
    "until": "until then, its beginning not known",
    "within": "one day within a stretch, which is not known",
    "by": "at some time, then or earlier",
    "after": "at some time, then or later",
    "written": "another one, written as EDTF",
}
"""The shapes of a time, in words."""

STATES: dict[WordState, str] = {
    "undecided": "waits for your decision",
    "open": "nobody has recorded it",
    "covered": "recorded",
    "dismissed": "no claim",
}

LABELS: dict[str, str] = {
    "id": "Name of the record",
    "measure": "What is counted",
    "subject": "Whose",
    "counts": "Counted otherwise than its measure",
    "stated": "Words as printed",
    "hedge": "How the number is worded",
    "amount": "The number",
    "least": "From",
    "most": "To",
    "modality": "Meant as",
    "period": "What time does the number cover?",
    "as_of": "As of when does it count?",
    "said": "When was it said?",
    "target": "What time does the forecast speak of?",
    "published": "When was it published?",
    "place": "Place",
    "attribution": "Who said it first",
    "attribution_basis": "How is it known who said it?",
    "statement": "Heard before?",
    "term": "The printed word for what is counted",
    "term_means": "What the speaker says that the word means",
    "condition": "On what does the forecast depend?",
    "role": "Where in the article",
    "revises": "It updates …",
    "retracts": "It takes back …",
    "part_of": "It is part of …",
    "share_of": "It is a share of …",
    "derived_from": "It is derived from …",
    "disputes": "It disputes, in so many words, …",
    "quote": "Quote",
    "prefix": "Words right before the quote",
    "suffix": "Words right after the quote",
    "lost": "Words of the fullest telling that this one lost",
    "added": "Words that the fullest telling does not have",
    "not_same_as": "Looks like the same utterance as …, and is another",
    "against": "Words that the article sets against it",
    "note": "Note",
    "proposition": "On which matter",
    "stance": "What the source holds",
    "certainty": "The printed words for how sure it is",
    "reason": "Why it is no claim",
    "title": "Title as printed",
    "publisher": "The outlet it appeared in",
    "original": "The outlet that it names as its own source",
    "annotator": "Who annotates",
}
"""What each control is called."""

HELP: dict[str, str] = {
    "id": "Small letters, digits and hyphens; unique in the folder. Left empty, a name is made.",
    "stated": "With the hedge, and exactly as in the article: “at least 1,000”. They stand once in the quote.",
    "hedge": "“At least” states a low, “up to” a high, a range both, a vague word none. A middle is never recorded.",
    "modality": "“They believe”, “likely”, “estimated” make an estimate. Forecasts are never drawn as facts.",
    "period": "Leave it out where the article does not say, and you cannot infer it.",
    "as_of": "For a running total. It is not the day on which somebody said it, unless the article says so.",
    "said": "When the speaker spoke: not when the article appeared.",
    "attribution": "Search by any of a source's names. First who said it first, then whoever passed it on, in order.",
    "attribution_basis": "Inferred, where the sentence itself does not name the source.",
    "statement": "Two articles that repeat one utterance are two claims of one statement. In doubt leave it apart.",
    "place": "One fixed name a place, spelt alike everywhere. Leave it out where no place is tied to the number.",
    "term": "“Casualties”, “eliminated”: as the article prints it.",
    "certainty": "“Probably”, “reportedly”, “they believed”; or what a stance was read from: “repelled”. As printed.",
    "counts": "Only where this claim counts in another way than its measure does.",
    "quote": "Verbatim, and long enough to stand once in the article.",
    "lost": "Verbatim. One entry for each stretch of words.",
    "added": "Verbatim. One entry for each stretch of words.",
    "against": "Verbatim: a contradiction, a denial, “not independently verified”. They stand once in the article.",
    "note": "Your reasoning on a hard call.",
    "reason": "“An age”, “a date”, “a rank”: choose one, or type your own.",
    "nothing_on": "Matters on which you looked for a position in this article, and found none.",
    "title": "What charts and sentences call the article. Left empty, they use its number and its first words.",
    "published": "The article's own date. No other time takes it over.",
}
"""What helps to fill a control."""

_BEFORE = re.compile(r"(?<!\S)(?:\S{1,25}[ \u00a0]+){0,3}\S{0,25}\Z")
_AFTER = re.compile(r"\S{0,25}(?:[ \u00a0]+\S{1,25}(?!\S)){0,4}")
"""The words beside a number that are shown with it, if they are not very long."""

A_DATE = "a date or a time of the day"
REASONS = ("an age", A_DATE, "a rank, a name or a number of a thing", "a distance or a size")
"""Reasons that come up in most articles."""


def say_progress(sheet: Sheet) -> str:
    """How many of the numbers are decided: "7 of 23 numbers decided"."""
    total = len(sheet.numbers)
    if not total:
        return "No number words in this article"
    return f"{say_number(sheet.decided)} of {say_count(total, 'number')} decided"


def say_number_word(number: Number, text: str) -> str:
    """A number word, its state and the words around it: "“11,000”, waits for your decision: “… sent 11,000 men …”"."""
    around = quoted(in_context(text, number.start, number.end))
    return f"{quoted(number.words)}, {STATES[number.state]}: {around}"


def in_context(text: str, start: int, end: int) -> str:
    """A few words of the line that a stretch of the text stands in, with signs of what is left out."""
    before, after = _BEFORE.search(text, max(0, start - 120), start), _AFTER.match(text, end)
    first, last = before.start() if before else start, after.end() if after else end
    opening = "… " if text[:first].rpartition("\n")[2].strip() else ""
    closing = " …" if text[last:].partition("\n")[0].strip() else ""
    return f"{opening}{text[first:last].strip()}{closing}"


def say_done(problems: Sequence[Problem]) -> str:
    """Once every number is decided: that the charts have it, or what keeps it from them."""
    if problems:
        return f"Every number is decided; {say_count(len(problems), 'problem')} still to mend before charts show it."
    return "Every number is decided and the check is clean: the charts show this article."


def say_cell(
    record: dict[str, Any], matter: Proposition, vocabulary: Vocabulary, others: pd.DataFrame
) -> tuple[str, str]:
    """Where a position stands among those of other articles on its matter: `others` as the table of positions."""
    step = record["attribution"][0]
    names = [vocabulary.sources[each].label if each in vocabulary.sources else each for each in _each(step)]
    here = f"{say_list(names)}: {say_stance(record['stance'], record.get('certainty'))}, on {quoted(matter.text)}"
    held = zip(others["origin_label"], others["stance"], others["certainty"], strict=True)
    there = [f"{name}: {say_stance(stance, certainty)}" for name, stance, certainty in held]
    told = some(list(dict.fromkeys(there)), 8)
    return here, f"In other articles {'; '.join(told)}." if told else "No other article has a position on it."


def _each(step: str | list[str]) -> list[str]:
    return [step] if isinstance(step, str) else list(step)


def say_other_unit(printed: str, unit: str) -> str:
    """What to do where the words give another unit than the measure has."""
    return (
        f"The words give {printed}, this measure is in {unit}. Amounts are recorded as printed, never converted: "
        f"choose a measure in {printed}, or add one under Vocabulary."
    )


def say_also_covered(words: Sequence[str]) -> str:
    """Which other numbers a record accounts for too."""
    verb = "is" if len(words) == 1 else "are"
    return f"With it {say_list(some([quoted(each) for each in words]))} {verb} decided too."


def source_label(source_id: str, vocabulary: Vocabulary) -> str:
    """A source by every name that it may be searched by, its short name first; the id of one that does not exist."""
    source = vocabulary.sources.get(source_id)
    if source is None:
        return f"{source_id} (not in the vocabulary)"
    others = [name for name in (source.name, *source.aliases) if name != source.label]
    return " · ".join([source.label, *others])
