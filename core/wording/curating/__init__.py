"""What the pages say on which a corpus is made."""
