import { deepEqual, equal, match } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { breaches } from './law.js';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

describe('the law of src', () => {
  it('is kept', () => {
    deepEqual(breaches(new Map(paths.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]))), []);
  });

  const wrongs: [title: string, path: string, text: string, complaint: RegExp][] = [
    ['a room that reaches sideways', 'feed/a.ts', `import '../store/b.js';`, /\(feed\) imports .*\(store\)/],
    [
      'a type from a room it may not know',
      'map/a.ts',
      `import type { B } from '../theme/b.js';`,
      /\(theme\)/,
    ],
    ['a re-export from such a room', 'parts/a.ts', `export * from '../store/b.js';`, /\(store\)/],
    ['a lazy import from such a room', 'embed/a.ts', `void import('../locale/b.js');`, /\(locale\)/],
    ['Node code that knows an element', 'node/a.ts', `import '../elements/x/y.js';`, /\(elements\)/],
    ['an import without .js', 'feed/a.ts', `import { b } from './b';`, /without \.js/],
    ['an import from outside src', 'feed/a.ts', `import '../../demo/b.js';`, /outside src/],
    ['an element that imports another', 'elements/a/a.ts', `import '../b/b.js';`, /another element/],
    ['a folder that is an attic', 'parts/utils/a.ts', '', /folder named utils/],
    ['an unknown room', 'things/a.ts', '', /no room/],
    ['Lit in a pure room', 'selection/a.ts', `import { html } from 'lit';`, /imports lit/],
    ['another library', 'elements/a/a.ts', `import 'dompurify';`, /imports dompurify/],
    ['Node in the browser half', 'store/a.ts', `import 'node:fs';`, /imports node:fs/],
    ['a hexadecimal colour', 'elements/a/a.ts', 'const s = css`p { color: #c00 }`;', /colour.*#c00/],
    ['a colour function', 'elements/a/a.ts', `const s = 'rgb(0 0 0 / 50%)';`, /colour.*rgb/],
    [
      'a named colour',
      'elements/a/a.ts',
      'const s = css`p { border: 1px solid ${x} darkred }`;',
      /colour.*darkred/,
    ],
    ['markup from a feed', 'parts/a.ts', 'element.innerHTML = text;', /uses innerHTML/],
    ['markup from a feed, by a directive', 'parts/a.ts', 'html`${unsafeHTML(text)}`', /uses unsafeHTML/],
    ['code from a feed', 'parts/a.ts', 'eval(text);', /uses eval/],
    ['a cookie', 'store/a.ts', 'document.cookie = text;', /uses cookie/],
    ['storage', 'store/a.ts', `window['localStorage'].clear();`, /uses localStorage/],
  ];
  for (const [title, path, text, complaint] of wrongs) {
    it(`is broken by ${title}`, () => {
      const found = breaches(new Map([[path, text]]));
      equal(found.length, 1, found.join('; '));
      match(found[0] ?? '', complaint);
    });
  }

  it('allows what looks wrong and is not', () => {
    const sources = new Map([
      ['elements/a/a.ts', 'class A { #add = 1; #bad = `${this.#add}`; } // never innerHTML, never #fff'],
      [
        'elements/a/style.ts',
        'const s = css`p { white-space: nowrap; color: oklch(from currentColor l c h) }`;',
      ],
      ['elements/a/remark.ts', 'const s = css`p { /* note: not white, not #fff */ color: inherit; }`;'],
      ['elements/a/words.ts', `const s = 'Colours: red and green';`],
      ['theme/tokens.ts', `import { css } from 'lit'; const s = css\`p { color: #c00 }\`;`],
      ['node/prerender/page.ts', `import 'node:fs'; import '../../elements/a/a.js'; import '../cli.js';`],
      ['index.ts', `export * from './elements/a/a.js'; export type * from './selection/index.js';`],
    ]);
    deepEqual(breaches(sources), []);
  });
});
