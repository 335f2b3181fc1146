"""Sets of word classes that several rules of words and clauses look at, named by their members."""

from __future__ import annotations

from irenic.coding.words.tokens import Tag

AUX = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO})
ADV_NEG_QUOTE = frozenset({Tag.ADV, Tag.NEG, Tag.QUOTE})
ADV_PUNCT = frozenset({Tag.ADV, Tag.PUNCT})
BE_HAVE_VERB = frozenset({Tag.BE, Tag.HAVE, Tag.VERB})
CC_PREP_PUNCT = frozenset({Tag.CC, Tag.PREP, Tag.PUNCT})
CC_PUNCT = frozenset({Tag.CC, Tag.PUNCT})
COMPL_PRON = frozenset({Tag.COMPL, Tag.PRON})
COMPL_PUNCT_REL_SUB = frozenset({Tag.COMPL, Tag.PUNCT, Tag.REL, Tag.SUB})
COMPL_REL_SUB = frozenset({Tag.COMPL, Tag.REL, Tag.SUB})
DET_PPOS = frozenset({Tag.DET, Tag.PPOS})
DO_MODAL = frozenset({Tag.DO, Tag.MODAL})
DO_MODAL_TO = frozenset({Tag.DO, Tag.MODAL, Tag.TO})
NAME_NOUN = frozenset({Tag.NAME, Tag.NOUN})
NAME_PRON = frozenset({Tag.NAME, Tag.PRON})
REL_SUB = frozenset({Tag.REL, Tag.SUB})
IN_PHRASE = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.NUM, Tag.DET, Tag.PPOS, Tag.POSS, Tag.PRON})
"""Classes of words that stand inside a noun phrase."""
