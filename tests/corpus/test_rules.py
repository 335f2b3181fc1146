"""Sentences of articles that begin as furniture does, and furniture in wordings that no page of the tests has."""

from __future__ import annotations

import pytest

from irenic.corpus.zones.mark import mark_zones
from irenic.corpus.zones.rules import find_rule, load_rules
from irenic.model.document import ZoneKind

ARTICLE = """Sign up to the treaty, the minister told them, or face sanctions.
Support for the plan is growing in Northland.
By using sanctions to force terms on Southmark, the union lost its leverage.
Share the water, the mediators said.
Images by commercial satellites show that Northland has withdrawn.
Reporting by the observers will begin in May.
The report was published on Monday by the United Nations.
The views expressed by the two sides differ.
The interview was conducted while shells fell on the town, and the minister demanded a truce.
Listen to this man, the minister said.
More than two hundred prisoners were released.
Sources in Southmark said that the talks had failed.
Print and broadcast media were barred from the hall.
Close to the line, shelling went on.
Related to this is the question of the islands.
Read the treaty before you sign it, she said.
Watch the line, not the words, a diplomat said.
Photographs of the destroyed bridge were shown to the delegates.
Credit lines would be opened for both countries.
About a third of the prisoners are ill.
Contact between the two armies is kept by radio.
Donate weapons or send troops, he said: the union must choose.
Video conferences replaced the talks in May.
By Monday neither side had signed.
Subscribe to the principle of non-interference, Southmark demanded.
The latest from the front is that nothing moved.
Become a member of the alliance and the talks are over, Southmark warned.
Get the prisoners home first, Northland said in a briefing.
Previous rounds failed on recognition.
Issued visas will remain valid, Northland said on 3 March 2031.
What do you think?
The key points of the plan are not disputed.
No comments were made by either delegation.
In short, the truce holds.
Ada Brandt is the envoy of the lake council. She expects no truce.
Ada Brandt is a fellow of the lake institute. She expects no truce.""".splitlines()

FURNITURE = """Follow Example Times on social media
Share on Telegram
Photo: A soldier at the crossing. Example Photos
Photo by Ada Finch
A view of the lake (Photo by A. Brook/Example Photos)
The minister arrives. AFP via Getty Images
(Source: www.example.org)
Reporting by Ada Finch and Tom Reed; Editing by Jo Lake
This article was originally published in the Example Review.
The views expressed in this article are those of the author.
This interview has been edited for length and clarity.
The conversation was conducted in Norholm and has been condensed. Sign up for our newsletter.
Ada Finch's latest book is on lakes. The views expressed are the author's own.
© Example Times 2031
Copyright 2031 Example Times. All rights reserved.
We use cookies to improve your experience on this site.
Sign up here for our daily briefing.
Subscribe now to our weekly round-up and never miss a report.
Get the latest news delivered straight to your inbox
Already a subscriber? Log in
Read more: Northland buys ferries
RELATED: Northland buys ferries
Read the full story
Continue reading
Most Popular
You may also like
More from this author
Ada Finch is our lake correspondent. More from this series: Voices of the shore
Tom Reed is a columnist for the Example Review and the author of two books on ferries.
What to read next
Be the first to comment
12 comments
Your email address will not be published. Required fields are marked *
Tags: lake, talks
https://www.example.org/a/b""".splitlines()


@pytest.mark.parametrize("sentence", ARTICLE)
def test_a_sentence_of_an_article_stays_body(sentence: str) -> None:
    before, after = "The talks began at noon. Both sides came.", "They went on until night. Nobody left."
    text = "\n\n".join([before, sentence, after])
    assert [zone.kind for zone in mark_zones(text)] == [ZoneKind.BODY]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known_by_its_wording(line: str) -> None:
    rule = find_rule(line, len(line.split()))
    assert rule is not None
    assert rule.kind is ZoneKind.BOILERPLATE


def test_every_rule_has_a_reason_and_matches_no_empty_line() -> None:
    for rule in load_rules():
        assert rule.why
        assert rule.pattern.fullmatch("") is None
