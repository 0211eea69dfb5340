"""What is said, as phrases: one subject a file."""
