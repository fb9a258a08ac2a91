"""A digest in one language: sections of sentences, each with the way to its place on the board."""

from dataclasses import dataclass

from oneboard import findings, store, text
from oneboard.digest import sections
from oneboard.digest.material import Material
from oneboard.digest.sections import Section, Words


@dataclass(frozen=True)
class Digest:
    """What is written to the files of one language."""

    lang: str
    title: str
    subtitle: str
    home: str
    sections: tuple[Section, ...]
    foot: str


def build(material: Material, lang: str, *, address: str = "") -> Digest:
    """`address`: where the board is served; without one nothing is linked."""
    words = Words(material.seen, lang, address if _is_web(address) else "")
    made = (
        sections.attention(material, words),
        sections.changes(material, words),
        sections.moved(material, words),
        sections.comments(material, words),
        sections.decisions(material, words),
        sections.freshness(material, words),
    )
    return Digest(
        lang=lang,
        title=_title(material, lang),
        subtitle=_subtitle(material, lang),
        home=words.to("home"),
        sections=made,
        foot=text.say("digest.foot", lang),
    )


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def _title(material: Material, lang: str) -> str:
    """The first words of a mail: whose board, and how much needs attention."""
    number = material.seen.number
    told = text.say("digest.title", lang, name=_board(material.seen.board, lang), number=number)
    if not len(material.attention):
        return told
    finding = findings.of(material.attention, lang)
    return text.say("digest.titled", lang, title=told, finding=finding)


def _board(board: str, lang: str) -> str:
    if board == store.SAMPLE:
        return text.say("pack.sample", lang)
    return str(store.current_settings()[f"organisation_name_{lang}"])


def _subtitle(material: Material, lang: str) -> str:
    info = store.version(material.seen.board, material.seen.number)
    return text.say(
        "digest.subtitle", lang, as_of=info.as_of, number=info.number, who=info.published_by,
        when=f"{info.published_at.astimezone():%Y-%m-%d %H:%M}",
    )  # fmt: skip
