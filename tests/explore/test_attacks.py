"""A hundred statements that want out of the sandbox: nothing leaks, nothing is written."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from oneboard.explore.allowed import look_at
from oneboard.explore.result import Refused
from oneboard.ui.explore.examples import EXAMPLES
from tests.explore import attacks
from tests.house.sources import ROOT

SECRET = "planted-secret-7431"
HOME = "/planted/home"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacked")
    (folder / "secret.csv").write_text(f"a\n{SECRET}\n")
    with duckdb.connect(str(folder / "box.duckdb")) as con:
        con.execute(
            "create table project (project_id varchar, project_name varchar, stage varchar)"
        )
        con.execute("insert into project values ('P1', 'one', 'pilot')")
    return folder


def aimed(sql: str, place: Path) -> str:
    return sql.format(
        db=place / "box.duckdb", secret=place / "secret.csv", out=place / "out" / "stolen"
    )


@pytest.fixture(scope="module")
def outcome(place):
    """What each statement came to without any allow-list, and the files left behind."""
    (place / "out").mkdir()
    before = (place / "box.duckdb").read_bytes()
    order = {
        "file": str(place / "box.duckdb"),
        "statements": [aimed(sql, place) for sql in attacks.ALL],
    }
    run = subprocess.run(
        [sys.executable, "-I", str(Path(__file__).parent / "unguarded.py"), str(ROOT)],
        input=json.dumps(order).encode(), capture_output=True, env={}, cwd=place, timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    return json.loads(run.stdout), before


def test_there_are_more_than_a_hundred_statements():
    assert len(set(attacks.ALL)) > 100


def test_the_boundary_alone_lets_no_secret_out(outcome):
    told, _ = outcome
    for sql, came in zip(attacks.ALL, told, strict=True):
        assert SECRET not in came, sql
        assert "root:" not in came, sql
        assert HOME not in came, sql


def test_the_boundary_alone_lets_nothing_be_written(outcome, place):
    _, before = outcome
    assert (place / "box.duckdb").read_bytes() == before
    left = {path.name for path in place.rglob("*") if path.is_file() and path.stat().st_size}
    assert left == {"box.duckdb", "secret.csv"}


@pytest.fixture(scope="module")
def box(place):
    with duckdb.connect(str(place / "box.duckdb"), read_only=True) as con:
        yield con


@pytest.mark.parametrize("sql", attacks.ALL)
def test_each_is_refused_in_words_before_it_is_asked(sql, place, box):
    with pytest.raises(Refused):
        look_at(aimed(sql, place), box)


GOOD = [
    "select stage, count(*) as n from project group by all order by n desc limit 3",
    "with late as (select * from project where stage <> 'x') select count(*) from late",
    "select p.*, row_number() over (partition by stage order by project_id) from project p",
    "select case when stage = 'pilot' then 1 else 0 end, coalesce(stage, '-') from project",
    "select * from (select stage from project) s where stage like 'p%' or stage in ('a', 'b')",
    "select a.stage from project a left join project b using (project_id) union select 'x'",
    "select n from range(3) t(n)",
    "select cast(stage as varchar) || '-', round(avg(length(stage)), 1) from project group by 1",
    "from project select distinct stage",
    "select list_transform([1, 2], lambda x: x + 1)",
    "select * exclude (stage) from project where exists (select 1 from project)",
]


@pytest.mark.parametrize("sql", GOOD)
def test_ordinary_questions_pass(sql, box):
    look_at(sql, box)
    assert box.execute(sql).fetchall()


def test_deep_nesting_is_refused_and_not_a_crash(box):
    with pytest.raises((Refused, duckdb.Error)):
        look_at("select " + "(select " * 120 + "1" + ")" * 120, box)


@pytest.mark.usefixtures("on_sample")
def test_the_whole_road_answers_and_survives(sample_board):
    from oneboard import access, query
    from oneboard.explore.run import ask

    seen = query.sight(access.local())
    for example in EXAMPLES:
        assert ask(example.sql, seen=seen).records, example.name
    for sql in attacks.listed(attacks.BOMBS)[:3]:
        with pytest.raises(Refused):
            ask(sql, seen=seen)
    stolen = access.Viewer("boss", frozenset({"executive"}))
    with pytest.raises(Refused, match="not_yours"):
        ask("select 1", seen=query.sight(stolen))
    assert ask("select count(*) from project", seen=seen).records == ((160,),)
