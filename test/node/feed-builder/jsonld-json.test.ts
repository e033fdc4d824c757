import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseTolerantJson } from '../../../src/node/feed-builder/sources/jsonld/tolerant-json.js';

describe('JSON as web pages have it', () => {
  for (const [what, text, expected] of [
    ['commas too many', '{"a": [1, 2,, ], }', { a: [1, 2] }],
    ['commas too few', '{"a": "x"\n "b": {"c": 1} "d": 2}', { a: 'x', b: { c: 1 }, d: 2 }],
    [
      'comments of JavaScript',
      '// x\n{"a": 1, /* "b": 2, */ "c": "http://x"} // end',
      { a: 1, c: 'http://x' },
    ],
    ['a comment of HTML in front', '<!-- x -->{"a": "<!-- y --> z"}', { a: '<!-- y --> z' }],
    ['a comment of HTML around', '<!--\n{"a": 1}\n//-->', { a: 1 }],
    ['CDATA', '//<![CDATA[\n{"a": [[1]]}\n//]]>', { a: [[1]] }],
    ['CDATA in comments', '/*<![CDATA[*/ {"a": 1} /*]]>*/', { a: 1 }],
    ['a semicolon', '{"a": 1};', { a: 1 }],
    ['line ends and tabs in a string', '{"a": "x\r\n\ty\u0001"}', { a: 'x \n\ty ' }],
    ['bare quotation marks', '{"a": "Tema "export", nu", "b": "x"}', { a: 'Tema "export", nu', b: 'x' }],
    [
      'backslashes that escape nothing',
      String.raw`{"a": "C:\kalmar, it\'s \u00e5"}`,
      { a: String.raw`C:\kalmar, it's å` },
    ],
    ['encoded quotation marks', '{&quot;a&quot;: &quot;b &amp; c&quot;}', { a: 'b & c' }],
    ['several values', '{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]],
    ['a byte order mark', '\uFEFF{"a": 1}', { a: 1 }],
  ] as const)
    it(`reads ${what}`, () => {
      assert.deepEqual(parseTolerantJson(text), expected);
    });

  for (const text of ['', '{"a": ', '{"a": "x', '/* {"a": 1}', 'hej', '{"a": <p>}'])
    it(`gives up on ${text || 'nothing'}`, () => {
      assert.throws(() => parseTolerantJson(text), SyntaxError);
    });

  it('gives JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '/* */', '<!-- x -->'), (value, before) => {
        const text = JSON.stringify(value);
        assert.deepEqual(parseTolerantJson(`${before}${text}`), JSON.parse(text));
      }),
    );
  });

  for (const [what, text] of [
    ['quotation marks', '"'.repeat(500_000)],
    ['comments that no one closes', '/*'.repeat(500_000)],
    ['openings of comments', '<!--'.repeat(250_000)],
    ['blanks', `{${' '.repeat(1_000_000)}"a": 1,}`],
    ['brackets', '['.repeat(500_000)],
  ] as const)
    it(`takes a million of ${what} in its stride`, () => {
      const start = performance.now();
      try {
        parseTolerantJson(text);
      } catch (error) {
        assert.ok(error instanceof SyntaxError);
      }
      assert.ok(performance.now() - start < 5000);
    });
});
