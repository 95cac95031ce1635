"""The site of the corpus that ships. Whoever looks at it runs on one worker, which builds it once."""

from dataclasses import replace
from datetime import date
from functools import cache

from core.exports.site.building import site
from core.exports.site.publication import Publication
from core.frames import tables
from core.loader import load
from core.models import Corpus
from tests.corpora import SEEDS


@cache
def seeds() -> Corpus:
    """The five articles and the briefing."""
    return load(SEEDS)


@cache
def seeds_site() -> dict[str, bytes]:
    """Their site, with what changed since there was only the first article. Nobody changes it."""
    earlier = tables(replace(seeds(), documents=seeds().documents[:1]))
    return site(seeds(), Publication(earlier=earlier, day=date(2025, 3, 1)))
