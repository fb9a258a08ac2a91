"""Role by page by question by language by way out: no planted secret where it must not be.

Each kind of eyes opens the board once; questions, rows, files and pages stand on what is ready.
"""

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest

from oneboard import access, digest, export, findings, minutes, pack, query, store, text
from oneboard.query import Answer, Sight, gate, tables
from oneboard.store import Agenda, Item
from tests.access.drawn import drawn, everything_open
from tests.access.planted import CASE, NAME, THING
from tests.access.viewers import given_away, seen_by
from tests.queries import harness

pytestmark = pytest.mark.usefixtures("on_planted")
PAGES = ("points", "supervision")
BOOKS = ("points/by_department", "talent/hosts", "portfolio/list", "supervision/findings")
LANGS = {"executive": "zh", "department_head": "en"}  # in which the pages are drawn
OPTIONS = sorted(
    path.stem for path in (Path(__file__).parents[2] / "queries/options").glob("*.sql")
)


def everything(seen: Sight, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Where something was given away, and what."""
    yield from asked(seen)
    yield from handed_out(seen)
    monkeypatch.setattr(access, "local", lambda: seen.viewer)
    with everything_open():
        yield from drawn(LANGS[seen.viewer.name])


def asked(seen: Sight) -> Iterator[tuple[str, str]]:
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


def handed_out(seen: Sight) -> Iterator[tuple[str, str]]:
    """Files, and whatever else leaves the board."""
    for name in BOOKS:
        book = export.xlsx(query.ask(name, seen=seen), "zh")
        with zipfile.ZipFile(io.BytesIO(book)) as parts:
            yield f"{name} as xlsx", "".join(parts.read(n).decode() for n in parts.namelist())
    for page in PAGES:
        for lang in text.LANGUAGES:
            deck = pack.build(pack.Wish(page=page, lang=lang), seen=seen)
            yield f"pack of {page} in {lang}", repr(deck)
    items = tuple(Item(n, page, {}, "", "", "", 5) for n, page in enumerate(PAGES, 1))
    agenda = Agenda(1, seen.board, "m", date(2026, 10, 1), "me", datetime(2026, 10, 1), items)
    yield "minutes", repr(minutes.of(agenda, "en", seen=seen))
    if seen.viewer.name == "executive":  # whose eyes the reader of a digest has
        material = digest.collect(seen.board)
        for lang in text.LANGUAGES:
            yield f"digest in {lang}", repr(digest.build(material, lang))


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
def test_no_secret_is_where_it_must_not_be(role, on_planted, monkeypatch):
    seen, leaks = seen_by(role), {}
    for place, given in everything(seen, monkeypatch):
        found = given_away(given, seen, on_planted)
        if found:
            leaks[place] = sorted(found)[:3]
    assert not leaks, leaks


@pytest.mark.parametrize("role", ["administrator", "integrity_officer"])
def test_who_sees_no_figures_is_drawn_none(role, monkeypatch):
    viewer = access.Viewer(role, frozenset({role}))
    monkeypatch.setattr(access, "local", lambda: viewer)
    shown = dict(drawn("en"))
    secrets = (NAME, THING, CASE)
    assert not [place for place, given in shown.items() for one in secrets if one in given]


def test_the_secrets_are_there_for_those_who_may_see_them(monkeypatch):
    """Else the walk proves nothing."""
    answer = query.ask("points/people", seen=seen_by("analyst"))
    assert NAME in repr(answer.records)
    head = seen_by("department_head")
    own = query.ask("portfolio/list", seen=head)
    assert f"{THING}-D07" in repr(own.records)
    monkeypatch.setattr(access, "local", lambda: head.viewer)
    with everything_open():
        shown = dict(drawn("en", ("portfolio", "notes")))
    assert all(f"{THING}-D07" in given for given in shown.values())
    in_a_closed_tab = query.load("portfolio/milestones").question("en")
    for part in (text.say("trace.same", "en"), in_a_closed_tab):
        assert part in shown["page portfolio in en"]
    assert CASE in repr(store.register("sample", 3, who="officer", why="test"))


def test_no_version_that_is_served_has_the_register():
    sql = "select table_name from duckdb_tables() where table_name like '%integrity%'"
    for role in ("executive", "integrity_officer"):
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


def test_a_head_learns_of_files_only_that_brought_rows_of_the_own_departments():
    given = {
        "project": [
            {"project_id": dept, "lead_dept_id": dept, "stage": "pilot", "source_id": number}
            for number, dept in enumerate(("D1", "D2"))
        ],
        "source": [
            {"source_id": n, "sha256": str(n), "file": f"{n}.xlsx", "table_name": "project"}
            for n in (0, 1)
        ],
        "upload": [{"number": 1, "sha256": str(n)} for n in (0, 1)],
        "version_info": [{"number": 1}],
    }
    with harness.board(given) as con:
        assert len(harness.answer(con, "history/files", {})) == 2
        con.execute("set variable scope = ['D1']")
        assert [row["file"] for row in harness.answer(con, "history/files", {})] == ["0.xlsx"]
        [read] = con.execute(tables.FILES, {"tables": ["project"]}).fetchall()
        assert read == ("0.xlsx",)
