"""Tables: spotting notes as files and from the clipboard."""
