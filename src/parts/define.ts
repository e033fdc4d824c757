/** Version of this package; two copies of one version on a page are no fault. */
export const VERSION = '0.1.0';

/**
 * Registers an element unless its tag is taken. A copy of the same version is left in peace without a word; what
 * comes from another version, or from somebody else, is named once in the console.
 */
export function define(tag: string, element: CustomElementConstructor & { version?: string }): void {
  const taken = customElements.get(tag) as { version?: string } | undefined;
  if (!taken) {
    element.version = VERSION;
    customElements.define(tag, element);
  } else if (taken !== element && taken.version !== VERSION) {
    console.warn(
      `sydost: <${tag}> is taken by ${taken.version ?? 'another script'}; version ${VERSION} stands back`,
    );
  }
}
