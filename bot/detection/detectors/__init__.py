"""One detector a file; ``registry.py`` lists them all."""
