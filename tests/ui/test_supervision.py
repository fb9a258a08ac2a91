"""A comment on an exception is kept and comes back in the list."""

from streamlit.testing.v1 import AppTest

from oneboard import store
from tests.ui.board import SECONDS


def commenting_page() -> None:
    from oneboard import ui
    from oneboard.ui.supervision import acknowledge, acknowledged

    choices = acknowledged()
    acknowledge(ui.ask("supervision/exceptions", choices))
    ui.table(ui.ask("supervision/exceptions", choices))


def test_a_comment_comes_back_beside_its_project(own_sample):
    page = AppTest.from_function(commenting_page, default_timeout=SECONDS).run()
    first = page.selectbox[0].options[0]
    page.text_area[0].set_value("请下周汇报纠偏方案")
    page.button[0].click().run()
    assert not page.exception
    [said] = store.acknowledgements("sample")
    assert said.comment == "请下周汇报纠偏方案"
    shown = page.dataframe[0].value
    assert list(shown["ack_comment"])[0] == "请下周汇报纠偏方案"
    assert first.endswith(shown["project_name"][0])
    assert "请下周汇报纠偏方案" in " ".join(m.value for m in page.markdown)


def test_an_empty_comment_is_not_kept(own_sample):
    page = AppTest.from_function(commenting_page, default_timeout=SECONDS).run()
    page.text_area[0].set_value("  ")
    page.button[0].click().run()
    assert store.acknowledgements("sample") == []
