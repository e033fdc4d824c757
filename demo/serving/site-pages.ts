import { join } from 'node:path';
import type { Answer } from './answer.js';
import { contentOf, fileIn } from './files.js';
import { fill, Html } from './html.js';
import type { Site } from './sites.js';

/** A page of a site without the site's frame (header, menu, footer). */
export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly status?: number;
}

/** What a template says first: `<title>Aktiviteter</title>`; the rest goes into the frame. */
const TITLED = /^\s*<title>(.*?)<\/title>\s*/;

/** Puts a site's pages together from the templates in its folder: `frame.html` and an `index.html` a page. */
export class SitePages {
  readonly site: Site;
  readonly #folder: string;
  readonly #assets: () => string;

  /**
   * @param sites the folder of all sites
   * @param assets where the feed's host has script and feed
   */
  constructor(site: Site, sites: string, assets: () => string) {
    this.site = site;
    this.#folder = join(sites, site.id);
    this.#assets = site.ownAssets ? () => '/v1' : assets;
  }

  /** A written page or a file of the site, by its path below the site; undefined where it has none. */
  async answer(path: string): Promise<Answer | undefined> {
    if (path.split('/').includes('..') || path.endsWith('.html')) return undefined;
    if (path !== '' && !path.endsWith('/')) return fileIn(this.#folder, path);
    const template = (await contentOf(join(this.#folder, path, 'index.html')))?.toString();
    if (template === undefined) return undefined;
    const title = TITLED.exec(template)?.[1] ?? '';
    return this.framed({ title, main: new Html(template.replace(TITLED, '')) }, path);
  }

  /** A page in the site's frame; a folder may have a frame of its own, as for another language. */
  async framed({ title, main, status = 200 }: Page, path = ''): Promise<Answer> {
    const frame =
      (await contentOf(join(this.#folder, path, 'frame.html'))) ??
      (await contentOf(join(this.#folder, 'frame.html')));
    const { policy } = this.site;
    return {
      status,
      type: 'text/html; charset=utf-8',
      body: fill(fill(frame?.toString() ?? '{{main}}', { title, main }), { assets: this.#assets() }),
      ...(policy ? { headers: { 'Content-Security-Policy': policy } } : {}),
    };
  }
}
