"""Who told whom: from the origin to the article, and what was lost on the way."""
