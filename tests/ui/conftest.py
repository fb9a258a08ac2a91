"""Pages publish without writing a digest beside the test; it has tests of its own."""

import pytest


@pytest.fixture(autouse=True)
def digests(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Versions whose digest a page has begun."""
    begun: list[tuple[str, int]] = []
    monkeypatch.setattr(
        "oneboard.digest.begin", lambda board, number: begun.append((board, number))
    )
    return begun
