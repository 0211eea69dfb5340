"""Hostility on a protected characteristic, said without slurs. A group's mere name is none."""

from __future__ import annotations

from bot.detection.phrasebook import Phrase
from bot.detection.phrases.protected_groups import (
    ARE,
    GROUPS,
    JUDGED,
    REASONS,
    UNPREJUDICED,
    VERY,
    WHOLLY_EXCUSED,
)
from bot.domain.categories import Characteristic


def _generalising(characteristic: Characteristic) -> Phrase:
    """ "All of them are …": a whole group judged."""
    group = GROUPS[characteristic]
    return Phrase(
        f"judged_{characteristic.value}",
        r"\b(?:(?:all|most|these|those|them|bloody|fucking|the|typical|dirty|lazy|filthy"
        rf"|because|cos) )*{group}(?: \w+)? {ARE}{VERY} {JUDGED}(?:$|[^\w])",
        0.8,
        REASONS[characteristic],
        UNPREJUDICED
        + r"|\b(?:are not (?:dangerous|criminals|terrorists|lazy|stupid|evil|all|violent|weak"
        r"|weird|animals)|aren'?t|does(?:n'?t| not) mean|not all|(?:who|that) (?:is"
        r"|are) (?:sick|ill|confused|weak|past|slow|dangerous)|(?:the|this|that|my|a"
        r"|our) (?:girl|woman|man|bloke|lad|lady|old (?:man|lady|woman)) (?:i|we|at|who|in|on"
        r"|next|down|from|was|is)|(?:some|few|one|two|three) (?:of the )?(?:lads|girls|men"
        r"|women|blokes)|(?:my|our|the) (?:girls|lads|ladies|men|women|grandad|boys)\b"
        r"|a (?:burden|problem) (?:on|for) (?:themselves|them)|is it true|people say)\b",
        characteristic=characteristic,
        excused_by=WHOLLY_EXCUSED,
    )


def _excluding(characteristic: Characteristic) -> Phrase:
    """ "They don't belong here", "I won't work with them": a whole group shut out."""
    group = GROUPS[characteristic]
    return Phrase(
        f"shut_out_{characteristic.value}",
        r"\b(?:(?:(?:i|we|i'?m|id|i'?d|nobody|no ?one|people)(?: \w+)? ?(?:don'?t|do not|dont"
        r"|won'?t|wont|wouldn'?t|refuse to|not|never|can'?t|cant|hate|rather not|not going to"
        r"|aint|ain'?t|fed up of|sick of|tired of|should have to|wants to|wanna)(?: (?:want"
        r"|like|wanna|gonna|be|going|need|have|fancy|to|really"
        r"|even))*? ?(?:to )?(?:work(?:ing)?|sit(?:ting)?|be(?:ing)?|share|sharing"
        r"|train(?:ing)?|shower|live|living|eat|study|paired?|partner(?:ed)?|taught"
        r"|bossed about|seeing|hearing|having|stand|trust(?:ing)?|like|hate|serve|serving|cut"
        r"|treat|treating|employ|hire|near|room|pray|see|hear|take orders|want|wants|wanted"
        r"|have|agree|believe)(?: (?:a |the |any )?(?:\w+ )?(?:room|rooms|van|bench|toilets?"
        r"|showers?|house|flat|lift|desk|kitchen|site|class|team|table|shift))?(?: (?:with"
        r"|near|next to|by|under|from|for|about|a room with|a van with|a bench with"
        r"|changing rooms? with|up with|alongside|in with))? (?:a |an |any |the |these |those "
        r"|all |some |fucking |more |them |load of |bunch of |loads of |another "
        rf"|bloody )*{group})"
        r"|(?:no|ban|deport|kick out|get rid of|send back|keep out|shoot|gas|sack|lock up"
        r"|round up|sterili[sz]e) (?:all |the |these |any |more |them |those |every "
        rf"|all the )*{group}(?: (?:allowed|here|on (?:site|the)|in (?:here|this|our|the|my)"
        r"|out|back|from|should|please|wanted|pls|lol|x))*(?:$|[.!,;]| )"
        rf"|{group}(?: \w+)? (?:shouldn'?t|should not|should never|shudnt|don'?t|do not|dont"
        r"|can'?t|cannot|cant|couldn'?t|can not|will never|never|aren'?t|not|aint|have no"
        r"|has no|got no|need to|should|ought to|belong in|ruin|are ruining|should all|must"
        r"|wouldn'?t)(?: (?:be|even|really|ever|all|just|fit|get|go|learn|actually|properly|to"
        r"|able|cut out|meant|supposed|allowed|have|stay|made|only))* ?(?:be |to )?(?:on (?:a "
        r"|the )?(?:site|building|tools|roof|front)|in (?:the (?:trades?|kitchen|army|country"
        r"|uk|workplace|police|home)|construction|plumbing|here|this (?:country|trade|job"
        r"|course|college)|our|nursing|childcare|charge|it\b|hospital|engineering|their own)"
        r"|here|belong|do (?:this|the|a man'?s|plumbing|maths|it\b|building|bricklaying"
        r"|electrics|manual|heavy|proper|physical|this job|that job|real|trades?|engineering"
        r"|coding|hard)|drive|lift|weld|code|parallel park|handle (?:power|tools|pressure|it"
        r"|the)|use (?:power )?tools|teach|lead|manage|adopt|marry|have (?:kids|children"
        r"|rights|jobs|opinions)|work (?:here|in|on|with|in a)|for (?:this|women|men|blokes"
        r"|girls|lads|this trade)|allowed|banned|deported|sterili[sz]ed|vote|breed|integrate"
        r"|speak (?:english|proper)|stay (?:at home|in the kitchen|home)|go (?:home|back)"
        r"|get back|know (?:their place|how to)|think (?:logically|straight)|be trusted"
        r"|trusted|welcome|exist|wash|rights|place|be (?:near|around|plumbers|sparks"
        r"|electricians|bosses|managers|nurses|midwives|carers|builders|in charge|normal|left"
        r"|paid less|kept|seen|let|given|a)|nurses|builders|plumbers|electricians|kitchen"
        r"|the kitchen|the past|wimps|banter|everything|understand|take a joke|a joke|retire"
        r"|adapt|keep up|learn|technology|anything|business))\b",
        0.76,
        REASONS[characteristic],
        UNPREJUDICED
        + r"|\b(?:women only|men only|(?:don'?t|do not|never|not) (?:hate|judge|exclude|mock"
        r"|stereotype|have a problem with|mind|be rude|discriminate)|should(?:n'?t"
        r"| not) (?:have to|be (?:treated|paid less|excluded|left out|mocked|judged|scared"
        r"|afraid|made|underestimated|put off|asked|expected|ashamed))|should (?:be (?:able"
        r"|allowed|treated|included|given|respected|paid|proud|safe|let|a (?:right"
        r"|given)) ?(?:to|in|on|more|the|equally|the same|a)?|have (?:rights|the same|equal"
        r"|access|a|more|jobs))|is it|are there|do (?:we|you|they) (?:have|need|get|allow)"
        r"|where (?:is|are|can)|can'?t (?:work|go|get|access|use|come|do|manage|be|drive|lift"
        r"|learn|handle|stay) (?:up|in|here|the|to|there|without|because|until|unless|there"
        r"|with)(?: \w+){0,5} (?:ramp|lift|access|because|until|unless|visa|fasting|support"
        r"|adjust\w*|accessib\w*|steps?|stairs)|(?:ramp|accessib\w*|adjustments?)|not enough"
        r"|(?:more|enough) (?:women|girls|female\w*|black|asian|disabled|men)|why (?:don'?t"
        r"|can'?t|aren'?t|do|is|are) (?:more|there)|no (?:girls|women|female|old|young|lads"
        r"|men|muslims|polish|one) (?:in (?:our|the|my|this) (?:class|group|cohort|team"
        r"|course|year|changing)|on (?:our|the|my|this) (?:course|site|team|call)|(?:came"
        r"|turned|today|yet|signed|applied|showed))|would(?:n'?t)? be (?:without|able)|(?:my"
        r"|our|the|your|some) (?:girls|lads|men|women|ladies|boys|old (?:man|lady|woman)"
        r"|grandad)|\w+ (?:at home|on site) (?:today|tomorrow)|let (?:down|go)"
        r"|kids these days (?:can|are)|a (?:girl|woman|man|bloke|lad|lady|guy) (?:in|at|on"
        r"|from|who|called|was|came|is|at)|don'?t see (?:any|many|enough))\b",
        characteristic=characteristic,
        excused_by=WHOLLY_EXCUSED,
    )


HOSTILITY = (
    *(_generalising(c) for c in GROUPS),
    *(_excluding(c) for c in GROUPS),
    Phrase(
        "go_back",
        r"\b(?:go|fuck off|piss off|get|send (?:them|him|her|em|you)|sent|clear off|bugger off"
        r"|jog on|sod off|ship (?:them|em|him)|crawl|do one|deport (?:them|em|him|you)"
        r"|they should(?: all)?(?: go)?|should(?: all)?(?: just)?(?: go)?"
        r"|hurry up and go)(?: (?:the f\w* |all |just |straight |yourself |off )?)?(?: ?(?:back"
        r"|home))+(?: home)? (?:to )?(?:where(?:ver)? (?:you|u|ya|they|he|she|your lot|ur lot"
        r"|you lot)(?: all)? ?(?:came|come|r|are|belongs?|is|crawled|belong|'re)|(?:your|ur"
        r"|their|his|her|there) (?:own )?(?:fucking |bloody |shithole |poxy )?(?:country"
        r"|countries|shithole|village|jungle|desert|mud ?hut|cave|homeland|land|boat|dinghy"
        r"|own)|africa|poland|romania|india|pakistan|somalia|china|syria|nigeria|bongo"
        r"|afghanistan|iraq|albania|jamaica|bangladesh|turkey|eritrea|sudan)\b",
        0.9,
        REASONS[Characteristic.RACE],
        r"\b(?:i'?m|i am|i want|i'?d love|going|when (?:are|do|will) (?:you|u)|visit|holiday"
        r"|flights?|for (?:christmas|easter|eid|diwali|two weeks|the summer|a wedding)"
        r"|see (?:my|his|her|your) (?:family|mum|parents)|we(?:'re| are)?|he'?s|she'?s|had to"
        r"|told me|said|might|hoping|can'?t|have to|need to|plan\w*|miss(?:es|ing)?"
        r"|next (?:week|month|year))\b",
        characteristic=Characteristic.RACE,
    ),
    Phrase(
        "foreign",
        r"\b(?:(?:send|ship|deport|chuck|kick) (?:them|em|'em|these people|those people"
        r"|the lot of them|that lot|your lot)(?: all)? (?:all )?(?:back|home|out of (?:the|our"
        r"|this) country)(?:$|[.!,]| (?:to|where|on|now|i|say|lol))|(?:this is|we'?re in"
        r"|you'?re in|your in|its|it'?s) (?:england|britain|the uk"
        r"|our country)(?: \w+){0,3} (?:speak english|learn (?:the|english)|go home|not \w+stan"
        r"|english only|talk english)|speak (?:fucking |bloody |proper )?english (?:or|you|u"
        r"|ffs|in (?:england|britain|this country|my country|our country)|ur in|your in)"
        r"|(?:coming|come|came) over here (?:taking|tak|stealing|nicking|steal)|(?:taking"
        r"|stealing|nicking|took|steal|take|nick) (?:all )?(?:our|british|english"
        r"|our own) (?:jobs|houses|women|benefits|apprenticeships|work|country|girls)|(?:off"
        r"|back) (?:on|in|to) (?:the|their|your) (?:banana|dinghy|dinghies|rubber)? ?(?:boat"
        r"|dinghy|dinghies|ship)|(?:sink|turn back|bomb|torpedo) (?:the|all the|their"
        r"|every) (?:boats?|dingh(?:y|ies))|(?:not|never be|aint|isn'?t|aren'?t|never really"
        r"|you'?ll never be|not even) (?:really |properly |proper )?(?:british|english"
        r"|one of us)(?: (?:if|just|because|cos|are|no matter|mate|at all|with (?:a|that)))"
        r"|(?:too many|overrun (?:with|by)|swamped (?:with|by)|flooded with|full of"
        r"|crawling with|infested with|riddled with|no more|not another) (?:of )?(?:these |them "
        r"|bloody |fucking )*(?:foreigners|immigrants|migrants|muslims|blacks|asians|pakis"
        r"|poles|romanians|jews|gays|albanians|refugees|asylum seekers|eastern europeans"
        r"|gypsies|travellers|ethnics|africans|indians|somalis|illegals)|(?:country'?s|place is"
        r"|country is|uk is|britain is|england is|town is|course is) (?:being )?(?:taken over"
        r"|full|overrun|invaded|infested)|(?:can'?t|cant) (?:understand"
        r"|stand) (?:a word (?:these|them|of (?:these|them|his|her))|(?:the|their|these|his"
        r"|her) (?:accents?|foreign|lot|curry)|(?:these|them) (?:people|lot))|smells? (?:of"
        r"|like) (?:a )?curry|curry (?:muncher|breath|stink)|(?:you|your|u|them|that|their"
        r"|these|those|his|her|this) (?:people|lot|kind|sort|type|types) (?:are (?:all|always"
        r"|so|just|taking|ruining|the|never|dirty|lazy|thick|animals|scum|a)|should|always"
        r"|never|don'?t|can'?t|need to|smell|stink|get everything|come here|breed|aren'?t"
        r"|all (?:look|smell|the same))|they all look the same|all look the same to me"
        r"|white (?:power|pride|lives matter|is right|race|people are superior)|(?:black|white"
        r"|brown|asian) people (?:only get|get (?:everything|special|all)|only got)|(?:only"
        r"|just) (?:got|here|hired|on|in|passed|gets?|got in|employed)(?: \w+){0,5} (?:because"
        r"|cos|coz|bc|bcos|for being|as)(?: (?:she|he|they|you|u)(?:'s|'re|s| is"
        r"| are)?)? ?(?:black|asian|foreign|a woman|female|gay|trans|brown|disabled|a girl"
        r"|muslim|of (?:his|her|their) (?:colour|skin|race))|diversity (?:hire|quota|tick ?box)"
        r"|token (?:black|asian|gay|woman|girl|disabled|brown|ethnic|trans))\b",
        0.78,
        REASONS[Characteristic.RACE],
        r"\b(?:can'?t understand (?:the accents?|their accent|his accent|her accent) (?:on"
        r"|in) (?:the )?(?:video|recording|webinar|audio|film|listening)"
        r"|speak english (?:fluently|well|better|as a|at home|and|so|but)|(?:these|those|this"
        r"|that) (?:people|lot|kind|type|sort|types) (?:are always (?:helpful|kind|so)"
        r"|should (?:be (?:proud|thanked|paid)|get)|need to be (?:paid|thanked)|of (?:screw"
        r"|drill|tile|question|boiler|thing|work))|(?:this|that) (?:kind|sort|type"
        r"|lot) (?:should|never|always|can'?t|don'?t)|cooking|your (?:lot|people|kind"
        r"|sort) (?:should (?:come|join)|are (?:so|all) (?:good|great|kind|welcome|nice"
        r"|lovely))|lovely|smells? of curry (?:in (?:the|here)|from|day|tonight)|kitchen smells"
        r"|full of (?:british|english)|the (?:lesson|class|room|course|session) is full)\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "religion",
        r"\b(?:(?:rag|towel|tea ?towel|bin ?bag|letter ?box|post ?box|curtain|ninja)(?: ?(?:on"
        r"|over|for) (?:your|ur|her|his|their) (?:head|face)|es? (?:walking|everywhere|in|look)"
        r"| heads?|(?:es)? in (?:burkas?|hijabs?))|take (?:that|your|ur|the) (?:\w+ )?(?:rag"
        r"|hijab|headscarf|scarf|turban|burka|thing|tea ?towel|niqab)(?: \w+)? off(?: your| ur"
        r"| her)? ?(?:head|face|in|when|here|this|you|love|ffs|$)|(?:bacon|pork|ham"
        r"|pig)(?: \w+){0,5} (?:(?:in|on|at|to|outside) (?:the|a|his|her|their|your) (?:mosque"
        r"|locker|prayer|bag|lunch|desk|muslim|sandwich|shoes)|muslim|make (?:him|her|them) eat"
        r"|wind (?:him|her|them) up|slip (?:it )?(?:in|into))|(?:has|got|have|is|hiding"
        r"|where'?s|is there|what'?s)(?: \w+){0,4} (?:a )?bomb (?:under|in"
        r"|strapped)(?: \w+){0,2} (?:hijab|turban|burka|head|scarf|bag|rucksack|vest|beard|robe"
        r"|jacket)|(?:don'?t|do not) blow (?:us|me|the (?:place|bus|room|plane)) up"
        r"|sky ?(?:fairy|daddy|pixie)|(?:fuck|bomb|burn|ban|down with|death to|abolish"
        r"|against) (?:the )?(?:islam|mosques?|quran|koran|synagogues?|muslims|jews|allah"
        r"|mohammed|halal|jesus|israelites|hindus|sikhs|christianity|judaism)|(?:jews|jewish"
        r"|rothschilds?|zionists?)(?: \w+){0,3} (?:control|own|run|rule|behind)(?:s|ning"
        r"|ling)? (?:the |all |everything|every|it)|(?:hitler|holocaust)(?: \w+){0,4} (?:right"
        r"|hoax|didn'?t happen|never happened|should have finished|finish(?:ed)? the job|fake"
        r"|made up|exaggerated|missed (?:a few|some|one))|(?:tight|stingy"
        r"|greedy)(?: \w+)? (?:as a |like a |little |old )?jew|jew(?:ed)? (?:him|me|us|down"
        r"|nose|gold)|convert or (?:die|burn|hell)|(?:infidels?|kuffars?|kafirs?|unbelievers"
        r"|non ?believers|sinners)(?: \w+){0,3} (?:burn|die|hell|deserve|must|scum|dirty"
        r"|filthy)|(?:praying|prayers?|ramadan|fasting)(?: \w+){0,4} (?:just an excuse"
        r"|is an excuse|nonsense|bollocks|bullshit|to skive|pathetic|joke|get out of work))\b",
        0.8,
        REASONS[Characteristic.RELIGION],
        r"\b(?:i wear|my (?:hijab|turban|headscarf|scarf)|allowed|hard hat|ppe|safety|can i"
        r"|should (?:i|we)|hair|salon|client|consultation|halal (?:option|food|menu|options)"
        r"|bacon (?:roll|sandwich|butty) (?:for|in|on) (?:me|the (?:van|canteen|cafe))"
        r"|ban (?:the )?(?:halal|bomb)|denial|deniers?|memorial|museum)\b",
        characteristic=Characteristic.RELIGION,
        excused_by=WHOLLY_EXCUSED,
    ),
)
