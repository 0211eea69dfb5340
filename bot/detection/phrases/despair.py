"""Despair, not coping and farewells, one's own or a friend's."""

from __future__ import annotations

from bot.detection.grammar import MY_PERSON
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.suicide import HYPERBOLE, JOKE, STUDIED, TRIVIAL

_DESPAIR = "May be in despair or not safe with themself"
_FRIEND = "Is worried that somebody else may hurt themself or be in danger"
_GOODBYE = "Reads like a farewell"
_TASK = (
    r"\b(?:question|unit|excel|formula|assignment|calculation|essay|exam|q\d+|maths|spreadsheet"
    r"|worksheet|level \d|coursework"
    r"|portfolio|wifi|laptop|computer|login|password|printer|software|code|pivot|vlookup"
    r"|equation|crossword|page|commute|bus"
    r"|teams|zoom|website|moodle|e-?portfolio|shift swap|joint|weld|plaster|quiz|test|task"
    r"|criteria|diet|no sugar|dry january|gym"
    r"|workout|plank|squats|running|the heat|this heat|queue|hay ?fever|without (?:coffee"
    r"|caffeine|help|the|a)|on my own ?,? (?:can|help)"
    r"|arm|shoulder|football|5 ?a ?side|netball|fifa|role ?play|on (?:thursdays?|mondays?"
    r"|tuesdays?|wednesdays?|fridays?))\b"
)

DESPAIR = (
    Phrase(
        "cannot_go_on",
        r"\b(?:can'?t|cannot|can not|cnt|cant|dont think i can|don'?t think i can"
        r"|not sure i can|don'?t know (?:how (?:much )?(?:longer )?i can|if i can)|idk (?:if"
        r"|how) i can|couldn'?t|struggling to|i can hardly|can barely|don'?t know how to"
        r"|(?:tired|sick|exhausted) of|no longer) (?:really |even |just |actually "
        r"|physically )?(?:(?:do|take|handle|face|stand|manage|deal with|live|bear|doing|trying"
        r"|having) (?:this|it|it all|life|everything|another day|like this|much more|tomorrow"
        r"|being here|to)|go on|carry on|carrying on|keep (?:going|doing this|pretending|living"
        r"|fighting|on)|cope|coping|pretending|fighting|going on)(?: with (?:it all|life"
        r"|everything|anything|this))?(?: (?:any ?more|no more|much longer|any longer"
        r"|for much longer|life|with life|like this|nemore|anymre|another day))",
        0.72,
        _DESPAIR,
        _TASK + r"|\bany ?more (?:tea|coffee|cake|food|pizza|overtime|shifts?|emails?|meetings?)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_coping",
        r"\b(?:i'?m|i am|im|just|really|i) (?:really |just |so |actually |literally "
        r"|completely |proper )*(?:(?:can'?t|cant|cannot|not|aint) cop(?:e|ing)(?: and| at all"
        r"|$|[.!]| right now| with (?:life|it all|everything|anything))|(?:done|finished"
        r"|over it|fed up|had enough) (?:with|of) (?:life|living|everything|it all|being alive"
        r"|this life|this world)|giv(?:ing|en) up on (?:life|everything|myself)"
        r"|at (?:rock bottom|breaking point|my lowest|the end of my (?:rope|tether))"
        r"|in a (?:really |very |proper )?(?:dark|bad|low) place|a burden|broken inside"
        r"|drowning (?:in|and no)|so alone|not safe (?:with myself|on my own|alone|at home"
        r"|from)|scared of (?:myself|what i (?:might|could|will|'ll|may) do)|falling apart"
        r"|going under|losing (?:the will|all hope)|spiral(?:l?ing)|worthless|tired of (?:life"
        r"|living|being alive|existing|fighting|being here|waking up|being me|feeling))\b"
        r"|\b(?:had|have|i'?ve had|'ve had|lost) (?:enough of|the will to|all will to|all hope"
        r"|no will to|no hope) ?(?:life|living|live|left|everything)?(?:$|[.!,]| and| left| i)"
        r"|\bhate (?:my (?:life|self)|myself|being alive|who i am|waking up|being me)\b"
        r"|\b(?:feel|feeling|felt|feels)(?: so| really| completely| totally| like| like i'?m"
        r"| just| i'?m)* (?:empty|numb|hopeless|trapped|worthless|a burden|dead inside"
        r"|like dying|like a waste|like giving up|nothing matters|alone in|unsafe|no one cares"
        r"|there'?s no way out)\b|\b(?:no|not any|isn'?t a|dont see a|can'?t see a|only one"
        r"|one) way out(?: of (?:this|it|here))?(?:$|[.!,])|\b(?:want|need|wish|want for) (?:it"
        r"|the pain|everything|all of it|this)(?: all)? (?:to )?(?:all )?(?:just )?(?:stop|end"
        r"|go away|be over)\b|\b(?:crying|cry|cried|cryin) (?:my ?self to sleep|every (?:night"
        r"|day|single|morning)|all (?:the time|night|day)|in the (?:toilets?|van|car"
        r"|store ?room|staff room))",
        0.66,
        _DESPAIR,
        rf"{HYPERBOLE}|{JOKE}.*\bhate my life|hate my ?(?:life|self)\b[^\n]*{JOKE}"
        r"|\b(?:the kebab|pizza|hair|haircut|fringe|voice on|camera|handwriting|photo|spelling"
        rf"|for (?:eating|having|buying|that))\b|\bhate my ?life\b.*{TRIVIAL}|\b(?:gas leak"
        r"|unsafe (?:ladder|scaffold|system|work))\b|\bway out of (?:the|this) (?:building"
        r"|maze|car park|contract|room|menu)|\bfire exit\b|\b(?:hungry|tea break|dinner)\b"
        r"|\b(?:film|series|book|episode|song|wedding|onions?|happy)\b|\bempty (?:your|the|my"
        r"|bin)",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "dark_thoughts",
        r"\b(?:(?:really |very |some |such |proper |these |horrible |those )(?:dark|bad"
        r"|intrusive|scary|horrible|unsafe) thoughts?|dark thoughts|(?:my|the"
        r"|these) (?:thoughts?|head|mind) (?:\w+ )?(?:scar(?:es|ing|e)|won'?t stop"
        r"|keeps? telling|getting darker|gone dark|dark)|voices? (?:in my head|(?:are |keep "
        r"|keeps |is |r )?(?:tell(?:ing|s)?|sayin?g?|says?|shouting|won'?t stop|back))"
        r"|hearing voices|head (?:is|'s) (?:really )?(?:gone|messed up|in bits|a mess"
        r"|all over the place|not right)|mental health (?:is|has"
        r"|'s)(?: \w+){0,2} (?:rock bottom|really bad|gone|tanked|shocking|awful|on the floor"
        r"|terrible|in bits|shot|crashing|worse|low|crisis)|in crisis|having a (?:break ?down"
        r"|mental break ?down)|nervous break ?down|panic attacks? (?:every|all|again|daily|and)"
        r"|ptsd|flashbacks)\b",
        0.64,
        _DESPAIR,
        r"\b(?:training|unit|assignment|policy|awareness|symptoms?|signs|customers?"
        r"|service users?|patients?|research|actors?|choir|housing crisis|crisis team number"
        r"|the voice|car|van|vehicle|aa|rac|break ?down (?:of|cover|the)|budget)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "farewell",
        r"\b(?:good ?bye|bye|farewell) (?:forever|for ?ever|for good|cruel world"
        r"|everyone ?,? (?:i|it|thank|thanks for trying|sorry|forgive|look|love|im|you|this"
        r"|take care of)|to (?:you all|everyone|this world)|and (?:thank|thanks for (?:being"
        r"|trying|everything)|sorry))|\b(?:by the time|when) (?:you|u|anyone"
        r"|yous?) reads? (?:this|dis)\b|\b(?:my|this is my|this will be my"
        r"|this might be my) (?:last|final) (?:ever )?(?:message|post|words|goodbye|text|night"
        r"|day (?:on|alive))\b|\b(?:won'?t|wont|not|don'?t think i'?ll|dont think i'?ll"
        r"|doubt i'?ll|don'?t think ill|dont think ill|not gonna|aint gonna)(?: be"
        r"| going to be)? (?:be )?(?:around|here|alive|about|a problem|a burden"
        r"|bothering (?:you|any ?one|yous?)) (?:any ?more|much longer|for much longer|by|after"
        r"|for (?:christmas|my birthday)|for long)\b"
        r"|\b(?:won'?t|wont|not) (?:have|need) to (?:worry|deal|put up|bother|hear)(?: about"
        r"| with| from)? me (?:for )?(?:any ?more|after|soon|much longer|again)\b"
        r"|\btell my (?:mum|mam|dad|family|kids|sister|brother|girlfriend|nan|boys|wife"
        r"|daughter|son)(?: that)? (?:i (?:love|loved|'m sorry|am sorry)|im sorry|sorry)\b"
        r"|\b(?:look after|take care of|feed) (?:\w+ ){1,3}(?:when|after|once) (?:i'?m|im|i am"
        r"|i have) (?:gone|not here)\b|\b(?:it'?ll|it will|itll|this will)(?: all"
        r"| soon)* be over (?:soon|tonight|by)\b|\b(?:you|u|yous|none of you|no one)(?:'ll"
        r"| will)? (?:won'?t|never|will never|ever|wont|not) (?:be )?(?:see|seeing|hear from"
        r"|hear) (?:me|from me) (?:again|any ?more|after)\b|\bsorry (?:for|to) every(?:thing"
        r"|one)[^\n]{0,25}(?:i'?ve|ive|goodbye|bye|gone|love|forgive|i tried|cant|can'?t)"
        r"|\b(?:giving|gave|given) away (?:all )?my (?:stuff|things|tools)\b|\bsee (?:you|u"
        r"|yous) (?:all )?on the other side\b|\bi'?ll be (?:gone|dead) (?:soon|by|before)",
        0.78,
        _GOODBYE,
        r"\b(?:see (?:you|u|ya) (?:all )?(?:at|tomorrow|next|on (?:monday|tuesday)|later|in)"
        r"|tomorrow|great (?:session|day|week|course)|leaving do|new job|new role|half term"
        r"|have a (?:good|great|nice|lovely)|safe (?:journey|travels)|last day (?:today|at|of|here"
        r"|on (?:site|placement|the course))|retir\w+|holiday|maternity|transferr\w*"
        r"|end of (?:term|course|year)|cake|drinks|exam(?:s)?|moving (?:to|on|house)|new flat"
        r"|apprenticeship ends|group chat|wishing|finished the course|on (?:leave|annual)"
        r"|good ?luck|today at \d|till \d|clear ?out|free to (?:a )?good home|gone by \d|lunch"
        r"|course (?:ends|finish\w*)|heat wave|pain will|exams will|waiting list"
        r"|here (?:much longer|by|after) (?:\d|\w+day|lunch|break)|after (?:lunch|break|\d"
        r"|college|work|\w+day))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "friend",
        rf"\b(?:{MY_PERSON}|she|he|they|@?\w+)(?:'s|s| has| is| have)?(?: \w+)? (?:told|said"
        r"|says|tells|messaged|texted|saying|keeps saying|keeps telling|admitted|posted"
        rf"|confided)(?: \w+){{0,4}}? (?:(?:she|he|they)(?:'s| is| wants| doesn'?t want|'re"
        r"| are| was| might| will|'ll| feels| can'?t| has| had| don'?t| dont| doesnt| took"
        rf"| tried| cut)|wants? to|feels like) (?:\w+ ){{0,3}}?(?:die|dying|kill|end|be here"
        r"|suicid\w*|hurt(?:ing)? \w+|harm\w*|not (?:safe|eating|coping)|overdose\w*"
        r"|cut(?:ting)?|alive|live|cope|point|pregnant and scared|being (?:hit|abused|beaten"
        r"|raped|groomed|touched|forced)|raped|go on|going on|plan|goodbye)\b"
        r"|\b(?:worried|concerned|scared|worry|terrified|frightened|panicking"
        r"|dont know how to help|don'?t know how to help|how do i help|how can i help"
        r"|what do i do about|help for) (?:sick )?(?:about|for|that"
        rf"|of)? ?{MY_PERSON}\b[^\n]{{0,80}}?(?:hurt|harm|cut|safe|eat|suicid|do something"
        r"|end it|herself|himself|themsel|not been (?:right|themselves|himself|herself)"
        r"|drinking (?:every|a lot|heavily|again)|hits|boyfriend|bruis|die|dead|kill|overdos"
        r"|gone missing|answering|won'?t (?:answer|talk|leave)|in danger|at home|not okay"
        r"|not ok|depress|silly|stupid)",
        0.84,
        _FRIEND,
        rf"{HYPERBOLE}|\b(?:haircut|cutting (?:hair|it short|tiles)|goodbye (?:and thanks|at)"
        r"|end (?:of (?:term|course|the)|the (?:call|meeting|session)))\b|\b(?:told"
        rf"|said)[^\n]{{0,20}}(?:phone|car|battery) ",
        excused_by=STUDIED,
        serious=True,
    ),
)
