#include "CSHA256.h"

#include <string.h>

#include "paths.h"

// 0 until the processor was asked. Two threads may both ask: they get the same answer.
static _Atomic int detected = 0;

enum { use_portable = 1, use_hardware = 2 };

static int path(void) {
  int known = detected;
  if (known == 0) {
    known = csha256_has_hardware() ? use_hardware : use_portable;
    detected = known;
  }
  return known;
}

bool csha256_uses_hardware(void) {
  return path() == use_hardware;
}

const char *csha256_path(void) {
  return csha256_uses_hardware() ? csha256_hardware_name : "portable";
}

static void compress(csha256_context *context, const uint8_t *blocks, size_t count) {
  if (!context->portable && csha256_uses_hardware()) {
    csha256_compress_hardware(context->state, blocks, count);
  } else {
    csha256_compress_portable(context->state, blocks, count);
  }
}

void csha256_init(csha256_context *context, bool portable) {
  static const uint32_t initial[8] = {
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  };
  memcpy(context->state, initial, sizeof initial);
  context->length = 0;
  context->portable = portable;
}

void csha256_update(csha256_context *context, const uint8_t *bytes, size_t count) {
  if (count == 0) {
    return;
  }
  const size_t held = (size_t)(context->length % 64);
  context->length += count;
  if (held > 0) {
    const size_t room = 64 - held;
    const size_t taken = count < room ? count : room;
    memcpy(context->buffer + held, bytes, taken);
    bytes += taken;
    count -= taken;
    if (taken < room) {
      return;
    }
    compress(context, context->buffer, 1);
  }
  if (count >= 64) {
    compress(context, bytes, count / 64);
    bytes += count / 64 * 64;
  }
  if (count % 64 > 0) {
    memcpy(context->buffer, bytes, count % 64);
  }
}

void csha256_finish(csha256_context *context) {
  const size_t held = (size_t)(context->length % 64);
  uint8_t last[128] = {0};
  memcpy(last, context->buffer, held);
  last[held] = 0x80;
  const size_t blocks = held < 56 ? 1 : 2;
  const uint64_t bits = context->length * 8;
  for (size_t i = 0; i < 8; i++) {
    last[blocks * 64 - 1 - i] = (uint8_t)(bits >> (8 * i));
  }
  compress(context, last, blocks);
}
