"""Slack: what is heard there, what is done there, and what it cannot do."""
