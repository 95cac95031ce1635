"""Titles that a corpus gives to pages."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from core.models.base import ONE_LINE, Model, Words, broken

PageTitle = Annotated[Words, StringConstraints(max_length=40), ONE_LINE]
"""Short enough to stand with others in a bar."""


class Pages(Model):
    """What the two pages are called whose names depend on the topic. Their addresses stay."""

    deployment: PageTitle | None = Field(None, description="of the page that draws measures of 'chart: deployment'")
    losses: PageTitle | None = Field(None, description="of the page that draws measures of 'chart: losses'")

    @model_validator(mode="after")
    def _are_two(self) -> Self:
        given = self.titles()
        if len({title.casefold() for title in given.values()}) < len(given):
            raise broken("losses", f"needs another title than 'deployment'; found '{self.losses}' for both")
        return self

    def titles(self) -> dict[str, str]:
        """The titles that are given, by what their page draws."""
        both = {"deployment": self.deployment, "losses": self.losses}
        return {chart: title for chart, title in both.items() if title is not None}
