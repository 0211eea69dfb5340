"""Keys: what they seal, where they come from, and what happens when one goes missing."""

from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest

from bot.domain.errors import KeyProblem, StoreError
from bot.store import Keyring, Store
from bot.store.keys import Key

SECRET = base64.b64encode(bytes(range(32))).decode()


def test_a_sealed_text_opens_again_in_its_own_place() -> None:
    ring = Keyring.ephemeral()
    assert ring.unseal("cases:c1:why", ring.seal("cases:c1:why", "Grüße 🙂")) == "Grüße 🙂"


def test_the_same_text_never_looks_the_same_twice() -> None:
    ring = Keyring.ephemeral()
    assert len({ring.seal("cases:c1:why", "again") for _ in range(20)}) == 20


@pytest.mark.parametrize("place", ["events:c1:why", "cases:c2:why", "cases:c1:detail"])
def test_a_sealed_text_moved_to_another_place_does_not_open(place: str) -> None:
    ring = Keyring.ephemeral()
    with pytest.raises(StoreError, match="altered, or moved"):
        ring.unseal(place, ring.seal("cases:c1:why", "private"))


@pytest.mark.parametrize("harm", ["!", "AAAA", ""])
def test_an_altered_text_does_not_open(harm: str) -> None:
    ring = Keyring.ephemeral()
    sealed = ring.seal("cases:c1:why", "private")
    altered = sealed[:20] + harm + sealed[24 if harm else 60 :]
    with pytest.raises(StoreError, match="altered"):
        ring.unseal("cases:c1:why", altered)


def test_a_text_of_an_unknown_key_names_the_key_that_is_missing() -> None:
    sealed = Keyring.ephemeral().seal("cases:c1:why", "private")
    with pytest.raises(KeyProblem, match=sealed.partition(":")[0]):
        Keyring.ephemeral().unseal("cases:c1:why", sealed)


def test_a_key_never_shows_in_a_representation() -> None:
    key = Key.fresh()
    assert repr(key) == f"Key(id='{key.id}')"


def test_a_key_file_is_for_its_owner_alone_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "steward.key"
    ring = Keyring.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Keyring.load(path).keys == ring.keys
    with pytest.raises(KeyProblem, match="exists already"):
        Keyring.create(path)


def test_a_new_key_goes_to_the_front_and_the_old_still_opens(tmp_path: Path) -> None:
    old = Keyring.ephemeral()
    both = old.with_new_key()
    both.save(tmp_path / "k")
    loaded = Keyring.load(tmp_path / "k")
    assert loaded.current == both.current != old.current
    assert loaded.unseal("a:b:c", old.seal("a:b:c", "x")) == "x"
    assert loaded.only_current().keys == (both.current,)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "no encryption key"),
        ("# only a comment\n", "no encryption key"),
        ("k1:%%%\n", r"k:1: not base64"),
        (f"k1:{SECRET}\nk2:c2hvcnQ=\n", r"k:2: 5 bytes where 32 are needed"),
        (f"a b:{SECRET}\n", "id may hold"),
        (f"k1:{SECRET}\nk1:{SECRET}\n", "same id"),
    ],
)
def test_a_bad_key_file_is_refused_with_the_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "k"
    path.write_text(text)
    with pytest.raises(KeyProblem, match=complaint):
        Keyring.load(path)


def test_a_missing_key_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyProblem, match="nokey"):
        Keyring.load(tmp_path / "nokey")


def test_a_key_file_of_raw_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "k"
    path.write_bytes(bytes(range(128, 160)))
    with pytest.raises(KeyProblem, match="cannot be read"):
        Keyring.load(path)


@pytest.mark.parametrize(
    ("environ", "ids"),
    [
        ({"STEWARD_KEY": f"k1:{SECRET}"}, ["k1"]),
        ({"STEWARD_KEYS": f"k2:{SECRET}, k1:{SECRET}"}, ["k2", "k1"]),
        ({"STEWARD_KEY": SECRET}, ["630dcd29"]),
    ],
)
def test_keys_come_from_the_environment(environ: dict[str, str], ids: list[str]) -> None:
    ring = Keyring.from_environ(environ)
    assert ring is not None
    assert [key.id for key in ring.keys] == ids


def test_an_environment_without_keys_gives_none() -> None:
    assert Keyring.from_environ({"STEWARD_KEY": " "}) is None


async def test_a_blind_index_matches_equal_texts_in_one_store_only(
    tmp_path: Path, store: Store, keyring: Keyring
) -> None:
    other = await Store.open(tmp_path / "other.sqlite3", keyring)
    here = await store.read(lambda tx: (tx.blind("same"), tx.blind("same"), tx.blind("else")))
    there = await other.read(lambda tx: tx.blind("same"))
    await other.close()
    assert here[0] == here[1]
    assert len({here[0], here[2], there}) == 3
