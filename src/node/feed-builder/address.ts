/** Web and mail addresses in texts, and what of them may leave the builder. */

const WEB = /\bhttps?:\/\/[^\s<>"']+/i;
const MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;

/** Full stops, commas and unbalanced brackets after an address belong to the sentence. */
const bare = (address: string): string =>
  (address.includes('(') ? address : address.replace(/\)+[.,;:!?)]*$/, '')).replace(/[.,;:!?»”]+$/, '');

/** The first web address in a text. */
export function webAddressIn(text: string): string | undefined {
  const found = WEB.exec(text)?.[0];
  return found === undefined ? undefined : safeLink(bare(found));
}

/** The first mail address in a text, without `mailto:`. */
export const mailAddressIn = (text: string): string | undefined => MAIL.exec(text)?.[0];

/** A web address, else a mail address as `mailto:`. */
export function linkIn(text: string): string | undefined {
  const mail = mailAddressIn(text);
  return webAddressIn(text) ?? (mail === undefined ? undefined : `mailto:${mail}`);
}

/**
 * An address that is safe to follow (http, https, mailto, tel), made absolute; undefined for any other.
 *
 * @param base what a relative address is relative to
 */
export function safeLink(address: string, base?: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return undefined;
  }
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
}

/** The address as merging compares it: no fragment, no `utm_…`, no `www.`, no slash at the end. */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  const query = [...url.searchParams].filter(([key]) => !/^(?:utm_|fbclid|gclid|mc_)/.test(key)).sort();
  const search = new URLSearchParams(query).toString();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${search && `?${search}`}`;
}
