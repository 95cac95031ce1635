"""`schema`: JSON Schema with which editors complete and check annotations and briefings."""

import json
from pathlib import Path

import click

from core.commands.shared import PATH, corpus_argument, readable, reason
from core.curation.keeping.disk import put
from core.exports.folders import refuse_file
from core.exports.jsonschema import MODELS, json_schema
from core.models import Vocabulary

HOW_TO_USE = """
In VS Code, with its YAML extension, put this into the folder's .vscode/settings.json:

{settings}

or begin each annotation with a line that names the file:

# yaml-language-server: $schema={annotation}

Write the schemas again when the vocabulary has changed: they hold its ids."""


@click.command(short_help="Print or write JSON Schemas for editors.")
@corpus_argument
@click.option(
    *("--of", "kind"), type=click.Choice(list(MODELS)), default="annotation", show_default=True, help="What to print."
)
@click.option("--out", type=PATH, help="A folder: all schemas are written there instead.")
def schema(corpus: Path, kind: str, out: Path | None) -> None:
    """Print a JSON Schema, with the ids of the corpus' vocabulary, or write all of them to a folder."""
    vocabulary = readable(corpus).vocabulary
    if out is None:
        print(_written(kind, vocabulary), end="")
        return
    try:
        refuse_file(out)
        out.mkdir(parents=True, exist_ok=True)
        for name in MODELS:
            put(_path(out, name), _written(name, vocabulary).encode())
    except OSError as error:
        raise click.BadParameter(reason(error, out), param_hint="'--out'") from error
    for name in MODELS:
        print(f"wrote {_path(out, name)}")
    print(_how_to_use(corpus, out))


def _written(kind: str, vocabulary: Vocabulary | None) -> str:
    return json.dumps(json_schema(MODELS[kind], vocabulary), ensure_ascii=False, indent=2) + "\n"


def _path(out: Path, kind: str) -> Path:
    return out / f"{kind}.schema.json"


def _how_to_use(corpus: Path, out: Path) -> str:
    paths = {name: _path(out.resolve(), name).as_posix() for name in MODELS}
    folder = corpus.resolve().name
    vocabulary, second = f"{folder}/vocabulary.yaml", f"{folder}/*.second.yaml"
    annotations = [f"{folder}/*.yaml", f"!{vocabulary}", f"!{second}"]
    briefings = f"{folder}/briefings/*.yaml"
    files = {"annotation": annotations, "vocabulary": vocabulary, "second": second, "briefing": briefings}
    settings = {"yaml.schemas": {paths[name]: files[name] for name in MODELS}}
    return HOW_TO_USE.format(settings=json.dumps(settings, indent=2), annotation=paths["annotation"])
