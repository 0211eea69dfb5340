"""Hostility on a protected characteristic, said without slurs. A group's mere name is none."""

from __future__ import annotations

from bot.detection.framing import NOT_MEANT, Frame
from bot.detection.phrasebook import Phrase
from bot.domain.categories import Characteristic

REASONS = {
    Characteristic.RACE: "Hostile to people for their race, nationality or origin",
    Characteristic.RELIGION: "Hostile to people for their religion or belief",
    Characteristic.SEX: "Hostile to people for their sex",
    Characteristic.SEXUAL_ORIENTATION: "Hostile to people for their sexual orientation",
    Characteristic.GENDER_REASSIGNMENT: "Hostile to people for being transgender",
    Characteristic.DISABILITY: "Hostile to people for a disability or condition",
    Characteristic.AGE: "Hostile to people for their age",
    Characteristic.PREGNANCY: "Hostile to people for pregnancy or parenthood",
    Characteristic.MARRIAGE: "Hostile to people for being married or in a civil partnership",
}
WHOLLY_EXCUSED = NOT_MEANT | {Frame.SELF}

_RACE = (
    r"(?:black(?:s| people| lads?| men| man| women| guys?| boys?| girls?)?|asians?(?: lads| people| men)?|brown people|whites|white (?:people|men|women|lads|folk)|africans?|somalis?|nigerians?|jamaicans?|indians?|pakistanis?|bangladeshis?|chinese(?: people| lads| ones)?|polish (?:people|lads|men|women|girls|blokes|workers|builders)|poles|romanians?(?: people)?|albanians?|bulgarians?|lithuanians?|eastern europeans?|foreigners?|immigrants?|migrants?|asylum seekers?|refugees?|arabs?|syrians?|afghans?|kurds?|turks?|gypsies|travell?ers|roma|ukrainians?|(?:irish|scottish|welsh|english) (?:people|lads|men|women)|germans?|mexicans?|latinos?|ethnics|ethnic minorit(?:y|ies)|illegals|boat people|outsiders|hong kongers|filipinos?|vietnamese|kosovans?|koreans?|japanese)"
)
_FAITH = (
    r"(?:muslims?|islam|jews?|jewish people|hindus?|sikhs?|christians?|catholics?|protestants?|buddhists?|jehovah'?s? witness(?:es)?|religious people|mormons?|atheists?|hijabis?|women in (?:hijabs?|burkas?|headscar(?:f|ves))|islamists?|the jews|people (?:who|that) pray|zionists)"
)
_WOMEN = r"(?:women|girls|birds|females|woman|lasses|chicks|blondes|ladies|a (?:girl|woman|bird|female|lass)|the girls|lady (?:builders?|plumbers?|sparks|electricians?|drivers?|bosses)|female (?:\w+))"
_MEN = r"(?:men|blokes|males|lads|a (?:man|bloke|lad|male|guy)|male (?:nurses?|carers?|nursery \w+|midwi\w+|hairdressers?|teachers?|childminders?))"
_GAY = r"(?:gays?|gay (?:people|men|lads|guys|blokes|couples?)|lesbians?|homosexuals?|bisexuals?|bi people|queers?|homos|lgbt\w*|lgbtq\w*|the gays|a gay (?:man|lad|bloke|guy|person)|same sex (?:couples?|marriage)|two (?:men|women|blokes) (?:kissing|getting married|raising))"
_TRANS = r"(?:trans(?: people| women| men| kids| lot| person)?|transgenders?|transsexuals?|trannies|non ?-?binar(?:y|ies)|they/thems|transgenderism|trans ideology|a trans (?:person|woman|man)|cross ?-?dressers?)"
_DISABLED = r"(?:disabled(?: people| kids| workers| lot)?|people (?:with (?:disabilities|autism|adhd|dyslexia|special needs|learning difficulties|mental health(?: problems| issues)?|down'?s(?: syndrome)?|epilepsy)|in wheelchairs|on crutches)|wheelchair users|autistic(?: people| kids| lot)?|autistics|deaf(?: people)?|blind people|dyslexics?|special needs(?: kids| people| lot)?|send (?:kids|learners)|epileptics?|mentally ill people|downs syndrome \w+|cripples|adhd (?:kids|people)|a (?:wheelchair|disabled person|deaf \w+|dyslexic|blind \w+|autistic \w+))"
_OLD = r"(?:old (?:people|man|woman|lady|lot|ones|folk|fogeys?|gits?|codgers?)|oldies|pensioners|boomers|grandads?|over (?:40|50|60)s?|anyone over (?:30|40|50|60)|young people|youngsters|kids these days|gen z|millennials|teenagers|coffin dodgers|people (?:over|in their) (?:40|50|60|fifties|forties|sixties)s?|grannies|dinosaurs|mature (?:students|learners)|[456]\d ?(?:year|yr)[ -]?olds?)"
_JUDGED = (
    r"(?:thieves|criminals|terrorists?|rapists?|paedos|paedophiles|lazy|dirty|filthy|disgusting|vermin|animals|scum|savages|parasites|scroungers|spongers|dangerous|evil|violent|thick|stupid|dumb|inferior|subhuman|sub human|a (?:disease|plague|cancer|problem|burden|joke|threat|danger|liability|drain|waste of \w+|stain)|cancer|groomers?|perverts?|weird|freaks?|sick|mental|mentally ill|unnatural|wrong|sinful|sinners|an abomination|abominations|going to hell|backwards?|uncivili[sz]ed|greedy|liars|cheats|bombers|extremists|useless|weak|emotional|hormonal|hysterical|brainwashed|invaders|rats|cockroaches|drug dealers|dealers|gangsters|all the same|taking over|ruining|everywhere nowadays|the problem|to blame|not (?:normal|natural|human|real|proper|welcome|british|english|wanted|right|one of us)|tight|smelly|stink|unclean|a bunch of \w+|whores|slags|gold ?diggers|nags|bitches|faking(?: it)?|attention seek(?:ers|ing)|confused|a fad|predators|past it|slow|liabilities|too (?:slow|emotional|weak|sensitive)|rubbish|crap|shit|pathetic|less (?:intelligent|evolved|capable)|untrustworthy|not to be trusted|demons?|possessed|gross|minging|rank|a waste)"
)
_ARE = r"(?:are|r|is|'re|'s|be|were|being|do be)"
_VERY = r"(?: (?:all|just|always|so|such|mostly|nothing but|usually|basically|literally|fucking|a bunch of|too|really|naturally|born|actually|proper|clearly|obviously|generally|only|the|pure|and always will be))*"
GROUPS = {
    Characteristic.RACE: _RACE,
    Characteristic.RELIGION: _FAITH,
    Characteristic.SEX: rf"(?:{_WOMEN}|{_MEN})",
    Characteristic.SEXUAL_ORIENTATION: _GAY,
    Characteristic.GENDER_REASSIGNMENT: _TRANS,
    Characteristic.DISABILITY: _DISABLED,
    Characteristic.AGE: _OLD,
}
UNPREJUDICED = (
    r"\b(?:pride (?:month|flag|march|event)|welcome|equal|valued|should be (?:treated|able|allowed|paid|included|respected|welcome|supported)|have rights|(?:nothing|nowt) wrong with|what'?s wrong with|discriminat\w+|stereotyp\w+|prejudice\w*|racis[mt]|sexis[mt]|homophobi\w+|transphobi\w+|islamophobi\w+|antisemiti\w+|ableis[mt]|ageis[mt]|underrepresented|black (?:friday|pepper|board|bin|box|tea|coffee|paint|country|pool|pudding|eye|mould|cab|hawthorn|belt|ops|market|cable|wire|and (?:white|decker|tan)|hair|jeans|trousers)|white (?:board|goods|paint|bread|space|noise|wine|emulsion|spirit|gloss)|chinese (?:takeaway|food|new year|for (?:tea|dinner|lunch))|indian (?:takeaway|food|restaurant|stone)|polish (?:the|it|up|shop|sausage|that)|nail polish|turkish (?:barber|delight|food)|irish (?:stew|coffee|sea)|english (?:gcse|unit|exam|level|lesson|class|functional|maths|and maths|breakfast)|welsh (?:cakes|rarebit)|german (?:car|sausage)|female (?:connector|thread|socket|plug|fitting|end|coupling)|male (?:connector|thread|socket|plug|fitting|end|to female)|ladies (?:toilet|loo)|girls (?:football|netball)|old (?:boiler|house|laptop|van|tools|code|version|system|school|building|pipes)|\d ?- ?\d|rugby|six nations|world cup|match|football)\b"
)


def _generalising(characteristic: Characteristic) -> Phrase:
    """ "All of them are …": a whole group judged."""
    group = GROUPS[characteristic]
    return Phrase(
        f"judged_{characteristic.value}",
        rf"\b(?:(?:all|most|these|those|them|bloody|fucking|the|typical|dirty|lazy|filthy|because|cos) )*{group}(?: \w+)? {_ARE}{_VERY} {_JUDGED}(?:$|[^\w])",
        0.8,
        REASONS[characteristic],
        UNPREJUDICED
        + r"|\b(?:are not (?:dangerous|criminals|terrorists|lazy|stupid|evil|all|violent|weak|weird|animals)|aren'?t|does(?:n'?t| not) mean|not all|(?:who|that) (?:is|are) (?:sick|ill|confused|weak|past|slow|dangerous)|(?:the|this|that|my|a|our) (?:girl|woman|man|bloke|lad|lady|old (?:man|lady|woman)) (?:i|we|at|who|in|on|next|down|from|was|is)|(?:some|few|one|two|three) (?:of the )?(?:lads|girls|men|women|blokes)|(?:my|our|the) (?:girls|lads|ladies|men|women|grandad|boys)\b|a (?:burden|problem) (?:on|for) (?:themselves|them)|is it true|people say)\b",
        characteristic=characteristic,
        excused_by=WHOLLY_EXCUSED,
    )


def _excluding(characteristic: Characteristic) -> Phrase:
    """ "They don't belong here", "I won't work with them": a whole group shut out."""
    group = GROUPS[characteristic]
    return Phrase(
        f"shut_out_{characteristic.value}",
        rf"\b(?:(?:(?:i|we|i'?m|id|i'?d|nobody|no ?one|people)(?: \w+)? ?(?:don'?t|do not|dont|won'?t|wont|wouldn'?t|refuse to|not|never|can'?t|cant|hate|rather not|not going to|aint|ain'?t|fed up of|sick of|tired of|should have to|wants to|wanna)(?: (?:want|like|wanna|gonna|be|going|need|have|fancy|to|really|even))*? ?(?:to )?(?:work(?:ing)?|sit(?:ting)?|be(?:ing)?|share|sharing|train(?:ing)?|shower|live|living|eat|study|paired?|partner(?:ed)?|taught|bossed about|seeing|hearing|having|stand|trust(?:ing)?|like|hate|serve|serving|cut|treat|treating|employ|hire|near|room|pray|see|hear|take orders|want|wants|wanted|have|agree|believe)(?: (?:a |the |any )?(?:\w+ )?(?:room|rooms|van|bench|toilets?|showers?|house|flat|lift|desk|kitchen|site|class|team|table|shift))?(?: (?:with|near|next to|by|under|from|for|about|a room with|a van with|a bench with|changing rooms? with|up with|alongside|in with))? (?:a |an |any |the |these |those |all |some |fucking |more |them |load of |bunch of |loads of |another |bloody )*{group})"
        rf"|(?:no|ban|deport|kick out|get rid of|send back|keep out|shoot|gas|sack|lock up|round up|sterili[sz]e) (?:all |the |these |any |more |them |those |every |all the )*{group}(?: (?:allowed|here|on (?:site|the)|in (?:here|this|our|the|my)|out|back|from|should|please|wanted|pls|lol|x))*(?:$|[.!,;]| )"
        rf"|{group}(?: \w+)? (?:shouldn'?t|should not|should never|shudnt|don'?t|do not|dont|can'?t|cannot|cant|couldn'?t|can not|will never|never|aren'?t|not|aint|have no|has no|got no|need to|should|ought to|belong in|ruin|are ruining|should all|must|wouldn'?t)(?: (?:be|even|really|ever|all|just|fit|get|go|learn|actually|properly|to|able|cut out|meant|supposed|allowed|have|stay|made|only))* ?(?:be |to )?(?:on (?:a |the )?(?:site|building|tools|roof|front)|in (?:the (?:trades?|kitchen|army|country|uk|workplace|police|home)|construction|plumbing|here|this (?:country|trade|job|course|college)|our|nursing|childcare|charge|it\b|hospital|engineering|their own)|here|belong|do (?:this|the|a man'?s|plumbing|maths|it\b|building|bricklaying|electrics|manual|heavy|proper|physical|this job|that job|real|trades?|engineering|coding|hard)|drive|lift|weld|code|parallel park|handle (?:power|tools|pressure|it|the)|use (?:power )?tools|teach|lead|manage|adopt|marry|have (?:kids|children|rights|jobs|opinions)|work (?:here|in|on|with|in a)|for (?:this|women|men|blokes|girls|lads|this trade)|allowed|banned|deported|sterili[sz]ed|vote|breed|integrate|speak (?:english|proper)|stay (?:at home|in the kitchen|home)|go (?:home|back)|get back|know (?:their place|how to)|think (?:logically|straight)|be trusted|trusted|welcome|exist|wash|rights|place|be (?:near|around|plumbers|sparks|electricians|bosses|managers|nurses|midwives|carers|builders|in charge|normal|left|paid less|kept|seen|let|given|a)|nurses|builders|plumbers|electricians|kitchen|the kitchen|the past|wimps|banter|everything|understand|take a joke|a joke|retire|adapt|keep up|learn|technology|anything|business))\b",
        0.76,
        REASONS[characteristic],
        UNPREJUDICED
        + r"|\b(?:women only|men only|(?:don'?t|do not|never|not) (?:hate|judge|exclude|mock|stereotype|have a problem with|mind|be rude|discriminate)|should(?:n'?t| not) (?:have to|be (?:treated|paid less|excluded|left out|mocked|judged|scared|afraid|made|underestimated|put off|asked|expected|ashamed))|should (?:be (?:able|allowed|treated|included|given|respected|paid|proud|safe|let|a (?:right|given)) ?(?:to|in|on|more|the|equally|the same|a)?|have (?:rights|the same|equal|access|a|more|jobs))|is it|are there|do (?:we|you|they) (?:have|need|get|allow)|where (?:is|are|can)|can'?t (?:work|go|get|access|use|come|do|manage|be|drive|lift|learn|handle|stay) (?:up|in|here|the|to|there|without|because|until|unless|there|with)(?: \w+){0,5} (?:ramp|lift|access|because|until|unless|visa|fasting|support|adjust\w*|accessib\w*|steps?|stairs)|(?:ramp|accessib\w*|adjustments?)|not enough|(?:more|enough) (?:women|girls|female\w*|black|asian|disabled|men)|why (?:don'?t|can'?t|aren'?t|do|is|are) (?:more|there)|no (?:girls|women|female|old|young|lads|men|muslims|polish|one) (?:in (?:our|the|my|this) (?:class|group|cohort|team|course|year|changing)|on (?:our|the|my|this) (?:course|site|team|call)|(?:came|turned|today|yet|signed|applied|showed))|would(?:n'?t)? be (?:without|able)|(?:my|our|the|your|some) (?:girls|lads|men|women|ladies|boys|old (?:man|lady|woman)|grandad)|\w+ (?:at home|on site) (?:today|tomorrow)|let (?:down|go)|kids these days (?:can|are)|a (?:girl|woman|man|bloke|lad|lady|guy) (?:in|at|on|from|who|called|was|came|is|at)|don'?t see (?:any|many|enough))\b",
        characteristic=characteristic,
        excused_by=WHOLLY_EXCUSED,
    )


HOSTILITY = (
    *(_generalising(c) for c in GROUPS),
    *(_excluding(c) for c in GROUPS),
    Phrase(
        "go_back",
        r"\b(?:go|fuck off|piss off|get|send (?:them|him|her|em|you)|sent|clear off|bugger off|jog on|sod off|ship (?:them|em|him)|crawl|do one|deport (?:them|em|him|you)|they should(?: all)?(?: go)?|should(?: all)?(?: just)?(?: go)?|hurry up and go)(?: (?:the f\w* |all |just |straight |yourself |off )?)?(?: ?(?:back|home))+(?: home)? (?:to )?(?:where(?:ver)? (?:you|u|ya|they|he|she|your lot|ur lot|you lot)(?: all)? ?(?:came|come|r|are|belongs?|is|crawled|belong|'re)|(?:your|ur|their|his|her|there) (?:own )?(?:fucking |bloody |shithole |poxy )?(?:country|countries|shithole|village|jungle|desert|mud ?hut|cave|homeland|land|boat|dinghy|own)|africa|poland|romania|india|pakistan|somalia|china|syria|nigeria|bongo|afghanistan|iraq|albania|jamaica|bangladesh|turkey|eritrea|sudan)\b",
        0.9,
        REASONS[Characteristic.RACE],
        r"\b(?:i'?m|i am|i want|i'?d love|going|when (?:are|do|will) (?:you|u)|visit|holiday|flights?|for (?:christmas|easter|eid|diwali|two weeks|the summer|a wedding)|see (?:my|his|her|your) (?:family|mum|parents)|we(?:'re| are)?|he'?s|she'?s|had to|told me|said|might|hoping|can'?t|have to|need to|plan\w*|miss(?:es|ing)?|next (?:week|month|year))\b",
        characteristic=Characteristic.RACE,
    ),
    Phrase(
        "foreign",
        r"\b(?:(?:send|ship|deport|chuck|kick) (?:them|em|'em|these people|those people|the lot of them|that lot|your lot)(?: all)? (?:all )?(?:back|home|out of (?:the|our|this) country)(?:$|[.!,]| (?:to|where|on|now|i|say|lol))|(?:this is|we'?re in|you'?re in|your in|its|it'?s) (?:england|britain|the uk|our country)(?: \w+){0,3} (?:speak english|learn (?:the|english)|go home|not \w+stan|english only|talk english)|speak (?:fucking |bloody |proper )?english (?:or|you|u|ffs|in (?:england|britain|this country|my country|our country)|ur in|your in)|(?:coming|come|came) over here (?:taking|tak|stealing|nicking|steal)|(?:taking|stealing|nicking|took|steal|take|nick) (?:all )?(?:our|british|english|our own) (?:jobs|houses|women|benefits|apprenticeships|work|country|girls)|(?:off|back) (?:on|in|to) (?:the|their|your) (?:banana|dinghy|dinghies|rubber)? ?(?:boat|dinghy|dinghies|ship)|(?:sink|turn back|bomb|torpedo) (?:the|all the|their|every) (?:boats?|dingh(?:y|ies))|(?:not|never be|aint|isn'?t|aren'?t|never really|you'?ll never be|not even) (?:really |properly |proper )?(?:british|english|one of us)(?: (?:if|just|because|cos|are|no matter|mate|at all|with (?:a|that)))|(?:too many|overrun (?:with|by)|swamped (?:with|by)|flooded with|full of|crawling with|infested with|riddled with|another|more) (?:of )?(?:these |them |bloody |fucking )*(?:foreigners|immigrants|migrants|muslims|blacks|asians|pakis|poles|romanians|jews|gays|albanians|refugees|asylum seekers|eastern europeans|gypsies|travellers|ethnics|africans|indians|somalis|illegals)|(?:country'?s|place is|country is|uk is|britain is|england is|town is|course is) (?:being )?(?:taken over|full|overrun|invaded|infested)|(?:can'?t|cant) (?:understand|stand) (?:a word (?:these|them|of (?:these|them|his|her))|(?:the|their|these|his|her) (?:accents?|foreign|lot|curry)|(?:these|them) (?:people|lot))|smells? (?:of|like) (?:a )?curry|curry (?:muncher|breath|stink)|(?:you|your|u|them|that|their|these|those|his|her|this) (?:people|lot|kind|sort|type|types) (?:are (?:all|always|so|just|taking|ruining|the|never|dirty|lazy|thick|animals|scum|a)|should|always|never|don'?t|can'?t|need to|smell|stink|get everything|come here|breed|aren'?t|all (?:look|smell|the same))|they all look the same|all look the same to me|white (?:power|pride|lives matter|is right|race|people are superior)|(?:black|white|brown|asian) people (?:only get|get (?:everything|special|all)|only got)|(?:only|just) (?:got|here|hired|on|in|passed|gets?|got in|employed)(?: \w+){0,5} (?:because|cos|coz|bc|bcos|for being|as)(?: (?:she|he|they|you|u)(?:'s|'re|s| is| are)?)? ?(?:black|asian|foreign|a woman|female|gay|trans|brown|disabled|a girl|muslim|of (?:his|her|their) (?:colour|skin|race))|diversity (?:hire|quota|tick ?box)|token (?:black|asian|gay|woman|girl|disabled|brown|ethnic|trans))\b",
        0.78,
        REASONS[Characteristic.RACE],
        r"\b(?:can'?t understand (?:the accents?|their accent|his accent|her accent) (?:on|in) (?:the )?(?:video|recording|webinar|audio|film|listening)|speak english (?:fluently|well|better|as a|at home|and|so|but)|(?:these|those|this|that) (?:people|lot|kind|type|sort|types) (?:are always (?:helpful|kind|so)|should (?:be (?:proud|thanked|paid)|get)|need to be (?:paid|thanked)|of (?:screw|drill|tile|question|boiler|thing|work))|(?:this|that) (?:kind|sort|type|lot) (?:should|never|always|can'?t|don'?t)|cooking|your (?:lot|people|kind|sort) (?:should (?:come|join)|are (?:so|all) (?:good|great|kind|welcome|nice|lovely))|lovely|smells? of curry (?:in (?:the|here)|from|day|tonight)|kitchen smells|full of (?:british|english)|the (?:lesson|class|room|course|session) is full)\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "kitchen",
        r"\b(?:(?:get|go|belong|belongs|stay|should be|should stay|back) (?:back )?(?:in|to|into) the kitchen(?: (?:love|darling|sweetheart|where|woman|and make|girl|luv|lol|hun|$))|make me a (?:sandwich|sarnie|brew) (?:love|woman|darling|bitch|luv|girl)|(?:that'?s|it'?s|its|thats|this is|this isn'?t|not|aint|is|isn'?t|plumbing'?s|building'?s)(?: \w+){0,3} (?:a )?(?:man'?s|mans|woman'?s|womans|women'?s|girl'?s|girls|bloke'?s|blokes|lads|men'?s) (?:job|work|trade|game|world|place|thing)|(?:leave|left) (?:it|this|that|the heavy \w+) (?:to|for) (?:the )?(?:men|lads|real men|blokes|big boys)|too (?:pretty|weak|girly|delicate|small|feminine|blonde) (?:for|to (?:be|do|lift|work|handle)) ?(?:a |the )?(?:this|site|plumb\w*|build\w*|spark\w*|mechanic|brick\w*|trade|job|weld\w*|electric\w*|here|work|tools|lift|do|it|power tools)?|(?:time of the month|on (?:your|ur|her) (?:period|blob|rag)|pms(?:ing)?|hormonal) ?(?:are (?:we|you)|again|love|is it|must be|lol|or something|then)|women drivers|woman driver|bloody women|typical (?:woman|women|girl|female|bloke|man)|(?:you|he|u) (?:throw|run|hit|cry|fight|lift|drive|kick|weld|scream)s? like a (?:little )?girl|man up (?:and|you|u|princess|ya|mate,? stop)|(?:only|just) (?:good|useful|here|there) (?:for|to) (?:making (?:the )?(?:tea|brews|babies)|make (?:the )?(?:tea|brews)|look(?:ing)? (?:at|pretty)|cleaning|the washing up)|she only (?:passed|got|gets)(?: \w+){0,4} (?:because|cos|coz|for)(?: \w+){0,3} (?:boobs|tits|looks|legs|skirt|girl|woman|pretty|flirt\w*|blonde|fit))\b",
        0.78,
        REASONS[Characteristic.SEX],
        r"\b(?:hospitality|placement|chef|level 2|shift|left my|kitchen (?:fitter|porter|assistant|unit)|who says|not a man'?s|isn'?t (?:just )?a (?:man|bloke|woman)'?s|aint (?:just )?a (?:man|bloke)'?s|(?:isn'?t|not|aint) (?:just )?(?:a )?(?:mans|womans|blokes|men'?s|girls) (?:job|work|trade|world)|women'?s (?:world cup|work wear|workwear|aid))\b",
        characteristic=Characteristic.SEX,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "unnatural",
        r"\b(?:(?:being |it'?s |its |thats |that'?s |gay |homosexuality |that stuff |(?:two|2) (?:men|blokes|women|lads) (?:\w+ )?)*(?:is |are )?(?:not natural|unnatural|an abomination|against (?:nature|god|the bible|my religion))(?:$|[.!]| (?:being|to be|that|for|two|men|gay|is|lads|and|lol)\b)|(?:gay|homosexuality|gays|lesbians?|(?:men|blokes|women|lads) (?:kissing|together)) (?:isn'?t|aint|ain'?t|aren'?t|just isn'?t|cant be|can'?t be) (?:natural|normal|right)|adam and eve not|turn(?:ing)? (?:the |our |my )?(?:kids|children|everyone|people|me) gay|catch (?:the )?gay|gay (?:agenda|disease|germs|plague)|backs (?:to|against) the wall|(?:pray|beat|slap|electrocute) the gay|cure (?:the )?gays?|(?:fancies|fancy|perving on|eyeing up) (?:us|the lads|all the|you|me) (?:all|cos|because)(?: \w+){0,2} gay|(?:that|this|it|your \w+|ur \w+|that \w+|this \w+|he|she|you|u|they|everything|the \w+)(?:'s|'re|s| is| are| looks| r)? (?:so |well |proper |fucking |just |dead |really |a bit )+gay\b|(?:stop (?:being|acting)|don'?t be) (?:so |such a )?gay|gay (?:boy|lord|as fuck|ass|bastard|cunt)|you(?:'re| are)? a gay|(?:big|massive|raging|total) (?:gay|homo|lezza|poof)|shove (?:it|pride|the rainbow|your \w+) (?:down|up)|(?:ram|shov)\w* (?:it|gay|lgbt\w*|pride) (?:\w+ )?down (?:our|my|everyone)|marriage is (?:only )?between a man and)\b",
        0.76,
        REASONS[Characteristic.SEXUAL_ORIENTATION],
        r"\b(?:proud|love(?:s|d)? (?:it|that|you)|(?:i'?m|i am|im|we'?re) (?:so |well |proper |a |really |very )*gay|unnatural (?:deaths?|light|colour|look|causes|posture)|colour|hair ?colour|tone|tan|bricks|wall (?:to|when)|lift)\b",
        characteristic=Characteristic.SEXUAL_ORIENTATION,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "trans",
        r"\b(?:(?:men|blokes|man|bloke|fella|lads?) (?:in|wearing) (?:a )?(?:dress(?:es)?|wigs?|skirts?|frocks?)|(?:he|she|it|they|you|u)(?:'s|'re|s| is| are|'ll never be|'ll always be| will (?:never|always) be)? (?:really |still |actually |obviously |clearly |always |just |never |not )*(?:a )?(?:real |actual )?(?:man|woman|bloke|lad|girl|fella)(?: \w+){0,3} (?:pretending|in a dress|with a (?:wig|dick|cock|penis)|no matter|whatever|not a (?:real )?(?:woman|man)|dressed)|(?:pretending|thinks?|claims?|identif(?:y|ies|ying))(?: (?:he|she|they|it|you|u)(?:'s|'re|s| is| are)?)?(?: to be| as)? (?:a )?(?:(?:man|woman|girl|boy) (?:now|but|when|lol)|attack helicopter|cat|toaster|helicopter|lamp ?post|forklift|dog)|there(?:'s|s| are| is)? ?(?:only|just) (?:two|2) (?:genders|sexes)|only (?:two|2) genders|(?:refus(?:e|ing)|not|never|won'?t|aint) (?:to )?(?:gonna |going to )?(?:use|using|call(?:ing)?)(?: \w+){0,3} (?:pronouns|they/them|she|her by)|what(?:'s|s)? (?:is )?(?:it|that thing)(?: supposed)? ?(?:a (?:man|boy|bloke) or a|to be)|(?:is|was) (?:that|it|he|she|this) (?:even )?a (?:man|boy|bloke|he|girl|woman) or a (?:woman|girl|she|man|boy|he)|chop(?:ped)? (?:his|your|their|its) (?:dick|cock|bits|willy|knob) off|he/she|shim|it'?s ma'?am|trans(?:gender)? (?:nonsense|rubbish|bollocks|crap|agenda|bullshit|cult|ideology|shit|fad))\b",
        0.74,
        REASONS[Characteristic.GENDER_REASSIGNMENT],
        r"\b(?:panto\w*|drag (?:race|queen|show)|fancy dress|stag|charity|kilts?|hen do|he/she (?:can|will|must|should|needs|is|has)|halloween|dress code|connector|(?:puppy|dog|baby|kitten|cat|bump)|dame|mary poppins)\b",
        characteristic=Characteristic.GENDER_REASSIGNMENT,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "disability",
        r"\b(?:(?:are|r|is|you|u|he|she|they|your|ur|you'?re|he'?s|she'?s|that'?s|thats|act(?:ing|s)?|look(?:s)?|sound(?:s)?|being|so|what|stop being|well)(?: (?:you|u|he|she|like|a|so|such|an|bit|actually|proper|fucking|some|kind|of|little|being|that|is|are))* (?:special needs|autistic (?:or|much|lol|freak|mong)|window lick\w*|(?:short|sunshine|special) bus|a cabbage|a vegetable|deaf or (?:something|just|what|stupid|thick)|blind or (?:something|just|what|stupid)|disabled or (?:something|what)|mental in the head|slow in the head|not right in the head|dyslexic or (?:something|just|what)|mentally (?:challenged|deficient|disabled)|special (?:ed|school))|(?:fak(?:e|es|ing)|put(?:ting|s)? (?:it|that) on|pretend(?:ing|s)?|milk(?:ing|s)?|using|plays?(?:ing)?|excuse)(?: \w+){0,4} (?:disabilit(?:y|ies)|adhd|autism|dyslexia|wheelchair|depression|anxiety|ptsd|epilepsy|sick card|disabled card|blue badge|mental health)(?: card| for attention| to get| so| lol| excuse|$|[.!])|(?:adhd|autism|dyslexia|anxiety|depression|mental health|ptsd)(?: is|'s| isn'?t| aint| are)(?: just| all| basically| even)* (?:an? )?(?:excuse|made up|fake|laziness|lazy|not real|real|naughty|bad parenting|being thick|being lazy|attention|trend|thick|fashion|bollocks|nonsense)|(?:gets?|getting|got|given) extra time (?:cos|because|for)(?: (?:he|she|they|you|u|being)(?:'s|'re|s| is| are)?)? (?:thick|stupid|slow|lazy|dumb|special)|(?:should|belongs?|put)(?: \w+){0,3} in (?:a|the) (?:home|special school|asylum|loony bin|mental (?:home|hospital|institution))|(?:can'?t|cant) (?:even )?(?:talk|walk|hear|see|speak|read)(?: properly)? (?:the )?(?:freak|spaz|mong|cripple|retard)|(?:mock|copy|do)ing (?:his|her|the) (?:stutter|limp|twitch|tics?)|(?:nut ?job|psycho|schizo|loony|mental case) (?:on|should|off|needs|like|shouldn'?t))\b",
        0.76,
        REASONS[Characteristic.DISABILITY],
        r"\b(?:i'?m|i am|my (?:son|daughter|brother|sister|kid|dyslexia|adhd|autism|anxiety)|support|assess(?:ment|ed)|diagnos\w+|is (?:a )?real (?:condition|thing|and|illness|disability)|isn'?t (?:an excuse|laziness|a (?:choice|excuse)|being lazy|made up)|unit|teacher|(?:work|career|job|volunteer\w*) (?:in|at|with)|coordinator|send)\b",
        characteristic=Characteristic.DISABILITY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "age",
        r"\b(?:(?:you|u|he|she|they|your|ur|you'?re|he'?s|she'?s|@?\w+'s|hes|shes|granny|grandad|people)(?:'s|'re| is| are| r)?(?: (?:just|all|way|far|so|well|clearly|obviously|a bit|getting|proper|at \d\d|at your age|much))* (?:too (?:old|ancient|past it|young) (?:to (?:learn|train|be|start|do|use|understand|change|get|teach|keep|work|handle|retrain|bother|manage|have an opinion|know)|for (?:this|the|college|an apprenticeship|it|a trade|site|uni|tech\w*|computers|here|nights))|past (?:it|your sell|their sell|his sell|her sell|your best|ur sell)|over the hill|a dinosaur|senile|one foot in the grave|a fossil|a coffin dodger|about to drop dead|half dead|ready for the (?:home|knackers|scrap ?heap))|(?:move over|give up|retire|hurry up and (?:die|retire)|time to retire|step aside)(?: already)? (?:grandad|granny|grandma|old man|boomer|gramps|dinosaur|pops|nan|you old)|(?:old|ancient) (?:git|fart|codger|hag|bag|biddy|fossil|crone|goat|bastard|cow|dinosaur|timer can'?t)|can'?t teach an old dog|why (?:are|is|did|do|would) (?:they|we|you|he|she|college)(?: \w+){0,4} (?:pensioners?|old people|someone (?:so )?old|a 5\d|over (?:50|60)s?|grannies|grandads)|at (?:your|his|her|their|ur) age(?: \w+){0,4} (?:bother|why|should|pointless|embarrassing|dead|retired|joke|can'?t|what'?s the point|give up|pipe|bus pass))\b",
        0.72,
        REASONS[Characteristic.AGE],
        r"\b(?:i'?m|am i|i am|i feel|never too|you'?re never|not too|isn'?t too|aren'?t too|no ?one(?:'s| is)? too|nobody(?:'s| is)? too|don'?t let|think(?:s|ing)? i'?m|too young to (?:drive|vote|drink|get (?:the|a)|work nights|use the)|the (?:boiler|laptop|van|pc|phone|machine)|(?:boiler|laptop|van|computer|phone|it|tablet|browser|version)(?:'s| is) too old|ofsted|not past it|who says|(?:for|on) (?:the )?(?:forklift|insurance|funding|young person)|legal(?:ly)?)\b",
        characteristic=Characteristic.AGE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "religion",
        r"\b(?:(?:rag|towel|tea ?towel|bin ?bag|letter ?box|post ?box|curtain|ninja)(?: ?(?:on|over|for) (?:your|ur|her|his|their) (?:head|face)|es? (?:walking|everywhere|in|look)| heads?|(?:es)? in (?:burkas?|hijabs?))|take (?:that|your|ur|the) (?:\w+ )?(?:rag|hijab|headscarf|scarf|turban|burka|thing|tea ?towel|niqab)(?: \w+)? off(?: your| ur| her)? ?(?:head|face|in|when|here|this|you|love|ffs|$)|(?:bacon|pork|ham|pig)(?: \w+){0,5} (?:(?:in|on|at|to|outside) (?:the|a|his|her|their|your) (?:mosque|locker|prayer|bag|lunch|desk|muslim|sandwich|shoes)|muslim|make (?:him|her|them) eat|wind (?:him|her|them) up|slip (?:it )?(?:in|into))|(?:has|got|have|is|hiding|where'?s|is there|what'?s)(?: \w+){0,4} (?:a )?bomb (?:under|in|strapped)(?: \w+){0,2} (?:hijab|turban|burka|head|scarf|bag|rucksack|vest|beard|robe|jacket)|(?:don'?t|do not) blow (?:us|me|the (?:place|bus|room|plane)) up|sky ?(?:fairy|daddy|pixie)|(?:fuck|bomb|burn|ban|down with|death to|abolish|against) (?:the )?(?:islam|mosques?|quran|koran|synagogues?|muslims|jews|allah|mohammed|halal|jesus|israelites|hindus|sikhs|christianity|judaism)|(?:jews|jewish|rothschilds?|zionists?)(?: \w+){0,3} (?:control|own|run|rule|behind)(?:s|ning|ling)? (?:the |all |everything|every|it)|(?:hitler|holocaust)(?: \w+){0,4} (?:right|hoax|didn'?t happen|never happened|should have finished|finish(?:ed)? the job|fake|made up|exaggerated|missed (?:a few|some|one))|(?:tight|stingy|greedy)(?: \w+)? (?:as a |like a |little |old )?jew|jew(?:ed)? (?:him|me|us|down|nose|gold)|convert or (?:die|burn|hell)|(?:infidels?|kuffars?|kafirs?|unbelievers|non ?believers|sinners)(?: \w+){0,3} (?:burn|die|hell|deserve|must|scum|dirty|filthy)|(?:praying|prayers?|ramadan|fasting)(?: \w+){0,4} (?:just an excuse|is an excuse|nonsense|bollocks|bullshit|to skive|pathetic|joke|get out of work))\b",
        0.8,
        REASONS[Characteristic.RELIGION],
        r"\b(?:i wear|my (?:hijab|turban|headscarf|scarf)|allowed|hard hat|ppe|safety|can i|should (?:i|we)|hair|salon|client|consultation|halal (?:option|food|menu|options)|bacon (?:roll|sandwich|butty) (?:for|in|on) (?:me|the (?:van|canteen|cafe))|ban (?:the )?(?:halal|bomb)|denial|deniers?|memorial|museum)\b",
        characteristic=Characteristic.RELIGION,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "pregnancy",
        r"\b(?:(?:pregnant (?:women|girls|people|lasses|birds)|mums|mothers|women with (?:kids|babies)|single (?:mums?|mothers?)|women on maternity|teen mums?)(?: (?:are|r|is|shouldn'?t|should|can'?t|get|always|just|only|don'?t|all|never|should not))+ (?:be (?:on site|working|here|in|hired|sacked|employed|allowed)|a (?:liability|burden|nightmare|waste|drain)|lazy|useless|scroungers|hired|employed|working|on site|liabilit\w+|hormonal|use it as an excuse|work|everything|stay at home|expect special|scrounging|slags|irresponsible)|(?:why|never|don'?t|wouldn'?t|not) (?:\w+ )?(?:hire|employ|train|take on|bother training|promote)(?: \w+)? (?:a |any )?(?:pregnant \w+|women (?:who|that|of|because|cos|they)|mums|her (?:she|cos|because|when)|someone (?:who'?s )?pregnant|woman (?:who|that|of)|girls (?:they|cos|because))(?: \w+){0,5}(?: ?(?:pregnant|maternity|baby|babies|kids|knocked up|up the duff|childbearing|sprog\w*))?|(?:got|get(?:s|ting)?|getting herself|got herself) (?:pregnant|knocked up|up the duff)(?: \w+){0,4} (?:to (?:get out|skive|avoid|get (?:a|money|benefits|maternity|off|out)|trap)|for (?:the |a )?(?:benefits|council|money|flat)|on purpose to|so (?:she|u|you) (?:can|gets?) (?:skive|time off|a (?:house|flat)))|(?:sack|fire|get rid of|bin) her (?:\w+ ){0,3}(?:pregnant|maternity)|breast ?feeding(?: \w+){0,5} (?:disgusting|gross|rank|minging|in the toilets?|put them away|ban(?:ned)?))\b",
        0.76,
        REASONS[Characteristic.PREGNANCY],
        r"\b(?:risk assess\w*|lifting|chemicals|x ?-?rays?|should be (?:offered|given|allowed|supported)|support\w*|protect\w*|rights|law|illegal|legal)\b",
        characteristic=Characteristic.PREGNANCY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "marriage",
        r"\b(?:(?:married (?:women|men|people|blokes|girls)|divorc(?:ed|ee) (?:women|men|people|mums)|divorcees)(?: (?:are|shouldn'?t|should|can'?t|always|just|all|never|should not))+ (?:be (?:working|here|hired|promoted|employed)|liabilit\w+|damaged|useless|a (?:burden|liability)|stay at home|failures|lazy|committed|to be trusted)|(?:never|don'?t|wouldn'?t|not) (?:hire|employ|promote|take on) (?:a |any )?(?:married|divorced|single) (?:women|woman|men|man|people|girls)|damaged goods (?:divorc\w+|now she)|left on the shelf (?:you|at|spinster|u))\b",
        0.7,
        REASONS[Characteristic.MARRIAGE],
        characteristic=Characteristic.MARRIAGE,
        excused_by=WHOLLY_EXCUSED,
    ),
)
