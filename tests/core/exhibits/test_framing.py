"""The picture says all by itself, at any width, and whatever the words are."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import get_args
from zipfile import ZipFile

import plotly.graph_objects as go
import pytest

from core.exhibits.all import exhibits
from core.exhibits.citing import cite_full, cite_short
from core.exhibits.framing import framed
from core.exhibits.shaping import STEP, shaped, share
from core.exports.taken import archive, everything, lines_of, what_is_shown
from core.figures.framing import LEADING, PAD
from core.figures.large.pitch import MOST, pitch_of, width_needed
from core.figures.measured import width, wrapped
from core.figures.theme import theme
from core.filters import Filters
from core.frames import tables
from core.models import Shown
from core.models.briefing import PageName
from core.wording.headlines import headline
from tests.builders import claim, one
from tests.hostile import HOSTILE

LIGHT = theme("light")
OURS = re.compile(r"</?b>|<b style=\"color:#[0-9a-f]{6}\">|<br>|<span style=\"color:#[0-9a-f]{6}\">|</span>")


def plain(figure: go.Figure) -> str:
    """All words of the annotations on one line, without our markup."""
    joined = " ".join(note.text for note in figure.layout.annotations if note.text)
    bare = " ".join(OURS.sub(" ", joined).split())
    for code, sign in (("&lt;", "<"), ("&gt;", ">"), ("&#36;", "$"), ("&amp;", "&")):
        bare = bare.replace(code, sign)
    return bare


@pytest.mark.parametrize("page", get_args(PageName))
@pytest.mark.parametrize(("mode", "wide"), [("light", 1280), ("dark", 1920)])
def test_title_caveats_source_and_state_are_in_the_picture(five, page, mode, wide) -> None:
    shown = Shown(known_by=date(2025, 2, 20), origins=("nis", "western-officials", "zelenskyy", "gur"))
    found = exhibits(five, page, shown, theme(mode))[:2]
    assert found
    for each in found:
        figure, told = framed(each, theme(mode), width=wide), each.caveats
        words = plain(figure)
        parts = (*headline(each.title), each.subtitle)
        for said in (*parts, told.times, told.counting, told.count, told.left_out, told.hedges):
            assert " ".join(said.split()) in words
        assert f"Source: {told.source}" in words
        assert f"Corpus: {told.corpus}" in words
        assert told.measure in words
        assert (figure.layout.width, figure.layout.hovermode) == (wide, False)
        if each.figure is not None:
            key = [note.text for note in each.figure.layout.annotations]
            assert set(key) <= {note.text for note in figure.layout.annotations}
            assert len(figure.data) == len(each.figure.data)


@pytest.mark.parametrize(("day", "told"), [(None, False), (date(2025, 2, 20), True)])
def test_a_picture_tells_of_clocks_where_one_is_set(five, day, told) -> None:
    (each, *_) = exhibits(five, "deployment", Shown(known_by=day), LIGHT)
    assert ("Clocks: Known by: 20 February 2025" in plain(framed(each, LIGHT))) is told
    assert ("Clocks" in plain(framed(each, LIGHT))) is told


def lanes(figure: go.Figure) -> list[tuple[float, float]]:
    """Where each axis downwards stands."""
    layout = figure.layout.to_plotly_json()
    return [layout[name].get("domain") for name in sorted(layout) if name.startswith("yaxis")]


@pytest.mark.parametrize("ratio", [9 / 16, 1.0])
def test_a_shape_is_filled_in_letters_as_large_as_may_be_and_cuts_nothing(five, ratio) -> None:
    every = [each for page in ("deployment", "overview", "agreement") for each in exhibits(five, page, Shown(), LIGHT)]
    forests = ["deployment-deployed cumulative", "deployment-deployed_additional cumulative"]
    assert [each.key for each in every] == [*forests, "overview-chart", "overview-list", "agreement"]
    for each in every:
        found = shaped(each, LIGHT, ratio)
        wide, high = found.layout.width, found.layout.height
        own = framed(each, LIGHT, width=wide)
        assert high == round(wide * ratio)
        assert plain(found) == plain(own)
        narrower = framed(each, LIGHT, width=wide - 2 * STEP).layout.height
        if each.key in forests:  # its rows give way, up and down
            assert found.layout.yaxis.domain[0] != own.layout.yaxis.domain[0]
        else:
            least = each.figure is not None and wide - STEP <= width_needed(each.figure) + 2 * PAD
            assert least or narrower > round((wide - 2 * STEP) * ratio)
            assert lanes(found) == lanes(own)


def test_few_rows_move_apart_and_their_words_grow(five) -> None:
    (each, *_) = exhibits(five, "casualties", Shown(panel="killed cumulative"), LIGHT)
    found = shaped(each, LIGHT, 1.0)
    assert share(found, 1280) > 1.2
    assert found.layout.width >= width_needed(each.figure) + 2 * PAD
    rows = [pitch_of(figure).height for figure in (each.figure, found)]
    assert rows[1] == pytest.approx(MOST * rows[0], rel=0.01)


@pytest.mark.parametrize(("needed", "shown"), [(1280, 1.0), (1600, 0.8), (1000, 1.28), (1829, 1.0)])
def test_a_picture_has_the_width_asked_for_while_its_letters_can_be_read(needed: int, shown: float) -> None:
    assert share(go.Figure(layout={"width": needed}), 1280) == shown


def test_what_is_too_high_for_a_shape_is_refused(five) -> None:
    (each, *_) = exhibits(five, "deployment", Shown(), LIGHT)
    with pytest.raises(ValueError, match="at most 3840 pixels wide; in this shape it would be"):
        shaped(each, LIGHT, 0.1)


@pytest.mark.parametrize("wide", [800, 1280, 1920])
def test_lines_fit_the_width_and_blocks_stand_below_one_another(five, wide) -> None:
    (each, *_) = exhibits(five, "deployment", Shown(), theme("light"))
    figure = framed(each, theme("light"), width=wide)
    own = len(each.figure.layout.annotations)
    added, margin = figure.layout.annotations[own:], figure.layout.margin
    for above, below in pairwise(added):
        lines = above.text.count("<br>") + 1
        assert above.y > below.y or above.yshift - lines * above.font.size * LEADING >= below.yshift
    for note in added:
        for line in note.text.split("<br>"):
            assert width(OURS.sub("", line), note.font.size) <= wide - 2 * PAD
    last = added[-1]
    assert -last.yshift + (last.text.count("<br>") + 1) * last.font.size * LEADING < margin.b
    assert added[0].yshift == margin.t - PAD


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_they_are_printed(words) -> None:
    plain_words = " ".join(words.split())
    found = tables(one(claim("dead", low=300.0, stated=f"300 {plain_words}", place=plain_words)))
    found.sources.loc[found.sources["source"] == "nis", "label"] = plain_words
    found.measures["label"] = plain_words
    claims = found.claims.assign(origin_label=plain_words)
    hostile = replace(found, claims=claims, title=words)
    for page in ("casualties", "documents"):
        made = exhibits(hostile, page, Shown(origins=("nis",)), theme("light"))
        assert made
        for each in made:
            figure = framed(each, theme("light"))
            for note in figure.layout.annotations:
                assert not re.search(r"[<$]", OURS.sub("", note.text or "")), note.text
            assert "".join(plain_words.split()) in "".join(plain(figure).split())


def test_a_word_without_an_end_is_broken_and_nothing_of_it_is_lost() -> None:
    endless = "Ж" * 400
    lines = wrapped(f"at {endless} 漢字", 13, 300)
    assert "".join(lines).replace(" ", "") == f"at{endless}漢字"
    assert all(width(line, 13) <= 300 for line in lines)
    assert wrapped("", 13, 300) == []


def test_a_picture_too_narrow_for_labels_is_refused(five) -> None:
    (each, *_) = exhibits(five, "deployment", Shown(), theme("light"))
    with pytest.raises(ValueError, match="at least 800 pixels wide; found 640"):
        framed(each, theme("light"), width=640)


def test_citations_say_what_the_picture_says(five) -> None:
    (each, *_) = exhibits(five, "deployment", Shown(), theme("light"))
    read = date(2025, 3, 1)
    # the whole title: what stands below it limits it; a citation travels without the picture
    assert cite_short(each, read).startswith(f"{each.title}. From 5 articles. Contested Counts: ")
    assert cite_short(each, read).endswith("read on 1 March 2025.")
    chosen = Shown(subjects=("north-korean-troops",), known_by=date(2024, 12, 18))
    (less,) = exhibits(five, "comparisons", chosen, theme("light"))
    filtered = ". Known by: 18 December 2024. Filters: Whose numbers: North Korean troops. From "
    assert filtered in cite_short(less, read)
    assert "From no article. " in cite_short(replace(each, caveats=replace(each.caveats, source="no article")), read)
    inferred = f"Inferred: {each.caveats.inferred}"
    assert inferred.startswith("Inferred: the attribution to Western officials; ")
    for said in (each.title, each.caveats.count, each.caveats.counting, "From 5 articles"):
        assert said in cite_full(each, read)
    assert "10 % to either side" in each.caveats.hedges
    assert each.caveats.hedges not in cite_full(each, read)  # a manual of our bands, and no part of who said what
    assert inferred in cite_full(each, read)
    assert inferred in lines_of(each.caveats)


def test_data_leave_with_their_notes(five) -> None:
    (each, *_) = exhibits(five, "deployment", Shown(), theme("light"))
    with ZipFile(BytesIO(what_is_shown(each, Filters()))) as files:
        rows, notes = (files.read(name).decode() for name in ("shown.csv", "notes.txt"))
    assert rows.count("\n") >= len(each.rows) + 1
    assert each.caveats.hedges in notes
    assert "No midpoint is taken of any range." in notes
    assert "A row of shown.csv is one utterance, however many articles carry it;" in notes
    assert "statements.csv" not in notes
    with ZipFile(BytesIO(everything(five, Filters()))) as files:
        assert {"datapackage.json", "claims.csv", "comparisons.csv"} <= set(files.namelist())
    assert archive({"a": b"1"}) == archive({"a": b"1"})
