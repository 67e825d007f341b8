// The tests of the projections follow.
