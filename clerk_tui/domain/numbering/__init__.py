"""The numbers of minutes, paragraphs, questions and actions."""
