#include "paths.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

const char *const csha256_hardware_name = "x86 SHA extensions";

bool csha256_has_hardware(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) {
    return false;
  }
  const bool ssse3 = c >> 9 & 1;
  const bool sse41 = c >> 19 & 1;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) {
    return false;
  }
  const bool sha = b >> 29 & 1;
  return ssse3 && sse41 && sha;
}

// The instructions want the state as the words ABEF and CDGH. Each turn of the inner loop does four
// rounds on m[i % 4] and prepares the message words that a later turn needs.
__attribute__((target("sha,sse4.1,ssse3"))) void csha256_compress_hardware(
    uint32_t state[8], const uint8_t *blocks, size_t count) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[0]), 0xb1);
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[4]), 0x1b);
  __m128i abef = _mm_alignr_epi8(badc, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, badc, 0xf0);

  for (; count > 0; count--, blocks += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    __m128i m[4];
    for (int i = 0; i < 4; i++) {
      m[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), bigEndian);
    }
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
      const __m128i k = _mm_loadu_si128((const __m128i *)&csha256_constants[4 * i]);
      const __m128i words = _mm_add_epi32(m[i % 4], k);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
      if (i >= 3 && i < 15) {
        const __m128i shifted = _mm_alignr_epi8(m[i % 4], m[(i + 3) % 4], 4);
        m[(i + 1) % 4] =
            _mm_sha256msg2_epu32(_mm_add_epi32(m[(i + 1) % 4], shifted), m[i % 4]);
      }
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0e));
      if (i >= 1 && i < 13) {
        m[(i + 3) % 4] = _mm_sha256msg1_epu32(m[(i + 3) % 4], m[i % 4]);
      }
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }

  const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(dchg, feba, 8));
}

// The same with two computations in turn: an instruction of one fills the time in which the other
// waits for its own result.
__attribute__((target("sha,sse4.1,ssse3"))) void csha256_compress_hardware_two(
    uint32_t a[8], const uint8_t *a_blocks, uint32_t b[8], const uint8_t *b_blocks, size_t count) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  uint32_t *states[2] = {a, b};
  __m128i abef[2], cdgh[2];
#pragma GCC unroll 2
  for (int lane = 0; lane < 2; lane++) {
    const __m128i badc =
        _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&states[lane][0]), 0xb1);
    const __m128i efgh =
        _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&states[lane][4]), 0x1b);
    abef[lane] = _mm_alignr_epi8(badc, efgh, 8);
    cdgh[lane] = _mm_blend_epi16(efgh, badc, 0xf0);
  }

  for (; count > 0; count--, a_blocks += 64, b_blocks += 64) {
    const uint8_t *blocks[2] = {a_blocks, b_blocks};
    const __m128i abefBefore[2] = {abef[0], abef[1]}, cdghBefore[2] = {cdgh[0], cdgh[1]};
    __m128i m[2][4];
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
#pragma GCC unroll 2
      for (int lane = 0; lane < 2; lane++) {
        m[lane][i] = _mm_shuffle_epi8(
            _mm_loadu_si128((const __m128i *)(blocks[lane] + 16 * i)), bigEndian);
      }
    }
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
      const __m128i k = _mm_loadu_si128((const __m128i *)&csha256_constants[4 * i]);
#pragma GCC unroll 2
      for (int lane = 0; lane < 2; lane++) {
        const __m128i words = _mm_add_epi32(m[lane][i % 4], k);
        cdgh[lane] = _mm_sha256rnds2_epu32(cdgh[lane], abef[lane], words);
        if (i >= 3 && i < 15) {
          const __m128i shifted = _mm_alignr_epi8(m[lane][i % 4], m[lane][(i + 3) % 4], 4);
          m[lane][(i + 1) % 4] = _mm_sha256msg2_epu32(
              _mm_add_epi32(m[lane][(i + 1) % 4], shifted), m[lane][i % 4]);
        }
        abef[lane] =
            _mm_sha256rnds2_epu32(abef[lane], cdgh[lane], _mm_shuffle_epi32(words, 0x0e));
        if (i >= 1 && i < 13) {
          m[lane][(i + 3) % 4] = _mm_sha256msg1_epu32(m[lane][(i + 3) % 4], m[lane][i % 4]);
        }
      }
    }
#pragma GCC unroll 2
    for (int lane = 0; lane < 2; lane++) {
      abef[lane] = _mm_add_epi32(abef[lane], abefBefore[lane]);
      cdgh[lane] = _mm_add_epi32(cdgh[lane], cdghBefore[lane]);
    }
  }

#pragma GCC unroll 2
  for (int lane = 0; lane < 2; lane++) {
    const __m128i feba = _mm_shuffle_epi32(abef[lane], 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh[lane], 0xb1);
    _mm_storeu_si128((__m128i *)&states[lane][0], _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)&states[lane][4], _mm_alignr_epi8(dchg, feba, 8));
  }
}

#elif defined(__aarch64__)

#include <arm_neon.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif

const char *const csha256_hardware_name = "ARMv8 SHA2";

bool csha256_has_hardware(void) {
#if defined(__linux__)
  const unsigned long sha2 = 1UL << 6;  // HWCAP_SHA2 of the kernel's interface
  return (getauxval(AT_HWCAP) & sha2) != 0;
#elif defined(__APPLE__)
  return true;
#else
  return false;
#endif
}

#if defined(__clang__)
__attribute__((target("sha2")))
#else
__attribute__((target("+crypto")))
#endif
void csha256_compress_hardware(uint32_t state[8], const uint8_t *blocks, size_t count) {
  uint32x4_t abcd = vld1q_u32(&state[0]);
  uint32x4_t efgh = vld1q_u32(&state[4]);

  for (; count > 0; count--, blocks += 64) {
    const uint32x4_t abcdBefore = abcd, efghBefore = efgh;
    uint32x4_t m[4];
    for (int i = 0; i < 4; i++) {
      m[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(blocks + 16 * i)));
    }
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
      const uint32x4_t words = vaddq_u32(m[i % 4], vld1q_u32(&csha256_constants[4 * i]));
      const uint32x4_t abcdOld = abcd;
      abcd = vsha256hq_u32(abcd, efgh, words);
      efgh = vsha256h2q_u32(efgh, abcdOld, words);
      if (i < 12) {
        m[i % 4] = vsha256su1q_u32(
            vsha256su0q_u32(m[i % 4], m[(i + 1) % 4]), m[(i + 2) % 4], m[(i + 3) % 4]);
      }
    }
    abcd = vaddq_u32(abcd, abcdBefore);
    efgh = vaddq_u32(efgh, efghBefore);
  }

  vst1q_u32(&state[0], abcd);
  vst1q_u32(&state[4], efgh);
}

#else

const char *const csha256_hardware_name = "portable";

bool csha256_has_hardware(void) {
  return false;
}

void csha256_compress_hardware(uint32_t state[8], const uint8_t *blocks, size_t count) {
  csha256_compress_portable(state, blocks, count);
}

#endif

#if !defined(__x86_64__)

void csha256_compress_hardware_two(
    uint32_t a[8], const uint8_t *a_blocks, uint32_t b[8], const uint8_t *b_blocks, size_t count) {
  csha256_compress_hardware(a, a_blocks, count);
  csha256_compress_hardware(b, b_blocks, count);
}

#endif
