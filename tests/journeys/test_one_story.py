"""The same stories, each from one file, in replay, on Discord and on Slack."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.stages.on_discord import on_discord
from tests.journeys.stages.on_replay import on_replay
from tests.journeys.stages.on_slack import on_slack
from tests.journeys.stages.script import Story
from tests.journeys.stages.stage import Opens
from tests.journeys.stages.telling import tell
from tests.journeys.stories import (
    audiences,
    care,
    closed,
    deciding,
    disclosure,
    institute,
    qtsd,
    repeating,
    stanfords,
)

STORIES = (
    *stanfords.STORIES,
    *qtsd.STORIES,
    *institute.STORIES,
    *audiences.STORIES,
    *disclosure.STORIES,
    *care.STORIES,
    *repeating.STORIES,
    *deciding.STORIES,
    *closed.STORIES,
)
STAGES = {"replay": on_replay, "discord": on_discord, "slack": on_slack}


@pytest.mark.parametrize("stage_of", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
async def test_a_story_goes_the_same_way_on_every_stage(
    tmp_path: Path, story: Story, stage_of: Opens
) -> None:
    async with stage_of(tmp_path, story.pack, story.closed) as stage:
        await tell(story, stage)
