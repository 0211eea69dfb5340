"""Suicide, self-harm, dangerous eating and despair, one's own or a friend's."""

from __future__ import annotations

from bot.detection.framing import Frame
from bot.detection.grammar import GOING_TO, MY_PERSON
from bot.detection.phrasebook import Phrase

STUDIED = frozenset({Frame.STUDY})
_SUICIDE = "May be speaking of suicide or of not wanting to live"
_OVERDOSE = "May have taken an overdose or be about to"
_SELF_HARM = "May be hurting themself"
_EATING = "May be in danger through not eating or purging"
_DESPAIR = "May be in despair or not safe with themself"
_FRIEND = "Is worried that somebody else may hurt themself or be in danger"
_GOODBYE = "Reads like a farewell"

_SELF = r"(?:my ?self|me|him ?self|her ?self|them ?sel(?:f|ves)|mi ?self|meself|mysel)"
_DYING = (
    rf"(?:die|dying|dead|kill(?:ing)? {_SELF}|kms|end(?:ing)? (?:it(?: all)?|my life|(?:his|her"
    r"|their) life"
    rf"|things|everything|me|{_SELF}|it all)|un ?aliv(?:e|ing)(?: {_SELF})?|tak(?:e|ing) (?:my"
    r"|his|her|their) (?:own )?life"
    rf"|top(?:ping)? {_SELF}|suicide|commit(?:ting)? suicide|off(?:ing)? {_SELF}"
    rf"|hang(?:ing)? {_SELF}|drown(?:ing)? {_SELF}"
    rf"|shoot(?:ing)? {_SELF}|do(?:ing)? {_SELF} in|neck(?:ing)? {_SELF}|sleep(?:ing)? forever"
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
_HYPERBOLE = (
    r"\b(?:bor(?:ed|edom|ing)|embarrass\w*|cringe\w*|laugh\w*|hungover|hangover|heat ?wave"
    r"|spreadsheets?|excel|traffic"
    r"|queue|leg day|gym|curry|coffee|monday mornings?|on my feet|hungry|thirst\w*|starving"
    r"|spicy|vindaloo|doms|so full"
    r"|pub quiz|karaoke|fifa|fortnite|warzone|minecraft|level \d|boss|save point|checkpoint"
    r"|hardcore mode|sim\b|sims|dnd"
    r"|battery|phone|laptop|my plants?|server|process|wifi|the line|a great way|in a fire|film"
    r"|movie|episode|song|album)\b"
)
_TRIVIAL = (
    r"\b(?:unit|question|lesson|homework|assignment|maths|lecture|meeting|zoom|teams"
    r"|presentation|induction|essay|exam"
    r"|monday|mondays|commute|email|functional skills|reflective log|portfolio|webinar|hot|heat"
    r"|cold|freezing)\b"
)
_JOKE = r"(?:\b(?:lol+|lmf?ao+|haha+|rofl|jk|ffs)\b|[😂🤣😅😆])"
_TASK = (
    r"\b(?:question|unit|excel|formula|assignment|calculation|essay|exam|q\d+|maths|spreadsheet"
    r"|worksheet|level \d|coursework"
    r"|portfolio|wifi|laptop|computer|login|password|printer|software|code|pivot|vlookup"
    r"|equation|crossword|page|commute|bus"
    r"|teams|zoom|website|moodle|e-?portfolio|shift swap|joint|weld|plaster|quiz|test|task"
    r"|criteria|diet|no sugar|dry january|gym"
    r"|workout|plank|squats|running|the heat|this heat|queue|hay ?fever|without (?:coffee"
    r"|caffeine|help|the|a)|on my own ?,? (?:can|help)"
    r"|arm|shoulder|football|5 ?a ?side|netball|fifa|role ?play|on (?:thursdays?|mondays?"
    r"|tuesdays?|wednesdays?|fridays?))\b"
)
_STUDY_TALK = (
    r"\b(?:rates?|statistics|stats|prevention|awareness|documentary|squad|charity|hotline"
    r"|leaflet|poster|campaign|assignment"
    r"|the word|article|news|by suicide|first ?aiders?|theme|film|song|book|novel)\b"
)
_ACCIDENT = (
    r"\b(?:by accident|accident\w*|shav\w+|stanley|slic\w+|plasters?|first ?aid(?:er)?|finger"
    r"|thumb|a slice|some cake|a key|hair"
    r"|fringe|peeling|chopping|paper ?cut|chisel|grinder|tile|tiles|timber|wood|glass|gloves"
    r"|tin|can lid|onion|knuckles|a cheque|out of)\b"
)

DESPAIR = (
    Phrase(
        "want_to_die",
        rf"\b{_WANTING}(?: (?:just|actually|really|to|be|about|of|seriously|me|he|she|it|would"
        r"|for|i|i'd|i'm|properly|all|like|was|were|literally|gonna|wants?|going|'s|he's|she's"
        rf"|they|they're))* {_DYING}\b",
        0.88,
        _SUICIDE,
        rf"{_HYPERBOLE}|(?:{_TRIVIAL}[^\n]*{_JOKE}|{_JOKE}[^\n]*{_TRIVIAL}|mak(?:es?|ing) (?:me"
        rf"|us) (?:want to|wanna) [^\n]*(?:{_TRIVIAL}|{_JOKE})|{_TRIVIAL}[^.\n]*mak(?:es?"
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
        _SUICIDE,
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
        _SUICIDE,
        r"\b(?:be here (?:on|at|for (?:the|this|that)|this|today|in this|if|when|until|late"
        r"|till|all|past|either|lol|right now|for)|live (?:in|at|with|there|near|on|that far"
        r"|off|here)|wake up (?:early|late|at|the|for|so)|be around (?:when|them|him|her"
        r"|smok\w+|people who)|carry on (?:with (?:the|this|my|that)|if|the|using|paying)"
        r"|go on (?:the|a|that|site|teams|holiday|camera|to)|keep going (?:over|back|to|round"
        r"|in)|wake up (?:my|the|him|her)|hen do|night shift)\b"
        rf"|{_TRIVIAL}[^\n]*{_JOKE}|\blive (?:chat|demo|stream|wire|circuit)\b|\bliv(?:e"
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
        _SUICIDE,
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
        _SUICIDE,
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
        _SUICIDE,
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
        _SUICIDE,
        rf"{_HYPERBOLE}|\b(?:wish i (?:could|didn'?t have to|didn'?t"
        r"|would) (?:\w+ )?wake up (?:early|at|earlier|so|for)|wake up (?:early|earlier|to|at"
        r"|on time|before|feeling|in a|a bit|so|with|ready|rich)|gone to|gone for|gone with"
        r"|gone with|had gone|gone on|gone in|gone straight|gone (?:home|back|there|out)"
        r"|exist(?:s|ed)? (?:in|on|when|as))\b|\b(?:was|were) gone\b[^\n]*(?:pain|headache"
        r"|cold)|\bcold (?:would|to)\b|\btraining was gone",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "cannot_go_on",
        r"\b(?:can'?t|cannot|can not|cnt|cant|dont think i can|don'?t think i can"
        r"|not sure i can|don'?t know (?:how (?:much )?(?:longer )?i can|if i can)|idk (?:if"
        r"|how) i can|couldn'?t|struggling to|i can hardly|can barely|don'?t know how to"
        r"|(?:tired|sick|exhausted) of|no longer) (?:really |even |just |actually "
        r"|physically )?(?:(?:do|take|handle|face|stand|manage|deal with|live|bear|doing|trying"
        r"|having) (?:this|it|it all|life|everything|another day|like this|much more|tomorrow"
        r"|being here|to)|go on|carry on|carrying on|keep (?:going|doing this|pretending|living"
        r"|fighting|on)|cope|coping|pretending|fighting|going on)(?: with (?:it all|life"
        r"|everything|anything|this))?(?: (?:any ?more|no more|much longer|any longer"
        r"|for much longer|life|with life|like this|nemore|anymre|another day))",
        0.72,
        _DESPAIR,
        _TASK + r"|\bany ?more (?:tea|coffee|cake|food|pizza|overtime|shifts?|emails?|meetings?)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_coping",
        r"\b(?:i'?m|i am|im|just|really|i) (?:really |just |so |actually |literally "
        r"|completely |proper )*(?:(?:can'?t|cant|cannot|not|aint) cop(?:e|ing)(?: and| at all"
        r"|$|[.!]| right now| with (?:life|it all|everything|anything))|(?:done|finished"
        r"|over it|fed up|had enough) (?:with|of) (?:life|living|everything|it all|being alive"
        r"|this life|this world)|giv(?:ing|en) up on (?:life|everything|myself)"
        r"|at (?:rock bottom|breaking point|my lowest|the end of my (?:rope|tether))"
        r"|in a (?:really |very |proper )?(?:dark|bad|low) place|a burden|broken inside"
        r"|drowning (?:in|and no)|so alone|not safe (?:with myself|on my own|alone|at home"
        r"|from)|scared of (?:myself|what i (?:might|could|will|'ll|may) do)|falling apart"
        r"|going under|losing (?:the will|all hope)|spiral(?:l?ing)|worthless|tired of (?:life"
        r"|living|being alive|existing|fighting|being here|waking up|being me|feeling))\b"
        r"|\b(?:had|have|i'?ve had|'ve had|lost) (?:enough of|the will to|all will to|all hope"
        r"|no will to|no hope) ?(?:life|living|live|left|everything)?(?:$|[.!,]| and| left| i)"
        r"|\bhate (?:my (?:life|self)|myself|being alive|who i am|waking up|being me)\b"
        r"|\b(?:feel|feeling|felt|feels)(?: so| really| completely| totally| like| like i'?m"
        r"| just| i'?m)* (?:empty|numb|hopeless|trapped|worthless|a burden|dead inside"
        r"|like dying|like a waste|like giving up|nothing matters|alone in|unsafe|no one cares"
        r"|there'?s no way out)\b|\b(?:no|not any|isn'?t a|dont see a|can'?t see a|only one"
        r"|one) way out(?: of (?:this|it|here))?(?:$|[.!,])|\b(?:want|need|wish|want for) (?:it"
        r"|the pain|everything|all of it|this)(?: all)? (?:to )?(?:all )?(?:just )?(?:stop|end"
        r"|go away|be over)\b|\b(?:crying|cry|cried|cryin) (?:my ?self to sleep|every (?:night"
        r"|day|single|morning)|all (?:the time|night|day)|in the (?:toilets?|van|car"
        r"|store ?room|staff room))",
        0.66,
        _DESPAIR,
        rf"{_HYPERBOLE}|{_JOKE}.*\bhate my life|hate my ?(?:life|self)\b[^\n]*{_JOKE}"
        r"|\b(?:the kebab|pizza|hair|haircut|fringe|voice on|camera|handwriting|photo|spelling"
        rf"|for (?:eating|having|buying|that))\b|\bhate my ?life\b.*{_TRIVIAL}|\b(?:gas leak"
        r"|unsafe (?:ladder|scaffold|system|work))\b|\bway out of (?:the|this) (?:building"
        r"|maze|car park|contract|room|menu)|\bfire exit\b|\b(?:hungry|tea break|dinner)\b"
        r"|\b(?:film|series|book|episode|song|wedding|onions?|happy)\b|\bempty (?:your|the|my"
        r"|bin)",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "dark_thoughts",
        r"\b(?:(?:really |very |some |such |proper |these |horrible |those )(?:dark|bad"
        r"|intrusive|scary|horrible|unsafe) thoughts?|dark thoughts|(?:my|the"
        r"|these) (?:thoughts?|head|mind) (?:\w+ )?(?:scar(?:es|ing|e)|won'?t stop"
        r"|keeps? telling|getting darker|gone dark|dark)|voices? (?:in my head|(?:are |keep "
        r"|keeps |is |r )?(?:tell(?:ing|s)?|sayin?g?|says?|shouting|won'?t stop|back))"
        r"|hearing voices|head (?:is|'s) (?:really )?(?:gone|messed up|in bits|a mess"
        r"|all over the place|not right)|mental health (?:is|has"
        r"|'s)(?: \w+){0,2} (?:rock bottom|really bad|gone|tanked|shocking|awful|on the floor"
        r"|terrible|in bits|shot|crashing|worse|low|crisis)|in crisis|having a (?:break ?down"
        r"|mental break ?down)|nervous break ?down|panic attacks? (?:every|all|again|daily|and)"
        r"|ptsd|flashbacks)\b",
        0.64,
        _DESPAIR,
        r"\b(?:training|unit|assignment|policy|awareness|symptoms?|signs|customers?"
        r"|service users?|patients?|research|actors?|choir|housing crisis|crisis team number"
        r"|the voice|car|van|vehicle|aa|rac|break ?down (?:of|cover|the)|budget)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "plan",
        r"\b(?:i(?:'ve|ve| have)?|ive) (?:got|have|made|worked out|decided|sorted|written|wrote"
        r"|picked|chosen)? ?(?:a plan|how i'?ll do it|how i'?m going to do it|a date"
        r"|when i'?ll do it|my note|notes? (?:to|for) (?:my (?:mum|dad|family|kids|mates)"
        r"|everyone))(?: and| to| for)? ?(?:i'?m|im|i will|i'?ll|end|do it|going|gonna|kill"
        r"|tonight|die|go|it'?s)[^\n]{0,25}?(?:do it|end|through with it|tonight|kill|die|over"
        r"|going|soon|it all)"
        r"|\b(?:standing|stood|sat|sitting|am|i'?m|im|walking|looking|been"
        r"|going) (?:\w+ ){0,2}(?:on|at|to|over|by) (?:the|a|this) (?:edge of the |top of the "
        r"|side of the )?(?:bridge|ledge|train tracks?|railway|motorway bridge|multi ?storey"
        r"|cliff|viaduct|overpass|platform edge)\b(?:[^\n]{0,40}(?:jump|end|over|can'?t|sorry"
        r"|bye|done|die|easy|thinking|crying|alone))"
        r"|\b(?:thinking|thought|think|thoughts|urge|tempted|keep thinking|want|wanna"
        r"|wanted)(?: about| of| to| bout)* (?:jump(?:ing)?|driving (?:my \w+ "
        r"|the \w+ )?(?:into|off)|drive (?:my \w+ |the \w+ |it )?(?:into|off)"
        r"|walk(?:ing)? (?:out )?(?:in front|into (?:the )?(?:road|traffic|sea|river))"
        r"|step(?:ping)? (?:out )?in front|crash(?:ing)? (?:my|the|on purpose)"
        r"|hang(?:ing)? (?:my ?self|from)|overdos\w+|slit\w*)\b"
        r"|\bunder (?:a|the) (?:train|bus|lorry)\b[^\n]{0,30}(?:sorry|over|easy|go|better|done)"
        r"|\b(?:painless|painlessly|quick|quickest|easiest|best) ways? (?:to|of) (?:die"
        r"|kill (?:my|your)self|end (?:it|my)|dying|overdose)|\b(?:throw|chuck"
        r"|fling) my ?self (?:off|under|in front|down|into)|\bi'?m (?:going to"
        r"|gonna) do it (?:tonight|this time|now|for real)$",
        0.84,
        _SUICIDE,
        r"\b(?:ship|jumping (?:ship|in|on (?:the )?(?:call|trampoline)|to|straight|through"
        r"|out of a plane|jacks?|for joy)|bungee|sky ?div\w*|parachute|trampoline|diving"
        r"|platform (?:shoes|is|game)|course|plastering|queue|bandwagon|lead|leads|start"
        r"|hot tub|pool|career|overdose on|(?:caffeine|sugar|chocolate|coffee)|a plan (?:for"
        r"|to) (?:the|my|get|pass|finish|revise|tackle)|revision|sea swim|call|ladder|scaffold"
        r"|safely)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "farewell",
        r"\b(?:good ?bye|bye|farewell) (?:forever|for ?ever|for good|cruel world"
        r"|everyone ?,? (?:i|it|thank|thanks for trying|sorry|forgive|look|love|im|you|this"
        r"|take care of)|to (?:you all|everyone|this world)|and (?:thank|thanks for (?:being"
        r"|trying|everything)|sorry))|\b(?:by the time|when) (?:you|u|anyone"
        r"|yous?) reads? (?:this|dis)\b|\b(?:my|this is my|this will be my"
        r"|this might be my) (?:last|final) (?:ever )?(?:message|post|words|goodbye|text|night"
        r"|day (?:on|alive))\b|\b(?:won'?t|wont|not|don'?t think i'?ll|dont think i'?ll"
        r"|doubt i'?ll|don'?t think ill|dont think ill|not gonna|aint gonna)(?: be"
        r"| going to be)? (?:be )?(?:around|here|alive|about|a problem|a burden"
        r"|bothering (?:you|any ?one|yous?)) (?:any ?more|much longer|for much longer|by|after"
        r"|for (?:christmas|my birthday)|for long)\b"
        r"|\b(?:won'?t|wont|not) (?:have|need) to (?:worry|deal|put up|bother|hear)(?: about"
        r"| with| from)? me (?:for )?(?:any ?more|after|soon|much longer|again)\b"
        r"|\btell my (?:mum|mam|dad|family|kids|sister|brother|girlfriend|nan|boys|wife"
        r"|daughter|son)(?: that)? (?:i (?:love|loved|'m sorry|am sorry)|im sorry|sorry)\b"
        r"|\b(?:look after|take care of|feed) (?:\w+ ){1,3}(?:when|after|once) (?:i'?m|im|i am"
        r"|i have) (?:gone|not here)\b|\b(?:it'?ll|it will|itll|this will)(?: all"
        r"| soon)* be over (?:soon|tonight|by)\b|\b(?:you|u|yous|none of you|no one)(?:'ll"
        r"| will)? (?:won'?t|never|will never|ever|wont|not) (?:be )?(?:see|seeing|hear from"
        r"|hear) (?:me|from me) (?:again|any ?more|after)\b|\bsorry (?:for|to) every(?:thing"
        r"|one)[^\n]{0,25}(?:i'?ve|ive|goodbye|bye|gone|love|forgive|i tried|cant|can'?t)"
        r"|\b(?:giving|gave|given) away (?:all )?my (?:stuff|things|tools)\b|\bsee (?:you|u"
        r"|yous) (?:all )?on the other side\b|\bi'?ll be (?:gone|dead) (?:soon|by|before)",
        0.78,
        _GOODBYE,
        r"\b(?:see (?:you|u|ya) (?:all )?(?:at|tomorrow|next|on (?:monday|tuesday)|later|in)"
        r"|tomorrow|great (?:session|day|week|course)|leaving do|new job|new role|half term"
        r"|have a (?:good|great|nice|lovely)|safe (?:journey|travels)|last day (?:today|at|of|here"
        r"|on (?:site|placement|the course))|retir\w+|holiday|maternity|transferr\w*"
        r"|end of (?:term|course|year)|cake|drinks|exam(?:s)?|moving (?:to|on|house)|new flat"
        r"|apprenticeship ends|group chat|wishing|finished the course|on (?:leave|annual)"
        r"|good ?luck|today at \d|till \d|clear ?out|free to (?:a )?good home|gone by \d|lunch"
        r"|course (?:ends|finish\w*)|heat wave|pain will|exams will|waiting list"
        r"|here (?:much longer|by|after) (?:\d|\w+day|lunch|break)|after (?:lunch|break|\d"
        r"|college|work|\w+day))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "overdose",
        r"\b(?:took|taken|taking|take|swallow(?:ed|ing)?|had|have|necked|downed|popped|eaten"
        r"|ate|necking|drank|saved|saving|saving up|save up|stash(?:ed|ing)|got|hoard(?:ed|ing)"
        r"|counting(?: out)?)(?: \w+){0,3} (?:too many|too much|all|loads|load|whole|bunch"
        r"|overdose|\d\d+|ten|fifteen|twenty|thirty|forty|fifty|box|boxes|packet|packets|pack"
        r"|bottle|enough|strip|strips|handful|pile|up my|up the)(?: of| my| the| his| her"
        r"| their| mum'?s| nan'?s| dad'?s| sleeping| pain|\s)*(?: \w+){0,2} (?:tablets?|pills?"
        r"|paracetamols?|meds|medication|painkillers?|antidepressants?|sleepers|ibuprofen"
        r"|co ?codamol|insulin|sertraline|propranolol|diazepam|xanax|aspirin|tramadol|codeine"
        r"|capsules)\b"
        r"|\b(?:i|ive|i'?ve|he|she|they|he'?s|she'?s|mate|friend|sister|brother)(?: just| have"
        r"| has| nearly| might)? (?:taken an? (?:overdose|od)|took an? (?:overdose|od)"
        r"|overdosed|o ?d'?d|od'?ed)(?:$|[.!]| (?:on (?:tablets|pills|paracetamol|meds|purpose"
        r"|my)|again|last|and|yesterday|at|tonight|in))|\bsaving (?:up )?(?:my|the"
        r"|all my) (?:tablets|pills|meds|medication)\b",
        0.9,
        _OVERDOSE,
        r"\b(?:service user|residents?|clients?|patients?|mar chart|caffeine|chocolate|coffee"
        r"|cake|sugar|case study|overdose (?:of|on) (?:caffeine|sugar|chocolate|biscuits"
        r"|cheese)|chemist|pharmacy|prescription|hayfever|delivery|order(?:ed)?|stock|blister"
        r"|cupboard|trolley|dog|cat|vet|first aid(?:er)? kit|vitamin\w*|reset my)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "self_harm",
        r"\b(?:(?:i'?ve|ive|i|i'?m|im|been|started|starting|start|back to|gone back to|keep"
        r"|kept|keeps|want to|wanna|urge to|urges to|tempted to|she'?s|he'?s|they'?re|she|he"
        r"|they|need to|is|are|was|again|always|stop|having|like|feel like|how to|to|sister"
        rf"|friend|{MY_PERSON})(?: been| started| gone| back| to| just| still| really| is"
        rf"| doing| having| urges)* (?:self ?-?harm(?:ed|ing|s)?|cutting (?:again|{_SELF}"
        r"|my (?:arms?|legs?|wrists?|thighs?|skin)|(?:her|his|their) (?:arms?|legs?|wrists?"
        rf"|thighs?))|cut(?:s)? {_SELF}|cut my (?:arms?|wrists?|legs?|thighs?)|cutting$"
        rf"|hurting {_SELF}|hurt {_SELF}(?: again| on purpose|$|[.!]| to (?:feel|cope|punish"
        rf"|stop|make|get through))|burning {_SELF}|burn {_SELF}(?: on purpose| with| again)"
        rf"|punching {_SELF}|hitting {_SELF}|scratching {_SELF}|harm(?:ing|ed)? {_SELF}"
        rf"|bang(?:ing)? my head (?:on|off|against)|hurts {_SELF}|cuts? on (?:her|his|my"
        r"|their) (?:arms?|wrists?|legs?|thighs?)))\b"
        r"|\b(?:relaps(?:ed|ing)|clean for \d+ (?:days|weeks|months))[^\n]{0,25}(?:cut|harm"
        r"|sh\b|blade)|\b(?:hide|hiding|cover(?:ing)? up|covering) (?:my|her|his|the) (?:scars"
        r"|cuts|arms)\b|\b(?:fresh|new|more) (?:cuts|scars) on\b",
        0.86,
        _SELF_HARM,
        rf"{_ACCIDENT}|\b(?:policy|training|awareness|the signs|forum|unit|cutting (?:corners"
        r"|costs|again (?:tomorrow|today|next|later)|list|room|board|mat|edge)"
        r"|cut my (?:arms? off|legs? off)|gym|lifting|banging my head (?:on|off|against) (?:a"
        r"|the) (?:brick )?wall (?:with|over|trying|at)|kitchen|hedge|grass|lawn|tattoo"
        r"|kick ?box\w*|how to help|support(?:ing)? (?:someone|people))\b"
        r"|\bhurt my ?self (?:at|in|on|lifting|when|playing|doing|falling|laughing|trying)",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "eating",
        r"\b(?:mak(?:e|es|ing)|made) (?:my|her|him) ?self (?:sick|throw up|puke|vomit)(?:$"
        r"|[.!,]| (?:after|again|every|to|when|in|because|cos|so|since|pls|tbh|lol|x|and|most"
        r"|on purpose|twice|all|at)\b)|\b(?:throwing|throw"
        r"|chucking) (?:it )?(?:all )?up (?:after|every time i|what i|my food|on purpose)"
        r"|\b(?:(?:i|she|he|been|keep|keeps|started|start|stop|always|and|with) purg(?:e|es|ed"
        r"|ing)|bing(?:e|ing|eing) (?:and|then) (?:purg\w+|mak\w+|throw\w+)|starv(?:e|es"
        r"|ing) (?:my|her|him) ?self|(?:i|she|he|they|ive|i'?ve|hasn'?t|haven'?t|not"
        r"|aint)(?: \w+)? eaten (?:\w+ )?(?:in|for|since) (?:\w+ )?(?:days|\d+ days|a week"
        r"|a few days|weeks|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:stopped|stop|barely"
        r"|hardly|not|aint|isn'?t|quit|afraid of|scared of|scared to"
        r"|terrified of)(?: been)? eat(?:ing)?(?: (?:properly|much|at all|anything|again"
        r"|any ?more|cos|because|to lose|so i)|$)|laxatives|anorexi[ac]|bulimi[ac]"
        r"|eating disorder|(?:living on|surviving on|only (?:having|eating"
        r"|drinking)) (?:just )?(?:water|black coffee|gum|energy drinks|\d+ ?(?:cal|kcal"
        r"|calories))|skip(?:ping)? (?:all )?(?:my )?meals|hate (?:my body|how i look"
        r"|looking at myself|what i see in the mirror)|terrified of (?:food|gaining"
        r"|putting on weight))\b",
        0.66,
        _EATING,
        r"\b(?:vegan|gluten|intermittent fasting|lent|ramadan|training|unit|assignment|module"
        r"|before surgery|operation|nil by mouth|residents?|patients?|clients?|service users?"
        r"|toddlers?|kids|babies|the dog|the cat|cake|chocolate|too many|with (?:worry|nerves"
        r"|excitement)|dominos|nandos|motorway|mcdonalds|meat|at my desk|in (?:the"
        r"|this) (?:room|class|workshop|lab)|purge (?:the|old|data|valve|night)|films?|system"
        r"|gas|welding|argon|in here)\b|\bpurg\w+ (?:the|line|gas|valve|data|files|cache|pipe"
        r"|tank|packages?|config|it)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "friend",
        rf"\b(?:{MY_PERSON}|she|he|they|@?\w+)(?:'s|s| has| is| have)?(?: \w+)? (?:told|said"
        r"|says|tells|messaged|texted|saying|keeps saying|keeps telling|admitted|posted"
        rf"|confided)(?: \w+){{0,4}}? (?:(?:she|he|they)(?:'s| is| wants| doesn'?t want|'re"
        r"| are| was| might| will|'ll| feels| can'?t| has| had| don'?t| dont| doesnt| took"
        rf"| tried| cut)|wants? to|feels like) (?:\w+ ){{0,3}}?(?:die|dying|kill|end|be here"
        r"|suicid\w*|hurt(?:ing)? \w+|harm\w*|not (?:safe|eating|coping)|overdose\w*"
        r"|cut(?:ting)?|alive|live|cope|point|pregnant and scared|being (?:hit|abused|beaten"
        r"|raped|groomed|touched|forced)|raped|go on|going on|plan|goodbye)\b"
        r"|\b(?:worried|concerned|scared|worry|terrified|frightened|panicking"
        r"|dont know how to help|don'?t know how to help|how do i help|how can i help"
        r"|what do i do about|help for) (?:sick )?(?:about|for|that"
        rf"|of)? ?{MY_PERSON}\b[^\n]{{0,80}}?(?:hurt|harm|cut|safe|eat|suicid|do something"
        r"|end it|herself|himself|themsel|not been (?:right|themselves|himself|herself)"
        r"|drinking (?:every|a lot|heavily|again)|hits|boyfriend|bruis|die|dead|kill|overdos"
        r"|gone missing|answering|won'?t (?:answer|talk|leave)|in danger|at home|not okay"
        r"|not ok|depress|silly|stupid)",
        0.84,
        _FRIEND,
        rf"{_HYPERBOLE}|\b(?:haircut|cutting (?:hair|it short|tiles)|goodbye (?:and thanks|at)"
        r"|end (?:of (?:term|course|the)|the (?:call|meeting|session)))\b|\b(?:told"
        rf"|said)[^\n]{{0,20}}(?:phone|car|battery) ",
        excused_by=STUDIED,
        serious=True,
    ),
)
