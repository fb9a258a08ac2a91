"""After a publish everybody goes on to the new version, once it is ready and if it opens."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import store
from oneboard.ui import serving
from tests.house.sources import ROOT


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    for name, value in {"lang": "en", **address}.items():
        app.query_params[name] = value
    app.run()
    return app.run()


def version_of(app: AppTest) -> int:
    return app.selectbox(key="version").value


def until_ready(number: int) -> None:
    end = time.monotonic() + 60
    while number not in serving._served.values() and time.monotonic() < end:
        time.sleep(0.05)


def publish_again() -> int:
    return store.rollback("sample", 3, who="tester", reason="once more").number


@pytest.mark.usefixtures("own_sample")
def test_who_looks_at_the_newest_goes_on_to_the_next():
    app = opened()
    assert version_of(app) == 3
    new = publish_again()
    app.run()
    until_ready(new)
    app.run()
    assert version_of(app) == new
    assert not app.exception


@pytest.mark.usefixtures("own_sample")
def test_who_chose_an_earlier_version_stays():
    app = opened(version="2")
    assert version_of(app) == 2
    new = publish_again()
    app.run()
    until_ready(new)
    app.run()
    assert version_of(app) == 2


@pytest.mark.usefixtures("own_sample")
def test_a_version_that_does_not_open_is_told_and_the_one_before_is_served():
    store.Board("sample").file(3).write_bytes(b"")
    app = opened()
    assert version_of(app) == 2
    assert any("3" in warning.value for warning in app.warning)
    assert not app.error
