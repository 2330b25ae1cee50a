"""The stories, free of Qt: the open project, what can be asked of it and what can be done to it."""
