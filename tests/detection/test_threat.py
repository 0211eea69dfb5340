"""Threats are found in many voices; jargon, sport and figures of speech are not threats."""

from __future__ import annotations

import pytest

from bot.detection.detectors.threat import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_DETECTOR = build()

THREATS = (
    "im gonna batter you after college",
    "I'll stab him I swear down",
    "ima deck u when i see u",
    "gunna knock you out mate just wait",
    "finna shank that boy outside maccies",
    "say one more word and i'll put you in hospital",
    "You better watch your back on Monday",
    "your dead meat when we finish shift",
    "snitches get stitches lads remember that",
    "Wait till I get my hands on you, you little rat",
    "meet me in the car park if you think you're hard",
    "bringing a blade tomorrow so try me",
    "i know where you live and i know what time your mum gets in",
    "we'll burn your van out pal",
    "someone's getting battered tonight",
    "grass me up and see what happens",
    "if you tell the assessor about this youre getting a slap",
    "I will kill you for what you said about my sister",
    "i'll smash your teeth down your throat",
    "me and my cousins are coming for you",
    "gonna shoot up the college on friday",
    "I am going to blow up this building",
    "there's a bomb in the canteen",
    "be a shame if something happened to your new car",
    "ill break ur legs if u dont pay me back",
    "he needs a good kicking that lad",
    "I kill you if you touch my tools again",
    "i break your face my friend",
    "ah'll stove yer heid in ye wee prick",
    "gonnae batter ye so a am",
    "Talk to my girlfriend again and I'll end you",
    "you won't be walking home tonight",
    "gonna jump Callum at the gate",
    "sleep with one eye open",
    "i'll swing for him one of these days",
    "They should all be shot",
    "imma run you over in the car park",
    "im gonna cut your throat",
    "I've got a knife and I'm waiting for you outside",
    "i will make you bleed",
    "i'd hate to see anything happen to your little girl",
    "your days are numbered in this workshop",
    "no joke I will rip your head off lol",
    "u and ur family better be careful",
    "keep looking at me like that and im gonna punch u in the face",
    "Come near my locker again and I'll knock you spark out",
    "I'm going to strangle that woman if she emails me again, I mean it",
    "Dave is getting filled in when I catch him",
    "throw acid in your face u slag",
    "We will find you and we will hurt you",
    "i swear on my mums life ill bang you out",
)

NEAR_MISSES = (
    "this assignment is killing me",
    "my mum will kill me if i'm late again",
    "I could murder a curry right now",
    "just kill the process and restart it",
    "dead on my feet after that shift",
    "smashed that exam, buzzing",
    "gonna destroy you at fifa tonight",
    "I'll beat you at pool any day mate",
    "I'll nail it down before lunch",
    "bang the pin out then slide the hinge off",
    "we need to knock through that wall on monday",
    "kill the power before you touch that board",
    "we battered them 3-0 at the weekend",
    "I'll batter the fish if you do the chips",
    "the kill chain is in week 4 of the cyber module",
    "how do I dress a stab wound, it's in unit 3",
    "I'll cut you a fringe on thursday if you want",
    "see you at the workshop",
    "watch your back lifting those slabs",
    "meet me outside at 12 and we'll walk over together",
    "can you bring a hammer and a knife for the lino tomorrow",
    "I'll shoot you an email when I'm back at my desk",
    "I'll hit you up later about the shift swap",
    "she said 'I'll kill you' in the film and everyone laughed",
    "In the scenario the service user says I will stab you, what do we do?",
    "I would never hit anyone",
    "nobody is going to hurt you here",
    "what does snitches get stitches mean?",
    "someone's going to get hurt if that guard isn't fixed",
    "hammer it in and then cut it flush",
    "someone keeps telling me I'll kill you and I want it to stop",
    "dying to know what we got on the test",
    "I'll drop you home after, no bother",
    "knocked it out of the park today team",
    "I'll knock you up a sandwich",
    "my feet are killing me in these boots",
    "he was killed in the war, we did it in history",
    "please don't say you'll batter people in here",
    "I know where you work now, small world! I'll drop it in",
    "we're going to kill it in the presentation",
    "I'll get you a coffee on the way",
    "shoot me the link when you get a sec",
    "gonna burn a cd of the photos for everyone",
    "hit the books tonight, exam tomorrow",
    "I'll finish you off with some toner and a blow dry",
    "you're dead right about that",
    "let's blow up the balloons before she gets here",
    "I'm going to kick you off the call if your mic keeps echoing",
    "put the kettle on or else lol",
    "we can fight the decision, union will back us",
    "the virus attacks the cells and kills them",
    "beat the eggs then fold them in",
    "grab a bat, rounders at 3",
)


def _find(text: str) -> list[Finding]:
    return list(_DETECTOR.find(normalise(text), ScanContext()))


@pytest.mark.parametrize("text", THREATS)
def test_a_threat_is_found(text: str) -> None:
    assert Category.THREAT in {f.category for f in _find(text)}


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_words_that_threaten_nobody_are_left_alone(text: str) -> None:
    assert _find(text) == []


def test_laughing_it_off_lowers_the_confidence_and_excuses_nothing() -> None:
    (plain,) = _find("I'll stab you")
    (laughed,) = _find("I'll stab you lol jk")
    assert 0.6 <= laughed.confidence < 0.9 <= plain.confidence


def test_an_attack_on_a_place_keeps_its_confidence_whatever_the_tone() -> None:
    (found,) = _find("im gonna shoot up this college lol")
    assert found.confidence >= 0.9


def test_the_span_covers_the_words_in_the_original() -> None:
    text = "Morning. I'll STAB you, ok?"
    (found,) = _find(text)
    (span,) = found.spans
    assert text[span.start : span.end] == "I'll STAB you"


def test_the_reason_quotes_nothing_of_the_message() -> None:
    (found,) = _find("I'm going to stab Callum")
    assert "callum" not in found.why.lower() and "stab" not in found.why.lower()
