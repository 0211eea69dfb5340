"""Words for wrongs done for gain: theft, fraud, cheating, corruption."""

from __future__ import annotations

from bot.detection.provider_words import ASSESSMENT_NOUN, any_of, gap, rule

WHY = "Accuses somebody of {} in public."
GOODS = any_of(
    "money",
    "cash",
    "tills?",
    "tools?",
    "drills?",
    "phones?",
    "wallets?",
    "purses?",
    "tips",
    "stock",
    "meds",
    "medication",
    "tablets",
    "laptops?",
    "chargers?",
    "funding",
    "funds",
    "wages?",
    "bikes?",
    "kit",
    "equipment",
    "copper",
    "lead",
    "cable",
    "diesel",
    "fuel",
    "hours",
    "holiday pay",
    "petty",
    "quid",
    "£\\d+",
    "clothes",
    "jewell?ery",
    "card",
    "vans?",
    "impacts?",
    "grinders?",
    "batter(?:y|ies)",
    "lunch",
    "stuff",
    "things",
    "bags?",
    "coats?",
    "trainers",
    "airpods",
    "headphones",
    "vapes?",
    "products?",
    "straighteners",
    "clippers",
    "scissors",
    "ppe",
    "materials",
    "supplies",
    "residents?",
    "patients?",
    "clients?",
    "customers?",
    "donations?",
    "charity",
    "work",
    "ideas?",
)
STEAL = any_of(
    "st(?:eal(?:s|ing)?|ole|olen)",
    "nick(?:s|ed|ing)?",
    "rob(?:s|bed|bing)?",
    "thiev(?:es|ed|ing)",
    "pinch(?:es|ed|ing)?",
    "swip(?:es|ed|ing)",
    "pocket(?:s|ed|ing)?",
    "skim(?:s|med|ming)",
    "teef(?:ed|ing)?",
    "half ?inch(?:ed|ing)",
    "embezzl(?:es|ed|ing)",
    "lift(?:ed|ing)",
    "had away",
    "helped (?:him|her|them)sel(?:f|ves) to",
    "walk(?:s|ed|ing) off with",
    "borrow(?:s|ed) and never (?:gives|gave) back",
)
RECORDS = any_of(
    "(?:fire )?drills?",
    "signatures?",
    "registers?",
    "attendance",
    "cert(?:ificate)?s?",
    "witness (?:statements?|testimon\\w+)",
    "observations?",
    "log ?books?",
    "evidence",
    "time ?sheets?",
    "hours",
    "marks",
    "grades?",
    "paperwork",
    "care (?:notes|plans)",
    "notes",
    "dbs",
    "qualifications?",
    "degree",
    "competenc\\w+",
    "audits?",
    "checks?",
    "records?",
    "logs?",
    "sick notes?",
    "references?",
    "reviews?",
    "documents?",
    "docs",
    "invoices?",
    "receipts?",
    "mileage",
    "expenses",
    "figures",
    "results",
    "portfolios?",
    "cv",
    "cscs",
    "meds chart",
    "mar sheets?",
    "charts?",
    "otj",
    "off the job",
    "training",
    "risk assessments?",
    "sign ?ins?",
    "sign(?:ing)? ?(?:in )?sheets?",
    "placement hours",
    "employment",
    "address",
    "visa",
    "test results?",
)
FORGE = any_of(
    "(?:mess|play|fiddl)(?:es|s|ed|ing) (?:about |around )?with",
    "forg(?:es|ed|ing)",
    "fak(?:es|ed|ing)",
    "falsif(?:y|ies|ied|ying)",
    "doctor(?:s|ed|ing)",
    "fudg(?:es|ed|ing)",
    "fiddl(?:es|ed|ing)",
    "back ?dat(?:es|ed|ing)",
    "photoshop(?:s|ped|ping)",
    "mak(?:es|ing) up",
    "made up",
    "invent(?:s|ed|ing)",
    "cook(?:s|ed|ing) up",
    "bodg(?:es|ed|ing)",
    "lied (?:about|on)",
    "l(?:ies|ying) (?:about|on)",
    "ma(?:kes|king|de) false",
    "rigg(?:ed|ing)",
    "rigs",
    "tamper(?:s|ed|ing) with",
    "alter(?:s|ed|ing)",
    "pencil(?:s|led|ling) in",
    "fill(?:s|ed|ing) in",
    ("sign(?:s|ed|ing)? (?:off )?(?:my|our|everyone'?s|people'?s|other people'?s|learners'?)"),
)
MATES = any_of(
    "mates",
    "friends",
    "favou?rites",
    "pets",
    "girls?",
    "lads",
    "nephew",
    "son",
    "daughter",
    "niece",
    "cousin",
    "boyfriend",
    "girlfriend",
    "family",
)
WRONGS_OF_GAIN = (
    rule(
        "theft",
        0.75,
        WHY.format("theft"),
        rf"{STEAL}{gap(4)} {GOODS}",
        (
            "(?:st(?:eal(?:s|ing)?|ole)|nick(?:s|ed|ing)|rob(?:s|bed|bing)|thiev(?:es|ed|"
            "ing)) (?:\\w+ ){0,3}?from (?:me|us|the|his|her|our|my|him|them|people|work|"
            "other|mr|mrs|\\w+)"
        ),
        (
            "(?:a |an |the |such a |right |proper |absolute |little |lying |fucking |"
            "known )*(?:thief|thieving \\w+|tea ?leaf|theif|shoplifter|pickpocket)"
        ),
        (
            "(?:his|her|their) (?:fingers?|hands?) (?:was |were |is |are )?in the "
            "(?:till|cash|petty)"
        ),
        "light[- ]fingered",
        "on the (?:rob|fiddle|take)",
        "(?:nick|robb|stole|robb?ed) (?:my|our|his|her|their)",
        "(?:pinch|nick|robb|stol)e?d? (?:it|that|them) (?:from|off|out)",
    ),
    rule(
        "fraud",
        0.75,
        WHY.format("fraud or false records"),
        rf"{FORGE}{gap(3)} {RECORDS}",
        "cook(?:s|ed|ing) the books",
        (
            "sign(?:s|ed|ing) (?:\\w+ ){0,5}?for (?:his|her|their|absent|someone|people|"
            "other) (?:\\w+ )?(?:mates?|friends?|people|learners?|brother|who|else|"
            "students?|lads|girls)"
        ),
        (
            "us(?:es|ing|ed) (?:someone|somebody|some one) else'?s (?:\\w+ )?(?:ni|"
            "national|name|id|card|login|cscs|identity|passport|number|work|certificate)"
        ),
        (
            "(?:claim(?:s|ed|ing)|bill(?:s|ed|ing)|charg(?:es|ed|ing)|invoic(?:es|ed|"
            "ing))(?: \\w+){0,5}? (?:never|that (?:don'?t|didn'?t|doesn'?t|weren'?t)|not "
            "there|didn'?t|don'?t exist|fake|ghost)"
        ),
        (
            "sign(?:s|ed|ing)(?: \\w+){0,5}? (?:without|never|who (?:weren'?t|wasn'?t|"
            "aren'?t|isn'?t|never|didn'?t|haven'?t)|not (?:there|here)|didn'?t|hadn'?t|"
            "absent|when (?:they|we|nobody|no ?one) (?:weren'?t|wasn'?t|isn'?t|aren'?t|"
            "isnt))"
        ),
        (
            "mark(?:s|ed|ing)(?: \\w+){0,4}? (?:as )?(?:present|in|here) (?:when|who|but|"
            "even)(?: \\w+){0,3} (?:n'?t|weren'?t|wasn'?t|never|not|isn'?t|off|absent)"
        ),
        (
            "(?:a |an |the |such a |total |complete |absolute |proper )*(?:fraud|"
            "fraudster|con ?(?:man|woman|artist)|crook|scammer|swindler|money launderer|"
            "embezzler)"
        ),
        "launder(?:s|ed|ing)? (?:\\w+ )?(?:money|cash|funding)",
        (
            "(?:claim(?:s|ing)|on) (?:benefits|universal credit|pip|dole)(?: \\w+){0,4}? "
            "(?:cash in hand|while|but|on the side|nothing wrong)"
        ),
        "scam(?:s|med|ming) (?:people|us|learners|students|customers|clients|the|old)",
        "ripp(?:ed|ing) off (?:learners|clients|customers|the|old|residents)",
        "conn(?:ed|ing) (?:people|us|learners|customers|clients|the|old)",
        (
            "(?:not|never|isn'?t|wasn'?t|aint|ain'?t) (?:even |actually |really |"
            "properly )?(?:qualified|a real (?:assessor|tutor|teacher|nurse|electrician)|"
            "gas safe|dbs checked|dbs'?d)"
        ),
        (
            "(?:has|have|had|got|s)? ?(?:no|fake|dodgy|made up|bought|forged) "
            "(?:teaching |gas |real |proper |actual |assessor )*(?:qualifications?|"
            "certificates?|certs?|dbs|degree|cscs card|licen[cs]e|id)"
        ),
    ),
    rule(
        "cheating",
        0.7,
        WHY.format("cheating"),
        rf"cheat(?:s|ed|ing)? (?:on|in|at|through|during|thru)?{gap(4)} {ASSESSMENT_NOUN}",
        (
            rf"cop(?:y|ies|ied|ying)(?: \w+){{0,4}}? {ASSESSMENT_NOUN}(?: \w+){{0,3}}? "
            rf"(?:off|from|word)"
        ),
        (
            rf"cop(?:ies|ied|ying) (?:off |from )?(?:me|my|her|his|everyone|someone|"
            rf"\w+'?s) (?:\w+ ){{0,2}}?{ASSESSMENT_NOUN}"
        ),
        (
            rf"(?:paid|pays|paying|pay) (?:someone|somebody|the|his|her|an|off|a (?:mate|"
            rf"bloke|guy|lad|website|site)|his|her|an? \w+|people)(?: \w+){{0,5}}? "
            rf"(?:{ASSESSMENT_NOUN}|to pass|pass|marks?|cert(?:ificate)?|grade|"
            rf"qualification)"
        ),
        (
            rf"(?:got|gets|had|has|let) (?:someone|somebody|(?:his|her|their|a) \w+|chat "
            rf"?gpt|ai|\w+) (?:else )?(?:to )?(?:do|does|did|write|wrote|writes|sit|sat|"
            rf"take|took|complete)(?: \w+){{0,3}}? {ASSESSMENT_NOUN}"
        ),
        (
            rf"(?:bought|buys|buying|purchased) (?:\w+ ){{0,3}}?(?:{ASSESSMENT_NOUN}|"
            rf"certificate|cert|qualification|nvq|degree|pass)"
        ),
        (
            rf"(?:used|uses|using) (?:chat ?gpt|ai|a phone|his phone|her phone|notes|an "
            rf"earpiece|copilot)(?: \w+){{0,6}}? {ASSESSMENT_NOUN}"
        ),
        (
            rf"(?:was |is )?on (?:his|her|their) phone (?:all )?(?:through|during|in) "
            rf"(?:\w+ ){{0,3}}?{ASSESSMENT_NOUN}"
        ),
        (
            rf"had (?:notes|answers|the answers|his phone|her phone|a phone|crib "
            rf"sheets?)(?: \w+){{0,5}}? {ASSESSMENT_NOUN}"
        ),
        "plagiari[sz](?:es|ed|ing)",
        "(?:a |such a |massive |total |big )+cheat(?:er)?\\b",
        (
            rf"(?:sat|sits|sitting|did|doing) (?:\w+'?s|other people'?s|everyone'?s|his "
            rf"mates?|her mates?) {ASSESSMENT_NOUN} for"
        ),
        rf"chat ?gpt'?d(?: \w+){{0,3}}? {ASSESSMENT_NOUN}",
    ),
    rule(
        "corruption",
        0.75,
        WHY.format("bribery or favouritism"),
        (
            "(?:tak(?:es?|ing)|took|accept(?:s|ed|ing)?|gets?|getting|got|had) (?:\\w+ "
            "){0,2}?(?:bribes?|back ?handers?|bungs?|kick ?backs?|cash (?:for|to))"
        ),
        "brib(?:es|ed|ing)",
        (
            "slipp(?:ed|ing|s) (?:\\w+ ){1,4}?(?:cash|money|quid|£\\d+|notes|\\d+|a few|"
            "a tenner|twenty)"
        ),
        (
            "(?:pass(?:es|ed|ing)?|grades?|marks?|lets|signs|signed) (?:\\w+ "
            "){0,4}?(?:who|if|for|cos|because) (?:\\w+ ){0,3}?(?:pays?|paid|paying|cash|"
            "money|bribes?|slips?|fancies|fancied|flirts?|sleeps?|bung|drinks? with|quid|"
            "in his pocket)"
        ),
        (
            f"(?:sell(?:s|ing)?|sold|flog(?:s|ged|ging)?) (?:\\w+ ){{0,4}}?(?:answers?|"
            f"passes|grades|certs?|certificates|papers?|questions|{ASSESSMENT_NOUN}|"
            f"qualifications|nvqs|cscs cards?)"
        ),
        (
            f"(?:gives?|gave|giving|hands?) (?:\\w+ ){{0,3}}?(?:higher|better|good|extra|"
            f"easy|free|top|all the) (?:marks?|grades?|pass(?:es)?|jobs?|shifts?)(?: "
            f"out)? to (?:\\w+ ){{0,2}}?{MATES}"
        ),
        (f"only (?:pass(?:es|ed)?|gives?|picks?|helps?|hires?|promotes?) (?:\\w+ ){{0,4}}?{MATES}"),
        f"pass(?:es|ed|ing) (?:all )?(?:his|her|their) (?:\\w+ )?{MATES}",
        "(?:blackmail(?:s|ed|ing)|extort(?:s|ed|ing))",
        ("rigg(?:ed|ing|s)(?: \\w+){0,3} (?:results?|vote|interviews?|grades?|marks?|exam|test)"),
        "bent (?:as|copper)",
    ),
)
