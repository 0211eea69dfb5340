"""Contempt for sex, sexuality, gender, disability, age, pregnancy or marriage, without slurs."""

from __future__ import annotations

from bot.detection.phrasebook import Phrase
from bot.detection.phrases.protected_groups import REASONS, WHOLLY_EXCUSED
from bot.domain.categories import Characteristic

DISDAIN = (
    Phrase(
        "kitchen",
        r"\b(?:(?:get|go|belong|belongs|stay|should be|should stay|back) (?:back )?(?:in|to"
        r"|into) the kitchen(?: (?:love|darling|sweetheart|where|woman|and make|girl|luv|lol"
        r"|hun|$))|make me a (?:sandwich|sarnie|brew) (?:love|woman|darling|bitch|luv|girl)"
        r"|(?:that'?s|it'?s|its|thats|this is|this isn'?t|not|aint|is|isn'?t|plumbing'?s"
        r"|building'?s)(?: \w+){0,3} (?:a )?(?:man'?s|mans|woman'?s|womans|women'?s|girl'?s"
        r"|girls|bloke'?s|blokes|lads|men'?s) (?:job|work|trade|game|world|place|thing)"
        r"|(?:leave|left) (?:it|this|that|the heavy \w+) (?:to|for) (?:the )?(?:men|lads"
        r"|real men|blokes|big boys)|too (?:pretty|weak|girly|delicate|small|feminine"
        r"|blonde) (?:for|to (?:be|do|lift|work|handle)) ?(?:a |the )?(?:this|site|plumb\w*"
        r"|build\w*|spark\w*|mechanic|brick\w*|trade|job|weld\w*|electric\w*|here|work|tools"
        r"|lift|do|it|power tools)?|(?:time of the month|on (?:your|ur|her) (?:period|blob|rag)"
        r"|pms(?:ing)?|hormonal) ?(?:are (?:we|you)|again|love|is it|must be|lol|or something"
        r"|then)|women drivers|woman driver|bloody women|typical (?:woman|women|girl|female"
        r"|bloke|man)|(?:you|he|u) (?:throw|run|hit|cry|fight|lift|drive|kick|weld"
        r"|scream)s? like a (?:little )?girl|man up (?:and|you|u|princess|ya|mate,? stop)"
        r"|(?:only|just) (?:good|useful|here|there) (?:for|to) (?:making (?:the )?(?:tea|brews"
        r"|babies)|make (?:the )?(?:tea|brews)|look(?:ing)? (?:at|pretty)|cleaning"
        r"|the washing up)|she only (?:passed|got|gets)(?: \w+){0,4} (?:because|cos|coz"
        r"|for)(?: \w+){0,3} (?:boobs|tits|looks|legs|skirt|girl|woman|pretty|flirt\w*|blonde"
        r"|fit))\b",
        0.78,
        REASONS[Characteristic.SEX],
        r"\b(?:hospitality|placement|chef|level 2|shift|left my|kitchen (?:fitter|porter"
        r"|assistant|unit)|who says|not a man'?s|isn'?t (?:just )?a (?:man|bloke|woman)'?s"
        r"|aint (?:just )?a (?:man|bloke)'?s|(?:isn'?t|not|aint) (?:just )?(?:a )?(?:mans"
        r"|womans|blokes|men'?s|girls) (?:job|work|trade|world)|women'?s (?:world cup|work wear"
        r"|workwear|aid))\b",
        characteristic=Characteristic.SEX,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "unnatural",
        r"\b(?:(?:being |it'?s |its |thats |that'?s |gay |homosexuality |that stuff |(?:two"
        r"|2) (?:men|blokes|women|lads) (?:\w+ )?)*(?:is |are )?(?:not natural|unnatural"
        r"|an abomination|against (?:nature|god|the bible|my religion))(?:$|[.!]| (?:being"
        r"|to be|that|for|two|men|gay|is|lads|and|lol)\b)|(?:gay|homosexuality|gays|lesbians?"
        r"|(?:men|blokes|women|lads) (?:kissing|together)) (?:isn'?t|aint|ain'?t|aren'?t"
        r"|just isn'?t|cant be|can'?t be) (?:natural|normal|right)|adam and eve not"
        r"|turn(?:ing)? (?:the |our |my )?(?:kids|children|everyone|people|me) gay"
        r"|catch (?:the )?gay|gay (?:agenda|disease|germs|plague)|backs (?:to|against) the wall"
        r"|(?:pray|beat|slap|electrocute) the gay|cure (?:the )?gays?|(?:fancies|fancy"
        r"|perving on|eyeing up) (?:us|the lads|all the|you|me) (?:all|cos"
        r"|because)(?: \w+){0,2} gay|(?:that|this|it|your \w+|ur \w+|that \w+|this \w+|he|she"
        r"|you|u|they|everything|the \w+)(?:'s|'re|s| is| are| looks| r)? (?:so |well |proper "
        r"|fucking |just |dead |really |a bit )+gay\b|(?:stop (?:being|acting)"
        r"|don'?t be) (?:so |such a )?gay|gay (?:boy|lord|as fuck|ass|bastard|cunt)|you(?:'re"
        r"| are)? a gay|(?:big|massive|raging|total) (?:gay|homo|lezza|poof)|shove (?:it|pride"
        r"|the rainbow|your \w+) (?:down|up)|(?:ram|shov)\w* (?:it|gay|lgbt\w*"
        r"|pride) (?:\w+ )?down (?:our|my|everyone)|marriage is (?:only )?between a man and)\b",
        0.76,
        REASONS[Characteristic.SEXUAL_ORIENTATION],
        r"\b(?:proud|love(?:s|d)? (?:it|that|you)|(?:i'?m|i am|im|we'?re) (?:so |well |proper "
        r"|a |really |very )*gay|unnatural (?:deaths?|light|colour|look|causes|posture)|colour"
        r"|hair ?colour|tone|tan|bricks|wall (?:to|when)|lift)\b",
        characteristic=Characteristic.SEXUAL_ORIENTATION,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "trans",
        r"\b(?:(?:men|blokes|man|bloke|fella|lads?) (?:in|wearing) (?:a )?(?:dress(?:es)?|wigs?"
        r"|skirts?|frocks?)|(?:he|she|it|they|you|u)(?:'s|'re|s| is| are|'ll never be"
        r"|'ll always be| will (?:never|always) be)? (?:really |still |actually |obviously "
        r"|clearly |always |just |never |not )*(?:a )?(?:real |actual )?(?:man|woman|bloke|lad"
        r"|girl|fella)(?: \w+){0,3} (?:pretending|in a dress|with a (?:wig|dick|cock|penis)"
        r"|no matter|whatever|not a (?:real )?(?:woman|man)|dressed)|(?:pretending|thinks?"
        r"|claims?|identif(?:y|ies|ying))(?: (?:he|she|they|it|you|u)(?:'s|'re|s| is"
        r"| are)?)?(?: to be| as)? (?:a )?(?:(?:man|woman|girl|boy) (?:now|but|when|lol)"
        r"|attack helicopter|cat|toaster|helicopter|lamp ?post|forklift|dog)|there(?:'s|s| are"
        r"| is)? ?(?:only|just) (?:two|2) (?:genders|sexes)|only (?:two|2) genders|(?:refus(?:e"
        r"|ing)|not|never|won'?t|aint) (?:to )?(?:gonna |going to )?(?:use|using"
        r"|call(?:ing)?)(?: \w+){0,3} (?:pronouns|they/them|she|her by)|what(?:'s"
        r"|s)? (?:is )?(?:it|that thing)(?: supposed)? ?(?:a (?:man|boy|bloke) or a|to be)"
        r"|(?:is|was) (?:that|it|he|she|this) (?:even )?a (?:man|boy|bloke|he|girl"
        r"|woman) or a (?:woman|girl|she|man|boy|he)|chop(?:ped)? (?:his|your|their"
        r"|its) (?:dick|cock|bits|willy|knob) off|he/she|shim|it'?s ma'?am"
        r"|trans(?:gender)? (?:nonsense|rubbish|bollocks|crap|agenda|bullshit|cult|ideology"
        r"|shit|fad))\b",
        0.74,
        REASONS[Characteristic.GENDER_REASSIGNMENT],
        r"\b(?:panto\w*|drag (?:race|queen|show)|fancy dress|stag|charity|kilts?|hen do"
        r"|he/she (?:can|will|must|should|needs|is|has)|halloween|dress code|connector|(?:puppy"
        r"|dog|baby|kitten|cat|bump)|dame|mary poppins)\b",
        characteristic=Characteristic.GENDER_REASSIGNMENT,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "disability",
        r"\b(?:(?:are|r|is|you|u|he|she|they|your|ur|you'?re|he'?s|she'?s|that'?s|thats"
        r"|act(?:ing|s)?|look(?:s)?|sound(?:s)?|being|so|what|stop being|well)(?: (?:you|u|he"
        r"|she|like|a|so|such|an|bit|actually|proper|fucking|some|kind|of|little|being|that|is"
        r"|are))* (?:special needs|autistic (?:or|much|lol|freak|mong)|window lick\w*|(?:short"
        r"|sunshine|special) bus|a cabbage|a vegetable|deaf or (?:something|just|what|stupid"
        r"|thick)|blind or (?:something|just|what|stupid)|disabled or (?:something|what)"
        r"|mental in the head|slow in the head|not right in the head|dyslexic or (?:something"
        r"|just|what)|mentally (?:challenged|deficient|disabled)|special (?:ed|school))"
        r"|(?:fak(?:e|es|ing)|put(?:ting|s)? (?:it|that) on|pretend(?:ing|s)?|milk(?:ing|s)?"
        r"|using|plays?(?:ing)?|excuse)(?: \w+){0,4} (?:disabilit(?:y|ies)|adhd|autism|dyslexia"
        r"|wheelchair|depression|anxiety|ptsd|epilepsy|sick card|disabled card|blue badge"
        r"|mental health)(?: card| for attention| to get| so| lol| excuse|$|[.!])|(?:adhd"
        r"|autism|dyslexia|anxiety|depression|mental health|ptsd)(?: is|'s| isn'?t| aint"
        r"| are)(?: just| all| basically| even)* (?:an? )?(?:excuse|made up|fake|laziness|lazy"
        r"|not real|real|naughty|bad parenting|being thick|being lazy|attention|trend|thick"
        r"|fashion|bollocks|nonsense)|(?:gets?|getting|got|given) extra time (?:cos|because"
        r"|for)(?: (?:he|she|they|you|u|being)(?:'s|'re|s| is| are)?)? (?:thick|stupid|slow"
        r"|lazy|dumb|special)|(?:should|belongs?|put)(?: \w+){0,3} in (?:a|the) (?:home"
        r"|special school|asylum|loony bin|mental (?:home|hospital|institution))|(?:can'?t"
        r"|cant) (?:even )?(?:talk|walk|hear|see|speak|read)(?: properly)? (?:the )?(?:freak"
        r"|spaz|mong|cripple|retard)|(?:mock|copy|do)ing (?:his|her|the) (?:stutter|limp|twitch"
        r"|tics?)|(?:nut ?job|psycho|schizo|loony|mental case) (?:on|should|off|needs|like"
        r"|shouldn'?t))\b",
        0.76,
        REASONS[Characteristic.DISABILITY],
        r"\b(?:i'?m|i am|my (?:son|daughter|brother|sister|kid|dyslexia|adhd|autism|anxiety)"
        r"|support|assess(?:ment|ed)|diagnos\w+|is (?:a )?real (?:condition|thing|and|illness"
        r"|disability)|isn'?t (?:an excuse|laziness|a (?:choice|excuse)|being lazy|made up)"
        r"|unit|teacher|(?:work|career|job|volunteer\w*) (?:in|at|with)|coordinator|send)\b",
        characteristic=Characteristic.DISABILITY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "age",
        r"\b(?:(?:you|u|he|she|they|your|ur|you'?re|he'?s|she'?s|@?\w+'s|hes|shes|granny"
        r"|grandad|people)(?:'s|'re| is| are| r)?(?: (?:just|all|way|far|so|well|clearly"
        r"|obviously|a bit|getting|proper|at \d\d|at your age|much))* (?:too (?:old|ancient"
        r"|past it|young) (?:to (?:learn|train|be|start|do|use|understand|change|get|teach|keep"
        r"|work|handle|retrain|bother|manage|have an opinion|know)|for (?:this|the|college"
        r"|an apprenticeship|it|a trade|site|uni|tech\w*|computers|here|nights))|past (?:it"
        r"|your sell|their sell|his sell|her sell|your best|ur sell)|over the hill|a dinosaur"
        r"|senile|one foot in the grave|a fossil|a coffin dodger|about to drop dead|half dead"
        r"|ready for the (?:home|knackers|scrap ?heap))|(?:move over|give up|retire"
        r"|hurry up and (?:die|retire)|time to retire|step aside)(?: already)? (?:grandad"
        r"|granny|grandma|old man|boomer|gramps|dinosaur|pops|nan|you old)|(?:old"
        r"|ancient) (?:git|fart|codger|hag|bag|biddy|fossil|crone|goat|bastard|cow|dinosaur"
        r"|timer can'?t)|can'?t teach an old dog|why (?:are|is|did|do|would) (?:they|we|you|he"
        r"|she|college)(?: \w+){0,4} (?:pensioners?|old people|someone (?:so )?old|a 5\d"
        r"|over (?:50|60)s?|grannies|grandads)|at (?:your|his|her|their"
        r"|ur) age(?: \w+){0,4} (?:bother|why|should|pointless|embarrassing|dead|retired|joke"
        r"|can'?t|what'?s the point|give up|pipe|bus pass))\b",
        0.72,
        REASONS[Characteristic.AGE],
        r"\b(?:i'?m|am i|i am|i feel|never too|you'?re never|not too|isn'?t too|aren'?t too"
        r"|no ?one(?:'s| is)? too|nobody(?:'s| is)? too|don'?t let|think(?:s|ing)? i'?m"
        r"|too young to (?:drive|vote|drink|get (?:the|a)|work nights|use the)|the (?:boiler"
        r"|laptop|van|pc|phone|machine)|(?:boiler|laptop|van|computer|phone|it|tablet|browser"
        r"|version)(?:'s| is) too old|ofsted|not past it|who says|(?:for"
        r"|on) (?:the )?(?:forklift|insurance|funding|young person)|legal(?:ly)?)\b",
        characteristic=Characteristic.AGE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "pregnancy",
        r"\b(?:(?:pregnant (?:women|girls|people|lasses|birds)|mums|mothers|women with (?:kids"
        r"|babies)|single (?:mums?|mothers?)|women on maternity|teen mums?)(?: (?:are|r|is"
        r"|shouldn'?t|should|can'?t|get|always|just|only|don'?t|all|never"
        r"|should not))+ (?:be (?:on site|working|here|in|hired|sacked|employed|allowed)"
        r"|a (?:liability|burden|nightmare|waste|drain)|lazy|useless|scroungers|hired|employed"
        r"|working|on site|liabilit\w+|hormonal|use it as an excuse|work|everything"
        r"|stay at home|expect special|scrounging|slags|irresponsible)|(?:why|never|don'?t"
        r"|wouldn'?t|not) (?:\w+ )?(?:hire|employ|train|take on|bother training"
        r"|promote)(?: \w+)? (?:a |any )?(?:pregnant \w+|women (?:who|that|of|because|cos|they)"
        r"|mums|her (?:she|cos|because|when)|someone (?:who'?s )?pregnant|woman (?:who|that|of)"
        r"|girls (?:they|cos|because))(?: \w+){0,5}(?: ?(?:pregnant|maternity|baby|babies|kids"
        r"|knocked up|up the duff|childbearing|sprog\w*))?|(?:got|get(?:s|ting)?"
        r"|getting herself|got herself) (?:pregnant|knocked up"
        r"|up the duff)(?: \w+){0,4} (?:to (?:get out|skive|avoid|get (?:a|money|benefits"
        r"|maternity|off|out)|trap)|for (?:the |a )?(?:benefits|council|money|flat)"
        r"|on purpose to|so (?:she|u|you) (?:can|gets?) (?:skive|time off|a (?:house|flat)))"
        r"|(?:sack|fire|get rid of|bin) her (?:\w+ ){0,3}(?:pregnant|maternity)"
        r"|breast ?feeding(?: \w+){0,5} (?:disgusting|gross|rank|minging|in the toilets?"
        r"|put them away|ban(?:ned)?))\b",
        0.76,
        REASONS[Characteristic.PREGNANCY],
        r"\b(?:risk assess\w*|lifting|chemicals|x ?-?rays?|should be (?:offered|given|allowed"
        r"|supported)|support\w*|protect\w*|rights|law|illegal|legal)\b",
        characteristic=Characteristic.PREGNANCY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "marriage",
        r"\b(?:(?:married (?:women|men|people|blokes|girls)|divorc(?:ed|ee) (?:women|men|people"
        r"|mums)|divorcees)(?: (?:are|shouldn'?t|should|can'?t|always|just|all|never"
        r"|should not))+ (?:be (?:working|here|hired|promoted|employed)|liabilit\w+|damaged"
        r"|useless|a (?:burden|liability)|stay at home|failures|lazy|committed|to be trusted)"
        r"|(?:never|don'?t|wouldn'?t|not) (?:hire|employ|promote|take on) (?:a "
        r"|any )?(?:married|divorced|single) (?:women|woman|men|man|people|girls)"
        r"|damaged goods (?:divorc\w+|now she)|left on the shelf (?:you|at|spinster|u))\b",
        0.7,
        REASONS[Characteristic.MARRIAGE],
        characteristic=Characteristic.MARRIAGE,
        excused_by=WHOLLY_EXCUSED,
    ),
)
