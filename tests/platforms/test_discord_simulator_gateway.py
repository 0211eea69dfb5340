"""The Discord simulator's gateway: lost lines and resuming, compression, close codes, faults."""

from __future__ import annotations

import json
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
import zstandard

from tests.simulators.discord.campus import campus
from tests.simulators.discord.simulator import DiscordSimulator

Json = dict[str, Any]


@pytest.mark.parametrize("how", ["drop", "close", "op 7", "op 9"])
async def test_a_lost_line_is_resumed_and_nothing_is_missed(how: str) -> None:
    async with campus() as here:
        sim = here.sim
        faults: dict[str, Callable[[], None]] = {
            "drop": sim.faults.drop_socket,
            "close": sim.faults.close_socket,
            "op 7": sim.faults.reconnect,
            "op 9": lambda: sim.faults.invalidate(resumable=True),
        }
        faults[how]()
        await sim.post(here.general, here.kim, "in between")
        await here.hears("resumed")
        (message,) = await here.hears("message")
        assert (message.content, sim.gateway.identifies) == ("in between", 1)


async def test_after_op_9_false_the_bot_identifies_again_and_has_missed_events() -> None:
    async with campus() as here:
        sim = here.sim
        sim.faults.invalidate(resumable=False)
        await sim.post(here.general, here.kim, "lost")
        await sim.until(lambda: sim.gateway.identifies == 2, within=15)
        await sim.post(here.general, here.kim, "after")
        (message,) = await here.hears("message")
        assert (message.content, sim.gateway.resumes) == ("after", 0)


async def test_a_gateway_that_answers_no_heartbeat_is_left_and_resumed() -> None:
    async with campus(heartbeat_ms=100, heartbeat_timeout=0.4) as here:
        here.sim.faults.deaf_gateway()
        await here.hears("disconnect")
        here.sim.faults.deaf_gateway(False)
        await here.hears("resumed")
        assert here.sim.gateway.identifies == 1


async def test_a_frame_that_is_no_json_ends_the_connection() -> None:
    async with campus() as here:
        here.sim.faults.malformed_frame()
        assert here.connection
        with pytest.raises(ValueError):
            await here.connection


async def test_events_come_twice_in_another_order_or_not_at_all_on_demand() -> None:
    async with campus() as here:
        sim, faults = here.sim, here.sim.faults
        faults.duplicate_next_event()
        await sim.post(here.general, here.kim, "twice")
        faults.reorder(2)
        for text in ("second", "first"):
            await sim.post(here.general, here.kim, text)
        faults.silent_gateway()
        await sim.post(here.general, here.kim, "unheard")
        faults.silent_gateway(False)
        await sim.post(here.general, here.kim, "last")
        messages = await here.hears("message", 5)
        assert [m.content for m in messages] == ["twice", "twice", "first", "second", "last"]


@asynccontextmanager
async def line(sim: DiscordSimulator, query: str) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A gateway connection by hand."""
    url = f"{sim.gateway_address}?{query}"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        yield socket


def identify(sim: DiscordSimulator, **changes: Any) -> Json:
    data = {"token": sim.token, "properties": {}, "intents": 1, **changes}
    return {"op": 2, "d": data}


@pytest.mark.parametrize("compress", ["", "zlib-stream", "zstd-stream"])
async def test_frames_come_in_the_compression_that_was_asked_for(compress: str) -> None:
    inflate = {
        "": None,
        "zlib-stream": zlib.decompressobj().decompress,
        "zstd-stream": zstandard.ZstdDecompressor().decompressobj().decompress,
    }[compress]
    async with DiscordSimulator() as sim:
        sim.guild("College")
        query = "v=10&encoding=json" + (f"&compress={compress}" if compress else "")
        async with line(sim, query) as socket:
            await socket.send_json(identify(sim))
            received = [(await socket.receive()).data for _ in range(3)]
        frames = [json.loads(inflate(data) if inflate else data) for data in received]
        assert [frame["t"] if frame["op"] == 0 else frame["op"] for frame in frames] == [
            *(10, "READY", "GUILD_CREATE"),
        ]


IDENTIFY: Json = {"token": "?", "properties": {}, "intents": 1}


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        ([{"op": 99, "d": None}], 4001),
        ([{"no": "op"}], 4002),
        ([{"op": 2, "d": IDENTIFY | {"loud": True}}], 4002),
        ([{"op": 1, "d": "x" * 5000}], 4002),
        ([{"op": 8, "d": {"guild_id": "1"}}], 4003),
        ([{"op": 2, "d": IDENTIFY | {"token": "wrong"}}], 4004),
        ([{"op": 2, "d": IDENTIFY}] * 2, 4005),
        ([{"op": 1, "d": None}] * 121, 4008),
        ([{"op": 2, "d": IDENTIFY | {"intents": 1 << 40}}], 4013),
        ([{"op": 2, "d": IDENTIFY | {"intents": 1 << 15}}], 4014),
    ],
)
async def test_what_breaks_the_protocol_is_closed_with_its_code(
    frames: list[Json], code: int
) -> None:
    sim = DiscordSimulator(portal_intents=0)
    await sim.start()
    async with line(sim, "v=10&encoding=json") as socket:
        for frame in frames:
            await socket.send_str(json.dumps(frame).replace('"?"', json.dumps(sim.token)))
        while (await socket.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        assert socket.close_code == code
    await sim.stop()
    blameless = {4004, 4005, 4013, 4014}
    assert bool(sim.violations) == (code not in blameless)


async def test_a_resume_of_an_unknown_session_is_answered_with_op_9_false() -> None:
    async with DiscordSimulator() as sim, line(sim, "v=10&encoding=json") as socket:
        data = {"token": sim.token, "session_id": "gone", "seq": 1}
        await socket.send_json({"op": 6, "d": data})
        await socket.receive()
        assert (await socket.receive_json()) == {"op": 9, "d": False}
