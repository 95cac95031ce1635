"""Generated corpora: any hedge, any time, joint origins, shared statements, several documents."""

from typing import Any

from hypothesis import strategies as st

from core.models import Claim, Corpus, Position
from tests.builders import claim, corpus, document, position

ORIGINS = ("nis", "gur", "zelenskyy", "western-officials", ("nis", "gur"))
TIMES = (None, "2025-01-15", "2025-02-01", "2025-01", "2025-01~", "2025-01/..", "2025-01-15/2025-02-01")
PLACES = (None, "Kursk", "Toretsk")
AMOUNTS = st.one_of(st.integers(0, 60), st.sampled_from([300, 999, 1_000, 4_000, 5_937, 11_000])).map(float)


@st.composite
def quantities(draw: st.DrawFn) -> dict[str, Any]:
    """What a claim states, under any hedge."""
    low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    return draw(
        st.sampled_from(
            [
                *({"best": high, "hedge": hedge} for hedge in ("exact", "about")),
                *({"low": low, "hedge": hedge} for hedge in ("at_least", "more_than")),
                {"high": high, "hedge": "up_to"},
                *({"high": high or 1.0, "hedge": hedge} for hedge in ("less_than", "nearly")),
                {"low": low, "high": high, "hedge": "range"},
                {"hedge": "vague", "stated": "hundreds"},
                {"hedge": "vague", "stated": "a great many"},
                {"hedge": "none", "stated": "heavy losses"},
            ]
        )
    )


@st.composite
def claims(draw: st.DrawFn, claim_id: str) -> Claim:
    """A claim; its statement, when it shares one, goes with its origin and measure."""
    origin = draw(st.sampled_from(ORIGINS))
    measure = draw(st.sampled_from(["killed", "casualties", "killed_in_period", "territory"]))
    shared = draw(st.sampled_from([None, None, f"said-{'-'.join(origin) if isinstance(origin, tuple) else origin}"]))
    return claim(
        claim_id,
        **draw(quantities()),
        measure=measure,
        statement=shared and f"{shared}-{measure.replace('_', '-')}",
        attribution=(origin, *draw(st.sampled_from([(), ("bbc",), ("bbc", "reuters")]))),
        subject=draw(st.sampled_from(["north-koreans", "north-koreans", "both"])),
        modality=draw(st.sampled_from(["asserted", "asserted", "estimated", "forecast"])),
        role=draw(st.sampled_from(["quote", "body", "lead"])),
        place=draw(st.sampled_from(PLACES)),
        as_of=draw(st.sampled_from(TIMES)),
        period=draw(st.sampled_from(TIMES)),
    )


@st.composite
def positions(draw: st.DrawFn, position_id: str) -> Position:
    """A position of any origin, any stance, taken on any day."""
    return position(
        position_id,
        draw(st.sampled_from(["affirms", "denies", "uncertain", "declined", "silent"])),
        proposition=draw(st.sampled_from(["withdrawn", "back"])),
        attribution=(draw(st.sampled_from(ORIGINS)),),
        said=draw(st.sampled_from(TIMES)),
    )


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Up to three documents with up to four claims and three positions each."""
    names = ["a.txt", "b.txt", "c.txt"][: draw(st.integers(0, 3))]
    return corpus(
        *(
            document(
                name,
                *(draw(claims(f"{name[0]}-claim-{index}")) for index in range(draw(st.integers(0, 4)))),
                *(draw(positions(f"{name[0]}-position-{index}")) for index in range(draw(st.integers(0, 3)))),
            )
            for name in names
        )
    )
