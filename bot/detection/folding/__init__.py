"""The fold table and the tricks it undoes."""
