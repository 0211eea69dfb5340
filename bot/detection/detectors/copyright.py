"""Somebody else's work passed round without a licence: pirated books, cracked software."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import any_of, rule
from bot.detection.standing import NOT_STATED, standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_BOOKS = "Offers or asks for an unlicensed copy of a book or other work."
_SOFTWARE = "Offers or asks for unlicensed software."
_BOOK = any_of(
    "(?:text|course|theory|study|work|core|set|regs|revision|hand)? ?books?",
    "text ?books?",
    "e-?books?",
    "18th edition",
    "regs? book",
    "on[- ]site guide",
    "manuals?",
    "pdfs?",
    "novel",
    "journal articles?",
    "revision guides?",
    "bs ?\\d{4}",
    "british standards?",
    "films?",
    "movies?",
    "series",
    "course",
    "magazine",
    "code of practice",
    "audio ?books?",
)
_APP = any_of(
    "auto ?cad",
    "revit",
    "solid ?works",
    "sketch ?up(?: pro)?",
    "photo ?shop",
    "adobe(?: \\w+)?",
    "illustrator",
    "in ?design",
    "premiere(?: pro)?",
    "lightroom",
    "after effects",
    "acrobat(?: pro)?",
    "office(?: 365)?",
    "ms office",
    "microsoft office",
    "word",
    "excel",
    "windows(?: \\d+)?",
    "sage(?: \\d+)?",
    "xero",
    "quickbooks",
    "fl studio",
    "ableton",
    "logic pro",
    "fusion 360",
    "matlab",
    "vectorworks",
    "antivirus",
    "spotify",
    "netflix",
    "minecraft",
    "cubase",
    "final cut",
    "camtasia",
    "grammarly",
    "chegg",
    "software",
    "vpn",
    "game",
    "cad",
    "elecosoft",
    "amtech",
    "snap-?on",
    "autodata",
    "diagnostic software",
)
_SITES = any_of(
    "lib ?gen(?:esis)?",
    "z-lib(?:rary)?",
    "z ?library",
    "anna'?s archive",
    "pirate ?bay",
    "piratebay",
    "tpb",
    "1337x",
    "rarbg",
    "fitgirl",
    "sci-?hub",
    "kick ?ass torrents?",
    "lime ?torrents",
    "pdf ?drive",
    "get ?into ?pc",
    "nulled",
    "igg ?games",
    "123movies",
    "fmovies",
    "soap2day",
    "dodgy (?:fire ?stick|box|stick|iptv)",
    "course ?hero unlock\\w*",
    "12ft",
)
_RULES = TriggeredPatterns(
    ("copy",),
    [
        rule(
            "sites",
            0.75,
            _BOOKS,
            (
                rf"(?:get|got|getting|download\w*|find|found|use|used|try|tried|go on|off|from|"
                rf"on|via|check|search|just|grab(?:bed)?|there'?s|have a look on|it'?s on|all "
                rf"on|loads on|free on|through) (?:\w+ ){{0,5}}?{_SITES}"
            ),
            (
                rf"{_SITES} (?:has|have|had|works?|mirror|link|is (?:your|ur|a|the|back)|for "
                rf"(?:the|ur|your|free|all)|download|copy|got|'?s got|it\b|if)"
            ),
        ),
        rule(
            "books",
            0.75,
            _BOOKS,
            (
                rf"(?:any ?(?:one|body|1)|who'?s|who|some ?(?:one|body)|does any ?(?:one|body)|"
                rf"you lot)(?: \w+)? (?:got|have|has|know where|know|find|found|want|wants|"
                rf"need|after|send|share)(?: \w+){{0,6}}? (?:free|pirate[d]?|dodgy|cracked|"
                rf"torrented|illegal|ripped|knock ?off|bootleg)(?: \w+){{0,5}}? {_BOOK}"
            ),
            (
                rf"(?:free|pirate[d]?|torrented|ripped|bootleg|dodgy|scanned|full|knock ?off|"
                rf"photocopied) (?:\w+ )?(?:pdf|copy|scan|copies|download|version|e-?book|epub|"
                rf"rip)s? (?:of|for|off) (?:\w+ ){{0,6}}?{_BOOK}"
            ),
            (
                rf"(?:(?:i|i'?ve|ive|we|my mate|someone)(?: \w+)? )?(?:scanned|photocopied|"
                rf"ripped|pirated|torrented|copied|bootlegged|screenshotted|pdf'?d|printed "
                rf"off)(?: \w+){{0,2}}? (?:the |all |whole |entire |every |full |a |most of |"
                rf"chapters? )+(?:\w+ ){{0,5}}?(?:{_BOOK}|chapters?|pages?)"
            ),
            (
                rf"(?:here'?s|sharing|got|i'?ve got|uploaded|i have|have|posting|selling|dm "
                rf"(?:me )?for|link (?:to|for)|grab)(?: \w+){{0,3}}? (?:pdf|epub|scan|scanned "
                rf"copy|digital copy|e-?book) (?:of|version of|for) (?:the |that |our |your |"
                rf"this )*(?:\w+ ){{0,5}}?{_BOOK}(?: \w+){{0,6}}?(?: (?:free|so you don'?t|"
                rf"don'?t (?:buy|pay)|no need to (?:buy|pay)|save|instead of (?:buying|paying)|"
                rf"for nothing|£|\d+ quid|dm|anyone|help yourself)|$|[.!])"
            ),
            (
                r"(?:don'?t|dont|no need to|never|why|no point) (?:\w+ ){0,2}?(?:buy|"
                r"pay(?:ing)? for|buying|spend\w*)(?: \w+){0,8}? (?:pdf|torrent|pirate|libgen|"
                r"free (?:copy|download|online|pdf|version)|cracked|illegally|dodgy)"
            ),
            (
                rf"(?:pirat(?:e|ed|ing)|torrent(?:ed|ing)|bootleg(?:ged)?|rip(?:ped)?|"
                rf"illegally download(?:ed|ing)?|stream(?:ed|ing)? illegally) (?:\w+ "
                rf"){{0,5}}?(?:{_BOOK}|it|them|everything|all of it|{_APP})"
            ),
            rf"torrent (?:the|a|that|your) (?:\w+ ){{0,3}}?(?:books?|{_APP})",
            (
                r"(?:photocopy|scan|copy) (?:the )?(?:whole|entire) (?:\w+ ){0,3}?(?:book|"
                r"textbook|manual|guide)(?: \w+){0,6} (?:for|and|to|share|everyone|send)"
            ),
            rf"{_BOOK}(?: \w+){{0,4}}? (?:pdf|epub) (?:free|for free|dm|link|download|here)",
        ),
        rule(
            "software",
            0.75,
            _SOFTWARE,
            (
                rf"(?:cracked|crack|pirate[d]?|hacked|keygen'?d?|torrented|dodgy|nulled|knock "
                rf"?off|bootleg|hooky|unlicensed|illegal) (?:\w+ ){{0,3}}?(?:version|copy|"
                rf"copies|licen[cs]e|install|download|key|edition) ?(?:of|for)? ?(?:\w+ "
                rf"){{0,2}}?(?:{_APP})?"
            ),
            rf"(?:cracked|pirated|hacked|nulled|torrented) (?:\w+ )?{_APP}",
            (
                rf"{_APP} (?:\w+ ){{0,2}}?(?:crack(?:ed)?|keygen|torrent|serial (?:key|"
                rf"number)s?|activator|patch(?:er)? crack|licen[cs]e key|product key)(?: "
                rf"\w+){{0,3}}? ?(?:for free|free|download|link|here|anyone|works|dm|that "
                rf"works|pls|please|\d+|£)?"
            ),
            rf"(?:key|code|patch|file) to (?:activate|unlock|crack|register) (?:\w+ )?{_APP}",
            (
                r"(?:kms ?(?:pico|auto)|keygen|key generator|licen[cs]e crack|crack ?file)(?: "
                r"\w+){0,4}? (?:for|works|link|to activate|and|on|here|download)"
            ),
            (
                rf"(?:any ?(?:one|body|1)|who|got|i'?ve got|have|send|share|selling|need|"
                rf"want)(?: \w+){{0,4}}? (?:product|licen[cs]e|serial|activation|cd) (?:keys?|"
                rf"codes?|numbers?) (?:for|to|off) (?:\w+ ){{0,2}}?{_APP}(?: \w+){{0,4}}? "
                rf"(?:free|spare|share|for nothing|dm|i can use|cheap|£|quid|to use|going|you "
                rf"can all use)"
            ),
            (
                rf"(?:get|getting|got|download(?:ed|ing)?|use|using|have|install(?:ed)?)(?: "
                rf"\w+){{0,2}}? {_APP}(?: \w+){{0,4}}? (?:illegally|off (?:a )?torrents?|"
                rf"without paying|cracked|from a torrent|for free (?:with|using|off|if you "
                rf"(?:crack|torrent))|on the (?:sly|dodge))"
            ),
            (
                rf"(?:share|sharing|use|using|borrow|here'?s|have) (?:my|our|the college'?s|"
                rf"work'?s|the company'?s|a mate'?s|one|someone'?s) (?:\w+ )?{_APP} (?:login|"
                rf"log in|password|licen[cs]e|account|key|subscription)"
            ),
        ),
        rule(
            "passes_off",
            0.65,
            "Passes off or reposts somebody else's work.",
            (
                r"(?:remov(?:ed|ing)|crop(?:ped|ping)?|photoshop(?:ped)? out|took|edit(?:ed)? "
                r"out|got rid of) (?:\w+ ){0,2}?(?:watermark|logo|signature|name)(?: "
                r"\w+){0,3}? (?:off|from|on|and|so)(?: \w+){0,6}"
            ),
            (
                r"(?:nicked|stole|lifted|ripped|robbed|copied) (?:\w+ ){0,4}?(?:designs?|"
                r"photos?|pics?|images?|logos?|artwork|article|blog|recipe|music|track|video) "
                r"(?:off|from)(?: \w+){0,4} (?:and (?:\w+ )?(?:put|post|us|pass|sold|sell|say|"
                r"said|call)|passing|as (?:mine|my own)|without)"
            ),
        ),
    ],
)
_COPIED_OUT = TriggeredPatterns(
    ("copy",),
    [
        rule(
            "copied_out",
            0.76,
            _BOOKS,
            (
                r"(?:copied|cop(?:y|ying)|past(?:ed|ing)|nicked|lifted|ripped|stole|bypassed|got "
                r"round|screenshotted|scanned|"
                r"photocopied|downloaded|got past|skipped) (?:\w+ ){0,5}?(?:article|chapter|book"
                r"|magazine|paywall|report|ebook|"
                r"workbook|guide|story|film|movie)(?: [\w']+){0,8}? (?:in full|paid|paywall\w*"
                r"|whole (?:of it|thing|article)|all "
                r"of it|below|for (?:everyone|you|yous|u|free)|illegally|so you don'?t (?:have "
                r"to )?(?:buy|pay)|don'?t tell)"
            ),
            (
                r"(?:here'?s|heres|here is|got|attached|full|whole)(?: \w+){0,4}? (?:book|e-?book"
                r"|textbook|magazine|guide|article|"
                r"standard|manual)(?: \w+)? (?:scann?ed|scan|pdf|copied|pirated|i bought|in full"
                r"|for free|free)(?: \w+){0,8}"
            ),
            (
                r"(?:pirat(?:e|ed)|libgen|z ?-?library|dodgy|cracked|illegal|ripped)(?: "
                r"\w+){0,2}? (?:link|copy|copies|"
                r"download|site|stream|has (?:the|it)|version|pdf)(?: \w+){0,3}"
            ),
            r"(?:download|get|watch|read|stream)(?: \w+){0,6}? (?:free|pirated)(?: \w+){0,3}? "
            r"(?:pirated|dodgy|illegal\w*|but works)",
            (
                r"(?:use|borrow|share|here'?s) (?:my|his|her|someone'?s|bros?|a mate'?s)(?: "
                r"\w+){0,3}? (?:licen[cs]e|product|serial|"
                r"activation) (?:key|code|number)"
            ),
            r"(?:removed|stripped|cropped|took|edited) (?:out |off )?(?:the )?watermarks? (?:off"
            r"|from|out)",
            (
                r"(?:took|take|taken|put|nicked|using|used|posted|copied|lifted)(?: \w+){0,5}? "
                r"(?:else'?s|elses|another \w+|salons?|"
                r"shutterstock|getty|google)(?: \w+){0,6}? (?:as (?:ours|mine|my own|our own)"
                r"|posted it as|and said (?:it|they))"
            ),
        )
    ],
)
_LAWFUL = PatternSet(
    [
        rule(
            "lawful",
            0.0,
            "",
            (
                "(?:open ?source|gimp|libre ?office|blender|iso|distro|linux|ubuntu|debian|"
                "fedora|free ?cad|creative commons|public domain|royalty free|gnu|gpl|"
                "ssh-keygen|ssh keygen|xubuntu|kubuntu|wine|apt|package|repos?\\w*|medibuntu|"
                "samba|kernel)"
            ),
            "(?:college|uni|local|online|public|council|school) library",
            "library (?:card|has|copy|copies|book|account|login)",
            (
                "(?:student|free|education(?:al)?|trial|learner) (?:\\w+ )?(?:licen[cs]e|"
                "version|discount|trial|account|edition)"
            ),
            (
                "(?:is|isn'?t|not|against|that'?s|thats|its|it's) (?:\\w+ )?(?:illegal|"
                "piracy|against copyright|copyright|the law|theft)"
            ),
            (
                "(?:don'?t|never|do not|avoid|stay away from|stop|careful of|warn\\w*) "
                "(?:\\w+ )?(?:use|download\\w*|crack\\w*|pirat\\w*|torrent\\w*|install\\w*|"
                "share|sharing|go on)"
            ),
            "second[- ]?hand",
            "(?:malware|virus|infected)",
            (
                "crack(?:ed|ing)? (?:my|the|a|his|her) (?:screen|head|joke|phone|egg|rib|"
                "tile|windscreen|window|code|whip)"
            ),
            ("(?:legal|legit|official|licensed|licence[d]?) (?:copy|copies|version|download|pdf)"),
        ),
    ]
)


class CopyrightDetector:
    """Finds trade in unlicensed copies; open-source and library copies are no matter."""

    name = "copyright"
    categories = frozenset({Category.COPYRIGHT})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding."""
        if not _RULES.concerns(text) and not _COPIED_OUT.concerns(text):
            return ()
        return one_finding(Category.COPYRIGHT, self.name, _evidence(text))


def _evidence(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in (*_RULES.hits(view), *_COPIED_OUT.hits(view)):
            if not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    shared_warning = hit.view.text[first:last]
    if _LAWFUL.begins_within(hit.view, first, last) and shared_warning:
        return not _tells_how_to_avoid_paying(hit)
    return standing(hit.view, hit.start, hit.end) in NOT_STATED


def _tells_how_to_avoid_paying(hit: Hit) -> bool:
    """ "Don't buy it, it's on …" is advice to copy, not a warning."""
    return any(word in hit.view.text[hit.start : hit.end] for word in ("buy", "pay"))


def build() -> Detector:
    """The detector with its shipped rules."""
    return CopyrightDetector()
