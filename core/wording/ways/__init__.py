"""Who told whom: from the origin to the article."""
