"""Shutting people out of work, class and country for what they are, without slurs."""

from __future__ import annotations

from bot.detection.grammar import NAME, YOU
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.protected_groups import GROUPS, REASONS, WHOLLY_EXCUSED
from bot.domain.categories import Characteristic

_FAIR = (
    r"\b(?:should be (?:able|allowed|given|welcome)|shouldn'?t be (?:paid less|treated|excluded)"
    r"|more"
    r" (?:women|girls)|equal\w*|support\w*|respect|proud|great|brilliant|policy|equality|wrong to"
    r"|illegal|discriminat\w+|i'?m (?:a|an)?|is it true|stereotyp\w*|not all|myth|pens?|coffee"
    r"|paint"
    r"|cable|gloss|tea|board|boots|trousers|shirts?|primer|bin bags?|ink|marker|cab)\b"
)
_CONTEMPT = (
    r"(?:perverts?|terrorists?|burdens?|useless|lazy|thieves|criminals?|stupid|thick|dirty"
    r"|scroungers?"
    r"|liabilit(?:y|ies)|paedos?|groomers?|rapists?|weak|mental|dangerous|trouble|disgusting"
    r"|animals"
    r"|scum|vermin|parasites|violent|drunks?|cheats?|greedy|sick|freaks?|nonces?|not normal"
    r"|unstable)"
)


def _kept_out(characteristic: Characteristic) -> Phrase:
    """ "Don't hire them", "I'd never let one near children", "they can't be taught"."""
    group = GROUPS[characteristic]
    return Phrase(
        f"kept_out_{characteristic.value}",
        r"\b(?:(?:don'?t|do not|dont|never|wouldn'?t|would not|wouldnt|won'?t|shouldn'?t|can'?t"
        r"|cant|no"
        r" way|not|refuse to)(?: \w+){0,2}? (?:let(?:ting)?|hire|employ|give|have|take on|put|allow"
        rf"|trust|train|sit|invite|add|accept)(?: \w+){{0,3}}? (?:the |a |an |any |to |those "
        rf"|these |some )*"
        rf"{group}(?: \w+)? (?:in|into|on|near|work(?:ing)?|around|with|the job|jobs?|anywhere"
        rf"|join|teach\w*"
        r"|look after|behind|at|handle|round|alone|$|[.!,])"
        rf"|(?:don'?t|dont|never|do not) (?:hire|employ|trust|train|promote) (?:a |an |any |the "
        rf")?{group}"
        rf"|{group} (?:can'?t|cant|cannot|can not|will never|couldn'?t|are impossible to|aren'?t "
        rf"able to)"
        r" (?:be |to be |to )?(?:taught|trained|trusted|helped|educated|reasoned|learn|controlled"
        r"|teach)"
        rf"|{group}(?: \w+){{0,6}}?[,.]? (?:they'?re|theyre|they are|theyr|all|its|it's) (?:all "
        rf"|just |a |an"
        rf" |nothing but |always )*{_CONTEMPT}"
        rf"|{group} (?:would|will|'d|always|only|just) (?:\w+ )?(?:nick|steal|rob|con|cheat|stab"
        rf"|bomb|lie"
        r"|scrounge|sell)(?: \w+){1,6}"
        rf"|{group} (?:only|just) (?:do|does|come|want|join|work|get|apply|take)(?: \w+){{0,4}}? "
        rf"(?:to find"
        r" (?:a )?(?:husbands?|wives|men|blokes)|for (?:the )?(?:benefits|attention|passport"
        r"|visa)|to (?:get"
        r" (?:pregnant|benefits|a (?:husband|visa|passport)|housed)|have babies|claim|scrounge)))",
        0.78,
        REASONS[characteristic],
        _FAIR,
        characteristic=characteristic,
        excused_by=WHOLLY_EXCUSED,
    )


EXCLUSION = (
    *(_kept_out(c) for c in GROUPS),
    Phrase(
        "because_they_are",
        r"\b(?:only |just |bet |obviously |clearly )(?:\w+ ){0,2}?(?:got|gets|hired|passed|chosen"
        r"|picked|won|here"
        r"|employed|given)(?: \w+){0,5}? (?:because|cos|coz|cause|bc|for being)(?: \w+){0,2}? "
        r"(?:he'?s|she'?s|hes"
        r"|shes|he is|she is|they'?re|theyre|being|is|your|you'?re|ur) ?(?:a )?(?:black|brown"
        r"|asian|gay|muslim"
        r"|trans|disabled|foreign|female|a woman|woman|girl|polish|indian|chinese|african|ethnic"
        r"|lesbian"
        r"|an immigrant|jewish|autistic)\b|\b(?:tick(?:ing)? ?(?:the |a )?box (?:hire|exercise"
        r"|innit|appointment)|diversity (?:hire"
        r"|quota|pick|token)|token"
        r" (?:black|asian|gay|woman|girl|muslim|disabled))\b",
        0.76,
        REASONS[Characteristic.RACE],
        r"\b(?:tick (?:the|a|this|that|your|all)(?: \w+)? box(?:es)? (?:to|on|for|if|at|and|in"
        r"|below)|form"
        r"|checkbox|question|hated for|sick of (?:people|hearing)|unfair|wrong)\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "this_is_england",
        r"\b(?:prayer (?:room|mat)s?|halal|hijabs?|burkas?|mosques?|ramadan|eid|turbans?|foreign "
        r"languages?"
        r"|polish|arabic|urdu|diwali)\b[^.\n]{0,50}\b(?:this is (?:england|britain|the uk|a "
        r"christian country"
        r"|our country|scotland|wales)|(?:in|not) (?:our|my|a christian) country)\b",
        0.78,
        REASONS[Characteristic.RELIGION],
        r"\b(?:proud|welcome|someone said|they said|shouldn'?t say|wrong)\b",
        characteristic=Characteristic.RELIGION,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "send_back",
        r"\b(?:send|ship|deport|kick|put|chuck|sink|turn)(?: \w+){0,2}? (?:all )?(?:the |them "
        r"|these |those |that "
        r"|him |her )*(?:boats?|dinghies|dinghys|lot|somali\w*|polish|romanian|pakistani|indian"
        r"|african|nigerian"
        r"|afghan|syrian|albanian|foreign|eritrean|chinese|bangladeshi)? ?(?:people|kid|lad|girl"
        r"|bloke|man|woman|lot"
        r"|ones|person|family)? ?(?:back|home|out)(?: \w+){0,6}? ?(?:where|people in|stinks?"
        r"|smells?|on the (?:boat"
        r"|plane)|to (?:their|his|her|africa|india|pakistan|poland|romania|somalia|their own)"
        r"|and the people)\b"
        r"|\b(?:somali\w*|polish|romanian|pakistani|indian|african|nigerian|albanian|chinese"
        r"|bangladeshi|gypsy"
        r"|traveller|muslim|jewish|black|asian) (?:kid|lad|girl|bloke|man|woman|lot|ones?|guy"
        r"|family|people|workers?"
        r"|one)s?(?: \w+){0,2}? (?:stinks?|smells?|are all|is (?:dirty|thick|thieving)|nick|steal"
        r"|work for nothing"
        r"|took our|have ruined|ruined|have taken|taken over|taking over|want locking|need "
        r"deporting)\b",
        0.8,
        REASONS[Characteristic.RACE],
        r"\b(?:email|parcel|form|letter|invoice|sample|please|assignment|off sick|food smells)\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "ruined_trade",
        r"\b(?:they(?:'ve| have)?|theyve|foreigners|immigrants|the (?:polish|romanians?|foreign) "
        r"ones?)(?: \w+)?"
        r" (?:ruined|taken|killed|stolen|undercut|flooded)(?: \w+){0,3}? (?:trade|jobs?|country"
        r"|wages|area|town|estate"
        r"|school|industry)(?: (?:for us|from us|off us|from british|for the english|with "
        r"their))\b",
        0.74,
        REASONS[Characteristic.RACE],
        r"\b(?:supermarkets?|amazon|ikea|councils?|developers|government|tories|labour)\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "wont_work_with",
        r"\b(?:not|never|won'?t|wont|refuse to|ain'?t|aint|don'?t want to|dont want to|no way "
        r"i'?m)(?: \w+){0,2}?"
        r" (?:work(?:ing)?|sit(?:ting)?|shar(?:e|ing)|shower(?:ing)?|train(?:ing)?|be(?:ing)?)"
        r"(?: \w+){0,2}? (?:with|next"
        r" to|near|beside|under) (?:a |an |any |some |that |them )?(?:poof|queer|homo|tranny|dyke"
        r"|lezza|faggot|foreigner"
        r"|muslim|black|gypsy|cripple|spastic|gay|trans|paki|chink|retard|pikey)s?\b",
        0.88,
        "Shuts people out for what they are",
        _FAIR,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "wearing_a_dress",
        r"\b(?:he|she|it|{N}) ?(?:'s|is|s)? (?:wearing|in|comes? in|turned up in|got) (?:\w+ )?"
        r"(?:a )?(?:dress|skirt|wig"
        r"|heels|makeup|make up)\b[^\n]{0,50}\b(?:call (?:him|her|it|them)|pronouns?|meant to"
        r"|supposed to|expected"
        r" to|ridiculous|pretend|sick|disgusting|wrong|joke)\b|\b(?:trans|transgender|trannies"
        r"|non binary)"
        r"(?: \w+)? (?:are|is|r) (?:\w+ )?(?:mental|mentally|ill|sick|freaks?|wrong|disgusting"
        r"|confused|delusional"
        r"|a joke|perverts?|weird|unnatural)\b".replace("{N}", NAME),
        0.78,
        REASONS[Characteristic.GENDER_REASSIGNMENT],
        r"\b(?:panto\w*|fancy dress|drag|charity|halloween|hen do|stag|looks? (?:lovely|great"
        r"|fab)|wedding)\b",
        characteristic=Characteristic.GENDER_REASSIGNMENT,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "off_to_breed",
        r"\b(?:she'?ll|shell|she will|they'?ll|theyll|they will|she'?s|shes|women|girls)(?: "
        r"\w+){0,2}? (?:only |just |be "
        r"|gonna |going to |end up )*(?:go(?:ing)? off|leave|leaving|be off|get pregnant|getting "
        r"pregnant|have|having"
        r"|popping out|pop out)(?: \w+){0,4}? (?:bab(?:y|ies)|kids|sprogs|maternity|pregnant|up "
        r"the duff)\b",
        0.72,
        REASONS[Characteristic.PREGNANCY],
        r"\b(?:congrat\w*|lovely|shower|due (?:in|on)|so happy|excited|scan|cover|card|collection"
        r"|announce\w*|back in"
        r"|early|pick(?:ing)? up)\b",
        characteristic=Characteristic.PREGNANCY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "pregnant_job",
        r"\b(?:don'?t|dont|never|do not|wouldn'?t|shouldn'?t|why) (?:\w+ )?(?:give|hire|employ"
        r"|take on|promote|train)"
        r"(?: \w+){0,3}? (?:to )?(?:a |any )?(?:pregnant (?:woman|women|girl|girls|lady|one)|"
        r"(?:woman|girl|someone)"
        r" who'?s pregnant|expectant mothers?|new mums?|mothers)\b",
        0.8,
        REASONS[Characteristic.PREGNANCY],
        r"\b(?:chemicals|x ?-?rays?|heavy|lifting|live vaccine|medication|meds|ibuprofen"
        r"|alcohol)\b",
        characteristic=Characteristic.PREGNANCY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "on_site_disabled",
        r"\b(?:can'?t|cant|cannot|shouldn'?t|dont|don'?t|u cant|never) (?:\w+ )?(?:have|hire|put"
        r"|let|be having|trust)"
        r" (?:a |an |any |some )?(?:deaf|blind|disabled|autistic|epileptic|dyslexic|special needs"
        r"|wheelchair|one armed"
        r"|mentally ill|adhd) (?:person|people|lad|girl|bloke|kid|man|woman|worker|apprentice|one"
        r"|learner)?s? ?(?:on|near|in|with"
        r"|around|work|us(?:e|ing)|driving)\b|\b(?:autistic|disabled|deaf|blind|special needs"
        r"|mentally ill|epileptic)"
        r" (?:people|kids|lads|workers|learners|ones)(?: \w+)? (?:shouldn'?t|shouldnt|should not"
        r"|should never|can'?t|cant)"
        r" (?:be (?:let|allowed|near|on|around|in|hired|given)|work|have|get|drive)\b",
        0.78,
        REASONS[Characteristic.DISABILITY],
        r"\b(?:without (?:support|adjustments|an interpreter|a ramp)|access|ramp|adjust\w*|risk "
        r"assess\w*|law|legal"
        r"|illegal|discrimination|because (?:there'?s|the) no)\b",
        characteristic=Characteristic.DISABILITY,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "too_old_to_learn",
        r"\b(?:older|old|elderly) (?:ladies|women|men|people|folk|ones|lot|learners|staff"
        r"|workers)(?: like (?:you|u|him|her|them))?"
        r" (?:can'?t|cant|cannot|never|won'?t|don'?t|shouldn'?t)(?: \w+)? (?:learn|use|work"
        r"|understand|cope|do|keep|handle|be)\b"
        r"|\b(?:stick to|go back to|get back to) (?:your |ur |the )?(?:knitting|bingo|bowls"
        r"|crosswords?|gardening|slippers)\b",
        0.76,
        REASONS[Characteristic.AGE],
        _FAIR + r"|\b(?:i'?ll|i)\b",
        characteristic=Characteristic.AGE,
        excused_by=WHOLLY_EXCUSED,
    ),
    Phrase(
        "eyes_and_looks",
        r"\b(?:chinese|slitty|slanty|asian|chinky|squinty) eyes?\b|\b(?:slanty|slitty) eyed\b"
        r"|\bstinks? of curry\b"
        rf"|\b(?:{YOU}|he|she) (?:people )?(?:always |just )?(?:play(?:s|ing)?|pull(?:s|ing)?) "
        rf"the (?:race|black|muslim|gay"
        r"|disability|disabled) card\b",
        0.82,
        REASONS[Characteristic.RACE],
        r"\b(?:makeup|make up|eyeliner|lash\w*|shape|monolid|kitchen|canteen|takeaway|my (?:van"
        r"|clothes|hair|coat))\b",
        characteristic=Characteristic.RACE,
        excused_by=WHOLLY_EXCUSED,
    ),
)
