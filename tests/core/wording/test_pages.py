"""Two pages are called as the vocabulary says, and otherwise as ever."""

from dataclasses import replace

import pytest

from core.briefings.in_words import say_view
from core.checks import check_vocabulary
from core.curation.editing.whole import yaml_of
from core.exhibits.fingerprint import fingerprint
from core.filters import Filters
from core.frames import Tables, tables
from core.kept.packing import packed, unpacked
from core.models import Step, Vocabulary
from core.models.pages import Pages
from core.view import view
from core.wording.curating.vocabulary import say_pages
from core.wording.pages import PAGES, page_heading, page_name, renamed
from core.wording.titles.findings import casualties_title, deployment_title
from tests.builders import VOCABULARY, claim, one

NAMED = VOCABULARY.model_copy(update={"pages": Pages(deployment="Turnout", losses="Arrests and injuries")})
ONE_NAMED = VOCABULARY.model_copy(update={"pages": Pages(losses="Arrests and injuries")})


def built(words: Vocabulary = VOCABULARY) -> Tables:
    return tables(replace(one(claim("a", measure="territory", best=3)), vocabulary=words))


def test_without_titles_all_is_called_as_ever() -> None:
    known = built()
    assert [page_name(page, known) for page in PAGES] == [*PAGES.values()]
    assert page_heading("deployment", known) == "Deployment estimates"
    assert page_heading("casualties", known) == "Casualty claims by source"
    assert known.pages == {}


def test_with_titles_the_two_pages_have_them_everywhere() -> None:
    known = built(NAMED)
    named = ["Overview", "Turnout", "Arrests and injuries", "Source agreement", "Attribution"]
    assert [page_name(page, known) for page in PAGES][:5] == [*map(renamed(known), [*PAGES.values()][:5])] == named
    assert [page_heading(page, known) for page in PAGES][1:3] == ["Turnout", "Arrests and injuries"]
    step = Step.model_validate({"page": "casualties", "headline": "h", "so_what": "s"})
    assert say_view(step, known) == "Arrests and injuries"
    assert "“Turnout” and “Arrests and injuries”" in say_pages(known)


def test_one_title_leaves_the_other_as_it_is() -> None:
    known = built(ONE_NAMED)
    assert [page_name(page, known) for page in PAGES][1:3] == ["Deployment estimates", "Arrests and injuries"]


@pytest.mark.parametrize(
    ("words", "subject", "titles"),
    [
        (VOCABULARY, None, ("No number of those deployed is reported here", "No number of losses is reported here")),
        (NAMED, None, ("Turnout: no number is reported here", "Arrests and injuries: no number is reported here")),
        (
            NAMED,
            "russians",
            (
                "Turnout: no number is reported here for Russian forces",
                "Arrests and injuries: no number is reported here for Russian forces",
            ),
        ),
    ],
)
def test_an_empty_page_says_so_by_its_own_name(words: Vocabulary, subject: str | None, titles: tuple[str, str]) -> None:
    seen = view(built(words), Filters())
    assert (deployment_title(seen, subject), casualties_title(seen, subject)) == titles


@pytest.mark.parametrize("words", [VOCABULARY, NAMED, ONE_NAMED])
def test_titles_are_kept_with_the_frames(words: Vocabulary) -> None:
    known = built(words)
    files = {name: text.encode() for name, text in known.texts.items()}
    again = unpacked(memoryview(packed(known)), files)
    assert (again.pages, again.title) == (known.pages, known.title)


@pytest.mark.parametrize("words", [VOCABULARY, NAMED, ONE_NAMED])
def test_titles_are_exported_with_the_vocabulary(words: Vocabulary) -> None:
    assert ("pages:" in yaml_of(words)) == (words.pages is not None)
    again = check_vocabulary(yaml_of(words)).vocabulary
    assert again is not None
    assert again.pages == words.pages


def test_a_corpus_with_other_titles_is_another_version_of_it() -> None:
    assert len({fingerprint(built(words)) for words in (VOCABULARY, NAMED, ONE_NAMED)}) == 3
