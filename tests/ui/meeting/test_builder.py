"""The meeting page: an agenda from what needs a decision, kept, opened, copied, dropped."""

from datetime import date

from streamlit.testing.v1 import AppTest

from oneboard import access, query, store
from tests.ui.board import SECONDS

ASK = "Correct the report; go on as planned, replan or stop?"


def ticks(page) -> list:
    return [box for box in page.checkbox if box.key.startswith("meeting:tick:")]


def asks(page) -> list:
    return [text for text in page.text_input if (text.key or "").startswith("meeting:ask:")]


def building() -> None:
    from oneboard.ui.meeting.builder import builder

    builder()


def test_an_agenda_is_built_kept_copied_and_dropped(own_sample):
    page = AppTest.from_function(building, default_timeout=SECONDS).run()
    assert not page.exception
    first, second = ticks(page)[:2]
    needs = query.ask("meeting/needs", seen=query.sight(access.local()))
    assert first.key == f"meeting:tick:{needs.rows[0].project_id}"
    first.check().run()
    ticks(page)[1].check().run()
    proposed = f"{needs.rows[0].project_name}: {ASK}"
    assert asks(page)[0].value == proposed
    assert asks(page)[1].value.endswith(ASK)
    asks(page)[1].set_value("Stop it?").run()
    page.number_input(key="meeting:minutes:2").set_value(25).run()
    page.button(key="meeting:up:2").click().run()
    page.text_input(key="meeting:name").set_value("October").run()
    page.date_input(key="meeting:day").set_value(date(2026, 10, 8)).run()
    assert page.button(key="meeting:keep").disabled is False
    page.button(key="meeting:keep").click().run()
    kept = store.agenda("sample", "October")
    assert kept.day == date(2026, 10, 8)
    assert [(item.place, item.ask, item.minutes) for item in kept.items] == [
        (1, "Stop it?", 25),
        (2, proposed, 10),
    ]
    assert [item.link for item in kept.items] == [
        {"project": [second.key.rpartition(":")[2]]},
        {"project": [first.key.rpartition(":")[2]]},
    ]
    assert all(item.why for item in kept.items)

    page.button(key="meeting:copy").click().run()
    assert page.text_input(key="meeting:name").value == ""
    assert [text.value for text in asks(page)] == [item.ask for item in kept.items]
    ticks(page)[0].uncheck().run()
    assert [text.value for text in asks(page)] == ["Stop it?"]
    page.button(key=f"meeting:open:{kept.id}").click().run()
    assert len(asks(page)) == 2
    page.button(key="meeting:drop").click().run()
    assert store.agendas("sample") == []
    assert asks(page) == []
    assert not page.exception
