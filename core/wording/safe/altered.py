"""What the tellings of a statement in one article have otherwise than a sentence has it, part by part.

The sentence has the words of the telling that speaks for the statement. What others lost and added is what the
annotator recorded of them; the rest is derived: the number, how sure it is, its time, its place, who passed it on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import pandas as pd

from core.frames import JOINT, STEP, Tables, words_in
from core.models.annotation import LOOKS_AHEAD
from core.wording.claims import QUANTITY
from core.wording.inferred import is_inferred, is_told_by_period
from core.wording.labels import MODALITIES, label
from core.wording.names import measure_label, quoted, say_list, source_named
from core.wording.record import Record, known
from core.wording.safe.number import moment, terms
from core.wording.safe.words import flat, printed

HAS, LEAVES, ADDS, ELSE = "has", "leaves out", "adds", ""
"""What a telling does with words: others in place of those of the sentence, none, or more; the rest is in our words."""

NOT_WHEN = "does not say when it was said"


class Part(NamedTuple):
    """One thing that is told otherwise: words, in whose place they stand, whether it must be said at any length."""

    verb: str
    words: str
    instead: str = ""
    weighty: bool = False


def parts_of(row: Record, tellings: Sequence[Record], tables: Tables, *, full: bool) -> list[Part]:
    """What these tellings, all of one article, have otherwise than `row`, in the order in which it is said.

    `full`: whether the fullest telling is among those that the view has, so that what was lost can be named.
    """
    sure = list(_certainty(row, tellings))
    found = [*_number(row, tellings, tables), *sure, *(_recorded(tellings) if full else ())]
    found += [*_times(row, tellings, found), *_terms(row, tellings, tables)]
    found += [*([] if sure else _meant(row, tellings)), *_place(row, tellings), *_ways(row, tellings, tables)]
    return _each_once(found)


def say_parts(parts: Sequence[Part]) -> str:
    """ "has “several weeks” in place of “21 days”, leaves out “in the area” and does not name the BBC"."""
    said = {verb: [_say(part) for part in parts if part.verb == verb] for verb in (HAS, LEAVES, ADDS)}
    ours = [part.words for part in parts if part.verb == ELSE]
    return say_list([*(f"{verb} {say_list(words)}" for verb, words in said.items() if words), *ours])


def _say(part: Part) -> str:
    return printed(part.words) + (f" in place of {printed(part.instead)}" if part.instead else "")


def _number(row: Record, tellings: Sequence[Record], tables: Tables) -> Iterator[Part]:
    if "claim_ids" not in row:
        return
    if not any(_amount(each) == _amount(row) for each in tellings):
        yield Part(HAS, tellings[0]["stated"], row["stated"], weighty=True)
    if row["measure"] not in {each["measure"] for each in tellings}:
        own = quoted(measure_label(tellings[0]["measure"], tables))
        yield Part(ELSE, f"tells it as {own}", weighty=True)


def _amount(row: Record) -> tuple[Any, ...]:
    """What is stated; words, where they stand in place of a number."""
    numbers = tuple(None if pd.isna(row[name]) else row[name] for name in QUANTITY if name != "stated")
    return (row["stated"],) if row["hedge"] in ("none", "vague") else numbers


def _certainty(row: Record, tellings: Sequence[Record]) -> Iterator[Part]:
    """Words for how sure it is: others, none, or some where the sentence has none."""
    own = [str(each["certainty"]) for each in tellings if known(each["certainty"])]
    if not known(row["certainty"]):
        yield from [Part(ADDS, own[0], weighty=True)] if len(own) == len(tellings) else []
    elif not _stands(row["certainty"], [*own, *(each["quote"] for each in tellings)]):
        yield _instead(row["certainty"], own, weighty=True)


def _instead(words: str, others: Sequence[str], *, weighty: bool = False) -> Part:
    return Part(HAS, others[0], words, weighty) if others else Part(LEAVES, words, weighty=weighty)


def _recorded(tellings: Sequence[Record]) -> Iterator[Part]:
    """What all tellings of the article lost, and what they added; nothing where one of them is as full as any."""
    lost = [_words(each["lost"]) for each in tellings]
    if any(not words and not _words(each["added"]) for words, each in zip(lost, tellings, strict=True)):
        return
    yield from (Part(LEAVES, words) for words in lost[0] if all(words in others for others in lost))
    yield from (Part(ADDS, words) for each in tellings for words in _words(each["added"]))


def _words(joined: Any) -> list[str]:
    return words_in(joined) if known(joined) else []


def _times(row: Record, tellings: Sequence[Record], told: Sequence[Part]) -> Iterator[Part]:
    """The time that the sentence tells, and the words of a period that it tells beside it; not what is `told`."""
    time, text = _time(row)
    if known(row[time]) and all(each[time] != row[time] for each in tellings):
        yield from [] if _is_lost(row[text], told) else _other_time(row, tellings, time, text)
    if text != "period_text" and "claim_ids" in row and known(row["period_text"]):
        own = (str(each[name]) for each in tellings for name in ("period_text", "quote"))
        yield from [] if _stands(row["period_text"], own) else [Part(LEAVES, row["period_text"])]


def _is_lost(words: Any, told: Sequence[Part]) -> bool:
    return known(words) and any(_overlap(words, part.words) for part in told if part.verb == LEAVES)


def _other_time(row: Record, tellings: Sequence[Record], time: str, text: str) -> Iterator[Part]:
    dated = [each for each in tellings if known(each[time])]
    own = [str(each[text]) for each in dated if known(each[text])]
    if own and known(row[text]):
        yield from [] if _stands(row[text], own) else [Part(HAS, own[0], row[text])]
    else:
        yield Part(ELSE, "gives another time" if dated else NOT_WHEN if time == "said" else "gives no date")


def _time(row: Record) -> tuple[str, str]:
    """The column of the time that a sentence tells, and that of the words from which it was read."""
    if "claim_ids" not in row or not known(moment(row)):
        return "said", "said_text"
    if row["modality"] in LOOKS_AHEAD and known(row["target"]):
        return "target", "target_text"
    return ("covers" if known(row["covers"]) else "period"), "period_text" if is_told_by_period(row) else "as_of_text"


def _terms(row: Record, tellings: Sequence[Record], tables: Tables) -> Iterator[Part]:
    """The printed word for what is counted, where the sentence has it; one whose words are all there is there."""
    if "claim_ids" not in row or not known(row["term"]) or f"printed: {printed(row['term'])}" not in terms(row, tables):
        return
    words = _words_of(row["term"])
    if not any(words <= _words_of(each["quote"]) or each["term"] == row["term"] for each in tellings):
        yield _instead(row["term"], [str(each["term"]) for each in tellings if known(each["term"])])


def _words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _meant(row: Record, tellings: Sequence[Record]) -> Iterator[Part]:
    if "claim_ids" in row and row["modality"] not in (others := [each["modality"] for each in tellings]):
        meant = f"tells it as {label(MODALITIES, others[0])}, not as {label(MODALITIES, row['modality'])}"
        yield Part(ELSE, meant, weighty=True)


def _place(row: Record, tellings: Sequence[Record]) -> Iterator[Part]:
    if "claim_ids" in row and known(row["place"]) and all(each["place"] != row["place"] for each in tellings):
        others = [flat(each["place"]) for each in tellings if known(each["place"])]
        yield Part(ELSE, f"has {others[0]} as the place" if others else "gives no place")


def _ways(row: Record, tellings: Sequence[Record], tables: Tables) -> Iterator[Part]:
    """Who passed it on, and whether the article itself names the origin. Of several ways, one is enough."""
    ways = str(row["carriers"]).split("; ") if "claim_ids" in row else [_after_origin(row)]
    told, own = _carriers(ways), _carriers(_after_origin(each) for each in tellings)
    one_of_them = len(ways) > 1 and not {*ways}.isdisjoint(map(_after_origin, tellings))
    missing = [] if one_of_them else [flat(source_named(name, tables)) for name in told if name not in own]
    if missing:
        yield Part(ELSE, f"does not name {say_list(missing, 'or')}")
    if others := [flat(source_named(name, tables)) for name in own if name not in told]:
        yield Part(ELSE, f"has it via {say_list(others)}")
    if not is_inferred(row) and all(map(is_inferred, tellings)):
        yield Part(ELSE, "leaves the attribution to inference")


def _after_origin(row: Record) -> str:
    return str(row["attribution"]).partition(STEP)[2]


def _carriers(ways: Iterable[str]) -> list[str]:
    """Everyone on these ways, each once."""
    steps = (step for way in ways if way for step in way.split(STEP))
    return list(dict.fromkeys(name for step in steps for name in step.split(JOINT)))


def _stands(words: str, among: Iterable[str]) -> bool:
    return any(str(words).casefold() in each.casefold() for each in among)


def _each_once(parts: Sequence[Part]) -> list[Part]:
    """Without what stands within other words that are told, or around them."""
    kept: list[Part] = []
    for part in parts:
        told = [words for each in kept for words in (each.words, each.instead) if words and each.verb]
        again = part.verb in (LEAVES, ADDS) and any(_overlap(part.words, words) for words in told)
        kept += [] if again else [part]
    return kept


def _overlap(one: str, other: str) -> bool:
    return _stands(one, [other]) or _stands(other, [one])
