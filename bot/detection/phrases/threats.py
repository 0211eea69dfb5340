"""Violence announced, or wished on somebody."""

from __future__ import annotations

from bot.detection.grammar import (
    ADVERBS,
    GOING_TO,
    HE_IS,
    I_WILL,
    NAME,
    THEIR,
    THIRD,
    YOU,
    YOU_ARE,
    YOUR,
    any_of,
)
from bot.detection.phrasebook import Aim, Phrase

_VIOLENCE = "Announces violence against a person"
_WISHED = "Calls for violence against a person or group"
_ATTACK = "Announces an attack on a place or on many people"

_WHO = rf"(?P<who>{YOU}|{THIRD}|{NAME})"
_DO = rf"{I_WILL}{ADVERBS} "
#: Verbs that are violence whenever a person is their object.
_PLAIN = any_of(
    "batter deck slap smack punch stab shank kill murder strangle throttle choke chin lamp twat"
    " headbutt knife maim cripple ching bray lynch behead butcher assault hospitali[sz]e chib"
    " decapitate torture execute bludgeon pummel shiv gut kil stabb smak clout wallop knacker"
    " kneecap curb_?stomp merk hurt thump clobber suffocate drown poison skin"
)
#: Verbs that need what follows to be violence.
_PARTICLE = any_of(
    (rf"(?:knock|spark|bang|lay|take|lights?|knocc) {_WHO} (?:the f\w* )?(?:out|spark)",)
)
_BODY = any_of(
    "face head skull teeth tooth jaw nose legs? arms? neck knees? throat knee_?caps? heed ribs? "
    "fingers?"
    " hands? bones? heid eyes? back lip lights_out ankles? mouth guts? chest belly nut gob"
)
_OWNED = any_of("face head skull teeth jaw nose legs? arms? neck knees? throat kneecaps ribs")
_PROPERTY = any_of(
    "house home van car motor flat gaff place yard windows? tyres? door bike shop family mum"
)
_HARM = any_of(
    "break smash kick cave bash stove rip cut slit knock slice punch bang crack snap slash pop"
    " wring batter brek brake stamp_on stab twist split blow fill bust fracture mash tear chop"
)
_TOOL = any_of(
    "hammer bat spanner wrench shovel spade brick crowbar pole bottle pipe machete scissors"
    " screwdriver nail_?gun chisel axe plank iron knife blade fist fists belt"
)
_HARMED = any_of(
    "battered stabbed shanked decked slapped smacked punched killed murdered hurt beaten beat_up"
    " knocked_out banged_out sparked jumped done_in filled_in kicked_in shot chinged run_over"
    " your_head_kicked_in ur_head_kicked_in your_head_smashed your_face_smashed hospitali[sz]ed"
    " wetted_up poked dropped bashed leathered twatted a_slap a_smack a_beating a_kicking"
    " a_hiding smoked clapped torched"
)
_PLACE = any_of(
    "college school centre center place office site building campus workshop class classroom"
    " canteen mosque synagogue church salon academy gaff training_centre dump shithole temple"
    " uni hospital depot yard warehouse kitchen shop hostel hotel"
)
_GAME = (
    r"\b(?:at|on|in|playing|for) (?:\w+ ){0,2}?(?:fifa|fc ?2\d|cod|warzone|fortnite|mario ?kart"
    r"|pool"
    r"|darts|chess|football|footy|5 ?a ?side|five ?a ?side|quiz|snooker|table tennis|ping ?pong|uno"
    r"|rocket league|minecraft|kahoot|tekken|paintball|laser ?tag|airsoft|scrabble|cards|monopoly"
    r"|badminton|the race|bowling|cricket|rugby|gta|mortal kombat|game|match|tournament|league"
    r"|leaderboard|smash bros|halo|valorant|arm ?wrestl\w*|drag race|karting|the bake off"
    r"|the scoreboard|ufc|wwe|duolingo|among us|the sprint)\b"
    r"|\b(?:fifa|fortnite|warzone|ps[45]|xbox|lobby|mario ?kart|controller|leaderboard|kd"
    r"|respawn)\b"
)
_THING = (
    r"\b(?:process(?:es)?|tasks?|jobs?|tabs?|server|weeds?|bugs?|ants?|mould|germs?|bacteria|wasps?"
    r"|apps?|session|threads?|container|vm|pod|daemon|service|engine|plants?|enem(?:y|ies)|zombies?"
    r"|npc|fish|chips|onions?|veg(?:etables)?|potatoes|tiles?|bricks?|boards?|timber|nails?|screws?"
    r"|blocks?|panels?|bolts|wires?|cables?|pipes?|worktops?|slabs?|planks?|chicken|dough|meat"
    r"|steak"
    r"|eggs?|mixture|sausages|script|spider|slugs?|mice|rats?|flies|virus|malware|orphan(?:ed)?"
    r"|nits)\b"
)
_FIGURE = (
    r"\bwith (?:kindness|love|cuddles|hugs|questions|a smile|excitement|thanks|laughter)\b"
    r"|\b(?:if|unless|when|cos|because) (?:\w+ ){0,4}(?:eaten|ate|nicked my (?:lunch|pen"
    r"|charger|tea)"
    r"|forgot(?:ten)? (?:the|my) (?:milk|tea|biscuits|lunch|coffee|sugar)|no biscuits|my charger"
    r"|(?:bring|get|eat|finish|steal|nick)\w* (?:me |my |the |all the |any )?(?:milk|tea|biscuits?"
    r"|coffee|brew|cake|crisps|lunch|chips|sausage roll|donuts?))"
)
_SPORT = r"\b\d ?[-:] ?\d\b|\b(?:nil|first half|second half|extra time|league|cup final|pitch)\b"
_NOT_PEOPLE = rf"{_GAME}|{_THING}|{_FIGURE}|{_SPORT}"
_SMALL_TALK = (
    r"\b(?:text|email|e-?mail|message|msg|line|dm|a ring|invite|link|pic|copy|lift|fringe|bob|layer"
    r"|piece|slice|deal|slack|discount|hair|some|a length|cake|bread|head ?start|over to"
    r"|the file)\b"
)

THREATS = (
    Phrase("do", rf"{_DO}{_PLAIN} {_WHO}\b", 0.93, _VIOLENCE, _NOT_PEOPLE, Aim.NAMED),
    Phrase(
        "knock_out",
        rf"{_DO}(?:knock|spark|bang|lay|take|smash|beat|cut|slice|mess|f\w+ck|fck|duff|carve|rough"
        rf"|do|kick|fill|bash|mash|sort|wet|rip|turn|splash|chop|burn|shoot|run|hunt|mow|put|bump"
        rf"|glass|level|flatten|drop|floor|leather) {_WHO} "
        r"(?:out cold|the f\w* out|spark out|up|open|in|down|over|in half|to (?:death|bits|pieces"
        r"|a pulp|shreds|sleep)|black and blue|senseless|apart|so (?:hard|bad)|on (?:sight"
        r"|the spot)"
        r"|where (?:you|u|he|she|they) stands?|like a sack|into next week|for six|alive|out)\b",
        0.9,
        _VIOLENCE,
        rf"{_NOT_PEOPLE}|{_SMALL_TALK}"
        r"|\b(?:fill|let|put|cut|drop|sort|take|hit|kick|bump|knock|turn|lay|burn|run) \w+ "
        r"(?:in (?:on|at|later|when)|up (?:with|to|a|some|for|on|at|the|from|later|tomorrow)"
        r"|down (?:for|to|as|at|the|with)|over (?:to|the phone|there|a|some)|out (?:with|for|of"
        r"|a|to|on|tonight"
        r"|the|some))\b|\b(?:sort|take|fill|run|put|drop) (?:you|u|ya|him|her|them) "
        r"(?:out|in|down|over|up)\b|\b(?:kick|turn|put) \w+ (?:in|down|over)\b",
        Aim.NAMED,
    ),
    Phrase(
        "out_for_good",
        rf"{_DO}(?:(?:knock|spark|bang|lay) {_WHO} (?:the f\w* )?(?:out|spark out)"
        r"|(?:do|fill|kick) (?:you|u|ya|ye|him|her|them) in|run (?:you|u|ya|him|her|them) over"
        r"|beat the (?:\w+ )?(?:\w+ )?out of (?:you|u|ya|him|her|them))\b",
        0.9,
        _VIOLENCE,
        rf"{_NOT_PEOPLE}|\bfill \w+ in (?:on|at|when|later|tomorrow|after|with)"
        r"|run \w+ over (?:the|to"
        r"|a|my|your|these|this|it)|\bhand|\bdo \w+ in (?:a|the|one|an|about|two|half|black|blue)",
    ),
    Phrase(
        "run_over",
        rf"(?:{_DO}|\b)run {_WHO} (?:over|down)\b[^.!?]{{0,20}}?(?:$|tonight|with|in my|in the"
        r"|outside"
        r"|tomorrow|when|lol|tbh|x|!|😂)",
        0.72,
        _VIOLENCE,
        r"\b(?:the figures|notes|slides|plan|numbers|through|errands|timetable|got run over"
        r"|was run over)\b",
        Aim.NAMED,
    ),
    Phrase(
        "in_hospital",
        rf"\b(?:put|send|stick|leave|land) {_WHO} (?:straight )?(?:in|to|into)(?: a| an| the"
        r"| yer| your)?"
        r" (?:hospital|a ?& ?e|ground|box|wheel ?chair|coma|grave|intensive care|icu|ambulance"
        r"|body ?bag"
        r"|coffin|traction|ditch|6 ?ft|six feet|morgue|early grave|skip|canal|boot of)",
        0.92,
        _VIOLENCE,
        r"\b(?:(?:that|it|this|which|\w+ing) (?:will|'ll) put you in hospital|could put|nearly "
        r"put|covid|flu|infection|silica"
        r"|asbestos|pneumonia"
        r"|fall|falls?|that job|this job|dust|shift|stress|patient|resident|called an"
        r"|ambulance crew)\b",
        Aim.NAMED,
    ),
    Phrase(
        "end_up_in_hospital",
        rf"\b(?:{YOU}|{THIRD}|he|she|they)(?:'?ll| will| gonna|'?re gonna| going to| is gonna"
        r"|'?s gonna)?"
        r" (?:end up|wake up|be|finish up|wind up|be leaving) in (?:hospital|a ?& ?e|a coma"
        r"|an ambulance|a ditch|a box"
        r"|the ground|a wheelchair|a body ?bag|intensive care)\b",
        0.72,
        _VIOLENCE,
        r"\b(?:if you don'?t (?:wear|drink|eat|rest)|careful|mask|ppe|harness|lifting|guard"
        r"|tired|overdo"
        r"|isolate|dust|ladder|scaffold|diet|drink|allerg\w+|visiting|visit|appointment"
        r"|operation|op|baby)\b",
    ),
    Phrase(
        "body",
        rf"{_DO}{_HARM} (?:{YOUR}|{THEIR}|the|{NAME}'s) (?:\w+ )?{_BODY}\b",
        0.92,
        _VIOLENCE,
        rf"{_GAME}|\b(?:hair|fringe|nails?|brows|lashes|makeup|massage|toner|wax|barber|trim"
        r"|stylist"
        r"|mannequin|training head|(?:the|cylinder|shower|sprinkler|drill|dummy) head|the back)\b",
    ),
    Phrase(
        "body_plain",
        rf"\b(?:i|we)? ?(?:just )?(?:break|smash|kick|cave|bash|stove|slit|slice) (?:{YOUR}|you)"
        rf" (?:\w+ )?{_OWNED}\b(?: in| off| open)?",
        0.8,
        _VIOLENCE,
        rf"{_GAME}|\b(?:hair|don'?t|didn'?t|you(?:'ll| will| might| could"
        r"| can) (?:just )?(?:break|smash|cut)"
        r"|careful|did you|so you|if you fall|insurance|a leg)\b",
    ),
    Phrase(
        "property",
        rf"(?:{_DO})(?:burn|torch|smash|fire ?bomb|petrol ?bomb|brick|slash|key|put|trash|do"
        r"|set fire to|blow)"
        rf"(?: up| down| out| through| in)? (?:{YOUR}|{THEIR}|{NAME}'s) (?:\w+ )?{_PROPERTY}\b",
        0.9,
        _VIOLENCE,
        r"\b(?:quote|invoice|plaster|paint|decorat|fit|tiling|shopping)\w*\b",
    ),
    Phrase(
        "burn_down",
        rf"{_DO}(?:burn|torch)(?: down)? (?:{YOUR}|{THEIR}|{NAME}'s|{NAME}) (?:\w+ )?"
        r"(?:house|van|car|flat|gaff|place|home|shop|yard|motor)\b",
        0.92,
        _VIOLENCE,
    ),
    Phrase(
        "end",
        rf"{_DO}(?:end|finish|bury|destroy|crush|jump|smash|drop|floor|beat|bash|wreck|ruin|bang"
        rf"|shoot|nut|glass|leather|panel|spark|burn|hammer|cut|break|swing for|throw hands with"
        rf"|catch|touch up|hang|fuck up|mess up|beat up|take out|rough up) {_WHO}"
        r"(?:$|[^\w\s,]| (?:at (?:the|break|lunch|college|work|home)|in the (?:car park|street"
        r"|toilets?)"
        r"|outside|after|tomorrow|tonight|on (?:site|sight|monday|tuesday|wednesday|thursday"
        r"|friday)|when|if|i"
        r"|for (?:that|this|real)|lol|tbh|innit|pls|x|mate|one day|you|fr|istg|bruv|fam|swear"
        r"|and)\b)",
        0.75,
        _VIOLENCE,
        rf"{_NOT_PEOPLE}|{_SMALL_TALK}|\b(?:catch|drop|touch|beat|cut) (?:you|u|ya|yous|them"
        r"|him|her|up"
        r"|everyone|\w+) (?:later|at|after|tomorrow|tonight|on|when|outside|in the|if|and|$)"
        r"|\bcatch (?:you|u|ya|yous|up)\b|\bbeat \w+ (?:to|there|home)|\b(?:end|finish|drop"
        r"|cut) (?:it|this|you"
        r" (?:off|at|after|when|outside))\b|hammer (?:it|them)|\bin the exam|exam\b",
        Aim.NAMED,
    ),
    Phrase(
        "hit_with",
        rf"(?:{_DO}|\bi )(?:hit|hammer|smash|beat|smack|whack|clock|crack) {_WHO} (?:with (?:a"
        r"|my|the|this)"
        rf" (?:\w+ )?{_TOOL}|so (?:f\w* )?hard|(?:in|round|over|across|on) the (?:\w+ )?(?:face"
        r"|head|mouth|jaw"
        r"|nut|ear|chops|gob))",
        0.9,
        _VIOLENCE,
        rf"{_THING}|\b(?:got|was|accident\w*|swung)\b",
        Aim.NAMED,
    ),
    Phrase(
        "weapon_in",
        r"\b(?:put|stick|shove|ram|bury|plunge|drive) (?:a|my|the|this) (?:\w+ )?(?:bullet"
        r"|knife|blade|nail ?gun"
        r"|screwdriver|hammer|axe|chisel|shank|fist|brick|scissors|needle) (?:in|into|through"
        r"|to|round|up)"
        rf" (?:{YOUR}|{YOU}|{THEIR}|{THIRD}|{NAME}'s)\b",
        0.94,
        _VIOLENCE,
        r"\b(?:your (?:hair|bag|box|tool|kit|locker)|in your (?:pocket|toolbox|tool|roll|van))\b",
    ),
    Phrase(
        "acid",
        rf"\b(?:(?:throw|chuck|splash|squirt) (?:\w+ )?acid (?:in|on|at|over) (?:{YOUR}|{YOU}"
        rf"|{THEIR}|{THIRD}|{NAME})"
        r"|acid in (?:your|ur|his|her|their) face)\b",
        0.92,
        _VIOLENCE,
        r"\b(?:hyaluronic|salicylic|glycolic|peel|facial|serum|skincare|lactic|safety|goggles)\b",
    ),
    Phrase(
        "give_beating",
        rf"{_DO}give {_WHO} (?:a|the|such a|one) (?:\w+ )?(?:slap|smack|kicking|hiding"
        r"|hammering|beating"
        r"|battering|pasting|black eye|fat lip|shoeing|leathering|going over|crack|clout"
        r"|bloody nose)\b",
        0.88,
        _VIOLENCE,
        _GAME,
        Aim.NAMED,
    ),
    Phrase(
        "make_bleed",
        rf"\b(?:make|mek) {_WHO} (?:bleed|pay (?:for (?:it|this|that|what)|in blood)"
        r"|regret (?:it|this|that|ever"
        r"|being born|opening)|suffer|beg|scream|wish (?:you|u|he|she|they)(?:'d| was| were"
        r"| had)? ?(?:never|dead))\b"
        rf"|\b(?:{YOU}|he|she|they)(?:'ll| will|ll| gonna|'re gonna) (?:fucking |fkn )?(?:bleed"
        r"|suffer for|pay for this"
        r"|pay for that|pay with your)\b",
        0.85,
        _VIOLENCE,
        r"\b(?:razor|shav\w+|cuticle|the tax|vat|employer|invoice|nose|gums|patient|make us pay"
        r"|radiators?|brakes?"
        r"|cylinder|course fee|late fee|exercise|leg day|gym|squats)\b",
    ),
    Phrase(
        "do_time",
        rf"\b(?:do|serve|get) time for {_WHO}\b|\bgo (?:to )?(?:prison|jail|down) for {_PLAIN}ing\b"
        rf"|\bswing for (?:{YOU}|{THIRD})\b|\bdon'?t think (?:i|we) (?:won'?t"
        rf"|wouldn'?t) {_PLAIN} {YOU}\b",
        0.78,
        _VIOLENCE,
        r"\bget time for (?:you|u|him|her|them|it|your|lunch)\b|\bdo time for\b.{0,20}\boff\b",
    ),
    Phrase(
        "passive",
        rf"\b(?:{YOU_ARE}|{HE_IS}|{NAME}(?: is|'s)?)(?: all)? (?:(?:{GOING_TO}|will|'?ll"
        r"|about to)(?: just| proper| so| fully| fucking)* (?:be|get|getting)|getting|gettin)"
        rf" (?:just |fucking |proper |so |fully )*{_HARMED}\b",
        0.75,
        _VIOLENCE,
        rf"{_GAME}|{_SPORT}|\b(?:if (?:you|u|he|she|they|we|that|the|it) (?:don'?t|do not"
        r"|doesn'?t|isn'?t|keep lifting)"
        r"|ladder|scaffold|guard|machine|unsafe|forklift|careful lifting|harness|wiring|traffic"
        r"|crossing|fox|by a car"
        r"|roadworks|road|scared|worried|afraid|terrified|jab|vaccine|hair|train(?:ing)?"
        r"|in (?:the )?(?:film|series|episode)|feelings?)\b",
    ),
    Phrase(
        "esol",
        r"(?:^|[.!?,] ?|\b(?:again|and|then|me|or|you) )(?:i|we) (?:am )?(?:kill(?:ing)?|stab"
        r"|punch|slap|murder|shoot|cut) "
        rf"(?:(?P<who>{YOU})|(?:{YOUR}) (?:face|head|throat|neck))\b",
        0.82,
        _VIOLENCE,
        rf"{_NOT_PEOPLE}|{_SMALL_TALK}|\b(?:did|didn'?t|when i|should i|can i|how (?:do|did) i"
        r"|will i|would i|if i)\b",
    ),
    Phrase(
        "wish",
        r"\b(?:you|u|ya|he|she|they|it|ur lot|your lot|@?\w+) (?:lot |people |all )?(?:needs?"
        r"|deserves?|wants?|ought|should|shud|must"
        r"|could do with)(?: to| all| just| really)* (?:(?:be|get|have been"
        r"|have got) (?:\w+ )?(?:shot|stabbed|battered|hanged"
        r"|hung|gassed|burn(?:ed|t)|put down|lined up|drowned|beaten|exterminated|lynched"
        r"|shanked|slapped|smacked|punched"
        r"|deported in a box|killed|put to sleep|castrated|strung up|wiped out|executed|culled)"
        r"|(?:a )?(?:good |proper )?(?:slap"
        r"|smack|beating|kicking|hiding|battering|shooting|stabbing|filling in|bullet|punch in"
        r"|shoeing|knife in)|(?:your|ur|his|her|their|yer) (?:head|face|teeth|legs?"
        r"|jaw) (?:kick(?:ed|ing)|smash(?:ed|ing)|cav(?:ed|ing)|break(?:ing)?|broken|knock(?:ed"
        r"|ing))(?: in| out)?|to die|to bleed)\b",
        0.82,
        _WISHED,
        rf"{_GAME}|\b(?:dog|cat|horse|vet|pet|rabbit|vaccine|door|dough|butter|batter"
        r"|battered (?:fish|sausage|cod)|fish|photo"
        r"|shot (?:in|on|with|at) (?:\w+ )?(?:film|camera|light|studio|location|iphone)"
        r"|pictures? (?:\w+ )?(?:hung|hanged)|picture|door|wallpaper"
        r"|gate|coat|curtains?|radiator|blinds|cabinet|washing|clothes|fuel|wood|to die for|jab"
        r"|flu|booster|it (?:needs?|wants?)"
        r"|kernel|driver|software|flash|windows|browser|explorer|towns?|trend|meme|fad|format"
        r"|legacy|habit|nobody|no ?one|(?:i|me|myself|just|rly|really) (?:\w+ )?(?:wants?"
        r"|deserves?|needs?|should|must|ought) (?:to|be)|i should|hung (?:straight|level|on|up)"
        r"|put down (?:in|as"
        r"|on|the|for|first|last)|lined up (?:with|to|against|by))\b",
    ),
    Phrase(
        "group_kill",
        r"\b(?:kill|shoot|gas|stab|bomb|burn|hang|deport in boxes|exterminate|lynch|behead|nuke"
        r"|drown) (?:all|every|every single|em all|them all"
        r"|the (?:lot|whole lot))(?: of)?(?: the| them| those| these)? ?(?:\w+)?\b",
        0.72,
        _WISHED,
        rf"{_NOT_PEOPLE}|\b(?:power|lights?|circuits?|breakers?|supply|time|mood|vibe|fat"
        r"|calories|hours|joy|pictures?"
        r"|doors?|frames?|photos?|footage|decorations?|clothes|wallpaper|coats?|the (?:wood"
        r"|logs|rubbish|toast|old)|sorrows)\b",
    ),
    Phrase(
        "attack",
        rf"(?:\b(?:{I_WILL}{ADVERBS}|should|someone should|need to|let'?s|lets|gotta|want to"
        r"|wanna|ready to|planning to"
        r"|thinking of|feel like|might) )(?:bomb|blow up|shoot up|burn down|torch|fire ?bomb"
        r"|set fire to|blow|light up|set light to"
        r"|petrol bomb|shoot|burn) (?:up )?(?:the|this|that|your|ur|whole"
        rf"|our)(?: \w+){{0,2}}? {_PLACE}(?: (?:up|down|to the ground))?\b",
        0.94,
        _ATTACK,
        r"\b(?:blow up (?:the )?(?:balloons?|photo|picture|image)|shoot (?:the|a|some) (?:video"
        r"|film|photos?|promo|footage|advert)"
        r"|burn (?:the|a) (?:cd|dvd|disc|candle|calories)|tiktok|video|film(?:ing)?|camera"
        r"|photo\w*|promo|christmas lights|fairy lights)\b",
        serious=True,
    ),
    Phrase(
        "massacre",
        r"\b(?:(?:do|pull|go) (?:a|another|full) (?:columbine|dunblane)"
        r"|be the next (?:school )?shooter"
        r"|(?:shoot|kill|stab|bomb|slaughter|blow up) (?:everyone|everybody|every (?:one|body"
        r"|last one)|you all|all of (?:you|yous|them)|the whole (?:class|group|team|lot|place))"
        r"|i(?:'ve| have|ve)? (?:planted|put|left|got) a bomb|there(?:'s| is|s) a bomb (?:in"
        r"|under|at|on))\b",
        0.92,
        _ATTACK,
        rf"{_GAME}|{_NOT_PEOPLE}|\b(?:bath bomb|drill|procedure|evacuat\w*|(?:if|suppose"
        r"|imagine) (?:there|someone)|ww2|unexploded|mood|vibe|buzz|photo"
        r"|film)\b",
        serious=True,
    ),
)
