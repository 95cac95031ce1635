"""A number in the phrase of its measure: "at least 1,000 of 11,000 North Korean troops had been killed"."""

import re
from dataclasses import dataclass
from typing import Any, Self

import pandas as pd

from core.frames import Tables
from core.models.annotation import AMOUNTS, LOOKS_AHEAD
from core.wording.names import called, measure_label, members_of, subject_named
from core.wording.numbers import GIVE_OR_TAKE, say_amount_with_unit, say_quantity
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe.words import flat, printed

NUMBER_FIRST = "{number} {members} "
"""How a phrase begins in which a whole may follow its share: "at least 1,000 of 11,000 troops had …"."""

BEEN = "{had} been"
BEFORE = {BEEN: "had been", "{had}": "had"}
AHEAD = {BEEN: "being", "{had}": "having"}
"""What stands for {had} after "said that", and after "spoke, as a forecast, of": "20,000 troops being deployed"."""

BEEN_DONE = re.compile(r"(?<=\{had\} been )\w+$")
"""The last word of a phrase, in whose place the word stands that was printed for it: "captured"."""
DONE = re.compile(r"\w+ed(?:,? (?:or|and) \w+ed)*(?: for)?$")
"""A printed word that can: "detained", "killed or wounded", "unaccounted for"."""

SAME = ("origin", "subject", "covers")
"""What a share has in common with its whole, or the two do not stand in one sentence."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The total of which a number is a share, in words: "an estimated 12,000", and what it is counted in."""

    words: str
    unit: str

    @property
    def note(self) -> str:
        return f"of {self.words} {self.unit}"

    @classmethod
    def of(cls, row: Record, statements: pd.DataFrame) -> Self | None:
        """Only the speaker's own total, stated as a number, of the same force and the same time; else None."""
        if not known(row["share_of"]) or not known(row["covers"]):
            return None
        named = row["share_of"].split(" ")
        named_here = [not {name, *ids.split(" ")}.isdisjoint(named) for name, ids in _ids(statements)]
        found = statements[pd.Series(named_here, index=statements.index, dtype=bool)]
        alike = (found[list(SAME)] == [row[name] for name in SAME]).all(axis="columns")
        stands = ~found["hedge"].isin(["vague", "none"]) & ~found["modality"].isin(LOOKS_AHEAD) & ~found["retracted"]
        totals = rows_of(found.loc[alike & stands, ["hedge", *AMOUNTS, "stated", "modality", "unit"]])
        return cls(_say_total(totals[0]), totals[0]["unit"]) if totals else None


def counted(row: Record, whole: Whole | None, tables: Tables) -> str:
    """The number in its measure's phrase.

    A frame that fits any label stands where the measure has no phrase, and beside a 1: the phrases are in the plural.
    """
    ahead = row["modality"] in LOOKS_AHEAD
    whose = flat(subject_named(row["subject"], tables))
    phrase, number = _with_term(row, tables), say_quantity(row)
    if not known(phrase) or _is_one(row):
        label = printed(measure_label(row["measure"], tables))
        return f"{label} for {whose} {'coming' if ahead else 'had come'} to {flat(say_amount_with_unit(row))}"
    phrase = phrase.replace("{number} {subject} ", NUMBER_FIRST)
    number, phrase = _with_margin(number, phrase)
    if whole and phrase.startswith(NUMBER_FIRST):
        number = f"{number} of {whole.words}"
    members = flat(members_of(row["subject"], tables))
    words = {"{number}": number, "{subject}": whose, "{members}": members, **(AHEAD if ahead else BEFORE)}
    return flat(re.sub(rf"{BEEN}|\{{\w+\}}", lambda found: words[found[0]], phrase))


def term_in_phrase(row: Record, tables: Tables) -> str:
    """The printed word for what is counted, where the phrase has the whole of it; else empty."""
    if not known(row["term"]) or not known(phrase := _with_term(row, tables)) or _is_one(row):
        return ""
    return str(row["term"]) if str(phrase).endswith(f" been {row['term']}") else ""


def _is_one(row: Record) -> bool:
    return say_quantity(row).split(" ")[-1] == "1"


def _with_term(row: Record, tables: Tables) -> Any:
    """The phrase of the measure with the word that was printed; of one that begins as a part of it is called, that
    part's: "killed or wounded" among casualties. Missing where the measure has none.
    """
    phrases = called(tables, "measure", "phrase")
    own = phrases[row["measure"]]
    done = DONE.search(str(row["term"])) if known(row["term"]) else None
    if not known(own) or not done:
        return own
    parts = str(called(tables, "measure", "parts")[row["measure"]]).split(" ")
    named = (part for part in parts if part in phrases and _begins(done[0], measure_label(part, tables)))
    return BEEN_DONE.sub(done[0], next((phrases[part] for part in named if known(phrases[part])), own))


def _begins(words: str, name: str) -> bool:
    return f"{words} ".casefold().startswith(f"{name} ".casefold())


def _with_margin(number: str, phrase: str) -> tuple[str, str]:
    """The number and the phrase, with its margin behind whom it counts, or else in brackets behind the number."""
    bare, _, margin = number.partition(GIVE_OR_TAKE)
    if not margin:
        return number, phrase
    if NUMBER_FIRST in phrase:
        return bare, phrase.replace(NUMBER_FIRST, f"{NUMBER_FIRST.strip()}{GIVE_OR_TAKE}{margin}, ")
    return f"{bare} (give or take {margin})", phrase


def _ids(statements: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(statements["statement_id"], statements["claim_ids"], strict=True))


def _say_total(total: Record) -> str:
    return f"{'an estimated ' if total['modality'] == 'estimated' else ''}{say_quantity(total)}"
