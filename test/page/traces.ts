// What elements leave behind on a page: counted here, since no engine tells.

/** Counts what listens to some targets and has not been taken away again. */
export function listenersOf(...targets: readonly EventTarget[]): { readonly count: number } {
  const there = new Map<EventTarget, Set<unknown>>(targets.map((target) => [target, new Set()]));
  for (const target of targets) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
      there.get(target)!.add(args[1]);
      add(...args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
      there.get(target)!.delete(args[1]);
      remove(...args);
    };
  }
  return {
    get count() {
      return [...there.values()].reduce((sum, { size }) => sum + size, 0);
    },
  };
}

/** Counts observers of the page that look at something. */
export function observersAtWork(): { readonly count: number } {
  const working = new Set<MutationObserver>();
  globalThis.MutationObserver = class extends MutationObserver {
    override observe(target: Node, options?: MutationObserverInit): void {
      working.add(this);
      super.observe(target, options);
    }

    override disconnect(): void {
      working.delete(this);
      super.disconnect();
    }
  };
  return {
    get count() {
      return working.size;
    },
  };
}
