"""The pages of charts: live with scripts; without, every chart as a table with its caveats under it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.analysis.panels import subjects_with
from core.analysis.ways.chains import reach
from core.exhibits.all import of_state
from core.exhibits.exhibit import Caveats, Exhibit
from core.exhibits.forests import CHARTS, TITLES
from core.exports.site.links import PAIRS, SiteLinks, mark_id, pair_id, to
from core.exports.site.source import SitePage, SiteSource
from core.exports.site.tables import SiteCell, SiteTable, table, without_sameness
from core.models.briefing import PageName
from core.wording.pages import page_heading
from core.wording.pairs.table import JOINED
from core.wording.titles.reach import say_reach, say_view_reach

LINKED_ANYWAY: Mapping[str, tuple[str, ...]] = {"Claim": ("Sentence",), "Position": ("Sentence",)}
KEYED = tuple(LINKED_ANYWAY)
"""What a link leads to is not printed beside it. The rows of these tables can be linked to."""
SAME = ("Way of counting", "Whose", "Counted")
"""Columns that the caption stands for where they say one thing in every row."""

EVIDENCE: Mapping[str, tuple[str, str]] = {
    "Claim": ("Origin", "As printed"),
    "Position": ("Origin", "Holds"),
    "Pair": ("One origin", "Verdict"),
    "First number": ("What was checked", "Our arithmetic"),
}
"""By the last column, which holds ids: the column that names a row, and the one that leads to its evidence."""

ORIGINS: Mapping[str, Mapping[str, str]] = {
    "Claim": {"Origin": "origin"},
    "Position": {"Origin": "source"},
    "Pair": {"One origin": "left_origin", "Other origin": "right_origin"},
}
"""By the last column: the columns that name origins, and where their ids are exported."""

LISTED = "Opens"
"""The last column where sentences are listed."""

Told = tuple[tuple[str, tuple[str, ...]], ...]
"""Caveats: headings, each with its sentences."""


@dataclass(frozen=True, slots=True)
class SiteChart:
    """An exhibit as HTML: `lines` are told beside the table, which is None where there is nothing to list."""

    key: str
    title: str
    subtitle: str
    table: SiteTable | None
    lines: tuple[SiteCell, ...]
    caveats: Told


@dataclass(frozen=True, slots=True)
class Group:
    """The charts of one subject; `name` is empty where a page has but one."""

    name: str
    charts: tuple[SiteChart, ...]


def forests_page(source: SiteSource, page: PageName) -> SitePage:
    """Deployments, or losses: the panels of every subject, one subject after the other."""
    state = source.state
    subjects = subjects_with(state.marks, state.tables, CHARTS[page])
    names = [state.subjects[each] if len(subjects) > 1 else "" for each in subjects]
    groups = [Group(name, _of_subject(source, page, each)) for name, each in zip(names, subjects, strict=True)]
    found = groups or [Group("", tuple(chart(each, source.links) for each in of_state(state, page)))]
    finding = TITLES[page](state.view, next(iter(subjects), None))
    told = state.marks[state.marks["chart"] == CHARTS[page]]
    reached = say_reach(reach(told)) if len(told) else say_view_reach(state.view)
    return charts_page(source, page, finding, found, reached)


def chart(exhibit: Exhibit, links: SiteLinks, *, keyed: bool = True) -> SiteChart:
    """One exhibit; `keyed` where the rows of its table are what other pages link to."""
    return SiteChart(
        key=exhibit.key.replace(" ", "-"),
        title=exhibit.title,
        subtitle=exhibit.subtitle,
        table=None if _is_list(exhibit) else _table(exhibit, links, keyed=keyed),
        lines=tuple(_lines(exhibit, links)),
        caveats=_told(exhibit.caveats),
    )


def _told(caveats: Caveats) -> Told:
    """The caveats as headings and sentences; without those that have nothing to tell."""
    listed: tuple[tuple[str, Sequence[str]], ...] = (
        ("Counted", (caveats.measure,)),
        ("How often", (caveats.counting,)),
        ("How many", (caveats.count,)),
        ("When", (caveats.times,)),
        ("Filters", (caveats.left_out,)),
        ("Inferred", (caveats.inferred,)),
        ("Hedges", (caveats.hedges,)),
        ("Defined as", caveats.definitions),
        ("Source", (caveats.source,)),
        ("Corpus", (caveats.corpus,)),
    )
    found = ((heading, tuple(words[0].upper() + words[1:] for words in lines if words)) for heading, lines in listed)
    return tuple((heading, lines) for heading, lines in found if lines)


def _is_list(exhibit: Exhibit) -> bool:
    """Whether it is told in sentences: their list has the links that a table would have."""
    return exhibit.table.empty or exhibit.table.columns[-1] == LISTED


def _lines(exhibit: Exhibit, links: SiteLinks) -> Iterator[SiteCell]:
    """What is told beside the table, or in place of it; but not what the table has anyway."""
    if len(exhibit.table) and exhibit.table.columns[-1] == LISTED:
        both = zip(exhibit.table["Sentence"], exhibit.table[LISTED], strict=True)
        yield from (SiteCell(words, href=_evidence(str(name), links)) for words, name in both)
    elif not {"Claim", "Position"} & {*exhibit.table}:
        yield from map(SiteCell, exhibit.lines)


def charts_page(source: SiteSource, page: PageName, finding: str, groups: Sequence[Group], reached: str) -> SitePage:
    """A page with these charts, and how far they reach; what is told of each of them stands once."""
    shared = _shared([chart.caveats for group in groups for chart in group.charts])
    context = {"groups": groups, "shared": shared, "reach": reached}
    name = page_heading(page, source.tables)
    return SitePage(f"{page}.html", "charts", name, finding, context, live=page)


def _shared(told_of: Sequence[Told]) -> Told:
    """What is told of every chart of a page: it stands once, below them; of one chart, nothing."""
    first, *others = told_of
    return tuple(each for each in first if others and all(each in other for other in others))


def _of_subject(source: SiteSource, page: PageName, subject: str) -> tuple[SiteChart, ...]:
    state = source.state
    chosen = replace(state, shown=state.shown.model_copy(update={"subject": subject}))
    return tuple(_with_subject(chart(each, source.links), subject) for each in of_state(chosen, page))


def _with_subject(found: SiteChart, subject: str) -> SiteChart:
    """Charts of several subjects on one page have keys of their own."""
    return renamed(found, f"{found.key}-{subject}")


def renamed(found: SiteChart, key: str) -> SiteChart:
    """The same chart under another key, which is the id of its table too."""
    return replace(found, key=key, table=replace(found.table, key=key) if found.table else None)


def _table(exhibit: Exhibit, links: SiteLinks, *, keyed: bool) -> SiteTable:
    kind, key = str(exhibit.table.columns[-1]), exhibit.key.replace(" ", "-")
    if kind not in EVIDENCE:
        return table(key, exhibit.subtitle, exhibit.table, head=str(exhibit.table.columns[0]))
    head, linked = EVIDENCE[kind]
    ids = [str(name) for name in exhibit.table[kind]]
    shown = without_sameness(exhibit.table.drop(columns=[kind, *LINKED_ANYWAY.get(kind, ())], errors="ignore"), *SAME)
    keys = [mark_id(name) if keyed and kind in KEYED else None for name in ids]
    hrefs = _behind(exhibit, kind, links) | {linked: [_evidence(name, links) for name in ids]}
    return table(key, exhibit.subtitle, shown, head=head, exported=exhibit.rows, keys=keys, hrefs=hrefs)


def _behind(exhibit: Exhibit, kind: str, links: SiteLinks) -> dict[str, list[str | None]]:
    """By column that names origins, the page of each; none of several who spoke jointly."""
    return {
        column: [links.sources.get(origin) for origin in exhibit.rows[exported]]
        for column, exported in ORIGINS.get(kind, {}).items()
    }


def _evidence(name: str, links: SiteLinks) -> str | None:
    """Where a record is told, or a pair (two ids, joined); None for what is neither."""
    one, joined, other = name.partition(JOINED)
    return to(PAIRS, pair_id(one, other)) if joined else links.passages.get(name)
