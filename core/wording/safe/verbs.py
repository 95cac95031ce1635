"""With which verb a sentence tells what was said: that of the printed words for how sure it is, where they are one.

An article that names nobody speaks for itself, and still does: "article 000, naming no source, says that …".
"""

import re

from core.frames import Tables
from core.models.annotation import LOOKS_AHEAD
from core.wording.record import Record, known
from core.wording.safe.words import documents_of, is_own_voice, printed
from core.wording.stances import adds_words

SPOKE, PUT, GAVE, SAID = "spoke of", "said:", "gave", "said that"
"""The verb before a vague word, before a clause as printed, before a number beside others, and before a clause."""

AHEAD = {
    SPOKE: "spoke, as a forecast{}, of",
    PUT: "said, as a forecast{}:",
    GAVE: "forecast{}",
    SAID: "spoke, as a forecast{}, of",
}
"""The same of a forecast, and where its condition stands.

Only "spoke of" is sure: whether the source said that it will be so, or may, is not recorded.
"""
GUESSED = {
    SPOKE: "spoke, as an estimate, of",
    PUT: "said, as an estimate:",
    GAVE: "gave, as an estimate,",
    SAID: "said, as an estimate, that",
}
"""The same of an estimate, of which no printed words tell how sure it is."""

PRINTED = {
    "estimated": re.compile(r"(?:they |he |she |we )?estimate[sd]?", re.IGNORECASE),
    "indicated": re.compile(r"indicate[sd]?", re.IGNORECASE),
    "suggested": re.compile(r"suggest(?:s|ed)?", re.IGNORECASE),
    "assessed": re.compile(r"(?:they |he |she |we )?(?:do |did )?assess(?:es|ed)?", re.IGNORECASE),
    "said they believed": re.compile(r"(?:they |we )?believed?", re.IGNORECASE),
    "voiced the belief": re.compile(r"(?:he |she |it |I )?believe[sd]", re.IGNORECASE),
    "said it was believed": re.compile(r"(?:(?:it )?is |are |was |were )believed", re.IGNORECASE),
}
"""The verbs of printed words that say no more than it."""

STANCES = {
    "affirms": "affirmed",
    "denies": "denied",
    "uncertain": "left open",
    "declined": "declined to comment on",
    "silent": "had not commented, it was reported, on",
}
NOT_CERTAIN = "uncertain"
"""The stance of which the printed words say more than any of ours."""
AFFIRMS = "affirms"
ON_WHETHER = {
    "declined": "declined to comment on whether",
    "silent": "had not commented, it was reported, on whether",
}
"""What is said of who took no side, before the matter."""
SMALL = {"a", "all", "an", "any", "at", "both", "few", "if", "in", "most", "neither", "no", "some", "the", "this", "up"}
"""Words with a capital only where a sentence begins with them."""

STILL = {
    "said": ("says", "say"),
    "spoke": ("speaks", "speak"),
    "gave": ("gives", "give"),
    "forecast": ("forecasts", "forecast"),
    "affirmed": ("says", "say"),
    "denied": ("denies", "deny"),
    "left": ("leaves", "leave"),
}
"""The same verbs of an article, and of several, that speak for themselves."""

IF = "if "
"""How a condition begins that needs no more words before it."""


def verb(row: Record, plain: str, tables: Tables) -> str:
    """The verb of a number in place of this `plain` one, by its modality and the printed words for how sure it is."""
    if row["modality"] in LOOKS_AHEAD:
        return in_print(AHEAD[plain].format(_condition(row, plain)), row, tables)
    if row["modality"] != "estimated":
        return in_print(plain, row, tables)
    told = printed_verb(row, tables)
    if told and plain == SAID:
        return f"{told} that"
    if told == "estimated" and plain == GAVE:
        return told
    return in_print(plain if adds_words(row["modality"], row["certainty"]) else GUESSED[plain], row, tables)


def printed_verb(row: Record, tables: Tables) -> str:
    """The verb of the printed words for how sure a source is; empty where they are none, or an article's own."""
    if not known(row["certainty"]) or is_own_voice(row, tables):
        return ""
    own = str(row["certainty"])
    return next((words for words, pattern in PRINTED.items() if pattern.fullmatch(own)), "")


def held_verb(row: Record, tables: Tables) -> str:
    """What it did, with the printed words for how sure it is: as a verb of theirs, if they are one, of who affirms it.

    Of who is not certain, they alone say it.
    """
    if not known(row["certainty"]):
        return in_print(STANCES[row["stance"]], row, tables)
    if row["stance"] == AFFIRMS and (told := printed_verb(row, tables)):
        return told
    own = printed(row["certainty"])
    said = f"said {own} of" if row["stance"] == NOT_CERTAIN else f"{STANCES[row['stance']]} (printed: {own})"
    return in_print(said, row, tables)


def held(row: Record, matter: str, tables: Tables) -> str:
    """What it did, and the matter: "affirmed: …"; of one that took no side "had not commented on whether …"."""
    if (words := ON_WHETHER.get(row["stance"])) is None:
        return f"{held_verb(row, tables)}: {matter}"
    first = matter.partition(" ")[0]
    return f"{words} {first.lower() if first.lower() in SMALL else first}{matter.removeprefix(first)}"


def in_print(said: str, row: Record, tables: Tables) -> str:
    """The same words of an article that speaks for itself; of a source as they are."""
    first, _, rest = said.partition(" ")
    bare = first.rstrip(",:")
    if bare not in STILL or not is_own_voice(row, tables):
        return said
    own = STILL[bare][len(documents_of([row])) > 1]
    return f"{own}{first.removeprefix(bare)} {rest}".rstrip()


def _condition(row: Record, plain: str) -> str:
    """The condition of a forecast as printed, and the words before it."""
    if row["modality"] != "conditional":
        return ""
    own = printed(str(row["condition"]))
    bare = str(row["condition"]).casefold().startswith(IF)
    if plain == GAVE:
        return f", {own}," if bare else f", on the condition {own},"
    return f" {own}" if bare else f" on the condition {own}"
