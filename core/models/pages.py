"""Titles that a corpus gives to pages."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from core.models.base import Model, Words

PageTitle = Annotated[Words, StringConstraints(max_length=40)]
"""Short enough to stand with others in a bar."""


class Pages(Model):
    """What the two pages are called whose names depend on the topic. Their addresses stay."""

    deployment: PageTitle | None = Field(None, description="of the page that draws measures of 'chart: deployment'")
    losses: PageTitle | None = Field(None, description="of the page that draws measures of 'chart: losses'")

    @model_validator(mode="after")
    def _are_two_lines(self) -> Self:
        given = self.titles()
        for chart, title in given.items():
            if title.splitlines() != [title.strip()]:
                raise _broken(chart, f"is one line without blanks around it; found '{title}'")
        if len({title.casefold() for title in given.values()}) < len(given):
            raise _broken("losses", f"needs another title than 'deployment'; found '{self.losses}' for both")
        return self

    def titles(self) -> dict[str, str]:
        """The titles that are given, by what their page draws."""
        both = {"deployment": self.deployment, "losses": self.losses}
        return {chart: title for chart, title in both.items() if title is not None}


def _broken(field: str, message: str) -> PydanticCustomError:
    return PydanticCustomError("rule", "{message}", {"field": field, "message": f"'{field}' {message}"})
