"""What went wrong shows no value of the data, neither on screen nor in the log."""

import logging

from streamlit.testing.v1 import AppTest

from tests.ui.board import SECONDS

SECRET = "zhang-san-42"


def page_that_fails() -> None:
    from oneboard import query
    from oneboard.ui import trouble

    with trouble.told():
        raise query.StatementFailed("Could not convert string 'zhang-san-42' to INT32")


def test_a_failed_statement_tells_a_number_only(caplog):
    with caplog.at_level(logging.ERROR, "oneboard"):
        page = AppTest.from_function(page_that_fails, default_timeout=SECONDS).run()
    assert not page.exception
    [said] = page.error
    number = caplog.records[-1].args[0]
    assert number in said.value and SECRET not in said.value
    written = [record.getMessage() for record in caplog.records]
    assert "page failed" in written[-1] and "page_that_fails" in written[-1]
    assert not caplog.records[-1].exc_info
