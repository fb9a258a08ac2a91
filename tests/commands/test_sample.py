"""What the sample organisation has decided is set, and never over what somebody else set."""

from oneboard import sample, store
from oneboard.commands.sample import decide


def test_decisions_of_the_sample_are_set_once():
    decide()
    version = store.settings_version()
    assert store.current_settings()["bucket_plan"] == sample.decided()["bucket_plan"]
    decide()
    assert store.settings_version() == version


def test_what_somebody_changed_stays():
    store.change_settings({"bucket_plan": "A 100"}, who="test")
    decide()
    assert store.current_settings()["bucket_plan"] == "A 100"
