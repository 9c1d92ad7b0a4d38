"""Backups, encryption, and folders that are no safe place."""
