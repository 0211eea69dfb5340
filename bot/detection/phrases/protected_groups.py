"""The groups that the Equality Act protects, in the words of chat."""

from __future__ import annotations

from bot.detection.framing import NOT_MEANT, Frame
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
JUDGED = (
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
ARE = r"(?:are|r|is|'re|'s|be|were|being|do be)"
VERY = (
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
    r"\b(?:(?:black|white) (?:pens?|ink|coffee|paint|boots|trousers|shirts?|tops?|shoes|bags?"
    r"|cables?|wires?|board|markers?|bin|tea|power|socks|tape|hair dye)|pride (?:month|flag|march"
    r"|event)|welcome|equal|valued"
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
