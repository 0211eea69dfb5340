"""Promises the project makes about itself: its shape, its locks, its wheel, its words."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")
TOP_LEVEL = {
    *("pyproject.toml", "bot", "config", "migrations", "tests", "docker", "docs", ".ci"),
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "Makefile"),
    *(".gitignore", ".gitattributes", ".editorconfig"),
    *LOCKS,
}
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"}
LONGEST_FILE = 400
SHIPPED = ("config/packs/own/pack.yaml", "config/lexicons/own.txt", "migrations/own.py")
CORPUS = Path("bot/detection/training/corpus")
PRIVATE = ("config/steward.yaml", "config/own.key", "config/own.sqlite3")


@cache
def project_files() -> tuple[Path, ...]:
    """Every file of the project, relative to its root; without git: all but caches."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        names = [Path(os.fsdecode(name)) for name in listed.stdout.split(b"\0") if name]
    else:
        names = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
        names = [name for name in names if not NOT_OURS & set(name.parts)]
        names = [name for name in names if not name.parts[0].endswith("_cache")]
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


def python_files(*folders: str) -> list[Path]:
    return [name for name in project_files() if name.suffix == ".py" and name.parts[0] in folders]


@cache
def read(name: Path | str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def project_table() -> dict[str, Any]:
    return tomllib.loads(read("pyproject.toml"))


def plain_name(requirement: str) -> str:
    """The distribution's name as locks spell it: lower case, hyphens, no extras or version."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def declared(kind: str) -> set[str]:
    table = project_table()
    requirements = {
        "core": table["project"]["dependencies"],
        "ml": table["project"]["optional-dependencies"]["ml"],
        "dev": table["project"]["optional-dependencies"]["dev"],
        "build": table["dependency-groups"]["build"],
    }[kind]
    return {plain_name(requirement) for requirement in requirements}


def pins(lock: str) -> dict[str, str]:
    """Name to version of everything in a lock."""
    found = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", read(lock), re.MULTILINE)
    return {plain_name(name): version for name, version in found}


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_the_top_level_holds_only_what_was_agreed() -> None:
    assert {name.parts[0] for name in project_files()} - TOP_LEVEL == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_markers_and_hashes_and_no_host(lock: str) -> None:
    name, marker = r"[a-z0-9._-]+(\[[a-z,]+\])?==[^\s;/:]+", r"( ; [^/:@\\]+)?"
    line_kinds = re.compile(rf"{name}{marker} \\|    --hash=sha256:[0-9a-f]{{64}}( \\)?")
    lines = read(lock).splitlines()
    assert [line for line in lines if not line_kinds.fullmatch(line)] == []
    assert pins(lock)


@pytest.mark.parametrize(
    ("lock", "kinds"),
    [
        ("requirements.lock", {"core", "ml"}),
        ("requirements-dev.lock", {"core", "ml", "dev", "build"}),
        ("requirements-build.lock", {"build"}),
    ],
)
def test_a_lock_holds_every_dependency_that_is_declared(lock: str, kinds: set[str]) -> None:
    wanted = {name for kind in kinds for name in declared(kind)}
    assert wanted - set(pins(lock)) == set()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-build.lock"])
def test_the_locks_agree_on_every_version(lock: str) -> None:
    assert pins(lock).items() <= pins("requirements-dev.lock").items()


def test_contributing_gives_a_reason_for_each_dependency() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| [^|]{10,}", read("CONTRIBUTING.md"), re.MULTILINE)
    reasoned = declared("core") | declared("ml") | declared("dev") | declared("build")
    assert {plain_name(row) for row in rows} == reasoned


def test_no_file_names_a_package_host_or_a_folder_of_somebodys_machine() -> None:
    hosts = r"pypi\.org|pythonhosted\.org|anaconda\.org|(?:extra-)?index-url\s*=|file:/{3}"
    folders = r"(?<![\w.:/-])/(?:home|root|work|Users|mnt|media)/\w"
    pattern = re.compile(f"{hosts}|{folders}")
    found = []
    for name in project_files():
        text = (ROOT / name).read_text(encoding="utf-8", errors="replace")
        found += [f"{name}: {match[0]}" for match in pattern.finditer(text)]
    assert found == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name in python_files("bot") if not ast.get_docstring(ast.parse(read(name)))]
    assert [str(name) for name in silent] == []


def test_no_file_grows_too_long() -> None:
    lengths = {str(name): read(name).count("\n") for name in python_files("bot", "tests")}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def imported(name: Path) -> set[str]:
    """Every module a file imports, wherever in it."""
    modules = set()
    for node in ast.walk(ast.parse(read(name))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
    return modules


def test_domain_and_resources_use_the_standard_library_only() -> None:
    allowed = set(sys.stdlib_module_names) | {"bot"}
    files = [name for name in python_files("bot") if name.parts[1] in {"domain", "resources.py"}]
    foreign = {
        f"{name}: {module}"
        for name in files
        for module in imported(name)
        if module.split(".")[0] not in allowed
    }
    assert len(files) > 1
    assert foreign == set()


def test_the_tests_replace_nothing_by_mocks() -> None:
    mocks = {
        f"{name}: {module}"
        for name in python_files("tests")
        for module in imported(name)
        if module.split(".")[0] in {"mock", "pytest_mock"} or module.startswith("unittest.mock")
    }
    assert mocks == set()


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    marks = re.compile(r"pytest\.(?:mark\.)?(?:skip|xfail|importorskip)\w*|unittest\.skip")
    assert [str(name) for name in python_files("tests") if marks.search(read(name))] == []


def test_the_readme_names_the_two_commands() -> None:
    assert "`make demo`" in read("README.md")
    assert "`make test`" in read("README.md")


def test_every_make_target_that_the_documents_name_exists() -> None:
    named = set()
    for name in project_files():
        if name.suffix == ".md":
            named |= set(re.findall(r"`make ([a-z]+)", read(name)))
    assert named >= {"demo", "test", "check"}
    assert named <= make_targets()


def test_every_script_of_the_set_up_is_valid_shell() -> None:
    scripts = sorted(path for path in (ROOT / ".ci").iterdir() if path.is_file())
    assert (ROOT / ".ci/run") in scripts
    assert os.access(ROOT / ".ci/run", os.X_OK)
    for script in scripts:
        shell = "bash" if "bash" in script.read_text(encoding="utf-8").splitlines()[0] else "sh"
        subprocess.run([shell, "-n", str(script)], check=True)


@pytest.fixture(name="wheel", scope="module")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of this project in which an operator left a configuration and a key."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in project_files():
        if name.parts[0] in {"bot", "config", "migrations"} or len(name.parts) == 1:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
    for added in SHIPPED:
        (copy / added).parent.mkdir(parents=True, exist_ok=True)
        (copy / added).write_text("shipped\n", encoding="utf-8")
    for added in PRIVATE:
        (copy / added).write_text("private\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--no-index", "-w", str(copy / "out"), str(copy)], check=True)
    (built,) = (copy / "out").glob("steward-*.whl")
    return built


def test_the_wheel_carries_the_package_its_packs_lexicons_and_migrations(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        name.as_posix() if name.parts[0] == "bot" else f"bot/shipped/{name.as_posix()}"
        for name in project_files()
        if name.parts[0] in {"bot", "config", "migrations"} and CORPUS not in name.parents
    }
    assert (shipped | {f"bot/shipped/{name}" for name in SHIPPED}) - inside == set()


def test_the_wheel_leaves_out_what_belongs_to_the_operator(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    assert not [name for name in archive.namelist() if archive.read(name) == b"private\n"]
    top = {name.split("/")[0] for name in archive.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"bot"}


def test_the_wheel_leaves_out_the_messages_that_training_learns_from(wheel: Path) -> None:
    assert (ROOT / CORPUS).is_dir()
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if name.startswith(CORPUS.as_posix())]


def test_the_wheel_offers_the_steward_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (entry_points,) = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
    assert "steward = bot.cli:main" in archive.read(entry_points).decode()


def where_resources_lie(package_root: Path, working_folder: Path) -> list[Path]:
    """What ``bot.resources`` answers in a new process that finds ``bot`` in ``package_root``."""
    script = (
        "from bot import resources as r\n"
        "for f in (r.config_dir, r.packs_dir, r.lexicons_dir, r.migrations_dir): print(f())"
    )
    answer = subprocess.run(
        [sys.executable, "-P", "-c", script],
        cwd=working_folder,
        env={**os.environ, "PYTHONPATH": str(package_root)},
        capture_output=True,
        text=True,
        check=True,
    )
    return [Path(line) for line in answer.stdout.splitlines()]


def test_an_installed_wheel_finds_its_files_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    zipfile.ZipFile(wheel).extractall(site)
    config, packs, lexicons, migrations = where_resources_lie(site, elsewhere)
    assert config == site / "bot/shipped/config"
    assert (packs / "own/pack.yaml").is_file()
    assert (lexicons / "own.txt").is_file()
    assert (migrations / "own.py").is_file()


def test_a_checkout_finds_its_files_from_any_folder(tmp_path: Path) -> None:
    config, packs, lexicons, migrations = where_resources_lie(ROOT, tmp_path)
    assert config == ROOT / "config"
    assert packs == config / "packs"
    assert lexicons == config / "lexicons"
    assert migrations == ROOT / "migrations"
