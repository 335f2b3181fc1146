"""The closed word classes of English, as the tagger uses them."""

from __future__ import annotations

from irenic.coding.words.marks import PLURAL_POSSESSIVE
from irenic.coding.words.tokens import Tag


def _each(tag: Tag, words: str) -> dict[str, Tag]:
    return dict.fromkeys(words.split(), tag)


CLOSED: dict[str, Tag] = {
    **_each(
        Tag.DET,
        "the a an this these those any some no every each all both either neither another such several many few much"
        " various certain other enough half",
    ),
    **_each(Tag.PPOS, "his its their our my your whose"),
    PLURAL_POSSESSIVE: Tag.POSS,
    **_each(
        Tag.PREP,
        "of in on at by for with from into onto over under against between among amid amidst during through throughout"
        " about above below across along around behind beyond despite except inside outside near per regarding"
        " concerning toward towards upon via within without like unlike than as following including excluding"
        " alongside beside beneath underneath atop versus off up down out amongst ahead besides before after until till"
        " since notwithstanding",
    ),
    **_each(Tag.CC, "and or but nor yet & plus"),
    **_each(
        Tag.SUB,
        "if because although though while whereas unless whether when where why how lest once whenever wherever"
        " what whatever",
    ),
    **_each(Tag.REL, "who whom which"),
    **_each(
        Tag.PRON,
        "i you he she it we they me him us them himself herself itself themselves ourselves myself yourself"
        " someone somebody anyone anybody everyone everybody nobody nothing something anything everything"
        " none ones whoever whomever",
    ),
    **_each(Tag.MODAL, "will would can could may might must shall should cannot ought 'll 'd ca wo sha"),
    **_each(Tag.BE, "be is are was were been being am 're 'm"),
    **_each(Tag.HAVE, "have has had having 've"),
    **_each(Tag.DO, "do does did"),
    **_each(Tag.NEG, "not n't never"),
    **_each(Tag.THERE, "there"),
    **_each(
        Tag.NUM,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
        " hundred thousand million billion dozen",
    ),
    **_each(
        Tag.ADV,
        "also still again soon now then ever almost only even just already always often perhaps maybe instead rather"
        " very too quite however therefore thus meanwhile moreover furthermore nonetheless nevertheless otherwise"
        " hence so here together apart away back forward later earlier first further abroad home today yesterday"
        " tomorrow tonight once ago albeit anyway forthwith indeed underway long far more most less least alone aside",
    ),
}
"""Word → its usual tag; `that`, `to`, `her` and the possessive mark are judged in context."""

SUBORDINATING_PREPOSITIONS = frozenset("before after until till since as than once".split())
"""Prepositions that also open a clause with a subject and a finite verb."""

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
SUBJECT_PRONOUNS = frozenset("i you he she it we they who which that there what this these those".split())
PERSON_PRONOUNS = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
}
TITLES = frozenset(
    (
        "president minister prime chancellor secretary general mr mrs ms dr sir lord king queen prince "
        "ambassador envoy senator representative governor premier chairman chairwoman chief commander "
        "colonel captain gen col lt capt adm brig maj sgt cmdr sen rep gov prof amb hon rev pope "
        "spokesman spokeswoman spokesperson leader deputy vice foreign defense defence "
        "special"
    ).split()
)
"""Words that stand, capitalised or not, before a name without being one."""

MONTHS = frozenset(
    (
        "january february march april may june july august september october november december jan feb aug sept sep "
        "oct nov dec"
    ).split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
CALENDAR = MONTHS | WEEKDAYS
TIME_NOUNS = CALENDAR | frozenset(
    (
        "today yesterday tomorrow week month year night morning afternoon evening weekend earlier later day spring "
        "summer autumn winter"
    ).split()
)

PROVISOS = frozenset({"assuming", "provided", "providing", "supposing"})
"""Participles that open a condition."""
FUTURE = frozenset({"will", "would", "'ll", "'d", "shall"})
"""Modals of what is to come."""
ABLE = frozenset({"can", "could", "may", "might"})
"""Modals of what may be."""
PARTICLES = frozenset("away back down off on out over through up".split())
"""Words that belong to a verb: "give up", "hand over"."""
QUESTION_WORDS = frozenset("how what when where which who why".split())
INDEFINITE = frozenset({"anything", "everything", "nothing", "something"})
NONE = frozenset({"no", "nobody", "none", "nothing"})
DUTY = frozenset({"must", "ought", "should"})
"""Modals of what is to be done."""
THIRD_POSSESSIVES = frozenset({"her", "his", "its", "their"})
REFLEXIVE = frozenset("himself herself itself themselves".split())
