"""Parts of speech and lemmas of English words, from a plain dictionary; no tagger, no weights."""

from __future__ import annotations

import gzip
import importlib.util
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

NOUN, VERB, ADJ, ADV = 1, 2, 4, 8
"""Bits of the open word classes that a form can belong to."""

BASE, S_FORM, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
"""Bits of the verb forms that a form can be."""


_UNCHANGED = frozenset(
    (
        "put set cut let hit hurt shut split cost cast broadcast burst quit rid shed spread thrust upset "
        "bid beset read offset bet"
    ).split()
)
_PAST_ONLY = frozenset(
    (
        "saw went began gave took wrote spoke came became broke chose drew drove fell flew forgot forgave "
        "froze grew hid knew rose shook showed sang sank stole swore threw tore undertook wore "
        "withdrew overthrew foresaw retook mistook overtook overcame outgrew foreswore forswore redrew "
        "rewrote overran undid arose ate awoke bore blew did ran was were withstood"
    ).split()
)
_PARTICIPLE_ONLY = frozenset(
    "done gone begun sung sunk come become overcome run sworn torn worn borne".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """What a lower-case form can be: classes, lemmas and verb forms, as bits; `lemmas` holds the form too."""

    form: str
    classes: int
    verb: str
    noun: str
    verb_forms: int
    plural: bool
    lemmas: frozenset[str]
    known: bool = True


_SUFFIX_NOUNS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ist",
    "ship",
    "ance",
    "ence",
    "ure",
    "acy",
    "dom",
)
_SUFFIX_ADJECTIVES = (
    "able",
    "ible",
    "ous",
    "ful",
    "less",
    "ive",
    "ical",
    "ic",
    "ish",
    "al",
    "ary",
    "ent",
    "ant",
)
_NOT_ADJECTIVE = frozenset(
    (
        "peace security state war talk plan deal treaty minister side root shooting army bailout bottleneck "
        "appealing demanding forbidding freezing inviting preferring wanting "
        "brute bully camp champion choice "
        "clarion conservatory constabulary council counter country county documentary economy emissary folk formula "
        "game halting head highland incident intermediary majority mercenary number party premier prize proof record "
        "resident respondent ritual satellite signatory submarine summary third trial"
    ).split()
)
"""Nouns and verbs that the dictionary also has as adjectives, which no news text uses them for."""

_ALSO_ADJECTIVE = frozenset("complete separate total partial joint".split())
_ALSO_NOUN = frozenset(
    (
        "dam dams fighting spending shelling policing mining trading bargaining wording rebuilding decommissioning "
        "backstop backstops peacemaking peacebuilding retraining lobbying jamming looting act acts bar bars halts "
        "lectures merits retreat retreats transports"
    ).split()
)
_NOT_NOUN = frozenset(
    (
        "would could should have do does did being go goes see say said says let lets get gets made make be many few "
        "refuse quit"
    ).split()
)
_NOT_VERB = frozenset(
    (
        "third fourth fifth safe willing nato eu un us uk peace security government minister ministry party president "
        "monday "
        "tuesday wednesday thursday friday saturday sunday january february april june july august "
        "september october november december will territory neutral official officials dialogue progress "
        "area arms better base bases camps capital cities coal corridor council court courts crisis "
        "crowd district districts doctor doctors evidence exiles experts father fathers food future gold group groom "
        "groups gun guns home homes hostage hostages hour hours houses interest interests island joint "
        "letter letters lip man map maps market markets media member men missile missiles month months mother mothers "
        "neighbour neighbours number numbers oil paper papers parliament part parties partner partners parts past path "
        "people peoples phases position positions power powers price prices prison prisons province "
        "provinces railway railways region road roads rocket rockets role rump salaries school schools sea side "
        "soldier soldiers source sources staff team teams thing time times tin treason troop troops village war wars "
        "water weapon weapons week weeks word words year years zone zones"
    ).split()
)
_COMMON_ADVERBS = frozenset(
    "not never also still yet again soon now then once twice ever almost only even just".split()
)


@lru_cache(maxsize=1)
def _rows() -> list[str]:
    """The lines `form,class,lemma/lemma` of lemminflect's look-up table, sorted.

    The table is read as it is, without importing the package: its own reader and its models would take ten
    times as long as coding an article.
    """
    spec = importlib.util.find_spec("lemminflect")
    assert spec is not None
    assert spec.origin is not None
    table = Path(spec.origin).parent / "resources" / "lemma_lu.csv.gz"
    rows = gzip.decompress(table.read_bytes()).decode("utf-8").split("\n")
    rows.sort()
    return rows


def _dictionary(form: str) -> dict[str, tuple[str, ...]]:
    """Word class (noun, verb, aux, adj, adv) → lemmas of a form."""
    rows = _rows()
    prefix = f"{form},"
    found: dict[str, tuple[str, ...]] = {}
    for index in range(bisect_left(rows, prefix), len(rows)):
        if not rows[index].startswith(prefix):
            break
        kind, _, lemmas = rows[index][len(prefix) :].partition(",")
        found[kind] = tuple(lemmas.split("/"))
    return found


@lru_cache(maxsize=200_000)
def look_up(form: str) -> Word:
    """The word of a lower-case form; an unknown one is judged by its ending, a noun at last."""
    found = _dictionary(form) if len(form) < 40 else {}
    classes, verb, noun, plural, forms = 0, "", "", False, 0
    lemmas = {form}
    if form in _ALSO_NOUN:
        found = {**found, "noun": (form.rstrip("s"),)}
    if found.get("noun") and form not in _NOT_NOUN:
        classes |= NOUN
        noun = found["noun"][0]
        plural = noun != form
        lemmas.update(found["noun"][:1])
    if (found.get("verb") or found.get("aux")) and form not in _NOT_VERB:
        classes |= VERB
        verb = (found.get("verb") or found["aux"])[0]
        verb = _prefer_verb_lemma(form, found.get("verb") or (verb,))
        forms = _verb_forms(form, verb)
        lemmas.add(verb)
    if (found.get("adj") or form in _ALSO_ADJECTIVE) and form not in _NOT_ADJECTIVE:
        classes |= ADJ
    if found.get("adv") or form in _COMMON_ADVERBS:
        classes |= ADV
    known = bool(classes)
    if not known:
        classes, verb, noun, plural, forms, lemmas = _guess(form)
    return Word(form, classes, verb, noun or form, forms, plural, frozenset(lemmas), known)


def _prefer_verb_lemma(form: str, candidates: tuple[str, ...]) -> str:
    """The likeliest lemma where a form has several: one that is not the form itself, for inflected shapes."""
    if form in _BASE_FORMS:
        return form
    if form.endswith(("ing", "ed", "s")):
        for candidate in candidates:
            if candidate != form:
                return candidate
    return candidates[0]


_BASE_FORMS = frozenset({"lay", "feed", "weed"})
"""As in "would lay down their arms", "feed the fighters": nothing lay anywhere in the news, and nobody fees."""


def _verb_forms(form: str, lemma: str) -> int:
    if form == lemma:
        unchanged = PAST | PARTICIPLE if form in _UNCHANGED else 0
        return BASE | unchanged | (PARTICIPLE if form in _PARTICIPLE_ONLY else 0)
    if form.endswith("ing"):
        return ING
    if form.endswith("s") and not form.endswith("ss"):
        return S_FORM
    if form in _PAST_ONLY:
        return PAST
    if form in _PARTICIPLE_ONLY or (
        form.endswith("n") and not form.endswith("an") and form not in {"won", "spun"}
    ):
        return PARTICIPLE
    return PAST | PARTICIPLE


def _guess(form: str) -> tuple[int, str, str, bool, int, set[str]]:
    if "-" in form:
        last = look_up(form.rsplit("-", 1)[1]) if form.rsplit("-", 1)[1] else None
        if last is not None and last.classes & VERB and last.verb_forms & (PARTICIPLE | ING):
            return ADJ, "", form, False, 0, {form}
        if last is not None and last.classes & NOUN:
            noun = form[: -len(last.form)] + last.noun
            return NOUN | ADJ, "", noun, last.plural, 0, {form, noun}
        return ADJ | NOUN, "", form, False, 0, {form}
    if form.endswith(("proposal", "proposals", "foot-dragging", "rattling")):
        plural = form.endswith("s")
        noun = form[:-1] if plural else form
        return NOUN, "", noun, plural, 0, {form, noun}
    if form.endswith("ly"):
        return ADV, "", form, False, 0, {form}
    if form.endswith(_SUFFIX_NOUNS):
        return NOUN, "", form, False, 0, {form}
    if form.endswith(_SUFFIX_ADJECTIVES):
        return ADJ, "", form, False, 0, {form}
    if form.endswith("s") and len(form) > 3 and not form.endswith(("ss", "us", "is")):
        return NOUN, "", form[:-1], True, 0, {form, form[:-1]}
    return NOUN, "", form, False, 0, {form}
