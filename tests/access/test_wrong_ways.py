"""What is asked wrongly, or fails, tells no secret, nor whether what others have exists."""

import pytest

from oneboard import access, query, text
from oneboard.explore.result import Refused
from oneboard.explore.run import ask
from oneboard.query import Sight, gate
from tests.access.drawn import board, said, sent
from tests.access.planted import CASE, NAME, THING, VIEW
from tests.access.viewers import given_away, seen_by
from tests.house.sources import menu

pytestmark = pytest.mark.usefixtures("on_planted")
NOBODY = "X-0-nobody"  # an id that no row has
FOREIGN = {  # an id of a department that the head may not see, by the column that has it
    "project_id": "select min(project_id) from project where lead_dept_id = 'D03'",
    "person_id": "select min(person_id) from person where dept_id = 'D03'",
    "finding_id": "select min(finding_id) from finding join project using (project_id)"
    " where lead_dept_id = 'D03'",
    "resource_id": "select min(resource_id) from capacity_now where dept_id = 'D03'",
    "doc_no": "select min(doc_no) from spend join project using (project_id)"
    " where lead_dept_id = 'D03'",
}
HIDDEN = {"department_head": tuple(FOREIGN), "executive": ("person_id",)}
NEEDED = {"project": "project_id", "focus_project": "project_id", "resource_id": "resource_id"}
PROJECT, PERSON = "project_id", "person_id"
MONEY, POINTS = "portfolio/list:budget_total", "points/people:points_total"
ADDRESSES = [  # page, what its address says, what the id of others in it is one of
    ("department_head", "project", {"project": "{}"}, PROJECT),
    ("department_head", "lump_sum", {"project": "{}"}, PROJECT),
    ("department_head", "portfolio", {"figure": MONEY, "mark": "{}"}, PROJECT),
    ("department_head", "points", {"figure": POINTS, "mark": "{}"}, PERSON),
    ("department_head", "home", {"figure": POINTS, "mark": "{}"}, PERSON),
    ("executive", "points", {"figure": POINTS, "mark": "{}"}, PERSON),
]  # fmt: skip
UNKNOWN = {"department": NOBODY, "version": "99", "against": "99", "figure": "none/none:none"}


@pytest.fixture(scope="module")
def ids(planted) -> dict[str, str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONEBOARD_DATA", str(planted))
        seen = seen_by("analyst")
        found = {name: gate.run(sql, {}, seen=seen)[1][0][0] for name, sql in FOREIGN.items()}
    assert all(found.values()), found
    return found


def same(told: str, other: str, id_of_others: str) -> bool:
    return told.replace(id_of_others, NOBODY) == other


@pytest.mark.parametrize("role", HIDDEN)
def test_an_id_of_others_is_answered_like_one_that_nobody_has(role, ids, on_planted):
    seen, asked, sources = seen_by(role), 0, set()
    for name in query.names():
        question = query.load(name)
        for need in set(question.needs) & set(NEEDED) if role == "department_head" else ():
            real, unreal = (
                repr(query.ask(name, {need: [one]}, seen=seen).records)
                for one in (ids[NEEDED[need]], NOBODY)
            )
            assert same(real, unreal, ids[NEEDED[need]]), (name, need)
            asked += 1
        for parameter, column in question.mark:
            for measure, source in question.rows.items() if column in HIDDEN[role] else ():
                if (source.name, parameter) not in sources:
                    sources.add((source.name, parameter))
                    behind(question, measure, {parameter: ids[column]}, seen, on_planted)
    asked += len(sources)
    assert asked > (30 if role == "department_head" else 1)


def behind(question: query.Query, measure: str, mark: dict, seen: Sight, people) -> None:
    real, unreal = (
        repr(query.behind(question, measure, {}, mark=one, seen=seen))
        for one in (mark, dict.fromkeys(mark, NOBODY))
    )
    assert real == unreal, (question.name, measure)
    assert not given_away(real, seen, people), (question.name, measure)


@pytest.mark.parametrize("role", HIDDEN)
def test_an_address_with_what_others_have_is_answered_like_any_wrong_one(
    role, ids, on_planted, monkeypatch
):
    seen, files = seen_by(role), dict(menu())
    monkeypatch.setattr(access, "local", lambda: seen.viewer)
    app = board("en")
    for _, page, address, column in (one for one in ADDRESSES if one[0] == role):
        told = []
        for wrong in (ids[column], NOBODY):
            app.query_params.clear()
            app.query_params.update(
                {"lang": "en"} | {name: value.format(wrong) for name, value in address.items()}
            )
            app.switch_page(f"pages/{files[page]}.py").run()
            assert not app.exception and not app.error, (page, wrong)
            told.append(said(app))
            about = sent(app).replace(wrong, "")
            assert not given_away(about, seen, on_planted), (page, wrong)
        assert same(*told, ids[column]), (page, address)


def test_a_wrong_address_tells_nothing(on_planted, monkeypatch):
    seen = seen_by("department_head")
    monkeypatch.setattr(access, "local", lambda: seen.viewer)
    for address in (UNKNOWN, {"department": "D03"}, {"agenda": f"{THING}-D03"}):
        app = board("zh", **address)
        assert not app.exception and not app.error
        assert not given_away(sent(app), seen, on_planted), address


def test_views_of_others_are_not_offered(on_planted, monkeypatch):
    seen = seen_by("department_head")
    monkeypatch.setattr(access, "local", lambda: seen.viewer)
    app = board("en")
    app.button(key="saved").click().run()
    assert app.get("dialog")
    assert not given_away(sent(app), seen, on_planted) and VIEW not in sent(app)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_question_that_fails_tells_a_number_only(lang, monkeypatch):
    seen = seen_by("department_head")
    monkeypatch.setattr(access, "local", lambda: seen.viewer)

    def failing(name, choices=None, *, seen):
        raise query.StatementFailed(f"Could not convert '{NAME}-D03-7' ({THING}-D03, {CASE})")

    app = board(lang)
    with monkeypatch.context() as patch:
        patch.setattr(query, "ask", failing)
        app.query_params["department"] = "D09"
        app.switch_page("pages/money/burn.py").run()
    assert app.error
    assert not [one for one in (NAME, THING, CASE) if one in sent(app)]


def test_a_typed_statement_is_refused_without_saying_what_else_there_is():
    """The register, another file, a value that cannot be cast, a name that is nothing."""
    seen, told = seen_by("analyst"), {}
    for about, sql in {
        "register": "select * from integrity_case",
        "nothing": f"select * from {NOBODY.replace('-', '_')}",
        "inside": "select * from data.integrity_case",
        "file": "select * from read_blob('boards/sample/versions/000003.restricted.duckdb')",
        "cast": "select cast(person_id as integer) from person",
    }.items():
        with pytest.raises(Refused) as refused:
            ask(sql, seen=seen)
        why = refused.value
        told[about] = [
            text.say(f"explore.{why.code}", lang, **why.values) for lang in text.LANGUAGES
        ]
        assert not any(CASE in one for one in told[about])
    nothing = [one.replace(NOBODY.replace("-", "_"), "integrity_case") for one in told["nothing"]]
    assert told["register"] == nothing
