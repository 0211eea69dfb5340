"""Sexual remarks and propositions, explicit talk, and words about sexual images of children."""

from __future__ import annotations

from bot.detection.framing import NOT_MEANT, Frame
from bot.detection.grammar import NAME, THIRD, YOU, YOUR, any_of
from bot.detection.phrasebook import Phrase

_REQUEST = "Asks somebody for sex or for sexual pictures"
_BODY = "Sexual remark about a person or their body"
_EXPLICIT = "Explicit sexual talk"
_PORN = "Points to pornography"
_SHARED = "Offers or spreads sexual pictures of somebody"
_CHILD = (
    "Words about sexual images of a child or sex with a child: pass only ids, link and time to"
    " the safeguarding lead, and fetch or show nothing"
)

_ENTIRE = NOT_MEANT | {Frame.SELF}
_PART = any_of(
    "tits titties boobs boobies arse ass bum breasts cleavage rack bust baps jugs knockers "
    "cameltoe thighs legs body curves booty peach bulge cock dick pussy fanny nipples hips "
    "chest melons bazookas"
)
_PRIVATE = any_of(
    "cock dick willy knob pussy fanny clit penis tits boobs boobies nipples vagina balls_off "
    "arse_hole bumhole"
)
_GARMENT = any_of(
    "knickers thong panties pants boxers bra underwear lingerie g_string bikini undies top clothes"
)
_NUDES = (
    r"(?:nudes?|nud3s|noods|noodz|nudez|tit pics?|dick ?pics?|(?:naked|nude|sexy|naughty"
    r"|dirty|spicy|lewd|topless) (?:pics?|photos?|pictures?|selfies?|vids?|videos?|snaps?)"
    r"|(?:pics?|photos?|pictures?|vids?|snaps?) (?:of (?:your|ur|her|his) (?:tits|boobs"
    r"|arse|ass|body|cock|dick|pussy|bum|fanny)|in (?:your|ur|her) (?:underwear|bra"
    r"|knickers|bikini|undies|pants|lingerie|bath)|naked|with (?:nothing|no clothes"
    r"|your (?:top|kit|clothes) off))|fanny pics?|feet pics|onlyfans)"
)
_SEX = (
    r"(?:sex|shag(?:ging|ged)?|bang(?:ing|ed)?|fuck(?:ing|ed)?|bone|boning|smash(?:ing|ed)?"
    r"|ride|riding|rail(?:ing|ed)?|bum(?:ming)?|screw(?:ing|ed)?|blow ?jobs?|bj|bjs"
    r"|hand ?jobs?|a wank|wank(?:ing|ed)?|threesomes?|three ?some|69|anal|doggy"
    r"|raw dog(?:ging)?|cum(?:ming)?|nut in|spunk|creampie|deep ?throat|gobble|finger(?:ing"
    r"|ed)?|head|oral|orgy|gang ?bang|hook ?up|one night stand|sext(?:ing)?|quickie|fumble"
    r"|how'?s your father)"
)
_WORK = (
    r"\b(?:wax(?:ing|ed)?|brazilian|bikini line|catheter\w*|continence|personal care|pads?"
    r"|service users?|residents?|patients?|clients?|anatomy|biology|reproduct\w+"
    r"|sexual health|sex ed\w*|contracepti\w+|consent (?:workshop|training|session|week)"
    r"|sti|stis|smear|screening|cancer|mastectomy|breast (?:feed\w*|milk|pump|screening"
    r"|cancer|check|bone)|chicken|turkey breast|connector|socket|plug|thread|fitting"
    r"|coupling|pipe|bleed|radiator|stop ?cock|ball ?cock|ball ?valve|cock ?(?:pit|tail"
    r"|erel|roach)|nuts?|bolts?|screws?|studs?|stud ?(?:wall|work)|drill|caulk|washers?"
    r"|joist|butt (?:joint|weld|hinge)|shag ?pile|(?:the|a) shag (?:cut|haircut|carpet|rug"
    r"|style)|shag cut|policy|policies|harassment|handbook|report(?:ed|ing)?|training|unit"
    r"|assignment|module|course|cockle|poppycock|shuttle ?cock|hancock|dick (?:van|turpin"
    r"|whittington)|spotted dick|moby|pussy ?(?:cat|willow)|tit(?:mouse|anium)|blue tits?"
    r"|great tits?|fat ?balls|bird ?(?:box|feeder|table)|gender|sex discrimination|same sex"
    r"|unisex|sexual orientation|sexual(?:ity)? (?:unit|act|policy))\b"
)
_FLIRT = (
    r"\b(?:fifa|pool|darts|chess|smash(?:ed|ing)? (?:it|that|the|this|my|your|our)"
    r"|bang(?:ing|ed)? (?:tune|on|out|the pin|it|in)|ride (?:to|with|home|bike|in (?:your"
    r"|the|my) (?:car|van|minibus))|screw(?:ing)? (?:in|it|the|down|up|on|gun|driver|into"
    r"|together|through)|head (?:to|of|down|over|up|out|start|home|back|office|chef|for"
    r"|into|on)|hook ?up (?:the|your|my|to|a|with wifi|internet)|ride it out|hang out"
    r"|quickie question|finger food|(?:quick|tea|coffee|lunch) ?(?:break)?)\b"
)

LEWDNESS = (
    Phrase(
        "child_images",
        r"\b(?:(?:got|have|has|send|sending|sent|sell(?:ing)?|trad(?:e|ing)|swap(?:ping)?|want"
        r"|share|sharing|looking for|anyone got|who'?s got|show|dm me for|link to|need"
        rf"|buy(?:ing)?|post(?:ed|ing)?|seen)(?: \w+){{0,5}} (?:{_NUDES}|pics?|photos?|vids?"
        rf"|videos?|pictures|naked|content|clips?)(?: \w+){{0,6}}? (?:(?:she|he|shes|hes|they"
        r"|she'?s|he'?s|her|who'?s|only|is|'s|aged?|year|yr)(?: is| was| are"
        rf"|'s)?(?: \w+){{0,2}} (?:1[0-7]|[5-9]|thirteen|fourteen|fifteen|sixteen|twelve|eleven"
        r"|ten)\b|(?:under ?age|under ?1[0-8]s?|under (?:sixteen|eighteen|fifteen)s?"
        r"|jail ?bait|a minor|minors|school ?girls?|schoolboys?|year (?:7|8|9|10|11|seven"
        r"|eight|nine|ten|eleven)s?|y(?:r)?(?:7|8|9|10|11)s?|kids?|child(?:ren)?"
        r"|little (?:girls?|boys?)|pre ?teens?|tweens?|lolis?|toddlers?|cp\b|(?:1[0-7]|[5-9]"
        r"|thirteen|fourteen|fifteen|twelve|eleven|ten)[ -]?(?:yo|yr|year|y/o)))|(?:under ?age"
        r"|jail ?bait|loli) (?:pics?|vids?|videos?|photos?|content|clips?|girls?|boys?)"
        r"|(?:under ?age|jail ?bait|pre ?teen|loli|kiddie|kiddy|child|little (?:girls?|boys?)"
        r"|school ?girl|year (?:7|8|9|10|11)|y(?:7|8|9|10|11)|minor|(?:1[0-7]|[5-9]|thirteen"
        r"|fourteen|fifteen|twelve|eleven)[ -]?(?:yo|yr old|year old|yr"
        rf"|y/o)) (?:\w+ )?(?:{_NUDES}|porn|naked)|(?:child|kid(?:die|dy)?|underage) (?:porn"
        r"|nudes?|sex (?:pics|vids))|cheese pizza (?:pics|link|vids|trade)|map (?:link|trade)"
        r"|csam (?:link|pics|trade|for sale))\b",
        0.95,
        _CHILD,
        r"\b(?:cousin'?s birthday|photos? of (?:my|the) (?:daughter|son|kids?|baby|niece"
        r"|nephew)|(?:birthday|school|sports day|prom|nativity|holiday|baby|class|team|football"
        r"|swimming gala) (?:photos?|pics?|pictures|cake|play)|report(?:ed|ing)?|ceop|iwf"
        r"|safeguarding|training|policy|nursery display|consent forms?|painting|drawing|craft"
        r"|displays?|permission|level \d|unit \d|videos? (?:of|on|about) (?:how|safeguarding"
        r"|play|the)|cctv|bike|car|van|phone|laptop|1[0-7] (?:quid|pounds|inch|mm|cm|metres|pm"
        r"|am|euros|k)\b|\d\d?mm|\d+ ?(?:mb|gb|seconds|minutes|mins|pages))\b",
        serious=True,
    ),
    Phrase(
        "child_sex",
        r"\b(?:(?:she|he|shes|she'?s|hes|he'?s|they'?re)(?: is| was"
        r"|'s)?(?: \w+)? (?:only )?(?:1[0-5]|thirteen|fourteen|fifteen"
        r"|twelve)(?: \w+){0,4} (?:fit|shag|sex|would|smash|bang|sexy|hot|legal enough|nudes"
        r"|old enough|but i'?d|still would|fuck|legs|tits)|(?:old enough to (?:bleed|pee"
        r"|crawl)[^\n]{0,25}(?:enough|right)|grass on the (?:pitch|wicket)|if there'?s grass)"
        r"|(?:shag(?:ged|ging)?|fuck(?:ed|ing)?|sleep(?:ing)? with|slept with|sex with"
        r"|bang(?:ed|ing)?|smash(?:ed|ing)?)(?: \w+){0,3} (?:a |an |this )?(?:(?:1[0-5]"
        r"|thirteen|fourteen|fifteen|twelve)[ -]?(?:yo|yr|year|y/o)|under ?age|school ?girl"
        r"|year (?:7|8|9|10)|minor))\b",
        0.92,
        _CHILD,
        r"\b(?:fit (?:a|the|in|into|through|and (?:well|healthy))|law|illegal|consent|age of"
        r"|report|safeguarding|training|worried|he told me|she told me|\d\d (?:quid|pounds|mm"
        r"|inch|am|pm))\b",
        serious=True,
    ),
    Phrase(
        "ask_nudes",
        r"\b(?:(?:send|show|give|got|get|want|swap|trade|trading|pay(?:ing)? for|pay u for"
        r"|buy(?:ing)?|sell(?:ing)?|drop|post|dm|wanna see|want to see|love to see"
        r"|can i (?:see|have|get)|lemme see|let me see|slide|snap|anyone (?:got|selling|want)"
        r"|who wants|rate my)(?: (?:me|us|any|some|ur|your|for|you|her|his|more|a|the|over|u"
        rf"|my|one|those|them|sum|of|few|him))* {_NUDES}|nudes (?:or|pls|please|plz|then|\?|for"
        rf"|now|in)|{_NUDES} (?:pls|please|plz|for (?:\d|a|money|cash|vape)|on (?:request|snap"
        r"|my)))(?:$|[^\w])",
        0.9,
        _REQUEST,
        r"\b(?:nude (?:lip\w*|nails?|shade|colou?r|tones?|heels|tights|palette|gel|polish"
        r"|shoes)|(?:never|don'?t|do not|stop|nobody should|shouldn'?t|pressur\w*"
        rf"|if (?:someone|anyone|he|she)) (?:\w+ ){{0,3}}(?:send|ask|share)|asking (?:me )?for"
        r"|asked (?:me )?for|keeps? asking|someone (?:sent|is)|onlyfans (?:is|are|case|tax"
        rf"|creators?|as|business|model|account\w* for)|body art|life drawing)\b|{_WORK}",
    ),
    Phrase(
        "proposition",
        r"\b(?:(?:wanna|want to|wana|fancy|fancies|up for|down for|dtf|let'?s|lets|let me"
        r"|shall we|could we|can i|can we|looking for|need|i want|i wanna|i'?d love|id love"
        r"|would love|dying|how about|feel like|anyone (?:up for|want|wanna|fancy|for)"
        r"|who wants|who'?s up for|down to|ready for|begging for|come (?:over|round"
        r"|back to mine) (?:and|for)|meet (?:me )?for|gonna|going to|i'?ll|im gonna)(?: (?:to"
        r"|a|some|some of that|have|get|give|do|me|us|you|u|with|for|we|quick|cheeky|little"
        r"|bit of|and|proper|so|hard|just|be|go|my|your|ur|her|him|ya|on|it"
        rf"|it'?s))* {_SEX}(?: (?:you|u|her|him|me|with|tonight|later|after|in (?:the|my|your"
        rf"|bed)|now|on|or|at|{NAME}|so|right|hard|lol|x+|pls|please|sometime|all night|ya|them"
        r"|like|off|partner|buddy|buddies|mate|anyone|then|before|this|over))*(?:$|[^\w]))",
        0.74,
        _REQUEST,
        rf"{_WORK}|{_FLIRT}|\b(?:bang (?:you|u|ya|him|her|them|{NAME}) (?:out|one|over)"
        r"|smash (?:you|u|ya|him|her|them|\w+) (?:up|in|at|to|on)|fuck(?:ing)? (?:off|up|hell"
        r"|sake|about|with|around|this|that|it|you up|him up|them|sort|know|do|get|go|hate"
        r"|love|leave|tired|buzzing|starving|finish|pass|you(?:r|re)?|nightmare|sleep|eat|kill"
        r"|cry|coffee|drink|idiot|stop|shut|move|work|wait|pay|hungry|job)|screw (?:you|this"
        r"|that|it)|(?:smash|bang|ride|head|screw|finger) (?:on|after|at|with|in the|now|later"
        r"|tonight|this|so|or|right|it|over)(?:$|[^\w]))|\b(?:can i|can we|need|let'?s|i'?ll"
        r"|gonna|going to|want to|wanna|could we) (?:\w+ )?(?:head|hook ?up|smash|ride|bang"
        r"|screw)(?:$|[^\w])",
    ),
    Phrase(
        "smash",
        r"\b(?:(?:i'?d|id|i would|would|wud|wouldn'?t mind|i wouldnt mind|i'?d let|want to"
        r"|wanna|gonna|i could|who would|who'?d|u would|you would|we'?d all|i'?d love to"
        r"|id love to)(?: (?:proper|so|totally|fully|definitely|defo|absolutely|100%|deffo"
        r"|love to|like to|happily|fucking|hard|you|u))* (?:smash|bang|shag|fuck|ride|bone"
        r"|rail|plough|motorboat|spank|lick|suck|bend|pin|destroy|ruin|rearrange|eat|sit on"
        r"|mount|grope|impregnate|breed|nut in|cum in|cum on|finish in|get in"
        rf"|get with) (?:the \w+ (?:off|out of) )?(?:{YOU}|{THIRD}|{NAME}"
        rf"|{YOUR})(?: \w+)?(?: (?:so hard|in bed|all night|guts?|back doors?|over (?:the|a"
        r"|that|this)|knickers|out|all day|on the|senseless|til|till|raw|face|bum|arse|lol|x"
        r"|😂))+)|\b(?:i'?d|id|i would|would) (?:proper |defo |totally |so |definitely "
        rf"|absolutely |deffo )?(?:shag|bang|bone|ride|fuck|rail) (?:{YOU}|{THIRD}|{NAME}"
        rf"|that)\b|\bsmash or pass\b|\b(?:want|wanna|gonna|going) (?:to )?shag (?:{YOU}"
        rf"|{THIRD}|{NAME})\b|\b(?:bend|bent) (?:her|him|you|u|\w+) over\b",
        0.8,
        _BODY,
        rf"{_WORK}|{_FLIRT}|\b(?:bend(?:ing)? (?:it|them|the \w+|\w+) over (?:the|a) (?:former"
        r"|vice|pipe|bender|jig|edge)|do (?:it|this|that|them|the) over|bend over (?:to|and"
        r"|backwards|when|lifting|safely)|punch|gaff|head in|teeth|skull|fuck (?:it|this|that"
        r"|them|him|off|knows)|do you|do (?:him|her|them|you|\w+) (?:a favou?r|over|in)"
        r"|bang (?:you|him|her|them|\w+) out|ride (?:it|that|this|my|the|a|in|on))\b",
    ),
    Phrase(
        "body_remark",
        r"\b(?:(?:nice|great|lovely|fit|massive|huge|big|amazing|tidy|perky|tight|juicy|peng"
        r"|gorgeous|cracking|banging|decent|cheeky|unreal|hot|sexy|fat|firm|good|best|them"
        rf"|those|dat|saggy|tiny)(?: \w+)? {_PART}(?: \w+)?(?: (?:on (?:you|u|her|him|that"
        rf"|{NAME})|{NAME}|love|darling|babe|hun|sweetheart|out today|in (?:that|those|them)"
        rf"|bouncing|has|have|today|look|mate|🍑|😍|though|tho|you'?ve))|(?:{YOUR}|{THIRD}|her"
        rf"|his|{NAME}'s) (?:\w+ )?{_PART}(?: \w+)?(?: (?:is|are|looks?|looking|in (?:that"
        rf"|those|them)))(?: \w+){{0,4}} (?:unreal|amazing|fit|peng|massive|huge|juicy|tight"
        r"|hot|sexy|tidy|insane|hard|distracting|bouncing|banging|perfect|gorgeous|delicious"
        r"|wet|great|nice|good|outta|phwoar|mmm+|😍|🍑|🍆|tasty|leggings|skirt)|(?:stare|staring"
        r"|look|looking|perv|perving|wank(?:ed|ing)?|stared|ogling|dream\w*"
        r"|think(?:ing)?)(?: \w+)? (?:at|over|about|of|down)(?: \w+)? (?:your|ur|her|his"
        rf"|{NAME}'s|those|them) (?:\w+ )?{_PART}|(?:can'?t stop|keep|love|always) (?:staring"
        r"|looking|perving)(?: \w+)? (?:at|down) (?:your|ur|her|his"
        rf"|{NAME}'s) (?:\w+ )?(?:{_PART}|top|chest)|(?:make|makes|making|made|get|gets|getting"
        r"|got|gives?|giving|giv) (?:me|us) (?:so |well |all |proper |a |dead "
        r"|really )*(?:hard|horny|wet|boner|hard ?on|semi|stiffy|randy|turned on|moist"
        r"|cum)(?:$|[^\w])|(?:so|well|proper|dead|feeling|i'?m|im|really|am"
        r"|getting) (?:\w+ )?(?:horny|randy|gagging for it|dtf|turned on)(?:$|[^\w])|(?:what"
        r"|wat|wot)(?: colou?r| type of| size| kind of|'?s| sort of)?(?: (?:are|is|r|your|ur"
        rf"|you|u))* {_GARMENT}(?: (?:are|r|do|is|you|u|have))* (?:you|u"
        r"|ya)?(?: \w+)? ?(?:wearing|got on|today|on)?(?: today| rn"
        rf"| right now)?(?: {NAME})?(?:$|[^\w\s]| (?:lol|tbh|pls|x|innit))|(?:what|wat) (?:are"
        r"|r) (?:you|u) wearing (?:right now|rn|under|in bed|underneath)|(?:are|r) (?:you"
        rf"|u) wearing (?:any |a )?{_GARMENT}|(?:take|get|whip) (?:it|your|ur|that|her"
        r"|them) ?(?:\w+ )?(?:off|out) (?:for (?:me|us|the lads|daddy|a look)|babe|slowly"
        r"|darling|sexy)|(?:get|whip|flop|got) (?:your|ur|them|her|yer) (?:tits|boobs|baps"
        r"|rack|cock|dick|knob|willy|arse|kit|norks|puppies) (?:out|off)|(?:show|flash"
        r"|let me see|lemme see|wanna see|want to see|let'?s see)(?: (?:me|us|off|you|u|a|bit"
        r"|of))* (?:your|ur|them|those|dem|her|yer) (?:\w+ )?(?:tits|boobs|bum|arse|ass"
        rf"|{_PRIVATE}|legs|knickers|body|cleavage|nipples)|love to see (?:you|u|her|him"
        r"|\w+) (?:naked|in (?:nothing|your underwear|the shower|a bikini|lingerie|less)"
        r"|topless|undress\w*|without)|(?:bet|imagine|picture|thinking about|dreamt about"
        r"|dreaming about) (?:you|u|her|him|\w+)(?:'re| is| are|'s)? (?:\w+ )?(?:naked|in bed"
        r"|amazing in bed|good in bed|great in bed|filthy in bed|good at (?:head|oral)|tight"
        r"|like it rough|wet|topless|moaning|dirty)|(?:look|check|stare|perv) (?:at "
        rf"|out )?(?:the|that|them|those|dat) (?:\w+ )?{_PART} on (?:her|him|that|you|it)"
        r"|(?:sit|bounce|hop|jump) on (?:my|me) (?:face|lap|knee|cock|dick|knob|willy)|(?:you"
        r"|u)(?:'re|r| are)?(?: \w+)? (?:so |well |proper |fucking |too |dead )*(?:fuckable"
        r"|shaggable|bangable|doable|sexy as)|(?:most |how )(?:fuckable|shaggable|bangable"
        r"|sexy|peng)|(?:rate (?:the|all|these) (?:girls|lads|women|lasses|blokes|staff"
        rf"|tutors)(?: \w+){{0,5}} )(?:fuckable|shaggable|sexy|bangable|fit|peng|hot)"
        r"|rate (?:her|his|their|the girls'?|these|every) (?:\w+ )?(?:tits|arse|ass|body|bum"
        rf"|boobs|out of (?:10|ten))(?: \w+){{0,4}}|(?:good|great|bad|amazing|gives|give|gave"
        r"|likes?|loves?)(?: \w+)? (?:head|blow ?jobs?|bjs?|hand ?jobs?)(?: (?:apparently|lol"
        r"|in|behind|to|for|so i|i heard|though|if|tho|mate|innit|pls|tbh|x)|$)|(?:likes?"
        r"|loves?|takes?|gets?|getting|wants?) it (?:up the|rough|from behind|doggy|hard and"
        rf"|in the (?:arse|bum|ass))|(?:on (?:her|your|his|ur) knees)(?: \w+){{0,3}} (?:good"
        r"|suck|for (?:me|the|a promotion)|where|tonight|like a)|slept (?:her|his|your"
        r"|their) way (?:to|into|through)|(?:walk|bend|turn|twirl)(?: \w+)? (?:for (?:me"
        r"|us) )?so (?:i|we) can see (?:your|ur|that) (?:\w+ )?(?:arse|bum|ass|tits|legs))",
        0.76,
        _BODY,
        rf"{_WORK}|\b(?:good head (?:of|start|for|on)|great head for|good (?:legs"
        r"|body) (?:on (?:this|the) (?:wine|beer|sauce))|chicken|turkey|table legs?|ladder"
        r"|sore (?:legs|bum|chest|arse)|leg day|chest (?:infection|press|freezer|of|pain"
        r"|compress\w*)|body ?(?:shop|work|wash|language|filler|panel|spray|kit|butter|massage"
        r"|wrap)|back ?pack|peach (?:cobbler|melba|tone|shade|tea)|(?:bum|chest|hip|nipple"
        r"|boob|breast) (?:rash|injur\w+|pain|bag|deal|note|lump|check)|what colou?r (?:top"
        r"|pants|clothes|bra) (?:for|do we|should)|(?:uniform|dress code|interview"
        r"|top) (?:colou?r|do we)|work(?:wear)?|tunic|big ass (?:job|spreadsheet|file|van"
        r"|invoice|drill|to do)|massive ass|huge ass|good at head|takes it (?:from|to)"
        r"|high ?vis|hi ?vis|giving head ?(?:office|count|ache)|hard (?:to|time|work|hat)"
        r"|makes? me hard|horny (?:goat|toad)|randy (?:newman|\w+ton)|head ?(?:massage|shape"
        r"|lice|chef|torch|office)|fat (?:arse|ass) (?:spreadsheet|file)|rate (?:the"
        rf"|all)(?: \w+){{0,4}} fit(?:ness|ting)?|on her knees (?:scrubbing|gardening"
        r"|tiling))\b",
        excused_by=NOT_MEANT,
    ),
    Phrase(
        "explicit",
        r"\b(?:(?:suck|lick|eat|ride|choke on|gobble|swallow|stroke|tug|rub|grab|feel|touch"
        r"|kiss|deepthroat|wank) (?:on )?(?:my|me|his|this|your|ur|her|you"
        rf"|mi) (?:\w+ )?(?:{_PRIVATE}|balls|nuts|load|cum|arse|ass|bum|pussy|wood|meat|sausage"
        r"|bell ?end|helmet)|my (?:\w+ )?(?:cock|dick|knob|willy|penis|boner|hard ?on|pussy"
        r"|fanny|schlong)(?: (?:is|was|so|got|gets|'s|are|feels|needs|wants|tastes|in))|(?:cum"
        r"|cumming|jizz\w*|spunk\w*|busted? a nut|nutt(?:ed|ing)) (?:in|on|over|all|inside"
        r"|deep|so hard|everywhere|twice|to)(?: \w+)?(?: (?:my|her|your|ur|his|me|you|face"
        r"|tits|mouth|hard|self|pants|tissue|that|pics))|(?:had|having|have|wanna have"
        r"|want) (?:a )?(?:wank|tug|threesome|orgy|anal|butt ?sex|phone ?sex|sex (?:with"
        r"|in the|on the|at|last|all|tonight|on|twice|for|behind))|(?:wank(?:ed|ing)?"
        r"|masturbat\w+|fapp?(?:ed|ing)?|jerk(?:ed|ing)? off|toss(?:ed|ing)? (?:\w+ )?off"
        r"|jack(?:ed|ing)? off|flick(?:ing)? the bean|finger(?:ed|ing) (?:my|her"
        r"|you))(?: (?:over|to|about|my|in|thinking|at|all|last|on|every|off|myself|twice|self"
        r"|during|again))|(?:shagged|banged|fucked|fingered|rode|boned|railed|smashed"
        rf"|got off with) (?:her|him|your|ur|his|some (?:bird|girl|lad|bloke|milf)|{NAME}"
        r"|this (?:bird|girl|lad|milf)|a (?:bird|girl|lad|milf"
        r"|cougar))(?: \w+)?(?: (?:in (?:the|my|a|bed)|on the|last|up the|from|behind|so hard"
        r"|raw|at the|all|over|twice|senseless|back|and))|(?:dirty|filthy|horny"
        r"|naughty) (?:slut|slag|bitch|girl|whore|milf|boy)s?(?: (?:in|near|for|wants?|who"
        r"|gagging|on|loves?))?|milfs?\b|gilfs?\b|dilfs?\b|sexting (?:any ?one|partner|buddy"
        r"|with|anybody|tonight|now)|(?:any ?one|who'?s|up for|wanna) sext(?:ing)?"
        r"|(?:blow ?job|hand ?job|rim ?job|wank|shag) (?:in the|for|behind|from|off|last|queen"
        r"|lips|off)|(?:double|fist)(?:ing|ed)? (?:her|him|penetrat\w+)|erect(?:ion)? (?:right"
        r"|in|all|from|looking|under|through)|morning (?:wood|glory) (?:this|again|lol|is)"
        r"|butt ?plug|dildo|vibrator (?:in|up|for)|fleshlight|cum ?(?:shot|slut|dumpster|rag"
        r"|stain)|wet dream)\b",
        0.8,
        _EXPLICIT,
        rf"{_WORK}|\b(?:concrete vibrator|vibrator (?:for|in) the concrete|poker vibrator"
        r"|morning glory (?:seeds?|plant)|toss(?:ed|ing)? (?:it|the|them) off|my (?:cock"
        r"|dick) (?:up|ed)|cock up|feel my (?:nuts|balls)|grab (?:my|your) nuts|cum laude"
        r"|kiss my arse|lick my (?:wounds)|erect(?:ion)? (?:of|sequence)|smashed (?:her|him"
        r"|his|it) (?:\w+ )?(?:phone|car|window|exam|pb|targets?|presentation|interview|epa"
        r"|observation|test)|smashed \w+ (?:at|in (?:the )?(?:exam|quiz|final|test"
        r"|presentation|interview))|(?:banged|smashed) (?:my|his|her|your) (?:\w+ )?(?:head"
        r"|knee|elbow|thumb|toe|leg|hand|shin|finger|funny bone)|fucked (?:up|off)"
        r"|fucked (?:him|her|it|you|me|\w+) (?:over|up|off))\b",
    ),
    Phrase(
        "porn",
        r"\b(?:(?:porn ?hub|x ?videos|x ?hamster|red ?tube|you ?porn|only ?fans|brazzers"
        r"|chaturbate|fansly|xnxx|stripchat|rule ?34|hentai|e-?hentai|motherless|spankbang"
        r"|nhentai|cam ?girls?)(?:\.com|\.net|\.org)?(?:/\S*)?|(?:watch(?:ing|ed)?|check out"
        r"|link to|free|best|good|send|sharing|share|got|seen|more|this|download\w*|love|to|new"
        r"|some|hd|amateur|my|any) (?:\w+ )?(?:porn|porno|p0rn|pr0n|pron)(?: (?:site|video|vid"
        r"|link|clip|star|film|channel|group|server|collection|on|is|was|in|at|at work|while"
        r"|again|after)s?)?|porn (?:site|video|vid|link|clip|star|group|server|collection)s?"
        r"|xxx (?:vids?|videos?|link|site|pics?|content|rated|movies?)|nsfw (?:server|link"
        r"|pics?|content|discord)|full nudes|18\+ content|sex tape)\b",
        0.78,
        _PORN,
        r"\b(?:onlyfans (?:is|are|case|tax|creators?|business|scam|ad|advert)|food porn"
        r"|tool porn|weld porn|property porn|tile porn|(?:porn|adult|nsfw)[ -]?(?:filter"
        r"|block\w*|policy|ban|law|age|addict\w*|bots?|spam|harm\w*)|addict\w*|filter(?:s|ed"
        r"|ing)?|blocked|firewall|safeguarding|revenge porn (?:law|is|act|offence)|law|spam\w*"
        r"|bots?|phish\w*|malware|pop ?ups?|virus|hacked|report(?:ed|ing)?|age verification"
        r"|vin diesel|tax return|unit)\b",
    ),
    Phrase(
        "shared",
        r"\b(?:(?:got|have|has|seen|saw|sending|send|sell(?:ing)?|share|sharing|shared|want"
        r"|who wants|anyone want|look at|leaked?|leaking|here'?s|heres|found|show(?:ing|ed)?"
        r"|posted|dm (?:me )?for|swap\w*)(?: (?:a|the|some|her|his|their|these|my|ex'?s|of"
        rf"|{NAME}'s|this|any|more|me|us|all|out|you|missus'?|girlfriend'?s"
        rf"|gf'?s))* (?:{_NUDES}|sex tape|video of (?:her|him|{NAME}|them) (?:naked|having sex"
        r"|shagging|getting (?:fucked|changed|dressed)|in the shower|doing it|on her knees"
        rf"|giving|sucking|being)|pics? of (?:her|him|{NAME}) (?:naked|in (?:the shower"
        r"|her underwear|bed|her bra|knickers)|topless|getting changed|changing|bending)"
        r"|up ?skirts?(?: \w+)?)|up ?skirt(?:ing|ed)? (?:pic|vid|photo|her|\w+)s?|(?:filmed"
        rf"|recorded|videoed|pics? of|photos? of|camera in)(?: \w+){{0,3}} (?:in the (?:shower"
        r"|changing rooms?|toilets?|girls|ladies)|getting (?:changed|undressed)|having sex"
        r"|naked|undress\w*))\b",
        0.86,
        _SHARED,
        rf"{_WORK}|\b(?:nude (?:nails?|colou?r|lipstick|shade|heels|polish|palette|gel)"
        r"|someone (?:is|has|keeps|sent)|(?:my|of me)\b|plumb\w*|leak(?:ing|s)? (?:in|pipe"
        r"|tap)|tiling|before and after|dirty (?:vid|pics?) of the|mould|damp|the (?:broken"
        r"|blocked|new) (?:shower|toilet))\b",
    ),
)
