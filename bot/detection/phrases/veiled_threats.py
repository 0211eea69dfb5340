"""Threats that name no deed: warnings, conditions, weapons, knowing where somebody lives."""

from __future__ import annotations

from bot.detection.grammar import GOING_TO, I_WILL, NAME, THIRD, YOU, YOU_ARE, YOUR, any_of
from bot.detection.phrasebook import Aim, Phrase

_VEILED = "May be a veiled threat"
_WEAPON = "Speaks of bringing or holding a weapon against somebody"
_INVITES = "Challenges somebody to a fight"
_INFORMER = "Threatens people who report or tell"

_WHO = rf"(?P<who>{YOU}|{THIRD}|{NAME})"
_HURT = any_of(
    "battered stabbed banged sparked knocked_out knifed done_in decked chinned filled_in smashed"
    " shanked dropped jumped slapped killed their_head_kicked_in a_slap a_smack a_beating"
)
_WORK = (
    r"\b(?:lift\w*|bend\w*|carry\w*|posture|manual handling|ladder|step|forklift|load|heavy"
    r"|physio|sore"
    r"|stretch\w*|sciatica|spine|slipped disc|twist\w*|boxes|shovel\w*|mind your|pallets?|digging"
    r"|hoist\w*|transfer\w*|plaster\w*|slabs?|kerbs?|bags?|core|knees|straight back)\b"
)
_LIFT_HOME = (
    r"\b(?:pick (?:you|u) up|lift|drop (?:it|you|them)|deliver\w*|post(?:ed)? it|address for|send"
    r"|pop (?:round|over|in)|round for|come over for|collect|near me|same street|neighbours?"
    r"|by the way"
    r"|small world|bus stop|don'?t think i know|do (?:you|we|i)|give you)\b"
)
_HAZARD = (
    r"\b(?:guard|scaffold\w*|ladder|wir(?:e|es|ing)|cables?|saw|fix\w*|trip\w*|slip\w*|floor"
    r"|machine|unsafe"
    r"|safety|ppe|forklift|spill\w*|edge|harness|tools?|roof|gas|electric\w*|hoist|nails?|bay"
    r"|boards?"
    r"|goggles|helmets?|hard hats?|risk assess\w*|h ?& ?s|speeding|reversing|tidy|leaving|left"
    r"|stairs?"
    r"|props?|lights? (?:don'?t|aren'?t)|training|staff(?:ing)?|short ?staffed|extension|shelf"
    r"|shelves"
    r"|door|drive|driving|handbrake|glass|boxes|feelings|emotionally)\b"
)
_WEAPON_TALK = (
    r"\b(?:kitchen|chef|stanley|hobby|craft|carpet|cricket|rounders|roll|set|cutting|snap ?off"
    r"|saw|razor"
    r"|jigsaw|plane|mitre|grinder|shav\w+|multi ?tool|hacksaw|palette|filleting|paring|bread"
    r"|steak|butter"
    r"|knives|fruit|cheese|glue|nail gun for|heat gun|hot air|caulking|massage|sealant|spray"
    r"|tape|water"
    r"|skeleton gun|wiper|dermaplan\w*|fan|rotor|turbine|shoulder|trowel|baseball|softball"
    r"|label|blade server"
    r"|spare|replacement|new blades?|sharpen\w*|practical|lesson|butchery|bevel|decorat\w+|cake"
    r"|pumpkin)\b"
)

VEILED = (
    Phrase(
        "warned_back",
        r"\b(?:better|best|had better|need to|wanna|should|want to|ought to|start) (?:be )?"
        r"(?:watch|watching) (?:your|ur|yer|ya|you'?re|thy|his|her|their) back\b",
        0.82,
        _VEILED,
        _WORK,
    ),
    Phrase(
        "watch_back",
        r"\b(?:watch|mind) (?:your|ur|yer|ya|you'?re) back\b",
        0.72,
        _VEILED,
        rf"{_WORK}|\bgot my back|\bwatch(?:es|ed|ing)? (?:each other|my)|\bi'?ll watch"
        r"|\bcoming through|\bhot (?:pan|tray|oven)|\bbehind\b",
    ),
    Phrase(
        "dead",
        rf"\b(?:{YOU_ARE})(?: so| f\w*ing| all| as good as| proper)* (?:dead(?: meat"
        r"| man(?: walking)?| lad)?|ded|a dead man"
        r"|a goner|finished when|done for|done when|getting it|gonna (?:get it|die)"
        r"|going to die|fucking dead)(?:$|[.!?😂]|"
        r" (?:after|when|at|outside|mate|pal|bruv|fam|if|tomorrow|tonight|lol|once|the|m8|bro"
        r"|innit|tbh|pls|x|on|for|i|you|meat"
        r"|to me when|next|monday|soon|fr)\b)",
        0.82,
        _VEILED,
        r"\b(?:dead (?:on (?:time|mate|right)|on$|right|sound|good|tired|nice|funny|close|set"
        r"|lucky|easy|helpful|cool|clever|kind|sweet|wrong|serious"
        r"|to me|in the water|weight|line|lift|end|ringer)|battery|phone|laptop|controller"
        r"|signal|fifa|warzone|fortnite|level"
        r"|game|boss fight|lobby|respawn|line is|plants?|your (?:link|mic|sim|car|wifi|internet"
        r"|account)|ur (?:mic|link|phone|car|wifi)"
        r"|skin|hair|ends|tonight at (?:fifa|pool|darts)|of boredom|when you (?:see"
        r"|hear) (?:this|the bill)|get it (?:done|right|sorted|all|in|eventually|soon))\b",
    ),
    Phrase(
        "dead_when_seen",
        rf"\b{_WHO}(?: is|'?s| are)(?: so| f\w*ing)? (?:dead|getting it|done|done for|finished"
        r"|getting (?:battered|banged|stabbed|sparked|decked|shanked|knocked out)"
        r"|gonna get it|a dead man|dead meat)(?: (?:when|if|after|tomorrow|at (?:break|lunch"
        r"|the gate)|on sight|outside|once|the minute|next|man|meat)\b)|\b(?:he|she|that (?:lad"
        r"|prick|kid|boy|girl|bloke)|@\w+)(?: is|'?s)(?: so| f\w*ing)? (?:dead meat|a dead man"
        r"|gonna get it)\b",
        0.72,
        _VEILED,
        r"\b(?:battery|phone|died|passed|funeral|rip|sorry|miss|years ago|fish|(?:is|'s"
        r"|are) done (?:after|when|at|if|tomorrow|next|once|[.!]|$)"
        r"|finished (?:at|after|when|early|tomorrow)|parrot|season|film|episode|series"
        r"|character|grandad|nan|dad|mum)\b",
        Aim.NAMED,
    ),
    Phrase(
        "snitches",
        r"\b(?:snitch\w*|grass(?:es|er|ers)?|rats?|tell ?tales|informers?) (?:get|gets|end up"
        r"|will get|gonna get|deserve|always get|need|should get|usually get)"
        r" (?:stitches|slapped|battered|a slap|hurt|dealt|what|found|in ditches|filled in"
        r"|banged|stabbed|it|shanked|sparked|smacked|in hospital)"
        r"|\bsnitches (?:get )?stitches\b|\bwe know what happens to (?:grasses|snitches|rats)",
        0.9,
        _INFORMER,
        r"\b(?:cut the grass|grass gets (?:long|it)|mow\w*|lawn|traps?|pest)\b",
    ),
    Phrase(
        "grass_and",
        r"\b(?:(?:any ?(?:one|body)|whoever|if (?:you|u|he|she|they|any ?(?:one|body)"
        r"|any of (?:you|yous|u)|one of (?:you|yous)|@?\w+)|you|u|who) )?"
        r"(?:that |who )?(?:grass(?:es|ed|ing)?(?: me| us)?(?: up)?|snitch(?:es|ed|ing)?|tells?"
        r"|report(?:s|ed)?|talks? to|speaks? to|goes to|says? (?:anything|a word|one word)"
        r"|rats? (?:me|us)? ?out)"
        r"(?: \w+){0,5}? (?:and |n |then |will |'ll )?(?:(?:you|u|they|he|she|it)?(?:'ll|'?re"
        r"| will| are|'s| is)? ?(?:see what happens|dead|getting (?:hurt|battered|a slap|it"
        r"|stabbed|banged|slapped)"
        r"|gets (?:a slap|battered|hurt|it|slapped|stitches|banged|stabbed|what'?s coming"
        r"|a smack|filled in)|regret(?:ting)? it|be sorry|pay for it|wish (?:you|they|he|she))"
        r"|there(?:'ll| will) be (?:trouble|consequences|hell))",
        0.8,
        _INFORMER,
        r"\b(?:report(?:s|ed)? (?:it|the|a|your) (?:accident|absence|fault|hazard|leak)|support"
        r"|wellbeing|signed off|in confidence|quick(?:ly)? sorted|cut|lawn|mow)\b",
    ),
    Phrase(
        "hands_on",
        r"\b(?:wait|w8|just wait|jus wait)?(?: )?(?:till?|until+|untill|when|once|if"
        rf"|soon as) (?:i|we) (?:ever )?(?:get|lay|put) (?:my|me|our) hands on {_WHO}\b",
        0.88,
        _VEILED,
        r"\bhands on (?:the|a|some|it|that|this|one|these|those)\b",
        Aim.NAMED,
    ),
    Phrase(
        "when_i_catch",
        r"\b(?:wait till?|wait until+|w8 til+|when|if|once|next time|don'?t let me"
        r"|better hope i don'?t|soon as|pray i don'?t) ?(?:i|we)? ?(?:ever )?(?:catch|catches"
        rf"|find|run into|get hold of|ketch|clap eyes on|cop) {_WHO}\b"
        rf"[^.!?]{{0,25}}?(?:$|[.!?]|\bim gonna|\bill\b|\bi'?ll\b|dead|done|lacking|slipping"
        r"|on (?:your|his|her) own|alone|outside|in town|on road)",
        0.75,
        _VEILED,
        r"\b(?:time to|(?:if|when|once|soon as) (?:i|we) (?:find|catch) (?:you|u|him|her|them"
        r"|\w+) (?:a |on (?:teams|monday|the phone)|in the office|free|at|before|later|for a)"
        r"|find out|find (?:them|it|him|her)"
        r"|i'?ll (?:let|send|tell|ask|give|bring|pass|drop|return|message|hand|post)|lost|keys?"
        r"|cat|dog|covid|cold|flu|bus|train|up)\b",
        Aim.NAMED,
    ),
    Phrase(
        "where_you_live",
        r"\b(?:i|we|my \w+|they|people|he|us) (?:all )?(?:know|kno|knows|no|found out|find out"
        rf"|got|have) (?:exactly )?where (?:{YOU}|he|she|they|{NAME}|{YOUR} (?:\w+ )?(?:family"
        r"|mum|kids|nan|sister|brother|missus|girl|little \w+|wife|daughter|son))"
        r" (?:all )?(?:lives?|livin|parks?|sleeps?|stays?|rests?|goes? to school|go home"
        r"|drinks?|kips?|works?)\b",
        0.88,
        _VEILED,
        rf"{_LIFT_HOME}|\bworks?\b.{{0,30}}\b(?:now|too|there)\b",
    ),
    Phrase(
        "know_car",
        r"\b(?:i|we) (?:know|kno) (?:what (?:car|time|bus|route|school)|your (?:address|route"
        r"|reg|car|house|street)|ur (?:address|route|reg|car|house|street))\b[^.?\n]{0,40}"
        r"(?:so |be careful|watch|remember|don'?t forget|better|tick tock|\bx+\b|think|$)",
        0.62,
        _VEILED,
        _LIFT_HOME + r"|\bwhat time (?:we|the|it|class|lunch|break|college)",
    ),
    Phrase(
        "shame_if",
        r"\b(?:be a (?:real |right |massive )?shame|be a pity|hate for|hate to see"
        r"|wouldn'?t want|wouldnt want|not want) (?:if |it if )?(?:something|anything|sumthing"
        r"|owt|some accident|an accident|your|ur|you)"
        r"[^.!?\n]{0,30}?(?:happen\w*|to (?:your|ur|you|that|his|her)|(?:went|go|goes|gets?|got"
        r"|caught|to get|to catch) (?:up in flames|on fire|smashed|hurt|missing|fire|damaged"
        r"|scratched))",
        0.86,
        _VEILED,
        r"\b(?:back ?up|warranty|insurance|save your|work gets lost|portfolio|file|coursework"
        r"|miss (?:the|your)|deadline|data)\b",
    ),
    Phrase(
        "accidents",
        r"\baccidents (?:do |can |will )?happen\b[^\n]{0,40}(?:careful|around here|on site"
        r"|dont they|don'?t they|mate|pal|ladders?|to (?:grasses|people like|snitches)|u know"
        r"|you know|innit|just saying|x$)"
        r"|\b(?:hope|check) (?:your|ur) (?:brakes|brake lines)\b[^.\n]{0,30}(?:work|fine|cut"
        r"|before|tonight)"
        r"|\bsleep with one eye open\b|\b(?:your|ur|his|her|their) (?:days"
        r"|hours) are numbered\b|\byou(?:'ve| have|ve)? signed your (?:own )?death",
        0.76,
        _VEILED,
        r"\b(?:report(?:ed|ing)?|first aid|accident book|ppe|spill(?:ed)?|no worries"
        r"|don'?t worry|mop|job|paid|garage|mot|advisory|service)\b",
    ),
    Phrase(
        "wont_walk",
        rf"\b{_WHO}(?:'s| is| are|'re)? ?(?:won'?t|wont|will not|aint|ain'?t|not|never)(?: be"
        r"| gonna be| gonna| going to)? (?:walk(?:ing)?(?: home| out| again| away| straight"
        r"| for)|walk$|mak(?:e|ing) it (?:home|to|out|past)"
        r"|see(?:ing)? (?:tomorrow|monday|the weekend|morning|xmas|christmas|daylight)|leav(?:e"
        r"|ing) (?:here |this \w+ )?(?:alive|in one piece)|(?:be )?breathing|wake up|liv(?:e"
        r"|ing) (?:long|past|to see)|get(?:ting)? (?:home|out) (?:alive|safe|in one))",
        0.82,
        _VEILED,
        rf"{_WORK}|\b(?:bus|train|traffic|snow|lift|injur\w+|crutches|surgery|operation|doctor"
        r"|physio|prognosis|deadline|session|meeting|late|knee|ankle|leg|stroke|plaster"
        r"|resident|patient|client|alarm)\b",
        Aim.NAMED,
    ),
    Phrase(
        "regret",
        r"\b(?:you|u|he|she|they|ur|your|you're|ya)(?:'ll| will|ll| gonna| going to"
        r"|'re gonna)(?: \w+)? (?:regret (?:this|that|it|crossing|messing|opening|saying|what"
        r"|ever)|be sorry (?:you|u|for|when)|wish (?:you|u|he|she)(?:'d| had)? never"
        r"|get what(?:'s|s| is) coming|get yours)\b"
        r"|\bwhat(?:'s|s) coming to (?:you|u|him|her|them)\b|\byou(?:'ve|ve| have)? (?:got it"
        r"|got this) coming\b|\bpay ?back is coming\b",
        0.65,
        _VEILED,
        r"\b(?:not (?:doing|starting|backing|saving|revising|taking|having|eating|applying)"
        r"|tattoo|missed|miss out|buy(?:ing)?|bought|eat(?:ing)?|curry|vindaloo|revis\w+"
        r"|leaving it|last minute"
        r"|deadline|save|skip\w*|sunburn|sun ?cream|hangover|drinking|dye|bleach|fringe|box dye"
        r"|won'?t|never|job|promotion|praise)\b",
    ),
    Phrase(
        "again_and",
        r"\b(?:say|do|touch|look at|talk to|message|go near|chat|come near|come at|text"
        r"|speak to|call|cross|disrespect|mess with|try|post|mention|push|test|at"
        r"|@)(?: \w+){0,5}? (?:again|one more time|once more|1 more time|agen)"
        r"(?: \w+)?(?: and| n| &|,|\.+| or)? ?(?:then )?(?:(?:you|u) ?(?:will"
        r"|'?ll)? ?see(?:s)? what(?: the f\w*)? happens?|see what happens?|watch what happens"
        r"|i dare (?:you|u)|(?:you|u)(?:'ll| will|ll)? (?:know about it|wish|regret|see"
        r"|be (?:sorry|picking))|i (?:swear|promise|won'?t be responsible))",
        0.75,
        _VEILED,
        r"\b(?:restart|reboot|turn it off|refresh|reset|click|install|plug|oven|bake|rebuild"
        r"|compile|log (?:in|out)|run it|button|switch|password|reload)\b",
    ),
    Phrase(
        "fight_me",
        r"\b(?:(?:meet|see|come and (?:see|find)|come) (?:me )?(?:outside|in the (?:car ?park"
        r"|toilets|yard)|round the back|behind the \w+|at the (?:gate"
        r"|park))(?: \w+){0,6}? (?:and (?:say|see|i'?ll|try)|if (?:you'?re|ur|u r|your|u|you"
        r"|ya)(?: think)?(?: so| that| u| ur| you| you'?re)? ?(?:hard|tough|big|a man|bad|brave"
        r"|man enough|got the balls|dare|have the|a big)|1 ?v ?1|1 ?on ?1|one on one"
        r"|for a (?:fight|scrap|straightener)|see what)"
        r"|(?:have|having|want|wanna|fancy) a (?:straightener|scrap|fight|punch ?up|go)(?:$"
        r"|[.!?]| (?:after|outside|then|u|you|mate|with me))|(?:catch|throw|throwing|see|get"
        r"|rate|run) (?:these|some|them)? ?(?:hands|fists|the fade)(?:$|[.!?]| (?:after|outside"
        r"|then|with|right|at))|square (?:up|go)|(?:think|thinks|reckon) (?:you'?re|ur|u r|your"
        r"|he'?s|hes) (?:hard|tough|well hard|a hard ?man|bad)"
        r"|(?:say|come say|come and say|say all) (?:it|that) (?:again )?to (?:my|me) (?:face"
        r"|fukin face)|(?:outside|car ?park) now(?:$|[.!])|step (?:outside|to me)"
        r"|run up (?:on me|and get)|fight me\b|pull up (?:on (?:you|u|me|ur)|then|fam|bruv)(?:$"
        r"|[.! ])|(?:it'?s|its) on sight|slide on (?:you|u|him|ur)|i'?m outside (?:your"
        r"|ur) (?:house|gaff|yard|door)$)\b?",
        0.66,
        _INVITES,
        r"\b(?:show of hands|hands up|square (?:up|go) the|square up (?:the|to|with|your|edges?"
        r"|timber|board|frame|corners?|tiles?|cut)|fire ?drill|square up|taxi|uber|pizza"
        r"|pineapple|jaffa|tea before milk|debate|kahoot|fifa|pool|darts|table tennis|chess"
        r"|karaoke|chair|bouldering|climb|sparring|boxing|karate|mma|gym|a go (?:at|on|with|of"
        r"|after you)|have a go|fancy a go|pull up (?:the|a|your|on the)|step outside (?:for"
        r"|and get|to (?:take|make|ring|call|get))|outside now (?:for|the)|is outside now)\b",
    ),
    Phrase(
        "someone_hurt",
        r"\b(?:someone|somebody|sum1|some1|one of (?:you|yous|u)|some of (?:you|yous)"
        rf"|a few of (?:you|yous|u))(?:'?s| is| are| will be|'?ll be)? (?:{GOING_TO} (?:get|be)"
        rf"|getting|gettin|gonna get) (?:proper |seriously |fucking |badly )?(?:hurt|{_HURT}"
        r"|smacked|it|(?:their|his|her) (?:legs?|arms?|face|jaw|head|teeth|nose"
        r"|neck) (?:broken|broke|smashed|kicked|caved|knocked))\b",
        0.72,
        _VEILED,
        _HAZARD,
    ),
    Phrase(
        "family",
        r"\b(?:you|u) (?:and|n|&) (?:your|ur|yer) (?:family|mum|kids|mates?|missus|girl|boys"
        r"|brother|dad)(?: \w+)? (?:better|best|will|gonna|should|are (?:dead|gonna|getting"
        r"|done|next)|wont|won'?t|'?ll)\b|\b(?:your|ur) (?:family|mum|nan|kids|missus|sister"
        r"|little (?:bro|brother|sister|sis))(?:'s| is| are)? (?:better|next|dead|getting it"
        r"|gonna (?:get|be|pay|cry|bury|miss|find|need|be picking)|won'?t be"
        r"|will (?:be (?:burying|crying|planning|next)|bury|pay|get))",
        0.82,
        _VEILED,
        r"\b(?:invited|welcome|proud|love|enjoy|like|buzzing|christmas|holiday|ok|feeling"
        r"|better (?:soon|now|today|after)|getting better|get well|tickets?|bbq|barbecue"
        r"|come along|need (?:a|any|to know|support)|so happy|recover\w*|safe|be (?:fine|ok"
        r"|alright|proud))\b",
    ),
    Phrase(
        "coming_for",
        r"\b(?:i|we|me and (?:the|my) \w+|the boys|my (?:boys|brothers?|cousins?|lads|mates?"
        r"|dad|uncles?|fam))(?:'?m|'?re| am| are|'?s| is|'?ll be| will be| will"
        r"|'?ll)? (?:coming|cumming|cmon|gonna come|come|coming round|coming down)(?: down"
        r"| over| round| up)? (?:for|after|to (?:get|find|batter|hurt|deal with"
        rf"|sort out)) (?P<who>{YOU}|him|her|them|that \w+)(?:$|[.!?😂]| (?:after|and|tonight"
        r"|tomorrow|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|site|sight)"
        r"|outside|when|if|all|lol|tbh|at|mate|bruv|soon|one|watch|next|boy|wait|better"
        rf"|{NAME})\b)",
        0.76,
        _VEILED,
        r"\b(?:pick|lift|for (?:you|u|them|her|him) (?:at \d|with|in the (?:van|car|taxi"
        r"|minibus)|at (?:half|quarter|about|the (?:station|bus)))|get you (?:from|at \d)"
        r"|parcels?|lunch|taxi|minibus|coffee|airport|\d ?(?:am|pm|ish|o'?clock))\b",
    ),
    Phrase(
        "boys_round",
        r"\b(?:send|get|bring|set|tell) (?:the|my|some|me) (?:boys|lads|brothers?|cousins?"
        r"|brother|mandem|uncles?|dad|dogs?|bros|goons|olders)(?: \w+)? (?:round (?:to|for"
        rf"|and)|onto|on|after|over to|to (?:sort|deal with|pay|find|get|do|see to)) (?:{YOU}"
        rf"|{THIRD}|{YOUR} (?:house|gaff|yard)|him|@\w+)"
        r"|\b(?:have|get) (?:you|u|him|her|them) (?:shot|done in|done over|jumped|whacked"
        r"|merked|stabbed|dealt with|killed|sorted out by)\b|\bput (?:a |the )?(?:hit|bounty"
        r"|price) (?:out )?on (?:you|u|him|her|your head|his head)\b",
        0.84,
        _VEILED,
        r"\b(?:get (?:him|her|them|you) jabbed|on (?:you|u|him)(?: tube)|help|quote|moved? the"
        r"|fit the|plaster|shot (?:on|for|at) (?:camera|film))\b",
    ),
    Phrase(
        "blade",
        rf"(?:{I_WILL}(?: just)?(?: be)?|\b(?:i'?m|im|we'?re|i am|am)|^"
        r"|[.!?] ) ?(?:bring(?:ing)?|carry(?:ing)?|tak(?:e|ing)|fetch(?:ing)?|get(?:ting)?"
        r"|pack(?:ing)?|hold(?:ing)?) (?:a|my|the|me|his|dad'?s|an) (?:\w+ )?(?:blade|shank"
        r"|machete|zombie(?: knife)?|rambo|gun|strap|acid|knuckle ?dusters?|samurai sword"
        r"|sword|ching|burner|shiv|knife|flick ?knife|bat|hammer|crossbow|air ?rifle|pistol"
        r"|shotgun)"
        r"\b",
        0.78,
        _WEAPON,
        _WEAPON_TALK
        + r"|\b(?:costume|cosplay|for the (?:job|roof|shed|pins?|nails?|workshop)|tool ?(?:box"
        r"|bag|kit)|fitting|toolbelt|first day|rounders|match|halloween|hammer (?:and|in"
        r"|drill|for)|reenactment|fencing)\b",
    ),
    Phrase(
        "armed",
        r"\b(?:i'?ve|ive|i have|i|we) (?:got|hav|have|get|carry) (?:a|my|the) (?:\w+ )?(?:knife"
        r"|blade|shank|machete|gun|strap|zombie knife|burner|bat"
        r"|hammer)(?: \w+){0,4}? (?:for (?:you|u|him|her|them|anyone|your)|with (?:your|ur|his"
        r"|her) name|and (?:i'?m|im|i'?ll|ill|i (?:will|know|aint|am not)|not afraid)|waiting"
        r"|on me so|so (?:try|don'?t|come|watch|back off))"
        r"|\b(?:i'?m|im) (?:strapped|tooled up|bladed up|carrying (?:today|tomorrow|so|n|and)"
        r"|packing heat)\b",
        0.85,
        _WEAPON,
        _WEAPON_TALK,
    ),
    Phrase(
        "careful",
        rf"\b(?:{YOU}|{NAME}) (?:and (?:your|ur) \w+ )?(?:better|best|had better|want to"
        r"|wanna) (?:be (?:very |really |proper )?careful|sleep light|run(?:$|[.!,]| (?:before"
        r"|cos|because|you|u|when|boy|mate))|hide(?:$|[.!,]| (?:from|cos|before))"
        r"|start running|not (?:be here|come in|show (?:up|your face)|turn up)|pray"
        r"|keep (?:your|ur) (?:head down|mouth shut|trap shut|eyes open)|stay (?:away"
        r"|out of my way)|look over (?:your|ur) shoulder|walk in pairs|check (?:(?:your"
        r"|ur) (?:brakes|tyres|back)"
        r"|under))\b",
        0.64,
        _VEILED,
        r"\b(?:careful (?:with|of|not|on|when|around|using|about|lifting|driving|as|because"
        r"|cos)|run (?:it|the|this|a|that|through|some|an|for the bus|chkdsk|updates?"
        r"|diagnostics)|run$|with (?:that|the|those)|hide (?:it|the|that|your|those)"
        r"|stay away from (?:the|that|those|sugar)|covid|isolate|if you(?:'re| are) (?:ill|sick"
        r"|contagious|poorly)|surprise|present|pray (?:for|that|it|we))\b",
    ),
)
