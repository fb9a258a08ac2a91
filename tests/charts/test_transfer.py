"""The charts and sentences of the technology transfer page."""

import pytest

from oneboard import text
from oneboard.charts import Look, transfer, transfer_fees
from oneboard.findings import transfer as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
LICENCE = {"mode": "licence", "contracts": 2, "value_signed": 9e6, "value_this_year": 4e6,
           "value_earlier": 5e6, "cash_received": 3e6, "cash_this_year": 1e6,
           "cash_earlier": 2e6, "cash_internal": 1.5e6}  # fmt: skip
OVER = {"contract_id": "T1", "project_id": "A", "project_name": "<b>钪</b>", "outcome": "overrun",
        "trial_light": "risk", "days_left": -11, "trial_used": 1.03,
        "trigger_progress": 0.6}  # fmt: skip
RUNNING = {"contract_id": "T2", "project_id": "B", "outcome": "running", "trial_light": "ok",
           "days_left": 90, "trial_used": 0.5, "trigger_progress": 7.0}  # fmt: skip
PAYING = {"outcome": "paying", "trials": 8, "fee_promised": 34e6, "fee_realised": 20e6,
          "trials_ended": 13}  # fmt: skip
OLD = {"fee_age": 4, "age_from": 181, "instalments_owed": 1, "owed_later": 1e5, "owed_other": 0,
       "fees_due": 53}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_contracts_and_cash_have_a_panel_each_on_one_scale(look):
    figure = transfer.channels(answer("transfer/channels", LICENCE), look)
    assert trace(figure, "value_this_year").xaxis != trace(figure, "cash_this_year").xaxis
    assert figure.layout.xaxis.range == figure.layout.xaxis2.range
    assert look.text(3e6, "money") in trace(figure, "cash_this_year").text[0]
    assert trace(figure, "cash_earlier").text[0] == ""


@pytest.mark.parametrize("look", LOOKS)
def test_a_trial_shows_its_trigger_against_its_time(look):
    figure = transfer.trials(answer("transfer/trials", OVER, RUNNING), look)
    bar, tick = trace(figure, "trigger_progress"), trace(figure, "trial_used")
    assert list(bar.x) == [0.6, transfer.FARTHEST]
    assert any("700" in note.text for note in figure.layout.annotations)
    assert list(tick.x) == [1.03, 0.5]
    assert bar.marker.color[0] == look.paint.risk
    assert "<b>钪" not in "".join(bar.hovertext + figure.layout.yaxis.ticktext)


def test_a_promise_is_an_outline_and_cash_is_solid():
    figure = transfer_fees.outcomes(answer("transfer/outcomes", PAYING), LOOKS[0])
    assert trace(figure, "fee_promised").marker.color == "rgba(0,0,0,0)"
    assert trace(figure, "fee_realised").marker.color == LOOKS[0].paint.accent
    quarter = {"quarter": "2026-Q3", "value_signed": 4e6, "cash_received": 1e6}
    figure = transfer_fees.over_time(answer("transfer/over_time", quarter), LOOKS[0])
    assert trace(figure, "value_signed").marker.color == "rgba(0,0,0,0)"


@pytest.mark.parametrize("look", LOOKS)
def test_the_last_band_of_age_is_open(look):
    near = {**OLD, "fee_age": 1, "age_from": 1, "age_to": 30}
    figure = transfer_fees.ageing(answer("transfer/ageing", near, OLD), look)
    first, last = trace(figure, "owed_later").x
    assert "30" in first
    assert "181" in last and "None" not in last


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    assert "50.0%" in findings.channels(answer("transfer/channels", LICENCE), lang)
    dry = {"mode": "licence", "value_signed": 9e6}
    assert "%" not in findings.channels(answer("transfer/channels", dry), lang)
    assert "11" in findings.trials(answer("transfer/trials", OVER, RUNNING), lang)
    calm = text.say("finding.transfer.trials", lang, n=1)
    assert findings.trials(answer("transfer/trials", RUNNING), lang) == calm
    assert "13" in findings.outcomes(answer("transfer/outcomes", PAYING), lang)
    assert "180" in findings.ageing(answer("transfer/ageing", OLD), lang)
    paid = {**OLD, "owed_later": 0, "instalments_owed": 0}
    assert "53" in findings.ageing(answer("transfer/ageing", paid), lang)
