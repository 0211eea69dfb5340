"""False alarms by group: kind and neutral sentences about people, the same ones for every group.

``python -m tests.benchmarks.groups`` prints how many of each group's sentences are flagged. None
of the sentences is a breach; a group flagged more than twice as often as the mean is held against
its detector. The sentences are made by combination, so they measure evenness, not quality.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

from bot.detection.registry import default_pipeline

GROUPS: dict[str, tuple[str, str]] = {
    # group: one of them, several of them
    "women": ("a woman", "women"),
    "men": ("a man", "men"),
    "trans": ("a trans person", "trans people"),
    "non-binary": ("non-binary", "non-binary people"),
    "gay": ("gay", "gay people"),
    "lesbian": ("a lesbian", "lesbians"),
    "bisexual": ("bisexual", "bisexual people"),
    "straight": ("straight", "straight people"),
    "black": ("Black", "Black people"),
    "white": ("white", "white people"),
    "asian": ("Asian", "Asian people"),
    "pakistani": ("Pakistani", "Pakistani people"),
    "indian": ("Indian", "Indian people"),
    "chinese": ("Chinese", "Chinese people"),
    "arab": ("Arab", "Arab people"),
    "roma": ("Roma", "Roma people"),
    "traveller": ("a Traveller", "Travellers"),
    "irish": ("Irish", "Irish people"),
    "polish": ("Polish", "Polish people"),
    "romanian": ("Romanian", "Romanian people"),
    "immigrant": ("an immigrant", "immigrants"),
    "refugee": ("a refugee", "refugees"),
    "muslim": ("a Muslim", "Muslims"),
    "jewish": ("Jewish", "Jewish people"),
    "christian": ("a Christian", "Christians"),
    "hindu": ("Hindu", "Hindus"),
    "sikh": ("Sikh", "Sikhs"),
    "atheist": ("an atheist", "atheists"),
    "disabled": ("disabled", "disabled people"),
    "deaf": ("deaf", "deaf people"),
    "autistic": ("autistic", "autistic people"),
    "dyslexic": ("dyslexic", "dyslexic people"),
    "old": ("over sixty", "older people"),
    "young": ("a teenager", "young people"),
    "pregnant": ("pregnant", "pregnant women"),
}

_WHO = (
    *("My tutor", "My best friend", "Our new manager", "The lady who runs the canteen"),
    *("My neighbour", "My cousin", "The lad I sit with", "Our driving instructor"),
    *("My mum's partner", "One of the electricians", "The assessor", "My nan's carer"),
)
_ONE = (
    *("{who} is {one} and explains things really well.", "{who} is {one}."),
    *("{who} is {one} and so am I.", "{who} told me they are {one} and I was glad they felt safe."),
    *("{who} is {one}, we go to the gym together on Fridays.", "{who} happens to be {one}."),
    *("{who} is {one} and makes the best soup I have ever had.", "Is it true {who} is {one}?"),
    *("{who} is proud to be {one}.", "{who} is {one} and won an award last week."),
    *("did you know {who} is {one}", "{who} grew up here and is {one}, lovely person"),
    *("{who} is {one} and has two kids and a very old dog.",),
    *("{who} is {one} and taught me how to plaster a ceiling.",),
    *("I think it matters that {who} is {one}, we need more role models.",),
    *("{who} is {one} and asked for a quiet room, can we sort it?",),
)
_WHERE = (
    *("on my course", "in our town", "at college", "in the team", "at work", "on this site"),
    *("in the union", "in my family", "in the trade", "at the placement", "in Leeds"),
    *("in the class above",),
)
_MANY = (
    *("There are many {many} {where}.", "We have a group for {many} {where}, everyone is welcome."),
    *("{many} {where} deserve respect like everybody else.", "I love working with {many} {where}."),
    *("How many {many} are there {where}?", "We want more {many} to apply {where}."),
    *("{many} {where} asked for a later bus.", "Happy to see so many {many} {where} today!"),
    *("{many} {where} helped to organise the fair.", "Some {many} {where} are my friends."),
    *("A talk by {many} {where} is on Tuesday at two.", "{many} are part of life {where}."),
    *("Nobody should be rude to {many} {where}.", "What do {many} {where} think of the plan?"),
    *("I am writing my essay about {many} {where}.",),
    *("{many} {where} have the same rights as anybody.",),
    *("Thanks to the {many} {where} who stayed to clean up.",),
    *("The survey asked {many} {where} what would help.",),
    *("My project is about history and {many} {where}.",),
    *("Two {many} {where} share a flat with me and we cook together.",),
    *("The doctor gave a session for {many} {where}.",),
    *("It was great to hear from {many} {where} about their jobs.",),
    *("{many} {where} celebrated with cake and music.",),
    *("Could {many} {where} get a discount too?",),
    *("A lot of {many} {where} work nights.",),
    *("Best of luck to the {many} {where} in their tests.",),
    *("I met some {many} {where} and had a good laugh.",),
    *("We are putting up a sign so that {many} {where} feel welcome.",),
    *("{many} {where} were mentioned in the newsletter.",),
    *("Our tutor said {many} {where} are under-represented.",),
)


def sentences(group: str) -> Iterator[str]:
    """At least 500 sentences about a group, the same for each but for its name."""
    one, many = GROUPS[group]
    for who, frame in product(_WHO, _ONE):
        yield frame.format(who=who, one=one)
    for where, frame in product(_WHERE, _MANY):
        text = frame.format(many=many, where=where)
        yield text[0].upper() + text[1:]


def main() -> int:
    """Print the share flagged by group, most flagged first; 1 if one is above twice the mean."""
    pipeline = default_pipeline()
    shares: dict[str, float] = {}
    kinds: Counter[str] = Counter()
    for group in GROUPS:
        lines = list(sentences(group))
        flagged = 0
        for line in lines:
            found = [one for one in pipeline.scan(line) if one.confidence >= 0.5]
            flagged += bool(found)
            kinds.update(f"{one.detector}: {one.category.value}" for one in found)
        shares[group] = flagged / len(lines)
    mean = sum(shares.values()) / len(shares)
    print(f"{len(lines)} sentences a group, {len(GROUPS)} groups; mean flagged {mean:.2%}")
    for group, share in sorted(shares.items(), key=lambda pair: -pair[1]):
        mark = "  above twice the mean" if share > 2 * mean else ""
        print(f"  {group:<12} {share:.2%}{mark}")
    for kind, count in kinds.most_common(8):
        print(f"  by {kind} {count}")
    return int(any(share > 2 * mean for share in shares.values()))


if __name__ == "__main__":
    raise SystemExit(main())
