// Proofs, notes and witnesses follow.
