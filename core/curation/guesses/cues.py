"""Which words near a number speak for which measure: the vocabulary's own, and English words that mean the same.

No topic is known here. A ring is a set of words that news uses for one thing; it counts for a measure only where the
measure's own id, label or definition holds one of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from core.curation.guesses.tokens import Index, index_of, stem, word_set, words_of
from core.models import Vocabulary
from core.models.vocabulary import Measure

RINGS = (
    "killed dead died dies dying deaths fatalities slain perished drowned 'lost their lives' 'death toll' bodies",
    "wounded injured injuries hurt maimed wounds",
    "missing unaccounted disappeared 'fate is unknown'",
    "captured detained prisoners 'taken prisoner' surrendered",
    "arrested arrests detained custody jailed",
    "casualties losses losing lost lose loses eliminated victims",
    "deployed sent send sends sending dispatched stationed despatched supplied",
    "additional further extra more reinforcements another",
    "displaced evacuated homeless fled flee uprooted 'leave their homes' 'left their homes'",
    "destroyed demolished razed collapsed 'swept away' 'washed away' flattened uninhabitable burned 'burnt down'",
    "damaged damage repairs",
    "houses homes dwellings buildings flats",
    "flooded inundated submerged swamped underwater 'under water'",
    "'laid off' layoffs redundancies redundant sacked axed shed slash 'jobs cut' 'cut jobs' 'job losses' dismissed",
    "jobs posts positions roles",
    "workforce employs employed employees staff headcount 'work for' 'works for'",
    "hired recruited hires recruits 'took on'",
    "strike strikers 'walked out' walkout 'stopped work' striking",
    "voted votes ballots vote ballot 'votes cast'",
    "turnout 'cast a ballot' 'cast their ballots' 'went to the polls' voted",
    "registered eligible entitled electorate enrolled",
    "yes favour favor approve approved",
    "no against reject rejected opposed",
    "protesters protest marched demonstrators rallied demonstration streets crowd supporters",
    "infected infections cases contracted 'tested positive'",
    "vaccinated doses vaccinations jabs shots",
    "cost costs spent spend spending price paid bill worth",
    "revenue sales turnover earned income profit",
    "built produced manufactured output made makes builds produce",
    "caught catch takes take taken hunted catches",
    "born births calves newborn hatched",
    "alive living population survive stock left remain survivors",
    "rescued saved 'pulled from'",
    "territory area land ground recaptured seized controls occupied 'square kilometres' 'square miles'",
    "advance advanced advancing 'moved forward' pushed gained",
    "ships vessels boats",
    "cars vehicles automobiles",
    "rain rainfall precipitation",
)
_RATES = "'per day' 'a day' daily 'each day' 'every day' 'per week' 'a week' weekly 'per month' 'a month' monthly"
_LONGER_RATES = "'per year' 'a year' yearly annually 'each year' 'every year'"
_SILENT_WORDS = """\
    a an the of in on to for by or and at with is are was were who whom whose which that it its as per up from into this
    these those had has have be been being one not all any each how long together than whether people total number held
    would will date day week month year used
"""
_SILENT = word_set(_SILENT_WORDS)
_OWN, _UNIT, _DEFINED, _SHARED_WORD = 1.0, 0.5, 0.35, 0.25
_PHRASES = re.compile(r"'([^']+)'|(\S+)")

RATE_WORDS = frozenset(
    (quoted or single).replace(" ", "") for quoted, single in _PHRASES.findall(f"{_RATES} {_LONGER_RATES}")
)
"""What makes a number a rate: one word, or two written as one."""


class Cue(NamedTuple):
    """What a phrase speaks for: a measure, by one of the words that define it, and how strongly (0 to 1)."""

    measure: str
    concept: str
    weight: float


class Cues(NamedTuple):
    """All phrases (stems joined by blanks) that speak for a measure, and the index to find them by."""

    by_phrase: Mapping[str, tuple[Cue, ...]]
    lookup: Index


@lru_cache(maxsize=1)
def _rings() -> dict[str, tuple[str, ...]]:
    """Every phrase of a ring, in stems, to all phrases that mean the same."""
    members: dict[str, set[str]] = defaultdict(set)
    for ring in RINGS:
        phrases = {_stems(quoted or single) for quoted, single in _PHRASES.findall(ring)}
        for phrase in phrases:
            members[phrase] |= phrases
    return {phrase: tuple(sorted(others)) for phrase, others in members.items()}


def cues_of(vocabulary: Vocabulary) -> Cues:
    """The cues of all measures of a vocabulary. What speaks for many of them speaks for each the less."""
    shared = {stem(word) for subject in vocabulary.subjects.values() for word in words_of(subject.label)}
    found: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for name, measure in vocabulary.measures.items():
        for concept, weight in _concepts(name, measure, shared).items():
            for phrase, strength in _phrases(concept, weight):
                of_phrase = found[phrase]
                of_phrase[name, concept] = max(of_phrase.get((name, concept), 0.0), strength)
    cues = {phrase: _rarer(of_phrase) for phrase, of_phrase in found.items()}
    return Cues(cues, index_of(cues))


def own_concepts(name: str, measure: Measure) -> frozenset[str]:
    """The stems that the measure's id and label are made of."""
    return frozenset(_telling(f"{name.replace('_', ' ').replace('-', ' ')} {measure.label}"))


def _concepts(name: str, measure: Measure, shared: set[str]) -> dict[str, float]:
    units = set(_telling(measure.unit))
    weights = dict.fromkeys(_telling(measure.definition), _DEFINED) | dict.fromkeys(units, _UNIT)
    for concept in own_concepts(name, measure):
        weights[concept] = _SHARED_WORD if concept in shared else _UNIT if concept in units else _OWN
    return weights


def _phrases(concept: str, weight: float) -> Iterator[tuple[str, float]]:
    yield concept, weight
    for phrase in _rings().get(concept, ()):
        if phrase != concept:
            yield phrase, 0.9 * weight


def _rarer(of_phrase: Mapping[tuple[str, str], float]) -> tuple[Cue, ...]:
    many = sqrt(len({name for name, _ in of_phrase}))
    return tuple(Cue(name, concept, weight / many) for (name, concept), weight in of_phrase.items())


def _telling(words: str) -> list[str]:
    return [stem(word) for word in words_of(words) if word not in _SILENT]


def _stems(phrase: str) -> str:
    return " ".join(stem(word) for word in words_of(phrase))
