"""Two statements side by side, and how a sentence names each: its number, origin, time and our reading of it."""

from dataclasses import dataclass

from core.analysis.revisions import revisions
from core.frames import Tables
from core.wording.inferred import ATTRIBUTION, is_inferred, say_covers_with_basis, say_origin_with_basis
from core.wording.names import in_brackets, proposition_text, quoted, say_origin, say_place
from core.wording.numbers import say_amount_with_unit, say_quantity, say_reading
from core.wording.record import Record, known
from core.wording.stances import how_meant
from core.wording.times import is_dated, say_when

ASSERTED = "asserted"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements or positions, the ratio between their nearest bounds, and the tables they come from."""

    left: Record
    right: Record
    ratio: float
    tables: Tables

    @property
    def sides(self) -> tuple[Record, Record]:
        return self.left, self.right


def with_origin(row: Record, *more: str) -> str:
    """A quantity with its origin, and how sure: "at least 1,000 (NIS)", "“heavy losses” (NIS, “possibly”)"."""
    return _told(row, how_sure(row), *more, say_place(row))


def without_place(row: Record) -> str:
    """The same where what follows says for which place."""
    return _told(row, how_sure(row))


def as_printed(row: Record) -> str:
    """The same where what follows says how the number is meant: with the printed words for how sure alone."""
    return _told(row, _certainty(row), say_place(row))


def _told(row: Record, *notes: str) -> str:
    quantity = quoted(row["stated"]) if row["hedge"] == "none" else say_quantity(row)
    return f"{quantity} {in_brackets(say_origin_with_basis(row), *notes)}"


def who_says(row: Record) -> str:
    """Who first, then the words or the quantity: "Unnamed experts (“believe”): “the losses are much higher”"."""
    who = say_origin(row)
    words = quoted(row["stated"]) if row["hedge"] == "none" else say_quantity(row)
    notes = ATTRIBUTION if is_inferred(row) else "", how_sure(row), say_place(row)
    return f"{who[0].upper()}{who[1:]}{f' {in_brackets(*notes)}' if any(notes) else ''}: {words}"


def with_time(row: Record) -> str:
    """A quantity with its origin and time: "at least 1,000 (Western officials, as of January 2025)"."""
    return with_origin(row, say_covers_with_basis(row))


def with_unit(row: Record) -> str:
    """A quantity with its unit, origin and time: "in the past 21 days" is "21 days (…, as of January 2025)"."""
    amount = quoted(row["stated"]) if row["hedge"] == "none" else say_amount_with_unit(row)
    told = in_brackets(say_origin_with_basis(row), how_sure(row), say_covers_with_basis(row), say_place(row))
    return f"{amount} {told}"


def for_which_time(disputing: Record, disputed: Record) -> str:
    """For what time a number disputes one that has a time: its own, or that nobody says it; empty where for the same.

    What is too low for 2022 and what is too low for today are two things, though both dispute it.
    """
    if not is_dated(disputed) or say_when(disputing) == say_when(disputed):
        return ""
    return say_covers_with_basis(disputing) if is_dated(disputing) else "it is not said for what time"


def with_reading(row: Record) -> str:
    """A quantity with its unit, origin, time and our reading: all that decides whether two of them overlap."""
    told = how_sure(row), say_covers_with_basis(row), say_place(row), say_reading(row)
    return f"{say_amount_with_unit(row)} {in_brackets(say_origin_with_basis(row), *told)}"


def matter(pair: Pair) -> str:
    """The proposition on which both hold a position, in quotation marks."""
    return quoted(proposition_text(pair.left["proposition"], pair.tables))


def days(row: Record) -> list[str]:
    """First and last day of the time that a number is about, so far as they are known."""
    return [str(row[day]) for day in ("covers_earliest", "covers_latest") if known(row[day])]


def how_sure(row: Record) -> str:
    """The printed words for it; without any, how the number is meant: "an estimate". Empty where it is asserted."""
    return _certainty(row) or _meant(row)


def _certainty(row: Record) -> str:
    return quoted(row["certainty"]) if known(row["certainty"]) else ""


def _meant(row: Record) -> str:
    """Positions, which are asserted or not, are meant in no other way."""
    modality = row.get("modality", ASSERTED)
    return "" if modality == ASSERTED else how_meant(row)


def directed(pair: Pair, *relations: str) -> tuple[Record, Record]:
    """The statement that names the other by one of these relations, and the one that it names.

    Where neither does, one revises the other in a chain.
    """
    if any(names_other(pair.left, pair.right, relation) for relation in relations):
        return pair.left, pair.right
    if "revises" in relations and _is_later(pair):
        return pair.left, pair.right
    return pair.right, pair.left


def names_other(one: Record, other: Record, relation: str) -> bool:
    """Whether a statement itself names the other by this relation, by a claim's id or by its own."""
    names = {other["statement_id"], *other["claim_ids"].split(" ")}
    return known(one[relation]) and not names.isdisjoint(one[relation].split(" "))


def _is_later(pair: Pair) -> bool:
    """Whether the left revises the right by way of other numbers."""
    if any(names_other(one, other, "revises") for one, other in (pair.sides, pair.sides[::-1])):
        return False
    claims = pair.tables.claims
    owner = dict(zip(claims["claim_id"], claims["statement_id"], strict=True))
    later, earlier = ({owner.get(name) for name in row["claim_ids"].split(" ")} for row in pair.sides)
    return any(one in later and other in earlier for one, other in revisions(claims))
