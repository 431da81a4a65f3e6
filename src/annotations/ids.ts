const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** What YAML would read as a number (`1234567890`, `12e4567890`) when it stands without quotes. */
const NUMBER_LIKE = /^\d+(?:e\d+)?$/;

/**
 * A new annotation id: 10 characters of lower-case base 32 without i, l, o, u; 50 random bits, so that no two
 * annotations of a workspace share one. Never looks like a number.
 */
export function newId(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
    const id = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
    if (!NUMBER_LIKE.test(id)) return id;
  }
}
