/** The reference tables of README, from the custom-elements manifest. `npm run docs` writes them, a test holds them. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  attribute?: string;
  readonly?: boolean;
}

interface Declaration {
  tagName?: string;
  attributes?: Described[];
  members?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

const BEGIN = '<!-- begin: made by npm run docs -->';
const END = '<!-- end -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(title: string, rows: readonly Described[]): string {
  if (!rows.length) return '';
  const lines = rows.map(
    ({ name, description = '' }) => `| ${name ? `\`${name}\`` : '(none)'} | ${cell(description)} |`,
  );
  return [`| ${title} | |`, '|---|---|', ...lines, ''].join('\n');
}

/** Markdown for every element of a manifest. */
export function apiTables(manifest: { modules: { declarations?: Declaration[] }[] }): string {
  return (
    manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      // The manifest has the files as the disk lists them.
      .sort((one, other) => ((one.tagName ?? '') < (other.tagName ?? '') ? -1 : 1))
      .map(({ tagName = '', attributes = [], members = [], events = [], ...rest }) =>
        [
          `### \`<${tagName}>\`\n`,
          table('attribute', attributes),
          // What is an attribute too is told there.
          table(
            'property',
            members.filter(({ attribute }) => attribute === undefined),
          ),
          table('event', events),
          table('slot', rest.slots ?? []),
          table('part', rest.cssParts ?? []),
          table('custom property', rest.cssProperties ?? []),
        ]
          .filter(Boolean)
          .join('\n'),
      )
      .join('\n')
  );
}

/** A README with its tables as the manifest has them, laid out as `npm run format` does. */
export async function withApiTables(readme: string): Promise<string> {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Parameters<
    typeof apiTables
  >[0];
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error('README.md has lost the marks between which its tables stand');
  const tables = `${readme.slice(0, begin)}${BEGIN}\n\n${apiTables(manifest)}\n${readme.slice(end)}`;
  return format(tables, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}
