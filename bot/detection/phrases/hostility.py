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
    r"(?:black(?:s| people| lads?| men| man| women| guys?| boys?| girls?)?|asians?(?: lads"
    r"| people| men)?|brown people|whites|white (?:people|men|women|lads|folk)|africans?"
    r"|somalis?|nigerians?|jamaicans?|indians?|pakistanis?|bangladeshis?|chinese(?: people"
    r"| lads| ones)?|polish (?:people|lads|men|women|girls|blokes|workers|builders)|poles"
    r"|romanians?(?: people)?|albanians?|bulgarians?|lithuanians?|eastern europeans?"
    r"|foreigners?|immigrants?|migrants?|asylum seekers?|refugees?|arabs?|syrians?|afghans?"
    r"|kurds?|turks?|gypsies|travell?ers|roma|ukrainians?|(?:irish|scottish|welsh"
    r"|english) (?:people|lads|men|women)|germans?|mexicans?|latinos?|ethnics"
    r"|ethnic minorit(?:y|ies)|illegals|boat people|outsiders|hong kongers|filipinos?"
    r"|vietnamese|kosovans?|koreans?|japanese)"
)
_FAITH = (
    r"(?:muslims?|islam|jews?|jewish people|hindus?|sikhs?|christians?|catholics?"
    r"|protestants?|buddhists?|jehovah'?s? witness(?:es)?|religious people|mormons?"
    r"|atheists?|hijabis?|women in (?:hijabs?|burkas?|headscar(?:f|ves))|islamists?"
    r"|the jews|people (?:who|that) pray|zionists)"
)
_WOMEN = (
    r"(?:women|girls|birds|females|woman|lasses|chicks|blondes|ladies|a (?:girl|woman|bird"
    r"|female|lass)|the girls|lady (?:builders?|plumbers?|sparks|electricians?|drivers?"
    r"|bosses)|female (?:\w+))"
)
_MEN = (
    r"(?:men|blokes|males|lads|a (?:man|bloke|lad|male|guy)|male (?:nurses?|carers?"
    r"|nursery \w+|midwi\w+|hairdressers?|teachers?|childminders?))"
)
_GAY = (
    r"(?:gays?|gay (?:people|men|lads|guys|blokes|couples?)|lesbians?|homosexuals?"
    r"|bisexuals?|bi people|queers?|homos|lgbt\w*|lgbtq\w*|the gays|a gay (?:man|lad|bloke"
    r"|guy|person)|same sex (?:couples?|marriage)|two (?:men|women|blokes) (?:kissing"
    r"|getting married|raising))"
)
_TRANS = (
    r"(?:trans(?: people| women| men| kids| lot| person)?|transgenders?|transsexuals?"
    r"|trannies|non ?-?binar(?:y|ies)|they/thems|transgenderism|trans ideology"
    r"|a trans (?:person|woman|man)|cross ?-?dressers?)"
)
_DISABLED = (
    r"(?:disabled(?: people| kids| workers| lot)?|people (?:with (?:disabilities|autism"
    r"|adhd|dyslexia|special needs|learning difficulties|mental health(?: problems"
    r"| issues)?|down'?s(?: syndrome)?|epilepsy)|in wheelchairs|on crutches)"
    r"|wheelchair users|autistic(?: people| kids| lot)?|autistics|deaf(?: people)?"
    r"|blind people|dyslexics?|special needs(?: kids| people| lot)?|send (?:kids"
    r"|learners)|epileptics?|mentally ill people|downs syndrome \w+|cripples"
    r"|adhd (?:kids|people)|a (?:wheelchair|disabled person|deaf \w+|dyslexic|blind \w+"
    r"|autistic \w+))"
)
_OLD = (
    r"(?:old (?:people|man|woman|lady|lot|ones|folk|fogeys?|gits?|codgers?)|oldies"
    r"|pensioners|boomers|grandads?|over (?:40|50|60)s?|anyone over (?:30|40|50|60)"
    r"|young people|youngsters|kids these days|gen z|millennials|teenagers|coffin dodgers"
    r"|people (?:over|in their) (?:40|50|60|fifties|forties|sixties)s?|grannies|dinosaurs"
    r"|mature (?:students|learners)|[456]\d ?(?:year|yr)[ -]?olds?)"
)
_JUDGED = (
    r"(?:thieves|criminals|terrorists?|rapists?|paedos|paedophiles|lazy|dirty|filthy"
    r"|disgusting|vermin|animals|scum|savages|parasites|scroungers|spongers|dangerous"
    r"|evil|violent|thick|stupid|dumb|inferior|subhuman|sub human|a (?:disease|plague"
    r"|cancer|problem|burden|joke|threat|danger|liability|drain|waste of \w+|stain)"
    r"|cancer|groomers?|perverts?|weird|freaks?|sick|mental|mentally ill|unnatural|wrong"
    r"|sinful|sinners|an abomination|abominations|going to hell|backwards?|uncivili[sz]ed"
    r"|greedy|liars|cheats|bombers|extremists|useless|weak|emotional|hormonal|hysterical"
    r"|brainwashed|invaders|rats|cockroaches|drug dealers|dealers|gangsters|all the same"
    r"|taking over|ruining|everywhere nowadays|the problem|to blame|not (?:normal|natural"
    r"|human|real|proper|welcome|british|english|wanted|right|one of us)|tight|smelly"
    r"|stink|unclean|a bunch of \w+|whores|slags|gold ?diggers|nags|bitches"
    r"|faking(?: it)?|attention seek(?:ers|ing)|confused|a fad|predators|past it|slow"
    r"|liabilities|too (?:slow|emotional|weak|sensitive)|rubbish|crap|shit|pathetic"
    r"|less (?:intelligent|evolved|capable)|untrustworthy|not to be trusted|demons?"
    r"|possessed|gross|minging|rank|a waste)"
)
_ARE = r"(?:are|r|is|'re|'s|be|were|being|do be)"
_VERY = (
    r"(?: (?:all|just|always|so|such|mostly|nothing but|usually|basically|literally|fucking"
    r"|a bunch of|too|really|naturally|born|actually|proper|clearly|obviously|generally"
    r"|only|the|pure|and always will be))*"
)
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
    r"\b(?:pride (?:month|flag|march|event)|welcome|equal|valued"
    r"|should be (?:treated|able|allowed|paid|included|respected|welcome|supported)"
    r"|have rights|(?:nothing|nowt) wrong with|what'?s wrong with|discriminat\w+"
    r"|stereotyp\w+|prejudice\w*|racis[mt]|sexis[mt]|homophobi\w+|transphobi\w+"
    r"|islamophobi\w+|antisemiti\w+|ableis[mt]|ageis[mt]|underrepresented"
    r"|black (?:friday|pepper|board|bin|box|tea|coffee|paint|country|pool|pudding"
    r"|eye|mould|cab|hawthorn|belt|ops|market|cable|wire|and (?:white|decker|tan)"
    r"|hair|jeans|trousers)|white (?:board|goods|paint|bread|space|noise|wine"
    r"|emulsion|spirit|gloss)|chinese (?:takeaway|food|new year|for (?:tea|dinner"
    r"|lunch))|indian (?:takeaway|food|restaurant|stone)|polish (?:the|it|up|shop"
    r"|sausage|that)|nail polish|turkish (?:barber|delight|food)|irish (?:stew"
    r"|coffee|sea)|english (?:gcse|unit|exam|level|lesson|class|functional|maths"
    r"|and maths|breakfast)|welsh (?:cakes|rarebit)|german (?:car|sausage)"
    r"|female (?:connector|thread|socket|plug|fitting|end|coupling)"
    r"|male (?:connector|thread|socket|plug|fitting|end|to female)|ladies (?:toilet"
    r"|loo)|girls (?:football|netball)|old (?:boiler|house|laptop|van|tools|code"
    r"|version|system|school|building|pipes)|\d ?- ?\d|rugby|six nations|world cup"
    r"|match|football)\b"
)


def _generalising(characteristic: Characteristic) -> Phrase:
    """ "All of them are …": a whole group judged."""
    group = GROUPS[characteristic]
    return Phrase(
        f"judged_{characteristic.value}",
        r"\b(?:(?:all|most|these|those|them|bloody|fucking|the|typical|dirty|lazy|filthy"
        rf"|because|cos) )*{group}(?: \w+)? {_ARE}{_VERY} {_JUDGED}(?:$|[^\w])",
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
        r"|crawling with|infested with|riddled with|another|more) (?:of )?(?:these |them "
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
