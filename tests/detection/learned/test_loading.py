"""A model is used only as it was trained; anything else turns it off with a plain reason."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.detection import learned
from bot.detection.learned.manifest import LIMITS, ModelUnusable
from bot.domain.categories import Category
from tests.command_line import ROOT
from tests.detection.learned.tiny import HEADS, KNOTS, write_manifest, write_model

Damage = Callable[[Path], object]


def _cut(name: str) -> Damage:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:-1])


def _one_byte_else(name: str) -> Damage:
    def damage(folder: Path) -> None:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)

    return damage


def _without(name: str) -> Damage:
    return lambda folder: (folder / name).unlink()


def _replaced(name: str, content: bytes) -> Damage:
    """A file that is not what it should be, under a manifest that vouches for it."""

    def damage(folder: Path) -> None:
        (folder / name).write_bytes(content)
        write_manifest(folder)

    return damage


def _claims(**changed: object) -> Damage:
    return lambda folder: write_manifest(folder, **changed)


def _fewer_heads(folder: Path) -> None:
    write_manifest(folder, heads=[head.value for head in HEADS[:5]])


DAMAGE: dict[str, tuple[Damage, str]] = {
    "no manifest": (_without("manifest.json"), "no model is installed"),
    "a manifest that is no JSON": (
        lambda folder: (folder / "manifest.json").write_text("{"),
        "no usable manifest",
    ),
    "a manifest of a later format": (_claims(format=2), "format 2"),
    "an unknown head": (_claims(heads=["telepathy"]), "telepathy"),
    "a head twice": (_claims(heads=["threat", "threat"]), "distinct"),
    "a gate that would hide findings": (_claims(gate=0.7), "gate"),
    "no room for a word": (_claims(max_tokens=2), "max_tokens"),
    "no calibration": (_claims(knots={}), "no usable manifest"),
    "a calibration that falls": (
        _claims(knots={head.value: [[0, 0.9], [1, 0.1]] for head in HEADS}),
        "calibration",
    ),
    "a calibration above one": (
        _claims(lean_knots={head.value: [[0, 0.5], [1, 1.5]] for head in HEADS}),
        "calibration",
    ),
    "a transformer cut short": (_cut("minilm.int8.onnx"), "bytes where the manifest says"),
    "a tokenizer cut short": (_cut("tokenizer.json"), "bytes where the manifest says"),
    "a changed transformer": (_one_byte_else("minilm.int8.onnx"), "checksum"),
    "a changed tokenizer": (_one_byte_else("tokenizer.json"), "checksum"),
    "a changed lean stage": (_one_byte_else("lean.npz"), "checksum"),
    "no transformer": (_without("minilm.int8.onnx"), "cannot be read"),
    "no lean stage": (_without("lean.npz"), "cannot be read"),
    "a transformer that is none": (_replaced("minilm.int8.onnx", b"none"), "cannot be loaded"),
    "a tokenizer that is none": (_replaced("tokenizer.json", b"{}"), "cannot be loaded"),
    "a lean stage that is none": (_replaced("lean.npz", b"none"), "cannot be loaded"),
    "fewer heads than the network": (_fewer_heads, "cannot be loaded"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_model_that_is_not_as_it_was_trained_is_refused_with_the_reason(
    folder: Path, damage: tuple[Damage, str]
) -> None:
    damage[0](folder)
    with pytest.raises(ModelUnusable, match=damage[1]):
        learned.load(folder)


def test_a_file_larger_than_its_limit_is_refused_unread(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"]["minilm.int8.onnx"]["bytes"] = LIMITS["minilm.int8.onnx"] + 1
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelUnusable, match="may have at most 26214400 bytes"):
        learned.load(folder)


def test_a_sound_model_knows_its_version_and_heads(folder: Path) -> None:
    model = learned.load(write_model(folder, version="7", knots=dict.fromkeys(HEADS, KNOTS)))
    assert (model.version, model.heads) == ("7", tuple(Category))


def test_without_its_libraries_the_detector_is_off_and_the_rules_are_asked(tmp_path: Path) -> None:
    write_model(tmp_path / "model")
    done = _in_a_process_without_libraries(tmp_path / "model")
    assert "rules only" in done.stdout and "is not installed" in done.stdout
    assert done.stdout.splitlines()[-1] == "threat"


def _in_a_process_without_libraries(model: Path) -> subprocess.CompletedProcess[str]:
    script = f"""
import sys
from pathlib import Path
for name in ("numpy", "onnxruntime", "tokenizers"):
    sys.modules[name] = None
from bot.detection import learned
learned.FOLDER = Path({str(model)!r})
from bot.detection.registry import default_pipeline
print(learned.status())
print(*[one.category for one in default_pipeline().scan("I'm going to stab you after college")])
"""
    return subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )


def test_nothing_of_the_model_is_loaded_before_it_is_asked() -> None:
    script = (
        "import sys\n"
        "from bot.detection.registry import default_pipeline\n"
        "default_pipeline()\n"
        "print(sorted({'numpy', 'onnxruntime', 'tokenizers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
