"""The container's promises, read from its files: no container engine is needed to check them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import HealthSettings

ROOT = Path(__file__).resolve().parent.parent
DOCKER = ROOT / "docker"


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a Dockerfile, its continuations joined; ``stage`` counts FROMs from 0."""

    stage: int
    word: str
    rest: str


def instructions() -> list[Instruction]:
    text = (DOCKER / "Dockerfile").read_text(encoding="utf-8")
    kept = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    found, stage = [], -1
    for line in re.sub(r"\\\n\s*", " ", kept).splitlines():
        if not line.strip():
            continue
        word, _, rest = line.strip().partition(" ")
        stage += word == "FROM"
        found.append(Instruction(stage, word, rest.strip()))
    return found


def named(word: str) -> list[Instruction]:
    return [line for line in instructions() if line.word == word]


def last_stage(word: str) -> list[str]:
    return [line.rest for line in named(word) if line.stage == len(named("FROM")) - 1]


def copied_sources() -> list[str]:
    sources = []
    for line in named("COPY"):
        if not line.rest.startswith("--from="):
            sources.extend(line.rest.split()[:-1])
    return sources


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((DOCKER / "compose.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(name="service")
def _service() -> dict[str, Any]:
    (service,) = compose()["services"].values()
    loaded: dict[str, Any] = service
    return loaded


def test_every_instruction_is_one_that_docker_knows() -> None:
    known = set("ARG FROM ENV WORKDIR COPY RUN USER VOLUME HEALTHCHECK ENTRYPOINT CMD".split())
    assert {line.word for line in instructions()} <= known


def test_every_copied_source_is_in_the_project() -> None:
    assert [source for source in copied_sources() if not (ROOT / source).exists()] == []


def test_the_build_context_holds_what_is_copied_and_nothing_else() -> None:
    lines = (DOCKER / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    let_in = {rule[1:] for rule in rules if rule.startswith("!")}
    assert rules[0] == "*"
    assert let_in == set(copied_sources())
    assert {"config/steward.yaml", "**/*.key", "**/*.sqlite3"} <= set(rules)


def test_what_comes_from_an_earlier_stage_was_made_there() -> None:
    for line in named("COPY"):
        if match := re.match(r"--from=(\S+) (\S+) ", line.rest):
            stages = [first.rest.partition(" AS ")[2] for first in named("FROM")]
            made = " ".join(run.rest for run in named("RUN") if run.stage == stages.index(match[1]))
            assert match[2] in made


def test_the_base_is_debian_slim_with_the_python_of_the_locks() -> None:
    bases = [line.rest for line in named("ARG")]
    assert bases == ["BASE=python:3.11-slim-bookworm"]
    assert all(line.rest.startswith("${BASE}") for line in named("FROM"))


def test_every_installation_checks_hashes_or_takes_only_our_own_wheel() -> None:
    installs = [
        part
        for line in named("RUN")
        for part in line.rest.split("&&")
        if re.search(r"\bpip (install|wheel)\b", part)
    ]
    assert len(installs) == 4
    for install in installs:
        from_lock = "--require-hashes" in install and re.search(
            r"-r requirements\S*\.lock", install
        )
        ours = "--no-deps" in install and "--no-index" in install
        assert from_lock or ours, install


def test_the_run_time_gets_the_core_lock_only() -> None:
    into_runtime = [
        run.rest for run in named("RUN") if "/opt/steward/bin/python -m pip" in run.rest
    ]
    locks = {lock for run in into_runtime for lock in re.findall(r"-r (\S+)", run)}
    assert locks == {"requirements.lock"}


def test_the_container_does_not_run_as_root() -> None:
    (user,) = last_stage("USER")
    uid, gid = (int(part) for part in user.split(":"))
    assert uid > 0
    assert gid > 0


def test_data_is_the_only_volume_and_belongs_to_that_user() -> None:
    (user,) = last_stage("USER")
    assert last_stage("VOLUME") == ["/data"]
    assert any(f"chown {user} /data" in run for run in last_stage("RUN"))


def health_command() -> list[str]:
    """What the image runs to see whether Steward is well, with this Python."""
    (check,) = last_stage("HEALTHCHECK")
    command: list[str] = json.loads(check.partition("CMD ")[2])
    assert command[0] == "python"
    return [sys.executable, *command[1:]]


def test_the_health_check_asks_the_port_that_is_served_by_default() -> None:
    port = HealthSettings().port
    assert f"http://127.0.0.1:{port}/healthz" in health_command()[-1]


@pytest.mark.parametrize(("answer", "well"), [(200, True), (503, False)])
def test_the_health_check_believes_the_answer(answer: int, well: bool) -> None:
    class Says(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(answer)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing on the test's output."""

    with HTTPServer(("127.0.0.1", 0), Says) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        command = health_command()
        command[-1] = command[-1].replace("9400", str(server.server_port))
        done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode == 0) is well


def test_compose_builds_from_the_files_that_are_here(service: dict[str, Any]) -> None:
    context = (DOCKER / service["build"]["context"]).resolve()
    assert context == ROOT
    assert (context / service["build"]["dockerfile"]).is_file()


def test_compose_gives_the_container_as_little_as_possible(service: dict[str, Any]) -> None:
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"cap_add", "privileged", "ports", "network_mode", "devices"} & set(service)


def test_compose_and_the_image_agree_on_user_and_command(service: dict[str, Any]) -> None:
    assert [service["user"]] == last_stage("USER")
    assert [service["command"]] == [json.loads(command) for command in last_stage("CMD")]


def test_only_the_volume_and_a_small_tmp_can_be_written(service: dict[str, Any]) -> None:
    assert service["volumes"] == ["data:/data"]
    assert "data" in compose()["volumes"]
    (tmp,) = service["tmpfs"]
    assert tmp.startswith("/tmp:")
    assert "size=" in tmp


def test_secrets_come_as_files_and_never_as_values(service: dict[str, Any]) -> None:
    secrets = compose()["secrets"]
    assert set(service["secrets"]) == set(secrets)
    for secret in secrets.values():
        assert set(secret) == {"file"}
        assert secret["file"].startswith("./secrets/"), "version control ignores docker/secrets/"
    assert "docker/secrets/" in (ROOT / ".gitignore").read_text().splitlines()
    for name, value in service["environment"].items():
        if re.search(r"KEY|TOKEN|SECRET|PASSWORD", name):
            assert name.endswith("_FILE")
            assert value.startswith("/run/secrets/")
            assert value.removeprefix("/run/secrets/") in secrets
