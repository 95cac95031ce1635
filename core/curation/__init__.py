"""What an annotator works with: number candidates of a text, and how far an annotation covers them."""
