"""What makes a corpus sound: each check a pure function from records to findings. No disk, no pandas.

`check_vocabulary` and `check_document` take the texts of files, `check_corpus` what they gave.
"""

from core.checks.briefings import Known, check_briefings
from core.checks.corpus import check_corpus
from core.checks.document import CheckedDocument, check_document
from core.checks.seconds import CheckedSecond, check_second, check_seconds
from core.checks.vocabulary import VOCABULARY_FILE, CheckedVocabulary, check_vocabulary

__all__ = [
    "VOCABULARY_FILE",
    "CheckedDocument",
    "CheckedSecond",
    "CheckedVocabulary",
    "Known",
    "check_briefings",
    "check_corpus",
    "check_document",
    "check_second",
    "check_seconds",
    "check_vocabulary",
]
