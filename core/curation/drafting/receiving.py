"""A text that somebody brings: pasted, or the bytes of a file, which may be anything. Nothing is ever unpacked."""

from dataclasses import dataclass

from core.loader import LARGEST
from core.reading.plaintext import BYTE_ORDER_MARK, FaultError, decode, faults

_PLAIN = "save its words as plain text (.txt, UTF-8), or paste them"
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"RIFF", "a picture or a recording (RIFF)"),
    (b"PK\x03\x04", "a packed file (ZIP, or a document of Word or OpenOffice), which is not unpacked"),
    (b"PK\x05\x06", "an empty packed file (ZIP)"),
    (b"\x1f\x8b", "a packed file (gzip), which is not unpacked"),
    (b"BZh", "a packed file (bzip2), which is not unpacked"),
    (b"\xfd7zXZ", "a packed file (xz), which is not unpacked"),
    (b"7z\xbc\xaf", "a packed file (7z), which is not unpacked"),
    (b"Rar!", "a packed file (RAR), which is not unpacked"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Microsoft Office"),
    (b"{\\rtf", "a document in rich text (RTF)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
"""How files begin that are no text, and what each is."""


@dataclass(frozen=True)
class Received:
    """The text as it came, what would be changed for it to be kept, and why it cannot be kept at all."""

    text: str
    changes: tuple[str, ...] = ()
    refused: str | None = None

    @property
    def kept(self) -> str:
        """The text with those changes, and no other."""
        return self.text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def received(contents: bytes) -> Received:
    """What came, as a text to keep, or one sentence that says why it is none."""
    if refused := _refused(contents):
        return Received("", refused=refused)
    try:
        text = decode(contents)
    except FaultError as error:
        return Received("", refused=f"This is no plain text in UTF-8 (line {error.fault.line}): {error.fault.message}.")
    found = Received(text, tuple(_changes(text)))
    wrong = next(faults(found.kept), None)
    return Received(text, found.changes, _sentence(wrong.message, wrong.line)) if wrong else found


def _refused(contents: bytes) -> str | None:
    if len(contents) > LARGEST:
        return f"This has {len(contents):,} bytes; at most {LARGEST:,} are taken: split it, or shorten it."
    if contents[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "This text is UTF-16; save it as UTF-8, or paste it."
    kind = next((name for begins, name in _KINDS if contents.startswith(begins) and _is_binary(contents, begins)), None)
    if kind is not None:
        return f"This is {kind}, and no text; {_PLAIN}."
    if b"\0" in contents[:4096]:
        return f"This holds zero bytes, so it is no text in UTF-8; {_PLAIN}."
    return None if contents.strip() else "There is nothing in it; give a text of at least one word."


def _is_binary(contents: bytes, begins: bytes) -> bool:
    """Short beginnings also begin words ("BMW", "MZ"): then only bytes that no text has tell."""
    return len(begins) > 3 or begins[:1] > b"\x7f" or any(byte < 9 for byte in contents[:512])


def _changes(text: str) -> list[str]:
    ends = text.count("\r")
    mark = ["the byte order mark at its beginning is taken off"] if text.startswith(BYTE_ORDER_MARK) else []
    lines = f"{ends:,} Windows line end{'' if ends == 1 else 's'} (CR) become{'s' if ends == 1 else ''} LF"
    return [*mark, lines] if ends else mark


def _sentence(message: str, line: int) -> str:
    where = f"Line {line}: " if line > 1 else ""
    return f"{where}{message}." if where else f"{message[0].upper()}{message[1:]}."
