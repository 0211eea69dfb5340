"""What administrators do, wherever they do it: set up, look through, read the policy."""
