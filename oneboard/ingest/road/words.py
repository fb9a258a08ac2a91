"""Sentences in every language at once, for reports that people of either language read."""

from typing import Any

from oneboard import text
from oneboard.ingest.model import Issue, Question, Refused
from oneboard.ingest.sentences import issue_sentence, question_sentence
from oneboard.store import StoreTrouble


def both(key: str, **values: Any) -> dict[str, str]:
    return {lang: text.say(key, lang, **values) for lang in text.LANGUAGES}


def of_refusal(refused: Refused) -> dict[str, str]:
    return both(f"refusal.{refused.code}", **refused.values)


def of_trouble(trouble: StoreTrouble) -> dict[str, str]:
    return {lang: trouble.say(lang) for lang in text.LANGUAGES}


def of_issue(issue: Issue) -> dict[str, str]:
    return {lang: issue_sentence(issue, lang) for lang in text.LANGUAGES}


def of_question(question: Question) -> dict[str, str]:
    return {lang: question_sentence(question, lang) for lang in text.LANGUAGES}
