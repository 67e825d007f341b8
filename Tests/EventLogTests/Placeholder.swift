// The tests of the log follow.
