"""The document says what the declarations say."""

from oneboard import dictionary
from oneboard.commands import docs
from oneboard.dictionary import document


def test_the_document_is_current():
    assert docs.PATH.read_text("utf-8") == document.render(), "run: python3 -m oneboard docs"


def test_every_name_is_in_it():
    words = document.render()
    for table in dictionary.tables().values():
        assert f"### `{table.name}` {table.en} {table.zh}" in words
        assert all(
            f"| `{column.name}` | {column.en} | {column.zh} |" in words for column in table.columns
        )
    assert all(f"| `{name}` |" in words for name in [*dictionary.metrics(), *dictionary.settings()])


def test_a_stale_document_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(docs, "PATH", tmp_path / "dictionary.md")
    assert docs.main(["--check"]) == 1
    assert "python3 -m oneboard docs" in capsys.readouterr().err
    assert docs.main([]) == 0
    assert docs.main(["--check"]) == 0
