"""A spreadsheet's rows into the film: what they would do is seen first."""
