"""Suicide and not wanting to live, one's own or a friend's."""

from __future__ import annotations

from bot.detection.framing import Frame
from bot.detection.grammar import GOING_TO
from bot.detection.phrasebook import Phrase

STUDIED = frozenset({Frame.STUDY})
MAY_BE_SUICIDAL = "May be speaking of suicide or of not wanting to live"
SELF = r"(?:my ?self|me|him ?self|her ?self|them ?sel(?:f|ves)|mi ?self|meself|mysel)"
_DYING = (
    rf"(?:die|dying|dead|kill(?:ing)? {SELF}|kms|end(?:ing)? (?:it(?: all)?|my life|(?:his|her"
    r"|their) life"
    rf"|things|everything|me|{SELF}|it all)|un ?aliv(?:e|ing)(?: {SELF})?|tak(?:e|ing) (?:my"
    r"|his|her|their) (?:own )?life"
    rf"|top(?:ping)? {SELF}|suicide|commit(?:ting)? suicide|off(?:ing)? {SELF}"
    rf"|hang(?:ing)? {SELF}|drown(?:ing)? {SELF}"
    rf"|shoot(?:ing)? {SELF}|do(?:ing)? {SELF} in|neck(?:ing)? {SELF}|sleep(?:ing)? forever"
    r"|never wak(?:e|ing) up|not wak(?:e|ing) up"
    r"|not exist(?:ing)?|not be(?:ing)? (?:here|alive|around)|ctb|go to sleep and (?:never"
    r"|not) wake|jump(?:ing)? (?:off|in front)"
    r"|disappear(?:ing)? (?:forever|for good)|slit(?:ting)? my)"
)
_WANTING = (
    rf"(?:want(?:ed|s|ing)?|wanna|wan na|{GOING_TO}|think(?:s|ing)? (?:of|about|bout)"
    r"|think i(?:'ll| will|'m going to|m gonna|'m gonna)|thoughts? (?:of|about)"
    r"|thinkin (?:of|about|bout)|tempted|ready|about|planning|plan|tried|trying|tries|feel(?:s"
    r"|ing)? like|considering|considered|might|might as well"
    r"|could|should|need|rather|urge|urges|deserve|ideas? of|dream(?:ing)? of|close|nearly"
    r"|fantasi\w+ about|googl\w+|talking about|talks about|talkin bout"
    r"|talk(?:ed)? about|prefer|easier|gonna|try|threatening|threatens|said|says|googling ways"
    r"|ways|how)"
)
HYPERBOLE = (
    r"\b(?:bor(?:ed|edom|ing)|embarrass\w*|cringe\w*|laugh\w*|hungover|hangover|heat ?wave"
    r"|spreadsheets?|excel|traffic"
    r"|queue|leg day|gym|curry|coffee|monday mornings?|on my feet|hungry|thirst\w*|starving"
    r"|spicy|vindaloo|doms|so full"
    r"|pub quiz|karaoke|fifa|fortnite|warzone|minecraft|level \d|boss|save point|checkpoint"
    r"|hardcore mode|sim\b|sims|dnd"
    r"|battery|phone|laptop|my plants?|server|process|wifi|the line|a great way|in a fire|film"
    r"|movie|episode|song|album)\b"
)
TRIVIAL = (
    r"\b(?:unit|question|lesson|homework|assignment|maths|lecture|meeting|zoom|teams"
    r"|presentation|induction|essay|exam"
    r"|monday|mondays|commute|email|functional skills|reflective log|portfolio|webinar|hot|heat"
    r"|cold|freezing)\b"
)
JOKE = r"(?:\b(?:lol+|lmf?ao+|haha+|rofl|jk|ffs)\b|[😂🤣😅😆])"

SUICIDE = (
    Phrase(
        "want_to_die",
        rf"\b{_WANTING}(?: (?:just|actually|really|to|be|about|of|seriously|me|he|she|it|would"
        r"|for|i|i'd|i'm|properly|all|like|was|were|literally|gonna|wants?|going|'s|he's|she's"
        rf"|they|they're))* {_DYING}\b",
        0.88,
        MAY_BE_SUICIDAL,
        rf"{HYPERBOLE}|(?:{TRIVIAL}[^\n]*{JOKE}|{JOKE}[^\n]*{TRIVIAL}|mak(?:es?|ing) (?:me"
        rf"|us) (?:want to|wanna) [^\n]*(?:{TRIVIAL}|{JOKE})|{TRIVIAL}[^.\n]*mak(?:es?"
        r"|ing) me (?:want to|wanna))"
        r"|\b(?:you|u) (?:wanna|want to|want|deserve|should|need|gonna|are going"
        r"|going) (?:\w+ )?die|\bend(?:ing)? (?:it|things) (?:there|here|with|by|at|on a|on the"
        r"|early)\b|\bend(?:ing)? things (?:there|early|on a)"
        r"|\b(?:meeting|call|contract|placement|tenancy|subscription|session)\b|\bto die for\b"
        r"|\bdeserves? to die\b|\bgonna die (?:of|from|if|laughing|in this|lol)|\b(?:gonna"
        r"|gunna|going to|nearly|close to|about) (?:die|dead)\b(?: (?:of|from|if|laughing|in"
        r"|lol|waiting|when|at|here|[^\w])|$|[.!,?])|\blife stor(?:y|ies)\b"
        r"|\b(?:prevent\w*|helpline|training|statistics|rates?) [^\n]*suicide|suicide (?:rates?"
        r"|prevention|awareness|squad|statistics|stats|training|documentary)|\b(?:documentary"
        r"|article) about\b|\bend(?:ing)? it all (?:with|on)\b"
        r"|\bneeds? to die\b|\bkill(?:ing)? me\b[^\n]*(?:late|lol|mum|dad|tutor|boss|feet|back"
        r"|shoes|if i)|\b(?:said|says|gonna|going to|wants? to|trying to|threatening to"
        r"|tried to) (?:she'?ll |he'?ll |they'?ll )?kill me\b"
        r"|\bsuicide (?:is|was|in) (?:a|the)\b|\btrying not to die\b"
        r"|\b(?:half )?dead\b.*(?:tired|batter)|\bsaid (?:the|it was|he was|she was) dead"
        r"|\b(?:is|was|were|are) dead\b|\babout dead\b|\bclose to dead\b|\bplay dead\b"
        r"|\bdead ?lines?\b|\bdead ?lifts?\b|\bhow (?:to )?(?:die|dead)\b|\bmight die of\b"
        r"|\bways (?:to )?end\b[^\n]*(?:essay|letter|email)|\bfeels? like (?:dead|dying) (?:of"
        r"|from|today|after)",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "suicidal",
        r"\b(?:i'?m|i am|im|i feel|feel|feeling|felt|been|am|get|getting|having|have|had|with"
        r"|is|he'?s|she'?s|they'?re|really|so|being) (?:\w+ ){0,2}(?:suicidal|suicide thoughts"
        r"|sui thoughts)\b|\bsuicidal thoughts (?:again|are|have|keep|every|all)|\b(?:my|wrote"
        r"|written|writing|left|leaving) (?:a |my |the )?(?:suicide|goodbye|final) (?:note"
        r"|letter)s?\b",
        0.92,
        MAY_BE_SUICIDAL,
        r"\b(?:training|policy|the signs|signs of|support(?:ing)? (?:a|someone|people)"
        r"|patients?|service users?|assignment|how to help people|anyone (?:who|feeling"
        r"|struggling)|if (?:you|anyone|someone)(?:'s|'re| is| are| feels?)?|people who (?:are"
        r"|feel))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_here",
        r"\b(?:dont|don'?t|do not|didn'?t|doesn'?t|never) (?:really |even |actually |rly "
        r"|just )?(?:want|wanna|wana|wish|wants)(?: to)? (?:be here|live|be alive|exist|wake up"
        r"|carry on|go on|be around|keep going|be in this world|be on this (?:earth|planet)"
        r"|keep living|face (?:another|tomorrow)|grow old|see (?:tomorrow|another)"
        r"|make it to)(?: any ?more|any longer)?",
        0.82,
        MAY_BE_SUICIDAL,
        r"\b(?:be here (?:on|at|for (?:the|this|that)|this|today|in this|if|when|until|late"
        r"|till|all|past|either|lol|right now|for)|live (?:in|at|with|there|near|on|that far"
        r"|off|here)|wake up (?:early|late|at|the|for|so)|be around (?:when|them|him|her"
        r"|smok\w+|people who)|carry on (?:with (?:the|this|my|that)|if|the|using|paying)"
        r"|go on (?:the|a|that|site|teams|holiday|camera|to)|keep going (?:over|back|to|round"
        r"|in)|wake up (?:my|the|him|her)|hen do|night shift)\b"
        rf"|{TRIVIAL}[^\n]*{JOKE}|\blive (?:chat|demo|stream|wire|circuit)\b|\bliv(?:e"
        r"|ing) room\b|\bexist(?:s)? (?:in|on)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "no_point",
        r"\b(?:no|not much|isn'?t (?:a|any|much)|aint (?:a|any|no)|(?:don'?t|cant|can'?t|cannot"
        r"|do not|struggling to|hard to) (?:even )?see (?:the|a|any|much)|where'?s the"
        r"|wat'?s the|what'?s the|what is the|what is|whats) point (?:in |of |to )?(?:me |my "
        r"|even |to )?(?:being (?:here|alive|around)|living|life|going on|carrying on|being"
        r"|existing|anything|in anything|me|myself|any ?more|to life|trying any ?more"
        r"|keep going|go on|live|livin|to live|tomorrow|in it any ?more|to any of it"
        r"|to it all)\b"
        r"|\b(?:nothing|nowt|no reason|not a reason|nothin) (?:left )?(?:to|worth|for me to"
        r"|for) (?:live|living|be here|stay alive|go on|be alive|wake up)(?: for)?\b"
        r"|\blife (?:isn'?t|is not|aint|ain'?t|not|doesn'?t feel|feels? not|is pointless"
        r"|feels pointless|has no)(?: even)? ?(?:worth|meaning|point)?",
        0.82,
        MAY_BE_SUICIDAL,
        r"\blife (?:isn'?t|is not|aint|ain'?t|not) (?:fair|easy|about|like|a|that|just|all"
        r"|always|the|so|too)\b|\bpoint (?:in |of )?(?:being here|me) (?:if|when|today|at|in"
        r"|for|until|coming|early|going|doing|just|driving|messaging|asking|this (?:lesson"
        r"|afternoon|morning|week))|\b(?:battery|shelf|half|service|product|tool) life\b"
        r"|\bcarrying on with (?:the|this)\b|\bany ?more (?:emails?|time|paper)"
        r"|\blife (?:isn'?t|is not|aint|not)$",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "better_off",
        r"\b(?:(?:everyone|every1|everybody|they|he|she|people|the world|my (?:family|kids|mum"
        r"|mates|partner|missus)|yous?|you(?: all| lot)?|u)(?:'d| would|'ll| will| wud| is| are"
        r"| be|s)? (?:probably |all |just |prob )?(?:be )?(?:better|happier|fine"
        r"|easier)(?: off)?(?: without me| if i(?:'m| was| were| am|'d)? ?(?:gone|dead|not"
        r"|wasn'?t|weren'?t|never|just|disappeared|weren)| w/?o me| with me gone)|(?:i'?d"
        r"|i would|id|i'?m|im) (?:probably |just )?(?:be )?better off (?:dead|gone|not here"
        r"|not being)|better (?:if i|off if i) (?:wasn'?t|weren'?t|was not|were not|was (?:dead"
        r"|gone)|never|just (?:went|died|disappear)|disappear|died|hadn'?t)(?: (?:here"
        r"|been born|around|born|woken|alive|existed))?)",
        0.9,
        MAY_BE_SUICIDAL,
        r"\b(?:start without me|meeting without me|in the (?:group|band|team) without me|quiz"
        r"|team ?mates?|5 ?a ?side|goal|project (?:team|group)|practised|read|asked|checked"
        r"|brought|used|emailed|sent|understood|knew|had|did|could)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "nobody_would",
        r"\b(?:no ?one|nobody|not one person|noone|no1|who|would any ?one|wud any1"
        r"|would anybody|bet no ?one)(?: would|'d| will|'ll| wud| even| is gonna| gonna"
        r"| actually| ever| really)* (?:notice|care|be bothered|give a \w+|cry"
        r"|come to my funeral|blink|bat an eyelid|look for me|miss me)\b(?:[^.!?\n]{0,15}? (?:i"
        r"|me|im|i'?m)(?: just| ever)? ?(?:was|were|wasn'?t|weren'?t|am)? ?(?:gone|dead|died"
        r"|die|not here|disappear(?:ed|s)?|here|vanish(?:ed)?|stopped existing|around"
        r"|never came|jumped|left this world|didn'?t wake)|$|[.!]| if i|anyway when im gone)",
        0.82,
        MAY_BE_SUICIDAL,
        r"\b(?:if i (?:left|leave|bunk\w*|skip\w*|go|went|used|came|come|wear|wore|put|brought"
        r"|ate|nicked|take|took|slip|slipped|miss) (?:early|the|a|my|this|in|off|at|class|to|it"
        r"|lunch|home|session|out|slippers)|who cares?|care (?:home|plan|work\w*|assistant"
        r"|about|what|if (?:you|it|we|the|they))|notice (?:board|period|the|it|that|my (?:hair"
        r"|mistake|typo))|give a (?:toss|shit|damn|monkeys) (?:about|what|if (?:you|it|they"
        r"|the)))\b|\b(?:nobody|no ?one|who) (?:even |really |actually )?(?:will |would "
        r"|'ll )?(?:care|notice|give a \w+)(?:s)?(?:[.!]|$)",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "wish",
        r"\b(?:wish|wished|wishing|hope|hoping|praying|pray|just want|wish that) (?:i|to|that i"
        r"|i just|for)(?:'d| had| could| would| will| was| were| wasn'?t| weren'?t| wouldn'?t"
        r"| didn'?t| don'?t| won'?t| just|'m| am| cud| could just)* (?:dead"
        r"|never (?:been )?born|gone|not (?:here|alive|exist|wake)|never woke|never wake"
        r"|wake up|disappear(?: forever| completely)?|sleep forever|not be here|not wake"
        r"|die(?: in)?|alive|never existed|exist|dont wake|fall asleep and"
        r"|go to sleep and (?:never|not)|go to sleep forever|it to (?:all )?(?:stop|be over"
        r"|end)|be gone)\b|\bwish it (?:would|could|was) all (?:just )?(?:stop|end|over"
        r"|be over)\b|\bgo to sleep and (?:never|not) wake",
        0.85,
        MAY_BE_SUICIDAL,
        rf"{HYPERBOLE}|\b(?:wish i (?:could|didn'?t have to|didn'?t"
        r"|would) (?:\w+ )?wake up (?:early|at|earlier|so|for)|wake up (?:early|earlier|to|at"
        r"|on time|before|feeling|in a|a bit|so|with|ready|rich)|gone to|gone for|gone with"
        r"|gone with|had gone|gone on|gone in|gone straight|gone (?:home|back|there|out)"
        r"|exist(?:s|ed)? (?:in|on|when|as))\b|\b(?:was|were) gone\b[^\n]*(?:pain|headache"
        r"|cold)|\bcold (?:would|to)\b|\btraining was gone",
        excused_by=STUDIED,
        serious=True,
    ),
)
