"""Phrases that call a course bad, or regret the choice of it."""

from __future__ import annotations

from bot.detection.complaints_of_service import ABOUT, COURSE, STAFF, WHOSE, WHY
from bot.detection.provider_words import rule

OF_CHOICE = (
    rule(
        "badly",
        0.65,
        WHY.format("the provider, its staff or a course"),
        (
            r"(?:terrible|awful|shocking|disgusting|poor|appalling|dreadful|crap|shit|"
            r"shite|rubbish|useless|pathetic|atrocious|abysmal|disgraceful|hopeless|lousy|"
            r"crappy|dire|incompetent|clueless|rude) (?:\w+ )?(?:teaching|service|tutors?|"
            r"course|college|support|organisation|communication|training|provider|"
            r"lessons?|assessors?|marking|feedback|management|teachers?|staff|lecturers?|"
            r"apprenticeship|academy)"
        ),
        (
            rf"{ABOUT} (?:\w+ )?tak(?:es|ing|e) (?:the|us for) (?:piss|mick|biscuit|"
            rf"mickey|mugs?|fools)"
        ),
        (
            r"(?:another|yet another|third|second|fourth|every|all) (?:\w+ )?(?:lessons?|"
            r"sessions?|visits?|reviews?|class(?:es)?|lectures?|observations?) (?:has "
            r"been |have been |got |was |is |gets |just |been )*(?:cancel\w*|moved|"
            r"postponed)"
        ),
        (
            r"(?:lessons?|sessions?|visits?|reviews?|class|lecture)(?: \w+){0,3}? "
            r"cancelled (?:\w+ ){0,3}?(?:again|no notice|last minute|without|same day)"
        ),
        (
            rf"(?:e-?mailed|messaged|rung|rang|called|texted|chased|contacted|phoned|"
            rf"asked)(?: \w+){{0,3}}? (?:{STAFF}|college|provider|office|academy)(?: "
            rf"\w+){{0,6}}? (?:and|but|still|got|had|with|heard)(?: \w+){{0,2}}? (?:no|"
            rf"nothing|never|ignored|not|nobody|zero|bugger all)"
        ),
        (
            r"(?:nobody|no ?one|not one person)(?: \w+)? (?:ever |even |has |have |"
            r"bothered to |bothers to )*(?:answers?|answered|marked|looked at|checked|"
            r"replied|replies|got back|gets back|turned up|turns up|helps?|helped|tells|"
            r"told|bothers|bothered|picks up)(?: \w+){0,8}? (?:work|college|provider|"
            r"phone|tutor|course|academy|portfolio|e-?mails?|learners|apprentices)"
        ),
    ),
    rule(
        "worst",
        0.7,
        WHY.format("the provider, its staff or a course"),
        (
            rf"(?:worst|crappest|shittest|shittiest|dodgiest|laziest|most (?:\w+ "
            rf")?(?:pointless|boring|disorgani[sz]ed|useless|unprofessional|unorgani[sz]ed|"
            rf"incompetent|frustrating|unhelpful)) (?:\w+ ){{0,2}}?(?:{COURSE}|{STAFF}|"
            rf"place|company|experience|decision|money)(?: (?:ever|i|going|in|by|out|i'?ve|"
            rf"we|possible|on earth|of|around|to|team|provider))"
        ),
        (
            rf"(?:zero|no|0|1|one) (?:stars?|out of (?:10|5|ten|five)) (?:\w+ "
            rf"){{0,6}}?(?:{COURSE}|place|{STAFF})"
        ),
        (
            rf"(?:shambles|joke|disgrace|waste of (?:\w+ )?(?:time|money)|shit ?show|rip[- "
            rf"]off|farce|circus) (?:of )?(?:a )?(?:\w+ )?(?:{COURSE}|place|company|"
            rf"outfit)"
        ),
    ),
    rule(
        "regret",
        0.65,
        WHY.format("the provider or a course"),
        (
            rf"(?:wish|wished) i(?:'?d| had)? (?:never|not|hadn'?t) (?:\w+ )?(?:signed|"
            rf"enrol\w+|joined|started|picked|chosen|come|paid|bothered)(?: "
            rf"\w+){{0,4}}?(?: (?:{COURSE}|place|here|them|this|up))"
        ),
        (
            rf"(?:regret|regretting) (?:ever )?(?:signing|joining|enrol\w+|starting|"
            rf"choosing|paying|picking|coming)(?: \w+){{0,4}}? (?:{COURSE}|place|here|"
            rf"them|this)"
        ),
        (
            rf"(?:avoid|stay away from|steer clear of|don'?t (?:bother|waste|join|sign up|"
            rf"enrol|go|come|pay|use)|do not (?:join|enrol|sign up|use|go|bother))(?: "
            rf"\w+){{0,6}}? (?:(?:this|here at this|the|these|our) (?:{COURSE}|place|"
            rf"company|lot|people|academy)|(?:with|to|at) (?:this|these) (?:{COURSE}|"
            rf"place|lot|people|academy|company))"
        ),
        (
            rf"(?:want|demand|give (?:me|us)|need|deserve|asking for|owed|owe (?:me|us)) "
            rf"(?:\w+ ){{0,2}}?(?:(?:my|our) money back|a (?:full )?refund)(?: "
            rf"\w+){{0,8}}? (?:{COURSE}|place|tutor|college)"
        ),
        (
            rf"(?:{COURSE}|college|place)(?: \w+){{0,8}}? (?:want|demand|deserve|owe)(?: "
            rf"\w+){{0,3}} (?:money back|refund)"
        ),
        (
            rf"(?:fed up|sick(?: and tired)?|tired|had enough|so done|pissed off|annoyed|"
            rf"fuming|disgusted) (?:of|with|at)(?: \w+){{0,3}}? {WHOSE} (?:\w+ "
            rf"){{0,2}}?(?:{COURSE}|{STAFF}|place)"
        ),
        (
            rf"waste of (?:\w+ ){{0,3}}?(?:time|money|fees?|space)(?: \w+){{0,3}}? (?:this|"
            rf"the|these|that) (?:\w+ )?(?:{COURSE}|place)"
        ),
        (
            rf"(?:learn(?:t|ed|ing)?|taught (?:us|me)?) (?:absolutely |literally |"
            rf"basically |next to |fuck |sod )*(?:nothing|jack|naff all|bugger all|all|not "
            rf"a thing|sweet fa)(?: \w+){{0,4}}? (?:on|from|at|in|here|since|all)(?: "
            rf"\w+){{0,3}}? ?(?:{COURSE}|place|here|year|term|{STAFF})"
        ),
        (
            r"(?:pay(?:ing)?|paid|cost me|spent)(?: \w+){0,6}? (?:for|on) (?:this|these) "
            r"(?:shambles|joke|rubbish|crap|shit|mess|circus|nonsense)"
        ),
        (
            rf"(?:on|had|onto) (?:our|my) (?:third|fourth|fifth|3rd|4th|5th|sixth|6th) "
            rf"(?:different )?{STAFF} (?:already|this|in|now|since)"
        ),
        (
            rf"had (?:three|four|five|six|3|4|5|6)(?: different| new)? {STAFF}(?: "
            rf"\w+){{0,3}}? (?:in|this|since|already)"
        ),
    ),
)
