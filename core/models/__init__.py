"""The records: what a corpus holds, before anything is derived from it. No pandas, no YAML, no Plotly here."""

from core.models.annotation import Annotation, Candidate, Claim, Dismissal, Guess, Header, Position
from core.models.briefing import Briefing, Shown, Step
from core.models.corpus import Corpus, Document, NamedBriefing, Orphan, Second
from core.models.problem import Problem
from core.models.second import Decision, SecondAnnotation
from core.models.time import Time
from core.models.vocabulary import Measure, Proposition, Reading, Source, Subject, Vocabulary

__all__ = [
    "Annotation",
    "Briefing",
    "Candidate",
    "Claim",
    "Corpus",
    "Decision",
    "Dismissal",
    "Document",
    "Guess",
    "Header",
    "Measure",
    "NamedBriefing",
    "Orphan",
    "Position",
    "Problem",
    "Proposition",
    "Reading",
    "Second",
    "SecondAnnotation",
    "Shown",
    "Source",
    "Step",
    "Subject",
    "Time",
    "Vocabulary",
]
