type Answer = (request: ServedRequest) => Response | Promise<Response>;

export interface ServedRequest {
  readonly url: string;
  readonly cache: RequestCache | undefined;
  readonly signal: AbortSignal | undefined;
}

/** An answer that a test gives when it wants to. */
export interface Held {
  readonly answer: Answer;
  give(response: Response): void;
  fail(): void;
}

export const json = (document: unknown): Response =>
  new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } });

export const gone = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

export const status =
  (code: number): Answer =>
  () =>
    new Response('Fel', { status: code });

export const never: Answer = () => new Promise(() => undefined);

export function held(): Held {
  let give!: (response: Response) => void;
  let refuse!: (error: Error) => void;
  const answered = new Promise<Response>((resolve, reject) => {
    give = resolve;
    refuse = reject;
  });
  return { answer: () => answered, give, fail: () => refuse(new TypeError('Failed to fetch')) };
}

let addresses = 0;

/** Answers the page's requests from a table in each test of the group. */
export class Server {
  readonly requests: ServedRequest[] = [];
  readonly #answers = new Map<string, Answer[]>();

  static forEach(): Server {
    const server = new Server();
    const real = globalThis.fetch;
    beforeEach(() => {
      server.requests.length = 0;
      server.#answers.clear();
      globalThis.fetch = (input, init) =>
        server.#fetch(String(input instanceof Request ? input.url : input), init);
    });
    afterEach(() => {
      globalThis.fetch = real;
    });
    return server;
  }

  /** A new address; its requests get one answer after the other, the last one again and again. */
  at(...answers: readonly Answer[]): string {
    addresses += 1;
    const url = `https://feed.example/${addresses}.json`;
    this.#answers.set(url, [...answers]);
    return url;
  }

  /** A new address that gives a document. */
  with(document: unknown): string {
    return this.at(() => json(document));
  }

  async #fetch(url: string, { cache, signal }: RequestInit = {}): Promise<Response> {
    const request = { url, cache, signal: signal ?? undefined };
    this.requests.push(request);
    const answers = this.#answers.get(url);
    const answer = answers && answers.length > 1 ? answers.shift() : answers?.[0];
    if (!answer) throw new Error(`${url} is not in the test's table`);
    return Promise.race([Promise.resolve(answer(request)), abortion(signal)]);
  }
}

/** Rejects as `fetch` does when its signal says so. */
const abortion = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
