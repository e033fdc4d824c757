type Answer = () => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const realFetch = globalThis.fetch;

// Only addresses made here are answered here; all else goes its way.
globalThis.fetch = async (input, init) => {
  const answer = answers.get(String(input instanceof Request ? input.url : input));
  if (!answer) return realFetch(input, init);
  const signal = init?.signal;
  return Promise.race([
    Promise.resolve(answer()),
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    }),
  ]);
};

/** An address for an element's `feed` that is answered by a function: a document, a failure, or never. */
export function answeredBy(answer: Answer): string {
  const address = `https://feed.exempel.se/${answers.size}`;
  answers.set(address, answer);
  return address;
}

/** An address that answers with a document as JSON. */
export const answeredWith = (document: unknown): string =>
  answeredBy(
    () => new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } }),
  );

export const neverAnswered = (): string => answeredBy(() => new Promise(() => undefined));

/** An address whose server answers once and is gone after that. */
export function answeredOnceWith(document: unknown): string {
  let isGone = false;
  return answeredBy(() => {
    if (isGone) throw new TypeError('Failed to fetch');
    isGone = true;
    return new Response(JSON.stringify(document));
  });
}
