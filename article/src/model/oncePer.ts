/** Remembers what `compute` says of an object as long as somebody holds the object. It must depend on nothing else. */
export function oncePer<Key extends object, T extends object | string | boolean>(
  compute: (key: Key) => T,
): (key: Key) => T {
  const known = new WeakMap<Key, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
