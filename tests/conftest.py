"""What all tests share: how Hypothesis searches."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadlines: the machine may be busy. In continuous integration the same examples every time.
settings.register_profile(
    "steward", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("ci", settings.get_profile("steward"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "steward")
