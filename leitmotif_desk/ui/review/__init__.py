"""The occurrences that wait for a person's word."""
