"""The data of the site as files: every table as CSV with a data package, and what other programs read."""

from datetime import UTC, datetime, time

from core.exports.companions import ANNOTATIONS_FILE, companions
from core.exports.descriptions import TITLES
from core.exports.earlier import DOWNLOADS
from core.exports.package import DESCRIPTOR, Edition, package_files
from core.exports.site.source import SitePage, SiteSource
from core.exports.webannotations import to_json, web_annotations
from core.exports.webmodel import Collection, WebAnnotation
from core.models import Corpus
from core.wording.numbers import say_count, say_number

ABOUT = {
    DESCRIPTOR: "What every table and column holds, as a Frictionless Data Package",
    ANNOTATIONS_FILE: "All quotes as W3C Web Annotations",
    "claims.jsonld": "The statements as schema.org Claims",
    "vocabulary.yaml": "The vocabulary: measures, sources, yes/no matters, readings of vague words",
}


def download_files(source: SiteSource) -> dict[str, bytes]:
    """The files by their path from the root of the site. `diff` reads the folder as an earlier state."""
    beside = companions(source.corpus)
    if not source.publication.texts:
        beside |= {ANNOTATIONS_FILE: to_json(_without_context(source.corpus)).encode()}
    day = source.publication.day
    edition = Edition(datetime.combine(day, time.min, UTC) if day else None)
    files = package_files(source.tables, edition, beside=beside)
    return {f"{DOWNLOADS}/{name}": content for name, content in files.items()}


def downloads_page(files: dict[str, bytes]) -> SitePage:
    """What there is to be had, with the size of each file."""
    listed = [(path, path.rpartition("/")[2], _about(path), _size(len(content))) for path, content in files.items()]
    finding = f"{say_count(len(files), 'file')}: everything on this site as data"
    return SitePage("downloads.html", "downloads", "Downloads", finding, {"files": listed})


def _about(path: str) -> str:
    name = path.rpartition("/")[2]
    return ABOUT.get(name) or TITLES[name.removesuffix(".csv")]


def _size(length: int) -> str:
    return f"{say_number(max(1, round(length / 1000)))} kB"


def _without_context(corpus: Corpus) -> Collection:
    """The quotes without the words of the text that stand around them."""
    found = web_annotations(corpus)
    items = tuple(_bare(item) for item in found.first.items)
    return found.model_copy(update={"first": found.first.model_copy(update={"items": items})})


def _bare(item: WebAnnotation) -> WebAnnotation:
    if isinstance(item.target, str):
        return item
    words, place = item.target.selector
    alone = words.model_copy(update={"prefix": None, "suffix": None})
    return item.model_copy(update={"target": item.target.model_copy(update={"selector": (alone, place)})})
