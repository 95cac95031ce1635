"""What drafting finds and guesses, against what people decided; and how fast it and coverage are.

`python -m benchmarks.drafting`. The truth: the annotations of the five articles that ship, and texts of our own in
tests/core/curation/drafting/texts.yaml, which says of each topic whether the rules of guessing were made beside it, by
somebody who had just written it, without any knowledge of it, or were mended once it was written.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from statistics import median
from time import process_time

import click

from benchmarks.servers import ROOT
from benchmarks.tables import show
from core.anchors import anchor, locate
from core.curation.candidates.coverage import coverage
from core.curation.candidates.numbers import number_words
from core.curation.drafting.drafts import candidates, draft
from core.curation.guesses.guess import GUESSED
from core.loader import load
from core.models import Annotation, Claim, Document, Guess, Vocabulary
from core.models.annotation import AMOUNTS
from tests.core.curation.drafting.truths import FIELDS, Topic, topics

SEEDS = ROOT / "seeds"
MEGABYTE = 1_000_000
NUMBERS = "two three hundred thousand five and of a an half dozen"

Row = dict[str, object]
Pair = tuple[dict[str, object], Guess | None]


def found() -> list[Row]:
    """One row a corpus: number words that are there, found, and found with words and kind exactly so."""
    return [_found_in_seeds(), *(_found_in(topic) for topic in topics())]


def guessed() -> list[Row]:
    """One row a field: how many guesses were made, and how many of all claims were guessed right, by group."""
    groups = {
        "the five articles": list(_seed_pairs()),
        **{f"own texts, seen {seen}": _pairs_of(seen) for seen in ("while tuning", "before", "never", "read", "since")},
    }
    return [_field_row(group, field, pairs) for group, pairs in groups.items() for field in FIELDS]


def speed(runs: int = 3) -> list[Row]:
    """One row a text: MB of text a CPU second, median of the runs, for each step."""
    vocabulary = load(SEEDS).vocabulary
    assert vocabulary is not None
    return [_speed_row(name, text, vocabulary, runs) for name, text in _long_texts().items()]


def _pairs_of(seen: str) -> list[Pair]:
    return [pair for topic in topics() if topic.seen == seen for pair in _pairs(topic)]


def _found_in_seeds() -> Row:
    """The truth is what people claimed or dismissed; each number in it must be found, and nothing else."""
    words = correct = missed = 0
    for document in load(SEEDS).documents:
        status = coverage(document)["status"]
        words, correct = words + len(status), correct + int((status != "open").sum())
        missed += sum(
            not _candidates_within(document, claim) for claim in document.annotation.claims if claim.hedge != "none"
        )
    return _found_row("the five articles", there=correct + missed, found_words=words, right=correct)


def _found_in(topic: Topic) -> Row:
    there = Counter((at, truth.words, truth.kind) for at, (_, truths) in enumerate(topic.texts) for truth in truths)
    read = Counter(
        (at, word.words, word.kind) for at, (text, _) in enumerate(topic.texts) for word in number_words(text)
    )
    return _found_row(topic.name, there.total(), read.total(), (there & read).total())


def _found_row(name: str, there: int, found_words: int, right: int) -> Row:
    ratios = {"recall": right / there, "precision": right / found_words}
    return {"texts": name, "number words": there, "found": found_words, "right": right, **ratios}


def _candidates_within(document: Document, claim: Claim) -> list[int]:
    start, end = locate(claim.stated, anchor(claim, document.text), document.text)
    words = number_words(document.text)
    return [index for index, word in enumerate(words) if start <= word.start and word.end <= end]


def _seed_pairs() -> Iterator[Pair]:
    """Every claim that states a number, with the guess at its first number word; durations are not guessed at."""
    corpus = load(SEEDS)
    for document in corpus.documents:
        drafted = candidates(document.text, corpus.vocabulary)
        for claim in document.annotation.claims:
            within = _candidates_within(document, claim) if claim.hedge != "none" else []
            if within and drafted[within[0]].kind in GUESSED:
                yield _claimed(claim, corpus.vocabulary), drafted[within[0]].guess


def _claimed(claim: Claim, vocabulary: Vocabulary | None) -> dict[str, object]:
    """The claim by FIELDS; an origin that the text does not name is none."""
    origin = claim.attribution[0]
    unnamed = isinstance(origin, str) and vocabulary and vocabulary.sources[origin].kind == "unattributed"
    attribution = () if unnamed else claim.attribution
    bounds = {name: amount for name in AMOUNTS if (amount := getattr(claim, name)) is not None}
    told = {name: getattr(claim, name) for name in ("measure", "subject", "hedge", "modality")}
    return {**told, "bounds": bounds, "origin": attribution[:1], "attribution": attribution}


def _pairs(topic: Topic) -> Iterator[Pair]:
    for text, truths in topic.texts:
        drafted = {candidate.number: candidate.guess for candidate in candidates(text, topic.vocabulary)}
        for truth in truths:
            if truth.claim:
                yield truth.claim, drafted.get(truth.words)


def _field_row(group: str, field: str, pairs: list[Pair]) -> Row:
    told = [(claim[field], _of_guess(guess, field)) for claim, guess in pairs]
    made = [(claim, guess) for claim, guess in told if guess is not None]
    right = sum(claim == guess for claim, guess in told)
    precision = sum(claim == guess for claim, guess in made) / len(made) if made else float("nan")
    return {"texts": group, "guess of": field, "claims": len(told), "guessed": len(made), "right": right,
            "of all": right / len(told), "of guessed": precision}  # fmt: skip


def _of_guess(guess: Guess | None, field: str) -> object:
    if guess is None:
        return None
    if field == "bounds":
        return {name: amount for name in AMOUNTS if (amount := getattr(guess, name)) is not None}
    if field in ("origin", "attribution"):
        return guess.attribution[:1] if field == "origin" else guess.attribution
    return getattr(guess, field)


def _long_texts() -> dict[str, str]:
    random = Random(1)
    articles = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    sentences = articles.replace("\n", " ").split(". ")
    prose = ". ".join(_varied(random.choice(sentences), random) for _ in range(MEGABYTE // 150))
    numerals = " ".join(str(random.randrange(10**6)) for _ in range(MEGABYTE // 6))
    lines = "\n".join(f"{random.randrange(10**6):,}" for _ in range(MEGABYTE // 7))
    words = " ".join(random.choice(NUMBERS.split()) for _ in range(MEGABYTE // 5))
    texts = {"prose": prose, "digits in one line": numerals, "a number a line": lines, "number words only": words}
    return {name: text[: MEGABYTE if name == "prose" else MEGABYTE // 10] for name, text in texts.items()}


def _varied(sentence: str, random: Random) -> str:
    """The sentence with other digits, so that no two of them are alike."""
    return "".join(random.choice("123456789") if letter.isdigit() else letter for letter in sentence)


def _speed_row(name: str, text: str, vocabulary: Vocabulary, runs: int) -> Row:
    document = Document(name, text, _all_dismissed(text))
    steps = {
        "number words": lambda: number_words(text),
        "coverage": lambda: coverage(document),
        "drafting": lambda: draft(text, vocabulary),
    }
    size = len(text.encode()) / MEGABYTE
    rates = {f"{step} MB/s": size / median(_seconds(run) for _ in range(runs)) for step, run in steps.items()}
    return {"text": name, "MB": size, "number words": len(number_words(text)), **rates}


def _all_dismissed(text: str) -> Annotation:
    """An annotation with a record for the first two thousand number words: what a person might decide."""
    published = {"edtf": "2025", "basis": "inferred", "evidence": "made for measuring"}
    selected = [each.model_dump(include={"quote", "prefix", "suffix"}) for each in candidates(text, None)[:2_000]]
    dismissed = [{**each, "reason": "made for measuring"} for each in selected]
    return Annotation.model_validate({"document": {"published": published}, "dismissed": dismissed})


def _seconds(run: Callable[[], object]) -> float:
    start = process_time()
    run()
    return process_time() - start


def show_all(runs: int) -> None:
    """Print what was found, what was guessed and, unless there are no runs, how fast."""
    show("Number words found", found())
    show("Guesses, against what people decided", guessed())
    if runs:
        show("Speed of number words, coverage and drafting", speed(runs))


@click.command()
@click.option("--runs", default=3, show_default=True, help="how often each text is read")
@click.option("--speed/--no-speed", "with_speed", default=True)
def main(runs: int, with_speed: bool) -> None:
    """Print all three tables."""
    show_all(runs if with_speed else 0)


if __name__ == "__main__":
    main()
