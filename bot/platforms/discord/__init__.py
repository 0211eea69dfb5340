"""Discord: hears messages, shows cards, writes to members, and acts on what was decided."""
