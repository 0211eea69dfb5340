"""Stereotypes, shutting out and put-downs of a protected group, in freer wording."""

from __future__ import annotations

from bot.detection.phrasebook import Phrase
from bot.detection.phrases.protected_groups import GROUPS, REASONS, UNPREJUDICED, WHOLLY_EXCUSED
from bot.domain.categories import Characteristic

_VERBS = (
    r"(?:nick|steal|rob|stink|smell|cheat|lie|scrounge|sponge|breed|moan|whinge|drink|beg"
    r"|deal|kill|ruin|spread|groom|hate us|bring (?:disease|crime|drugs|trouble)"
    r"|take (?:our|the|all)|get (?:everything|away with|given|special|priority|free"
    r"|it easy)|can'?t (?:drive|park|cook|drive|read|be trusted|handle|take|do|lift|think"
    r"|speak|count|spell|reverse|even)|don'?t (?:wash|work|pay|do|respect|know|understand"
    r"|want to work|even|belong|deserve|integrate|care)|never (?:wash|work|pay|stop|learn"
    r"|do|shut up)|make(?:s)? me (?:sick|ill|want to|uncomfortable|puke|feel sick|heave)"
    r"|(?:turn|creep|freak|gross|piss|wind)(?:s)? (?:my stomach|me out|me off|me up)"
    r"|disgust me|do my head in|need to (?:retire|go|leave|be|learn|stop|know|get|shut"
    r"|adapt|integrate)|are (?:always|just|all|only|never|so|too|probably|bad|terrible"
    r"|scary|useless|ruining|killing|what'?s wrong)|is (?:always|a choice|a sin|a mental"
    r"|disgusting|wrong|a phase|what'?s wrong)|is ruining|should(?:n'?t| not)? (?:be in"
    r"|get|have|be given|be allowed|be banned|be paid|be at|stay|go|stick to|know|learn"
    r"|stop|vote|marry|adopt|work|drive|compete|teach|be near|play|be forced|even|be able)"
    r"|will (?:nick|steal|rob|never|ruin|always|stab|bomb))"
)


def _stereotype(characteristic: Characteristic) -> Phrase:
    group = GROUPS[characteristic]
    return Phrase(
        f"stereotype_{characteristic.value}",
        r"(?:^|[.!?,] ?|\b(?:all|most|every|bloody|fucking|these|those|because|cos|that|lol"
        r"|tbh|mate|honestly|why|think|reckon|typical|sorry but|ban|and|but|like) )(?:all "
        rf"|most |the |these |those |bloody |fucking |dirty |lazy )*{group} {_VERBS}\b",
        0.68,
        REASONS[characteristic],
        UNPREJUDICED
        + r"|\b(?:(?:the|our|my) (?:lads|girls|women|men|ladies)|should (?:be given|have|get"
        r"|be able|be allowed|be paid|go first|be in (?:charge|power|construction"
        r"|trades))(?: (?:more|equal|the same|better|to|a (?:fair )?chance|support|priority"
        r"|extra time))|shouldn'?t (?:have to|be (?:paid less|forced to|given a hard|made)"
        r"|get (?:abuse|less|grief|bullied))|don'?t (?:get (?:enough|the|paid|as much|a fair)"
        r"|deserve (?:this|that|to be (?:treated|bullied|mocked)|abuse|hate|the abuse)"
        r"|know (?:where|when|how|which|if|that)|have (?:access|to))|never get (?:a|the|any"
        r"|enough|asked)|can'?t (?:access|get (?:in|up|out|a|the|past|to)|read (?:the|this"
        r"|small|it)|hear|see|speak up)|are (?:just (?:as|people|like|human)|all (?:welcome"
        r"|different|equal|on|here|in|back)|always (?:welcome|helpful|kind|so (?:kind|nice"
        r"|polite|helpful))|so (?:helpful|nice|kind|good|lovely|underrated|strong|talented)"
        r"|only (?:\d+|10|15|five|ten) ?(?:%|per)|never (?:asked|considered|represented"
        r"|included)|too (?:often|many times)|probably (?:stuck|late|in))"
        r"|need to (?:be (?:treated|included|supported|consulted|seen|heard)|get (?:up"
        r"|access)|use the (?:lift|ramp)|leave (?:early|to pray))|why (?:should|do|are)"
        r"|is it)\b",
        characteristic=characteristic,
        excused_by=WHOLLY_EXCUSED,
    )


PREJUDICE = (
    *(_stereotype(c) for c in GROUPS),
    Phrase(
        "not_british",
        r"\b(?:(?:you|u|he|she|they)(?: \w+)? (?:don'?t|dont|doesn'?t) (?:look|sound"
        r"|seem)(?: very| really)? (?:british|english|scottish|welsh|irish|from (?:here"
        r"|round here))|where are (?:you|u) (?:really|actually"
        r"|originally actually) from(?: \w+)?|no but where are you (?:really )?from"
        r"|white people (?:built|made|founded) this|second class (?:citizens )?in (?:our"
        r"|my) own|(?:british|english|white|our own|local) (?:people|lads|workers|kids"
        r"|ones)? ?(?:should (?:come|get|be)|first|before|come first|over"
        r"|instead of)(?: \w+){0,6} (?:foreigners|immigrants|migrants|them|outsiders|blacks"
        r"|asians|muslims|refugees)|(?:foreigners|immigrants|migrants|outsiders"
        r"|refugees)(?: \w+){0,6} (?:before|over|instead of|ahead of) (?:us|english|british"
        r"|our own|white|local|proper|real)|go home (?:paddy|taff|jock|polak|pikey|abdul"
        r"|mohammed|ching|foreigner|immigrant)|(?:people|types|person|lot|man|woman"
        r"|kind) like (?:you|u|them|that|him|her) (?:don'?t|shouldn'?t|aren'?t|should not"
        r"|can'?t|never) (?:belong|be|welcome|get|understand|fit|have)(?: \w+){0,6} (?:country"
        r"|here|england|britain|trade|uk|place|site|course|class))\b",
        0.74,
        REASONS[Characteristic.RACE],
        r"\b(?:local (?:anaesthetic|authority)|english first (?:then|and) maths)\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "their_religion",
        r"\b(?:(?:put up with|sick of|fed up (?:of|with)|tired of|respect|pander(?:ing)? to"
        r"|bow(?:ing)? to|hearing about|tolerate|shove) (?:their|your|ur|his|her|this|that"
        r"|all this|all that) (?:\w+ )?(?:religion|god|allah|prayers?|praying|ramadan|mosque"
        r"|eid|halal|bible|faith|nonsense fasting)|(?:hijabs?|burkas?|turbans?|headscar(?:f"
        r"|ves)|mosques?|halal|crosses|prayer rooms?|niqabs?|kippahs?|ramadan"
        r"|islam) (?:should(?: all)? be|need(?:s)? to be|has to be|have to be|must be"
        r"|ought to be) (?:banned|illegal|stopped|removed|burned|burnt|scrapped|closed"
        r"|outlawed)|typical (?:jew|muslim|catholic|christian|hindu|proddy|taig)\b|(?:jew"
        r"|muslim|hindu|sikh|catholic)(?:'s|s)?(?: \w+){0,3} (?:counting (?:every|his|her"
        r"|their) penn|rubbing (?:his|her|their) hands|tight with money|wife ?beater))",
        0.74,
        REASONS[Characteristic.RELIGION],
        r"\b(?:hard hat|helmet|safety|can'?t respect)\b",
        characteristic=Characteristic.RELIGION,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "girl_cannot",
        r"\b(?:(?:she'?s|shes|she is|you'?re|ur|your|you are|because she'?s|being) (?:just "
        r"|only )?a (?:girl|woman|bird|lass|female)(?: \w+){0,3} (?:won'?t|wont|can'?t|cant"
        r"|shouldn'?t|never|what do you know|leave it|don'?t know|not gonna|bound to"
        r"|makes the tea|stick to|so no|weak|no chance)|(?:don'?t|wouldn'?t|not|never"
        r"|dont) (?:\w+ )?(?:want|trust|let|have|having|letting|listen to|take orders from"
        r"|work for|work under|taking orders from) (?:a |any |some )?(?:woman|women|girl|girls"
        r"|bird|female|lady|lass)(?: \w+)? (?:fix\w*|touch\w*|do\w*|near|on|wir\w*|plumb\w*"
        r"|driv\w*|work\w*|telling|tell|boss\w*|in charge|as|teach\w*|build\w*|servic\w*"
        r"|weld\w*)|(?:lads|men|blokes|boys|real men|proper men)(?: \w+)? (?:don'?t|shouldn'?t"
        r"|can'?t|never|aren'?t|dont)(?: \w+){0,2} (?:hair|nails|beauty|childcare|nursing"
        r"|care work|makeup|cry|nurses|hairdressers|carers|wear pink|dance)|(?:throw|run|hit"
        r"|cry|fight|lift|drive|kick|weld|scream|punch|moan|cries|throws"
        r"|runs) like a (?:little |big )?girl|typical (?:woman|women|man|men|bloke|girl|female"
        r"|blonde))\b",
        0.72,
        REASONS[Characteristic.SEX],
        r"\b(?:toilets?|changing rooms?|shower|midwife|examin\w+|chaperone|who says|so what"
        r"|and i can|watch me)\b",
        characteristic=Characteristic.SEX,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "rainbow",
        r"\b(?:(?:keep|shove|take|stick|get) (?:your|ur|that|their|the|all that"
        r"|this) (?:\w+ )?(?:rainbow|pride|gay|lgbt\w*)(?: \w+)? (?:\w+ )?(?:away|up|out"
        r"|to yourself|off|down|nonsense|rubbish)|unless (?:they|you|he|u|your|you)(?:'re|s|'s"
        r"| are| is)? (?:all )?(?:gay|a poof|bent|queer)|(?:what are you|are you|you must be"
        r"|is he|must be|he'?s gotta be|sounds|looks?|acts?|acting|dress(?:ed"
        r"|es)?)(?: \w+)? (?:gay|bent|queer) (?:or something|or what|mate|lol|then|for|doing"
        r"|wearing|boy))",
        0.72,
        REASONS[Characteristic.SEXUAL_ORIENTATION],
        characteristic=Characteristic.SEXUAL_ORIENTATION,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "not_real",
        r"\btrans (?:women|men|girls|people)(?: \w+)? (?:are|r|will always be"
        r"|is)(?: \w+)? (?:just |really |still |actually |only |not )*(?:men|women|blokes"
        r"|real women|real men|males|freaks|confused|fakes?|pretend\w*)\b",
        0.74,
        REASONS[Characteristic.GENDER_REASSIGNMENT],
        r"\btrans women are women|trans men are men|are just (?:as|people|like)\b",
        characteristic=Characteristic.GENDER_REASSIGNMENT,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "no_chance",
        r"\b(?:(?:wheelchair|crutches|deaf|blind|autistic|disabled|dyslexic"
        r"|special needs)(?: \w+){0,3} (?:what are you (?:even )?doing|why (?:are you|bother"
        r"|even)|shouldn'?t (?:be|even)|got no chance|no chance)|no (?:place|room|need"
        r"|point) (?:for|in|in hiring|in training|having) (?:\w+ )?(?:disabled people|cripples"
        r"|wheelchairs|autistic (?:people|kids)|special needs)(?: \w+){0,3}|(?:put"
        r"|stick) (?:him|her|them) in a home (?:already|lol|if|cos))",
        0.72,
        REASONS[Characteristic.DISABILITY],
        r"\bcare home fees\b",
        characteristic=Characteristic.DISABILITY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "typical_mother",
        r"\bpregnant(?: \w+)?[?,.!]+ ?(?:there goes|that'?s (?:her|the)|typical|here we go"
        r"|waste|great another)\b",
        0.7,
        REASONS[Characteristic.PREGNANCY],
        characteristic=Characteristic.PREGNANCY,
        excused_by=WHOLLY_EXCUSED,
    ),
)
