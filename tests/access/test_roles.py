"""Role by question by language by way out: none of the planted secrets where it must not be."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest

from oneboard import access, export, findings, minutes, pack, query, store, text
from oneboard.query import Answer, Sight, gate
from oneboard.store import Agenda, Item
from tests.access.planted import CASE, NAME, THING, plant

OWN = {"D07", "D09"}  # a department and the one below it
STRANGE = re.compile(rf"(?:{NAME}|{THING})-(?!D07\b|D09\b)[\w]+")
PAGES = ("points", "supervision")
OPTIONS = sorted(
    path.stem for path in (Path(__file__).parents[2] / "queries/options").glob("*.sql")
)


@pytest.fixture(scope="session")
def planted(sample_board: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    data = tmp_path_factory.mktemp("planted") / "data"
    return data, set(plant(sample_board, data))


@pytest.fixture(autouse=True)
def on_planted(planted, monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    data, people = planted
    monkeypatch.setenv("ONEBOARD_DATA", str(data))
    yield people


def seen_by(role: str) -> Sight:
    departments = tuple(OWN) if role == "department_head" else ()
    return query.sight(access.viewer(role, frozenset({role}), tuple(sorted(departments))))


def everything(seen: Sight) -> Iterator[tuple[str, str]]:
    """Where something was given away, and what."""
    sources = set()
    for name in [*query.names(), *(f"options/{one}" for one in OPTIONS)]:
        answer = query.ask(name, seen=seen)
        yield name, repr(answer.records) + _file(answer)
        for lang in text.LANGUAGES:
            yield f"{name} in {lang}", "\n".join(_sentences(answer, lang))
        for measure, source in answer.query.rows.items():
            if source.name in sources:
                continue
            sources.add(source.name)
            found = query.behind(answer.query, measure, answer.choices, mark={}, seen=seen)
            yield f"rows of {name}:{measure}", repr(found.records)
    for page in PAGES:
        for lang in text.LANGUAGES:
            deck = pack.build(pack.Wish(page=page, lang=lang), seen=seen)
            yield f"pack of {page} in {lang}", repr(deck)
    items = tuple(Item(n, page, {}, "", "", "", 5) for n, page in enumerate(PAGES, 1))
    agenda = Agenda(1, seen.board, "m", date(2026, 10, 1), "me", datetime(2026, 10, 1), items)
    yield "minutes", repr(minutes.of(agenda, "en", seen=seen))


def _file(answer: Answer) -> str:
    file = export.csv(answer, "en")
    return file.decode("utf-8-sig") if isinstance(file, bytes) else file


def _sentences(answer: Answer, lang: str) -> list[str]:
    """None of a question that is shown as a table only."""
    said: list[str] = []
    with suppress(AttributeError, ModuleNotFoundError):
        said.append(findings.of(answer, lang))
    with suppress(AttributeError, ModuleNotFoundError):
        said += findings.lines(answer, lang)
    return said


@pytest.mark.parametrize("role", ["executive", "department_head"])
def test_no_secret_is_where_it_must_not_be(role, on_planted):
    seen, leaks = seen_by(role), {}
    for place, given in everything(seen):
        if role == "executive":
            found = {NAME} if NAME in given else on_planted & set(re.findall(r"\w+", given))
        else:
            found = set(STRANGE.findall(given))
        if found or CASE in given:
            leaks[place] = sorted(found)[:3]
    assert not leaks, leaks


def test_the_secrets_are_there_for_those_who_may_see_them():
    """Else the walk proves nothing."""
    answer = query.ask("points/people", seen=seen_by("analyst"))
    assert NAME in repr(answer.records)
    own = query.ask("portfolio/list", seen=seen_by("department_head"))
    assert f"{THING}-D07" in repr(own.records)
    assert CASE in repr(store.register("sample", 3, who="officer", why="test"))


def test_no_version_that_is_served_has_the_register():
    sql = "select table_name from duckdb_tables() where table_name like '%integrity%'"
    for role in access.ROLES:
        assert gate.run(sql, {}, seen=seen_by(role))[1] == ()


@pytest.mark.parametrize("role", ["integrity_officer", "administrator"])
@pytest.mark.parametrize("departments", [(), None, ("D07",)])
def test_who_sees_no_figures_gets_no_rows(role, departments):
    seen = query.sight(access.Viewer(role, frozenset({role}), departments))
    for name in ("portfolio/list", "talent/by_department", "burn/by_department"):
        assert len(query.ask(name, seen=seen)) == 0, name


def test_the_officer_reads_the_names_of_subjects():
    answer = query.ask(
        "options/subject", {"subject": ["Y10410"]}, seen=seen_by("integrity_officer")
    )
    assert NAME in repr(answer.records)


def test_one_person_has_one_token_and_no_name():
    seen = seen_by("executive")
    sql = "select count(distinct {name}) from points"
    counts = {
        role: gate.run(sql.format(name="person_name"), {}, seen=seen_by(role))[1]
        for role in ("executive", "analyst")
    }
    assert counts["executive"] == counts["analyst"]
    _, [(token,)], _ = gate.run("select min(person_name) from points", {}, seen=seen)
    assert token.startswith("P-")


def test_rows_about_single_people_are_shown_to_those_who_may_know_them():
    seen = seen_by("executive")
    answer = query.ask("talent/by_department", seen=seen)
    found = query.behind(answer.query, "people_here", answer.choices, mark={}, seen=seen)
    assert found.is_closed and not found.records and found.total is None
    own = seen_by("department_head")
    found = query.behind(answer.query, "people_here", answer.choices, mark={}, seen=own)
    assert found.records and not found.is_closed
