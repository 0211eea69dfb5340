"""Words for wrongdoing: theft, fraud, cheating, abuse, drink and drugs at work, crime."""

from __future__ import annotations

from bot.detection.breaches_of_trade import BREACHES_OF_TRADE
from bot.detection.patterns import PatternSet
from bot.detection.provider_words import LEARNER_NOUN, any_of, rule
from bot.detection.triggers import TriggeredPatterns
from bot.detection.wrongs_of_gain import WHY, WRONGS_OF_GAIN

_ON_DUTY = any_of(
    "at work",
    "on (?:the )?(?:site|shift|duty|job)",
    (
        "in (?:the )?(?:class(?:room)?|lessons?|sessions?|work|college|office|"
        "workshop|salon|staff ?room)"
    ),
    (
        "when (?:he|she|they)(?:'s|s|'re)? (?:\\w+ )?(?:teach\\w*|work\\w*|driv\\w*|"
        "mark\\w*|assess\\w*|on shift)"
    ),
    "while (?:\\w+ )?(?:teaching|driving|working|assessing|on shift|marking)",
    "teaching",
    "driving",
    "working",
    "assessing",
    "before (?:work|class|lessons?|shift|a shift|sessions?|teaching)",
    "every (?:day|morning|week|session|lesson|shift|friday|monday|afternoon)",
    "all day",
    "again",
    "half the time",
    "most (?:days|mornings)",
    "at the (?:desk|wheel|centre|college)",
    "on placement",
    "on a (?:night|shift)",
    "during",
)
_DRUGS = any_of(
    "drugs?",
    "weed",
    "coke",
    "cocaine",
    "gear",
    "pills",
    "spice",
    "ket(?:amine)?",
    "crack",
    "smack",
    "heroin",
    "speed",
    "mandy",
    "mdma",
    "bud",
    "edibles",
    "steroids",
    "xanax",
    "cannabis",
    "spliffs?",
    "joints?",
    "lines",
    "nos",
    "balloons",
)
#: Words for wrongs; whoever stands before them is accused.
WRONGS = TriggeredPatterns(
    ("wrong",),
    [
        *WRONGS_OF_GAIN,
        *BREACHES_OF_TRADE,
        rule(
            "relationship",
            0.75,
            WHY.format("an improper relationship"),
            (
                f"(?:sleep(?:s|ing)?|slept) with (?:\\w+ ){{0,5}}?(?:{LEARNER_NOUN}|tutor|"
                f"assessor|boss|manager|trainer|teacher|staff|director|principal|client|"
                f"patient|resident|examiner|half)"
            ),
            (
                "(?:having|had|has|have) (?:it off|an? (?:\\w+ )?(?:affair|fling|thing|"
                "relationship)) with"
            ),
            "having an affair",
            (
                f"(?:shagg(?:ing|ed|s)?|bang(?:ing|ed)|bonk(?:ing|ed)|fuck(?:ing|ed)|"
                f"screw(?:ing|ed)|knocking off|doing|nailing|smash(?:ing|ed)) (?:one of |his |"
                f"her |the |a |an |that |our |some )+(?:\\w+ ){{0,3}}?(?:{LEARNER_NOUN}|tutor|"
                f"assessor|boss|manager|trainer|teacher|staff|director|clients?|patient|"
                f"apprentice)"
            ),
            (
                f"(?:seeing|dating|going out with|going with|hooking up with|hooked up with|"
                f"gett?ing off with|got off with|pulled|snogg(?:ing|ed)|kiss(?:ing|ed)|"
                f"texting|sexting|messaging|flirt(?:s|ing|ed) with|chatting up|grooming|"
                f"sliding into) (?:\\w+ ){{0,4}}?{LEARNER_NOUN}"
            ),
            (
                f"(?:seeing|dating|having a thing with|going out with) (?:one of )?(?:his|"
                f"her) (?:\\w+ )?{LEARNER_NOUN}"
            ),
            "slept (?:his|her) way",
            "carrying on with (?:a|one|his|her)",
        ),
        rule(
            "abuse",
            0.7,
            WHY.format("abuse or sexual misconduct"),
            (
                "(?:touch(?:es|ed|ing)|grop(?:es|ed|ing)|grabb(?:ed|ing)|feel(?:s|ing) up|"
                "felt up|fondl(?:ed|ing)|rubb(?:ed|ing) up) (?:up )?(?:on )?(?:\\w+ "
                "){0,3}?(?:me|girls?|lads?|boys?|her|him|learners?|students?|apprentices?|"
                "bum|arse|leg|boobs?|chest|knee|women|people|residents?|patients?|up|kids?)"
            ),
            (
                f"(?:hit|hits|hitting|slap(?:s|ped|ping)|punch(?:es|ed|ing)|kick(?:s|ed|ing)|"
                f"smack(?:s|ed|ing)|assault(?:s|ed|ing)|attack(?:s|ed|ing)|beat(?:s|ing)?|"
                f"abus(?:es|ed|ing)|pushed|shoved|drag(?:s|ged)) (?:up )?(?:\\w+ "
                f"){{0,3}}?(?:{LEARNER_NOUN}|residents?|patients?|clients?|service users?|"
                f"kids?|child(?:ren)?|girlfriend|wife|missus|old (?:lady|man|people)|"
                f"colleagues?|disabled \\w+)"
            ),
            (
                "(?:perv(?:s|ed|ing)?|creep(?:s|ing)?|letch(?:es|ing)?|leer(?:s|ed|ing)?) "
                "(?:on|at|over)"
            ),
            (
                "(?:a |an |the |such a |proper |known |massive |total |right |dirty |old |"
                "absolute |actual |registered |convicted )*(?:pa?edo(?:phile)?s?|pedophile|"
                "nonce|kiddy fiddler|child molester|sex offender|sexual predator|predator|"
                "rapist|groomer|pervert|perv|wife beater|woman beater|sex pest|molester|"
                "flasher|stalker)"
            ),
            (
                "(?:sexually )?(?:harass(?:es|ed|ing)|molest(?:s|ed|ing)|grooms|groomed|"
                "grooming|raped|rapes|stalk(?:s|ed|ing)|spik(?:es|ed|ing)) (?:\\w+ "
                "){0,3}?(?:me|girls?|women|her|him|lads|learners?|students?|people|drinks?|"
                "staff|apprentices?|customers?|boys?|young\\w*)"
            ),
            (
                "bull(?:y|ies|ied|ying) (?:the |all |all the |younger |other |every |his |"
                "her |half |new )*(?:learners?|students?|apprentices?|staff|people|everyone|"
                "girls?|lads?|kids?|residents?|us|me|trainees?|first years)"
            ),
            "(?:a |such a |massive |total |proper |right |known |nasty |big )+bully\\b",
            (
                "(?:film(?:s|ed|ing)|record(?:s|ed|ing)|photograph(?:s|ed|ing)|spy(?:s|ing)|"
                "watch(?:es|ed|ing)) (?:\\w+ ){0,4}?(?:in the (?:toilets?|loos?|changing|"
                "showers?)|getting changed|undress\\w*|naked|up (?:their|her) skirts?)"
            ),
        ),
        rule(
            "substances",
            0.7,
            WHY.format("drink or drugs"),
            (
                f"(?:drunk|pissed|off (?:his|her|their) (?:face|head|nut|tits|box)|wasted|"
                f"stoned|high|coked up|hung ?over|steaming|hammered|bladdered|smashed|out of "
                f"it|paralytic|plastered|under the influence|baked)(?: \\w+){{0,4}}? "
                f"{_ON_DUTY}"
            ),
            (
                "(?:turn(?:s|ed|ing) up|com(?:es|ing) in|came in|rock(?:s|ed|ing) up|"
                "show(?:s|ed|ing) up|teach(?:es|ing)|taught|driv(?:es|ing)|drove|work(?:s|ed|"
                "ing)|arriv(?:es|ed|ing)|rolls in)(?: \\w+){0,5}? (?:drunk|pissed|high|"
                "stoned|wasted|hung ?over|coked|baked|off (?:his|her) (?:face|head)|"
                "(?:stink\\w*|smell\\w*|reek\\w*) of (?:\\w+ )?(?:booze|drink|weed|alcohol|"
                "beer|vodka|wine|whisky|cannabis|gin))"
            ),
            (
                "(?:stink(?:s|ing)?|stank|smell(?:s|ing|ed|t)?|reek(?:s|ing|ed)?) of (?:\\w+ "
                ")?(?:booze|drink|weed|alcohol|beer|vodka|wine|whisky|cannabis|gin)"
            ),
            (
                f"(?:drink(?:s|ing)|drank|swigg(?:ed|ing)|neck(?:ed|ing)|down(?:ed|ing)) "
                f"(?:\\w+ ){{0,4}}?(?:vodka|whisky|gin|beers?|cans?|booze|wine|pints?|"
                f"alcohol)?(?: \\w+){{0,2}}? ?{_ON_DUTY}"
            ),
            (
                f"(?:on|does|doing|did|tak(?:es|ing)|took|smok(?:es|ed|ing)|snort(?:s|ed|ing)|"
                f"sniff(?:s|ed|ing)|inject(?:s|ed|ing)|us(?:es|ed|ing)|deal(?:s|t|ing)|"
                f"sell(?:s|ing)|sold|push(?:es|ing)|supply(?:ing)?|suppl(?:ies|ied)|flog(?:s|"
                f"ging)?|shott(?:s|ing)) (?:\\w+ ){{0,2}}?{_DRUGS}"
            ),
            "dealing (?:at|in|on|to|from|round|near) ",
            (
                "vodka in (?:his|her|their|a) (?:\\w+ ){0,2}?(?:mug|bottle|cup|flask|coffee|"
                "desk|drawer)"
            ),
            (
                "(?:a |an |the |such a |local |known |proper |right |total |massive |big "
                ")+(?:drug ?dealer|dealer|druggie|junkie|smack ?head|crack ?head|coke ?head|"
                "alcoholic|alky|alchy|piss ?head|drunk|addict|bag ?head|shotter)"
            ),
        ),
        rule(
            "prejudice",
            0.7,
            WHY.format("discrimination"),
            (
                "(?:so |such |a |an |proper |well |really |openly |dead |low ?key |a bit |"
                "massively |blatantly |very |being |pure |fully |actually |kinda |the most |"
                "absolutely |bare |mad |constantly |always )*(?:racist|homophobic|sexist|"
                "transphobic|islamophobic|antisemitic|anti-semitic|ableist|xenophobic|"
                "misogynist(?:ic)?|nazi|bigot(?:ed)?|homophobe|transphobe)"
            ),
            (
                "(?:treat(?:s|ed|ing)?|mark(?:s|ed|ing)?|speak(?:s|ing)?|talk(?:s|ed|ing)?|"
                "fail(?:s|ed|ing)?|pick(?:s|ed|ing)?|ignor(?:es|ed|ing)) (?:\\w+ "
                "){0,4}?(?:black|asian|muslim|polish|gay|brown|foreign|disabled|white|girls?|"
                "female|women|esol|dyslexic|romanian|autistic|trans|jewish|african|deaf) "
                "(?:\\w+ ){0,4}?(?:worse|different\\w*|like (?:dirt|rubbish|shit|crap)|down|"
                "harder|lower|unfair\\w*|on purpose|more|cos|because)"
            ),
            "discriminat(?:es|ed|ing) against",
            (
                "(?:failed|fails|sacked|marks?|marked|kicked|picks on|picked on) (?:me|us|"
                "her|him|people)(?: \\w+){0,4}? (?:because|cos|coz|for) (?:i'?m|im|we'?re|of "
                "(?:my|our|his|her)|she'?s|he'?s|being|they'?re|theyre)(?: \\w+){0,3}? "
                "(?:black|asian|muslim|polish|gay|brown|foreign|disabled|dyslexic|pregnant|"
                "colour|skin|accent|religion|race|a girl|female|a woman|hijab|age|trans|"
                "romanian|autistic|african|jewish|indian|pakistani|nigerian)"
            ),
        ),
        rule(
            "crime",
            0.7,
            WHY.format("crime or misconduct"),
            (
                "(?:got|been|was|getting|is being|being|gets|is) (?:done|arrested|charged|"
                "convicted|nicked|prosecuted|sacked|fired|suspended|investigated|struck off|"
                "kicked off|banned|cautioned|jailed|sent down|let go|dismissed) (?:\\w+ "
                "){0,2}?(?:for|over|because of|after) (?:\\w+ ){0,4}?(?:steal\\w*|theft|"
                "nicking|robbing|fraud|assault\\w*|drink|drugs?|gbh|abh|abus\\w*|harass\\w*|"
                "cheat\\w*|bully\\w*|hitting|touching|sexual|racis\\w*|fighting|dealing|porn|"
                "kids?|rape|indecent|messaging|affair|sleeping|fak\\w*|forg\\w*|lying|"
                "fiddling|violence|knife)"
            ),
            ("(?:has|have|had|got|with|s) (?:a )?(?:\\w+ )?criminal (?:record|past|convictions?)"),
            "(?:went|been|was|going) (?:to |in |in to )?(?:prison|jail) for",
            "wanted by (?:the )?(?:police|feds)",
            (
                "(?:a |an |the |such a |actual |known |absolute |proper )+(?:criminal|"
                "gangster|murderer|arsonist|con)\\b"
            ),
            (
                "(?:leak(?:s|ed|ing)?|shar(?:es|ed|ing)|gave|giv(?:es|ing)|show(?:s|ed|ing)|"
                "text(?:s|ed)|told) (?:\\w+ ){0,3}?(?:answers|the questions|exam questions|"
                "the (?:\\w+ )?paper) (?:to|before|in advance|with)"
            ),
            "(?:watch(?:es|ed|ing)|look(?:s|ed|ing) at|had|downloads?) porn",
            "brought (?:a )?(?:knife|blade|machete|weapon) (?:in|to|into)",
            "carr(?:y|ies|ying) (?:a )?(?:knife|blade|machete)",
            "(?:started|set|lit) (?:the|that) fire (?:on purpose|in)",
            (
                "(?:smashed|keyed|vandali[sz]ed|slashed|trashed|wrecked|damaged) (?:\\w+ "
                "){1,3}?(?:car|van|tyres?|toilets?|door|window|bike|locker|kit|work|model|"
                "bench) ?(?:on purpose|deliberately|up)?"
            ),
            (
                "(?:hack(?:s|ed|ing)) (?:into )?(?:\\w+ ){0,3}?(?:account|system|portfolio|"
                "email|moodle|laptop|phone|vle|network|insta\\w*|snap)"
            ),
        ),
    ],
)
#: The same words meant harmlessly.
HARMLESS = PatternSet(
    [
        rule(
            "harmless",
            0.0,
            "",
            (
                "(?:st(?:eal|ole|eals|ealing)|robb?(?:ed|ing)?) (?:the show|my heart|a "
                "glance|the (?:spot|lime)light|third base|\\w+ thunder|of (?:a|the|that|our) "
                "(?:goal|win|penalty|points?|title|game|medal))"
            ),
            "cheat (?:day|meal|sheet|code)s?",
            (
                "cheat(?:ing)? (?:on|with) (?:a |my |the |his |her )?(?:diet|plank|recipe|"
                "keto|slimming)"
            ),
            (
                "(?:police|bbc|the news|daily mail|prime minister|politicians?|trump|boris|"
                "starmer|celebrity|footballer|premier league|love island|eastenders|corrie|"
                "coronation street|emmerdale|prince|king charles)"
            ),
            "high (?:fives?|vis|street|school|level|marks?|grades?|score|standard)",
            "(?:speed|crack) (?:limit|test|bump|on)",
            "on (?:speed ?dial|gear \\d)",
            "crack(?:s|ed|ing)? (?:in|on with|up)",
            (
                "(?:accus(?:ed|es|ing)|suspect(?:ed|ing)|blam(?:ed|ing)|rumou?rs?|"
                "false(?:ly)?) (?:\\w+ ){0,3}?of"
            ),
            "imagine if",
            "pretend(?:ing)?",
            "training (?:on|about) (?:fraud|bribery|money)",
            (
                "took (?:our|my|his|her|the|some|a|loads of|all|great|good) (?:\\w+ "
                ")?(?:work|time|notes|photos?|pics|hours|things (?:easy|seriously|slow|in))"
            ),
            "tak(?:es|ing|e) (?:\\w+ )?(?:hours|ages|time|things)",
            (
                "(?:fill(?:s|ed|ing)? in|sign(?:s|ed|ing)?|made|making) (?:my|our|the|your|"
                "up) (?:\\w+ )?(?:log ?books?|paperwork|time ?sheets?|forms?|hours|register|"
                "portfolio|training|time|notes)(?: for me| for us| please| today| on "
                "time)?(?:$|[.!,])"
            ),
        ),
    ]
)
