"""Pages as they are drawn for one person, without a browser."""

from collections.abc import Container, Iterator

from streamlit.testing.v1 import AppTest

from tests.house.sources import ROOT, menu


def drawn(lang: str, pages: Container[str] = ()) -> Iterator[tuple[str, str]]:
    """Every page of the menu, or some, in one session, and all that reaches the browser of it:
    texts, tables, charts and what is offered to be chosen, as it is sent."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.query_params["lang"] = lang
    app.run()
    for name, path in menu():
        if pages and name not in pages:
            continue
        app.switch_page(f"pages/{path}.py").run()
        assert not app.exception, (name, app.exception)
        yield f"page {name} in {lang}", sent(app)


def sent(app: AppTest) -> str:
    """Without the strokes that keep markdown in texts from being read as such."""
    parts = (node.proto.SerializeToString() for node in app._tree if getattr(node, "proto", None))
    return b"\n".join(parts).decode("utf-8", "replace").replace("\\", "")
