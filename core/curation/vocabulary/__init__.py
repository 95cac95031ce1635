"""The vocabulary under work: its entries as controls, and what uses each of them."""
