/** What robots.txt allows one robot, by the rules of RFC 9309. */
export interface Robots {
  readonly allows: (url: URL) => boolean;
  /** Seconds between two requests, where it asks for that (`Crawl-delay`: no part of the RFC, but widely meant). */
  readonly delay: number;
}

export const ALLOW_ALL: Robots = { allows: () => true, delay: 0 };

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number;
}

/** What is beyond need not be read (RFC 9309 section 2.5). */
const MOST = 500 * 1024;

/**
 * The text of a robots.txt → what it allows.
 *
 * @param agent product token of the robot, in lower case
 */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text.slice(0, MOST));
  const own = groups.filter(({ agents }) => agents.includes(agent));
  const valid = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = valid.flatMap((group) => group.rules);
  return {
    delay: Math.max(0, ...valid.map(({ delay }) => delay)),
    allows: ({ pathname, search }) => {
      const path = comparable(`${pathname}${search}`);
      let [length, isAllowed] = [-1, true];
      for (const rule of rules) {
        // The most specific rule counts; between equals the one that allows.
        const isStronger = rule.pattern.length > length || (rule.pattern.length === length && rule.isAllowed);
        if (isStronger && matches(path, rule.pattern))
          [length, isAllowed] = [rule.pattern.length, rule.isAllowed];
      }
      return isAllowed || path === '/robots.txt';
    },
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [statement = ''] = line.split('#', 1);
    const colon = statement.indexOf(':');
    const name = statement.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = statement.slice(colon + 1).trim();
    const last = groups.at(-1);
    if (name === 'user-agent') {
      const agent = value === '*' ? value : (/^[\w-]+/.exec(value)?.[0].toLowerCase() ?? '');
      if (isNaming && last) last.agents.push(agent);
      else groups.push({ agents: [agent], rules: [], delay: 0 });
      isNaming = true;
    } else if (last && (name === 'allow' || name === 'disallow')) {
      if (value) last.rules.push({ isAllowed: name === 'allow', pattern: comparable(value) });
      isNaming = false;
    } else if (last && name === 'crawl-delay') {
      last.delay = Number(value) || 0;
      isNaming = false;
    }
  }
  return groups;
}

/** Letters beyond ASCII encoded, those that need not be encoded plain (RFC 9309 section 2.2.2). */
const comparable = (path: string): string =>
  path.replace(/[^\x21-\x7E]+/gu, encoded).replace(/%[\da-f]{2}/gi, (octet) => {
    const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : octet.toUpperCase();
  });

const encoded = (letters: string): string =>
  [...Buffer.from(letters)].map((octet) => `%${octet.toString(16).padStart(2, '0')}`).join('');

/** `*` is anything, `$` at the end the end. Each piece is looked for once, so that no pattern takes long. */
function matches(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  if (isWhole && pieces.length === 0) return path === start;
  let at = start.length;
  const last = isWhole ? pieces.pop() : undefined;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at);
}
