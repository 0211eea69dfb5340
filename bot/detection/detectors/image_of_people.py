"""Photos and video of learners or staff: attached with words about people, or told of."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.directory_index import index_of
from bot.detection.evidence import Evidence, one_finding
from bot.detection.given_names import GIVEN_NAMES
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import LEARNER_NOUN, STAFF_NOUN, any_of, rule
from bot.detection.standing import NOT_STATED, is_asked, standing
from bot.detection.subject import sentence_around
from bot.detection.targets import TargetKind, resolve_target
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.messages import Attachment

_PICTURE = any_of(
    "pics?",
    "pictures?",
    "photos?",
    "vids?",
    "videos?",
    "clips?",
    "footage",
    "snaps?",
    "selfies?",
    "gifs?",
    "reels?",
    "tik ?toks?",
    "recordings?",
    "screenshots?",
)
_PERSON = any_of(
    "him",
    "her(?: (?:face|hair|outfit))?",
    "them",
    "everyone",
    "every ?body",
    "us all",
    "us lot",
    "people",
    "miss(?: \\w+)?",
    "sir",
    "mr \\w+",
    "mrs \\w+",
    "ms \\w+",
    (
        rf"(?:the |our |my |a |some |his |this |that |two |one of (?:the|our) )*(?:\w+ "
        rf")?(?:{STAFF_NOUN}s?|{LEARNER_NOUN}|class(?:mates?)?|group|lads?|girls?|"
        rf"lasses|boys|kids?|residents?|patients?|clients?|service users?|children|"
        rf"staff|team|squad|customers?|apprentices|colleagues?|housemate|toddlers?|"
        rf"babies|old (?:lady|man)|bloke|guy|woman)"
    ),
)
_NAME = "[a-z][a-z'-]{1,14}"
_TOOK = (
    (
        "(?:film(?:ed|ing)|record(?:ed|ing)|videoed|video'?d|photograph(?:ed|ing)|"
        "snapped|screenshot(?:ted)?|live ?stream(?:ed|ing)|(?:took|taken|taking|got|"
        "get|sneaked|snuck|grabbed|secretly took|have|has|posted|posting|shared|"
        "sharing|uploaded|sent|put|leaked) (?:\\w+ ){0,4}?"
    )
    + _PICTURE
    + " of)"
)
_MOMENT = any_of(
    "secretly",
    "sneakily",
    "on the (?:sly|quiet|low)",
    (
        "without (?:\\w+ ){0,3}?(?:knowing|noticing|asking|permission|consent|"
        "realising|him|her|them)"
    ),
    "when (?:he|she|they|no ?one|nobody)(?: \\w+)?",
    "while (?:he|she|they)(?: \\w+)?",
    "sleeping",
    "asleep",
    "crying",
    "falling(?: over)?",
    "fell(?: over)?",
    "slipp\\w+",
    "eating",
    "kissing",
    "fighting",
    "shouting",
    "in the (?:toilets?|loo|changing rooms?|shower|canteen|corridor|lesson|class)",
    "picking (?:his|her)",
    "having a (?:go|meltdown|fit|panic attack|strop|seizure)",
    "getting (?:told off|shouted at|changed|dressed|kicked out)",
    "losing (?:it|his|her)",
    "drunk",
    "being sick",
    "going mental",
    "kicking off",
    "teaching",
    "snoring",
    "dancing",
    "at work",
    "in the (?:bath|lounge|home|salon|bay|workshop)",
    "from behind",
    "looking (?:rough|a state)",
    "doing (?:his|her|the)",
)
_TAKEN = TriggeredPatterns(
    ("image",),
    [
        rule(
            "taken",
            0.7,
            "Tells of photos or video taken of people.",
            rf"{_TOOK} (?:{_PERSON}|{_NAME}(?: {_NAME})?)(?: \w+){{0,4}}? {_MOMENT}",
            (
                rf"(?:got|caught|have) (?:{_PERSON}|{_NAME})(?: \w+){{0,4}}? on (?:video|"
                rf"camera|film|tape|my phone)"
            ),
            (
                rf"(?:sneaky|cheeky|secret|hidden|funny|embarrassing|dodgy) (?:\w+ "
                rf")?{_PICTURE} of (?:{_PERSON}|{_NAME})"
            ),
            (
                rf"{_PICTURE} of {_NAME}(?: \w+){{0,8}}? (?:is |are |now )*(?:on|in) (?:my |"
                rf"the |his |her )?(?:story|snap\w*|insta|instagram|tik ?tok|facebook|group "
                rf"chat)"
            ),
            (
                rf"(?:secretly|sneakily) {_TOOK}? ?(?:film\w*|record\w*|photograph\w*|"
                rf"video\w*) (?:{_PERSON}|{_NAME})"
            ),
            (
                rf"(?:got|have|has|took|snuck|seen|made|posted|shared|uploaded|leaked|put|sent|"
                rf"sharing|posting) (?:\w+ ){{0,4}}?{_PICTURE} of (?:{_PERSON}|{_NAME})(?: "
                rf"\w+){{0,6}}? (?:on (?:my |the |his |her )?(?:story|snap\w*|insta\w*|tik "
                rf"?tok|facebook|fb|twitter|youtube|group|whatsapp|page|socials)|to (?:the "
                rf")?(?:group|everyone|snap\w*)|online|viral|everywhere|lol|lmao|dm me|who "
                rf"wants)"
            ),
            (
                rf"(?:put|posted|stuck|uploading|uploaded|posting) (?:{_PERSON}|{_NAME}) (?:up "
                rf")?on (?:my |the |his |her )?(?:story|snap\w*|insta\w*|tik ?tok|facebook|"
                rf"youtube)"
            ),
            (
                rf"{_PICTURE} of (?:{_PERSON})(?: \w+){{0,6}}? (?:on|to|in) (?:my |the "
                rf")?(?:story|snap\w*|insta\w*|tik ?tok|facebook|group chat)"
            ),
        ),
        rule(
            "made_of",
            0.65,
            "Tells of a picture made of somebody.",
            (
                rf"(?:made|making|turned|edited|photoshopped) (?:{_PERSON}|{_NAME}|\w+ "
                rf"{_PICTURE})(?: \w+){{0,2}}? (?:into )?(?:a |an )?(?:meme|sticker|tik ?tok|"
                rf"deepfake|gif|edit)s?(?: of (?:{_PERSON}|{_NAME}))?"
            ),
            rf"(?:meme|sticker|deepfake|edit)s? (?:of|about|from) (?:{_PERSON})",
        ),
    ],
)
_SHOWN = PatternSet(
    [
        rule(
            "shown",
            0.65,
            "Posts a photo or video with words about people.",
            (
                rf"(?:{_PICTURE} (?:of|from|with)|look(?:ing)? at|state of|check(?: out)?|"
                rf"clock|peep|see|caught|spotted|here'?s|when|that'?s|featuring|ft|get a load "
                rf"of|say hi to|meet|guess who|lol at) (?:the state of |the |our |a |this |my |"
                rf"that |this face of |poor |old |big )*(?:{_PERSON})"
            ),
            r"(?:class|group|team|squad|staff|cohort) (?:photo|pic|selfie|picture|vid|shot)",
            (
                rf"{_PERSON} (?:asleep|sleeping|crying|falling|dancing|eating|working|in "
                rf"action|hard at work|getting|being|doing|looking|having|snoring|hungover)"
            ),
        ),
    ]
)
_PEOPLE = any_of(
    "(?:the |our |my |all |some |this )*(?:\\w+ )?(?:learners?|students?|apprentices?|lads|girls"
    "|class|group|team|residents?|kids|"
    "children|patients?|staff|everyone|everybody|trainees?|boys|ladies|crew|tutors?|assessor"
    "|teacher|old (?:lady|man)|clients?|pupils)",
    "(?:him|her|them|us lot|u lot|you lot)",
)
_CAUGHT = any_of(
    "asleep",
    "sleeping",
    "drunk",
    "crying",
    "snoring",
    "bending",
    "falling",
    "fell",
    "eyes (?:shut|closed)",
    "picking",
    "dancing",
    "on the scaffold",
    "hard at (?:it|work)",
    "at work",
    "in action",
    "in class",
    "at (?:his|her|their) (?:desk|bench)",
    "in the van",
    "fight",
    "passed out",
    "hungover",
    "looking rough",
    "in this",
    "at the (?:party|do|xmas \\w+|awards)",
    "today",
    "singing",
    "eating",
)
_PICTURED = PatternSet(
    [
        rule(
            "with_picture",
            0.66,
            "Posts a photo or video with words about people.",
            rf"{_PICTURE}s? (?:of|from|with) (?:the (?:\\w+ ){{0,3}}?of )?(?:all )?{_PEOPLE}",
            rf"{_PICTURE}s? (?:of|from|with)(?: \\w+){{0,6}}? {_PEOPLE}",
            rf"{_PICTURE} of (?:the |a )(?:fight|scrap|punch ?up|argument|lads|party)",
            rf"(?:^|here'?s |this is |look at |check |love |oh )(?:{_PEOPLE}) (?:\\w+ ){{0,3}}?"
            rf"(?:{_CAUGHT}|at|on|in|so)",
            r"(?:selfies?|pics?|photos?|screenshots?) (?:with|of) (?:my |her |him |the )?"
            r"(?:client|resident|patient|her|him)",
        )
    ]
)
_NAMED_IN_PICTURE = PatternSet(
    [
        rule(
            "named_in_picture",
            0.66,
            "Posts a photo or video with words about people.",
            (
                rf"(?:{_PICTURE} of|video of|look at|here'?s|heres|this is|check (?:out )?(?:the "
                rf"state of )?|state of|snapped|caught|"
                rf"filmed|spotted|sneaky \\w+ of|my apprentice|our learner|featuring|poor) "
                rf"(?:the |our |my |poor |old )*"
                rf"(?P<who>[a-z][a-z'-]+)(?: and [a-z]+)?(?: \\w+){{0,4}}? ?{_CAUGHT}"
            ),
            r"(?:state of|pic of|photo of|video of|snapped|filmed|caught) (?P<name>[a-z][a-z'-]+)",
        )
    ]
)
_THINGS = PatternSet(
    [
        rule(
            "things",
            0.0,
            "",
            (
                rf"{_PICTURE} of (?:my|our|the|this|his|her|a|some|me|myself) (?:own )?(?:work|"
                rf"brickwork|wall|board|whiteboard|van|car|hair ?cut|nails|cake|wiring|"
                rf"plastering|screen|error|desk|dog|cat|portfolio|site|boiler|pipe\w*|joint|"
                rf"tools?|bench|build|setup|notes|page|book|slide|rota|timetable|parcel|lunch|"
                rf"colour|practice head|mannequin|doll|model|certificate|finished \w+)"
            ),
            rf"{_PICTURE} of (?:me|myself|mine|it|that|this|these|those)(?: |$|[.!,])",
            (
                "(?:with|got|have|gave|has|given|signed) (?:\\w+ ){0,4}?(?:permission|"
                "consent|said (?:it'?s |its )?(?:ok|fine)|media form)"
            ),
            (
                "(?:take|taking|get) (?:\\w+ )?(?:photos?|pics?|video) of (?:you|your|ur) "
                "?(?:\\w+ )?(?:work|own|evidence)"
            ),
            "(?:selfies?|pics?|photos?) of (?:me|myself)",
            "(?:college|official|professional) photographer",
            "(?:band|gig|concert|match|film|trailer|movie)\\b",
            "look at (?:the |my )?(?:log|output|error|manual|wiki|page|docs?)",
        ),
    ]
)
_MEDIA = ("image/", "video/")
_MEDIA_ENDINGS = (
    ".jpg",
    ".jpeg",
    ".png",
    ".heic",
    ".gif",
    ".webp",
    ".mp4",
    ".mov",
    ".webm",
    ".3gp",
)
_PEOPLE_KINDS = frozenset({TargetKind.NAME, TargetKind.MENTION, TargetKind.HANDLE})


class ImageOfPeopleDetector:
    """Finds pictures of people by words and attachment types; it never opens a picture."""

    name = "image_of_people"
    categories = frozenset({Category.IMAGE_OF_PEOPLE})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding, with the pictured member where they can be told."""
        if not context.attachments and not _TAKEN.concerns(text):
            return ()
        evidence = [*_told(text, context)]
        if any(_is_picture(attachment) for attachment in context.attachments):
            evidence += [*_shown(text, context), *_captioned(text, context)]
        return one_finding(Category.IMAGE_OF_PEOPLE, self.name, evidence)


def _told(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _TAKEN.hits(view):
            if not _is_excused(hit) and not is_asked(view, hit.start, hit.end):
                member = _pictured(text, context, hit.span)
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why, member)


def _shown(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for hit in _SHOWN.hits(text.folded):
        if not _is_excused(hit):
            member = _pictured(text, context, hit.span)
            yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why, member)


def _captioned(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    """Words beside a picture that name people or somebody by name."""
    hits = [*_PICTURED.hits(text.folded)]
    hits += [hit for hit in _NAMED_IN_PICTURE.hits(text.folded) if _is_named(text, context, hit)]
    for hit in hits:
        if not _is_excused(hit):
            member = _pictured(text, context, hit.span)
            yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why, member)


def _is_named(text: Normalised, context: ScanContext, hit: Hit) -> bool:
    name = hit.groups.get("who") or hit.groups.get("name") or ""
    return name in GIVEN_NAMES or index_of(context.directory).exact(name) is not None


def _pictured(text: Normalised, context: ScanContext, span: Span) -> str | None:
    target = resolve_target(text, context, span.start, span.end)
    return target.member if target is not None and target.kind in _PEOPLE_KINDS else None


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    if _THINGS.begins_within(hit.view, first, last):
        return True
    return standing(hit.view, hit.start, hit.end) in NOT_STATED


def _is_picture(attachment: Attachment) -> bool:
    return attachment.media_type.startswith(_MEDIA) or attachment.name.lower().endswith(
        _MEDIA_ENDINGS
    )


def build() -> Detector:
    """The detector with its shipped rules."""
    return ImageOfPeopleDetector()
