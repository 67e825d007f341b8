int csha256_placeholder;
