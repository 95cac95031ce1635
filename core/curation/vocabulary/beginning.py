"""The smallest vocabulary, to begin a corpus with: one entry in each table that may not be empty, to be replaced."""

from core.curation.editing.whole import yaml_text


def smallest(title: str) -> str:
    """The YAML text of a vocabulary of this title that loads, and names no topic."""
    return yaml_text(
        {
            "title": title,
            "measures": {
                "people": {
                    "label": "People",
                    "definition": "Say here who is counted, and up to when; and add what else is counted.",
                    "unit": "people",
                    "counts": "cumulative",
                    "chart": "deployment",
                }
            },
            "subjects": {"everybody": {"label": "Everybody"}},
            "sides": {"unknown": "not stated"},
            "sources": {"unattributed": {"name": "not attributed", "kind": "unattributed", "side": "unknown"}},
        }
    )
