"""People who may need help are heard; jargon, hyperbole and coursework are no cry for help."""

from __future__ import annotations

import pytest

from bot.detection.detectors.disclosure import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_DETECTOR = build()

DESPAIR = (
    "i want to die",
    "I can't do this anymore",
    "there's no point me being here",
    "everyone would be better off without me",
    "been thinking of ending it",
    "took too many tablets last night",
    "I've been cutting again",
    "i dont want to wake up tomorrow",
    "I feel like killing myself",
    "thinking about unaliving myself ngl",
    "i hate myself so much",
    "nobody would notice if I was gone",
    "what's the point in living",
    "goodbye everyone, I'm sorry, thank you for trying",
    "i make myself sick after every meal",
    "havent eaten in four days and I feel great",
    "wish i was never born",
    "stood on the bridge and I can't stop crying",
    "I just want it all to stop",
    "tell my mum I love her",
    "I'm a burden to everyone",
    "i have no reason to live any more",
    "my head is gone, I'm not safe with myself",
    "sometimes I think about jumping in front of a train",
    "i self harm and I don't know who to talk to",
    "you wont have to worry about me for much longer",
    "I'm so tired of being alive",
    "life is not worth living",
    "I wish I could go to sleep and never wake up",
    "im done with life tbh lol",
    "I am very sad, I do not want live no more",
    "what is point of live",
)

OTHERS = (
    "my mate says she wants to die and I don't know what to do",
    "worried about my friend, I think he's hurting himself",
    "my sister told me she's been cutting herself",
    "one of the lads on site said he's going to kill himself",
)

SUFFERED = (
    "my boyfriend hits me",
    "he punched me again last night",
    "my stepdad comes in my room at night",
    "I'm scared to go home",
    "he controls all my money and checks my phone",
    "my dad beats my mum and I can't stop it",
    "Dave said he'll stab me after college",
    "there's a lad threatening to batter me at the bus stop",
    "they said they will burn my house",
    "some older lads make me carry stuff for them",
    "my boss took my passport and won't give it back",
    "my family are taking me to pakistan to get married and I don't want to",
    "he keeps asking me for pics and I'm only 16",
    "someone is blackmailing me with a video",
    "my tutor touched me and told me not to tell anyone",
    "i was raped",
    "being followed home by a man in a van",
    "got kicked out last night and have nowhere to sleep",
    "my manager keeps grabbing my bum",
    "boss not pay me 3 month and he say he call immigration",
    "my husband does not let me go out or speak to my friends",
    "she threw a plate at me and said she'd kill me",
)

UNSAFE = (
    "manager told us to sign the fire checks we didn't do",
    "residents left in wet pads all night",
    "the guards have been taken off the saw",
    "no harness on the roof again today",
    "they hit the residents at my placement",
    "I was asked to work live on the board",
    "saw a carer slap an old lady",
    "we were told not to report the accident",
    "gaffer has us ripping out asbestos with no masks",
    "they fake the fridge temps before every inspection",
    "I'm on my own at night with 28 residents",
    "got told to use the hoist on my own",
    "fire exit is chained shut at work",
    "made me go up the scaffold and it's not been checked",
    "they falsify the care plans",
    "boss said I'd lose my job if I told anyone about the burns",
    "never been trained on the forklift but they make me drive it",
)

NEAR_MISSES = (
    "dying of boredom in this lecture",
    "this unit makes me want to die lol",
    "cutting myself a slice of cake",
    "cut my finger on a tile, where's the plasters?",
    "cutting the tiles tomorrow",
    "let's end it there for today",
    "I think I've had an overdose of caffeine",
    "hanging doors all week",
    "don't jump off the ladder, climb down",
    "essay on suicide prevention due friday",
    "I can't do this anymore, question 4 is impossible",
    "watched a documentary about self harm in class",
    "if anyone struggles, Samaritans are on 116 123",
    "I could kill for a brew",
    "my phone wants to die, message me later",
    "goodbye everyone, see you on Monday",
    "the boiler hit me for 200 quid",
    "it hit me that we forgot the invoice",
    "she beat me at pool",
    "my mum will kill me if I fail this",
    "how do I hang a door",
    "what are the signs of abuse for unit 5?",
    "safeguarding training is on Tuesday, bring your ID",
    "I hate my handwriting",
    "is there a point in doing the mock?",
    "leave the guard on the saw at all times",
    "you must never work live, isolate first",
    "can you sign my timesheet please",
    "I need to wake up early tomorrow",
    "don't want to be here till 6, can we finish early?",
    "my knee hurts from tiling",
    "hurt my back lifting",
    "the film touched me",
    "he pushed me to apply for the job and I got it",
    "the printer died",
    "I'd die for a coffee",
    "kick me off the call if I echo",
    "killed it in the interview today",
    "where can I get new gloves?",
    "residents enjoyed the singer this afternoon",
    "fire alarm test at 10",
    "how do I report an absence?",
    "the plaster has gone off, no point in trying to polish it",
    "nobody noticed the typo in my slides",
    "the client wants to take her own life story book home",
    "morning all",
)


def _find(text: str) -> list[Finding]:
    return list(_DETECTOR.find(normalise(text), ScanContext()))


@pytest.mark.parametrize("text", DESPAIR + OTHERS + SUFFERED + UNSAFE)
def test_somebody_who_may_need_help_is_heard(text: str) -> None:
    assert {f.category for f in _find(text)} == {Category.DISCLOSURE}


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_everyday_talk_is_no_disclosure(text: str) -> None:
    assert _find(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("i want to die", "suicide"),
        ("I've been cutting again", "hurting themself"),
        ("my boyfriend hits me", "abuse"),
        ("Dave said he'll stab me after college", "threatened"),
        ("my boss took my passport", "exploited"),
        ("residents left in wet pads all night", "neglect"),
    ],
)
def test_the_reason_tells_the_kinds_apart(text: str, kind: str) -> None:
    assert any(kind in f.why for f in _find(text))


def test_laughter_does_not_lower_the_confidence() -> None:
    assert _find("i want to die lol")[0].confidence == _find("i want to die")[0].confidence
