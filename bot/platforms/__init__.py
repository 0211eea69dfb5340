"""Chat platforms: each hears, translates and performs; none decides."""
