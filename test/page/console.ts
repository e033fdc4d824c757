/** What the page says to developers in each test of the group, instead of to the console. */
export function warnings(): string[] {
  const said: string[] = [];
  const real = console.warn;
  beforeEach(() => {
    said.length = 0;
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = real;
  });
  return said;
}
