"""The further readings of a text: each undoes one trick, on top of those before it.

A reading is made only where the fold shows the trick, so ordinary chat pays for one search.
The plain fold always stays beside them: nothing that stands in the text is lost.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from bot.detection.folding.fold import LIKE, fold
from bot.detection.folding.view import View
from bot.detection.prefilter import Prefilter

Edit = tuple[int, int, str]  # start, end, what is read there instead

_BLANKS = "\u2800\u3164\u115f\u1160\uffa0\u200b"
_BLANK_TO_SPACE = str.maketrans(_BLANKS, " " * len(_BLANKS))
_TURNERS = "\u202e\u202b\u2067"
_BIDI = re.compile("[\u202e\u202b\u2067]([^\u202c\u2069]*)")
_TURNED_LETTERS = "ɐɔǝɟƃɓɥᴉıɾʞɯɹʇʌʍʎ"
_TURNED = str.maketrans(_TURNED_LETTERS + "pbqdunn", "acefgghiijkmrtvwy" + "dqbpnuu")
_ENOUGH_TURNED = 2  # different letters: one alone is a letter of some language

_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});")
_MARKUP = re.compile(r"\\(?=[*_~|`])|\|\||~~|[*`]+|(?<![a-z0-9])_+|_+(?![a-z0-9])")
_SPACED = re.compile(
    r"(?<![a-z0-9@$])[a-z0-9@$](?:[^a-z0-9@$]{1,3}[a-z0-9@$!|]){2,}(?![a-z0-9@$])", re.ASCII
)
_OPENERS = re.compile(r"u r a|u a|u r|r a|r u|[aiur]")
_GLUE = re.compile(r"[.\-_*~\"\\^=]+")
_GLUED = re.compile(
    r"(?<![a-z0-9@./:\-])[a-z@$]{1,6}(?:[.\-_*~\"\\^=]{1,3}[a-z@$]{1,6})+(?![a-z0-9@/:\-])"
)
_GLUED_LETTERS = range(4, 13)  # "fu-ck" and "bas-tard", not "x-y" and not a list of short words
_SHORT_PIECE = 3
_LEET_WORD = re.compile(r"[|!+(]?[a-z0-9@$]+(?:[|!+(]{1,2}[a-z0-9@$]+)*")
_NO_LEET = re.compile(
    r"[a-z]+|[a-z]{1,2}\d+|[a-z]+\d{2,}|[a-z]+[2689]|@[a-z]+\d*|\d+[a-z]{1,2}\d*|\d{2,}[a-z]+"
    r"|\d(?:min|day|hr|yr|sec|way|bar|amp|star|year|hour|core|phase|week|month)s?"
    r"|(?:unit|week|level|day|chapter|task|year|page|step|part|section|group|room|question|stage"
    r"|bay|module|session|block|term|team|table|line|type|class|version|server|test|set|floor)\d"
)
_LEET = {ord(c): ord(t) for c, t in zip("03457@8$+(96", "oeastabstcgg", strict=True)}
_ONE_AS_I = _LEET | {ord(c): ord("i") for c in "1!|"}
_ONE_AS_L = _LEET | {ord(c): ord("l") for c in "1!|"}
_RUN = re.compile(r"([a-z])\1{2,}")

_SIGNS = {
    "entities": r"&(?:[a-z]{2,8}|#[0-9a-fx]{1,7});",
    "unmarked": r"[a-z0-9][*~`\\|]+[a-z0-9]|(?:^|[^a-z0-9])_+[a-z]|[a-z]_+(?:$|[^a-z0-9])",
    "joined": r"(?:^|[^a-z0-9@$])[a-z0-9@$](?:[^a-z0-9@$]{1,3}[a-z0-9@$!|]){2,}(?:$|[^a-z0-9@$])",
    "glued": r'[a-z@$][.\-_*~"\\^=]{1,3}[a-z@$]',
    "leet": r"[a-z][0-9@$!|+(]+[a-z]|(?:^|[^a-z0-9])[0-9$!|(]{1,2}[a-z]{2}|[a-z][$]"
    r"|[a-z]{3}[013457]\b",
    "collapsed": "|".join(c * 3 for c in "abcdefghijklmnopqrstuvwxyz"),
}
_NAMES = tuple(_SIGNS)
_PREFILTER = Prefilter(tuple(_SIGNS.items()))


def _shown(text: str) -> set[str]:
    """The tricks a folded text shows."""
    return {_NAMES[index] for index in _PREFILTER.occurring(text)}


def readings(original: str, folded: View) -> tuple[View, ...]:
    """Every further reading the text calls for, in a fixed order."""
    found = [] if original.isascii() else list(_of_the_writing(original))
    shown = _shown(folded.text)
    if shown:
        found.extend(_of_the_words(folded, shown))
    return tuple(found)


def _of_the_writing(original: str) -> Iterator[View]:
    """Blanks that look like spaces, text that runs backwards or upside down, other scripts."""
    letters = set(original)
    if not letters.isdisjoint(_BLANKS):
        yield View("blanks", *fold(original.translate(_BLANK_TO_SPACE)))
    if not letters.isdisjoint(_TURNERS):
        order = list(range(len(original)))
        for match in _BIDI.finditer(original):
            order[match.start(1) : match.end(1)] = reversed(range(match.start(1), match.end(1)))
        yield _reordered("reversed", original, order)
    if len(letters.intersection(_TURNED_LETTERS)) >= _ENOUGH_TURNED:
        turned = original.translate(_TURNED)
        yield _reordered("upright", turned, list(range(len(original)))[::-1])
    if not LIKE.keys().isdisjoint(letters):
        everywhere = View("lookalikes", *fold(original, everywhere=True))
        if everywhere.text != fold(original)[0]:
            yield everywhere


def _reordered(name: str, text: str, order: list[int]) -> View:
    folded, offsets = fold("".join(text[i] for i in order))
    return View(name, folded, tuple(order if offsets is None else (order[i] for i in offsets)))


def _of_the_words(folded: View, shown: set[str]) -> Iterator[View]:
    """Marks, separators, digits and stretched letters inside words, undone one on another.

    Only the last of the chain is a reading, with the alternatives met on the way ("1" may be
    i or l): what stood in the text before is in the fold.
    """
    current = folded
    for name, undo in _UNDOINGS:
        if name not in shown:
            continue
        *others, last = undo(current)
        yield from (view for view in others if view.text != current.text)
        if last.text != current.text:
            current = last
            shown = shown | _shown(current.text)
    if current is not folded:
        yield current


def edited(view: View, name: str, edits: list[Edit]) -> View:
    """The view with ``edits`` (in order, not overlapping) applied; the way back is carried on.

    Of what stands instead the first half leads back to where the edit begins, the second to its
    end: so the whole of it leads back to the whole.
    """
    text: list[str] = []
    offsets: list[int] = []
    done = 0
    for start, end, instead in [*edits, (len(view.text), len(view.text), "")]:
        text.append(view.text[done:start])
        offsets.extend(map(view.at, range(done, start)))
        if instead:
            text.append(instead)
            second = len(instead) // 2
            offsets.extend([view.at(start)] * (len(instead) - second))
            offsets.extend([view.at(max(start, end - 1))] * second)
        done = end
    return View(name, "".join(text), tuple(offsets))


def _without_entities(view: View) -> list[View]:
    edits = []
    for match in _ENTITY.finditer(view.text):
        instead = fold(html.unescape(match[0]))[0]
        if instead != match[0]:
            edits.append((match.start(), match.end(), instead))
    return [edited(view, "entities", edits)]


def _without_marks(view: View) -> list[View]:
    return [edited(view, "unmarked", [(*m.span(), "") for m in _MARKUP.finditer(view.text)])]


def _joined(view: View) -> list[View]:
    """Letters written apart; once more with "u r a" before them left as words of their own."""
    whole: list[Edit] = []
    tail: list[Edit] = []
    for match in _SPACED.finditer(view.text):
        opener = _OPENERS.match(match[0])
        free = match.start() + (opener.end() + 1 if opener else 0)
        for i in range(match.start() + 1, match.end() - 1):
            if not _is_letter(view.text[i]) or (view.text[i] in "|!" and _between(view.text, i)):
                whole.append((i, i + 1, ""))
                if i >= free:
                    tail.append((i, i + 1, ""))
    views = [edited(view, "joined", whole)]
    return views if len(tail) == len(whole) else [edited(view, "joined_tail", tail), *views]


def _is_letter(char: str) -> bool:
    return (char.isascii() and char.isalnum()) or char in "@$|!"


def _between(text: str, i: int) -> bool:
    """Whether the bar or exclamation mark at ``i`` stands between two letters, as a separator."""
    return text[i - 1].isalnum() and text[i + 1].isalnum()


def _glued(view: View) -> list[View]:
    """Short pieces of words put together; compounds and addresses of longer ones stay apart."""
    edits: list[Edit] = []
    for match in _GLUED.finditer(view.text):
        marks = list(_GLUE.finditer(view.text, match.start(), match.end()))
        letters = match.end() - match.start() - sum(len(mark[0]) for mark in marks)
        pieces = _GLUE.split(match[0])
        if letters in _GLUED_LETTERS and min(map(len, pieces)) <= _SHORT_PIECE:
            edits.extend((*mark.span(), "") for mark in marks)
    return [edited(view, "glued", edits)] if edits else [view]


def _without_leet(view: View) -> list[View]:
    as_l = _LEET_WORD.sub(lambda m: _letters(m[0], _ONE_AS_L), view.text)
    as_i = _LEET_WORD.sub(lambda m: _letters(m[0], _ONE_AS_I), view.text)
    views = [View("leet", as_i, view.offsets)]
    return views if as_l == as_i else [View("leet_l", as_l, view.offsets), *views]


def _letters(word: str, table: dict[int, int]) -> str:
    """The word with its digits read as letters; "2nd", "unit4" and "@sam" are what they are."""
    return word if word.isalpha() or _NO_LEET.fullmatch(word) else _read(word, table)


def _read(word: str, table: dict[int, int]) -> str:
    return word.translate(table) if any("a" <= c <= "z" for c in word) else word


def _collapsed(view: View) -> list[View]:
    return [
        edited(view, f"collapsed{left}", [(m.start() + left, m.end(), "") for m in runs])
        for left in (2, 1)
        if (runs := list(_RUN.finditer(view.text)))
    ] or [view]


_UNDOINGS: tuple[tuple[str, Callable[[View], list[View]]], ...] = (
    ("entities", _without_entities),
    ("joined", _joined),
    ("unmarked", _without_marks),
    ("joined", _joined),
    ("glued", _glued),
    ("leet", _without_leet),
    ("collapsed", _collapsed),
)
