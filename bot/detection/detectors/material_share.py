"""Recordings, screenshots and course material passed on without leave."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.links import LinkKind, links
from bot.detection.material_outward import OUTWARD
from bot.detection.normalise import Normalised, normalise
from bot.detection.patterns import Hit, Pattern, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import any_of, gap, rule
from bot.detection.standing import NOT_STATED, is_asked, standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.messages import Attachment
from bot.domain.people import Audience

_RECORDING = "Speaks of a recording of a session that is passed on."
_MATERIAL = "Passes course material on."
_SESSION = any_of(
    "sessions?",
    "lessons?",
    "lectures?",
    "classes",
    "class",
    "webinars?",
    "tutorials?",
    "workshops?",
    "zooms?",
    "zoom (?:call|meeting)s?",
    "teams (?:call|meeting|session)s?",
    "seminars?",
    "masterclass",
    "demos?",
    "demonstrations?",
    "reviews?",
    "progress review",
    "professional discussion",
    "guest (?:talk|speaker)",
    "training (?:day|session)s?",
    "induction",
    "assessor (?:call|visit)",
    "tutor group",
    "feedback (?:call|meeting)",
    "1-?2-?1",
    "one to one",
)
_STUFF = any_of(
    "slides?",
    "slide ?decks?",
    "decks?",
    "power ?points?",
    "ppts?",
    "handouts?",
    "workbooks?",
    "course ?(?:materials?|notes|pack|content|files?|book)",
    "materials",
    "learning materials?",
    "(?:course|unit|lesson|tutor'?s?) (?:pdfs?|docs|documents)",
    "resources?",
    "resource packs?",
    "lesson plans?",
    "tutor'?s? (?:notes|files|slides)",
    "e-?learning(?: modules?)?",
    "modules?",
    "session (?:notes|plan|slides|recordings?)",
    "lecture (?:notes|slides|recordings?)",
    "recordings?",
    "theory (?:book|notes|pack)",
    "schemes? of work",
    "learner (?:pack|handbook)",
    "class notes",
    "teaching (?:material|notes|file)s?",
    "unit (?:packs?|slides|notes|handouts?)",
    "whole (?:course|unit|vle)",
)
_ELSEWHERE = any_of(
    "google drive",
    "g ?drive",
    "gdrive",
    "dropbox",
    "drop ?box",
    "mega",
    "youtube",
    "you tube",
    "tik ?tok",
    "(?:my|the|a) drive",
    "one ?drive",
    "facebook",
    "fb",
    "reddit",
    "stu ?docu",
    "course ?hero",
    "scribd",
    "quizlet",
    "we ?transfer",
    "insta(?:gram)?",
    "my story",
    "snap(?:chat)?",
    "twitch",
    "telegram",
    "whatsapp",
    "discord",
    "a (?:public )?(?:server|torrent|group|website|blog)",
    "my (?:channel|website|blog|page)",
    "twitter",
    "ebay",
    "vinted",
    "github",
    "my stories",
    "the (?:lads )?group chat",
)
_PUT = (
    "(?:put(?:ting)?|upload(?:ed|ing|s)?|post(?:ed|ing|s)?|stuck|stick(?:ing)?|"
    "shar(?:e|ed|ing)|dump(?:ed|ing)?|chuck(?:ed|ing)?|drop(?:ped|ping)?|"
    "bung(?:ed)?|sling|slung|leak(?:ed|ing)?|stream(?:ed|ing)?|sell(?:ing)?|sold|"
    "flog(?:ging)?|send(?:ing)?|sent|forward(?:ed|ing)?|pass(?:ed|ing)? (?:on|"
    "round)|copied|download(?:ed)?|sav(?:ed|ing)|rip(?:ped|ping)?|whack(?:ed)?|"
    "air ?dropp?(?:ed)?)"
)
_SHARES = TriggeredPatterns(
    ("material",),
    [
        rule(
            "recorded",
            0.7,
            _RECORDING,
            (
                rf"(?:i|i'?ve|ive|we|we'?ve|my mate|someone|lol|just|managed to|secretly|"
                rf"also)? ?(?:have |ve |has |secretly |sneakily |only |just |actually |"
                rf"accidentally |always |managed to |been |also )*(?:record(?:ed|ing)?|"
                rf"film(?:ed|ing)|videoed|video'?d|taped|screen ?record(?:ed|ing)|live "
                rf"?streamed|voice ?(?:noted|recorded)|audio recorded)(?: \w+){{0,2}}? (?:the|"
                rf"today'?s|yesterday'?s|our|this|that|his|her|whole|all|monday'?s|tuesday'?s|"
                rf"wednesday'?s|thursday'?s|friday'?s|last|every|miss\w*|mr \w+|mrs \w+|"
                rf"\w+'s)(?: \w+){{0,4}}? ?{_SESSION}"
            ),
            (
                r"(?:secretly |sneakily |just |i |i'?ve |ive )*(?:recorded|filmed|videoed|"
                r"screen ?recorded) (?:the|our|my|that) (?:\w+ )?(?:tutor|teacher|assessor|"
                r"trainer|lecturer|instructor)(?: \w+){0,8}"
            ),
            rf"{_PUT} (?:\w+ ){{0,3}}?{_SESSION} (?:up )?(?:on|to) (?:\w+ ){{0,3}}?{_ELSEWHERE}",
            (
                rf"(?:sent|sending|gave|giving|forwarded|emailed) (?:my|a|his|her|some) \w+ "
                rf"(?:all |the |our |some |every |of )+(?:\w+ ){{0,2}}?{_STUFF}"
            ),
            r"(?:here'?s|here is|sharing|uploaded|dropping|attached is) (?:\w+ ){0,3}?"
            r"(?:zoom|teams|"
            r"session|lesson|lecture|class|webinar|tutorial) (?:recording|video|vid|audio)",
            (
                rf"(?:here'?s|here is|sharing|attached|uploaded|posting|link to|got|this is|"
                rf"dropping|sending|i have|i'?ve got|dm (?:me )?for|selling)(?: \w+){{0,3}}? "
                rf"(?:recordings?|video|vid|audio|voice (?:note|memo|recording)|footage|screen "
                rf"?recording)(?: \w+){{0,2}}? (?:of|from)(?: \w+){{0,4}}? ?{_SESSION}"
            ),
            (
                rf"(?:recordings?|audio|footage|screen ?recording|vid|video) (?:of|from)(?: "
                rf"\w+){{0,4}}? {_SESSION}(?: \w+){{0,4}}? (?:here|attached|below|in (?:the|"
                rf"my) (?:drive|link|group)|on (?:{_ELSEWHERE})|if any ?(?:one|body|1)|for "
                rf"(?:any ?(?:one|body)|those|who)|enjoy|dm)"
            ),
            (
                rf"{_SESSION} (?:recording|audio|footage|vid|video)(?: \w+){{0,2}}? (?:here|"
                rf"attached|below|for anyone|for those|if any ?(?:one|body|1)|in my drive)"
            ),
        ),
        rule(
            "shares",
            0.65,
            _MATERIAL,
            (
                rf"{_PUT}{gap(6)} {_STUFF}(?: \w+){{0,5}}? (?:on|to|in|onto|into|via|over|up "
                rf"on|up to) (?:\w+ ){{0,3}}?{_ELSEWHERE}"
            ),
            (
                rf"(?:here'?s|here (?:are|is)|sharing|attached (?:is|are)|i'?ve got|ive got|"
                rf"got|sharing|shared|leaking|posting|uploading|selling|flogging|dumping|"
                rf"swap(?:ping)?)(?: \w+){{0,2}}? (?:the|all|every|whole|entire|full|complete|"
                rf"last year'?s|this year'?s|next (?:week|term|year)'?s|\w+'s) (?:\w+ "
                rf"){{0,4}}?{_STUFF}(?: \w+){{0,6}}? (?:with (?:my|a|some|the other|everyone|"
                rf"anyone|people|his|her) ?\w+|for (?:any ?(?:one|body)|those|whoever|people|"
                rf"my mate|£|\d|the (?:other|public))|if any ?(?:one|body|1)|dm|who wants|from "
                rf"the (?:course|vle|college|tutor)|he|she|enjoy|help yourself|free|download|"
                rf"off the (?:vle|system|portal)|to (?:people|anyone|mates|my mate))"
            ),
            (
                rf"(?:here'?s|heres|here are|sharing|leaking|dumping) (?:\w+ )?(?:whole|entire|"
                rf"full|complete|all (?:of )?(?:the|our|his|her)) (?:\w+ ){{0,3}}?{_STUFF}"
            ),
            (
                rf"(?:sell(?:ing)?|flog(?:ging)?|£ ?\d+ for|\d+ quid for) (?:\w+ "
                rf"){{0,4}}?{_STUFF}"
            ),
            (
                r"(?:downloaded|ripped|scraped|copied|saved|pulled|exported|nicked|"
                r"screenshotted)(?: \w+){0,3}? (?:all|every|whole|entire|everything)(?: "
                r"\w+){0,5}? (?:off|from)(?: \w+){0,2}? (?:vle|moodle|portal|course page|"
                r"college (?:site|drive)|teams|onefile|smart ?assessor|canvas|blackboard|"
                r"shared drive)"
            ),
        ),
        rule(
            "screens",
            0.65,
            _MATERIAL,
            (
                r"(?:screen ?shot(?:s|ted|ting)?|screen ?grabs?|pics?|photos?|pictures?|"
                r"snapped|snaps)(?: \w+){0,3}? (?:of|from|all)?(?: \w+){0,2}? ?(?:the|his|her|"
                r"our|today'?s|yesterday'?s|every|all|tutor'?s|miss'?s?|sir'?s|"
                r"the whole|whole|\w+'s) "
                r"(?:\w+ ){0,3}?(?:slides?|power ?point|presentation|lesson plan|handouts?|"
                r"workbook|teams (?:call|meeting|session|screen)|zoom(?: call)?|lecture|"
                r"webinar|tutor'?s screen|session|course (?:materials?|content|notes)|"
                r"whiteboard notes)"
            ),
        ),
    ],
)
_ALLOWED = PatternSet(
    [
        rule(
            "own_or_official",
            0.0,
            "",
            (
                "(?:my|our) (?:own )?(?:slides?|notes|presentation|power ?point|handout|work|"
                "vid|video|demo|screen)"
            ),
            "i (?:made|wrote|created|designed|did|built)",
            (
                "(?:tutor|assessor|teacher|trainer|lecturer|college|miss|sir|staff|mr \\w+|"
                "mrs \\w+|ms \\w+)(?: has| have|'s|s)? (?:just |already |now |kindly "
                ")?(?:put|posted|uploaded|shared|sent|recorded|records|emailed|given|gave|"
                "made|will (?:put|post|upload|share|send))"
            ),
            (
                "(?:are|is|will be|all|now|up) (?:now |all |available |back |up )*on (?:the "
                ")?(?:vle|moodle|teams|portal|onefile|smart ?assessor|canvas|course page|"
                "blackboard|google classroom|slack|college (?:site|drive))"
            ),
            "(?:with|has|have|got|gave) (?:\\w+ )?(?:permission|the ok|consent)",
            "(?:said|says) (?:we|i|it'?s|you) (?:can|could|are allowed|ok|fine)",
            "kernel modules?",
            "modules? (?:for|load|in the kernel|from)",
            "human resources?",
            "class (?:path|name|file|method|object)",
            "(?:not|never|n'?t) (?:allowed|supposed|meant|going) to",
            "(?:my|our|the) (?:gig|match|game|wedding|birthday|band)",
        ),
    ]
)
_FILES = PatternSet(
    [
        Pattern(
            "recording",
            (
                r"(?:lectur|lesson|session|webinar|recording|zoom|teams|meeting|tutorial|"
                r"seminar|class|tutor|assessor|gmt\d{8}).*\.(?:mp4|m4a|mov|mp3|wav|mkv|avi|"
                r"webm|aac|ogg|3gp)$"
            ),
            0.65,
            "The name of an attached file speaks of a recorded session.",
        ),
        Pattern(
            "material",
            (
                r"(?:slides?|slide[ _-]?deck|lecture|handout|lesson[ _-]?plan|workbook|"
                r"session[ _-]?\d+|scheme[ _-]?of[ _-]?work|course[ _-]?(?:notes|pack|"
                r"material|book)|tutor[ _-]?(?:notes|pack)|resource[ _-]?pack|teacher|trainer|"
                r"learner[ _-]?pack|module[ _-]?\d+|week[ _-]?\d+).*\.(?:pptx?|pdf|docx?|odp|"
                r"key|zip|rar|7z)$"
            ),
            0.55,
            "The name of an attached file speaks of course material.",
        ),
    ]
)
_OWN_FILE = (
    "my",
    "own",
    "draft",
    "homework",
    "assignment",
    "presentation",
    "cv",
    "essay",
    "sign off",
)
_LINKED = PatternSet(
    [
        rule(
            "linked",
            0.6,
            _MATERIAL,
            (
                rf"(?:all|the|whole|full|every|entire|his|her|tutor'?s|our|\w+'s|course|lesson|"
                rf"lecture|session) (?:\w+ ){{0,3}}?{_STUFF}"
            ),
            rf"{_SESSION} (?:recording|video|vid|audio)",
            "recordings?",
        )
    ]
)
_OUTWARD = PatternSet(OUTWARD)
_RECORDS_SOUND = frozenset({"video", "audio"})


class MaterialShareDetector:
    """Finds course material on its way out; what staff share is theirs to share."""

    name = "material_share"
    categories = frozenset({Category.MATERIAL_SHARE})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding; for staff only where the material leaves the provider."""
        if not context.attachments and not _SHARES.concerns(text):
            return ()
        outward = tuple(_outward(text))
        if context.audience is Audience.STAFF:
            return one_finding(Category.MATERIAL_SHARE, self.name, outward)
        evidence = (*_in_words(text), *_in_links(text), *_in_files(text, context), *outward)
        return one_finding(Category.MATERIAL_SHARE, self.name, evidence)


def _outward(text: Normalised) -> Iterator[Evidence]:
    for hit in _OUTWARD.hits(text.folded):
        if not _is_excused(hit):
            yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _in_words(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _SHARES.hits(view):
            if not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    if _ALLOWED.begins_within(hit.view, first, last):
        return True
    if is_asked(hit.view, hit.start, hit.end):
        return True
    return standing(hit.view, hit.start, hit.end) in NOT_STATED


def _in_links(text: Normalised) -> Iterator[Evidence]:
    if "." not in text.original or "/" not in text.original:
        return
    shares = [link for link in links(text.original) if link.kind is LinkKind.FILE_SHARE]
    hits = list(_LINKED.hits(text.folded)) if shares else []
    if any(not _is_excused(hit) for hit in hits):
        yield Evidence(shares[0].span, 0.65, "Links a file share and speaks of course material.")


def _in_files(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for attachment in context.attachments:
        name = normalise(attachment.name).folded
        words = name.text.replace("_", " ").replace("-", " ").replace(".", " ").split()
        if any(word in words for word in _OWN_FILE) or any(_ALLOWED.hits(text.folded)):
            continue
        for hit in _FILES.hits(name):
            if hit.pattern.name != "recording" or _is_recording(attachment):
                yield Evidence(Span(0, len(text.original)), hit.pattern.confidence, hit.pattern.why)


def _is_recording(attachment: Attachment) -> bool:
    kind = attachment.media_type.split("/")[0]
    return not kind or kind in _RECORDS_SOUND or kind == "application"


def build() -> Detector:
    """The detector with its shipped rules."""
    return MaterialShareDetector()
