"""The rules that suggestions come from, as a person may switch, change and add them."""
