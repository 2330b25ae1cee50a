"""The papers that leave the desk, seen before they are written."""
