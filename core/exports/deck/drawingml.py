"""The few words of DrawingML that charts are made of (ECMA-376, part 1, sections 20.1 and 21.2)."""

from collections.abc import Sequence

POINT = 12_700
"""Units of a drawing in a point."""

NO_LINE = "<a:ln><a:noFill/></a:ln>"


def numbers(name: str, values: Sequence[float], where: str = "") -> str:
    """Values as a chart holds them; with the cells of the workbook that they are read from."""
    points = "".join(f'<c:pt idx="{index}"><c:v>{float(value)!r}</c:v></c:pt>' for index, value in enumerate(values))
    held = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}'
    read = f"<c:numRef><c:f>{where}</c:f><c:numCache>{held}</c:numCache></c:numRef>"
    return f"<c:{name}>{read if where else f'<c:numLit>{held}</c:numLit>'}</c:{name}>"


def fill(colour: str, share: int = 100) -> str:
    """One colour, "#rrggbb"; `share` is its opacity in per cent."""
    opacity = f'<a:alpha val="{share * 1000}"/>' if share < 100 else ""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#").upper()}">{opacity}</a:srgbClr></a:solidFill>'
