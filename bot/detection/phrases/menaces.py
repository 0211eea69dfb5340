"""Threats by what will befall somebody, by visits, and by wishing harm on them."""

from __future__ import annotations

from bot.detection.grammar import ADVERBS, I_WILL, NAME, THEIR, THIRD, YOU, YOUR
from bot.detection.phrasebook import Aim, Phrase

_MENACE = "May threaten somebody with what will happen to them"
_VISIT = "Threatens to come for somebody or to find where they live"
_WISH = "Wishes violence on a person or group"
_HARM = "Announces violence against a person"

_WHO = rf"(?P<who>{YOU}|{THIRD}|{NAME})"
_LOST = r"(?:fingers?|teeth|legs?|kneecaps|eyes?|hands?|life|front teeth|head|tongue|bollocks|nuts)"
_WORK = (
    r"\b(?:guard|saw|blade|safety|ppe|gloves?|machine|careful with|grinder|press|lathe|helmet"
    r"|harness|fixing|install|deliver\w*|survey|quote|fit|measure"
    r"|dentist|gum|sugar|brush\w*|accident|fifa|pool|darts|game|match|kahoot|quiz|film|book"
    r"|training session|hair|mannequin|doll|dummy|level)\b"
)

MENACES = (
    Phrase(
        "befall",
        rf"\b(?:{YOU}|he|she|they)(?:'?ll| will| won'?t| wont| gonna|'?re gonna|'?s gonna"
        rf"| are going to)(?: \w+){{0,3}}? (?:lose (?:{YOUR}|{THEIR}|a few"
        rf"|some) (?:\w+ )?{_LOST}|have (?:no|any) (?:teeth|legs|face|fingers|kneecaps)"
        r"|be (?:picking (?:up )?(?:your|ur|his|her) teeth|eating through a straw"
        r"|pissing blood|spitting teeth|drinking through a straw|leaving in (?:an ambulance"
        r"|a body ?bag|a coffin)|six feet under|found in a)|see the end of|live to (?:see"
        r"|regret|tell)|(?:see|find out) (?:what happens|what i'?m (?:like|capable of)"
        r"|who you'?re messing)|know about it|get it|get yours|suffer|be next)\b",
        0.7,
        _MENACE,
        _WORK + r"|\b(?:get it (?:when|if|once|eventually|soon|in|done|right|back|sorted|on)"
        r"|you'?ll get it$|see what happens (?:when|if) (?:you|the) (?:click|press|add|heat"
        r"|mix|turn|run|change)|know about it (?:by|when|on|from|in)|be next (?:to|in|on|up)"
        r"|next (?:in the queue|for your)|find out what happens in)\b",
    ),
    Phrase(
        "come_to_you",
        rf"\b(?:(?:{I_WILL})(?: \w+){{0,2}} (?:come|turn up|show up|be (?:waiting|round|at"
        rf"|outside)|pull up|drive|come down|pop)(?: \w+){{0,2}} (?:to|at|outside|round(?: to)?"
        rf"|up to) (?:{YOUR}|{THEIR}) (?:\w+ )?(?:house|gaff|door|home|yard|work|flat|mum'?s"
        r"|street|estate)|(?:find(?:ing)? out|work(?:ing)? out"
        r"|track(?:ing)? down) where (?:you|u|he|she|they) (?:all )?(?:lives?|works?|parks?"
        r"|sleeps?)|(?:pay|paying) (?:you|u|him|her|your \w+) a (?:little )?visit"
        rf"|wants? a (?:little |quiet )?word with (?:you|u)\b[^\n]{{0,20}}(?:outside|after"
        r"|prison|you know|mate|$)|(?:we'?ll|you'?ll|let'?s) (?:see|find out) how (?:hard"
        r"|tough|brave|funny|big|cocky|clever)(?: \w+)? (?:you|u|he|she|they)(?:'re| are| is"
        rf"|'s)?(?: \w+){{0,2}} (?:when|with|once|after|in the))\b",
        0.72,
        _VISIT,
        _WORK + r"|\b(?:pick (?:you|u|it) up|to (?:collect|pick|bring|borrow|return|measure|help"
        r"|drop|fix|install|see the baby|watch"
        r"|say hi)|for (?:tea|dinner|a brew|drinks|the party|your birthday|bbq)|housewarming"
        r"|observation|lift|assess\w*|with (?:cake|flowers|biscuits|soup|your)"
        r"|wants? a word with you about (?:your|the)|tutor|assessor|manager|hr|reception"
        r"|just got out of (?:a )?(?:meeting|work|class))\b",
    ),
    Phrase(
        "sleep_locked",
        r"\b(?:(?:you(?:'d)?|u) (?:better|best|should|wanna|want to) (?:sleep|walk|drive|lock"
        r"|keep|check|watch)(?: \w+){0,3} (?:doors? locked|your doors|careful(?:ly)? home"
        r"|ur doors|yourself|your step|your mouth|ur mouth|fast)|watch (?:yourself|urself"
        r"|your ?self)(?: \w+){0,4} (?:leave|walk|tonight|home|outside|after|tomorrow|mate|pal"
        r"|boy|bruv)|hope (?:you|u) (?:like|enjoy|got) (?:hospital food|walking with a limp"
        r"|your food through|life insurance|good (?:dental|insurance|health)|a good dentist)"
        r"|(?:want|fancy|asking for|after) (?:your|ur|a) (?:\w+ )?(?:legs|jaw|nose|face|head"
        r"|teeth|arm|fingers|kneecaps) (?:broke|broken|smashed|kicked in|caved in|knocked out"
        r"|snapped|rearranged)|(?:better|best) (?:hope|pray) (?:i|we|he|my \w+) (?:don'?t"
        r"|doesn'?t|never) (?:find|see|catch|get|bump|remember|come)|(?:next|first"
        r"|last) (?:person|one|prick|idiot|lad|dickhead|muppet"
        r"|one of you)(?: \w+){0,8} (?:gets? (?:a |my )?(?:\w+ )?(?:hammer|slap|smack|punch"
        r"|fist|spanner|boot|kicking|knife|crack|headbutt|brick|bat|dig|batter\w*|stabbed|hurt)"
        r"|is getting (?:hurt|battered|a|knocked|decked|punched|slapped)|gets (?:it|hurt"
        r"|battered|decked|knocked))|(?:tell|call|ring|go to|speak to) (?:the )?(?:police|feds"
        r"|tutor|boss|anyone|safeguarding|college)(?: \w+){0,3} (?:and|n) (?:your|ur|you|u|i"
        r"|im)(?: \w+){0,3} (?:suffer|dead|pay|regret|gone|sorry|finished|hurt|done)"
        r"|come (?:to )?(?:college|work|in|site|class)(?: \w+){0,3} (?:and|n) (?:see|watch"
        r"|find out) what happens|(?:not|don'?t|dont) (?:show|bring|let me see) (?:your"
        r"|ur) face (?:in|at|on|round|here|again|tomorrow|anywhere)(?: \w+){0,4})\b",
        0.68,
        _MENACE,
        _WORK
        + r"|\b(?:you better watch yourself on (?:camera|video|the recording)|snow|icy?|ice|fog"
        r"|storm|rain|roads?|dark|text me when|get home|black ice|on camera|burglar\w*"
        r"|break ?ins?|thefts?|covid|sunburn|wet floor|slipp\w+|mask)\b",
    ),
    Phrase(
        "do_to_you",
        r"(?:\b(?:i could (?:happily|easily|literally|just|actually)|i (?:wanna|want to"
        r"|really want to)|could happily|tempted to|will|should|someone should|somebody should"
        r"|somebody needs to|someone needs to|we should|lets|let'?s|let'?s all|ill"
        rf"|{I_WILL}){ADVERBS} )(?:stab|shank|strangle|punch|kill|shoot|batter|slap|smack"
        r"|throttle|murder|knife|set fire to|drop (?:a|the) \w+ on|throw|push|shove|chuck|put"
        r"|spike|lock|tie|drag|kick|run|lob|drown|hang|bury|stick|smash|poison|trip|headbutt"
        rf"|lamp|deck|chin|bash|beat) (?:(?P<who>{YOU}|{THIRD}|{NAME})|(?:{YOUR}|{THEIR}"
        rf"|{NAME}'s) (?:\w+ )?(?:head|face|hair|drink|house|skull|teeth))(?:$|[.!?]| (?:up"
        r"|so bad|so hard|off (?:the|a) (?:scaffold\w*|roof|bridge|ladder|balcony|stairs"
        r"|mezzanine)|down the stairs|through (?:the|that|a) (?:wall|window|door|table)"
        r"|under (?:a|the) (?:bus|train|lorry|van)|in (?:the|a|that) (?:\w+ )?(?:canal|river"
        r"|skip|ditch|boot|mixer|bucket|sea|head|face|street)|on (?:his|her|their|your) head"
        r"|from the scaffold|to death|right now|sometimes|again|for that|on fire|in front of"
        r"|into (?:the road|traffic)|and leave|with a|tbh|lol|innit|x|for real|fr)\b)",
        0.74,
        _HARM,
        _WORK
        + r"|\b(?:i could (?:happily |easily |literally |just |actually )?(?:murder|kill|smash"
        r"|batter) (?:a|an|some|the|for)|put (?:you|him|her|them|\w+) (?:up for|through to"
        r"|on (?:the|hold|speaker|loudspeaker)|down (?:for|as)|in (?:touch|the (?:group|loop"
        r"|diary|picture)))|throw (?:you|him|her|them|it|\w+) (?:a|in|out|some)|run (?:it"
        r"|them|you|him|her) (?:up|through|past|by|again)|kick (?:it|them) off|push (?:it"
        r"|them|him|you|her|\w+) (?:up|through|to|for)|stick (?:it|them|him|you) (?:up"
        r"|in the (?:diary|fridge|oven|group|post|van))|drag (?:it|them)|chuck (?:it|them|you"
        r"|us) (?:in|a|up|over)|bury (?:it|them|cable)|hang (?:it|them|the|\w+ (?:up|on))"
        r"|spike (?:strip|protein)|smash (?:it|this|that|them)|lock (?:it|them|up|the)"
        r"|tie (?:it|them|the|her hair|your hair|up)|beat (?:it|them|eggs|the)|kill (?:it"
        r"|them|the|off|for|time|two)|put (?:it|them)|set fire to (?:it|the)|snowballs?"
        r"|water (?:balloons?|pistol)|surprise party|swimming pool|parcel|batter it"
        r"|shoot (?:it|them|the|off|over|you an?|him an?|her an?|up to)|punch (?:it|in|out"
        r"|holes?)|trip (?:to|switch|advisor))\b",
        Aim.NAMED,
    ),
    Phrase(
        "hope_harm",
        r"\b(?:hope|wish|pray|hopefully|can'?t wait (?:till|until)|cant wait (?:till|until)"
        rf"|praying)(?: (?:that|someone|somebody|they|to god|all))* (?:{YOU}|{THIRD}|he|she"
        rf"|they|{NAME}|(?:your|ur|his|her) \w+)(?: all| both)? (?:gets? (?:stabbed|shot"
        r"|battered|hit by|run over|raped|cancer|beaten|jumped|hurt|killed|shanked|what (?:he"
        r"|she|they|you)|crushed|electrocuted)|(?:die|dies|dead|rot|rots|burns?|chokes?"
        r"|crash(?:es)?|falls? off|suffers?|bleeds?|drowns?)\b)",
        0.74,
        _WISH,
        r"\b(?:plant|battery|printer|he doesn'?t|she doesn'?t|never|not|film|series|villain"
        r"|character|weeds?|server|wasps?|phone|cold|wallpaper|candle|hope (?:he|she|they"
        r"|it) (?:dies|burns) (?:down|off|out)|hope it)\b",
    ),
    Phrase(
        "kill_group",
        r"\b(?:kill|shoot|gas|stab|bomb|burn|hang|lynch|behead|drown|exterminate"
        r"|round up and shoot|wipe out|batter|attack|beat up|jump|smash)(?: up)? (?:all |every "
        r"|the |those |these |any |fucking |dirty |bloody |some |a few |them )*(?:gypsies|gays"
        r"|blacks|asians|whites|immigrants|foreigners|poles|refugees|women|trannies"
        r"|trans people|disabled people|lesbians|queers|travellers|homeless people|tramps"
        r"|coppers|feds|teachers|tutors|pakis|hindus|sikhs|jews|muslims|christians|migrants"
        r"|asylum seekers|retards|old people|romanians|albanians|staff|kids)\b",
        0.84,
        _WISH,
        r"\b(?:fifa|quiz|rugby|football|league|darts|game|match|netball|5 ?a ?side|kids (?:tv"
        r"|menu|club|mode)|staff (?:meeting|room|party)|teachers (?:at|in) (?:darts|football"
        r"|rounders))\b",
    ),
)
