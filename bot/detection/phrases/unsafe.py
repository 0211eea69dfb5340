"""Unsafe practice at work and whistle-blowing: care, building sites, workshops, kitchens."""

from __future__ import annotations

from bot.detection.framing import Frame
from bot.detection.grammar import any_of
from bot.detection.phrasebook import Phrase

_UNSAFE = "May be raising unsafe practice at work"
_NEGLECT = "May be raising neglect or abuse of people in care"
_FALSIFIED = "May be raising falsified records or checks"
_SILENCED = "May be raising a concern that they were told to keep quiet about"

_ASKED = frozenset({Frame.STUDY})
_CARED = (
    r"(?:residents?|patients?|clients?|service users?|(?:old|elderly) (?:people|lady|ladies|man|men|woman|folk)|(?:the )?(?:kids|children|babies|toddlers|little ones)"
    r"|a (?:resident|patient|client|child|toddler|baby|lady|gentleman)|people with dementia|tenants|pupils|someone with dementia|the lady|the gentleman)"
)
_STAFF = (
    r"(?:us|me|staff|everyone|him|her|them|apprentices?|learners|carers|people"
    r"|(?:the|all|our|my|some|new) (?:\w+ )?(?:lads?|apprentices?|girls|carers|staff|juniors?|trainees?|starters?|team|mate|mates|crew|boys))"
)
_MADE = (
    rf"(?:(?:told|tell(?:s|ing)?|asked|ask(?:s|ing)?|made|makes?|making|forc(?:ed|es?|ing)|instructed|pressur\w+|expect(?:ed|s|ing)?|wants?|order(?:ed|s)"
    rf"|having|got|gets|getting|lets?|letting|has|had|keeps?|bullied) (?:all )?{_STAFF}(?: all| into| just)*(?: to)?"
    r"|(?:told|asked|forced|made|instructed|pressured|expected|ordered|having) to)"
)
_PAPERS = any_of(
    "checks? sheets? charts? records? mar mars forms? hours timesheets? training paperwork risk_assessments? rounds temps temperatures"
    " notes logs? obs observations care_plans? certificates? certs tests? readings fridge_temps fluid_charts meds medication signatures? fire_drills? inspections? turns audits? ppms? permits? rams method_statements? cleaning_rota competenc(?:y|ies)"
)
_GEAR = any_of(
    "harness(?:es)? edge_protection guard_?rails? guards? extraction lev isolation lock_?off fall_arrest toe_?boards? rpe masks? goggles ppe gloves hard_hats? safety_(?:glasses|gear|kit|lines?|boots) ear_defenders scaffold(?:ing)? training supervision isolating"
    " fire_extinguishers? permit risk_assessment first_aider props shoring trench_box handrails? lanyards? ventilation respirators? dust_masks? safety_data banksman spotter apron lighting insurance dbs qualified_staff nurse medication_training proving_dead"
)
_DUTY = (
    r"\b(?:(?:you|we|they|always|never|must|mustn'?t|should(?:n'?t)?|please) (?:must|should(?:n'?t)?|never|don'?t|do not|always|need to|have to) (?:\w+ )?(?:take|remove|use|work|go|sign|leave|wear|check|operate|run)"
    r"|remember (?:to|that)|make sure|toolbox talk|what (?:is|are|should|would)|policy says|the quiz|never (?:take|remove|use|work|go|sign|leave|operate)|new (?:guards?|harness\w*)|(?:before|when) (?:you|cleaning|changing)|is it (?:legal|illegal)|why (?:is|are|do|must)|true or false|hse (?:guide|leaflet|poster|says)|unit \d|the (?:regs|regulations) say|no need for|sparring|kickabout)\b"
)

UNSAFE = (
    Phrase(
        "sign_undone",
        rf"\b(?:sign(?:ed|ing|s)?|tick(?:ed|ing|s)?|initial(?:led|ling)?|fill(?:ed|ing)?|complet(?:e|ed|ing)|do(?:ing)?|put(?:ting)?|record(?:ed|ing)?|log(?:ged|ging)?|writ(?:e|ing)|wrote)(?: (?:off|in|out|up|down|for))?(?: \w+){{0,5}}? (?:{_PAPERS}|things|stuff|boxes|stuff off|them|it|jobs)(?: \w+){{0,4}}?(?: (?:that|which|we|i|they|nobody|no ?one|he|she|even though|when|although|for (?:things|checks|stuff|residents|people)))* ?(?:'d|'ve| had| have)? ?(?:didn'?t|never|hadn'?t|haven'?t|hasn'?t|wasn'?t|weren'?t|aint|was not|were not|have not|had not|did not|wernt|not been|not (?:done|happened|checked)|nobody|no ?one)(?: (?:do|did|done|been|happen(?:ed)?|check(?:ed)?|have|even|actually|give|given|gave|see|seen|look(?:ed)?|test(?:ed)?|complete[d]?|carried|ever|touched|there|attend(?:ed)?|got|get|taken))+",
        0.82,
        _FALSIFIED,
        rf"{_DUTY}|\b(?:i forgot|can (?:you|i|someone)|could (?:you|someone)|my (?:assessor|tutor) (?:hasn'?t|hasnt|has not|never|didn'?t)|assignment|otj|off the job|portfolio|system (?:won'?t|didn'?t)|my (?:sign ?in|timesheet) (?:hasn'?t|wasn'?t|didn'?t))\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "falsified",
        rf"\b(?:falsif(?:y|ied|ying|ies)|fak(?:e|ed|ing|es)|backdat(?:e|ed|ing)|back ?dat(?:e|ed|ing)|forg(?:e|ed|ing|es)|fudg(?:e|ed|ing)|fiddl(?:e|ed|ing)|doctor(?:ed|ing)|made up|making up|make up|mek up|alter(?:ed|ing)|chang(?:e|ed|ing)|copy(?:ing)?(?: and paste)?|invent(?:ed|ing)?|lie|lied|lying)(?: (?:on|about|in))?(?: \w+){{0,3}} {_PAPERS}\b|\b{_MADE} (?:to )?(?:lie|cover|fib)(?: \w+)? (?:to|up|for|about) (?:the )?(?:cqc|ofsted|inspectors?|hse|auditors?|family|families|it|what|them|safeguarding|accident|environmental health|eho|audit)|\b(?:cqc|ofsted|hse|inspection|inspectors?|audit)[^\n]{{0,60}}(?:hid|hide|hiding|cover(?:ed)? up|lie|lied|fake|faked|falsif|pretend)\w*",
        0.76,
        _FALSIFIED,
        rf"{_DUTY}|\b(?:chang(?:e|ed|ing) (?:my|the|your|shift) (?:shift|password|hours?|training (?:day|date|session)|notes?|form|checks?)|my training|hours? (?:of|next|on)|change (?:\w+ ){{0,2}}(?:training|hours|forms?|tests?|obs)|fake (?:tan|nails|lashes|news|id|blood)|forging (?:unit|module|metal|steel)|make ?up (?:tests?|training|notes|checks?|course|certificate|artist\w*|my hours|the hours|hours)|copy(?:ing)? (?:of )?(?:the|my|your|that) (?:\w+ )?(?:notes|cert\w*|form|sheet|timesheet|paperwork|training)|copying notes|copy my|i lied)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "left_like_that",
        rf"\b{_CARED}(?: (?:was|were|are|is|being|be|been|get|gets|getting|just|always|have|had|has|kept|keep|also|often|still|not|r|who|that|regularly|all|there|all night))* (?:left|sat|sitting|lying|laying|kept|locked|tied|strapped|dragged|slapped|hit|pinched|shouted at|screamed at|force ?fed|drugged|sedated|starved|starving|going hungry|soaked|covered in|unwashed|ignored|crying|restrained|handled|sworn at|mocked|neglected|abused|shook|shaken|smacked|shoved|dehydrated|not (?:been )?(?:changed|washed|fed|turned|given|bathed|checked|getting)|(?:haven'?t|hasn'?t|aren'?t|isn'?t|don'?t|doesn'?t|never|wasn'?t|weren'?t)(?: been| being| get| even)* (?:changed|washed|fed|turned|given|bathed|checked|moved|showered|get|getting|repositioned))(?: \w+){{0,6}}? ?(?:alone|unattended|wet|soiled|pads?|urine|wee|mess|faeces|shit|poo|nappies|own|hours|all (?:day|night|morning)|floor|bed|chair|up|rough\w*|room|cupboard|by|for|in|without|since|down|tv|buzzer|water|food|meds|enough|to|day|$|[.!,])",
        0.8,
        _NEGLECT,
        rf"{_DUTY}|\b(?:sat (?:in the|down (?:for|to)|with|round|watching (?:a|the) (?:film|singer|football)|outside in)|sitting (?:in the (?:garden|lounge)|with|nicely|round|down for)|kept (?:busy|me|us|safe|warm|entertained|asking|telling|saying|calling)|left (?:a|the|us|me) (?:lovely|nice|card|chocolates|review|tip|home|hospital|feedback|money|tip)|client (?:left|sat|sitting)|hit (?:it off|her target)|is not given to)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "wet_pads",
        rf"\b(?:(?:left|sat|sitting|lying|laying|leaving|leave|kept|stay|still)(?: \w+){{0,4}} (?:in|on|w)(?: \w+){{0,2}} (?:wet|soiled|dirty|soaking|soaked|own|urine|faeces|same) ?(?:pads?|beds?|sheets?|nappy|nappies|clothes|urine|wee|mess|faeces|shit|poo|piss|underwear)|call bells? (?:\w+ ){{0,3}}(?:out of reach|unplugged|ignored|taken|off|removed|moved)|(?:ignor(?:e|ed|ing)|unplug(?:s|ged)?|turn(?:s|ed|ing)? off|tak(?:e|es|ing)) (?:\w+ )?(?:call bells?|buzzers?)|(?:pressure sores?|bed ?sores?)(?: \w+){{0,5}} (?:nobody|no ?one|ignored|getting worse|not (?:been )?(?:reported|dressed|turned))|(?:not|never|aren'?t|isn'?t|barely) (?:being |getting )?(?:turn(?:ed|ing)|repositioned) (?:\w+ )?(?:residents|them|him|her|people)|(?:restrain(?:ed|ing)|lock(?:ed|ing|s)?|shut(?:ting)?|tie[sd]?|tying|strap(?:ped|ping)) (?:the |a |an |old )*{_CARED}(?: \w+)? (?:in|to|up|into|down|without)|(?:give|gives|giving|gave|given|slipping|crush(?:es|ing)?)(?: \w+){{0,3}} (?:extra |double |someone else'?s |wrong )(?:meds|medication|sedatives?|tablets|dose)(?: \w+){{0,4}} (?:quiet|sleep|calm|knock|asleep|shut|and (?:didn'?t|never|told))|(?:stealing|steals|stole|nicking|nicks|nicked|taking|takes) (?:money |cash |jewell?ery |meds |medication |food |tablets )?(?:from|off) (?:the |a |our )?{_CARED})\b",
        0.84,
        _NEGLECT,
        rf"{_DUTY}|\bhygiene lesson\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "hit_residents",
        rf"\b(?:they|staff|carers?|nurses?|managers?|seniors?|workers?|hca|he|she|someone|nights?|night staff|colleagues?|a (?:carer|nurse|senior|colleague|worker|member of staff)|one of the \w+|some (?:of the )?(?:staff|carers)|team leaders?|teachers?|boss|owner|the \w+|my \w+)(?: (?:always|sometimes|just|keep|keeps|was|were|is|are|been|has|have|also|at my \w+|at work|there|really|on \w+|would|getting|get|gets|be|being))* (?:hit(?:s|ting)?|slap(?:s|ped|ping)?|shout(?:s|ed|ing)?|swear(?:s|ing)?|swore|pinch(?:es|ed|ing)?|drag(?:s|ged|ging)?|push(?:es|ed|ing)?|shov(?:es|ed|ing)|grab(?:s|bed|bing)?|rough(?:ly)?|kick(?:s|ed)?|mock(?:s|ed|ing)?|laugh(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|bully(?:ing)?|abus(?:e|es|ed|ing)|hurt(?:s|ing)?|shak(?:e|es|ing)|shook|smack(?:s|ed|ing)?|handl(?:e|es|ed|ing)|neglect(?:s|ed|ing)?|ignor(?:e|es|ed|ing)|force(?:s|d)? ?feed(?:s|ing)?|manhandl\w+|cruel|horrible|aggressive|film(?:s|ed|ing)|starv(?:e|es|ing))(?: (?:at|with|to|roughly|up|on))?(?: the| a| an| old| our| one of the| some| some of the| my| other| vulnerable| elderly)* {_CARED}\b",
        0.8,
        _NEGLECT,
        rf"{_DUTY}|\b(?:laugh(?:s|ed|ing)? with|push(?:es|ed|ing)? (?:the|a) (?:resident|patient|client)s? (?:in (?:a|the)|to the|round)|handl(?:e|es|ed|ing) (?:\w+ )?(?:clients?|patients?) (?:well|data|info\w*|complaints|details)|client hit)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "guards_off",
        r"\b(?:(?:guards?|interlocks?|e ?-?stops?|emergency stops?|safety (?:switch|catch|cut ?out|guard|gate|feature)s?|riving knife|crown guard|smoke (?:alarms?|detectors?)|fire alarms?|dead ?man(?:'?s)? (?:switch|handle)|limiters?|rcds?|light curtains?)(?: \w+){0,5}? (?:off|missing|removed|broken|tied (?:back|up|open)|taken|bypassed|disabled|taped|gone|doesn'?t work|don'?t work|not working|wedged|cut|overridden|covered|unplugged|jammed)|(?:tak(?:e|en|es|ing)|took|remov(?:e|es|ed|ing)|bypass\w*|disabl\w+|tap(?:e|ed|ing)|wedg\w+|defeat\w*|overrid\w+|tie[sd]?|pull(?:s|ed)|unplug\w*|silenc\w+)(?: (?:off|down|up|out|back|the|a|all|our|of|on))*(?: \w+)?(?: \w+)? (?:guards?|interlocks?|e ?-?stop|emergency stop|safety (?:switch|catch|cut ?out|guard|gate|feature)s?|smoke (?:alarms?|detectors?)|fire alarms?|rcds?|limiter)|(?:fire (?:exits?|doors?|escapes?)|emergency exits?)(?: \w+){0,3} (?:locked|blocked|chained|wedged|padlocked|bolted|screwed shut|nailed))\b",
        0.78,
        _UNSAFE,
        rf"{_DUTY}|\b(?:mouth ?guard|security guards?|life ?guards?|shin ?guards?|coast ?guard|on guard|off (?:my|your) guard|guard dog|caught off|fire alarm test|alarm (?:test|drill)|planned|tested|how do (?:i|you|we)|to change the (?:blade|disc|wheel|filter)|and put (?:it|them) back|delivery|black ?guard|gum guard|guard of honour|broken (?:link|phone)|not working (?:on|in) (?:teams|moodle))\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "no_gear",
        rf"\b(?:(?:with ?out|w/?o|with no|had no|have no|got no|gave us no|give us no|given no|there'?s no|theres no|no|not (?:given|got|enough)|zero|refus(?:e|es|ed|ing) to (?:give|buy|provide)(?: us| me)?|(?:don'?t|doesn'?t|didn'?t|never|wont|won'?t) (?:give|gave|have|supply|provide|buy|let|get)(?: us| me| any ?one)?(?: wear| use)?) (?:any |a |proper |the |our |enough |even )*(?:{_GEAR}))(?: \w+){{0,6}}? ?(?:on|for|at|up|when|while|and|cutting|working|in|here|spray\w*|asbestos|silica|roof|scaffold|height|live|trench|grinder|saw|hoist|tower|all week|today|told|me|us|the|he|she|they|or|chemicals|bleach|ladder|machines?)\b",
        0.55,
        _UNSAFE,
        rf"{_DUTY}|\b(?:where (?:can|do) i|can (?:i|someone|anyone|we)|left in|run out of|(?:no|not) training (?:on|for|this|at|tomorrow|today|next)|training (?:on|at|for) (?:monday|tuesday|wednesday|thursday|friday|football|next|\d)|no (?:masks?|gloves|supervision|insurance|ppe|apron|lighting) (?:needed|required|for (?:the|this) (?:class|session|walk)|on the (?:course|invoice)|in the (?:cupboard|store|box|car))|insurance for|(?:covid|halloween|face|sheet|hair|clay|eye) masks?|without (?:training|insurance) (?:for|on) (?:my|the) (?:car|van)|masks? (?:any ?more|in class)|car insurance|no insurance (?:on|for) (?:my|the)|football|no scaffold(?:ing)? (?:up|yet)|do i need|do we need|no (?:dbs|permit) (?:yet|back|for|at)|cscs|parking permit|gym)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "made_to",
        rf"\b(?:told|asked|ordered|instructed|warned) (?:{_STAFF} )?not to (?:report|tell|write|log|say|record|put|mention|wear|isolate|bother (?:with|checking)|speak to)\b|\b{_MADE} (?:\w+ )?(?:(?:work(?:ing)?|go(?:ing)?|do(?:ing)?|cut(?:ting)?|climb(?:ing)?|stand(?:ing)?|get(?:ting)?|spray(?:ing)?|drill(?:ing)?|use|using|lift(?:ing)?|hoist(?:ing)?|transfer(?:ring)?|drive|driving|operate|operating|enter(?:ing)?|dig(?:ging)?|weld(?:ing)?|strip(?:ping)?|rip(?:ping)?|smash(?:ing)?|clear(?:ing)?|remove|removing|serve|serving|cook(?:ing)?|sell(?:ing)?|stay|cover|give|giving|run|running|bleach|look after|be left)(?: [\w']+){{0,6}}? (?:live(?:$|[.!,]| (?:on|board|panel|circuit|cables?|without|with|to|cos|because|today|again))|without|with ?no|w/?o|on (?:my|our|his|her|your) own|alone|by (?:my ?self|our ?selves|him ?self|her ?self)|unsupervised|single ?handed|asbestos|broken|not trained|aren'?t trained|untrained|unsafe|dangerous|out of date|mould|raw|drunk|no licen[cs]e|illegal\w*|in the trench|off the forks|on the forks|forklift|not (?:been )?(?:checked|tested|signed|safe|trained|tagged|inspected|secure)|(?:hasn'?t|haven'?t|isn'?t|wasn'?t|aren'?t) (?:been )?(?:checked|tested|signed|safe|trained|tagged|inspected|secure))|(?:keep (?:quiet|it quiet|working while)|keep (?:my|our) (?:mouth|mouths) shut|cover (?:it|for|this)|ignore|skip|turn a blind|not (?:to )?(?:report|tell|write|log|say|record|put|mention|wear|isolate|bother|speak)|say nothing|shut up about|hide (?:the|it|them)|lie))\b",
        0.7,
        _UNSAFE,
        rf"{_DUTY}|\b(?:work (?:on|from|in|at|with|together|hard|well|out|experience|through|towards|shadow|placement|more)|carry on (?:with (?:the|my|our))|(?:group|pair) work|keep going|hide (?:the|your) (?:column|row|tab|answers|eggs)|delete (?:the|your|my) (?:cache|cookies|app|file|row|column|old|duplicate)|ignore (?:the|that|this|my|it) (?:email|message|last|error|warning|question|first)|skip (?:the|that|this|to|question|a)|cover (?:letter|lesson|the (?:basics|till|desk|phones|reception|shift|topic|next))|drive (?:to|us|home|me)|stay (?:late|behind|home|calm|for|in|until|on)|live (?:chat|demo|lesson|stream|session|webinar|online|in|at|with|on teams|near|music|link)|get (?:dressed|back|in|here|up) on my own|do (?:it|this|the (?:essay|assignment|test|exam|quiz|presentation|module)) (?:on my own|alone|by myself)|(?:do|use|go) (?:\w+ ){{0,4}}without (?:notes|a calculator|looking|help|my phone|my notes|a partner|you)|not (?:to )?(?:bother|mention) (?:with|coming|the surprise)|not (?:to )?wear (?:jeans|trainers|jewell?ery|makeup|nails|hats?)|not (?:to )?(?:say|tell|write|put) (?:my|your|the|i|any|him|her about the) (?:surprise|name|answer|full|conclusion|party)|exam conditions|eggs|steak|sushi)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "work_live",
        r"\b(?:(?:asked|told|made|forced|expected|having|makes|wants?|pressured|ordered|got)(?: \w+){0,3} (?:to )?work(?:ing)? live|work(?:ing|ed)?(?: \w+){0,2} (?:on )?live (?:boards?|panels?|wires?|circuits?|cables?|electrics?|equipment|parts|consumer units?|without)|(?:not|never|without|hasn'?t been|wasn'?t|won'?t let us|didn'?t) (?:even )?(?:isolat(?:e|ed|ing)|prov(?:e|ed|ing) dead|lock(?:ed|ing)? ?off)|(?:asbestos|aib|lagging)(?: \w+){0,8}? (?:no ?one|nobody|without|not|told|rip\w*|smash\w*|cut|hid\w*|bagg?\w*|skip|bare|knew|dry|just|covered)|(?:rip\w*|smash\w*|pull\w*|cutting|cut|drill\w*|clear\w*|bagging)(?: \w+){0,4} asbestos|carbon monoxide|gas leaks?(?: \w+){0,5} (?:ignor\w*|nobody|no ?one|not|weeks|still|told)|scaffold\w*(?: \w+){0,4} (?:not (?:been )?(?:checked|tagged|tied|inspected|signed)|no tag|unsafe|wobbl\w*|moving|collaps\w*|not safe|loose|missing|untied|no ties)|(?:roof|height|scaffold|tower|ladder|trench|loft)(?: \w+){0,6} (?:no|without|not|aint|isn'?t)(?: a| any| wearing| even)? (?:harness\w*|edge|rails?|toe ?boards?|shored|supports?|footed|tied|hard hats?|ppe|safety|clipped))\b",
        0.66,
        _UNSAFE,
        rf"{_DUTY}|\b(?:awareness|certificate|course|online|cat ?a|ukata|unit|training day|register|exam|what (?:colour|type)|alarm|never work live)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "understaffed",
        r"\b(?:(?:on (?:my|our|her|his) own|alone|by my ?self|just me|only me|one of us|two of us|1 of us|2 of us|(?:one|1|two|2|only \w+) (?:staff|carers?|nurses?|hcas?|workers?|adults?)|single staffed)(?: \w+){0,6}? (?:with|for|to|on|and|looking after)(?: the| all| over| like| about)* (?:\d\d|twenty|thirty|forty|fifteen|ten|twelve|eighteen|a whole|whole)(?: \w+)? (?:residents?|patients?|kids|children|babies|toddlers|beds|floor|service users|clients|unit|wing|ward)|(?:out of|under|over|below|breaking) ratios?|(?:not|never|isn'?t|aren'?t|wasn'?t|hasn'?t been|haven'?t been|havent been|no ?one|nobody)(?: been| even| ever| properly)* (?:trained|training|shown|signed off|competent|qualified)(?: (?:on|to|for|in|how to|me|us))+ (?:\w+ ){0,5}(?:hoist|meds|medication|insulin|peg|forklift|machine|saw|lathe|press|grinder|fryer|restraint|catheter|stairs|injections?|telehandler|digger|use it|do (?:it|meds)|gas|asbestos|telehandler|cherry picker|mewp)|hoist(?:ing|ed|s)?(?: \w+){0,4} (?:on (?:my|your|our|her|his) own|alone|by my ?self|single ?handed|with one)|(?:under|short) ?staffed(?: \w+){0,10} (?:unsafe|danger\w*|not safe|residents|patients|falls?|hurt|accident|at risk|meds|neglect\w*|kids|children))\b",
        0.66,
        _UNSAFE,
        rf"{_DUTY}|\b(?:assignment|portfolio|essay)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "whistle_blowing",
        r"\b(?:whistle ?-?blow(?:ing|er|ers|n)?(?: \w+){0,8}? (?:on|about|my|against|if|how|without|work|boss|manager|sack\w*|job|get)|(?:how|who|where|want|need|thinking of|going|scared|afraid|should i|can i|do i)(?: \w+){0,4} whistle ?-?blow|cover(?:ing|ed)? (?:it |this |everything |the accident |stuff )up|swept (?:it )?under the (?:carpet|rug)|(?:told|warned|threatened|said)(?: us| me| everyone| not| him| her)?(?: [\w']+){0,5} (?:lose (?:my|our|your|his|her) jobs?|(?:get the |the )?sack(?:ed)?|fail me|wont pass|won'?t pass|be gone|p45|fired)(?: \w+){0,4} (?:if (?:i|we|anyone|he|she|you) (?:ever )?(?:say|said|tell|told|report|reported|complain|complained|speak|spoke|go to|went|grass|don'?t|refuse|refused|didn'?t|mention)\w*|for (?:reporting|speaking|saying|refusing))|(?:if (?:i|we) (?:report|tell|say|speak up|complain|refuse|raise)(?: \w+){0,6} (?:lose (?:my|our) jobs?|sack(?:ed)?|fired|shifts|hours cut))|(?:who|where|how) (?:do|can|should|would) i (?:report|tell|go to|speak to|raise|talk to)(?: \w+){0,6} (?:unsafe|danger(?:ous)?|abuse|neglect|bullying|abusive|mistreat\w*|safeguarding|illegal|what i saw|something i saw|accident|injury|concern|boss|manager|tutor|staff|hitting|without being)|(?:accident|injur\w+|near miss|hurt|burn(?:t|ed)|fall|fell|collaps\w+)(?: \w+){0,8} (?:not (?:been )?(?:report|record|log|put)\w*|told (?:not to|me not to|us not to|to say|him not|her not)|no accident (?:report|book|form)|never (?:reported|recorded|logged|wrote)|(?:wouldn'?t|didn'?t|refused to|wont|won'?t) (?:report|record|log|call an ambulance|write|put)|cover\w* up))\b",
        0.66,
        _SILENCED,
        rf"{_DUTY}|\b(?:training|policy is|policy (?:on|in|document)|quiz|definition|assignment|the (?:whistle ?blowing )?policy|cover(?:ing|ed)? (?:it|this|that) up (?:with|in|using|to keep)|concealer|foundation|tattoo|paint|plaster|dust sheet|stain|holiday|parking|absence|sick(?:ness)?|shift swap|late|wifi|gossip)\b",
        excused_by=_ASKED,
        serious=True,
    ),
)
