"""The smaller tables, one story each."""

from __future__ import annotations

import pytest

from bot.domain.cases import TimerKind
from bot.domain.categories import Category
from bot.domain.messages import Attachment
from bot.domain.people import AgeBand, Audience, Role
from bot.domain.steps import ActionKind
from bot.store import (
    Store,
    Tx,
    access,
    appeals,
    cases,
    events,
    evidence,
    exclusions,
    limits,
    members,
    orders,
    packs,
    reports,
    seen,
    timers,
    watermarks,
)
from bot.store.ids import new_id
from bot.store.limits import Limit
from bot.store.members import Member
from tests.store.samples import DAY, HOUR, LEAD, MANAGER, NOW, PROVIDER, make_case


@pytest.fixture
async def case_id(store: Store) -> str:
    await store.write(lambda tx: cases.add(tx, make_case(1)))
    return "case-1"


def make_limit(number: int = 1, place: str | None = "general", **changes: object) -> Limit:
    values: dict[str, object] = {
        "id": f"limit-{number}",
        "provider": PROVIDER,
        "case_id": "case-1",
        "member": "u1",
        "kind": ActionKind.RESTRICT,
        "place": place,
        "space": "server",
        "since": NOW,
        "until": NOW + DAY,
        "decided_by": "mara",
    }
    return Limit(**(values | changes))  # type: ignore[arg-type]


def test_identifiers_sort_in_the_order_in_which_they_were_made() -> None:
    made = [new_id() for _ in range(2000)]
    assert made == sorted(set(made))


async def test_every_version_of_a_message_is_kept_and_every_reading_noted(store: Store) -> None:
    files = (Attachment("paper.pdf", "application/pdf"),)

    def keep(tx: Tx) -> None:
        evidence.put(tx, PROVIDER, "discord", "m1", "before", files, "d1", NOW)
        evidence.put(tx, PROVIDER, "discord", "m1", "after", (), "d2", NOW + HOUR)
        evidence.put(tx, PROVIDER, "discord", "m1", "before", (), "d1", NOW + 2 * HOUR)

    await store.write(keep)
    found = await store.write(
        lambda tx: evidence.read_evidence(
            tx, PROVIDER, "discord", "m1", actor=LEAD, purpose="review", at=NOW, case_id="c"
        )
    )
    assert [(one.text, one.attachments) for one in found] == [("before", files), ("after", ())]
    latest = await store.read(lambda tx: evidence.get(tx, PROVIDER, "discord", "m1"))
    assert latest == found[-1]
    readings = await store.read(lambda tx: access.of_message(tx, PROVIDER, "discord", "m1"))
    assert [(one.actor, one.role, one.purpose) for one in readings] == [
        ("lee", Role.SAFEGUARDING_LEAD, "review")
    ]


async def test_forgotten_evidence_is_gone_in_every_version(store: Store) -> None:
    await store.write(lambda tx: evidence.put(tx, PROVIDER, "slack", "m", "a", (), "d1", NOW))
    await store.write(lambda tx: evidence.put(tx, PROVIDER, "slack", "m", "b", (), "d2", NOW))
    assert await store.read(lambda tx: evidence.without_case(tx, PROVIDER)) == (("slack", "m"),)
    assert await store.write(lambda tx: evidence.forget(tx, PROVIDER, "slack", "m")) == 2
    assert await store.read(lambda tx: evidence.versions(tx, PROVIDER, "slack", "m")) == ()


async def test_events_of_one_moment_keep_their_order(store: Store, case_id: str) -> None:
    kinds = ["flag", "removal_request", "claim", "uphold"]

    def add_all(tx: Tx) -> None:
        for kind in kinds:
            events.add(tx, PROVIDER, case_id, NOW, kind, detail=f"about {kind}")

    await store.write(add_all)
    found = await store.read(lambda tx: events.of_case(tx, PROVIDER, case_id))
    assert [one.kind for one in found] == kinds
    assert found[0].detail == "about flag"


async def test_deciders_are_those_who_chose_not_those_who_claimed_or_noted(
    store: Store, case_id: str
) -> None:
    def add_all(tx: Tx) -> None:
        for kind, actor, role in (
            ("flag", None, None),
            ("claim", "mo", Role.MODERATOR),
            ("note", "max", Role.MODERATOR),
            ("uphold", "mia", Role.MODERATOR),
            ("restrict", "mara", Role.MANAGER),
            ("appeal", "u1", None),
        ):
            events.add(tx, PROVIDER, case_id, NOW, kind, actor, role)

    await store.write(add_all)
    found = await store.read(lambda tx: events.deciders(tx, PROVIDER, case_id))
    assert found == {"mia", "mara"}


async def test_a_reporter_is_counted_once_and_told_once(store: Store, case_id: str) -> None:
    def report(tx: Tx, who: str) -> bool:
        return reports.add(tx, PROVIDER, case_id, who, Category.HARASSMENT, "my note", NOW)

    assert await store.write(lambda tx: [report(tx, who) for who in ("r1", "r1", "r2")]) == [
        True,
        False,
        True,
    ]
    first, second = await store.read(lambda tx: reports.of_case(tx, PROVIDER, case_id))
    assert (first.note, first.category, first.told_at) == ("my note", Category.HARASSMENT, None)
    await store.write(lambda tx: reports.mark_told(tx, PROVIDER, second.id, NOW))
    await store.write(lambda tx: reports.mark_told(tx, PROVIDER, second.id, NOW + DAY))
    found = await store.read(lambda tx: reports.of_case(tx, PROVIDER, case_id))
    assert [one.told_at for one in found] == [None, NOW]


async def test_an_appeal_waits_alone_and_is_decided_once(store: Store, case_id: str) -> None:
    def open_one(tx: Tx) -> str | None:
        return appeals.open(tx, PROVIDER, case_id, "u1", "please look again", NOW)

    appeal_id = await store.write(open_one)
    assert appeal_id is not None
    assert await store.write(open_one) is None
    (waiting,) = await store.read(lambda tx: appeals.open_ones(tx, PROVIDER))
    assert (waiting.id, waiting.text, waiting.outcome) == (appeal_id, "please look again", None)

    def decide(tx: Tx) -> bool:
        return appeals.decide(
            tx, PROVIDER, appeal_id, "mara", Role.MANAGER, "stand", "it was meant", NOW + DAY
        )

    assert [await store.write(decide), await store.write(decide)] == [True, False]
    assert await store.read(lambda tx: appeals.open_ones(tx, PROVIDER)) == ()
    assert await store.write(open_one) is not None
    first, second = await store.read(lambda tx: appeals.of_case(tx, PROVIDER, case_id))
    assert (first.decided_role, first.outcome, first.reason) == (
        Role.MANAGER,
        "stand",
        "it was meant",
    )
    assert second.decided_at is None


async def test_a_limit_holds_from_its_start_until_its_end(store: Store, case_id: str) -> None:
    limit = make_limit(place=None)
    await store.write(lambda tx: limits.add(tx, limit))
    moments = [NOW - HOUR, NOW, NOW + DAY - HOUR, NOW + DAY]
    held = [
        await store.read(lambda tx, at=at: limits.active(tx, PROVIDER, "u1", at))  # type: ignore[misc]
        for at in moments
    ]
    assert held == [(), (limit,), (limit,), ()]


async def test_a_lifted_limit_holds_no_longer_and_is_lifted_once(
    store: Store, case_id: str
) -> None:
    forever = make_limit(1, until=None)
    await store.write(lambda tx: limits.add(tx, forever))
    await store.write(lambda tx: limits.add(tx, make_limit(2)))

    def lift(tx: Tx) -> bool:
        return limits.lift(tx, PROVIDER, "limit-1", NOW, "mara", "served")

    assert [await store.write(lift), await store.write(lift)] == [True, False]
    active = await store.read(lambda tx: limits.active(tx, PROVIDER, "u1", NOW))
    of_case = await store.read(lambda tx: limits.get_active_of_case(tx, PROVIDER, case_id))
    everywhere = await store.read(lambda tx: limits.all_active(tx, PROVIDER, NOW))
    assert [one.id for one in active] == ["limit-2"]
    assert of_case == active == everywhere
    lifted = await store.read(lambda tx: limits.get(tx, PROVIDER, "limit-1"))
    assert lifted is not None
    assert (lifted.lifted_by, lifted.lifted_why) == ("mara", "served")


async def test_an_exclusion_stands_until_its_end_or_somebody_ends_it(
    store: Store, case_id: str
) -> None:
    def exclude(tx: Tx) -> str:
        return exclusions.add(tx, PROVIDER, "u1", case_id, "mara", NOW, NOW + DAY, "suspended")

    exclusion_id = await store.write(exclude)
    (active,) = await store.read(lambda tx: exclusions.active(tx, PROVIDER, "u1", NOW))
    assert active.reason == "suspended"
    assert await store.read(lambda tx: exclusions.active(tx, PROVIDER, "u1", NOW + DAY)) == ()
    assert await store.write(lambda tx: exclusions.end(tx, PROVIDER, exclusion_id, NOW, "mara"))
    assert await store.read(lambda tx: exclusions.active(tx, PROVIDER, "u1", NOW)) == ()


async def test_an_order_covers_its_place_for_its_time(store: Store) -> None:
    await store.write(
        lambda tx: orders.add(tx, PROVIDER, "general", "mara", NOW, NOW + DAY, "a suspicion")
    )

    async def found(place: str, at: object) -> str | None:
        order = await store.read(lambda tx: orders.active_for(tx, PROVIDER, place, at))  # type: ignore[arg-type]
        return order.reason if order else None

    assert await found("general", NOW) == "a suspicion"
    assert await found("general", NOW - HOUR) is None
    assert await found("general", NOW + DAY) is None
    assert await found("other", NOW) is None
    assert await store.write(lambda tx: orders.end(tx, PROVIDER, "general", NOW + HOUR)) == 1
    assert await found("general", NOW + HOUR) is None
    assert len(await store.read(lambda tx: orders.list_all(tx, PROVIDER))) == 1


async def test_a_timer_replaces_the_pending_one_of_its_kind(store: Store, case_id: str) -> None:
    def set_all(tx: Tx) -> None:
        timers.set(tx, PROVIDER, case_id, TimerKind.DEADLINE, NOW + DAY)
        timers.set(tx, PROVIDER, case_id, TimerKind.DEADLINE, NOW + 3 * HOUR)
        timers.set(tx, PROVIDER, case_id, TimerKind.LIFT, NOW + HOUR, ref="limit-1")
        timers.set(tx, PROVIDER, case_id, TimerKind.LIFT, NOW + 2 * HOUR, ref="limit-2")

    await store.write(set_all)
    due = await store.read(lambda tx: timers.due(tx, NOW + DAY))
    assert [(one.kind, one.ref) for one in due] == [
        (TimerKind.LIFT, "limit-1"),
        (TimerKind.LIFT, "limit-2"),
        (TimerKind.DEADLINE, ""),
    ]
    assert await store.read(timers.next_due) == NOW + HOUR


async def test_due_timers_come_page_by_page_until_none_is_left(store: Store) -> None:
    def set_many(tx: Tx) -> None:
        for number in range(1, 251):
            cases.add(tx, make_case(number))
            timers.set(
                tx, PROVIDER, f"case-{number}", TimerKind.REMINDER, NOW - (number % 7) * HOUR
            )

    def fire_all(tx: Tx) -> list[timers.Timer]:
        fired: list[timers.Timer] = []
        while page := timers.due(tx, NOW, 100):
            fired += [one for one in page if timers.fire(tx, one.id)]
        return fired

    await store.write(set_many)
    fired = await store.write(fire_all)
    assert len({one.case_id for one in fired}) == 250
    assert [one.due_at for one in fired] == sorted(one.due_at for one in fired)
    assert await store.read(timers.next_due) is None


async def test_a_timer_fires_once_and_not_after_it_was_cancelled(
    store: Store, case_id: str
) -> None:
    def set_both(tx: Tx) -> list[str]:
        kinds = (TimerKind.REMINDER, TimerKind.DEADLINE)
        return [timers.set(tx, PROVIDER, case_id, kind, NOW) for kind in kinds]

    first, second = await store.write(set_both)
    assert await store.write(lambda tx: [timers.fire(tx, first), timers.fire(tx, first)]) == [
        True,
        False,
    ]
    cancelled = await store.write(
        lambda tx: timers.cancel(tx, PROVIDER, case_id, TimerKind.DEADLINE)
    )
    assert cancelled == 1
    assert not await store.write(lambda tx: timers.fire(tx, second))


async def test_cancelling_by_reference_leaves_the_other_limits_timers(
    store: Store, case_id: str
) -> None:
    def set_and_cancel(tx: Tx) -> int:
        for ref in ("limit-1", "limit-2"):
            timers.set(tx, PROVIDER, case_id, TimerKind.LIFT, NOW, ref=ref)
        timers.set(tx, PROVIDER, case_id, TimerKind.DEADLINE, NOW)
        return timers.cancel(tx, PROVIDER, case_id, TimerKind.LIFT, ref="limit-1")

    assert await store.write(set_and_cancel) == 1
    left = await store.read(lambda tx: timers.of_case(tx, PROVIDER, case_id))
    assert {one.ref for one in left} == {"limit-2", ""}
    assert await store.write(lambda tx: timers.cancel(tx, PROVIDER, case_id)) == 2


async def test_one_member_has_one_record_on_two_platforms(store: Store) -> None:
    def link(tx: Tx) -> list[str]:
        members.link(tx, PROVIDER, "discord", "111", "kim")
        members.link(tx, PROVIDER, "slack", "U9", "kim")
        return [
            members.resolve(tx, PROVIDER, platform, user)
            for platform, user in (("discord", "111"), ("slack", "U9"), ("slack", "111"))
        ]

    assert await store.write(link) == ["kim", "kim", "111"]
    links = await store.read(lambda tx: members.links(tx, PROVIDER, "kim"))
    assert links == (("discord", "111"), ("slack", "U9"))


async def test_a_member_comes_back_as_written_and_is_forgotten_whole(store: Store) -> None:
    kim = Member(PROVIDER, "kim", Audience.STAFF, AgeBand.UNDER_18, True, "C7", "Kim P", NOW)
    await store.write(lambda tx: members.upsert(tx, kim))
    assert await store.read(lambda tx: members.get(tx, PROVIDER, "kim")) == kim
    await store.write(lambda tx: members.link(tx, PROVIDER, "slack", "U9", "kim"))
    assert await store.write(lambda tx: members.forget(tx, PROVIDER, "kim")) == 2
    assert await store.read(lambda tx: members.get(tx, PROVIDER, "kim")) is None


async def test_a_member_stays_unreachable_since_the_first_failure_until_reached(
    store: Store,
) -> None:
    async def since() -> object:
        member = await store.read(lambda tx: members.get(tx, PROVIDER, "u1"))
        return member.unreachable_since if member else "unknown"

    await store.write(lambda tx: members.mark_unreachable(tx, PROVIDER, "u1", NOW))
    await store.write(lambda tx: members.mark_unreachable(tx, PROVIDER, "u1", NOW + DAY))
    assert await since() == NOW
    await store.write(lambda tx: members.mark_reached(tx, PROVIDER, "u1"))
    assert await since() is None


async def test_a_pack_is_pinned_by_its_digest_once(store: Store) -> None:
    def pin(tx: Tx, text: str) -> None:
        packs.pin(tx, PROVIDER, "stanfords", "d1", "1", text, NOW)

    await store.write(lambda tx: pin(tx, "as it was"))
    await store.write(lambda tx: pin(tx, "changed behind its digest"))
    found = await store.read(lambda tx: packs.get(tx, PROVIDER, "d1"))
    assert found is not None
    assert (found.pack_id, found.text) == ("stanfords", "as it was")
    assert await store.read(lambda tx: packs.get(tx, PROVIDER, "d2")) is None


async def test_a_watermark_moves_place_by_place(store: Store) -> None:
    def move(tx: Tx) -> None:
        watermarks.set(tx, PROVIDER, "discord", "general", "100", NOW)
        watermarks.set(tx, PROVIDER, "discord", "general", "200", NOW + HOUR)
        watermarks.set(tx, PROVIDER, "discord", "other", "150", NOW)

    await store.write(move)
    found = await store.read(lambda tx: watermarks.list_all(tx, PROVIDER, "discord"))
    assert [(one.place, one.mark) for one in found] == [("general", "200"), ("other", "150")]
    assert await store.read(lambda tx: watermarks.get(tx, PROVIDER, "slack", "general")) is None


async def test_an_event_is_new_once_for_each_platform_until_pruned(store: Store) -> None:
    def mark(tx: Tx) -> list[bool]:
        return [
            seen.mark(tx, PROVIDER, "slack", "e1", NOW),
            seen.mark(tx, PROVIDER, "slack", "e1", NOW + DAY),
            seen.mark(tx, PROVIDER, "discord", "e1", NOW + DAY),
        ]

    assert await store.write(mark) == [True, False, True]
    assert await store.write(lambda tx: seen.prune(tx, NOW + HOUR)) == 1
    assert await store.write(mark) == [True, False, False]


async def test_readings_of_erased_messages_keep_who_and_when_only(store: Store) -> None:
    await store.write(
        lambda tx: access.add(tx, PROVIDER, NOW, MANAGER, "discord", "m1", "why", "case-1")
    )
    assert await store.write(lambda tx: access.detach(tx, PROVIDER, "discord", "m1")) == 1
    (left,) = await store.read(lambda tx: access.since(tx, PROVIDER, NOW))
    assert (left.actor, left.message, left.case_id, left.purpose) == ("mara", "", None, "")
    assert await store.read(lambda tx: access.count_before(tx, PROVIDER, NOW + HOUR)) == 1
    assert await store.write(lambda tx: access.forget_before(tx, PROVIDER, NOW + HOUR)) == 1
