"""“Take this chart”: the picture of a chart with its caveats in it, its link, its citation and its data."""
