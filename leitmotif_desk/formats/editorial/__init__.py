"""The picture as it is cut: edit lists, timelines, bins, and videos."""
