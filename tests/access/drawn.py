"""Pages as they are drawn for one person, without a browser."""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count

import pytest
from streamlit.testing.v1 import AppTest

from oneboard.ui import arrival, passport, state, trace
from oneboard.ui.ask import ON_PAGE
from tests.house.sources import ROOT, menu


def board(lang: str, **address: str) -> AppTest:
    """The first page."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.query_params.update({"lang": lang} | address)
    return app.run()


def drawn(lang: str, pages: Container[str] = ()) -> Iterator[tuple[str, str]]:
    """Every page of the menu, or some, in one session, and all that reaches the browser of it:
    texts, tables, charts and what is offered to be chosen, as it is sent."""
    app = board(lang)
    for name, path in menu():
        if pages and name not in pages:
            continue
        app.switch_page(f"pages/{path}.py").run()
        assert not app.exception, (name, app.exception)
        assert not app.error, (name, [error.value for error in app.error])
        yield f"page {name} in {lang}", sent(app)


@contextmanager
def everything_open() -> Iterator[None]:
    """Every tab is drawn, and on each page the passport of one figure, another one on each."""
    turn = count()

    def open_one() -> None:
        known = [one for one in state.recall(ON_PAGE).values() if one.question.rows]
        if known:
            chosen = known[next(turn) % len(known)]
            measure = next(iter(chosen.question.rows))
            passport.open_passport(
                chosen, chosen.question.question(state.lang()), {}, measure=measure
            )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("oneboard.ui.tabs"), "_tab", lambda container: container)
        patch.setattr(trace, "MOST", 1)
        patch.setattr(arrival, "open_passport", open_one)
        yield


def sent(app: AppTest) -> str:
    """Without the strokes that keep markdown in texts from being read as such."""
    parts = (node.proto.SerializeToString() for node in app._tree if getattr(node, "proto", None))
    return b"\n".join(parts).decode("utf-8", "replace").replace("\\", "")


def said(app: AppTest) -> str:
    """The sentences alone, without what differs from run to run."""
    kinds = (app.title, app.subheader, app.markdown, app.caption, app.info, app.warning, app.error)
    return "\n".join(str(one.value) for one in [*sum(map(list, kinds), []), *app.toast]).replace(
        "\\", ""
    )
