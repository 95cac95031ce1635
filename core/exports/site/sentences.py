"""The safe sentence of every record: each is made once, however many pages tell it."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from core.analysis.retractions import with_retracted
from core.view import View, view
from core.wording.safe import Refusal, SafeSentence, safe_sentence, short_sentence


@dataclass(frozen=True)
class Sentences:
    """Sentences of the records that `view` holds."""

    view: View
    _told: dict[str, SafeSentence | Refusal] = field(default_factory=dict)

    def of(self, name: str) -> SafeSentence | Refusal:
        """The sentence for the claim or position with this id, or why there is none."""
        if name not in self._told:
            self._told[name] = safe_sentence(self.view, [name])
        return self._told[name]

    def short_of(self, name: str) -> SafeSentence | Refusal:
        """The short form of the sentence for the record with this id, told to be withdrawn where it was."""
        taken_back = name in self._withdrawn
        return short_sentence(self._with_withdrawn if taken_back else self.view, [name], withdrawn=taken_back)

    def of_withdrawn(self, name: str) -> SafeSentence | Refusal:
        """The same; of a claim that was withdrawn, the sentence that tells it to be so."""
        return safe_sentence(self._with_withdrawn, [name], withdrawn=True) if name in self._withdrawn else self.of(name)

    @cached_property
    def _withdrawn(self) -> set[str]:
        claims = with_retracted(self.view.tables.claims)
        return set(claims.loc[claims["retracted"], "claim_id"])

    @cached_property
    def _with_withdrawn(self) -> View:
        return view(self.view.tables, replace(self.view.filters, retracted=True))
