"""Harm, neglect and danger told in plain or broken English, where nobody calls it abuse."""

from __future__ import annotations

from bot.detection.grammar import MY_PERSON, any_of
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.suicide import STUDIED

_NEGLECT = "May be raising neglect or abuse of people in care"
_AT_HOME = "May be hurt or controlled by somebody at home"
_TOLD = "Passes on that somebody disclosed harm to them"
_SILENCED = "May be raising a concern that they were told to keep quiet about"
_EXPLOITED = "May be exploited or drawn into crime"
_SUICIDE = "May be speaking of suicide or of not wanting to live"
_TOUCHED = "May be raising abuse or sexual misconduct by somebody at work or in training"

_CARED = any_of(
    "residents? patients? service_users? clients old_(?:dears?|people|ladies|lady|man|men|folk|boy)"
    " elderly_\\w+ kids children babies toddlers (?:mr|mrs|miss)(?:_\\w+)? the_(?:old|elderly)_\\w+"
    " pupils? little_ones"
)
_HITS = (
    r"(?:hits?|hitting|beats?|beating|slaps?|slapped|slapping|punch(?:es|ed|ing)?|kicks?|kicked"
    r"|hurts?|hurting|touch(?:es|ed|ing)?|rapes?|raped|chokes?|choked|strangles?|strangled"
    r"|burns?|burned|bites?|throws? things at|locks?|locked|pinch(?:es|ed)?|shakes|abus(?:es|ed"
    r"|ing)|molest(?:s|ed)?|grabs?|grabbed|drags?|dragged|hit|beaten|smacks?|smacked"
    r"|threatens?|threatened)"
)
_LOVED = (
    r"(?:husband|wife|boyfriend|girlfriend|partner|bf|gf|dad|mum|step ?dad|step ?mum|father|mother"
    r"|uncle|brother|ex|fella|missus|boss|landlord|in ?laws?|stepfather|carer)"
)
_TALK = (
    r"\b(?:assignment|unit|module|scenario|case study|essay|quiz|training|policy|film|book|episode"
    r"|lesson|role ?play|how (?:do|should) (?:you|we) (?:answer|spot)|signs of|fifa|football"
    r"|game)\b"
)
_CALM = (
    r"\b(?:blood|swab|fluids?|food|drink|dinner|lunch|tablet on time|photos?|pictures?|new|clean"
    r"|dry|fresh|changed into|washed and|all sorted|reported it|safeguarding (?:have|has))\b"
)

WORRIES = (
    Phrase(
        "told_me_of_harm",
        rf"\b(?:{_CARED}|someone|somebody|one of (?:my|the|our) (?:\w+ ){{0,3}}?\w+|a (?:\w+ )?"
        rf"(?:learner|student|apprentice|resident|patient|child|kid|girl|lad|boy|colleague)"
        rf"|{MY_PERSON}"
        r"|she|he|they)(?: has| have| just|'s)? (?:told me|tells me|telling me|disclosed|said to me"
        r"|confided|admitted|let slip|opened up)(?: \w+){0,4}? (?:that |about )?(?:(?:her|his|their"
        rf"|the|a|some|my|one)(?: [\w']+){{1,4}}? |he |she |they |someone )(?:has been |been "
        rf"|keeps? "
        rf"|always |is |was |had |'s )*{_HITS}(?: (?:her|him|them|me|the \w+|every\w*|on|in|up|at"
        r"|when|with|if|inappropriately)\b|$|[.!,])",
        0.86,
        _TOLD,
        _TALK,
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "wet_clothes",
        rf"\b{_CARED}(?: [\w']+){{0,8}}? (?:wet|soiled|dirty|soaking|soaked|same) (?:\w+ )?"
        rf"(?:clothes"
        r"|pads?|beds?|sheets?|nappy|nappies|bedding|nightie|pyjamas|trousers|underwear)"
        r"(?: \w+){0,3}? (?:since|all|for|from|again|until|till|every)\b",
        0.82,
        _NEGLECT,
        _TALK,
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "locked_in",
        r"\b(?:lock(?:s|ed|ing)?|shuts?|shutting|ties|tied|tying|straps?|strapped|leaves?|leaving"
        rf"|drags?|shoves?|dumps?)(?: (?:the|all|our|a|an|my|some|poor|of|old))* {_CARED}"
        r"(?: \w+){0,2}? (?:in|up|alone|down|out|on) (?:their|the|a|his|her|own|bed|room|chair)"
        r"(?: \w+)? ?(?:rooms?|bathroom|cupboard|chairs?|beds?|toilet|garden|dark|cold|floor)?\b",
        0.8,
        _NEGLECT,
        _TALK + r"|\b(?:leav\w+ (?:a|the) (?:client|patient) (?:in|on) (?:a|the) (?:waiting"
        r"|chair (?:to|while|with))|with a (?:cuppa|drink|book|film)|safely|comfortable)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "marks_on_body",
        r"\b(?:bruis(?:e|es|ing)|marks?|burns?|cuts|scratches|black eye|hand ?prints?|finger "
        r"?marks?)"
        rf"(?: \w+){{0,5}}? (?:on|all over|over|round|around|up)(?: \w+){{0,3}}? (?:{_CARED}|neck"
        rf"|wrists?"
        r"|arms?|legs?|face|back|body)\b[^\n]{0,50}\b(?:nobody|no ?one|won'?t say|wont say|can'?t"
        r" explain|not (?:say|explain|written|recorded)|unexplained|dont know|don'?t know how|says"
        r" (?:she|he) fell|hiding|hides|keep quiet|scared)\b",
        0.84,
        _NEGLECT,
        _TALK,
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "off_the_book",
        r"\b(?:don'?t|do not|dont|not to|never|wouldn'?t let (?:me|us)|won'?t let (?:me|us)"
        r"|refused to"
        r"|told (?:me|us|him|her) (?:to )?not)(?: \w+)? (?:put|write|record|log|report|enter|note)"
        r"(?: \w+){0,4}? (?:in|on|into|down|to) (?:the )?(?:accident book|incident (?:book|log"
        r"|form|report)|riddor|hse|cqc|notes|log ?book|daily notes|report)\b",
        0.78,
        _SILENCED,
        r"\b(?:assignment|quiz|case study|scenario"
        r"|pencil|red pen|initials|your name|spelling|please|reminder|in capitals)\b",
        excused_by=frozenset(),
        serious=True,
    ),
    Phrase(
        "loved_one_hits",
        rf"\b(?:my|her|his|their) (?:\w+ )?{_LOVED}(?:'s)?(?: [\w']+){{0,10}}? (?:he |she |they )?"
        rf"(?:always |keep |keeps |will |would |often |still )*{_HITS} (?:me|us|her|him|my|the kids"
        r"|our|when|if|because|every|again|and)\b",
        0.82,
        _AT_HOME,
        _TALK + r"|\b(?:hit(?:s|ting)? (?:me|us) up|beats? me (?:at|to|every time)|touch(?:es|ed)"
        r" my (?:heart|hair)|hurts? (?:my|me) (?:back|when i)|kicks? (?:me )?(?:a ball|off"
        r"|about)|locked (?:my|the|me out by)|film|pool|darts|chess|fifa|burns? (?:my|the"
        r"|our) (?:dinner|toast|food|tea)|threatens? to (?:cut|take) my (?:phone|wifi))\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "not_allowed",
        rf"\b(?:my|her) (?:\w+ )?{_LOVED} (?:no|not|don'?t|doesn'?t|dont|doesnt|won'?t|wont|never"
        r"|is not|isn'?t)(?: \w+)? (?:let(?:s|ting)?|allow(?:s|ed|ing)?) (?:me|her) (?:to )?"
        r"(?:have|go"
        r"|see|speak|talk|use|leave|keep|work|come|wear|get|phone|out|any)\b",
        0.72,
        _AT_HOME,
        _TALK + r"|\b(?:lol|haha|chocolate|another (?:dog|cat|tattoo|bike|van)|a (?:dog|cat|puppy"
        r"|motorbike|tattoo)|tonight cos|grounded|till i(?:'ve)? (?:finish|clean|pass)\w*)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "deliveries",
        r"\b(?:(?:giv(?:e|es|ing)|gave|gives|get|gets|getting|make|makes|making|made|ask(?:s|ing"
        r"|ed)?|want|wants|told|force[sd]?|keep) (?:\w+ )?(?:me|him|her|us|my \w+)(?: \w+){0,4}? "
        r"(?:to"
        r" )?(?:deliver|carry|hold|drop off|drop|hide|stash|run|sell|move|look after|mind|pick up"
        r"|transfer)(?: \w+){0,5}? (?:(?:packages?|parcels?|drugs?|gear|stuff|bags?|money|things"
        r"|pills|weed|knife|burner|food)\b[^\n]{0,40})?\b(?:i|we|he|she) (?:now )?(?:owe|owes"
        r"|can'?t"
        r" (?:stop|say no|get out)|cant (?:stop|say no|get out)|scared|said i owe|have to|in "
        r"debt)\b"
        r"|(?:owe|owes|in debt to)(?: \w+){0,3}? (?:dealer|older(?:s| lads?)|gang|loan ?shark"
        r"|lads?)(?: \w+){0,5}? (?:threat\w*|hurt|work it off|deliver\w*|carry\w*|sell\w*|now))",
        0.74,
        _EXPLOITED,
        _TALK + r"|\b(?:deliveroo|uber ?eats|evri|dpd|amazon|hermes|my (?:mum|boss|manager)"
        r" (?:asked|wants|told) me to (?:pick up|collect|drop)|shopping|pizza|a pint|a coffee"
        r"|a tenner for|a fiver)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "drive_into",
        r"\b(?:feel like|thinking (?:of|about)|thought about|want to|wanna|tempted to|urge to|i "
        r"could"
        r" just|imagine|keep imagining|dream of)(?: \w+)? (?:driv(?:e|ing)|steer(?:ing)?|swerv"
        r"(?:e|ing)"
        r"|crash(?:ing)?|jump(?:ing)?|step(?:ping)?|walk(?:ing)?|throw(?:ing)? (?:myself|meself)"
        r"|drown(?:ing)? (?:myself)?)(?: (?:my|the|a|this|our) \w+)? ?(?:into|in|off|in front of"
        r"|under"
        r"|onto|out) (?:a|the|of|my|some|an|that|oncoming|traffic)(?: \w+)? ?(?:wall|tree|lorr"
        r"(?:y|ies)"
        r"|train|bridge|traffic|road|canal|river|roof|car park|platform|track|bus|barrier|sea"
        r"|cliff)\b",
        0.9,
        _SUICIDE,
        _TALK + r"|\b(?:swim|kayak|paddle|bungee|parkour|skydiv\w*|for charity|lol bored)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "nobody_would_notice",
        r"\bif i (?:was|were|am|wasn'?t|wasnt|weren'?t|werent|just|went|'m|disappeared|vanished"
        r"|died"
        r"|never|stopped|wernt|left)(?: \w+){0,4}? (?:no ?one|nobody|not one person|none of (?:you"
        r"|them)|would any ?one|wouldn'?t any ?one|who'?d|who would)(?: \w+)? ?(?:would|wud|'d"
        r"|will|'ll"
        r"|even)?(?: even| ever)? (?:notice|care|miss|cry|know|bother|come|realise)\b",
        0.85,
        _SUICIDE,
        _TALK + r"|\b(?:from the (?:call|meeting|lesson|chat)|camera off|on mute|early|the group"
        r" chat|lesson|class|the meeting|muted|dyed|my fringe|lunch)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "hands_on_learners",
        r"\b(?:he|she|they|staff|tutor|assessor|teacher|trainer|manager|boss|chef|owner|supervisor"
        r"|director|coach|(?:mr|mrs|miss|ms|dr) \w+|[a-z]+)(?: (?:always|keeps?|is|was|has|been"
        r"|constantly|just|often|still|the \w+|our \w+))* (?:puts?|putting|put|gets|laid|lays|has"
        r"|had)"
        r" (?:his|her|their) hands (?:on|up|all over|down|round|around)(?: \w+){0,2}? (?:learners?"
        r"|students?|apprentices?|girls?|lads?|patients?|residents?|kids?|children|clients?|me|us"
        r"|my|the young \w+|pupils?|skirts?|tops?|legs?|waist|trainees?)\b",
        0.84,
        _TOUCHED,
        _TALK + r"|\b(?:hands on (?:learning|experience|training|approach|session)|massage|lift\w*"
        r"|hoist\w*|transfer\w*|cpr|consent)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "staff_touch",
        r"\b(?:tutor|assessor|teacher|trainer|manager|boss|chef|supervisor|coach|lecturer"
        r"|instructor|member of staff|staff|mr \w+|mrs \w+|miss \w+)s?(?: \w+)?(?: (?:keeps?|is|are"
        r"|was|has been|always|just))* (?:touch(?:es|ed|ing)|grop(?:es|ed|ing)|molest(?:s|ed|ing)"
        r"|assault(?:s|ed|ing)|hits?|hitting|slap(?:s|ped|ping)|feels? up|rubs? up against)"
        r"(?: up)? (?:the |his |her |our |young |female |some |one of the |other |all )*"
        r"(?:learners?"
        r"|students?|apprentices?|girls?|lads|boys|kids|children|pupils|trainees?|her|him|me|us)\b",
        0.84,
        _TOUCHED,
        _TALK + r"|\b(?:hits? (?:me|us) up|base|touch(?:ed|es|ing) (?:me|us) (?:deeply|with his"
        r" (?:kind|speech)))\b",
        excused_by=STUDIED,
        serious=True,
    ),
)
