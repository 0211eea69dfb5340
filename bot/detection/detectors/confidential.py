"""Internal or business-sensitive information, and private matters of learners told by staff."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.given_names import GIVEN_NAMES
from bot.detection.normalise import Normalised, View, normalise
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import any_of, rule
from bot.detection.standing import is_asked, standing
from bot.detection.subject import SubjectKind, sentence_around, subject_before
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext
from bot.domain.people import Audience

_TERM_WHY = "Uses a term the provider registered as confidential."
_INTERNAL_WHY = "Staff share something marked or known as internal."
_PRIVATE_WHY = "Staff share a private matter of a learner."
_AUDIENCES = any_of(
    "learners?",
    "students?",
    "apprentices?",
    "the (?:group|class|lads|rest)",
    "clients?",
    "employers?",
    "customers?",
    "parents",
    "anyone",
    "anybody",
    "any ?one else",
    "outside(?:rs)?",
    "the (?:other )?staff",
    "them",
    "service users?",
    "candidates",
    "no ?one",
)
_INTERNAL = PatternSet(
    [
        rule(
            "secret",
            0.7,
            _INTERNAL_WHY,
            (
                rf"(?:don'?t|do not|dont|please don'?t|can'?t|mustn'?t|must not|not to|"
                rf"shouldn'?t|never|we haven'?t|haven'?t) (?:\w+ )?(?:tell|share (?:this |it |"
                rf"that )?with|let|mention (?:this |it )?to|say (?:anything |this |it )?to|"
                rf"told|show (?:this |it )?to|pass (?:this |it )?(?:on )?to|breathe a word "
                rf"(?:of (?:this|it) )?to|forward (?:this|it) to) (?:the |any |our |your |all |"
                rf"my )*{_AUDIENCES}(?: |$|[.!,])"
            ),
            (
                "(?:strictly |highly |company |commercially |business )+(?:confidential|"
                "sensitive|private|in confidence)"
            ),
            (
                "(?:this|it|what follows|that|info|following|below|attached|document|"
                "spreadsheet|e-?mail|minutes?)(?: is|'s|s| are| remains?)? (?:strictly |"
                "highly |very |still |all |marked |meant to be |supposed to be )*confidential"
            ),
            "confidential ?:",
            (
                "(?:do not|please don'?t|don'?t|pls don'?t) (?:share|forward|circulate|"
                "screenshot|distribute|copy)(?: (?:this|it|these|on|outside|further|wider|"
                "beyond|any))*(?:$|[.!,])"
            ),
            "(?:just )?between us (?:staff )?",
            (
                "(?:learners|students|apprentices|they|clients|staff)(?: \\w+)? (?:mustn'?t|"
                "must not|shouldn'?t|can'?t|don'?t|do not|aren'?t (?:to|meant to|supposed "
                "to)|not (?:to|meant to)) (?:\\w+ )?(?:know|find out|hear|be told|see this)"
            ),
            (
                "(?:is|are|these are|this is|stays?|remain|kept|keep it) (?:strictly |all |"
                "purely )?internal(?: |$|[.,!])"
            ),
            "(?:for )?internal (?:use )?only",
            "(?:internal|staff|management)[ -](?:eyes only|use only|circulation only)",
            (
                "not (?:for|to be) (?:sharing|shar\\w+|circulat\\w+|publication|public|"
                "outside|wider|external|repeated|forwarded)(?: \\w+){0,4}?(?: outside| "
                "learners| yet| release| with)?"
            ),
            (
                "(?:not|hasn'?t|haven'?t|isn'?t|before it'?s|until it'?s|yet to be|hasn'?t "
                "been) (?:\\w+ )?(?:announced|public|made public|gone public|been told|"
                "published|common knowledge|public knowledge)(?: \\w+)? (?:yet|knowledge|"
                "until|but)"
            ),
            "off the record",
            "hush[- ]hush",
            "under wraps",
            "under embargo",
            "embargoed",
            (
                "(?:keep|kept|keeping) (?:this|it|that) (?:quiet|under your hats?|to "
                "yourselves|to ourselves|between (?:us|staff|these walls)|internal|on the "
                "quiet|hush|in this room)"
            ),
            "between (?:these|ourselves and these) (?:four )?walls",
            "you didn'?t hear (?:this|it|that) from me",
            "mum'?s the word",
        ),
        rule(
            "business",
            0.65,
            _INTERNAL_WHY,
            (
                "(?:we'?re|we are|they'?re|college is|company is|management (?:are|is)|board "
                "(?:are|is)|i hear|planning|about to|going to be|there will be|expect|"
                "announcing|confirmed|word is)(?: \\w+){0,5}? (?:redundanc\\w+|lay ?offs?|"
                "restructur\\w+|making (?:\\w+ )?(?:staff|people|posts|tutors) redundant|"
                "cutting (?:\\w+ )?(?:posts|jobs|staff)|insolven\\w+|administration|going "
                "under|selling (?:up|the (?:company|college|business))|taken over|merg(?:er|"
                "ing)|clos(?:e|ing) (?:the )?(?:centre|site|course|campus))"
            ),
            (
                "plan(?:s|ning|ned)? (?:to|on) (?:\\w+ )?(?:clos(?:e|ing)|shut(?:ting)?|"
                "sell(?:ing)?|merg(?:e|ing)|cut(?:ting)?|axe|axing|scrap\\w*) (?:\\w+ "
                "){0,3}?(?:site|centre|college|campus|course|branch|office|posts|jobs|staff|"
                "department|team)"
            ),
            (
                "redundanc(?:y|ies) (?:list|next|being|consultation|are|is|round|coming|at|"
                "of|across)"
            ),
            (
                "(?:salary|salaries|pay|payroll|wage)(?: \\w+)? (?:bands?|list|spreadsheet|"
                "scales for|review figures|details)"
            ),
            (
                "(?:los(?:e|t|ing)|about to lose|lost out on|not renewing|didn'?t get|won) "
                "(?:the |our )(?:\\w+ ){0,3}?(?:contract|tender|bid|funding agreement)"
            ),
            (
                "(?:draft|unpublished|provisional|embargoed) (?:\\w+ )?(?:ofsted|inspection|"
                "audit|iqa|eqa|financ\\w+|board) (?:\\w+ )?(?:report|grade|judge?ment|result|"
                "figures|minutes)"
            ),
            (
                "(?:ofsted|inspection) (?:have |has )?(?:given|giving|gave|graded|rated)(?: "
                "\\w+){0,3} (?:but|not out|yet|before|draft)"
            ),
            (
                "(?:profit|turnover|cash ?flow|margin|loss|budget|overdraft) (?:figures?|is|"
                "was|of|for|forecast)(?: \\w+){0,6} (?:£|k\\b|million|percent|%|down|short|"
                "overdrawn)"
            ),
            (
                "(?:admin|wifi|server|door|alarm|vle|system|master|safe) (?:\\w+ "
                ")?(?:password|passcode|pin|code|login)(?: \\w+)? (?:is|:|=|'s) ?\\S+"
            ),
            (
                "(?:board|slt|management|governors'?|senior (?:team|leadership)|staff) "
                "(?:meeting |team )?minutes"
            ),
            (
                "(?:client|employer|customer) (?:list|database|contact list|contracts?|"
                "pricing|price list) (?:attached|is|here|below|for)"
            ),
        ),
        rule(
            "grievance",
            0.7,
            "Staff share a private staffing matter.",
            (
                "(?:is|are|was|been|being|got|getting|'s) (?:being |been |about to be |going "
                "to be )*(?:disciplined|suspended|dismissed|sacked|on a final warning|"
                "performance managed|under investigation|made redundant|let go|investigated|"
                "on capability|put on capability)(?: |$|[.!,])"
            ),
            "(?:put|raised|lodged|made|has|have) (?:in )?a grievance (?:against|about)",
            "(?:final|written) warning (?:for|from|over|after)",
            (
                "(?:occupational health|sickness|disciplinary|capability) (?:report|meeting|"
                "record|hearing|file|outcome)"
            ),
        ),
    ]
)
_PRIVATE = PatternSet(
    [
        rule(
            "health",
            0.65,
            _PRIVATE_WHY,
            (
                "(?:has|have|had|got|is|been|was|'s|diagnosed with|suffers (?:from|with)|"
                "suffering (?:from|with)|disclosed|told me (?:\\w+ ){0,3}?(?:has|is)|being "
                "(?:treated|assessed|tested) for|off with|struggling with|on meds for|takes|"
                "on)(?: been| just| referred to| referred| known to|"
                " being| recently| got| a| an| some| severe| her| his| bad|"
                " mild| about)*(?: \\w+)? (?:adhd|autism|autistic|asd|pregnan\\w*|"
                "miscarriage|abortion|safeguarding (?:referral|concern|case|issue|plan|file|"
                "log|flag)|child protection(?: plan)?|social (?:worker|services)|self[- "
                "]harm\\w*|suicidal|bipolar|schizophreni\\w+|depress\\w+|anxiety|epilep\\w+|"
                "dyslexi\\w+|ehcp|in care|hiv|cancer|an? eating disorder|eating disorder|"
                "anorexi\\w+|bulimi\\w+|ptsd|diabet\\w+|learning difficult\\w+|probation|tag|"
                "rehab|addict\\w+|crohn'?s|mental health (?:problems?|issues?|team|crisis)|"
                "antidepressants|restraining order|criminal record|overdose\\w*|seizures?|"
                "camhs|miscarried|std|sti|transitioning|asylum|homeless|domestic (?:violence|"
                "abuse)|abusive (?:partner|home|dad|father|boyfriend))"
            ),
            (
                "(?:is|was|'s) (?:\\w+ )?(?:pregnant|autistic|dyslexic|bipolar|epileptic|"
                "suicidal|hiv positive|self[- ]harming|on probation|homeless|in rehab|"
                "diabetic|in hospital with|a care leaver|sectioned|on a child protection|"
                "being abused|seeing a (?:counsellor|psychiatrist)|on tag)(?: |$|[.!,])"
            ),
        ),
        rule(
            "records",
            0.6,
            _PRIVATE_WHY,
            (
                "(?:safeguarding|medical|dbs|attendance|disciplinary|ehcp|support) (?:file|"
                "record|form|log|notes|report|referral|plan|disclosure)s? (?:for|on|about|of|"
                "shows?|says?|came back)(?: \\w+){0,4}"
            ),
            "(?:failed|came back on|come back on) (?:his|her|the|their) (?:dbs|drug test)",
        ),
    ]
)
_GUIDANCE = PatternSet(
    [
        rule(
            "guidance",
            0.0,
            "",
            "confidentiality",
            (
                "(?:keep|keeping|kept|treat|store|handle|protect|ensure|client|patient|"
                "resident|service user|customer|personal|must be|remains?|learner|all) "
                "(?:\\w+ ){0,6}?(?:info\\w*|data|details|records|notes|work|discussions?|"
                "conversations?)(?: \\w+){0,4}? (?:confidential|private|secure|internal)"
            ),
            (
                "(?:chat|service|line|helpline|support|counselling|survey|space|wellbeing "
                "team|form|feedback|advice|talk|appointment)s? (?:is|are|that is|that's|"
                "which is|will be|stays?) (?:\\w+ )*(?:confidential|private)"
            ),
            (
                "confidential (?:survey|waste|helpline|support|advice|counselling|service|"
                "chat|bin|shredding|form|space|talk|line)"
            ),
            (
                "(?:gdpr|policy|unit \\d|module|awareness|training|workshop|drop[- ]in|"
                "support (?:available|for|group)|assembly|charity|(?:awareness|action|"
                "history|pride) (?:day|week|month)|fundrais\\w+|speaker|session on)"
            ),
            (
                "(?:don'?t|never|do not) (?:tell|let|share)(?: \\w+){0,6} (?:password|pin|"
                "bank|login|details|personal|address|get to you|down)"
            ),
        ),
    ]
)
_PEOPLE = frozenset({SubjectKind.NAMED, SubjectKind.ROLE})
_WORKS_HERE = frozenset({Audience.STAFF, Audience.CONTRACTOR})
_PASSED_ON = frozenset({Frame.COUNTERED, Frame.STUDY, Frame.QUESTION})
_SHORTEST_TERM = 3


class ConfidentialDetector:
    """Finds registered terms in anybody's words, and telling phrases in the words of staff."""

    name = "confidential"
    categories = frozenset({Category.CONFIDENTIAL})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding; registered terms give 0.9, phrases less."""
        if context.audience not in _WORKS_HERE and not context.terms.confidential:
            return ()
        evidence = [*_registered(text, context.terms.confidential)]
        if context.audience in _WORKS_HERE:
            evidence += [*_internal(text), *_private(text, context)]
        return one_finding(Category.CONFIDENTIAL, self.name, evidence)


def _registered(text: Normalised, terms: tuple[str, ...]) -> Iterator[Evidence]:
    for term in _folded_terms(terms) if terms else ():
        for view in text.views:
            for start in _occurrences(view, term):
                yield Evidence(view.span(start, start + len(term)), 0.9, _TERM_WHY)


@lru_cache(maxsize=64)
def _folded_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    folded = {" ".join(normalise(term).folded.text.split()) for term in terms}
    return tuple(sorted(term for term in folded if len(term) >= _SHORTEST_TERM))


def _occurrences(view: View, term: str) -> Iterator[int]:
    at = view.text.find(term)
    while at >= 0:
        before, after = view.text[at - 1 : at], view.text[at + len(term) : at + len(term) + 1]
        if not before.isalnum() and not after.isalnum():
            yield at
        at = view.text.find(term, at + 1)


def _internal(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _INTERNAL.hits(view):
            if not _is_guidance(hit) and not _is_passed_on(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _private(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _PRIVATE.hits(view):
            if _is_guidance(hit) or _is_passed_on(hit) or not context.learners_present:
                continue
            subject = subject_before(text, context, view, hit.start)
            if subject.kind in _PEOPLE or _names_a_person(view):
                member = subject.target.member if subject.target else None
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why, member)


def _names_a_person(view: View) -> bool:
    return any(
        word.strip(",.!?:'\"@").removesuffix("'s") in GIVEN_NAMES for word in view.text.split()
    )


def _is_guidance(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    return _GUIDANCE.begins_within(hit.view, first, last)


def _is_passed_on(hit: Hit) -> bool:
    if is_asked(hit.view, hit.start, hit.end):
        return True
    return standing(hit.view, hit.start, hit.end) in _PASSED_ON


def build() -> Detector:
    """The detector with its shipped rules."""
    return ConfidentialDetector()
