/**
 * What Windows-1252 has in place of the control characters 80–9F. Node's own decoder for it leaves them as they are
 * (seen in 20.20: an en dash comes out as U+0096), and every other title of a Swedish sheet has a dash.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes → text: UTF-8, with or without byte order mark, where they are just that; otherwise Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}
