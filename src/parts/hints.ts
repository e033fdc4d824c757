/** Tells a developer of a slip in an element's attributes: each one once, in one line of the console. */
export function hintsOf(tag: string): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    console.warn(`${tag}: ${message}`);
  };
}
