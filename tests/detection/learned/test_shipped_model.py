"""The model that ships: whole, small, offline, quiet on ordinary chat, awake to plain harm."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from bot.detection import learned
from bot.detection.detectors.learned import THRESHOLD, LearnedDetector, is_settled
from bot.detection.learned.cascade import Cascade, Stage
from bot.detection.learned.manifest import LIMITS, MANIFEST, read_file, read_manifest
from bot.detection.learned.text import model_text
from bot.detection.normalise import normalise
from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from tests.benchmarks.chat import messages
from tests.command_line import ROOT

CHAT = tuple(messages(300))


@pytest.fixture(name="shipped", scope="module")
def _shipped() -> Cascade:
    model = learned.shipped()
    assert model is not None, learned.why_off()
    return model


def test_it_is_there_whole_and_within_its_limits() -> None:
    manifest = read_manifest(learned.FOLDER)
    for name, limit in LIMITS.items():
        assert 0 < len(read_file(learned.FOLDER, name, manifest)) <= limit


def test_nothing_else_lies_beside_it() -> None:
    assert {path.name for path in learned.FOLDER.iterdir()} == {MANIFEST, *LIMITS}


def test_it_has_a_version_and_a_head_for_every_category(shipped: Cascade) -> None:
    assert shipped.version and learned.status() == f"on, model {shipped.version}"
    assert set(shipped.heads) == set(Category)


def test_every_category_can_be_found_at_all() -> None:
    manifest = read_manifest(learned.FOLDER)
    reachable = {
        head
        for head, curve in zip(manifest.heads, manifest.curves, strict=True)
        if curve[-1][1] > THRESHOLD
    }
    assert reachable >= LearnedDetector.categories


def test_it_loads_and_answers_without_any_network_or_hub() -> None:
    script = (
        "import json, socket, sys\n"
        "def refuse(*args, **kwargs): raise AssertionError('a connection was tried')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse\n"
        "from bot.detection import learned\n"
        "from bot.detection.registry import default_pipeline\n"
        "default_pipeline().scan('hello there')\n"
        "print(json.dumps([learned.status(), 'huggingface_hub' in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    status, hub = json.loads(done.stdout)
    assert status.startswith("on, model ") and not hub


def test_much_of_ordinary_chat_is_cleared_by_the_lean_stage(shipped: Cascade) -> None:
    stages = [shipped.read([model_text(text)]).stage for text in CHAT]
    assert stages.count(Stage.TRANSFORMER) <= len(CHAT) * 0.6


def test_ordinary_chat_is_not_flagged() -> None:
    detector = LearnedDetector()
    flagged = [text for text in CHAT if detector.find(normalise(text), ScanContext())]
    assert len(flagged) <= len(CHAT) * 0.01


PLAIN = [
    ("I swear I'll be waiting for you outside with a bat, you won't walk home", Category.THREAT),
    ("nobody wants you here, you smell and everybody laughs about you", Category.HARASSMENT),
    ("people from that country are vermin and should be sent back", Category.DISCRIMINATION),
    ("I can't do this any more, I don't want to wake up tomorrow", Category.DISCLOSURE),
    ("send me a pic of you with nothing on, nobody will know", Category.SEXUAL),
]


@pytest.fixture(name="pipeline", scope="module")
def _pipeline() -> Pipeline:
    return default_pipeline()


@pytest.mark.parametrize(("text", "category"), PLAIN)
def test_plain_harm_is_seen(pipeline: Pipeline, text: str, category: Category) -> None:
    reading = pipeline.read(text)
    assert category in {one.category for one in reading.findings}
    assert reading.scores[category] >= THRESHOLD


def test_the_same_message_always_gets_the_same_answer(shipped: Cascade) -> None:
    detector = LearnedDetector(lambda: shipped)
    for text, _ in PLAIN:
        first = detector.read(normalise(text), ScanContext())
        assert detector.read(normalise(text), ScanContext()) == first


def test_what_is_settled_is_never_a_label(shipped: Cascade) -> None:
    detector = LearnedDetector(lambda: shipped)
    for text in (*CHAT[:50], *(text for text, _ in PLAIN)):
        read = normalise(text)
        for finding in detector.find(read, ScanContext()):
            assert not is_settled(finding.category, read, ScanContext())
