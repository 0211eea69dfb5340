"""Slash commands and menus: asked for in words, answered to the asker alone."""
