/** How the parks' systems put a text on the wire: line ends, folds and character sets. */

const FOLD_AT = 75;

/** iCalendar's lines: CRLF, folded at 75 octets and never in the middle of a character. */
export function asIcs(text: string): Buffer {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n*$/, '').split('\n');
  return Buffer.from(`${lines.map(fold).join('\r\n')}\r\n`, 'utf8');
}

function fold(line: string): string {
  let folded = '';
  let width = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (width + octets > FOLD_AT) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return folded;
}

/** Windows-1252 where it differs from Latin-1: the characters of 0x80–0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Excel saves a question mark for what the character set lacks. */
const UNKNOWN = 0x3f;

/** What Swedish Excel saves as "CSV (avgränsad med semikolon)": Windows-1252 and CRLF. */
export function asExcelCsv(text: string): Buffer {
  const lines = text.replaceAll('\r\n', '\n').split('\n').join('\r\n');
  return Buffer.from(
    Array.from(lines, (character) => {
      const special = WINDOWS_1252.indexOf(character);
      const code = special < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + special;
      return code > 0xff ? UNKNOWN : code;
    }),
  );
}
