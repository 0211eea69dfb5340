"""The gateway's transport compression: one stream per connection, flushed after each frame."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import zstandard

Encode = Callable[[str], str | bytes]


def plain(text: str) -> str:
    return text


def zlib_stream() -> Encode:
    stream = zlib.compressobj()

    def encode(text: str) -> bytes:
        return stream.compress(text.encode()) + stream.flush(zlib.Z_SYNC_FLUSH)

    return encode


def zstd_stream() -> Encode:
    stream = zstandard.ZstdCompressor().compressobj()

    def encode(text: str) -> bytes:
        data = stream.compress(text.encode())
        return data + stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)

    return encode


def encoder(name: str | None) -> Encode:
    """The encoder that a connection asked for; raises KeyError for one Discord does not have."""
    if name is None:
        return plain
    return {"zlib-stream": zlib_stream, "zstd-stream": zstd_stream}[name]()
