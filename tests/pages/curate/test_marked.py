"""Of a long article only the part that is shown is sent to the browser, with what is marked in it."""

from typing import Any

import pytest

from pages._ui import article
from pages._ui.curate import marked


def test_only_what_is_drawn_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: dict[str, Any] = {}
    monkeypatch.setattr(article, "show", lambda pieces, records, **others: sent.update(others, records=records))
    monkeypatch.setattr(marked, "PART", 20)
    monkeypatch.setattr(marked, "_part", lambda spans, place, key: next(span for span in spans if place < span[1]))
    text = "About 300 had died.\nAbout 200 were sent.\n"
    marks = [((6, 9), "open", "number:6"), ((26, 29), "open", "number:26")]
    records = {name: {"label": "", "title": "open", "colour": ""} for _, _, name in marks}
    for selected, name, start in (("", "number:6", 0), ("number:26", "number:26", 20)):
        marked.show(text, marks, records, key="a", label="the article", selected=selected)
        assert (sent["records"], sent["offset"]) == ({name: records[name]}, start)
