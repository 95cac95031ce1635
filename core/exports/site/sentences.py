"""The safe sentences of every record, long and short: each is made once, however many pages tell it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from core.analysis.retractions import with_retracted
from core.view import View, view
from core.wording.safe.sentence import Refusal, SafeSentence, safe_sentence, short_sentence

Make: TypeAlias = Callable[..., SafeSentence | Refusal]


@dataclass(frozen=True)
class SafeSentences:
    """Sentences of the records that `view` holds."""

    view: View
    _made: dict[tuple[Make, str, bool], SafeSentence | Refusal] = field(default_factory=dict)

    def of(self, name: str) -> SafeSentence | Refusal:
        """The sentence for the claim or position with this id, or why there is none."""
        return self._once(safe_sentence, name, withdrawn=False)

    def short_of(self, name: str) -> SafeSentence | Refusal:
        """The short form of the sentence for the record with this id, told to be withdrawn where it was."""
        return self._once(short_sentence, name, withdrawn=name in self._withdrawn)

    def of_withdrawn(self, name: str) -> SafeSentence | Refusal:
        """The whole sentence; of a claim that was withdrawn, the one that tells it to be so."""
        return self._once(safe_sentence, name, withdrawn=name in self._withdrawn)

    def _once(self, make: Make, name: str, *, withdrawn: bool) -> SafeSentence | Refusal:
        key = make, name, withdrawn
        if key not in self._made:
            self._made[key] = make(self._with_withdrawn if withdrawn else self.view, [name], withdrawn=withdrawn)
        return self._made[key]

    @cached_property
    def _withdrawn(self) -> set[str]:
        claims = with_retracted(self.view.tables.claims)
        return set(claims.loc[claims["retracted"], "claim_id"])

    @cached_property
    def _with_withdrawn(self) -> View:
        return view(self.view.tables, replace(self.view.filters, retracted=True))
