"""The transfer agents' book: what is decided on a pair is remembered, and can be taken back."""

from oneboard import store
from tests.ui.board import opened

PAGE = "results/matching"


def shown(page, group: str) -> list[str]:
    """Demands of the pairs in one group of the list."""
    page.segmented_control(key="matching:show").set_value(group).run()
    found = [frame.value for frame in page.dataframe if "technology_name" in frame.value]
    return list(found[0]["demand_title"]) if found and group != "open" else []


def test_a_decision_outlives_the_version_it_was_made_on(own_sample):
    page = opened(PAGE)
    page.query_params["version"] = "2"
    page.run()
    page.button(key="matching:accepted").click().run()
    [kept] = store.match_decisions("sample")
    assert (kept.decision, kept.number) == ("accepted", 2)
    later = opened(PAGE)
    assert len(shown(later, "agreed")) == 1
    later.button(key="matching:open").click().run()
    assert store.match_decisions("sample") == []
    assert not later.exception


def test_a_pair_is_assigned_to_an_agent_and_another_dismissed(own_sample):
    page = opened(PAGE)
    agent = page.selectbox(key="matching:agent")
    agent.set_value(agent.options[-1] if agent.value is None else agent.value).run()
    page.button(key="matching:assigned").click().run()
    page.button(key="matching:dismissed").click().run()
    dismissed, assigned = store.match_decisions("sample")
    assert (dismissed.decision, assigned.decision) == ("dismissed", "assigned")
    assert assigned.agent and dismissed.agent is None
    assert (dismissed.demand, dismissed.technology) != (assigned.demand, assigned.technology)
    told = [line.details["decision"] for line in store.audit_log()]
    assert told == ["dismissed", "assigned"]
