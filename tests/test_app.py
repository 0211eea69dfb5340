"""The application: it starts, keeps time, delivers, reloads packs and stops cleanly."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app import App, keyring_for, opened, rehearsal
from bot.detection import learned
from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.cases import OutboxKind
from bot.domain.categories import Category
from bot.domain.errors import KeyProblem, PackError, StoreError
from bot.domain.events import ClockTicked, Posted
from bot.domain.messages import Author, Message, Place
from bot.platforms.practice.adapter import PracticePlatform
from bot.settings import Settings, load_settings
from bot.store import cases, outbox
from bot.store.keys import Keyring
from bot.store.outbox import Row
from bot.telemetry import FORBIDDEN
from bot.tenants import pack_named, tenant_of
from bot.workflow.ports import Done, Outcome

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
SETTINGS = """\
providers:
  - id: northgate
    name: Northgate Training
    pack: ./stanfords
    roles: { safeguarding_lead: [sam], manager: [mara], moderator: [mo] }
"""


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        return self.moment


class Performed:
    """What the practice platform was asked to do, and a way to wait for it."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._more = asyncio.Event()

    def __call__(self, row: Row) -> None:
        self.rows.append(row)
        self._more.set()

    async def until(self, count: int) -> None:
        """Wait until so many rows were performed."""
        async with asyncio.timeout(20):
            while len(self.rows) < count:
                self._more.clear()
                await self._more.wait()


@pytest.fixture(name="pipeline", scope="module")
def _pipeline() -> Pipeline:
    return default_pipeline()


@pytest.fixture(name="settings")
def _settings(tmp_path: Path) -> Settings:
    """Settings in a folder of their own, with a pack beside them that a test may change."""
    source = pack_named("stanfords").folder
    assert source is not None
    shutil.copytree(source, tmp_path / "stanfords")
    path = tmp_path / "steward.yaml"
    path.write_text(SETTINGS)
    return load_settings(path, {})


@pytest.fixture(name="clock")
def _clock() -> Clock:
    return Clock()


@pytest.fixture(name="performed")
def _performed() -> Performed:
    return Performed()


@pytest.fixture(name="app")
async def _app(
    settings: Settings, clock: Clock, performed: Performed, pipeline: Pipeline
) -> AsyncIterator[App]:
    platforms = {"practice": PracticePlatform(performed)}
    app = App(settings, Keyring.ephemeral(), platforms, clock=clock, pipeline=pipeline)
    await app.start()
    yield app
    await app.stop()


def threat(ident: str = "m1", at: datetime = START) -> Posted:
    text = "I'm going to stab you after college"
    return Posted(Message("practice", ident, Place("p1", "general"), Author("u1", "Kim"), text, at))


async def test_what_an_event_leads_to_is_delivered_without_anybody_asking(
    app: App, performed: Performed
) -> None:
    emitted = await app.receive("northgate", threat())
    assert [one.action.value for one in emitted] == ["flag", "removal_request"]
    await performed.until(2)
    assert {row.kind for row in performed.rows} == {OutboxKind.CARD, OutboxKind.NOTICE}


async def test_a_draft_is_looked_at_by_the_same_detectors_and_leaves_no_trace(
    app: App, performed: Performed
) -> None:
    found = await app.look("northgate", threat().message)
    assert Category.THREAT in {one.category for one in found}
    kept = await app.store.read(lambda tx: cases.of_message(tx, "northgate", "practice", "m1"))
    assert (kept, performed.rows) == ((), [])


async def test_without_a_learned_model_the_log_says_why_and_steward_starts(
    settings: Settings, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learned, "why_off", lambda: "no model is installed")
    app = App(settings, Keyring.ephemeral(), {}, pipeline=pipeline)
    with capture_logs() as lines:
        await app.start()
        await app.stop()
    (told,) = [line for line in lines if line["event"] == "learned_detector_off"]
    assert (told["log_level"], told["fault"]) == ("warning", "no model is installed")
    assert not FORBIDDEN & set(told)


async def test_what_falls_due_happens_when_its_time_has_come(
    app: App, performed: Performed, clock: Clock
) -> None:
    await app.receive("northgate", threat())
    await performed.until(2)
    for hours, rows in ((40, 3), (73, 4)):
        clock.moment = START + timedelta(hours=hours)
        await app.receive("northgate", ClockTicked(clock.moment))
        await performed.until(rows)
    assert [row.payload["action"] for row in performed.rows[2:4]] == ["reminder", "escalate"]


async def test_stopping_delivers_what_waits_and_closes_the_store(
    settings: Settings, clock: Clock, performed: Performed, pipeline: Pipeline
) -> None:
    keys = Keyring.ephemeral()
    platforms = {"practice": PracticePlatform(performed)}
    app = App(settings, keys, platforms, clock=clock, pipeline=pipeline)
    await app.start()
    await app.receive("northgate", threat())
    await app.stop()
    assert len(performed.rows) == 2
    with pytest.raises(StoreError):
        await app.store.read(outbox.pending_count)


async def test_a_pack_that_fails_its_check_never_replaces_a_good_one(
    app: App, settings: Settings
) -> None:
    before = app.tenants["northgate"].current
    file = settings.path.parent / "stanfords/pack.yaml"
    good = file.read_text()
    file.write_text(good.replace("binds: ", "bindz: "))
    assert not (await app.reload())["northgate"].ok
    assert app.tenants["northgate"].current is before


async def test_a_good_pack_is_taken_up_and_open_cases_keep_their_version(
    app: App, settings: Settings
) -> None:
    await app.receive("northgate", threat())
    before = app.tenants["northgate"].current
    file = settings.path.parent / "stanfords/pack.yaml"
    file.write_text(file.read_text().replace('\nversion: "1"', '\nversion: "2"'))
    assert (await app.reload())["northgate"].ok
    tenant = app.tenants["northgate"]
    assert tenant.current.pack.version == "2"
    case = await app.store.read(lambda tx: cases.by_number(tx, "northgate", 1))
    assert case is not None
    assert tenant.pack_of(case).digest == before.digest


async def test_a_start_that_fails_leaves_the_store_free(
    settings: Settings, pipeline: Pipeline
) -> None:
    people = settings.path.read_text() + "    people: nobody.csv\n"
    settings.path.write_text(people)
    broken = load_settings(settings.path, {})
    keys = Keyring.ephemeral()
    with pytest.raises(Exception, match=r"nobody\.csv"):
        await App(broken, keys, {}, pipeline=pipeline).start()
    settings.path.write_text(SETTINGS)
    app = App(settings, keys, {}, pipeline=pipeline)
    await app.start()
    await app.stop()


async def test_a_pack_that_cannot_be_used_stops_the_start(
    settings: Settings, pipeline: Pipeline
) -> None:
    (settings.path.parent / "stanfords/pack.yaml").write_text("id: stanfords\n")
    with pytest.raises(PackError):
        await App(settings, Keyring.ephemeral(), {}, pipeline=pipeline).start()


async def test_what_no_platform_takes_waits_for_it(
    settings: Settings, clock: Clock, pipeline: Pipeline
) -> None:
    app = App(settings, Keyring.ephemeral(), {}, clock=clock, pipeline=pipeline)
    await app.start()
    await app.receive("northgate", threat())
    await app.step()
    assert await app.store.read(outbox.pending_count) == 2
    await app.stop()


async def test_a_rehearsal_leaves_nothing_behind_even_when_it_fails(
    settings: Settings, tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    provider = settings.provider(None)
    tenant = tenant_of(settings, provider, pack_named("stanfords"))
    with pytest.raises(ZeroDivisionError):
        async with rehearsal(tenant, lambda emission, event: None, pipeline) as replay:
            assert list(temporary.iterdir()) != []
            await replay.play([threat()])
            raise ZeroDivisionError
    assert list(temporary.iterdir()) == []


def test_keys_come_from_the_environment_or_else_from_the_file(settings: Settings) -> None:
    with pytest.raises(KeyProblem):
        keyring_for(settings, {})
    kept = Keyring.create(settings.key_file)
    assert keyring_for(settings, {}).current == kept.current
    other = Keyring.ephemeral().current
    assert keyring_for(settings, {"STEWARD_KEY": other.line}).current == other


async def test_a_store_that_is_not_there_is_not_made_by_looking(settings: Settings) -> None:
    Keyring.create(settings.key_file)
    with pytest.raises(StoreError):
        async with opened(settings, {}, read_only=True):
            pass
    assert not settings.store_file.exists()


async def test_what_a_process_that_died_had_begun_is_delivered_at_once_by_the_next(
    settings: Settings, clock: Clock, performed: Performed, pipeline: Pipeline
) -> None:
    keys = Keyring.ephemeral()
    died = App(settings, keys, {}, clock=clock, pipeline=pipeline)
    await died.start()
    await died.receive("northgate", threat())
    await died.store.write(lambda tx: outbox.lease(tx, clock(), "died", 60, 10))
    await died.stop()
    platforms = {"practice": PracticePlatform(performed)}
    app = App(settings, keys, platforms, clock=clock, pipeline=pipeline)
    await app.start()
    await performed.until(2)
    await app.stop()


async def test_time_goes_on_while_a_delivery_hangs(
    settings: Settings, clock: Clock, pipeline: Pipeline
) -> None:
    hanging = Hanging()
    platforms = {"practice": hanging}
    app = App(settings, Keyring.ephemeral(), platforms, clock=clock, pipeline=pipeline)
    await app.start()
    await app.receive("northgate", threat())
    await hanging.until("card", 1)
    clock.moment = START + timedelta(hours=1)
    await app.receive("northgate", replace(threat(), message=replace(threat().message, id="m2")))
    await hanging.until("card", 2)
    hanging.let_go.set()
    await app.stop()


class Hanging:
    """A platform on which letters hang until they are let go."""

    name = "practice"

    def __init__(self) -> None:
        self.let_go = asyncio.Event()
        self.done: list[str] = []

    async def perform(self, row: Row) -> Outcome:
        if row.kind is OutboxKind.NOTICE:
            await self.let_go.wait()
        self.done.append(row.kind.value)
        return Done(row.dedupe)

    async def until(self, kind: str, count: int) -> None:
        """Wait until so many of a kind are done."""
        async with asyncio.timeout(10):
            while self.done.count(kind) < count:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.01)
