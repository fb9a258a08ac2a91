"""A figure says which settings it used, and no setting is idle."""

import re

from oneboard import dictionary, query
from oneboard.query.reliance import settings_of
from tests.house import sources

USED = frozenset().union(
    *(settings_of(query.load(name).sql) for name in query.names()), settings_of("rule_break")
)


def test_settings_are_found_through_views_and_macros():
    assert "slip_risk_days" in settings_of("select light from project_state")
    assert "fiscal_year_start" in settings_of("select fiscal_year_of(as_of())")
    assert "required_trl_pilot" in settings_of("select required_level(scale, stage) from readiness")
    assert settings_of("select 1") == frozenset()


def test_a_figure_names_the_settings_it_used(on_sample):
    used = query.settings_used(query.load("quality/suspicion"))
    assert used["unchanged_versions"] == dictionary.settings()["unchanged_versions"].default
    assert "fiscal_year_start" in query.settings_used(query.load("burn/rush"))


def test_every_setting_decides_something():
    """In a statement, or by name in a program, be it put together: f"organisation_name_{lang}"."""
    programs = "\n".join(sources.text(path) for path in sources.python())
    starts = tuple(re.findall(r'f"([a-z_]+_)\{', programs))
    idle = [
        key
        for key in dictionary.settings()
        if key not in USED and f'"{key}"' not in programs and not key.startswith(starts)
    ]
    assert not idle
