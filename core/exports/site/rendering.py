"""HTML from templates. What a corpus holds is foreign text: every template escapes it, and none may switch that off.

Pages have no script and no style written in them, so that their policy (Content-Security-Policy) can forbid both.
"""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)


def policy(*, runs: bool) -> str:
    """What a page may load: its own files, and scripts only where it runs any."""
    return POLICY.format(scripts="'self'" if runs else "'none'")


def render(template: str, **context: Any) -> bytes:
    """A page. Raises jinja2.UndefinedError where the template asks for what is not given."""
    return _environment().get_template(f"{template}.html.jinja").render(**context).encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
