"""Tests: sentences about meetings."""
