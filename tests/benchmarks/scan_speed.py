"""How many messages a second the rules read on one core, beside two plain ways to do less."""

from __future__ import annotations

import re

from better_profanity import profanity

from bot.detection.lexicon import load_lexicons
from bot.detection.registry import default_pipeline
from bot.resources import lexicons_dir
from tests.benchmarks.chat import messages
from tests.benchmarks.timing import per_second

_CHAT = 20_000
_FEW = 500


def run() -> list[str]:
    """The lines of the report."""
    chat = list(messages(_CHAT))
    few = chat[:_FEW]
    pipeline = default_pipeline()
    terms = sorted(
        {term.text for term in load_lexicons(lexicons_dir()).terms}, key=len, reverse=True
    )
    alternation = re.compile(r"\b(?:" + "|".join(map(re.escape, terms)) + r")\b", re.IGNORECASE)
    profanity.load_censor_words(terms)

    def scan() -> int:
        for text in chat:
            pipeline.scan(text)
        return len(chat)

    def search() -> int:
        for text in chat:
            alternation.search(text)
        return len(chat)

    def peer() -> int:
        for text in few:
            profanity.contains_profanity(text)
        return len(few)

    steward, plain, better = per_second(scan), per_second(search), per_second(peer, rounds=3)
    return [
        f"rules-only scan, every detector   {steward:>10,.0f} messages/s",
        f"one re alternation, {len(terms)} terms    {plain:>10,.0f} messages/s"
        f"   steward/it {steward / plain:.2f}",
        f"better-profanity, same terms      {better:>10,.0f} messages/s"
        f"   steward/it {steward / better:.1f}",
    ]
