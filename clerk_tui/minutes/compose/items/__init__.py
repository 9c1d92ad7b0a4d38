"""The blocks of one item: its heading, its entries, its decisions and how they stand together."""
