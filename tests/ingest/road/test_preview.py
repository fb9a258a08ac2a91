"""A delivery as the version it would become: asked like any other, and on no board."""

from oneboard import access, dictionary, query, store
from oneboard.charts import Look
from oneboard.ingest.road.deliver import deliver
from oneboard.query import Sight
from oneboard.ui.upload.figures import split
from tests.ingest.road.made import projects, wish


def test_the_headline_figures_are_known_before_anybody_publishes(tmp_path, eight_projects):
    found = deliver(wish(projects(tmp_path / "next.xlsx", count=11)))
    staged = store.stage(store.OWN, ["next.xlsx"], who="w")
    info = store.preview(store.OWN, found.ready, name=staged.id)
    seen = Sight(access.local(), info.board, info.number)
    answer = query.ask("changes/waterfall", {"compared": [1]}, seen=seen)
    parts = {row.part: row.moved_by for row in answer if row.figure == "projects_running"}
    assert (parts["before"], parts["entered"], parts["after"]) == (8, 3, 11)
    shown = split(answer, Look(lang="en", mode="light"))
    label = dictionary.vocabulary()["projects_running"].en
    assert shown["If published"][shown["Figure"].index(label)] == "11"
    assert [one.name for one in store.boards()] == [store.OWN]
    assert [one.number for one in store.versions(store.OWN)] == [1]
    store.unstage(staged.id)
    assert not store.versions(info.board)
