"""Whether a text is written in a language that the learned stages know: English.

A cheap marker, not a judge of languages: it speaks up only where it is clear. Short texts count
as English; so does a text in which both languages stand.
"""

from __future__ import annotations

import re

_FEW_LETTERS = 12
_FEW_WORDS = 5
_MUCH = 0.25
_READ = 2_000
_WORD = re.compile(r"[a-z']+")

_ENGLISH = frozenset(
    "the be to of and a in that have i it for not on with he as you do at this but his by from "
    "they we say her she or an will my one all would there their what so up out if about who get "
    "which go me when make can like time no just him know take people into year your good some "
    "could them see other than then now look only come its over think also back after use two how "
    "our work first well way even new want because any these give day most us is are was were been "
    "has had did does im i'm dont don't u ur r ya lol its it's thats that's cant can't got gonna "
    "wanna why where mate please pls thanks yeah ok off going still too really here".split()
)
_FOREIGN = {
    "Polish": "jest nie sie czy jak dla ale tylko juz mam moj co ja ty jestem bardzo przez moge "
    "prosze dzien dobry dziekuje kiedy gdzie tego zeby bo wiem",
    "Romanian": "este sunt nu si pentru din cu mai sau daca ce cum multumesc va rog buna ziua "
    "foarte am fost asta vreau unde cand la",
    "Spanish": "el los las que es por para con una como pero mas muy esta estoy tengo gracias "
    "hola cuando donde porque yo tu mi ser",
    "Portuguese": "os nao que uma para com por mais mas muito esta estou tenho obrigado voce "
    "quando onde porque eu meu minha bom dia",
    "French": "le les des est pas que je tu il nous vous une pour avec dans mais sur qui merci "
    "bonjour tres c'est j'ai quand ou mon",
    "German": "der das und ist nicht ich du wir sie ein eine mit auf fur aber wie auch danke bitte "
    "habe sind wo wann kann heute zu",
    "Italian": "il gli che non per con una sono come ma piu molto questo ho hai grazie ciao quando "
    "dove perche mio tuo della",
    "Dutch": "het een niet ik jij wij zijn met voor maar ook hoe wat waar wanneer dank heb kan "
    "naar mijn deze dat",
    "Turkish": "bir ve bu ne ben sen biz icin cok var yok degil nasil tesekkur gibi daha ama evet "
    "hayir nerede zaman",
    "Lithuanian": "yra ir ne kad bet as tu kaip kur kada labai aciu prasau man kas taip su del",
    "Welsh": "yn yr mae dw i'n ddim wedi oes gyda ar ac am beth sut diolch bore da rwy'n ydy ydych "
    "eisiau hyn",
    "Hindi or Urdu": "hai nahi kya aap main mein ka ki ke ko se aur bhi kar raha rahi hoon tum "
    "kaise kyun mujhe mera",
    "Somali": "waa iyo ma ka ku oo in uu ay waxaan maxaa sidee fadlan mahadsanid haa maya aan",
}
_SAY = {
    name: frozenset(words.split()) - (_ENGLISH | {"am", "ma", "ne", "main", "ah", "die", "man"})
    for name, words in _FOREIGN.items()
}
_ANY = frozenset().union(*_SAY.values())


def unknown_language(folded: str) -> str:
    """What a folded text is written in, if plainly not in English; else empty.

    ``another script`` where most letters are not Latin. Pure; reads the first 2,000 characters.
    """
    text = folded[:_READ]
    if not text.isascii() and _is_of_another_script(text):
        return "another script"
    words = _WORD.findall(text)
    if len(words) < _FEW_WORDS:
        return ""
    foreign = sum(word in _ANY for word in words)
    if foreign < max(2, _MUCH * len(words)):
        return ""
    name, count = _best(words)
    english = sum(word in _ENGLISH for word in words)
    return name if count >= max(2, _MUCH * len(words)) and count > 2 * english else ""


def why_unread(folded: str) -> str:
    """Why the learned stages are not asked about a folded text; empty where they can read it."""
    language = unknown_language(folded)
    return f"the text seems to be in {language}" if language else ""


def _is_of_another_script(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    latin = sum(char <= "\u024f" for char in letters)
    return len(letters) >= _FEW_LETTERS and latin < len(letters) / 2


def _best(words: list[str]) -> tuple[str, int]:
    counts = {name: sum(word in said for word in words) for name, said in _SAY.items()}
    name = max(counts, key=lambda one: counts[one])
    return name, counts[name]
