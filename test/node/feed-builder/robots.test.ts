import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRobots } from '../../../src/node/feed-builder/sources/jsonld/robots.js';

const allows = (lines: readonly string[], path: string): boolean =>
  readRobots(lines.join('\n'), 'sydost-feed').allows(new URL(path, 'https://park.example'));

describe('robots.txt', () => {
  for (const [what, lines, path, expected] of [
    ['nothing', [], '/a', true],
    ['an empty rule', ['User-agent: *', 'Disallow:'], '/a', true],
    ['everything forbidden', ['User-agent: *', 'Disallow: /'], '/a', false],
    ['itself', ['User-agent: *', 'Disallow: /'], '/robots.txt', true],
    ['rules of another', ['User-agent: x', 'Disallow: /'], '/a', true],
    [
      'rules of its own before those of all',
      ['User-agent: *', 'Disallow: /', 'User-agent: sydost-feed', 'Disallow: /b'],
      '/a',
      true,
    ],
    [
      'its name with a version and in capitals',
      ['USER-AGENT: Sydost-Feed/1.0', 'disallow : /a # x'],
      '/a',
      false,
    ],
    ['a name that only begins with its own', ['User-agent: sydost', 'Disallow: /'], '/a', true],
    ['one of several names', ['User-agent: x', 'User-agent: sydost-feed', 'Disallow: /a'], '/a', false],
    [
      'groups that belong together',
      ['User-agent: sydost-feed', 'Disallow: /a', '', 'User-agent: sydost-feed', 'Disallow: /b'],
      '/a',
      false,
    ],
    ['other lines between', ['User-agent: sydost-feed', 'Sitemap: https://x', 'Disallow: /a'], '/a', false],
    ['rules before any name', ['Disallow: /', 'User-agent: *', 'Allow: /'], '/a', true],
    // RFC 9309 section 5.2: the longest match.
    ['a longer rule that allows', ['User-agent: *', 'Disallow: /a/', 'Allow: /a/b/'], '/a/b/c', true],
    ['a longer rule that forbids', ['User-agent: *', 'Allow: /a/', 'Disallow: /a/b/'], '/a/b/c', false],
    ['two of the same length', ['User-agent: *', 'Disallow: /a', 'Allow: /a'], '/a', true],
    ['the start of a path alone', ['User-agent: *', 'Disallow: /b'], '/a/b', true],
    ['capitals in paths', ['User-agent: *', 'Disallow: /A'], '/a', true],
    ['anything between', ['User-agent: *', 'Disallow: /a/*/c'], '/a/b/b/c', false],
    ['the end', ['User-agent: *', 'Disallow: /*.php$'], '/a.php', false],
    ['more after the end', ['User-agent: *', 'Disallow: /*.php$'], '/a.php?b', true],
    ['the end without anything between', ['User-agent: *', 'Disallow: /a$'], '/a', false],
    ['an end that overlaps the start', ['User-agent: *', 'Disallow: /ab*b$'], '/ab', true],
    ['a query', ['User-agent: *', 'Disallow: /*?print'], '/a?print=1', false],
    ['letters beyond ASCII', ['User-agent: *', 'Disallow: /ö'], '/%c3%b6l', false],
    ['letters encoded without need', ['User-agent: *', 'Disallow: /%61'], '/a', false],
    ['line ends of all kinds', ['User-agent: *\r\nDisallow: /a\rDisallow: /b'], '/b', false],
    ['a web page in its place', ['<!doctype html>', '<p>User-agent: *', 'Disallow: /'], '/a', true],
  ] as const)
    it(`understands ${what}`, () => {
      assert.equal(allows(lines, path), expected);
    });

  it('says how long to wait', () => {
    const delay = (text: string): number => readRobots(text, 'sydost-feed').delay;
    assert.equal(delay('User-agent: *\nCrawl-delay: 10'), 10);
    assert.equal(delay('User-agent: x\nCrawl-delay: 10'), 0);
    assert.equal(delay('User-agent: *\nCrawl-delay: soon'), 0);
  });

  it('takes no pattern for longer than a moment', () => {
    const start = performance.now();
    const path = `/${'a'.repeat(2000)}`;
    allows(['User-agent: *', ...Array.from({ length: 100 }, () => `Disallow: /${'*a'.repeat(2000)}b`)], path);
    allows(['User-agent: *', `Disallow: /a${' '.repeat(400_000)}b`], path);
    assert.ok(performance.now() - start < 2000);
  });
});
