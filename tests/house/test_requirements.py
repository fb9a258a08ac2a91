"""What is imported is pinned, and what is pinned is used."""

import ast
import re
import sys

import pytest

from tests.house.sources import ROOT, python, tree
from tests.house.test_layers import imports

# package: the name it is imported by, where they differ
IMPORTED_AS = {
    "python-pptx": "pptx",
    "python-docx": "docx",
    "fpdf2": "fpdf",
    "pyyaml": "yaml",
    "python-calamine": "python_calamine",
    "argon2-cffi": "argon2",
    "oidc-provider-mock": "oidc_provider_mock",
}
# Plotly writes figures with orjson when it is there; openpyxl is the second reader of the tests;
# fonts of the web are unpacked with brotli; Streamlit speaks to identity providers with authlib and
# runs on uvloop when it is there.
UNSEEN = {"orjson", "openpyxl", "brotli", "authlib", "uvloop"}
PIN = r"[\w-]+==[\w.]+(; sys_platform != \"win32\")?"
TEST_TOOLS = {
    "ruff",
    "sqlfluff",
    "mypy",
    "pytest-xdist",
    "httpx2",
}  # run as programs, or by pytest itself


def pinned(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(PIN, line) for line in wanted)
    pairs = (line.partition(";")[0].split("==") for line in wanted)
    return {package.lower(): version for package, version in pairs}


def used_by(files: list) -> set[str]:
    tops = {name.split(".")[0] for path in files for name in imports(tree(path))}
    return tops - sys.stdlib_module_names - {"oneboard", "tests"}


def modules(packages: dict[str, str]) -> set[str]:
    return {IMPORTED_AS.get(package, package) for package in packages}


def test_the_board_needs_what_it_imports():
    assert modules(pinned("requirements.txt")) - UNSEEN == used_by(python()) - UNSEEN


def test_the_tests_need_what_they_import():
    tests = sorted((ROOT / "tests").rglob("*.py"))
    mine = modules(pinned("tests/requirements.txt"))
    assert used_by(tests) <= mine | modules(pinned("requirements.txt"))
    assert mine - TEST_TOOLS <= used_by(tests)


@pytest.mark.parametrize("file", sorted((ROOT / "oneboard/launch").glob("*.py")), ids=str)
def test_the_launcher_needs_nothing(file):
    assert not used_by([file])


def test_the_first_file_runs_on_old_pythons():
    ast.parse((ROOT / "oneboard/__main__.py").read_text("utf-8"), feature_version=(3, 6))
