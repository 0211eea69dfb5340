"""Disclosures in freer wording: despair, danger at home, exploitation, unsafe work."""

from __future__ import annotations

from bot.detection.grammar import GOING_TO
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.despair import STUDIED

_DESPAIR = "May be in despair or not safe with themself"
_SUICIDE = "May be speaking of suicide or of not wanting to live"
_ABUSE = "May be telling of abuse or violence by somebody close or in authority"
_SEXUAL = "May be telling of sexual abuse or assault"
_EXPLOITED = "May be exploited or forced to do something"
_UNSAFE = "May be raising unsafe practice at work"
_EATING = "May be in danger through not eating or purging"

_PILLS = r"(?:pills|tablets|meds|medication|paracetamols?|painkillers|razor|razors|blade|blades|rope|knives|bleach|antifreeze)"
_PERSON = r"(?:he|she|they|boss|gaffer|manager|partner|husband|wife|boyfriend|girlfriend|landlord|uncle|dad|mum|stepdad|step ?dad|brother|ex|man|guy|chef|owner|employer|agency|supervisor|tutor|assessor|someone|family|parents)"
_JOKE = r"(?:\b(?:lol+|lmf?ao+|haha+|jk)\b|[😂🤣])"
_TASK = (
    r"\b(?:question|unit|excel|spreadsheet|assignment|quiz|level|fifa|game|match|exam|portfolio|wifi|laptop|printer|maze|car ?park|building|escape room|menu|contract|film|series|episode|plot|in the recipe|coupon|paint|wall|error|code|homework|maths|presentation|powerpoint)\b"
)

CRIES_FOR_HELP = (
    Phrase(
        "no_way_out",
        r"\b(?:(?:don'?t|dont|can'?t|cant|do not|cannot) (?:see|find|think there'?s) (?:a|any|no) way (?:out|forward|through|past)|(?:everything|it'?s all|life'?s|life is|all|it all)(?: just)?(?: is|'s| feels| seems)? (?:so |just |all |completely |totally )*(?:pointless|meaningless|hopeless|too much|falling apart|black|empty|worthless)|nothing (?:matters|helps|feels|is worth|makes sense|works|is real|ever gets better|gets better|left)(?: \w+)? ?(?:any ?more|real|it|no more)?(?: |$|[.,!])|(?:so|really|just) (?:tired|sick|exhausted) of (?:it all|everything|this life|trying|pretending|being (?:me|alive|strong))|(?:nobody|no ?one) (?:\w+ )?(?:cares|would care|bothers|gives a \w+|cared) (?:if|whether|when) (?:i|im|i'm)(?: \w+)? (?:live|die|alive|dead|here|exist|okay)|if i (?:died|was dead|wasn'?t here|weren'?t here|disappeared|killed myself|went missing|dropped dead|ended it)(?: \w+){0,5} (?:no ?one|nobody|who|would|wouldn'?t|notice|care|miss|better|easier)|(?:don'?t|dont|doubt|not sure)(?: think| know if)? (?:i'?ll|i will|ill|i'?m going to|im gonna|i'?d) (?:be|still be|make it|last|see|get) (?:here |around |alive |through |to )?(?:next (?:week|month|year)|tomorrow|the (?:night|week|weekend|year)|christmas|much longer|18|my birthday|tonight)(?: \w+){0,3}|(?:don'?t|dont) want to be (?:a|such a) (?:burden|bother|problem|weight)(?: \w+){0,6}|(?:i'?m|im|feel like|i am|being|become|just) (?:such |nothing but |only |just )*a (?:burden|bother|waste of space|failure|disappointment) (?:to|on|and|for|who)(?: \w+){0,3}|please (?:someone )?(?:help me|save me|make it stop)(?: \w+){0,8} (?:cope|alone|scared|hurts?|can'?t|die|him|home|anymore|safe|hurt|know what to do)|no ?one (?:understands|would believe|believes|to talk to|to turn to)(?: \w+){0,4}|(?:nobody|no ?one) (?:i can|to) (?:talk|turn|speak) to|(?:isolated|lonely|alone) (?:and|all the time|every)(?: \w+){0,4} (?:cry|dying|scared|want|hate|can'?t|tired|hopeless|lost|empty))",
        0.62,
        _DESPAIR,
        rf"{_TASK}|{_JOKE}|\b(?:nothing (?:works|helps|left) (?:on|in|with|for)|doubt i'?ll (?:be|make it) (?:here |there )?(?:tomorrow|next week) (?:got|as|because|cos|dentist|sorry)|dentist|appointment|annual leave|holiday|traffic|bus|train|ill|sick|flu|covid|snow|shift|dishwasher|sold out|shop|meeting|interview)\b|\bnothing left (?:in|to (?:do|say|add|eat))",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "preparing",
        rf"\b(?:(?:i'?ve|ive|i|already|just|been|i have)(?: \w+)? (?:written|wrote|writing|left|leaving) (?:\w+ ){{0,2}}(?:letters?|notes?|a message) (?:to|for) (?:my|the|everyone|each|all)(?: \w+)? (?:family|mum|mam|dad|kids|children|parents|sister|brother|mates|friends|everyone|girls|boys|son|daughter|people i love)|(?:keep|been|can'?t stop|sat|sitting|i'?m|im|just) (?:looking|staring|thinking|sat|sitting)(?: here)? (?:at|about|with|of) (?:the|my|all the|all my|these|a|those|dad'?s|mum'?s) (?:\w+ )?{_PILLS}(?: \w+)?(?: \w+)?|(?:i'?m|im|i|she'?s|he'?s|gonna|want to|will|i'?ll|going to|tempted to|thought about|planning to|could just|might|about|think(?:ing)? of|think(?:ing)? about)(?: {GOING_TO}| to| just| about)* (?:overdose|od|overdosing|suicide|hang my ?self|end me|kill my ?self|jump tonight|slit)(?: \w+)?|(?:scratch(?:ed|ing)?|slic(?:ed|ing)|carv(?:ed|ing)|burn(?:ed|t|ing)|cut) (?:up )?(?:my|her|his) (?:\w+ )?(?:arms?|wrists?|thighs?|legs?|skin|stomach)(?: up)?(?: again| last night| to| because| until| and| so| with|$)|(?:relapsed|relapse)(?: and| last| again| with| on|$|[.!])(?: \w+)?|\bsuicide (?:every|all the|is the only|seems|sounds|feels|again|note))",
        0.82,
        _SUICIDE,
        rf"{_JOKE}.*(?:caffeine|coffee|sugar|chocolate)|\b(?:caffeine|chocolate|coffee|sugar|cake|vitamin|cheese|memes|cute|sun ?burn\w*|oven|straighteners|iron|hob|by accident|accident\w*|slipped|brambles|cat|kitten|rose bush|thorns|chisel|tile|training|prevention|awareness|statistics|trial|mar|drug round|trolley|stock|counting|film|series|customers?|client'?s|razor (?:wire|blades? for)|blade (?:on|for)|knives (?:on|in) (?:the )?(?:shop|sale)|manual|hedge|diet|plan b|smoking|vaping|job|eczema|psoriasis)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_eating",
        r"\b(?:(?:i|she|he|i'?ve|ive|they) (?:stopped|quit|have stopped|has stopped|given up|refuse[sd]? to|can'?t bring myself to|won'?t|don'?t) eat(?:ing)?(?: \w+)? ?(?:\w+ days? ago|weeks? ago|any ?more|at all|completely|because|cos|for days|again|food)|(?:can'?t|cant|cannot) stop (?:mak(?:ing|e) my ?self|throwing up|puking|being sick after|binge|starving|counting calories|exercising until)(?: \w+){0,3}|(?:lost|losing) (?:\w+ )?(?:stone|kg|kilos|pounds|weight)(?: \w+){0,4} (?:still (?:fat|not)|not (?:thin|skinny) enough|scares|fainting|faint|periods?)|(?:faint(?:ed|ing)|passed out|collapsed)(?: \w+){0,6} (?:not eat\w*|haven'?t eat\w*|starv\w*|no food)|(?:too fat|so fat|don'?t deserve) to eat)\b",
        0.72,
        _EATING,
        rf"{_JOKE}|\b(?:meat|dairy|gluten|sugar|bread|chocolate|carbs|fast food|takeaways?|ramadan|lent|residents?|patients?|toddlers?|crisps|sweets|fish|pork|beef|eggs|laughing)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "assaulted",
        rf"\b(?:(?:he|she|they|{_PERSON})(?:'s)?(?: \w+)? (?:rapes?|raped|raping|molest(?:s|ed)|forces? himself on|forced (?:himself|herself|himself) on|gropes?|groped|assault(?:s|ed)|abuses?|sexually \w+) (?:me|her|him|us)|(?:woke|wake|came round)(?: up)?(?: \w+){{0,6}} (?:on top of me|in my bed|inside me|touching me|no clothes|naked|my clothes|undress\w*|pants down)|(?:put|slipped|spiked|drugged|something in) (?:something )?(?:in )?(?:my|her) (?:drink|vape)|(?:my drink|i) (?:was|got|been|must have been) (?:spiked|drugged)|(?:i'?m|im|i was|she'?s|shes|she was|he was|only)(?: \w+)? (?:1[2-7]|thirteen|fourteen|fifteen|sixteen) and (?:he|she|they|my (?:boyfriend|bf|boss|coach|tutor))(?:'s|s| is| was) (?:\w+ )?(?:[2-6]\d|older|grown|my (?:tutor|boss|coach)|twice)(?: \w+){{0,4}}|(?:no ?one|nobody)(?: will| would|'?ll|'d)? (?:ever )?believe(?:s|d)? me(?: \w+){{0,4}}|(?:keeps?|kept|won'?t stop|always|started) (?:turning up|showing up|coming|waiting|sitting|parking|driving)(?: \w+)? (?:at|outside|round|past|by) (?:my|our|her) (?:\w+ )?(?:house|home|work|flat|door|college|mum'?s)|(?:kids?|son|daughter|baby|little (?:brother|sister))(?: \w+)? (?:is|are|was|were|being|been|gets?|come(?:s)? back) (?:\w+ )?(?:hit|beaten|scared of|covered in bruises|with bruises|locked in|not fed|hurt by|being hurt))\b",
        0.8,
        _SEXUAL,
        r"\b(?:seagull|plot|film|series|episode|book|fox|neighbour'?s cat|cat|delivery|parcels?|amazon|salesm[ae]n|spiked (?:the|my) (?:hair|fringe)|bus|train|fifa|believe me (?:it|this|that|the|you)|jobsworth|electricity bill|the ref)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "controlled",
        rf"\b(?:{_PERSON}(?:'s| has| is)? ?(?:won'?t|wont|doesn'?t|doesnt|don'?t|will not|does not|never|refuses to|not) (?:\w+ )?(?:let|allow|give|lets|allows|permit) (?:me|her|us|him) (?:\w+ )?(?:have|own|my own|out|any money|see|leave|go|money|talk|speak|use|phone|eat|a phone|work|learn|drive|sleep|a key|access|contact|wear)|(?:not|never) allowed (?:to have|to see|to speak|to talk|to go out|to leave|a phone|my own|any money|friends|out)(?: \w+){{0,5}} (?:husband|partner|boyfriend|family|he|dad|him|friends|money|house|mum|account|alone)|(?:makes?|making|forces?|forcing) (?:me|us|her|him) (?:\w+ )?(?:sell|deal|carry|shoplift|steal|beg|sleep with|work for (?:free|nothing)|pay (?:him|them|off)|hand over|give (?:him|them) (?:my|the|all)|hold (?:drugs|knives|stuff|packages|money)|go (?:country|otg)|lie to (?:the )?(?:police|social))|(?:boss|gaffer|agency|employer|landlord|owner|they|he|she|uncle)(?: \w+)? (?:takes?|keeps?|took|kept|taking|keeping|stopped|hold(?:s|ing)?|withh(?:olds|eld)|holding) (?:all )?(?:my|our|the|her|his) (?:pay|wages|tips|money|passport|papers|documents|earnings|benefits|visa)|(?:if i|unless i|or) (?:don'?t|dont|do not)? ?(?:send|keep sending|pay|do what|meet)(?: \w+){{0,4}} (?:he|she|they)(?:'?ll|'s gonna| will| says| said|'re)(?: \w+){{0,3}} (?:share|leak|post|send|tell|show|hurt|kill|come|put|expose)(?: \w+){{0,5}}|(?:arrang(?:ing|ed)|sort(?:ing|ed)|planning|fixed|booked|organis\w+)(?: \w+){{0,4}} (?:for me to|me to|my|to) (?:marry|wedding|marriage|be married|get married)(?: \w+){{0,5}} (?:never met|don'?t (?:know|want)|my cousin|a man|stranger|twice|against|someone|forced)|(?:sleep(?:ing)?|living|live|stay(?:ing)?) (?:in|at) (?:the|my|a) (?:\w+ )?(?:salon|shop|workshop|car|van|shed|kitchen|site|caravan|garage|restaurant|car ?wash)(?: \w+){{0,6}} (?:nowhere|no where|boss|no ?where|because|no home|not allowed|lock\w*|passport|pay))\b",
        0.74,
        _EXPLOITED,
        r"\b(?:tea break|overtime|annual leave|the remote|login|password|moodle|dog|cat|biscuits|sugar|chocolate|roof (?:until|till)|forklift|early|half day|have (?:a (?:lie in|biscuit|puppy|dog|day off)|friday|the aux)|makes? (?:me|us) (?:sell|carry) (?:the |more )?(?:raffle|bricks|bags of|boards|tools|warranties|add ons|upgrades)|use (?:calculators?|my notes|chatgpt|ai)|pick the (?:music|topic)|leave (?:early|the session early|till))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "danger_at_home",
        rf"\b(?:(?:frightened|scared|terrified|afraid|petrified|fear) (?:of|for) (?:my|him|her|the|what)(?: \w+)? ?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|stepdad|brother|uncle|landlord|boss|kids|life|safety|children|family|son|tutor)?|(?:hide|hiding|lock(?:ed)? my ?self|barricade\w*|hid|sleep with the door)(?: \w+){{0,3}} (?:in my (?:room|bedroom)|in the (?:bathroom|cupboard|wardrobe)|locked|from (?:him|her|my dad|them))|(?:drunk|drinking|high|wasted|kicks off|temper)(?: \w+){{0,4}} (?:hits|hit|smash\w*|throws|kicks|hurts|scares|screams|violent|punches|beats|shouts at|goes for)(?: \w+)? (?:me|us|mum|her|the house|everything|the place|things|my|him)|(?:hasn'?t|hasnt|won'?t|not) (?:left|leave|come out of|coming out of) (?:his|her|their) (?:room|bed|flat|house) (?:in|for)(?: \w+)? (?:days|weeks|a week)(?: \w+)*|(?:he|she|they)(?: \w+)? (?:wants?|wanted) (?:it|everything|this)(?: all)? to (?:be over|end|stop)|(?:unsafe|not safe|in danger|at risk|trapped) (?:at home|in my (?:own )?home|at my|with (?:him|her|my)|in this (?:house|relationship)|where i (?:live|am))|(?:walking|tread\w*) on eggshells(?: \w+){{0,4}} (?:him|her|home|dad|partner|husband|boyfriend)|(?:gang|lads|boys|men|people|someone|group|bloke|guy)(?: \w+){{0,4}} (?:waiting|outside|after|looking|chasing|following|hanging around)(?: \w+){{0,3}} (?:for|me|my (?:house|work|door))(?: \w+){{0,5}} (?:knife|knives|bats?|machete|scared|leave|weapons?|hurt|jump|safe|kill|get me|blade|threat\w*))\b",
        0.74,
        _ABUSE,
        rf"{_JOKE}|\b(?:heights|spiders?|exam|driving test|interview|needles|dentist|flying|horror|film|boss level|fifa|mice|wasps|scared of the (?:saw|lathe|grinder|dark|router)|the (?:hob|fryer|grinder|exam|dog|test|results?|mark)|hide in (?:my|the) (?:excel|sheet)|rain|taxi|bus|delivery)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "unsafe_ways",
        rf"\b(?:(?:clean(?:ing)?|clear(?:ing)?|unblock(?:ing)?|fix(?:ing)?|reach(?:ing)? into|oil(?:ing)?|adjust(?:ing)?)(?: \w+){{0,3}} (?:while|whilst|when|with)(?: \w+){{0,2}} (?:running|still on|moving|switched on|turned on|live|spinning|going)|(?:giv(?:e|ing)|administer(?:ing)?|doing|handing out|dispens\w+) (?:the )?(?:meds|medication|insulin|injections?|controlled drugs|controlled drug)(?: \w+){{0,3}} (?:without|no|untrained|not trained|never|unsupervised)(?: \w+){{0,3}}|(?:we|i|us|staff|carers)(?: \w+){{0,3}} (?:lift|drag|carry|move|transfer)(?:ing)? (?:the )?(?:residents?|patients?|clients?|people|her|him|them)(?: \w+){{0,4}} (?:without|no hoist|by hand|under the arms|broken|manually|on our own|alone)|(?:serv(?:e|es|ing|ed)|sell(?:s|ing)?|us(?:e|es|ing)|cook(?:s|ing)?|sold|plating up) (?:\w+ ){{0,3}}(?:food|chicken|meat|fish|milk|mince|rice|eggs|stuff|seafood|cream|products?|dye|botox|filler|peroxide)(?: \w+){{0,4}} (?:off|out of date|past (?:its|the|their)|mould\w*|gone off|went off|dropped on|expired|rotten|off the floor|use by|rancid|not (?:meant|licensed|tested)|not cooked)|(?:isn'?t|not|never|aint|no|wasn'?t|without a?) (?:\w+ )?(?:gas safe|registered|certified|insured|ticketed|licensed|dbs checked|qualified to|signed off to|competent to)(?: \w+){{0,8}} (?:told|keep|quiet|anyway|doing|does|still|making|fitted|us|boilers?|install\w*|driv\w*|operat\w*|inject\w*|work\w*)|(?:storeys?|floors?|metres?|feet|foot|ft) up(?: \w+){{0,6}} (?:no|without|nothing|not)|(?:bruis(?:es|ed|ing)|sores?|malnourish\w*|dehydrated|losing weight|black eye|marks?)(?: \w+){{0,8}} (?:nobody|no ?one|not (?:been )?report\w*|hasn'?t been|ignored|never report\w*|told to ignore|brushed off|covered up|unexplained)|(?:nurse|carer|staff|manager|colleague|senior|pharmacist|worker)(?:'s| is| has been| was| keeps)? ?(?:\w+ )?(?:steal(?:s|ing)|nick(?:s|ing)|taking|drunk|asleep|sleeping|high|drinking|pocketing)(?: \w+){{0,3}} (?:tablets|meds|medication|money|cash|jewell?ery|shift|duty|from|job|work|nights?|residents?|patients?|drugs)|(?:drunk|asleep|sleeping|high|stoned) on (?:the )?(?:shift|duty|job|nights?|site|forklift|crane)|(?:two|one|2|1|three|3|only \w+) (?:staff|adults?|carers?|nurses?|workers?)(?: \w+)? (?:for|to|with|and|looking after)(?: \w+)? (?:\d\d|twenty|thirty|fifteen|forty|eighteen|sixteen)(?: \w+)?)\b",
        0.7,
        _UNSAFE,
        r"\b(?:never (?:clean|clear|fix|reach|lift|serve|use|sell|adjust)|don'?t (?:clean|clear|fix|reach|lift|serve|use|sell|adjust)|(?:must|should)(?: not|n'?t)? |always |isolate|unit|question|policy|quiz|training day|using the stuff off|using stuff off|no need|how do|what should|ratio is|ratios? (?:are|should)|legal ratio|ai|trip|minibus|we never|knock(?:ed)? (?:\d+ ?%|money)? ?off|\d+ ?% off|day off|time off|set off|set it off)\b",
        excused_by=STUDIED,
        serious=True,
    ),
)
