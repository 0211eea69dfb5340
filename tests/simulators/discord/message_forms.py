"""What a message may be made of: embeds, components, mentions, references, polls."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.shapes import (
    Check,
    anything,
    boolean,
    by_type,
    integer,
    listed,
    moment,
    one_of,
    optional,
    snowflake,
    table,
    text,
    url,
)
from tests.simulators.discord.snowflakes import iso, now
from tests.simulators.discord.world import V2, Json

LONGEST_EMBEDS = 6000
_image = table({"url": url, "flags": integer(0, 2**31)}, ["url"])
EMBED = table(
    {
        "type": one_of("rich"),
        "flags": integer(0, 2**31),
        "title": optional(text(256)),
        "description": optional(text(4096)),
        "url": optional(url),
        "color": optional(integer(0, 0xFFFFFF)),
        "timestamp": optional(moment),
        "footer": table({"text": text(2048), "icon_url": optional(url)}, ["text"]),
        "author": table({"name": text(256), "url": url, "icon_url": url}, ["name"]),
        "image": _image,
        "thumbnail": _image,
        "fields": listed(
            table({"name": text(256, 1), "value": text(1024, 1), "inline": boolean}, ["name"]), 25
        ),
    }
)
EMOJI = table({"id": optional(snowflake), "name": optional(text(64)), "animated": boolean})
_id = integer(0, 2**31 - 1)
_custom_id = text(100, 1)
BUTTON = table(
    {
        "type": one_of(2),
        "id": _id,
        "style": one_of(1, 2, 3, 4, 5),
        "label": optional(text(80)),
        "emoji": optional(EMOJI),
        "custom_id": _custom_id,
        "url": text(512, 1),
        "disabled": boolean,
    },
    ["style"],
)
OPTION = table(
    {
        "label": text(100, 1),
        "value": text(100, 1),
        "description": optional(text(100)),
        "emoji": optional(EMOJI),
        "default": boolean,
    },
    ["label", "value"],
)
_select: dict[str, Check] = {
    "id": _id,
    "custom_id": _custom_id,
    "placeholder": optional(text(150)),
    "min_values": integer(0, 25),
    "max_values": integer(1, 25),
    "disabled": boolean,
    "required": boolean,
}
STRING_SELECT = table(
    {"type": one_of(3), **_select, "options": listed(OPTION, 25, 1)}, ["custom_id", "options"]
)
_default = table({"id": snowflake, "type": one_of("user", "role", "channel")})
AUTO_SELECT = table(
    {
        "type": one_of(5, 6, 7, 8),
        **_select,
        "default_values": listed(_default, 25),
        "channel_types": listed(integer(0, 20), 20),
    },
    ["custom_id"],
)
TEXT_INPUT = table(
    {
        "type": one_of(4),
        "id": _id,
        "custom_id": _custom_id,
        "style": one_of(1, 2),
        "label": optional(text(45)),
        "min_length": optional(integer(0, 4000)),
        "max_length": optional(integer(1, 4000)),
        "required": boolean,
        "value": optional(text(4000)),
        "placeholder": optional(text(100)),
    },
    ["custom_id", "style"],
)
_in_row = by_type({2: BUTTON, 3: STRING_SELECT} | dict.fromkeys((5, 6, 7, 8), AUTO_SELECT))
ROW = table({"type": one_of(1), "id": _id, "components": listed(_in_row, 5, 1)}, ["components"])
TEXT_DISPLAY = table({"type": one_of(10), "id": _id, "content": text(4000, 1)}, ["content"])
SEPARATOR = table({"type": one_of(14), "id": _id, "divider": boolean, "spacing": one_of(1, 2)})
_media = table({"url": url})
THUMBNAIL = table(
    {"type": one_of(11), "id": _id, "media": _media, "description": optional(text(1024)),
     "spoiler": boolean}, ["media"])  # fmt: skip
GALLERY = table({"type": one_of(12), "id": _id, "items": listed(anything, 10, 1)}, ["items"])
FILE = table({"type": one_of(13), "id": _id, "file": _media, "spoiler": boolean}, ["file"])
SECTION = table(
    {
        "type": one_of(9),
        "id": _id,
        "components": listed(by_type({10: TEXT_DISPLAY}), 3, 1),
        "accessory": by_type({2: BUTTON, 11: THUMBNAIL}),
    },
    ["components", "accessory"],
)
_flat = {1: ROW, 9: SECTION, 10: TEXT_DISPLAY, 12: GALLERY, 13: FILE, 14: SEPARATOR}
CONTAINER = table(
    {
        "type": one_of(17),
        "id": _id,
        "components": listed(by_type(_flat), 40, 1),
        "accent_color": optional(integer(0, 0xFFFFFF)),
        "spoiler": boolean,
    },
    ["components"],
)
COMPONENT = by_type(_flat | {17: CONTAINER})
MENTIONS = table(
    {
        "parse": listed(one_of("users", "roles", "everyone"), 3),
        "users": listed(snowflake, 100),
        "roles": listed(snowflake, 100),
        "replied_user": boolean,
    }
)
REFERENCE = table(
    {
        "type": one_of(0, 1),
        "message_id": snowflake,
        "channel_id": snowflake,
        "guild_id": snowflake,
        "fail_if_not_exists": boolean,
    },
    ["message_id"],
)
UPLOAD = table(
    {
        "id": snowflake,
        "filename": text(260, 1),
        "description": optional(text(1024)),
        "title": optional(text(1024)),
        "is_spoiler": boolean,
        "duration_secs": anything,
        "waveform": anything,
    },
    ["id"],
)
_poll_media = table({"text": text(300, 1), "emoji": optional(EMOJI)})
POLL = table(
    {
        "question": _poll_media,
        "answers": listed(table({"poll_media": _poll_media}, ["poll_media"]), 10, 1),
        "duration": integer(1, 768),
        "allow_multiselect": boolean,
        "layout_type": one_of(1),
    },
    ["question", "answers"],
)
EDIT: dict[str, Check] = {
    "content": optional(text(2000)),
    "embeds": optional(listed(EMBED, 10)),
    "components": optional(listed(COMPONENT, 40)),
    "flags": optional(integer(0, 2**31)),
    "allowed_mentions": optional(MENTIONS),
    "attachments": optional(listed(UPLOAD, 10)),
    "tts": boolean,
}
SEND: dict[str, Check] = {
    **EDIT,
    "nonce": text(25),
    "enforce_nonce": boolean,
    "message_reference": REFERENCE,
    "sticker_ids": listed(snowflake, 3),
    "poll": POLL,
}


def walk(components: list[Json]) -> list[Json]:
    """Every component at every depth."""
    found = []
    for component in components:
        found.append(component)
        found += walk(component.get("components", []))
        found += walk([component[k] for k in ("accessory", "component") if k in component])
    return found


def embed_length(embed: Json) -> int:
    """The characters that count towards 6000."""
    parts = [embed.get("title"), embed.get("description")]
    parts += [embed.get("footer", {}).get("text"), embed.get("author", {}).get("name")]
    for part in embed.get("fields", []):
        parts += [part.get("name"), part.get("value")]
    return sum(len(part or "") for part in parts)


def check_embeds(embeds: list[Json]) -> None:
    if sum(embed_length(embed) for embed in embeds) > LONGEST_EMBEDS:
        raise bad_form("embeds", "Embed size exceeds maximum size of 6000", "MAX_EMBED_SIZE")


def check_components(components: list[Json], flags: int) -> None:
    """Rules over all components: counts, rows, unique custom ids, what a button must have."""
    found = walk(components)
    is_v2 = bool(flags & V2)
    if len(found) > 40 or (not is_v2 and len(components) > 5):
        raise bad_form("components", "Too many components.", "BASE_TYPE_BAD_LENGTH")
    if not is_v2 and any(component["type"] != 1 for component in components):
        raise bad_form("components", "Only action rows without IS_COMPONENTS_V2.")
    ids = [component["custom_id"] for component in found if "custom_id" in component]
    if len(ids) != len(set(ids)):
        message = "Component custom id cannot be duplicated"
        raise bad_form("components", message, "COMPONENT_CUSTOM_ID_DUPLICATED")
    if sum(len(c["content"]) for c in found if c["type"] == 10) > 4000:
        raise bad_form("components", "Text displays exceed 4000 characters.")
    for component in found:
        _check_component(component)


def _check_component(component: Json) -> None:
    inside = component.get("components", [])
    if component["type"] == 1 and len(inside) > 1 and any(c["type"] != 2 for c in inside):
        raise bad_form("components", "A select menu fills its row.", "COMPONENT_LAYOUT_WIDTH")
    if component["type"] == 3:
        values = [option["value"] for option in component["options"]]
        if len(values) != len(set(values)):
            raise bad_form("components", "Option values must be unique.")
    if component["type"] != 2:
        return
    is_link = component["style"] == 5
    if is_link != ("url" in component) or is_link == ("custom_id" in component):
        raise bad_form("components", "A button has either a custom id or a url.")
    if not component.get("label") and not component.get("emoji"):
        raise bad_form("components", "A button needs a label or an emoji.")


def check_message(body: Json, *, has_files: bool = False, flags: int | None = None) -> None:
    """The rules that span fields of a message to be sent (or as it is after an edit)."""
    flags = (body.get("flags") or 0) if flags is None else flags
    content, embeds = body.get("content"), body.get("embeds") or []
    components = body.get("components") or []
    check_embeds(embeds)
    check_components(components, flags)
    if flags & V2 and (content or embeds or body.get("poll")):
        raise bad_form("flags", "IS_COMPONENTS_V2 goes with neither content nor embeds.")
    others: list[Any] = [embeds, components, has_files, body.get("poll"), body.get("sticker_ids")]
    if not (content or "").strip() and not any(others) and not _is_forward(body):
        raise refused(50006)


def _is_forward(body: Json) -> bool:
    return bool((body.get("message_reference") or {}).get("type") == 1)


def with_ids(components: list[Json]) -> list[Json]:
    """The components as Discord stores them: each with a number, in depth-first order."""
    numbers = iter(range(1, 1000))

    def copy(component: Json) -> Json:
        body = {"id": next(numbers), **component}
        for key in ("accessory", "component"):
            if key in body:
                body[key] = copy(body[key])
        if "components" in body:
            body["components"] = [copy(inner) for inner in body["components"]]
        return body

    return [copy(component) for component in components]


def open_poll(request: Json) -> Json:
    """A poll as it is shown: answers numbered from 1, with the moment it closes."""
    answers = [{"answer_id": n, **answer} for n, answer in enumerate(request["answers"], 1)]
    ends = now() + timedelta(hours=request.get("duration", 24))
    poll = {"allow_multiselect": False, "layout_type": 1, **request}
    poll.pop("duration", None)
    return poll | {"answers": answers, "expiry": iso(ends)}
