"""What Steward says on Discord and nowhere else."""

from __future__ import annotations

PRIVATE_THREAD = "A private word"
NOT_ON_DISCORD = "{member} is no Discord account"
LEFT = "the member has left the server"
OUT_OF_REACH = (
    "Discord lets nobody limit the owner of a server, an administrator, or somebody whose role "
    "stands above Steward's: please do it by hand"
)
PLACE_GONE = "the place is not there any more"
REASON = "Steward, case decisions"
"""What the server's own audit log says of an act."""
