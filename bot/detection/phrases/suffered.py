"""Abuse, threats received, exploitation and grooming, told by those who suffer or see it."""

from __future__ import annotations

from bot.detection.grammar import GOING_TO, MY_PERSON
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.suicide import STUDIED

_ABUSE = "May be telling of abuse or violence by somebody close or in authority"
_SEXUAL = "May be telling of sexual abuse or assault"
_CONTROL = "May be living under control or not be safe at home"
_THREATENED = "Says that they or somebody else is being threatened or attacked"
_EXPLOITED = "May be exploited or forced to do something"
_GROOMED = "May be groomed or pressed for images"
_MARRIAGE = "May be facing a forced marriage or so-called honour abuse"

_OTHER = (
    rf"(?:he|she|they|{MY_PERSON}|my (?:step ?)?(?:father|mother|parents?|brothers?|dad'?s \w+"
    r"|mum'?s (?:bf|boyfriend|fella|partner|new \w+)|foster \w+|carer"
    r"|landlord|fianc\w+|hubby|missus|fella|bloke|other half|in ?laws|gaffer|tutor|assessor"
    r"|supervisor|coach|teacher|employer|uncle|grandad|baby daddy)|(?:her|his|their) (?:dad"
    r"|step ?dad|boyfriend|bf|husband|partner"
    r"|mum|ex|girlfriend|wife|brother|uncle)|(?:the|our|a|this) (?:gaffer|boss|manager|tutor"
    r"|assessor|supervisor|foreman|landlord|man|lad|lads|guy|bloke|older \w+|carer))"
)
_OFTEN = (
    r"(?: (?:still|keeps?|kept|always|sometimes|just|has|have|had|been|started|starts|is"
    r"|was|used to|will|often|even|literally|really|'s|got drunk and|gets drunk and"
    r"|drinks and|came home and|went mental and|been|constantly|never stops|once|also"
    r"|again|would))*"
)
_HITS = (
    r"(?:hit(?:s|ting)?|beat(?:s|en|ing)?|punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|kick(?:s|ed"
    r"|ing)?|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|push(?:es|ed|ing)|shov(?:es|ed|ing)"
    r"|threw|throws?|grab(?:s|bed|bing)|burn(?:s|t|ed|ing)|hurt(?:s|ing)?|batter(?:s|ed|ing)"
    r"|abus(?:es|ed|ing)|attack(?:s|ed|ing)|headbutt\w*|spit(?:s|ting)?|spat|bit|bites|pin(?:s"
    r"|ned)|drag(?:s|ged)|smack(?:s|ed)?|lash(?:es|ed) out at|belt(?:s|ed)|whack(?:s|ed)"
    r"|smash(?:es|ed)|lays? (?:his|her|their)? ?hands on|laid (?:his|her)? ?hands on|get(?:s"
    r"|ting)? (?:physical|violent|handy|aggressive)|rais(?:es|ed) (?:his|her) (?:hand|fist)s?"
    r"|knock(?:s|ed))"
)
_VICTIM = (
    r"(?:me|us|my (?:mum|mam|sister|brother|kids?|son|daughter|nan|baby|little \w+|mate"
    r"|wife|dad)|mum|mam|her|the kids|our kids|him)"
)
_MILD = (
    r"\b(?:fifa|darts|pool|chess|\d ?- ?\d|hit me up|hits? me (?:up|back|that)"
    r"|hit me with (?:a|the|some)|on (?:linkedin|teams)|kick(?:s|ed)? me (?:off"
    r"|out) (?:of )?(?:the )?(?:server|teams|call|game|group|zoom|wifi|network|chat)"
    r"|beat me (?:to|there|at|by|in)|push(?:es|ed|ing) (?:me|us) (?:to (?:apply|do better"
    r"|try|be|go|finish|get|achieve|succeed|reach|improve|work)|in the right|hard(?:er)?"
    r"|out of)|sunburn\w*|kick(?:s|ed)? \w+ into|threw (?:me|us) (?:in at|off|a (?:bone"
    r"|curve|party|leaving|lifeline|surprise))|throws? (?:me|us) (?:off|a)"
    r"|it (?:really )?(?:hit|hurt)|knock(?:s|ed) (?:me|us) (?:for six|off (?:my|a))"
    r"|burn(?:s|ing)? (?:me|us) out|grab(?:s|bed)? (?:me|us|him|her) (?:a|some|one|lunch)"
    r"|her (?:back|knee|foot|ankle|arm|leg|hand|shoulder|head|thumb|finger|hair)"
    r"|his (?:back|knee|foot|ankle|arm|leg|hand|shoulder|head|thumb|finger|van|car)"
    r"|him (?:self)|baby kick|kicks? (?:me )?in(?:side)? my (?:belly|tummy|ribs)|bump"
    r"|toddler|2 ?yr|(?:two|three|four|2|3|4) ?year ?old|the dog|my dog|puppy|cat|hamster"
    r"|horse|cow|sheep|hit (?:him|her|them) (?:up|back)|throws? her toys|boxing|sparring"
    r"|judo|rugby|football|tackle|(?:hit|beat|smash(?:ed)?|hurts?|beats) (?:her|him"
    r"|them) (?:target|goal|record|personal|pb|at|to|by|in the)|drum|the record|feelings)\b"
)
_CHILDISH = r"\b(?:unit|criteria|scenario|case study|resident with dementia|patient with)\b"
_MUM_KILL = (
    r"\b(?:mum|mam|dad|nan|wife|missus|boss|tutor|gaffer|husband|assessor|she|gf|girlfriend"
    r"|teacher|manager|chef|he)(?:'s| is| will|'ll|ll)? (?:\w+ ){0,3}?(?:kill"
    r"|murder) me[^\n]{0,25}\b(?:if i|if we|when (?:she|he|they) (?:see|find|get|hear)"
    r"|for (?:this|that|being|forgetting|not|losing|spending)|late|lol|haha|again|😂"
    r"|cos i forgot|because i forgot)"
    r"|😂|\blol\b"
)
_ATTACK = (
    r"(?:kill|stab|shank|batter|beat|smash|hurt|jump|deck|shoot|murder|punch|slap|fight"
    r"|get|do me|break my|burn|petrol bomb|torch|find me|come (?:to|for|round|after)"
    r"|make me pay|fuck me up|mess me up|end me|knock me|put me in|rape|run me over|smack"
    r"|bang|slice|cut|throw acid|rob|kidnap|chop|send (?:people|boys|someone)"
    r"|wait(?:ing)? for me|hit|batters|kick my)"
)
_TRADED = r"(?:pics?|pictures?|nudes?|photos?|vids?|videos?|selfies|naked|images)"

SUFFERED = (
    Phrase(
        "hits_me",
        rf"\b{_OTHER}{_OFTEN} {_HITS}(?: (?:out at|at|on|with))? {_VICTIM}\b",
        0.84,
        _ABUSE,
        rf"{_MILD}|{_CHILDISH}",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "being_hit",
        r"\b(?:i'?m|i am|im|i was|i got|i'?ve been|ive been|i have been|i keep getting"
        rf"|been getting|getting|she'?s|he'?s|they'?re|is|was|been|{MY_PERSON}(?: is"
        r"| was)?)(?: still| being| always| getting| been| just| scared of"
        r"| constantly)* (?:being |getting )?(?:hit(?: by| at home| again)|abused"
        r"|beaten(?: up)?|battered (?:by|at home)|strangled|groped|molested|raped"
        r"|sexually (?:assaulted|abused|harassed)|assaulted|attacked|blackmailed|groomed"
        r"|sextorted|stalked|followed home|exploited|trafficked|spiked|mistreated|bullied"
        r"|threatened|harassed)\b",
        0.84,
        _ABUSE,
        rf"{_MILD}|\b(?:malware|server|website|battered (?:fish|sausage)|signs of|if (?:a"
        r"|someone|you)|how to (?:spot|tell)|wasp|seagull|goose|attacked (?:the"
        r"|my) (?:question|problem)|policy|training|\d ?- ?\d|whoever|anyone (?:who|being)"
        r"|if you(?:'re| are))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "sexual_abuse",
        r"\b(?:(?:raped|molested|groped|fingered|felt up|sexually (?:assaulted|abused)|touched"
        r"|touches|touching|grabbed|grabs|grabbing|rubbed|rubs|rubbing|squeezed|squeezes"
        r"|slapped|slaps|slapping|pinches|strokes|stroking) (?:me|my (?:bum|arse|ass|boobs?"
        r"|breasts?|chest|leg|thigh|private parts|sister)|up my)(?: (?:inappropriately|there"
        r"|under|up|where|in (?:the|a|that|his|her|my)|on (?:the|my)|down|when|at|without"
        r"|and (?:no ?one|nobody|i|told|said)|again|last|while|private\w*|after|every))?"
        r"|(?:forces?|forced|makes?|made|making) me (?:to )?(?:have sex|touch (?:him|her|it)"
        r"|sleep with|do (?:sexual|stuff|things)|watch (?:porn|him)|kiss)|(?:comes?|came"
        r"|sneaks?|gets?|got|climbs?|walks?) (?:in|into|in to|to) my (?:bed ?room|room|bed"
        r"|shower)(?: (?:at night|when|and|every|in the night|while)|$|[.!])|(?:had"
        r"|tried to have|having) sex with me when i|(?:i was|i got|she was|been|was) (?:raped"
        r"|spiked|drugged)|no means no but he|(?:said|saying) no but (?:he|they))\b",
        0.88,
        _SEXUAL,
        r"\b(?:touched (?:me|us) (?:deeply|so much|that|how|by)|(?:story|film|song|speech|card"
        r"|message|kindness|video|gesture|words|advert)[^\n]{0,30}touched me|(?:cat|dog|kids?"
        r"|toddler|mum to wake|baby|puppy|kitten|mum|nan|son|daughter) (?:always )?(?:comes?"
        r"|came|gets?|climbs?|jumps?)|grabs? me (?:a|some)|made me watch (?:the|his"
        r"|her) (?:film|football|match)|makes? me do (?:stuff|things) (?:properly|right|again"
        r"|twice|myself|like the|around the|first)|grabbed (?:me|my) (?:a|bag|coat|tools"
        r"|lunch))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_safe_home",
        r"\b(?:scared|afraid|terrified|frightened|dread(?:ing)?|too scared"
        r"|petrified) (?:to (?:go|be|get|come|stay) (?:back )?(?:home|in (?:the|my) house"
        r"|back there|at home|back)|of (?:going|being|getting) (?:back )?(?:home|in the house)"
        r"|of (?:him|her|my (?:dad|step ?dad|step ?mum|boyfriend|bf|partner|husband|mum|brother"
        r"|ex|uncle|parents|girlfriend|wife|boss|manager|landlord)|what (?:he|she|they)(?:'ll"
        r"| will|'d| might| would)))|\b(?:don'?t|not|never|doesn'?t|isn'?t"
        r"|aint) (?:feel )?safe (?:at home|in my (?:own )?(?:home|house|room)|with (?:him|her"
        r"|my)|there|going home|to go home|round (?:him|her)|in this house)|\b(?:can'?t|cant"
        r"|cannot|won'?t) go (?:back )?home (?:cos|because|bc|to him|tonight|any ?more|he|she"
        r"|they|my|or)|\b(?:kicked|chucked|threw|thrown) (?:me )?out (?:of )?(?:the "
        r"|my )?(?:house|home|my house|by my|last night and|nowhere)|\b(?:nowhere|no where"
        r"|no place) (?:safe )?to (?:go|sleep|stay|live)(?: tonight)?\b|\b(?:sleeping|slept"
        r"|sleep) (?:rough|in (?:my|the) (?:car|van)|on (?:the )?(?:streets?|park bench))"
        r"|\b(?:i'?m|im|i am|been|made) homeless\b|\bbruis(?:e|es|ing|ed)\b[^\n]{0,30}\b(?:from"
        r"|where|he|she|hide|cover|him|her|dad|boyfriend)\b|\b(?:black eye"
        r"|bruises?)[^\n]{0,20}(?:told (?:people|everyone) i fell|again)|\bdomestic (?:violence"
        r"|abuse)(?: at home| again| situation| from)|\b(?:women'?s refuge|in a refuge)",
        0.74,
        _CONTROL,
        r"\b(?:fruit|apples?|after (?:the )?(?:gig|night out)|storm|snow|spoilers"
        r"|night shift nap|training|unit|assignment|signs of|rent a|walls?|paint"
        r"|nowhere to go but|patients?|residents?|nowhere to (?:sit|park)|football|rugby|boxing"
        r"|horror|film)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "control",
        rf"\b(?:(?:he|she|they|{_OTHER}){_OFTEN} (?:control(?:s|ling)? (?:my|all my|everything"
        r"|who|what)|(?:tak(?:es|ing)|took|keeps?|spends?|has) (?:all )?(?:my |me )(?:wages"
        r"|money|bank card|phone|keys|card|pay|benefits)(?: off me)?|check(?:s|ing)? (?:my"
        r"|through my) (?:phone|messages|dms|location)|go(?:es|ing)? through my (?:phone"
        r"|messages)|track(?:s|ing) (?:me|my)|lock(?:s|ed|ing) me (?:in|out)|(?:won'?t"
        r"|doesn'?t|don'?t|not|never|wont|doesnt|dont|does not|do not|will not) (?:let|lets"
        r"|allow|allows|letting) me (?:see|leave|go|have|out|use|talk|wear|work|speak|eat"
        r"|out of|off|keep|contact|get)|follow(?:s|ed|ing) me (?:home|everywhere|around|to"
        r"|from)|stalk(?:s|ed|ing) me|isolat(?:es|ing) me|threaten(?:s|ed"
        r"|ing)? (?:to )?(?:leave|hurt|kill|take|himself|herself|tell|me)|scream(?:s|ing"
        r"|ed)? at me (?:every|all|for hours|until|and)|smash(?:es|ed)? (?:up )?(?:the house"
        r"|my phone|the place|up my)))\b",
        0.74,
        _CONTROL,
        r"\b(?:moderator|account|login|website|portal|system|the app|teams|zoom|software|laptop"
        r"|wifi|moodle|firewall|password|early|half day|lunch|tea break|crack on"
        r"|locked me out of (?:my account|teams|the system|the portal|moodle)|lock me out of"
        r"|leave early|go on (?:the|site|break|holiday)|see the (?:answers|mark scheme"
        r"|feedback)|use the (?:forklift|saw|till|grinder|big)|go on the roof|have (?:friday"
        r"|monday|the day|annual|time|a day)|get a word|linkedin|instagram|on (?:insta|twitter)"
        r"|the cat|my dog|dog|kids? (?:won'?t|follow)|toddler|biscuits|seat|put (?:music"
        r"|the radio)|have (?:sugar|crisps|the remote|my phone in class)|work (?:from home"
        r"|overtime|saturdays)|phone (?:in|during) (?:class|lessons?))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "said_will_hurt",
        r"\b(?:he|she|they|@?\w+)(?:'s| has| is| was| have| keeps?| kept| just"
        r"| are)*(?: \w+)? (?:said|says|told (?:me|us|him|her|people|everyone|my \w+|\w+)"
        r"|messaged|texted|saying|threaten(?:ed|ing|s)?|reckons|swears|swore|dm'?d|wrote"
        r"|sent me|posted|goes|shouted|vowed|promised|telling (?:everyone|people|me)"
        rf"|going round saying)(?: \w+){{0,4}}? ?(?:(?:he|she|they|his \w+|her \w+"
        rf"|the \w+)?(?:'?ll| will|'?s {GOING_TO}| ?'?re {GOING_TO}| {GOING_TO}| are going to"
        r"| is going to| wants? to|'?s coming to|'s gonna| are gonna|'d|s gonna)|to|they'?d"
        rf"|hell|shell|theyll) (?:\w+ ){{0,3}}?{_ATTACK}\b(?:[^.!?\n]{{0,25}}?\b(?:me|my|us|our"
        r"|him|her|his|mate|sister|brother|mum|\w+'s)\b)",
        0.86,
        _THREATENED,
        rf"{_MUM_KILL}|\b(?:get (?:back to|me (?:a|the|some|signed|an|on|booked|in|into|that"
        r"|sorted)|my (?:cert\w*|marks?|results?|feedback|pay))|find (?:me|us|my|out|a|time)"
        r"|send (?:someone|people) (?:to (?:fix|help|look|collect|inspect)|out)|hit (?:me"
        r"|us) up|cut (?:me|my|us) (?:a|some|hours|fringe|hair|in)|come (?:to|for|round"
        r"|after) (?:my|our|us|me) (?:review|observation|class|lunch|work|placement|site"
        r"|tomorrow|after|the|first|visit|leaving|desk|at)|get (?:him|her) (?:a|the|some|back"
        r"|to)|come round (?:and|to) (?:help|fix|sign|observe)|beat (?:my|our|his"
        r"|her) (?:score|record|time)|(?:fifa|pool|darts)|book (?:me|us)|visit|observe|mark"
        r"|smash (?:my|our|his|her) (?:exam|epa|interview))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "threatened",
        r"\b(?:being followed(?: home)?|threaten(?:ed|ing|s) (?:me|us|my \w+|to (?:kill|stab"
        r"|hurt|beat|batter|burn|smash|rape|jump|slap|punch|tell|leak|post|share|show|sack me"
        r"|deport)|him|her)|(?:got|get|getting|had|having|receiv(?:ed|ing)|sent me"
        r"|been sent) (?:\w+ )?(?:death threats|threats|threatening (?:messages|texts|calls"
        r"|dms))|being threatened|wants? to (?:kill|stab|hurt|batter|fight|jump|beat|smash) me"
        r"|(?:pulled|had|held|got) (?:a|the|out a) (?:knife|blade|gun|machete|bat) (?:on|to|at"
        r"|up to|against) (?:me|my|us|him|her)|(?:is|are|'s|'re|was|were|be|always|r) (?:after"
        rf"|out to get|{GOING_TO} (?:jump|stab|batter|kill|beat|smash|hurt)|coming (?:for|after"
        r"|to get)|waiting (?:outside )?for) (?:me|us)(?: (?:outside|after|at the gate|at home"
        r"|with|and|cos|because|when)|$|[.!])|follow(?:s|ed|ing) me (?:home|from|to my|in (?:a"
        r"|his) (?:car|van))|scared (?:to (?:come|leave|walk|go (?:in|out|to|past|outside"
        r"|near)|be)|for my (?:life|safety)|he'?ll|they'?ll|she'?ll|he will|they will|of what)"
        r"|(?:i|we|mate|brother|sister|friend|my \w+) (?:got|was|were|just got|been"
        r"|has been) (?:jumped|stabbed|beaten up|attacked|mugged|robbed at|chased"
        r"|battered by))\b",
        0.78,
        _THREATENED,
        rf"{_MUM_KILL}|\b(?:this|that|the|my|these) (?:\w+ )?(?:module|unit|course|exam|test|job"
        r"|shift|assignment|heat|hangover|commute|workload|weather|stairs|boots|essay|deadline)s?"
        r" (?:is|are|s) |\b(?:fifa|pool|darts|chess|\d ?- ?\d|seagull|geese|goose|wasp"
        r"|cut my hours|storm|weather|scared to (?:ask|submit|press|touch|use|look|turn|send"
        r"|click|drive|be wrong|go (?:in|out|to) (?:the (?:exam|interview|meeting|dentist"
        r"|rain)))|interview|exam|fight me for the|taxi|bus|minibus|waiting for (?:me"
        r"|us) (?:to (?:finish|sign|submit|reply|upload|send|pay|do|order)|at the (?:station"
        r"|door|front))|coming for us (?:at|in)|coming (?:for|after) (?:me|us) (?:tea|lunch)"
        r"|phishing|spam|warzone|zombies?)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "exploited",
        r"\b(?:(?:make|makes|making|made|force[sd]?|forcing|want|wants|get|gets|getting|got"
        r"|told|tell|tells|telling|ask(?:s|ed|ing)?|pressur\w+|threaten\w*) (?:me|us|him|her"
        r"|my \w+|@?\w+|him and his mates)(?: to| into| do)* (?:carry(?:ing)?|sell(?:ing)?"
        r"|deliver(?:ing)?|hold(?:ing)?|drop(?:ping)?|run(?:ning)?|steal(?:ing)?|shot(?:ting)?"
        r"|move|moving|stash(?:ing)?|store|look after|pick(?:ing)? up|transport(?:ing)?|hide"
        r"|open) (?:\w+ ){0,3}?(?:stuff|packages?|parcels?|drugs|weed|coke|food for them"
        r"|bits|things for (?:him|them)|county|lines?|money for|knives|a knife|a bag for|bags"
        r"|cash|gear|bank account|phones|accounts? for)"
        r"|carry(?:ing)? (?:stuff|packages|drugs|food|bits|bags?|things|gear) for (?:them|him"
        r"|some|these|older|the olders)|(?:owe|owes|owing|i owe) (?:them|him|some (?:people"
        r"|lads|guys|boys)|these) (?:\w+ ){0,3}(?:money|debt|grand|for|or|and|\d)|(?:drug "
        r"|in )debt (?:to|and (?:they|he))|(?:go(?:ing|es)?|gone|sent|been) (?:cunch|country|ot"
        r"|out there) (?:for|to|selling|and|with)|trap ?house|county lines|cuckoo(?:ed|ing)"
        r"|(?:they|he|she|someone|people|lads|guys?|mates?)(?:'re|'s| are| is| keeps?)? (?:use"
        r"|uses|used|using) my (?:flat|house|bank account|account|bank card) (?:to|for|and)"
        r"|money mule"
        r"|(?:boss|gaffer|agency|he|she|they|employer|landlord|manager|owner|uncle|madam"
        r"|family|man|recruiter|chef|company)(?: \w+)? (?:took|takes|taken|has|have|kept|keeps"
        r"|keep|hold|holds|holding|got|confiscated|hide|hid|hides) (?:all )?(?:my|our|her|his"
        r"|their|us|me) (?:passports?|documents|papers|id(?: card)?|brp|visa|bank card|wages"
        r"|id cards?)|(?:says?|said|tells me|told me|threaten\w*|will"
        r"|'ll)(?: \w+){0,4} (?:call|report me|tell|ring"
        r"|phone)(?: me)?(?: to)? (?:the )?(?:immigration|home office|border)|(?:get|have|gets"
        r"|getting) me deported|deport me if"
        r"|(?:work|works|working|worked)(?: \w+){0,6} (?:with no|for no|without (?:any )?|no"
        r"|never get(?:ting)?|not getting|and (?:not|never|don'?t"
        r"|dont) (?:get(?:ting)? )?) ?(?:pay|paid|wages|money|days? off|breaks? at all)|(?:live"
        r"|sleep|living|sleeping)(?: \w+)? (?:\d+|six|eight|ten) (?:of us )?(?:to|in) (?:a"
        r"|one) (?:room|caravan|bed)|not allowed to leave (?:the (?:house|site|salon|farm)|work"
        r"|until|him)|(?:can'?t|cant|cannot|not allowed to|won'?t let (?:me|us|her"
        r"|him)) (?:leave|quit|go) (?:until|till) (?:i|we|my|the|she|he)(?: \w+)? (?:pay|paid"
        r"|debt|work))\b",
        0.8,
        _EXPLOITED,
        r"\b(?:accounts payable|training|unit|assignment|awareness|signs of|the tools|materials"
        r"|timber|bricks|copy (?:of|for)|photocop\w*|for (?:the )?(?:dbs|enrolment|registration"
        r"|check|right to work|my (?:dbs|enrolment|cscs))|(?:make|makes) (?:me|us) (?:carry"
        r"|hold|move|pick up|drop|run) (?:the|all the|bricks|boards)|recruitment|to check"
        r"|scan(?:ned)?|work experience|volunteer\w*|amazon|evri|dpd|royal mail|to prove"
        r"|i owe them (?:one|a (?:drink|pint|coffee|thank))|fifa|works? (?:fine"
        r"|ok) (?:with )?no money)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "groomed",
        r"\b(?:(?:keeps?|kept|is|was|'s|been|started|they|always|won'?t stop|wont stop|he|she"
        r"|someone|guy|man|tutor|supervisor|lad|assessor)(?: \w+)? (?:asking|on at|begging"
        r"|pressuring|messaging|bugging|hassling|telling|asked|asks|wants|pestering|making"
        r"|forcing|wanted|pushing|pressured)(?: me| my \w+)?(?: for| to send| to take| send"
        rf"| into sending| to share)*(?: \w+){{0,3}}? (?:{_TRADED}|what i'?m wearing"
        r"|what i wear (?:in|to) bed|if i'?m (?:home )?alone)|(?:leak|post|share|send|show"
        rf"|put)(?:ing|s)? (?:\w+ ){{0,3}}(?:my|the) (?:\w+ )?(?:{_TRADED}) (?:to|online|on|if"
        rf"|unless|everywhere|round)|(?:got|has|have|had) (?:\w+ )?(?:{_TRADED}) of me"
        r"|sent (?:him|her|them) (?:a |some |my )?(?:nudes?|naked \w+|pics? (?:and now"
        r"|but now))|sent me (?:a |his |some )?(?:dick ?pics?|nudes?|his (?:penis|cock|dick)"
        r"|pics of his|explicit)|blackmail(?:ing|ed|s)? (?:me|him|her|my)|sextort\w*"
        r"|(?:tells?|told|telling|says?|said|made|makes)(?: me| us)?(?: to)? (?:not to tell"
        r"|don'?t tell|to keep it (?:a |our )?secret|keep it (?:a |our )?secret"
        r"|it'?s our (?:little )?secret|promise not to tell|never tell|delete (?:our|the"
        r"|all our) (?:messages|chats?))|our little secret|buys? me (?:\w+ ){0,3}(?:vapes?"
        r"|drinks?|alcohol|gifts|stuff|things|trainers|phone|weed)(?: \w+){0,4} (?:but"
        r"|and (?:wants|now|says|asks|expects)|if i|then|he wants|in return)|(?:wants?|asked"
        r"|asks|keeps asking|told) me to (?:meet (?:him|up|her)? ?(?:alone|at his|in (?:his"
        r"|a) (?:car|hotel))|get in (?:his|the) (?:car|van)|come (?:to|round|over) (?:his"
        r"|to his) (?:\w+ )?(?:house|flat|room|hotel|alone)|take (?:my|off my|me) (?:top"
        r"|clothes)|sit on his|go (?:to|back to) his|send)|(?:met|talking to|speaking to"
        r"|chatting to) (?:a |this |some )?(?:guy|man|bloke|lad|older (?:guy|man)) (?:online"
        r"|on (?:snap|insta|discord|roblox|tinder))(?: \w+){0,10} (?:meet|pics|secret|older"
        r"|\d\d|hotel|send)|(?:he'?s|hes) (?:like )?(?:[3-6]\d|way older|much older)(?: and"
        r"| but)? (?:\w+ ){0,3}(?:i'?m|im|she'?s|shes) (?:only )?1[2-7])\b",
        0.82,
        _GROOMED,
        r"\b(?:of (?:the|my|our) (?:work|weld|evidence|portfolio|job|site|wall|tiling|wiring"
        r"|plaster\w*|board|cake|dish|cut|colour|nails|hair|finished|practical|certificate|id"
        r"|timesheet|meter|damage|units?|logbook|set up|set-up|van)|evidence|portfolio"
        r"|progress (?:pics|photos)|before and after|headshot|profile pic|surprise|christmas"
        r"|birthday|leaving do|secret santa|baby photos?|training|dress|wedding|meme)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "forced_marriage",
        r"\b(?:forced (?:to (?:marry|get married)|marriage|into (?:a )?marriage)|(?:making|make"
        r"|makes|forcing|want|wants|sending|send|taking|expect|expects)(?: me| us| my \w+"
        r"| her)?(?: to)? (?:marry (?:a|my|some|him|someone|off)|get married to (?:a|my|some"
        r"|someone)|go (?:back )?to \w+ (?:to|and) (?:marry|get married|be married))"
        r"|marry(?:ing)? me off|(?:take|taking|send|sending|flying) (?:me|her"
        r"|my \w+) (?:back )?(?:to|abroad|over)(?: \w+){0,3} (?:to (?:marry|get married)"
        r"|and (?:marry|not come back|i (?:don'?t|won'?t|dont)|marry me))"
        r"|don'?t want to (?:marry|get married)(?: to)? (?:him|my cousin|this man|a man"
        r"|someone)|honou?r (?:based|killing)|(?:bring|brought|bringing) shame on (?:the|my"
        r"|our) family|fgm|want (?:to|me) (?:cut|be cut|circumcis\w*)|kill me (?:for"
        r"|if) (?:being gay|they find out|he finds out|i leave|i tell|dating)|if (?:they"
        r"|my (?:family|dad|parents|brother)) (?:find|found) out (?:\w+ ){0,6}(?:kill|dead|beat"
        r"|disown|hurt) me)\b",
        0.84,
        _MARRIAGE,
        r"\b(?:training|unit|assignment|awareness|module|lol|e-?learning|mandatory|haha|😂)\b",
        excused_by=STUDIED,
        serious=True,
    ),
)
