"""What the pages share on which articles are added, edited and looked through: forms, what is on disk, saving."""
