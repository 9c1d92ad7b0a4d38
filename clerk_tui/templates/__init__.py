"""The files that come with the program: house styles, templates, laws, example committees."""

from pathlib import Path

FOLDER = Path(__file__).parent
