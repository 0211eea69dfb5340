"""The tiny model, written and loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.detection import learned
from bot.detection.detectors.learned import LearnedDetector
from bot.detection.learned.cascade import Cascade
from tests.detection.learned.tiny import write_model


@pytest.fixture(name="model", scope="session")
def _model(tmp_path_factory: pytest.TempPathFactory) -> Cascade:
    return learned.load(write_model(tmp_path_factory.mktemp("model")))


@pytest.fixture(name="detector", scope="session")
def _detector(model: Cascade) -> LearnedDetector:
    return LearnedDetector(lambda: model)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write_model(tmp_path / "model")
