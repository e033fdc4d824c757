/** A source cannot be read at all. `message` is one plain sentence without the source's name. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
