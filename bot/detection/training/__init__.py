"""How the learned detector is made: read, split, train, calibrate, export. Needs ``[train]``."""
