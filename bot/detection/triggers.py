"""A cheap first question for expensive patterns: could this text be about that at all?

The patterns of these detectors are long, and most messages concern none of them. The stems of
all topics are looked up in one pass over a text; a detector runs its patterns only where its
own topics occur. Stems are literal, ``_`` stands for a blank, and a blank in front of a stem
is also found at the start of the text; stems are chosen so that no pattern matches without.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import ahocorasick

from bot.detection.normalise import Normalised, View
from bot.detection.patterns import Hit, Pattern, PatternSet

_STEMS = {
    "staff": """
        tutor teacher trainer assessor lectur instructor coach mentor iqa verifier invigil examiner
        moderator receptionist technician ordinator principal headmaster head_of _lead_ leader
        manager management director _dsl supervisor learning_support _lsa staff caretaker _boss
        gaffer owner _ceo miss_ _miss _sir_ _sir, _sir? _sir _mr_ _mr. _mrs _ms_ _dr_ head_office
        reception admin_ whoever apprentice safeguarding_lead nobody no_one
    """,
    "body": """
        college academy provider training centre company institut organisation organization outfit
        school _uni_ universit place firm guilds c&g c_&_g cg_ pearson edexcel btec ncfe aqa _ocr_
        _eal_ vtct cache_ highfield _ilm_ _cmi_ nocn tquk ascentis wjec _sqa cskills cips _aat_
        ofsted ofqual esfa citb awarding_ exam_board examining_board epao end-point end_point
        endpoint external_ _eqa examiner course apprenticeship programme _nvq diploma bootcamp
        _center
    """,
    "course": """
        lesson marking feedback certificate _cert_ teaching induction portfolio timetabl enrol
        tuition tutoring refund my_marks results_ observation gateway bursary functional_skills
        level_ support_team student_support here_ learn_nothing learnt_ learned_ taught_ review
        assignment e-portfolio t_level units _unit cscs a_reply session
    """,
    "complaint": """
        useless rubbish waste_ waste money_back refund disorgani unorgani terrible awful shocking
        joke recommend experience sign_up worst ripped let_down fed_up disappoint falling_apart
        cancelled two_grand paid_ pay_fees badly_run treated_like
    """,
    "wrong": """
        steal stole nicked nicks nicking robbed robs_ robbing _rob_ thie theif pinch swip pocket
        skim teef half_inch halfinch embezz lifted lifting took_ takes_ taking_ helped_h helped_th
        walked_off walks_off walking_off had_away tea_leaf tealeaf shoplift fingered in_the_till
        in_the_cash in_the_petty _else's _elses _phone_ the_rob the_fiddle the_take forge forging
        faked fakes faking fake_ falsif
        doctored doctoring fudg fiddl backdat back_dat photoshop makes_up making_up made_up invent
        cooked cooks_ cooking bodg lied_ lies_ lying_ _false rigged rigging _rigs tamper altered
        alters altering pencil filled_in fills_in filling_in signs_ signed signing _sign_ claiming
        claimed claims bills_ billed billing charged charging charges invoic fraud con_man conman
        con_artist con_woman conned conning crook scam swindl launder benefits universal_credit
        ripped_off ripping_off qualif gas_safe dbs certificate _cert degree licen dodgy a_real
        fake_id cheat copied copies copying plagiar chat_gpt chatgpt paid_ pays_ paying _pay_ bought
        buys_ buying purchased assignment coursework portfolio exam_ exams _epa _test _unit
        brib hander bung kick slipp fanc flirt sleep slept sells_ selling sold_ flogg flogs flog_
        marks_ grades mates_ favourite only_pass only_give only_pick only_help only_hire
        only_promot passes_ passing_ passed_ blackmail extort _bent affair fling_ shag bang bonk
        fuck screwing screwed screws_ knocking_off nailing smash seeing_ dating thing_with
        going_with hook kiss
        getting_off gettin_off got_off pulled_ snog texting sext messaging chatting_up groom
        sliding carrying relationship touch grop grabb feels_up feeling_up felt_up fondl rubb
        drives_ driving_ minibus never_taught broke_into breaks_into petty_cash nephew niece
        gave_the gives_the visited but_says
        letting_ lets_ let_ hands_ stitch_up set_up a_fix _fix charges application sleeping_ slept_
        _hit slap punch smack assault attack beats_ beat_ beating abus push shov drag perv creep
        letch leer paedo pedo nonce fiddler molest offender predat rapist rape_ raped wife_beater
        woman_beater sex flasher stalk harass spiked spikes spiking bully bullie toilet _loo_ _loos
        changing_ getting_changed shower undress naked skirt drunk pissed off_his off_her
        off_their wasted stoned high_ coked hungover hung_over steaming hammered bladdered
        paralytic plastered influence baked stink stank smell reek drink drank swig neck downed
        downing drug weed coke cocaine _gear pills _spice _ket crack smack heroin mandy mdma
        _bud_ edible steroid xanax cannabis spliff joint lines_ balloon vodka dealer dealing
        messing_with messed_with messes_with _drill junkie
        alcohol _alky alchy addict shotter racis phobic phobe semit ableist misogyn nazi bigot
        treats_ treated_ treating discrim black asian muslim polish _gay brown_ foreign disabled
        dyslex romanian autis _trans_ jewish african _deaf arrest convict prosecut sacked fired_
        suspended investigat struck_off kicked_off banned caution jail sent_down let_go dismiss
        done_for criminal prison wanted_by gangster murder arson leak answers the_questions
        question_paper the_paper porn knife blade machete weapon the_fire keyed vandal slash trash
        wreck damaged hack _con_ stolen speed_ thirst letched on_site out_of_it head_
    """,
    "assessment": """
        exam_ exams exam. exam? exam, exam! exam's exam: tests_ test_ test? test. test! test, _epa
        end-point end_point endpoint assessment assignment coursework course_work portfolio mock
        functional_skill multiple_choice mcq onscreen on-screen on_screen synoptic resit
        knowledge_ discussion _unit cscs theory essay dissert gateway btec _nvq _task am2 quiz
        workbook log_book logbook written_ answer mark_s markscheme question _q1 _q2 _q3 _q4 _q5
        _q6 _q7 _q8 _q9 _q. _q_ _qs q's homework write_up writeup reflective feedback mark_sheet
        marking tracker grades my_report level_ case_study _maths _regs paper _no. for_number
        for_no on_number number_ interview_questions sneak leaked answers_ answers. answers
        tick_ pick_ option_ choose_ _1a _1b _1c _1d _1. _1_ _1) _1-
    """,
    "material": """
        session lesson lectur class webinar tutorial workshop zoom teams_ seminar demo_
        demonstration review professional_discussion guest_ training_day induction assessor
        tutor feedback_call 1-2-1 121 one_to_one slide deck powerpoint power_point _ppt handout
        workbook course material resource module recording theory_ scheme learner_pack handbook
        unit_ e-learning elearning _vle moodle
    """,
    "network": """
        snap _sc_ insta_ instagram insta? insta. insta, insta: insta) _ig_ facebook _fb tiktok
        tik_tok whatsap whats_ap wapp twitter telegram
        signal messenger bereal be_real discord tinder hinge bumble grindr onlyfans steam xbox psn
        playstation linkedin _kik socials number _num nummer my_no mobile phone digits my_cell
        e-mail email addy address handle username user_name @ _dm _pm message inbox text_me
        text_you txt ring_me ring_you call_me call_you request _add_ added follow friend private
        mine my_house my_place my_flat my_gaff come_over come_round pop_round drink pint dinner
        wine _date_ meal cocktail coffee lunch meet see_me catch_me lift_home pick_you drop_you
        pick_u secret between_us between_you between_ourselves between_the_two don't_tell
        dont_tell do_not_tell don’t_tell no_need_to_tell not_to_tell not_to_mention don't_mention
        dont_mention do_not_mention gorgeous _fit sexy _hot stunning so_mature special_to favourite
        selfie pics_of pic_of photo_of photos_of hang_out hangout go_out going_out out_with
        out_tonight _pub club town_ party netflix bevvy night_out single married seeing_anyone
        dating peng buff live threads strava facetime let's_chat
        in_private gamer gamertag present gift thinking_about think_about play_ privately
        in_touch looked_up stalk _alone found_your get_u_ chat_in hmu
    """,
    "party": """
        canvass leaflet campaign petition polls tory_ polling
        labour tory tories conservative reform lib_dem liberal_dem libdem greens green_party green_
        _snp ukip plaid _dup_ sinn_fein brexit _bnp workers_party momentum starmer farage sunak
        badenoch corbyn boris truss reeves rayner davey polanski sturgeon government cameron blair
        thatcher minister the_pm _pm_ chancellor secretary trump anderson swinney braverman gove_
        mogg vote_ voting votin voted stop_the_boats send_them make_britain make_america maga
        tax_the_rich monarchy take_back_control eat_the soak_the palestine rejoin election
    """,
    "image": """
        film record video photo snap screenshot stream _pic vid clip footage selfie _gif reel
        tiktok tik_tok meme sticker deepfake edit_of edits_of edited_ story insta_ instagram
        insta? insta. insta, insta: insta) facebook youtube tiktoks socials
    """,
    "copy": """
        article paywall magazine pages_of elses_ someone_else z_library library film_ design
        shutterstock getty link_for
        libgen lib_gen zlib z-lib anna's_arch annas_arch pirat tpb_ 1337x rarbg fitgirl scihub
        sci-hub kickass kick_ass torrent pdf getintopc get_into_pc nulled igg 123movies fmovies
        soap2day dodgy 12ft cracked _crack bootleg knock_off knockoff ripped ripping illegal
        scanned scan_of scan_the photocop epub ebook e-book keygen hacked hooky unlicensed
        licence_key license_key serial product_key activation activator kms key_generator cd_key
        without_paying for_free on_the_sly on_the_dodge login log_in password licence license
        account subscription watermark passing_ as_mine as_my_own course_hero coursehero free_
        textbook text_book book copied_all copied_the screenshotted printed_off nicked stole
        lifted
    """,
    "claim": """
        from_the signed_ promise_ i_was support_team speak_for
        official behalf speaking_for speaking_as talking_for writing_for writing_as posting_as
        posting_for messaging_as messaging_from confirming contacting_you emailing speaking
        representative spokes voice_ ambassador statement announcement notice_from update_from
        message_from this_is i'm_ im_ i_am pretend _pos_ posing posed acting acted impersonat claim
        logo letterhead letter_head branding crest badge signature name fake parody spoof account
        page_ profile made_an made_a set_up created opened authorised authorized appointed hired_me
        asked_me told_me we_at follow_ add_ join_ like_ _the_new the_real the_actual
    """,
}
_MEANING = {name: 1 << rank for rank, name in enumerate(_STEMS)}
#: The bits of single topics, for detectors that ask before they build anything.
BODY = _MEANING["body"]
STAFF = _MEANING["staff"]


def _build() -> ahocorasick.Automaton:
    values: dict[str, int] = {}
    for topic, stems in _STEMS.items():
        for stem in stems.split():
            literal = stem.replace("_", " ")
            values[literal] = values.get(literal, 0) | _MEANING[topic]
    automaton = ahocorasick.Automaton()
    for literal, bits in values.items():
        automaton.add_word(literal, bits)
    automaton.make_automaton()
    return automaton


_AUTOMATON = _build()


@lru_cache(maxsize=16)
def topics_of(text: str) -> int:
    """The topics whose stems occur in a folded text, as bits."""
    bits = 0
    for _, found in _AUTOMATON.iter(f" {text} "):
        bits |= found
    return bits


class TriggeredPatterns:
    """A pattern set that is asked only about texts in which all its topics occur.

    ``topics`` holds alternatives, each a blank-separated list of topics: ("body wrong",
    "course") reads "body and wrong, or course".
    """

    def __init__(self, topics: Sequence[str], patterns: Sequence[Pattern]) -> None:
        needed = [sum(_MEANING[topic] for topic in words.split()) for words in topics]
        every = range(1 << len(_MEANING))
        self._on_topic = frozenset(b for b in every if any(n & b == n for n in needed))
        self._patterns = PatternSet(patterns)

    def concerns(self, text: Normalised) -> bool:
        """Whether any reading of a text has the topics: without them there is no match."""
        if topics_of(text.folded.text) in self._on_topic:
            return True
        return bool(text.extra) and any(topics_of(v.text) in self._on_topic for v in text.extra)

    def hits(self, view: View) -> Iterator[Hit]:
        """Every match in this reading, as of `PatternSet.hits`."""
        if topics_of(view.text) in self._on_topic:
            yield from self._patterns.hits(view)
