"""A guess of who said a number, and who passed it on: sources that speak in its sentence, or in the one before."""

from collections.abc import Iterator

from core.curation.guesses.mentions import Mention
from core.curation.guesses.passages import Passage, Reader, Speaker
from core.curation.guesses.tokens import BOUNDARIES, stem, word_set

_SPEAKING = """\
    said says say saying told tells stated states state stating reported reports report announced claimed claims claim
    confirmed confirms noted notes wrote writes added adds asserted asserts assert warned warns indicated indicates
    indicate disclosed revealed suggested suggest suggests estimated estimates estimate believe believes believed put
    puts counted counts expects expect expected assessed assess acknowledged admitted admits declared remarked explained
    insisted argued predicts predicted forecasts concluded calculated calculates gave gives cited mentioned documented
    denied denies found detailed calls called describes described spoke speaks boasted boasts demanded demands alleged
    alleges complained complains conceded concedes stressed stresses testified recorded offer offers offered proposes
    proposed disputes disputed
"""
_SPEAKS = frozenset(stem(word) for word in word_set(_SPEAKING))
_BEFORE_SOURCE = word_set("by from per")
_TELLS = word_set("told tell tells telling")
_TO = word_set("to with in")
_CARRIES = word_set("told disclosed speaking spoke interview cited quoted carried published statement said reported")
_NOBODY = word_set("reportedly allegedly reports")
_ARTICLES = word_set("the a an its their his her")
_PRONOUNS = word_set("he she they")
_SPOKEN_FOR = word_set("spokesperson spokesman spokeswoman")
_UNSAID = word_set("can cannot could may might must should")
"""What stands before a verb of speaking where nobody has spoken: "they can say 3,000"."""

_JOINS = word_set(", ; and but while")
_HEDGING = word_set(
    "between about around roughly some at least more than over up to as many nearly almost fewer less only"
)
_NEAR, _BACK = 7, 8


def attribution_near(reader: Reader, number: int, passage: Passage, at: int, *, counts: bool = True) -> tuple[str, ...]:
    """Origin first, then carriers, as ids; empty where nobody is named, which is no source either.

    Of a number that `counts` nothing of the vocabulary, who spoke in the sentence before says nothing.
    """
    if speakers := _speakers(reader, number, passage):
        return _chain(reader, passage, speakers, at)
    if not counts:
        return ()
    if number not in passage.said_before:
        passage.said_before[number] = _said_before(reader, number, passage)
    return passage.said_before[number]


def _said_before(reader: Reader, number: int, passage: Passage) -> tuple[str, ...]:
    """What the sentence before says of all numbers of a passage in which nobody speaks."""
    if _names_nobody(passage) or not reader.same_paragraph(number):
        return ()
    before = reader.passage(number - 1)
    return _chain(reader, before, _speakers(reader, number - 1, before), len(before.words))


def _chain(reader: Reader, passage: Passage, speakers: list[Speaker], at: int) -> tuple[str, ...]:
    origins = [speaker for speaker in speakers if not _carries(reader, speaker)]
    carriers = [speaker.source for speaker in speakers if _carries(reader, speaker)]
    if not origins:
        return (carriers[0],) if carriers and not _names_nobody(passage) else ()
    earlier = [speaker for speaker in origins if speaker.at < at]
    after = [speaker for speaker in origins if speaker.at >= at]
    clause = [speaker for speaker in after if not _semicolon(passage, at, speaker.at)]
    chosen = (earlier or clause or after)[-1 if earlier else 0]
    return tuple(dict.fromkeys((chosen.source, *carriers)))


def _semicolon(passage: Passage, left: int, right: int) -> bool:
    return any(token.word == ";" for token in passage.words[left:right])


def _carries(reader: Reader, speaker: Speaker) -> bool:
    return speaker.carries or reader.vocabulary.sources[speaker.source].kind == "outlet"


def _names_nobody(passage: Passage) -> bool:
    return not _NOBODY.isdisjoint(passage.every_word)


def _speakers(reader: Reader, number: int, passage: Passage) -> list[Speaker]:
    """Who speaks in this passage, by name, or as "the agency" that was named before; found once a passage."""
    if number not in passage.heard:
        passage.heard[number] = _heard(reader, number, passage)
    return passage.heard[number]


def _heard(reader: Reader, number: int, passage: Passage) -> list[Speaker]:
    named = [*passage.mentions, *_named_again(reader, number, passage)]
    taken = {at for mention in named for at in range(mention.first, mention.last)}
    found = [_speaker(reader, passage, mention, taken) for mention in sorted(named)]
    return [speaker for speaker in found if speaker]


def _speaker(reader: Reader, passage: Passage, mention: Mention, taken: set[int]) -> Speaker | None:
    before = _without_articles(passage.plain[max(0, mention.first - 4) : mention.first])
    is_outlet = reader.vocabulary.sources[mention.source].kind == "outlet"
    if is_outlet and before and _is_told(passage, mention, before[-1]):
        return Speaker(mention.first, mention.source, carries=True)
    is_source = _is_named_as_source(passage, mention, before) or _is_apposition(passage, mention)
    if is_source or _verb_after(passage, mention, taken) or _has_its_own_number(passage, mention, before):
        return Speaker(mention.first, mention.source)
    return None


def _is_told(passage: Passage, mention: Mention, before: str) -> bool:
    """Whether it is what the words before it are said to: "told the BBC", "in a statement to the BBC"."""
    near = passage.plain[max(0, mention.first - 6) : mention.first]
    return before in _TELLS or (before in _TO and not _CARRIES.isdisjoint(near))


def _is_named_as_source(passage: Passage, mention: Mention, before: list[str]) -> bool:
    """Whether the words before it make it the one who speaks: "according to", "said", "as reported by"."""
    if not before:
        return False
    by = before[-1] in _BEFORE_SOURCE and _verb_in(passage, mention.first - 4, mention.first)
    return before[-2:] == ["according", "to"] or by or stem(before[-1]) in _SPEAKS


def _is_apposition(passage: Passage, mention: Mention) -> bool:
    """Whether it says who speaks: "said Jane Doe, the president of the union", "said its president, Jane Doe"."""
    words = passage.words
    comma = next((at for at in range(mention.first - 1, mention.first - _NEAR, -1) if at in passage.marks), 0)
    if comma < 2 or words[comma].word != ",":
        return False
    verb = next((at for at in range(comma - 2, max(-1, comma - 6), -1) if stem(words[at].word) in _SPEAKS), None)
    between = words[verb + 1 : comma] if verb is not None else ()
    named = all(token.capital for token in between) or comma == mention.first - 1
    return bool(between) and named and not any(token.word in BOUNDARIES for token in between)


def _has_its_own_number(passage: Passage, mention: Mention, before: list[str]) -> bool:
    """Whether the verb of an earlier clause is left out: "police counted 4,750, the union between 8,000 and 10,000"."""
    last = passage.words[mention.last - 1]
    is_whose = last.end - last.start > len(last.word)
    if is_whose or not before or before[-1] not in _JOINS or not _verb_in(passage, 0, mention.first):
        return False
    behind = passage.plain[mention.last : mention.last + 4]
    number = next((at for at, word in enumerate(behind) if word[0].isdigit()), None)
    return number is not None and _HEDGING.issuperset(behind[:number])


def _verb_after(passage: Passage, mention: Mention, taken: set[int]) -> bool:
    """Whether the source is followed by what it does, speaking: with no other source between."""
    marks, first = 0, _behind_aside(passage, mention.last)
    for at in range(first, min(len(passage.words), first + _NEAR + 5)):
        marks += passage.words[at].word == ","
        if at in taken and marks != 1:
            return False
        if stem(passage.plain[at]) in _SPEAKS and marks != 1:
            return passage.plain[at - 1] not in _UNSAID
        if at >= first + _NEAR and not marks:
            return False
    return False


def _behind_aside(passage: Passage, at: int) -> int:
    """Where a clause ends that begins here and tells more of who was named, its commas included: ", which counted,"."""
    if passage.plain[at : at + 1] != [","] or passage.plain[at + 1 : at + 2] not in (["which"], ["who"]):
        return at
    return next((mark + 1 for mark in passage.marks if mark > at and passage.plain[mark] == ","), at)


def _verb_in(passage: Passage, first: int, last: int) -> bool:
    return any(stem(word) in _SPEAKS for word in passage.plain[max(0, first) : last])


def _without_articles(words: list[str]) -> list[str]:
    while words and words[-1] in _ARTICLES:
        words = words[:-1]
    return words


def _named_again(reader: Reader, number: int, passage: Passage) -> Iterator[Mention]:
    """ "The agency", "he": the source last named in the sentences before of which that may be said."""
    if reader.names.every_noun.isdisjoint(passage.every_word):
        return
    words = passage.plain
    within = {at for mention in passage.mentions for at in range(mention.first, mention.last)}
    for at, word in enumerate(words):
        definite = word in _PRONOUNS | _SPOKEN_FOR or (at > 0 and "the" in words[max(0, at - 2) : at])
        if at not in within and definite and (source := _last_named(reader, number, passage, at, word)):
            yield Mention(at, at + 1, source)


def _last_named(reader: Reader, number: int, passage: Passage, at: int, noun: str) -> str | None:
    if noun not in reader.names.every_noun:
        return None
    here = [mention for mention in passage.mentions if mention.first < at]
    for earlier in range(number, max(-1, number - _BACK), -1):
        mentions = here if earlier == number else reader.passage(earlier).mentions
        for mention in reversed(mentions):
            if noun in reader.names.nouns[mention.source]:
                return mention.source
    return None
