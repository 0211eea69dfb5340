"""Pieces of spoken English as RE2 text: who speaks, what they intend, whom they mean.

A blank stands for any run of white space and commas; write patterns with ``phrase``.
"""

from __future__ import annotations

from collections.abc import Iterable

import re2

_ENDING = re2.compile(r"([a-z]{3}|\(\?:|\|)ing\b")
_WIDENED = {" ": r"(?:[\s,…]+)", "'": "['’]"}


def phrase(pattern: str) -> str:
    """The pattern with blanks and apostrophes widened, and "-in" read beside "-ing"."""
    pieces: list[str] = []
    in_class = escaped = False
    for character in pattern:
        pieces.append(character if in_class or escaped else _WIDENED.get(character, character))
        if not escaped and character in "[]":
            in_class = character == "["
        escaped = character == "\\" and not escaped
    widened: str = _ENDING.sub(r"\1in(?:g|['’])?", "".join(pieces))
    return widened


def any_of(words: str | Iterable[str]) -> str:
    """One group of alternatives from a text of blank-separated pieces (``_`` is a blank)."""
    pieces = words.split() if isinstance(words, str) else words
    return "(?:" + "|".join(piece.replace("_", " ") for piece in pieces) + ")"


#: The second person in the spellings of chat and of several dialects.
YOU = (
    r"(?:you|yous|youse|u|ya|yah|ye|yer|yis|thee|yuo|all of you|you all|yous? lot|you two"
    r"|the (?:whole |entire )?lot of (?:you|yous|u|ya|them)|every one of (?:you|yous|u|them))"
)
YOUR = r"(?:your|ur|yr|yer|ya|yo|you're|youre|thy|you)"
YOU_ARE = r"(?:you'?re|you are|your|ur|u r|u are|yer|yr|you is|you|u)"
THIRD = (
    r"(?:him|her|them|em|'em|hem|that (?:lad|girl|guy|bloke|bitch|prick|kid|tutor|assessor"
    r"|boy|man|woman|teacher|manager|cunt|twat|one|slag|fool|mug))"
)
THEIR = r"(?:his|her|their|thier|there)"
HE_IS = r"(?:he'?s|she'?s|they'?re|hes|shes|theyre|he is|she is|they are|theyr)"
#: A word that may be a name; whether it is one is for ``people_words`` to say.
NAME = r"@?[a-z][\w.'-]*"

GOING_TO = (
    r"(?:gonna|gona|gna|gunna|gunner|gnna|gonnae|gonny|goin(?:g|')? (?:to|2|ta)|gan'?a|gan to"
    r"|finna|bouta|bout to|about to|abt to|tryna|fixing to|coming to)"
)
_SPEAKER = (
    r"(?:i|we|ah|al|me (?:and|n|&) (?:(?:the|my|me|da) )?\w+"
    r"|my (?:boys|lads|mates?|cousins?|brothers?|bro|dad|uncles?|fam|mandem))"
)
_AUXILIARY = (
    rf"(?:'?ll| will| wil| shall|'?d| would| ?'?m+a|"
    rf"(?: ?'?(?:m|re)| am| are| is)?(?: just| so| fully| defo| actually| literally| proper)?"
    rf" {GOING_TO}| (?:really )?(?:wanna|want to|need to|have to|swear to))"
)
_OPENING = (
    r"(?:^|[.!?;:\n)>\"] ?|\b(?:lol|tbh|mate|bro|bruv|fam|honestly|hi|guys|then|so|ok|or|swear"
    r"|istg|god|man|right|n|cos|oi|aye|yeah|haha|lads|just|literally|swear down|@\w+) )"
)
#: The author, alone or with friends, announcing what will be done.
I_WILL = rf"(?:\b{_SPEAKER}{_AUXILIARY}|\b(?:ill|il|im+a|ima|id)|{_OPENING}(?:am )?{GOING_TO})"
#: Up to two words that may stand between the intent and the verb.
ADVERBS = (
    r"(?: (?:just|actually|fully|defo|definitely|literally|proper|personally|f\w*ing?|bloody|come"
    r"|go|and|find \w+|so|round|there|have to|happily|gladly|properly|absolutely|really|straight"
    r"|still|first|def|get up and|over|down|to)){0,3}"
)
#: The author telling of a habit or a feeling of their own.
I_AM = r"(?:\b(?:i'?m|i am|im|am|i'?ve been|ive been|i been|i was|i feel like i'?m))"
MY_PERSON = (
    r"(?:my|me|our|a|this) (?:best |old |little |big |younger |older |close |step)?"
    r"(?:mates?|friends?|bestie|brother|bro|sister|sis|cousin|boyfriend|girlfriend|bf|gf|partner"
    r"|husband|wife|dad|mum|mam|son|daughter|kid|classmate|colleague|coworker|housemate|flatmate"
    r"|apprentice|learner|girl|lad|boy|step ?dad|stepdad|step ?mum|nan|uncle|aunt(?:ie)?"
    r"|manager|boss|roommate|pal|ex|someone|person|guy|friend of mine)"
)
LAUGHTER = (
    r"\b(?:lol+|lmf?ao+|rofl|jk|j/k|just kidding|joking|only joking|haha+h?|hehe+|banter|x+d)\b"
    r"|[😂🤣😆😅😜😝😹]"
)
