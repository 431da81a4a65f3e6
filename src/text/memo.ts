/**
 * Remembers what a pure function gave for the latest arguments, which come again and again.
 * @param most when so many are remembered, all are forgotten; the memory stays bounded and needs no order
 */
export function memo<T extends string | object>(most: number, make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= most) made.clear();
    made.set(key, value);
    return value;
  };
}
