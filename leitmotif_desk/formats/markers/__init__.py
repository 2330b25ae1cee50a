"""Markers as editors and sequencers list them, and what their names say."""
