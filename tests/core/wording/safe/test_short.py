"""The short form of a safe sentence, word for word for all that ships; and when there is none."""

import re
from typing import Any

import pytest

from core.models import Claim, Document, Position, Time
from core.wording.safe import short as safe_short
from core.wording.safe.sentence import Refusal, SafeSentence, safe_sentence, short_sentence
from core.wording.safe.short import NO_ROOM, NOT_ALONE, TOO_LONG
from tests.builders import by_inference, claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen

SENTENCES = {
    "000-casualties-nis": (
        "South Korea's National Intelligence Service spoke of “significant casualties” (Casualties, North Korean "
        "troops; “suggested”; article 000)."
    ),
    "000-deployed-11000": (
        "Unnamed intelligence estimates, in article 000, indicated that about 11,000 North Korean troops had been "
        "deployed as of 9 February 2025 at the latest (date inferred); the article also says “North Korea has not "
        "publicly acknowledged the deployment of its soldiers to bolster Russia’s military efforts, leaving the "
        "situation shrouded in uncertainty”."
    ),
    "000-killed-300": (
        "Article 000, naming no source, says that about 300 North Korean troops had been killed as of 9 February 2025 "
        "at the latest (“reported”; date inferred); a figure of at least 1,000 people (Western officials, articles 001 "
        "and 002) may clash with it."
    ),
    "000-wounded-2700": (
        "Article 000, naming no source, says that about 2,700 North Korean troops had been wounded as of 9 February "
        "2025 at the latest (“reported”; printed: “suffering injuries”; date inferred)."
    ),
    "000-captured-2": (
        "Article 000, naming no source, says that 2 North Korean troops had been detained at some time between 1 "
        "January and 9 February 2025 (printed: “Ukrainian forces detained”; Kursk region; date inferred)."
    ),
    "001-casualties-heavy": (
        "Article 001, naming no source, speaks of “heavy casualties” (Casualties, North Korean troops; “previously "
        "reported”; Kursk region)."
    ),
    "001-casualties-hundreds-mixed": (
        "Zelenskyy spoke of “hundreds of Russian and North Korean military personnel” (Casualties, Russian and North "
        "Korean forces together; a mixed group; printed: “eliminated”; article 001); the article also says “The lack "
        "of official statements from either country leaves the claims unverified”."
    ),
    "western-officials-killed-1000": (
        "Western officials, via the BBC, said they believed that at least 1,000 of 11,000 North Korean troops had been "
        "killed as of January 2025 (date inferred; article 001); a figure of about 300 people (article 000, naming no "
        "source) may clash with it; article 002 also says “both North Korea and Russia have remained silent on the "
        "matter” (article 001 has more of the kind)."
    ),
    "western-officials-deployed-11000": (
        "Western officials, via the BBC, said that 11,000 North Korean troops had been deployed as of January 2025 "
        "(attribution and date inferred; article 001); article 001 also says “The lack of official statements from "
        "either country leaves the claims unverified”."
    ),
    "special-forces-unseen": (
        "Ukrainian special forces, via the BBC, said that they had come across no North Korean troops for 21 days as "
        "of January 2025 (the special forces' own sector in Kursk; date inferred; article 001); article 001 also says "
        "“The spokesperson added that he was only referring to the area where his forces were operating, without "
        "providing detailed information about the duration of the presence on that front” (article 001 has more of the"
        " kind)."
    ),
    "001-casualties-special-forces": (
        "Ukrainian special forces, via the BBC, spoke of “significant combat losses” (Casualties, North Korean troops; "
        "“suggested”; the special forces' own sector in Kursk; article 001)."
    ),
    "001-arms-significant": (
        "Article 001, naming no source, speaks of “significant quantities of ammunition and weapons” (Arms and "
        "ammunition received, Russian forces)."
    ),
    "001-casualties-russian-significant": (
        "Article 001, naming no source, speaks of “significant losses” (Casualties, Russian forces)."
    ),
    "russian-military-killed-5937": (
        "The Russian military said that 5,937 Russian soldiers had been killed as of September 2022 (article 001); "
        "disputed by unnamed experts (“the actual figures for both sides are significantly higher”, article 002, "
        "attribution inferred), it is not said for what time; article 001 also says “The varying casualty figures "
        "underscore the difficulty in accurately assessing the war's toll”."
    ),
    "001-killed-russian-350000": (
        "Zelenskyy said that up to 350,000 Russian soldiers had been killed as of February 2025 (date inferred; "
        "article 001); the article also says “other reports suggest that the number may be much higher” and “The "
        "varying casualty figures underscore the difficulty in accurately assessing the war's toll”."
    ),
    "001-killed-russian-much-higher": (
        "Other reports, in article 001, said: “the number may be much higher” (Killed, Russian forces; “suggest”); the"
        " article also says “the Ukrainian president stated this week that as many as 350,000 Russian soldiers have "
        "been killed”."
    ),
    "zelenskyy-ukrainian-casualties-45100": (
        "Zelenskyy said that Ukrainian forces had suffered 45,100 casualties as of February 2025 (date inferred; "
        "article 001); disputed by unnamed experts (“the losses are much higher”, articles 001 and 002), it is not "
        "said for what time; article 001 also says “The varying casualty figures underscore the difficulty in "
        "accurately assessing the war's toll”."
    ),
    "experts-ukrainian-losses-higher": (
        "Unnamed experts said: “the losses are much higher” (Casualties, Ukrainian forces; “believe”; article 001); "
        "disputing Zelenskyy (45,100 people, articles 001 and 002), it is not said for what time."
    ),
    "001-territory-1000": (
        "Article 001, naming no source, says that Ukrainian forces had held or taken more than 1,000 km² as of August "
        "2024 (printed: “seizing”; Kursk region; date inferred); the article also says “Since then, Russian forces "
        "have managed to recapture much of the area”."
    ),
    "001-advance-2500m": (
        "Zelenskyy, via Reuters, said that Ukrainian forces had advanced 2.5 km from 6 to 7 February 2025 (Kursk "
        "region; date inferred; article 001); the article also says “The Russian military stated that the Ukrainian "
        "attacks had been repelled. Claims from either side of the conflict have not been independently verified”."
    ),
    "nis-more-troops": (
        "South Korea's National Intelligence Service spoke of “more troops” (Additional troops deployed, North Korean "
        "troops; article 002); the article also says “Neither Moscow nor Pyongyang have confirmed these deployments”."
    ),
    "002-additional-1000": (
        "Military sources, via South Korean media, estimated that at least 1,000 additional North Korean troops had "
        "been deployed as of 28 February 2025 at the latest (date inferred; article 002); the article also says “The "
        "exact number of additional soldiers remains unclear” and “Neither Moscow nor Pyongyang have confirmed these "
        "deployments”."
    ),
    "002-casualties-significant": (
        "Article 002, naming no source, speaks of “significant losses” from October 2024 on (Casualties, North Korean "
        "troops; “Reports indicate”; date inferred)."
    ),
    "002-casualties-both-sides": (
        "Article 002, naming no source, speaks of “heavy casualties on both sides” from February 2022 on (Casualties, "
        "Russian and Ukrainian forces together; a mixed group)."
    ),
    "002-territory-hundreds": (
        "Article 002, naming no source, speaks of “hundreds of square kilometers of Russian territory” as of February "
        "2025 (Territory held or taken, Ukrainian forces; printed: “controls”; Kursk region; date inferred); the "
        "article also says “Ukraine has lost some of the ground it gained”."
    ),
    "002-territory-lost-some": (
        "Article 002, naming no source, says: “Ukraine has lost some of the ground it gained”, as of February 2025 "
        "(Territory held or taken, Russian forces; Kursk region; date inferred); the article also says “Ukraine still "
        "controls hundreds of square kilometers of Russian territory”."
    ),
    "002-casualties-russian-heavy": (
        "Article 002, naming no source, speaks of “heavy losses” (Casualties, Russian forces)."
    ),
    "002-killed-russian-higher": (
        "Unnamed experts said: “the actual figures for both sides are significantly higher” (Killed, Russian forces; "
        "“believe”; attribution inferred; article 002); disputing the Russian military (5,937 people, articles 001 and"
        " 002), it is not said for what time."
    ),
    "zelenskyy-forecast-20000-25000": (
        "Zelenskyy spoke, as a forecast, of 20,000 to 25,000 additional North Korean troops being deployed (“could "
        "potentially”; article 003)."
    ),
    "003-casualties-high": (
        "Article 003, naming no source, speaks of “substantial losses” (Casualties, North Korean troops; “Reports "
        "indicate”)."
    ),
    "nobody-reports-heavy-casualties": (
        "Article 003, naming no source, speaks of “heavy casualties” (Casualties, North Korean troops; “reports of”)."
    ),
    "003-casualties-4000": (
        "Article 003, naming no source, says that about 4,000 of an estimated 12,000 North Korean troops had been "
        "killed or injured as of 7 February 2025 at the latest (“reportedly”; date inferred); the article also says "
        "“both Russia and North Korea remain silent regarding the reported presence of North Korean troops in Ukraine,"
        " making verifications difficult”."
    ),
    "003-deployed-12000": (
        "Article 003, naming no source, says, as an estimate, that 12,000 North Korean troops had been deployed as of "
        "7 February 2025 at the latest (Kursk region; date inferred); the article also says “both Russia and North "
        "Korea remain silent regarding the reported presence of North Korean troops in Ukraine, making verifications "
        "difficult”."
    ),
    "003-casualties-retraining": (
        "Zelenskyy spoke of “significant losses” (Casualties, North Korean troops; article 003)."
    ),
    "003-casualties-officials": (
        "Ukrainian officials, U.S. officials and South Korean officials spoke of “heavy casualties” (Casualties, North "
        "Korean troops; article 003)."
    ),
    "003-casualties-ukraine-reports": (
        "Ukrainian officials spoke of “significant losses” (Casualties, North Korean troops; attribution inferred; "
        "article 003)."
    ),
    "003-casualties-nis": (
        "South Korea's National Intelligence Service spoke of “their heavy losses” (Casualties, North Korean troops; "
        "“indicated”; Kursk region; article 003)."
    ),
    "003-depletion-three-months": (
        "The Institute for the Study of War spoke, as a forecast “if current casualty rates persist”, of North Korean "
        "troops having up to 3 months before they were used up (“could be”; printed: “entirely depleted”; attribution "
        "inferred; article 003)."
    ),
    "003-rate-92": (
        "The Institute for the Study of War said that North Korean troops had suffered about 92 casualties per day "
        "from early December 2024 on (“likely”; article 003)."
    ),
    "004-casualties-gur-lead": (
        "Ukrainian military intelligence (GUR) spoke of “significant casualties” (Casualties, North Korean troops; "
        "“reportedly”; article 004)."
    ),
    "004-casualties-weekend-30": (
        "Ukrainian military intelligence (GUR) said it was believed that about 30 North Korean troops had been killed "
        "or wounded from 14 to 15 December 2024 (uncertain; Kursk region; attribution and date inferred; article 004)."
    ),
    "004-missing-3": (
        "Ukrainian military intelligence (GUR) said that at least 3 North Korean troops had been unaccounted for as of "
        "December 2024 (date inferred; article 004)."
    ),
    "004-casualties-assaults": (
        "Ukrainian military intelligence (GUR) spoke of “losses in assaults” (Casualties, North Korean troops; article "
        "004)."
    ),
    "004-casualties-noticeable": (
        "Zelenskyy spoke of “noticeable losses” (Casualties, North Korean troops; article 004)."
    ),
    "004-deployed-10000-12000": (
        "Article 004, naming no source, says that 10,000 to 12,000 North Korean troops had been deployed as of 18 "
        "December 2024 at the latest (“reportedly”; date inferred)."
    ),
    "004-casualties-ryder": (
        "Pentagon spokesperson Pat Ryder spoke of “casualties, both killed and wounded” (Casualties, North Korean "
        "troops; “indications”; article 004); the article also says “Though Ryder did not provide specific numbers, he "
        "echoed the reports of casualties from Ukraine's intelligence agency”."
    ),
    "004-arms-artillery": (
        "Article 004, naming no source, speaks of “artillery supplies” (Arms and ammunition received, Russian forces)."
    ),
    "000-back-zelenskyy": (
        "Zelenskyy affirmed: North Korean troops were back at the Kursk front (our wording; said on 7 February 2025, "
        "date inferred; article 000); also affirmed by South Korea's National Intelligence Service (article 002); "
        "article 000 also says “‘Russia has once again deployed North Korean soldiers alongside its troops.’ This "
        "declaration contradicts the findings of South Korea’s National Intelligence Service” (article 000 has a "
        "remark on it)."
    ),
    "000-sent-intelligence-estimates": (
        "Unnamed intelligence estimates, in article 000, indicated: North Korea has sent troops to support Russia's "
        "forces (our wording); the article also says “North Korea has not publicly acknowledged the deployment of its "
        "soldiers to bolster Russia’s military efforts, leaving the situation shrouded in uncertainty”."
    ),
    "000-sent-not-acknowledged": (
        "Article 000, naming no source, says: North Korea has not publicly acknowledged sending troops to support "
        "Russia's forces (our wording)."
    ),
    "001-drones-nis": (
        "South Korea's National Intelligence Service indicated: North Korean soldiers are particularly vulnerable to "
        "Ukrainian drone attacks (our wording; attribution inferred; article 001); article 002 also says “defectors "
        "and military analysts have cautioned against underestimating their capabilities”."
    ),
    "001-february-attack-russian-military": (
        "The Russian military denied (printed: “repelled”): Ukraine gained ground in a new attack in Kursk in early "
        "February 2025 (our wording, date inferred; article 001); affirmed by Zelenskyy; the article also says “Claims "
        "from either side of the conflict have not been independently verified. The conflicting reports highlight the "
        "ongoing struggle for territorial control”."
    ),
    "001-february-attack-zelenskyy": (
        "Zelenskyy, via Reuters, affirmed: Ukraine gained ground in a new attack in Kursk in early February 2025 (our "
        "wording, date inferred; article 001); denied by the Russian military (“repelled”); the article also says "
        "“Claims from either side of the conflict have not been independently verified. The conflicting reports "
        "highlight the ongoing struggle for territorial control”."
    ),
    "001-ill-prepared-nis": (
        "South Korea's National Intelligence Service indicated: North Korean soldiers are ill-prepared for modern "
        "warfare (our wording; attribution inferred; article 001); article 002 also says “defectors and military "
        "analysts have cautioned against underestimating their capabilities”."
    ),
    "001-killed-silence-moscow": (
        "Moscow had not commented, it was reported, on whether at least 1,000 North Korean troops had been killed (our "
        "wording; attribution inferred; article 001)."
    ),
    "001-killed-silence-pyongyang": (
        "Pyongyang had not commented, it was reported, on whether at least 1,000 North Korean troops had been killed "
        "(our wording; attribution inferred; article 001)."
    ),
    "001-killed-western-officials": (
        "Western officials, via the BBC, said they believed: At least 1,000 North Korean troops had been killed (our "
        "wording; said in January 2025, date inferred; article 001); a figure of about 300 people (article 000, naming "
        "no source) may clash with this number; article 002 also says “both North Korea and Russia have remained "
        "silent on the matter” (article 001 has more of the kind)."
    ),
    "001-sent-western-officials": (
        "Western officials, via the BBC, affirmed: North Korea has sent troops to support Russia's forces (our "
        "wording; said in January 2025, date inferred; attribution inferred; article 001); article 001 also says “The "
        "lack of official statements from either country leaves the claims unverified”."
    ),
    "001-toretsk-russian-military": (
        "The Russian military affirmed: Russian forces had captured Toretsk by early February 2025 (our wording, date "
        "inferred; article 001); the article also says “but a Ukrainian military spokesperson stated that fighting was "
        "still ongoing in the industrial hub”."
    ),
    "001-toretsk-ukrainian-military": (
        "A Ukrainian military spokesperson affirmed: Fighting in Toretsk was still going on in early February 2025 "
        "(our wording, date inferred; article 001); the article also says “the Russian military stating that its "
        "forces have captured Toretsk”."
    ),
    "001-trump-putin": "Trump said “probably” of: Trump will talk to Putin (our wording; article 001).",
    "001-trump-zelenskyy": (
        "Trump said “probably” of: Trump will meet Zelenskyy in the week after that in which he spoke of it (our "
        "wording; article 001)."
    ),
    "001-unsustainable-experts": (
        "Military experts suggested: If North Korean soldier casualties continue to increase at this rate, it will be "
        "unsustainable (our wording; article 001)."
    ),
    "001-withdrawn-special-forces": (
        "Ukrainian special forces, via the BBC, said “may” of: North Korean troops had been withdrawn from the "
        "Ukrainian special forces' own sector of Kursk (our wording; said in January 2025, date inferred; article "
        "001); the article also says “The spokesperson added that he was only referring to the area where his forces "
        "were operating, without providing detailed information about the duration of the presence on that front”."
    ),
    "002-back-nis": (
        "South Korea's National Intelligence Service affirmed: North Korean troops were back at the Kursk front (our "
        "wording; said on 13, 20 or 27 February 2025, date inferred; article 002); the article also says “Neither "
        "Moscow nor Pyongyang have confirmed these deployments”."
    ),
    "002-lull-nis": (
        "South Korea's National Intelligence Service affirmed: North Korean troops' return to the Kursk front in early "
        "February followed a month-long lull (our wording; said on 13, 20 or 27 February 2025, date inferred; article "
        "002)."
    ),
    "002-more-not-confirmed": (
        "Article 002, naming no source, says: Neither Moscow nor Pyongyang has confirmed that more North Korean troops "
        "were sent (our wording)."
    ),
    "002-more-sent-military-sources": (
        "Military sources, via South Korean media, affirmed: North Korea has sent more troops to Russia (our wording; "
        "article 002); the article also says “Neither Moscow nor Pyongyang have confirmed these deployments”."
    ),
    "002-more-sent-nis": (
        "South Korea's National Intelligence Service affirmed: North Korea has sent more troops to Russia (our "
        "wording; said on 13, 20 or 27 February 2025, date inferred; article 002); the article also says “Neither "
        "Moscow nor Pyongyang have confirmed these deployments”."
    ),
    "002-not-underestimated": (
        "Defectors and military analysts affirmed: The capabilities of North Korean soldiers should not be "
        "underestimated (our wording; article 002); the article also says “Earlier intelligence reports from South "
        "Korea suggested that North Korean soldiers were ill-prepared for modern warfare, particularly vulnerable to "
        "Ukrainian drone attacks”."
    ),
    "002-sent-nis": (
        "South Korea's National Intelligence Service affirmed: North Korea has sent troops to support Russia's forces "
        "(our wording; said on 13, 20 or 27 February 2025, date inferred; article 002)."
    ),
    "003-artillery-unattributed": (
        "Article 003, naming no source, says “may” of: Further North Korean support would be mainly missile and "
        "artillery units (our wording)."
    ),
    "003-expendable-un-envoy": (
        "South Korea's UN envoy affirmed (printed: “akin to”): North Korean troops are treated as expendable (our "
        "wording; article 003)."
    ),
    "003-expendable-unattributed": (
        "Article 003, naming no source, says (printed: “Reports indicate”): North Korean troops are treated as "
        "expendable (our wording)."
    ),
    "003-expendable-zelenskyy": (
        "Zelenskyy affirmed (printed: “disposable resources”): North Korean troops are treated as expendable (our "
        "wording; article 003)."
    ),
    "003-in-combat-isw": (
        "The Institute for the Study of War affirmed: North Korean troops had taken part in combat by mid-December "
        "2024 (our wording, date inferred; article 003)."
    ),
    "003-in-ukraine-silence-moscow": (
        "Moscow had not commented, it was reported, on whether North Korean troops are in Ukraine (our wording; "
        "attribution inferred; article 003)."
    ),
    "003-in-ukraine-silence-pyongyang": (
        "Pyongyang had not commented, it was reported, on whether North Korean troops are in Ukraine (our wording; "
        "attribution inferred; article 003)."
    ),
    "003-inhumane-officials": (
        "Unnamed officials affirmed: North Korean troops are used in inhumane ways on the battlefield (our wording; "
        "article 003)."
    ),
    "003-involvement-unacknowledged": (
        "Article 003, naming no source, says (printed: “largely”): The extent of North Korea's involvement remains "
        "largely unacknowledged by either party (our wording)."
    ),
    "003-learning-zelenskyy": (
        "Zelenskyy affirmed (printed: “training under combat conditions”): North Korean soldiers gain combat skills "
        "that could matter elsewhere (our wording; attribution inferred; article 003)."
    ),
    "003-preparing-south-korean-military": (
        "South Korea's military suggested: North Korea is preparing to send more troops (our wording; article 003)."
    ),
    "003-reinforcement-not-arrived-zelenskyy": (
        "Zelenskyy affirmed: The further 20,000 to 25,000 troops of whom Zelenskyy spoke had not yet arrived in Kursk "
        "(our wording; said on 7 February 2025 at the latest, date inferred; article 003); the article also says "
        "“based on information from various sources”."
    ),
    "003-sent-unattributed": (
        "Article 003, naming no source, says: North Korea has sent troops to support Russia's forces (our wording); "
        "the article also says “the extent of their involvement remains largely unacknowledged by either party”."
    ),
    "003-suffered-casualties-isw": (
        "The Institute for the Study of War affirmed (printed: “likely”): North Korean troops had suffered casualties "
        "by mid-December 2024 (our wording, date inferred; article 003)."
    ),
    "003-withdrawn-zelenskyy": (
        "Zelenskyy affirmed: North Korean troops had been withdrawn from the front line (our wording; said on 7 "
        "February 2025 at the latest, date inferred; article 003); of a later time, by our reading, the same source "
        "affirmed in articles 000, 001 and 002: North Korean troops were back at the Kursk front."
    ),
    "004-backs-invasion-kim": (
        "Kim Jong Un affirmed: North Korea's leader supports the Russian invasion without wavering (our wording; "
        "article 004)."
    ),
    "004-gaining-elsewhere-russian-officials": (
        "Russian officials affirmed: Russian forces were gaining ground outside Kursk in December 2024 (our wording, "
        "date inferred; article 004); the article also says “but Kursk remains contested due to the recent "
        "back-and-forth clashes”."
    ),
    "004-in-combat-gur": (
        "Ukrainian military intelligence (GUR) affirmed: North Korean troops had taken part in combat by mid-December "
        "2024 (our wording, date inferred; article 004)."
    ),
    "004-in-combat-ryder": (
        "Pentagon spokesperson Pat Ryder assessed: North Korean troops had taken part in combat by mid-December 2024 "
        "(our wording, date inferred; article 004)."
    ),
    "004-in-combat-unattributed": (
        "Article 004, naming no source, says: North Korean troops had taken part in combat by mid-December 2024 (our "
        "wording, date inferred)."
    ),
    "004-in-combat-zelenskyy": (
        "Zelenskyy affirmed (printed: “preliminary data indicating the Russians have begun to use”): North Korean "
        "troops had taken part in combat by mid-December 2024 (our wording, date inferred; article 004)."
    ),
    "004-integration-gur": (
        "Ukrainian military intelligence (GUR) affirmed: North Korean forces are substantially integrated (our "
        "wording; attribution inferred; article 004)."
    ),
    "004-mutual-defence-leaders": (
        "Putin and Kim Jong Un affirmed (printed: “reaffirm”): Russia and North Korea hold to their mutual defence "
        "commitments (our wording; attribution inferred; article 004)."
    ),
    "004-poor-integration-isw": (
        "The Institute for the Study of War affirmed (printed: “likely”): Poor integration and communication problems "
        "cause friction in Russian military operations (our wording; article 004)."
    ),
    "004-reliance-observers": (
        "Observers affirmed: The reliance on North Korean soldiers poses risks for their incorporation across "
        "different sections of the front line (our wording; article 004)."
    ),
    "004-sent-gur": (
        "Ukrainian military intelligence (GUR) affirmed: North Korea has sent troops to support Russia's forces (our "
        "wording; attribution inferred; article 004)."
    ),
    "004-sent-unattributed": (
        "Article 004, naming no source, says (printed: “reportedly”): North Korea has sent troops to support Russia's "
        "forces (our wording)."
    ),
    "004-sent-us-military-officials": (
        "U.S. military officials affirmed: North Korea has sent troops to support Russia's forces (our wording; "
        "article 004)."
    ),
    "004-sent-zelenskyy": (
        "Zelenskyy affirmed: North Korea has sent troops to support Russia's forces (our wording; said on 14 December "
        "2024 [uncertain], date inferred; article 004)."
    ),
    "004-suffered-casualties-gur": (
        "Ukrainian military intelligence (GUR) indicated: North Korean troops had suffered casualties by mid-December "
        "2024 (our wording, date inferred; article 004); the article also says “Though Ryder did not provide specific "
        "numbers, he echoed the reports of casualties from Ukraine's intelligence agency”."
    ),
    "004-suffered-casualties-ryder": (
        "Pentagon spokesperson Pat Ryder affirmed (printed: “indications”): North Korean troops had suffered "
        "casualties by mid-December 2024 (our wording, date inferred; article 004); the article also says “Though "
        "Ryder did not provide specific numbers, he echoed the reports of casualties from Ukraine's intelligence "
        "agency”."
    ),
    "004-suffered-casualties-zelenskyy": (
        "Zelenskyy affirmed: North Korean troops had suffered casualties by mid-December 2024 (our wording, date "
        "inferred; article 004)."
    ),
}
"""By the id of a statement, or of the first telling of a position."""

ONLY_WHOLE = {
    TOO_LONG: [
        "000-no-fighting-nis",
        "000-withdrawn-nis",
    ],
    NO_ROOM: [
        "001-territory-recaptured",
        "001-unseen-special-forces",
        "001-withdrawn-unattributed",
    ],
    NOT_ALONE: [],
}
"""Those that no short form keeps true, and why."""


def test_everything_that_ships_has_a_short_form_or_only_the_whole() -> None:
    view = shipped()
    names = [*view.statements["statement_id"], *(ids.split()[0] for ids in view.positions["position_ids"])]
    found = {name: short_sentence(view, [name]) for name in dict.fromkeys(names)}
    assert {name: said.text for name, said in found.items() if isinstance(said, SafeSentence)} == SENTENCES
    for said in found.values():
        if isinstance(said, SafeSentence):
            assert set(re.findall(r"(?<!,)\b00\d\b", said.text)) == set(re.findall(r"rticle (00\d), ", said.cited))
    for reason, whole in ONLY_WHOLE.items():
        assert [name for name, said in found.items() if said == Refusal(reason)] == whole


def told(*records: Document | Claim | Position, name: str = "c", **filters: Any) -> str:
    """The short form, as text."""
    found = short_sentence(seen(*records, **filters), [name], withdrawn=True)
    assert isinstance(found, SafeSentence)
    return found.text


def test_what_the_whole_refuses_is_refused_alike_and_several_have_no_short_form() -> None:
    view = seen(claim("c", best=3), claim("d", best=3, attribution=("gur",)))
    assert short_sentence(view, ["nobody"]) == safe_sentence(view, ["nobody"])
    assert short_sentence(view, []) == Refusal("nothing is selected")
    assert short_sentence(view, ["c", "d"]) == Refusal("several at once have no short form")


def test_what_is_too_long_to_be_said_aloud_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    view, words = seen(claim("c", best=300)), len(told(claim("c", best=300)).partition(" (article a)")[0].split())
    monkeypatch.setattr(safe_short, "LONGEST", words)
    assert isinstance(short_sentence(view, ["c"]), SafeSentence)
    monkeypatch.setattr(safe_short, "LONGEST", words - 1)
    assert short_sentence(view, ["c"]) == Refusal(TOO_LONG)


@pytest.mark.parametrize(
    ("field", "words", "reason"),
    [
        ("place", 34, "a short form would leave out what keeps it true"),
        ("against", 43, "a short form has no room for what its article sets against it"),
    ],
)
def test_so_many_words_are_told_and_not_one_more(field: str, words: int, reason: str) -> None:
    """Fifty-two, of which eighteen stand before its place; sixty-five with four before what is set against it."""

    def short(number: int) -> SafeSentence | Refusal:
        said = " ".join(["one"] * number)
        return short_sentence(seen(claim("c", best=300, **{field: said if field == "place" else (said,)})), ["c"])

    assert isinstance(short(words), SafeSentence)
    assert short(words + 1) == Refusal(reason)


def test_articles_are_told_by_number_or_else_by_title() -> None:
    telling = [claim(name, best=300, statement="said") for name in "cdef"]
    said = "NIS said that “Killed” for North Korean troops had come to 300 people as of 1 February 2025"
    titled = document("002_b.txt", telling[1], title="Two titles"), document("b.txt", telling[2], title="No number")
    assert told(document("001_a.txt", telling[0]), *titled) == (f"{said} (article 001, article 002 and ‘No number’).")
    assert told(document("001_a.txt", telling[0])) == f"{said} (article 001)."
    assert told(titled[1], document("c.txt", telling[3], title="C"), name="e").endswith("(‘No number’ and ‘C’).")


def test_words_that_the_article_sets_against_it_are_told() -> None:
    record = claim("c", best=300, against=("Seoul denies.",))
    said = "as of 1 February 2025 (article 001); the article also says “Seoul denies”."
    assert told(document("001_a.txt", record)).endswith(said)
    assert told(document("001_a.txt", position("c", against=("Not so.",)))) == (
        "NIS affirmed: They were withdrawn in January (our wording; article 001); the article also says “Not so”."
    )


@pytest.mark.parametrize(
    ("against", "words"),
    [
        (("one " * 35, "Two."), "“Two” (and has more of the kind)."),
        (("one " * 35, "Two.", "Three four."), "“Two” (and has more of the kind)."),
        (("Seoul denies.", "Two."), "“Seoul denies” and “Two”."),
        (("Seoul denies.", "It is two."), "“Seoul denies” and “It is two”."),
        (("one " * 35, "Two.", "Seoul denies all."), "“Seoul denies all” (and has a remark on it)."),
        (("one " * 35, "Two.", "Not verified at all."), "“Not verified at all” (and has a remark on it)."),
        (("one " * 35, "Two.", "All unverified."), "“All unverified” (and has a remark on it)."),
        (("It is two.", "Seoul denies."), "“Seoul denies” (and has a remark on it)."),
        (("Unverified " * 35, "Nor denied."), "“Nor denied” (and has words that leave it unconfirmed or unclear)."),
        (("one denies " * 35, "Seoul denies."), "“Seoul denies” (and has more of the kind)."),
    ],
)
def test_where_there_is_no_room_for_all_of_them_the_strongest_is(against: tuple[str, ...], words: str) -> None:
    record = claim("c", best=300, against=against, place="a place of no more than twelve words in all")
    assert told(document("001_a.txt", record)).endswith(f"; the article also says {words}")


def test_the_article_of_the_strongest_is_named_where_there_are_several() -> None:
    first = claim("c", best=300, statement="said", against=("one " * 45,))
    second = claim("d", best=300, statement="said", against=("Two.",))
    assert told(document("001_a.txt", first), document("002_b.txt", second)).endswith(
        "; article 002 also says “Two” (article 001 has more of the kind)."
    )


def test_words_that_lean_on_others_are_left_out_whichever_article_has_them() -> None:
    first = claim("c", best=300, statement="said", against=("Seoul denies.",))
    second = claim("d", best=300, statement="said", against=("It is two.",))
    assert told(document("001_a.txt", first), document("002_b.txt", second)).endswith(
        "; article 001 also says “Seoul denies” (article 002 has a remark on it)."
    )


def test_where_there_is_room_for_none_of_them_there_is_no_short_form() -> None:
    view = seen(claim("c", best=300, against=("one " * 55,)))
    assert short_sentence(view, ["c"]) == Refusal(NO_ROOM)


def test_where_none_of_them_can_be_understood_alone_there_is_no_short_form() -> None:
    view = seen(claim("c", best=300, against=("This highlights the fog of war.", "he spoke of his sector")))
    assert short_sentence(view, ["c"]) == Refusal("what its article sets against it cannot be understood alone")


def test_a_weaker_one_does_not_stand_for_the_strongest_that_has_no_room() -> None:
    view = seen(claim("c", best=300, against=("Seoul denies " + "one " * 55, "Two.")))
    assert short_sentence(view, ["c"]) == Refusal(NO_ROOM)


def test_it_cites_only_the_articles_that_tell_it_so_and_where_none_does_there_is_none() -> None:
    told_by = claim("c", best=300, statement="said", attribution=("nis", "bbc"))
    bare = document("002_b.txt", claim("d", best=300, statement="said"))
    assert told(document("001_a.txt", told_by), bare).endswith(" (article 001).")
    other = document("002_b.txt", claim("d", best=200, statement="said", attribution=("nis", "bbc")))
    direct = document("001_a.txt", claim("c", best=300, statement="said"))
    assert short_sentence(seen(direct, other), ["c"]) == Refusal(TOO_LONG)


def test_who_disputes_or_denies_it_is_named_behind_the_notes() -> None:
    doubt = claim("d", hedge="none", stated="no", attribution=("gur",), disputes=("c",))
    assert "people as of 1 February 2025 (article 001); disputed by GUR (“no”, article 001)." in told(
        document("001_a.txt", claim("c", best=300), doubt)
    )
    denied = document("001_a.txt", position("c"), position("d", "denies", attribution=("gur",)))
    assert told(denied) == "NIS affirmed: They were withdrawn in January (our wording; article 001); denied by GUR."


def test_who_else_says_so_is_told_where_it_is_denied_or_contradicted() -> None:
    """A sentence with one source against it would mislead, were it silent of another that has it so."""
    said = "NIS affirmed: They were withdrawn in January (our wording; article 001); "
    also, denied = position("e", attribution=("western-officials",)), position("d", "denies", attribution=("gur",))
    assert told(document("001_a.txt", position("c"), denied, also)) == (
        f"{said}also affirmed by Western officials; denied by GUR."
    )
    against = document("001_a.txt", position("c", against=("This contradicts GUR.", "Seoul denies it.")))
    assert told(against, document("002_b.txt", also)) == (
        f"{said}also affirmed by Western officials (article 002); the article also says “Seoul denies it” (and has"
        " more of the kind)."
    )
    assert "also affirmed" not in told(document("001_a.txt", position("c", against=("All is unclear.",)), also))
    figures = claim("c", best=300, against=("Seoul denies it.",)), claim("d", best=300, attribution=("gur",))
    assert " (whether one has it from the other is not said), with overlapping figures from GUR; the article" in told(
        document("001_a.txt", *figures)
    )


def test_an_older_figure_is_told_to_be_one() -> None:
    later = claim("later", best=900, as_of="2025-02-20")
    assert "; its origin has since given another figure." in told(document("001_a.txt", claim("c", best=300), later))


def test_what_was_withdrawn_is_told_to_be() -> None:
    back = claim("back", hedge="none", stated="no such number", retracts=("c",), said="2025-02-05")
    withdrawn = told(claim("c", best=300), back, retracted=True)
    assert "as of 1 February 2025 (withdrawn by NIS on 5 February 2025; article a)" in withdrawn


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("[2025-02-03..2025-02-07]", "as of February 2025"),
        ("[2025-01-31..2025-02-07]", "as of 7 February 2025 at the latest"),
        ("[..2025-02-09]", "as of 9 February 2025 at the latest"),
        ("2025-02-01", "as of 1 February 2025"),
    ],
)
def test_one_of_the_days_of_a_month_is_told_as_the_month(as_of: str, words: str) -> None:
    assert f" people {words} (date inferred; " in told(by_inference(claim("c", best=300, as_of=as_of)))


def test_nothing_of_what_qualifies_it_is_left_out() -> None:
    record = {"subject": "both", "term_means": "dead or hurt", "place": "Kursk", "attribution_basis": "inferred"}
    assert "(a mixed group; meaning “dead or hurt”; Kursk; attribution and date inferred; article 001)." in told(
        document("001_a.txt", by_inference(claim("c", best=300, **record)))
    )
    assert told(claim("c", best=300, modality="conditional", condition="if it goes on")).startswith(
        "NIS spoke, as a forecast “if it goes on”, of “Killed” for North Korean troops coming to 300 people as of"
    )


def test_a_day_on_which_it_was_said_is_inferred_only_where_it_is() -> None:
    record = position("c", said="2025-02-03")
    stated = record.model_copy(update={"said": Time(edtf="2025-02-03", basis="stated", text="on Monday")})
    of = "NIS affirmed: They were withdrawn in January (our wording; said on 3 February 2025"
    assert told(record) == f"{of}, date inferred; article a)."
    assert told(stated) == f"{of}; article a)."


def test_an_article_that_names_nobody_speaks_for_itself() -> None:
    assert told(claim("c", best=300, attribution=("unattributed", "bbc"))).startswith(
        "Article a, via BBC, naming no source, says that"
    )
    assert told(position("c", attribution=("gur",), attribution_basis="inferred")).startswith(
        "GUR affirmed: They were withdrawn in January (our wording; attribution inferred; article a)."
    )
