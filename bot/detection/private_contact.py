"""Phrases with which staff invite private contact."""

from __future__ import annotations

from bot.detection.provider_words import any_of, rule

NETWORK = any_of(
    "snap(?:chat)?",
    "sc",
    "insta(?:gram)?",
    "ig",
    "facebook",
    "fb",
    "tik ?tok",
    "whats ?app",
    "whatsap",
    "wapp",
    "twitter",
    "telegram",
    "signal",
    "messenger",
    "be ?real",
    "discord",
    "bumble",
    "tinder",
    "hinge",
    "grindr",
    "onlyfans",
    "steam",
    "xbox",
    "psn",
    "playstation",
    "linkedin",
    "threads",
    "kik",
    "facetime",
    "imessage",
    "socials",
    "strava",
)
PERSONAL = any_of("personal", "own", "private", "home", "mobile", "cell", "non[- ]work", "other")
CONTACT = any_of(
    "(?:phone |mobile )?number",
    "num",
    "nummer",
    "mobile",
    "mob",
    "digits",
    "e-?mail(?: address)?",
    "addy",
    NETWORK,
    "handle",
    "username",
    "user name",
    "@",
)
TO_ME = any_of(
    "dm",
    "pm",
    "direct message",
    "inbox",
    "snap",
    "whatsapp",
    "facetime",
    "text",
    "txt",
    "ring",
    "call",
    "phone",
    "message",
    "msg",
    "hit",
    "drop",
    "email",
    "e-mail",
    "video call",
    "slide into my",
)
STAFF_INVITES = "Staff invite learners to private contact."
FROM_STAFF = (
    rule(
        "network",
        0.8,
        STAFF_INVITES,
        (
            rf"(?:add|follow|find|friend|request|catch|get|hmu|hit|look|reach|contact|chat "
            rf"to|speak to|talk to|message|msg|dm|text|call|ring|drop|send|ping|connect "
            rf"with) (?:me|us)?(?: up| a (?:message|line|text|dm|friend request|"
            rf"request))?(?: \w+){{0,3}}? (?:on|via|over|through) (?:\w+ "
            rf"){{0,2}}?{NETWORK}"
        ),
        rf"(?:i'?m|im|i am) on {NETWORK}(?: \w+){{0,3}}? (?:if|as|under|add|@)",
        rf"my (?:{PERSONAL} )?{NETWORK}(?: \w+)? ?(?:is|:|@|name|account|=|handle|'?s)",
        rf"my (?:{PERSONAL} )+{CONTACT}",
        (
            rf"(?:here'?s|here is|take|this is|have|you can have|save|got|giving you|give "
            rf"you|gave \w+) my (?:\w+ )?{CONTACT}"
        ),
        (
            r"(?:text|ring|call|whatsapp|message|msg|txt|phone) me(?: \w+){0,3} (?:on|"
            r"at)? ?(?:0|\+44)[\d ]{8,}"
        ),
        (
            r"my (?:\w+ )?(?:number|mobile|mob|num|phone|cell)(?: number)?(?:'s| is|:)? "
            r"?(?:0|\+44)[\d ]{8,}"
        ),
        (
            r"(?:accept(?:ed|ing)?|send(?:ing)?|sent|add(?:ed)?) (?:\w+ ){0,3}?(?:friend|"
            r"follow|connection)s? requests?"
        ),
        (
            rf"(?:add(?:ed|ing)?|follow(?:ed|ing)?|friend(?:ed|ing)?) (?:you|u|some of you|"
            rf"all of you|my learners|the learners|you all|you lot)(?: \w+){{0,3}}? "
            rf"(?:back |on )+(?:\w+ )?{NETWORK}"
        ),
        (
            rf"(?:what'?s|whats|give me|send me|gimme|drop me|can i (?:have|get|take)) "
            rf"(?:your|ur|you'?re)(?: \w+)? (?:{PERSONAL} )?{CONTACT}"
        ),
        r"(?:started |been |now )?following (?:a few of |some of |all of |most of )?(?:you|u)",
        rf"(?:add|follow|find|check) my (?:\w+ )?{NETWORK}",
        r"(?:add|follow) me\b(?: \w+){0,4}? @",
    ),
    rule(
        "private_words",
        0.7,
        STAFF_INVITES,
        (
            rf"{TO_ME} me (?:\w+ ){{0,2}}?(?:privately|private|directly|any ?time|out of "
            rf"hours|after hours|tonight|late|later tonight|at night|at home|outside (?:of "
            rf")?(?:work|college|hours|lessons?)|whenever|day or night|at (?:the "
            rf")?weekends?|on my (?:\w+ )?(?:mobile|phone|number)|instead of (?:here|teams|"
            rf"slack))"
        ),
        r"(?:dm|pm|direct message) me",
        r"(?:my|me) (?:dm|pm|inbox)s?(?:'s| is| are)? (?:always )?open",
        r"slide into my dms?",
        r"(?:send|drop|shoot) me a (?:dm|pm|private message|direct message)",
        (
            r"(?:let'?s|we can|we could|can we|could|shall we|we should) (?:\w+ )?(?:take "
            r"(?:this|it)|chat|talk|speak|move (?:this|it)|carry (?:this|it) on) (?:\w+ "
            r"){0,2}?(?:to |in |via )?(?:dms?|private(?:ly)?|whatsapp|off (?:here|"
            r"platform|teams|slack)|somewhere (?:more )?private)"
        ),
    ),
    rule(
        "meeting",
        0.75,
        "Staff suggest meeting learners privately.",
        (
            r"(?:come|pop|swing|drop|nip) (?:\w+ ){0,2}?(?:to|round|over|by) (?:\w+ "
            r")?(?:mine|my (?:house|place|flat|gaff|home))"
        ),
        (
            r"(?:come|pop) (?:round|over)(?: to (?:mine|my))?(?: \w+){0,3} (?:evening|"
            r"tonight|weekend|later|saturday|sunday|for (?:a )?(?:drink|tea|dinner|wine))"
        ),
        (
            r"(?:fancy|want|wanna|up for|let me (?:buy|take|get) you|i'?ll (?:buy|take|"
            r"get) you|can i (?:buy|take|get) you|join me for|go for|grab|how about|"
            r"coming for|come for) (?:\w+ ){0,3}?(?:drink|pint|dinner|wine|date|meal|"
            r"cocktail|coffee|lunch)s?(?: \w+){0,5}? (?:just (?:us|me|you|the two)|the "
            r"two of us|with me|after (?:class|work|college|the session|lesson|hours)|on "
            r"me|some ?time|tonight|this weekend|one night|one evening|alone|saturday|"
            r"friday|you and me|on (?:saturday|friday|sunday))"
        ),
        (
            r"(?:crash|stay|sleep|sleep over|stop) (?:over )?(?:at|round) (?:mine|my "
            r"(?:house|place|flat))"
        ),
        (
            r"(?:meet|see|catch) (?:me|up|you)(?: \w+){0,4}? (?:alone|just (?:us|me and "
            r"you|the two of us)|privately|in private|outside (?:of )?(?:college|work|"
            r"class)|at (?:my|mine|the pub|the bar)|after dark|in (?:the pub|my car|town "
            r"tonight))"
        ),
        r"(?:give|gave|giving) (?:you|u) a (?:lift|ride) home",
        (
            r"(?:pick|drop) (?:you|u) (?:up|off|home)(?: \w+){0,4}? (?:tonight|at home|"
            r"from yours|myself|outside yours|after)"
        ),
        r"(?:my|our) little secret",
        r"between (?:you and me|us two|the two of us|ourselves|me and you)",
        r"(?:just |keep (?:this|it) |this stays |stays |strictly )+between us",
        (
            r"(?:don'?t|do not|no need to|please don'?t|best not to|dont) (?:tell|mention "
            r"(?:it |this )?to|let on to) (?:anyone|anybody|your (?:parents|mum|dad|other "
            r"tutor|employer)|the (?:college|office|manager|others|other (?:learners|"
            r"staff|tutors))|no ?one|management)(?: \w+){0,4}? (?:i|we|about us|i'?m|that "
            r"i|this|but|what i)"
        ),
        (
            r"(?:you|u)(?:'re| are|r)? (?:\w+ )?(?:gorgeous|fit|sexy|hot|stunning|so "
            r"mature|special to me|my favourite)(?: |$|[.!,;])"
        ),
        (
            r"send (?:me |us )?(?:a |some |your )*(?:selfies?|pics? of (?:you|yourself)|"
            r"photos? of (?:you|yourself))"
        ),
    ),
)
