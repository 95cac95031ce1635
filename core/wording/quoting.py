"""Words of an article in quotation marks, whatever marks stand within them."""

import re

from core.wording.names import quoted

_SINGLE = str.maketrans({"“": "‘", "„": "‘", "”": "’", '"': "’"})
_OPENING = re.compile(r'(?:(?<=[\s(\[“‘])|^)"')
"""A straight mark that opens: at the beginning, after a blank, or after what opens, too."""


def quoted_once(words: str) -> str:
    """Words as printed, in quotation marks; those within them become single: “‘We do assess’, he said”."""
    return quoted(_OPENING.sub("‘", words).translate(_SINGLE))
