"""Writing themes: step entry by letters, by a piano, as text, and what else a form is."""
