"""Taunts, put-downs and jeers said to somebody's face."""

from __future__ import annotations

from bot.detection.grammar import NAME, YOU, YOU_ARE
from bot.detection.phrasebook import Phrase

_TAUNT = "Taunts or puts down a person"
_JEER = "Jeers at a person before others"
_SHAME = "Calls on others to shame somebody"

_BAD = (
    r"(?:annoying|boring|weird|ugly|rubbish|crap|shit|useless|thick|stupid|pathetic|slow"
    r"|hopeless|gross|disgusting|worthless|unlikeable|embarrassing|embarrassment|dumb|cringe"
    r"|creepy|dense|lazy|vile|horrible|nasty|irrelevant|clueless|repulsive|minging|fat|sad"
    r"|needy|freak|weirdo|moron|joke|loser)"
)
_KIND = (
    r"\b(?:not|never|isn'?t|aren'?t|don'?t (?:think|believe|listen|let)|nobody thinks|i'?m"
    r"|my|me|weld|work|code|report|essay|drawing|laptop|phone|wifi|love|proud|brilliant"
    r"|well done|welcome|happy|bless|cute|jealous|dogs?|cats?|kittens?|puppy|film|episode"
    r"|game|fifa)\b"
)

TAUNTS = (
    Phrase(
        "put_down",
        rf"\b(?:(?:{YOU_ARE})(?: (?:just|so|really|too|always|literally|actually|fucking|bloody"
        r"|proper|a|an|such|the|absolute|total|complete|all"
        rf"|like))* {_BAD}(?: (?:at (?:everything|this|your job|life|your|it)|and|just|stop"
        rf"|give|go|nobody|no ?one|everyone|you|mate|pal|person|human|{NAME})\b|$|[.!,])"
        r"|(?:everyone|everybody|we all|the (?:whole )?(?:class|group|team|site|course)"
        r"|all of us)(?: \w+)? (?:thinks?|knows?|says?|reckons|agrees|hates?|laughs?"
        rf"|laughing)(?: that)? (?:(?:{YOU_ARE})|at (?:you|u)|(?:you|u) behind)(?: (?:a|an|so"
        rf"|such|just|really|the|proper|total))* {_BAD}|(?:you|u) (?:disgust|repulse|sicken"
        r"|depress|bore|embarrass) (?:me|us|everyone)\b|(?:your|ur) (?:face|voice|presence"
        r"|breath|existence|attitude|whole (?:life|personality)) (?:makes? me|offends|ruins"
        rf"|is a|gives me|annoys)(?: \w+){{0,5}})\b?",
        0.68,
        _TAUNT,
        rf"{_KIND}|\b(?:you(?:'re| are) (?:all )?(?:sad|slow|lazy)(?:$|[.?])|if (?:you|u)(?:'re"
        r"| are)|when (?:you|u)(?:'re| are)|are you|your (?:car|van|team|music|taste"
        r"|joke)s?)\b",
    ),
    Phrase(
        "jeer",
        r"\b(?:imagine (?:being|having|looking)(?: that| so| as| this)? (?:ugly|thick|stupid"
        r"|dumb|fat|poor|useless|sad|desperate|pathetic|irrelevant|bad)|(?:haha+|lol|lmao|oi"
        r"|hey|alright|shut up|eww+|look at) (?:you )?(?:fatty|fatso|four ?eyes|specky|ginger"
        r"|baldy|spotty|pizza face|tubby|lanky|shorty|midget|jabba|scruff|tramp|crater face"
        r"|metal mouth|lard ?arse|thicko|dumbo|virgin|loser|freak|nerd|geek|weirdo|smelly"
        r"|stinker|moron|dummy)|does (?:your|ur|his|her) (?:mum|mam|nan|mother) still (?:dress"
        r"|wash|wipe|bathe|feed|tuck)|no wonder (?:your|ur|his|her|you|u|he|she|nobody|no ?one"
        r"|everyone) (?:\w+ )?(?:left|dumped|hates?|binned|got dumped|single|walked out"
        r"|don'?t want|doesn'?t want|likes|cheated|ran off|avoids|never)|look at the (?:state"
        rf"|size|nick) of (?:you|u|him|her|that|{NAME})|(?:still|always|forever"
        r"|gonna die) (?:a )?virgin|(?:bet|guarantee) (?:you|u|he|she)(?:'re|'s| are"
        r"| is)? (?:still )?(?:a )?(?:virgin|never (?:kissed|had|been)|cry|wet|still live)"
        r"|(?:take|have) a day off being|(?:you|u|he|she) (?:walk|talk|look|act|sound|dress"
        r"|eat|think)s? like (?:a|an) (?:\w+ )?(?:moron|retard|idiot|duck|pig|mong|tramp|baby"
        r"|monkey|ape|spastic|spaz|clown|elephant|animal|peasant|slob|toddler)|(?:should"
        r"|ought to) be ashamed (?:to be alive|of (?:your ?self|urself|your face|existing"
        r"|your body))|(?:go|run) (?:back )?to (?:primary school|nursery|special|remedial"
        r"|your (?:mum|mummy)|ur mum)|(?:nobody|no ?one) (?:is ever (?:gonna|going to)"
        r"|will ever|would ever|could ever|is gonna|ever) (?:love|fancy|hire|employ|want|date"
        rf"|marry|touch|kiss|respect|like|miss) (?:you|u|him|her|{NAME})|(?:don'?t"
        rf"|dont) bother (?:coming|showing|turning)(?: \w+){{0,5}} (?:nobody|no ?one|we)"
        r"|why (?:don'?t|dont) (?:you|u) just (?:give up|quit|leave|disappear|go home|shut up"
        r"|fuck off|drop out|die)|(?:made|making|started|new) (?:a|the|another) (?:group|gc"
        rf"|chat|whatsapp|server)(?: chat)? without (?:you|u|him|her|{NAME}))\b",
        0.68,
        _JEER,
        r"\b(?:me|look at the (?:state|size) of (?:that|him|her) (?:wall|weld|board|pizza"
        r"|burger|drill|dog|spider|van)|of that|ginger (?:biscuit|beer|nut|ale|snap)"
        r"|ashamed of (?:your ?self)? ?(?:no|never)|nothing to be|shouldn'?t be ashamed|no need"
        r"|nobody should|love (?:you|u) (?:more|all)|like (?:you|u) (?:were|was)|he said"
        r"|she said|no wonder (?:you|u) (?:passed|won|got|look so (?:good|happy))|(?:he|she"
        r"|my \w+) (?:walks|looks|eats|sounds) like (?:a|an) (?:baby|toddler|elephant|animal"
        r"|pig)|why don'?t you just (?:go home|leave) (?:early|if you'?re|and rest|now (?:and"
        r"|before)))\b",
    ),
    Phrase(
        "shame",
        rf"\b(?:(?:post|send|share|drop|put up|upload|find) (?:\w+ ){{0,4}}(?:worst"
        r"|embarrassing|ugliest|funniest|ugly|bad|fat) (?:photos?|pics?|pictures?|vids?"
        rf"|snaps?) of (?P<who>{YOU}|him|her|{NAME})|(?:lets|let'?s|everyone|everybody"
        r"|we should|can we)(?: all)? (?:\w+ )?(?:make|get|wind|bully|laugh at|gang up on|spam"
        rf"|report|rate|review|prank|embarrass|humiliate|target|egg|rinse|cuss|roast) (?:{YOU}"
        rf"|him|her|{NAME})(?: up)?(?: \w+){{0,5}} (?:cry|kicked (?:off|out)|sacked|until"
        r"|banned|quit|leave|off the course|one star|humiliat\w*|snaps?|breaks?|loses it)"
        r"|(?:can|could|will|would) (?:someone|somebody|any ?one) (?:please |pls )?(?:tell"
        rf"|remind|ask|make) (?:him|her|{NAME}) (?:to )?(?:wash|shower|brush|shut up"
        r"|wear deodorant|have a (?:wash|shower|bath)|stop breathing|go home|lose weight"
        r"|bathe))\b",
        0.72,
        _SHAME,
        r"\b(?:hands|the (?:pots|dishes|van|car|tools|brushes|equipment|cups)|up|brush (?:the"
        r"|up)|cake|happy|surprise|bug|scam|for (?:a )?(?:birthday|leaving)|birthday|leaving do"
        r"|consent|roast (?:potatoes|dinner))\b",
    ),
)
