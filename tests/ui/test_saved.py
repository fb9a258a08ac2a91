"""Saved views: kept from the frame, shown to whom they are for, renamed, forgotten."""

from oneboard import store
from tests.ui.board import opened


def pressed(page, label: str):
    next(button for button in page.button if button.label == label).click()
    return page.run()


def test_a_view_is_kept_with_its_choices_renamed_and_forgotten(own_sample):
    page = opened("money/burn")
    page.query_params["against"] = "1"
    page.run()
    page.button(key="saved").click().run()
    page.text_input(key="saved:name").set_value("  ")
    pressed(page, "Save this view")
    assert store.views_of("sample", "local") == []

    page.button(key="saved").click().run()
    page.text_input(key="saved:name").set_value("Against spring")
    page.checkbox(key="saved:shared").set_value(True)
    pressed(page, "Save this view")
    [view] = store.views_of("sample", "somebody else")
    assert (view.name, view.page, view.link) == ("Against spring", "burn", {"against": ["1"]})

    page.button(key="saved").click().run()
    assert page.text_input(key="saved:name").value == ""
    page.text_input(key="saved:name").set_value("Pinned")
    page.checkbox(key="saved:pinned").set_value(True)
    pressed(page, "Save this view")
    pinned = store.views_of("sample", "local")[1]
    assert pinned.link == {"against": ["1"], "version": ["3"]}
    assert not pinned.shared

    page.button(key="saved").click().run()
    page.button(key=f"saved:rename:{pinned.id}").click().run()
    page.button(key="saved").click().run()
    page.text_input(key=f"saved:to:{pinned.id}").set_value("Kept").run()
    assert [view.name for view in store.views_of("sample", "local")] == ["Against spring", "Kept"]
    page.button(key="saved").click().run()
    page.button(key=f"saved:forget:{view.id}").click().run()
    assert [view.name for view in store.views_of("sample", "local")] == ["Kept"]
    assert not page.exception
