"""A status in words, for labels and hovers."""

from oneboard import dictionary, text


def word(light: str | None, lang: str) -> str:
    return (
        dictionary.choice_label("light", light, lang) if light else text.say("state.unknown", lang)
    )
