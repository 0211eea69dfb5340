"""Praise, recruitment and calls for terrorist violence are found; study and news are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.extremism import build
from bot.detection.normalise import normalise
from bot.domain.findings import Finding, ScanContext

_DETECTOR = build()

EXTREME = (
    "join the caliphate brothers",
    "Hitler was right",
    "hitler did nothing wrong",
    "heil hitler",
    "1488",
    "death to all infidels",
    "kill all the kuffar",
    "the christchurch shooter is a hero",
    "bin laden was a legend",
    "we need another Breivik",
    "support isis, dm me for the telegram channel",
    "jews will not replace us",
    "they are replacing us, time to take up arms",
    "the great replacement is happening, fight back",
    "burn down the migrant hotel",
    "race war is coming, get ready",
    "gas the jews",
    "brothers it is time to wage jihad",
    "martyrs go straight to paradise, kill the unbelievers",
    "white power",
    "the 7/7 bombers were heroes",
    "national action are the only ones with the balls, join them",
    "how to make a pipe bomb pdf, dm me",
    "saint tarrant",
    "go ER, day of retribution",
    "respect to the manchester bomber",
    "I pledge allegiance to the islamic state",
    "the victims in paris deserved it, infidels",
    "read siege",
    "all politicians are traitors, hang the traitors",
    "blood and soil",
    "shoot the invaders at the border",
    "race traitors will hang on the day of the rope",
    "violence is the only way against the west",
    "al qaeda are freedom fighters",
    "long live the taliban",
    "sieg heil lads",
    "set fire to the mosque",
    "white genocide is real and we must fight",
    "hamas should finish the job",
    "bring back the SS, they had good ideas",
    "behead the unbelievers",
    "bomb the synagogue",
    "glory to the martyrs of october 7",
)

NEAR_MISSES = (
    "Prevent training is due by the 30th",
    "British values unit, what do I write for tolerance?",
    "what is ISIS? we have a question on it in Prevent",
    "we learned about Hitler and the holocaust in history",
    "the documentary on 7/7 was really sad",
    "thoughts with Manchester tonight",
    "the news says three people were arrested for terrorism",
    "Islam means peace",
    "Eid mubarak to all my brothers and sisters",
    "jihad means struggle, it's in the RE worksheet",
    "we're gonna slaughter them on saturday, up the blues",
    "join the group on teams",
    "join the union!",
    "kill the lights",
    "the base coat needs another hour",
    "why did people support the Nazis? essay due Monday",
    "I'm visiting Christchurch in new zealand",
    "the martyr's memorial in Oxford",
    "white paint, satin finish",
    "soup nazi episode is the best",
    "replacing the boiler next week",
    "the invoice number is 14880",
    "free school meals form",
    "call of duty tonight?",
    "remembrance day silence at 11",
    "what are the signs of radicalisation?",
    "I'm worried my brother supports isis",
    "crusader kings is on sale",
    "death by powerpoint",
    "the war in Ukraine is awful",
    "vote on thursday whoever you support",
    "the charity supports refugees",
    "God bless you all",
    "allahu akbar, alhamdulillah I passed!",
    "he's a hero for saving that kid",
    "legend, thanks for the lift",
    "we need another skip",
    "our tutor was right",
    "burn the old pallets",
    "bomb disposal is a cool career",
    "fight for better pay",
    "revolution counter on the lathe is broken",
    "who was Thomas Mair? it came up in class",
    "take up running",
    "storm the stage lol, our graduation",
)


def _find(text: str) -> list[Finding]:
    return list(_DETECTOR.find(normalise(text), ScanContext()))


@pytest.mark.parametrize("text", EXTREME)
def test_extremist_content_is_found(text: str) -> None:
    assert _find(text) != []


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_study_news_faith_and_football_are_not_extremist(text: str) -> None:
    assert _find(text) == []
