"""Lower case, and one way of writing each letter: the fold table, applied with its offsets."""

from __future__ import annotations

import json
from importlib import resources

_UNREADABLE = "\ufffd"  # stands for a lone surrogate, which no engine can take
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_LAST_ASCII = "\x7f"
_FEW = 4


def _load() -> tuple[dict[str, str], dict[str, str]]:
    layers: dict[str, dict[str, str]] = {"same": {}, "like": {}}
    text = resources.files(__package__).joinpath("fold_table.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            layer, target, codes = line.split("\t")
            for code in codes.split():
                layers[layer][chr(int(code, 16))] = json.loads(target)
    layers["same"].update({c: chr(ord(c) - 0x1F1E6 + 97) for c in _FLAG_LETTERS})
    return layers["same"], layers["like"]


SAME, LIKE = _load()
_CAPITALS = {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}


def fold_character(char: str) -> str:
    """What one character folds to, whatever stands around it; folding that changes nothing."""
    if char.isascii():
        return char.lower()
    known = SAME.get(char)
    if known is not None:
        return known
    if "\ud800" <= char <= "\udfff":
        return _UNREADABLE
    lower = char.casefold()
    return lower if lower == char else "".join(map(fold_character, lower))


def fold(text: str, *, everywhere: bool = False) -> tuple[str, tuple[int, ...] | None]:
    """The folded text and, unless they are the identity, the original index of each character.

    ``everywhere`` folds look-alikes in honest words of other scripts too.
    """
    if text.isascii():
        return text.lower(), None
    strange = {c: fold_character(c) for c in set(text) if c > _LAST_ASCII}
    has_lookalikes = not LIKE.keys().isdisjoint(strange)
    has_flags = not _FLAG_LETTERS.isdisjoint(strange)
    if not has_lookalikes and not has_flags and set(map(len, strange.values())) == {1}:
        return _one_for_one(text, strange), None
    pieces = [strange[c] if c in strange else c.lower() for c in text]
    if has_flags:
        _keep_flags(text, pieces)
    if has_lookalikes and everywhere:
        pieces = [LIKE.get(c, piece) for c, piece in zip(text, pieces, strict=True)]
    elif has_lookalikes:
        _fold_lookalikes(text, pieces)
    return _joined(pieces)


def _one_for_one(text: str, strange: dict[str, str]) -> str:
    """The fold where every character becomes one: most messages with a typographic mark."""
    if len(strange) > _FEW:
        return text.translate(_CAPITALS | {ord(c): piece for c, piece in strange.items()})
    for char, piece in strange.items():
        text = text.replace(char, piece)
    return text.lower() if text.isascii() else text.translate(_CAPITALS)


def _joined(pieces: list[str]) -> tuple[str, tuple[int, ...] | None]:
    offsets = tuple(i for i, piece in enumerate(pieces) for _ in piece)
    text = "".join(pieces)
    return (text, None) if all(len(piece) == 1 for piece in pieces) else (text, offsets)


def _keep_flags(text: str, pieces: list[str]) -> None:
    """Two indicator letters alone are a flag, not a word: they stay as they are."""
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] in _FLAG_LETTERS:
            end += 1
        if end - start == 2:
            pieces[start:end] = text[start:end]
        start = max(end, start + 1)


def _fold_lookalikes(text: str, pieces: list[str]) -> None:
    """Fold letters of other scripts in words that mix scripts, or where Latin prevails."""
    whole = []
    for start, end in _words(pieces):
        like = [i for i in range(start, end) if text[i] in LIKE]
        if not like:
            continue
        if any(_is_latin(piece) for piece in pieces[start:end]):
            for i in like:
                pieces[i] = LIKE[text[i]]
        elif all(not pieces[i] or text[i] in LIKE for i in range(start, end)):
            whole.append(like)
    if whole and _latin_prevails(pieces):
        for i in (i for word in whole for i in word):
            pieces[i] = LIKE[text[i]]


def _is_latin(piece: str) -> bool:
    return piece.isascii() and any("a" <= c <= "z" for c in piece)


def _latin_prevails(pieces: list[str]) -> bool:
    latin = sum(_is_latin(piece) for piece in pieces)
    return latin > sum(1 for piece in pieces if piece.isalpha() and not piece.isascii())


def _words(pieces: list[str]) -> list[tuple[int, int]]:
    """Runs of letters and digits; what folds to nothing belongs to the word it stands in."""
    words, start = [], None
    for i, piece in enumerate([*pieces, " "]):
        if piece == "" or piece.isalnum() or piece in ("@", "$"):
            start = i if start is None else start
        elif start is not None:
            words.append((start, i))
            start = None
    return words
