#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A SHA-256 computation in progress (FIPS 180-4). Plain data: a copy goes its own way.
typedef struct {
  /// The chaining value; after csha256_finish the digest as eight big-endian words.
  uint32_t state[8];
  /// Bytes taken so far.
  uint64_t length;
  /// The last length % 64 bytes, not yet compressed.
  uint8_t buffer[64];
  /// Whether to leave the processor's SHA instructions unused.
  bool portable;
} csha256_context;

/// Starts a computation. `portable` is for tests that compare the code paths.
void csha256_init(csha256_context *context, bool portable);

/// Takes `count` bytes; `bytes` may be NULL if there are none.
void csha256_update(csha256_context *context, const uint8_t *bytes, size_t count);

/// Ends the computation and leaves the digest in `state`.
void csha256_finish(csha256_context *context);

/// Hashes runs of bytes, each behind a byte of `prefix`, two at a time where the processor can.
///
/// Run i is bytes[bounds[2 * i]] up to, not with, bytes[bounds[2 * i + 1]]; without `bounds` the
/// runs follow one another and each has `length` bytes. `digests` has room for 32 bytes a run.
void csha256_hash_runs(
    uint8_t prefix, const uint8_t *bytes, const intptr_t *bounds, size_t length, size_t count,
    bool portable, uint8_t *digests);

/// The code that computes here: "x86 SHA extensions", "ARMv8 SHA2" or "portable".
const char *csha256_path(void);

#endif
