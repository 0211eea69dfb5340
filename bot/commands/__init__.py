"""The commands behind the command line, one noun a module; loaded only when they are called."""
