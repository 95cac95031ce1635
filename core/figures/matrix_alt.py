"""The two matrices of source agreement in sentences, for readers who do not see them."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from core.figures.pair_cells import ECHOED, NOTHING_SAID, SPOKEN_OF, WORDS, Pair, Said, pairs_of
from core.figures.positions import held_of
from core.figures.rows import inferred_words
from core.figures.texts import counted, either, quoted
from core.wording.names import in_brackets
from core.wording.stances import EARLIER, PAST
from core.wording.titles.reach import say_origins

VOICE = ("origin", "origin_kind")
"""What origins are counted by."""

LISTED = 3
"""So many pairs of a verdict are named."""


def agreement_alt(
    agreement: pd.DataFrame,
    labels: Mapping[str, str],
    origins: Sequence[str],
    *records: pd.DataFrame,
    echoes: Collection[frozenset[str]] = (),
    said: Said = NOTHING_SAID,
) -> str:
    """The matrix in sentences: how many pairs of origins, which clash, which agree, which were never compared.

    `records` have an `origin` and its `origin_kind`: those that name nobody are counted apart. Rows are counted, too,
    since officials who speak jointly have one of their own and are no further separate origin. `echoes` are pairs of
    origins who may be one voice, `said` what articles say of two.
    """
    every = len(origins) * (len(origins) - 1) // 2
    voices = pd.concat([each.loc[each["origin"].isin(list(origins)), list(VOICE)] for each in records])
    found = pairs_of(agreement, origins, echoes, said)
    parts = [
        f"Matrix of {counted(len(origins), 'row')}, for {say_origins(voices)}: "
        f"{len(found):,} of {counted(every, 'pair')} of rows were set side by side."
    ]
    for name in ("differ", "agree", "may_differ"):
        own = [pair for pair in found if pair.counts[name]]
        parts += [_told(own, name, labels)] * bool(own)
    spoken_of = sum(bool(pair.said) for pair in found)
    parts += [f"Of {counted(spoken_of, 'pair')} of rows {SPOKEN_OF}."] * bool(spoken_of)
    return " ".join(parts)


def _told(pairs: Sequence[Pair], name: str, labels: Mapping[str, str]) -> str:
    """ "Agree: GUR and NIS (2 of n = 2); … and 1 more pair." """
    named = [f"{labels[pair.left]} and {labels[pair.right]} ({_times(pair, name)})" for pair in pairs[:LISTED]]
    more = f" and {counted(len(pairs) - LISTED, 'more pair')}" if len(pairs) > LISTED else ""
    return f"{WORDS[name].capitalize()}: {'; '.join(named)}{more}."


def _times(pair: Pair, name: str) -> str:
    n = f"{pair.counts[name]} of n = {pair.counts['n']}" if name != "may_differ" else f"{pair.counts[name]}"
    return f"{n}; {ECHOED}" if pair.echo and name == "agree" else n


def position_alt(positions: pd.DataFrame, labels: Mapping[str, str], proposition_labels: Mapping[str, str]) -> str:
    """The matrix in sentences: how many positions, matters that one affirms and another denies, and who is silent."""
    matters = held_of(proposition_labels, positions["proposition"])
    parts = [
        f"Matrix of {say_origins(positions)} on {counted(len(matters), 'yes/no matter')}:"
        f" {counted(len(positions), 'position')}."
    ]
    for matter in matters:
        found = positions[positions["proposition"] == matter]
        past = found["superseded"] if "superseded" in found else pd.Series(False, index=found.index)
        sides = [(words, _names(found[~past], stance, labels)) for stance, words in PAST.items()]
        sides += [(f"{EARLIER} {words}", _names(found[past], stance, labels)) for stance, words in PAST.items()]
        told = [f"{words} by {names}" for words, names in sides if names]
        if len(told) > 1:
            parts.append(f"{proposition_labels[matter]}: {', '.join(told)}.")
    silent = _names(positions, "silent", labels)
    return " ".join([*parts, *([f"Said to be silent on some: {silent}."] if silent else [])])


def _names(found: pd.DataFrame, stance: str, labels: Mapping[str, str]) -> str:
    """Who holds it, each with the printed words for how sure it is, and whether by inference.

    "GUR, Pat Ryder (“indications”), NIS (attribution inferred)"
    """
    held = found[found["stance"] == stance]
    sure = [quoted(words) if words else "" for words in either(held, "certainty")]
    named = zip(held["origin"].map(labels), sure, inferred_words(held), strict=True)
    told = (f"{name} {in_brackets(*words)}" if any(words) else name for name, *words in named)
    return ", ".join(dict.fromkeys(told))
