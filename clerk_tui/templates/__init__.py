"""What comes with the program as files: house styles, templates, example committees."""

from pathlib import Path

FOLDER = Path(__file__).parent
