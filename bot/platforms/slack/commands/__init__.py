"""``/steward``, shortcuts and their boxes: asked for in words, answered to the asker alone."""
