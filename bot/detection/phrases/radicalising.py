"""Praise of, recruitment to and calls for terrorist violence (the Prevent duty)."""

from __future__ import annotations

from bot.detection.phrasebook import Phrase

_PRAISE = "May praise terrorist violence or those who committed it"
_RECRUIT = "May recruit for, or point to, a terrorist or extremist group"
_CALL = "May call for violence in the name of a cause"
_CONSPIRACY = "May spread a conspiracy that incites violence against a group"
_NAZI = "May praise Nazism or use a neo-Nazi slogan"

_GROUP = (
    r"(?:isis|isil|daesh|islamic state|the islamic state|al ?-?qaed?a|al ?-?qaida"
    r"|al ?-?shabaab|boko haram|hamas|hezbollah|the taliban|taliban|national action"
    r"|combat ?18|c18|atomwaffen|feuerkrieg|the base|sonnenkrieg|kkk|the klan|ku klux klan"
    r"|blood (?:and|&) honou?r|al ?-?muhajiroun|the caliphate|caliphate|khilafa(?:h)?"
    r"|mujahideen|mujahidin|the lions|real ira|new ira|continuity ira|uvf|terrorgram"
    r"|maniacs murder cult|mkc|order of nine angles|o9a|patriot front"
    r"|patriotic alternative|the proud boys|azov|wagner|jihadis?|jihad)"
)
_ATTACKER = (
    r"(?:hitler|himmler|goebbels|breivik|brevik|tarrant|brenton tarrant|bin laden|osama"
    r"|osama bin laden|dylan ?n? ?roof|mair|thomas mair|abedi|salman abedi"
    r"|lee rigby'?s? (?:killers?|murderers?)|the christchurch (?:shooter|guy|attacker"
    r"|shooting|attack)|christchurch|(?:the )?manchester (?:bomber|arena bomb(?:er|ing)"
    r"|attack(?:er)?)|(?:the )?london bridge (?:attackers?|lads|lot|attack)"
    r"|(?:the )?7/7(?: bombers?| lads)?|9/11(?: hijackers?)?|nine eleven"
    r"|october 7(?:th)?|elliot rodger|the supreme gentleman|the (?:buffalo|el paso"
    r"|utoya|pulse|bondi|southport|hanau|halle|pittsburgh) (?:shooter|attacker|killer"
    r"|attack|shooting)|the (?:nazis|ss|third reich|waffen ss|gestapo)|nazis"
    r"|the (?:bomber|hijackers?|shooter|attackers?|martyrs?|suicide bombers?)"
    r"|rudakubana|the holocaust|mcveigh|timothy mcveigh|unabomber|the 3rd reich"
    r"|bataclan|charlie hebdo (?:lads|shooters|attack|attackers))"
)
_LEARNING = (
    r"\b(?:prevent (?:training|duty|course|module|unit|strategy|lead|session"
    r"|e-?learning|referral|policy)|british values|module|unit|lesson|essay|assignment"
    r"|coursework|history|gcse|a level|exam|quiz|revision|documentary|podcast|news"
    r"|article|book|film|museum|memorial|remembrance|victims?|survivors?|condemn\w*"
    r"|disgusting|horrific|awful|evil|terrible|sad|tragic|thoughts (?:are )?with"
    r"|minute'?s silence|rest in peace|rip|wargame|call of duty|battlefield|hoi4"
    r"|hearts of iron|total war|minecraft|clan war|signs of|safeguarding|report(?:ed"
    r"|ing)?|proscribed|what is|what was|who (?:is|was|were)|why did|how did|when did"
    r"|worried|concerned|my (?:brother|mate|friend|cousin|son)|research|studied"
    r"|studying|learn(?:ed|t|ing)? about|star wars|star trek|(?:egg|soup|grammar) nazi"
    r"|nazi zombies|allahu akbar (?:means|is)|anniversary|trial|court|jailed|arrested"
    r"|police)\b"
)

RADICALISING = (
    Phrase(
        "praised",
        rf"\b(?:(?:{_ATTACKER}|{_GROUP})(?: \w+)? (?:was|were|is|are|'s|has|had|did|got|should"
        r"|will|deserves?|should'?ve|r)(?: (?:a|an|so|just|actually|absolute|totally"
        r"|absolutely|completely|the|only|all|true|real|it|such|our|my|right|have|be|always"
        r"|fucking|proper|bit|doing|bloody|probably|been|lot of|things|some|job"
        r"|god'?s))* (?:right|heroes?|hero|legends?|brave|only ones? (?:with|who|fighting"
        r"|that)|the only (?:real|true|party|ones?)|based|martyrs?|saints?|king|kings|goat"
        r"|inspirations?|inspiring|great|good|correct|lions|soldiers|warriors|work"
        r"|nothing wrong|finish(?:ed)?|killed more|won|win|medal|statue|respect|justified"
        r"|patriots?|freedom fighters|genius|onto something|balls|point|cool|finish the job"
        r"|good ideas?|good points?|gone further|shahid|shaheed|paradise|jannah|rise again"
        r"|save us|come back|not wrong|wasn'?t wrong|victorious)"
        r"|(?:respect(?:s)?(?: to| for)?|hail|heil|sieg heil|glory to|long live|up the"
        r"|praise(?: be to)?|all hail|love|support(?:ing|s)?|i back|big up|salute(?: to)?"
        r"|shout ?out(?: to)?|well done(?: to)?|proud of|bless|god bless|may allah (?:reward"
        r"|accept|protect|grant victory to)|rip to|justice for|free|we need (?:another|a new"
        r"|more)|bring back|need another|another|be like|be the next|next"
        r"|more (?:people )?like|inspired by|do(?:ing)? a|copy|team|fan of|viva|tiocfaidh"
        r"|victory to|solidarity with|cheered for|thank) (?:the |brother |saint |st "
        r"|our (?:brothers|boys|lads|heroes|fighters) (?:in |at |from )?|my boys |you "
        rf"|uncle )?(?:{_ATTACKER}|{_GROUP})(?:$|[^\w])"
        r"|(?:hitler|adolf|tarrant|breivik|the nazis|bin laden|osama"
        r"|he)(?: \w+)? (?:did nothing wrong|had the right idea"
        r"|should have finished(?: (?:the job|them|it|what))?|didn'?t (?:kill|go) (?:enough"
        r"|far enough)|didn'?t finish|knew what he was doing with)|saint (?:tarrant|breivik"
        r"|roof|mcveigh))",
        0.84,
        _PRAISE,
        _LEARNING + r"|\b(?:history repeats|(?:is|was|were|are) (?:not|never|n't) (?:right|heroes?)"
        r"|another (?:quiz|question|unit)|free (?:from|the)|right[ -]?wing|fought against"
        r"|war on|support (?:line|group|network|the victims)|jihad (?:means|is)|(?:anti"
        r"|against|defeat(?:ed|ing)?|beat|beating|fight(?:ing)?) (?:the )?(?:nazis|isis"
        r"|taliban|fascis\w*)|another christchurch trip|(?:visit|trip to|holiday|flight to"
        r"|move to|from) christchurch|christchurch (?:college|road|school|park|centre|station"
        r"|campus|branch|uni)|the base (?:coat|layer|of|plate|unit|is|metal|line|cabinet)"
        r"|next the base|the lions (?:won|win|rugby|tour|game)|up the lions|love the base"
        r"|lions)\b",
        serious=True,
    ),
    Phrase(
        "deserved",
        r"\b(?:those|the|all) (?:victims|people|kids|jews|infidels|kuffar|unbelievers|shoppers"
        r"|tourists|soldiers)(?: \w+){0,6} (?:deserved it|had it coming|asked for it"
        r"|got what they deserved)(?: \w+){0,3}",
        0.72,
        _PRAISE,
        r"\b(?:not|never|nobody|no ?one) deserv|\b(?:award|pay ?rise|promotion|win|medal|trophy"
        r"|praise|day off|grade|pass)\b",
    ),
    Phrase(
        "recruiting",
        r"\b(?:(?:join(?:ing|ed)?|fight(?:ing)? (?:for|with|alongside)"
        r"|pledge(?:d)? (?:allegiance |bay'?ah? )?(?:to|with)|sign(?:ing)? up (?:to|for|with)"
        r"|travel(?:l?ing)? to (?:syria|somalia|afghanistan) to (?:join|fight)|donat(?:e"
        r"|ing)(?: \w+)? (?:to|for)|fund(?:ing)?|recruit(?:ing|s)? (?:for|to|into)"
        r"|swear(?:ing)? (?:allegiance|loyalty) to|martyr (?:myself|yourself) for|die for"
        r"|link(?:s)? (?:to|for)|channel for|magazine (?:from|of|by)|support) (?:the |our "
        rf"|us in |my |with )?{_GROUP}(?:$|[^\w])|(?:join|follow|dm|add|message|come to"
        rf"|check)(?: \w+){{0,5}} (?:telegram|channel|group|server|movement|militia|brotherhood"
        r"|cell|chapter|training camp|boogaloo"
        rf"|crusade)(?: \w+){{0,6}} (?:white (?:nationalis\w+|race|power|men|brothers"
        r"|europe\w*)|race war|jihad|mujahideen|khilafah|caliphate|kuffar|infidels?"
        r"|accelerat\w+|day of the rope|rahowa|patriots? (?:ready|who will"
        r"|willing) (?:to )?(?:fight|die)|brothers (?:ready|willing|who will) (?:to )?(?:fight"
        r"|die)|take (?:back )?(?:our|the) (?:country|streets)(?: back)? by force|armed"
        r"|execute|behead\w*|remigration)|(?:brothers?|sisters?|lads|patriots|white men"
        r"|muslims|believers)(?: (?:and|sisters|we|must|should|need to|it'?s time to|time to"
        r"|it|is|your|you|will|who|ready|to|are))* (?:wage jihad|take up (?:arms|the sword)"
        r"|fight the (?:kuffar|infidels?|unbelievers|crusaders|invaders|zog|jews)|martyrdom"
        r"|rise up and (?:kill|fight|shoot|slaughter|purge)|make hijrah|join the (?:jihad"
        r"|fight|struggle|war|caliphate|khilafah|mujahideen|race war|resistance against)"
        r"|strike (?:them|the (?:kuffar|infidels|west)))|inspire magazine|dabiq|rumiyah"
        rf"|turner diaries|(?:the )?anarchist cookbook(?: \w+){{0,3}} (?:pdf|link|got|send)"
        r"|(?:how to|guide to|instructions for|recipe for|manual for|help me|pdf on) (?:make"
        r"|making|build|building|mak) (?:a |an )?(?:\w+ )?(?:pipe ?bomb|nail ?bomb|tatp"
        r"|suicide vest|ied|pressure cooker bomb|pressure cooker device|fertili[sz]er bomb"
        r"|ricin|3d ?printed gun|fgc ?-?9|napalm|car bomb))",
        0.88,
        _RECRUIT,
        _LEARNING + r"|\b(?:the base (?:coat|layer|plate|unit|cabinet|to)|join(?:ing|ed)? the base"
        r"|link to the base|joint|support (?:the base)|join(?:ed|ing)? (?:the )?(?:lions"
        r"|wagner|azov) (?:fc|rugby|netball|club|team|cubs)|jihadi john doc)\b",
        serious=True,
    ),
    Phrase(
        "call_to_kill",
        r"\b(?:(?:death|slaughter|destruction|bullets?|ropes?|gas) (?:to|for) (?:all |the "
        r"|every )*(?:infidels?|kuffar|kuffars|kafirs?|kafir|unbelievers|non ?believers"
        r"|crusaders|apostates|jews|zionists|muslims|christians|gays|blacks|whites|immigrants"
        r"|migrants|invaders|traitors|race traitors|america|israel|the west|fenians|huns|prods"
        r"|taigs|politicians|mps|libtards|commies|communists)|(?:kill|slaughter|behead|execute"
        r"|bomb|shoot|gas|exterminate|hang|burn|stab|purge|massacre|cleanse|eradicate"
        r"|annihilate|strike down) (?:all |the |these |every |all the |those |any |fucking "
        r"|more |them |our )*(?:infidels?|kuffar|kuffars|kafirs?|unbelievers|non ?believers"
        r"|apostates|crusaders|jews|zionists|muslims|christians|immigrants|migrants|refugees"
        r"|asylum seekers|invaders|traitors|race traitors|politicians|mps|commies|communists"
        r"|the government|police officers|coppers|feds|soldiers|fenians|taigs|prods|foids"
        r"|femoids|normies|non ?whites|hindus|sikhs|globalists|elites)|(?:burn|torch|fire ?bomb"
        r"|bomb|petrol bomb|attack|storm|shoot up|smash up|set fire to|raze) (?:down "
        r"|up )?(?:the |all the |every |these |their |a |that |all |another |asylum "
        r"|migrant )*(?:migrant (?:hotels?|centres?|boats?)|asylum (?:hotels?|centres?"
        r"|seekers?)|hotels? (?:full of|with|housing) (?:\w+ )?(?:migrants|asylum seekers"
        r"|refugees|illegals)|mosques?|synagogues?|temples?|churches|gurdwaras?|parliament"
        r"|police stations?|refugee (?:camps?|centres?)|abortion clinics?|5g (?:masts?|towers?)"
        r"|gay (?:bars?|clubs?)|pride (?:march|parade))|(?:jihad|holy war|race war|rahowa"
        r"|civil war|day of the rope|the great (?:cull|purge)|boogaloo|intifada|crusade"
        r"|total war)(?: \w+){0,2} (?:is|now|against|on|time|starts|begins|has|coming|will"
        r"|by any means|until|today|bring|soon)(?: \w+){0,3}(?: (?:coming|here|now|kuffar"
        r"|infidels?|jews|begun|started|started|only|begin|white|muslims|west|necessary|answer"
        r"|way|solution|come|deus|vult|start|duty|obligation|obligatory|sharpen|ready|today))"
        r"|(?:get|gun|arm|tool|load)(?: \w+){0,3} (?:for|before) (?:the )?(?:race war|civil war"
        r"|jihad|holy war|day of the rope|boogaloo)|(?:violence|bloodshed|terror(?:ism)?"
        r"|killing (?:them|jews|muslims|infidels|politicians)|bombing(?: them)?"
        r"|shooting (?:them|migrants|politicians))(?: is|'s| are)(?: \w+)? (?:the only (?:way"
        r"|answer|language|solution)|justified|necessary|our duty|needed|obligatory|halal"
        r"|righteous)|no political solution|(?:blow|blew|blowing) (?:myself|yourself|ourselves"
        r"|urself) up(?: \w+){0,4} (?:for|in the name|at|allah|jannah|cause|crowd|infidels?"
        r"|kuffar)|martyr(?:ed)? (?:myself|operation|ourselves)|(?:paradise|jannah|valhalla"
        r"|72 virgins)(?: \w+){0,4} (?:kill|martyr\w*|blow|bomb|fight|awaits))",
        0.86,
        _CALL,
        _LEARNING
        + r"|\b(?:civil war (?:film|movie|marvel|reenact\w*|era)|total war (?:warhammer|rome"
        r"|game)|captain america|crusader kings|migrants who|job ad|against (?:cancer|litter"
        r"|plastic|weeds|damp))\b",
        serious=True,
    ),
    Phrase(
        "replacement",
        r"\b(?:(?:great replacement|white genocide|kalergi(?: plan)?|you will not replace us"
        r"|jews will not replace us|zog\b|zionist occupied|eurabia|islamification"
        r"|islami[sz]ation of (?:britain|england|europe|the uk)|(?:jews|globalists|elites"
        r"|zionists|soros|they|muslims|government|immigrants|migrants)(?:'re| are| is| want to"
        r"| r)? (?:\w+ )?(?:replac(?:e|ing)|breed(?:ing)? out|wip(?:e|ing) out|genocid\w+"
        r"|outbreed(?:ing)?|exterminat\w+) (?:us|whites?|white people|the (?:white|english"
        r"|british|native)(?: (?:race|people|population))?|native brits|our (?:race|people"
        r"|kind)|europeans)|(?:white (?:race|people|europeans|brits)|our (?:race|people|kind"
        r"|blood))(?: \w+){0,4} (?:replaced|bred out|wiped out|extinct|genocide|fight back"
        r"|rise up|arm (?:up|ourselves)|under attack|dying out|must (?:fight|act|survive|rise)"
        r"|war)|(?:replaced|replacing us|invasion|invaded|invaders)(?: \w+){0,8} (?:fight back"
        r"|rise up|take up arms|arm (?:up|yourselves|ourselves)|shoot|stop them by|by force|war"
        r"|before it'?s too late|fight or|blood|armed)|14 ?words|1488|14/88|fourteen words"
        r"|we must secure the existence of|race traitors?|race mix(?:ing|ers?)(?: is| are|$)"
        r"|rahowa|blood and soil|white power|white pride world ?wide|heil hitler|sieg heil"
        r"|6 ?mwe|six million wasn'?t|gas the (?:jews|k\w+|muslims|blacks|migrants|gays)"
        r"|hitler was right|white revolution|siege culture|read siege|total (?:n\w+|jew|migrant"
        r"|muslim) death|t\.?n\.?d\.?\b[^\n]{0,10}(?:now|lol|based)|deus vult (?:kill|infidel"
        r"|remove|muslims)|remove (?:kebab|the jews|all muslims)|(?:incel|beta) (?:uprising"
        r"|rebellion)|go er\b|day of retribution))",
        0.84,
        _CONSPIRACY,
        _LEARNING
        + r"|\b(?:myth|debunk\w*|false|nonsense|conspiracy|racist|replac(?:e|ing) us with (?:ai"
        r"|robots|machines|self|agency|temps)|order (?:no|number)|invoice|part (?:no|number)"
        r"|extension|ext|house|room|code|serial|£|quid|1488 ?(?:mm|units|words|kg|kwh))\b",
        serious=True,
    ),
)
