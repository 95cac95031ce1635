"""Words of a corpus are words on every page: no markup, no formula, no colour, and no sign of them is lost."""

from collections.abc import Iterator
from json import dumps
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message

from core.curation.drafting.drafts import draft
from core.loader import load
from core.wording.markdown import JOINER
from tests.corpora import VOCABULARY, article, as_yaml, claim, dismissal, position, time, write, write_corpus
from tests.hostile import HOSTILE
from tests.pages.opening import opened, turned_to

WORDS = " ".join(" ".join(HOSTILE[:4]).split())
MARKUP = ("<script>", "<b>", "**bold**", "[link](", "$latex_x", ":red[word]", ":material_home:")
"""What WORDS hold that would be more than words, were it not escaped."""

PLAIN = (
    *("dataframe.", "bidi_component.", "code.code_text", "selectbox.options", "selectbox.raw_value"),
    *(
        "multiselect.options",
        "multiselect.raw_values",
        "multiselect.default",
        "text_input.default",
        "text_area.default",
    ),
    *("text_input.value", "text_area.value"),
)
"""Where Streamlit shows text as it is. All else is taken for Markdown."""

FREE = ("label", "definition", "name", "short", "text", "title", "description", "note")
"""The fields of a vocabulary that may hold any words."""

PAGES: dict[str | None, dict[str, str]] = {
    "pages/charts/deployment.py": {"claim": "dead"},
    "pages/charts/casualties.py": {"claim": "dead"},
    "pages/charts/agreement.py": {"compare": "yes/no matters"},
    "pages/why/attribution.py": {"claim": "dead"},
    "pages/why/comparisons.py": {"claim": "dead"},
    "pages/why/cross-checks.py": {},
    "pages/evidence/documents.py": {"claim": "dead"},
    "pages/evidence/sources.py": {"claim": "dead"},
    "pages/present/briefings.py": {},
    "pages/present/present.py": {},
    "pages/curate/add.py": {},
    "pages/curate/edit.py": {"article": "a", "at": "claims:dead"},
    "pages/curate/coverage.py": {},
    "pages/curate/second.py": {"article": "a"},
    "pages/curate/changed-texts.py": {},
    "pages/curate/vocabulary.py": {"table": "sources", "entry": "nis"},
    None: {},
}


@pytest.fixture
def foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus that says WORDS wherever words may stand; of one article a second opinion, of another a changed text."""
    monkeypatch.setenv("CORPUS", str(tmp_path / "corpus"))
    text = f"At least 300 died: {WORDS} They have left. He is 77."
    words = {
        "place": WORDS,
        "term": WORDS,
        "term_means": WORDS,
        "note": WORDS,
        "as_of": time("2025-01", evidence=WORDS),
    }
    records = (
        claim("dead", "At least 300", quote=f"At least 300 died: {WORDS}", low=300, **words),
        position("left", quote="They have left.", note=WORDS),
        dismissal("77", WORDS),
    )
    other = article(
        f"11,000 were sent. 900 died. They have not left. {WORDS}",
        claim(
            "sent", "11,000", quote="11,000 were sent.", measure="deployed", best=11_000, attribution=["gur"], **words
        ),
        claim("nine", "900", quote="900 died.", best=900, attribution=["gur", "bbc"], lost=[WORDS], **words),
        position("stayed", "denies", quote=f"They have not left. {WORDS}", certainty=WORDS, attribution=["gur"]),
    )
    folder = write_corpus(
        tmp_path / "corpus", {"a": article(text, *records, title=WORDS), "b": other}, _said(VOCABULARY)
    )
    write(folder / "a.second.yaml", draft(text, load(folder).vocabulary))
    write(folder / "c.txt", f"{WORDS} He is 78.")
    write(folder / "c.yaml", as_yaml(article("He is 77.", dismissal("77", WORDS), sha256="0" * 64)[1]))
    steps = [{"page": "casualties", "headline": WORDS, "so_what": WORDS, "notes": WORDS}]
    (folder / "briefings").mkdir()
    write(folder / "briefings" / "story.yaml", as_yaml({"title": WORDS, "steps": steps}))
    return folder


def _said(value: Any, at: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _said(each, name) for name, each in value.items()}
    return f"{value} {WORDS}" if at in FREE else value


def _texts(message: Message, at: str) -> Iterator[tuple[str, str]]:
    """Every text of a message, with the place that it has there."""
    for field, value in message.ListFields():
        many = value if not isinstance(value, str | bytes | int | float) and hasattr(value, "__len__") else [value]
        for each in many:
            if isinstance(each, Message):
                yield from _texts(each, f"{at}.{field.name}")
            elif isinstance(each, str | bytes):
                yield f"{at}.{field.name}", each if isinstance(each, str) else each.decode(errors="ignore")


def test_the_words_of_a_corpus_are_words_on_every_page(foreign: Path) -> None:
    assert {document.name for document in load(foreign).documents} >= {"a.txt", "b.txt"}
    app = opened()
    for page, address in PAGES.items():
        for name, value in address.items():
            app.query_params[name] = value
        app = turned_to(app, page) if page else app
        assert not app.exception, page
        texts = [text for node in app._tree for text in _node(node)]
        assert any(_is_shown(text) for _, text in texts), f"{page} shows none of the words"
        for at, text in texts:
            assert at.startswith(PLAIN) or not [each for each in MARKUP if each in text], (page, at, text)


def _is_shown(text: str) -> bool:
    """Whether words of the corpus are there as typed, in Markdown or in JSON."""
    read = text.replace("\\", "").replace(JOINER, "")
    return any(words in read or dumps(words)[1:-1] in text for words in HOSTILE[:4])


def _node(node: Any) -> Iterator[tuple[str, str]]:
    proto = getattr(node, "proto", None)
    if isinstance(proto, Message):
        yield from _texts(proto, node.type)
