"""The Slack simulator's events, heard by the real slack-bolt in Socket Mode."""

from __future__ import annotations

from tests.simulators.slack.workspace import listening


async def test_a_message_arrives_as_slack_writes_it() -> None:
    async with listening() as here:
        posted = await here.sim.post(here.place.general, here.place.kim, "a < b, see example.com")
        (event,) = await here.hears("message")
        assert event["text"] == "a &lt; b, see <http://example.com|example.com>"
        assert (event["user"], event["ts"]) == (here.place.kim.id, posted.ts)
        assert (event["channel"], event["channel_type"]) == (here.place.general.id, "channel")
        (outer,) = here.heard
        assert (outer["team_id"], outer["api_app_id"]) == (
            here.sim.world.team.id,
            here.sim.bot.app_id,
        )
        assert outer["authorizations"][0]["user_id"] == here.sim.bot.id
