"""What every chat platform does alike: who sits at a desk, what a button means, what is said."""
