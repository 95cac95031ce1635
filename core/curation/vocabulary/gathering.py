"""What the annotations of a corpus hold, as plain values, whether charts show them or not."""

from pathlib import Path
from typing import Any

from core.checks.files import SECOND
from core.loader import read_file, stems
from core.models import Corpus
from core.reading.plaintext import FaultError
from core.reading.yamltext import read


def annotations_of(folder: Path | str, corpus: Corpus) -> dict[str, Any]:
    """What each annotation file holds, by its name; sound ones as loaded, the others as YAML gives them.

    One that cannot be read at all holds None: the check says what is wrong with it.
    """
    loaded: dict[str, Any] = {
        f"{document.name.removesuffix('.txt')}.yaml": document.annotation for document in corpus.documents
    }
    loaded |= {second.file: second.annotation for second in corpus.seconds}
    aside = {orphan.file for orphan in corpus.orphans}
    names = [f"{stem}{ending}" for stem in stems(folder) for ending in (".yaml", SECOND)]
    return {
        name: loaded[name].model_dump() if name in loaded and name not in aside else _value_of(folder, name)
        for name in names
    }


def _value_of(folder: Path | str, name: str) -> Any:
    """What one YAML file holds; None where there is none, or it cannot be read."""
    try:
        text = read_file(folder, name)
    except FaultError:
        return None
    return read(text)[0] if text is not None else None
