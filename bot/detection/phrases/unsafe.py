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
    r"(?:residents?|patients?|clients?|service users?|(?:old|elderly) (?:people|lady|ladies|man"
    r"|men|woman|folk)|(?:the )?(?:kids|children|babies|toddlers|little ones)"
    r"|a (?:resident|patient|client|child|toddler|baby|lady|gentleman)|people with dementia"
    r"|tenants|pupils|someone with dementia|the lady|the gentleman)"
)
_STAFF = (
    r"(?:us|me|staff|everyone|him|her|them|apprentices?|learners|carers|people"
    r"|(?:the|all|our|my|some|new) (?:\w+ )?(?:lads?|apprentices?|girls|carers|staff|juniors?"
    r"|trainees?|starters?|team|mate|mates|crew|boys))"
)
_MADE = (
    r"(?:(?:told|tell(?:s|ing)?|asked|ask(?:s|ing)?|made|makes?|making|forc(?:ed|es?|ing)"
    r"|instructed|pressur\w+|expect(?:ed|s|ing)?|wants?|order(?:ed|s)"
    rf"|having|got|gets|getting|lets?|letting|has|had|keeps?|bullied) (?:all )?{_STAFF}(?: all"
    r"| into| just)*(?: to)?"
    r"|(?:told|asked|forced|made|instructed|pressured|expected|ordered|having) to)"
)
_PAPERS = any_of(
    "checks? registers? attendance"
    " sheets? charts? records? mar mars forms? hours timesheets? training paperwork "
    "risk_assessments? rounds temps temperatures"
    " notes logs? obs observations care_plans? certificates? certs tests? readings "
    "fridge_temps fluid_charts meds medication signatures? fire_drills? inspections? turns "
    "audits? ppms? permits? rams method_statements? cleaning_rota competenc(?:y|ies)"
)
_SAFETY_PAPERS = any_of(
    "mars? mar_sheets? meds? medication charts? fluid_charts? obs observations care_plans? "
    "care_notes"
    " risk_assessments? fire_drills? temps temperatures fridge_temps inspections? turns readings"
    " accident_(?:book|report|form)s? safety_checks? checks? rounds permits? ppms? rams"
    " method_statements? safety_(?:records?|certificates?|tests?) gas_(?:tests?|certs?|readings?)"
    " medical_(?:notes|records?) notes logs?"
)
_FALSIFYING = (
    r"(?:falsif(?:y|ied|ying|ies)|fak(?:e|ed|ing|es)|backdat(?:e|ed|ing)|back ?dat(?:e|ed|ing)"
    r"|forg(?:e|ed|ing|es)|fudg(?:e|ed|ing)|fiddl(?:e|ed|ing)|doctor(?:ed|ing)|made up|making up"
    r"|make up|mek up|alter(?:ed|ing)?|chang(?:e|ed|ing)|copy(?:ing)?(?: and paste)?"
    r"|invent(?:ed|ing)?|lie|lied|lying)"
)
_GEAR = any_of(
    "harness(?:es)? edge_protection guard_?rails? guards? extraction lev isolation lock_?off "
    "fall_arrest toe_?boards? rpe masks? goggles ppe gloves hard_hats? safety_(?:glasses|gear"
    "|kit|lines?|boots) ear_defenders scaffold(?:ing)? training supervision isolating"
    " fire_extinguishers? permit risk_assessment first_aider props shoring trench_box "
    "handrails? lanyards? ventilation respirators? dust_masks? safety_data banksman spotter "
    "apron lighting insurance dbs qualified_staff nurse medication_training proving_dead"
)
_DUTY = (
    r"\b(?:(?:you|we|they|always|never|must|mustn'?t|should(?:n'?t)?|please) (?:must"
    r"|should(?:n'?t)?|never|don'?t|do not|always|need to|have to) (?:\w+ )?(?:take|remove|use"
    r"|work|go|sign|leave|wear|check|operate|run)"
    r"|remember (?:to|that)|make sure|toolbox talk|what (?:is|are|should|would)|policy says"
    r"|the quiz|never (?:take|remove|use|work|go|sign|leave|operate)|new (?:guards?|harness\w*)"
    r"|(?:before|when) (?:you|cleaning|changing)|is it (?:legal|illegal)|why (?:is|are|do|must)"
    r"|true or false|hse (?:guide|leaflet|poster|says)|unit \d|the (?:regs|regulations) say"
    r"|no need for|sparring|kickabout)\b"
)

UNSAFE = (
    Phrase(
        "sign_undone",
        r"\b(?:sign(?:ed|ing|s)?|tick(?:ed|ing|s)?|initial(?:led|ling)?|fill(?:ed|ing)?"
        r"|complet(?:e|ed|ing)|do(?:ing)?|put(?:ting)?|record(?:ed|ing)?|log(?:ged|ging)?"
        rf"|writ(?:e|ing)|wrote)(?: (?:off|in|out|up|down|for))?(?: \w+){{0,5}}? (?:{_PAPERS}"
        rf"|things|stuff|boxes|stuff off|them|it|jobs)(?: \w+){{0,4}}?(?: (?:that|which|we|i"
        r"|they|nobody|no ?one|he|she|even though|when|although|for (?:things|checks|stuff"
        r"|residents|people)))* ?(?:'d|'ve| had| have)? ?(?:didn'?t|never|hadn'?t|haven'?t"
        r"|hasn'?t|wasn'?t|weren'?t|aint|was not|were not|have not|had not|did not|wernt"
        r"|not been|not (?:done|happened|checked)|nobody|no ?one)(?: (?:do|did|done|been"
        r"|happen(?:ed)?|check(?:ed)?|have|even|actually|give|given|gave|see|seen|look(?:ed)?"
        r"|test(?:ed)?|complete[d]?|carried|ever|touched|there|attend(?:ed)?|got|get|taken))+",
        0.82,
        _FALSIFIED,
        rf"{_DUTY}|\b(?:i forgot|can (?:you|i|someone)|could (?:you|someone)|my (?:assessor"
        r"|tutor) (?:hasn'?t|hasnt|has not|never|didn'?t)|assignment|otj|off the job|portfolio"
        r"|system (?:won'?t|didn'?t)|my (?:sign ?in|timesheet) (?:hasn'?t|wasn'?t|didn'?t))\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "falsified",
        rf"\b{_FALSIFYING}(?: (?:on|about|in))?(?: \w+){{0,3}} {_SAFETY_PAPERS}\b"
        rf"|\b{_MADE}(?: \w+)? {_FALSIFYING}(?: (?:on|about|in))?(?: \w+){{0,3}} {_PAPERS}\b"
        rf"|\b(?:i|we|us)(?: \w+)? (?:have|had|got|were told|was told|keep having|been told) to"
        rf"(?: \w+)? {_FALSIFYING}(?: \w+){{0,3}} {_PAPERS}\b"
        rf"|\b{_MADE} (?:to )?(?:lie|cover|fib)(?: \w+)? (?:to"
        r"|up|for|about) (?:the )?(?:cqc|ofsted|inspectors?|hse|auditors?|family|families|it"
        r"|what|them|safeguarding|accident|environmental health|eho|audit)|\b(?:cqc|ofsted|hse"
        rf"|inspection|inspectors?|audit)[^\n]{{0,60}}(?:hid|hide|hiding|cover(?:ed)? up|lie"
        r"|lied|fake|faked|falsif|pretend)\w*",
        0.76,
        _FALSIFIED,
        rf"{_DUTY}|\b(?:chang(?:e|ed|ing) (?:my|the|your|shift) (?:shift|password|hours?"
        r"|training (?:day|date|session)|notes?|form|checks?)|my training|hours? (?:of|next"
        rf"|on)|change (?:\w+ ){{0,2}}(?:training|hours|forms?|tests?|obs)|fake (?:tan|nails"
        r"|lashes|news|id|blood)|forging (?:unit|module|metal|steel)|make ?up (?:tests?"
        r"|training|notes|checks?|course|certificate|artist\w*|my hours|the hours|hours)"
        r"|copy(?:ing)? (?:of )?(?:the|my|your|that) (?:\w+ )?(?:notes|cert\w*|form|sheet"
        r"|timesheet|paperwork|training)|copying notes|copy my|i lied)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "left_like_that",
        rf"\b{_CARED}(?: (?:was|were|are|is|being|be|been|get|gets|getting|just|always|have|had"
        r"|has|kept|keep|also|often|still|not|r|who|that|regularly|all|there"
        r"|all night))* (?:left|sat|sitting|lying|laying|kept|locked|tied|strapped|dragged"
        r"|slapped|hit|pinched|shouted at|screamed at|force ?fed|drugged|sedated|starved"
        r"|starving|going hungry|soaked|covered in|unwashed|ignored|crying|restrained|handled"
        r"|sworn at|mocked|neglected|abused|shook|shaken|smacked|shoved|dehydrated"
        r"|not (?:been )?(?:changed|washed|fed|turned|given|bathed|checked|getting)"
        r"|(?:haven'?t|hasn'?t|aren'?t|isn'?t|don'?t|doesn'?t|never|wasn'?t|weren'?t)(?: been"
        r"| being| get| even)* (?:changed|washed|fed|turned|given|bathed|checked|moved"
        rf"|showered|get|getting|repositioned))(?: \w+){{0,6}}? ?(?:alone|unattended|wet|soiled"
        r"|pads?|urine|wee|mess|faeces|shit|poo|nappies|own|hours|all (?:day|night|morning)"
        r"|floor|bed|chair|up|rough\w*|room|cupboard|by|for|in|without|since|down|tv|buzzer"
        r"|water|food|meds|enough|to|day|$|[.!,])",
        0.8,
        _NEGLECT,
        rf"{_DUTY}|\b(?:sat (?:in the|down (?:for|to)|with|round|watching (?:a|the) (?:film"
        r"|singer|football)|outside in)|sitting (?:in the (?:garden|lounge)|with|nicely|round"
        r"|down for)|kept (?:busy|me|us|safe|warm|entertained|asking|telling|saying|calling)"
        r"|left with (?:my|the|her|his|our)|left (?:a|the|us|me) (?:lovely|nice|card|chocolates"
        r"|review|tip|home|hospital"
        r"|feedback|money|tip)|client (?:left|sat|sitting)|hit (?:it off|her target)"
        r"|is not given to)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "wet_pads",
        r"\b(?:(?:left|sat|sitting|lying|laying|leaving|leave|kept|stay"
        rf"|still)(?: \w+){{0,4}} (?:in|on|w)(?: \w+){{0,2}} (?:wet|soiled|dirty|soaking|soaked"
        r"|own|urine|faeces|same) ?(?:pads?|beds?|sheets?|nappy|nappies|clothes|urine|wee|mess"
        rf"|faeces|shit|poo|piss|underwear)|call bells? (?:\w+ ){{0,3}}(?:out of reach"
        r"|unplugged|ignored|taken|off|removed|moved)|(?:ignor(?:e|ed|ing)|unplug(?:s|ged)?"
        r"|turn(?:s|ed|ing)? off|tak(?:e|es|ing)) (?:\w+ )?(?:call bells?|buzzers?)"
        rf"|(?:pressure sores?|bed ?sores?)(?: \w+){{0,5}} (?:nobody|no ?one|ignored"
        r"|getting worse|not (?:been )?(?:reported|dressed|turned))|(?:not|never|aren'?t"
        r"|isn'?t|barely) (?:being |getting )?(?:turn(?:ed|ing)"
        r"|repositioned) (?:\w+ )?(?:residents|them|him|her|people)|(?:restrain(?:ed|ing)"
        r"|lock(?:ed|ing|s)?|shut(?:ting)?|tie[sd]?|tying|strap(?:ped|ping)) (?:the |a |an "
        rf"|old )*{_CARED}(?: \w+)? (?:in|to|up|into|down|without)|(?:give|gives|giving|gave"
        rf"|given|slipping|crush(?:es|ing)?)(?: \w+){{0,3}} (?:extra |double |someone else'?s "
        rf"|wrong )(?:meds|medication|sedatives?|tablets|dose)(?: \w+){{0,4}} (?:quiet|sleep"
        r"|calm|knock|asleep|shut|and (?:didn'?t|never|told))|(?:stealing|steals|stole|nicking"
        r"|nicks|nicked|taking|takes) (?:money |cash |jewell?ery |meds |medication |food "
        rf"|tablets )?(?:from|off) (?:the |a |our )?{_CARED})\b",
        0.84,
        _NEGLECT,
        rf"{_DUTY}|\bhygiene lesson\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "hit_residents",
        r"\b(?:they|staff|carers?|nurses?|managers?|seniors?|workers?|hca|he|she|someone"
        r"|nights?|night staff|colleagues?|a (?:carer|nurse|senior|colleague|worker"
        r"|member of staff)|one of the \w+|some (?:of the )?(?:staff|carers)|team leaders?"
        r"|teachers?|boss|owner|the \w+|my \w+)(?: (?:always|sometimes|just|keep|keeps|was"
        r"|were|is|are|been|has|have|also|at my \w+|at work|there|really|on \w+|would|getting"
        r"|get|gets|be|being))* (?:hit(?:s|ting)?|slap(?:s|ped|ping)?|shout(?:s|ed|ing)?"
        r"|swear(?:s|ing)?|swore|pinch(?:es|ed|ing)?|drag(?:s|ged|ging)?|push(?:es|ed|ing)?"
        r"|shov(?:es|ed|ing)|grab(?:s|bed|bing)?|rough(?:ly)?|kick(?:s|ed)?|mock(?:s|ed|ing)?"
        r"|laugh(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|bully(?:ing)?|abus(?:e|es"
        r"|ed|ing)|hurt(?:s|ing)?|shak(?:e|es|ing)|shook|smack(?:s|ed|ing)?|handl(?:e|es|ed"
        r"|ing)|neglect(?:s|ed|ing)?|ignor(?:e|es|ed|ing)|force(?:s|d)? ?feed(?:s|ing)?"
        r"|manhandl\w+|cruel|horrible|aggressive|film(?:s|ed|ing)|starv(?:e|es|ing))(?: (?:at"
        r"|with|to|roughly|up|on))?(?: the| a| an| old| our| one of the| some| some of the| my"
        rf"| other| vulnerable| elderly)* {_CARED}\b",
        0.8,
        _NEGLECT,
        rf"{_DUTY}|\b(?:laugh(?:s|ed|ing)? with|push(?:es|ed|ing)? (?:the|a) (?:resident"
        r"|patient|client)s? (?:in (?:a|the)|to the|round)|handl(?:e|es|ed"
        r"|ing) (?:\w+ )?(?:clients?|patients?) (?:well|data|info\w*|complaints|details)"
        r"|client hit)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "guards_off",
        r"\b(?:(?:guards?|interlocks?|e ?-?stops?|emergency stops?|safety (?:switch|catch"
        r"|cut ?out|guard|gate|feature)s?|riving knife|crown guard|smoke (?:alarms?|detectors?)"
        r"|fire alarms?|dead ?man(?:'?s)? (?:switch|handle)|limiters?|rcds?"
        r"|light curtains?)(?: \w+){0,5}? (?:off|missing|removed|broken|tied (?:back|up|open)"
        r"|taken|bypassed|disabled|taped|gone|doesn'?t work|don'?t work|not working|wedged|cut"
        r"|overridden|covered|unplugged|jammed)|(?:tak(?:e|en|es|ing)|took|remov(?:e|es|ed|ing)"
        r"|bypass\w*|disabl\w+|tap(?:e|ed|ing)|wedg\w+|defeat\w*|overrid\w+|tie[sd]?|pull(?:s"
        r"|ed)|unplug\w*|silenc\w+)(?: (?:off|down|up|out|back|the|a|all|our|of"
        r"|on))*(?: \w+)?(?: \w+)? (?:guards?|interlocks?|e ?-?stop|emergency stop"
        r"|safety (?:switch|catch|cut ?out|guard|gate|feature)s?|smoke (?:alarms?|detectors?)"
        r"|fire alarms?|rcds?|limiter)|(?:fire (?:exits?|doors?|escapes?)"
        r"|emergency exits?)(?: \w+){0,3} (?:locked|blocked|chained|wedged|padlocked|bolted"
        r"|screwed shut|nailed))\b",
        0.78,
        _UNSAFE,
        rf"{_DUTY}|\b(?:mouth ?guard|security guards?|life ?guards?|shin ?guards?|coast ?guard"
        r"|on guard|off (?:my|your) guard|guard dog|caught off|fire alarm test|alarm (?:test"
        r"|drill)|planned|tested|how do (?:i|you|we)|to change the (?:blade|disc|wheel|filter)"
        r"|and put (?:it|them) back|delivery|black ?guard|gum guard|guard of honour"
        r"|broken (?:link|phone)|not working (?:on|in) (?:teams|moodle))\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "no_gear",
        r"\b(?:(?:with ?out|w/?o|with no|had no|have no|got no|gave us no|give us no|given no"
        r"|there'?s no|theres no|no|not (?:given|got|enough)|zero|refus(?:e|es|ed"
        r"|ing) to (?:give|buy|provide)(?: us| me)?|(?:don'?t|doesn'?t|didn'?t|never|wont"
        r"|won'?t) (?:give|gave|have|supply|provide|buy|let|get)(?: us| me| any ?one)?(?: wear"
        r"| use)?) (?:any |a |proper |the |our |enough "
        rf"|even )*(?:{_GEAR}))(?: \w+){{0,6}}? ?(?:on|for|at|up|when|while|and|cutting|working"
        r"|in|here|spray\w*|asbestos|silica|roof|scaffold|height|live|trench|grinder|saw|hoist"
        r"|tower|all week|today|told|me|us|the|he|she|they|or|chemicals|bleach|ladder"
        r"|machines?)\b",
        0.55,
        _UNSAFE,
        rf"{_DUTY}|\b(?:where (?:can|do) i|can (?:i|someone|anyone|we)|left in|run out of|(?:no"
        r"|not) training (?:on|for|this|at|tomorrow|today|next)|training (?:on|at"
        r"|for) (?:monday|tuesday|wednesday|thursday|friday|football|next|\d)|no (?:masks?"
        r"|gloves|supervision|insurance|ppe|apron|lighting) (?:needed|required|for (?:the"
        r"|this) (?:class|session|walk)|on the (?:course|invoice)|in the (?:cupboard|store|box"
        r"|car))|insurance for|(?:covid|halloween|face|sheet|hair|clay|eye) masks?"
        r"|without (?:training|insurance) (?:for|on) (?:my|the) (?:car|van)"
        r"|masks? (?:any ?more|in class)|car insurance|no insurance (?:on|for) (?:my|the)"
        r"|football|no scaffold(?:ing)? (?:up|yet)|do i need|do we need|no (?:dbs"
        r"|permit) (?:yet|back|for|at)|cscs|parking permit|gym)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "made_to",
        rf"\b(?:told|asked|ordered|instructed|warned) (?:{_STAFF} )?not to (?:report|tell|write"
        r"|log|say|record|put|mention|wear|isolate|bother (?:with|checking)|speak to)\b"
        rf"|\b{_MADE} (?:\w+ )?(?:(?:work(?:ing)?|go(?:ing)?|do(?:ing)?|cut(?:ting)?"
        r"|climb(?:ing)?|stand(?:ing)?|get(?:ting)?|spray(?:ing)?|drill(?:ing)?|use|using"
        r"|lift(?:ing)?|hoist(?:ing)?|transfer(?:ring)?|drive|driving|operate|operating"
        r"|enter(?:ing)?|dig(?:ging)?|weld(?:ing)?|strip(?:ping)?|rip(?:ping)?|smash(?:ing)?"
        r"|clear(?:ing)?|remove|removing|serve|serving|cook(?:ing)?|sell(?:ing)?|stay|cover"
        rf"|give|giving|run|running|bleach|look after|be left)(?: [\w']+){{0,6}}? (?:live(?:$"
        r"|[.!,]| (?:on|board|panel|circuit|cables?|without|with|to|cos|because|today|again))"
        r"|without|with ?no|w/?o|on (?:my|our|his|her|your) own|alone|by (?:my ?self"
        r"|our ?selves|him ?self|her ?self)|unsupervised|single ?handed|asbestos|broken"
        r"|not trained|aren'?t trained|untrained|unsafe|dangerous|out of date|mould|raw|drunk"
        r"|no licen[cs]e|illegal\w*|in the trench|off the forks|on the forks|forklift"
        r"|not (?:been )?(?:checked|tested|signed|safe|trained|tagged|inspected|secure)"
        r"|(?:hasn'?t|haven'?t|isn'?t|wasn'?t|aren'?t) (?:been )?(?:checked|tested|signed|safe"
        r"|trained|tagged|inspected|secure))|(?:keep (?:quiet|it quiet|working while)"
        r"|keep (?:my|our) (?:mouth|mouths) shut|cover (?:it|for|this)|ignore|skip"
        r"|turn a blind|not (?:to )?(?:report|tell|write|log|say|record|put|mention|wear"
        r"|isolate|bother|speak)|say nothing|shut up about|hide (?:the|it|them)|lie))\b",
        0.7,
        _UNSAFE,
        rf"{_DUTY}|\b(?:work (?:on|from|in|at|with|together|hard|well|out|experience|through"
        r"|towards|shadow|placement|more)|carry on (?:with (?:the|my|our))|(?:group|pair) work"
        r"|keep going|hide (?:the|your) (?:column|row|tab|answers|eggs)|delete (?:the|your"
        r"|my) (?:cache|cookies|app|file|row|column|old|duplicate)|ignore (?:the|that|this|my"
        r"|it) (?:email|message|last|error|warning|question|first)|skip (?:the|that|this|to"
        r"|question|a)|cover (?:letter|lesson|the (?:basics|till|desk|phones|reception|shift"
        r"|topic|next))|drive (?:to|us|home|me)|stay (?:late|behind|home|calm|for|in|until|on)"
        r"|live (?:chat|demo|lesson|stream|session|webinar|online|in|at|with|on teams|near"
        r"|music|link)|get (?:dressed|back|in|here|up) on my own|do (?:it|this|the (?:essay"
        r"|assignment|test|exam|quiz|presentation|module)) (?:on my own|alone|by myself)|(?:do"
        rf"|use|go) (?:\w+ ){{0,4}}without (?:notes|a calculator|looking|help|my phone|my notes"
        r"|a partner|you)|not (?:to )?(?:bother|mention) (?:with|coming|the surprise)"
        r"|not (?:to )?wear (?:jeans|trainers|jewell?ery|makeup|nails|hats?)"
        r"|not (?:to )?(?:say|tell|write|put) (?:my|your|the|i|any|him"
        r"|her about the) (?:surprise|name|answer|full|conclusion|party)|exam conditions|eggs"
        r"|steak|sushi)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "work_live",
        r"\b(?:(?:asked|told|made|forced|expected|having|makes|wants?|pressured|ordered"
        r"|got)(?: \w+){0,3} (?:to )?work(?:ing)? live|work(?:ing"
        r"|ed)?(?: \w+){0,2} (?:on )?live (?:boards?|panels?|wires?|circuits?|cables?"
        r"|electrics?|equipment|parts|consumer units?|without)|(?:not|never|without"
        r"|hasn'?t been|wasn'?t|won'?t let us|didn'?t) (?:even )?(?:isolat(?:e|ed|ing)|prov(?:e"
        r"|ed|ing) dead|lock(?:ed|ing)? ?off)|(?:asbestos|aib|lagging)(?: \w+){0,8}? (?:no ?one"
        r"|nobody|without|not|told|rip\w*|smash\w*|cut|hid\w*|bagg?\w*|skip|bare|knew|dry|just"
        r"|covered)|(?:rip\w*|smash\w*|pull\w*|cutting|cut|drill\w*|clear\w*"
        r"|bagging)(?: \w+){0,4} asbestos|carbon monoxide|gas leaks?(?: \w+){0,5} (?:ignor\w*"
        r"|nobody|no ?one|not|weeks|still|told)"
        r"|scaffold\w*(?: \w+){0,4} (?:not (?:been )?(?:checked|tagged|tied|inspected|signed)"
        r"|no tag|unsafe|wobbl\w*|moving|collaps\w*|not safe|loose|missing|untied|no ties)"
        r"|(?:roof|height|scaffold|tower|ladder|trench|loft)(?: \w+){0,6} (?:no|without|not"
        r"|aint|isn'?t)(?: a| any| wearing| even)? (?:harness\w*|edge|rails?|toe ?boards?"
        r"|shored|supports?|footed|tied|hard hats?|ppe|safety|clipped))\b",
        0.66,
        _UNSAFE,
        rf"{_DUTY}|\b(?:awareness|certificate|course|online|cat ?a|ukata|unit|training day"
        r"|register|exam|what (?:colour|type)|alarm|never work live)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "understaffed",
        r"\b(?:(?:on (?:my|our|her|his) own|alone|by my ?self|just me|only me|one of us"
        r"|two of us|1 of us|2 of us|(?:one|1|two|2|only \w+) (?:staff|carers?|nurses?|hcas?"
        r"|workers?|adults?)|single staffed)(?: \w+){0,6}? (?:with|for|to|on|and"
        r"|looking after)(?: the| all| over| like| about)* (?:\d\d|twenty|thirty|forty|fifteen"
        r"|ten|twelve|eighteen|a whole|whole)(?: \w+)? (?:residents?|patients?|kids|children"
        r"|babies|toddlers|beds|floor|service users|clients|unit|wing|ward)|(?:out of|under"
        r"|over|below|breaking) ratios?|(?:not|never|isn'?t|aren'?t|wasn'?t|hasn'?t been"
        r"|haven'?t been|havent been|no ?one|nobody)(?: been| even| ever| properly)* (?:trained"
        r"|training|shown|signed off|competent|qualified)(?: (?:on|to|for|in|how to|me"
        r"|us))+ (?:\w+ ){0,5}(?:hoist|meds|medication|insulin|peg|forklift|machine|saw|lathe"
        r"|press|grinder|fryer|restraint|catheter|stairs|injections?|telehandler|digger|use it"
        r"|do (?:it|meds)|gas|asbestos|telehandler|cherry picker|mewp)|hoist(?:ing|ed"
        r"|s)?(?: \w+){0,4} (?:on (?:my|your|our|her|his) own|alone|by my ?self|single ?handed"
        r"|with one)|(?:under|short) ?staffed(?: \w+){0,10} (?:unsafe|danger\w*|not safe"
        r"|residents|patients|falls?|hurt|accident|at risk|meds|neglect\w*|kids|children))\b",
        0.66,
        _UNSAFE,
        rf"{_DUTY}|\b(?:assignment|portfolio|essay)\b",
        excused_by=_ASKED,
        serious=True,
    ),
    Phrase(
        "whistle_blowing",
        r"\b(?:whistle ?-?blow(?:ing|er|ers|n)?(?: \w+){0,8}? (?:on|about|my|against|if|how"
        r"|without|work|boss|manager|sack\w*|job|get)|(?:how|who|where|want|need|thinking of"
        r"|going|scared|afraid|should i|can i|do i)(?: \w+){0,4} whistle ?-?blow|cover(?:ing"
        r"|ed)? (?:it |this |everything |the accident |stuff )up"
        r"|swept (?:it )?under the (?:carpet|rug)|(?:told|warned|threatened|said)(?: us| me"
        r"| everyone| not| him| her)?(?: [\w']+){0,5} (?:lose (?:my|our|your|his|her) jobs?"
        r"|(?:get the |the )?sack(?:ed)?|fail me|wont pass|won'?t pass|be gone|p45"
        r"|fired)(?: \w+){0,4} (?:if (?:i|we|anyone|he|she|you) (?:ever )?(?:say|said|tell|told"
        r"|report|reported|complain|complained|speak|spoke|go to|went|grass|don'?t|refuse"
        r"|refused|didn'?t|mention)\w*|for (?:reporting|speaking|saying|refusing))|(?:if (?:i"
        r"|we) (?:report|tell|say|speak up|complain|refuse|raise)(?: \w+){0,6} (?:lose (?:my"
        r"|our) jobs?|sack(?:ed)?|fired|shifts|hours cut))|(?:who|where|how) (?:do|can|should"
        r"|would) i (?:report|tell|go to|speak to|raise|talk to)(?: \w+){0,6} (?:unsafe"
        r"|danger(?:ous)?|abuse|neglect|bullying|abusive|mistreat\w*|safeguarding|illegal"
        r"|what i saw|something i saw|accident|injury|concern|boss|manager|tutor|staff|hitting"
        r"|without being)|(?:accident|injur\w+|near miss|hurt|burn(?:t|ed)|fall|fell"
        r"|collaps\w+)(?: \w+){0,8} (?:not (?:been )?(?:report|record|log|put)\w*"
        r"|told (?:not to|me not to|us not to|to say|him not|her not)|no accident (?:report"
        r"|book|form)|never (?:reported|recorded|logged|wrote)|(?:wouldn'?t|didn'?t|refused to"
        r"|wont|won'?t) (?:report|record|log|call an ambulance|write|put)|cover\w* up))\b",
        0.66,
        _SILENCED,
        rf"{_DUTY}|\b(?:training|policy is|policy (?:on|in|document)|quiz|definition|assignment"
        r"|the (?:whistle ?blowing )?policy|cover(?:ing|ed)? (?:it|this|that) up (?:with|in"
        r"|using|to keep)|concealer|foundation|tattoo|paint|plaster|dust sheet|stain|holiday"
        r"|parking|absence|sick(?:ness)?|shift swap|late|wifi|gossip)\b",
        excused_by=_ASKED,
        serious=True,
    ),
)
