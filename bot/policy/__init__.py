"""What may lawfully follow from a message. Pure: no clock, network or database."""
