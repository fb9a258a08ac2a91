"""What the upload page finds about a delivery before it is published."""

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer


def ledger_bridge(answer: Answer, lang: str) -> str:
    steps = {row.bridge_part: row.bridge_amount for row in answer}
    listed, paid = steps.get("list", 0.0), sum(steps.values())
    said = {"listed": form.value(listed, "money", lang), "paid": form.value(paid, "money", lang)}
    apart = form.value(steps.get("apart", 0.0), "money", lang, signed=True)
    key = "finding.upload.apart" if steps.get("apart") else "finding.upload.explained"
    return text.say(key, lang, apart=apart, **said)
