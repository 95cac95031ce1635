"""Generated corpora: any number of claims, about twelve a document, with the shape of real annotations.

The same size and seed give the same files, byte for byte. No network, no clock.
"""

from pathlib import Path
from random import Random

CLAIMS_A_DOCUMENT = 12
SOURCES = 100
MEASURES = ("deployed", "killed", "wounded", "casualties")
HEDGES = {
    "exact": ("{n}", "best"),
    "about": ("about {n}", "best"),
    "at_least": ("at least {n}", "low"),
    "up_to": ("as many as {n}", "high"),
}
KINDS = ("official", "government", "military", "intelligence", "think-tank", "unnamed-officials")


def write_corpus(folder: Path, claims: int, seed: int = 1) -> None:
    """A corpus of this many claims in `folder`, which is made. The last document takes what remains."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocabulary.yaml").write_text(_vocabulary(), encoding="utf-8")
    random = Random(seed)
    for number, first in enumerate(range(0, claims, CLAIMS_A_DOCUMENT)):
        _write_document(folder / f"{number:05d}", range(first, min(first + CLAIMS_A_DOCUMENT, claims)), random)


def _write_document(stem: Path, claim_numbers: range, random: Random) -> None:
    told = [_claim(number, random) for number in claim_numbers]
    day = f"2025-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
    header = (
        f"document:\n  published:\n    edtf: {day}\n    basis: inferred\n    evidence: made for measuring\nclaims:\n"
    )
    stem.with_suffix(".txt").write_text("\n".join(sentence for sentence, _ in told) + "\n", encoding="utf-8")
    stem.with_suffix(".yaml").write_text(header + "".join(record for _, record in told), encoding="utf-8")


def _claim(number: int, random: Random) -> tuple[str, str]:
    """One sentence of the article, and the claim that quotes it."""
    hedge = random.choice(list(HEDGES))
    pattern, filled = HEDGES[hedge]
    amount, source, measure = random.randint(10, 99_999), random.randrange(SOURCES), random.choice(MEASURES)
    stated, month = pattern.format(n=f"{amount:,}"), random.randint(1, 12)
    sentence = f"In report {number}, source {source} put the {measure} at {stated} for month {month}."
    return (
        sentence,
        f"""\
  - id: claim-{number}
    measure: {measure}
    subject: force-{random.randrange(3)}
    stated: "{stated}"
    {filled}: {amount}
    hedge: {hedge}
    modality: asserted
    as_of:
      edtf: 2024-{month:02d}
      text: month {month}.
      basis: stated
    attribution: [source-{source}]
    attribution_basis: stated
    role: body
    quote: {sentence}
""",
    )


def _vocabulary() -> str:
    measures = "".join(
        f"  {name}: {{label: {name}, definition: made for measuring, unit: people, counts: cumulative,"
        f" chart: {'deployment' if name == 'deployed' else 'losses'}}}\n"
        for name in MEASURES
    )
    sources = "".join(
        f"  source-{n}: {{name: Source {n}, kind: {KINDS[n % len(KINDS)]}, side: side-{n % 2}}}\n"
        for n in range(SOURCES)
    )
    subjects = "".join(f"  force-{n}: {{label: Force {n}}}\n" for n in range(3))
    sides = "sides:\n  side-0: one side\n  side-1: the other side\n"
    return f"title: Generated\nmeasures:\n{measures}subjects:\n{subjects}{sides}sources:\n{sources}"
