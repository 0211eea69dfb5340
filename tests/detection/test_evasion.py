"""Ways around a word list, and honest text that resembles them.

Table and normaliser were written by the same hand: the share found is a figure of development,
not a test of what strangers think up.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.detection.detectors.lexicon import build
from bot.detection.normalise import normalise
from bot.domain.findings import Finding, ScanContext

DETECTOR = build()


def scan(text: str) -> tuple[Finding, ...]:
    return tuple(DETECTOR.find(normalise(text), ScanContext()))


def spelt(word: str, between: str) -> str:
    return between.join(word)


def shifted(word: str, first: int) -> str:
    return "".join(chr(first + ord(c) - 97) for c in word)


WORDS = ("wanker", "faggot", "spastic", "cunt")
_TURNED = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz")
_SMALL = str.maketrans("acefgiknoprstuw", "ᴀᴄᴇꜰɢɪᴋɴᴏᴘʀꜱᴛᴜᴡ")
_LEET = str.maketrans("aeiost", "4310$7")
_CYRILLIC = str.maketrans("aecopstk", "аесорѕтк")
_GREEK = str.maketrans("aikotun", "αικοτυη")
_SYMBOLS = str.maketrans("asi", "@$!")
WAYS: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "fullwidth": lambda w: shifted(w, 0xFF41),
    "maths bold": lambda w: shifted(w, 0x1D41A),
    "maths double-struck": lambda w: shifted(w, 0x1D552),
    "circled": lambda w: shifted(w, 0x24D0),
    "parenthesised": lambda w: shifted(w, 0x249C),
    "negative squared": lambda w: shifted(w, 0x1F170),
    "squared": lambda w: shifted(w, 0x1F130),
    "regional indicators": lambda w: shifted(w, 0x1F1E6),
    "regional indicators apart": lambda w: spelt(shifted(w, 0x1F1E6), " "),
    "small capitals": lambda w: w.translate(_SMALL),
    "Cyrillic": lambda w: w.translate(_CYRILLIC),
    "Greek": lambda w: w.translate(_GREEK),
    "leet digits": lambda w: w.translate(_LEET),
    "leet symbols": lambda w: w.translate(_SYMBOLS),
    "diacritics": lambda w: spelt(w, "\u0308") + "\u0301",
    "zalgo": lambda w: spelt(w, "\u0334\u0362\u0320"),
    "keycaps": lambda w: spelt(w, "\ufe0f\u20e3"),
    "zero-width space": lambda w: spelt(w, "\u200b"),
    "zero-width joiner": lambda w: spelt(w, "\u200d"),
    "word joiner": lambda w: spelt(w, "\u2060"),
    "soft hyphen": lambda w: spelt(w, "\u00ad"),
    "variation selector": lambda w: spelt(w, "\ufe0e"),
    "tag characters": lambda w: spelt(w, "\U000e0061"),
    "hangul filler": lambda w: spelt(w, "\u3164"),
    "braille blank": lambda w: spelt(w, "\u2800"),
    "spaced": lambda w: spelt(w, " "),
    "spaced widely": lambda w: spelt(w, "  "),
    "no-break spaces": lambda w: spelt(w, "\u00a0"),
    "dotted": lambda w: spelt(w, "."),
    "dashed": lambda w: spelt(w, "-"),
    "underscores": lambda w: spelt(w, "_"),
    "middle dots": lambda w: spelt(w, "·"),
    "slashes": lambda w: spelt(w, "/"),
    "lines": lambda w: spelt(w, "\n"),
    "one dot": lambda w: f"{w[:2]}.{w[2:]}",
    "one dash": lambda w: f"{w[:3]}-{w[3:]}",
    "repeats": lambda w: w[0] + w[1] * 6 + w[2:],
    "repeats at the end": lambda w: w + w[-1] * 8,
    "bold inside": lambda w: f"**{w[:2]}**{w[2:]}",
    "spoiler inside": lambda w: f"||{w[:2]}||{w[2:]}",
    "code inside": lambda w: f"`{w[:2]}`{w[2:]}",
    "spoiler": lambda w: f"||{w}||",
    "italics": lambda w: f"_{w}_",
    "HTML entity": lambda w: f"&#{ord(w[0])};{w[1:]}",
    "HTML hexadecimal entity": lambda w: f"&#x{ord(w[0]):x};{w[1:]}",
    "right-to-left override": lambda w: "\u202e" + w[::-1] + "\u202c",
    "upside down": lambda w: w.translate(_TURNED)[::-1],
    "stars": lambda w: w[0] + "*" * (len(w) - 2) + w[-1],
    "one star": lambda w: w[0] + "*" + w[2:],
    "spaced leet": lambda w: spelt(w.translate(_LEET), " "),
    "fullwidth and dotted": lambda w: spelt(shifted(w, 0xFF41), "."),
    "Cyrillic and zero width": lambda w: spelt(w.translate(_CYRILLIC), "\u200b"),
}
CASES = [(way, word) for way in WAYS for word in WORDS]


@pytest.mark.parametrize(("way", "word"), CASES, ids=[f"{way}-{word}" for way, word in CASES])
def test_a_word_is_found_however_it_is_written(way: str, word: str) -> None:
    text = f"well you {WAYS[way](word)}!"
    found = scan(text)
    assert found
    marked = {text[s.start : s.end] for f in found for s in f.spans}
    assert not any("well" in passage for passage in marked)


NEAR_MISSES = [
    "Scunthorpe United won",
    "Penistone and Cockfosters",
    "the therapist will assess the class analysis",
    "a p p l e s and pears",
    "see unit 1 a, b, c, d and e",
    "options a) b) c) d)",
    "H 2 O and C O 2",
    "U.S.A. and the U.N.",
    "Mr S. Hit-Man",
    "w.w.w. is slow",
    "www.expertsexchange.example/pen-island",
    "co-operate, re-enter, x-ray, t-shirt, on-site, e-mail",
    "fig. 5 h1t r8 b2b h264 mp3 i18n k8s a11y",
    "5pm, 2nd, 10mm, 3x3, 4x4, 1.5mm2, £4.50",
    "sooooo goooood, yesssss, hmmmmm, zzzzz",
    "aaaargh!!! whaaaat???",
    "snake_case and kebab-case and dot.case",
    "2*3*4 = 24, a*b*c",
    "*ping*, **bold**, __underlined__, ~~struck~~, ||spoiler||, `code`",
    "the can't, won't and shan't of it",
    "it’s “quoted” – and… dashed",
    "café, naïve, façade, Zoë, Siân, tŷ, ŵy",
    "Привет, как дела? Сегодня урок.",
    "Γεια σου, τι κάνεις;",
    "5 µm, 3 Ω, 20 °C, ±2",
    "👍🏽 👨‍👩‍👧 🇬🇧 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "Tom & Jerry &amp; co &lt;3",
    "as h ole in the bucket",
    "he asked if u c k values",
    "Dick Turpin, Mr Cock and Ms Fanny Price",
    "arsenal, shiitake, cocktail, peacock, cucumber, snigger, niggle, Niger, Nigeria",
    "Essex, Sussex, Middlesex",
    "canal, banal, analogue",
    "grape, drape, skyscraper",
    "bass, brass, mass, grass seed",
    "Rapid prototyping, spicy, despicable, auspicious",
    "spackle and spacer",
    "the document was retyped",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_honest_text_that_resembles_an_evasion_is_left_alone(text: str) -> None:
    assert scan(text) == ()
