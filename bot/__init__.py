"""Steward: a moderation bot for training providers."""

__version__ = "0.1.0"
