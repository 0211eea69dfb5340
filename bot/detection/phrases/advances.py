"""Unwanted advances and lewd hints in freer wording."""

from __future__ import annotations

from bot.detection.grammar import NAME, THIRD, YOUR
from bot.detection.phrasebook import Phrase

_ADVANCE = "Sexual advance towards somebody"
_REMARK = "Sexual remark about a person or their body"
_EXPLICIT = "Explicit sexual talk"

_WORK = (
    r"\b(?:wax\w*|catheter\w*|continence|personal care|service users?|residents?|patients?"
    r"|clients?|anatomy|biology|policy|policies|harassment|report(?:ed|ing)?|training|unit"
    r"|connector|drill|pipe|screw\w*|drum|bra(?:cket|dawl|ss)|bra fitting|maternity"
    r"|breast ?(?:feed\w*|cancer|pump)|mammogram|cups? (?:of|size for)|measur\w+"
    r"|consultation|costume|fifa|film|play (?:fifa|pool|cards|football|darts|a game)"
    r"|someone (?:asked|keeps|said|sent)|asked me|virgin (?:media|olive|active|train"
    r"|atlantic|money|points|mojito)|extra virgin)\b"
)

ADVANCES = (
    Phrase(
        "undress",
        rf"\b(?:(?:you|u|she|he|{NAME})(?:'d|'s| would| wud)? (?:look|be"
        r"|looks)(?: \w+)? (?:better|good|great|amazing|fit|hotter|sexy|unreal|sexier"
        r"|hot)(?: \w+)? (?:with(?: your| ur| her| his| all)*(?: \w+)? (?:clothes|top|kit"
        r"|shirt|trousers|uniform|pants|bra)?(?: \w+)? ?off|naked|without (?:your |ur |her "
        r"|any |his |all )?(?:clothes|top|kit|shirt|uniform|pants|bra|trousers)|in (?:my|your"
        r"|a) (?:bed|shower)|out of (?:that|your|those)|on (?:my|your) (?:floor|bed|knees)"
        r"|under(?:neath)? me|bent)|(?:what'?s|whats|see|know|wonder|find out|imagine|look"
        rf"|peek)(?: \w+){{0,2}} (?:under|beneath|underneath) (?:that|your|ur|her|those"
        r"|his) (?:\w+ )?(?:uniform|tunic|skirt|top|dress|clothes|overalls|scrubs|hijab|shirt"
        r"|trousers|jeans|towel)|(?:imagin(?:e|ing)|pictur(?:e|ing)|think(?:ing)? (?:of|about)"
        r"|dream(?:ing|t)? (?:of|about)|fantasi\w+ about) (?:you|u|her|him"
        rf"|{NAME}) (?:\w+ )?(?:in (?:the |my )?(?:shower|bath|bed)|undress\w*|naked"
        r"|with nothing|on top|underneath|getting changed|at night|in (?:your )?underwear"
        r"|riding|while i|wet)|(?:hard|wet|horny|turned on|throbbing|dripping|aching"
        r"|stiff)(?: \w+)? (?:think(?:ing)? (?:of|about) (?:you|u|her|him|that|your)"
        r"|for (?:you|u|your|her|him)|looking at (?:you|your|her|his)|just (?:looking|reading)"
        r"|over (?:you|your|her)|right now|when (?:you|i see|she))|what (?:cup|bra|dick|cock"
        rf"|knicker|chest) size(?: \w+){{0,3}}|how (?:big|long|thick) is (?:your|ur|his"
        r"|it (?:when|hard|down))(?: \w+)?)\b",
        0.76,
        _REMARK,
        _WORK + r"|\b(?:hard for (?:you|him|her|them|u) to|hard right now (?:with|for|as|because|to"
        r"|cos)|wet (?:right now|for)(?: \w+)* (?:outside|plaster|paint|rain)|how (?:big"
        r"|long) is (?:your|ur|his) (?:\w+ )?(?:van|garden|kitchen|room|hair|commute"
        r"|portfolio|course|break|screen|drive|team|placement|essay|class|report)|how (?:big"
        r"|long) is your$|hard when (?:you|she|i see))\b",
    ),
    Phrase(
        "bed",
        rf"\b(?:(?:show|give|show(?:ing)? you|have|giving) (?:you|u|her|him|me|{NAME}) (?:a "
        r"|an )?(?:good|great|wild|night|proper|really good|fun|amazing|best) (?:time|night"
        r"|seeing ?to|\w+ time)(?: \w+)? (?:in bed|of your life|tonight|later|all night"
        r"|at mine|upstairs|x+|😉|😏)|(?:get|getting|take|have|want|love|like|need"
        rf"|got)(?: to get| to have| to take)? (?:you|u|her|him|{NAME})(?: back)? (?:in|into"
        r"|in my|in 2|to) (?:my )?(?:bed|the sack|the bedroom|my room tonight)|(?:warm|share"
        r"|jump|hop|climb|get|come|sleep) (?:my|your|ur|in|into|in to) (?:\w+ )?bed (?:tonight"
        r"|with (?:me|you)|later|x+|babe)|(?:how many (?:people|men|lads|girls|women|guys"
        r"|blokes)(?: \w+)? (?:have |has )?(?:you|u|she|he)(?:'ve)? (?:slept|shagged|been"
        r"|fucked|had sex|banged))|(?:are|r|is) (?:you|u|she"
        r"|he) (?:still )?(?:a )?virgin(?: \w+)? ?(?:i |\?|$)|(?:pop|take"
        r"|lose)(?: \w+)? (?:your|ur|her|his|my) (?:cherry|virginity)|(?:feeling|feelin|anyone"
        r"|being|so|bit|get|getting|i'?m|am|you|be) (?:\w+ )?(?:naughty|dirty|kinky|frisky"
        r"|freaky)(?:$|[^\w]+(?:tonight|any ?one|who|want|lol|x|with|babe|for|rn|dm|come|so|😉"
        r"|😏|😈|girls?|boys?))(?: \w+)?|(?:friends? with benefits|fwb|sugar (?:daddy|mummy"
        r"|baby)|no strings|nsa fun|glory ?hole|dogging|swingers?|booty ?call|netflix (?:and"
        r"|n) chill|happy ending|golden shower|bukkake|bdsm|dominatrix)|(?:sit|bounce|hop"
        rf"|jump|climb|come|get)(?: \w+){{0,2}} on (?:my|daddy'?s|uncle \w+'?s|ur|your|his|this"
        r"|mummy'?s) (?:lap|knee|face|cock|dick|knob|willy|pole)|(?:fit|peng|hot|tidy|lush"
        rf"|gorgeous|bangin|banging|leng|buff)(?: \w+){{0,3}} (?:i'?d|id|would"
        r"|wud) (?:give (?:her|him|it|that) one|do (?:her|him|it)|definitely|so would"
        r"|let (?:her|him)|ruin|smash|destroy|have (?:her|him|that)|hit (?:it|that)|tap)"
        rf"|(?:i'?d|id|would|wud|who'?d) (?:\w+ )?(?:give (?:her|him|that|{NAME}) one"
        r"|tap (?:that|dat)|hit that|have a go on (?:her|him|that)|do (?:her|him|that) (?:in"
        r"|over|all|any|from|twice)|let (?:her|him) sit)|(?:in ?to|love|like|after"
        rf"|fancy)(?: \w+){{0,2}} (?:milfs?|gilfs?|older women|cougars)|daddy'?s (?:girl"
        r"|home) (?:come|get|bend|kneel))\b",
        0.68,
        _ADVANCE,
        _WORK
        + r"|\b(?:(?:naughty|dirty) (?:dog|cat|puppy|step|list|brush|water|dishes|hands|laundry"
        r"|boots|overalls|work|job|bird|burger|fries|chai|look|elf)|get (?:your|my|our|so"
        r"|a bit|really|too) (?:\w+ )?dirty (?:on|in|at|with|from|hands|boots)|(?:be|get|so"
        r"|getting|am|bit) dirty(?:$|[^\w]+(?:so|with))|christmas elf|flower ?bed|raised bed"
        r"|bed (?:bath|rails?|sheets?|making|sores|wash|board|frame|bound)"
        r"|bed(?:room)? furniture|kids?|toddlers?|baby|hospital bed|sand bed|mortar bed"
        r"|swingers? (?:arm|gate)|fell asleep)\b",
    ),
    Phrase(
        "lewd",
        r"\b(?:(?:want|wanna|love|going|gonna|like|let me|need|i'?d|dying|id|i'?ll|ill)(?: to"
        r"| love to| like to)* (?:lick|suck|taste|kiss|bite|nibble|rub|spank|stroke|touch"
        rf"|massage|feel|squeeze|eat|ravish|undress|smell) (?:you|u|her|him|{YOUR}|{THIRD}"
        rf"|{NAME})(?:'s)?(?: \w+)? ?(?:all (?:over|night)|up and down|everywhere|neck|thighs?"
        r"|body|arse|ass|bum|bits|chest|tits|boobs|feet|toes|lips|out|down there|inside|slowly"
        r"|naked|raw|dry|in bed|knickers)|let me (?:put|stick|slide|slip|shove|get) (?:it|mine"
        r"|this|my \w+|the tip|inside|it all) ?(?:in|inside|up|between|deep|to)?(?: (?:you|u"
        rf"|your|her|ya|him))|(?:your|ur|her|those|his) lips(?: \w+){{0,4}} (?:round|around|on"
        r"|wrapped) (?:my|me|mine|his|it)(?: \w+)?|(?:see|show|seen|flash|want|suck|touch|hold"
        r"|play with|look at|hard|got|whip(?:ped)? out|photo of|pic of"
        rf"|size of)(?: \w+){{0,2}} (?:my|his) (?:\w+ )?(?:willy|cock|dick|penis|knob|schlong"
        rf"|todger|boner|shaft|package|balls)|(?:she|he|{NAME}|you)(?:'s|'ve| has| have"
        r"|s)? ?(?:got|has|have)? ?(?:\w+ )?(?:massive|huge|big|great|lovely|nice|unreal|perky"
        r"|tiny|saggy|amazing|fit|cracking|fake) (?:knockers|tits|boobs|baps|rack|arse|ass"
        r"|jugs|melons|norks|funbags|titties|bazookas|dick|cock|willy|knob|package|bum|booty)"
        r"|(?:finger|fist|rim|toss|noss|wank|suck|lick|blow|eat)(?:ed|ing)? (?:her|him|me|you"
        rf"|{NAME})(?: \w+)? ?(?:out|off|behind|in the|under|at the|dry|round|on the|all|till"
        r"|until|down)(?: \w+)?|wank ?bank|spank ?bank|cock ?(?:tease|sucker|size)|(?:girls?"
        r"|lads|boys|ladies|guys|anyone|ladz)(?: \w+)? (?:drop|send|post|dm|share"
        r"|swap)(?: \w+)? (?:nudes|noods|tits|dick|pics of your|feet|snaps? for)|feet pics"
        rf"|knickers for sale|used (?:knickers|pants|underwear)|body count(?: \w+){{0,3}})\b",
        0.74,
        _EXPLICIT,
        _WORK + r"|\b(?:hotel|puppy|dog|cat|kitten|lollipop|ice ?cream|icing|spoon|sauce|(?:nice"
        r"|great|big|massive|huge|lovely) (?:package|rack)(?: \w+)? (?:from|at|in|of|deal"
        r"|server)|server rack|drying rack|roof rack|pay package|package holiday"
        r"|benefits package|redundancy|golf balls|meat ?balls|balls (?:up|of)|blow(?:ing"
        r"|ed)? (?:her|him|me|you|\w+) (?:off|away|out|out of|dry)|blow dry|dry (?:her"
        r"|your) hair|eat(?:ing|ed)? (?:her|him|me|you|\w+) (?:out of|in the|at the|all|dry"
        r"|on the)|licked (?:them|him|her) (?:at|in)|toss(?:ed|ing)? (?:her|him|it|them"
        r"|\w+) (?:out|off the)|lets? eat|body count (?:in|of) (?:the|this) (?:film|game"
        r"|show)|let me put (?:it|this|mine|my \w+) (?:to|in (?:your|her) (?:locker|bag"
        r"|pigeon|hand|tray|inbox|folder)|in you r|between)|feel (?:you|u|her|him"
        r"|your)(?: \w+)? (?:out|down|all)|suck(?:ed|ing)? (?:him|her|you|me|\w+) in"
        r"|touch(?:ing)? (?:you|him|her|\w+) (?:up|down|out)|smell (?:you|u|your|him|her))\b",
    ),
)
