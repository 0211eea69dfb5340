"""The library that runs the model writes nothing down and reports to nobody."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_IMPORTS = (
    "import bot.detection.learned.transformer, sys; sys.exit('onnxruntime' not in sys.modules)"
)


def test_loading_the_library_leaves_no_trace(tmp_path: Path) -> None:
    """Some releases make a device id and a queue of reports as soon as they are imported."""
    root = Path(__file__).parents[3]
    environ = os.environ | {"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        environ.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-B", "-c", _IMPORTS], cwd=root, env=environ, check=False, timeout=60
    )
    assert done.returncode == 0
    assert list(tmp_path.rglob("*")) == []
