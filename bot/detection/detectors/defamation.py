"""Damaging statements of fact about the provider, its examiners or an awarding body.

The bot never decides whether a statement is true: what it finds *may* be defamatory.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import re2

from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised, View
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import AWARDING_BODY, PROVIDER_NOUN, any_of, gap, rule
from bot.detection.standing import standing
from bot.detection.subject import SubjectKind, sentence_around, subject_before
from bot.detection.triggers import BODY, topics_of
from bot.detection.wrongs import HARMLESS, WRONGS
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_WHY = "May be defamatory: states as fact that {}."
_VERY = (
    "(?:so |worthless |such |a |an |the |just |all |one |big |massive |total |"
    "totally |complete |completely |absolute |absolutely |straight ?up |legit |"
    "literally |basically |proper |giant |actual |actually |fucking |bloody |"
    "pure |well |full on |nothing but |clearly |obviously |known )*"
)
_BODY = any_of(
    rf"(?:this|the|that|our|my|these|their|ur|whole) (?:\w+ ){{0,2}}?{PROVIDER_NOUN}",
    AWARDING_BODY,
    (
        r"(?:this|our|my|that) (?:whole |entire )?(?:course|apprenticeship|programme|"
        r"nvq|diploma|bootcamp)"
    ),
)
_PAPERS = any_of(
    "certificates?",
    "certs?",
    "qualifications?",
    "diplomas?",
    "nvqs?",
    "results?",
    "grades?",
    "accreditations?",
    "reviews?",
    "ofsted \\w+",
    "pass rates?",
    "achievement rates?",
    "registers?",
    "figures",
    "attendance",
)
_STATEMENTS = PatternSet(
    [
        rule(
            "dishonest",
            0.75,
            _WHY.format("the provider or an awarding body is dishonest"),
            (
                rf"{_VERY}(?:scam(?:mers?)?|fraud(?:sters?|ulent)?|cons?\b|con (?:artists?|job|"
                rf"men)|crooks?|crooked|corrupt|bent|bogus|fake|ponzi(?: scheme)?|pyramid "
                rf"scheme|money launder\w+|front for|illegal|criminals?|thieves|racket|cash "
                rf"grab scam|diploma mill|certificate mill|degree mill|ghost company|sham|"
                rf"swindlers?|cowboys)"
            ),
            (
                "(?:not|isn'?t|aren'?t|never|no longer) (?:even |actually |really |properly |"
                "legally )?(?:accredited|registered|legit|legitimate|a real (?:college|"
                "provider|company|qualification)|licen[cs]ed|approved|insured|recognised|"
                "recognized)"
            ),
            (
                "(?:lost|had) (?:\\w+ ){0,3}?(?:accreditation|licen[cs]e|approval|contract) "
                "(?:taken away|revoked|removed|pulled|for|because)"
            ),
        ),
        rule(
            "fake_papers",
            0.75,
            _WHY.format("papers of the provider or an awarding body are not genuine"),
            (
                rf"{_PAPERS} (?:\w+ ){{0,5}}?(?:are|is|were|was|r) {_VERY}(?:fakes?|forged|"
                rf"forgeries|fraudulent|bogus|made up|fiddled|rigged|fixed|bought|not real|"
                rf"counterfeit|photoshopped|dodgy|invented|printed off)"
            ),
            rf"(?:fake|forged|bogus|counterfeit|dodgy|made up|phoney) {_PAPERS}",
            (
                rf"(?:sell(?:s|ing)?|sold|flog(?:s|ging)?|print(?:s|ing)|hand(?:s|ing) out|"
                rf"giv(?:es|ing) out|forg(?:es?|ed|ing)|fak(?:es?|ed|ing)|fiddl(?:es?|ed|ing)|"
                rf"falsif(?:y|ies|ied|ying)|rig(?:s|ged|ging)?|massag(?:es?|ed|ing)|"
                rf"inflat(?:es?|ed|ing)|mak(?:es?|ing) up|made up|fix(?:es|ed|ing)?|doctor(?:s|"
                rf"ed|ing)?|cook(?:s|ed|ing)?|buy(?:s|ing)?){gap(4)} (?:{_PAPERS}|passes|marks|"
                rf"answers|the books|books|data|numbers|paperwork|records|learner numbers)"
            ),
        ),
        rule(
            "misuse_of_money",
            0.75,
            _WHY.format("money has been taken or misused"),
            (
                rf"(?:launder(?:s|ing|ed)?|pocket(?:s|ing|ed)?|steal(?:s|ing)?|stole|rob(?:s|"
                rf"bed|bing)?|nick(?:s|ed|ing)?|embezzl\w+|pinch(?:es|ed|ing)?|skim(?:s|med|"
                rf"ming)?|misus(?:es?|ed|ing)|misappropriat\w+|fiddl(?:es?|ed|ing)|siphon\w*|"
                rf"trouser\w*|drain(?:s|ed|ing)?){gap(4)} (?:funding|funds?|money|cash|levy|"
                rf"fees?|bursar(?:y|ies)|grants?|deposits?|wages?|loans?|people|learners|"
                rf"students|taxpayers?|us|pensions?)"
            ),
            (
                rf"(?:claim(?:s|ed|ing)?|draw(?:s|ing)?|get(?:s|ting)?|got|tak(?:es?|ing)|"
                rf"bill(?:s|ed|ing)?|charg(?:es?|ed|ing)){gap(3)} (?:funding|money|levy|cash|"
                rf"grants?|fees?)(?: \w+){{0,3}}? (?:(?:for|on) )(?:\w+ ){{0,3}}?(?:don'?t "
                rf"exist|fake|ghost|made[- ]up|never (?:turn|came|start|existed|enrolled)\w*|"
                rf"not (?:there|even|real)|dropped out|left|died|dead|who never|that never|"
                rf"didn'?t)"
            ),
            (
                "(?:ghost|fake|made[- ]up|phantom|imaginary) (?:learners?|students?|"
                "apprentices?|enrolments?)"
            ),
            (
                "(?:defraud\\w*|scam(?:s|med|ming)|conn(?:ed|ing)|ripp(?:ed|ing) off|rips? "
                "off|rob(?:s|bed|bing)|fleec\\w+|mugg(?:ed|ing) off|exploit(?:s|ed|ing)?|"
                "swindl\\w+) (?:\\w+ ){0,3}?(?:the government|government|learners?|students?|"
                "people|apprentices?|us|everyone|taxpayers?|employers?|you|me|young\\w*|"
                "thousands|funding|esfa|dfe)"
            ),
        ),
        rule(
            "unlawful",
            0.7,
            _WHY.format("the provider or an awarding body breaks the law or its rules"),
            (
                "(?:brib(?:es?|ed|ing)|paid off|pay(?:s|ing)? off|bung(?:s|ed)?|threaten(?:s|"
                "ed)?|lied to|l(?:ies|ying) to|mis-?led|tricked|hid(?:es|ing)? (?:\\w+ "
                "){1,4}?from|cover(?:s|ed|ing) up) (?:\\w+ ){0,3}?(?:ofsted|inspectors?|"
                "auditors?|examiners?|ofqual|the council|esfa|awarding body|verifiers?|"
                "deaths?|abuse|accidents?|assaults?|complaints?|safeguarding|rapes?|"
                "regulators?|iqa|eqa|injur\\w+|funding)"
            ),
            (
                "(?:tak(?:es?|ing)|took|accept(?:s|ed|ing)?) (?:\\w+ )?(?:bribes?|back "
                "?handers?|kick ?backs?|bungs?)"
            ),
            (
                "(?:hir(?:es?|ed|ing)|employ(?:s|ed|ing)?|us(?:es|ing)|full of|run by|"
                "staffed by|owned by) (?:\\w+ ){0,2}?(?:unqualified|pa?edos?|nonces?|"
                "criminals?|crooks?|convicted|sex offenders?|fraudsters?|illegals?|drug "
                "dealers?|gangsters?|con ?(?:men|artists)|scammers?)"
            ),
            (
                "(?:break(?:s|ing)?|broke) (?:the |employment |data protection |safety |"
                "every )+(?:law|laws|regulations)"
            ),
            (
                "(?:under|being|been|got|getting|is|are) (?:\\w+ )?(?:investigat(?:ed|ion)|"
                "raided|prosecuted|sued|shut down|closed down|fined|done) (?:\\w+ )?(?:for|"
                "over|by) (?:\\w+ ){0,3}?(?:fraud\\w*|malpractice|police|fbi|hmrc|laundering|"
                "abuse|fak\\w+|forg\\w+|theft|stealing|corruption|bribery|misusing|neglect|"
                "slavery|scamming)"
            ),
            (
                "(?:sell(?:s|ing)?|sold) (?:\\w+ ){0,3}?(?:our|learners?'?|students?'?|your|"
                "people'?s|personal) (?:\\w+ )?(?:data|details|info|information)"
            ),
            "(?:slave ?labour|modern slavery|human traffick\\w+|people traffick\\w+)",
            (
                "(?:pass(?:es|ed|ing)?|sign(?:s|ed|ing)? off|certif(?:y|ies)) (?:everyone|"
                "anyone|anybody|people|learners?|students?|all|whoever) (?:\\w+ "
                "){0,5}?(?:whatever|pays?|paid|without|even if|can'?t|regardless|never|no "
                "matter|don'?t|didn'?t|for (?:the )?(?:cash|money|funding))"
            ),
        ),
    ]
)
_ABOUT_A_BODY = PatternSet([rule("body", 1.0, "", _BODY)])
_OF_ANOTHER_KIND = PatternSet(
    [
        rule(
            "harmless",
            0.0,
            "",
            (
                "(?:e-?mails?|texts?|calls?|links?|websites?|adverts?|ads?|messages?|phone "
                "calls?|dms?|posts?|listings?|letters?|crypto\\w*|bitcoin|royal mail|dpd|"
                "evri|hmrc (?:text|call|email))"
            ),
            (
                "(?:fraud|scam|bribery|money laundering|modern slavery|phishing|anti[- "
                "]fraud|counterfeit\\w*) (?:awareness|training|module|unit|e-?learning|"
                "policy|course|act|prevention|team|department|line|session|lesson|webinar|"
                "quiz|tests?)"
            ),
            "(?:report|reporting) (?:a )?(?:fraud|scam)",
            "fake (?:news|tan|nails|lashes|blood|plants?|it|grass|data|accounts?|e-?mails?)",
            "pros and cons",
            "law firm",
            "test data",
        ),
    ]
)
_OF_A_PERSON = PatternSet(
    [
        rule(
            "character",
            0.75,
            _WHY.format("a person is dishonest or not qualified"),
            (
                rf"(?:is|was|'s|are|r|s) {_VERY}(?:liar and (?:a )?)?(?:frauds?|fraudsters?"
                rf"|crooks?|con ?(?:m[ae]n|"
                rf"wom[ae]n|artists?)|thief|thieves|swindlers?|scammers?|impostors?|imposters?"
                rf"|fake)(?: |$|[.!,])"
            ),
            (
                r"(?:has|have|had|hasn'?t|haven'?t|hasnt|havent|got|never had|'s got)(?: got)? "
                r"(?:no|any|a single|fake|"
                r"forged|bogus|bought) (?:real |teaching |proper |actual )*(?:qualifications?"
                r"|degree|certificates?|"
                r"certs?)(?: |$|[.!,])"
            ),
            (
                r"(?:his|her|their) (?:\w+ )?(?:qualifications?|degree|certificates?|certs?) "
                r"(?:is|are|was|were)"
                r" (?:all |a |totally |completely )*(?:fakes?|forged|bogus|bought|made up"
                r"|photoshopped)"
            ),
            (
                r"(?:forged|bought|faked|photoshopped|bribed (?:his|her) way to) (?:his|her"
                r"|their) (?:\w+ "
                r")?(?:qualifications?|degree|certificates?|certs?)"
            ),
            r"(?:laundered?|embezzled?|stole|steals?) (?:\w+ ){0,3}?(?:money|funds|funding|levy)",
            r"convicted (?:con ?m[ae]n|fraudster|thief|criminal|crook)",
        )
    ]
)
#: A first and a last name, or a title with one, as the one whom a sentence begins with.
_FULL_NAME = re2.compile(
    r"(?:^|[.!?] )(?:[A-Z][a-z]+|Mr|Mrs|Miss|Ms|Dr) [A-Z][a-z]+ (?:is|was|has|bought|forged)\b"
)
_PERSONS = frozenset({SubjectKind.NAMED, SubjectKind.ROLE})
_EXCUSED = frozenset({Frame.NEGATED, Frame.COUNTERED, Frame.QUESTION, Frame.STUDY})
_INDIRECT = frozenset({SubjectKind.PRONOUN, SubjectKind.NONE, SubjectKind.WORD, SubjectKind.NOBODY})
_EXAMINERS = frozenset({"examiner", "examiners", "verifier", "moderator", "iqa", "invigilator"})
_INDIRECT_DISCOUNT = 0.15


class DefamationDetector:
    """Finds statements that would damage a provider or awarding body were they believed."""

    name = "defamation"
    categories = frozenset({Category.DEFAMATION})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding; it names no person as target."""
        evidence = [*_of_a_person(text, context)] if WRONGS.concerns(text) else []
        if any(_speaks_of_a_body(view, context) for view in text.views):
            evidence += [*_evidence(text, context)]
        return one_finding(Category.DEFAMATION, self.name, evidence)


def _of_a_person(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    """Statements that a person named, or named by their office, is a fraud or not qualified."""
    for view in text.views:
        for hit in _OF_A_PERSON.hits(view):
            subject = subject_before(text, context, view, hit.start)
            leads = subject.kind is SubjectKind.WORD and subject.leads
            about = subject.kind in _PERSONS or leads or _FULL_NAME.search(text.original)
            if about and not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _evidence(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for view in text.views:
        if not _speaks_of_a_body(view, context):
            continue
        for hit in (*_STATEMENTS.hits(view), *WRONGS.hits(view)):
            certainty = _certainty(text, context, hit)
            if certainty is not None:
                yield Evidence(hit.span, certainty, _why(hit))


def _why(hit: Hit) -> str:
    why = hit.pattern.why
    return why if why.startswith("May be") else _WHY.format("somebody did wrong")


def _certainty(text: Normalised, context: ScanContext, hit: Hit) -> float | None:
    subject = subject_before(text, context, hit.view, hit.start)
    named = _is_own_name(subject.word, context)
    examines = subject.kind is SubjectKind.ROLE and subject.word in _EXAMINERS
    if subject.kind is SubjectKind.PROVIDER or named or examines:
        sure = hit.pattern.confidence
    elif subject.kind in _INDIRECT and _names_a_body(hit, context):
        sure = hit.pattern.confidence - _INDIRECT_DISCOUNT
    else:
        return None
    return None if _is_excused(hit) else sure


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    asked = hit.view.text[last : last + 1] == "?"
    harmless = _OF_ANOTHER_KIND.begins_within(hit.view, first, last)
    harmless = harmless or HARMLESS.begins_within(hit.view, first, last)
    return asked or harmless or standing(hit.view, hit.start, hit.end) in _EXCUSED


def _is_own_name(word: str, context: ScanContext) -> bool:
    return bool(word) and any(word in name.casefold().split() for name in context.terms.names)


def _speaks_of_a_body(view: View, context: ScanContext) -> bool:
    """A cheap first question; `_names_a_body` asks again, exactly."""
    names = context.terms.names
    return topics_of(view.text) & BODY != 0 or any(n.casefold() in view.text for n in names)


def _names_a_body(hit: Hit, context: ScanContext) -> bool:
    text = hit.view.text
    if any(name.casefold() in text for name in context.terms.names if name):
        return True
    return _speaks_of_it(hit.view)


@lru_cache(maxsize=8)
def _speaks_of_it(view: View) -> bool:
    return any(True for _ in _ABOUT_A_BODY.hits(view))


def build() -> Detector:
    """The detector with its shipped rules."""
    return DefamationDetector()
