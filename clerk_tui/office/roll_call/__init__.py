"""The roll call without a screen: what each key does, and what each answer does."""
