// tsyringe, which @peculiar/x509 is built on, refuses to load without three of the metadata functions that
// once were to become part of Reflect. It asks them about its own classes only, so the three are all there is.

type Key = string | symbol;
type Metadata = Map<Key, unknown>;

const kept = new WeakMap<object, Metadata>();

const own = (key: Key, target: object): unknown => kept.get(target)?.get(key);

const inherited = (key: Key, target: object): unknown => {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at)) {
    if (kept.get(at)?.has(key)) return own(key, at);
  }
  return undefined;
};

const define = (key: Key, value: unknown, target: object): void => {
  const metadata: Metadata = kept.get(target) ?? new Map();
  kept.set(target, metadata.set(key, value));
};

/** Adds the functions where nobody has added them before. */
export const addReflection = (): void => {
  if ('getMetadata' in Reflect) return;
  Object.assign(Reflect, {
    defineMetadata: define,
    getMetadata: inherited,
    getOwnMetadata: own,
  });
};
