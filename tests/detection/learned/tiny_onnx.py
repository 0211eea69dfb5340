"""A network small enough to be written down: each word adds its weights to the logits.

The bytes are put together here, field by field, as the ONNX format lays them down, so that tests
need no library that trains or exports.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

_FLOAT, _INT64 = 1, 7
_INT_ATTRIBUTE = 2


def bag_of_words(weights: Sequence[Sequence[float]], bias: Sequence[float]) -> bytes:
    """A model with inputs ``input_ids`` and ``attention_mask`` [batch, tokens] and the output
    ``logits`` [batch, heads]: the sum of ``weights[id]`` over unmasked ids, plus ``bias``."""
    table = struct.pack(f"<{len(weights) * len(bias)}f", *(x for row in weights for x in row))
    graph = b"".join(
        (
            _node("Gather", ["table", "input_ids"], "each"),
            _node("Cast", ["attention_mask"], "seen", ("to", _FLOAT)),
            _node("Unsqueeze", ["seen", "last"], "column"),
            _node("Mul", ["each", "column"], "counted"),
            _node("ReduceSum", ["counted", "middle"], "total", ("keepdims", 0)),
            _node("Add", ["total", "bias"], "logits"),
            _text(2, "bag of words"),
            _tensor("table", _FLOAT, [len(weights), len(bias)], table),
            _tensor("bias", _FLOAT, [len(bias)], struct.pack(f"<{len(bias)}f", *bias)),
            _tensor("last", _INT64, [1], struct.pack("<q", 2)),
            _tensor("middle", _INT64, [1], struct.pack("<q", 1)),
            _value(11, "input_ids", _INT64, ["batch", "tokens"]),
            _value(11, "attention_mask", _INT64, ["batch", "tokens"]),
            _value(12, "logits", _FLOAT, ["batch", len(bias)]),
        )
    )
    opset = _text(1, "") + _number(2, 13)
    return _number(1, 8) + _bytes(8, opset) + _bytes(7, graph)


def _node(kind: str, inputs: Sequence[str], output: str, *attributes: tuple[str, int]) -> bytes:
    body = b"".join(_text(1, name) for name in inputs) + _text(2, output) + _text(4, kind)
    for name, value in attributes:
        body += _bytes(5, _text(1, name) + _number(3, value) + _number(20, _INT_ATTRIBUTE))
    return _bytes(1, body)


def _tensor(name: str, kind: int, shape: Sequence[int], raw: bytes) -> bytes:
    dims = b"".join(_number(1, size) for size in shape)
    return _bytes(5, dims + _number(2, kind) + _text(8, name) + _bytes(9, raw))


def _value(field: int, name: str, kind: int, shape: Sequence[str | int]) -> bytes:
    dims = b"".join(
        _bytes(1, _number(1, one) if isinstance(one, int) else _text(2, one)) for one in shape
    )
    tensor = _number(1, kind) + _bytes(2, dims)
    return _bytes(field, _text(1, name) + _bytes(2, _bytes(1, tensor)))


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode())


def _bytes(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _number(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)
