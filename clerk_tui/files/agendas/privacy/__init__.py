"""What an agenda says of the press and public: which items are private, and by which words."""
