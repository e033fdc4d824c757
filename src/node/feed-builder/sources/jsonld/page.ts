import { Parser } from 'htmlparser2';
import { SourceError } from '../source-error.js';
import { Microdata } from './microdata.js';

/** What a web page holds of use. */
export interface PageContent {
  /** Its own address: the canonical one where it names one on the same host. */
  readonly url: string;
  /** What addresses in it are relative to. */
  readonly base: string;
  /** The JSON-LD of the page, as written. */
  readonly scripts: readonly string[];
  /** The microdata of the page as JSON-LD, a text each. */
  readonly items: readonly string[];
  /** Where it links to over http, absolute, without fragments, each once. */
  readonly links: readonly string[];
  /** The next page of a list that goes over several. */
  readonly next?: string;
}

/** A calendar has hundreds of links at most; a page with more is something else. */
const MOST_LINKS = 2000;
/** The time that the parser takes for an element grows with how deep it lies. */
const DEEPEST = 5000;

/**
 * Reads a web page, or a JSON-LD document.
 *
 * @param address where it came from, after redirects
 * @throws {SourceError} where its elements lie absurdly deep in each other
 */
export function readPage(text: string, address: string): PageContent {
  if (/^\s*[{[]/.test(text)) return { url: address, base: address, scripts: [text], items: [], links: [] };
  const scripts: string[] = [];
  const links = new Set<string>();
  const microdata = new Microdata();
  let [base, url] = [address, address];
  let next: string | undefined;
  let script: string | undefined;
  let depth = 0;
  const link = (href: string): string | undefined => {
    const target = URL.canParse(href, base) ? new URL(href, base) : undefined;
    if (!target || !/^https?:$/.test(target.protocol)) return undefined;
    target.hash = '';
    return target.href;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++depth > DEEPEST) throw new SourceError('Its elements lie too deep in each other to be read.');
      microdata.open(name, attributes);
      const { href, type = '', rel = '' } = attributes;
      if (name === 'script' && /^\s*application\/ld\+json\b/i.test(type)) script = '';
      if (href === undefined) return;
      const target = link(href.trim());
      if (target === undefined) return;
      const relations = rel.toLowerCase().split(/\s+/);
      if (name === 'base') base = target;
      if (name === 'link' && relations.includes('canonical') && isSameHost(target, address)) url = target;
      if (relations.includes('next')) next ??= target;
      if (name === 'a' && !relations.includes('nofollow') && links.size < MOST_LINKS) links.add(target);
    },
    ontext: (piece) => {
      if (script === undefined) microdata.text(piece);
      else script += piece;
    },
    onclosetag: (name) => {
      if (name === 'script' && script !== undefined) {
        scripts.push(script);
        script = undefined;
      }
      depth--;
      microdata.close();
    },
  });
  parser.end(text);
  const { items } = microdata;
  return { url, base, scripts, items, links: [...links], ...(next !== undefined && { next }) };
}

/** Whether two addresses lie on the same host, with or without `www.`. */
export function isSameHost(one: string, other: string): boolean {
  const host = (address: string): string => new URL(address).host.replace(/^www\./, '');
  return host(one) === host(other);
}
