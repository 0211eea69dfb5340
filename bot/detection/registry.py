"""Every detector Steward has, by name, and the pipeline that ships."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.detection.detectors import (
    allegation,
    assessment_leak,
    boundary,
    confidential,
    copyright,
    defamation,
    disclosure,
    discrimination,
    extremism,
    harassment,
    image_of_people,
    learned,
    lexicon,
    material_share,
    misrepresentation,
    personal_data,
    political,
    public_complaint,
    sexual,
    threat,
)
from bot.detection.pipeline import OnFault, Pipeline
from bot.detection.protocol import LEARNED, Detector
from bot.domain.errors import BadInput

DETECTORS: dict[str, Callable[[], Detector]] = {
    "disclosure": disclosure.build,
    "threat": threat.build,
    "extremism": extremism.build,
    "discrimination": discrimination.build,
    "lexicon": lexicon.build,
    "harassment": harassment.build,
    "sexual": sexual.build,
    "assessment_leak": assessment_leak.build,
    "boundary": boundary.build,
    "personal_data": personal_data.build,
    "allegation": allegation.build,
    "defamation": defamation.build,
    "public_complaint": public_complaint.build,
    "material_share": material_share.build,
    "confidential": confidential.build,
    "copyright": copyright.build,
    "image_of_people": image_of_people.build,
    "misrepresentation": misrepresentation.build,
    "political": political.build,
    "learned": learned.build,
}

RULES = tuple(name for name in DETECTORS if name != LEARNED)
"""The detectors that work from words, phrases and forms alone."""


def pipeline_of(names: Iterable[str], on_fault: OnFault | None = None) -> Pipeline:
    """The named detectors in the order given; BadInput for a name nobody registered."""
    detectors = []
    for name in names:
        if name not in DETECTORS:
            raise BadInput(f"detector {name!r}", "is not known", f"known: {', '.join(DETECTORS)}")
        detectors.append(DETECTORS[name]())
    return Pipeline(detectors, on_fault)


def default_pipeline(on_fault: OnFault | None = None) -> Pipeline:
    """Every detector with what ships with Steward. Building takes a moment: keep it."""
    return pipeline_of(DETECTORS, on_fault)
