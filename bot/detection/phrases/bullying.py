"""Bullying, humiliation and exclusion aimed at a person, and urging somebody to self-harm."""

from __future__ import annotations

from bot.detection.framing import NOT_MEANT, Frame
from bot.detection.grammar import NAME, THIRD, YOU, YOU_ARE, YOUR
from bot.detection.phrasebook import Aim, Phrase

_URGES = "Urges somebody to hurt or kill themself"
_EXCLUDES = "Tells somebody they are not wanted, or shuts them out"
_BELITTLES = "Belittles or insults a person"
_MOCKS = "Mocks somebody's looks, speech, body or means"
_GANGS_UP = "Calls on others to gang up on somebody"
_HUMILIATES = "Threatens to expose or humiliate somebody"
_OUTS = "Spreads something private about somebody"

_MEANT_SELF = NOT_MEANT | {Frame.SELF}
_WHO = rf"(?P<who>{YOU}|{THIRD}|{NAME})"
_FOOL = (
    r"(?:thick|useless|pathetic|stupid|dumb|dumbest|thickest|stupidest|worthless|disgusting"
    r"|ugly|ugliest|minging|munter|brain ?dead|clueless|hopeless|retarded|mong|moron|idiot"
    r"|waste of (?:space|oxygen|air|time|skin|a \w+)|loser|embarrassment"
    r"|joke of a \w+|failure|freak|weirdo|creep|virgin loser|disgrace|laughing ?stock|nobody"
    r"|nothing|incompetent|cretin|imbecile|fat|fatty|rank|scum|scruff|tramp|crybaby|snake|rat"
    r"|grass|bellend|dick ?head|knob ?head|prick|wanker|twat|tosser|arsehole|asshole|gobshite"
    r"|bitch|slag|slut|cow|cunt|pleb|divvy|div|spaz|spastic|thicko|dunce|dickhead|mug|simp|melt"
    r"|cabbage|no ?mark|scrubber|gimp|minger|whale|pig|oddball|skank|skid ?mark|smelly|stinky"
    r"|cringe|irrelevant|plank|doughnut|donut|muppet|pillock|wally|numpty|plonker)"
)
_INTENS = (
    r"(?: (?:just|so|really|such|such an?|a|an|the|absolute|absolutely|total|totally"
    r"|complete|completely|utter|utterly|proper|fucking|fkn|f\w*ing|bloody|actual"
    r"|actually|literally|proper|little|big|fat|well|dead|too|a bit|pure|right|massive"
    r"|sad|stupid|dumb|ugly|thick|pathetic|useless|lazy|nasty|smelly|horrible|even|always"
    r"|nowt but|nothing but|still))*"
)
_KIND = (
    r"\b(?:not|never|aren'?t|isn'?t|ain'?t|if you (?:think|feel|were)|don'?t (?:think|feel"
    r"|let|believe|call|put yourself)|don'?t ever|nobody thinks|no ?one thinks|(?:stop"
    r"|no one is|nobody is) (?:saying|calling|thinking)|anyone who|love you|legend|bless"
    r"|happy birthday|champion|well done|proud|in a good way|absolute unit|compliment"
    r"|thick ?(?:skinned|skin|hair|layer|coat|ness|er|est)|fat ?(?:finger(?:ed|s)?|quads"
    r"|cat|burn\w*|free)|dead useful|so sick|sick at|phone|laptop|printer|wifi|computer"
    r"|code|weld|cut|work|plaster|joint|app|system|website|link|file|dough|sauce|mix"
    r"|attempt|drawing|plan|idea|question|answer|car|van|team|signal|battery|hair|skin"
    r"|useless at (?:maths|spelling|cooking|directions|it|excel)|dressed|shirt|rat ?tail"
    r"|snake oil|pig tails?|cow ?lick|grass seed|rank (?:higher|order|above|first|top)"
    r"|your mug|ur mug|mug of|a mug|nothing (?:but (?:kind|helpful|good|lovely|brilliant"
    r"|supportive)|to (?:worry|be)|short|if not|like|wrong|left|else)|nobody'?s fault)\b"
)
_GAME = r"\b(?:fifa|fortnite|warzone|cod|pool|darts|quiz|game|match|league|kahoot)\b"

BULLYING = (
    Phrase(
        "urge_suicide",
        r"\b(?:kill y?(?:our|ur|oir|or|a|er|uor|ou?rs?) ?(?:self|slef|selves|sel)|kill urself"
        r"|kys+|k\.y\.s|kill (?:yo|ya) ?self|neck y?(?:our|ur) ?self|off (?:your|ur) ?self"
        r"|hang (?:your|ur) ?self|unalive (?:your|ur) ?self|end (?:your|ur) (?:own |pathetic "
        r"|sad |miserable )?life|slit (?:your|ur) (?:own )?wrists?|top (?:your|ur) ?self"
        r"|cut (?:your|ur) ?(?:self|wrists) (?:again|deeper|properly)?|drink bleach"
        r"|go jump (?:off|in front of)|jump (?:off|in front of) (?:a|the) (?:bridge|cliff|roof"
        r"|train|bus|building|motorway)|play (?:in|on) (?:the )?(?:traffic|motorway"
        r"|train tracks)|(?:go|hurry up and|please|pls|fuck off and|crawl off and"
        r"|why don'?t (?:you|u)(?: just)?|you should(?: just)?|u should(?: just)?"
        r"|should) (?:\w+ )?(?:die(?: already| in a (?:fire|hole|ditch)| alone| slow)?"
        r"|drop dead|rope|overdose|kill (?:your|ur) ?self)(?:$|[.!,😂]| (?:already|in|alone"
        rf"|slow|lol|tbh|pls|x|mate|please|you|u|and|then|innit|bitch|slag|{NAME})\b))\b?",
        0.95,
        _URGES,
        r"\b(?:never|wouldn'?t|would not|don'?t ever|please don'?t|do(?:n'?t| not) (?:kill|hurt"
        r"|hang|cut|jump|end|go)|safe(?:ty|ly)|helpline|samaritans|told me to|telling me to"
        r"|tells me to|said to me|he said|she said|they said|if you (?:feel|want|ever"
        r"|are thinking|'re thinking|think)|thinking (?:of|about)|thoughts of"
        r"|kill yourself (?:laughing|over|for|trying|with|getting|doing|to (?:get|finish|make))"
        r"|killing yourself|die (?:cut|cast|hard|of|from|sink|set|back|casting|stock|laughing"
        r"|block)|end your life (?:insurance|sentence)|neck yourself (?:a|some)|game|respawn"
        r"|npc|sims?|server|process|diy|plant(?:s)? die|batter(?:y|ies)|dye|phone will die"
        r"|should die (?:out|down|off)|jump off (?:the|a) (?:ladder|step|back of|scaffold"
        r"|platform safely|diving)|bungee|trampoline|a cliff if)\b",
        welfare=True,
        serious=True,
        excused_by=NOT_MEANT,
    ),
    Phrase(
        "better_dead",
        r"\b(?:(?:everyone|every1|we|the world|world|this (?:place|course|class)|college"
        r"|your (?:mum|family|kids)|ur (?:mum|family)|people)(?:'d| would|'ll| will"
        r"| wud)(?: all)? (?:be )?(?:better off|happier|celebrate|cheer|love it|laugh"
        r"|throw a party|be glad)(?: without| if)? (?:you|u)(?:'d| was| were|'re| died| had"
        r"| disappeared| killed| wasn'?t| weren'?t| never| just)* ?(?:dead|gone|born|died"
        r"|not here|here|alive)?|(?:no ?one|nobody)(?: would|'d| will|'ll| wud"
        r"| is gonna)? (?:even )?(?:cry|miss|care|notice|come to (?:your|ur) funeral"
        r"|attend (?:your|ur)|be sad)(?: (?:you|u))? (?:if|when) (?:you|u)(?: just"
        r"| ever)? ?(?:died|dead|die|were dead|was dead|were gone|was gone|disappeared"
        r"|killed (?:your|ur)self|weren'?t here|wasn'?t here|left|go)|do (?:us|every ?one"
        r"|the world|yourself|me)(?: all)? a favou?r (?:and|n|&) (?:\w+ )?(?:disappear|die"
        r"|kill|jump|end|drop dead|never|off yourself|do it|quit|leave|crawl)|(?:wish"
        r"|hope) (?:you|u)(?:'d| had| were| was| would| all)? (?:just )?(?:die|dead"
        r"|never (?:been )?born|get (?:cancer|hit by|run over|raped|covid|stabbed)|kill"
        r"|drop dead|crash|choke|rot|fail and die)|should(?:'ve| have|a) been (?:aborted"
        r"|swallowed|drowned at birth|a miscarriage)|your (?:mum|mother) should(?:'ve"
        rf"| have)? (?:aborted|swallowed)|why (?:are|is|r) (?:{YOU}|he|she|{NAME}) even alive"
        r"|(?:waste of|wasting) (?:oxygen|air|skin)|(?:just|go and|go) (?:do it"
        rf"|jump) then[^\n]{{0,20}}(?:no ?one|nobody|attention)|you (?:wont"
        r"|won'?t) do it(?: you)? (?:pussy|attention|coward))\b",
        0.88,
        _URGES,
        r"\b(?:wouldn'?t|happier if you (?:were|was) here|hope you never|told me|plant|battery"
        r"|printer|care about|miss you (?:when|if) you (?:left|leave|go)|miss you|parking"
        r"|be better if you (?:used|added|put|checked))\b",
        welfare=True,
        serious=True,
    ),
    Phrase(
        "unwanted",
        r"\b(?:(?:no ?one|nobody|no1|not one (?:of us|person)|literally no ?one|none of us"
        r"|everyone|everybody|every1|we all|we|whole (?:class|group|team|site) )(?: here"
        r"| in (?:this|the) \w+| on (?:this|the) \w+| actually| really| even| secretly| just"
        r"| all| ever| fucking| genuinely| here)* (?:likes?|wants?|wanted|loves?|cares? about"
        r"|can stand|asked|invited|rates?|fancies|would choose|hates?|despises?|can'?t stand"
        r"|cant stand|is sick of|are sick of|is laughing at|are laughing at|laughs? at"
        r"|laughing at|thinks (?:you|u|he|she)(?:'re|r|s|'s| are| is)?) ?(?:to (?:work|sit|be"
        rf"|partner|speak|talk|hear) (?:with|next to|near|from|to) )?(?:{YOU}\b|(?P<who>{THIRD}"
        rf"|{NAME})(?:$|[.!?,😂]|'s| (?:here|there|either|any ?more|mate|anyway|so|lol|on|in|and"
        r"|you|u|cos|because|tbh|just|even|or|opinion|at|behind|to|x|pal|pls|innit|a|the|ugly"
        r"|thick|weird|stupid|opinion|ever|just)\b)))",
        0.8,
        _EXCLUDES,
        rf"{_GAME}|\b(?:wants? (?:you|u|them|him|her|everyone|anyone|\w+) to"
        r"|we (?:all )?(?:love|want|like|care about) |everyone (?:likes?|loves?|wants?"
        r"|cares about|rates?)|loves? (?:you|him|her|them|it)|asked (?:me|you (?:to|if|for"
        r"|about|yet))|invited|\bwe (?:hate|despise) (?:monday|maths|it|this|that|mornings)"
        r"|(?:likes?|wants?|loves?|hates?|asked for|stand) (?:it|this|that|the|a|an|to"
        r"|mondays?|maths|my|change|being|doing|waiting|having|queue\w*|getting|working|when"
        r"|cold|tea|coffee|feedback)\b|cares about (?:the|your (?:safety|mental|well))|despite"
        r"|wanted (?:you|u) to)\b",
        Aim.NAMED,
        excused_by=_MEANT_SELF,
    ),
    Phrase(
        "shut_out",
        r"\b(?:(?:every ?one|every1|everybody|guys|lads|girls|all of (?:you|us)|let'?s all"
        r"|lets all|lets|let'?s|can we all|we should all|we'?re all|we all|don'?t|do not"
        r"|nobody|no ?one) (?:\w+ )?(?:ignore|blank|block|unfriend|ghost|freeze out|boycott"
        r"|avoid|report|gang up on|leave out|kick out|mute|talk to|speak to|sit (?:with|near"
        r"|by|next to)|work with|partner with|invite|help|reply to|add|listen to"
        rf"|pair (?:up )?with) (?P<who>{YOU}|{THIRD}|{NAME})(?:$|[.!?,😂]| (?:from now|any ?more"
        r"|today|tomorrow|until|till|so|and|lol|on|at|he|she|they|tbh|for|because|cos|in|again"
        r"|when|ok|this|pls|ever|if|x|all|out|innit)\b))",
        0.72,
        _GANGS_UP,
        r"\b(?:ignore (?:me|that|this|the|my|it|him if he|them if|all|any|previous"
        r"|him he'?s (?:just )?joking|spam|emails?|phishing)|block (?:the|spam|scam|this|that"
        r"|it|them out)|report (?:the|this|it|that|them to|any|him to|her to|a|your|absence)"
        r"|scam\w*|phish\w*|spam\w*|bots?|trolls?|hackers?|(?:don'?t|do not) (?:ignore|block"
        r"|report|leave out|avoid|boycott)|(?:nobody|no ?one) (?:ignores|avoid)|help (?:you|us"
        r"|each|them|him|her|out)|let'?s (?:all )?(?:help|invite|listen|add|talk|speak|sit|work"
        r"|pair|partner|reply)|lets (?:all )?(?:help|invite|listen|add|talk|speak|sit|work|pair"
        r"|partner|reply)|we (?:all|should all) (?:help|listen|work|talk|sit|reply)"
        r"|can we all (?:help|listen|work|talk|sit|reply|add)|every ?one (?:help|listen|talk"
        r"|reply|add|work|invite|speak)|guys (?:help|listen|talk|reply|add|invite|can|work)"
        r"|(?:don'?t|do not) (?:talk|speak|listen|reply|add|help|invite) (?:to )?(?:strangers"
        r"|anyone|someone|anybody|people|them|him|her)? ?(?:while|about|during|over|if (?:they"
        r"|he|she)(?:'re| are|'s)? (?:asking|contagious|ill)|on the phone)|listen to them (?:he"
        r"|she|you)|listen to (?:the )?(?:haters|him you|her you|them you)|covid|isolat\w*"
        r"|contagious|wet paint|the bees?|wasps?)\b",
        Aim.NAMED,
    ),
    Phrase(
        "you_fool",
        rf"\b(?:{YOU_ARE}){_INTENS} {_FOOL}\b",
        0.72,
        _BELITTLES,
        rf"{_KIND}|\b(?:(?:your|ur|you|u|yr|yer|ya) (?:pig|cow|cat|fat (?:content|loss)|rat"
        r"|snake|cabbage|mug|grass|plank|donut|doughnut|nothing|slug)s?\b|how|am i|why am i)"
        r"|\bi'?m\b",
        excused_by=NOT_MEANT,
    ),
    Phrase(
        "they_fool",
        rf"\b(?:(?P<who>{NAME})(?:'s| is| was| are)|hes|shes)(?: (?:and \w+ (?:is"
        rf"|are)))?{_INTENS} (?:thick as|useless|pathetic|stupid|dumb(?:est)?|thick(?:est)?"
        r"|worthless|disgusting|ugly|ugliest|minging|brain ?dead|moron|idiot|waste of (?:space"
        r"|oxygen|air|skin)|loser|freak|weirdo|creep|laughing ?stock|scum|tramp|crybaby"
        r"|bellend|dick ?head|knob ?head|prick|wanker|twat|tosser|arsehole|bitch|slag|slut"
        r"|cunt|pleb|div|spaz|thicko|minger|grass|snake|rat|fat cow|fat mess|stinks|smells"
        r"|rank|bint|tart|skank|cow|a joke|mong|melt|simp|creep)\b",
        0.66,
        _BELITTLES,
        rf"{_KIND}|\b(?:it|this|that|there|what|which|here|everything|who|mine|where|how"
        r"|everyone|maths?|english|course|job|site|food|traffic|weather|bus|train|boss in"
        r"|character|villain|monday) ?(?:is|'s|was|are)\b",
        Aim.NAMED,
    ),
    Phrase(
        "smells",
        rf"\b(?:(?P<who>{YOU}|{NAME}) (?:(?:always|really|proper|actually|fucking|literally"
        r"|absolutely|just|still) )?(?:stinks?|smells?|reeks?|honks?|mings?|hums)(?:$|[.!?,😂]"
        r"| (?:like|of|so|bad|lol|worse|every|and|someone|buy|tbh|rank|pls|innit|have a|go|x"
        rf"|today|in here)\b)|(?:buy|get|someone (?:buy|get)|give) (?:{THIRD}|{YOU}"
        rf"|{NAME}) (?:some|a) (?:deodorant|soap|shower|bath|mouthwash|lynx|mints|wash)"
        rf"|have a (?:wash|shower|bath) (?:you|mate|{NAME})|when did (?:you|u|he"
        r"|she) last (?:wash|shower|brush))\b?",
        0.72,
        _MOCKS,
        r"\b(?:lovely|nice|gorgeous|amazing|good|great|fresh|flowers?|perfume|coconut|cake|food"
        r"|it|this|that|room|toilet|van|fridge|bin|kitchen|resin|glue|paint|drain|perm|(?:the"
        r"|my|your|our) dog|lynx advert|garlic|onions?|lavender|dinner|lunch|salon|workshop"
        r"|coffee|bread|tea|(?:something|anything|everything|place|college|canteen|building"
        r"|corridor|solution|milk|gas|burning|one) (?:stinks?|smells?|reeks?)|you (?:can "
        r"|could )?smell)\b",
        Aim.NAMED,
    ),
    Phrase(
        "why_here",
        rf"\b(?:why (?:is|are|r|does|do|was|did|would) (?P<who>{YOU}|he|she|{NAME}"
        r"|that \w+)(?: \w+)?(?: (?:even|still|always|actually|bother|bothering)) (?:here"
        r"|on (?:this|the) (?:course|team|site|job)|in (?:this|our|the) (?:group|class|chat"
        r"|team)|breathing|allowed|alive|coming|come in|turning up|bother(?:ing)? (?:coming"
        r"|turning|to|talking|showing)|talking|speaking|trying|exist\w*|show up|got a job)"
        r"|(?:you|u) (?:don'?t|do not|dont) (?:belong|deserve to be) (?:here|on|in)"
        r"|(?:go (?:back )?home|leave|quit|get out|get lost|piss off|do one|fuck off|jog on"
        rf"|just leave|drop out)(?: \w+){{0,3}} (?:no ?one|nobody) (?:wants|likes|asked|cares"
        r"|needs)|(?:shut (?:up|it|your|ur|the f\w* up)|stfu|pipe down|be quiet"
        rf"|zip it)(?: \w+){{0,4}}? (?:no ?one|nobody|who|thick|fat|you (?:thick|fat|ugly"
        r"|stupid|dumb)|ugly|loser|nerd|idiot|moron|dickhead|weirdo)|no ?one asked (?:you"
        r"|u)(?:r| for ur| for your)?|stop pretending (?:you|u|he|she) (?:have|has"
        r"|got) (?:any )?(?:friends|mates)|(?:you|u)(?:'ve| have)? ?(?:got |have )?(?:no|zero"
        r"|0) (?:friends|mates|chance|brain|brain ?cells|personality|talent)"
        r"|with a face like (?:yours|that|ur)|did (?:you|u|he|she) fall out of|(?:you|u|he"
        r"|she)(?:'ll| will|ll) (?:never|always) (?:amount|be (?:anything|a (?:failure|loser"
        r"|nobody)|good enough)|pass|make it|get a (?:job|girlfriend|boyfriend|bf|gf))|(?:you"
        r"|u) (?:make|makes) (?:me|us|everyone) (?:sick|cringe|want to (?:puke|vomit|be sick))"
        r"|face only a mother|(?:you|u) (?:should|need to|ought to|can) (?:just )?(?:quit"
        r"|leave the course|drop out|give up|pack it in)(?:$|[.!,]| (?:now|mate|already|before"
        r"|you|u|lol|no ?one|nobody|and|cos|because)\b)|how did (?:you|u|he|she) (?:even "
        r"|ever )?get (?:on|in|onto|into) (?:this|the|here)|(?:you|u)(?:'re|r| are) (?:a"
        r"|an absolute|such a) joke\b|(?:such a|is a) (?:bitch|slag|prick|twat"
        r"|cunt)(?: \w+)? (?:i )?(?:cant|can'?t) stand (?:her|him|them)|keep (?:him|her"
        rf"|that \w+|@?\w+ ?\w*) out of the (?:group|chat|gc)(?: chat)?[^\n]{{0,20}}(?:weirdo"
        r"|creep|freak|loser|annoying|grass|idiot)|(?:make|for) a meme (?:and|out|of"
        r"|to) (?:\w+ )?(?:humiliate|him|her|embarrass|laugh)|go cry (?:to|about|in)"
        r"|cry (?:more|about it|harder)|(?:pathetic|sad) little (?:man|boy|girl|life|person)"
        rf"|(?:look|looks) at (?:him|her|{NAME}) (?:crying|struggling|trying|sweating)"
        rf"|(?:hahaha+|lol|lmao|watch) .{{0,20}}(?:crying again|gonna cry|wind \w+ up until))",
        0.66,
        _EXCLUDES,
        rf"{_GAME}|\b(?:smoking|vaping|caffeine|why is (?:it|this|the|that|there|my|teams"
        r"|moodle|excel|the wifi) |you'?ll never (?:be alone|guess|walk)|you (?:can )?always"
        r"|never pass (?:up|the|on)|when you leave|nobody wants to (?:see|lose)|i should"
        r"|me crying|you'?ll always be (?:welcome|a)|before you leave|please don'?t"
        r"|you (?:shouldn'?t|should not|should never|can'?t) (?:quit|leave|give up|drop)"
        r"|if you need|sugar|crisps|no chance of rain)\b",
    ),
    Phrase(
        "worst",
        r"\b(?:(?:the )?(?:thickest|dumbest|stupidest|ugliest|fattest|worst|most useless"
        r"|biggest (?:idiot|loser|moron|embarrassment|slag|joke|weirdo|creep|virgin|grass"
        r"|dickhead|waste)) (?:person|apprentice|learner|trainee|kid|lad|girl|bloke|human"
        r"|member|one|in (?:the|this|our) (?:class|group|team|year|site|course|college|salon)"
        r"|on (?:site|the course|the team)|i'?ve ever met|here)|(?:vote|poll|rank|ranking|rate"
        r"|rating)(?: now| on| for| time| everyone)*:?(?: (?:who|whos|who'?s|the|is|out of|by"
        r"|all|girls|lads))*(?: \w+){0,3}? (?:ugliest|fattest|thickest|dumbest|stupidest"
        r"|biggest (?:idiot|loser|slag|weirdo|moron|grass)|smelliest|most (?:annoying|hated"
        r"|ugly|useless|pathetic)|worst (?:dressed|person|apprentice|learner)|weirdest)"
        r"|who(?:'s|s| is) (?:the )?(?:ugliest|fattest|thickest|dumbest|smelliest|most hated"
        r"|biggest (?:idiot|loser|slag|weirdo|moron)))\b",
        0.74,
        _MOCKS,
        rf"{_KIND}|\b(?:worst (?:one|person|in (?:the|this|our) (?:class|group|team|year) (?:at"
        r"|for) (?:maths|spelling)) (?:to|at|for)|(?:i'?m|im|i am|me being|i was"
        rf"|i feel like)(?: \w+){{0,2}} the)\b",
        excused_by=_MEANT_SELF,
    ),
    Phrase(
        "mocked",
        rf"\b(?:(?:{YOUR}|{NAME}'s|his|her|their) (?:\w+ )?(?:accent|teeth|nose|spots|acne|face"
        r"|hair|forehead|shoes|clothes|trainers|car|house|mum|nan|family|stutter|lisp|english"
        r"|voice|walk|weight|belly|gut|arse|ears|glasses|uniform|coat|breath|eyebrows|skin"
        r"|fringe|chin)(?: \w+)? (?:is|are|looks?|sounds?|smells?|'s"
        rf"|makes?)(?: \w+){{0,2}} (?:so |fucking |proper |well |actual |an absolute "
        r"|a )*(?:joke|rank|disgusting|minging|hilarious|embarrassing|vile|tramp\w*"
        r"|from (?:primark|a skip|oxfam|the bins?|charity)|like (?:a|an) (?:\w+ )?(?:pig|horse"
        r"|rat|tramp|slag|whale|dog|foot|potato|monkey|bin|troll|corpse)|like (?:shit|crap"
        r"|sick|a dropped pie)|ugly|gross|repulsive|wonky|a state|me cringe|me sick)|(?:bet"
        rf"|hope) (?:you|u|he|she|{NAME}|your (?:mum|family)) (?:can'?t"
        rf"|cant) (?:even )?(?:afford|read|spell|speak|write|count)|(?P<who>{YOU}|he|she"
        rf"|{NAME}) (?:can'?t|cant) (?:even )?(?:read|spell|speak (?:english|properly)|count"
        r"|talk properly|afford (?:shoes|lunch|proper|new|a coat|deodorant"
        r"|trainers))(?: (?:lol|lmao|haha\w*|thick|properly|what|innit|you|the|rite|right))+"
        r"|learn (?:to speak )?english (?:before|first|properly|or|you|u|mate|then)"
        r"|free school meals|(?:charity|food ?bank|council estate|benefits?) (?:kid|scum|tramp"
        rf"|case|rat)|(?:you|u|he|she|{NAME}|her|him) (?:looks?|look|looking) like (?:a|an"
        r"|something|the|ur|he|she) (?:\w+ )?(?:pig|tramp|whale|slag|rat|troll|dropped pie"
        r"|corpse|crackhead|paedo|horse|potato|thumb|goblin|smackhead|beached|homeless|bulldog"
        r"|skip|crackhead|been dragged|a bag|slapped)|(?:how|who) (?:fat|ugly) (?:is|are)"
        r"|(?:fat|ugly|spotty|skinny|lanky|ginger|specky|bald|four eyed|four ?eyes"
        r"|greasy) (?:cow|bitch|bastard|git|prick|cunt|twat|fuck|freak|slag|mess|pig|rat|shit"
        r"|get|mutt|virgin|fucker|bint)|(?:lay off|put down) the (?:pies|cakes|mcdonalds"
        r"|biscuits|doughnuts)|who ate all the pies|(?:two|2) ton|tub of lard|(?:make|making"
        r"|made)(?: a| an)? (?:group|gc|account|page|meme|sticker|tiktok|video|chat|stickers"
        r"|memes)(?: \w+)? (?:to|about|of|for) (?:take the (?:mick|piss)|laugh|slag|bully|cuss"
        r"|wind|mock|rip|rinse|humiliate)|take the (?:mick|piss|mickey) out of (?:you|him|her"
        rf"|{NAME}))\b",
        0.7,
        _MOCKS,
        rf"{_KIND}|\b(?:me|mine|my) look like|i look like|don'?t (?:make|take)"
        r"|free school meals (?:form|application|eligib\w*)|entitled|apply|ginger (?:snap|beer"
        r"|biscuit|nut|root|shot)|potato (?:bake|cakes)|so fit|cute|lovely|gorgeous|halloween"
        r"|costume|filter|how fat (?:is|are) (?:the|this|that)|he can'?t (?:read|spell) (?:so"
        r"|and needs|because|yet)|support|esol (?:class|lesson|course)|dyslexi\w*|my avatar"
        r"|(?:your|ur) (?:uniform|fringe|coat|hair) (?:is|looks) (?:a state|a joke) (?:after"
        r"|from|today)|(?:fat|ginger) cat\b",
    ),
    Phrase(
        "expose",
        r"\b(?:{LEAK})\b".replace(
            "{LEAK}",
            r"(?:i'?ll|ill|i will|im gonna|i'?m gonna|gonna|going to|i(?:'ve| have|ve)? got"
            r"|we'?ll|might|about to|should i|shall i|if (?:you|u) don'?t|or i'?ll|or ill"
            r"|watch me|tempted to)(?: \w+){0,3} (?:leak|expose|post|share|screenshot and send"
            r"|send|drop|show|put up|air|dox|doxx)(?: \w+){0,3} (?:your|ur|his|her|their|you|u"
            r"|them|him) (?:\w+ )?(?:pics?|nudes?|photos?|address|dms|messages|secrets?|number"
            r"|snaps|videos?|chats?|browser history|medical|business|private \w+|screenshots"
            r"|parents|mum|dad|missus|boss|dirty laundry|whole life|past)|(?:i'?ll|ill|gonna"
            r"|i will) (?:ruin|destroy) (?:your|ur|his|her) (?:life|reputation|career|rep"
            r"|marriage)|everyone will know (?:what you|you'?re|about your|ur)|(?:i'?ll|ill"
            r"|gonna|i will) tell (?:everyone|every1|the whole \w+|your mum|ur mum|your parents"
            r"|your boss) (?:what (?:you|u)|about (?:your|ur|you|u)|(?:you|u)(?:'re| are"
            r"|r)?) ?(?:gay|did|pregnant|a|abortion|affair|illness|past|secret|trans|adopted|bi"
            r"|lesbian|hiv|std|sleeping|slept|little)?|send me (?:\w+ )?(?:pics?"
            r"|photos?) of (?:him|her|@?\w+)(?: \w+){0,3} (?:so i can|to make"
            r"|for a) (?:\w+ )?(?:meme|sticker|humiliat\w*|laugh|edit|joke|photoshop)",
        ),
        0.76,
        _HUMILIATES,
        r"\b(?:portfolio|evidence|feedback|mark|grade|certificate|certs?|assessor"
        r"|with your permission|if you(?:'re| are) (?:ok|happy)|to (?:hr|payroll|the office"
        r"|finance)|so they can|that you'?re (?:coming|late|off|ill|running|amazing|great)"
        r"|holiday|gallery|display|newsletter|amazing|great|brilliant|good (?:work|job)|late"
        r"|in the (?:chat|group) so|birthday|surprise|send (?:you|u|them|him|her|over"
        r"|me)? ?(?:the|your|my|some)? ?(?:number|address|photos?|pics?|messages?"
        r"|videos?) (?:of the|to|for|later|when|tomorrow|tonight|once)|team photo)\b",
    ),
    Phrase(
        "outing",
        r"\b(?:(?:did (?:you|u|yous|ya|y'?all) (?:all )?(?:know|hear)|guess what|apparently"
        r"|heard|rumour(?: is)?|fyi|everyone knows|spread (?:this|it|the word)|pass it on"
        rf"|just found out|turns out|omg)(?: \w+){{0,4}}? (?P<who>{NAME})(?:'s| is| was| has"
        rf"| had| got|s)(?: \w+){{0,2}} (?:secretly|gay|bi|lesbian|trans|hiv|an std|stds?"
        r"|chlamydia|the clap|pregnant by|a virgin|sleeping (?:with|around)|shagging"
        r"|slept with|cheating|an abortion|adopted|on antidepressants|sectioned|self ?harm\w*"
        r"|on benefits|wets? the bed|bipolar|anorexic|a prostitute|on onlyfans|been raped"
        r"|been inside|herpes|infertile|in care|mental))\b",
        0.66,
        _OUTS,
        r"\b(?:myself|i'?m|celebrity|film|series|show|character|corrie|eastenders|love island"
        r"|the king|footballer)\b",
        Aim.NAMED,
    ),
)
