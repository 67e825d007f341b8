#include <string.h>

#include "CSHA256.h"
#include "paths.h"

// A message is one byte of prefix and a run of bytes. Blocks that stand whole in the run are hashed
// where they stand; the first and the last ones are put together in `space`.

static size_t block_count(size_t length) {
  return (length + 1 + 9 + 63) / 64;
}

static const uint8_t *block(
    uint8_t prefix, const uint8_t *run, size_t length, size_t number, uint8_t space[64]) {
  const size_t start = 64 * number;
  const size_t end = length + 1;
  if (number > 0 && start + 64 <= end) {
    return run + start - 1;
  }
  memset(space, 0, 64);
  const size_t taken = number == 0 ? 1 : 0;
  if (number == 0) {
    space[0] = prefix;
  }
  const size_t place = start + taken;
  if (place < end) {
    const size_t room = 64 - taken;
    memcpy(space + taken, run + place - 1, end - place < room ? end - place : room);
  }
  if (start <= end && end < start + 64) {
    space[end - start] = 0x80;
  }
  if (number + 1 == block_count(length)) {
    const uint64_t bits = (uint64_t)end * 8;
    for (size_t i = 0; i < 8; i++) {
      space[63 - i] = (uint8_t)(bits >> (8 * i));
    }
  }
  return space;
}

static void begin(uint32_t state[8]) {
  csha256_context context;
  csha256_init(&context, false);
  memcpy(state, context.state, sizeof context.state);
}

static void store(const uint32_t state[8], uint8_t *digest) {
  for (size_t i = 0; i < 8; i++) {
    digest[4 * i] = (uint8_t)(state[i] >> 24);
    digest[4 * i + 1] = (uint8_t)(state[i] >> 16);
    digest[4 * i + 2] = (uint8_t)(state[i] >> 8);
    digest[4 * i + 3] = (uint8_t)state[i];
  }
}

typedef void compress_function(uint32_t state[8], const uint8_t *blocks, size_t count);

static void finish_alone(
    compress_function *compress, uint8_t prefix, const uint8_t *run, size_t length, size_t number,
    uint32_t state[8]) {
  uint8_t space[64];
  while (number < block_count(length)) {
    const size_t whole = (length + 1) / 64;
    if (number > 0 && number < whole) {
      compress(state, run + 64 * number - 1, whole - number);
      number = whole;
    } else {
      compress(state, block(prefix, run, length, number, space), 1);
      number++;
    }
  }
}

static void hash_alone(
    compress_function *compress, uint8_t prefix, const uint8_t *run, size_t length,
    uint8_t *digest) {
  uint32_t state[8];
  begin(state);
  finish_alone(compress, prefix, run, length, 0, state);
  store(state, digest);
}

// Two messages go through the processor side by side: each waits for itself, not for the other.
static void hash_two(
    uint8_t prefix, const uint8_t *one, size_t one_length, const uint8_t *other,
    size_t other_length, uint8_t *digests) {
  uint32_t a[8], b[8];
  uint8_t space[64], other_space[64];
  begin(a);
  begin(b);
  const size_t shorter = one_length < other_length ? one_length : other_length;
  const size_t whole = (shorter + 1) / 64;
  const size_t common = block_count(shorter);
  for (size_t number = 0; number < common;) {
    if (number > 0 && number < whole) {
      csha256_compress_hardware_two(
          a, one + 64 * number - 1, b, other + 64 * number - 1, whole - number);
      number = whole;
    } else {
      csha256_compress_hardware_two(
          a, block(prefix, one, one_length, number, space), b,
          block(prefix, other, other_length, number, other_space), 1);
      number++;
    }
  }
  finish_alone(csha256_compress_hardware, prefix, one, one_length, common, a);
  finish_alone(csha256_compress_hardware, prefix, other, other_length, common, b);
  store(a, digests);
  store(b, digests + 32);
}

void csha256_hash_runs(
    uint8_t prefix, const uint8_t *bytes, const intptr_t *bounds, size_t length, size_t count,
    bool portable, uint8_t *digests) {
  const bool hardware = !portable && csha256_uses_hardware();
  size_t i = 0;
  while (i < count) {
    const size_t start = bounds == NULL ? length * i : (size_t)bounds[2 * i];
    const size_t end = bounds == NULL ? start + length : (size_t)bounds[2 * i + 1];
    if (hardware && i + 1 < count) {
      const size_t next = bounds == NULL ? end : (size_t)bounds[2 * i + 2];
      const size_t next_end = bounds == NULL ? next + length : (size_t)bounds[2 * i + 3];
      hash_two(prefix, bytes + start, end - start, bytes + next, next_end - next, digests + 32 * i);
      i += 2;
    } else {
      hash_alone(
          hardware ? csha256_compress_hardware : csha256_compress_portable, prefix, bytes + start,
          end - start, digests + 32 * i);
      i++;
    }
  }
}
