/** One of the five imitation park websites. */
export interface Site {
  /** Park id, folder below `demo/sites` and first part of the address. */
  readonly id: string;
  /** The site takes script and feed from its own host instead of the feed's. */
  readonly ownAssets?: boolean;
  /** Content-Security-Policy of its pages. */
  readonly policy?: string;
}

/** As strict as a policy gets with a widget on the page: the directives of README's section on CSP. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const SITES: readonly Site[] = [
  { id: 'kalmar' },
  { id: 'blue' },
  { id: 'netport' },
  { id: 'krinova' },
  { id: 'vaxjo', ownAssets: true, policy: STRICT_POLICY },
];
