"""One file per thing that people (or the clock) do. Load, decide, record, return."""
