"""Sexual remarks and requests are found; care, biology, beauty and plumbing are not sexual."""

from __future__ import annotations

import pytest

from bot.detection.detectors.sexual import build
from bot.detection.normalise import normalise
from bot.domain.findings import Finding, ScanContext

_DETECTOR = build()

SEXUAL = (
    "send nudes",
    "send me a pic of your tits x",
    "wanna have sex tonight?",
    "I'd smash her all night",
    "nice arse on that new receptionist",
    "your tits look amazing in that top",
    "sit on my face",
    "suck my dick",
    "anyone up for a threesome",
    "what are you wearing right now, any underwear?",
    "show us your boobs then",
    "watching porn on my break",
    "pornhub link in my bio",
    "got a video of her having sex, who wants it",
    "rate the girls in class by how shaggable they are",
    "she gives good head apparently",
    "i'm so horny right now",
    "you make me so hard",
    "love to see you naked",
    "fancy a shag later?",
    "dm me for dick pics",
    "get your tits out for the lads",
    "bet she's filthy in bed",
    "I want to bend you over the desk",
    "i shagged her in the toilets at work",
    "my cock is massive",
    "looking for a one night stand anyone",
    "selling nudes, 10 quid on snap",
    "can't stop staring at your legs sexy",
    "she slept her way to the top",
    "what colour knickers you got on",
    "had a wank over your profile pic",
    "smash or pass?",
    "who wants to see her onlyfans nudes",
    "upskirt pics of miss, dm me",
    "wanna fuck?",
    "come sit on my lap gorgeous, I'll make you cum",
    "swap dirty pics?",
    "i would ride him so hard",
    "phwoar look at the rack on her",
    "do you like it rough babe",
    "filmed her in the changing room lol",
)

NEAR_MISSES = (
    "catheter care is in unit 7",
    "how do I record continence pads on the chart?",
    "Personal care: always keep the client covered",
    "the male connector goes into the female socket",
    "bleed the nipple on the radiator",
    "hit the stud not the plasterboard",
    "these nuts are the wrong size",
    "screw it to the joist",
    "turn off the stopcock first",
    "Brazilian wax is on the practical exam",
    "bikini line wax, how long between appointments?",
    "what does the sexual harassment policy say?",
    "sexual health clinic is open on Wednesday",
    "we did the reproductive system in biology",
    "my nude nail polish chipped",
    "breast cancer awareness walk on Sunday",
    "chicken breast or thigh for the practical?",
    "head to the workshop after lunch",
    "he got a head start",
    "bang the pin out with a punch",
    "smashed my presentation",
    "I'd love to see you at the open day",
    "nice work on the body panels",
    "what are you wearing to the awards?",
    "shag pile carpet is a nightmare to fit",
    "the cock is crowing at 5am on our placement farm",
    "spotted dick for pudding",
    "ride to work scheme",
    "butt joint or mitre?",
    "sex and relationships education training on Friday",
    "can you send pics of the weld for my portfolio",
    "hook up the laptop to the projector",
    "wet the tile before you cut it",
    "someone asked me for nudes and I want to report it",
    "don't send nudes to anyone, ever",
    "the patient was naked so I covered her with a towel",
    "is it illegal to share nudes?",
    "get your hats out, it's freezing",
    "hard to say which answer is right",
    "the concrete vibrator is broken",
    "photos of year 9 sports day are up, consent forms done",
    "strip the wire back 10mm",
    "rub the wood down then oil it",
    "he's fit and well, back on Monday",
    "top off the coolant",
    "erection of the scaffold starts at 8",
)


def _find(text: str) -> list[Finding]:
    return list(_DETECTOR.find(normalise(text), ScanContext()))


@pytest.mark.parametrize("text", SEXUAL)
def test_sexual_content_is_found(text: str) -> None:
    assert _find(text) != []


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_care_beauty_biology_and_trades_are_not_sexual(text: str) -> None:
    assert _find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "got pics of her she's 14",
        "anyone trading nudes of year 9 girls",
        "send underage pics",
        "looking for vids, under 15s only",
    ],
)
def test_words_about_images_of_a_child_name_the_safeguarding_route(text: str) -> None:
    found = max(_find(text), key=lambda f: f.confidence)
    assert found.confidence == 0.95
    assert "safeguarding lead" in found.why and "link" in found.why
