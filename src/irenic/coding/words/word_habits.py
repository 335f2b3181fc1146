"""Words that can be noun and verb, and are one of them nearly always."""

from __future__ import annotations

SELDOM_NOUNS = frozenset(
    (
        "lift stop let hold leave stay pay keep refuse remain help seek allow say call meet get give take make go "
        "put set cut turn fall pull push open bring win break build hand join run stand back free sign"
    ).split()
)
"""Verbs whose noun is rare beside them."""

SELDOM_VERBS = frozenset(
    (
        "power air land border fuel trade state group food security peace court mine ship truck train "
        "bank tank school market crew staff water gas oil coal iron plant park street party guard drone warrant "
        "channel embargo room traffic accord swap hate"
    ).split()
)
"""Nouns whose verb is rare beside them, before another noun."""

ATTRIBUTES = frozenset(
    "biting chilling crippling crushing devastating humiliating looming paralysing paralyzing punishing stinging "
    "sweeping swingeing".split()
)
"""Forms in -ing that in front of a noun tell what it is like: "crushing sanctions" crush, and are not crushed."""

NEEDS_OBJECT = frozenset(
    (
        "abduct adopt affiliate aim air annex appoint approve arm arrest attach author base beset block "
        "bring broadcast build capture charge circulate codify commission compile conduct confine couple "
        "craft create dedicate deploy deport descend design detain devise direct displace draft earmark "
        "elect envisage equip expel extradite feed fence file finance found fund give guard hold house "
        "impose imprison install intend intern invite involve issue jail keep kidnap kill label levy link list "
        "locate loot make man manufacture model mount name nominate occupy owe pair pay plant pledge post "
        "print produce publish put quote raise recruit relate release seize send ship situate staff station "
        "steal store supply take tie trap use water wound write"
    ).split()
)
"""Verbs that hardly ever stand without an object: "the prisoners held in" are held."""
