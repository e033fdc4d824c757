interface TestClipboard {
  /** What the page has copied. */
  readonly texts: readonly string[];
  /** As under a permissions policy. */
  refuse(): void;
  allow(): void;
}

/** A clipboard of its own for each test of the group. */
export function clipboardForEach(): TestClipboard {
  const texts: string[] = [];
  let isAllowed = true;
  beforeEach(() => {
    texts.length = 0;
    isAllowed = true;
    navigator.clipboard.writeText = (text) => {
      if (!isAllowed) return Promise.reject(new DOMException('', 'NotAllowedError'));
      texts.push(text);
      return Promise.resolve();
    };
  });
  afterEach(() => {
    // What all pages have stands behind it again.
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
  });
  return {
    texts,
    refuse: () => (isAllowed = false),
    allow: () => (isAllowed = true),
  };
}
