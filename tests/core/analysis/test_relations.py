"""Relations: who names whom, by a claim's id or by its statement's."""

from core.analysis.relations import directed, links
from tests.builders import claim, one, statements


def test_a_link_joins_the_statements_of_the_claims_that_are_named() -> None:
    rows = statements(
        one(
            claim("a", best=600, part_of=("c",), revises=("old",)),
            claim("b", best=600, disputes=("whole", "b"), statement="doubt"),
            claim("c", best=4_700, statement="whole"),
        )
    )
    named = links(rows)
    assert {relation: pairs for relation, pairs in named.items() if pairs} == {
        "part_of": {("a", "whole")},
        "revises": {("a", "old")},
        "disputes": {("doubt", "whole")},
    }
    assert directed(rows)["part_of"] == [("a", "whole")]
