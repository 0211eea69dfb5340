"""Words that hurt count when they are meant; honest senses, quotations and mild words do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.detectors.lexicon import LexiconDetector, build
from bot.detection.lexicon import Lexicon, load_lexicons, terms_of
from bot.detection.normalise import normalise
from bot.domain.categories import Category, Characteristic
from bot.domain.errors import BadInput
from bot.domain.findings import Finding, ScanContext
from bot.domain.messages import Mention
from bot.domain.people import Directory, Person
from bot.resources import lexicons_dir

DETECTOR = build()
NOTHING = ScanContext()


def scan(text: str, context: ScanContext = NOTHING) -> tuple[Finding, ...]:
    return tuple(DETECTOR.find(normalise(text), context))


def categories(text: str, context: ScanContext = NOTHING) -> set[Category]:
    return {finding.category for finding in scan(text, context)}


COUNTS = [
    ("fucking hell it works", Category.OFFENSIVE),
    ("what a bunch of cunts", Category.OFFENSIVE),
    ("you absolute muppet", Category.HARASSMENT),
    ("ur a numpty", Category.HARASSMENT),
    ("you two are a pair of pillocks", Category.HARASSMENT),
    ("are you thick or something", Category.HARASSMENT),
    ("you're so stupid", Category.HARASSMENT),
    ("your stupid", Category.HARASSMENT),
    ("ur well thick mate", Category.HARASSMENT),
    ("your a right clown", Category.HARASSMENT),
    ("shut up idiot", Category.HARASSMENT),
    ("you wanker", Category.HARASSMENT),
    ("nobody likes you", Category.HARASSMENT),
    ("fuck you", Category.HARASSMENT),
    ("she's a slag", Category.HARASSMENT),
    ("our tutor is a wanker", Category.HARASSMENT),
    ("callum is an idiot", Category.HARASSMENT),
    ("Beth from site is a pathetic waste of space", Category.HARASSMENT),
    ("go back to your cave you fucking poofs", Category.DISCRIMINATION),
    ("typical gypsies", Category.DISCRIMINATION),
    ("dirty fags", Category.DISCRIMINATION),
    ("that's so gay", Category.DISCRIMINATION),
    ("he is a retard", Category.DISCRIMINATION),
    ("send nudes", Category.SEXUAL),
    ("sieg heil lads", Category.EXTREMISM),
]


@pytest.mark.parametrize(("text", "category"), COUNTS)
def test_a_word_that_is_meant_counts(text: str, category: Category) -> None:
    assert category in categories(text)


LEFT_ALONE = [
    "bloody hell that was damn hard, what a load of bollocks, arse, sod it, piss poor",
    "shit happens",
    "oh shit the drill is still on",
    "Scunthorpe, Penistone, Cockermouth and Clitheroe",
    "turn the stopcock and check the ball cock and cock valve",
    "male and female connectors, the master and slave cylinder, open the bleed nipple",
    "kill the process, then the kill chain, then execute the child",
    "nuts, screws, strippers, a bastard file and a dead man's handle",
    "faggots and peas for dinner",
    "nipping out for a fag",
    "spastic colon, spasticity and spastic diplegia",
    "retarded ignition timing and a fire retardant board",
    "a chink in the armour",
    "clean the dyke before the flood",
    "new tranny for the transit van, gearbox is gone",
    "maine coon cat",
    "spade drill bit and a coloured pencil",
    "a Pakistani restaurant in Sussex and Essex",
    "I'm queer and proud",
    "as a gay man I agree",
    "queer studies and lgbt history month",
    "the idiot's guide to plumbing",
    "make it idiot proof",
    "I felt like an idiot",
    "I'm such a muppet today",
    "if you are stupid enough to try",
    "the thick end of the plank",
    "what an idiot",
    "put your trash in the skip",
    "your stupid printer ate my work",
    "this bolt is an absolute pig to get out",
    "the exam was a right cow",
    "use the slag hammer on the weld",
    "guinea pig in the lab",
    "mash the sausage and cum laude",
    "sexual health and contraception leaflet",
    "white power cable",
    "national action plan",
    "put the dummy load on",
    "food porn",
    "he called me a paki and I told the tutor",
    "don't call people retards",
    'the film has him saying "you stupid cow" a lot',
    "saying faggot is not ok",
    "you are not an idiot",
    "grass cutter and grass seed",
    "assess the class, pass the assignment, analysis and therapist",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_honest_mild_quoted_and_opposing_words_are_left_alone(text: str) -> None:
    assert scan(text) == ()


CHARACTERISTICS = [
    ("you paki", Characteristic.RACE),
    ("dirty jew", Characteristic.RELIGION),
    ("batty boy", Characteristic.SEXUAL_ORIENTATION),
    ("shemale", Characteristic.GENDER_REASSIGNMENT),
    ("what a spaz", Characteristic.DISABILITY),
    ("feminazi", Characteristic.SEX),
    ("coffin dodger", Characteristic.AGE),
    ("fat pregnant cow", Characteristic.PREGNANCY),
]


@pytest.mark.parametrize(("text", "characteristic"), CHARACTERISTICS)
def test_a_slur_names_the_characteristic(text: str, characteristic: Characteristic) -> None:
    assert characteristic in {f.characteristic for f in scan(text)}


def test_a_slur_is_surer_than_a_rude_order() -> None:
    (slur,) = scan("paki")
    (order,) = (f for f in scan("you lot, stfu!", ScanContext(mentions=(Mention("m1"),))))
    assert slur.confidence >= 0.9 > order.confidence


KIM = Directory((Person(id="m7", names=("Kim Parry", "Kim"), handles=("kimp",)),))


@pytest.mark.parametrize(
    "text", ["Kim is a moron", "Kim you moron", "what a moron Kim is", "moron Kim"]
)
def test_an_insult_beside_a_name_is_aimed_at_that_person(text: str) -> None:
    (finding,) = scan(text, ScanContext(directory=KIM))
    assert finding.target == "m7"


def test_you_is_the_author_replied_to() -> None:
    (finding,) = scan("you moron", ScanContext(reply_to_author="m3", author="m1"))
    assert finding.target == "m3"


def test_a_bare_insult_in_a_reply_is_aimed_at_its_author() -> None:
    (finding,) = scan("idiot", ScanContext(reply_to_author="m3", author="m1"))
    assert finding.target == "m3"
    assert scan("idiot", ScanContext(reply_to_author="m1", author="m1")) == ()


def test_an_aimed_obscenity_becomes_harassment() -> None:
    assert categories("wankers") == {Category.OFFENSIVE}
    assert categories("you wankers") == {Category.HARASSMENT}


def test_every_span_of_a_category_is_in_its_one_finding() -> None:
    text = "fuck this, fuck that"
    (finding,) = scan(text)
    assert [text[s.start : s.end] for s in finding.spans] == ["fuck", "fuck"]


def test_a_message_full_of_one_word_is_answered_with_a_few_spans() -> None:
    (finding,) = scan("you idiot " * 1_000)
    assert 1 < len(finding.spans) < 20


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_every_text_is_survived(text: str) -> None:
    for finding in scan(text):
        assert all(0 <= s.start < s.end <= len(text) for s in finding.spans)


LEXICON = load_lexicons(lexicons_dir())


def test_every_slur_names_its_characteristic() -> None:
    slurs = [t.group for t in LEXICON.terms if t.group.category is Category.DISCRIMINATION]
    assert slurs
    assert all(group.characteristic for group in slurs)


def test_every_shipped_term_is_written_folded_and_has_a_reason() -> None:
    for term in LEXICON.terms:
        assert term.text == normalise(term.text).folded.text
        assert term.group.about


def test_no_mild_word_is_a_strong_one() -> None:
    strong = {t.text for t in LEXICON.terms if not t.group.needs_target}
    assert not strong & {
        "bloody",
        "damn",
        "crap",
        "arse",
        "sod",
        "bollocks",
        "piss",
        "bugger",
        "shit",
    }


WRONG = [
    ("groups: [", "is no YAML"),
    ("words: [a]", "has no list of groups"),
    ("groups: [{words: [a]}]", "no mapping with a name"),
    ("groups: [{name: a, category: offensive, severity: 2}]", "has no words"),
    ("groups: [{name: a, category: rude, severity: 2, words: [x]}]", "'rude'"),
    ("groups: [{name: a, category: sexual, severity: 4, words: [x]}]", "between 1 and 3"),
    ("groups: [{name: a, category: sexual, severity: 2, words: [88]}]", "no list of words"),
    ("groups: [{name: a, category: sexual, severity: 2, wrods: [x]}]", "unknown key 'wrods'"),
    ("groups: [{name: a, category: sexual, severity: lots, words: [x]}]", "no number"),
]


@pytest.mark.parametrize(("content", "complaint"), WRONG)
def test_a_word_list_that_cannot_be_used_is_refused_with_its_place(
    content: str, complaint: str
) -> None:
    with pytest.raises(BadInput, match=r"mine\.yaml") as refusal:
        terms_of("mine.yaml", content)
    assert complaint in str(refusal.value)


def test_an_own_word_list_is_matched_like_the_shipped_ones() -> None:
    content = "groups: [{name: own, category: confidential, severity: 2, words: [Project Heron]}]"
    detector = LexiconDetector(Lexicon(terms_of("own.yaml", content)))
    (finding,) = detector.find(normalise("ask about PROJECT-HERON"), NOTHING)
    assert finding.category is Category.CONFIDENTIAL


def test_an_empty_lexicon_finds_nothing() -> None:
    assert LexiconDetector(Lexicon([])).find(normalise("you idiot"), NOTHING) == ()
