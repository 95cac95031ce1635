"""How measurements are printed: as Markdown tables."""

import click
import pandas as pd


def show(title: str, rows: list[dict[str, object]]) -> None:
    """Print the rows under their title; real numbers with three digits."""
    data = pd.DataFrame(rows)
    numbers = data.select_dtypes("float")
    shown = data.assign(**{name: numbers[name].map("{:.3g}".format) for name in numbers})
    lines = [list(shown.columns), ["---"] * shown.shape[1], *shown.astype(str).to_numpy().tolist()]
    click.echo(f"\n{title}\n\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines))
