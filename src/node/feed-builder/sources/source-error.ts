/** A source cannot be read at all. `message` is one plain sentence without the source's name. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  /** What the server answered with, where it answered. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}
