"""Disclosures in freer wording: despair, danger at home, exploitation, unsafe work."""

from __future__ import annotations

from bot.detection.grammar import GOING_TO
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.suicide import STUDIED

_DESPAIR = "May be in despair or not safe with themself"
_SUICIDE = "May be speaking of suicide or of not wanting to live"
_ABUSE = "May be telling of abuse or violence by somebody close or in authority"
_SEXUAL = "May be telling of sexual abuse or assault"
_EXPLOITED = "May be exploited or forced to do something"
_UNSAFE = "May be raising unsafe practice at work"
_EATING = "May be in danger through not eating or purging"

_PILLS = (
    r"(?:pills|tablets|meds|medication|paracetamols?|painkillers|razor|razors|blade|blades"
    r"|rope|knives|bleach|antifreeze)"
)
_PERSON = (
    r"(?:he|she|they|boss|gaffer|manager|partner|husband|wife|boyfriend|girlfriend"
    r"|landlord|uncle|dad|mum|stepdad|step ?dad|brother|ex|man|guy|chef|owner|employer"
    r"|agency|supervisor|tutor|assessor|someone|family|parents)"
)
_JOKE = r"(?:\b(?:lol+|lmf?ao+|haha+|jk)\b|[😂🤣])"
_TASK = (
    r"\b(?:question|unit|excel|spreadsheet|assignment|quiz|level|fifa|game|match|exam"
    r"|portfolio|wifi|laptop|printer|maze|car ?park|building|escape room|menu|contract|film"
    r"|series|episode|plot|in the recipe|coupon|paint|wall|error|code|homework|maths"
    r"|presentation|powerpoint)\b"
)

CRIES_FOR_HELP = (
    Phrase(
        "no_way_out",
        r"\b(?:(?:don'?t|dont|can'?t|cant|do not|cannot) (?:see|find|think there'?s) (?:a|any"
        r"|no) way (?:out|forward|through|past)|(?:everything|it'?s all|life'?s|life is|all"
        r"|it all)(?: just)?(?: is|'s| feels| seems)? (?:so |just |all |completely "
        r"|totally )*(?:pointless|meaningless|hopeless|too much|falling apart|black|empty"
        r"|worthless)|nothing (?:matters|helps|feels|is worth|makes sense|is real"
        r"|ever gets better|gets better|left)(?: \w+)? ?(?:any ?more|real|it|no more)?(?: |$"
        r"|[.,!])|(?:so|really|just) (?:tired|sick|exhausted) of (?:it all|everything|this life"
        r"|trying|pretending|being (?:me|alive|strong))|(?:nobody|no ?one) (?:\w+ )?(?:cares"
        r"|would care|bothers|gives a \w+|cared) (?:if|whether|when) (?:i|im"
        r"|i'm)(?: \w+)? (?:live|die|alive|dead|here|exist|okay)|if i (?:died|was dead"
        r"|wasn'?t here|weren'?t here|disappeared|killed myself|went missing|dropped dead"
        r"|ended it)(?: \w+){0,5} (?:no ?one|nobody|who|would|wouldn'?t|notice|care|miss|better"
        r"|easier)|(?:don'?t|dont|doubt|not sure)(?: think| know if)? (?:i'?ll|i will|ill"
        r"|i'?m going to|im gonna|i'?d) (?:be|still be|make it|last|see|get) (?:here |around "
        r"|alive |through |to )?(?:next (?:week|month|year)|tomorrow|the (?:night|week|weekend"
        r"|year)|christmas|much longer|18|my birthday|tonight)(?: \w+){0,3}|(?:don'?t"
        r"|dont) want to be (?:a|such a) (?:burden|bother|problem|weight)(?: \w+){0,6}|(?:i'?m"
        r"|im|feel like|i am|being|become|just) (?:such |nothing but |only |just )*a (?:burden"
        r"|bother|waste of space|failure|disappointment) (?:to|on|and|for|who)(?: \w+){0,3}"
        r"|please (?:someone )?(?:help me|save me|make it stop)(?: \w+){0,8} (?:cope|alone"
        r"|scared|hurts?|can'?t|die|him|home|anymore|safe|hurt|know what to do)"
        r"|no ?one (?:understands|would believe|believes|to talk to|to turn to)(?: \w+){0,4}"
        r"|(?:nobody|no ?one) (?:i can|to) (?:talk|turn|speak) to|(?:isolated|lonely"
        r"|alone) (?:and|all the time|every)(?: \w+){0,4} (?:cry|dying|scared|want|hate|can'?t"
        r"|tired|hopeless|lost|empty))",
        0.62,
        _DESPAIR,
        rf"{_TASK}|{_JOKE}|\b(?:nothing (?:works|helps|left) (?:on|in|with|for)"
        r"|doubt i'?ll (?:be|make it) (?:here |there )?(?:tomorrow|next week) (?:got|as"
        r"|because|cos|dentist|sorry)|dentist|appointment|annual leave|holiday|traffic|bus"
        r"|train|ill|sick|flu|covid|snow|shift|dishwasher|sold out|shop|meeting|interview)\b"
        r"|\bnothing left (?:in|to (?:do|say|add|eat))",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "preparing",
        r"\b(?:(?:i'?ve|ive|i|already|just|been|i have)(?: \w+)? (?:written|wrote|writing|left"
        rf"|leaving) (?:\w+ ){{0,2}}(?:letters?|notes?|a message) (?:to|for) (?:my|the|everyone"
        r"|each|all)(?: \w+)? (?:family|mum|mam|dad|kids|children|parents|sister|brother|mates"
        r"|friends|everyone|girls|boys|son|daughter|people i love)|(?:keep|been|can'?t stop"
        r"|sat|sitting|i'?m|im|just) (?:looking|staring|thinking|sat|sitting)(?: here)? (?:at"
        r"|about|with|of) (?:the|my|all the|all my|these|a|those|dad'?s"
        rf"|mum'?s) (?:\w+ )?{_PILLS}(?: \w+)?(?: \w+)?|(?:i'?m|im|i|she'?s|he'?s|gonna|want to"
        r"|will|i'?ll|going to|tempted to|thought about|planning to|could just|might|about"
        rf"|think(?:ing)? of|think(?:ing)? about)(?: {GOING_TO}| to| just| about)* (?:overdose"
        r"|od\b|overdosing|suicide|hang my ?self|end me|kill my ?self|jump tonight"
        r"|slit)(?: \w+)?|(?:scratch(?:ed|ing)?|slic(?:ed|ing)|carv(?:ed|ing)|burn(?:ed|t|ing)"
        r"|cut) (?:up )?(?:my|her|his) (?:\w+ )?(?:arms?|wrists?|thighs?|legs?|skin"
        r"|stomach)(?: up)?(?: again| last night| to| because| until| and| so| with|$)"
        r"|(?:relapsed|relapse)(?: and| last| again| with| on|$|[.!])(?: \w+)?"
        r"|\bsuicide (?:every|all the|is the only|seems|sounds|feels|again|note))",
        0.82,
        _SUICIDE,
        rf"{_JOKE}.*(?:caffeine|coffee|sugar|chocolate)|\b(?:caffeine|chocolate|coffee|sugar"
        r"|cake|vitamin|cheese|memes|cute|sun ?burn\w*|oven|straighteners|iron|hob|by accident"
        r"|accident\w*|slipped|brambles|cat|kitten|rose bush|thorns|chisel|tile|training"
        r"|prevention|awareness|statistics|rates?|documentary|squad|trial|mar|drug round"
        r"|trolley|stock|counting|film"
        r"|series|customers?|client'?s|razor (?:wire|blades? for)|blade (?:on|for)"
        r"|knives (?:on|in) (?:the )?(?:shop|sale)|manual|hedge|diet|plan b|smoking|vaping|job"
        r"|eczema|psoriasis)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_eating",
        r"\b(?:(?:i|she|he|i'?ve|ive|they) (?:stopped|quit|have stopped|has stopped|given up"
        r"|refuse[sd]? to|can'?t bring myself to|won'?t"
        r"|don'?t) eat(?:ing)?(?: \w+)? ?(?:\w+ days? ago|weeks? ago|any ?more|at all"
        r"|completely|because|cos|for days|again|food)|(?:can'?t|cant|cannot) stop (?:mak(?:ing"
        r"|e) my ?self|throwing up|puking|being sick after|binge|starving|counting calories"
        r"|exercising until)(?: \w+){0,3}|(?:lost|losing) (?:\w+ )?(?:stone|kg|kilos|pounds"
        r"|weight)(?: \w+){0,4} (?:still (?:fat|not)|not (?:thin|skinny) enough|scares|fainting"
        r"|faint|periods?)|(?:faint(?:ed|ing)|passed out|collapsed)(?: \w+){0,6} (?:not eat\w*"
        r"|haven'?t eat\w*|starv\w*|no food)|(?:too fat|so fat|don'?t deserve) to eat)\b",
        0.72,
        _EATING,
        rf"{_JOKE}|\b(?:meat|dairy|gluten|sugar|bread|chocolate|carbs|fast food|takeaways?"
        r"|ramadan|lent|residents?|patients?|toddlers?|crisps|sweets|fish|pork|beef|eggs"
        r"|laughing)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "assaulted",
        rf"\b(?:(?:he|she|they|{_PERSON})(?:'s)?(?: \w+)? (?:rapes?|raped|raping|molest(?:s|ed)"
        r"|forces? himself on|forced (?:himself|herself|himself) on|gropes?|groped|assault(?:s"
        r"|ed)|abuses?|sexually \w+) (?:me|her|him|us)|(?:woke|wake"
        rf"|came round)(?: up)?(?: \w+){{0,6}} (?:on top of me|in my bed|inside me|touching me"
        r"|no clothes|naked|my clothes|undress\w*|pants down)|(?:put|slipped|spiked|drugged"
        r"|something in) (?:something )?(?:in )?(?:my|her) (?:drink|vape)|(?:my drink"
        r"|i) (?:was|got|been|must have been) (?:spiked|drugged)|(?:i'?m|im|i was|she'?s|shes"
        r"|she was|he was|only)(?: \w+)? (?:1[2-7]|thirteen|fourteen|fifteen"
        r"|sixteen) and (?:he|she|they|my (?:boyfriend|bf|boss|coach|tutor))(?:'s|s| is"
        rf"| was) (?:\w+ )?(?:[2-6]\d|older|grown|my (?:tutor|boss|coach)|twice)(?: \w+){{0,4}}"
        r"|(?:no ?one|nobody)(?: will| would|'?ll|'d)? (?:ever )?believe(?:s"
        rf"|d)? me(?: \w+){{0,4}}|(?:keeps?|kept|won'?t stop|always|started) (?:turning up"
        r"|showing up|coming|waiting|sitting|parking|driving)(?: \w+)? (?:at|outside|round"
        r"|past|by) (?:my|our|her) (?:\w+ )?(?:house|home|work|flat|door|college|mum'?s)"
        r"|(?:kids?|son|daughter|baby|little (?:brother|sister))(?: \w+)? (?:is|are|was|were"
        r"|being|been|gets?|come(?:s)? back) (?:\w+ )?(?:hit|beaten|scared of"
        r"|covered in bruises|with bruises|locked in|not fed|hurt by|being hurt))\b",
        0.8,
        _SEXUAL,
        r"\b(?:seagull|plot|film|series|episode|book|fox|neighbour'?s cat|cat|delivery|parcels?"
        r"|amazon|salesm[ae]n|spiked (?:the|my) (?:hair|fringe)|bus|train|fifa|believe me (?:it"
        r"|this|that|the|you)|jobsworth|electricity bill|the ref)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "controlled",
        rf"\b(?:{_PERSON}(?:'s| has| is)? ?(?:won'?t|wont|doesn'?t|doesnt|don'?t|will not"
        r"|does not|never|refuses to|not) (?:\w+ )?(?:let|allow|give|lets|allows|permit) (?:me"
        r"|her|us|him) (?:\w+ )?(?:have|own|my own|out|any money|see|leave|go|money|talk|speak"
        r"|use|phone|eat|a phone|work|learn|drive|sleep|a key|access|contact|wear)|(?:not"
        r"|never) allowed (?:to have|to see|to speak|to talk|to go out|to leave|a phone|my own"
        rf"|any money|friends|out)(?: \w+){{0,5}} (?:husband|partner|boyfriend|family|he|dad"
        r"|him|friends|money|house|mum|account|alone)|(?:makes?|making|forces?|forcing) (?:me"
        r"|us|her|him) (?:\w+ )?(?:sell|deal|carry|shoplift|steal|beg|sleep with"
        r"|work for (?:free|nothing)|pay (?:him|them|off)|hand over|give (?:him|them) (?:my"
        r"|the|all)|hold (?:drugs|knives|stuff|packages|money)|go (?:country|otg)"
        r"|lie to (?:the )?(?:police|social))|(?:boss|gaffer|agency|employer|landlord|owner"
        r"|they|he|she|uncle)(?: \w+)? (?:takes?|keeps?|took|kept|taking|keeping|stopped"
        r"|hold(?:s|ing)?|withh(?:olds|eld)|holding) (?:all )?(?:my|our|the|her|his) (?:pay"
        r"|wages|tips|money|passport|papers|documents|earnings|benefits|visa)|(?:if i|unless i"
        r"|or) (?:don'?t|dont|do not)? ?(?:send|keep sending|pay|do what"
        rf"|meet)(?: \w+){{0,4}} (?:he|she|they)(?:'?ll|'s gonna| will| says| said"
        rf"|'re)(?: \w+){{0,3}} (?:share|leak|post|send|tell|show|hurt|kill|come|put"
        rf"|expose)(?: \w+){{0,5}}|(?:arrang(?:ing|ed)|sort(?:ing|ed)|planning|fixed|booked"
        rf"|organis\w+)(?: \w+){{0,4}} (?:for me to|me to|my|to) (?:marry|wedding|marriage"
        rf"|be married|get married)(?: \w+){{0,5}} (?:never met|don'?t (?:know|want)|my cousin"
        r"|a man|stranger|twice|against|someone|forced)|(?:sleep(?:ing)?|living|live"
        r"|stay(?:ing)?) (?:in|at) (?:the|my|a) (?:\w+ )?(?:salon|shop|workshop|car|van|shed"
        rf"|kitchen|site|caravan|garage|restaurant|car ?wash)(?: \w+){{0,6}} (?:nowhere"
        r"|no where|boss|no ?where|because|no home|not allowed|lock\w*|passport|pay))\b",
        0.74,
        _EXPLOITED,
        r"\b(?:tea break|overtime|annual leave|the remote|login|password|moodle|dog|cat"
        r"|biscuits|sugar|chocolate|roof (?:until|till)|forklift|early|half day"
        r"|have (?:a (?:lie in|biscuit|puppy|dog|day off)|friday|the aux)|makes? (?:me"
        r"|us) (?:sell|carry) (?:the |more )?(?:raffle|bricks|bags of|boards|tools|warranties"
        r"|add ons|upgrades)|use (?:calculators?|my notes|chatgpt|ai)|pick the (?:music|topic)"
        r"|leave (?:early|the session early|till))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "danger_at_home",
        r"\b(?:(?:frightened|scared|terrified|afraid|petrified|fear) (?:of|for) (?:my|him|her"
        r"|the|what)(?: \w+)? ?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|stepdad"
        r"|brother|uncle|landlord|boss|kids|life|safety|children|family|son|tutor)?|(?:hide"
        r"|hiding|lock(?:ed)? my ?self|barricade\w*|hid"
        r"|sleep with the door)(?: \w+){0,3} (?:in my (?:room|bedroom)|in the (?:bathroom"
        r"|cupboard|wardrobe)|locked|from (?:him|her|my dad|them))|(?:drunk|drinking|high"
        r"|wasted|kicks off|temper)(?: \w+){0,4} (?:hits|hit|smash\w*|throws|kicks|hurts"
        r"|scares|screams|violent|punches|beats|shouts at|goes for)(?: \w+)? (?:me|us|mum|her"
        r"|the house|everything|the place|things|my|him)|(?:hasn'?t|hasnt|won'?t|not) (?:left"
        r"|leave|come out of|coming out of) (?:his|her|their) (?:room|bed|flat|house) (?:in"
        r"|for)(?: \w+)? (?:days|weeks|a week)(?: \w+)*|(?:he|she|they)(?: \w+)? (?:wants?"
        r"|wanted) (?:it|everything|this)(?: all)? to (?:be over|end|stop)|(?:unsafe|not safe"
        r"|in danger|at risk|trapped) (?:at home|in my (?:own )?home|at my|with (?:him|her|my)"
        r"|in this (?:house|relationship)|where i (?:live|am))|(?:walking"
        r"|tread\w*) on eggshells(?: \w+){0,4} (?:him|her|home|dad|partner|husband"
        r"|boyfriend)|(?:gang|lads|boys|men|people|someone|group|bloke"
        r"|guy)(?: \w+){0,4} (?:waiting|outside|after|looking|chasing|following"
        r"|hanging around)(?: \w+){0,3} (?:for|me|my (?:house|work"
        r"|door))(?: \w+){0,5} (?:knife|knives|bats?|machete|scared|leave|weapons?|hurt|jump"
        r"|safe|kill|get me|blade|threat\w*))\b",
        0.74,
        _ABUSE,
        rf"{_JOKE}|\b(?:heights|spiders?|exam|driving test|interview|needles|dentist|flying"
        r"|horror|film|boss level|fifa|mice|wasps|scared of the (?:saw|lathe|grinder|dark"
        r"|router)|the (?:hob|fryer|grinder|exam|dog|test|results?|mark)|hide in (?:my"
        r"|the) (?:excel|sheet)|rain|taxi|bus|delivery)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "unsafe_ways",
        r"\b(?:(?:clean(?:ing)?|clear(?:ing)?|unblock(?:ing)?|fix(?:ing)?|reach(?:ing)? into"
        r"|oil(?:ing)?|adjust(?:ing)?)(?: \w+){0,3} (?:while|whilst|when"
        r"|with)(?: \w+){0,2} (?:running|still on|moving|switched on|turned on|live|spinning"
        r"|going)|(?:giv(?:e|ing)|administer(?:ing)?|doing|handing out"
        r"|dispens\w+) (?:the )?(?:meds|medication|insulin|injections?|controlled drugs"
        r"|controlled drug)(?: \w+){0,3} (?:without|no|untrained|not trained|never"
        r"|unsupervised)(?: \w+){0,3}|(?:we|i|us|staff|carers)(?: \w+){0,3} (?:lift|drag"
        r"|carry|move|transfer)(?:ing)? (?:the )?(?:residents?|patients?|clients?|people|her"
        r"|him|them)(?: \w+){0,4} (?:without|no hoist|by hand|under the arms|broken|manually"
        r"|on our own|alone)|(?:serv(?:e|es|ing|ed)|sell(?:s|ing)?|us(?:e|es|ing)|cook(?:s"
        r"|ing)?|sold|plating up) (?:\w+ ){0,3}(?:food|chicken|meat|fish|milk|mince|rice"
        r"|eggs|stuff|seafood|cream|products?|dye|botox|filler|peroxide)(?: \w+){0,4} (?:off"
        r"|out of date|past (?:its|the|their)|mould\w*|gone off|went off|dropped on|expired"
        r"|rotten|off the floor|use by|rancid|not (?:meant|licensed|tested)|not cooked)"
        r"|(?:isn'?t|not|never|aint|no|wasn'?t|without a?) (?:\w+ )?(?:gas safe|registered"
        r"|certified|insured|ticketed|licensed|dbs checked|qualified to|signed off to"
        r"|competent to)(?: \w+){0,8} (?:told|keep|quiet|anyway|doing|does|still|making"
        r"|fitted|us|boilers?|install\w*|driv\w*|operat\w*|inject\w*|work\w*)|(?:storeys?"
        r"|floors?|metres?|feet|foot|ft) up(?: \w+){0,6} (?:no|without|nothing|not)"
        r"|(?:bruis(?:es|ed|ing)|sores?|malnourish\w*|dehydrated|losing weight|black eye"
        r"|marks?)(?: \w+){0,8} (?:nobody|no ?one|not (?:been )?report\w*|hasn'?t been"
        r"|ignored|never report\w*|told to ignore|brushed off|covered up|unexplained)|(?:nurse"
        r"|carer|staff|manager|colleague|senior|pharmacist|worker)(?:'s| is| has been| was"
        r"| keeps)? ?(?:\w+ )?(?:steal(?:s|ing)|nick(?:s|ing)|taking|drunk|asleep|sleeping"
        r"|high|drinking|pocketing)(?: \w+){0,3} (?:tablets|meds|medication|money|cash"
        r"|jewell?ery|shift|duty|from|job|work|nights?|residents?|patients?|drugs)|(?:drunk"
        r"|asleep|sleeping|high|stoned) on (?:the )?(?:shift|duty|job|nights?|site|forklift"
        r"|crane)|(?:two|one|2|1|three|3|only \w+) (?:staff|adults?|carers?|nurses?"
        r"|workers?)(?: \w+)? (?:for|to|with|and|looking after)(?: \w+)? (?:\d\d|twenty|thirty"
        r"|fifteen|forty|eighteen|sixteen)(?: \w+)?)\b",
        0.7,
        _UNSAFE,
        r"\b(?:never (?:clean|clear|fix|reach|lift|serve|use|sell|adjust)|don'?t (?:clean|clear"
        r"|fix|reach|lift|serve|use|sell|adjust)|(?:must|should)(?: not|n'?t)? |always |isolate"
        r"|unit|question|policy|quiz|training day|using the stuff off|using stuff off|no need"
        r"|how do|what should|ratio is|ratios? (?:are|should)|legal ratio|ai|trip|minibus"
        r"|we never|knock(?:ed)? (?:\d+ ?%|money)? ?off|\d+ ?% off|day off|time off|set off"
        r"|set it off)\b",
        excused_by=STUDIED,
        serious=True,
    ),
)
