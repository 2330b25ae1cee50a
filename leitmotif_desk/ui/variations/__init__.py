"""The scene at the right: its story facts, suggested variations, what was heard before it, notes."""
