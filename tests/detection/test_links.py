"""Links are found where they stand and told apart by the kind of place they lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.links import LinkKind, links

KINDS = [
    ("join us https://discord.gg/abc123 now", LinkKind.INVITE, "discord.gg"),
    ("discord.gg/abc123", LinkKind.INVITE, "discord.gg"),
    ("https://discord.com/invite/abc", LinkKind.INVITE, "discord.com"),
    ("https://chat.whatsapp.com/AbC123", LinkKind.INVITE, "chat.whatsapp.com"),
    ("https://t.me/+AbCdEf", LinkKind.INVITE, "t.me"),
    ("https://t.me/joinchat/AbCdEf", LinkKind.INVITE, "t.me"),
    ("https://join.slack.com/t/plumbers/shared_invite/zt-1", LinkKind.INVITE, "join.slack.com"),
    ("https://www.facebook.com/groups/12345", LinkKind.GROUP_PAGE, "facebook.com"),
    ("https://wa.me/447700900123", LinkKind.PROFILE, "wa.me"),
    ("snapchat.com/add/somebody", LinkKind.PROFILE, "snapchat.com"),
    ("<https://drive.google.com/file/d/1>", LinkKind.FILE_SHARE, "drive.google.com"),
    ("https://we.tl/t-abc", LinkKind.FILE_SHARE, "we.tl"),
    ("see https://bit.ly/3abc.", LinkKind.SHORTENER, "bit.ly"),
    ("https://www.gov.uk/apprenticeships", LinkKind.OTHER, "gov.uk"),
    ("https://discord.gg.example.org/abc", LinkKind.OTHER, "discord.gg.example.org"),
    ("https://example.org/discord.gg/abc", LinkKind.OTHER, "example.org"),
    ("https://discord.gg@example.org/abc", LinkKind.OTHER, "example.org"),
]


@pytest.mark.parametrize(("text", "kind", "domain"), KINDS)
def test_a_link_is_known_by_its_own_host_and_path(text: str, kind: LinkKind, domain: str) -> None:
    (link,) = links(text)
    assert (link.kind, link.domain) == (kind, domain)


def test_the_span_covers_the_address_and_not_the_full_stop_after_it() -> None:
    text = "see https://bit.ly/3abc."
    (link,) = links(text)
    assert text[link.span.start : link.span.end] == "https://bit.ly/3abc"


@pytest.mark.parametrize(
    "text", ["and/or", "24/7 support", "12/05/2026", "no link", "km/h", "he/she"]
)
def test_a_slash_makes_no_link(text: str) -> None:
    assert links(text) == ()


@given(st.text())
def test_any_text_gives_links_inside_it(text: str) -> None:
    for link in links(text):
        assert 0 <= link.span.start < link.span.end <= len(text)
