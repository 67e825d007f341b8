#ifndef CSHA256_PATHS_H
#define CSHA256_PATHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The round constants of FIPS 180-4, section 4.2.2.
extern const uint32_t csha256_constants[64];

/// Compresses whole blocks of 64 bytes in plain C.
void csha256_compress_portable(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same with the processor's own instructions; only to be called where csha256_has_hardware
/// says so.
void csha256_compress_hardware(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same for two computations side by side, `count` blocks each.
void csha256_compress_hardware_two(
    uint32_t a[8], const uint8_t *a_blocks, uint32_t b[8], const uint8_t *b_blocks, size_t count);

/// Whether csha256_compress_hardware is used here.
bool csha256_uses_hardware(void);

/// Whether this processor, asked at run time, has instructions that csha256_compress_hardware uses.
bool csha256_has_hardware(void);

/// What csha256_path says where the hardware is used.
extern const char *const csha256_hardware_name;

#endif
