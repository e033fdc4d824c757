// The law of src: which room may know which, and what may stand nowhere. Pure, so that a test can break it.
import { posix } from 'node:path';
import ts from 'typescript';

/** The files of src by their paths in it. */
export type Sources = ReadonlyMap<string, string>;

interface Room {
  imports: readonly string[];
  /** May it use Lit? The others are plain data and arithmetic, so that Node and a worker can use them too. */
  lit?: true;
}

const viewRooms = ['feed', 'selection', 'calendar', 'map', 'locale', 'theme', 'controllers', 'parts'];
const nodeRooms = ['feed', 'selection', 'calendar', 'locale', 'theme'];

const rooms: Readonly<Record<string, Room>> = {
  feed: { imports: [] },
  selection: { imports: ['feed'] },
  calendar: { imports: ['feed'] },
  map: { imports: ['feed'] },
  locale: { imports: ['feed'] },
  store: { imports: ['feed', 'selection'] },
  controllers: { imports: ['store', 'selection', 'feed', 'locale'], lit: true },
  theme: { imports: [], lit: true },
  parts: { imports: ['feed', 'selection', 'locale', 'theme'], lit: true },
  elements: { imports: viewRooms, lit: true },
  embed: { imports: ['elements', 'feed', 'store'] },
  node: { imports: nodeRooms },
  'node/prerender': { imports: [...nodeRooms, 'node', 'parts', 'elements'] },
  // src/index.ts: what the npm package offers.
  index: { imports: ['elements', 'feed', 'selection', 'parts'] },
};

const libraries = /^(lit|lit\/.*|@lit\/task)$/;
const attics = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'misc', 'lib']);

/** Ways to run or keep what a feed says; none is needed in a visitor's page. */
const forbiddenNames = new Set([
  'unsafeHTML',
  'unsafeSVG',
  'unsafeStatic',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'eval',
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'setHTMLUnsafe',
  'srcdoc',
  'createContextualFragment',
]);

/** A colour that does not follow the page's; one relative to another (`oklch(from …)`) does. */
const rawColour =
  /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!\s*from\b)/i;
const colourNames =
  'aqua|azure|beige|black|blue|brown|coral|crimson|cyan|fuchsia|gold|gray|green|grey|indigo|ivory|khaki|lavender|' +
  'lime|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple|red|salmon|silver|tan|teal|tomato|turquoise|' +
  'violet|wheat|white|yellow';
/** As a value: after a colon, and not a part of a longer word or custom property. */
const namedColour = new RegExp(
  `:[^;{}]*(?<![\\w.#-])(?:(?:dark|deep|dim|hot|light|medium|pale)?(?:${colourNames}))(?![\\w(-])`,
  'i',
);

/** Every breach, as a sentence that begins with the file's path. */
export function breaches(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const complain = (what: string): string => `${path} ${what}`;
    return [...placement(path), ...imports(path, text), ...contents(path, text)].map(complain);
  });
}

function roomOf(path: string): string {
  if (path.startsWith('node/prerender/')) return 'node/prerender';
  return path === 'index.ts' || path === 'index.js' ? 'index' : (path.split('/')[0] ?? '');
}

function placement(path: string): string[] {
  const found = path.split('/').filter((folder) => attics.has(folder));
  const complaints = found.map(
    (folder) => `lies in a folder named ${folder}: a function lives with its noun`,
  );
  if (!(roomOf(path) in rooms)) complaints.push('lies in no room that the law knows');
  return complaints;
}

function imports(path: string, text: string): string[] {
  const from = roomOf(path);
  const room = rooms[from];
  if (!room) return [];
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return specifiers.flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      if (from.startsWith('node') || (room.lit && libraries.test(specifier))) return [];
      return [`imports ${specifier}`];
    }
    const complaints: string[] = [];
    if (!/\.(js|json)$/.test(specifier)) complaints.push(`imports ${specifier} without .js`);
    const target = posix.join(posix.dirname(path), specifier);
    if (target.startsWith('..')) return [...complaints, `imports ${specifier} from outside src`];
    const to = roomOf(target);
    if (to !== from && !room.imports.includes(to)) complaints.push(`(${from}) imports ${specifier} (${to})`);
    const element = elementOf(path);
    if (element !== undefined && to === 'elements' && elementOf(target) !== element) {
      complaints.push(`imports another element: ${specifier}`);
    }
    return complaints;
  });
}

function elementOf(path: string): string | undefined {
  return /^elements\/([^/]+)\//.exec(path)?.[1];
}

function contents(path: string, text: string): string[] {
  const inBrowser = !path.startsWith('node/');
  const mayColour = path.startsWith('theme/');
  const complaints: string[] = [];
  const complainOfColour = (found: RegExpExecArray | null): void => {
    if (found && !mayColour) complaints.push(`has a colour of its own: ${found[0]}`);
  };
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (inBrowser && (ts.isIdentifier(node) || isText) && forbiddenNames.has(node.text)) {
      complaints.push(`uses ${node.text}`);
    }
    if (isText) complainOfColour(rawColour.exec(withoutComments(node.text)));
    // Only in css and html: elsewhere "red" may be a word of a sentence.
    if (ts.isTaggedTemplateExpression(node)) {
      complainOfColour(namedColour.exec(withoutComments(textOf(node.template))));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return complaints;
}

/** A template's text, with a 0 for each value. */
function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head, ...template.templateSpans.map(({ literal }) => literal)]
    .map(({ text }) => text)
    .join('0');
}

/** Css or html without what it says to the reader. */
function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\/|<!--.*?-->/gs, '');
}
