"""How far a turning word reaches: past modifiers and complements, not past a mark or another clause."""

from __future__ import annotations

from irenic.coding.clauses.item_starts import another_to
from irenic.coding.clauses.syntax import DASHES, Parse
from irenic.coding.contents.turning import has_particle, turning_form
from irenic.coding.resources import frames, reversals, words
from irenic.coding.words.lexicon import BASE
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


def by_means_of(parse: Parse, index: int, hit: Hit) -> bool:
    """As in "end the war through talks": what a verb turns is its object, not the means."""
    after = parse.skip(index + 1)
    if parse.lowers[after : after + 1] in (["through"], ["by"], ["via"]):
        return True  # "the war must end through talks"
    if not parse.is_np_start(after):
        return False
    if _for_a_purpose(parse, index, hit):
        return True
    phrase = parse.bare_phrase(index + 1)
    fighting = phrase is not None and phrase.end < hit.start and _is_war(parse, phrase.head)
    if phrase is not None and fighting and parse.lowers[phrase.end] in {"along", "at", "on"}:
        return True  # "halt the war along the current line"
    return any(t.tag is Tag.PREP and t.lower in _MEANS for t in parse.tokens[index + 2 : hit.start])


def _is_war(parse: Parse, head: int) -> bool:
    word = parse.tokens[head].word
    return word is not None and word.noun in words()["wars"]


def _for_a_purpose(parse: Parse, index: int, hit: Hit) -> bool:
    """As in "stop the raids to save the truce": what is done for something, not as in "drop its bid to join"."""
    if turning_form(parse.tokens[index]) in _ORDERING:
        return False  # "forbade its envoys to hold talks"
    for at in range(index + 2, hit.start):
        verb = parse.clause_at.get(at)
        if verb is not None and verb.kind == "inf" and verb.start == at and parse.tokens[at].tag is Tag.TO:
            noun = parse.tokens[at - 1].word
            rows = frames("nouns").get(noun.noun, ()) if noun is not None else ()
            owed = any("inf" in row.patterns for row in rows)
            return not owed and noun is not None and noun.noun not in words()["undone"]
    return False


def no_reaches(parse: Parse, index: int, hit: Hit) -> bool:
    """As in "no truce", "no early truce", and over a noun that itself turns: "no lifting of sanctions"."""
    if _denies_predicate(parse, index, hit):
        return True
    for at in range(index + 1, hit.start):
        token = parse.tokens[at]
        if token.tag is Tag.NOUN and turning_form(token) in _REVERSALS and noun_reaches(parse, at, hit):
            return True
        if token.lower == "of" and turning_form(parse.tokens[at - 1]) in _RECOGNISING:
            return True  # "no recognition of the occupation"
        if token.lower in _MORE:
            continue  # "no more raids", "no further amnesty"
        if token.lower in _INTO and turning_form(parse.tokens[at - 1]) in _SHARES:
            return True  # "no place in a new government"
        if token.tag not in _MODIFIERS:
            return False
    return True


def _denies_predicate(parse: Parse, index: int, hit: Hit) -> bool:
    """As in "demanded that no general be put on trial", not as in "no vote be held without a truce"."""
    clause = next((c for c in parse.clauses if c.subjects and c.subjects[0].start == index), None)
    if clause is None or not clause.finite or not clause.start <= hit.start:
        return False
    if turning_form(parse.tokens[clause.subjects[0].head]) in _REVERSALS:
        return False  # "no limits should be placed on aid": what is denied turns it, too
    if any(clause.start < c.start <= hit.start for c in parse.clauses):
        return False
    return _BUT_THEN.isdisjoint(parse.lowers[clause.start : hit.start]) and not is_parted(
        parse, index, hit.start
    )


_BUT_THEN = frozenset("without until before unless except but while after under".split())


def noun_reaches(parse: Parse, index: int, hit: Hit) -> bool:
    """A noun turns what its complement names ("an end to sanctions") or what it is compounded with."""
    tokens, reach = parse.tokens, words()["support_noun_after"]
    needed = words()["particle_needed"].get(turning_form(tokens[index])) if index + 1 < len(tokens) else None
    index += needed is not None and has_particle(parse, index + 1, needed)  # "a winding down of"
    index += (
        index + 1 < len(tokens) and tokens[index + 1].tag is Tag.QUOTE
    )  # "a “complete halt” to the raids"
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    compound = after is not None and after.tag is Tag.NOUN and index + 1 >= hit.start
    blocks = tokens[index].lower == "veto" and after is not None and after.lower in {"over", "against"}
    if not compound and not blocks and (after is None or after.lower not in reach):
        return False
    if not compound and any(c.finite and index < c.start < hit.start for c in parse.clauses):
        return False  # "the reduction in raids was due to mediation"
    first = index + 1 + blocks
    return not any(t.tag is Tag.PREP and t.lower not in reach for t in tokens[first : hit.start])


def is_parted(parse: Parse, left: int, right: int) -> bool:
    """Whether a mark, a conjunction or a new clause parts what stands at `left` from what begins at `right`."""
    tokens = parse.tokens
    if _subject_ends(parse, left, right):
        return True  # "stopping the war is the only way to free the men"
    for index in range(left + 1, right):
        token = tokens[index]
        if token.text in {";", ":"} or token.text in DASHES or token.tag in {Tag.SUB, Tag.REL}:
            return True
        if token.text == "," and not _list_comma(parse, index):
            return True
        if token.lower in _AWAITING and _opens_clause(parse, index):
            return True  # "wants the aid frozen until the fighting stops"
        if token.lower in _INSTANTS and index + 1 < len(tokens) and tokens[index + 1].tag in _OPENS_CLAUSE:
            return True  # "would be lifted the day the prisoners came home"
        if token.tag is Tag.CC and index + 1 < len(tokens) and not denied_too(parse, left, index):
            after = tokens[index + 1]
            if (
                token.lower == "but"
                or after.tag in {Tag.DET, Tag.PPOS, Tag.TO}
                or (index + 1 in parse.clause_at and index > left + 1)
                or another_to(parse, index + 1)
            ):
                return True  # but "to delay or prolong the talks"
    return False


def past_steps(parse: Parse, index: int) -> int:
    """As in "avoid any step that would endanger it": from where a verb reaches on, past what is not to be done."""
    first = index + 1 + (parse.lowers[index + 1 : index + 2] == ["from"])
    phrase = parse.noun_phrase(first) if parse.tokens[index].tag is Tag.VERB else None
    if phrase is None or phrase.end >= len(parse.tokens) or parse.tokens[phrase.end].tag is not Tag.REL:
        return index
    word = parse.tokens[phrase.head].word
    return phrase.end if word is not None and word.noun in _STEPS else index


_STEPS = frozenset(
    "act action activity anything behaviour behavior conduct decision deed development everything measure move "
    "outcome policy provocation rhetoric scenario something statement step".split()
)


def _opens_clause(parse: Parse, index: int) -> bool:
    return any(c.finite and c.subjects and c.subjects[0].start == index + 1 for c in parse.clauses)


_AWAITING = frozenset({"until", "till", "before", "after", "since"})


def _subject_ends(parse: Parse, left: int, right: int) -> bool:
    """Whether a gerund turns something in a subject that ends before the other thing."""
    gerund = parse.clause_at.get(left)
    if gerund is None or gerund.kind != "ing":
        return False
    return any(
        c.finite and c.lemma in _SAID_OF_IT and not c.passive and left < c.start < right
        for c in parse.clauses
    )


_SAID_OF_IT = frozenset("be bring depend help hinge lead mean need require take".split())


def denied_too(parse: Parse, left: int, joint: int) -> bool:
    """As in "not to shoot or resume the raids": the negation at `left` holds for the verb behind "or" as well."""
    tokens = parse.tokens
    if tokens[left].tag is not Tag.NEG or tokens[joint].lower != "or":
        return False
    verb = parse.clause_at.get(joint + 1 + (tokens[joint + 1].tag is Tag.TO))
    return verb is not None and not verb.subjects and bool(tokens[verb.head].form & BASE)


def _list_comma(parse: Parse, index: int) -> bool:
    """As in "no truce, talks or exchange": more of the same follows."""
    tokens = parse.tokens
    beside = tokens[index - 1 : index] + tokens[index + 1 : index + 2] + tokens[index + 3 : index + 5]
    listed = len(beside) == _FOUR and tokens[index + 2].lower in {"and", "or"}
    if listed and all(token.tag in {Tag.NOUN, Tag.ADJ} for token in beside):
        return True  # "all land, air and sea operations"
    return any(token.lower in {"or", "nor"} for token in tokens[index + 1 : index + 8])


_FOUR = 4
_REVERSALS = reversals()
_ORDERING = frozenset({"forbid", "refuse", "deny"})
_MEANS = frozenset("with by through via using under".split())
_INSTANTS = frozenset({"day", "moment", "minute"})
_OPENS_CLAUSE = frozenset({Tag.DET, Tag.PPOS, Tag.NAME, Tag.PRON})
_RECOGNISING = frozenset(
    "recognition acceptance acknowledgement acknowledgment legalisation legalization".split()
)
_MORE = frozenset({"more", "further", "new"})
_INTO = frozenset({"in", "at", "on", "within", "over"})
_SHARES = frozenset("hand part place role room say seat share voice".split())
_MODIFIERS = frozenset({Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS})
