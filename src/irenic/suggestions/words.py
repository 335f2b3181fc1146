"""The word lists by which a name is told for a person, a body, a side or a place. None of them names anybody."""

from __future__ import annotations

from irenic.coding.resources import words
from irenic.coding.words.closed import CLOSED, MONTHS, TITLES, WEEKDAYS

_MORE_ROLES = frozenset(
    (
        "speaker interior finance justice energy trade press opposition rebel acting lieutenant major brigadier "
        "admiral marshal sergeant sheikh emir imam bishop archbishop rabbi judge professor co-chair negotiators "
        "spokespeople coordinator rapporteur superintendent vice-president"
    ).split()
)
_NOT_ROLES = frozenset("head general special chief foreign defense defence".split())
ORGANISATION_NOUNS = frozenset(
    (
        "agency alliance army assembly association authority bank bureau cabinet church club coalition college command "
        "commission committee community company confederation conference congress convention corporation council "
        "court delegation department embassy federation force forces forum foundation front group guard house "
        "inspectorate institute institution league legion liberation ministry mission movement nations network office "
        "organisation organization panel parliament party police programme program secretariat senate service society "
        "states syndicate team tribunal union unit university watch board brigade brigades battalion militia "
        "initiative trust centre center fund"
    ).split()
)
PLACE_NOUNS = frozenset(
    (
        "valley river lake sea strait island islands peninsula province region city town port village border "
        "mountain mountains bridge bridges dam district harbour harbor coast shore pass plain desert delta canal "
        "corridor crossing airport county capital crater hills heights highway road"
    ).split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at near from to around outside inside across through toward towards".split()
)
PARTICLES = frozenset("al el de la der den van von bin ibn ben abu da dos di du le af av zu ter".split())
SIDE_NOUNS = frozenset(
    (
        "government army parliament forces force troops officials official minister ministry president presidency "
        "delegation negotiator negotiators leaders leadership side military cabinet spokesman spokeswoman spokesperson "
        "embassy envoy diplomat diplomats ambassador rebels fighters soldiers authorities king queen premier "
        "chancellor prime foreign defence defense position stance army parliament team mediators mediator"
    ).split()
)
_PEOPLE_ENDINGS = ("ian", "ean", "an", "ish", "ese", "i", "ic", "er", "n", "ien", "ite")
PORTFOLIOS = frozenset(
    (
        "agriculture budget commerce communications culture education energy environment finance health housing "
        "industry information intelligence interior justice labor labour planning security tourism trade transport "
        "treasury welfare"
    ).split()
)
"""What an office is for: with a capital before its title, a word of it and no name ("Labor Secretary")."""
NO_TITLES = frozenset(
    "mr mrs ms dr mr. mrs. ms. dr. sir lord lady dame colleague counterpart ally confidant interlocutor".split()
)
FORMER = frozenset("former ex ex-president retired late onetime previous predecessor".split())


def is_role(lower: str) -> bool:
    """Whether a word, beside a name, is one of office: "minister", "foreign", "spokeswoman"."""
    return lower in TITLES or lower in words()["person_roles"] or lower in _MORE_ROLES


def is_office(lower: str) -> bool:
    """Whether a word by itself names who holds an office, and is no word that only goes with one."""
    return is_role(lower) and lower not in _NOT_ROLES and lower not in _MODIFIERS


_MODIFIERS = frozenset(
    "prime mr mrs ms dr sir lord deputy vice interior finance justice energy trade press opposition acting".split()
)


def is_observer(lower: str) -> bool:
    """Whether a word says that somebody watches and is no side: "analyst", "professor"."""
    return lower in words()["wide_holders"]


def never_a_name(lower: str) -> bool:
    """Words with a capital for another reason: days, months, words of grammar."""
    return lower in FORMER or lower in WEEKDAYS or lower in MONTHS or lower in CLOSED


def is_people_of(word: str, name: str) -> bool:
    """Whether words may be those for the people of a name: "Marenian", "Marenians" of "Marenia"."""
    word, name = word.lower(), name.lower()
    if " " in word and " " in name:
        before, _, word = word.rpartition(" ")
        given, _, name = name.rpartition(" ")
        if before != given:
            return False  # "Northern Marenian" is of Northern Marenia alone
    singular = word[:-1] if word.endswith("s") and not word.endswith(("ss", "es")) else word
    pairs = enumerate(zip(singular, name, strict=False))
    shared = next((i for i, (a, b) in pairs if a != b), min(len(singular), len(name)))
    rest = singular[shared:]
    if not rest or shared < max(3, len(name) - 3):
        return False
    return rest in _PEOPLE_ENDINGS or (singular.endswith(_PEOPLE_ENDINGS) and len(rest) <= 4)
