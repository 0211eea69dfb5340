"""What is in a message. Pure: same input, same answer; no clock, network or database."""
