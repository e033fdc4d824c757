/**
 * JSON as web pages have it → value: with HTML and JavaScript comments, CDATA marks, commas too many or too few,
 * line ends and bare quotation marks inside strings. Linear in the length of the text.
 *
 * @throws {SyntaxError} where it is beyond mending
 */
export function parseTolerantJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Some systems encode what stands in a script as if it were text of the page.
    const source = text.includes('"') ? text : text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return JSON.parse(mended(source)) as unknown;
  }
}

/** A comment inside which the JSON itself lies is only its two marks. */
const NOTHING = /[\s\0-\x1F;\uFEFF]+|\/\/[^\n\r]*|<!--(?=\s*[[{])|-->|<!\[CDATA\[|\]\]>/y;
const WORD = /[^\s"{}[\],:;/<]+/y;

function mended(text: string): string {
  const tokens: string[] = [];
  let at = 0;
  let depth = 0;
  let isAfterValue = false;
  let wholes = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  // Commas are not read: one belongs wherever a value, or the key of one, follows a value.
  const begin = (): void => {
    if (isAfterValue) tokens.push(',');
    if (depth === 0) wholes++;
  };
  while (at < text.length) {
    if (match(NOTHING)) continue;
    const sign = text.slice(at, at + 4);
    if (sign.startsWith('/*')) at = after('*/', text, at);
    else if (sign === '<!--') at = after('-->', text, at);
    else if (sign.startsWith('"')) {
      begin();
      const { json, end } = stringAt(text, at);
      tokens.push(json);
      at = end;
      isAfterValue = true;
    } else if (/^[{[]/.test(sign)) {
      begin();
      tokens.push(sign.charAt(0));
      at++;
      depth++;
      isAfterValue = false;
    } else if (/^[}\]]/.test(sign)) {
      tokens.push(sign.charAt(0));
      at++;
      depth--;
      isAfterValue = true;
    } else if (sign.startsWith(',')) at++;
    else if (sign.startsWith(':')) {
      tokens.push(':');
      at++;
      isAfterValue = false;
    } else {
      begin();
      const word = match(WORD);
      if (word === '') throw new SyntaxError(`Unexpected ${sign.charAt(0)} at ${at}`);
      tokens.push(word);
      isAfterValue = true;
    }
  }
  return wholes > 1 ? `[${tokens.join('')}]` : tokens.join('');
}

/** Behind the mark that closes a comment. */
function after(mark: string, text: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new SyntaxError(`Nothing closes the comment at ${from}`);
  return found + mark.length;
}

const PLAIN = /[^"\\\0-\x1F]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;
/** A quotation mark ends its string where what comes next can follow a string; on the next line also a key alone. */
const END = /"(?=[^\S\n]*\n\s*"|\s*(?:[:}\]]|,\s*(?:["{[\]}\d-]|true|false|null|\/[/*]|$)|\/[/*]|$))/y;

function stringAt(text: string, start: number): { json: string; end: number } {
  let json = '"';
  let at = start + 1;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  while (at < text.length) {
    const whole = match(PLAIN) || match(ESCAPE);
    if (whole) json += whole;
    else if (match(END)) return { json: `${json}"`, end: at };
    else {
      const letter = text.charAt(at++);
      if (letter === '"') json += String.raw`\"`;
      else if (letter === '\\') json += text.charAt(at) === "'" ? '' : String.raw`\\`;
      else if (letter === '\n') json += String.raw`\n`;
      else json += letter === '\t' ? String.raw`\t` : ' ';
    }
  }
  throw new SyntaxError('The last string is not closed');
}
