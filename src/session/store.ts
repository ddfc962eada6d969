/** Where a shell remembers something beyond its own life: the browser's storage, or memory where that is closed. */

/** The part of `localStorage` that is used; injected by the shell. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function memoryStore(): Store {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/**
 * A store that never throws: what the given one does not take (forbidden, full) is kept in memory.
 * Example: `robustStore(() => window.localStorage)` – in some web views the mere access throws.
 */
export function robustStore(open: () => Store | null): Store {
  const memory = memoryStore();
  let opened: Store | null | undefined;
  const attempt = <T>(use: (store: Store) => T, otherwise: T): T => {
    try {
      opened ??= open();
      return opened ? use(opened) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (key) => memory.getItem(key) ?? attempt((store) => store.getItem(key), null),
    setItem: (key, value) => {
      const kept = attempt((store) => {
        store.setItem(key, value);
        return true;
      }, false);
      if (kept) return memory.removeItem(key);
      memory.setItem(key, value);
      // What stands there is older: better nothing than that after a reload.
      attempt((store) => store.removeItem(key), undefined);
    },
    removeItem: (key) => {
      memory.removeItem(key);
      attempt((store) => store.removeItem(key), undefined);
    },
  };
}
