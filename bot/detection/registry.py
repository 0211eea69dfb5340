"""Every detector Steward has, by name, and the pipeline that ships."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.detection.detectors import lexicon
from bot.detection.pipeline import OnFault, Pipeline
from bot.detection.protocol import Detector
from bot.domain.errors import BadInput

DETECTORS: dict[str, Callable[[], Detector]] = {
    "lexicon": lexicon.build,
}


def pipeline_of(names: Iterable[str], on_fault: OnFault | None = None) -> Pipeline:
    """The named detectors in the order given; BadInput for a name nobody registered."""
    detectors = []
    for name in names:
        if name not in DETECTORS:
            raise BadInput(f"detector {name!r}", "is not known", f"known: {', '.join(DETECTORS)}")
        detectors.append(DETECTORS[name]())
    return Pipeline(detectors, on_fault)


def default_pipeline(on_fault: OnFault | None = None) -> Pipeline:
    """Every rule detector with what ships with Steward. Building takes a moment: keep it."""
    return pipeline_of(DETECTORS, on_fault)
