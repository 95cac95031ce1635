"""The safe sentence of every kind of statement in the corpus that ships, word for word; and when there is none."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from core.filters import Filters
from core.models import Claim, Document, Position
from core.view import view
from core.wording.safe.sentence import MOST, Refusal, SafeSentence, safe_sentence, short_sentence
from tests.builders import claim, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen
from tests.hostile import HOSTILE

SENTENCES = {
    "western-officials-killed-1000": (
        "Western officials, via the BBC, said they believed that at least 1,000 of 11,000 North Korean troops had been "
        "killed as of January 2025 (the date is inferred); article 002 leaves out “they believed” and “sent from North "
        "Korea in the past three months” and adds “within three months”; one origin and no independent confirmation; a "
        "figure of about 300 people (article 000, naming no source) may clash with it; article 001 also says "
        "“Currently, North Korea and Russia have not commented on this. The lack of official statements from either "
        "country leaves the claims unverified”; article 002 also says “both North Korea and Russia have remained "
        "silent on the matter” (see article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that "
        "North …”, published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to "
        "Russia, South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred; article 000, "
        "which begins “In a significant development amid ongoing tensions …”, published between 7 and 9 February 2025, "
        "inferred)."
    ),
    "000-killed-300": (
        "Article 000, naming no source, says that about 300 North Korean troops had been killed as of a day between 1 "
        "October 2024 and 9 February 2025 (“reported”; the date is inferred); no named origin and no independent "
        "confirmation; a figure of at least 1,000 people (Western officials, articles 001 and 002) may clash with it "
        "(see article 000, which begins “In a significant development amid ongoing tensions …”, published between 7 "
        "and 9 February 2025, inferred; article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that "
        "North …”, published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to "
        "Russia, South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "000-deployed-11000": (
        "Unnamed intelligence estimates, in article 000, indicated that about 11,000 North Korean troops had been "
        "deployed as of a day between 1 October 2024 and 9 February 2025 (the date is inferred); no named origin and "
        "no independent confirmation; figures from Western officials (attribution inferred, articles 001 and 002) and "
        "articles 003 and 004 (naming no source) overlap, perhaps of one origin, so far as they are of the same time; "
        "the article also says “North Korea has not publicly acknowledged the deployment of its soldiers to bolster "
        "Russia’s military efforts, leaving the situation shrouded in uncertainty” (see article 000, which begins “In "
        "a significant development amid ongoing tensions …”, published between 7 and 9 February 2025, inferred; "
        "article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 "
        "and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, South Korea's Spy "
        "Agency Reports”, published between 13 and 28 February 2025, inferred; article 003, “Zelenskyy Reports "
        "Potential Increase of North Korean Troops Supporting Russia”, published between 1 and 7 February 2025, "
        "inferred; article 004, which begins “North Korean troops deployed to bolster Russian forces amid …”, "
        "published between 16 and 18 December 2024, inferred)."
    ),
    "000-captured-2": (
        "Article 000, naming no source, says that 2 North Korean troops had been detained at some time between 1 "
        "January and 9 February 2025 (printed: “Ukrainian forces detained”; place: Kursk region; in the article: "
        "“Earlier this year”; the date is inferred); no named origin and no independent confirmation (see article 000, "
        "which begins “In a significant development amid ongoing tensions …”, published between 7 and 9 February 2025, "
        "inferred)."
    ),
    "001-casualties-hundreds-mixed": (
        "Zelenskyy spoke of “hundreds of Russian and North Korean military personnel”, at a time not stated "
        "(Casualties, Russian and North Korean forces together; a mixed group; printed: “eliminated”; said: 7 February "
        "2025, inferred); one origin and no independent confirmation; the article also says “The lack of official "
        "statements from either country leaves the claims unverified” (see article 001, which begins “Ukrainian "
        "President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, inferred)."
    ),
    "special-forces-unseen": (
        "Ukrainian special forces, via the BBC, said that they had come across no North Korean troops for 21 days as "
        "of January 2025 (place: the special forces' own sector in Kursk; the date is inferred); article 002 has "
        "“several weeks” in place of “in the past 21 days”, leaves out “in the area” and “only referring to the area "
        "where his forces were operating”, gives no place and does not name the BBC; one origin and no independent "
        "confirmation; article 001 also says “The spokesperson added that he was only referring to the area where his "
        "forces were operating, without providing detailed information about the duration of the presence on that "
        "front” and “This discrepancy highlights the fluid and localized nature of the conflict” (see article 001, "
        "which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 "
        "February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, South Korea's Spy Agency "
        "Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "001-casualties-special-forces": (
        "Ukrainian special forces, via the BBC, spoke of “significant combat losses”, as of a date not stated "
        "(Casualties, North Korean troops; “suggested”; place: the special forces' own sector in Kursk; said: January "
        "2025, inferred); one origin and no independent confirmation (see article 001, which begins “Ukrainian "
        "President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, inferred)."
    ),
    "russian-military-killed-5937": (
        "The Russian military said that 5,937 Russian soldiers had been killed as of September 2022; article 002 "
        "leaves out “The Russian military” and leaves the attribution to inference; one origin and no independent "
        "confirmation; disputed in so many words by unnamed experts (“the actual figures for both sides are "
        "significantly higher”, article 002, attribution inferred), it is not said for what time; article 001 also "
        "says “The varying casualty figures underscore the difficulty in accurately assessing the war's toll” (see "
        "article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 "
        "and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, South Korea's Spy "
        "Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "001-killed-russian-350000": (
        "Zelenskyy said that up to 350,000 Russian soldiers had been killed as of a day between 3 and 7 February 2025 "
        "(the date is inferred); one origin and no independent confirmation; the article also says “other reports "
        "suggest that the number may be much higher” and “The varying casualty figures underscore the difficulty in "
        "accurately assessing the war's toll” (see article 001, which begins “Ukrainian President Volodymyr Zelenskyy "
        "stated that North …”, published between 7 and 9 February 2025, inferred)."
    ),
    "001-killed-russian-much-higher": (
        "Other reports, in article 001, said: “the number may be much higher”, as of a date not stated (Killed, "
        "Russian forces; “suggest”); no named origin and no independent confirmation; the article also says “the "
        "Ukrainian president stated this week that as many as 350,000 Russian soldiers have been killed” (see article "
        "001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 "
        "February 2025, inferred)."
    ),
    "zelenskyy-ukrainian-casualties-45100": (
        "Zelenskyy said that Ukrainian forces had suffered 45,100 casualties as of a day between 3 and 7 February 2025 "
        "(the date is inferred); article 002 gives no date; one origin and no independent confirmation; disputed in so "
        "many words by unnamed experts (“the losses are much higher”, articles 001 and 002), it is not said for what "
        "time; article 001 also says “The varying casualty figures underscore the difficulty in accurately assessing "
        "the war's toll” (see article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, "
        "published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, "
        "South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "experts-ukrainian-losses-higher": (
        "Unnamed experts said: “the losses are much higher”, as of a date not stated (Casualties, Ukrainian forces; "
        "“believe”); article 002 has “the actual figures for both sides are significantly higher” in place of “the "
        "losses are much higher”, leaves out “some Ukrainian and Western military experts” and leaves the attribution "
        "to inference; one origin and no independent confirmation; disputing Zelenskyy (45,100 people, articles 001 "
        "and 002) in so many words, it is not said for what time (see article 001, which begins “Ukrainian President "
        "Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, inferred; article 002, "
        "“North Korea Sends More Troops to Russia, South Korea's Spy Agency Reports”, published between 13 and 28 "
        "February 2025, inferred)."
    ),
    "001-territory-1000": (
        "Article 001, naming no source, says that Ukrainian forces had held or taken more than 1,000 km² as of August "
        "2024 (printed: “seizing”; place: Kursk region; the date is inferred); no named origin and no independent "
        "confirmation; the article also says “Since then, Russian forces have managed to recapture much of the area” "
        "(see article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published "
        "between 7 and 9 February 2025, inferred)."
    ),
    "001-advance-2500m": (
        "Zelenskyy, via Reuters, said that Ukrainian forces had advanced 2.5 km from 6 to 7 February 2025 (place: "
        "Kursk region; in the article: “on Thursday”; the date is inferred); one origin and no independent "
        "confirmation; the article also says “The Russian military stated that the Ukrainian attacks had been "
        "repelled. Claims from either side of the conflict have not been independently verified” (see article 001, "
        "which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 "
        "February 2025, inferred)."
    ),
    "002-additional-1000": (
        "Military sources, via South Korean media, estimated that at least 1,000 additional North Korean troops had "
        "been deployed as of a day between 1 October 2024 and 28 February 2025 (the date is inferred); one origin and "
        "no independent confirmation; the article also says “The exact number of additional soldiers remains unclear” "
        "and “Neither Moscow nor Pyongyang have confirmed these deployments” (see article 002, “North Korea Sends More "
        "Troops to Russia, South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "zelenskyy-forecast-20000-25000": (
        "Zelenskyy spoke, as a forecast, of 20,000 to 25,000 additional North Korean troops being deployed, at a time "
        "not stated (“could potentially”; in the article: “could potentially send an additional 20,000 to 25,000 "
        "troops”; said: 7 February 2025 at the latest, inferred); one origin and no independent confirmation (see "
        "article 003, “Zelenskyy Reports Potential Increase of North Korean Troops Supporting Russia”, published "
        "between 1 and 7 February 2025, inferred)."
    ),
    "003-casualties-4000": (
        "Article 003, naming no source, says that about 4,000 of an estimated 12,000 North Korean troops had been "
        "killed or injured as of a day between 1 December 2024 and 7 February 2025 (“reportedly”; the date is "
        "inferred); no named origin and no independent confirmation; the article also says “both Russia and North "
        "Korea remain silent regarding the reported presence of North Korean troops in Ukraine, making verifications "
        "difficult” (see article 003, “Zelenskyy Reports Potential Increase of North Korean Troops Supporting Russia”,"
        " published between 1 and 7 February 2025, inferred)."
    ),
    "003-casualties-officials": (
        "Ukrainian officials, U.S. officials and South Korean officials spoke of “heavy casualties”, as of a date not "
        "stated (Casualties, North Korean troops); one joint origin and no independent confirmation (see article 003, "
        "“Zelenskyy Reports Potential Increase of North Korean Troops Supporting Russia”, published between 1 and 7 "
        "February 2025, inferred)."
    ),
    "003-depletion-three-months": (
        "The Institute for the Study of War spoke, as a forecast “if current casualty rates persist”, of North Korean "
        "troops having up to 3 months before they were used up, counted from a day not stated (“could be”; printed: "
        "“entirely depleted”; in the article: “within three months”; the attribution is inferred); one origin and no "
        "independent confirmation (see article 003, “Zelenskyy Reports Potential Increase of North Korean Troops "
        "Supporting Russia”, published between 1 and 7 February 2025, inferred)."
    ),
    "003-rate-92": (
        "The Institute for the Study of War said that North Korean troops had suffered about 92 casualties per day "
        "from early December 2024 on (“likely”); one origin and no independent confirmation (see article 003, "
        "“Zelenskyy Reports Potential Increase of North Korean Troops Supporting Russia”, published between 1 and 7 "
        "February 2025, inferred)."
    ),
    "004-casualties-weekend-30": (
        "Ukrainian military intelligence (GUR) said it was believed that about 30 North Korean troops had been killed "
        "or wounded from 14 to 15 December 2024 (uncertain; place: Kursk region; in the article: “Over the recent "
        "weekend”; the attribution and the date are inferred); one origin and no independent confirmation (see article "
        "004, which begins “North Korean troops deployed to bolster Russian forces amid …”, published between 16 and "
        "18 December 2024, inferred)."
    ),
    "004-missing-3": (
        "Ukrainian military intelligence (GUR) said that at least 3 North Korean troops had been unaccounted for as of "
        "a day between 15 and 18 December 2024 (the date is inferred); one origin and no independent confirmation (see "
        "article 004, which begins “North Korean troops deployed to bolster Russian forces amid …”, published between "
        "16 and 18 December 2024, inferred)."
    ),
    "004-deployed-10000-12000": (
        "Article 004, naming no source, says that 10,000 to 12,000 North Korean troops had been deployed as of a day "
        "between 1 October and 18 December 2024 (“reportedly”; the date is inferred); no named origin and no "
        "independent confirmation; figures from unnamed intelligence estimates (article 000) and article 003 (naming "
        "no source) overlap, perhaps of one origin, so far as they are of the same time (see article 004, which begins "
        "“North Korean troops deployed to bolster Russian forces amid …”, published between 16 and 18 December 2024, "
        "inferred; article 000, which begins “In a significant development amid ongoing tensions …”, published between "
        "7 and 9 February 2025, inferred; article 003, “Zelenskyy Reports Potential Increase of North Korean Troops "
        "Supporting Russia”, published between 1 and 7 February 2025, inferred)."
    ),
    "000-killed-300 western-officials-killed-1000": (
        "On “Killed” for North Korean troops: article 000, naming no source, gives about 300 people, as of a day "
        "between 1 October 2024 and 9 February 2025 (“reported”; the date is inferred); Western officials, via the "
        "BBC, gave at least 1,000 people, as of January 2025 (“they believed”; the date is inferred); the two may "
        "clash; one unnamed origin and 1 that names nobody; article 002 leaves out “they believed” and “sent from "
        "North Korea in the past three months” and adds “within three months”; article 001 also says “Currently, North "
        "Korea and Russia have not commented on this. The lack of official statements from either country leaves the "
        "claims unverified”; article 002 also says “both North Korea and Russia have remained silent on the matter” "
        "(see article 000, which begins “In a significant development amid ongoing tensions …”, published between 7 "
        "and 9 February 2025, inferred; article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that "
        "North …”, published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to "
        "Russia, South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "zelenskyy-ukrainian-casualties-45100 experts-ukrainian-losses-higher": (
        "On “Casualties” for Ukrainian forces: Zelenskyy gave 45,100 people, as of a day between 3 and 7 February 2025"
        " (the date is inferred); unnamed experts said: “the losses are much higher”, as of a date not stated "
        "(“believe”); the one disputes the other in so many words, it is not said for what time; 2 origins, one of "
        "them unnamed; article 002 gives no date; article 002 has “the actual figures for both sides are significantly"
        " higher” in place of “the losses are much higher”, leaves out “some Ukrainian and Western military experts” "
        "and leaves the attribution to inference; article 001 also says “The varying casualty figures underscore the "
        "difficulty in accurately assessing the war's toll” (see article 001, which begins “Ukrainian President "
        "Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, inferred; article 002, "
        "“North Korea Sends More Troops to Russia, South Korea's Spy Agency Reports”, published between 13 and 28 "
        "February 2025, inferred)."
    ),
    "russian-military-killed-5937 001-killed-russian-350000": (
        "On “Killed” for Russian forces: the Russian military gave 5,937 people, as of September 2022; Zelenskyy gave "
        "up to 350,000 people, as of a day between 3 and 7 February 2025 (the date is inferred); the two cannot be set "
        "against each other (other period or as-of); 2 origins; article 002 leaves out “The Russian military” and "
        "leaves the attribution to inference; article 001 also says “The varying casualty figures underscore the "
        "difficulty in accurately assessing the war's toll” and “other reports suggest that the number may be much "
        "higher” (see article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, "
        "published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, "
        "South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "000-deployed-11000 western-officials-deployed-11000 003-deployed-12000": (
        "On “Troops deployed” for North Korean troops: unnamed intelligence estimates, in article 000, gave about "
        "11,000 troops, as of a day between 1 October 2024 and 9 February 2025 (“indicate”; the date is inferred); "
        "Western officials, via the BBC, gave 11,000 troops, as of January 2025 (in the article: “in the past three "
        "months”; the attribution and the date are inferred); article 003, naming no source, gives, as an estimate, "
        "12,000 troops, as of a day between 1 December 2024 and 7 February 2025 (place: Kursk region; the date is "
        "inferred); all 3 pairs that can be compared agree, so far as they are of the same time; one unnamed origin "
        "and 2 that name nobody, perhaps not separate; article 002 leaves out “sent from North Korea in the past three "
        "months”; article 000 also says “North Korea has not publicly acknowledged the deployment of its soldiers to "
        "bolster Russia’s military efforts, leaving the situation shrouded in uncertainty”; article 001 also says “The "
        "lack of official statements from either country leaves the claims unverified”; article 003 also says “both "
        "Russia and North Korea remain silent regarding the reported presence of North Korean troops in Ukraine, "
        "making verifications difficult” (see article 000, which begins “In a significant development amid ongoing "
        "tensions …”, published between 7 and 9 February 2025, inferred; article 001, which begins “Ukrainian "
        "President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, inferred; "
        "article 002, “North Korea Sends More Troops to Russia, South Korea's Spy Agency Reports”, published between "
        "13 and 28 February 2025, inferred; article 003, “Zelenskyy Reports Potential Increase of North Korean Troops "
        "Supporting Russia”, published between 1 and 7 February 2025, inferred)."
    ),
    "zelenskyy-troops-back": (
        "Zelenskyy affirmed the following, in our wording: North Korean troops were back at the Kursk front; said on 7 "
        "February 2025 (the date is inferred); it is also told in articles 001 and 002, in other words; 2 origins "
        "(whether one has it from the other is not said); also affirmed by South Korea's National Intelligence Service "
        "(article 002); article 000 also says “Zelenskyy mentioned that he had received detailed updates from the "
        "Commander-in-Chief regarding the operational situation in both the Donetsk and Kursk regions” and “‘Russia "
        "has once again deployed North Korean soldiers alongside its troops.’ This declaration contradicts the "
        "findings of South Korea’s National Intelligence Service” (see article 000, which begins “In a significant "
        "development amid ongoing tensions …”, published between 7 and 9 February 2025, inferred; article 001, which "
        "begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February "
        "2025, inferred; article 002, “North Korea Sends More Troops to Russia, South Korea's Spy Agency Reports”, "
        "published between 13 and 28 February 2025, inferred)."
    ),
    "001-killed-silence-moscow 001-killed-silence-pyongyang": (
        "Moscow and Pyongyang had not commented, it was reported, on the following, in our wording: At least 1,000 "
        "North Korean troops had been killed; the attribution to Moscow and Pyongyang is inferred; article 002 leaves "
        "out “Currently” and “have not commented” and adds “have remained silent”; article 002 leaves out “Currently” "
        "and “have not commented” and adds “have remained silent” (see article 001, which begins “Ukrainian President "
        "Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, inferred; article 002, "
        "“North Korea Sends More Troops to Russia, South Korea's Spy Agency Reports”, published between 13 and 28 "
        "February 2025, inferred)."
    ),
    "001-toretsk-russian-military": (
        "The Russian military affirmed the following, in our wording: Russian forces had captured Toretsk by early "
        "February 2025 (date inferred); one origin and no independent confirmation; the article also says “but a "
        "Ukrainian military spokesperson stated that fighting was still ongoing in the industrial hub” (see article "
        "001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 "
        "February 2025, inferred)."
    ),
    "001-february-attack-zelenskyy 001-february-attack-russian-military": (
        "Zelenskyy, via Reuters, affirmed and the Russian military denied (printed: “repelled”) the following, in our "
        "wording: Ukraine gained ground in a new attack in Kursk in early February 2025 (date inferred); 2 origins; "
        "the article also says “Claims from either side of the conflict have not been independently verified. The "
        "conflicting reports highlight the ongoing struggle for territorial control” (see article 001, which begins "
        "“Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February 2025, "
        "inferred)."
    ),
    "001-withdrawn-unattributed": (
        "Article 001, naming no source, says (printed: “previously reported”) the following, in our wording: North "
        "Korean troops had been withdrawn from the front line; 2 origins (whether one has it from the other is not "
        "said) and 1 that names nobody, perhaps not separate; also affirmed by South Korea's National Intelligence "
        "Service (“indicated”, article 000) and Zelenskyy (article 003); the article also says “Ukrainian President "
        "Volodymyr Zelenskyy stated that North Korean troops, previously reported to have withdrawn last month from "
        "the Kursk region front in western Russia due to heavy casualties, have returned” (see article 001, which "
        "begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February "
        "2025, inferred; article 000, which begins “In a significant development amid ongoing tensions …”, published "
        "between 7 and 9 February 2025, inferred; article 003, “Zelenskyy Reports Potential Increase of North Korean "
        "Troops Supporting Russia”, published between 1 and 7 February 2025, inferred)."
    ),
    "001-trump-putin": (
        "Trump said “probably” of the following, in our wording: Trump will talk to Putin (see article 001, which "
        "begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, published between 7 and 9 February "
        "2025, inferred)."
    ),
    "nis-no-fighting": (
        "South Korea's National Intelligence Service, via Yonhap, affirmed the following, in our wording: North Korean "
        "troops had taken no part in fighting since mid-January; said on a day between 27 January and 6 February 2025 "
        "(the date is inferred); article 003 leaves out “mid-January”, adds “no evidence of engagement” and “since "
        "January”, does not say when it was said and does not name Yonhap; of a later time, by our reading, the same "
        "source affirmed in article 002: North Korean troops were back at the Kursk front; one origin and no "
        "independent confirmation; article 000 also says “‘Russia has once again deployed North Korean soldiers "
        "alongside its troops.’ This declaration contradicts the findings of South Korea’s National Intelligence "
        "Service” (see article 000, which begins “In a significant development amid ongoing tensions …”, published "
        "between 7 and 9 February 2025, inferred; article 003, “Zelenskyy Reports Potential Increase of North Korean "
        "Troops Supporting Russia”, published between 1 and 7 February 2025, inferred; article 002, “North Korea Sends "
        "More Troops to Russia, South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, "
        "inferred)."
    ),
    "nis-ill-prepared": (
        "South Korea's National Intelligence Service indicated the following, in our wording: North Korean soldiers "
        "are ill-prepared for modern warfare; the attribution is inferred; article 002 has “suggested” in place of "
        "“indicate”, leaves out “Recent reports” and adds “Earlier”; one origin and no independent confirmation; "
        "article 002 also says “defectors and military analysts have cautioned against underestimating their "
        "capabilities” (see article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, "
        "published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, "
        "South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
    "special-forces-came-across-none": (
        "Ukrainian special forces, via the BBC, affirmed the following, in our wording: The Ukrainian special forces "
        "operating in Kursk had come across no North Korean troops in the weeks before they spoke; said in January "
        "2025 (the date is inferred); article 002 leaves out “in the area”, “only referring to the area where his "
        "forces were operating” and “in the past 21 days”, adds “for several weeks” and does not name the BBC; one "
        "origin and no independent confirmation; article 001 also says “The spokesperson added that he was only "
        "referring to the area where his forces were operating, without providing detailed information about the "
        "duration of the presence on that front” and “This discrepancy highlights the fluid and localized nature of "
        "the conflict” (see article 001, which begins “Ukrainian President Volodymyr Zelenskyy stated that North …”, "
        "published between 7 and 9 February 2025, inferred; article 002, “North Korea Sends More Troops to Russia, "
        "South Korea's Spy Agency Reports”, published between 13 and 28 February 2025, inferred)."
    ),
}
"""By the ids that are selected."""


@pytest.mark.parametrize("ids", SENTENCES)
def test_the_corpus_that_ships(ids: str) -> None:
    assert safe_sentence(shipped(), ids.split()) == SafeSentence(SENTENCES[ids])


def test_a_claim_has_the_sentence_of_its_statement() -> None:
    assert safe_sentence(shipped(), ["002-killed-nk-1000"]) == safe_sentence(
        shipped(), ["western-officials-killed-1000"]
    )


def test_every_statement_and_every_position_that_ships_has_a_sentence() -> None:
    held = [*shipped().statements["statement_id"], *shipped().tables.positions["position_id"]]
    assert [name for name in held if not isinstance(safe_sentence(shipped(), [name]), SafeSentence)] == []


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        ("", "nothing is selected"),
        ("nobody", "nobody is no statement, claim or position of this corpus"),
        ("zelenskyy-troops-back 000-killed-300", "numbers and positions are told apart: select the one or the other"),
        (
            "000-killed-300 003-rate-92",
            "numbers of several measures (casualties_per_day and killed) are no rival answers: select those of one",
        ),
        (
            "000-killed-300 001-killed-russian-350000",
            "numbers of several subjects (north-korean-troops and russian-forces) are no rival answers: select those "
            "of one",
        ),
        (
            "004-casualties-weekend-30 003-casualties-4000",
            "numbers of several ways of counting (cumulative and period) are no rival answers: select those of one",
        ),
        (
            "002-additional-1000 zelenskyy-forecast-20000-25000",
            "a forecast beside a count would read as one: select the one or the other",
        ),
        (
            "001-trump-putin 001-trump-zelenskyy",
            "positions on several matters (trump-meets-zelenskyy and trump-talks-to-putin): select those on one",
        ),
    ],
)
def test_what_has_no_safe_sentence_is_refused_with_the_reason(ids: str, reason: str) -> None:
    assert safe_sentence(shipped(), ids.split()) == Refusal(reason)


SOME = ["western-officials-killed-1000", "000-killed-300", "zelenskyy-ukrainian-casualties-45100"]
SOME += ["002-additional-1000", "003-rate-92", "zelenskyy-troops-back", "001-february-attack-russian-military"]


@pytest.mark.parametrize(
    "filters",
    [
        {"documents": ("000_6c0708058d168878.txt",)},
        {"documents": ("003_0035def770f58622.txt", "004_3a45abb186c395a5.txt")},
        {"origins": ("zelenskyy",)},
        {"origins": ("nis", "russian-military")},
        {"kinds": ("unnamed-officials",)},
        {"subjects": ("russian-forces",)},
        {"retracted": True, "by_origin": False},
    ],
)
def test_no_filter_ever_changes_a_sentence_to_paste(filters: dict[str, Any]) -> None:
    """Who pastes it does not paste the filters: a denial, a clash or a second origin is there all the same."""
    filtered = view(shipped().tables, Filters(**filters))
    for name in SOME:
        assert (safe_sentence(filtered, [name]), short_sentence(filtered, [name])) == _of_all(name)


@cache
def _of_all(name: str) -> tuple[object, object]:
    """The whole and the short sentence where nothing is filtered."""
    return safe_sentence(shipped(), [name]), short_sentence(shipped(), [name])


def test_a_filter_of_origins_hides_no_dispute_and_no_denial() -> None:
    alone = view(shipped().tables, Filters(origins=("zelenskyy",)))
    for name, words in (
        (
            "zelenskyy-ukrainian-casualties-45100",
            "; disputed in so many words by unnamed experts (“the losses are much higher”, articles 001 and 002), it ",
        ),
        ("001-february-attack-zelenskyy", "; denied by the Russian military (“repelled”); "),
        (
            "zelenskyy-troops-back",
            " (whether one has it from the other is not said); also affirmed by South Korea's National Intelligence "
            "Service (article 002); ",
        ),
    ):
        found = safe_sentence(alone, [name])
        assert isinstance(found, SafeSentence)
        assert words in found.text


def test_too_many_make_no_sentence() -> None:
    names = [f"c{index}" for index in range(MOST + 1)]
    found = safe_sentence(seen(*(claim(name, best=3) for name in names)), names)
    assert found == Refusal("more than 6 at once make no sentence to paste: select fewer")


def test_a_condition_that_nobody_recorded_is_refused() -> None:
    found = safe_sentence(seen(claim("c", best=3, modality="conditional")), ["c"])
    assert found == Refusal("c holds under a condition only, and which one is not recorded")


def test_what_was_withdrawn_is_told_only_where_it_is_asked_for() -> None:
    records = (
        claim("c", best=300),
        claim("back", hedge="none", stated="no such number", retracts=("c",), said="2025-02-05"),
    )
    assert safe_sentence(seen(*records), ["c"]) == Refusal("c was withdrawn, and what is withdrawn is hidden here")
    shown = seen(*records, retracted=True)
    assert safe_sentence(shown, ["c"]) == Refusal("c was withdrawn by its source: ask for it as withdrawn")
    assert safe_sentence(shown, ["c"], withdrawn=True) == SafeSentence(
        "NIS said that “Killed” for North Korean troops had come to 300 people as of 1 February 2025 (withdrawn by NIS "
        "on 5 February 2025); one origin and no independent confirmation (see article a, which begins "
        "“[c] exact 300 men.”, published on 14 February 2025, inferred)."
    )


def test_a_telling_that_made_dead_of_casualties_is_refused() -> None:
    full = claim("full", best=300, measure="casualties", statement="said", role="quote")
    altered = claim("altered", best=300, statement="said", role="headline")
    shown = seen(document("a.txt", full), document("b.txt", altered))
    assert isinstance(safe_sentence(shown, ["full"]), SafeSentence)
    assert safe_sentence(shown, ["altered"]) == Refusal(
        "article b, “[altered] exact 300 men.” tells as “Killed” what the fullest telling has as “Casualties”"
    )


def test_a_headline_that_dropped_the_hedge_is_told_with_it() -> None:
    quote = claim("quote", low=1_000, statement="said", role="quote")
    headline = claim("headline", best=1_000, statement="said", role="headline")
    found = safe_sentence(seen(document("a.txt", quote), document("b.txt", headline)), ["headline"])
    assert isinstance(found, SafeSentence)
    assert "had come to at least 1,000 people as of" in found.text


def sentence_of(record: Claim, *others: Claim) -> str:
    found = safe_sentence(seen(record, *others), [record.id])
    assert isinstance(found, SafeSentence)
    return found.text


def told(*records: Document | Claim | Position, ids: str = "") -> str:
    """The sentence of all these claims, or of those of them that have these ids."""
    names = ids.split() or [record.id for record in records if isinstance(record, Claim | Position)]
    found = safe_sentence(seen(*records), names)
    assert isinstance(found, SafeSentence)
    return found.text


def test_too_many_positions_make_no_sentence_either() -> None:
    names = [f"p{index}" for index in range(MOST + 1)]
    found = seen(*(position(name) for name in names))
    assert safe_sentence(found, names) == Refusal("more than 6 at once make no sentence to paste: select fewer")
    assert isinstance(safe_sentence(found, names[:MOST]), SafeSentence)


def test_a_telling_stands_for_its_own_matter_alone_and_a_statement_for_all_of_its() -> None:
    said = {"statement": "said", "said": "2025-02-05"}
    back = position("q", proposition="back", **said)
    shown = seen(document("a.txt", position("p", **said), back), document("b.txt", position("r", **said)))
    first = "article a, which begins “[p] it affirms.”, published on 14 February 2025, inferred"
    where = f"(see {first}; article b, which begins “[r] it affirms.”, published on 14 February 2025, inferred)."
    expected = "NIS affirmed the following, in our wording: They were withdrawn in January; said on 5 February 2025 "
    expected += "(the date is inferred); "
    for name in ("p", "r"):
        found = safe_sentence(shown, [name])
        assert isinstance(found, SafeSentence)
        assert found.text == f"{expected}one origin and no independent confirmation {where}"
    several = Refusal("positions on several matters (back and withdrawn): select those on one")
    assert safe_sentence(shown, ["said"]) == several
    assert safe_sentence(shown, ["p", "q"]) == several


def test_statements_are_told_once_each_and_in_the_order_given() -> None:
    low, high = claim("c", low=1_000, statement="low"), claim("d", best=1_200, attribution=("gur",))
    assert told(low, high, ids="d c low d").startswith(
        "On “Killed” for North Korean troops: GUR gave 1,200 people, as of 1 February 2025; NIS gave at least 1,000 "
        "people, as of 1 February 2025; the two overlap; 2 origins (whether one has it from the other is not said) "
        "(see article a, which begins "
    )


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"best": 1_200}, "; the two overlap; 2 origins ("),
        ({"best": 1_200, "as_of": "2025-02~"}, "; the two overlap, so far as they are of the same time; 2"),
        ({"best": 300}, "; the two clash; 2"),
        ({"best": 300, "as_of": "2025-02~"}, "; the two may clash; 2"),
        ({"best": 300, "as_of": "2025-01-01"}, "; the two cannot be set against each other (other period or as-of); 2"),
    ],
)
def test_two_numbers_are_told_as_they_compare(other: dict[str, Any], words: str) -> None:
    assert words in told(claim("c", low=1_000), claim("d", **other, attribution=("gur",)))


@pytest.mark.parametrize(
    ("second", "third", "words"),
    [
        ({"best": 1_200}, {"best": 1_500}, "; of 3 pairs that can be compared, 2 agree and 1 clashes; 3"),
        ({"low": 1_200}, {"best": 1_300}, "; all 3 pairs that can be compared agree; 3"),
        (
            {"low": 1_200, "as_of": "2025-02~"},
            {"best": 1_300},
            "; all 3 pairs that can be compared agree, so far as they are of the same time; 3",
        ),
        (
            {"best": 300, "as_of": "2025-02~"},
            {"best": 100},
            "; of 3 pairs that can be compared, 1 clashes and 2 may clash; 3",
        ),
        (
            {"best": 300, "as_of": "2025-01-01"},
            {"best": 100, "as_of": "2025-01-02"},
            "; no two of them can be compared; 3",
        ),
    ],
)
def test_several_numbers_are_told_as_they_compare(second: dict[str, Any], third: dict[str, Any], words: str) -> None:
    others = claim("d", **second, attribution=("gur",)), claim("e", **third, attribution=("zelenskyy",))
    assert words in told(claim("c", low=1_000), *others)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"modality": "forecast"}, "a forecast beside a count would read as one: select the one or the other"),
        ({"modality": "conditional"}, "a forecast beside a count would read as one: select the one or the other"),
        (
            {"subject": "both"},
            "numbers of several subjects (both and north-koreans) are no rival answers: select those of one",
        ),
    ],
)
def test_what_is_no_rival_answer_is_refused(fields: dict[str, Any], reason: str) -> None:
    other = claim("d", best=3, attribution=("gur",), **fields)
    assert safe_sentence(seen(claim("c", best=3), other), ["c", "d"]) == Refusal(reason)


def test_a_telling_of_another_force_is_refused() -> None:
    full, altered = (claim(name, best=3, statement="said", role=role) for name, role in TELLINGS)
    other = altered.model_copy(update={"subject": "both"})
    found = safe_sentence(seen(document("a.txt", full), document("b.txt", other)), ["altered"])
    assert found == Refusal(
        "article b, “[altered] exact 3 men.” tells as “Russian and North Korean forces” what the fullest telling has "
        "as “North Korean troops”"
    )


TELLINGS = (("full", "quote"), ("altered", "headline"))


def test_what_the_clocks_leave_out_is_not_told_and_the_day_is_named() -> None:
    told = seen(claim("c", best=3, statement="said"), position("p"), known_by=date(2025, 2, 13))
    for name in ("c", "said", "p"):
        assert safe_sentence(told, [name]) == Refusal(f"{name} was not yet published by 13 February 2025")
    of_a_day = seen(claim("c", best=3, counts="period", as_of=None, period="2025-02-03"), as_of=date(2025, 2, 5))
    assert safe_sentence(of_a_day, ["c"]) == Refusal("c is not about 5 February 2025")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"best": 1}, "NIS said that “Killed” for North Korean troops had come to 1 as of 1 February 2025; one"),
        ({"best": 0}, "had come to 0 people as of"),
        ({"low": 1_234_567}, "had come to at least 1,234,567 people as of"),
        ({"best": 3, "term": "eliminated"}, " (printed: “eliminated”); one"),
        ({"best": 3, "term": "killed"}, "as of 1 February 2025; one"),
        ({"best": 3, "attribution": (("nis", "gur"), "bbc")}, "NIS and GUR, via BBC, said that"),
        ({"best": 3, "attribution": (("nis", "gur"), "bbc")}, "; one joint origin and no independent"),
        ({"best": 3, "subject": "both"}, "for Russian and North Korean forces had come to 3 people as of"),
        ({"best": 3, "subject": "both"}, " (a mixed group); one"),
        (
            {"best": 3, "modality": "forecast", "target": "2025-04"},
            "coming to 3 people for April 2025 (in the article: “exact 3”); one",
        ),
        ({"best": 3, "attribution": ("unattributed",)}, "Article a, naming no source, says that"),
    ],
)
def test_whatever_qualifies_a_number_is_kept(fields: dict[str, Any], words: str) -> None:
    assert words in sentence_of(claim("c", **fields))


def test_a_share_is_told_of_its_whole() -> None:
    part = claim("part", low=600, share_of=("whole",))
    own = {"measure": "deployed", "best": 4_700.0, "modality": "estimated"}
    assert "; of an estimated 4,700 troops); one" in sentence_of(
        part.model_copy(update={"place": "Kursk"}), claim("whole", **own)
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_foreign_words_stay_words_on_one_line(words: str) -> None:
    text = sentence_of(claim("c", hedge="none", stated=words, quote=f"[c] {words}", place=words, term=words))
    assert text.count("“") == text.count("”")
    assert text.splitlines() == [text]
    assert text.endswith(").")


def test_silence_is_reported_and_never_a_denial() -> None:
    shown = seen(position("p", "silent"), position("q", "declined", attribution=("gur",)))
    assert safe_sentence(shown, ["p", "q"]) == SafeSentence(
        "GUR declined to comment on and NIS had not commented, it was reported, on the following, in our wording: They "
        "were withdrawn in January (see article a, which begins “[p] it silent.”, published on 14 February 2025, "
        "inferred)."
    )


def test_what_was_perhaps_not_yet_published_is_told_to_be_so() -> None:
    told = view(shipped().tables, Filters(known_by=date(2025, 2, 1)))
    found = safe_sentence(told, ["zelenskyy-forecast-20000-25000"])
    assert isinstance(found, SafeSentence)
    assert "perhaps not yet published); one origin" in found.text
    held, aloud = (tell(told, ["003-withdrawn-zelenskyy"]) for tell in (safe_sentence, short_sentence))
    assert isinstance(held, SafeSentence)
    assert "(the date is inferred); perhaps not yet published; one origin" in held.text
    assert isinstance(aloud, SafeSentence)
    assert ", date inferred; perhaps not yet published; article 003)." in aloud.text


@pytest.mark.parametrize(
    ("day", "name", "words"),
    [
        (
            "2025-02-08",
            "003-deployed-12000",
            "; figures from unnamed intelligence estimates (article 000), Western officials (attribution inferred, "
            "article 001) and article 004 (naming no source), 2 of them perhaps not yet published, overlap, ",
        ),
        (
            "2025-02-08",
            "004-sent-us-military-officials",
            " and articles 003 and 004 (naming no source), 2 of them perhaps not yet published (see ",
        ),
        (
            "2025-02-08",
            "003-withdrawn-zelenskyy",
            "source affirmed, perhaps not yet published, in articles 000 and 001: ",
        ),
    ],
)
def test_what_others_say_was_perhaps_not_yet_published_too(day: str, name: str, words: str) -> None:
    found = safe_sentence(view(shipped().tables, Filters(known_by=date.fromisoformat(day))), [name])
    assert isinstance(found, SafeSentence)
    assert words in found.text
